//! Source lines: law, article and the day it was checked. Always there.

use super::icon::{Icon, icon};
use super::tag::{Tag, tag};
use crate::model::{Basis, Source, iso};
use crate::platform::View;
use crate::ui::context::Words;
use view_macro::view;

/// A citation in words, with its source.
fn find<'a>(sources: &'a [Source], basis: &Basis) -> Option<&'a Source> {
    sources.iter().find(|source| source.id == basis.source)
}

/// Whether a statement may be shown without 待核实: every one of its citations
/// is verified, and neither past its day of review nor out of force.
pub(crate) fn is_verified(words: &Words, sources: &[Source], basis: &[Basis]) -> bool {
    basis.iter().all(|cited| {
        let current = |source: &Source| words.today.is_none_or(|today| today <= source.holds_until.0);
        cited.confidence.is_verified() && find(sources, cited).is_some_and(current)
    })
}

/// The citations as plain words, one string each, without repeats.
pub(crate) fn cited(words: &Words, sources: &[Source], basis: &[Basis]) -> Vec<String> {
    let mut lines = Vec::new();
    for cited in basis {
        let Some(source) = find(sources, cited) else { continue };
        let line = words.texts.common.cite(source, cited, words.language);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// The line below a statement: its citations, the day they were last checked,
/// and 待核实 where one of them is not verified.
pub(crate) fn source_lines(words: &Words, sources: &[Source], basis: &[Basis]) -> View {
    let common = &words.texts.common;
    let checked = basis.iter().filter_map(|cited| find(sources, cited)).map(|source| source.checked).min();
    let unverified = !is_verified(words, sources, basis);
    let lines = cited(words, sources, basis).join(common.semicolon);
    view! {
        <p class="source">
            {icon(Icon::Law)} <span>{lines}</span>
            {checked
                .map(|date| {
                    view! {
                        " "
                        <time datetime=iso(date.0)>{common.checked_on(&words.texts.days.full_day(date.0))}</time>
                    }
                })} {unverified.then(|| tag(Tag::Unverified, common))}
        </p>
    }
}
