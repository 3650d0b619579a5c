//! Options: promised, handed in later, put off – and taken back.

use super::support::answers::{all_answered, any_answers, any_options, cases};
use super::support::small::{Small, chosen, fact, mode, not, requirement, time};
use super::support::{day, restaurant};
use onething::engine::{
    Answers, Change, Choices, Duty, Effect, Guide, MaterialState, MatterState, OptionState, Plan, ScheduleWarning,
    plan, take, what_if,
};
use onething::model::*;
use proptest::prelude::*;
use proptest::sample::Index;

const START: &str = "2026-11-23";

fn said(answers: &[(&str, &str)]) -> Answers {
    answers.iter().map(|(id, option)| ((*id).into(), Answer::One((*option).into()))).collect()
}

fn with(options: &[&str]) -> Choices {
    let mut options: Vec<RuleId> = options.iter().map(|id| (*id).into()).collect();
    options.sort();
    Choices { options, ..Choices::new() }
}

fn planned(guide: &Guide, answers: &[(&str, &str)], options: &[&str]) -> Plan {
    plan(guide, &said(answers), &with(options), day(START))
}

fn state(guide: &Guide, plan: &Plan, id: &str) -> Option<OptionState> {
    plan.options.iter().find(|it| it.stated(guide).id.as_str() == id).map(|it| it.state)
}

fn effect(guide: &Guide, answers: &[(&str, &str)], options: &[&str], id: &str) -> Option<Effect> {
    what_if(guide, &said(answers), &with(options), day(START), &Change::Option(id.into()))
}

fn paper(guide: &Guide, plan: &Plan, id: &str) -> MaterialState {
    plan.materials.iter().find(|it| guide.bundle().materials[it.material].id.as_str() == id).unwrap().state
}

fn promise(material: &str) -> Requirement {
    Requirement { commitment: Some(fact("promise")), ..requirement(material) }
}

fn later(material: &str) -> Requirement {
    Requirement { necessity: Necessity::Deferrable, deferral: Some(fact("later")), ..requirement(material) }
}

/// A drainage permit with two proofs, and a fire check with a paper that may follow.
fn shop() -> Small {
    Small::new()
        .single("credit", &["clean", "bad"])
        .matter("drain", None)
        .needs("form")
        .requires(promise("test"))
        .option("test-promise", OptionKind::Promise("test".into()), |it| it.when = Some(not(chosen("credit", "bad"))))
        .matter("fire", None)
        .needs("form")
        .requires(later("drawing"))
        .with(|matter| {
            let within = time(20, Unit::Workday);
            matter.modes[0].check_after = Some(CheckAfter { within, fact: fact("check") });
        })
        .option("drawing-later", OptionKind::Deferral("drawing".into()), |it| it.due = Deadline::Check)
}

#[test]
fn a_promise_stands_for_its_paper_and_becomes_a_duty() {
    let guide = shop().guide();
    let clean = [("credit", "clean")];
    let before = planned(&guide, &clean, &[]);
    assert_eq!(state(&guide, &before, "test-promise"), Some(OptionState::Offered));
    let after = planned(&guide, &clean, &["test-promise"]);
    assert_eq!(state(&guide, &after, "test-promise"), Some(OptionState::Taken));
    assert_eq!(paper(&guide, &after, "test"), MaterialState::Promised);
    assert_eq!((before.counts.materials_after, after.counts.materials_after), (3, 2));
    let duty = after.obligations.iter().find(|it| matches!(it.duty, Duty::OfOption(..))).unwrap();
    assert_eq!(duty.due, None, "no rule says by when");
    let effect = effect(&guide, &clean, &[], "test-promise").unwrap();
    assert_eq!((effect.without.materials, effect.with.materials), (3, 2));
    assert_eq!(effect.with.duties, effect.without.duties + 1);
    assert_eq!(effect.with.finish, effect.without.finish);
}

#[test]
fn who_may_not_take_an_option_is_told_why() {
    let guide = shop().guide();
    let bad = planned(&guide, &[("credit", "bad")], &["test-promise"]);
    assert_eq!(state(&guide, &bad, "test-promise"), Some(OptionState::Excluded));
    assert_eq!(paper(&guide, &bad, "test"), MaterialState::Prepare);
    assert_eq!(bad.options[0].because, [0]);
    assert!(bad.choices.is_empty(), "it is remembered and does not count");
    let open = planned(&guide, &[], &["test-promise"]);
    assert_eq!(state(&guide, &open, "test-promise"), Some(OptionState::Possible));
    assert_eq!(effect(&guide, &[("credit", "bad")], &[], "test-promise"), None);
}

#[test]
fn a_paper_that_comes_later_has_its_day() {
    let guide = shop().guide();
    let before = planned(&guide, &[("credit", "clean")], &[]);
    assert_eq!(paper(&guide, &before, "drawing"), MaterialState::Deferrable);
    let after = planned(&guide, &[("credit", "clean")], &["drawing-later"]);
    assert_eq!(paper(&guide, &after, "drawing"), MaterialState::Deferred);
    assert_eq!((after.counts.materials_after, after.counts.materials_later), (2, 1));
    // Five working days to the result, twenty to the check.
    let due = Some(day("2026-12-28"));
    assert_eq!(after.options.iter().find(|it| it.state == OptionState::Taken).unwrap().due, due);
    let listed = after.obligations.iter().find(|it| matches!(it.duty, Duty::OfOption(..))).unwrap();
    assert_eq!(listed.due, due);
}

#[test]
fn a_paper_that_another_matter_needs_now_cannot_wait() {
    let needs = |small: Small| small.matter("sign", None).needs("drawing").guide();
    let guide = needs(shop());
    let plan = planned(&guide, &[("credit", "clean")], &["drawing-later"]);
    assert_eq!(state(&guide, &plan, "drawing-later"), Some(OptionState::Needed(2)));
    assert_eq!(paper(&guide, &plan, "drawing"), MaterialState::Prepare);
    // Where the other may have it later too, both are offered, and one alone changes nothing.
    let both = shop().matter("sign", None).requires(later("drawing"));
    let guide = both.option("sign-later", OptionKind::Deferral("drawing".into()), |_| ()).guide();
    let one = planned(&guide, &[("credit", "clean")], &["drawing-later"]);
    assert_eq!(paper(&guide, &one, "drawing"), MaterialState::Deferrable);
    let both = planned(&guide, &[("credit", "clean")], &["drawing-later", "sign-later"]);
    assert_eq!(paper(&guide, &both, "drawing"), MaterialState::Deferred);
}

#[test]
fn what_only_a_local_list_allows_is_named_and_never_taken() {
    let small = Small::new().matter("permit", None).needs("rules");
    let guide = small.option("rules-later", OptionKind::Deferral("rules".into()), |it| it.local = true).guide();
    let plan = planned(&guide, &[], &["rules-later"]);
    assert_eq!(state(&guide, &plan, "rules-later"), Some(OptionState::LocalList));
    assert_eq!(paper(&guide, &plan, "rules"), MaterialState::Prepare);
    assert_eq!(effect(&guide, &[], &[], "rules-later"), None);
}

/// The permit is handled by commitment where the person chooses so: in one day, with a letter more.
fn by_choice() -> Small {
    Small::new()
        .matter("permit", None)
        .with(|matter| matter.modes.insert(0, mode("commitment", None, 1)))
        .requires(Requirement { mode: Some("ordinary".into()), ..requirement("report") })
        .requires(Requirement { mode: Some("commitment".into()), ..requirement("letter") })
        .material("letter", |it| it.kind = MaterialKind::Commitment)
        .option("quick", OptionKind::Commitment("commitment".into()), |_| ())
}

#[test]
fn a_mode_can_be_chosen() {
    let guide = by_choice().guide();
    let papers = |plan: &Plan| -> Vec<&str> {
        plan.materials.iter().map(|it| guide.bundle().materials[it.material].id.as_str()).collect()
    };
    let before = planned(&guide, &[], &[]);
    assert_eq!((papers(&before), before.matters[0].mode), (vec!["report"], 1));
    assert!(!before.matters[0].mode_open);
    let after = planned(&guide, &[], &["quick"]);
    assert_eq!((papers(&after), after.matters[0].mode), (vec!["letter"], 0));
    let effect = effect(&guide, &[], &["quick"], "quick").unwrap();
    assert_eq!((effect.without.workdays, effect.with.workdays), (5, 1));
}

#[test]
fn a_mode_may_also_be_chosen_by_an_answer() {
    let by = ByAnswer {
        question: "way".into(),
        taken: "commitment".into(),
        left: "ordinary".into(),
        assumed: vec![("credit".into(), "clean".into())],
    };
    let commitment = Condition::All(vec![chosen("way", "commitment"), chosen("credit", "clean")]);
    let guide = Small::new()
        .single("way", &["commitment", "ordinary"])
        .single("credit", &["clean", "bad"])
        .asked_when(chosen("way", "commitment"))
        .matter("fire", None)
        .by_commitment(commitment)
        .option("quick", OptionKind::Commitment("commitment".into()), |it| {
            (it.by, it.when) = (Some(by), Some(not(chosen("credit", "bad"))));
        })
        .guide();
    let of = |answers: &[(&str, &str)]| state(&guide, &planned(&guide, answers, &["quick"]), "quick");
    assert_eq!(of(&[("way", "ordinary")]), Some(OptionState::Offered), "only the answer takes it");
    assert_eq!(of(&[("way", "commitment")]), Some(OptionState::Possible));
    assert_eq!(of(&[("way", "commitment"), ("credit", "clean")]), Some(OptionState::Taken));
    assert_eq!(of(&[("way", "commitment"), ("credit", "bad")]), Some(OptionState::Excluded));
    // Compared as if the credit were clean, until the person says.
    let days = |answers| effect(&guide, answers, &[], "quick").map(|it| (it.without.workdays, it.with.workdays));
    assert_eq!(days(&[("way", "ordinary")]), Some((5, 1)));
    assert_eq!(days(&[("way", "commitment"), ("credit", "clean")]), Some((5, 1)));
    assert_eq!(days(&[("way", "ordinary"), ("credit", "bad")]), None);
    let (mut answers, mut choices) = (said(&[("way", "ordinary")]), Choices::new());
    take(&guide, &"quick".into(), true, &mut answers, &mut choices);
    assert_eq!((answers, choices), (said(&[("way", "commitment")]), Choices::new()));
}

/// A shop that needs its licence; tax and bank are for later, and the bank wants the tax paper.
fn with_aside() -> Small {
    let due = Due::Within { time: time(30, Unit::NaturalDay), after: Anchor::Matter("licence".into()) };
    let duty = Obligation {
        id: "tax-duty".into(),
        text: super::support::small::text("register"),
        when: None,
        due,
        missed: None,
        basis: super::support::small::basis(),
    };
    let mut small = Small::new()
        .matter("licence", None)
        .option("licence-later", OptionKind::Postponement, |_| ())
        .matter("tax", None)
        .after("licence")
        .needs("card")
        .with(|matter| matter.obligations.push(duty))
        .option("tax-later", OptionKind::Postponement, |it| it.due = Deadline::Duty("tax-duty".into()))
        .matter("bank", None)
        .after("tax")
        .option("bank-later", OptionKind::Postponement, |_| ());
    (1..3).for_each(|at| small.0.package.matters[at].goal = false);
    small
}

#[test]
fn a_matter_that_nothing_waits_for_may_be_left_for_later() {
    let guide = with_aside().guide();
    let states = |options: &[&str]| -> Vec<MatterState> {
        planned(&guide, &[], options).matters.iter().map(|it| it.state).collect()
    };
    let (needed, postponed) = (MatterState::Needed, MatterState::Postponed);
    assert_eq!(states(&["licence-later"]), [needed; 3], "the goal waits for it");
    assert_eq!(states(&["tax-later"]), [needed; 3], "the bank waits for it");
    assert_eq!(states(&["bank-later"]), [needed, needed, postponed]);
    assert_eq!(states(&["bank-later", "tax-later"]), [needed, postponed, postponed]);
    let plan = planned(&guide, &[], &["bank-later", "tax-later"]);
    assert_eq!(state(&guide, &plan, "licence-later"), Some(OptionState::Needed(0)));
    assert!(plan.materials.is_empty(), "its papers are not for now");
    let duty = plan.obligations.iter().find(|it| it.duty == Duty::OfMatter(1, 0)).unwrap();
    // The licence is there on 30 November.
    assert_eq!(duty.due, Some(day("2026-12-30")));
    let effect = effect(&guide, &[], &["bank-later"], "tax-later").unwrap();
    assert_eq!(effect.due, duty.due);
    assert_eq!((effect.without.materials, effect.with.materials), (1, 0));
    assert_eq!((effect.without.workdays_one_by_one, effect.with.workdays_one_by_one), (10, 5));
    assert_eq!(effect.without.finish, effect.with.finish);
    assert_eq!((effect.without.result, effect.with.result), (Some(5), None), "what is left for later has no result");
}

#[test]
fn only_a_promise_breaks_a_mutual_wait() {
    let guide = Small::new()
        .matter("consent", None)
        .after("permit")
        .matter("permit", None)
        .with(|matter| matter.modes.insert(0, mode("commitment", None, 1)))
        .after_unless_committed("consent")
        .option("promise", OptionKind::Commitment("commitment".into()), |_| ())
        .guide();
    let circle = planned(&guide, &[], &[]);
    assert!(circle.schedule.warnings.iter().any(|it| matches!(it, ScheduleWarning::Cycle(_))));
    assert!(circle.schedule.broken.is_empty());
    let broken = planned(&guide, &[], &["promise"]);
    assert!(!broken.schedule.warnings.iter().any(|it| matches!(it, ScheduleWarning::Cycle(_))));
    let [wait] = broken.schedule.broken[..] else { panic!("one wait falls away") };
    assert_eq!((wait.matter, wait.waits_for, wait.option, wait.mutual), (1, 0, Some(0), true));
}

#[test]
fn a_promise_for_a_paper_ends_the_wait_for_it() {
    let mut small = Small::new()
        .matter("report", None)
        .matter("permit", None)
        .after("report")
        .requires(promise("report"))
        .option("promise", OptionKind::Promise("report".into()), |_| ());
    small.0.matters[1].after[0].replaced_by = Some("promise".into());
    let guide = small.guide();
    let starts = |options: &[&str]| planned(&guide, &[], options).schedule.steps[1].starts;
    assert_eq!(starts(&[]), day("2026-11-30"));
    assert_eq!(starts(&["promise"]), day(START));
    let [wait] = planned(&guide, &[], &["promise"]).schedule.broken[..] else { panic!("one wait falls away") };
    assert!(!wait.mutual, "the report could have been waited for");
}

/// Paper that only an option asks for: the written commitment itself.
fn letters(guide: &Guide, plan: &Plan) -> usize {
    let kind = |at: usize| guide.bundle().materials[at].kind;
    let now = plan.materials.iter().filter(|it| it.state == MaterialState::Prepare && it.handed_in);
    now.filter(|it| kind(it.material) == MaterialKind::Commitment).count()
}

#[test]
fn the_restaurants_options_can_all_be_taken() {
    use proptest::strategy::ValueTree;
    let guide = restaurant();
    let mut runner = proptest::test_runner::TestRunner::new(cases(1));
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..400 {
        let answers = all_answered(guide).new_tree(&mut runner).unwrap().current();
        let plan = plan(guide, &answers, &Choices::new(), day(START));
        let offered = plan.options.iter().filter(|it| matches!(it.state, OptionState::Offered | OptionState::Taken));
        seen.extend(offered.map(|it| it.stated(guide).id.to_string()));
    }
    let all = guide.bundle().matters.iter().flat_map(|matter| &matter.options);
    let missing: Vec<_> = all.filter(|it| !it.local && !seen.contains(it.id.as_str())).map(|it| &it.id).collect();
    assert!(missing.is_empty(), "nobody is ever offered {missing:?}");
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn taking_and_taking_back_changes_nothing(
        answers in any_answers(restaurant()), options in any_options(restaurant()), at in any::<Index>(),
    ) {
        let guide = restaurant();
        let choices = Choices { options, ..Choices::new() };
        let before = plan(guide, &answers, &choices, day(START));
        let offered: Vec<_> = before.options.iter().filter(|it| it.state == OptionState::Offered).collect();
        if offered.is_empty() {
            return Ok(());
        }
        let option = at.get(&offered).stated(guide);
        let (mut answers, mut choices) = (before.situation.effective(guide, &answers), before.choices.clone());
        take(guide, &option.id, true, &mut answers, &mut choices);
        let taken = plan(guide, &answers, &choices, day(START));
        let state = taken.options.iter().find(|it| it.stated(guide).id == option.id).map(|it| it.state);
        if option.by.is_none() {
            prop_assert_eq!(state, Some(OptionState::Taken));
            let letters = letters(guide, &taken).saturating_sub(letters(guide, &before));
            prop_assert!(taken.counts.materials_after <= before.counts.materials_after + letters);
            prop_assert!(taken.schedule.finish <= before.schedule.finish);
        }
        take(guide, &option.id, false, &mut answers, &mut choices);
        prop_assert_eq!(plan(guide, &answers, &choices, day(START)), before);
    }

    /// What does not count is as if it had not been chosen.
    #[test]
    fn only_counting_choices_count(answers in any_answers(restaurant()), options in any_options(restaurant())) {
        let guide = restaurant();
        let choices = Choices { options, ..Choices::new() };
        let full = plan(guide, &answers, &choices, day(START));
        prop_assert_eq!(&plan(guide, &answers, &full.choices, day(START)), &full);
        prop_assert!(full.choices.options.iter().all(|id| choices.options.contains(id)));
        let taken = full.options.iter().filter(|it| it.state == OptionState::Taken && it.stated(guide).is_chosen());
        prop_assert_eq!(taken.count(), full.choices.options.len());
        prop_assert!(full.counts.workdays_parallel <= full.counts.workdays_one_by_one);
        let papers = full.materials.iter().filter(|it| it.handed_in);
        let by_option = papers.filter(|it| matches!(it.state, MaterialState::Deferred | MaterialState::Promised)).count();
        let duties = full.obligations.iter().filter(|it| matches!(it.duty, Duty::OfOption(..))).count();
        prop_assert!(by_option <= duties, "each paper that is not handed in now is a duty");
    }

    /// The same numbers as planning by hand.
    #[test]
    fn effects_are_two_plans(answers in any_answers(restaurant()), options in any_options(restaurant()), at in any::<Index>()) {
        let guide = restaurant();
        let choices = Choices { options, ..Choices::new() };
        let now = plan(guide, &answers, &choices, day(START));
        if now.options.is_empty() {
            return Ok(());
        }
        let planned = at.get(&now.options);
        let id = &planned.stated(guide).id;
        let effect = what_if(guide, &answers, &choices, day(START), &Change::Option(id.clone()));
        match planned.state {
            OptionState::LocalList | OptionState::Excluded | OptionState::Needed(_) => prop_assert_eq!(effect, None),
            OptionState::Taken => {
                let effect = effect.unwrap();
                prop_assert_eq!(effect.with.materials, now.counts.materials_after);
                prop_assert_eq!((effect.with.finish, effect.due), (now.schedule.finish, planned.due));
            }
            OptionState::Offered if planned.stated(guide).by.is_some() && effect.is_none() => {}
            OptionState::Offered => {
                let without = effect.map(|effect| (effect.without.materials, effect.without.finish));
                prop_assert_eq!(without, Some((now.counts.materials_after, now.schedule.finish)));
            }
            // An answer that is remembered, and not asked for now, may still forbid it.
            OptionState::Possible => {}
        }
    }
}
