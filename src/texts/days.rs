//! Days and periods in words.

use crate::model::Duration;
use chrono::{Datelike, NaiveDate};

topic! {
    /// Days and periods in words.
    DayTexts {
        /// The months.
        months[12],
        /// The days of the week, Monday first.
        weekdays[7],
        /// A day of a month: 11月23日.
        month_day(month: &str, day: u32),
        /// A day of a year: 2026年11月23日.
        year_month_day(year: u32, month: &str, day: u32),
        /// A period in each unit, in the order of [`Unit`](crate::model::Unit): 10个工作日.
        periods[7](n: u16),
    }
}

impl DayTexts {
    /// A day: 11月23日; with the year when it is not `this_year`.
    pub fn day(&self, date: NaiveDate, this_year: i32) -> String {
        if date.year() == this_year {
            self.month_day(self.months[date.month0() as usize], date.day())
        } else {
            self.full_day(date)
        }
    }

    /// 2026年11月23日, or 23 Nov 2026.
    pub fn full_day(&self, date: NaiveDate) -> String {
        self.year_month_day(date.year().unsigned_abs(), self.months[date.month0() as usize], date.day())
    }

    /// 周一, or Monday.
    pub fn weekday(&self, date: NaiveDate) -> &'static str {
        self.weekdays[date.weekday().num_days_from_monday() as usize]
    }

    /// A period: 10个工作日.
    pub fn period(&self, time: Duration) -> String {
        self.periods[time.unit as usize].fill(&[time.value.into()])
    }
}
