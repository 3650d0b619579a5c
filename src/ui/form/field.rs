//! A field: its label, who uses it, its controls, what is wrong with it, and 我还不知道.

use super::control::{Spot, control};
use super::rows::rows;
use super::sheet::{Sheet, Told};
use crate::form::At;
use crate::model::FieldKind;
use crate::platform::{Event, IntoView, View};
use crate::state::Section;
use crate::ui::parts::{Icon, icon};
use crate::ui::signal::Signal;
use std::ops::Range;
use std::rc::Rc;
use view_macro::view;

/// Whether the field is one box with a label of its own; else its controls are a group.
fn is_single(kind: &FieldKind) -> bool {
    !matches!(
        kind,
        FieldKind::Rows { .. }
            | FieldKind::OneOf(_)
            | FieldKind::SomeOf(_)
            | FieldKind::YesNo
            | FieldKind::Confirmation
            | FieldKind::Attachment
            | FieldKind::Period
            | FieldKind::Address
            | FieldKind::BankAccount
    )
}

/// Whether the field needs the whole width where fields stand in two columns.
fn is_wide(kind: &FieldKind) -> bool {
    match kind {
        FieldKind::Text { max, .. } => *max > 60,
        FieldKind::Rows { .. } | FieldKind::Address | FieldKind::SomeOf(_) => true,
        _ => false,
    }
}

pub(super) fn field(sheet: &Rc<Sheet>, at: usize) -> View {
    let (words, texts) = (&sheet.context.words, sheet.texts());
    let asked = &sheet.form.fields[at];
    let field = sheet.field(at);
    let id = sheet.id(at, None);
    let label_id = format!("{id}-label");
    let used = match asked.forms.as_slice() {
        [form] => texts.used_by_one(&words.say(&sheet.data.forms[*form].name)),
        forms => texts.used_by(forms.len()),
    };
    let optional = (!asked.required).then(|| view! { <span class="field__optional">{texts.optional}</span> });
    let label = view! {
        {sheet.label(at)}
        {optional}
    };
    let label = if is_single(&field.kind) && !asked.settled {
        view! {
            <label class="field__label" id=label_id.clone() for=id.clone()>
                {label}
            </label>
        }
    } else {
        view! {
            <p class="field__label" id=label_id.clone()>
                {label}
            </p>
        }
    };
    let hint = field.hint.as_ref().map(|hint| {
        view! {
            <p class="field__hint" id=format!("{id}-hint") lang=words.lang(hint)>
                {words.say(hint)}
            </p>
        }
    });
    let body = if asked.settled { settled(sheet, at) } else { entered(sheet, at) };
    let told = sheet.told[at];
    let bad = move || told.with(|told| told.wrong.iter().any(|(place, _)| place.is_none()));
    let class = if is_wide(&field.kind) { "field field--wide" } else { "field" };
    view! {
        <div class=class class:field--bad=bad data-field=field.id.to_string()>
            <div class="field__head">{label} " " <span class="field__use">{used}</span></div>
            {hint}
            {body}
        </div>
    }
}

/// Which forms use these fields, on demand.
pub(super) fn users(sheet: &Rc<Sheet>, fields: Range<usize>) -> View {
    let texts = sheet.texts();
    let open = Signal::new(false);
    let expanded = move || if open.get() { "true" } else { "false" };
    let sheet = sheet.clone();
    let list = move || {
        let pair = |at: usize| {
            let forms = sheet.form.fields[at].forms.iter();
            let names: Vec<String> = forms.map(|form| sheet.context.words.say(&sheet.data.forms[*form].name)).collect();
            view! {
                <div>
                    <dt>{sheet.label(at)}</dt>
                    <dd>{names.join(sheet.context.words.texts.common.semicolon)}</dd>
                </div>
            }
        };
        let pairs = || -> Vec<View> { fields.clone().map(pair).collect() };
        open.get().then(|| view! { <dl class="form__users">{pairs()}</dl> })
    };
    view! {
        <div>
            <button
                class="btn-text"
                type="button"
                aria-expanded=expanded
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {texts.users}
            </button>
            {list.into_view()}
        </div>
    }
}

/// What the answers say: to change it, change the answer.
fn settled(sheet: &Rc<Sheet>, at: usize) -> View {
    let texts = sheet.texts();
    let checked = sheet.look(at);
    let id = sheet.id(at, None);
    view! {
        <p class="field__said">{sheet.said(at, &checked)}</p>
        <p class="field__hint">
            {texts.from_answers}
            <a class="btn-text" id=id href=sheet.context.section(Section::Answers)>
                {texts.to_answers}
            </a>
        </p>
        {wrong_line(sheet.told[at], None, &sheet.id(at, None))}
    }
}

fn entered(sheet: &Rc<Sheet>, at: usize) -> View {
    let texts = sheet.texts();
    let id = sheet.id(at, None);
    let controls = match sheet.field(at).kind {
        FieldKind::Rows { .. } => rows(sheet, at),
        ref kind => {
            let label = format!("{id}-label");
            control(sheet, &Spot { at, place: None, kind: kind.clone(), label })
        }
    };
    let note = {
        let (told, id) = (sheet.told[at], format!("{id}-note"));
        move || {
            told.with(|told| told.note.clone()).map(|note| view! { <p class="field__hint" id=id.clone()>{note}</p> })
        }
    };
    let unknown = sheet.unknown[at];
    let mark = {
        let sheet = sheet.clone();
        move |event: Event| sheet.set_unknown(at, event.checked())
    };
    // A confirmation can only be given or not.
    let unknown = (!matches!(sheet.field(at).kind, FieldKind::Confirmation)).then(|| {
        view! {
            <label class="field__unknown">
                <input
                    class="tick"
                    id=format!("{id}-unknown")
                    type="checkbox"
                    aria-describedby=format!("{id}-label")
                    prop:checked=move || unknown.get()
                    on:change=mark
                />
                <span>{texts.unknown}</span>
            </label>
        }
    });
    view! {
        {controls}
        {note}
        {wrong_line(sheet.told[at], None, &id)}
        {unknown}
    }
}

/// What is wrong at a place, while something is.
pub(super) fn wrong_line(told: Signal<Told>, place: Option<At>, id: &str) -> View {
    let id = format!("{id}-error");
    let line = move || {
        let sentences = told.with(|told| {
            let here = told.wrong.iter().filter(|(at, _)| *at == place);
            here.map(|(_, sentence)| sentence.clone()).collect::<Vec<_>>()
        });
        let lines: Vec<View> = sentences.into_iter().map(|sentence| view! { <span>{sentence}</span> }).collect();
        (!lines.is_empty()).then(|| {
            view! {
                <p class="field__error" id=id.clone()>
                    {icon(Icon::Alert)}
                    <span>{lines}</span>
                </p>
            }
        })
    };
    line.into_view()
}
