//! Unified social credit codes, GB 32100.

use super::province::{MAINLAND, TAIWAN};
use super::{Problem, plain};

const LENGTH: usize = 18;
/// The characters of a code, each worth its position: no I, O, S, V and Z.
const CHARACTERS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/// Who registers: staffing offices 1, foreign affairs 2, justice 3, culture 4, civil affairs 5, tourism 6,
/// religion 7, unions 8, market regulation 9, the army A, agriculture N, others Y. The class behind
/// it is a digit; new ones are added, so none is refused. Codes keep the region they were given under, so any
/// six digits are taken that begin with a province.
const REGISTRIES: &str = "123456789ANY";
/// What regions begin with besides: 100000 is the whole country, where a national office registers; Hong Kong and
/// Macao.
const OTHER_REGIONS: [u32; 4] = [10, TAIWAN, 81, 82];
/// Of the eight places of the organisation code, GB 11714.
const ORGANISATION: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// Reads a unified social credit code: 18 characters in capitals come back.
///
/// # Errors
/// Says the first thing that is wrong with it.
pub fn credit_code(text: &str) -> Result<String, Problem> {
    let code = plain::code(text);
    let mut values = Vec::with_capacity(LENGTH);
    for c in code.chars() {
        let value = CHARACTERS.chars().position(|known| known == c).and_then(|at| u32::try_from(at).ok());
        values.push(value.ok_or(Problem::CreditCharacter(c))?);
    }
    // Of a fixed length no place can be missing.
    let values: [u32; LENGTH] = values.try_into().map_err(|values: Vec<u32>| Problem::CreditLength(values.len()))?;
    let registry = code.chars().next().is_some_and(|c| REGISTRIES.chars().any(|known| known == c));
    let province = values[2] * 10 + values[3];
    let region = MAINLAND.contains(&province) || OTHER_REGIONS.contains(&province);
    if !registry || !region || !(1..=9).contains(&values[1]) || values[2..8].iter().any(|value| *value > 9) {
        return Err(Problem::CreditStart);
    }
    // In the organisation code letters are worth what they are in the whole alphabet: A is 10, Z 35.
    let letter = |at: usize| code.chars().nth(at).and_then(|c| c.to_digit(36)).unwrap_or_default();
    let sum: u32 = ORGANISATION.iter().enumerate().map(|(at, weight)| letter(8 + at) * weight).sum();
    let check = match 11 - sum % 11 {
        10 => 'X',
        11 => '0',
        digit => char::from_digit(digit, 10).unwrap_or('0'),
    };
    // Each place is worth three times the one before it, modulo 31; a right code leaves 0.
    let (rest, _) = values[..17].iter().fold((0, 1), |(sum, weight), value| (sum + value * weight, weight * 3 % 31));
    if code.chars().nth(16) != Some(check) || !(rest + values[17]).is_multiple_of(31) {
        return Err(Problem::CreditCheck);
    }
    Ok(code)
}
