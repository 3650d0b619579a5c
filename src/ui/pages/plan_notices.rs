//! What somebody should know before signing or paying, and what is special about the region.

use super::matters::because;
use crate::model::{Fact, Notice, NoticeLevel, Source, sort_few};
use crate::platform::View;
use crate::ui::context::{Context, Words};
use crate::ui::parts::{Icon, facts, icon, icon_with, source_lines};
use view_macro::view;

/// A notice with its source; `because` says why it is shown.
pub(super) fn notice_item(words: &Words, sources: &[Source], notice: &Notice, because: Option<View>) -> View {
    let mark = match notice.level {
        NoticeLevel::Warning => icon_with(Icon::Alert, "item__icon item__icon--bad"),
        NoticeLevel::Hint => icon_with(Icon::Info, "item__icon"),
    };
    view! {
        <li>
            {mark} <div class="item__body">
                <h3 class="item__title" lang=words.lang(&notice.title)>
                    {words.say(&notice.title)}
                </h3>
                <p class="item__text" lang=words.lang(&notice.text)>
                    {words.say(&notice.text)}
                </p>
                {because}
                {source_lines(words, sources, &notice.basis)}
            </div>
        </li>
    }
}

pub(super) fn notices(context: &Context) -> Option<View> {
    let words = &context.words;
    let bundle = context.guide.bundle();
    let mut held: Vec<_> = context.plan.notices.iter().collect();
    sort_few(&mut held, |held| bundle.package.notices[held.rule].level);
    if held.is_empty() {
        return None;
    }
    let items: Vec<View> = held
        .into_iter()
        .map(|held| {
            let notice = &bundle.package.notices[held.rule];
            let because = because(context, &held.because);
            let because = because.map(|because| view! { <p class="item__text quiet">{because}</p> });
            notice_item(words, &bundle.sources, notice, because)
        })
        .collect();
    let block = view! {
        <section class="block" aria-labelledby="h-notices">
            <div class="block__head block__head--line">
                <h2 id="h-notices">{words.guide().plan.notices}</h2>
            </div>
            <ul class="items">{items}</ul>
        </section>
    };
    Some(block)
}

pub(super) fn region_notes(context: &Context) -> Option<View> {
    let words = &context.words;
    let bundle = context.guide.bundle();
    let notes: Vec<Fact> = context.guide.places().into_iter().flat_map(|region| region.notes.clone()).collect();
    let name = context.region_name().map(|name| words.say(name))?;
    if notes.is_empty() {
        return None;
    }
    let items: Vec<View> =
        facts(words, &bundle.sources, &notes).into_iter().map(|fact| view! { <li>{fact}</li> }).collect();
    let block = view! {
        <div>
            <details class="help">
                <summary class="help__open">{icon(Icon::Law)} {words.guide().plan.notes(&name)}</summary>
                <ul class="help__body">{items}</ul>
            </details>
        </div>
    };
    Some(block)
}
