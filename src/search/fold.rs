//! What of a text is compared: letters, figures and Chinese characters.

/// The characters of a text that count, each with its position among all of them:
/// capitals small, full-width ones narrow, ü as the v it is typed with.
///
/// ```text
/// "我要开KTV！" → 我 要 开 k t v
/// ```
pub(super) fn fold(text: &str) -> impl Iterator<Item = (usize, u16)> {
    text.chars().enumerate().filter_map(|(at, c)| {
        let narrow = match c {
            '\u{ff01}'..='\u{ff5e}' => u32::from(c) - 0xfee0,
            'ü' | 'Ü' => u32::from('v'),
            _ => u32::from(c),
        };
        let unit = u16::try_from(narrow).ok()?;
        match unit {
            0x41..=0x5a => Some((at, unit + 0x20)),
            0x30..=0x39 | 0x61..=0x7a | FIRST..=LAST => Some((at, unit)),
            _ => None,
        }
    })
}

/// The first and the last Chinese character that is compared.
pub(super) const FIRST: u16 = 0x4e00;
pub(super) const LAST: u16 = 0x9fff;

/// Whether a unit is a letter or a figure, not a Chinese character.
pub(super) fn is_letter(unit: u16) -> bool {
    unit < FIRST
}
