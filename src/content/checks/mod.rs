//! Cross-file checks: what the shape of the data alone cannot say.
//!
//! One file for each kind of data file and for each thing they share. Here is
//! the walk over all of them, and what must be there at all.

mod alike;
mod calendar;
mod condition;
mod department;
mod depth;
mod facts;
mod form;
mod history;
mod licence;
mod material;
mod matter;
mod obligation;
mod option;
mod overdue;
mod package;
mod question;
mod references;
mod region;
mod requirement;
mod silence;
mod source;
mod texts;
mod together;

pub use overdue::overdue;

use super::catalog::{LeftOut, read};
use super::{Catalog, File, Problem};
use crate::model::parse_date;
use chrono::NaiveDate;
use references::Kind;
use std::collections::BTreeSet;

/// All problems of the data files, sorted by file. Empty means fit to publish.
pub fn check(files: &[File]) -> (Catalog, Vec<Problem>) {
    let (catalog, mut problems, left_out) = read(files);
    let mut checker = Checker { catalog: &catalog, file: String::new(), problems: Vec::new(), used: BTreeSet::new() };
    checker.all();
    problems.extend(checker.problems.into_iter().map(|problem| as_written(problem, &left_out)));
    for (path, reason) in missing(&catalog) {
        problems.push(Problem { file: path.into(), pointer: String::new(), message: reason.into() });
    }
    problems.sort();
    problems.dedup();
    (catalog, problems)
}

/// A problem at the place where its entry is written: those before it that cannot be read count, too.
fn as_written(problem: Problem, left_out: &LeftOut) -> Problem {
    let Some(left_out) = left_out.get(&problem.file) else { return problem };
    let mut steps = problem.pointer.splitn(3, '/').skip(1);
    let Some(Ok(mut entry)) = steps.next().map(str::parse::<usize>) else { return problem };
    let rest: String = steps.map(|rest| format!("/{rest}")).collect();
    for at in left_out {
        entry += usize::from(*at <= entry);
    }
    Problem { pointer: format!("/{entry}{rest}"), ..problem }
}

/// What must be there for anything to be published.
fn missing(catalog: &Catalog) -> Vec<(&'static str, &'static str)> {
    let mut missing = Vec::new();
    match &catalog.manifest {
        None => missing.push(("catalog.json", "missing or broken; it holds the version of the data")),
        Some(manifest) if version_day(&manifest.version).is_none() => {
            missing.push(("catalog.json", "the version is written YYYY.MM.DD, with .N behind it where needed"));
        }
        Some(_) => {}
    }
    if catalog.packages.is_empty() {
        missing.push(("packages", "no package was read; nothing can be published"));
    }
    if catalog.calendars.len() != 1 {
        missing.push(("calendars", "there must be exactly one calendar file"));
    }
    missing
}

/// The day of the data, so that versions sort and say how old they are.
fn version_day(version: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = version.split('.').collect();
    let day = parse_date(&parts.get(..3)?.join("-"))?;
    let counter = parts.get(3).is_none_or(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    (parts.len() <= 4 && counter).then_some(day)
}

/// How many packages home names first: two columns of three.
const MOST_OFTEN: usize = 6;

/// Walks over the catalogue and notes what is wrong.
struct Checker<'a> {
    catalog: &'a Catalog,
    /// The file being looked at; pointers are into it.
    file: String,
    problems: Vec<Problem>,
    /// Everything that something refers to, to find what nothing does.
    used: BTreeSet<(Kind, String)>,
}

impl Checker<'_> {
    fn report(&mut self, pointer: impl Into<String>, message: impl Into<String>) {
        self.problems.push(Problem { file: self.file.clone(), pointer: pointer.into(), message: message.into() });
    }

    /// The packages home names first.
    fn often(&mut self) {
        let Some(manifest) = &self.catalog.manifest else { return };
        if manifest.often.len() > MOST_OFTEN {
            self.report("/often", format!("home has room for {MOST_OFTEN}"));
        }
        for (i, id) in manifest.often.iter().enumerate() {
            if !self.catalog.packages.iter().any(|package| package.id == *id) {
                self.report(format!("/often/{i}"), format!("there is no package {id}"));
            }
            if manifest.often[..i].contains(id) {
                self.report(format!("/often/{i}"), "stands twice");
            }
        }
    }

    /// Every file; at the end what none of them uses.
    fn all(&mut self) {
        self.file = "catalog.json".into();
        self.history();
        self.often();
        self.questions();
        self.materials();
        self.materials_alike();
        self.forms();
        self.fields();
        self.fields_alike();
        self.licences();
        self.departments();
        self.sources();
        for matter in &self.catalog.matters {
            self.file = format!("matters/{}.json", matter.id);
            self.matter(matter);
        }
        for package in &self.catalog.packages {
            self.file = format!("packages/{}.json", package.id);
            self.package(package);
        }
        for region in &self.catalog.regions {
            self.file = format!("regions/{}.json", region.id);
            self.region(region);
        }
        for calendar in &self.catalog.calendars {
            self.file = format!("calendars/{}.json", calendar.id);
            self.calendar(calendar);
        }
        self.unused();
    }
}
