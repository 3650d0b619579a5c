//! The head of a record that is kept on the device: its version, its package and the day of
//! the last change.

use super::pairs::Pairs;
use crate::model::{PackageId, is_id, iso, parse_date};
use chrono::{Days, NaiveDate};

/// Days after the last change until a record is deleted.
pub const EXPIRES_AFTER_DAYS: u64 = 90;

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
    pub(super) fn head(package: &PackageId, saved: NaiveDate) -> Vec<(String, String)> {
        let pairs = [("v", VERSION.to_owned()), ("package", package.0.clone()), ("saved", iso(saved))];
        pairs.map(|(key, value)| (key.to_owned(), value)).into()
    }

    /// Reads a record as of `today`.
    ///
    /// # Errors
    /// The record has no version, package or day, or is too old.
    pub(super) fn read(record: &str, today: NaiveDate) -> Result<Self, RecordProblem> {
        let pairs = Pairs::read(record);
        let value = |key: &str| pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str());
        match value("v") {
            Some(VERSION) => {}
            Some(version) if version.bytes().all(|b| b.is_ascii_digit()) && !version.is_empty() => {
                return Err(RecordProblem::OtherVersion);
            }
            _ => return Err(RecordProblem::Broken),
        }
        let package = value("package").filter(|id| is_id(id)).ok_or(RecordProblem::Broken)?.into();
        let saved = value("saved").and_then(parse_date).ok_or(RecordProblem::Broken)?;
        if today > saved.checked_add_days(Days::new(EXPIRES_AFTER_DAYS)).unwrap_or(NaiveDate::MAX) {
            return Err(RecordProblem::Expired);
        }
        Ok(Self { package, saved, pairs })
    }

    /// What stands under a key.
    pub(super) fn value(&self, key: &str) -> Option<&str> {
        self.pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }
}

/// The record of some pairs.
pub(super) fn written(pairs: &[(String, String)]) -> String {
    Pairs::write(pairs.iter().map(|(key, value)| (key.as_str(), value.clone())))
}
