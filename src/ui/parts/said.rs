//! Texts, statements and dates of the data, marked up.

use super::source::source_lines;
use crate::model::{Basis, Fact, PackageId, Source, Text, iso};
use crate::platform::{IntoView, View};
use crate::state::{Route, Section};
use crate::ui::context::Words;
use chrono::NaiveDate;
use view_macro::view;

/// A text of the data within a line, marked with its language where that differs.
pub(crate) fn said(words: &Words, text: &Text) -> View {
    match words.lang(text) {
        Some(lang) => view! { <span lang=lang>{words.say(text)}</span> },
        None => words.say(text).into_view(),
    }
}

/// A text of the data; where it speaks of another guide it leads to the page of that.
pub(crate) fn leading(words: &Words, text: &Text, guide: Option<&PackageId>) -> View {
    let Some(package) = guide else { return said(words, text) };
    view! {
        <a class="leads" href=words.link(&Route::Guide(package.clone(), Section::Overview)) lang=words.lang(text)>
            {words.say(text)}
        </a>
    }
}

/// A statement with its sources below.
pub(crate) fn stated(words: &Words, sources: &[Source], text: &Text, basis: &[Basis]) -> View {
    view! {
        <p lang=words.lang(text)>{words.say(text)}</p>
        {source_lines(words, sources, basis)}
    }
}

/// Statements with their sources, one view each.
pub(crate) fn facts(words: &Words, sources: &[Source], facts: &[Fact]) -> Vec<View> {
    facts.iter().map(|fact| stated(words, sources, &fact.text, &fact.basis)).collect()
}

/// A day, with the year when it is not `this_year`.
pub(crate) fn date(words: &Words, day: NaiveDate, this_year: i32) -> View {
    let said = words.texts.days.day(day, this_year);
    view! { <time datetime=iso(day)>{said}</time> }
}

/// One row of a list of pairs; nothing when there is nothing to say.
pub(crate) fn pair(label: &'static str, said: Vec<View>) -> Option<View> {
    if said.is_empty() {
        return None;
    }
    let said: Vec<View> = said.into_iter().map(|one| view! { <dd>{one}</dd> }).collect();
    Some(view! { <div><dt>{label}</dt>{said}</div> })
}
