//! An answer in numbers: what formulas are evaluated on.

use super::Truth;
use super::formula::Test;
use crate::model::{Answer, Hundredths, Question, QuestionKind};

/// A checked answer, options by their position in the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Options(Vec<u16>),
    Number(Hundredths),
    Unsure,
    /// One option of a `several` question is decided, the others are not: used
    /// while all combinations are walked through.
    Partial(u16, bool),
}

impl Value {
    /// Checks an answer against its question; `None` if it does not fit.
    pub(super) fn of(question: &Question, answer: &Answer) -> Option<Self> {
        let position = |choices: &[crate::model::Choice], id: &crate::model::OptionId| {
            choices.iter().position(|choice| choice.id == *id).and_then(|at| u16::try_from(at).ok())
        };
        match (&question.kind, answer) {
            (_, Answer::Unsure) => question.no_unsure.is_none().then_some(Self::Unsure),
            (QuestionKind::Single(choices), Answer::One(id)) => Some(Self::Options(vec![position(choices, id)?])),
            (QuestionKind::Several(choices), Answer::Some(ids)) if !ids.is_empty() => {
                ids.iter().map(|id| position(choices, id)).collect::<Option<Vec<u16>>>()?;
                let chosen = |at: &u16| ids.contains(&choices[usize::from(*at)].id);
                let options: Vec<u16> = (0..choices.len() as u16).filter(chosen).collect();
                let alone = options.iter().any(|at| choices[usize::from(*at)].alone);
                (!alone || options.len() == 1).then_some(Self::Options(options))
            }
            (QuestionKind::Number(range), Answer::Number(number)) => {
                let fits = *number >= Hundredths::whole(range.min)
                    && *number <= Hundredths::whole(range.max)
                    && number.decimals() <= range.decimals;
                fits.then_some(Self::Number(*number))
            }
            _ => None,
        }
    }

    /// The outcome of a test on this value; `None` if the value does not say.
    pub(super) fn passes(&self, test: Test) -> Option<Truth> {
        match (self, test) {
            (Self::Unsure, _) => Some(Truth::Unknown),
            (Self::Options(options), Test::Chosen(option)) => Some(Truth::known(options.contains(&option))),
            (Self::Number(number), Test::AtLeast(bound)) => Some(Truth::known(*number >= Hundredths::whole(bound))),
            (Self::Number(number), Test::Below(bound)) => Some(Truth::known(*number < Hundredths::whole(bound))),
            (Self::Partial(decided, chosen), Test::Chosen(option)) => {
                (*decided == option).then(|| Truth::known(*chosen))
            }
            (Self::Options(_), _) | (Self::Number(_), _) | (Self::Partial(..), _) => Some(Truth::No),
        }
    }
}
