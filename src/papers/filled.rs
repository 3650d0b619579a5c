//! The forms, filled: all of it on one sheet, and each form with its fields in the official order.
//!
//! The layout is ours; the names of the forms and the order of their fields are official. What is not
//! known, missing or wrong is a line to fill in by hand.

use super::paper::{Block, Line, Paper, PaperKind};
use super::said::{Prepared, entry, text};
use crate::form::{Checked, OneForm, State, Value};
use crate::model::{FieldKind, FormBundle, Language, Text};
use crate::texts::{EntryTexts, FormTexts, SheetTexts};

/// The sheet with all fields, then each form, in the order of the plan.
pub fn filled(prepared: &Prepared<'_>, form: &OneForm, data: &FormBundle, checked: &[Checked]) -> Vec<Paper> {
    let sheets = SheetTexts::chinese();
    let mut all = Vec::new();
    for (group, range) in form.groups(data) {
        all.push(Block::Heading(FormTexts::at_hand(Language::Zh).groups[group as usize].to_owned()));
        let lines = range.flat_map(|at| {
            let label = &data.fields[form.fields[at].field].label;
            lines(prepared, form, data, checked, at, label)
        });
        all.push(Block::List(lines.collect()));
    }
    let lead = |fields: usize, blank: usize, note: &str| text(sheets.filled_lead(fields, blank) + note);
    let blank = |at: usize| checked.get(at).is_none_or(|checked| checked.state != State::Done);
    let open = (0..form.fields.len()).filter(|at| blank(*at)).count();
    all.insert(0, lead(form.fields.len(), open, sheets.filled_all));
    let sub = sheets.package(&prepared.guide.bundle().package.name.zh, prepared.plan.counts.matters);
    let mut papers = vec![prepared.paper(PaperKind::OneForm, Some(sub), all)];
    for single in form.project(data) {
        let open = single.fields.iter().filter(|field| blank(field.at)).count();
        let lines: Vec<Line> = single
            .fields
            .iter()
            .flat_map(|field| lines(prepared, form, data, checked, field.at, field.called))
            .collect();
        let blocks = vec![
            lead(single.fields.len(), open, sheets.filled_form),
            Block::List(lines),
            prepared.signatures(Vec::new()),
            text(sheets.no_receipt.to_owned()),
        ];
        let mut paper = prepared.paper(PaperKind::Form, None, blocks);
        paper.title = data.forms[single.form].name.zh.clone().into();
        papers.push(paper);
    }
    papers
}

/// The lines of a field: one, or one a row.
fn lines(
    prepared: &Prepared<'_>,
    form: &OneForm,
    data: &FormBundle,
    checked: &[Checked],
    at: usize,
    called: &Text,
) -> Vec<Line> {
    let (words, sheets) = (EntryTexts::at_hand(Language::Zh), SheetTexts::chinese());
    let kind = &data.fields[form.fields[at].field].kind;
    let regions = &prepared.guide.bundle().regions;
    let value = checked.get(at).and_then(|checked| checked.value.as_ref());
    match (kind, value) {
        (FieldKind::Rows { columns, max }, value) => {
            // A list that is empty is written by hand.
            let empty = || vec![vec![None; columns.len()]; usize::from(*max).min(BY_HAND)];
            let rows = match value {
                Some(Value::Rows(rows)) => rows.clone(),
                _ => empty(),
            };
            let line = |(row, cells): (usize, &Vec<Option<Value>>)| {
                let said = columns.iter().zip(cells).map(|(column, value)| {
                    let said = match value {
                        Some(value) => words.value(Language::Zh, &column.kind, value, regions),
                        None => by_hand(&column.kind).unwrap_or_else(|| sheets.blank.to_owned()),
                    };
                    words.wrong(&column.label.zh, &said)
                });
                let name = if *max == 1 { called.zh.clone() } else { sheets.row_of(&called.zh, row + 1) };
                entry(name, said.collect::<Vec<_>>().join(words.between_cells), Vec::new())
            };
            rows.iter().enumerate().map(line).collect()
        }
        (_, Some(value)) => {
            vec![entry(called.zh.clone(), words.value(Language::Zh, kind, value, regions), Vec::new())]
        }
        (_, None) => vec![entry(called.zh.clone(), by_hand(kind).unwrap_or_default(), Vec::new())],
    }
}

/// How many empty rows a list without entries has on paper, where it may have so many.
const BY_HAND: usize = 3;

/// What is ticked by hand: the values there are, each with its box. `None` where it is written.
fn by_hand(kind: &FieldKind) -> Option<String> {
    let (words, sheets) = (EntryTexts::at_hand(Language::Zh), SheetTexts::chinese());
    let values: Vec<&str> = match kind {
        FieldKind::OneOf(values) | FieldKind::SomeOf(values) => {
            values.iter().map(|value| value.text.zh.as_str()).collect()
        }
        FieldKind::YesNo => vec![words.yes, words.no],
        FieldKind::Confirmation => vec![words.confirmed],
        FieldKind::Attachment => vec![words.attached],
        _ => return None,
    };
    Some(values.into_iter().map(|value| sheets.to_tick(value)).collect::<Vec<_>>().join(sheets.between_ticks))
}
