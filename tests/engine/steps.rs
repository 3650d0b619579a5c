//! What waits for what, and the steps that follow from it.

use super::support::answers::{any_answers, cases};
use super::support::small::{Small, chosen};
use super::support::{day, restaurant};
use onething::engine::{Answers, Choices, Guide, Plan, plan};
use onething::model::Answer;
use proptest::prelude::*;

fn planned(guide: &Guide, answers: &[(&str, &str)]) -> Plan {
    let answers: Answers = answers.iter().map(|(id, option)| ((*id).into(), Answer::One((*option).into()))).collect();
    plan(guide, &answers, &Choices::new(), day("2026-11-23"))
}

/// The steps by the ids of their matters.
fn steps<'a>(guide: &'a Guide, plan: &Plan) -> Vec<Vec<&'a str>> {
    let id = |matter: usize| guide.bundle().matters[matter].id.as_str();
    plan.steps(guide).iter().map(|step| step.iter().map(|matter| id(matter.matter)).collect()).collect()
}

/// What a matter of the plan waits for, by id.
fn waits<'a>(guide: &'a Guide, plan: &Plan, matter: &str) -> Vec<&'a str> {
    let id = |matter: usize| guide.bundle().matters[matter].id.as_str();
    let matter = plan.matters.iter().find(|it| id(it.matter) == matter).unwrap();
    plan.waits_for(guide, matter).into_iter().map(id).collect()
}

#[test]
fn each_step_waits_for_those_before_it() {
    let guide = Small::new()
        .matter("open", None)
        .after("inspect")
        .after("licence")
        .matter("licence", None)
        .matter("inspect", None)
        .after("licence")
        .matter("sign", None)
        .guide();
    let plan = planned(&guide, &[]);
    assert_eq!(steps(&guide, &plan), [vec!["licence", "sign"], vec!["inspect"], vec!["open"]]);
    assert_eq!(waits(&guide, &plan, "open"), ["inspect", "licence"], "in the order of the data");
    assert!(waits(&guide, &plan, "licence").is_empty());
}

#[test]
fn nothing_waits_for_what_is_not_planned() {
    let guide = Small::new()
        .single("works", &["yes", "no"])
        .matter("works", Some(chosen("works", "yes")))
        .matter("inspect", None)
        .after("works")
        .guide();
    let with = planned(&guide, &[("works", "yes")]);
    assert_eq!(steps(&guide, &with), [["works"], ["inspect"]]);
    assert_eq!(waits(&guide, &with, "inspect"), ["works"]);
    // Not needed, or not known to be: neither is planned.
    for answers in [&[("works", "no")][..], &[]] {
        let without = planned(&guide, answers);
        assert_eq!(steps(&guide, &without), [["inspect"]]);
        assert!(waits(&guide, &without, "inspect").is_empty());
        assert!(waits(&guide, &without, "works").is_empty(), "what is not planned waits for nothing");
    }
}

#[test]
fn a_commitment_ends_the_wait() {
    let guide = Small::new()
        .single("way", &["commitment", "ordinary"])
        .matter("decorate", None)
        .matter("fire", None)
        .by_commitment(chosen("way", "commitment"))
        .after_unless_committed("decorate")
        .guide();
    let committed = planned(&guide, &[("way", "commitment")]);
    assert_eq!(steps(&guide, &committed), [["decorate", "fire"]]);
    assert!(waits(&guide, &committed, "fire").is_empty());
    let ordinary = planned(&guide, &[("way", "ordinary")]);
    assert_eq!(steps(&guide, &ordinary), [["decorate"], ["fire"]]);
    assert_eq!(waits(&guide, &ordinary, "fire"), ["decorate"]);
}

#[test]
fn a_circle_is_broken_at_its_first_matter() {
    let guide = Small::new()
        .matter("a", None)
        .after("b")
        .matter("b", None)
        .after("a")
        .matter("c", None)
        .after("b")
        .matter("self", None)
        .after("self")
        .guide();
    let plan = planned(&guide, &[]);
    assert_eq!(steps(&guide, &plan), [vec!["a", "self"], vec!["b"], vec!["c"]]);
    // The wait itself stays: it is what the warning speaks of.
    assert_eq!(waits(&guide, &plan, "a"), ["b"]);
}

#[test]
fn a_plan_without_matters_has_no_steps() {
    let guide = Small::new().guide();
    assert!(planned(&guide, &[]).steps(&guide).is_empty());
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn the_restaurants_steps_follow_its_waits(answers in any_answers(restaurant())) {
        let guide = restaurant();
        let bundle = guide.bundle();
        let plan = plan(guide, &answers, &Choices::new(), day("2026-11-23"));
        let steps = plan.steps(guide);
        let step_of = |matter: usize| steps.iter().position(|step| step.iter().any(|it| it.matter == matter));
        let count: usize = steps.iter().map(Vec::len).sum();
        prop_assert_eq!(count, plan.matters.iter().filter(|it| it.planned).count(), "each planned matter once");
        for matter in plan.matters.iter().filter(|it| it.planned) {
            let stated = &bundle.matters[matter.matter];
            // Straight from the data: what is planned too, and not left out by the mode.
            let expected: Vec<usize> = stated
                .after
                .iter()
                .filter(|wait| wait.broken_by.as_ref() != Some(&stated.modes[matter.mode].id))
                .filter_map(|wait| {
                    let other = plan.matters.iter().find(|it| bundle.matters[it.matter].id == wait.matter)?;
                    other.planned.then_some(other.matter)
                })
                .collect();
            prop_assert_eq!(plan.waits_for(guide, matter), &expected[..], "{}", stated.id);
            let earliest = expected.iter().map(|other| step_of(*other).unwrap() + 1).max().unwrap_or(0);
            prop_assert_eq!(step_of(matter.matter), Some(earliest), "{}", stated.id);
        }
    }
}
