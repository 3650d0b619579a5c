//! What is chosen from values: circles, boxes to tick, lists that open.

use super::boxes::{Look, text_box};
use super::control::Spot;
use super::sheet::Sheet;
use crate::form::ELSEWHERE;
use crate::model::FieldKind;
use crate::platform::{Event, View};
use std::rc::Rc;
use view_macro::view;

/// Boxes or circles to choose from.
pub(super) fn choices(sheet: &Rc<Sheet>, spot: &Spot, values: Vec<(String, String)>, kind: &'static str) -> View {
    let several = matches!(spot.kind, FieldKind::SomeOf(_));
    let chosen = sheet.cells(spot.at, spot.place);
    let first = spot.id(sheet, 0);
    let name = spot.name(sheet);
    let items: Vec<View> = values
        .into_iter()
        .enumerate()
        .map(|(nth, (value, text))| {
            let id = if nth == 0 { first.clone() } else { format!("{first}-{value}") };
            let on = chosen.contains(&value);
            let invalid = (kind == "checkbox").then(|| spot.invalid(sheet));
            let invalid = move || invalid.as_ref().and_then(|invalid| invalid());
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
                        aria-invalid=invalid
                        prop:checked=on
                        on:change=change
                    />
                    <span>{text}</span>
                </label>
            }
        })
        .collect();
    // Circles are right or wrong as a group, boxes each.
    let (role, invalid) = if kind == "radio" { ("radiogroup", Some(spot.invalid(sheet))) } else { ("group", None) };
    let invalid = move || invalid.as_ref().and_then(|invalid| invalid());
    view! {
        <div
            class="choices"
            role=role
            aria-labelledby=spot.label.clone()
            aria-describedby=spot.described(sheet)
            aria-invalid=invalid
        >
            {items}
        </div>
    }
}

/// A list that opens.
pub(super) fn list(sheet: &Rc<Sheet>, spot: &Spot, part: usize, values: Vec<(String, String)>) -> View {
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
                name=spot.name(sheet)
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
pub(super) fn address(sheet: &Rc<Sheet>, spot: &Spot) -> View {
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
