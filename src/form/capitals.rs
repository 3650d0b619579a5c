//! Money in Chinese capitals (大写), as banks ask for it: 支付结算办法, annex on filling in bills.

use super::Amount;

const DIGITS: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const PLACES: [&str; 4] = ["", "拾", "佰", "仟"];
const GROUPS: [&str; 5] = ["", "万", "亿", "万亿", "亿亿"];

/// An amount of yuan in capitals: `壹万贰仟叁佰元伍角整`. What is below a fen is left out; a
/// negative amount has none.
pub fn capitals(yuan: Amount) -> Option<String> {
    let fen = u64::try_from(yuan.0).ok()? / 10_000;
    let (whole, jiao, fen) = (fen / 100, fen / 10 % 10, fen % 10);
    let mut words = String::new();
    if whole > 0 {
        words.push_str(&integer(whole));
        words.push('元');
    }
    if jiao > 0 {
        words.push_str(DIGITS[jiao as usize]);
        words.push('角');
    } else if whole > 0 && fen > 0 {
        words.push('零');
    }
    if fen > 0 {
        words.push_str(DIGITS[fen as usize]);
        words.push('分');
    } else {
        words.push_str(if words.is_empty() { "零元整" } else { "整" });
    }
    Some(words)
}

/// Groups of four digits; a gap between digits is one 零.
fn integer(mut number: u64) -> String {
    let mut groups = Vec::new();
    while number > 0 {
        groups.push(number % 10_000);
        number /= 10_000;
    }
    let mut words = String::new();
    let mut gap = false;
    for (at, group) in groups.iter().enumerate().rev() {
        for place in (0..4).rev() {
            let digit = group / 10_u64.pow(place as u32) % 10;
            if digit == 0 {
                gap = !words.is_empty();
                continue;
            }
            if std::mem::take(&mut gap) {
                words.push('零');
            }
            words.push_str(DIGITS[digit as usize]);
            words.push_str(PLACES[place]);
        }
        if *group > 0 {
            words.push_str(GROUPS.get(at).copied().unwrap_or_default());
        }
    }
    words
}
