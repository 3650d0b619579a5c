//! Telephone numbers of mainland China.

use super::{Problem, plain};

/// The digits, without `+86` or `0086` in front.
fn digits(text: &str) -> Option<String> {
    let number: String = plain::code(text).chars().filter(|c| !matches!(c, '(' | ')')).collect();
    let number = number.strip_prefix("+86").or(number.strip_prefix("0086")).unwrap_or(&number);
    let number = number.strip_prefix("86").filter(|rest| rest.len() == 11 && rest.starts_with('1')).unwrap_or(number);
    (!number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit())).then(|| number.to_owned())
}

/// Reads a mobile number: eleven digits, the first 1, the second 3 to 9.
///
/// # Errors
/// Says what is wrong with it.
pub(super) fn mobile(text: &str) -> Result<String, Problem> {
    let number = digits(text).ok_or(Problem::Mobile)?;
    match number.len() {
        11 if number.starts_with('1') && number.as_bytes().get(1) > Some(&b'2') => Ok(number),
        11 => Err(Problem::Mobile),
        length => Err(Problem::MobileLength(length)),
    }
}

/// Reads a landline number with area code, and an extension (`转`, `-`) if there is one:
/// `0632-1234567`, `0632-1234567-801`.
///
/// # Errors
/// The number has no area code or not seven or eight digits behind it.
pub(super) fn landline(text: &str) -> Result<String, Problem> {
    let half = plain::half_width(text).replace('(', "").replace(['转', ')', ' '], "-");
    let bare = plain::without_label(&half);
    let abroad = bare.strip_prefix("+86").or(bare.strip_prefix("0086"));
    let mut pieces = abroad.unwrap_or(bare).split('-').filter(|piece| !piece.is_empty());
    let mut main = pieces.next().unwrap_or_default().to_owned();
    if abroad.is_some() && !main.starts_with('0') {
        main.insert(0, '0');
    }
    // 010 and 02x are the only area codes of three digits.
    let short = main.starts_with("010") || main.starts_with("02");
    let area = if short { 3 } else { 4 };
    let mut rest: Vec<&str> = pieces.collect();
    while main.len() < area + 7 && !rest.is_empty() {
        main.push_str(rest.remove(0));
    }
    let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    let extension = rest.concat();
    let (area, own) = main.split_at_checked(area).ok_or(Problem::Landline)?;
    let right = area.starts_with('0') && matches!(own.len(), 7 | 8) && own.starts_with(|c| c != '0');
    if !right || !digits(&main) || !digits(&extension) || extension.len() > 6 {
        return Err(Problem::Landline);
    }
    let end = if extension.is_empty() { "" } else { "-" };
    Ok([area, "-", own, end, &extension].concat())
}

/// Reads a mobile or a landline number.
///
/// # Errors
/// It is neither.
pub(super) fn phone(text: &str) -> Result<String, Problem> {
    mobile(text).or_else(|_| landline(text)).map_err(|_| Problem::Phone)
}
