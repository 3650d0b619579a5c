//! Post codes: six digits, the first two a postal district.

use super::{Problem, plain};

pub(super) fn postcode(text: &str) -> Result<String, Problem> {
    let code = plain::code(text);
    let digits = code.len() == 6 && code.bytes().all(|digit| digit.is_ascii_digit());
    // No district begins with 9, and none is 00.
    if digits && !code.starts_with('9') && !code.starts_with("00") { Ok(code) } else { Err(Problem::Postcode) }
}
