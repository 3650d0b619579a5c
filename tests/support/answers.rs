//! Random answers.

use onething::engine::{Answers, Guide};
use onething::model::{Answer, Condition, Hundredths, OptionId, Question, QuestionId, QuestionKind, RuleId};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;

/// The same cases in every run, so that nobody meets a failure that somebody
/// else caused. To look for new ones: `PROPTEST_RNG_SEED=… PROPTEST_CASES=…`.
pub fn cases(cases: u32) -> ProptestConfig {
    let from_environment = ProptestConfig::default();
    let set = |name: &str| std::env::var_os(name).is_some();
    ProptestConfig {
        cases: if set("PROPTEST_CASES") { from_environment.cases } else { cases },
        rng_seed: if set("PROPTEST_RNG_SEED") { from_environment.rng_seed } else { RngSeed::Fixed(370_400) },
        failure_persistence: None,
        ..from_environment
    }
}

/// For each question: nothing, a valid answer, 不确定, or something that does not fit.
pub fn any_answers(guide: &Guide) -> BoxedStrategy<Answers> {
    let one = |question: &Question| {
        let unfit = select(vec![
            Answer::One("gone".into()),
            Answer::Some(vec!["gone".into()]),
            Answer::Some(Vec::new()),
            Answer::Number(Hundredths(u64::MAX)),
            Answer::Number(Hundredths(0)),
        ]);
        prop_oneof![
            2 => Just(None),
            6 => valid(guide, question).prop_map(Some),
            1 => Just(Some(Answer::Unsure)),
            1 => unfit.prop_map(Some),
        ]
    };
    joined(guide, one)
}

/// Some of the guide's options, those that nobody can choose too, and one it does not have.
pub fn any_options(guide: &Guide) -> BoxedStrategy<Vec<RuleId>> {
    let all = guide.bundle().matters.iter().flat_map(|matter| &matter.options);
    let mut ids: Vec<RuleId> = all.map(|option| option.id.clone()).collect();
    ids.push("gone".into());
    ids.sort();
    let most = ids.len();
    subsequence(ids, 0..=most).boxed()
}

/// For each question a concrete answer, none left out.
pub fn all_answered(guide: &Guide) -> BoxedStrategy<Answers> {
    joined(guide, |question| valid(guide, question).prop_map(Some))
}

/// For each question a concrete answer, or 不确定 where that is offered.
pub fn answered_or_unsure(guide: &Guide) -> BoxedStrategy<Answers> {
    joined(guide, |question| {
        let unsure = u32::from(question.no_unsure.is_none());
        prop_oneof![5 => valid(guide, question), unsure => Just(Answer::Unsure)].prop_map(Some)
    })
}

fn joined<S: Strategy<Value = Option<Answer>> + 'static>(
    guide: &Guide,
    one: impl Fn(&Question) -> S,
) -> BoxedStrategy<Answers> {
    let questions = &guide.bundle().questions;
    let ids: Vec<QuestionId> = questions.iter().map(|question| question.id.clone()).collect();
    let each: Vec<BoxedStrategy<Option<Answer>>> = questions.iter().map(|question| one(question).boxed()).collect();
    each.prop_map(move |answers| {
        let pairs = ids.iter().cloned().zip(answers).filter_map(|(id, answer)| Some((id, answer?)));
        pairs.collect::<Answers>()
    })
    .boxed()
}

/// An answer that fits the question. Options that end the guide are drawn
/// seldom: most random situations would stop at once otherwise.
pub fn valid(guide: &Guide, question: &Question) -> BoxedStrategy<Answer> {
    let mut ending = BTreeSet::new();
    guide.bundle().package.stops.iter().for_each(|stop| mentioned(&stop.when, &question.id, &mut ending));
    let seldom = |ids: Vec<OptionId>| -> (Vec<OptionId>, Vec<OptionId>) {
        let (often, seldom): (Vec<_>, Vec<_>) = ids.into_iter().partition(|id| !ending.contains(id));
        if often.is_empty() { (seldom.clone(), seldom) } else { (often, seldom) }
    };
    match &question.kind {
        QuestionKind::Single(choices) => {
            let all: Vec<OptionId> = choices.iter().map(|choice| choice.id.clone()).collect();
            let (often, _) = seldom(all.clone());
            prop_oneof![7 => select(often), 1 => select(all)].prop_map(Answer::One).boxed()
        }
        QuestionKind::Several(choices) => {
            let alone: Vec<OptionId> = choices.iter().filter(|it| it.alone).map(|it| it.id.clone()).collect();
            let joint: Vec<OptionId> = choices.iter().filter(|it| !it.alone).map(|it| it.id.clone()).collect();
            let (often, _) = seldom(joint.clone());
            let some = |ids: Vec<OptionId>| {
                let most = ids.len().min(4);
                subsequence(ids, 1..=most).prop_map(|mut ids| {
                    ids.sort();
                    Answer::Some(ids)
                })
            };
            if alone.is_empty() {
                prop_oneof![9 => some(often), 1 => some(joint)].boxed()
            } else {
                let one = select(alone).prop_map(|id| Answer::Some(vec![id]));
                prop_oneof![8 => some(often), 1 => some(joint), 1 => one].boxed()
            }
        }
        QuestionKind::Number(range) => {
            let fits = {
                let range = range.clone();
                move |number: &Hundredths| {
                    *number >= Hundredths::whole(range.min)
                        && *number <= Hundredths::whole(range.max)
                        && number.decimals() <= range.decimals
                }
            };
            // The edges of the restaurant's rules, and anything else.
            let edges = [100, 4_999, 5_000, 5_001, 19_999, 20_000, 20_001, 50_000].map(Hundredths);
            let mut edges: Vec<Hundredths> = edges.into_iter().filter(&fits).collect();
            edges.extend([Hundredths::whole(range.min), Hundredths::whole(range.max)]);
            let any = (range.min..=range.max).prop_map(Hundredths::whole);
            prop_oneof![3 => select(edges), 1 => any].prop_map(Answer::Number).boxed()
        }
    }
}

fn mentioned(condition: &Condition, question: &QuestionId, found: &mut BTreeSet<OptionId>) {
    match condition {
        Condition::Chosen(id, option) if id == question => {
            found.insert(option.clone());
        }
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().for_each(|part| mentioned(part, question, found));
        }
        _ => {}
    }
}
