//! The working-day calendar as published by the State Council, year by year.

use super::{Basis, Date};
use serde::{Deserialize, Serialize};

/// Working-day arrangements of consecutive years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// File name.
    pub id: String,
    /// First day that is covered.
    pub from: Date,
    /// Last day that is covered; later days are computed on weekends only and said so.
    pub to: Date,
    /// The years, in order, without gaps.
    pub years: Vec<CalendarYear>,
}

/// One year's notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CalendarYear {
    /// The year.
    pub year: u16,
    /// Weekdays that are off.
    pub off: Vec<Date>,
    /// Weekend days that are worked (调休).
    pub work: Vec<Date>,
    /// Working days in the year, as a check on the lists.
    pub workdays: u16,
    /// The notice.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}
