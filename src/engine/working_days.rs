//! Working days and the end of periods.
//!
//! The day a period starts on is not counted (民法典 art. 201). Periods of an
//! agency in a permit count in working days (行政许可法 art. 82). Month and year
//! periods end on the corresponding day, or the last day of the month (art. 202);
//! a period that ends on a day of rest ends on the next working day (art. 203).

use crate::model::insert_once;
use crate::model::{Calendar, Duration, Unit};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// The working-day calendar, ready to count with.
#[derive(Debug, Clone)]
pub struct WorkingDays {
    from: NaiveDate,
    to: NaiveDate,
    /// Days off and days worked against the rule of weekends; sorted.
    off: Vec<NaiveDate>,
    work: Vec<NaiveDate>,
}

impl WorkingDays {
    /// Reads a calendar file.
    pub fn new(calendar: &Calendar) -> Self {
        let (mut off, mut work) = (Vec::new(), Vec::new());
        for year in &calendar.years {
            year.off.iter().for_each(|day| insert_once(&mut off, day.0));
            year.work.iter().for_each(|day| insert_once(&mut work, day.0));
        }
        Self { from: calendar.from.0, to: calendar.to.0, off, work }
    }

    /// The last day for which the State Council's arrangement is known.
    pub fn last_covered(&self) -> NaiveDate {
        self.to
    }

    /// Whether the arrangement for this day is known. Other days count by
    /// weekends alone: an estimate.
    pub fn covers(&self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// Whether offices count this day.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        self.work.binary_search(&day).is_ok()
            || (!matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && self.off.binary_search(&day).is_err())
    }

    /// The `n`th working day after `start`; `start` itself for 0.
    pub fn after(&self, start: NaiveDate, n: u16) -> NaiveDate {
        self.step(start, n, NaiveDate::succ_opt)
    }

    /// The `n`th working day before `end`; `end` itself for 0.
    pub fn before(&self, end: NaiveDate, n: u16) -> NaiveDate {
        self.step(end, n, NaiveDate::pred_opt)
    }

    fn step(&self, from: NaiveDate, n: u16, next: impl Fn(&NaiveDate) -> Option<NaiveDate>) -> NaiveDate {
        let mut day = from;
        let mut left = n;
        while left > 0 {
            let Some(following) = next(&day) else { break };
            day = following;
            if self.is_working_day(day) {
                left -= 1;
            }
        }
        day
    }

    /// How many working days lie after `start`, up to and with `end`; counting
    /// stops at the largest number, some 250 years on.
    pub fn between(&self, start: NaiveDate, end: NaiveDate) -> u16 {
        let mut count: u16 = 0;
        let mut day = start;
        while day < end && count < u16::MAX {
            let Some(following) = day.succ_opt() else { break };
            day = following;
            count += u16::from(self.is_working_day(day));
        }
        count
    }

    /// The day itself, or the next working day after a day of rest.
    pub fn roll(&self, day: NaiveDate) -> NaiveDate {
        if self.is_working_day(day) { day } else { self.after(day, 1) }
    }

    /// The day itself, or the last working day before a day of rest.
    pub fn roll_back(&self, day: NaiveDate) -> NaiveDate {
        if self.is_working_day(day) { day } else { self.before(day, 1) }
    }

    /// The last day of what a person must do within `time` after `start`. A
    /// plain 日 is read as calendar days, the earlier of the two readings.
    pub fn duty(&self, start: NaiveDate, time: Duration) -> NaiveDate {
        match time.unit {
            Unit::OnTheSpot => start,
            Unit::Workday => self.after(start, time.value),
            _ => self.roll(self.plain(start, time)),
        }
    }

    /// The last day by which an office must decide within `time` after `start`.
    /// A plain 日 is read as working days, the later of the two readings.
    pub fn decision(&self, start: NaiveDate, time: Duration) -> NaiveDate {
        match time.unit {
            Unit::OnTheSpot => start,
            Unit::Workday => self.after(start, time.value),
            Unit::Day => self.after(start, time.value).max(self.roll(self.plain(start, time))),
            _ => self.roll(self.plain(start, time)),
        }
    }

    /// The corresponding day, without moving it off a day of rest: for validity
    /// printed on a certificate, which ends on its day.
    pub fn plain(&self, start: NaiveDate, time: Duration) -> NaiveDate {
        let value = u32::from(time.value);
        let moved = match time.unit {
            Unit::OnTheSpot => Some(start),
            Unit::Hour => start.checked_add_days(Days::new(u64::from(value.div_ceil(24)))),
            Unit::Workday => Some(self.after(start, time.value)),
            Unit::Day | Unit::NaturalDay => start.checked_add_days(Days::new(u64::from(value))),
            Unit::Month => start.checked_add_months(Months::new(value)),
            Unit::Year => start.checked_add_months(Months::new(value * 12)),
        };
        moved.unwrap_or(NaiveDate::MAX)
    }

    /// The day so long before `end`; for a day of rest the last working day before it.
    pub fn ahead(&self, end: NaiveDate, time: Duration) -> NaiveDate {
        let value = u32::from(time.value);
        let moved = match time.unit {
            Unit::OnTheSpot => Some(end),
            Unit::Workday => return self.before(end, time.value),
            Unit::Hour => end.checked_sub_days(Days::new(u64::from(value.div_ceil(24)))),
            Unit::Day | Unit::NaturalDay => end.checked_sub_days(Days::new(u64::from(value))),
            Unit::Month => end.checked_sub_months(Months::new(value)),
            Unit::Year => end.checked_sub_months(Months::new(value * 12)),
        };
        self.roll_back(moved.unwrap_or(NaiveDate::MIN))
    }
}
