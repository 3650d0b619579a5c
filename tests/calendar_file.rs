//! The calendar file, read back by two parsers that know nothing of it or of each other.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime};
use onething::model::parse_date;
use onething::state::{Entry, calendar_file};
use std::collections::BTreeSet;

/// 2026-11-20 15:59:58 in UTC.
const WRITTEN: i64 = 1_795_190_398_000;

fn entry(key: &str, day: &str, title: &str, text: &str) -> Entry {
    Entry { key: key.into(), day: parse_date(day).unwrap(), title: title.into(), text: text.into() }
}

/// Long, Chinese, with every sign that means something in the format.
fn entries() -> Vec<Entry> {
    let long = "食品经营许可证办好；".repeat(20);
    vec![
        entry("accepted", "2026-11-23", "到窗口一次交齐9份", ""),
        entry("done.food-permit", "2026-12-14", "食品经营许可, 现场; 核查\\完", "第一行\n第二行, 有; 符号\\"),
        entry("check.food-permit", "2026-12-31", &long, &long),
        entry("odd", "2027-02-28", "BEGIN:VEVENT\r\nEND:VCALENDAR", "a\u{0}b\tc \u{1f35c} e\u{301}"),
    ]
}

fn written() -> String {
    calendar_file("restaurant", "开饭店, 一件事", &entries(), WRITTEN)
}

/// What must come back of a text: no control characters but line ends.
fn kept(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

#[test]
fn lines_end_as_they_must_and_are_short() {
    let file = written();
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count(), "no bare line end");
    assert_eq!(file.matches('\r').count(), file.matches("\r\n").count());
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "75 octets at most");
    assert_eq!(file.matches("BEGIN:VEVENT\r\n").count(), entries().len(), "titles begin no event");
}

#[test]
fn one_parser_reads_all_of_it_back() {
    let calendar: Calendar = written().parse().unwrap();
    let events: Vec<_> = calendar.components.iter().filter_map(|component| component.as_event()).collect();
    assert_eq!(events.len(), entries().len());
    for (event, entry) in events.iter().zip(entries()) {
        assert_eq!(event.get_uid().unwrap(), format!("onething.restaurant.{}", entry.key));
        assert_eq!(event.get_summary().unwrap(), kept(&entry.title));
        assert_eq!(event.get_description().unwrap_or_default(), kept(&entry.text));
        assert_eq!(event.get_start(), Some(DatePerhapsTime::Date(entry.day)), "a whole day");
        assert_eq!(event.get_end(), Some(DatePerhapsTime::Date(entry.day.succ_opt().unwrap())));
        assert_eq!(event.property_value("DTSTAMP"), Some("20261120T155958Z"));
        let alarm = event.components().iter().next().unwrap();
        assert_eq!(alarm.property_value("TRIGGER"), Some("-PT15H"), "nine the morning before");
    }
    let zone = |event: &&icalendar::Event| {
        matches!(event.get_start(), Some(DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { .. })))
    };
    assert!(!events.iter().any(zone));
}

#[test]
fn another_parser_reads_the_same() {
    let file = written();
    let calendars: Vec<_> = ical::IcalParser::new(file.as_bytes()).map(Result::unwrap).collect();
    let [calendar] = &calendars[..] else { panic!("one calendar, not {}", calendars.len()) };
    assert_eq!(calendar.events.len(), entries().len());
    for (event, entry) in calendar.events.iter().zip(entries()) {
        let value = |name: &str| {
            let found: Vec<_> = event.properties.iter().filter(|property| property.name == name).collect();
            assert_eq!(found.len(), 1, "{name} once");
            found[0].value.clone().unwrap_or_default()
        };
        // This parser leaves the marks in.
        let unmarked =
            value("SUMMARY").replace("\\,", ",").replace("\\;", ";").replace("\\n", "\n").replace("\\\\", "\\");
        assert_eq!(unmarked, kept(&entry.title));
        assert_eq!(value("DTSTART"), entry.day.to_string().replace('-', ""));
        assert_eq!(event.alarms.len(), 1);
    }
}

#[test]
fn a_second_import_replaces_the_first() {
    let read = |file: &str| -> Vec<(String, u32)> {
        let calendar: Calendar = file.parse().unwrap();
        let events = calendar.components.iter().filter_map(|component| component.as_event());
        events.map(|event| (event.get_uid().unwrap().to_owned(), event.get_sequence().unwrap())).collect()
    };
    let first = read(&written());
    let mut moved = entries();
    moved.iter_mut().for_each(|entry| entry.day = entry.day.succ_opt().unwrap());
    let second = read(&calendar_file("restaurant", "开饭店", &moved, WRITTEN + 1_000));
    assert_eq!(first.iter().map(|(uid, _)| uid).collect::<BTreeSet<_>>().len(), entries().len(), "each its own");
    for ((uid, sequence), (uid_after, sequence_after)) in first.iter().zip(&second) {
        assert_eq!(uid, uid_after);
        assert!(sequence_after > sequence);
    }
}

#[test]
fn odd_clocks_and_empty_plans_still_give_a_file() {
    for written in [i64::MIN, -1, 0, i64::MAX] {
        let file = calendar_file("restaurant", "", &[], written);
        assert!(ical::IcalParser::new(file.as_bytes()).all(|calendar| calendar.is_ok()), "{file}");
    }
}
