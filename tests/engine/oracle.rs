//! Conditions evaluated the plain way, straight from the data: an independent
//! second opinion on the compiled formulas.

use onething::engine::{Answers, Guide, Truth};
use onething::model::{Answer, Condition, Hundredths, QuestionId};

/// Looks conditions up in a guide's package, for the answers that count.
pub(crate) struct Oracle<'a> {
    pub(crate) guide: &'a Guide,
    pub(crate) effective: &'a Answers,
}

impl Oracle<'_> {
    /// The truth of a condition; without one it holds.
    pub(crate) fn when(&self, condition: Option<&Condition>) -> Truth {
        condition.map_or(Truth::Yes, |condition| self.truth(condition))
    }

    pub(crate) fn truth(&self, condition: &Condition) -> Truth {
        match condition {
            Condition::Chosen(question, option) => self.test(question, |answer| match answer {
                Answer::One(id) => id == option,
                Answer::Some(ids) => ids.contains(option),
                _ => false,
            }),
            Condition::AtLeast(question, bound) => self.number(question, |it| it >= Hundredths::whole(*bound)),
            Condition::Below(question, bound) => self.number(question, |it| it < Hundredths::whole(*bound)),
            Condition::All(parts) => parts.iter().fold(Truth::Yes, |sum, part| sum.and(self.truth(part))),
            Condition::Any(parts) => parts.iter().fold(Truth::No, |sum, part| sum.or(self.truth(part))),
            Condition::Not(inner) => !self.truth(inner),
            Condition::Region(regions) => {
                let known = &self.guide.bundle().regions;
                let own = self.guide.region();
                let parent = known.iter().find(|it| it.id == *own).and_then(|it| it.parent.as_ref());
                if regions.contains(own) || parent.is_some_and(|parent| regions.contains(parent)) {
                    Truth::Yes
                } else if known.iter().any(|it| it.parent.as_ref() == Some(own)) {
                    Truth::Unknown
                } else {
                    Truth::No
                }
            }
        }
    }

    fn number(&self, question: &QuestionId, holds: impl Fn(Hundredths) -> bool) -> Truth {
        self.test(question, |answer| matches!(answer, Answer::Number(number) if holds(*number)))
    }

    /// A question that is not asked has none of its answers chosen.
    fn test(&self, question: &QuestionId, holds: impl Fn(&Answer) -> bool) -> Truth {
        let asked = self.guide.bundle().package.questions.iter().find(|asked| asked.question == *question);
        let Some(asked) = asked else { return Truth::No };
        let answered = match self.effective.get(question) {
            None | Some(Answer::Unsure) => Truth::Unknown,
            Some(answer) => Truth::known(holds(answer)),
        };
        self.when(asked.when.as_ref()).and(answered)
    }
}
