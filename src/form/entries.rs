//! What a person entered, as it was typed: personal data.
//!
//! A type of its own, in a layer of its own: case codes (`engine`) and addresses (`state::Route`) are made
//! of answers and cannot carry it; `tests/layers.rs` says who may name it. It does not say what it
//! holds where a program says what went wrong.

use crate::model::{ColumnId, Few, FieldId};
use std::fmt;

/// The texts of the controls of one field, in order; of a choice the ids that are chosen.
pub type Cells = Vec<String>;

/// What is entered in one field.
#[derive(Clone, PartialEq, Eq)]
pub enum Entry {
    /// Of a field that stands once.
    Once(Cells),
    /// Of a field made of rows, by column.
    Rows(Vec<Few<ColumnId, Cells>>),
}

/// Everything that is entered for one package.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Entries {
    fields: Few<FieldId, Entry>,
    unknown: Vec<FieldId>,
}

impl Entries {
    /// What is entered in a field.
    pub fn get(&self, field: &FieldId) -> Option<&Entry> {
        self.fields.get(field)
    }

    /// Enters something; nothing is left of a field where nothing is entered any more. What is
    /// entered is known. Of a choice of several "none of them" can be entered, without any text.
    pub fn set(&mut self, field: &FieldId, entry: Entry) {
        if entry.is_empty() {
            self.remove(field);
        } else {
            self.set_unknown(field, false);
            self.fields.insert(field.clone(), entry);
        }
    }

    /// Enters something in a cell of a field made of rows; rows that are missing above it are added.
    pub fn set_cell(&mut self, field: &FieldId, row: usize, column: &ColumnId, cells: Cells) {
        let mut rows = match self.fields.remove(field) {
            Some(Entry::Rows(rows)) => rows,
            _ => Vec::new(),
        };
        rows.resize_with(rows.len().max(row + 1), Few::new);
        rows[row].insert(column.clone(), cells);
        self.set(field, Entry::Rows(rows));
    }

    /// Forgets what was entered.
    pub fn remove(&mut self, field: &FieldId) {
        self.fields.remove(field);
    }

    /// Lays other entries over these.
    pub fn lay(&mut self, over: &Self) {
        over.fields.iter().for_each(|(field, entry)| self.set(field, entry.clone()));
        over.unknown.iter().for_each(|field| self.set_unknown(field, true));
    }

    /// Whether the person does not know it yet (我还不知道). What was entered before is kept.
    pub fn is_unknown(&self, field: &FieldId) -> bool {
        self.unknown.contains(field)
    }

    /// Says whether the person does not know it yet.
    pub fn set_unknown(&mut self, field: &FieldId, unknown: bool) {
        self.unknown.retain(|known| known != field);
        if unknown {
            self.unknown.push(field.clone());
        }
    }

    /// Every field something is entered in.
    pub fn fields(&self) -> impl Iterator<Item = (&FieldId, &Entry)> {
        self.fields.iter()
    }

    /// The fields the person does not know yet.
    pub fn unknown(&self) -> &[FieldId] {
        &self.unknown
    }

    /// Whether nothing is entered.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.unknown.is_empty()
    }
}

impl Entry {
    /// Whether nothing is entered in it; a row that was added is something, and so is "none of them".
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Once(cells) => !cells.is_empty() && cells.iter().all(String::is_empty),
            Self::Rows(rows) => rows.is_empty(),
        }
    }

    /// Its texts, of a field that stands once.
    pub fn cells(&self) -> &[String] {
        match self {
            Self::Once(cells) => cells,
            Self::Rows(_) => &[],
        }
    }

    /// Its rows, of a field made of rows.
    pub fn rows(&self) -> &[Few<ColumnId, Cells>] {
        match self {
            Self::Once(_) => &[],
            Self::Rows(rows) => rows,
        }
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Entry")
    }
}

impl fmt::Debug for Entries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entries of {} fields", self.fields.len())
    }
}
