//! The plan: everything that follows from the answers, and why.

use super::bounds::{StillToCome, still_to_come};
use super::choices::{Choices, counting};
use super::forms::{MergedForms, forms};
use super::guide::Guide;
use super::materials::{MaterialState, PlannedMaterial, materials};
use super::matters::{MatterState, PlannedMatter, matters};
use super::obligations::{PlannedObligation, obligations};
use super::options::{PlannedOption, options};
use super::positions::Positions;
use super::schedule::{Earliest, LimitKind, Schedule, committed, in_order, schedule, waits};
use super::situation::{Answers, Situation, Standing};
use super::{Formula, Truth};
use crate::model::Limit;
use chrono::NaiveDate;

/// Whether the plan is finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Every question that matters is answered.
    Complete,
    /// Questions are open.
    Incomplete,
    /// The guide stops here.
    Stopped,
}

/// A rule of the package that holds, and the answers it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Position of the rule in its list of the package.
    pub rule: usize,
    /// Positions of the questions whose answers decided.
    pub because: Vec<usize>,
    /// It holds for certain; otherwise it hangs on 不确定.
    pub certain: bool,
}

/// The numbers of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Matters that are done.
    pub matters: usize,
    /// Different departments that decide.
    pub departments: usize,
    /// Papers handed in when every office is visited separately.
    pub materials_before: usize,
    /// Papers to prepare once and hand in now.
    pub materials_after: usize,
    /// Papers that are handed in later, as the person chose.
    pub materials_later: usize,
    /// Forms when every office has its own.
    pub forms_before: usize,
    /// Forms to fill.
    pub forms_after: usize,
    /// Fields on all separate forms.
    pub fields_before: usize,
    /// Fields on the merged form.
    pub fields_after: usize,
    /// Working days with everything in parallel, until the goal.
    pub workdays_parallel: u16,
    /// Working days one after another.
    pub workdays_one_by_one: u16,
}

/// Everything that follows from a set of answers. Positions point into the
/// guide's bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Finished, open or stopped.
    pub status: Status,
    /// The day the person starts.
    pub start: NaiveDate,
    /// Which questions are asked and which answers count.
    pub situation: Situation,
    /// How many questions are still to come.
    pub still_to_come: StillToCome,
    /// Rules that end the guide here, or would if a doubt turned out that way.
    pub stops: Vec<Held>,
    /// Every matter of the package in its order. Empty when stopped.
    pub matters: Vec<PlannedMatter>,
    /// Things that are not needed at all, worth saying.
    pub not_needed: Vec<Held>,
    /// Warnings and hints.
    pub notices: Vec<Held>,
    /// The merged list of materials, in the dictionary's order.
    pub materials: Vec<PlannedMaterial>,
    /// The forms and their fields.
    pub forms: MergedForms,
    /// The dates by law.
    pub schedule: Schedule,
    /// The dates by published local limits, where there are any.
    pub committed: Option<Schedule>,
    /// Time that no limit covers, by position in the package.
    pub apart: Vec<usize>,
    /// Duties afterwards.
    pub obligations: Vec<PlannedObligation>,
    /// What may be promised, handed in later or put off, and what of it is taken.
    pub options: Vec<PlannedOption>,
    /// The choices that count.
    pub choices: Choices,
    /// The numbers.
    pub counts: Counts,
}

/// Plans a package: the same input gives the same plan, on every machine.
///
/// Answers that do not fit the question, or to questions that are not asked,
/// are kept by the caller and ignored here.
pub fn plan(guide: &Guide, answers: &Answers, choices: &Choices, start: NaiveDate) -> Plan {
    plan_from(guide, answers, choices, start, &[])
}

/// The same where some matters cannot start before a day.
pub(super) fn plan_from(
    guide: &Guide,
    answers: &Answers,
    choices: &Choices,
    start: NaiveDate,
    earliest: &Earliest,
) -> Plan {
    let situation = Situation::new(guide, answers);
    let rules = &guide.rules;
    let held = |formulas: &[Formula], open_too: bool| -> Vec<Held> {
        let mut found = Vec::new();
        for (rule, formula) in formulas.iter().enumerate() {
            let truth = situation.truth(*formula);
            if truth == Truth::Yes || (open_too && truth == Truth::Unknown && in_doubt(guide, &situation, *formula)) {
                let because = situation.because(guide, &[*formula]);
                found.push(Held { rule, because, certain: truth == Truth::Yes });
            }
        }
        found
    };
    // Once the guide stops, what else might have stopped it is of no use.
    let stops = held(&rules.stops, !situation.stopped);
    let status = match (situation.stopped, situation.next) {
        (true, _) => Status::Stopped,
        (false, Some(_)) => Status::Incomplete,
        (false, None) => Status::Complete,
    };
    let stopped = status == Status::Stopped;
    let matters = if stopped { Vec::new() } else { matters(guide, &situation, choices) };
    let mut options = options(guide, &situation, &matters);
    let merged = materials(guide, &situation, &matters, &options);
    let forms = forms(guide, &situation, &matters);
    let dates = schedule(guide, &matters, start, earliest, LimitKind::Statutory);
    let any_committed = matters.iter().any(|matter| matter.planned && committed(guide, matter).is_some());
    let committed = any_committed.then(|| schedule(guide, &matters, start, earliest, LimitKind::Committed));
    let obligations =
        if stopped { Vec::new() } else { obligations(guide, &situation, &matters, &dates, start, &mut options) };
    let none = |formulas: &[Formula]| if stopped { Vec::new() } else { held(formulas, false) };
    let count = |states: &[MaterialState]| {
        merged.materials.iter().filter(|it| it.handed_in && states.contains(&it.state)).count()
    };
    let counts = Counts {
        matters: matters.iter().filter(|matter| matter.planned).count(),
        departments: departments(guide, &matters),
        materials_before: merged.before,
        materials_after: count(&[MaterialState::Prepare, MaterialState::Deferrable]),
        materials_later: count(&[MaterialState::Deferred]),
        forms_before: forms.forms.len(),
        forms_after: usize::from(!forms.forms.is_empty()),
        fields_before: forms.asked,
        fields_after: forms.fields.len(),
        workdays_parallel: dates.workdays_parallel,
        workdays_one_by_one: dates.workdays_one_by_one,
    };
    Plan {
        status,
        start,
        still_to_come: still_to_come(guide, &situation),
        not_needed: none(&rules.not_needed),
        notices: none(&rules.notices),
        apart: none(&rules.apart).into_iter().map(|held| held.rule).collect(),
        stops,
        matters,
        materials: merged.materials,
        choices: counting(guide, &situation, choices, &options),
        options,
        forms,
        schedule: dates,
        committed,
        obligations,
        counts,
        situation,
    }
}

impl Plan {
    /// Matters in this state, in order.
    pub fn matters_in(&self, state: MatterState) -> impl Iterator<Item = &PlannedMatter> {
        self.matters.iter().filter(move |matter| matter.state == state)
    }

    /// The planned matters in groups, each of which waits only for those before it.
    pub fn steps(&self, guide: &Guide) -> Vec<Vec<&PlannedMatter>> {
        let planned: Vec<&PlannedMatter> = self.matters.iter().filter(|matter| matter.planned).collect();
        let waits = waits(guide, &planned);
        let mut depth: Vec<Option<usize>> = vec![None; planned.len()];
        for at in in_order(&waits, |_| ()) {
            depth[at] = Some(waits[at].iter().filter_map(|other| depth[*other]).map(|it| it + 1).max().unwrap_or(0));
        }
        let count = depth.iter().flatten().max().map_or(0, |deepest| deepest + 1);
        let mut steps = vec![Vec::new(); count];
        for (at, depth) in depth.iter().enumerate() {
            if let Some(step) = depth {
                steps[*step].push(planned[at]);
            }
        }
        steps
    }

    /// The planned matters that this one waits for, by position in the bundle.
    pub fn waits_for(&self, guide: &Guide, matter: &PlannedMatter) -> Vec<usize> {
        let planned: Vec<&PlannedMatter> = self.matters.iter().filter(|matter| matter.planned).collect();
        let own = planned.iter().position(|other| other.matter == matter.matter);
        own.map_or_else(Vec::new, |own| waits(guide, &planned)[own].iter().map(|at| planned[*at].matter).collect())
    }

    /// The limit for this matter that the region has published, if it has.
    pub fn committed_limit<'a>(&self, guide: &'a Guide, matter: &PlannedMatter) -> Option<&'a Limit> {
        committed(guide, matter)
    }

    /// What the check looks at in this situation, by position in the matter's review points.
    pub fn review_points(&self, guide: &Guide, matter: &PlannedMatter) -> Vec<usize> {
        let points = guide.rules.matters[matter.used].review_points.iter().enumerate();
        points.filter(|(_, formula)| self.situation.holds(**formula)).map(|(at, _)| at).collect()
    }

    /// How many questions of the package were asked and answered.
    pub fn answered(&self) -> usize {
        self.situation.questions.iter().filter(|standing| **standing == Standing::Answered).count()
    }
}

/// Whether a formula is kept open by 不确定 alone, not by a missing answer.
fn in_doubt(guide: &Guide, situation: &Situation, formula: Formula) -> bool {
    guide
        .rules
        .formulas
        .questions(formula)
        .iter()
        .all(|question| situation.values[*question].is_some() || situation.questions[*question] == Standing::NotAsked)
}

fn departments(guide: &Guide, matters: &[PlannedMatter]) -> usize {
    let bundle = guide.bundle();
    let planned = matters.iter().filter(|matter| matter.planned);
    Positions::new(&mut planned.map(|matter| bundle.matters[matter.matter].authority.as_str())).len()
}
