//! The calendar file (.ics, RFC 5545) of a plan's dates.
//!
//! Written by hand: the library at hand would take 75 KB (brotli) of program for
//! it. Two independent parsers read it back in `tests/calendar_file.rs`.

use crate::model::iso;
use chrono::{DateTime, NaiveDate, Timelike};

/// One day to remember.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Tells it apart from the others of its package, and stays the same when the
    /// day moves: `done.food-permit`.
    pub key: String,
    /// The day.
    pub day: NaiveDate,
    /// What happens.
    pub title: String,
    /// More about it, in one or several lines.
    pub text: String,
}

/// Octets in a line, its end apart (RFC 5545, 3.1).
const LINE: usize = 75;
/// 2024-01-01 in seconds since 1970. Sequence numbers count seconds from here, so
/// that they fit 31 bits until 2092.
const SEQUENCE_FROM: i64 = 1_704_067_200;

/// The file. A second import replaces what the first one brought: entries keep
/// their `UID`, and a file written later has a higher `SEQUENCE`. All days are
/// whole days without a time zone, each with an alarm at nine the morning before.
///
/// `package` is the id of the package, `name` the name of the calendar, `written`
/// the milliseconds since 1970 in UTC.
pub fn calendar_file(package: &str, name: &str, entries: &[Entry], written: i64) -> String {
    let time = DateTime::from_timestamp_millis(written).unwrap_or_default();
    let stamp = format!("{}T{:02}{:02}{:02}Z", basic(time.date_naive()), time.hour(), time.minute(), time.second());
    let sequence = (time.timestamp() - SEQUENCE_FROM).clamp(0, i64::from(i32::MAX)).to_string();
    let mut file = String::new();
    for (key, value) in
        [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//OneThing//guide//ZH"), ("METHOD", "PUBLISH")]
    {
        line(&mut file, key, value);
    }
    text(&mut file, "X-WR-CALNAME", name);
    for entry in entries {
        let after = entry.day.succ_opt().unwrap_or(entry.day);
        line(&mut file, "BEGIN", "VEVENT");
        text(&mut file, "UID", &format!("onething.{package}.{}", entry.key));
        line(&mut file, "DTSTAMP", &stamp);
        line(&mut file, "LAST-MODIFIED", &stamp);
        line(&mut file, "SEQUENCE", &sequence);
        line(&mut file, "DTSTART;VALUE=DATE", &basic(entry.day));
        line(&mut file, "DTEND;VALUE=DATE", &basic(after));
        text(&mut file, "SUMMARY", &entry.title);
        text(&mut file, "DESCRIPTION", &entry.text);
        line(&mut file, "TRANSP", "TRANSPARENT");
        line(&mut file, "BEGIN", "VALARM");
        line(&mut file, "ACTION", "DISPLAY");
        text(&mut file, "DESCRIPTION", &entry.title);
        line(&mut file, "TRIGGER", "-PT15H");
        line(&mut file, "END", "VALARM");
        line(&mut file, "END", "VEVENT");
    }
    line(&mut file, "END", "VCALENDAR");
    file
}

/// A date as `20261123`.
fn basic(day: NaiveDate) -> String {
    iso(day).replace('-', "")
}

/// A line with a text: signs that mean something are marked, lines become `\n`,
/// other control characters are left out (RFC 5545, 3.3.11).
fn text(file: &mut String, key: &str, words: &str) {
    let mut marked = String::new();
    for c in words.chars() {
        match c {
            '\n' => marked.push_str("\\n"),
            ',' | ';' | '\\' => marked.extend(['\\', c]),
            c if c.is_control() => {}
            c => marked.push(c),
        }
    }
    line(file, key, &marked);
}

/// A line, folded between characters.
fn line(file: &mut String, key: &str, value: &str) {
    let mut width = 0;
    for c in key.chars().chain([':']).chain(value.chars()) {
        if width + c.len_utf8() > LINE {
            file.push_str("\r\n ");
            width = 1;
        }
        file.push(c);
        width += c.len_utf8();
    }
    file.push_str("\r\n");
}
