//! The groups with how far each is: a page of its own on a phone, beside the fields on a desktop.

use super::sheet::Sheet;
use crate::platform::{IntoView, View};
use crate::ui::parts::{self, Icon, icon};
use std::rc::Rc;
use view_macro::view;

/// How many fields there are, how many are filled, how many it was.
fn counts(sheet: &Sheet) -> View {
    let texts = sheet.texts();
    let tally = sheet.tally(&sheet.check(), 0..sheet.form.fields.len());
    let aside = sheet.desk.entries.with_untracked(|entries| sheet.form.set_aside(&sheet.data, entries).len());
    view! {
        <p class="lead lead--sub">
            {texts.filled(tally.all, tally.done)} {texts.before(sheet.form.forms.len(), sheet.form.asked)}
        </p>
        {(aside > 0).then(|| view! { <p class="note">{icon(Icon::Info)} <span>{texts.aside(aside)}</span></p> })}
    }
}

/// How far a group is: 2处要改, or 9 / 9.
fn state(sheet: &Sheet, checked: &[crate::form::Checked], group: usize) -> View {
    let texts = sheet.texts();
    let tally = sheet.tally(checked, sheet.groups[group].1.clone());
    if tally.wrong > 0 {
        return view! {
            <span class="form__wrong">
                {icon(Icon::Alert)}
                {texts.wrong(tally.wrong)}
            </span>
        };
    }
    texts.tally(tally.done, tally.all).into_view()
}

/// The groups beside the fields.
pub(super) fn group_list(sheet: &Rc<Sheet>) -> View {
    let texts = sheet.texts();
    let sheet = sheet.clone();
    let list = move || {
        sheet.left.get();
        let checked = sheet.check();
        let item = |(group, (word, _)): (usize, &(crate::model::FieldGroup, std::ops::Range<usize>))| {
            let href = format!("#{}", super::screen::group_word(*word));
            view! {
                <li>
                    <a class="groups__item" href=href>
                        <span>{sheet.group_name(group)}</span>
                        " "
                        <span class="groups__n">{state(&sheet, &checked, group)}</span>
                    </a>
                </li>
            }
        };
        let items: Vec<View> = sheet.groups.iter().enumerate().map(item).collect();
        view! {
            <ul class="groups">{items}</ul>
            {counts(&sheet)}
        }
    };
    view! { <nav aria-label=texts.list>{list}</nav> }
}

/// The page that leads to each group.
pub(super) fn groups_page(sheet: &Rc<Sheet>) -> View {
    let texts = sheet.texts();
    sheet.desk.mending.set(false);
    let checked = sheet.check();
    let open = |range: std::ops::Range<usize>| {
        let tally = sheet.tally(&checked, range);
        tally.missing + tally.wrong > 0
    };
    let next = sheet.parts.iter().position(|part| open(part.fields.clone()));
    let begun = sheet.desk.entries.with_untracked(|entries| !entries.is_empty());
    let row = |href: &str, title: String, note: View| parts::row(format!("#{href}"), None, title, note);
    let rows: Vec<View> = sheet
        .groups
        .iter()
        .enumerate()
        .map(|(group, (word, _))| {
            row(super::screen::group_word(*word), sheet.group_name(group), state(sheet, &checked, group))
        })
        .collect();
    let (href, way) = match next {
        Some(part) => (format!("#{}", sheet.screen_name(part)), texts.go[usize::from(begun)]),
        None => ("#check".to_owned(), texts.review),
    };
    view! {
        <div class="wrap">
            <div class="form__head">
                <h1 tabindex="-1">{texts.title}</h1>
                {counts(sheet)}
                {sheet.desk.storage_line()}
            </div>
            <nav aria-label=texts.list>
                <ul class="rows">
                    {rows} {row("check", texts.review.to_owned(), View::NOTHING)}
                    {row("out", texts.out.to_owned(), View::NOTHING)}
                </ul>
            </nav>
            <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href=href>
                        {way}
                    </a>
                </div>
            </div>
        </div>
    }
}
