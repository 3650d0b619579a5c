//! What a right entry says.

use super::{Amount, ResidentId};
use crate::model::{RegionId, ValueId};
use chrono::NaiveDate;

/// What a right entry says, by the kind of its field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text, code, number of a telephone, or address of e-mail, in its plain spelling.
    Text(String),
    /// An identity number.
    Id(ResidentId),
    /// A number in the unit of the field.
    Amount(Amount),
    /// A day.
    Day(NaiveDate),
    /// From one day to another.
    Period(NaiveDate, NaiveDate),
    /// What is chosen, in the order it is offered.
    Chosen(Vec<ValueId>),
    /// Yes or no; confirmed; attached.
    Yes(bool),
    /// An address: the district, where it is one of the guide, and the rest.
    Address {
        /// The district.
        region: Option<RegionId>,
        /// The rest.
        text: String,
    },
    /// A bank account.
    Account {
        /// Name of the bank.
        bank: String,
        /// Digits.
        number: String,
    },
    /// A point, in degrees.
    Point {
        /// East.
        longitude: Amount,
        /// North.
        latitude: Amount,
    },
    /// Rows, by the position of their column.
    Rows(Vec<Vec<Option<Value>>>),
}
