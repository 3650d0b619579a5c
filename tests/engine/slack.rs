//! Slack and delays: how far a step may slip, and what happens when it does.

use super::support::answers::{any_answers, cases};
use super::support::small::{Small, limit, requirement};
use super::support::{day, restaurant};
use chrono::{Days, NaiveDate};
use onething::engine::{Answers, Change, Choices, Effect, Guide, plan, what_if};
use onething::model::{MatterId, Necessity, Unit};
use proptest::prelude::*;
use proptest::sample::Index;

fn changed(guide: &Guide, answers: &Answers, start: NaiveDate, change: &Change) -> Option<Effect> {
    what_if(guide, answers, &Choices::new(), start, change)
}

fn starts() -> impl Strategy<Value = NaiveDate> {
    (0_u64..700).prop_map(|offset| day("2025-06-01").checked_add_days(Days::new(offset)).unwrap())
}

/// A delay moves the finish exactly when the end of the step slips by more than its slack.
fn slack_is_exact(
    guide: &Guide,
    answers: &Answers,
    start: NaiveDate,
    at: Index,
    days: u16,
) -> Result<(), TestCaseError> {
    let before = plan(guide, answers, &Choices::new(), start);
    if before.schedule.steps.is_empty() {
        return Ok(());
    }
    let step = at.get(&before.schedule.steps);
    let matter = &guide.bundle().matters[step.matter];
    let effect = changed(guide, answers, start, &Change::MatterLater(matter.id.clone(), days)).unwrap();
    prop_assert_eq!(effect.without.finish, before.schedule.finish);
    prop_assert!(effect.with.finish >= effect.without.finish, "delaying never finishes earlier");
    prop_assert!(effect.with.workdays <= effect.with.workdays_one_by_one);
    if days == 0 {
        prop_assert_eq!(effect.with, effect.without);
        return Ok(());
    }
    // Straight from the data: where the end comes to lie.
    let calendar = guide.calendar();
    let begins = calendar.roll(step.starts.checked_add_days(Days::new(days.into())).unwrap());
    let mode = before.matters.iter().find(|it| it.matter == step.matter).unwrap().mode;
    let limits = matter.modes[mode].steps.iter().map(|step| step.statutory.as_ref());
    let ends = match limits.collect::<Option<Vec<_>>>() {
        Some(limits) => limits.iter().fold(begins, |day, limit| calendar.decision(day, limit.time)),
        None => begins,
    };
    let slips = calendar.between(step.ends.unwrap_or(step.starts), ends);
    let moves = effect.with.finish > effect.without.finish;
    prop_assert_eq!(moves, step.slack.is_some_and(|slack| slips > slack), "{} slips {}", matter.id, slips);
    Ok(())
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn the_restaurants_slack_is_exact(
        answers in any_answers(restaurant()), start in starts(), at in any::<Index>(), days in 0_u16..60,
    ) {
        slack_is_exact(restaurant(), &answers, start, at, days)?;
    }

    /// Every unit, every graph, circles too.
    #[test]
    fn slack_is_exact_in_any_graph(
        edges in proptest::collection::vec((0_usize..7, 0_usize..7), 0..10),
        units in proptest::collection::vec((0_u16..12, 0_usize..6), 7),
        start in starts(), at in any::<Index>(), days in 0_u16..30,
    ) {
        let units = units.into_iter().map(|(value, unit)| match unit {
            0 => None,
            1 => Some(limit(0, Unit::OnTheSpot)),
            2 => Some(limit(value + 1, Unit::Day)),
            3 => Some(limit(value + 1, Unit::NaturalDay)),
            4 => Some(limit(value % 2 + 1, Unit::Month)),
            _ => Some(limit(value + 1, Unit::Workday)),
        });
        let mut small = Small::new();
        for (at, limit) in units.enumerate() {
            small = small.matter(&format!("m{at}"), None).with(|matter| matter.modes[0].steps[0].statutory = limit);
            small.0.package.matters[at].goal = at % 3 == 0;
        }
        for (from, to) in edges {
            let wait = onething::model::Prerequisite {
                matter: format!("m{to}").as_str().into(),
                why: super::support::small::text("why"),
                broken_by: None,
                replaced_by: None,
            };
            small.0.matters[from].after.push(wait);
        }
        slack_is_exact(&small.guide(), &Answers::new(), start, at, days)?;
    }

    #[test]
    fn a_late_paper_never_helps(
        answers in any_answers(restaurant()), start in starts(), at in any::<Index>(), days in 1_u16..40, more in 0_u16..20,
    ) {
        let guide = restaurant();
        let material = at.get(&guide.bundle().materials).id.clone();
        let late = |days| changed(guide, &answers, start, &Change::PaperLater(material.clone(), days));
        if let (Some(early), Some(late)) = (late(days), late(days + more)) {
            prop_assert!(early.without.finish <= early.with.finish && early.with.finish <= late.with.finish);
            prop_assert_eq!(early.with.materials, early.without.materials);
        }
    }
}

/// Licence 5 days, then the long one 10 days and the short one 5; the last waits for nothing and nobody for it.
fn shop() -> Small {
    let ten =
        |matter: &mut onething::model::Matter| matter.modes[0].steps[0].statutory = Some(limit(10, Unit::Workday));
    let mut small = Small::new()
        .matter("licence", None)
        .needs("lease")
        .matter("long", None)
        .after("licence")
        .with(ten)
        .needs("lease")
        .matter("short", None)
        .after("licence")
        .needs("plan")
        .matter("aside", None)
        .needs("plan");
    small.0.package.matters[3].goal = false;
    small
}

#[test]
fn slack_is_what_the_others_leave() {
    let guide = shop().guide();
    let plan = plan(&guide, &Answers::new(), &Choices::new(), day("2026-11-23"));
    let slack: Vec<Option<u16>> = plan.schedule.steps.iter().map(|step| step.slack).collect();
    assert_eq!(slack, [Some(0), Some(0), Some(5), None]);
}

#[test]
fn a_late_paper_holds_up_all_that_need_it_once() {
    let guide = shop().guide();
    let late = |material: &str, days| {
        let change = Change::PaperLater(material.into(), days);
        let effect = changed(&guide, &Answers::new(), day("2026-11-23"), &change).unwrap();
        (effect.without.finish, effect.with.finish)
    };
    // A week later for the licence, and so for what follows; not a second week for the second matter.
    assert_eq!(late("lease", 7), (day("2026-12-14"), day("2026-12-21")));
    // There is time enough for the plan: it is there before the short matter could start.
    assert_eq!(late("plan", 7), (day("2026-12-14"), day("2026-12-14")));
    assert_eq!(late("plan", 21), (day("2026-12-14"), day("2026-12-21")));
}

#[test]
fn what_is_not_in_the_plan_cannot_be_late() {
    let mut shown = requirement("card");
    (shown.originals, shown.shown_only, shown.necessity) = (0, true, Necessity::Required);
    let guide = shop().requires(shown).guide();
    let asked = |change| changed(&guide, &Answers::new(), day("2026-11-23"), &change);
    assert_eq!(asked(Change::PaperLater("gone".into(), 7)), None);
    assert_eq!(asked(Change::PaperLater("card".into(), 7)), None, "it is only shown on site");
    assert_eq!(asked(Change::MatterLater(MatterId::from("gone"), 7)), None);
}
