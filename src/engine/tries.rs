//! The answers to a question that any rule can tell apart.

use super::formula::Test;
use super::value::Value;
use crate::model::{Hundredths, Question, QuestionKind};

/// What to try at one question.
#[derive(Debug)]
pub(super) struct Tries {
    /// Whole answers.
    pub(super) answers: Vec<Value>,
    /// Options that may be chosen together: any of them, but at least one.
    pub(super) joint: Vec<u16>,
}

impl Tries {
    /// For a question that these tests are about. What no test names is tried once.
    pub(super) fn new(question: &Question, tests: &[Test]) -> Self {
        let mut answers = Vec::new();
        let mut joint = Vec::new();
        if question.no_unsure.is_none() {
            answers.push(Value::Unsure);
        }
        match &question.kind {
            QuestionKind::Single(choices) | QuestionKind::Several(choices) => {
                let several = matches!(question.kind, QuestionKind::Several(_));
                let mut other = None;
                for (at, choice) in choices.iter().enumerate() {
                    let option = at as u16;
                    let named = tests.contains(&Test::Chosen(option));
                    match (named, several && !choice.alone) {
                        (true, true) => joint.push(option),
                        (true, false) => answers.push(Value::Options(vec![option])),
                        (false, _) => other = Some(option),
                    }
                }
                answers.extend(other.map(|option| Value::Options(vec![option])));
            }
            QuestionKind::Number(range) => {
                let mut bounds = vec![range.min];
                for test in tests {
                    if let Test::AtLeast(bound) | Test::Below(bound) = test
                        && *bound > range.min
                        && *bound <= range.max
                        && !bounds.contains(bound)
                    {
                        bounds.push(*bound);
                    }
                }
                answers.extend(bounds.into_iter().map(|bound| Value::Number(Hundredths::whole(bound))));
            }
        }
        Self { answers, joint }
    }
}
