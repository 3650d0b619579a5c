//! The situation: which questions are asked, which answers count, what comes next.

use super::Truth;
use super::formula::Formula;
use super::guide::Guide;
use super::rules::Rules;
use super::value::Value;
use crate::model::{Answer, QuestionId};

/// What the person said, by question. Kept even when it no longer counts.
pub type Answers = crate::model::Few<QuestionId, Answer>;

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
    /// By formula.
    truths: Vec<Truth>,
    pub(super) stopped: bool,
}

impl Situation {
    /// Walks the questions in order. A question is asked when an answer could
    /// still change the outcome in the light of the answers before it; only the
    /// answers of asked questions count. So the result depends on the stored
    /// answers alone, never on the way they were given.
    pub fn new(guide: &Guide, answers: &Answers) -> Self {
        let Rules { formulas, stops, shapes, speaking, .. } = &guide.rules;
        let questions = &guide.bundle().questions;
        let mut values: Vec<Option<Value>> = vec![None; questions.len()];
        let mut standings = vec![Standing::NotAsked; questions.len()];
        let mut next = None;
        // Formula by formula, parts first: so each is looked at once, however they share parts.
        let mut truths: Vec<Truth> = Vec::with_capacity(formulas.len());
        for formula in formulas.iter() {
            truths.push(formulas.truth(formula, &values, &truths));
        }
        let mut hang = vec![false; formulas.len()];
        let stops_now = |truths: &[Truth]| stops.iter().any(|stop| truths[stop.at()] == Truth::Yes);
        let mut stopped = stops_now(&truths);
        for (at, question) in questions.iter().enumerate() {
            if stopped {
                break;
            }
            let mut asked = false;
            for &formula in &speaking[at] {
                hang[formula.at()] = formulas.hangs(formula, &truths, &hang);
                asked |= shapes[formula.at()] && hang[formula.at()];
            }
            speaking[at].iter().for_each(|formula| hang[formula.at()] = false);
            if !asked {
                continue;
            }
            match answers.get(&question.id).and_then(|answer| Value::of(question, answer)) {
                Some(value) => {
                    standings[at] = Standing::Answered;
                    values[at] = Some(value);
                    for &formula in &speaking[at] {
                        truths[formula.at()] = formulas.truth(formula, &values, &truths);
                    }
                    stopped = stops_now(&truths);
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
        Self { questions: standings, next, values, truths, stopped }
    }

    /// Whether a rule holds.
    pub(super) fn truth(&self, formula: Formula) -> Truth {
        self.truths[formula.at()]
    }

    pub(super) fn holds(&self, formula: Formula) -> bool {
        self.truth(formula) == Truth::Yes
    }

    /// The positions of the answered questions that decide these rules, or keep them open.
    pub(super) fn because(&self, guide: &Guide, formulas: &[Formula]) -> Vec<usize> {
        let mut because = guide.rules.formulas.because(formulas, &self.truths);
        because.retain(|question| self.values[*question].is_some());
        because
    }

    /// The answers that count.
    pub fn effective(&self, guide: &Guide, answers: &Answers) -> Answers {
        let mut effective = Answers::new();
        for (question, standing) in guide.bundle().questions.iter().zip(&self.questions) {
            if *standing == Standing::Answered
                && let Some(answer) = answers.get(&question.id)
            {
                effective.insert(question.id.clone(), answer.clone());
            }
        }
        effective
    }
}
