//! What is wrong with an entry, as a value; the sentences are in `texts`.

use crate::form::{Amount, Value};
use crate::model::FieldId;
use chrono::NaiveDate;

/// The first thing that is wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Nothing is entered where something is needed.
    Missing,
    /// One of its two parts is empty.
    Half,
    /// Fewer characters than this.
    Short(u32),
    /// More characters than this.
    Long(u32),
    /// Less than this.
    Low(Amount),
    /// More than this.
    High(Amount),
    /// Not more than this.
    NotAbove(Amount),
    /// Fewer rows than this.
    Few(u32),
    /// More rows than this.
    Many(u32),
    /// No number.
    Number,
    /// A number with another unit than the field's.
    Unit,
    /// More decimals than this.
    Decimals(usize),
    /// A character that is neither a letter nor a digit.
    CodeCharacter(char),
    /// An identity number of 15 digits.
    IdOld,
    /// An identity number of this many characters.
    IdLength(usize),
    /// A character that is in no identity number, or not at that place.
    IdCharacter(char),
    /// A foreigner's number of before 2023: three letters and twelve digits.
    IdForeign,
    /// The first digits are of no province or region that gives numbers.
    IdPlace,
    /// Year, month and day in the number are no day somebody was born.
    IdDate(u32, u32, u32),
    /// Born after today.
    IdFuture,
    /// The check digit does not fit.
    IdCheck,
    /// A credit code of this many characters.
    CreditLength(usize),
    /// A character that is in no credit code.
    CreditCharacter(char),
    /// Its first eight characters are no registry, class and region.
    CreditStart,
    /// A check character does not fit.
    CreditCheck,
    /// No mobile number.
    Mobile,
    /// A mobile number of this many digits.
    MobileLength(usize),
    /// No landline number with area code.
    Landline,
    /// Neither a mobile nor a landline number.
    Phone,
    /// No post code.
    Postcode,
    /// No e-mail address.
    Email,
    /// No date.
    Day,
    /// There is no such day.
    NoSuchDay(u32, u32, u32),
    /// After today, the day given.
    AfterToday(NaiveDate),
    /// Before today, the day given.
    BeforeToday(NaiveDate),
    /// The period ends before it begins.
    Backwards,
    /// No name of a bank.
    Bank,
    /// No number of an account.
    Account,
    /// No district is chosen.
    District,
    /// The address behind the district says too little.
    Address,
    /// No point in China.
    Point,
    /// What is chosen is not offered any more, or several where one is meant.
    Choice,
    /// More, or later, than the other field, which says this.
    MoreThan(FieldId, Option<Value>),
    /// Less, or earlier, than the other field, which says this.
    LessThan(FieldId, Option<Value>),
    /// The same as the other field.
    SameAs(FieldId),
    /// The numbers of a column do not add up to what they should.
    Total {
        /// Position of the column.
        column: usize,
        /// What they add up to.
        total: Amount,
        /// What they should add up to.
        is: Amount,
    },
}

impl Problem {
    /// Whether more that is entered puts it right: nobody is told before all is looked at.
    pub fn may_come(&self) -> bool {
        match self {
            Self::Missing | Self::Few(_) => true,
            Self::Total { total, is, .. } => total < is,
            _ => false,
        }
    }
}
