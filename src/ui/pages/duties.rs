//! What is to be remembered after everything is done: duties and renewals by date.

use super::matter_details::due_words;
use crate::engine::{Duty, PlannedObligation};
use crate::model::Basis;
use crate::platform::View;
use crate::ui::context::Context;
use crate::ui::parts::{Icon, Tag, date, icon_with, source_lines, tag_with};
use chrono::Datelike;
use view_macro::view;

/// A duty in words: what, by when in words, what if not, and the sources.
pub(super) type DutyWords = (String, Option<String>, Option<String>, Vec<Basis>);

pub(super) fn duty(context: &Context, planned: &PlannedObligation) -> Option<DutyWords> {
    let words = &context.words;
    let bundle = context.guide.bundle();
    let stated = match planned.duty {
        Duty::OfMatter(matter, at) => &bundle.matters[matter].obligations[at],
        Duty::OfPackage(at) => &bundle.package.obligations[at],
        Duty::Renewal(matter) => {
            let matter = &bundle.matters[matter];
            let renewal = matter.result.renewal.as_ref()?;
            let title = words.guide().duties.renew(&words.say(&matter.result.name));
            let late = renewal.late.as_ref().map(|late| words.say(late));
            return Some((title, None, late, renewal.basis.clone()));
        }
        Duty::OfOption(matter, at) => {
            let option = &bundle.matters[matter].options[at];
            let missed = option.if_false.as_ref().map(|fact| words.guide().matters.missed(&words.say(&fact.text)));
            let title = option.promised.as_ref().map_or(&option.name, |fact| &fact.text);
            let checked = option.checked.as_ref().map(|fact| words.say(&fact.text));
            let open = || planned.due.is_none().then(|| words.guide().options.due_local.to_owned());
            return Some((words.say(title), checked.or_else(open), missed, option.basis.clone()));
        }
        // Stands in the list of days.
        Duty::Check(_) => return None,
    };
    let mut basis = stated.basis.clone();
    basis.extend(stated.missed.iter().flat_map(|missed| missed.basis.clone()));
    let missed = stated.missed.as_ref().map(|fact| words.guide().matters.missed(&words.say(&fact.text)));
    Some((words.say(&stated.text), Some(due_words(words, &context.guide, &stated.due)), missed, basis))
}

pub(super) fn after(context: &Context) -> Option<View> {
    let words = &context.words;
    let texts = &words.guide().dates;
    let duties = &words.guide().duties;
    let sources = &context.guide.bundle().sources;
    let year = context.plan.start.year();
    let mut dated: Vec<View> = Vec::new();
    let mut undated: Vec<View> = Vec::new();
    for planned in &context.plan.obligations {
        let Some((title, when, missed, basis)) = duty(context, planned) else { continue };
        let source = source_lines(words, sources, &basis);
        let missed = missed.map(|missed| view! { <p class="dates__text">{missed}</p> });
        let when = when.map(|when| view! { <p class="dates__text">{when}</p> });
        let Some(due) = planned.due else {
            undated.push(view! {
                <li>
                    {icon_with(Icon::Clock, "item__icon")} <div class="item__body">
                        <h3 class="item__title">{title}</h3>
                        {when}
                        {missed}
                        {source}
                    </div>
                </li>
            });
            continue;
        };
        let from = planned.from.map(|from| view! { {date(words, from, year)} {duties.to} });
        let estimated = planned.estimated.then(|| tag_with(Tag::Unverified, texts.estimated.to_owned()));
        dated.push(view! {
            <li>
                <p class="dates__when">
                    {from} {date(words, due, year)}
                    <span class="dates__week">
                        {texts.latest(words.texts.days.weekday(due))} " " {estimated}
                    </span>
                </p>
                <div>
                    <h3 class="dates__what">{title}</h3>
                    {when}
                    {missed}
                    {source}
                </div>
            </li>
        });
    }
    if dated.is_empty() && undated.is_empty() {
        return None;
    }
    let first = (!dated.is_empty()).then(|| view! { <ol class="dates">{dated}</ol> });
    let second = (!undated.is_empty()).then(|| view! { <ul class="items">{undated}</ul> });
    let block = view! {
        <section class="block" aria-labelledby="h-after">
            <div class="block__head">
                <h2 id="h-after">{duties.title}</h2>
            </div>
            <p class="block__sub">{duties.sub}</p>
            {first}
            {second}
        </section>
    };
    Some(block)
}
