//! The time picture has the days of the schedule, no more and no others.

use super::support::answers::{any_answers, cases};
use super::support::small::{Small, mode};
use super::support::{day, restaurant};
use chrono::{Datelike, Days};
use onething::engine::{Answers, Bar, Choices, check_day, plan, time_picture};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn every_bar_has_the_days_of_its_step(answers in any_answers(restaurant()), offset in 0_u64..700) {
        let guide = restaurant();
        let start = day("2025-06-01").checked_add_days(Days::new(offset)).unwrap();
        let plan = plan(guide, &answers, &Choices::new(), start);
        let Some(picture) = time_picture(guide, &plan) else {
            prop_assert!(plan.schedule.steps.is_empty());
            return Ok(());
        };
        let mut drawn: Vec<usize> = picture.rows.iter().map(|row| row.step).collect();
        drawn.sort_unstable();
        prop_assert_eq!(drawn, (0..plan.schedule.steps.len()).collect::<Vec<_>>(), "every step once");
        let after = |cell: u16| guide.calendar().after(start, cell);
        for row in &picture.rows {
            let step = &plan.schedule.steps[row.step];
            let own = row.bars.last().unwrap();
            prop_assert!(row.bars.iter().all(|(_, from, to)| from <= to && *to <= picture.days));
            match step.ends {
                None => prop_assert_eq!(*own, (Bar::Open, own.1, picture.days)),
                Some(ends) => {
                    prop_assert_eq!(own.0, if step.critical { Bar::Key } else { Bar::Side });
                    prop_assert_eq!(own.2 - own.1, step.workdays);
                    // The last working day on or before the end.
                    prop_assert!(after(own.2) <= ends && after(own.2 + 1) > ends);
                    let wait = row.bars.iter().find(|(bar, ..)| *bar == Bar::Wait);
                    prop_assert_eq!(wait.is_some(), check_day(&plan, step.matter).is_some());
                    if let Some((_, from, to)) = wait {
                        prop_assert_eq!(*from, own.2);
                        prop_assert!(after(*to) <= check_day(&plan, step.matter).unwrap());
                    }
                }
            }
        }
        for (cell, label) in &picture.weeks {
            prop_assert!(*cell < picture.days);
            if let Some(label) = label {
                prop_assert_eq!(*label, after(*cell));
            }
            if *cell > 0 {
                prop_assert!(after(*cell).iso_week() != after(*cell - 1).iso_week());
            }
        }
    }
}

#[test]
fn what_runs_beside_and_what_has_no_end_are_told_apart() {
    let guide = Small::new()
        .matter("licence", None)
        .matter("permit", None)
        .with(|matter| matter.modes = vec![mode("ordinary", None, 10)])
        .matter("sign", None)
        .with(|matter| matter.modes[0].steps[0].statutory = None)
        .guide();
    let plan = plan(&guide, &Answers::new(), &Choices::new(), day("2026-11-23"));
    let picture = time_picture(&guide, &plan).unwrap();
    let bars: Vec<_> =
        picture.rows.iter().map(|row| (plan.schedule.steps[row.step].matter, row.bars.clone())).collect();
    assert_eq!(picture.days, 13, "three more to fade out in");
    assert_eq!(bars, [(1, vec![(Bar::Key, 0, 10)]), (0, vec![(Bar::Side, 0, 5)]), (2, vec![(Bar::Open, 0, 13)]),]);
}
