//! Numbers with decimals, without floating point.

use super::unit::{self, NO_UNIT};
use super::{Problem, plain};
use crate::model::MoneyUnit;
use std::fmt;

/// A number in millionths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(pub i64);

const ONE: i64 = 1_000_000;
/// Most digits before the point.
const DIGITS: usize = 12;
const DECIMALS: usize = 6;

impl Amount {
    /// A whole number.
    pub fn whole(value: i32) -> Self {
        Self(i64::from(value) * ONE)
    }

    /// How many decimals it needs.
    pub fn decimals(self) -> usize {
        (0..DECIMALS).find(|places| self.0 % 10_i64.pow(6 - *places as u32) == 0).unwrap_or(DECIMALS)
    }

    /// One more.
    pub fn plus_one(self) -> Self {
        Self(self.0.saturating_add(ONE))
    }

    /// So many times as much; `None` beyond what can be held.
    pub fn times(self, by: i64) -> Option<Self> {
        self.0.checked_mul(by).map(Self)
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0.unsigned_abs() / ONE as u64, self.0.unsigned_abs() % ONE as u64);
        let sign = if self.0 < 0 { "-" } else { "" };
        match self.decimals() {
            0 => write!(f, "{sign}{whole}"),
            places => write!(f, "{sign}{whole}.{:0places$}", rest / 10_u64.pow(6 - places as u32)),
        }
    }
}

/// Reads a number and the unit behind it: `１，０００．５`, `¥5000元`, `128 m²`.
pub(super) fn amount(text: &str) -> Result<(Amount, String), Problem> {
    let half = plain::half_width(text);
    let bare: String = plain::without_label(&half).chars().filter(|c| !matches!(c, ' ' | '¥')).collect();
    let (sign, bare) = bare.strip_prefix('-').map_or((1, bare.as_str()), |rest| (-1, rest));
    let bare = &without_separators(bare);
    let end = bare.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(bare.len());
    let (number, unit) = bare.split_at_checked(end).unwrap_or((bare, ""));
    let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
    if whole.is_empty() || whole.len() > DIGITS || decimals.is_empty() || decimals.bytes().any(|byte| byte == b'.') {
        return Err(Problem::Number);
    }
    let decimals = match decimals.split_at_checked(DECIMALS) {
        Some((_, rest)) if rest.bytes().any(|digit| digit != b'0') => return Err(Problem::Decimals(DECIMALS)),
        Some((kept, _)) => kept,
        None => decimals,
    };
    let digits = |text: &str| text.parse::<i64>().map_err(|_| Problem::Number);
    let fraction = digits(decimals)? * 10_i64.pow(6 - decimals.len() as u32);
    Ok((Amount(sign * (digits(whole)? * ONE + fraction)), unit.to_owned()))
}

/// Without the commas between groups of three digits, or of four (ten thousands). Where others stand
/// all stay: what is meant cannot be told.
fn without_separators(number: &str) -> String {
    let end = number.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(number.len());
    let groups = || number.get(..end).unwrap_or_default().split(',').skip(1).map(str::len);
    let regular = groups().all(|length| length == 3) || groups().all(|length| length == 4);
    if regular { number.replace(',', "") } else { number.to_owned() }
}

/// Reads a number of this unit, in Chinese and English, with at most so many decimals; the unit may be absent.
pub(super) fn number(text: &str, unit: [&str; 2], decimals: usize) -> Result<Amount, Problem> {
    let (amount, said) = amount(text)?;
    if !said.is_empty() && !unit::is_written(unit, &said) {
        // Letters and characters, not a comma that may be a point.
        let word = said.starts_with(|c| matches!(c, 'a'..='z' | 'A'..='Z' | '\u{3300}'..='\u{9fff}'));
        return Err(if word && unit != NO_UNIT { Problem::Unit } else { Problem::Number });
    }
    if amount.decimals() > decimals { Err(Problem::Decimals(decimals)) } else { Ok(amount) }
}

/// Reads money in yuan or in ten thousand yuan; what is typed with the other unit is converted.
pub(super) fn money(text: &str, unit: MoneyUnit) -> Result<Amount, Problem> {
    let (amount, said) = amount(text)?;
    const TEN_THOUSAND: i64 = 10_000;
    let said = said.strip_suffix("人民币").unwrap_or(&said);
    let amount = match (said, unit) {
        ("" | "元" | "圆", MoneyUnit::Yuan) | ("" | "万" | "万元", MoneyUnit::TenThousand) => amount,
        ("万" | "万元", MoneyUnit::Yuan) => amount.times(TEN_THOUSAND).ok_or(Problem::Number)?,
        ("元" | "圆", MoneyUnit::TenThousand) if amount.0 % TEN_THOUSAND == 0 => Amount(amount.0 / TEN_THOUSAND),
        _ => return Err(Problem::Number),
    };
    let decimals = if unit == MoneyUnit::Yuan { 2 } else { DECIMALS };
    if amount.decimals() > decimals { Err(Problem::Decimals(decimals)) } else { Ok(amount) }
}
