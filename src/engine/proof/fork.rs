//! Where courses part: one question of a walk, with all its answers.

use crate::engine::formula::Test;
use crate::engine::guide::Guide;
use crate::engine::tries::Tries;
use crate::engine::value::Value;
use crate::model::{Answer, OptionId, QuestionKind};

/// One question of the walk, with what each side takes for an answer: `None` where
/// the side does not have the question.
#[derive(Debug, Clone, Default)]
pub(super) struct Fork {
    /// Its position on each side.
    pub(super) at: Vec<Option<usize>>,
    /// Whole answers.
    pub(super) answers: Vec<Vec<Option<Value>>>,
    /// Options that may be chosen together, each as it is chosen and left.
    pub(super) joint: Vec<[Vec<Option<Value>>; 2]>,
    /// Given last, to what was chosen together.
    pub(super) last: Option<Vec<Option<Value>>>,
}

impl Fork {
    /// A question of one guide alone: each of its answers counts.
    pub(super) fn of(guide: &Guide, at: usize) -> Self {
        let tries = every_answer(guide, at);
        Self {
            at: vec![Some(at)],
            answers: tries.answers.into_iter().map(|value| vec![Some(value)]).collect(),
            joint: tries
                .joint
                .into_iter()
                .map(|option| [true, false].map(|chosen| vec![Some(Value::Partial(option, chosen))]))
                .collect(),
            last: None,
        }
    }

    /// How many answers it takes.
    pub(super) fn count(&self) -> u128 {
        let sets = 1_u128.checked_shl(self.joint.len() as u32).unwrap_or(u128::MAX);
        (self.answers.len() as u128).saturating_add(sets) - 1
    }

    /// One of its answers on the only side; not the doubtful one where there is another.
    pub(super) fn any(&self, guide: &Guide, at: usize) -> Answer {
        let whole = self.answers.last().and_then(|values| values[0].clone());
        let joint = self.joint.first().and_then(|[chosen, _]| chosen[0].clone());
        let value = match whole {
            Some(Value::Unsure) | None => joint.or(whole),
            _ => whole,
        };
        answer(guide, at, &value.iter().collect::<Vec<_>>())
    }
}

/// All answers to a question, numbers by the bounds that any condition of the guide names.
fn every_answer(guide: &Guide, at: usize) -> Tries {
    let question = &guide.bundle().questions[at];
    let mut tests: Vec<Test> =
        guide.rules.formulas.tests().filter(|(other, _)| *other == at).map(|(_, test)| test).collect();
    if let QuestionKind::Single(choices) | QuestionKind::Several(choices) = &question.kind {
        tests.extend((0..choices.len() as u16).map(Test::Chosen));
    }
    Tries::new(question, &tests)
}

/// The answer that some steps make together.
pub(super) fn answer(guide: &Guide, question: usize, values: &[&Value]) -> Answer {
    let question = &guide.bundle().questions[question];
    let (QuestionKind::Single(choices) | QuestionKind::Several(choices)) = &question.kind else {
        return match values.first() {
            Some(Value::Number(number)) => Answer::Number(*number),
            _ => Answer::Unsure,
        };
    };
    let mut ids: Vec<OptionId> = Vec::new();
    for value in values {
        match value {
            Value::Options(options) => ids.extend(options.iter().map(|at| choices[usize::from(*at)].id.clone())),
            Value::Partial(option, true) => ids.push(choices[usize::from(*option)].id.clone()),
            Value::Partial(_, false) | Value::Number(_) | Value::Unsure => {}
        }
    }
    ids.sort();
    match (&question.kind, ids.pop()) {
        (_, None) => Answer::Unsure,
        (QuestionKind::Single(_), Some(id)) => Answer::One(id),
        (_, Some(id)) => {
            ids.push(id);
            Answer::Some(ids)
        }
    }
}
