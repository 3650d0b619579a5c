//! The filled form as CSV (RFC 4180), for spreadsheets: a line a field, in rows a line a cell.

use super::{Checked, OneForm, Value, place};
use crate::model::{Field, FieldKind, FormBundle, Region, iso};

/// What stands first, so that Excel reads UTF-8.
const MARK: char = '\u{feff}';
const HEADS: [&str; 7] = ["field", "row", "column", "label", "value", "shown", "forms"];

/// What is right in the form: `value` is for programs, `shown` what `shown` makes of it for people.
/// Spreadsheets take eighteen digits for a number and round it, so people read `shown`.
pub fn csv(
    form: &OneForm,
    data: &FormBundle,
    checked: &[Checked],
    regions: &[Region],
    shown: &dyn Fn(&FieldKind, &Value) -> String,
) -> String {
    let mut out = String::from(MARK);
    line(&mut out, &HEADS.map(str::to_owned));
    for (asked, checked) in form.fields.iter().zip(checked) {
        let field: &Field = &data.fields[asked.field];
        let forms: Vec<&str> = asked.forms.iter().map(|form| data.forms[*form].id.as_str()).collect();
        let mut tell = |row: String, column: &str, label: &str, kind: &FieldKind, value: &Value| {
            let cells = [
                field.id.to_string(),
                row,
                column.to_owned(),
                label.to_owned(),
                plain(value, regions),
                shown(kind, value),
                forms.join(" "),
            ];
            line(&mut out, &cells);
        };
        match (&checked.value, &field.kind) {
            (Some(Value::Rows(rows)), FieldKind::Rows { columns, .. }) => {
                for (at, row) in rows.iter().enumerate() {
                    for (column, value) in columns.iter().zip(row) {
                        if let Some(value) = value {
                            tell((at + 1).to_string(), column.id.as_str(), &column.label.zh, &column.kind, value);
                        }
                    }
                }
            }
            (Some(value), kind) => tell(String::new(), "", &field.label.zh, kind, value),
            (None, _) => {}
        }
    }
    out
}

/// A value for programs.
fn plain(value: &Value, regions: &[Region]) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Id(id) => id.number.clone(),
        Value::Amount(amount) => amount.to_string(),
        Value::Day(day) => iso(*day),
        Value::Period(from, to) => [iso(*from), iso(*to)].join("/"),
        Value::Chosen(ids) => ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(" "),
        Value::Yes(yes) => (if *yes { "yes" } else { "no" }).to_owned(),
        Value::Address { region, text } => {
            region.as_ref().map(|id| place::names(regions, id)).unwrap_or_default() + text
        }
        Value::Account { bank, number } => [bank.as_str(), number].join(" "),
        Value::Point { longitude, latitude } => format!("{longitude},{latitude}"),
        Value::Rows(_) => String::new(),
    }
}

fn line(out: &mut String, cells: &[String]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        let cell = harmless(cell);
        if cell.contains([',', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

/// A cell no spreadsheet takes for a formula.
fn harmless(cell: &str) -> String {
    let number = cell.strip_prefix('-').unwrap_or(cell).bytes().all(|c| c.is_ascii_digit() || c == b'.');
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if formula && !number { format!("'{cell}") } else { cell.to_owned() }
}
