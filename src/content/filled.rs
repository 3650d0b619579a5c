//! The file of a filled form: read, and its schema. `form::json` writes it.

use super::Problem;
use super::problem::step;
use super::repeats::repeated_keys;
use crate::engine::Guide;
use crate::form::{Cells, EXPORT_FORMAT, Entries, Entry};
use crate::model::{ColumnId, Few, FieldId, FieldKind, FormBundle, FormId, PackageId, RegionId};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A filled form, format 1.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FilledFile {
    /// Names in the file keep their meaning while this number is the same.
    pub format: u32,
    /// The package whose form it is.
    pub package: PackageId,
    /// The region it was filled for.
    #[serde(default)]
    pub region: Option<RegionId>,
    /// Version of the data it was filled with.
    #[serde(default)]
    pub data_version: Option<String>,
    /// What is entered, by field of `fields.json`; a field that is not there is empty.
    #[schemars(with = "BTreeMap<FieldId, FilledValue>")]
    pub fields: BTreeMap<FieldId, Value>,
    /// The fields the person does not know yet.
    #[serde(default)]
    pub unknown: Vec<FieldId>,
    /// The single forms and the fields each of them asks, in its official order. Only written.
    #[serde(default)]
    pub forms: Vec<FilledFormFields>,
}

/// A single form and its fields.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FilledFormFields {
    /// Its id in `forms.json`.
    pub id: FormId,
    /// Its official name.
    pub name: String,
    /// Its fields, in its official order.
    pub fields: Vec<FieldId>,
}

/// What is entered in a field, by its kind.
#[derive(Debug, JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "the shape of the file, for its schema; reading says better what is wrong")]
enum FilledValue {
    /// A text, code, telephone number, e-mail address, date (`2026-11-23`), or the id of what is chosen.
    Text(String),
    /// A number in the unit of the field.
    Number(f64),
    /// Yes or no; confirmed; attached.
    Yes(bool),
    /// The ids of what is chosen.
    Several(Vec<String>),
    /// From one date to another, both counted in.
    Period { from: String, to: String },
    /// A bank account.
    Account { bank: String, number: String },
    /// An address: the code of its district, where it is one of the guide, and the rest.
    Address { region: Option<RegionId>, text: String },
    /// A point in degrees.
    Point { longitude: f64, latitude: f64 },
    /// Rows, by column.
    Rows(Vec<BTreeMap<ColumnId, FilledValue>>),
}

/// Reads a filled form of the package and region of a guide. What is not shaped as the file is are problems, each with a pointer;
/// whether what is entered is right says [`OneForm::check`](crate::form::OneForm::check).
pub fn entries_from_json(data: &FormBundle, guide: &Guide, file: &str, text: &str) -> (Entries, Vec<Problem>) {
    let mut entries = Entries::default();
    let mut problems = Vec::new();
    let mut report =
        |pointer: String, message: String| problems.push(Problem { file: file.to_owned(), pointer, message });
    let read: FilledFile = match serde_json::from_str(text) {
        Ok(read) => read,
        Err(error) => {
            report(String::new(), format!("not a filled form: {error}"));
            return (entries, problems);
        }
    };
    repeated_keys(text).into_iter().for_each(|(pointer, message)| report(pointer, message));
    if read.format != EXPORT_FORMAT {
        report("/format".into(), format!("this program reads format {EXPORT_FORMAT}"));
    }
    if read.package != data.package {
        report("/package".into(), format!("the form of {}, not of {}", read.package, data.package));
    }
    // What applies, and so what is asked, differs from region to region.
    if let Some(region) = read.region.as_ref().filter(|region| *region != guide.region()) {
        let known = guide.bundle().regions.iter().any(|known| known.id == *region);
        let way = if known { format!("; give --region {region}") } else { String::new() };
        report("/region".into(), format!("filled for {region}, not for {}{way}", guide.region()));
    }
    let known = |id: &FieldId| data.fields.iter().find(|field| field.id == *id);
    for (id, value) in &read.fields {
        let at = format!("/fields{}", step(id.as_str()));
        match known(id) {
            None => report(at, "no field of this package has this id".into()),
            Some(field) => match entry(&field.kind, value) {
                Ok(entry) => entries.set(id, entry),
                Err((within, wanted)) => report(at + &within, format!("{wanted} is wanted here")),
            },
        }
    }
    for (at, id) in read.unknown.iter().enumerate() {
        match known(id) {
            None => report(format!("/unknown/{at}"), "no field of this package has this id".into()),
            Some(_) => entries.set_unknown(id, true),
        }
    }
    (entries, problems)
}

/// Where in a value something else is wanted, and what.
type Wanted = (String, &'static str);

fn entry(kind: &FieldKind, value: &Value) -> Result<Entry, Wanted> {
    let FieldKind::Rows { columns, .. } = kind else { return Ok(Entry::Once(cells(kind, value)?)) };
    let Value::Array(items) = value else { return Err((String::new(), "a list of rows")) };
    let mut rows = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let Value::Object(said) = item else { return Err((format!("/{at}"), "a row: an object by column")) };
        let mut row = Few::new();
        for (key, value) in said {
            let place = || format!("/{at}{}", step(key));
            let column = columns.iter().find(|column| column.id.as_str() == key).ok_or((place(), "a known column"))?;
            let cells = cells(&column.kind, value).map_err(|(within, wanted)| (place() + &within, wanted))?;
            row.insert(column.id.clone(), cells);
        }
        rows.push(row);
    }
    Ok(Entry::Rows(rows))
}

/// The texts of the controls that would say the same.
fn cells(kind: &FieldKind, value: &Value) -> Result<Cells, Wanted> {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(match number.as_i64() {
            Some(whole) => whole.to_string(),
            // Never with an exponent.
            None => number.as_f64().map(|number| number.to_string()).unwrap_or_default(),
        }),
        _ => None,
    };
    let of = |keys: [&str; 2], wanted: &'static str| {
        let Value::Object(said) = value else { return Err((String::new(), wanted)) };
        if let Some(key) = said.keys().find(|key| !keys.contains(&key.as_str())) {
            return Err((step(key), wanted));
        }
        Ok(keys.map(|key| said.get(key).and_then(text).unwrap_or_default()).to_vec())
    };
    match kind {
        FieldKind::Period => of(["from", "to"], "{\"from\": date, \"to\": date}"),
        FieldKind::BankAccount => of(["bank", "number"], "{\"bank\": name, \"number\": digits}"),
        FieldKind::Point => Ok(vec![of(["longitude", "latitude"], "{\"longitude\": …, \"latitude\": …}")?.join(",")]),
        FieldKind::Address => {
            let mut cells = of(["region", "text"], "{\"region\": code, \"text\": …}")?;
            if let Some(region) = cells.first_mut().filter(|region| region.is_empty()) {
                *region = crate::form::ELSEWHERE.to_owned();
            }
            Ok(cells)
        }
        FieldKind::YesNo | FieldKind::Confirmation | FieldKind::Attachment => match value {
            Value::Bool(true) => Ok(vec!["yes".to_owned()]),
            // What is not confirmed or attached is empty.
            Value::Bool(false) => Ok(vec![if matches!(kind, FieldKind::YesNo) { "no" } else { "" }.to_owned()]),
            _ => Err((String::new(), "true or false")),
        },
        FieldKind::SomeOf(_) => match value {
            Value::Array(ids) => ids
                .iter()
                .enumerate()
                .map(|(at, id)| id.as_str().map(ToOwned::to_owned).ok_or((format!("/{at}"), "the id of a value")))
                .collect(),
            _ => Err((String::new(), "a list of ids")),
        },
        _ => Ok(vec![text(value).ok_or((String::new(), "a text or number"))?]),
    }
}
