//! The schema of one package's filled form: what an office's system may expect in each field.

use crate::form::{EXPORT_FORMAT, LARGEST_AREA};
use crate::model::{Column, Field, FieldKind, FieldValue, FormBundle};
use serde_json::{Map, Value, json};

/// The file the form of this package is exported to, as a JSON Schema (draft 2020-12): every field by its id, with
/// its label and what may stand in it. Stricter than `filled-form.schema.json`, which holds for all packages.
pub fn filled_schema(data: &FormBundle) -> Value {
    let ids: Vec<&str> = data.fields.iter().map(|field| field.id.as_str()).collect();
    let forms: Vec<&str> = data.forms.iter().map(|form| form.id.as_str()).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("Filled form: {}", data.package),
        "type": "object",
        "properties": {
            "format": { "const": EXPORT_FORMAT },
            "package": { "const": data.package.as_str() },
            "region": { "type": "string", "pattern": "^[0-9]{6}$" },
            "data_version": { "type": "string" },
            "fields": closed(data.fields.iter().map(|field| (field.id.as_str(), of_field(field))), &[]),
            "unknown": { "type": "array", "uniqueItems": true, "items": { "enum": ids } },
            "forms": {
                "type": "array",
                "items": closed([
                    ("id", json!({ "enum": forms })),
                    ("name", json!({ "type": "string" })),
                    ("fields", json!({ "type": "array", "uniqueItems": true, "items": { "enum": ids } })),
                ], &["id", "name", "fields"]),
            },
        },
        "required": ["format", "package", "fields"],
        "additionalProperties": false,
    })
}

/// An object that has no other properties.
fn closed<'a>(properties: impl IntoIterator<Item = (&'a str, Value)>, required: &[&str]) -> Value {
    let properties: Map<String, Value> = properties.into_iter().map(|(key, schema)| (key.to_owned(), schema)).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn of_field(field: &Field) -> Value {
    let hint = field.hint.as_ref().map(|hint| hint.zh.as_str());
    described(of_kind(&field.kind), &field.label.zh, hint)
}

fn described(mut schema: Value, title: &str, description: Option<&str>) -> Value {
    schema["title"] = json!(title);
    if let Some(description) = description {
        schema["description"] = json!(description);
    }
    schema
}

fn of_kind(kind: &FieldKind) -> Value {
    let pattern = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    let text = |min: u16, max: u16| json!({ "type": "string", "minLength": min, "maxLength": max });
    let date = || json!({ "type": "string", "format": "date" });
    let number = |min: Value, max: Value| json!({ "type": "number", "minimum": min, "maximum": max });
    // Identity numbers: 17 digits and a check character; credit codes: GB 32100, without I, O, S, V, Z.
    const ID: &str = "[0-9]{17}[0-9X]";
    const CREDIT: &str = "[0-9A-HJ-NPQRTUWXY]{18}";
    match kind {
        FieldKind::Text { min, max } => text(*min, *max),
        FieldKind::Code { min, max } => pattern(&format!("^[0-9A-Za-z]{{{min},{max}}}$")),
        FieldKind::ResidentId => pattern(&format!("^{ID}$")),
        FieldKind::CreditCode => pattern(&format!("^{CREDIT}$")),
        FieldKind::IdOrCreditCode => pattern(&format!("^({ID}|{CREDIT})$")),
        FieldKind::Mobile => pattern("^1[3-9][0-9]{9}$"),
        FieldKind::Landline | FieldKind::Phone => pattern("^[0-9]+(-[0-9]+)*$"),
        FieldKind::Postcode => pattern("^[0-9]{6}$"),
        FieldKind::Email => json!({ "type": "string", "format": "email" }),
        // A district of the guide by its code; without one it is elsewhere.
        FieldKind::Address => closed(
            [("region", pattern("^[0-9]{6}$")), ("text", json!({ "type": "string", "minLength": 1 }))],
            &["text"],
        ),
        FieldKind::Date | FieldKind::PastDate | FieldKind::FutureDate => date(),
        FieldKind::Period => closed([("from", date()), ("to", date())], &["from", "to"]),
        FieldKind::Area => number(json!(0.01), json!(LARGEST_AREA)),
        FieldKind::Money { .. } => json!({ "type": "number", "minimum": 0 }),
        FieldKind::Number { min, max, decimals: 0, .. } => json!({ "type": "integer", "minimum": min, "maximum": max }),
        FieldKind::Number { min, max, .. } => number(json!(min), json!(max)),
        FieldKind::Percent { min, max } => number(json!(min), json!(max)),
        FieldKind::BankAccount => {
            closed([("bank", json!({ "type": "string" })), ("number", pattern("^[0-9]+$"))], &["bank", "number"])
        }
        FieldKind::Point => {
            let degrees = || json!({ "type": "number" });
            closed([("longitude", degrees()), ("latitude", degrees())], &["longitude", "latitude"])
        }
        FieldKind::YesNo => json!({ "type": "boolean" }),
        FieldKind::Confirmation | FieldKind::Attachment => json!({ "const": true }),
        FieldKind::OneOf(values) => one_of(values),
        FieldKind::SomeOf(values) => json!({ "type": "array", "uniqueItems": true, "items": one_of(values) }),
        FieldKind::Rows { columns, max } => {
            let column = |column: &Column| described(of_kind(&column.kind), &column.label.zh, None);
            let row = closed(columns.iter().map(|it| (it.id.as_str(), column(it))), &[]);
            json!({ "type": "array", "maxItems": max, "items": row })
        }
    }
}

fn one_of(values: &[FieldValue]) -> Value {
    let one = |value: &FieldValue| json!({ "const": value.id.as_str(), "title": value.text.zh });
    json!({ "oneOf": values.iter().map(one).collect::<Vec<_>>() })
}
