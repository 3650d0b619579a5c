//! Resident identity numbers, GB 11643.

use super::province::{MAINLAND, TAIWAN};
use super::{Problem, day, plain};
use chrono::{Datelike, NaiveDate};

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

/// An earlier year is mistyped. The second example printed in the standard is of 1880, so no person's life is
/// the bound.
const FIRST_YEAR: u32 = 1850;
/// Nobody alive was born before; in codes of companies a district that ends in 18 looks like such a year.
const FIRST_ALIVE: i32 = 1900;

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
        // Residents from Hong Kong, Macao and Taiwan.
        (_, 81..=83) => part(2, 6) == 0,
        // Who was registered in Taiwan has a number, too.
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

/// Whether a code is an identity number of somebody alive with one mistake: one character is another, or two
/// neighbours are swapped. A right check digit alone would do, so a province and a real day of birth are enough.
pub(super) fn is_mistyped_id(code: &str, today: NaiveDate) -> bool {
    let typed: Vec<char> = code.chars().collect();
    // From the end: what is wrong is mostly told by the check digit. A blank stands for the swap.
    (0..typed.len()).rev().any(|at| {
        "0123456789X ".chars().any(|other| {
            let mut mended = typed.clone();
            match other {
                ' ' => mended.swap(at, (at + 1).min(typed.len() - 1)),
                other => mended[at] = other,
            }
            let id = resident_id(&mended.iter().collect::<String>(), today);
            id.is_ok_and(|id| id.born.year() >= FIRST_ALIVE)
        })
    })
}
