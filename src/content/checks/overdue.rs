//! What was right once and has to be looked at again. The only check that needs a day.

use crate::content::problem::step;
use crate::content::{Catalog, Problem, citations};
use crate::model::{Basis, iso};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::Value;

/// What is overdue on a day: sources past their review or out of force since they were checked, a
/// calendar that ends with the year it is, and texts that held until a day that is over.
pub fn overdue(catalog: &Catalog, day: NaiveDate) -> Vec<Problem> {
    let files = files(catalog);
    let cited: Vec<Basis> = files.iter().flat_map(|(_, tree)| citations(tree)).collect();
    let mut problems = Vec::new();
    for (i, source) in catalog.sources.iter().enumerate() {
        if let Some(until) = source.until.filter(|until| source.checked <= *until && until.0 < day) {
            let message = format!(
                "{} was in force until {} and is cited {} times; find out what holds now, and cite that",
                source.id,
                iso(until.0),
                cited.iter().filter(|basis| basis.source == source.id).count()
            );
            problems.push(Problem { file: "sources.json".into(), pointer: format!("/{i}/until"), message });
        }
        if source.review_by.0 < day {
            let message = format!(
                "{} was to be compared again by {}; do so, and set checked and review_by",
                source.id,
                iso(source.review_by.0)
            );
            problems.push(Problem { file: "sources.json".into(), pointer: format!("/{i}/review_by"), message });
        }
    }
    for calendar in &catalog.calendars {
        let last = calendar.to.0;
        // The arrangement for a year is published in November of the year before.
        let expected = day.year() + i32::from(day.month() == 12);
        if last.year() < expected {
            let message = format!("covers no day after {}; add {expected} as the State Council arranged it", iso(last));
            problems.push(Problem { file: format!("calendars/{}.json", calendar.id), pointer: "/to".into(), message });
        }
    }
    let mut ended = Ended { day, problems: &mut problems };
    for (file, tree) in &files {
        ended.texts(file, tree, "");
    }
    problems
}

/// The files that cite sources, each with its texts.
fn files(catalog: &Catalog) -> Vec<(String, Value)> {
    fn add<T: Serialize>(files: &mut Vec<(String, Value)>, file: impl Into<String>, value: &T) {
        files.extend(serde_json::to_value(value).map(|tree| (file.into(), tree)));
    }
    let mut files = Vec::new();
    add(&mut files, "questions.json", &catalog.questions);
    add(&mut files, "materials.json", &catalog.materials);
    add(&mut files, "forms.json", &catalog.forms);
    add(&mut files, "fields.json", &catalog.fields);
    add(&mut files, "licences.json", &catalog.licences);
    catalog.matters.iter().for_each(|it| add(&mut files, format!("matters/{}.json", it.id), it));
    catalog.packages.iter().for_each(|it| add(&mut files, format!("packages/{}.json", it.id), it));
    catalog.regions.iter().for_each(|it| add(&mut files, format!("regions/{}.json", it.id), it));
    catalog.calendars.iter().for_each(|it| add(&mut files, format!("calendars/{}.json", it.id), it));
    files
}

/// Texts that name their last day, found in whatever holds them.
struct Ended<'a> {
    day: NaiveDate,
    problems: &'a mut Vec<Problem>,
}

impl Ended<'_> {
    fn texts(&mut self, file: &str, value: &Value, at: &str) {
        match value {
            Value::String(text) => {
                if let Some(last) = last_day(text).filter(|last| *last < self.day) {
                    let message = format!("held until {}; find out what holds now, or delete it", iso(last));
                    self.problems.push(Problem { file: file.into(), pointer: at.into(), message });
                }
            }
            Value::Array(parts) => {
                parts.iter().enumerate().for_each(|(i, part)| self.texts(file, part, &format!("{at}/{i}")));
            }
            Value::Object(parts) => {
                parts.iter().for_each(|(key, part)| self.texts(file, part, &format!("{at}{}", step(key))));
            }
            _ => {}
        }
    }
}

/// The last day up to which a Chinese text says that something holds: `到2027年12月31日`.
fn last_day(text: &str) -> Option<NaiveDate> {
    let day = |rest: &str| {
        let (year, rest) = rest.split_once('年')?;
        let (month, rest) = rest.split_once('月')?;
        let (day, _) = rest.split_once('日')?;
        NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    };
    ['到', '至'].into_iter().flat_map(|word| text.split(word).skip(1)).filter_map(day).max()
}
