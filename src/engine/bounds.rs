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

/// Results kept between calls, for situations without later answers.
#[derive(Debug, Default)]
pub(super) struct Bounds {
    formulas: Option<Formulas>,
    known: BTreeMap<(usize, Open), (u16, u16)>,
}

/// Visits after which the walk gives up being exact.
const BUDGET: usize = 200_000;

pub(super) fn still_to_come(guide: &Guide, situation: &Situation) -> StillToCome {
    let open_questions =
        situation.questions.iter().filter(|standing| **standing == super::Standing::Open).count() as u16;
    if open_questions == 0 {
        return StillToCome { at_least: 0, at_most: 0, exact: true };
    }
    let fallback = StillToCome { at_least: 1, at_most: open_questions, exact: false };
    let Ok(mut kept) = guide.bounds.lock() else { return fallback };
    let rules = &guide.rules;
    let Bounds { formulas, known } = &mut *kept;
    let formulas = formulas.get_or_insert_with(|| rules.formulas.copy());

    let mut open = Open { outcome: rules.outcome.clone(), stops: rules.stops.clone() };
    let first = situation.next.unwrap_or(0);
    for (at, value) in situation.values.iter().enumerate().take(first) {
        if let Some(value) = value {
            open = open.after(formulas, at, value);
        }
    }
    let later = situation.values.iter().skip(first).any(Option::is_some);
    let mut own = BTreeMap::new();
    let mut walk = Walk {
        questions: &guide.bundle().questions,
        formulas,
        values: &situation.values,
        known: if later { &mut own } else { known },
        visits: 0,
    };
    match walk.from(first, open) {
        Some((at_least, at_most)) => StillToCome { at_least, at_most, exact: true },
        None => fallback,
    }
}

impl Open {
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
        self.outcome.iter().chain(&self.stops).any(|formula| formulas.questions(*formula).binary_search(&question).is_ok())
    }
}

struct Walk<'a> {
    questions: &'a [Question],
    formulas: &'a mut Formulas,
    values: &'a [Option<Value>],
    known: &'a mut BTreeMap<(usize, Open), (u16, u16)>,
    visits: usize,
}

impl Walk<'_> {
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
        self.visits += 1;
        if self.visits > BUDGET {
            return None;
        }
        let (asked, futures) = match &self.values[at] {
            Some(value) => (0, BTreeSet::from([key.1.after(self.formulas, at, value)])),
            None => (1, self.futures(at, &key.1)),
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

    /// What may be open after any answer to the question.
    fn futures(&mut self, at: usize, open: &Open) -> BTreeSet<Open> {
        let question = &self.questions[at];
        let mut futures = BTreeSet::new();
        if question.no_unsure.is_none() {
            futures.insert(open.after(self.formulas, at, &Value::Unsure));
        }
        match &question.kind {
            QuestionKind::Single(choices) => {
                for option in 0..choices.len() as u16 {
                    futures.insert(open.after(self.formulas, at, &Value::Options(vec![option])));
                }
            }
            QuestionKind::Several(choices) => {
                // Option by option, keeping only what differs: combinations that
                // leave the same formulas open are walked through once.
                let mut partial = BTreeSet::from([(open.clone(), false)]);
                for (option, choice) in choices.iter().enumerate() {
                    let option = option as u16;
                    if choice.alone {
                        futures.insert(open.after(self.formulas, at, &Value::Options(vec![option])));
                    }
                    let mut extended = BTreeSet::new();
                    for (state, any) in partial {
                        let without = state.after(self.formulas, at, &Value::Partial(option, false));
                        extended.insert((without, any));
                        if !choice.alone {
                            extended.insert((state.after(self.formulas, at, &Value::Partial(option, true)), true));
                        }
                    }
                    partial = extended;
                }
                futures.extend(partial.into_iter().filter(|(_, any)| *any).map(|(state, _)| state));
            }
            QuestionKind::Number(range) => {
                let inside = |bound: &u32| *bound > range.min && *bound <= range.max;
                let bounds: BTreeSet<u32> = self
                    .formulas
                    .tests(at)
                    .filter_map(|test| match test {
                        Test::AtLeast(bound) | Test::Below(bound) => Some(bound),
                        Test::Chosen(_) => None,
                    })
                    .filter(inside)
                    .chain([range.min])
                    .collect();
                for bound in bounds {
                    let value = Value::Number(Hundredths::whole(bound));
                    futures.insert(open.after(self.formulas, at, &value));
                }
            }
        }
        futures
    }
}
