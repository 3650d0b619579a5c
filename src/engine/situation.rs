//! The situation: which questions are asked, which answers count, what comes next.

use super::Truth;
use super::formula::Formula;
use super::guide::Guide;
use super::value::Value;
use crate::model::{Answer, QuestionId};
use std::collections::BTreeMap;

/// What the person said, by question. Kept even when it no longer counts.
pub type Answers = BTreeMap<QuestionId, Answer>;

/// What became of one question of the package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Asked, and its stored answer counts.
    Answered,
    /// Asked, and not answered yet.
    Open,
    /// Not asked: no answer to it could change anything.
    NotAsked,
}

/// The questions of a package in the light of what was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    /// In the package's order.
    pub questions: Vec<Standing>,
    /// The first open question, by position.
    pub next: Option<usize>,
    pub(super) values: Vec<Option<Value>>,
    pub(super) stopped: bool,
}

impl Situation {
    /// Walks the questions in order. A question is asked when an answer could
    /// still change the outcome in the light of the answers before it; only the
    /// answers of asked questions count. So the result depends on the stored
    /// answers alone, never on the way they were given.
    pub fn new(guide: &Guide, answers: &Answers) -> Self {
        let rules = &guide.rules;
        let questions = &guide.bundle().questions;
        let mut values: Vec<Option<Value>> = vec![None; questions.len()];
        let mut standings = vec![Standing::NotAsked; questions.len()];
        let mut next = None;
        let stops_now =
            |values: &[Option<Value>]| rules.stops.iter().any(|stop| rules.formulas.truth(*stop, values) == Truth::Yes);
        let mut stopped = stops_now(&values);
        for (at, question) in questions.iter().enumerate() {
            if stopped {
                break;
            }
            let hangs = |formula: &Formula| rules.formulas.hangs_on(*formula, at, &values);
            if !rules.dependants[at].iter().any(hangs) {
                continue;
            }
            match answers.get(&question.id).and_then(|answer| Value::of(question, answer)) {
                Some(value) => {
                    standings[at] = Standing::Answered;
                    values[at] = Some(value);
                    stopped = stops_now(&values);
                }
                None => {
                    standings[at] = Standing::Open;
                    next = next.or(Some(at));
                }
            }
        }
        if stopped {
            // A later answer decided: what is open before it need not be asked any more.
            next = None;
            for standing in &mut standings {
                if *standing == Standing::Open {
                    *standing = Standing::NotAsked;
                }
            }
        }
        Self { questions: standings, next, values, stopped }
    }

    /// The answers that count.
    pub fn effective(&self, guide: &Guide, answers: &Answers) -> Answers {
        guide
            .bundle()
            .questions
            .iter()
            .zip(&self.questions)
            .filter(|(_, standing)| **standing == Standing::Answered)
            .filter_map(|(question, _)| answers.get(&question.id).map(|answer| (question.id.clone(), answer.clone())))
            .collect()
    }
}
