//! From the conditions of a bundle to numbered formulas.

use super::bounds::Courses;
use super::formula::{Formula, Formulas, Test};
use super::options::OptionRule;
use super::positions::Positions;
use super::rules::{AlternativeRules, FormRules, MatterRules, RequirementRule, Rules, Wait};
use crate::model::{
    Bundle, Condition, ConditionalFact, Matter, MatterId, ModeId, OptionKind, PlanOption, QuestionId, QuestionKind,
    RegionId,
};

/// Compiles a bundle for one region.
pub(super) struct Compiler<'a> {
    bundle: &'a Bundle,
    formulas: Formulas,
    questions: Positions<'a>,
    /// When each question is asked.
    asked: Vec<Formula>,
    /// The region and those it belongs to.
    regions: Vec<&'a RegionId>,
    /// The region is itself divided: which district is not known.
    divided: bool,
}

impl<'a> Compiler<'a> {
    /// For a region.
    pub(super) fn new(bundle: &'a Bundle, region: &'a RegionId) -> Self {
        let mut regions = vec![region];
        while let Some(parent) = regions
            .last()
            .and_then(|last| bundle.regions.iter().find(|known| known.id == **last))
            .and_then(|known| known.parent.as_ref())
        {
            if regions.contains(&parent) {
                break;
            }
            regions.push(parent);
        }
        Self {
            questions: Positions::new(&mut bundle.questions.iter().map(|question| question.id.as_str())),
            divided: bundle.regions.iter().any(|known| known.parent.as_ref() == Some(region)),
            asked: Vec::new(),
            formulas: Formulas::new(),
            regions,
            bundle,
        }
    }

    fn condition(&mut self, condition: &Condition) -> Formula {
        match condition {
            Condition::Chosen(question, option) => {
                let Some(at) = self.questions.get(question.as_str()) else { return Formula::NO };
                let choices = match &self.bundle.questions[at].kind {
                    QuestionKind::Single(choices) | QuestionKind::Several(choices) => choices,
                    QuestionKind::Number(_) => return Formula::NO,
                };
                match choices.iter().position(|choice| choice.id == *option) {
                    Some(position) => self.atom(at, Test::Chosen(position as u16)),
                    None => Formula::NO,
                }
            }
            Condition::AtLeast(question, bound) => self.number(question, Test::AtLeast(*bound)),
            Condition::Below(question, bound) => self.number(question, Test::Below(*bound)),
            Condition::All(parts) => {
                let parts: Vec<Formula> = parts.iter().map(|part| self.condition(part)).collect();
                self.formulas.all(&parts)
            }
            Condition::Any(parts) => {
                let parts: Vec<Formula> = parts.iter().map(|part| self.condition(part)).collect();
                self.formulas.any(&parts)
            }
            Condition::Not(inner) => {
                let inner = self.condition(inner);
                self.formulas.not(inner)
            }
            Condition::Region(regions) => {
                if regions.iter().any(|region| self.regions.contains(&region)) {
                    Formula::YES
                } else if self.divided {
                    Formula::UNKNOWN
                } else {
                    Formula::NO
                }
            }
        }
    }

    fn number(&mut self, question: &QuestionId, test: Test) -> Formula {
        match self.questions.get(question.as_str()) {
            Some(at) if matches!(self.bundle.questions[at].kind, QuestionKind::Number(_)) => self.atom(at, test),
            _ => Formula::NO,
        }
    }

    /// A question that is not asked has none of its answers chosen, so every
    /// test on it also says "and it is asked".
    fn atom(&mut self, question: usize, test: Test) -> Formula {
        let atom = self.formulas.atom(question, test);
        let asked = self.asked.get(question).copied().unwrap_or(Formula::NO);
        self.formulas.all(&[asked, atom])
    }

    fn when(&mut self, condition: Option<&Condition>) -> Formula {
        condition.map_or(Formula::YES, |condition| self.condition(condition))
    }

    fn facts(&mut self, facts: &[ConditionalFact]) -> Vec<Formula> {
        facts.iter().map(|fact| self.when(fact.when.as_ref())).collect()
    }

    /// The rules, by the positions of the bundle.
    pub(super) fn compile(mut self) -> Rules {
        let bundle = self.bundle;
        let package = &bundle.package;
        for question in &bundle.questions {
            let when = package.questions.iter().find(|asked| asked.question == question.id);
            let asked = when.map_or(Formula::NO, |asked| self.when(asked.when.as_ref()));
            self.asked.push(asked);
        }

        let form_positions = Positions::new(&mut bundle.forms.iter().map(|form| form.id.as_str()));
        let forms: Vec<FormRules> = bundle
            .forms
            .iter()
            .enumerate()
            .map(|(at, form)| FormRules {
                form: at,
                fields: form
                    .fields
                    .iter()
                    .map(|(field, when)| (usize::from(*field), self.when(when.as_ref())))
                    .filter(|(field, _)| *field < bundle.fields.len())
                    .collect(),
            })
            .collect();

        let matters = self.matters(&form_positions);
        let alternatives = self.alternatives(&matters);
        let not_needed: Vec<Formula> = package.not_needed.iter().map(|it| self.when(it.when.as_ref())).collect();
        let stops: Vec<Formula> = package.stops.iter().map(|it| self.condition(&it.when)).collect();
        let notices: Vec<Formula> = package.notices.iter().map(|it| self.when(it.when.as_ref())).collect();
        let apart = self.facts(&package.apart);
        let obligations: Vec<Formula> = package.obligations.iter().map(|it| self.when(it.when.as_ref())).collect();

        let producers = producers(bundle, &matters);
        let mut outcome: Vec<Formula> = [&not_needed[..], &notices, &apart, &obligations].concat();
        for matter in &matters {
            outcome.push(matter.applies);
            let own = matter.requirements.iter().map(|requirement| requirement.when);
            let own = own.chain(matter.modes.iter().copied());
            let own = own.chain(matter.review_points.iter().copied()).chain(matter.obligations.iter().copied());
            let form = matter.form.map_or(&[][..], |form| &forms[form].fields);
            let own = own.chain(matter.options.iter().flat_map(|option| [option.relevant, option.who]));
            for part in own.chain(form.iter().map(|(_, when)| *when)) {
                outcome.push(self.formulas.all(&[matter.applies, part]));
            }
        }
        for alternative in &alternatives {
            let applies = matters[alternative.standard].applies;
            outcome.push(self.formulas.all(&[applies, alternative.when]));
        }

        let mut shapes = vec![false; self.formulas.len()];
        outcome.iter().chain(&stops).for_each(|formula| shapes[formula.at()] = true);
        let mut speaking = vec![Vec::new(); bundle.questions.len()];
        for formula in self.formulas.iter() {
            for &question in self.formulas.questions(formula) {
                speaking[question].push(formula);
            }
        }
        let courses = Courses::new(&bundle.questions, &self.formulas, &outcome, &stops);
        Rules {
            formulas: self.formulas,
            matters,
            alternatives,
            not_needed,
            stops,
            notices,
            apart,
            obligations,
            forms,
            producers,
            shapes,
            speaking,
            courses,
        }
    }

    fn matters(&mut self, forms: &Positions<'_>) -> Vec<MatterRules> {
        let bundle = self.bundle;
        let handled = Positions::new(&mut bundle.matters.iter().map(|matter| matter.id.as_str()));
        let materials = Positions::new(&mut bundle.materials.iter().map(|material| material.id.as_str()));
        let uses: Vec<_> = bundle
            .package
            .matters
            .iter()
            .filter_map(|used| handled.get(used.matter.as_str()).map(|at| (used, at)))
            .collect();
        let in_package = Positions::new(&mut uses.iter().map(|(used, _)| used.matter.as_str()));
        uses.iter()
            .map(|&(used, at)| {
                let matter = &bundle.matters[at];
                let mut not_earlier: Vec<Formula> = Vec::new();
                let modes: Vec<Formula> = matter
                    .modes
                    .iter()
                    .map(|mode| {
                        if is_chosen(matter, &mode.id) {
                            return Formula::NO;
                        }
                        let when = self.when(mode.when.as_ref());
                        let first = self.formulas.all(&[&not_earlier[..], &[when]].concat());
                        not_earlier.push(self.formulas.not(when));
                        first
                    })
                    .collect();
                let mode_position = |id: &crate::model::ModeId| matter.modes.iter().position(|mode| mode.id == *id);
                let requirements: Vec<RequirementRule> = matter
                    .materials
                    .iter()
                    .filter_map(|requirement| {
                        let material = materials.get(requirement.material.as_str())?;
                        let own = self.when(requirement.when.as_ref());
                        let mode = match &requirement.mode {
                            None => None,
                            Some(id) => Some(mode_position(id)?),
                        };
                        // Where an option chooses the mode, its papers may always come up.
                        let in_mode = mode.map(|mode| modes[mode]).filter(|it| *it != Formula::NO);
                        let when = self.formulas.all(&[in_mode.unwrap_or(Formula::YES), own]);
                        Some(RequirementRule { material, when, own, mode })
                    })
                    .collect();
                let option = |stated: &PlanOption| {
                    let mode = match &stated.kind {
                        OptionKind::Commitment(mode) => mode_position(mode),
                        _ => None,
                    };
                    let material = stated.material().and_then(|id| materials.get(id.as_str()));
                    let papers = requirements.iter().zip(&matter.materials).filter(|(_, asks)| stated.is_about(asks));
                    let papers: Vec<Formula> = papers.map(|(rule, _)| rule.when).collect();
                    let relevant = if material.is_some() { self.formulas.any(&papers) } else { Formula::YES };
                    OptionRule { relevant, who: self.when(stated.when.as_ref()), mode, material }
                };
                let options = matter.options.iter().map(option).collect();
                MatterRules {
                    matter: at,
                    options,
                    applies: self.when(used.when.as_ref()),
                    because: self.facts(&used.because),
                    otherwise: self.facts(&used.otherwise),
                    requirements,
                    review_points: self.facts(&matter.review_points),
                    obligations: matter.obligations.iter().map(|it| self.when(it.when.as_ref())).collect(),
                    after: matter
                        .after
                        .iter()
                        .filter_map(|wait| {
                            Some(Wait {
                                matter: in_package.get(wait.matter.as_str())?,
                                broken_by: wait.broken_by.as_ref().and_then(mode_position),
                                replaced_by: matter
                                    .options
                                    .iter()
                                    .position(|it| Some(&it.id) == wait.replaced_by.as_ref()),
                            })
                        })
                        .collect(),
                    form: matter.form.as_ref().and_then(|form| forms.get(form.as_str())),
                    modes,
                }
            })
            .collect()
    }

    fn alternatives(&mut self, matters: &[MatterRules]) -> Vec<AlternativeRules> {
        let bundle = self.bundle;
        let position = |id: &MatterId| matters.iter().position(|rules| bundle.matters[rules.matter].id == *id);
        bundle
            .package
            .alternatives
            .iter()
            .filter_map(|alternative| {
                Some(AlternativeRules {
                    standard: position(&alternative.standard)?,
                    instead: position(&alternative.instead)?,
                    planned: position(&alternative.planned)?,
                    when: self.condition(&alternative.when),
                    otherwise: self.facts(&alternative.otherwise),
                })
            })
            .collect()
    }
}

/// Whether a mode is only used where an option chooses it.
fn is_chosen(matter: &Matter, mode: &ModeId) -> bool {
    let chooses = |it: &PlanOption| it.is_chosen() && matches!(&it.kind, OptionKind::Commitment(id) if id == mode);
    matter.options.iter().any(chooses)
}

fn producers(bundle: &Bundle, matters: &[MatterRules]) -> Vec<Vec<usize>> {
    let used = Positions::new(&mut matters.iter().map(|rules| bundle.matters[rules.matter].id.as_str()));
    let of_one = |material: &crate::model::Material| {
        material.produced_by.iter().filter_map(|matter| used.get(matter.as_str())).collect()
    };
    bundle.materials.iter().map(of_one).collect()
}
