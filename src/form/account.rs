//! Bank accounts: the bank and the number.
//!
//! Accounts of businesses are no card numbers: every bank counts its own way, so there is no
//! check digit to look at, and a hint that is wrong for right numbers would only teach people to
//! pass over hints. Refused is what no bank writes: anything but digits, fewer than 8, more than 32.

use super::{Problem, plain, tidy};

pub(super) fn account(bank: &str, number: &str) -> Result<(String, String), Problem> {
    let bank = tidy(bank);
    if bank.chars().count() < 2 {
        return Err(Problem::Bank);
    }
    let number = plain::code(number);
    let digits = number.bytes().all(|digit| digit.is_ascii_digit());
    if digits && (8..=32).contains(&number.len()) { Ok((bank, number)) } else { Err(Problem::Account) }
}
