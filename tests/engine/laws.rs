//! What holds for every set of answers to the restaurant's questions.

use super::oracle::Oracle;
use super::support::answers::{all_answered, answered_or_unsure, any_answers, cases, valid};
use super::support::{bundle_of, day, restaurant, restaurant_in_city};
use onething::engine::{Answers, Choices, Guide, MatterState, Plan, Situation, Standing, Status, Truth, plan};
use onething::model::{Answer, MatterId, Question, QuestionKind};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

fn planned(guide: &Guide, answers: &Answers) -> Plan {
    plan(guide, answers, &Choices::new(), day("2026-11-23"))
}

fn in_state(guide: &Guide, plan: &Plan, state: MatterState) -> BTreeSet<MatterId> {
    plan.matters_in(state).map(|matter| guide.bundle().matters[matter.matter].id.clone()).collect()
}

/// Everything that shows in a plan but the list of stops and the questions.
fn outcome(plan: Plan) -> impl PartialEq + std::fmt::Debug {
    let Plan {
        matters, not_needed, notices, materials, forms, schedule, committed, apart, obligations, counts, ..
    } = plan;
    (matters, not_needed, notices, materials, forms, (schedule, committed), apart, obligations, counts)
}

/// The guide of a district or of the whole city, where the district is not known.
fn guides() -> impl Strategy<Value = &'static Guide> {
    prop_oneof![2 => Just(restaurant()), 1 => Just(restaurant_in_city())]
}

fn with_answers() -> impl Strategy<Value = (&'static Guide, Answers)> {
    guides().prop_flat_map(|guide| (Just(guide), any_answers(guide)))
}

/// Every answer to a question that its rules can tell apart, 不确定 left out.
fn concrete(question: &Question) -> Vec<Answer> {
    match &question.kind {
        QuestionKind::Single(choices) => choices.iter().map(|choice| Answer::One(choice.id.clone())).collect(),
        QuestionKind::Several(choices) => {
            let each = choices.iter().map(|choice| Answer::Some(vec![choice.id.clone()]));
            let joint: Vec<_> = choices.iter().filter(|it| !it.alone).map(|it| it.id.clone()).collect();
            each.chain([Answer::Some(joint)]).collect()
        }
        QuestionKind::Number(range) => {
            let numbers = [range.min, 49, 50, 199, 200, range.max];
            numbers.map(|number| Answer::Number(onething::model::Hundredths::whole(number))).to_vec()
        }
    }
}

/// The laws below say little if nearly every random situation stops at once.
#[test]
fn random_answers_are_a_fair_mix() {
    let mut runner = TestRunner::new(cases(1));
    let mut seen = [0; 3];
    for _ in 0..300 {
        let answers = any_answers(restaurant()).new_tree(&mut runner).unwrap().current();
        seen[match planned(restaurant(), &answers).status {
            Status::Complete => 0,
            Status::Incomplete => 1,
            Status::Stopped => 2,
        }] += 1;
    }
    assert!(seen[1] >= 100 && seen[2] >= 20, "{seen:?}");
    let mut complete = 0;
    for _ in 0..300 {
        let answers = all_answered(restaurant()).new_tree(&mut runner).unwrap().current();
        complete += usize::from(planned(restaurant(), &answers).status == Status::Complete);
    }
    assert!(complete >= 100, "{complete} of 300");
}

proptest! {
    #![proptest_config(cases(192))]

    /// P12: what no longer counts is as if it had never been said.
    #[test]
    fn only_effective_answers_count((guide, answers) in with_answers()) {
        let full = planned(guide, &answers);
        let effective = full.situation.effective(guide, &answers);
        let fresh = planned(guide, &effective);
        prop_assert_eq!(&full, &fresh);
        prop_assert_eq!(fresh.situation.effective(guide, &effective), effective);
    }

    #[test]
    fn an_answer_to_a_question_that_is_not_asked_changes_nothing(
        (guide, answers) in with_answers(), others in any_answers(restaurant()), at in any::<Index>(),
    ) {
        let before = planned(guide, &answers);
        let not_asked: Vec<usize> = (0..before.situation.questions.len())
            .filter(|question| before.situation.questions[*question] == Standing::NotAsked)
            .collect();
        if not_asked.is_empty() {
            return Ok(());
        }
        let question = &guide.bundle().questions[*at.get(&not_asked)].id;
        let mut changed = answers.clone();
        match others.get(question) {
            Some(answer) => changed.insert(question.clone(), answer.clone()),
            None => changed.remove(question),
        };
        let after = planned(guide, &changed);
        if before.status == Status::Stopped {
            // A stop closes earlier open questions; an answer to one of them may add another stop.
            prop_assert_eq!(after.status, Status::Stopped);
            prop_assert_eq!(outcome(before), outcome(after));
        } else {
            prop_assert_eq!(before, after);
        }
    }

    /// What the person is told for certain is never taken back.
    #[test]
    fn certain_stays_certain((guide, answers) in with_answers(), rest in answered_or_unsure(restaurant())) {
        let partial = planned(guide, &answers);
        let mut completed = partial.situation.effective(guide, &answers);
        for (question, answer) in rest {
            if completed.get(&question).is_none() {
                completed.insert(question, answer);
            }
        }
        let complete = planned(guide, &completed);
        prop_assert_ne!(complete.status, Status::Incomplete);
        if complete.status == Status::Complete {
            prop_assert_ne!(partial.status, Status::Stopped);
            for state in [MatterState::Needed, MatterState::NotNeeded] {
                let lost: Vec<_> = in_state(guide, &partial, state)
                    .difference(&in_state(guide, &complete, state))
                    .cloned()
                    .collect();
                prop_assert!(lost.is_empty(), "{:?} no longer {:?}", lost, state);
            }
        }
    }

    /// 不确定 promises only what holds however the doubt turns out.
    #[test]
    fn what_is_needed_in_doubt_is_needed_in_every_case(answers in answered_or_unsure(restaurant()), at in any::<Index>()) {
        let guide = restaurant();
        let mut doubtful = answers;
        let asked: Vec<&Question> = guide.bundle().questions.iter().filter(|it| it.no_unsure.is_none()).collect();
        let question = *at.get(&asked);
        doubtful.insert(question.id.clone(), Answer::Unsure);
        let doubt = planned(guide, &doubtful);
        if doubt.status == Status::Stopped {
            return Ok(());
        }
        for answer in concrete(question) {
            let mut decided = doubtful.clone();
            decided.insert(question.id.clone(), answer.clone());
            let decided = planned(guide, &decided);
            if decided.status == Status::Stopped {
                continue;
            }
            for state in [MatterState::Needed, MatterState::NotNeeded] {
                let doubt = in_state(guide, &doubt, state);
                let decided = in_state(guide, &decided, state);
                prop_assert!(doubt.is_subset(&decided), "{}: {:?}: {:?} ⊄ {:?}", question.id, answer, doubt, decided);
            }
        }
    }

    /// The compiled formulas say what the conditions in the data say.
    #[test]
    fn matters_notices_and_stops_follow_the_conditions((guide, answers) in with_answers()) {
        let plan = planned(guide, &answers);
        let effective = plan.situation.effective(guide, &answers);
        let oracle = Oracle { guide, effective: &effective };
        let package = &guide.bundle().package;
        for (at, stop) in package.stops.iter().enumerate() {
            let certain = plan.stops.iter().any(|held| held.rule == at && held.certain);
            prop_assert_eq!(certain, oracle.truth(&stop.when) == Truth::Yes, "stop {}", stop.id);
        }
        if plan.status == Status::Stopped {
            prop_assert!(plan.stops.iter().any(|held| held.certain));
            prop_assert!(plan.matters.is_empty() && plan.materials.is_empty() && plan.notices.is_empty());
            return Ok(());
        }
        for (at, notice) in package.notices.iter().enumerate() {
            let held = plan.notices.iter().any(|held| held.rule == at);
            prop_assert_eq!(held, oracle.when(notice.when.as_ref()) == Truth::Yes, "notice {}", notice.id);
        }
        let in_a_choice: BTreeSet<&MatterId> =
            package.alternatives.iter().flat_map(|it| [&it.standard, &it.instead]).collect();
        for matter in &plan.matters {
            let used = &package.matters[matter.used];
            let expected = match oracle.when(used.when.as_ref()) {
                Truth::Yes => MatterState::Needed,
                Truth::No => MatterState::NotNeeded,
                Truth::Unknown => MatterState::Possible,
            };
            if !in_a_choice.contains(&used.matter) {
                prop_assert_eq!(matter.state, expected, "{}", used.matter);
            }
            // P14: every statement can explain itself.
            prop_assert!(matter.reason.is_some() || matter.state == MatterState::Possible, "{} has no reason", used.matter);
        }
    }

    /// P13: a question is asked only where some answer still changes the plan.
    #[test]
    fn the_next_question_can_change_the_plan((guide, answers) in with_answers()) {
        let before = planned(guide, &answers);
        let Some(next) = before.situation.next else { return Ok(()) };
        let question = &guide.bundle().questions[next];
        let outcomes: Vec<_> = concrete(question)
            .into_iter()
            .map(|answer| {
                let mut answers = answers.clone();
                answers.insert(question.id.clone(), answer);
                planned(guide, &answers)
            })
            .collect();
        // Other questions may follow, or the plan itself may differ.
        let differs = outcomes.iter().any(|plan| {
            plan.situation.questions != outcomes[0].situation.questions || outcome(plan.clone()) != outcome(outcomes[0].clone())
        });
        let waits = outcomes[0].situation.next.is_some();
        prop_assert!(differs || waits, "no answer to {} changes anything", question.id);
    }

    #[test]
    fn valid_answers_are_taken(at in any::<Index>(), seed in any::<u64>()) {
        let guide = restaurant();
        let question = at.get(&guide.bundle().questions);
        let config = ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(seed), ..cases(1) };
        let answer = valid(guide, question).new_tree(&mut TestRunner::new(config)).unwrap().current();
        let answers = Answers::from([(question.id.clone(), answer)]);
        let standing = Situation::new(guide, &answers).questions[guide.bundle().questions.iter().position(|it| it.id == question.id).unwrap()];
        prop_assert_ne!(standing, Standing::Open);
    }
}

proptest! {
    // Each case compiles a guide of its own.
    #![proptest_config(cases(24))]

    /// P12: the way to a set of answers leaves no trace, not even in what the guide keeps between calls.
    #[test]
    fn any_way_to_the_same_answers_gives_the_same_plan(
        edits in proptest::collection::vec((any::<Index>(), any_answers(restaurant())), 1..12),
    ) {
        let guide = restaurant();
        let mut answers = Answers::new();
        for (at, drawn) in &edits {
            let question = &at.get(&guide.bundle().questions).id;
            match drawn.get(question) {
                Some(answer) => answers.insert(question.clone(), answer.clone()),
                None => answers.remove(question),
            };
            planned(guide, &answers);
        }
        let fresh = Guide::new(bundle_of("restaurant"), guide.region().clone());
        prop_assert_eq!(planned(guide, &answers), planned(&fresh, &answers));
    }
}
