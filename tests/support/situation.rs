//! Worked situations: answers and what must follow, one JSON file each.
//!
//! `tests/situations/<package>/<id>.json`. In `expect` everything but `status` may
//! be left out. Complete lists: `stops`, `matters.needed`, `.choice`, `.possible`,
//! every list of `materials`. Lists of which more may hold: `matters.not_needed`,
//! `notices`. `finish` and `ends`, the last day of a matter, are counted by law,
//! `committed_finish` and `committed_ends` by what the region has published; `options` gives the
//! state of an option, `duties` the day of a duty. Situations in `options/` are those in which
//! options are taken.

use onething::content::{Catalog, answers_from_json, bundle, plan_json};
use onething::engine::{Guide, Situation, plan};
use onething::model::{Basis, Bundle, PackageId, RegionId, parse_date};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// One file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worked {
    id: String,
    title: onething::model::Text,
    package: String,
    region: String,
    start: String,
    answers: Map<String, Value>,
    #[serde(default)]
    choices: Option<Value>,
    #[serde(default)]
    options: Option<Value>,
    expect: Expect,
    clauses: Vec<Clause>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    status: String,
    stops: Option<BTreeSet<String>>,
    matters: Option<Matters>,
    materials: Option<Materials>,
    notices: Option<BTreeSet<String>>,
    workdays_parallel: Option<u16>,
    finish: Option<String>,
    #[serde(default)]
    ends: BTreeMap<String, String>,
    committed_finish: Option<String>,
    #[serde(default)]
    committed_ends: BTreeMap<String, String>,
    #[serde(default)]
    options: BTreeMap<String, String>,
    #[serde(default)]
    duties: BTreeMap<String, Option<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Matters {
    needed: Option<BTreeSet<String>>,
    choice: Option<BTreeSet<String>>,
    postponed: Option<BTreeSet<String>>,
    possible: Option<BTreeSet<String>>,
    not_needed: Option<BTreeSet<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Materials {
    prepare: Option<BTreeSet<String>>,
    exempt: Option<BTreeSet<String>>,
    deferrable: Option<BTreeSet<String>>,
    deferred: Option<BTreeSet<String>>,
    promised: Option<BTreeSet<String>>,
    possible: Option<BTreeSet<String>>,
}

/// Why the expectation is right, and where that stands.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Clause {
    r#for: String,
    because: String,
    basis: Vec<Basis>,
}

impl Worked {
    /// Where it lies below `tests/situations`: those with options in a folder of their own.
    pub fn path(&self) -> String {
        let folder = if self.options.is_some() { "options/" } else { "" };
        format!("{}/{folder}{}.json", self.package, self.id)
    }
}

/// Computes the situation, and names whatever comes out otherwise.
pub fn compare(situation: &Worked, catalog: &Catalog, failed: &mut impl FnMut(String)) {
    let Some(bundle) = bundle(catalog, &PackageId::from(situation.package.as_str())) else {
        return failed(format!("no package {}", situation.package));
    };
    clauses(catalog, &bundle, situation, failed);
    let mut answers = situation.answers.clone();
    answers.extend(situation.choices.clone().map(|choices| ("choices".to_owned(), choices)));
    answers.extend(situation.options.clone().map(|options| ("options".to_owned(), options)));
    let (read, problems) = answers_from_json(&bundle, &situation.id, &Value::Object(answers).to_string());
    if !problems.is_empty() {
        return problems.iter().for_each(|problem| failed(problem.to_string()));
    }
    let region = RegionId::from(situation.region.as_str());
    if !bundle.regions.iter().any(|known| known.id == region) {
        return failed(format!("no region {region}"));
    }
    let Some(start) = parse_date(&situation.start) else {
        return failed(format!("{} is no date", situation.start));
    };

    let guide = Guide::new(bundle, region);
    // An answer to a question that is not asked says something else than its author thought.
    let effective = Situation::new(&guide, &read.answers).effective(&guide, &read.answers);
    for question in read.answers.keys().filter(|id| effective.get(id).is_none()) {
        failed(format!("the answer to {question} counts for nothing here"));
    }
    let plan = plan(&guide, &read.answers, &read.choices, start);
    let plan = plan_json(&guide, &read.answers, &plan);
    let expect = &situation.expect;
    equal("status", &json!(expect.status), &plan["status"], failed);
    complete("stops", expect.stops.as_ref(), ids(&plan["stops"], |_| true), failed);
    complete_or_part(expect, &plan, failed);
    options_and_duties(expect, &plan, failed);
    if let Some(days) = expect.workdays_parallel {
        equal("workdays_parallel", &json!(days), &plan["counts"]["workdays_parallel"], failed);
    }
    dates("", (expect.finish.as_ref(), &expect.ends), &plan["schedule"], failed);
    let committed = (expect.committed_finish.as_ref(), &expect.committed_ends);
    dates("committed ", committed, &plan["committed_schedule"], failed);
}

/// The day of the goal, and the last days of matters.
fn dates(
    by: &str,
    (finish, ends): (Option<&String>, &BTreeMap<String, String>),
    schedule: &Value,
    failed: &mut impl FnMut(String),
) {
    if let Some(finish) = finish {
        equal(&format!("{by}finish"), &json!(finish), &schedule["finish"], failed);
    }
    for (matter, day) in ends {
        let step = schedule["steps"].as_array().and_then(|steps| steps.iter().find(|step| step["matter"] == **matter));
        let found = step.map_or(&Value::Null, |step| &step["ends"]);
        equal(&format!("{by}ends of {matter}"), &json!(day), found, failed);
    }
}

/// The state of an option, and the day of a duty.
fn options_and_duties(expect: &Expect, plan: &Value, failed: &mut impl FnMut(String)) {
    let value = |list: &str, id: &str, key: &str| {
        let entry = plan[list].as_array().unwrap().iter().find(|entry| entry["id"] == *id);
        entry.map_or_else(|| json!("none"), |entry| entry[key].clone())
    };
    for (id, state) in &expect.options {
        equal(&format!("option {id}"), &json!(state), &value("options", id, "state"), failed);
    }
    for (id, due) in &expect.duties {
        equal(&format!("duty {id}"), &json!(due), &value("obligations", id, "due"), failed);
    }
}

fn complete_or_part(expect: &Expect, plan: &Value, failed: &mut impl FnMut(String)) {
    let state = |list: &str, state: &str| ids(&plan[list], |entry| entry["state"] == state);
    if let Some(matters) = &expect.matters {
        complete("matters needed", matters.needed.as_ref(), state("matters", "needed"), failed);
        complete("matters choice", matters.choice.as_ref(), state("matters", "choice"), failed);
        complete("matters postponed", matters.postponed.as_ref(), state("matters", "postponed"), failed);
        complete("matters possible", matters.possible.as_ref(), state("matters", "possible"), failed);
        part("matters not needed", matters.not_needed.as_ref(), &state("matters", "not_needed"), failed);
    }
    if let Some(materials) = &expect.materials {
        complete("materials prepare", materials.prepare.as_ref(), state("materials", "prepare"), failed);
        complete("materials exempt", materials.exempt.as_ref(), state("materials", "exempt"), failed);
        complete("materials deferrable", materials.deferrable.as_ref(), state("materials", "deferrable"), failed);
        complete("materials deferred", materials.deferred.as_ref(), state("materials", "deferred"), failed);
        complete("materials promised", materials.promised.as_ref(), state("materials", "promised"), failed);
        complete("materials possible", materials.possible.as_ref(), state("materials", "possible"), failed);
    }
    part("notices", expect.notices.as_ref(), &ids(&plan["notices"], |_| true), failed);
}

fn ids(list: &Value, wanted: impl Fn(&Value) -> bool) -> BTreeSet<String> {
    let entries = list.as_array().unwrap().iter();
    entries.filter(|entry| wanted(entry)).map(|entry| entry["id"].as_str().unwrap().to_owned()).collect()
}

fn equal(what: &str, expected: &Value, found: &Value, failed: &mut impl FnMut(String)) {
    if expected != found {
        failed(format!("{what}: expected {expected}, found {found}"));
    }
}

fn complete(what: &str, expected: Option<&BTreeSet<String>>, found: BTreeSet<String>, failed: &mut impl FnMut(String)) {
    let Some(expected) = expected else { return };
    part(what, Some(expected), &found, failed);
    let unexpected: Vec<_> = found.difference(expected).collect();
    if !unexpected.is_empty() {
        failed(format!("{what}: not expected {unexpected:?}"));
    }
}

fn part(what: &str, expected: Option<&BTreeSet<String>>, found: &BTreeSet<String>, failed: &mut impl FnMut(String)) {
    let missing: Vec<_> = expected.into_iter().flatten().filter(|id| !found.contains(*id)).collect();
    if !missing.is_empty() {
        failed(format!("{what}: missing {missing:?}"));
    }
}

/// An expectation without a rule behind it is only an opinion.
fn clauses(catalog: &Catalog, bundle: &Bundle, situation: &Worked, failed: &mut impl FnMut(String)) {
    if situation.title.en.is_none() {
        failed("the title has no English".into());
    }
    if situation.clauses.is_empty() {
        failed("no clause says why".into());
    }
    let package = &bundle.package;
    let mut known: BTreeSet<&str> = bundle.matters.iter().map(|it| it.id.as_str()).collect();
    known.extend(bundle.matters.iter().flat_map(|it| &it.options).map(|it| it.id.as_str()));
    known.extend(bundle.materials.iter().map(|it| it.id.as_str()));
    known.extend(package.stops.iter().map(|it| it.id.as_str()));
    known.extend(package.notices.iter().map(|it| it.id.as_str()));
    known.extend(package.not_needed.iter().map(|it| it.id.as_str()));
    for (at, clause) in situation.clauses.iter().enumerate() {
        if !known.contains(clause.r#for.as_str()) {
            failed(format!("clause {at} speaks of {:?}, which the package does not have", clause.r#for));
        }
        if clause.because.trim().is_empty() || clause.basis.is_empty() {
            failed(format!("clause {at} gives no reason or no source"));
        }
        for basis in &clause.basis {
            if !catalog.sources.iter().any(|source| source.id == basis.source) {
                failed(format!("clause {at} cites {:?}, which sources.json does not have", basis.source.as_str()));
            }
        }
    }
}
