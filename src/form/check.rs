//! What is right, wrong and missing in what was entered.

use super::plain::is_blank;
use super::read::{between, within};
use super::{Amount, AskedField, Cells, Entries, Entry, Ground, OneForm, Problem, Value, read};
use crate::model::{Column, ColumnId, Few, FieldId, FieldKind, FieldRule, FormBundle, MoneyUnit};
use std::ops::Range;

/// A place in rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// Position of the row.
    pub row: usize,
    /// Position of the column.
    pub column: usize,
}

/// How far a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing is entered.
    Empty,
    /// The person does not know it yet.
    Unknown,
    /// Entered and right.
    Done,
    /// Rows that are right, but for cells that are needed and still empty.
    Open,
    /// Entered, and something is wrong.
    Wrong,
}

/// What became of what is entered in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// How far it is.
    pub state: State,
    /// What it says: of rows that are not too few or too many all cells that are right, else only what is right as a
    /// whole; and what the answers say, also where something else contradicts it.
    pub value: Option<Value>,
    /// What is wrong, and what is missing in rows, with the place where that is.
    pub problems: Vec<(Option<At>, Problem)>,
}

/// How many fields are how far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them.
    pub all: usize,
    /// Entered and right.
    pub done: usize,
    /// Entered, and something is wrong.
    pub wrong: usize,
    /// The person does not know them yet.
    pub unknown: usize,
    /// Empty, or with empty cells, but needed.
    pub missing: usize,
}

impl Checked {
    fn plain(state: State, value: Option<Value>) -> Self {
        Self { state, value, problems: Vec::new() }
    }

    /// What it says where nothing is wrong in it.
    fn right(&self) -> Option<&Value> {
        self.value.as_ref().filter(|_| self.state != State::Wrong)
    }

    fn wrong(problem: Problem) -> Self {
        Self { state: State::Wrong, value: None, problems: vec![(None, problem)] }
    }
}

impl AskedField {
    /// Looks at what is entered in the field, by itself.
    pub fn look(&self, data: &FormBundle, entries: &Entries, ground: Ground<'_>) -> Checked {
        let field = &data.fields[self.field];
        if !self.settled && entries.is_unknown(&field.id) {
            return Checked::plain(State::Unknown, None);
        }
        let entry = self.entry(data, entries);
        match (&field.kind, entry.as_ref()) {
            (FieldKind::Rows { columns, max }, entry) => self.look_at_rows(columns, *max, entry.rows(), ground),
            (kind, Entry::Once(cells)) => {
                match read(kind, cells, ground).and_then(|value| self.strictly(kind, value)) {
                    Ok(None) => Checked::plain(State::Empty, None),
                    Ok(value) => Checked::plain(State::Done, value),
                    Err(problem) => Checked::wrong(problem),
                }
            }
            // Entered when the field was made of rows; it is not any more.
            (_, Entry::Rows(_)) => Checked::plain(State::Empty, None),
        }
    }

    /// What the forms ask beyond the kind.
    fn strictly(&self, kind: &FieldKind, value: Option<Value>) -> Result<Option<Value>, Problem> {
        let (least, most) = (self.at_least, self.at_most);
        Ok(match (kind, value) {
            (FieldKind::Text { .. }, Some(Value::Text(text))) => {
                Some(Value::Text(within(text, least.unwrap_or_default(), most.unwrap_or(u32::MAX))?))
            }
            (_, Some(Value::Amount(amount))) => {
                let bound = |bound: Option<u32>| bound.map(|bound| Amount(i64::from(bound) * 1_000_000));
                let (least, most) = (bound(least).unwrap_or(amount), bound(most).unwrap_or(amount));
                match self.above.map(Amount::whole) {
                    Some(above) if amount <= above => return Err(Problem::NotAbove(above)),
                    _ => Some(Value::Amount(between(amount, least, most)?)),
                }
            }
            (_, value) => value,
        })
    }

    fn look_at_rows(&self, columns: &[Column], max: u16, rows: &[Few<ColumnId, Cells>], ground: Ground<'_>) -> Checked {
        let mut problems = Vec::new();
        let mut values = Vec::new();
        let mut count: u32 = 0;
        for (row, cells) in rows.iter().enumerate() {
            if cells.iter().all(|(_, cells)| cells.iter().all(|cell| is_blank(cell))) {
                continue;
            }
            let mut said = Vec::with_capacity(columns.len());
            for (column, asked) in columns.iter().enumerate() {
                let cells = cells.get(&asked.id).map_or(&[][..], Vec::as_slice);
                let value = match read(&asked.kind, cells, ground) {
                    Ok(None) if !asked.optional => Err(Problem::Missing),
                    value => value,
                };
                let value = value.unwrap_or_else(|problem| {
                    problems.push((Some(At { row, column }), problem));
                    None
                });
                said.push(value);
            }
            count += 1;
            if said.iter().any(Option::is_some) {
                values.push(said);
            }
        }
        let most = self.at_most.unwrap_or(u32::MAX).min(max.into());
        let number = match self.at_least {
            _ if count == 0 => return Checked::plain(State::Empty, None),
            Some(least) if count < least => Some(Problem::Few(least)),
            _ => (count > most).then_some(Problem::Many(most)),
        };
        if let Some(problem) = number {
            values.clear();
            problems.push((None, problem));
        }
        let state = match problems.as_slice() {
            [] => State::Done,
            problems if problems.iter().all(|(_, problem)| *problem == Problem::Missing) => State::Open,
            _ => State::Wrong,
        };
        Checked { state, value: (!values.is_empty()).then_some(Value::Rows(values)), problems }
    }
}

impl OneForm {
    /// Looks at everything that is entered, by field of the form.
    pub fn check(&self, data: &FormBundle, entries: &Entries, ground: Ground<'_>) -> Vec<Checked> {
        let alone: Vec<Checked> = self.fields.iter().map(|asked| asked.look(data, entries, ground)).collect();
        let mut checked = alone.clone();
        for (at, checked) in checked.iter_mut().enumerate() {
            if let Some(problem) = self.broken_rule(data, &|at| alone[at].right().cloned(), at) {
                *checked = self.contradicted(at, &alone[at], problem);
            }
        }
        checked
    }

    /// Looks at one field, by its position, also beside those its rules name.
    pub fn look(&self, data: &FormBundle, entries: &Entries, ground: Ground<'_>, at: usize) -> Checked {
        let alone = |at: usize| self.fields[at].look(data, entries, ground);
        let own = alone(at);
        match self.broken_rule(data, &|at| alone(at).right().cloned(), at) {
            Some(problem) => self.contradicted(at, &own, problem),
            None => own,
        }
    }

    /// A field that does not go with another. What the answers say stands all the same: it is the
    /// other one that was typed.
    fn contradicted(&self, at: usize, own: &Checked, problem: Problem) -> Checked {
        let value = own.value.clone().filter(|_| self.fields[at].settled);
        Checked { value, ..Checked::wrong(problem) }
    }

    /// What is wrong with a field beside others.
    fn broken_rule(&self, data: &FormBundle, value: &dyn Fn(usize) -> Option<Value>, at: usize) -> Option<Problem> {
        let field = &data.fields[self.fields[at].field];
        if field.rules.is_empty() {
            return None;
        }
        let own = &value(at)?;
        field.rules.iter().find_map(|rule| {
            if let FieldRule::Total { column, is } = rule {
                return wrong_total(&field.kind, own, column, Amount::whole(*is));
            }
            let other = rule.beside()?;
            let beside = self.position(data, other)?;
            let value = &value(beside)?;
            let kind = &data.fields[self.fields[beside].field].kind;
            let order = || Some(size(&field.kind, own)?.cmp(&size(kind, value)?));
            // It is an example only where it is said in the same unit.
            let bound = || (std::mem::discriminant(kind) == std::mem::discriminant(&field.kind)).then(|| value.clone());
            match rule {
                FieldRule::AtMost(_) => order()?.is_gt().then(|| Problem::MoreThan(other.clone(), bound())),
                FieldRule::AtLeast(_) => order()?.is_lt().then(|| Problem::LessThan(other.clone(), bound())),
                FieldRule::Differs(_) => (own == value).then(|| Problem::SameAs(other.clone())),
                FieldRule::Above { .. } | FieldRule::Total { .. } => None,
            }
        })
    }

    /// How far some of the fields are.
    pub fn tally(&self, checked: &[Checked], range: Range<usize>) -> Tally {
        let mut tally = Tally::default();
        for (asked, checked) in self.fields.iter().zip(checked).take(range.end).skip(range.start) {
            tally.all += 1;
            match checked.state {
                State::Done => tally.done += 1,
                State::Wrong => tally.wrong += 1,
                State::Unknown => tally.unknown += 1,
                State::Open => tally.missing += 1,
                State::Empty if asked.required => tally.missing += 1,
                State::Empty => {}
            }
        }
        tally
    }

    /// Every problem of some of the fields, with the position of the field: what is wrong and,
    /// where a form cannot do without, what is missing.
    pub fn problems(&self, checked: &[Checked], range: Range<usize>) -> Vec<(usize, Option<At>, Problem)> {
        let mut all = Vec::new();
        for (at, (asked, checked)) in self.fields.iter().zip(checked).enumerate().take(range.end).skip(range.start) {
            all.extend(checked.problems.iter().map(|(place, problem)| (at, *place, problem.clone())));
            if checked.state == State::Empty && asked.required {
                all.push((at, None, Problem::Missing));
            }
        }
        all
    }

    /// The fields whose rules look at this one: they are to be looked at again when it changes.
    pub fn beside(&self, data: &FormBundle, field: &FieldId) -> Vec<usize> {
        let looks = |rule: &FieldRule| rule.beside() == Some(field);
        let rules = |at: &usize| &data.fields[self.fields[*at].field].rules;
        (0..self.fields.len()).filter(|at| rules(at).iter().any(looks)).collect()
    }
}

/// What is wrong with the total of a column; nothing while a row lacks its number.
fn wrong_total(kind: &FieldKind, value: &Value, column: &ColumnId, is: Amount) -> Option<Problem> {
    let (FieldKind::Rows { columns, .. }, Value::Rows(rows)) = (kind, value) else { return None };
    let at = columns.iter().position(|it| it.id == *column)?;
    let mut total = 0_i64;
    for row in rows {
        let Some(Value::Amount(amount)) = &row[at] else { return None };
        total = total.checked_add(amount.0)?;
    }
    (total != is.0).then_some(Problem::Total { column: at, total: Amount(total), is })
}

/// What can be compared: days by number, money in yuan.
fn size(kind: &FieldKind, value: &Value) -> Option<i128> {
    match (kind, value) {
        (FieldKind::Money { unit: MoneyUnit::TenThousand, .. }, Value::Amount(amount)) => {
            Some(i128::from(amount.0) * 10_000)
        }
        (_, Value::Amount(amount)) => Some(amount.0.into()),
        (_, Value::Day(day) | Value::Period(day, _)) => Some(chrono::Datelike::num_days_from_ce(day).into()),
        _ => None,
    }
}
