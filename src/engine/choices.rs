//! What the person chose on top of the answers.

use super::guide::Guide;
use super::options::{OptionState, PlannedOption};
use super::situation::{Answers, Situation};
use super::{Formula, Truth};
use crate::model::{Answer, Few, MatterId, PlanOption, RuleId, insert_once};

/// Choices between matters, and options that were taken. Like answers they are
/// kept when they do not count, and then not used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// The matter chosen in each alternative.
    pub matters: Few<RuleId, MatterId>,
    /// The options that are taken, sorted and without repeats.
    pub options: Vec<RuleId>,
}

impl Choices {
    /// Nothing chosen.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.matters.is_empty() && self.options.is_empty()
    }

    /// The matter chosen in an alternative.
    pub fn get(&self, alternative: &RuleId) -> Option<&MatterId> {
        self.matters.get(alternative)
    }

    /// Chooses a matter in an alternative.
    pub fn insert(&mut self, alternative: RuleId, matter: MatterId) {
        self.matters.insert(alternative, matter);
    }
}

impl<const N: usize> From<[(RuleId, MatterId); N]> for Choices {
    fn from(matters: [(RuleId, MatterId); N]) -> Self {
        Self { matters: Few::from(matters), options: Vec::new() }
    }
}

/// An option of the guide's matters by its id.
pub fn find_option<'a>(guide: &'a Guide, id: &RuleId) -> Option<&'a PlanOption> {
    guide.bundle().matters.iter().flat_map(|matter| &matter.options).find(|option| option.id == *id)
}

/// Takes an option, or takes it back: in the choices, or by the answer it hangs on.
/// What the guide does not have changes nothing.
pub fn take(guide: &Guide, id: &RuleId, taken: bool, answers: &mut Answers, choices: &mut Choices) {
    let Some(option) = find_option(guide, id) else { return };
    if let Some(by) = &option.by {
        let answer = if taken { &by.taken } else { &by.left };
        answers.insert(by.question.clone(), Answer::One(answer.clone()));
    } else if taken {
        insert_once(&mut choices.options, id.clone());
    } else {
        choices.options.retain(|known| known != id);
    }
}

/// The matter that counts as chosen in an alternative, by its position there:
/// `when` there is a choice, and the standard matter `applies`.
pub(super) fn chosen_in(
    guide: &Guide,
    situation: &Situation,
    choices: &Choices,
    at: usize,
    (when, applies): (Formula, Formula),
) -> Option<usize> {
    let alternative = &guide.bundle().package.alternatives[at];
    let chosen = choices.get(&alternative.id)?;
    let at = [&alternative.standard, &alternative.instead].into_iter().position(|id| id == chosen);
    at.filter(|_| situation.holds(when) && situation.truth(applies) != Truth::No)
}

/// The choices that count.
pub(super) fn counting(guide: &Guide, situation: &Situation, choices: &Choices, options: &[PlannedOption]) -> Choices {
    let mut counting = Choices::new();
    for (at, rule) in guide.rules.alternatives.iter().enumerate() {
        let rules = (rule.when, guide.rules.matters[rule.standard].applies);
        if chosen_in(guide, situation, choices, at, rules).is_some() {
            let id = &guide.bundle().package.alternatives[at].id;
            choices.get(id).into_iter().for_each(|matter| counting.insert(id.clone(), matter.clone()));
        }
    }
    for planned in options.iter().filter(|planned| planned.state == OptionState::Taken) {
        let option = planned.stated(guide);
        if option.is_chosen() {
            insert_once(&mut counting.options, option.id.clone());
        }
    }
    counting
}
