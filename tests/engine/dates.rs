//! The schedule: what waits for what, in parallel and one by one.

use super::support::answers::{any_answers, cases};
use super::support::small::{Small, limit, time};
use super::support::{day, restaurant};
use chrono::{Days, NaiveDate};
use onething::engine::{Answers, Choices, Guide, Plan, ScheduleWarning, plan};
use onething::model::{Step, Unit};
use proptest::prelude::*;

fn planned(guide: &Guide, answers: &Answers, start: NaiveDate) -> Plan {
    plan(guide, answers, &Choices::new(), start)
}

fn starts() -> impl Strategy<Value = NaiveDate> {
    (0_u64..700).prop_map(|offset| day("2025-06-01").checked_add_days(Days::new(offset)).unwrap())
}

/// No step starts before what it waits for is done, and the numbers fit the steps.
fn check(guide: &Guide, plan: &Plan) -> Result<(), TestCaseError> {
    let bundle = guide.bundle();
    for schedule in std::iter::once(&plan.schedule).chain(&plan.committed) {
        let cyclic = |matter| schedule.warnings.contains(&ScheduleWarning::Cycle(matter));
        for step in &schedule.steps {
            let matter = &bundle.matters[step.matter];
            let mode = plan.matters.iter().find(|it| it.matter == step.matter).map(|it| &matter.modes[it.mode].id);
            prop_assert!(step.starts >= plan.start);
            prop_assert!(step.ends.is_none_or(|ends| ends >= step.starts));
            for wait in matter.after.iter().filter(|wait| wait.broken_by.as_ref() != mode) {
                let earlier = schedule.steps.iter().find(|it| bundle.matters[it.matter].id == wait.matter);
                let Some(earlier) = earlier.filter(|_| !cyclic(step.matter)) else { continue };
                // A matter without a known limit takes no counted time.
                let done = earlier.ends.unwrap_or(earlier.starts);
                prop_assert!(step.starts >= done, "{} starts before {} is done", matter.id, wait.matter);
            }
        }
        let goals = schedule.steps.iter().filter(|step| step.goal).map(|step| step.ends.unwrap_or(step.starts));
        prop_assert_eq!(schedule.finish, goals.max().unwrap_or(plan.start));
        prop_assert!(schedule.workdays_parallel <= schedule.workdays_one_by_one);
        prop_assert_eq!(schedule.workdays_parallel, guide.calendar().between(plan.start, schedule.finish));
        if schedule.finish > plan.start {
            prop_assert!(schedule.steps.iter().any(|step| step.critical), "something must decide the finish");
        }
        let ends = schedule.steps.iter().filter_map(|step| step.ends).max().unwrap_or(plan.start);
        for step in &schedule.steps {
            let takes_time = step.ends.is_some_and(|ends| ends > step.starts);
            prop_assert_eq!(step.critical, step.slack == Some(0) && takes_time);
            prop_assert!(!step.goal || step.slack.is_some(), "the goal waits for its own matters");
        }
        let estimated = schedule.warnings.iter().any(|it| matches!(it, ScheduleWarning::CalendarEnds(_)));
        prop_assert_eq!(estimated, !guide.calendar().covers(ends) || !guide.calendar().covers(plan.start));
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn the_restaurant_is_done_in_order(answers in any_answers(restaurant()), start in starts(), delay in 0_u64..60) {
        let guide = restaurant();
        let plan = planned(guide, &answers, start);
        check(guide, &plan)?;
        // Starting later never finishes earlier, for no matter.
        let later = planned(guide, &answers, start.checked_add_days(Days::new(delay)).unwrap());
        prop_assert!(plan.schedule.finish <= later.schedule.finish);
        for (early, late) in plan.schedule.steps.iter().zip(&later.schedule.steps) {
            prop_assert_eq!(early.matter, late.matter);
            prop_assert!(early.starts <= late.starts && early.ends <= late.ends);
        }
    }

    /// Every graph of waits comes to an end; a circle is named, and only then.
    #[test]
    fn any_graph_of_waits(edges in proptest::collection::vec((0_usize..7, 0_usize..7, any::<bool>()), 0..12), start in starts()) {
        let mut small = Small::new();
        for at in 0..7_usize {
            small = small.matter(&format!("m{at}"), None).with(|matter| {
                // Days of both kinds, and one matter whose limit nobody knows.
                matter.modes[0].steps[0].statutory = match at {
                    0 => None,
                    1..=3 => Some(limit(at as u16 * 4, Unit::Workday)),
                    _ => Some(limit(at as u16 * 4, Unit::Day)),
                };
                matter.result.name.zh = "done".into();
            });
        }
        for (from, to, commitment) in &edges {
            let broken_by = commitment.then(|| "commitment".into());
            let matter = format!("m{to}").as_str().into();
            let wait = onething::model::Prerequisite { matter, why: super::support::small::text("why"), broken_by, replaced_by: None };
            small.0.matters[*from].after.push(wait);
        }
        // Nothing is handled by commitment here, so every wait counts.
        let cyclic = (0..7).any(|from| reaches(&edges, from, from, &mut [false; 7]));
        let guide = small.guide();
        let plan = planned(&guide, &Answers::new(), start);
        check(&guide, &plan)?;
        let named = plan.schedule.warnings.iter().any(|warning| matches!(warning, ScheduleWarning::Cycle(_)));
        prop_assert_eq!(named, cyclic);
    }
}

fn reaches(edges: &[(usize, usize, bool)], from: usize, to: usize, seen: &mut [bool; 7]) -> bool {
    edges.iter().filter(|(here, _, _)| *here == from).any(|(_, next, _)| {
        *next == to || (!std::mem::replace(&mut seen[*next], true) && reaches(edges, *next, to, seen))
    })
}

#[test]
fn the_critical_path_is_what_decides_the_finish() {
    let guide = Small::new()
        .matter("licence", None)
        .matter("long", None)
        .after("licence")
        .with(|matter| matter.modes[0].steps[0].statutory = Some(limit(10, Unit::Workday)))
        .matter("short", None)
        .after("licence")
        .guide();
    // 2026-11-23 is a Monday; 5 working days, then 10.
    let plan = planned(&guide, &Answers::new(), day("2026-11-23"));
    assert_eq!(plan.schedule.finish, day("2026-12-14"));
    let critical: Vec<bool> = plan.schedule.steps.iter().map(|step| step.critical).collect();
    assert_eq!(critical, [true, true, false]);
    assert_eq!((plan.counts.workdays_parallel, plan.counts.workdays_one_by_one), (15, 20));
    assert_eq!(plan.committed, None);
}

#[test]
fn steps_of_one_matter_follow_each_other() {
    let guide = Small::new()
        .matter("fire", None)
        .with(|matter| {
            let check = Step { name: super::support::small::text("check"), statutory: Some(limit(10, Unit::Workday)) };
            matter.modes[0].steps = vec![check.clone(), Step { statutory: Some(limit(3, Unit::Workday)), ..check }];
        })
        .guide();
    let plan = planned(&guide, &Answers::new(), day("2026-11-23"));
    assert_eq!(plan.schedule.finish, day("2026-12-10"));
}

#[test]
fn a_limit_nobody_knows_is_said_and_not_counted() {
    let guide = Small::new()
        .matter("bank", None)
        .with(|matter| matter.modes[0].steps[0].statutory = None)
        .matter("permit", None)
        .after("bank")
        .guide();
    let plan = planned(&guide, &Answers::new(), day("2026-11-23"));
    assert_eq!(plan.schedule.steps[0].ends, None);
    assert!(plan.schedule.warnings.contains(&ScheduleWarning::LimitUnknown(0)));
    assert_eq!(plan.schedule.steps[1].starts, day("2026-11-23"));
    assert!(plan.schedule.has_goal(), "the permit has a limit");
}

#[test]
fn where_no_limit_is_known_there_is_no_day_to_name() {
    let unknown = |id: &str| Small::new().matter(id, None).with(|matter| matter.modes[0].steps[0].statutory = None);
    let at = |small: Small| planned(&small.guide(), &Answers::new(), day("2026-11-23")).schedule;
    let open = at(unknown("bank"));
    assert!(!open.has_goal());
    assert_eq!(open.finish, day("2026-11-23"), "the start, which is no result");
    assert!(at(unknown("bank").matter("permit", None)).has_goal());
}

#[test]
fn a_day_of_either_kind_is_counted_late_and_said() {
    let guide = Small::new()
        .matter("small-catering", None)
        .with(|matter| matter.modes[0].steps[0].statutory = Some(limit(15, Unit::Day)))
        .guide();
    let plan = planned(&guide, &Answers::new(), day("2026-11-23"));
    assert_eq!(plan.schedule.finish, day("2026-12-14"), "15 working days");
    assert!(plan.schedule.warnings.contains(&ScheduleWarning::UnitUncertain(0, day("2026-12-08"))), "15 calendar days");
}

#[test]
fn what_a_district_promises_counts_there_and_what_the_city_promises_in_all() {
    let small = Small::new().matter("permit", None).committed("11", "permit", 2).committed("1", "permit", 3);
    let workdays = |region: &str| {
        let plan = planned(&small.clone().guide_for(region), &Answers::new(), day("2026-11-23"));
        assert_eq!(plan.schedule.workdays_parallel, 5, "the law stays the law");
        plan.committed.map(|schedule| schedule.workdays_parallel)
    };
    assert_eq!(workdays("11"), Some(2));
    assert_eq!(workdays("12"), Some(3));
    assert_eq!(workdays("1"), Some(3));
}

#[test]
fn after_the_last_published_year_dates_are_estimates() {
    let guide = Small::new().matter("permit", None).guide();
    let ends = |start| planned(&guide, &Answers::new(), day(start)).schedule.warnings;
    assert_eq!(ends("2026-12-24"), []);
    assert_eq!(ends("2026-12-28"), [ScheduleWarning::CalendarEnds(day("2026-12-31"))]);
}

#[test]
fn the_check_after_a_commitment_and_the_renewal_have_dates() {
    use onething::engine::Duty;
    use onething::model::{CheckAfter, Renewal, Validity};
    let guide = Small::new()
        .matter("fire", None)
        .with(|matter| {
            let within = time(20, Unit::Workday);
            matter.modes[0].check_after = Some(CheckAfter { within, fact: super::support::small::fact("check") });
            let basis = super::support::small::basis;
            matter.result.validity = Some(Validity { time: time(1, Unit::Year), at_most: false, basis: basis() });
            let (from, to) = (Some(time(90, Unit::Day)), time(30, Unit::Day));
            matter.result.renewal = Some(Renewal { from, to, late: None, basis: basis() });
        })
        .guide();
    let plan = planned(&guide, &Answers::new(), day("2026-03-02"));
    let found: Vec<_> = plan.obligations.iter().map(|it| (it.duty, it.from, it.due, it.estimated)).collect();
    // Done on Monday 2026-03-09; valid to 2027-03-09, so the window is 90 to 30 days before.
    assert_eq!(
        found,
        [
            (Duty::Check(0), None, Some(day("2026-04-06")), false),
            // 2027-02-07 is a Sunday: the last safe day is the Friday before.
            (Duty::Renewal(0), Some(day("2026-12-09")), Some(day("2027-02-05")), true),
        ]
    );
}
