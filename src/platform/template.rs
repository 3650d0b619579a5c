//! The notation that `view!` turns markup into: one step a line.
//!
//! ```text
//! <li             opens an element
//!  class=item     an attribute with a fixed value
//!  id?            an attribute whose value is the next part
//!  .checked?      a property, :name? a class, @click? a handler: the next part
//! "words          a text
//! ?               the next part, as a child
//! >               closes the element
//! ```
//!
//! Markup is data that way, not code: it takes a few bytes a step.

/// One line.
pub(super) enum Step<'a> {
    /// Opens an element with this tag.
    Open(&'a str),
    /// Gives it an attribute with this value.
    Fixed(&'a str, &'a str),
    /// Gives it what the next part says under this name.
    Filled(&'a str),
    /// A text.
    Words(&'a str),
    /// The next part.
    Child,
    /// Closes the element opened last.
    Close,
}

/// The steps of a template, in order.
pub(super) fn steps(template: &str) -> impl Iterator<Item = Step<'_>> {
    template.split('\n').filter_map(|line| {
        let (first, rest) = line.split_at_checked(1)?;
        Some(match first {
            "<" => Step::Open(rest),
            "\"" => Step::Words(rest),
            ">" => Step::Close,
            "?" => Step::Child,
            _ => match rest.split_once('=') {
                Some((name, value)) => Step::Fixed(name, value),
                None => Step::Filled(rest.trim_end_matches('?')),
            },
        })
    })
}
