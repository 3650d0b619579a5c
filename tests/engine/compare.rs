//! What an edit changes, counted in situations.

use super::support::bundle_of;
use super::support::small::{Small, chosen, not};
use onething::engine::{Answers, Became, Choices, Comparison, Guide, Item, MatterState, Status, compare, plan};
use onething::model::{Answer, Condition, OptionId, QuestionKind};
use std::collections::BTreeMap;

fn colours() -> Small {
    Small::new().single("colour", &["red", "blue", "green"]).single("size", &["small", "large"]).matter("always", None)
}

fn answers(pairs: &[(&str, &str)]) -> Answers {
    let one = |(question, answer): &(&str, &str)| ((*question).into(), Answer::One((*answer).into()));
    pairs.iter().map(one).collect()
}

/// Changes as item, from, to, number of situations.
fn short(comparison: &Comparison) -> Vec<(Item, Became, Became, u128)> {
    let line = |it: &onething::engine::Changed| (it.item.clone(), it.from.clone(), it.to.clone(), it.situations);
    comparison.changes.iter().map(line).collect()
}

#[test]
fn nothing_changes_between_equal_guides() {
    let bundle = bundle_of("restaurant");
    let comparison = compare(&bundle, &bundle);
    assert!(comparison.situations > 1_000_000_000_000 && comparison.changes.is_empty());
    assert!(comparison.questions.iter().all(Vec::is_empty) && comparison.answers.iter().all(Vec::is_empty));
}

#[test]
fn a_changed_condition_is_counted_with_the_shortest_example() {
    let small = |when: Condition| colours().matter("m", Some(when)).needs("paper").notice("n", chosen("size", "large"));
    let (red, blue) = (chosen("colour", "red"), chosen("colour", "blue"));
    let comparison = compare(&small(red.clone()).0, &small(Condition::Any(vec![red, blue])).0);
    // Four answers to the colour and three to the size, 不确定 among them.
    assert_eq!(comparison.situations, 12);
    assert_eq!(
        short(&comparison),
        [
            (Item::Matter("m".into()), Became::Absent, Became::Present, 3),
            (Item::Material("paper".into()), Became::Absent, Became::Present, 3),
        ]
    );
    assert_eq!(comparison.changes[0].example[1].get(&"colour".into()), Some(&Answer::One("blue".into())));
}

#[test]
fn a_stop_hides_what_follows_from_it() {
    let old = colours().matter("m", Some(chosen("colour", "red"))).notice("n", chosen("size", "large"));
    let new = old.clone().stop("stop", chosen("colour", "red"));
    let comparison = compare(&old.0, &new.0);
    assert_eq!(
        short(&comparison),
        [
            (Item::Guide, Became::Present, Became::Absent, 3),
            (Item::Stop("stop".into()), Became::Absent, Became::Present, 3),
        ]
    );
}

#[test]
fn questions_and_answers_of_one_side_are_named() {
    let rule = |small: Small| small.notice("n", chosen("colour", "red")).notice("m", chosen("size", "large"));
    let old = rule(colours());
    let mut new = rule(colours()).single("new", &["yes", "no"]).matter("extra", Some(chosen("new", "yes")));
    if let QuestionKind::Single(choices) = &mut new.0.questions[0].kind {
        choices.remove(2);
    }
    let comparison = compare(&old.0, &new.0);
    assert_eq!(comparison.questions, [vec![], vec!["new".into()]]);
    assert_eq!(comparison.answers, [vec![("colour".into(), OptionId::from("green"))], vec![]]);
    // Three answers to each: two colours and 不确定, three sizes, three to the new question.
    assert_eq!(comparison.situations, 27);
    assert_eq!(
        short(&comparison),
        [
            (Item::Matter("extra".into()), Became::Absent, Became::Possible, 9),
            (Item::Matter("extra".into()), Became::Absent, Became::Present, 9),
        ]
    );
}

#[test]
fn a_published_limit_and_a_shorter_law_change_how_long_it_takes() {
    let old = colours().notice("n", chosen("size", "large"));
    let new = old.clone().committed("11", "always", 2).with(|matter| {
        matter.modes[0].steps[0].statutory.as_mut().unwrap().time.value = 4;
    });
    let comparison = compare(&old.0, &new.0);
    let times: Vec<&Item> = comparison.changes.iter().map(|it| &it.item).collect();
    assert_eq!(times, [&Item::Time("always".into()), &Item::Time("always".into())], "with and without the limit");
}

/// The order of questions is no difference, and the same in every situation as by hand.
#[test]
fn counts_are_those_of_trying_everything() {
    let rules = |small: Small, second: Condition| {
        small
            .matter("m", Some(second))
            .notice("n", Condition::All(vec![chosen("colour", "red"), chosen("size", "large")]))
    };
    let old = rules(colours(), chosen("colour", "red"));
    let new = rules(colours(), Condition::All(vec![not(chosen("colour", "red")), chosen("size", "small")]));
    let guides = [&old, &new].map(|small| Guide::new(small.0.clone(), "11".into()));
    let mut counted: BTreeMap<String, u128> = BTreeMap::new();
    for colour in ["red", "blue", "green", "unsure"] {
        for size in ["small", "large", "unsure"] {
            let mut given = answers(&[]);
            for (question, answer) in [("colour", colour), ("size", size)] {
                let answer = if answer == "unsure" { Answer::Unsure } else { Answer::One(answer.into()) };
                given.insert(question.into(), answer);
            }
            let state = guides.each_ref().map(|guide| {
                let plan = plan(guide, &given, &Choices::new(), super::support::day("2026-11-23"));
                assert_eq!(plan.status, Status::Complete);
                match plan.matters[1].state {
                    MatterState::Needed => "Present",
                    MatterState::Possible => "Possible",
                    _ => "Absent",
                }
            });
            if state[0] != state[1] {
                *counted.entry(format!("{} {}", state[0], state[1])).or_default() += 1;
            }
        }
    }
    let comparison = compare(&old.0, &new.0);
    let found: BTreeMap<String, u128> = comparison
        .changes
        .iter()
        .filter(|it| it.item == Item::Matter("m".into()))
        .map(|it| (format!("{:?} {:?}", it.from, it.to), it.situations))
        .collect();
    assert_eq!(found, counted);
    let mut turned = old.clone();
    turned.0.questions.reverse();
    turned.0.package.questions.reverse();
    assert_eq!(short(&compare(&old.0, &turned.0)), []);
}
