//! What an edit of the data changes, in situations.

use super::{Catalog, bundle};
use crate::engine::{Answers, Changed, Choices, Comparison, Guide, compare, plan};
use crate::model::{Bundle, PackageId};
use serde_json::Value;

/// What an edit changes in one package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageDifference {
    /// The package.
    pub package: PackageId,
    /// It is only in the later, or only in the earlier data, or in both.
    pub presence: Presence,
    /// What changes in situations; empty where it is not in both.
    pub comparison: Comparison,
    /// For each change the working days to the goal in its example, before and after.
    pub workdays: Vec<[u16; 2]>,
    /// How many texts, sources and other values changed that no situation depends on.
    pub words: usize,
}

/// In which of the two data a package is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// In both.
    Both,
    /// In the earlier alone.
    Removed,
    /// In the later alone.
    Added,
}

impl PackageDifference {
    /// Whether nothing is different.
    pub fn is_empty(&self) -> bool {
        let Comparison { questions, answers, changes, .. } = &self.comparison;
        self.presence == Presence::Both
            && questions.iter().all(Vec::is_empty)
            && answers.iter().all(Vec::is_empty)
            && changes.is_empty()
            && self.words == 0
    }
}

/// Compares two catalogues, package by package, in the order of the later.
pub fn differences(old: &Catalog, new: &Catalog) -> Vec<PackageDifference> {
    let of = |catalog: &Catalog, id: &PackageId| bundle(catalog, id);
    let removed = old.packages.iter().filter(|it| new.packages.iter().all(|other| other.id != it.id));
    new.packages
        .iter()
        .chain(removed)
        .map(|package| {
            let id = &package.id;
            let mut difference = PackageDifference {
                package: id.clone(),
                presence: Presence::Both,
                comparison: Comparison::default(),
                workdays: Vec::new(),
                words: 0,
            };
            match (of(old, id), of(new, id)) {
                (Some(old), Some(new)) if old == new => {}
                (Some(old), Some(new)) => {
                    difference.comparison = compare(&old, &new);
                    let changes = &difference.comparison.changes;
                    difference.workdays = changes.iter().map(|changed| workdays([&old, &new], changed)).collect();
                    difference.words = words(&old, &new);
                }
                (None, _) => difference.presence = Presence::Added,
                (_, None) => difference.presence = Presence::Removed,
            }
            difference
        })
        .collect()
}

/// Working days until the goal in the example of a change; what does not matter to it is answered anyhow.
fn workdays(bundles: [&Bundle; 2], changed: &Changed) -> [u16; 2] {
    let start = bundles[1].calendar.from.0;
    [0, 1].map(|side| {
        let guide = Guide::new(bundles[side].clone(), changed.region.clone());
        plan(&guide, &changed.whole[side], &Choices::new(), start).counts.workdays_parallel
    })
}

/// The answers of both sides in one: they agree where both are asked.
pub(super) fn joined(example: &[Answers; 2]) -> Answers {
    let mut all = example[0].clone();
    all.extend(example[1].iter().map(|(question, answer)| (question.clone(), answer.clone())));
    all
}

/// How many values of two bundles differ, lists of things compared by their ids.
fn words(old: &Bundle, new: &Bundle) -> usize {
    let value = |bundle: &Bundle| serde_json::to_value(bundle).unwrap_or_default();
    let mut count = 0;
    differ(&value(old), &value(new), &mut count);
    count
}

fn differ(old: &Value, new: &Value, count: &mut usize) {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => {
            for (key, value) in new {
                // What no person reads: it names the data, or counts in situations.
                if ["format", "data_version", "history", "editions", "when", "prefix"].contains(&key.as_str()) {
                    continue;
                }
                match old.get(key) {
                    Some(before) => differ(before, value, count),
                    None => *count += 1,
                }
            }
        }
        (Value::Array(old), Value::Array(new)) if old.len() == new.len() => {
            old.iter().zip(new).for_each(|(old, new)| differ(old, new, count));
        }
        (Value::Array(old), Value::Array(new)) => {
            let missing = |these: &[Value], those: &[Value]| these.iter().filter(|it| !those.contains(it)).count();
            *count += missing(old, new).max(missing(new, old));
        }
        (old, new) => *count += usize::from(old != new),
    }
}
