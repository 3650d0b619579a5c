//! How many questions are still to come: exactly at least m, at most n.
//!
//! Two courses of answers that leave the same open have the same future. Going
//! through the questions in order, with all that may be open at each, covers every
//! possible course without every combination of answers.

use super::formula::{Formula, Formulas, Substituted, Test};
use super::guide::Guide;
use super::numbers::Numbers;
use super::open::Open;
use super::question_set::QuestionSet;
use super::situation::{Situation, Standing};
use super::tries::Tries;
use super::value::Value;
use crate::model::Question;

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

pub(super) fn still_to_come(guide: &Guide, situation: &Situation) -> StillToCome {
    let open = situation.questions.iter().filter(|standing| **standing == Standing::Open).count() as u16;
    if open == 0 {
        return StillToCome { at_least: 0, at_most: 0, exact: true };
    }
    match guide.rules.courses.walk(situation) {
        Some(Span { fewest, most }) => StillToCome { at_least: fewest, at_most: most, exact: true },
        None => StillToCome { at_least: 1, at_most: open, exact: false },
    }
}

/// All courses that the questions of a guide can take.
#[derive(Debug)]
pub(super) struct Courses {
    /// The formulas that matter here.
    formulas: Formulas,
    /// What is open before the first question.
    start: Open,
    /// What to try at each question.
    tries: Vec<Tries>,
}

/// Formulas with which a walk is not even tried: each walk works on a copy.
const TOO_MANY: usize = 5_000;
/// Formulas looked at in one walk before it gives up. Counted anew for each plan,
/// so that nothing but the answers shows in it.
const BUDGET: usize = 20_000;

/// Fewest and most questions.
#[derive(Debug, Clone, Copy)]
struct Span {
    fewest: u16,
    most: u16,
}

impl Span {
    fn longer(self, by: u16) -> Self {
        Self { fewest: self.fewest.saturating_add(by), most: self.most.saturating_add(by) }
    }

    fn or(self, other: Self) -> Self {
        Self { fewest: self.fewest.min(other.fewest), most: self.most.max(other.most) }
    }
}

impl Courses {
    pub(super) fn new(questions: &[Question], formulas: &Formulas, outcome: &[Formula], stops: &[Formula]) -> Self {
        let none = QuestionSet::none_of(questions.len());
        let (start, formulas) = Open::new(formulas, outcome, stops, none).apart(formulas);
        let mut tests: Vec<Vec<Test>> = vec![Vec::new(); questions.len()];
        for (question, test) in formulas.tests() {
            tests[question].push(test);
        }
        let tries = questions.iter().zip(&tests).map(|(question, tests)| Tries::new(question, tests)).collect();
        Self { formulas, start, tries }
    }

    /// Fewest and most questions to be answered beside those with a value;
    /// `None` over budget.
    fn walk(&self, situation: &Situation) -> Option<Span> {
        let Situation { values, next: first, .. } = situation;
        if self.formulas.len() > TOO_MANY {
            return None;
        }
        let mut walk = Walk { formulas: self.formulas.clone(), substituted: Substituted::default(), budget: BUDGET };
        let mut ended: Option<Span> = None;
        let mut end = |span: Span| ended = Some(ended.map_or(span, |others| others.or(span)));
        let mut here = Front::default();
        walk.reach(&mut here, self.start.clone(), Span { fewest: 0, most: 0 })?;
        for (at, tries) in self.tries.iter().enumerate() {
            let value = values[at].as_ref();
            let costs = u16::from(value.is_none());
            let answered_ahead = Some(at) > *first && values[at..].iter().any(Option::is_some);
            let mut next = Front::default();
            let mut asking = Vec::new();
            for (mut open, span) in here.reached {
                if open.stopped() || answered_ahead && walk.stops_ahead(&open, at, values)? {
                    end(span);
                } else if open.hangs_on(&walk.formulas, at) {
                    asking.push((open, span.longer(costs)));
                } else {
                    let asked = open.pass(at);
                    walk.reach(&mut next, open, if asked { span.longer(costs) } else { span })?;
                }
            }
            match value {
                Some(value) => walk.answer(&asking, at, value, &mut next)?,
                None => walk.try_all(asking, at, tries, &mut next)?,
            }
            here = next;
        }
        here.reached.into_iter().for_each(|(_, span)| end(span));
        ended
    }
}

/// All that may be open at one question, with the number of questions before it.
#[derive(Default)]
struct Front {
    numbers: Numbers,
    reached: Vec<(Open, Span)>,
}

/// One walk, with formulas of its own.
struct Walk {
    formulas: Formulas,
    substituted: Substituted,
    /// Formulas that may still be looked at.
    budget: usize,
}

impl Walk {
    fn reach(&mut self, front: &mut Front, open: Open, span: Span) -> Option<()> {
        self.budget = self.budget.checked_sub(open.size())?;
        let (number, new) = front.numbers.of(open.words());
        match front.reached.get_mut(number as usize) {
            Some((_, others)) if !new => *others = others.or(span),
            _ => front.reached.push((open, span)),
        }
        Some(())
    }

    /// Gives one answer wherever the question is asked.
    fn answer(&mut self, asking: &[(Open, Span)], at: usize, value: &Value, next: &mut Front) -> Option<()> {
        self.substituted.forget();
        for (open, span) in asking {
            let after = open.after(&mut self.formulas, at, value, &mut self.substituted);
            self.reach(next, after, *span)?;
        }
        Some(())
    }

    /// Whether answers that are given already, to this question or later ones, stop
    /// the guide without asking any more.
    fn stops_ahead(&mut self, open: &Open, at: usize, values: &[Option<Value>]) -> Option<bool> {
        let mut ahead = open.clone();
        for (later, value) in values.iter().enumerate().skip(at) {
            // Without a rule that hangs on it an answer does not count.
            if let Some(value) = value
                && ahead.hangs_on(&self.formulas, later)
            {
                self.budget = self.budget.checked_sub(ahead.size())?;
                self.substituted.forget();
                ahead = ahead.after(&mut self.formulas, later, value, &mut self.substituted);
            }
        }
        Some(ahead.stopped())
    }

    /// Gives every answer that makes a difference.
    fn try_all(&mut self, asking: Vec<(Open, Span)>, at: usize, tries: &Tries, next: &mut Front) -> Option<()> {
        for value in &tries.answers {
            self.answer(&asking, at, value, next)?;
        }
        // Option by option, keeping only what differs: combinations that leave the
        // same open are walked through once.
        let mut none = Front { numbers: Numbers::default(), reached: asking };
        let mut some = Front::default();
        for &option in &tries.joint {
            let [chosen, not_chosen] = [true, false].map(|chosen| Value::Partial(option, chosen));
            let (mut still_none, mut now_some) = (Front::default(), Front::default());
            self.answer(&none.reached, at, &chosen, &mut now_some)?;
            self.answer(&some.reached, at, &chosen, &mut now_some)?;
            self.answer(&some.reached, at, &not_chosen, &mut now_some)?;
            self.answer(&none.reached, at, &not_chosen, &mut still_none)?;
            (none, some) = (still_none, now_some);
        }
        // And nothing else.
        self.answer(&some.reached, at, &Value::Options(Vec::new()), next)
    }
}
