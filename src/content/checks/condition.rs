//! Conditions: they must ask about what can be answered, or the rule behind them never holds.

use super::Checker;
use super::references::Kind;
use crate::model::{Condition, QuestionId, QuestionKind};
use std::collections::BTreeSet;

impl Checker<'_> {
    /// The condition at `when`, if there is one.
    pub(super) fn when(&mut self, at: &str, condition: Option<&Condition>) {
        if let Some(condition) = condition {
            self.condition(&format!("{at}/when"), condition);
        }
    }

    /// Questions, options and regions exist, and nothing is always or never true.
    pub(super) fn condition(&mut self, at: &str, condition: &Condition) {
        match condition {
            Condition::Chosen(question, option) => {
                self.refer(&format!("{at}/chosen/0"), Kind::Question, question.as_str());
                let Some(known) = self.catalog.questions.iter().find(|it| it.id == *question) else { return };
                let choices = match &known.kind {
                    QuestionKind::Single(choices) | QuestionKind::Several(choices) => choices.as_slice(),
                    QuestionKind::Number(_) => &[],
                };
                if !choices.iter().any(|choice| choice.id == *option) {
                    let message = format!("the question {question} has no option {:?}", option.as_str());
                    self.report(format!("{at}/chosen/1"), message);
                }
            }
            Condition::AtLeast(question, bound) => self.bound(&format!("{at}/at_least"), question, *bound),
            Condition::Below(question, bound) => self.bound(&format!("{at}/below"), question, *bound),
            Condition::All(parts) | Condition::Any(parts) => {
                let word = if matches!(condition, Condition::All(_)) { "all" } else { "any" };
                if parts.len() < 2 {
                    self.report(format!("{at}/{word}"), "joins fewer than two conditions; write the one alone");
                }
                for (i, part) in parts.iter().enumerate() {
                    self.condition(&format!("{at}/{word}/{i}"), part);
                }
            }
            Condition::Not(inner) => self.condition(&format!("{at}/not"), inner),
            Condition::Region(regions) => {
                for (i, region) in regions.iter().enumerate() {
                    if !self.catalog.regions.iter().any(|known| known.id == *region) {
                        self.report(format!("{at}/region/{i}"), format!("no region has the code {region}"));
                    }
                }
            }
        }
    }

    /// A bound within the numbers the question accepts.
    fn bound(&mut self, at: &str, question: &QuestionId, bound: u32) {
        self.refer(&format!("{at}/0"), Kind::Question, question.as_str());
        match self.catalog.questions.iter().find(|it| it.id == *question).map(|it| &it.kind) {
            Some(QuestionKind::Number(range)) if bound <= range.min || bound > range.max => {
                self.report(format!("{at}/1"), "outside the numbers the question accepts: always or never true");
            }
            Some(QuestionKind::Number(_)) | None => {}
            Some(_) => self.report(format!("{at}/0"), format!("the question {question} does not ask for a number")),
        }
    }

    /// The questions a condition looks at.
    pub(super) fn questions_of(condition: &Condition, found: &mut BTreeSet<QuestionId>) {
        match condition {
            Condition::Chosen(question, _) | Condition::AtLeast(question, _) | Condition::Below(question, _) => {
                found.insert(question.clone());
            }
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| Self::questions_of(part, found));
            }
            Condition::Not(inner) => Self::questions_of(inner, found),
            Condition::Region(_) => {}
        }
    }
}
