//! What was right once and has to be looked at again. The only check that needs a day.

use crate::content::{Catalog, Problem};
use crate::model::iso;
use chrono::{Datelike, NaiveDate};

/// What is overdue on a day: sources past their review, and a calendar that ends with
/// the year it is.
pub fn overdue(catalog: &Catalog, day: NaiveDate) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (i, source) in catalog.sources.iter().enumerate() {
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
    problems
}
