//! A case (办件): what one person said about one package, kept on this device.

use super::record::{Record, RecordProblem};
use crate::engine::{Answers, Choices};
use crate::model::{Answer, Hundredths, MaterialId, OptionId, PackageId, RuleId, insert_once, is_id, iso, parse_date};
use chrono::NaiveDate;

/// What one person said and did about one package. Nothing else is stored;
/// everything shown follows from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The package.
    pub package: PackageId,
    /// Answers, also those that do not count at the moment.
    pub answers: Answers,
    /// Choices between alternatives, and the options that are taken.
    pub choices: Choices,
    /// Materials ticked as 已备齐, in the order they were.
    pub ready: Vec<MaterialId>,
    /// The day of acceptance the person planned with; today if none.
    pub start: Option<NaiveDate>,
}

/// A case with what belongs to its being stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The case.
    pub case: Case,
    /// Version of the data it was made with.
    pub data_version: String,
    /// The day of the last change.
    pub saved: NaiveDate,
}

impl Case {
    /// A case in which nothing was said yet.
    pub fn new(package: PackageId) -> Self {
        Self { package, answers: Answers::new(), choices: Choices::new(), ready: Vec::new(), start: None }
    }

    /// Whether anything was said.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.choices.is_empty() && self.ready.is_empty() && self.start.is_none()
    }
}

impl Stored {
    /// The record to store, `v=1&package=…&a.area=n45&a.food=s-cold,hot&a.site=u`.
    pub fn write(&self) -> String {
        let case = &self.case;
        let mut pairs = Record::head(&case.package, self.saved);
        pairs.push(&["data"], &self.data_version);
        if let Some(start) = case.start {
            pairs.push(&["start"], &iso(start));
        }
        for (question, answer) in case.answers.iter() {
            pairs.push(&["a.", question.as_str()], &write_answer(answer));
        }
        for (alternative, matter) in case.choices.matters.iter() {
            pairs.push(&["c.", alternative.as_str()], matter.as_str());
        }
        let ready: Vec<&str> = case.ready.iter().map(MaterialId::as_str).collect();
        let options: Vec<&str> = case.choices.options.iter().map(RuleId::as_str).collect();
        for (key, ids) in [("options", options), ("ready", ready)] {
            if !ids.is_empty() {
                pairs.push(&[key], &ids.join(","));
            }
        }
        pairs.written()
    }

    /// Reads a record as of `today`. Parts that cannot be read are left out.
    ///
    /// # Errors
    /// The record has no version, package or day, or is too old.
    pub fn read(record: &str, today: NaiveDate) -> Result<Self, RecordProblem> {
        let record = Record::read(record, today)?;
        let mut case = Case::new(record.package.clone());
        case.start = record.value("start").and_then(parse_date);
        for (key, value) in &record.pairs {
            if let Some(question) = key.strip_prefix("a.").filter(|id| is_id(id)) {
                if let Some(answer) = read_answer(value) {
                    case.answers.insert(question.into(), answer);
                }
            } else if let Some(alternative) = key.strip_prefix("c.").filter(|id| is_id(id)) {
                if is_id(value) {
                    case.choices.insert(alternative.into(), value.as_str().into());
                }
            } else if key == "options" {
                // Records written before there were options have none.
                let ids = value.split(',').filter(|id| is_id(id));
                ids.for_each(|id| insert_once(&mut case.choices.options, id.into()));
            } else if key == "ready" {
                case.ready = value.split(',').filter(|id| is_id(id)).map(MaterialId::from).collect();
            }
        }
        Ok(Self { case, data_version: record.value("data").unwrap_or_default().to_owned(), saved: record.saved })
    }
}

/// One letter for the kind of answer, then the answer.
fn write_answer(answer: &Answer) -> String {
    match answer {
        Answer::One(id) => format!("o-{id}"),
        Answer::Some(ids) => {
            let ids: Vec<&str> = ids.iter().map(OptionId::as_str).collect();
            format!("s-{}", ids.join(","))
        }
        Answer::Number(number) => format!("n{number}"),
        Answer::Unsure => "u".to_owned(),
    }
}

fn read_answer(text: &str) -> Option<Answer> {
    if text == "u" {
        return Some(Answer::Unsure);
    }
    if let Some(id) = text.strip_prefix("o-") {
        return is_id(id).then(|| Answer::One(id.into()));
    }
    if let Some(ids) = text.strip_prefix("s-") {
        let mut chosen: Vec<OptionId> = Vec::new();
        ids.split(',').filter(|id| is_id(id)).for_each(|id| insert_once(&mut chosen, id.into()));
        return (!chosen.is_empty()).then_some(Answer::Some(chosen));
    }
    Hundredths::parse(text.strip_prefix('n')?).map(Answer::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        parse_date(text).unwrap()
    }

    fn stored() -> Stored {
        let mut case = Case::new("restaurant".into());
        case.answers.insert("site".into(), Answer::One("street".into()));
        case.answers.insert("food".into(), Answer::Some(vec!["cold".into(), "hot".into()]));
        case.answers.insert("area".into(), Answer::Number(Hundredths(4950)));
        case.answers.insert("fuel".into(), Answer::Unsure);
        case.choices.insert("food-route".into(), "food-permit".into());
        case.choices.options.push("drain-test-promise".into());
        case.ready.push("id-card".into());
        case.start = Some(day("2026-11-23"));
        Stored { case, data_version: "2026.11.20".into(), saved: day("2026-11-20") }
    }

    #[test]
    fn a_case_survives_storage() {
        assert_eq!(Stored::read(&stored().write(), day("2026-11-21")), Ok(stored()));
    }

    #[test]
    fn an_old_case_expires_after_ninety_days() {
        let record = stored().write();
        assert!(Stored::read(&record, day("2027-02-18")).is_ok());
        assert_eq!(Stored::read(&record, day("2027-02-19")), Err(RecordProblem::Expired));
    }

    #[test]
    fn a_record_of_a_later_program_is_not_touched() {
        let record = stored().write().replacen("v=1", "v=2", 1);
        assert_eq!(Stored::read(&record, day("2026-11-21")), Err(RecordProblem::OtherVersion));
    }

    #[test]
    fn a_record_without_options_is_read() {
        let record = stored().write().replace("&options=drain-test-promise", "");
        let mut before = stored();
        before.case.choices.options.clear();
        assert_eq!(Stored::read(&record, day("2026-11-21")), Ok(before));
    }

    #[test]
    fn broken_parts_are_left_out_and_the_rest_is_kept() {
        let record = stored().write() + "&a.odd=zzz&a.%3Cb%3E=u&c.x=%00&ready=%26";
        let read = Stored::read(&record, day("2026-11-21")).unwrap();
        assert_eq!(read.case.answers, stored().case.answers);
        for record in ["", "{\"v\":1}", "v=1", "v=1&package=..&saved=2026-11-20", "v=1&package=x&saved=yesterday"] {
            assert_eq!(Stored::read(record, day("2026-11-21")), Err(RecordProblem::Broken), "{record}");
        }
    }
}
