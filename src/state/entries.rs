//! What a person entered, kept on this device under a key of its own, apart from the case.

use super::pairs::Pairs;
use super::record::{Record, RecordProblem};
use crate::form::{Entries, Entry};
use crate::model::{ColumnId, Few, FieldId, MOST_ROWS, PackageId, is_id};
use chrono::NaiveDate;

/// Entries with what belongs to their being stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntries {
    /// The package.
    pub package: PackageId,
    /// What was entered.
    pub entries: Entries,
    /// The day of the last change.
    pub saved: NaiveDate,
}

impl StoredEntries {
    /// The record of some entries: `v=1&package=…&saved=…&f:person.name=…&r:0:site.owner:name=…&u=site.height`; a
    /// field of several controls has its key once for each, and where none of several is chosen its key has no text.
    pub fn record(package: &PackageId, entries: &Entries, saved: NaiveDate) -> String {
        let mut pairs = Record::head(package, saved);
        for (field, entry) in entries.fields() {
            match entry {
                Entry::Once(cells) => {
                    // None of them is a key without a text.
                    let none = [String::new()];
                    push(&mut pairs, &["f:", field.as_str()], if cells.is_empty() { &none } else { cells });
                }
                Entry::Rows(rows) => {
                    for (at, row) in rows.iter().enumerate() {
                        let (at, field) = (at.to_string(), field.as_str());
                        // So that a row is there in which nothing is entered yet.
                        pairs.push(&["r:", &at, ":", field], "");
                        for (column, cells) in row.iter() {
                            push(&mut pairs, &["r:", &at, ":", field, ":", column.as_str()], cells);
                        }
                    }
                }
            }
        }
        entries.unknown().iter().for_each(|field| pairs.push(&["u"], field.as_str()));
        pairs.written()
    }

    /// Reads a record as of `today`. Parts that cannot be read are left out.
    ///
    /// # Errors
    /// The record has no version, package or day, or is too old.
    pub fn read(record: &str, today: NaiveDate) -> Result<Self, RecordProblem> {
        let Record { package, saved, pairs } = Record::read(record, today)?;
        let mut fields: Few<FieldId, Entry> = Few::new();
        let mut unknown = Vec::new();
        for (key, value) in &pairs {
            match key.split(':').collect::<Vec<_>>().as_slice() {
                ["f", field] if is_id(field) => add(&mut fields, field, |entry| {
                    if let Entry::Once(cells) = entry {
                        cells.push(value.clone());
                    }
                }),
                ["r", at, field, column @ ..] if is_id(field) && column.iter().all(|id| is_id(id)) => {
                    let Some(at) = at.parse().ok().filter(|at| *at < MOST_ROWS) else { continue };
                    add_row(&mut fields, field, at, column.first().copied(), value);
                }
                ["u"] if is_id(value) => unknown.push(FieldId(value.clone())),
                _ => {}
            }
        }
        let mut entries = Entries::default();
        for (field, entry) in fields {
            let none = matches!(&entry, Entry::Once(cells) if cells.iter().all(String::is_empty));
            entries.set(&field, if none { Entry::Once(Vec::new()) } else { entry });
        }
        unknown.iter().for_each(|field| entries.set_unknown(field, true));
        Ok(Self { package, entries, saved })
    }
}

fn push(pairs: &mut Pairs, key: &[&str], cells: &[String]) {
    cells.iter().for_each(|cell| pairs.push(key, cell));
}

fn add(fields: &mut Few<FieldId, Entry>, field: &str, change: impl FnOnce(&mut Entry)) {
    let id = FieldId::from(field);
    let mut entry = fields.remove(&id).unwrap_or(Entry::Once(Vec::new()));
    change(&mut entry);
    fields.insert(id, entry);
}

fn add_row(fields: &mut Few<FieldId, Entry>, field: &str, at: usize, column: Option<&str>, value: &str) {
    add(fields, field, |entry| {
        let mut rows = match std::mem::replace(entry, Entry::Rows(Vec::new())) {
            Entry::Rows(rows) => rows,
            Entry::Once(_) => Vec::new(),
        };
        // Rows follow each other: one that stands alone far behind is no row.
        if rows.len() == at {
            rows.push(Few::new());
        }
        if let (Some(column), Some(row)) = (column, rows.get_mut(at)) {
            let id = ColumnId::from(column);
            let mut cells = row.remove(&id).unwrap_or_default();
            cells.push(value.to_owned());
            row.insert(id, cells);
        }
        *entry = Entry::Rows(rows);
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::parse_date;

    fn day(text: &str) -> NaiveDate {
        parse_date(text).unwrap()
    }

    fn stored() -> StoredEntries {
        let mut entries = Entries::default();
        let once = |cells: &[&str]| Entry::Once(cells.iter().map(|cell| (*cell).to_owned()).collect());
        entries.set(&"person.name".into(), once(&["张 三&=%"]));
        entries.set(&"site.addr".into(), once(&["370405", ""]));
        entries.set(&"food.items".into(), once(&[]));
        let row: Few<ColumnId, Vec<String>> =
            [("name".into(), vec!["李四".to_owned()]), ("term".into(), vec!["2027-01-01".to_owned(), String::new()])]
                .into();
        entries.set(&"site.owner".into(), Entry::Rows(vec![row, Few::new()]));
        entries.set_unknown(&"site.height".into(), true);
        StoredEntries { package: "restaurant".into(), entries, saved: day("2026-11-20") }
    }

    fn written() -> String {
        let StoredEntries { package, entries, saved } = stored();
        StoredEntries::record(&package, &entries, saved)
    }

    #[test]
    fn entries_survive_storage() {
        assert!(StoredEntries::read(&written(), day("2026-11-21")) == Ok(stored()));
    }

    #[test]
    fn old_entries_expire_after_ninety_days() {
        let record = written();
        assert!(StoredEntries::read(&record, day("2027-02-18")).is_ok());
        assert_eq!(StoredEntries::read(&record, day("2027-02-19")), Err(RecordProblem::Expired));
        let later = record.replacen("v=1", "v=2", 1);
        assert_eq!(StoredEntries::read(&later, day("2026-11-21")), Err(RecordProblem::OtherVersion));
    }

    #[test]
    fn no_more_rows_are_read_than_were_written() {
        let far = written() + "&r%3A999%3Asite.owner=&r%3A3%3Asite.owner=&r%3A400%3Asite.floor%3Afloor=1";
        assert!(StoredEntries::read(&far, day("2026-11-21")) == Ok(stored()));
        let many: String = (2..=MOST_ROWS).map(|at| format!("&r%3A{at}%3Asite.owner=")).collect();
        let read = StoredEntries::read(&(written() + &many), day("2026-11-21")).unwrap();
        assert_eq!(read.entries.get(&"site.owner".into()).unwrap().rows().len(), MOST_ROWS);
    }

    #[test]
    fn broken_parts_are_left_out_and_the_rest_is_kept() {
        let record = written() + "&r%3A99999999%3Ax%3Ay=1&r%3Ax%3Ay%3Az=1&f%3A..=1&zzz&u=%00&f%3Aa%3Ab=1";
        assert!(StoredEntries::read(&record, day("2026-11-21")) == Ok(stored()));
        for record in ["", "v=1", "v=1&package=..&saved=2026-11-20", "v=1&package=x&saved=yesterday"] {
            assert_eq!(StoredEntries::read(record, day("2026-11-21")), Err(RecordProblem::Broken), "{record}");
        }
    }
}
