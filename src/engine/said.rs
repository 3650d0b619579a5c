//! What answers say about a condition that is none of the guide's own rules, for example
//! whether they fill a field.

use super::formula::Test;
use super::{Guide, Situation, Truth};
use crate::model::{Condition, QuestionId, QuestionKind};

impl Situation {
    /// Whether a condition holds in what was answered.
    pub fn meets(&self, guide: &Guide, condition: &Condition) -> Truth {
        match condition {
            Condition::Chosen(question, option) => self.passes(guide, question, |kind| match kind {
                QuestionKind::Single(choices) | QuestionKind::Several(choices) => {
                    let at = choices.iter().position(|choice| choice.id == *option)?;
                    Some(Test::Chosen(u16::try_from(at).ok()?))
                }
                QuestionKind::Number(_) => None,
            }),
            Condition::AtLeast(question, bound) => self.passes(guide, question, |_| Some(Test::AtLeast(*bound))),
            Condition::Below(question, bound) => self.passes(guide, question, |_| Some(Test::Below(*bound))),
            Condition::All(parts) => parts.iter().fold(Truth::Yes, |all, part| all.and(self.meets(guide, part))),
            Condition::Any(parts) => parts.iter().fold(Truth::No, |any, part| any.or(self.meets(guide, part))),
            Condition::Not(inner) => !self.meets(guide, inner),
            Condition::Region(regions) => guide.lies_in(regions),
        }
    }

    fn passes(&self, guide: &Guide, question: &QuestionId, test: impl Fn(&QuestionKind) -> Option<Test>) -> Truth {
        let bundle = guide.bundle();
        let Some(at) = bundle.questions.iter().position(|known| known.id == *question) else { return Truth::No };
        let Some(asked) = bundle.package.questions.iter().find(|asked| asked.question == *question) else {
            return Truth::No;
        };
        let answered = match &self.values[at] {
            Some(value) => test(&bundle.questions[at].kind).and_then(|test| value.passes(test)).unwrap_or(Truth::No),
            None => Truth::Unknown,
        };
        // A question that is not asked has none of its answers chosen.
        asked.when.as_ref().map_or(Truth::Yes, |when| self.meets(guide, when)).and(answered)
    }
}
