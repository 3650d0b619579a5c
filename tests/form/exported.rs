//! What an office's system relies on: ids that stay, and a schema that says what stands under them.

use crate::every::everything;
use crate::support::{catalog, repository, restaurant};
use crate::whole::{data, ground};
use jsonschema::{Draft, Validator};
use onething::content::{filled_schema, form_bundle};
use onething::form::json;
use onething::model::{FieldKind, FieldValue};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::LazyLock;

fn validator(schema: &Value) -> Validator {
    assert!(jsonschema::meta::is_valid(schema), "no schema of draft 2020-12");
    jsonschema::options().with_draft(Draft::Draft202012).should_validate_formats(true).build(schema).unwrap()
}

/// What the schema of the restaurant's form refuses in a filled one, each with its pointer.
pub(crate) fn refused(filled: &Value) -> Vec<String> {
    static SCHEMA: LazyLock<Validator> = LazyLock::new(|| validator(&filled_schema(data())));
    SCHEMA.iter_errors(filled).map(|error| format!("{}: {error}", error.instance_path)).collect()
}

fn filled() -> Value {
    let (form, entries) = everything();
    let checked = form.check(data(), &entries, ground());
    serde_json::from_str(&json(&form, data(), &checked, restaurant().region())).unwrap()
}

#[test]
fn a_form_with_everything_fits_its_schema_and_nothing_else_does() {
    let right = filled();
    assert_eq!(refused(&right), [""; 0]);
    let fields = right["fields"].as_object().unwrap();
    assert!(fields.len() > 60);
    // No kind of value is taken for another, and no id for one that is not there.
    for id in fields.keys() {
        for wrong in [json!([[]]), json!({ "x": 1 }), Value::Null, json!(-1.5), json!("")] {
            let mut changed = right.clone();
            changed["fields"][id] = wrong.clone();
            assert!(!refused(&changed).is_empty(), "{id} may be {wrong}");
        }
        let mut changed = right.clone();
        changed["fields"][id.clone() + "x"] = changed["fields"][id].clone();
        assert!(!refused(&changed).is_empty(), "{id}x");
    }
    for key in ["format", "package", "fields"] {
        let mut changed = right.clone();
        changed.as_object_mut().unwrap().remove(key);
        assert!(!refused(&changed).is_empty(), "without {key}");
    }
    let mut other = right;
    other["package"] = json!("clinic");
    assert!(!refused(&other).is_empty());
}

#[test]
fn every_package_has_a_schema_with_all_of_its_fields() {
    for package in &catalog().packages {
        let form = form_bundle(catalog(), &package.id).unwrap();
        let schema = filled_schema(&form);
        validator(&schema);
        let known = schema["properties"]["fields"]["properties"].as_object().unwrap();
        assert_eq!(known.len(), form.fields.len(), "{}", package.id);
    }
}

/// Every id that exported files may hold, with its kind: `field kind`, `field.value`, `field:column kind`.
fn ids() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for field in &catalog().fields {
        named(&mut ids, field.id.as_str(), &field.kind);
        if let FieldKind::Rows { columns, .. } = &field.kind {
            columns.iter().for_each(|column| named(&mut ids, &format!("{}:{}", field.id, column.id), &column.kind));
        }
    }
    ids
}

fn named(ids: &mut BTreeSet<String>, id: &str, kind: &FieldKind) {
    let name = match serde_json::to_value(kind).unwrap() {
        Value::String(name) => name,
        Value::Object(one) => one.keys().next().unwrap().clone(),
        other => panic!("{other}"),
    };
    ids.insert(format!("{id} {name}"));
    let values: &[FieldValue] = match kind {
        FieldKind::OneOf(values) | FieldKind::SomeOf(values) => values,
        _ => &[],
    };
    ids.extend(values.iter().map(|value| format!("{id} {name} {}", value.id)));
}

/// An id that was published keeps its meaning: systems import it. New ones are added to the list with
/// `ONETHING_KEEP=1 cargo test --test form`; what stands there once is never taken away.
#[test]
fn ids_that_were_published_stay() {
    let path = repository("tests/form/ids.txt");
    let ids = ids();
    if std::env::var_os("ONETHING_KEEP").is_some() {
        let known = std::fs::read_to_string(&path).unwrap_or_default();
        let all: BTreeSet<&str> = known.lines().chain(ids.iter().map(String::as_str)).collect();
        std::fs::write(&path, all.into_iter().map(|id| id.to_owned() + "\n").collect::<String>()).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap();
    let known: BTreeSet<String> = known.lines().map(ToOwned::to_owned).collect();
    let gone: Vec<_> = known.difference(&ids).collect();
    assert!(gone.is_empty(), "published ids that are gone or of another kind: {gone:?}");
    let new: Vec<_> = ids.difference(&known).collect();
    assert!(new.is_empty(), "ids that are not in the list yet: {new:?}");
}
