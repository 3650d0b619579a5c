//! The head of a record that is kept on the device: its version, its package and the day of
//! the last change.

use super::pairs::Pairs;
use crate::model::{PackageId, is_id, iso, parse_date};
use chrono::{Datelike, NaiveDate};

/// Days after the last change until a record is deleted.
const EXPIRES_AFTER_DAYS: i32 = 90;

/// Version of the records. A record of another version is kept as it is and not read.
const VERSION: &str = "1";

/// Why a record was not taken as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordProblem {
    /// It cannot be read.
    Broken,
    /// It was written by another version of the program.
    OtherVersion,
    /// Its last change is longer ago than it may be kept.
    Expired,
}

/// A record as it was read.
pub(super) struct Record {
    pub(super) package: PackageId,
    pub(super) saved: NaiveDate,
    pub(super) pairs: Vec<(String, String)>,
}

impl Record {
    /// The pairs every record begins with.
    pub(super) fn head(package: &PackageId, saved: NaiveDate) -> Pairs {
        let mut pairs = Pairs::default();
        pairs.push(&["v"], VERSION);
        pairs.push(&["package"], package.as_str());
        pairs.push(&["saved"], &iso(saved));
        pairs
    }

    /// Reads a record as of `today`.
    ///
    /// # Errors
    /// The record has no version, package or day, or is too old.
    pub(super) fn read(record: &str, today: NaiveDate) -> Result<Self, RecordProblem> {
        let pairs = Pairs::read(record);
        let value = |key| value(&pairs, key);
        let saved = value("saved").and_then(parse_date);
        // Also of a version that cannot be read: nothing is kept longer than was said.
        if saved.is_some_and(|saved| days_ago(saved, today) > EXPIRES_AFTER_DAYS) {
            return Err(RecordProblem::Expired);
        }
        match value("v") {
            Some(VERSION) => {}
            Some(version) if version.bytes().all(|b| b.is_ascii_digit()) && !version.is_empty() => {
                return Err(RecordProblem::OtherVersion);
            }
            _ => return Err(RecordProblem::Broken),
        }
        let package = value("package").filter(|id| is_id(id)).ok_or(RecordProblem::Broken)?.into();
        Ok(Self { package, saved: saved.ok_or(RecordProblem::Broken)?, pairs })
    }

    /// What stands under a key.
    pub(super) fn value(&self, key: &str) -> Option<&str> {
        value(&self.pairs, key)
    }
}

fn value<'p>(pairs: &'p [(String, String)], key: &str) -> Option<&'p str> {
    pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
}

fn days_ago(saved: NaiveDate, today: NaiveDate) -> i32 {
    today.num_days_from_ce() - saved.num_days_from_ce()
}

/// Whether a record is to be deleted as of `today`, whatever it is of. One of a day that is not there yet was kept
/// by a clock that was fast, or is looked at by one that is slow: a person finds it again, but not for ever.
pub fn is_expired(record: &str, today: NaiveDate) -> bool {
    saved_on(record).is_some_and(|saved| days_ago(saved, today).abs() > EXPIRES_AFTER_DAYS)
}

/// The day a record was last changed, as it says.
pub fn saved_on(record: &str) -> Option<NaiveDate> {
    value(&Pairs::read(record), "saved").and_then(parse_date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_kept_ninety_days_whatever_its_version() {
        let today = parse_date("2026-11-27").unwrap();
        for version in ["1", "2", "x"] {
            let expired = |saved: &str| is_expired(&format!("v={version}&package=x&saved={saved}"), today);
            let kept = ["2026-08-29", "2026-11-27", "2026-11-28", "2027-02-25", "soon"];
            assert!(!kept.into_iter().any(expired), "{version}");
            assert!(["2026-08-28", "2027-02-26", "2099-01-01", "0001-01-01"].into_iter().all(expired), "{version}");
        }
        assert!(!is_expired("region=370405&mode=care", today), "settings have no day");
    }
}
