//! Every question can change the result, and so can every answer that rules name.
//!
//! Two courses walk side by side and get the same answers, but for one question: what
//! they end in must differ somewhere. A question matters where two of its answers,
//! 不确定 apart, do so. An answer that rules name matters where it differs from one that
//! no rule names; one that no rule names is the "no" to all others, and may stay.

use super::Place;
use super::fork::Fork;
use super::prover::Prover;
use super::walk::Walk;
use crate::engine::Truth;
use crate::engine::formula::{Formula, Test};
use crate::engine::value::Value;
use crate::model::{Hundredths, QuestionKind};
use std::rc::Rc;

pub(super) fn prove(prover: &mut Prover<'_>) {
    let guide = prover.guide;
    let words = words(prover);
    for (at, question) in guide.bundle().questions.iter().enumerate() {
        if prover.proof.places.get(&Place::Question(at)) != Some(&true) {
            continue;
        }
        let speaking = prover.shown_by(at);
        let differs = pairs(&prover.questions[at]).iter().any(|pair| somewhere(prover, at, &speaking, pair));
        // Asked it is; that alone does not make it worth asking.
        prover.proof.places.insert(Place::Question(at), differs);
        let named: Vec<Test> = {
            let shaping = prover.formulas.only(&speaking).0;
            let mut tests: Vec<Test> = Vec::new();
            for (_, test) in shaping.tests().filter(|(other, _)| *other == at) {
                // A reason that names an answer is shown for it; that is enough.
                if !tests.contains(&test) && !words.contains(&(at, test)) {
                    tests.push(test);
                }
            }
            tests
        };
        for test in named {
            let (place, fork) = match (test, &question.kind) {
                (Test::Chosen(option), QuestionKind::Several(choices)) if !choices[usize::from(option)].alone => {
                    (Place::Choice(at, option.into()), beside_others(&prover.questions[at], option))
                }
                (Test::Chosen(option), _) => {
                    let pair = [Value::Options(vec![option]), Value::Options(Vec::new())];
                    (Place::Choice(at, option.into()), Some(one_pair(at, pair)))
                }
                (Test::AtLeast(bound) | Test::Below(bound), QuestionKind::Number(range)) => {
                    let inside = bound > range.min && bound <= range.max;
                    // The greatest number below the limit that the question takes.
                    let below = Hundredths(
                        Hundredths::whole(bound).0 - 10_u64.pow(2_u32.saturating_sub(range.decimals.into())),
                    );
                    let pair = [Value::Number(Hundredths::whole(bound)), Value::Number(below)];
                    (Place::Bound(at, bound), inside.then(|| one_pair(at, pair)))
                }
                _ => continue,
            };
            let first = |formula: &Formula| {
                let inner = prover.formulas.only(&[*formula]).0;
                inner.tests().any(|(other, it)| other == at && it == test)
            };
            let naming: Vec<Formula> = speaking.iter().copied().filter(first).collect();
            let differs = fork.is_some_and(|fork| somewhere(prover, at, &naming, &fork));
            prover.proof.note(place, differs);
        }
    }
}

/// What reasons look at.
fn words(prover: &Prover<'_>) -> Vec<(usize, Test)> {
    let rules = &prover.guide.rules;
    let own = rules.matters.iter().flat_map(|matter| [&matter.because, &matter.otherwise]);
    let reasons = own.chain(rules.alternatives.iter().map(|it| &it.otherwise)).flatten().copied();
    prover.formulas.only(&reasons.collect::<Vec<_>>()).0.tests().collect()
}

/// Every two answers to a question, 不确定 apart, one for each side: two whole ones, or
/// an option chosen and left beside others.
fn pairs(fork: &Fork) -> Vec<Fork> {
    let at = fork.at[0];
    let mut whole: Vec<Value> = fork.answers.iter().filter_map(|values| values[0].clone()).collect();
    whole.retain(|value| *value != Value::Unsure);
    let joint: Vec<u16> = fork
        .joint
        .iter()
        .filter_map(|[chosen, _]| match chosen[0] {
            Some(Value::Partial(option, _)) => Some(option),
            _ => None,
        })
        .collect();
    whole.extend(joint.iter().map(|option| Value::Options(vec![*option])));
    let mut two = Fork { at: vec![at, at], ..Fork::default() };
    for (second, later) in whole.iter().enumerate() {
        two.answers.extend(whole[..second].iter().map(|first| vec![Some(first.clone()), Some(later.clone())]));
    }
    let beside = joint.iter().filter(|_| joint.len() > 1).filter_map(|option| beside_others(fork, *option));
    let beside = beside.map(|beside| Fork { answers: Vec::new(), ..beside });
    std::iter::once(two).chain(beside).filter(|pairs| pairs.count() > 0).collect()
}

fn one_pair(at: usize, [first, second]: [Value; 2]) -> Fork {
    Fork { at: vec![Some(at), Some(at)], answers: vec![vec![Some(first), Some(second)]], ..Fork::default() }
}

/// An option chosen and left beside any others: both sides choose the same of these.
fn beside_others(fork: &Fork, option: u16) -> Option<Fork> {
    let at = fork.at[0]?;
    let one = |chosen: bool| Some(Value::Partial(option, chosen));
    let own = |values: &[Vec<Option<Value>>; 2]| values[0][0] == one(true);
    let double = |values: &Vec<Option<Value>>| [&values[..], values].concat();
    let others = fork.joint.iter().filter(|values| !own(values));
    Some(Fork {
        at: vec![Some(at), Some(at)],
        // Without any other it stands against no option at all.
        answers: vec![vec![Some(Value::Options(vec![option])), Some(Value::Options(Vec::new()))]],
        joint: others.map(|[chosen, left]| [double(chosen), double(left)]).collect(),
        last: Some(vec![one(true), one(false)]),
    })
}

/// Whether the two sides end differently somewhere, as one of these formulas tells.
fn somewhere(prover: &mut Prover<'_>, at: usize, formulas: &[Formula], pair: &Fork) -> bool {
    let double = |fork: &Fork| {
        let twice = |values: &Vec<Option<Value>>| [&values[..], values].concat();
        Fork {
            at: [&fork.at[..], &fork.at].concat(),
            answers: fork.answers.iter().map(twice).collect(),
            joint: fork.joint.iter().map(|[chosen, left]| [twice(chosen), twice(left)]).collect(),
            last: None,
        }
    };
    let forks: Vec<Fork> = prover
        .questions
        .iter()
        .enumerate()
        .map(|(other, fork)| if other == at { pair.clone() } else { double(fork) })
        .collect();
    formulas.iter().any(|formula| {
        let sides = vec![prover.side(&[*formula]), prover.side(&[*formula])];
        let walked = Walk::new(sides, &forks).map(Rc::new);
        prover.note(&walked);
        let differ = |end: &super::walk::End| {
            let [(first_stopped, first), (second_stopped, second)] = &end.sides[..] else { return false };
            // Once stopped, only what stopped it is shown.
            let shown = match *first_stopped {
                false => prover.shows_doubt(*formula),
                true if prover.guide.rules.stops.contains(formula) => false,
                true => return first_stopped != second_stopped,
            };
            let differ = |a: &Truth, b: &Truth| a != b && (shown || *a == Truth::Yes || *b == Truth::Yes);
            first_stopped != second_stopped || first.iter().zip(second).any(|(a, b)| differ(a, b))
        };
        walked.is_ok_and(|walk| walk.ends.iter().any(differ))
    })
}
