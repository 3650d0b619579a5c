//! `sources.json`: laws and papers by their names, with a link that may be shown and a day to look again.

use super::{Checker, version_day};
use crate::model::{Source, parse_date};
use chrono::NaiveDate;
use std::collections::BTreeSet;

impl Checker<'_> {
    /// Each source once.
    pub(super) fn sources(&mut self) {
        let catalog = self.catalog;
        self.file = "sources.json".into();
        let mut seen = BTreeSet::new();
        for (i, source) in catalog.sources.iter().enumerate() {
            let at = format!("/{i}");
            self.new_id(&format!("{at}/id"), source.id.as_str(), &mut seen);
            self.name(&format!("{at}/title"), &source.title, 80);
            self.name(&format!("{at}/short"), &source.short, 30);
            self.link(&format!("{at}/url"), source.url.as_ref(), &["https://"]);
            self.maybe_text(&format!("{at}/note"), source.note.as_ref());
            self.source_days(&at, source);
        }
    }

    /// Its days follow each other: in force, compared, published, to be compared again. One that is to be
    /// compared again at once would be 待核实 from the first day.
    fn source_days(&mut self, at: &str, source: &Source) {
        let checked = source.checked.0;
        if let Some(version) = &source.version {
            match first_day(version) {
                None => self.report(format!("{at}/version"), "a version is written YYYY, YYYY-MM or YYYY-MM-DD"),
                Some(day) if day > checked => {
                    let message = "later than the day it was checked; what is not in force yet is no fact";
                    self.report(format!("{at}/version"), message);
                }
                Some(_) => {}
            }
        }
        let published = self.catalog.manifest.as_ref().and_then(|manifest| version_day(&manifest.version));
        if published.is_some_and(|published| checked > published) {
            let message = "later than the version of the data; correct the day, or raise version in catalog.json";
            self.report(format!("{at}/checked"), message);
        }
        if source.review_by.0 <= checked {
            self.report(format!("{at}/review_by"), "not after the day it was checked");
        }
    }
}

/// The first day of a year, of a month, or the day itself.
fn first_day(version: &str) -> Option<NaiveDate> {
    ["", "-01", "-01-01"].iter().find_map(|rest| parse_date(&format!("{version}{rest}")))
}
