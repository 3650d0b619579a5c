//! Dates as people type them: `2026-11-23`, `2026年11月23日`, `2026.11.23`, `20261123`.

use super::{Problem, plain};
use chrono::NaiveDate;

/// A day that there is, in a year of four digits that people write on forms.
pub(super) fn real(year: u32, month: u32, date: u32) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok().filter(|year| (1800..=2199).contains(year))?;
    NaiveDate::from_ymd_opt(year, month, date)
}

/// Reads a date.
///
/// # Errors
/// It is no date, or there is no such day.
pub(super) fn day(text: &str) -> Result<NaiveDate, Problem> {
    let half = plain::half_width(text);
    let bare: String = plain::without_label(&half).chars().filter(|c| !matches!(c, ' ' | '日' | '号')).collect();
    let pieces: Vec<&str> = bare.split(['-', '/', '.', '年', '月']).filter(|piece| !piece.is_empty()).collect();
    let number = |digits: &str| digits.parse::<u32>().ok();
    let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    let said = match pieces.as_slice() {
        [all] if all.len() == 8 && digits(all) => {
            let all = number(all);
            [all.map(|all| all / 10_000), all.map(|all| all / 100 % 100), all.map(|all| all % 100)]
        }
        [year, month, date] if year.len() == 4 && [year, month, date].iter().all(|piece| digits(piece)) => {
            [number(year), number(month), number(date)]
        }
        _ => return Err(Problem::Day),
    };
    let [Some(year), Some(month), Some(date)] = said else { return Err(Problem::Day) };
    real(year, month, date).ok_or(Problem::NoSuchDay(year, month, date))
}
