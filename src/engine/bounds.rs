//! How many questions are still to come: exactly at least m, at most n.
//!
//! Two sets of answers after which the same formulas are still open have the
//! same future. Walking the questions in order over such sets of open formulas
//! visits every possible course without visiting every combination of answers.

use super::formula::{Formula, Formulas, Test};
use super::guide::Guide;
use super::situation::Situation;
use super::value::Value;
use crate::model::{Hundredths, Question, QuestionKind};
use std::collections::{BTreeMap, BTreeSet};

/// The number of questions still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StillToCome {
    /// At least so many.
    pub at_least: u16,
    /// At most so many.
    pub at_most: u16,
    /// Whether some course of answers really needs `at_least` and another
    /// `at_most`; false when the package is too entangled to walk through.
    pub exact: bool,
}

/// What is still open: formulas of the outcome, and stops.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Open {
    outcome: Vec<Formula>,
    stops: Vec<Formula>,
}

/// Fewest and most questions from a question on, by what is open there.
type Courses = BTreeMap<(usize, Open), (u16, u16)>;

/// Results kept between calls.
#[derive(Debug, Default)]
pub(super) struct Bounds {
    formulas: Option<Formulas>,
    /// Every course from the first question on; `None` inside if they are too
    /// many. Walked whole or not at all: so what an earlier call has found never
    /// shows in the plan.
    courses: Option<Option<Courses>>,
}

/// Questions times formulas of a situation that is not even tried.
const TOO_LARGE: usize = 20_000;
/// Formulas looked at before the walk of a whole guide gives up.
const BUDGET: usize = 400_000;
/// The same in a single call, when courses are not known beforehand.
const BUDGET_OF_A_CALL: usize = 100_000;

pub(super) fn still_to_come(guide: &Guide, situation: &Situation) -> StillToCome {
    let open_questions = situation.questions.iter().filter(|standing| **standing == super::Standing::Open).count();
    if open_questions == 0 {
        return StillToCome { at_least: 0, at_most: 0, exact: true };
    }
    let fallback = StillToCome { at_least: 1, at_most: open_questions as u16, exact: false };
    let rules = &guide.rules;
    let questions = &guide.bundle().questions;
    if open_questions * rules.outcome.len() > TOO_LARGE {
        return fallback;
    }
    let Ok(mut kept) = guide.bounds.lock() else { return fallback };
    let Bounds { formulas: kept, courses } = &mut *kept;
    let formulas = kept.get_or_insert_with(|| rules.formulas.copy());
    let courses = courses.get_or_insert_with(|| {
        let mut courses = Courses::new();
        let walk = Walk { questions, formulas, values: &[], known: &mut courses, budget: BUDGET };
        let whole = (questions.len() * rules.outcome.len() <= TOO_LARGE).then(|| walk.start(0, Open::all(guide)));
        whole.flatten().map(|_| courses)
    });

    let first = situation.next.unwrap_or(0);
    let mut open = Open::all(guide);
    for (at, value) in situation.values.iter().enumerate().take(first) {
        if let Some(value) = value {
            open = open.after(formulas, at, value);
        }
    }
    let later = situation.values.iter().skip(first).any(Option::is_some);
    let mut own = Courses::new();
    let known = courses.as_mut().filter(|_| !later).unwrap_or(&mut own);
    let walk = Walk { questions, formulas, values: &situation.values, known, budget: BUDGET_OF_A_CALL };
    let found = walk.start(first, open);
    if courses.is_none() {
        // Nothing refers to these formulas any more; they would grow with every call.
        *kept = None;
    }
    found.map_or(fallback, |(at_least, at_most)| StillToCome { at_least, at_most, exact: true })
}

impl Open {
    /// Everything, before the first answer.
    fn all(guide: &Guide) -> Self {
        Self { outcome: guide.rules.outcome.clone(), stops: guide.rules.stops.clone() }
    }

    fn after(&self, formulas: &mut Formulas, question: usize, value: &Value) -> Self {
        let mut outcome: Vec<Formula> = self
            .outcome
            .iter()
            .map(|formula| formulas.substitute(*formula, question, value))
            .filter(|formula| !formula.is_constant())
            .collect();
        outcome.sort_unstable();
        outcome.dedup();
        let mut stops: Vec<Formula> = self
            .stops
            .iter()
            .map(|formula| formulas.substitute(*formula, question, value))
            .filter(|formula| *formula == Formula::YES || !formula.is_constant())
            .collect();
        stops.sort_unstable();
        stops.dedup();
        Self { outcome, stops }
    }

    fn stopped(&self) -> bool {
        self.stops.contains(&Formula::YES)
    }

    fn asks(&self, formulas: &Formulas, question: usize) -> bool {
        self.outcome
            .iter()
            .chain(&self.stops)
            .any(|formula| formulas.questions(*formula).binary_search(&question).is_ok())
    }
}

struct Walk<'a> {
    questions: &'a [Question],
    formulas: &'a mut Formulas,
    /// Answers that are given already, also later ones.
    values: &'a [Option<Value>],
    known: &'a mut Courses,
    /// Formulas that may still be looked at.
    budget: usize,
}

impl Walk<'_> {
    fn start(mut self, at: usize, open: Open) -> Option<(u16, u16)> {
        self.from(at, open)
    }

    /// Fewest and most questions asked from position `at` on; `None` over budget.
    fn from(&mut self, mut at: usize, open: Open) -> Option<(u16, u16)> {
        if open.stopped() {
            return Some((0, 0));
        }
        while at < self.questions.len() && !open.asks(self.formulas, at) {
            at += 1;
        }
        if at == self.questions.len() {
            return Some((0, 0));
        }
        let key = (at, open);
        if let Some(known) = self.known.get(&key) {
            return Some(*known);
        }
        let (asked, futures) = match self.values.get(at).and_then(Option::as_ref) {
            Some(value) => (0, one(self.after(&key.1, at, value)?)),
            None => (1, self.futures(at, &key.1)?),
        };
        let mut result: Option<(u16, u16)> = None;
        for future in futures {
            let (fewest, most) = self.from(at + 1, future)?;
            result = Some(match result {
                None => (fewest, most),
                Some((least, greatest)) => (least.min(fewest), greatest.max(most)),
            });
        }
        let (fewest, most) = result.unwrap_or((0, 0));
        let result = (fewest + asked, most + asked);
        self.known.insert(key, result);
        Some(result)
    }

    fn after(&mut self, open: &Open, at: usize, value: &Value) -> Option<Open> {
        self.budget = self.budget.checked_sub(1 + open.outcome.len() + open.stops.len())?;
        Some(open.after(self.formulas, at, value))
    }

    /// What may be open after any answer to the question.
    fn futures(&mut self, at: usize, open: &Open) -> Option<BTreeSet<Open>> {
        let question = &self.questions[at];
        let mut futures = BTreeSet::new();
        if question.no_unsure.is_none() {
            futures.insert(self.after(open, at, &Value::Unsure)?);
        }
        match &question.kind {
            QuestionKind::Single(choices) => {
                for option in 0..choices.len() as u16 {
                    futures.insert(self.after(open, at, &Value::Options(vec![option]))?);
                }
            }
            QuestionKind::Several(choices) => {
                // Option by option, keeping only what differs: combinations that
                // leave the same formulas open are walked through once.
                let mut partial = one((open.clone(), false));
                for (option, choice) in choices.iter().enumerate() {
                    let option = option as u16;
                    if choice.alone {
                        futures.insert(self.after(open, at, &Value::Options(vec![option]))?);
                    }
                    let mut extended = BTreeSet::new();
                    for (state, any) in partial {
                        extended.insert((self.after(&state, at, &Value::Partial(option, false))?, any));
                        if !choice.alone {
                            extended.insert((self.after(&state, at, &Value::Partial(option, true))?, true));
                        }
                    }
                    partial = extended;
                }
                futures.extend(partial.into_iter().filter(|(_, any)| *any).map(|(state, _)| state));
            }
            QuestionKind::Number(range) => {
                let inside = |bound: &u32| *bound > range.min && *bound <= range.max;
                let mut bounds = vec![range.min];
                for test in self.formulas.tests(at) {
                    if let Test::AtLeast(bound) | Test::Below(bound) = test
                        && inside(&bound)
                        && !bounds.contains(&bound)
                    {
                        bounds.push(bound);
                    }
                }
                for bound in bounds {
                    let value = Value::Number(Hundredths::whole(bound));
                    futures.insert(self.after(open, at, &value)?);
                }
            }
        }
        Some(futures)
    }
}

/// A set of one thing.
fn one<T: Ord>(thing: T) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.insert(thing);
    set
}
