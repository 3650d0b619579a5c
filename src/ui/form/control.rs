//! The controls of one field or cell, by its kind. What is typed goes to the entries as it is; the
//! box itself is never written to while somebody types, so input methods work undisturbed.

use super::sheet::Sheet;
use crate::form::{At, ELSEWHERE, most_characters};
use crate::model::{FieldKind, MoneyUnit};
use crate::platform::{self, Event, IntoView, View};
use crate::ui::parts::{Icon, icon};
use crate::ui::signal::Signal;
use std::rc::Rc;
use view_macro::view;

/// Where a control stands.
#[derive(Clone)]
pub(super) struct Spot {
    /// Position of the field.
    pub(super) at: usize,
    /// Where in its rows.
    pub(super) place: Option<At>,
    /// What may be entered.
    pub(super) kind: FieldKind,
    /// The id of its label.
    pub(super) label: String,
}

/// Longer texts get a box of several lines.
const ONE_LINE: u16 = 100;
/// More values than this are chosen from a list that opens.
const MOST_RADIOS: usize = 6;

/// What a box is like.
struct Look {
    /// Which of the controls of the field, and its label if it has one of its own.
    part: usize,
    label: Option<&'static str>,
    /// The keyboard.
    mode: &'static str,
    unit: String,
}

pub(super) fn control(sheet: &Rc<Sheet>, spot: &Spot) -> View {
    let texts = sheet.texts();
    let words = &sheet.context.words;
    let look = |mode: &'static str, unit: &str| Look { part: 0, label: None, mode, unit: unit.to_owned() };
    let pair = |labels: [&'static str; 2], modes: [&'static str; 2], draw: fn(&Rc<Sheet>, &Spot, Look) -> View| {
        let boxes: Vec<View> = (0..2)
            .map(|part| {
                let look = Look { part, label: Some(labels[part]), mode: modes[part], unit: String::new() };
                draw(sheet, spot, look)
            })
            .collect();
        view! {
            <div class="field__pair" role="group" aria-labelledby=spot.label.clone()>
                {boxes}
            </div>
        }
    };
    let choice = |values: Vec<(String, String)>| {
        if values.len() > MOST_RADIOS { list(sheet, spot, 0, values) } else { choices(sheet, spot, values, "radio") }
    };
    match &spot.kind {
        FieldKind::Text { max, .. } if *max > ONE_LINE => area(sheet, spot),
        FieldKind::Text { .. } | FieldKind::CreditCode | FieldKind::Point => text_box(sheet, spot, look("text", "")),
        FieldKind::ResidentId => hidden_box(sheet, spot),
        FieldKind::Mobile | FieldKind::Landline | FieldKind::Phone => text_box(sheet, spot, look("tel", "")),
        FieldKind::Postcode => text_box(sheet, spot, look("numeric", "")),
        FieldKind::Email => text_box(sheet, spot, look("email", "")),
        FieldKind::Date | FieldKind::PastDate | FieldKind::FutureDate => date_box(sheet, spot, look("text", "")),
        FieldKind::Period => pair(texts.period, ["text"; 2], date_box),
        FieldKind::BankAccount => pair(texts.account, ["text", "numeric"], text_box),
        FieldKind::Area => text_box(sheet, spot, look("decimal", "m²")),
        FieldKind::Percent { .. } => text_box(sheet, spot, look("decimal", "%")),
        FieldKind::Money { unit, .. } => {
            let unit = sheet.entry_texts().units[usize::from(*unit == MoneyUnit::TenThousand)];
            text_box(sheet, spot, look("decimal", unit))
        }
        FieldKind::Number { min, unit, .. } => {
            let unit = unit.as_ref().map(|unit| words.say(unit)).unwrap_or_default();
            // Keyboards with digits alone have no minus.
            text_box(sheet, spot, look(if *min < 0 { "text" } else { "numeric" }, &unit))
        }
        FieldKind::Address => address(sheet, spot),
        FieldKind::YesNo => {
            let entry = sheet.entry_texts();
            choices(sheet, spot, vec![("yes".into(), entry.yes.into()), ("no".into(), entry.no.into())], "radio")
        }
        FieldKind::Confirmation => choices(sheet, spot, vec![("yes".into(), texts.confirm.into())], "checkbox"),
        FieldKind::Attachment => choices(sheet, spot, vec![("yes".into(), texts.attached.into())], "checkbox"),
        FieldKind::OneOf(values) => {
            choice(values.iter().map(|value| (value.id.to_string(), words.say(&value.text))).collect())
        }
        FieldKind::SomeOf(values) => {
            let values = values.iter().map(|value| (value.id.to_string(), words.say(&value.text))).collect();
            choices(sheet, spot, values, "checkbox")
        }
        FieldKind::Rows { .. } => View::NOTHING,
    }
}

impl Spot {
    fn id(&self, sheet: &Sheet, part: usize) -> String {
        let id = sheet.id(self.at, self.place);
        if part == 0 { id } else { format!("{id}-p{part}") }
    }

    /// What describes its controls: hint, what follows from it, what is wrong while something is.
    fn described(&self, sheet: &Sheet) -> impl Fn() -> Option<String> + 'static {
        let id = sheet.id(self.at, self.place);
        let (told, place) = (sheet.told[self.at], self.place);
        let hint = place.is_none() && sheet.field(self.at).hint.is_some();
        move || {
            let (wrong, note) = told
                .with(|told| (told.wrong.iter().any(|(at, _)| *at == place), place.is_none() && told.note.is_some()));
            let ids = [(hint, "hint"), (note, "note"), (wrong, "error")];
            let ids: Vec<String> = ids.iter().filter(|(on, _)| *on).map(|(_, end)| format!("{id}-{end}")).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }

    fn invalid(&self, sheet: &Sheet) -> impl Fn() -> Option<&'static str> + 'static {
        let (told, place) = (sheet.told[self.at], self.place);
        move || told.with(|told| told.wrong.iter().any(|(at, _)| *at == place)).then_some("true")
    }

    fn autofill(&self, sheet: &Sheet) -> String {
        let own = sheet.field(self.at).autofill.clone().filter(|_| self.place.is_none());
        own.unwrap_or_else(|| "off".to_owned())
    }

    /// Puts a text in one of the controls of the field.
    fn put(&self, sheet: &Sheet, part: usize, text: String) {
        let mut cells = sheet.cells(self.at, self.place);
        while cells.len() <= part {
            cells.push(String::new());
        }
        cells[part] = text;
        sheet.enter(self.at, self.place, cells);
    }

    fn text(&self, sheet: &Sheet, part: usize) -> String {
        sheet.cells(self.at, self.place).get(part).cloned().unwrap_or_default()
    }
}

/// The label of one of several controls, and the ids that name it.
fn own_label(spot: &Spot, id: &str, look: &Look) -> (Option<View>, String) {
    match look.label {
        Some(label) => {
            let own = format!("{id}-own");
            let view = view! {
                <label class="field__own" id=own.clone() for=id.to_owned()>
                    {label}
                </label>
            };
            (Some(view), format!("{} {own}", spot.label))
        }
        None => (None, spot.label.clone()),
    }
}

/// A box for a line of text.
fn text_box(sheet: &Rc<Sheet>, spot: &Spot, look: Look) -> View {
    let id = spot.id(sheet, look.part);
    let (label, _) = own_label(spot, &id, &look);
    let unit = (!look.unit.is_empty()).then(|| view! { <span class="field__unit">{look.unit.clone()}</span> });
    view! {
        <div class="field__one">
            {label} <div class="field__box">{input(sheet, spot, &look, || {})} {unit}</div>
        </div>
    }
}

/// The box itself; `leave` comes when the person has gone on.
fn input(sheet: &Rc<Sheet>, spot: &Spot, look: &Look, leave: impl Fn() + 'static) -> View {
    let part = look.part;
    let id = spot.id(sheet, part);
    let (_, named) = own_label(spot, &id, look);
    let (typed, left) = ((sheet.clone(), spot.clone()), (sheet.clone(), spot.at));
    view! {
        <input
            class="field__input"
            id=id
            name=[sheet.field(spot.at).id.as_str(), &part.to_string()].join(".")
            type="text"
            inputmode=look.mode
            autocomplete=spot.autofill(sheet)
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="next"
            maxlength=most_characters(&spot.kind).to_string()
            aria-labelledby=named
            aria-invalid=spot.invalid(sheet)
            aria-describedby=spot.described(sheet)
            prop:value=spot.text(sheet, part)
            on:input=move |event: Event| typed.1.put(&typed.0, part, event.value())
            on:blur=move |_| {
                left.0.leave_soon(left.1);
                leave();
            }
        />
    }
}

/// A box for several lines.
fn area(sheet: &Rc<Sheet>, spot: &Spot) -> View {
    let (typed, left) = ((sheet.clone(), spot.clone()), (sheet.clone(), spot.at));
    view! {
        <div class="field__box">
            <textarea
                class="field__input field__input--area"
                id=spot.id(sheet, 0)
                name=sheet.field(spot.at).id.to_string()
                rows="3"
                autocomplete=spot.autofill(sheet)
                maxlength=most_characters(&spot.kind).to_string()
                aria-labelledby=spot.label.clone()
                aria-invalid=spot.invalid(sheet)
                aria-describedby=spot.described(sheet)
                prop:value=spot.text(sheet, 0)
                on:input=move |event: Event| typed.1.put(&typed.0, 0, event.value())
                on:blur=move |_| left.0.leave_soon(left.1)
            ></textarea>
        </div>
    }
}

/// An identity number: when the person has gone on only its last four characters are shown.
fn hidden_box(sheet: &Rc<Sheet>, spot: &Spot) -> View {
    let open = Signal::new(spot.text(sheet, 0).is_empty());
    let (sheet, spot) = (sheet.clone(), spot.clone());
    let look = || Look { part: 0, label: None, mode: "text", unit: String::new() };
    let drawn = move || {
        let id = spot.id(&sheet, 0);
        if open.get() {
            let leave = {
                let (sheet, spot) = (sheet.clone(), spot.clone());
                move || {
                    if !spot.text(&sheet, 0).trim().is_empty() {
                        open.set(false);
                    }
                }
            };
            return view! { <div class="field__box">{input(&sheet, &spot, &look(), leave)}</div> };
        }
        let texts = sheet.texts();
        let number = spot.text(&sheet, 0);
        let end: Vec<char> = number.trim().chars().collect();
        let end: String = end[end.len().saturating_sub(4)..].iter().collect();
        let (said, act) = (format!("{id}-said"), format!("{id}-act"));
        let named = [&spot.label, &said, &act].map(String::as_str).join(" ");
        let show = {
            let id = id.clone();
            move |_| {
                let id = id.clone();
                open.set(true);
                platform::next_frame(move || {
                    platform::focus(&format!("#{id}"));
                });
            }
        };
        view! {
            <div class="field__box field__box--said">
                <span class="field__ends" id=said>
                    {texts.ends_with(&end)}
                </span>
                <button
                    class="btn-text"
                    id=id
                    type="button"
                    aria-labelledby=named
                    aria-describedby=spot.described(&sheet)
                    on:click=show
                >
                    <span id=act>{texts.show}</span>
                </button>
            </div>
        }
    };
    drawn.into_view()
}

/// A date: typed in any way, or picked.
fn date_box(sheet: &Rc<Sheet>, spot: &Spot, look: Look) -> View {
    let id = spot.id(sheet, look.part);
    let part = look.part;
    let (label, named) = own_label(spot, &id, &look);
    let pick = format!("{id}-pick");
    let named = format!("{pick} {named}");
    let (target, picked) = (format!("#{id}"), (sheet.clone(), spot.clone()));
    let take = move |event: Event| {
        let day = event.value();
        if !day.is_empty() {
            platform::set_value(&target, &day);
            picked.1.put(&picked.0, part, day);
            picked.0.leave(picked.1.at);
        }
    };
    view! {
        <div class="field__one">
            {label}
            <div class="field__box">
                {input(sheet, spot, &look, || {})} <span class="pick">
                    {icon(Icon::Cal)}
                    <input
                        class="pick__input"
                        id=pick
                        type="date"
                        tabindex="-1"
                        aria-label=sheet.texts().pick
                        aria-describedby=named
                        on:change=take
                    />
                </span>
            </div>
        </div>
    }
}

/// Boxes or circles to choose from.
fn choices(sheet: &Rc<Sheet>, spot: &Spot, values: Vec<(String, String)>, kind: &'static str) -> View {
    let several = matches!(spot.kind, FieldKind::SomeOf(_));
    let chosen = sheet.cells(spot.at, spot.place);
    let first = spot.id(sheet, 0);
    let name = first.clone();
    let items: Vec<View> = values
        .into_iter()
        .enumerate()
        .map(|(nth, (value, text))| {
            let id = if nth == 0 { first.clone() } else { format!("{first}-{value}") };
            let on = chosen.contains(&value);
            let (sheet, spot, own) = (sheet.clone(), spot.clone(), value.clone());
            let change = move |event: Event| {
                let mut cells = sheet.cells(spot.at, spot.place);
                cells.retain(|cell| several && *cell != own);
                if event.checked() {
                    cells.push(own.clone());
                }
                sheet.enter(spot.at, spot.place, cells);
                sheet.leave(spot.at);
            };
            view! {
                <label class="choice">
                    <input
                        class="tick"
                        type=kind
                        id=id
                        name=name.clone()
                        value=value
                        prop:checked=on
                        on:change=change
                    />
                    <span>{text}</span>
                </label>
            }
        })
        .collect();
    let role = if kind == "radio" { "radiogroup" } else { "group" };
    view! {
        <div class="choices" role=role aria-labelledby=spot.label.clone() aria-describedby=spot.described(sheet)>
            {items}
        </div>
    }
}

/// A list that opens.
fn list(sheet: &Rc<Sheet>, spot: &Spot, part: usize, values: Vec<(String, String)>) -> View {
    let chosen = spot.text(sheet, part);
    let choose = sheet.texts().choose;
    let (typed, left) = ((sheet.clone(), spot.clone()), (sheet.clone(), spot.at));
    let mut items = vec![view! { <option value="">{choose}</option> }];
    items.extend(values.into_iter().map(|(value, text)| {
        let on = value == chosen;
        view! {
            <option value=value selected=on>
                {text}
            </option>
        }
    }));
    view! {
        <div class="field__box">
            <select
                class="field__input"
                id=spot.id(sheet, part)
                aria-labelledby=spot.label.clone()
                aria-invalid=spot.invalid(sheet)
                aria-describedby=spot.described(sheet)
                on:change=move |event: Event| {
                    typed.1.put(&typed.0, part, event.value());
                    left.0.leave(left.1);
                }
            >
                {items}
            </select>
        </div>
    }
}

/// The district from a list, the rest as text.
fn address(sheet: &Rc<Sheet>, spot: &Spot) -> View {
    let (words, texts) = (&sheet.context.words, sheet.texts());
    let regions = sheet.context.guide.bundle().regions.iter().filter(|region| region.parent.is_some());
    let mut values: Vec<(String, String)> =
        regions.map(|region| (region.id.to_string(), words.say(&region.name))).collect();
    values.push((ELSEWHERE.to_owned(), texts.elsewhere.to_owned()));
    let id = spot.id(sheet, 0);
    let own = format!("{id}-own");
    let district = Spot { label: format!("{} {own}", spot.label), ..spot.clone() };
    let rest = Look { part: 1, label: Some(texts.address[1]), mode: "text", unit: String::new() };
    view! {
        <div class="field__pair field__pair--address" role="group" aria-labelledby=spot.label.clone()>
            <div class="field__one">
                <label class="field__own" id=own for=id>
                    {texts.address[0]}
                </label>
                {list(sheet, &district, 0, values)}
            </div>
            {text_box(sheet, spot, rest)}
        </div>
    }
}
