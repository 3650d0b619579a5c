//! Answers: the only thing that is stored.

use super::OptionId;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a person answered to one question.
///
/// In JSON: `{"one": "company"}`, `{"some": ["hot", "drinks"]}`, `{"number": 4550}`
/// (hundredths: 45.5), `"unsure"`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// One option.
    One(OptionId),
    /// Several options, sorted and without repeats.
    Some(Vec<OptionId>),
    /// A number.
    Number(Hundredths),
    /// 不确定: a real answer; what hangs on it stays open.
    Unsure,
}

/// A number with at most two decimals, without floating point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Hundredths(pub u64);

impl Hundredths {
    /// A whole number.
    pub fn whole(value: u32) -> Self {
        Self(u64::from(value) * 100)
    }

    /// Reads what people type: full-width digits, blanks, thousands commas and a
    /// decimal point are understood; at most two decimals, at most nine digits.
    ///
    /// ```
    /// use onething::model::Hundredths;
    /// assert_eq!(Hundredths::parse(" ４９.９ "), Some(Hundredths(4990)));
    /// assert_eq!(Hundredths::parse("1,000"), Some(Hundredths(100_000)));
    /// assert_eq!(Hundredths::parse("12.345"), None);
    /// assert_eq!(Hundredths::parse("-3"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let mut whole: u64 = 0;
        let mut decimals: Option<(u64, u32)> = None;
        let mut digits = 0;
        for c in text.chars() {
            let c = match c {
                '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10)?,
                '．' | '。' => '.',
                '，' => ',',
                other => other,
            };
            match (c, &mut decimals) {
                (' ' | '\u{3000}' | '\u{a0}' | '\t', _) => {}
                (',', None) if digits > 0 => {}
                ('.', None) if digits > 0 => decimals = Some((0, 0)),
                (digit @ '0'..='9', None) => {
                    digits += 1;
                    whole = whole * 10 + u64::from(digit.to_digit(10)?);
                    if digits > 9 {
                        return None;
                    }
                }
                (digit @ '0'..='9', Some((value, places))) => {
                    *value = *value * 10 + u64::from(digit.to_digit(10)?);
                    *places += 1;
                    if *places > 2 {
                        return None;
                    }
                }
                _ => return None,
            }
        }
        if digits == 0 {
            return None;
        }
        let fraction = match decimals {
            None => 0,
            Some((_, 0)) => return None,
            Some((value, 1)) => value * 10,
            Some((value, _)) => value,
        };
        Some(Self(whole * 100 + fraction))
    }

    /// How many decimals it needs: 0, 1 or 2.
    pub fn decimals(self) -> u8 {
        match (self.0 % 100, self.0 % 10) {
            (0, _) => 0,
            (_, 0) => 1,
            _ => 2,
        }
    }
}

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match self.decimals() {
            0 => write!(f, "{whole}"),
            1 => write!(f, "{whole}.{}", rest / 10),
            _ => write!(f, "{whole}.{rest:02}"),
        }
    }
}
