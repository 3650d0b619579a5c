//! The filled form as JSON, format 1, for systems that import it. The schema is published as
//! `filled-form.schema.json`; `content::filled` reads it.

use super::{Checked, OneForm, State, Value};
use crate::model::{Column, FieldKind, FormBundle, RegionId, iso};

/// Names in the file are never renamed or removed without a new number.
pub const EXPORT_FORMAT: u32 = 1;

/// None of several.
const NONE: &Value = &Value::Chosen(Vec::new());

/// What is right in the form, under the ids of its fields.
pub fn json(form: &OneForm, data: &FormBundle, checked: &[Checked], region: &RegionId) -> String {
    let mut out = Json::default();
    out.open('{');
    out.key("format");
    out.bare(&EXPORT_FORMAT.to_string());
    for (key, text) in [("package", &data.package.0), ("region", &region.0), ("data_version", &data.data_version)] {
        out.key(key);
        out.text(text);
    }
    let with_fields = || form.fields.iter().map(|asked| &data.fields[asked.field]).zip(checked);
    out.key("fields");
    out.open('{');
    for (asked, checked) in form.fields.iter().zip(checked) {
        let field = &data.fields[asked.field];
        // Empty although the answers suggest something: none of it was chosen, and that has to be said.
        let none = checked.state == State::Empty && !asked.said.is_empty();
        if let Some(value) = checked.value.as_ref().or(none.then_some(NONE)) {
            out.key(field.id.as_str());
            out.value(&field.kind, value);
        }
    }
    out.close('}');
    out.key("unknown");
    out.open('[');
    for (field, _) in with_fields().filter(|(_, checked)| checked.state == State::Unknown) {
        out.item();
        out.text(field.id.as_str());
    }
    out.close(']');
    out.key("forms");
    out.open('[');
    for single in form.project(data) {
        out.item();
        out.open('{');
        out.key("id");
        out.text(data.forms[single.form].id.as_str());
        out.key("name");
        out.text(&data.forms[single.form].name.zh);
        out.key("fields");
        out.open('[');
        for field in single.fields {
            out.item();
            out.text(data.fields[form.fields[field.at].field].id.as_str());
        }
        out.close(']');
        out.close('}');
    }
    out.close(']');
    out.close('}');
    out.text + "\n"
}

/// Writes JSON, two blanks a level.
#[derive(Default)]
struct Json {
    text: String,
    depth: usize,
    /// Something stands before in what was opened last.
    follows: bool,
}

impl Json {
    fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
        self.follows = false;
    }

    fn close(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if self.follows {
            self.line();
        }
        self.text.push(bracket);
        self.follows = true;
    }

    fn line(&mut self) {
        self.text.push('\n');
        (0..self.depth).for_each(|_| self.text.push_str("  "));
    }

    /// Begins the next element of a list.
    fn item(&mut self) {
        if self.follows {
            self.text.push(',');
        }
        self.line();
        self.follows = true;
    }

    fn key(&mut self, key: &str) {
        self.item();
        self.text(key);
        self.text.push_str(": ");
    }

    fn bare(&mut self, words: &str) {
        self.text.push_str(words);
        self.follows = true;
    }

    fn text(&mut self, text: &str) {
        self.text.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.text.extend(['\\', c]),
                c if u32::from(c) < 0x20 => self.text.push_str(&format!("\\u{:04x}", u32::from(c))),
                c => self.text.push(c),
            }
        }
        self.text.push('"');
        self.follows = true;
    }

    fn pairs<const N: usize>(&mut self, pairs: [(&str, Option<String>); N]) {
        self.open('{');
        for (key, text) in pairs {
            if let Some(text) = text {
                self.key(key);
                self.text(&text);
            }
        }
        self.close('}');
    }

    fn value(&mut self, kind: &FieldKind, value: &Value) {
        match value {
            Value::Text(text) => self.text(text),
            Value::Id(id) => self.text(&id.number),
            Value::Amount(amount) => self.bare(&amount.to_string()),
            Value::Day(day) => self.text(&iso(*day)),
            Value::Period(from, to) => self.pairs([("from", Some(iso(*from))), ("to", Some(iso(*to)))]),
            Value::Chosen(ids) if matches!(kind, FieldKind::OneOf(_)) => {
                self.text(ids.first().map_or("", |id| id.as_str()));
            }
            Value::Chosen(ids) => {
                self.open('[');
                for id in ids {
                    self.item();
                    self.text(id.as_str());
                }
                self.close(']');
            }
            Value::Yes(yes) => self.bare(if *yes { "true" } else { "false" }),
            Value::Address { region, text } => {
                self.pairs([("region", region.as_ref().map(|id| id.0.clone())), ("text", Some(text.clone()))]);
            }
            Value::Account { bank, number } => {
                self.pairs([("bank", Some(bank.clone())), ("number", Some(number.clone()))]);
            }
            Value::Point { longitude, latitude } => {
                self.open('{');
                for (key, degrees) in [("longitude", longitude), ("latitude", latitude)] {
                    self.key(key);
                    self.bare(&degrees.to_string());
                }
                self.close('}');
            }
            Value::Rows(rows) => {
                let columns: &[Column] = if let FieldKind::Rows { columns, .. } = kind { columns } else { &[] };
                self.open('[');
                for row in rows {
                    self.item();
                    self.open('{');
                    for (column, value) in columns.iter().zip(row) {
                        if let Some(value) = value {
                            self.key(column.id.as_str());
                            self.value(&column.kind, value);
                        }
                    }
                    self.close('}');
                }
                self.close(']');
            }
        }
    }
}
