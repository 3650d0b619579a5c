//! The published JSON Schemas (draft 2020-12), generated from the types.

use super::{FilledFile, Manifest, SourceEntry};
use crate::model::{
    Bundle, Calendar, Department, Field, Form, FormBundle, Index, Licence, Material, Matter, Package, Question, Region,
    SearchIndex,
};
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::Value;

/// Every schema with the name of its file, `<name>.schema.json`.
///
/// Dictionaries are lists of their thing; the other files hold one thing.
pub fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("catalog", schema::<Manifest>()),
        ("package", schema::<Package>()),
        ("matter", schema::<Matter>()),
        ("region", schema::<Region>()),
        ("calendar", schema::<Calendar>()),
        ("questions", schema::<Vec<Question>>()),
        ("materials", schema::<Vec<Material>>()),
        ("forms", schema::<Vec<Form>>()),
        ("fields", schema::<Vec<Field>>()),
        ("licences", schema::<Vec<Licence>>()),
        ("departments", schema::<Vec<Department>>()),
        ("sources", schema::<Vec<SourceEntry>>()),
        ("bundle", schema::<Bundle>()),
        ("form-bundle", schema::<FormBundle>()),
        ("index", schema::<Index>()),
        ("search", schema::<SearchIndex>()),
        ("filled-form", schema::<FilledFile>()),
    ]
}

fn schema<T: JsonSchema>() -> Value {
    SchemaGenerator::new(SchemaSettings::draft2020_12()).into_root_schema_for::<T>().to_value()
}
