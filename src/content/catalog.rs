//! All data files as typed values, with the file each came from.

use super::problem::step;
use super::repeats::repeated_keys;
use super::{PastVersion, Problem, SourceEntry};
use crate::model::{
    Calendar, Department, Field, Form, Licence, Material, Matter, Package, PackageId, Question, Region,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;

/// One data file: its path below the data folder, with `/`, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// `matters/food-permit.json`.
    pub path: String,
    /// Its content.
    pub text: String,
}

/// `catalog.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Version of the data: `YYYY.MM.DD`, with a counter behind it on a busy day.
    pub version: String,
    /// The packages home names first, because most people come for them.
    #[serde(default)]
    pub often: Vec<PackageId>,
    /// The versions that were published before, the oldest first.
    #[serde(default)]
    pub history: Vec<PastVersion>,
}

/// All content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalog {
    /// `catalog.json`.
    pub manifest: Option<Manifest>,
    /// `packages/*.json`, by file name.
    pub packages: Vec<Package>,
    /// `matters/*.json`.
    pub matters: Vec<Matter>,
    /// `regions/*.json`.
    pub regions: Vec<Region>,
    /// `calendars/*.json`.
    pub calendars: Vec<Calendar>,
    /// `questions.json`.
    pub questions: Vec<Question>,
    /// `materials.json`.
    pub materials: Vec<Material>,
    /// `forms.json`.
    pub forms: Vec<Form>,
    /// `fields.json`.
    pub fields: Vec<Field>,
    /// `licences.json`.
    pub licences: Vec<Licence>,
    /// `departments.json`.
    pub departments: Vec<Department>,
    /// `sources.json`.
    pub sources: Vec<SourceEntry>,
}

/// Files larger than this are refused unread.
const LARGEST_FILE: usize = 1 << 20;

/// Entries of dictionaries that cannot be read, by the file: the place of each, in order.
pub(super) type LeftOut = BTreeMap<String, Vec<usize>>;

/// Reads all files. A broken file is reported and left out; the others still count.
pub fn parse(files: &[File]) -> (Catalog, Vec<Problem>) {
    let (catalog, problems, _) = read(files);
    (catalog, problems)
}

/// The same, and which entries are left out, so that those behind them are found where they are written.
pub(super) fn read(files: &[File]) -> (Catalog, Vec<Problem>, LeftOut) {
    let mut catalog = Catalog::default();
    let mut problems = Vec::new();
    let mut left_out = LeftOut::new();
    for file in files {
        if file.text.len() > LARGEST_FILE {
            problems.push(problem(file, "", "the file is larger than 1 MiB; split it up"));
            continue;
        }
        let reader = &mut Reader { file, problems: &mut problems, left_out: &mut left_out };
        match file.path.split_once('/') {
            Some(("packages", _)) => catalog.packages.extend(reader.one(|it: &Package| &it.id.0)),
            Some(("matters", _)) => catalog.matters.extend(reader.one(|it: &Matter| &it.id.0)),
            Some(("regions", _)) => catalog.regions.extend(reader.one(|it: &Region| &it.id.0)),
            Some(("calendars", _)) => catalog.calendars.extend(reader.one(|it: &Calendar| &it.id)),
            None => match file.path.as_str() {
                "catalog.json" => catalog.manifest = reader.value(),
                "questions.json" => catalog.questions = reader.list(),
                "materials.json" => catalog.materials = reader.list(),
                "forms.json" => catalog.forms = reader.list(),
                "fields.json" => catalog.fields = reader.list(),
                "licences.json" => catalog.licences = reader.list(),
                "departments.json" => catalog.departments = reader.list(),
                "sources.json" => catalog.sources = reader.list(),
                _ => reader.unknown(),
            },
            Some(_) => reader.unknown(),
        }
    }
    (catalog, problems, left_out)
}

fn problem(file: &File, pointer: &str, message: &str) -> Problem {
    Problem { file: file.path.clone(), pointer: pointer.to_owned(), message: message.to_owned() }
}

struct Reader<'a> {
    file: &'a File,
    problems: &'a mut Vec<Problem>,
    left_out: &'a mut LeftOut,
}

impl Reader<'_> {
    fn report(&mut self, pointer: &str, message: &str) {
        self.problems.push(problem(self.file, pointer, message));
    }

    fn unknown(&mut self) {
        self.report("", "no data file has this name; see the README for the list of files and folders");
    }

    fn value<T: DeserializeOwned>(&mut self) -> Option<T> {
        let tree: serde_json::Value = match serde_json::from_str(&self.file.text) {
            Ok(tree) => tree,
            Err(error) => {
                self.report("", &format!("not readable as JSON: {error}"));
                return None;
            }
        };
        for (pointer, message) in repeated_keys(&self.file.text) {
            self.report(&pointer, &message);
        }
        self.strings(&tree, &mut String::new());
        match serde_path_to_error::deserialize(tree) {
            Ok(value) => Some(value),
            Err(error) => {
                let pointer = pointer(error.path());
                self.report(&pointer, &error.inner().to_string());
                None
            }
        }
    }

    /// A file of one thing, named like its id.
    fn one<T: DeserializeOwned>(&mut self, id: impl Fn(&T) -> &String) -> Option<T> {
        let value: T = self.value()?;
        let stem = self.file.path.rsplit('/').next().and_then(|name| name.strip_suffix(".json"));
        if stem != Some(id(&value)) {
            let message = format!("the id is {:?}, but the file is named otherwise; make them equal", id(&value));
            self.report("/id", &message);
        }
        Some(value)
    }

    /// A dictionary: each entry on its own, so that one mistake hides no other.
    fn list<T: DeserializeOwned>(&mut self) -> Vec<T> {
        let Some(entries) = self.value::<Vec<serde_json::Value>>() else { return Vec::new() };
        let mut values = Vec::new();
        for (at, entry) in entries.into_iter().enumerate() {
            match serde_path_to_error::deserialize(entry) {
                Ok(value) => values.push(value),
                Err(error) => {
                    self.left_out.entry(self.file.path.clone()).or_default().push(at);
                    let pointer = format!("/{at}{}", pointer(error.path()));
                    self.report(&pointer, &error.inner().to_string());
                }
            }
        }
        values
    }

    fn strings(&mut self, value: &serde_json::Value, at: &mut String) {
        match value {
            serde_json::Value::String(text) => {
                if let Some(message) = refused(text) {
                    let at = at.clone();
                    self.report(&at, message);
                }
            }
            serde_json::Value::Array(parts) => {
                for (position, part) in parts.iter().enumerate() {
                    let length = at.len();
                    at.push_str(&format!("/{position}"));
                    self.strings(part, at);
                    at.truncate(length);
                }
            }
            serde_json::Value::Object(parts) => {
                for (key, part) in parts {
                    let length = at.len();
                    at.push_str(&step(key));
                    self.strings(part, at);
                    at.truncate(length);
                }
            }
            _ => {}
        }
    }
}

/// Characters that no text may hold: they hide or turn round what is read.
fn refused(text: &str) -> Option<&'static str> {
    if text.chars().any(|c| c.is_control()) {
        return Some("holds a line break or another control character; write one line of plain text");
    }
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if text.chars().any(turns) {
        return Some("holds a hidden character that changes the direction of writing; delete it");
    }
    (text.trim() != text).then_some("begins or ends with a blank; delete it")
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    path.iter()
        .filter_map(|segment| match segment {
            serde_path_to_error::Segment::Seq { index } => Some(format!("/{index}")),
            serde_path_to_error::Segment::Map { key } => Some(step(key)),
            serde_path_to_error::Segment::Enum { variant } => Some(format!("/{variant}")),
            serde_path_to_error::Segment::Unknown => None,
        })
        .collect()
}
