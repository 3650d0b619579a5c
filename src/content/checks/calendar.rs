//! `calendars/*.json`: whole years without a gap; a day missing here makes every date of the guide wrong.

use super::Checker;
use crate::model::{Calendar, CalendarYear, Date, iso, parse_date};
use std::collections::BTreeSet;

impl Checker<'_> {
    /// The days listed make as many working days as the source says.
    pub(super) fn calendar(&mut self, calendar: &Calendar) {
        let days = crate::engine::WorkingDays::new(calendar);
        let mut next = None;
        for (i, year) in calendar.years.iter().enumerate() {
            let at = format!("/years/{i}");
            self.basis(&format!("{at}/basis"), &year.basis);
            if next.is_some_and(|next| next != year.year) {
                self.report(format!("{at}/year"), "the years follow each other without a gap");
            }
            next = Some(year.year + 1);
            self.calendar_days(&at, year);
            let first = parse_date(&format!("{:04}-12-31", year.year - 1));
            let last = parse_date(&format!("{:04}-12-31", year.year));
            if let (Some(first), Some(last)) = (first, last) {
                let counted = days.between(first, last);
                if counted != year.workdays {
                    let message = format!("the lists make {counted} working days; a day is missing or too many");
                    self.report(format!("{at}/workdays"), message);
                }
            }
        }
        let span = calendar.years.first().zip(calendar.years.last());
        let whole = span.is_some_and(|(first, last)| {
            iso(calendar.from.0) == format!("{:04}-01-01", first.year)
                && iso(calendar.to.0) == format!("{:04}-12-31", last.year)
        });
        if !whole {
            self.report("/to", "from and to are the first day of the first and the last day of the last year");
        }
    }

    /// Only days that differ from the plain week stand here.
    fn calendar_days(&mut self, at: &str, year: &CalendarYear) {
        use chrono::{Datelike, Weekday};
        let weekend = |date: &Date| matches!(date.0.weekday(), Weekday::Sat | Weekday::Sun);
        for (word, dates, on_weekend) in [("off", &year.off, false), ("work", &year.work, true)] {
            let mut seen = BTreeSet::new();
            for (i, date) in dates.iter().enumerate() {
                let at = format!("{at}/{word}/{i}");
                if date.0.year() != i32::from(year.year) {
                    self.report(at.as_str(), "not in this year");
                }
                if weekend(date) != on_weekend {
                    let message = if on_weekend {
                        "a weekday: only weekend days that are worked stand here"
                    } else {
                        "a weekend day: only weekdays that are off stand here"
                    };
                    self.report(at.as_str(), message);
                }
                if !seen.insert(date) {
                    self.report(at, "stands twice");
                }
            }
        }
    }
}
