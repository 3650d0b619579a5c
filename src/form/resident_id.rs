//! Resident identity numbers, GB 11643.

use super::{Problem, day, plain};
use chrono::NaiveDate;

/// A number whose form, date and check digit are right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResidentId {
    /// 18 characters, `X` in capitals.
    pub number: String,
    /// Born on this day.
    pub born: NaiveDate,
    /// Place 17 is even.
    pub female: bool,
}

const LENGTH: usize = 18;
/// The length of numbers before 1999; they are not valid since 2013.
const OLD_LENGTH: usize = 15;

/// The provinces of GB/T 2260 that give numbers. Those of residents from Hong Kong, Macao and Taiwan begin with
/// 810000, 820000 and 830000.
const MAINLAND: [u32; 31] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65,
];
/// The province of those who were registered in Taiwan.
const TAIWAN: u32 = 71;
/// Nobody alive was born before.
const FIRST_YEAR: u32 = 1900;

/// Reads a resident identity number of a citizen, of a resident from Hong Kong, Macao or Taiwan
/// (81, 82, 83), or of a foreign permanent resident (9…).
///
/// # Errors
/// Says the first thing that is wrong with it; never what the check digit should be, because
/// then a wrong number would be made right instead of compared.
pub fn resident_id(text: &str, today: NaiveDate) -> Result<ResidentId, Problem> {
    let number = plain::code(text);
    let digits: Vec<char> = number.chars().collect();
    if digits.len() == OLD_LENGTH && digits[..3].iter().all(char::is_ascii_uppercase) {
        return Err(Problem::IdForeign);
    }
    if let Some(foreign) = digits.iter().enumerate().find_map(|(at, c)| {
        let fits = c.is_ascii_digit() || *c == 'X' && at + 1 == digits.len();
        (!fits).then_some(*c)
    }) {
        return Err(Problem::IdCharacter(foreign));
    }
    match digits.len() {
        LENGTH => {}
        OLD_LENGTH => return Err(Problem::IdOld),
        length => return Err(Problem::IdLength(length)),
    }
    let value = |at: usize| digits[at].to_digit(10).unwrap_or(10);
    let part = |from: usize, to: usize| (from..to).fold(0, |sum, at| sum * 10 + value(at));
    let known = match (value(0), part(0, 2)) {
        // A foreigner's has the province that gave it after the 9, then the country.
        (9, _) => MAINLAND.contains(&part(1, 3)),
        (_, 81..=83) => part(2, 6) == 0,
        (_, province) => MAINLAND.contains(&province) || province == TAIWAN,
    };
    if !known {
        return Err(Problem::IdPlace);
    }
    let (year, month, date) = (part(6, 10), part(10, 12), part(12, 14));
    let born = day::real(year, month, date).filter(|_| year >= FIRST_YEAR);
    let born = born.ok_or(Problem::IdDate(year, month, date))?;
    if born > today {
        return Err(Problem::IdFuture);
    }
    // ISO 7064, MOD 11-2: each character doubles what came before it; a right number leaves 1.
    let rest = (0..LENGTH).fold(0, |sum, at| (sum * 2 + value(at)) % 11);
    if rest != 1 {
        return Err(Problem::IdCheck);
    }
    Ok(ResidentId { born, female: value(16) % 2 == 0, number })
}
