//! Calendar dates without time or zone, written `YYYY-MM-DD`.

use chrono::{DateTime, Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A calendar date: `YYYY-MM-DD` in data files, in bundles the days since the year 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub NaiveDate);

impl Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.serialize_str(&iso(self.0))
        } else {
            serializer.serialize_i32(self.0.num_days_from_ce())
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            // Only a damaged bundle has a number beyond the calendar; it reads as 1970-01-01.
            let days = i32::deserialize(deserializer)?;
            return Ok(Self(NaiveDate::from_num_days_from_ce_opt(days).unwrap_or_default()));
        }
        let text = String::deserialize(deserializer)?;
        parse_date(&text).map(Self).ok_or_else(|| serde::de::Error::custom("a date is written YYYY-MM-DD"))
    }
}

#[cfg(feature = "cli")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        })
    }
}

/// Writes a date as `YYYY-MM-DD`.
pub fn iso(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// Offices count in Asia/Shanghai, eight hours ahead of UTC, without summer time.
const SHANGHAI_HOURS: i64 = 8;

/// The day it is in Asia/Shanghai, from the milliseconds since 1970 in UTC.
///
/// ```
/// use onething::model::{iso, shanghai_day};
/// // 2026-11-20 15:59:59 and 16:00 in UTC.
/// assert_eq!(iso(shanghai_day(1_795_190_399_000)), "2026-11-20");
/// assert_eq!(iso(shanghai_day(1_795_190_400_000)), "2026-11-21");
/// ```
pub fn shanghai_day(milliseconds: i64) -> NaiveDate {
    let shifted = milliseconds.saturating_add(SHANGHAI_HOURS * 3_600_000);
    DateTime::from_timestamp_millis(shifted).map_or(NaiveDate::MIN, |time| time.date_naive())
}

/// Reads `YYYY-MM-DD`; nothing else, and only days that exist.
///
/// ```
/// use onething::model::{iso, parse_date};
/// assert_eq!(parse_date("2026-02-28").map(iso).as_deref(), Some("2026-02-28"));
/// assert_eq!(parse_date("2026-02-30"), None);
/// assert_eq!(parse_date("2026-2-3"), None);
/// ```
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    let shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
    if !shaped {
        return None;
    }
    let number = |from: usize, to: usize| text.get(from..to).and_then(|part| part.parse::<u32>().ok());
    NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(5, 7)?, number(8, 10)?)
}
