//! The published JSON Schemas say the same as the program: what the one refuses
//! the other refuses too, so an editor's own editor can be trusted.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use jsonschema::{Draft, Validator};
use onething::content::{self, File, check, schemas};
use onething::model::PackageId;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use support::{catalog, data_files};

fn validators() -> BTreeMap<&'static str, Validator> {
    let build = |schema: &Value| {
        jsonschema::options().with_draft(Draft::Draft202012).should_validate_formats(true).build(schema).unwrap()
    };
    schemas().into_iter().map(|(name, schema)| (name, build(&schema))).collect()
}

/// The schema of a data file: `matters/food-permit.json` → `matter`.
fn schema_of(path: &str) -> &str {
    match path.split_once('/') {
        Some((folder, _)) => folder.strip_suffix('s').unwrap(),
        None => path.strip_suffix(".json").unwrap(),
    }
}

fn tree(file: &File) -> Value {
    serde_json::from_str(&file.text).unwrap()
}

fn errors(validator: &Validator, tree: &Value) -> Vec<String> {
    validator.iter_errors(tree).map(|error| format!("{}: {error}", error.instance_path)).collect()
}

#[test]
fn the_schemas_are_schemas_and_refer_to_their_draft() {
    let schemas = schemas();
    assert!(schemas.len() >= 14);
    for (name, schema) in &schemas {
        assert!(jsonschema::meta::is_valid(schema), "{name}");
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
    }
    let names: BTreeSet<&str> = schemas.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), schemas.len(), "a name stands twice");
}

#[test]
fn every_data_file_is_valid() {
    let validators = validators();
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    for file in data_files() {
        let name = schema_of(&file.path).to_owned();
        let validator = validators.get(name.as_str()).unwrap_or_else(|| panic!("{}: no schema {name}", file.path));
        wrong.extend(errors(validator, &tree(&file)).iter().map(|error| format!("{}#{error}", file.path)));
        seen.insert(name);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let unused: Vec<_> = validators.keys().filter(|name| !seen.contains(**name)).collect();
    assert_eq!(
        unused,
        [&"bundle", &"filled-form", &"form-bundle", &"index", &"search"],
        "the other schemas describe files that exist"
    );
}

#[test]
fn bundles_and_the_index_are_valid() {
    let validators = validators();
    let index = serde_json::to_value(content::index(catalog()).unwrap()).unwrap();
    assert_eq!(errors(&validators["index"], &index), [""; 0]);
    for package in &catalog().packages {
        let bundle = content::bundle(catalog(), &PackageId(package.id.0.clone())).unwrap();
        assert_eq!(errors(&validators["bundle"], &serde_json::to_value(bundle).unwrap()), [""; 0]);
        let form = content::form_bundle(catalog(), &PackageId(package.id.0.clone())).unwrap();
        assert_eq!(errors(&validators["form-bundle"], &serde_json::to_value(form).unwrap()), [""; 0]);
    }
}

/// One path of every shape: entries of one list look alike.
fn shapes(value: &Value, here: &str, shape: &str, found: &mut BTreeMap<String, String>) {
    found.entry(shape.to_owned()).or_insert_with(|| here.to_owned());
    match value {
        Value::Array(parts) => {
            for (at, part) in parts.iter().enumerate() {
                shapes(part, &format!("{here}/{at}"), &format!("{shape}/*"), found);
            }
        }
        Value::Object(parts) => {
            for (key, part) in parts {
                shapes(part, &format!("{here}/{key}"), &format!("{shape}/{key}"), found);
            }
        }
        _ => {}
    }
}

/// A file without the list entries that look like one before them: small enough
/// to be read some thousand times.
fn pruned(file: &File) -> Value {
    fn prune(value: &mut Value, shape: &str, seen: &mut BTreeMap<String, String>) {
        match value {
            Value::Array(parts) => parts.retain_mut(|part| {
                let before = seen.len();
                shapes(part, "", &format!("{shape}/*"), seen);
                let new = seen.len() > before;
                if new {
                    prune(part, &format!("{shape}/*"), &mut BTreeMap::new());
                }
                new
            }),
            Value::Object(parts) => {
                parts.iter_mut().for_each(|(key, part)| prune(part, &format!("{shape}/{key}"), seen));
            }
            _ => {}
        }
    }
    let mut tree = tree(file);
    prune(&mut tree, "", &mut BTreeMap::new());
    tree
}

/// Every shape of every kind of file, each once, with a file that has it.
fn all_shapes(files: &[(&str, Value)]) -> Vec<(usize, String)> {
    let mut known = BTreeSet::new();
    let mut all = Vec::new();
    for (at, (path, tree)) in files.iter().enumerate() {
        let mut found = BTreeMap::new();
        shapes(tree, "", "", &mut found);
        for (shape, pointer) in found {
            if known.insert((schema_of(path).to_owned(), shape)) {
                all.push((at, pointer));
            }
        }
    }
    all
}

/// Whether the program reads the file; a file by itself, so nothing is missing but references.
fn reads(path: &str, tree: &Value) -> bool {
    content::parse(&[File { path: path.to_owned(), text: tree.to_string() }]).1.is_empty()
}

#[test]
fn unknown_keys_are_refused_by_both() {
    let (files, validators) = (data_files(), validators());
    let files: Vec<(&str, Value)> = files.iter().map(|file| (file.path.as_str(), pruned(file))).collect();
    let mut accepted = Vec::new();
    let mut objects = 0;
    for (at, pointer) in all_shapes(&files) {
        let (path, mut tree) = files[at].clone();
        let Some(Value::Object(parts)) = tree.pointer_mut(&pointer) else { continue };
        parts.insert("nonsense".into(), json!(1));
        objects += 1;
        if validators[schema_of(path)].is_valid(&tree) {
            accepted.push(format!("schema: {path}#{pointer}"));
        }
        if reads(path, &tree) {
            accepted.push(format!("program: {path}#{pointer}"));
        }
    }
    assert!(objects > 100, "only {objects} kinds of objects");
    assert!(accepted.is_empty(), "{}", accepted.join("\n"));
}

/// Wrong kinds of values in place of a right one. Malformed ids and empty lists
/// are left to the check, see below.
fn wrong_kinds(value: &Value) -> Vec<Value> {
    let all = [Value::Null, json!(true), json!(-1), json!(1.5), json!("word"), json!({}), json!([[]])];
    let same_kind = |other: &&Value| std::mem::discriminant(*other) == std::mem::discriminant(value);
    all.iter().filter(|other| !same_kind(other) || value.is_number()).cloned().collect()
}

#[test]
fn schema_and_program_agree_on_kinds_and_missing_keys() {
    let (files, validators) = (data_files(), validators());
    let files: Vec<(&str, Value)> = files.iter().map(|file| (file.path.as_str(), pruned(file))).collect();
    let mut differ = Vec::new();
    let (mut compared, mut refused) = (0, 0);
    for (at, pointer) in all_shapes(&files) {
        let (path, original) = &files[at];
        let validator = &validators[schema_of(path)];
        let mut compare = |what: String, changed: &Value| {
            let (by_schema, by_program) = (validator.is_valid(changed), reads(path, changed));
            compared += 1;
            refused += usize::from(!by_schema && !by_program);
            if by_schema != by_program {
                let by = if by_schema { "program" } else { "schema" };
                differ.push(format!("only the {by} refuses {path}#{pointer} {what}"));
            }
        };
        for wrong in wrong_kinds(original.pointer(&pointer).unwrap()) {
            let mut changed = original.clone();
            *changed.pointer_mut(&pointer).unwrap() = wrong.clone();
            compare(format!("= {wrong}"), &changed);
        }
        if let Some(Value::Object(parts)) = original.pointer(&pointer) {
            for key in parts.keys() {
                let mut changed = original.clone();
                changed.pointer_mut(&pointer).unwrap().as_object_mut().unwrap().remove(key);
                compare(format!("without {key}"), &changed);
            }
        }
    }
    assert!(compared > 2_000 && refused > 1_000, "{compared} compared, {refused} refused");
    assert!(differ.is_empty(), "{} differ:\n{}", differ.len(), differ.join("\n"));
}

/// Whether the check refuses the whole data with this file changed.
fn checked(files: &[File], path: &str, tree: &Value) -> bool {
    let mut files = files.to_vec();
    files.iter_mut().filter(|file| file.path == path).for_each(|file| file.text = tree.to_string());
    !check(&files).1.is_empty()
}

#[test]
fn limits_in_the_schema_are_limits_of_the_check() {
    let (files, validators) = (data_files(), validators());
    for (path, pointer, value) in [
        ("questions.json", "/0/text/zh", json!("")),
        ("questions.json", "/0/text/zh", json!("长".repeat(601))),
        ("questions.json", "/9/kind/number/decimals", json!(3)),
        ("questions.json", "/0/id", json!("No Id")),
        ("questions.json", "/0/id", json!("a".repeat(49))),
        ("questions.json", "/0/id", json!("double--dash")),
        ("forms.json", "/0/fields", json!([])),
        ("forms.json", "/0/basis", json!([])),
        ("matters/food-permit.json", "/modes", json!([])),
        ("matters/food-permit.json", "/modes/0/steps", json!([])),
        ("matters/food-permit.json", "/authority_basis", json!([])),
        ("matters/food-permit.json", "/modes/0/steps/0/statutory/time/value", json!(70_000)),
        ("matters/food-permit.json", "/modes/0/steps/0/statutory/time/value", json!(-1)),
        ("matters/food-permit.json", "/materials/0/originals", json!(256)),
        ("packages/restaurant.json", "/stops/0/instead", json!([])),
        ("packages/restaurant.json", "/matters/0/because", json!([])),
        ("packages/restaurant.json", "/prefix", json!("C0")),
        ("packages/restaurant.json", "/prefix", json!("CYX")),
        ("calendars/cn.json", "/to", json!("2026-02-30")),
        ("calendars/cn.json", "/to", json!("2026-1-1")),
        ("sources.json", "/0/checked", json!("yesterday")),
    ] {
        let file = files.iter().find(|file| file.path == path).unwrap();
        let mut changed = tree(file);
        *changed.pointer_mut(pointer).unwrap_or_else(|| panic!("no {path}#{pointer}")) = value.clone();
        assert!(!validators[schema_of(path)].is_valid(&changed), "the schema takes {path}#{pointer} = {value}");
        assert!(checked(&files, path, &changed), "the check takes {path}#{pointer} = {value}");
    }
}
