//! The link to a case as a picture that a camera reads.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// The longest link, in bytes: what a code of version 10 with error correction M holds.
/// On 33 mm each of its modules is half a millimetre or more.
pub const MOST_OF_A_LINK: usize = 213;

/// Modules around a code that stay white.
const QUIET: i32 = 4;

/// A QR code as the path of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// How many modules wide it is, with the white around it.
    pub size: i32,
    /// Its black modules, one unit each.
    pub path: String,
}

impl Qr {
    /// The code of a link; `None` where it is too long.
    pub fn of(link: &str) -> Option<Self> {
        // A link has small letters, which the shorter ways of writing do not have.
        let segments = [QrSegment::make_bytes(link.as_bytes())];
        let (least, most) = (Version::MIN, Version::new(10));
        let code =
            QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, least, most, None::<Mask>, true).ok()?;
        let mut path = String::new();
        let mut number = |sign: char, number: i32| {
            path.push(sign);
            path.push_str(&number.to_string());
        };
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let width = (x..code.size()).take_while(|at| code.get_module(*at, y)).count() as i32;
                if width > 0 {
                    number('M', x + QUIET);
                    number(' ', y + QUIET);
                    number('h', width);
                    number('v', 1);
                    number('H', x + QUIET);
                }
                x += width.max(1);
            }
        }
        Some(Self { size: code.size() + 2 * QUIET, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_is_not_too_long_has_a_code() {
        let longest = "x".repeat(MOST_OF_A_LINK);
        // Version 10 is 57 modules wide.
        assert_eq!(Qr::of(&longest).map(|qr| qr.size), Some(57 + 8));
        assert_eq!(Qr::of(&(longest + "x")), None);
    }
}
