//! The controls of one field or cell, by its kind. What is typed goes to the entries as it is; the
//! box itself is never written to while somebody types, so input methods work undisturbed.

use super::boxes::{Look, area, date_box, hidden_box, text_box};
use super::choices::{address, choices, list};
use super::sheet::Sheet;
use crate::form::At;
use crate::model::{FieldKind, MoneyUnit};
use crate::platform::View;
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
        FieldKind::Text { .. } | FieldKind::Code { .. } | FieldKind::CreditCode | FieldKind::Point => {
            text_box(sheet, spot, look("text", ""))
        }
        FieldKind::ResidentId | FieldKind::IdOrCreditCode => hidden_box(sheet, spot),
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
        FieldKind::Number { min, unit, decimals, .. } => {
            let unit = unit.as_ref().map(|unit| words.say(unit)).unwrap_or_default();
            // Keyboards with digits alone have no minus and no point.
            let mode = match (*min, *decimals) {
                (..0, _) => "text",
                (_, 0) => "numeric",
                _ => "decimal",
            };
            text_box(sheet, spot, look(mode, &unit))
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
    pub(super) fn id(&self, sheet: &Sheet, part: usize) -> String {
        let id = sheet.id(self.at, self.place);
        if part == 0 { id } else { format!("{id}-p{part}") }
    }

    /// What its controls are called in the page: the id of the field; in rows with row and column behind it.
    pub(super) fn name(&self, sheet: &Sheet) -> String {
        let field = sheet.field(self.at);
        match (self.place, &field.kind) {
            (Some(At { row, column }), FieldKind::Rows { columns, .. }) => {
                format!("{}.{row}.{}", field.id, columns[column].id)
            }
            _ => field.id.to_string(),
        }
    }

    /// What describes its controls: hint, what follows from it, what is wrong while something is.
    pub(super) fn described(&self, sheet: &Sheet) -> impl Fn() -> Option<String> + 'static {
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

    pub(super) fn invalid(&self, sheet: &Sheet) -> impl Fn() -> Option<&'static str> + 'static {
        let (told, place) = (sheet.told[self.at], self.place);
        move || told.with(|told| told.wrong.iter().any(|(at, _)| *at == place)).then_some("true")
    }

    pub(super) fn autofill(&self, sheet: &Sheet) -> String {
        let own = sheet.field(self.at).autofill.clone().filter(|_| self.place.is_none());
        own.unwrap_or_else(|| "off".to_owned())
    }

    /// Puts a text in one of the controls of the field.
    pub(super) fn put(&self, sheet: &Sheet, part: usize, text: String) {
        let mut cells = sheet.cells(self.at, self.place);
        while cells.len() <= part {
            cells.push(String::new());
        }
        cells[part] = text;
        sheet.enter(self.at, self.place, cells);
    }

    pub(super) fn text(&self, sheet: &Sheet, part: usize) -> String {
        sheet.cells(self.at, self.place).get(part).cloned().unwrap_or_default()
    }
}
