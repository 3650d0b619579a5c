//! Patterns: sentences with gaps.
//!
//! `{0}` is the first argument. `{0?paper|papers}` is its first form when the
//! argument is exactly 1, `{0!nothing|{0} papers}` when it is exactly 0; the
//! second form may be absent, and either may hold gaps and forms of its own.

/// What goes into a gap.
#[derive(Clone, Copy)]
pub(super) enum Argument<'a> {
    /// Words as they are.
    Words(&'a str),
    /// A number, which also chooses between forms.
    Number(u32),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(words: &'a str) -> Self {
        Self::Words(words)
    }
}

impl From<bool> for Argument<'_> {
    fn from(whether: bool) -> Self {
        Self::Number(whether.into())
    }
}

impl From<u8> for Argument<'_> {
    fn from(number: u8) -> Self {
        Self::Number(number.into())
    }
}

impl From<u16> for Argument<'_> {
    fn from(number: u16) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Argument<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Argument<'_> {
    fn from(number: usize) -> Self {
        // Nobody has four thousand million papers.
        Self::Number(number as u32)
    }
}

/// A sentence with gaps. The method of the same name fills it; so it is never shown as it is.
#[derive(Clone, Copy)]
pub struct Pattern(pub(super) &'static str);

impl Pattern {
    /// The sentence with its gaps filled. One piece of code for all of them, because
    /// `format!` is compiled anew for each. A gap without an argument stays empty.
    #[inline(never)]
    pub(super) fn fill(self, arguments: &[Argument]) -> String {
        let mut filled = String::new();
        // How many forms deep we are in what is left out.
        let mut skipped = 0_u32;
        let mut rest = self.0.chars();
        while let Some(c) = rest.next() {
            match c {
                '{' => {
                    let at = rest.next().and_then(|digit| digit.to_digit(10));
                    let argument = at.and_then(|at| arguments.get(at as usize));
                    match (rest.next(), argument) {
                        (Some('}'), Some(_)) if skipped > 0 => {}
                        (Some('}'), Some(Argument::Words(words))) => filled.push_str(words),
                        (Some('}'), Some(Argument::Number(number))) => filled.push_str(&number.to_string()),
                        (Some('?'), Some(Argument::Number(1))) | (Some('!'), Some(Argument::Number(0)))
                            if skipped == 0 => {}
                        (Some('?' | '!'), _) => skipped += 1,
                        _ => {}
                    }
                }
                // Between the forms of the one we are in, shown and left out change places.
                '|' if skipped <= 1 => skipped = 1 - skipped,
                '}' => skipped = skipped.saturating_sub(1),
                c if skipped == 0 => filled.push(c),
                _ => {}
            }
        }
        filled
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn fill(pattern: &'static str, arguments: &[Argument]) -> String {
        Pattern(pattern).fill(arguments)
    }

    #[test]
    fn gaps_take_words_and_numbers_in_any_order() {
        assert_eq!(fill("{1}: {0}!", &["a".into(), 12_u16.into()]), "12: a!");
        assert_eq!(fill("{0}", &["{0?|}".into()]), "{0?|}", "arguments are not patterns");
        assert_eq!(fill("", &[]), "");
    }

    #[test]
    fn one_and_none_have_forms_of_their_own() {
        let papers = |n: usize| fill("{0} {0?paper|papers}.", &[n.into()]);
        assert_eq!([papers(0), papers(1), papers(2)], ["0 papers.", "1 paper.", "2 papers."]);
        let rest = |n: usize| fill("all{0!|, but {0}}.", &[n.into()]);
        assert_eq!([rest(0), rest(3)], ["all.", "all, but 3."]);
        assert_eq!(fill("{0?only}!", &[2_u8.into()]), "!");
    }

    #[test]
    fn forms_may_hold_forms() {
        let said = |a: u32, b: u32| fill("<{0!{1!none|only {1}}|{0}{1!|, {1} {1?x|xs}}}>", &[a.into(), b.into()]);
        assert_eq!(
            [said(0, 0), said(0, 2), said(3, 0), said(3, 1), said(3, 2)],
            ["<none>", "<only 2>", "<3>", "<3, 1 x>", "<3, 2 xs>"]
        );
    }

    #[test]
    fn a_damaged_pattern_does_no_harm() {
        for pattern in ["{", "{0", "{9}", "}", "|", "a|b", "{x}", "{0?a", "{0!{1?|"] {
            fill(pattern, &["a".into()]);
        }
    }
}
