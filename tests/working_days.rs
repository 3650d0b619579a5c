//! Working days against vectors from an independent package, and their laws.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use onething::engine::WorkingDays;
use onething::model::{Duration, Unit, iso};
use proptest::prelude::*;
use serde_json::Value;
use support::{answers::cases, catalog, day, repository};

fn calendar() -> WorkingDays {
    WorkingDays::new(&catalog().calendars[0])
}

fn vectors(list: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(repository("tests/fixtures/working_days.json")).unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    all[list].as_array().unwrap_or_else(|| panic!("no list {list}")).clone()
}

/// Compares every vector of a list and names all that differ.
fn check(list: &str, at_least: usize, count: impl Fn(NaiveDate, &Value) -> Vec<(&'static str, NaiveDate)>) {
    let vectors = vectors(list);
    // Guards against a fixture that was emptied by mistake.
    assert!(vectors.len() >= at_least, "only {} vectors in {list}", vectors.len());
    let mut wrong = Vec::new();
    for vector in &vectors {
        for (key, counted) in count(day(vector["start"].as_str().unwrap()), vector) {
            if vector[key] != iso(counted) {
                wrong.push(format!("{vector}: {key} is {counted}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{list}:\n{}", wrong.join("\n"));
}

fn number(vector: &Value, key: &str) -> u16 {
    u16::try_from(vector[key].as_u64().unwrap()).unwrap()
}

#[test]
fn working_days_after_a_day() {
    let calendar = calendar();
    check("working_days", 12, |start, vector| {
        let n = number(vector, "days");
        let time = Duration { value: n, unit: Unit::Workday };
        vec![
            ("end", calendar.after(start, n)),
            // A period in working days ends the same for whoever it binds.
            ("end", calendar.duty(start, time)),
            ("end", calendar.decision(start, time)),
        ]
    });
}

#[test]
fn calendar_days_end_after_a_day_of_rest() {
    let calendar = calendar();
    check("natural_days_rolled", 6, |start, vector| {
        let n = number(vector, "days");
        let time = |unit| Duration { value: n, unit };
        vec![
            ("raw", calendar.plain(start, time(Unit::NaturalDay))),
            ("end", calendar.duty(start, time(Unit::NaturalDay))),
            ("end", calendar.decision(start, time(Unit::NaturalDay))),
            // 日 without a kind: the person goes by the earlier reading.
            ("end", calendar.duty(start, time(Unit::Day))),
        ]
    });
}

#[test]
fn months_end_on_the_corresponding_day() {
    let calendar = calendar();
    check("months_rolled", 4, |start, vector| {
        let time = Duration { value: number(vector, "months"), unit: Unit::Month };
        vec![("raw", calendar.plain(start, time)), ("end", calendar.duty(start, time))]
    });
}

#[test]
fn working_days_before_a_day() {
    let calendar = calendar();
    check("back", 3, |end, vector| {
        let n = number(vector, "days");
        vec![("end", calendar.before(end, n)), ("end", calendar.ahead(end, Duration { value: n, unit: Unit::Workday }))]
    });
}

#[test]
fn a_plain_day_is_read_both_ways() {
    // 小餐饮登记: 15日 from 2026-11-26, without saying which kind of day.
    let calendar = calendar();
    let time = Duration { value: 15, unit: Unit::Day };
    assert_eq!(calendar.decision(day("2026-11-26"), time), day("2026-12-17"), "working days: the later reading");
    assert_eq!(calendar.duty(day("2026-11-26"), time), day("2026-12-11"), "calendar days: the earlier reading");
}

#[test]
fn a_year_from_a_leap_day_ends_on_the_last_of_february() {
    let calendar = calendar();
    let year = Duration { value: 1, unit: Unit::Year };
    assert_eq!(calendar.plain(day("2024-02-29"), year), day("2025-02-28"));
}

#[test]
fn validity_ends_on_its_day_even_on_a_holiday() {
    // 民法典 203 moves the end of a period, not the date printed on a certificate.
    let time = Duration { value: 5, unit: Unit::Year };
    assert_eq!(calendar().plain(day("2021-10-01"), time), day("2026-10-01"));
}

#[test]
fn hours_run_through_holidays() {
    let time = Duration { value: 24, unit: Unit::Hour };
    assert_eq!(calendar().plain(day("2026-09-30"), time), day("2026-10-01"));
}

#[test]
fn nothing_overflows_at_the_end_of_time() {
    let calendar = calendar();
    for unit in [Unit::Workday, Unit::Day, Unit::NaturalDay, Unit::Month, Unit::Year, Unit::Hour, Unit::OnTheSpot] {
        let time = Duration { value: u16::MAX, unit };
        for start in [NaiveDate::MAX, NaiveDate::MIN] {
            let _ = (calendar.plain(start, time), calendar.duty(start, time), calendar.decision(start, time));
            let _ = calendar.ahead(start, time);
        }
    }
    // 300 years are more working days than a u16 can count.
    assert_eq!(calendar.between(day("2000-01-01"), day("2300-01-01")), u16::MAX);
}

#[test]
fn coverage_ends_with_the_last_published_year() {
    let calendar = calendar();
    assert_eq!(calendar.last_covered(), day("2026-12-31"));
    assert!(calendar.covers(day("2026-12-31")));
    assert!(!calendar.covers(day("2027-01-01")));
    assert!(!calendar.covers(day("2022-12-31")));
}

/// Days around the covered years, so that both sides of the edge are met.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..2_200).prop_map(|offset| day("2022-06-01").checked_add_days(Days::new(offset)).unwrap())
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn going_back_undoes_going_forward(start in any_day(), n in 0_u16..120) {
        let calendar = calendar();
        let working = calendar.roll(start);
        prop_assert_eq!(calendar.before(calendar.after(working, n), n), working);
        prop_assert_eq!(calendar.after(calendar.before(working, n), n), working);
    }

    #[test]
    fn between_counts_what_after_walked(start in any_day(), n in 0_u16..120) {
        let calendar = calendar();
        prop_assert_eq!(calendar.between(start, calendar.after(start, n)), n);
    }

    #[test]
    fn between_adds_up(a in any_day(), b in any_day(), c in any_day()) {
        let mut days = [a, b, c];
        days.sort();
        let calendar = calendar();
        let parts = calendar.between(days[0], days[1]) + calendar.between(days[1], days[2]);
        prop_assert_eq!(calendar.between(days[0], days[2]), parts);
        prop_assert_eq!(calendar.between(days[2], days[0]), 0, "never counts backwards");
    }

    #[test]
    fn rolling_ends_on_a_working_day_and_stays(start in any_day()) {
        let calendar = calendar();
        let rolled = calendar.roll(start);
        prop_assert!(calendar.is_working_day(rolled) && rolled >= start);
        prop_assert_eq!(calendar.roll(rolled), rolled);
        let back = calendar.roll_back(start);
        prop_assert!(calendar.is_working_day(back) && back <= start);
        prop_assert_eq!(calendar.roll_back(back), back);
        // No working day is skipped.
        prop_assert_eq!(calendar.between(start, rolled), u16::from(rolled > start));
    }

    #[test]
    fn a_later_start_never_ends_earlier(start in any_day(), delay in 0_u64..40, value in 0_u16..80, unit in 0_usize..7) {
        let units =
            [Unit::OnTheSpot, Unit::Hour, Unit::Workday, Unit::Day, Unit::NaturalDay, Unit::Month, Unit::Year];
        let time = Duration { value, unit: units[unit] };
        let later = start.checked_add_days(Days::new(delay)).unwrap();
        let calendar = calendar();
        prop_assert!(calendar.decision(start, time) <= calendar.decision(later, time));
        prop_assert!(calendar.duty(start, time) <= calendar.duty(later, time));
        prop_assert!(calendar.ahead(start, time) <= calendar.ahead(later, time));
        // What the office may take is never shorter than what the person may.
        prop_assert!(calendar.duty(start, time) <= calendar.decision(start, time));
        prop_assert!(start <= calendar.duty(start, time));
    }

    #[test]
    fn days_beyond_the_coverage_go_by_weekends(start in any_day()) {
        let calendar = calendar();
        prop_assert_eq!(calendar.covers(start), (2023..=2026).contains(&start.year()));
        if !calendar.covers(start) {
            let weekend = matches!(start.weekday(), Weekday::Sat | Weekday::Sun);
            prop_assert_eq!(calendar.is_working_day(start), !weekend);
        }
    }
}
