//! One guide under proof: its formulas, and walks through its questions.

use super::fork::Fork;
use super::presence::Presence;
use super::walk::{End, Side, TooEntangled, Walk};
use super::{Flaw, FlawKind, Place, Proof};
use crate::engine::formula::{Formula, Formulas};
use crate::engine::guide::Guide;
use crate::engine::rules::Rules;
use crate::engine::situation::{Situation, Standing};
use crate::engine::{Answers, Truth};
use std::collections::HashMap;
use std::rc::Rc;

/// What the steps of a proof share.
pub(super) struct Prover<'a> {
    pub(super) guide: &'a Guide,
    /// Those of the guide, and those the proof adds.
    pub(super) formulas: Formulas,
    pub(super) presence: Presence,
    /// Every question with all its answers.
    pub(super) questions: Vec<Fork>,
    /// For whose sake questions are asked: all that shapes the outcome.
    outcome: Vec<Formula>,
    /// What a plan shows, in doubt too or only where it is certain.
    shown: [Vec<Formula>; 2],
    walks: HashMap<Vec<Formula>, Result<Rc<Walk>, TooEntangled>>,
    pub(super) proof: Proof,
}

/// A course that was looked for.
pub(super) struct Course {
    /// Its answers, but for those on which nothing hangs.
    pub(super) whole: Answers,
    /// Only those without which it is not certain.
    pub(super) shortest: Answers,
}

impl<'a> Prover<'a> {
    pub(super) fn new(guide: &'a Guide) -> Self {
        let rules = &guide.rules;
        let mut formulas = rules.formulas.clone();
        let presence = Presence::new(rules, &mut formulas);
        let outcome = rules.formulas.iter().filter(|formula| rules.shapes[formula.at()]).collect();
        let shown = shown(rules, &presence, &mut formulas);
        let questions = (0..guide.bundle().questions.len()).map(|at| Fork::of(guide, at)).collect();
        Self { guide, formulas, presence, questions, outcome, shown, walks: HashMap::new(), proof: Proof::default() }
    }

    /// Whether a question is asked wherever its answer could change the formula.
    pub(super) fn shapes(&self, formula: Formula) -> bool {
        self.guide.rules.shapes.get(formula.at()).copied().unwrap_or(false)
    }

    /// Whether a plan shows that a formula of the outcome is in doubt: a warning or a
    /// duty is shown where it is certain, a matter or a paper also where it is possible.
    pub(super) fn shows_doubt(&self, formula: Formula) -> bool {
        self.shown[0].contains(&formula)
    }

    /// All that a plan shows and that an answer to the question may change.
    pub(super) fn shown_by(&self, question: usize) -> Vec<Formula> {
        let mut speaking: Vec<Formula> =
            self.shown.iter().flatten().copied().filter(|it| self.formulas.speaks_of(*it, question)).collect();
        speaking.sort();
        speaking.dedup();
        speaking
    }

    /// The formulas for which questions are asked, as far as `tracked` depends on them.
    fn asking(&self, tracked: &[Formula]) -> Vec<Formula> {
        if tracked.iter().all(|formula| self.shapes(*formula)) { tracked.to_vec() } else { self.outcome.clone() }
    }

    /// One side that tracks these formulas.
    pub(super) fn side(&self, tracked: &[Formula]) -> Side {
        let questions = self.guide.bundle().questions.len();
        Side::new((&self.formulas, questions), &self.asking(tracked), &self.guide.rules.stops, tracked)
    }

    /// One side that tracks these formulas, and asks all its questions.
    pub(super) fn full_side(&self, tracked: &[Formula]) -> Side {
        let questions = self.guide.bundle().questions.len();
        Side::new((&self.formulas, questions), &self.outcome, &self.guide.rules.stops, tracked)
    }

    /// The walk that tracks these formulas; each is walked once.
    pub(super) fn walk(&mut self, tracked: &[Formula]) -> Result<Rc<Walk>, TooEntangled> {
        if let Some(known) = self.walks.get(tracked) {
            return known.clone();
        }
        let walked = Walk::new(vec![self.side(tracked)], &self.questions).map(Rc::new);
        self.note(&walked);
        self.walks.insert(tracked.to_vec(), walked.clone());
        walked
    }

    /// The walk through all that the number of questions depends on.
    pub(super) fn whole(&mut self) -> Result<Walk, TooEntangled> {
        let walked = Walk::new(vec![self.full_side(&[])], &self.questions);
        self.proof.states += walked.as_ref().map_or(0, Walk::size);
        walked
    }

    /// Counts a walk; one that was too long is a flaw, once.
    pub(super) fn note(&mut self, walked: &Result<Rc<Walk>, TooEntangled>) {
        match walked {
            Ok(walk) => self.proof.states += walk.size(),
            Err(TooEntangled) => self.flaw(FlawKind::Entangled, Place::Package, Answers::new()),
        }
    }

    /// The shortest course to an end at which the guide has stopped or not, and what is
    /// tracked has become, as `wanted`.
    pub(super) fn find(&mut self, tracked: &[Formula], wanted: impl Fn(bool, &[Truth]) -> bool) -> Option<Course> {
        let walk = self.walk(tracked).ok()?;
        let fits = |end: &&End| wanted(end.sides[0].0, &end.sides[0].1);
        let end = walk.ends.iter().filter(fits).min_by_key(|end| end.length)?;
        let whole = walk.example(self.guide, end, 0);
        Some(Course { shortest: self.without_what_is_idle(whole.clone(), tracked), whole })
    }

    /// A place is reached where the formula holds in a plan.
    pub(super) fn holds(&mut self, place: Place, formula: Formula) {
        self.shown(place, &[formula], |truths| truths[0] == Truth::Yes);
    }

    /// A place is reached where a plan has these truths.
    pub(super) fn shown(&mut self, place: Place, tracked: &[Formula], shown: impl Fn(&[Truth]) -> bool) {
        let reached = match tracked {
            [Formula::NO] => false,
            _ => self
                .walk(tracked)
                .is_ok_and(|walk| walk.ends.iter().any(|end| !end.sides[0].0 && shown(&end.sides[0].1))),
        };
        self.proof.note(place, reached);
    }

    pub(super) fn flaw(&mut self, kind: FlawKind, place: Place, example: Answers) {
        if !self.proof.flaws.iter().any(|flaw| flaw.kind == kind && flaw.place == place) {
            let region = self.guide.region().clone();
            self.proof.flaws.push(Flaw { kind, place, example, region });
        }
    }

    /// Leaves out answers without which the same is certain, whatever else is answered.
    fn without_what_is_idle(&self, mut answers: Answers, tracked: &[Formula]) -> Answers {
        let wanted = self.truths(&answers, tracked);
        for question in self.guide.bundle().questions.iter().rev() {
            let Some(answer) = answers.remove(&question.id) else { continue };
            if self.truths(&answers, tracked) != wanted {
                answers.insert(question.id.clone(), answer);
            }
        }
        answers
    }

    /// Whether these answers stop the guide, and what they make of some formulas;
    /// nothing of one that a further answer could change.
    pub(super) fn truths(&self, answers: &Answers, tracked: &[Formula]) -> (bool, Vec<Option<Truth>>) {
        let situation = Situation::new(self.guide, answers);
        let mut truths: Vec<Truth> = Vec::with_capacity(self.formulas.len());
        for formula in self.formulas.iter() {
            truths.push(self.formulas.truth(formula, &situation.values, &truths));
        }
        let open = |formula: Formula| {
            let questions = self.formulas.questions(formula);
            truths[formula.at()] == Truth::Unknown
                && questions.iter().any(|at| situation.questions[*at] == Standing::Open)
        };
        let certain = |formula: &Formula| (!open(*formula)).then(|| truths[formula.at()]);
        (situation.stopped, tracked.iter().map(certain).collect())
    }

    /// The same answers, and any for the other questions that are asked, before one of them or up to the end.
    pub(super) fn filled(&self, mut answers: Answers, before: usize) -> Answers {
        let questions = &self.guide.bundle().questions;
        while let Some(next) = Situation::new(self.guide, &answers).next.filter(|next| *next < before) {
            answers.insert(questions[next].id.clone(), self.questions[next].any(self.guide, next));
        }
        answers
    }
}

/// What a plan shows: first what it shows in doubt too, matters, their papers, modes and
/// options, choices and stops; then what it shows only where it is certain.
fn shown(rules: &Rules, presence: &Presence, formulas: &mut Formulas) -> [Vec<Formula>; 2] {
    let mut doubtful = rules.stops.clone();
    let mut certain = [&rules.notices[..], &rules.not_needed, &rules.apart, &rules.obligations].concat();
    for (used, matter) in rules.matters.iter().enumerate() {
        // While a choice is open, its matters are possible and no more.
        let planned = presence.planned[used];
        doubtful.push(planned);
        let papers = matter.requirements.iter().map(|requirement| requirement.when);
        let options = matter.options.iter().flat_map(|option| [option.relevant, option.who]);
        let parts = papers.chain(options).chain(matter.modes.iter().copied());
        doubtful.extend(parts.map(|part| formulas.all(&[planned, part])).collect::<Vec<_>>());
        let fields = matter.form.map_or(&[][..], |form| &rules.forms[form].fields);
        let parts = matter.review_points.iter().chain(&matter.obligations).chain(fields.iter().map(|(_, when)| when));
        certain.extend(parts.map(|part| formulas.all(&[planned, *part])).collect::<Vec<_>>());
    }
    for alternative in &rules.alternatives {
        // Whether there is a choice is shown even where the matter itself is in doubt.
        let not = formulas.not(presence.wanted[alternative.standard]);
        doubtful.push(formulas.any(&[not, alternative.when]));
    }
    [doubtful, certain]
}
