//! What an edit of the data changes, in situations.

use super::answers::answers_to_json;
use super::{Catalog, bundle};
use crate::engine::{Answers, Became, Changed, Choices, Comparison, Guide, Item, compare, plan};
use crate::model::{Bundle, Duration, PackageId, Unit};
use serde_json::{Value, json};

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

/// The differences as sentences, one a line.
pub fn difference_lines(difference: &PackageDifference) -> Vec<String> {
    let package = &difference.package;
    match difference.presence {
        Presence::Added => return vec![format!("{package}: a new package")],
        Presence::Removed => return vec![format!("{package}: the package is gone")],
        Presence::Both => {}
    }
    let Comparison { situations, questions, answers, changes, entangled } = &difference.comparison;
    let mut lines = Vec::new();
    for (ids, what) in questions.iter().zip(["no longer asked", "new"]) {
        lines.extend(ids.iter().map(|id| format!("{package}: the question {id} is {what}")));
    }
    for (ids, what) in answers.iter().zip(["gone", "new"]) {
        lines.extend(ids.iter().map(|(question, id)| {
            format!("{package}: the answer {id} to {question} is {what}; situations with it are not compared")
        }));
    }
    for (changed, [before, after]) in changes.iter().zip(&difference.workdays) {
        let days = if before == after { String::new() } else { format!("; {before} -> {after} working days") };
        lines.push(format!(
            "{package}: {} of {situations} situations: {}, for example in {} with {}{days}",
            changed.situations,
            sentence(changed),
            changed.region,
            answers_to_json(&joined(&changed.example)),
        ));
    }
    if *entangled {
        lines.push(format!("{package}: too entangled to be walked through; changes may be missing"));
    }
    if difference.words > 0 {
        lines.push(format!("{package}: {} other values changed, texts and sources among them", difference.words));
    }
    lines
}

/// The kind of a thing and its id.
fn named(item: &Item) -> (&'static str, String) {
    match item {
        Item::Guide => ("guide", String::new()),
        Item::Stop(id) => ("stop", id.to_string()),
        Item::Matter(id) => ("matter", id.to_string()),
        Item::Time(id) => ("time", id.to_string()),
        Item::Wait(id, other) => ("wait", format!("{id} for {other}")),
        Item::Material(id) => ("material", id.to_string()),
        Item::Field(id) => ("field", id.to_string()),
        Item::Option(id) => ("option", id.to_string()),
        Item::Alternative(id) => ("alternative", id.to_string()),
        Item::Duty(id) => ("duty", id.to_string()),
        Item::Notice(id) => ("notice", id.to_string()),
        Item::NotNeeded(id) => ("not_needed", id.to_string()),
    }
}

/// What becomes of a thing, in one word or with its time.
fn became(item: &Item, became: &Became) -> String {
    let there = match item {
        Item::Matter(_) => "needed",
        Item::Material(_) | Item::Field(_) => "asked",
        Item::Option(_) | Item::Alternative(_) => "offered",
        Item::Guide => "a plan",
        _ => "there",
    };
    match became {
        Became::Absent if *item == Item::Guide => "stopped".into(),
        Became::Absent => format!("not {there}"),
        Became::Possible => "possible".into(),
        Became::Present => there.into(),
        Became::Exempt => "exempt".into(),
        Became::Deferrable => "deferrable".into(),
        Became::Takes(statutory, committed) => {
            let times = |times: &[Duration]| times.iter().map(time).collect::<Vec<_>>().join(" + ");
            let statutory = statutory.as_deref().map_or("no known limit".to_owned(), times);
            committed.map_or(statutory.clone(), |committed| format!("{statutory}, published {}", time(&committed)))
        }
    }
}

fn time(time: &Duration) -> String {
    match time.unit {
        Unit::OnTheSpot => "on the spot".into(),
        unit => {
            let unit = serde_json::to_value(unit).ok().and_then(|unit| unit.as_str().map(str::to_owned));
            format!("{} {}", time.value, unit.unwrap_or_default())
        }
    }
}

fn sentence(changed: &Changed) -> String {
    let (kind, id) = named(&changed.item);
    let [from, to] = [&changed.from, &changed.to].map(|it| became(&changed.item, it));
    let what = if id.is_empty() { kind.to_owned() } else { format!("{kind} {id}") };
    match (&changed.from, &changed.to) {
        (Became::Present, Became::Absent) if changed.item != Item::Guide => {
            format!("{what} no longer {}", became(&changed.item, &Became::Present))
        }
        (Became::Absent, Became::Present) if changed.item != Item::Guide => format!("{what} now {to}"),
        _ => format!("{what}: {from} -> {to}"),
    }
}

/// The differences as JSON.
pub fn differences_json(differences: &[PackageDifference]) -> Value {
    let packages = differences.iter().map(|difference| {
        let Comparison { situations, questions, answers, changes, entangled } = &difference.comparison;
        let pairs = |pairs: &[(crate::model::QuestionId, crate::model::OptionId)]| -> Vec<Value> {
            pairs.iter().map(|(question, option)| json!([question.as_str(), option.as_str()])).collect()
        };
        let ids = |ids: &[crate::model::QuestionId]| ids.iter().map(|id| id.to_string()).collect::<Vec<_>>();
        let changes = changes.iter().zip(&difference.workdays).map(|(changed, [before, after])| {
            let (kind, id) = named(&changed.item);
            json!({
                "kind": kind,
                "id": id,
                "from": became(&changed.item, &changed.from),
                "to": became(&changed.item, &changed.to),
                "situations": changed.situations.to_string(),
                "answers": answers_to_json(&joined(&changed.example)),
                "region": changed.region.as_str(),
                "workdays_before": before,
                "workdays_after": after,
            })
        });
        json!({
            "package": difference.package.as_str(),
            "presence": match difference.presence {
                Presence::Both => "both",
                Presence::Removed => "removed",
                Presence::Added => "added",
            },
            "situations": situations.to_string(),
            "questions_removed": ids(&questions[0]),
            "questions_added": ids(&questions[1]),
            "answers_removed": pairs(&answers[0]),
            "answers_added": pairs(&answers[1]),
            "changes": changes.collect::<Vec<_>>(),
            "other_values": difference.words,
            "entangled": entangled,
        })
    });
    json!({"format": 1, "packages": packages.collect::<Vec<_>>()})
}
