//! What is still open in a course of answers, as far as the number of questions
//! depends on it.

use super::formula::{Formula, Formulas, Substituted};
use super::question_set::QuestionSet;
use super::value::Value;
use crate::model::insert_once;

/// Where the same is open, the same questions may follow.
///
/// A formula that speaks of one question alone only says that this question will
/// be asked: nothing but its answer settles the formula. So the question is noted
/// instead. A formula that speaks of noted questions alone says nothing new, and
/// is left out. What remains are the rules on questions that are asked in some
/// situations only: few, in any guide that people understand.
#[derive(Debug, Clone)]
pub(super) struct Open {
    /// Questions that will be asked, unless the guide stops before.
    certain: QuestionSet,
    /// Formulas of the outcome, sorted.
    outcome: Vec<Formula>,
    /// Stops, sorted; [`Formula::YES`] alone where the guide has stopped.
    stops: Vec<Formula>,
}

impl Open {
    /// What these formulas leave open, with questions that are certain already.
    pub(super) fn new(formulas: &Formulas, outcome: &[Formula], stops: &[Formula], certain: QuestionSet) -> Self {
        let mut open = Self { certain, outcome: Vec::new(), stops: Vec::new() };
        if stops.contains(&Formula::YES) {
            open.certain.clear();
            open.stops.push(Formula::YES);
            return open;
        }
        for formula in outcome.iter().chain(stops) {
            if let [only] = formulas.questions(*formula) {
                open.certain.insert(*only);
            }
        }
        for formula in outcome {
            if !formulas.questions(*formula).iter().all(|question| open.certain.contains(*question)) {
                insert_once(&mut open.outcome, formulas.plain(*formula));
            }
        }
        for formula in stops.iter().filter(|formula| !formula.is_constant()) {
            insert_once(&mut open.stops, *formula);
        }
        open
    }

    /// The same over a copy of the formulas it needs.
    pub(super) fn apart(mut self, formulas: &Formulas) -> (Self, Formulas) {
        let (formulas, renamed) = formulas.only(&[&self.outcome[..], &self.stops].concat());
        let (outcome, stops) = renamed.split_at(self.outcome.len());
        (self.outcome, self.stops) = (outcome.to_vec(), stops.to_vec());
        (self, formulas)
    }

    /// The same, with more formulas that speak of the same questions.
    #[cfg(feature = "cli")]
    pub(super) fn apart_with(mut self, formulas: &Formulas, more: &[Formula]) -> (Self, Formulas, Vec<Formula>) {
        let (formulas, renamed) = formulas.only(&[&self.outcome[..], &self.stops, more].concat());
        let (outcome, rest) = renamed.split_at(self.outcome.len());
        let (stops, more) = rest.split_at(self.stops.len());
        (self.outcome, self.stops) = (outcome.to_vec(), stops.to_vec());
        (self, formulas, more.to_vec())
    }

    /// Whether the question is asked where this is open, once all before it are over.
    #[cfg(feature = "cli")]
    pub(super) fn asks(&self, formulas: &Formulas, question: usize) -> bool {
        self.certain.contains(question) || self.hangs_on(formulas, question)
    }

    pub(super) fn stopped(&self) -> bool {
        self.stops.first() == Some(&Formula::YES)
    }

    /// How many formulas are looked at to go on from here.
    pub(super) fn size(&self) -> usize {
        1 + self.outcome.len() + self.stops.len()
    }

    /// Whether different answers to a question may leave different things open.
    pub(super) fn hangs_on(&self, formulas: &Formulas, question: usize) -> bool {
        self.outcome.iter().chain(&self.stops).any(|formula| formulas.speaks_of(*formula, question))
    }

    /// Notes that a question is over that nothing hangs on; whether it was asked.
    pub(super) fn pass(&mut self, question: usize) -> bool {
        let asked = self.certain.contains(question);
        self.certain.remove(question);
        asked
    }

    /// What is open once a question is answered.
    pub(super) fn after(
        &self,
        formulas: &mut Formulas,
        question: usize,
        value: &Value,
        substituted: &mut Substituted,
    ) -> Self {
        let mut certain = self.certain.clone();
        certain.remove(question);
        let mut answered = |list: &[Formula]| -> Vec<Formula> {
            list.iter().map(|formula| formulas.substitute(*formula, question, value, substituted)).collect()
        };
        let (outcome, stops) = (answered(&self.outcome), answered(&self.stops));
        Self::new(formulas, &outcome, &stops, certain)
    }

    /// What tells it apart from everything else that may be open.
    pub(super) fn words(&self) -> Vec<u32> {
        let mut words = self.certain.words().to_vec();
        words.push(self.outcome.len() as u32);
        words.extend(self.outcome.iter().chain(&self.stops).map(|formula| formula.word()));
        words
    }
}
