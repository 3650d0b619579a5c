//! Who applies, for the papers that name the applicant.
//!
//! It reads only the kinds of fields that say so: the program of the papers has no room for the others.

use super::plain::is_blank;
use super::read::within;
use super::{AskedField, Entries, Ground, OneForm, Value, credit_code, phone, place, place_names, resident_id, tidy};
use crate::model::{FieldId, FieldKind, FieldRule, FormBundle, PartyLine, ValueId};
use std::fmt;

/// Who applies, line by line: personal data, as what was entered.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Party([Option<String>; PartyLine::COUNT]);

impl Party {
    /// The lines that fields of this form fill, with what is entered in them and right.
    pub fn new(form: &OneForm, data: &FormBundle, entries: &Entries, ground: Ground<'_>) -> Self {
        let looked = Looked { form, data, entries, ground };
        let mut party = Self::default();
        // The first name that counts is the applicant's, and so are the numbers up to the next name.
        let (mut own, mut named) = (true, false);
        for asked in &form.fields {
            let field = &data.fields[asked.field];
            if field.party == Some(PartyLine::Name) {
                own = !named && field.party_if.as_ref().is_none_or(|(other, value)| looked.is_chosen(other, value));
                named |= own;
            }
            if let Some(line) = field.party {
                party.fill(line, own, looked.right(asked));
            }
            if let FieldKind::Rows { columns, .. } = &field.kind {
                for column in columns {
                    let Some(line) = column.party else { continue };
                    let entry = entries.get(&field.id).filter(|_| !entries.is_unknown(&field.id));
                    let first = entry.and_then(|entry| entry.rows().first()?.get(&column.id));
                    party.fill(line, own, first.and_then(|cells| read(&column.kind, cells, ground)));
                }
            }
        }
        party
    }

    /// Fills a line that is still empty.
    fn fill(&mut self, line: PartyLine, own: bool, said: Option<String>) {
        let personal = matches!(line, PartyLine::Name | PartyLine::Id | PartyLine::Phone);
        let known = self.0[line as usize].get_or_insert_default();
        if let Some(said) = said
            && known.is_empty()
            && (own || !personal)
        {
            *known = said;
        }
    }

    /// What a line says, empty where that is not known; `None` where the form does not ask it.
    pub fn get(&self, line: PartyLine) -> Option<&str> {
        self.0[line as usize].as_deref()
    }

    /// The lines that the form asks, by position in [`PartyLine`].
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.0.iter().enumerate().filter_map(|(at, said)| Some((at, said.as_deref()?)))
    }
}

/// What is looked at.
struct Looked<'a> {
    form: &'a OneForm,
    data: &'a FormBundle,
    entries: &'a Entries,
    ground: Ground<'a>,
}

impl Looked<'_> {
    /// The other field, where it is asked.
    fn beside(&self, other: &FieldId) -> Option<&AskedField> {
        self.form.position(self.data, other).map(|at| &self.form.fields[at])
    }

    /// What a field says by itself, if it is known and right.
    fn alone(&self, asked: &AskedField) -> Option<String> {
        let field = &self.data.fields[asked.field];
        if !asked.settled && self.entries.is_unknown(&field.id) {
            return None;
        }
        let said = read(&field.kind, asked.entry(self.data, self.entries).cells(), self.ground)?;
        match field.kind {
            FieldKind::Text { .. } => {
                within(said, asked.at_least.unwrap_or_default(), asked.at_most.unwrap_or(u32::MAX)).ok()
            }
            _ => Some(said),
        }
    }

    /// What a field says, if it is right beside the others, too.
    fn right(&self, asked: &AskedField) -> Option<String> {
        let said = self.alone(asked)?;
        let same = |rule: &FieldRule| match rule {
            FieldRule::Differs(other) => {
                self.beside(other).and_then(|beside| self.alone(beside)).as_ref() == Some(&said)
            }
            // These are about numbers, days and rows.
            FieldRule::AtMost(_) | FieldRule::AtLeast(_) | FieldRule::Above { .. } | FieldRule::Total { .. } => false,
        };
        (!self.data.fields[asked.field].rules.iter().any(same)).then_some(said)
    }

    /// Whether a value of another field is the one that is chosen.
    fn is_chosen(&self, other: &FieldId, value: &ValueId) -> bool {
        let entry = self.beside(other).map(|beside| beside.entry(self.data, self.entries));
        entry.is_some_and(|entry| !self.entries.is_unknown(other) && entry.cells() == [value.as_str()])
    }
}

/// What is typed, as offices write it, if it is right.
fn read(kind: &FieldKind, cells: &[String], ground: Ground<'_>) -> Option<String> {
    let text = cells.first().filter(|text| !is_blank(text))?;
    match kind {
        FieldKind::Text { min, max } => within(tidy(text), u32::from(*min), u32::from(*max)).ok(),
        FieldKind::ResidentId => resident_id(text, ground.today).ok().map(|id| id.number),
        FieldKind::CreditCode => credit_code(text).ok(),
        FieldKind::Mobile => phone::mobile(text).ok(),
        FieldKind::Address => match place::place(text, cells.get(1)?, ground.regions).ok()? {
            Value::Address { region: Some(region), text } => Some(place_names(ground.regions, &region) + &text),
            Value::Address { text, .. } => Some(text),
            _ => None,
        },
        _ => None,
    }
}

impl fmt::Debug for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Party of {} lines", self.lines().count())
    }
}
