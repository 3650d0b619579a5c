//! What people type and paste, made plain: half-width, without blanks, without its label.

/// The same in half-width characters: letters, digits and signs of full width (as Chinese
/// input methods write them), the many dashes and blanks; what cannot be seen is left out.
pub(super) fn half_width(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0),
        '￥' => Some('¥'),
        '。' => Some('.'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => Some('-'),
        _ if c.is_whitespace() => Some(' '),
        _ if is_hidden(c) => None,
        _ => Some(c),
    };
    text.chars().filter_map(plain).collect()
}

/// What is behind the label of a pasted line (`身份证号：…`).
pub(super) fn without_label(half_width: &str) -> &str {
    let colon = half_width.char_indices().rev().find(|(_, c)| *c == ':');
    let parts = colon.and_then(|(at, _)| half_width.split_at_checked(at));
    let value = parts.filter(|(label, _)| label.chars().any(|c| !c.is_ascii_digit()));
    value.and_then(|(_, value)| value.strip_prefix(':')).unwrap_or(half_width).trim()
}

/// A code or number: without label (`身份证号：…`, `身份证号 …`), blanks, hyphens and the sign that ends
/// a sentence, in capitals.
pub fn code(text: &str) -> String {
    let half = half_width(text);
    let bare = without_label(&half).chars().filter(|c| !matches!(c, ' ' | '-'));
    let code: String = bare.map(|c| if looks_like_x(c) { 'X' } else { c.to_ascii_uppercase() }).collect();
    match code.trim_start_matches(|c: char| !c.is_ascii()).trim_end_matches(['.', ',', ';']) {
        "" => code,
        bare => bare.to_owned(),
    }
}

/// The X of the Cyrillic and the Greek alphabet, and the sign of multiplication.
fn looks_like_x(c: char) -> bool {
    matches!(c, '\u{425}' | '\u{445}' | '\u{3a7}' | '\u{3c7}' | '×')
}

/// Marks nobody sees: joiners, marks of writing direction, fillers of Korean and Mongolian, control characters.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{3164}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{ffa0}')
}

/// Whether a text shows nothing.
pub(super) fn is_blank(text: &str) -> bool {
    tidy(text).is_empty()
}

/// A text in one line: without hidden marks, blanks and line breaks as single blanks, none at
/// the ends. Its characters stay as they were typed.
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parted = false;
    for c in text.chars() {
        if c.is_whitespace() {
            parted = !out.is_empty();
        } else if !is_hidden(c) {
            // Only what is seen ends a gap: a hidden mark alone is no word.
            if std::mem::take(&mut parted) {
                out.push(' ');
            }
            out.push(c);
        }
    }
    out
}

/// Whether a text is one [`tidy`] leaves as it is.
pub fn is_plain(text: &str) -> bool {
    tidy(text) == text
}
