//! `sources.json`: laws and papers by their names, with a link that may be shown, a day to look again, and
//! periods in force that follow each other without a gap.

use super::references::Kind;
use super::{Checker, version_day};
use crate::content::SourceEntry;
use crate::model::{SourceId, iso, parse_date};
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
            self.succession(&at, source, &catalog.sources[..i]);
        }
    }

    /// Its days follow each other: in force, compared, published, to be compared again. One that is to be
    /// compared again at once would be 待核实 from the first day.
    fn source_days(&mut self, at: &str, source: &SourceEntry) {
        let checked = source.checked.0;
        if let Some(version) = &source.version {
            match first_day(version) {
                None => self.report(format!("{at}/version"), "a version is written YYYY, YYYY-MM or YYYY-MM-DD"),
                Some(day) if day > checked => self.report(format!("{at}/version"), NOT_YET),
                Some(_) => {}
            }
        }
        if source.since.is_some_and(|since| since.0 > checked) {
            self.report(format!("{at}/since"), NOT_YET);
        }
        if let (Some(since), Some(until)) = (source.since, source.until)
            && until < since
        {
            self.report(format!("{at}/until"), "before the first day it is in force; correct one of the two");
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

    /// A source follows one other, alone, on the day after its last.
    fn succession(&mut self, at: &str, source: &SourceEntry, before: &[SourceEntry]) {
        let Some(replaced) = &source.replaces else { return };
        let pointer = format!("{at}/replaces");
        self.refer(&pointer, Kind::Source, replaced.as_str());
        if self.follows_itself(source) {
            let message = format!("{} would follow itself; of two texts the later one replaces the other", source.id);
            self.report(pointer, message);
            return;
        }
        if let Some(other) = before.iter().find(|other| other.replaces.as_ref() == Some(replaced)) {
            let message = format!("{} replaces {replaced} too; name the one it really follows", other.id);
            self.report(&pointer, message);
        }
        let Some(replaced) = self.source_of(replaced) else { return };
        let Some(since) = source.since.map(|day| day.0) else {
            self.report(pointer, format!("replaces {}, but since when? Write the day into since", replaced.id));
            return;
        };
        let message = match replaced.until.map(|day| day.0) {
            None => format!("{} has no last day; write the day before {} into its until", replaced.id, iso(since)),
            Some(until) if until >= since => {
                format!("overlaps {}, which is in force until {}", replaced.id, iso(until))
            }
            Some(until) if until.succ_opt() != Some(since) => {
                format!("leaves a gap: {} is in force until {} only", replaced.id, iso(until))
            }
            Some(_) => return,
        };
        self.report(format!("{at}/since"), message);
    }

    /// Whether those it replaces, one after the other, lead back to it.
    fn follows_itself(&self, source: &SourceEntry) -> bool {
        let mut earlier = source.replaces.as_ref();
        for _ in 0..self.catalog.sources.len() {
            match earlier {
                Some(id) if *id == source.id => return true,
                Some(id) => earlier = self.source_of(id).and_then(|it| it.replaces.as_ref()),
                None => return false,
            }
        }
        false
    }

    /// The source of an id.
    pub(super) fn source_of(&self, id: &SourceId) -> Option<&SourceEntry> {
        self.catalog.sources.iter().find(|source| source.id == *id)
    }
}

/// Versions and periods that begin after the text was read.
const NOT_YET: &str = "later than the day it was checked; what is not in force yet is no fact";

/// The first day of a year, of a month, or the day itself.
fn first_day(version: &str) -> Option<NaiveDate> {
    ["", "-01", "-01-01"].iter().find_map(|rest| parse_date(&format!("{version}{rest}")))
}
