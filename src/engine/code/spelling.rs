//! How a case code is written and read: its characters, and the two that check it.

use super::CodeError;
use super::digits::BASE;

/// Digits and letters that nobody takes for one another, in the order of their values.
const ALPHABET: &[u8; BASE as usize] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/// How long the beginning is that names the package.
pub(super) const PREFIX: usize = 2;

/// How many characters at the end check the others.
pub(super) const CHECKS: usize = 2;

/// The most characters a code may have, groups not counted.
pub const LONGEST_CODE: usize = 120;

/// The value of a character.
fn value(c: char) -> Option<u8> {
    ALPHABET.iter().position(|known| char::from(*known) == c).map(|at| at as u8)
}

/// The characters of these values, with a hyphen between groups of `group`.
pub(super) fn written(values: &[u8], group: usize) -> String {
    let mut text = String::with_capacity(values.len() * 2);
    for (at, value) in values.iter().enumerate() {
        if at > 0 && at % group == 0 {
            text.push('-');
        }
        text.push(ALPHABET.get(usize::from(*value)).map_or('?', |c| char::from(*c)));
    }
    text
}

/// The values of what somebody typed: small letters, full-width forms and
/// anything between groups are understood, look-alikes are not guessed at.
pub(super) fn read(text: &str) -> Result<Vec<u8>, CodeError> {
    let mut values = Vec::new();
    for typed in text.chars() {
        let narrow = match typed {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(typed as u32 - 0xfee0).unwrap_or(typed),
            other => other,
        };
        match narrow.to_ascii_uppercase() {
            // Hyphens and dashes, and what chat programs hide between characters.
            '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' | '\u{30fc}' | '\u{fe58}' => {}
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe0f}' | '\u{feff}' => {}
            blank if blank.is_whitespace() => {}
            c @ ('0' | 'O' | '1' | 'I' | 'L') => return Err(CodeError::NeverUsed(c)),
            c => {
                values.push(value(c).ok_or(CodeError::ForeignCharacter(typed))?);
                if values.len() > LONGEST_CODE {
                    return Err(CodeError::TooLong);
                }
            }
        }
    }
    if values.is_empty() { Err(CodeError::Empty) } else { Ok(values) }
}

/// The check characters for what stands before them.
///
/// With both of them every sum is zero modulo 31: the plain one, and the one
/// weighted with the positions. Every position has a pair of weights of its own,
/// none of which is (0, 0); so no single wrong character and no two swapped ones
/// leave both sums as they were. Up to 32 characters no pair is a multiple of
/// another, so two wrong characters do not either. The length counts too, because
/// a character of value zero adds nothing.
pub(super) fn checks(body: &[u8]) -> [u8; CHECKS] {
    let length = body.len() as u64;
    let (mut plain, mut weighted) = (7 * length + 3, 11 * length + 5);
    for (at, value) in body.iter().enumerate() {
        let round = at as u64 / (BASE - 1) + 1;
        let position = at as u64 % (BASE - 1) + 1;
        plain += round * u64::from(*value);
        weighted += round * position * u64::from(*value);
    }
    [plain, weighted].map(|sum| ((BASE - sum % BASE) % BASE) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_position_has_weights_of_its_own() {
        let weights = |at: usize, length: usize| -> (u8, u8) {
            if at >= length - CHECKS {
                return if at + 1 == length { (0, 1) } else { (1, 0) };
            }
            let mut one = vec![0; length - CHECKS];
            let zero = checks(&one);
            one[at] = 1;
            let changed = checks(&one);
            ((31 + zero[0] - changed[0]) % 31, (31 + zero[1] - changed[1]) % 31)
        };
        let all: Vec<(u8, u8)> = (0..LONGEST_CODE).map(|at| weights(at, LONGEST_CODE)).collect();
        for (at, pair) in all.iter().enumerate() {
            assert_ne!(*pair, (0, 0), "a single wrong character at {at}");
            assert!(!all[..at].contains(pair), "a swap with {at}");
        }
        let short: Vec<(u8, u8)> = (0..32).map(|at| weights(at, 32)).collect();
        for (at, (a, b)) in short.iter().enumerate() {
            for (other, (c, d)) in short[..at].iter().enumerate() {
                let [a, b, c, d] = [a, b, c, d].map(|weight| u32::from(*weight));
                assert_ne!(a * d % 31, b * c % 31, "two wrong characters at {other} and {at}");
            }
        }
    }

    #[test]
    fn the_alphabet_has_what_is_not_mistaken() {
        let all: Vec<char> = ('0'..='9').chain('A'..='Z').collect();
        for c in all {
            assert_eq!(value(c).is_none(), "01ILO".contains(c), "{c}");
            assert_eq!(read(&c.to_string()).err(), value(c).is_none().then_some(CodeError::NeverUsed(c)));
        }
        assert_eq!(written(&[0, 30, 8, 7, 1], 4), "2ZA9-3");
        assert_eq!(read(" 2zＡ９—３\u{3000}\n"), Ok(vec![0, 30, 8, 7, 1]));
    }
}
