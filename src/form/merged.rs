//! The forms of a plan as one: each field once, with the strictest of what they ask.

use super::{Entries, Entry};
use crate::engine::{Answers, Guide, Plan, Truth};
use crate::form::Cells;
use crate::model::{
    Answer, Answered, Condition, Field, FieldGroup, FieldId, FieldKind, FieldRule, FormBundle, sort_few,
};
use std::borrow::Cow;
use std::ops::Range;

/// A field of the one form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedField {
    /// Position in the bundle's fields.
    pub field: usize,
    /// The forms that ask it, by position in the bundle's forms.
    pub forms: Vec<usize>,
    /// A form cannot do without.
    pub required: bool,
    /// The most that any of the forms wants at least: characters, a number, rows.
    pub at_least: Option<u32>,
    /// The least that any of the forms takes at most.
    pub at_most: Option<u32>,
    /// The number has to be above this one in this situation.
    pub above: Option<i32>,
    /// What the answers of the situation say already.
    pub said: Cells,
    /// They say all of it: to change it, change the answer.
    pub settled: bool,
}

/// The one form of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneForm {
    /// Its fields by group, within a group in the order of the dictionary.
    pub fields: Vec<AskedField>,
    /// The forms it fills, by position in the bundle's forms, in the order of the plan.
    pub forms: Vec<usize>,
    /// How many fields these forms ask together.
    pub asked: usize,
}

impl OneForm {
    /// The forms of a plan as one. `None` where the fields were not made with the guide.
    pub fn new(guide: &Guide, plan: &Plan, answers: &Answers, data: &FormBundle) -> Option<Self> {
        if !data.fits(guide.bundle()) {
            return None;
        }
        let effective = plan.situation.effective(guide, answers);
        let mut fields: Vec<AskedField> = Vec::new();
        for planned in &plan.forms.fields {
            let field = &data.fields[planned.field];
            let asking = planned.forms.iter().flat_map(|form| &data.forms[*form].fields);
            let asking: Vec<_> = asking.filter(|asked| asked.field == field.id).collect();
            let above = field.rules.iter().filter_map(|rule| match rule {
                FieldRule::Above { number, when } if plan.situation.meets(guide, when) == Truth::Yes => Some(*number),
                _ => None,
            });
            let (said, settled) = said(guide, plan, &effective, field);
            fields.push(AskedField {
                field: planned.field,
                forms: planned.forms.clone(),
                required: asking.iter().any(|asked| !asked.optional),
                at_least: asking.iter().filter_map(|asked| asked.at_least).max(),
                at_most: asking.iter().filter_map(|asked| asked.at_most).min(),
                above: above.max(),
                said,
                settled,
            });
        }
        sort_few(&mut fields, |asked| data.fields[asked.field].group);
        Some(Self { fields, forms: plan.forms.forms.clone(), asked: plan.forms.asked })
    }

    /// The groups that have a field, with the positions of their fields.
    pub fn groups(&self, data: &FormBundle) -> Vec<(FieldGroup, Range<usize>)> {
        let mut groups: Vec<(FieldGroup, Range<usize>)> = Vec::new();
        for (at, asked) in self.fields.iter().enumerate() {
            let group = data.fields[asked.field].group;
            match groups.last_mut() {
                Some((last, range)) if *last == group => range.end = at + 1,
                _ => groups.push((group, at..at + 1)),
            }
        }
        groups
    }

    /// The position of a field in the form.
    pub fn position(&self, data: &FormBundle, field: &FieldId) -> Option<usize> {
        self.fields.iter().position(|asked| data.fields[asked.field].id == *field)
    }

    /// What is entered that does not count: its field is not asked in this situation, or the
    /// answers say it. It is kept for the day they change, and neither printed nor exported.
    pub fn set_aside<'a>(&self, data: &FormBundle, entries: &'a Entries) -> Vec<&'a FieldId> {
        let counts = |id: &FieldId, entry: &Entry| {
            self.position(data, id).is_some_and(|at| {
                let AskedField { settled, said, .. } = &self.fields[at];
                let same = || said.len() == entry.cells().len() && said.iter().all(|cell| entry.cells().contains(cell));
                !settled || same()
            })
        };
        entries.fields().filter(|(id, entry)| !counts(id, entry)).map(|(id, _)| id).collect()
    }
}

impl AskedField {
    /// What counts: what the answers settle, else what was entered, else what the answers suggest.
    pub fn entry<'a>(&self, data: &FormBundle, entries: &'a Entries) -> Cow<'a, Entry> {
        match entries.get(&data.fields[self.field].id) {
            Some(entry) if !self.settled => Cow::Borrowed(entry),
            _ => Cow::Owned(Entry::Once(self.said.clone())),
        }
    }
}

/// What the answers say about a field, and whether that is all of it.
fn said(guide: &Guide, plan: &Plan, effective: &Answers, field: &Field) -> (Cells, bool) {
    match &field.answered {
        Some(Answered::Number(question)) => match effective.get(question) {
            Some(Answer::Number(number)) => (vec![number.to_string()], true),
            _ => (Cells::new(), false),
        },
        Some(Answered::Values(values)) => {
            let holds = |when: &Condition| plan.situation.meets(guide, when);
            let said: Cells = values
                .iter()
                .filter(|(_, when)| holds(when) == Truth::Yes)
                .map(|(value, _)| value.to_string())
                .collect();
            let settled = match &field.kind {
                FieldKind::SomeOf(offered) => {
                    let decided = values.iter().all(|(_, when)| holds(when) != Truth::Unknown);
                    !said.is_empty() && values.len() == offered.len() && decided
                }
                _ => said.len() == 1,
            };
            // Of several that cannot be true at once none is taken.
            if settled || matches!(field.kind, FieldKind::SomeOf(_)) { (said, settled) } else { (Cells::new(), false) }
        }
        None => (Cells::new(), false),
    }
}
