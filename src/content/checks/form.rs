//! `forms.json` and `fields.json`: each fact is asked once, and every field accepts something.

use super::Checker;
use super::references::Kind;
use crate::model::{Answered, ColumnId, Field, FieldKind, FieldRule, MOST_ROWS, PartyLine, Text};
use std::collections::{BTreeMap, BTreeSet};

impl Checker<'_> {
    /// `forms.json`: every form asks something, and no field twice.
    pub(super) fn forms(&mut self) {
        let catalog = self.catalog;
        self.file = "forms.json".into();
        let mut seen = BTreeSet::new();
        for (i, form) in catalog.forms.iter().enumerate() {
            let at = format!("/{i}");
            self.new_id(&format!("{at}/id"), form.id.as_str(), &mut seen);
            self.name(&format!("{at}/name"), &form.name, 40);
            self.basis(&format!("{at}/basis"), &form.basis);
            let mut fields = BTreeSet::new();
            if form.fields.is_empty() {
                self.report(format!("{at}/fields"), "asks nothing; a form has at least one field");
            }
            for (j, asked) in form.fields.iter().enumerate() {
                let at = format!("{at}/fields/{j}");
                self.refer(&format!("{at}/field"), Kind::Field, asked.field.as_str());
                self.when(&at, asked.when.as_ref());
                if !fields.insert(&asked.field) {
                    self.report(format!("{at}/field"), "this form asks the field twice");
                }
            }
        }
    }

    /// `fields.json`: no two fields ask the same fact, or the merged form would ask it twice.
    pub(super) fn fields(&mut self) {
        let catalog = self.catalog;
        self.file = "fields.json".into();
        let (mut seen, mut labels) = (BTreeSet::new(), BTreeMap::new());
        for (i, field) in catalog.fields.iter().enumerate() {
            let at = format!("/{i}");
            self.new_id(&format!("{at}/id"), field.id.as_str(), &mut seen);
            self.name(&format!("{at}/label"), &field.label, 40);
            self.maybe_text(&format!("{at}/hint"), field.hint.as_ref());
            if let Some(other) = labels.insert(&field.label.zh, &field.id) {
                self.report(format!("{at}/label"), format!("{other} has the same label; ask each fact once"));
            }
            self.numbered(&format!("{at}/kind"), &field.label, &field.kind);
            self.field_kind(&format!("{at}/kind"), &field.kind);
            self.shown(&at, field);
            self.answered(&format!("{at}/answered"), field);
            self.party(&at, &field.kind, field.party);
            self.party_if(&format!("{at}/party_if"), field);
            for (j, rule) in field.rules.iter().enumerate() {
                let at = format!("{at}/rules/{j}");
                match rule {
                    FieldRule::AtMost(other) | FieldRule::AtLeast(other) | FieldRule::Differs(other) => {
                        self.refer(&at, Kind::Field, other.as_str());
                    }
                    FieldRule::Above { when, .. } => {
                        if !is_number(&field.kind) {
                            self.report(format!("{at}/above"), "only a number can be above another");
                        }
                        self.condition(&format!("{at}/above/when"), when);
                    }
                    FieldRule::Total { column, .. } if !has_numbers(&field.kind, column) => {
                        self.report(format!("{at}/total/column"), "no column of numbers has this id");
                    }
                    FieldRule::Total { .. } => {}
                }
            }
        }
    }

    /// What is called a number of a person or company is checked as one, and hidden once it is entered.
    fn numbered(&mut self, at: &str, label: &Text, kind: &FieldKind) {
        let names = ["身份证号", "身份号码", "信用代码"];
        if matches!(kind, FieldKind::Text { .. }) && names.iter().any(|name| label.zh.contains(name)) {
            self.report(at, "a plain text takes any number; write resident_id, credit_code or id_or_credit_code");
        }
    }

    /// A text of any shape is shown by an example, which is right itself.
    fn shown(&mut self, at: &str, field: &Field) {
        let (FieldKind::Text { min, max } | FieldKind::Code { min, max }) = &field.kind else { return };
        match field.example.as_ref().map(|example| example.chars().count()) {
            None => self.report(at, "whoever types this wrong is shown an example; write one"),
            Some(length) if !(usize::from(*min)..=usize::from(*max)).contains(&length) => {
                self.report(format!("{at}/example"), "the example would be refused itself; mind min and max");
            }
            Some(_) => {}
        }
    }

    /// Something can be entered, and exported under ids of its own.
    fn field_kind(&mut self, at: &str, kind: &FieldKind) {
        let empty = match kind {
            FieldKind::Text { min, max } | FieldKind::Code { min, max } => min > max || *max == 0,
            FieldKind::Number { min, max, decimals, unit } => {
                if let Some(unit) = unit {
                    self.name(&format!("{at}/number/unit"), unit, 6);
                }
                min > max || *decimals > 6
            }
            FieldKind::Percent { min, max } => min > max,
            FieldKind::OneOf(values) | FieldKind::SomeOf(values) => {
                let mut seen = BTreeSet::new();
                for (i, value) in values.iter().enumerate() {
                    self.new_id(&format!("{at}/{i}/id"), value.id.as_str(), &mut seen);
                    self.name(&format!("{at}/{i}/text"), &value.text, 40);
                }
                values.is_empty()
            }
            FieldKind::Rows { columns, max } => {
                let mut seen = BTreeSet::new();
                for (i, column) in columns.iter().enumerate() {
                    let at = format!("{at}/rows/columns/{i}");
                    self.new_id(&format!("{at}/id"), column.id.as_str(), &mut seen);
                    self.name(&format!("{at}/label"), &column.label, 40);
                    self.numbered(&format!("{at}/kind"), &column.label, &column.kind);
                    self.party(&at, &column.kind, column.party);
                    match column.kind {
                        FieldKind::Rows { .. } => self.report(format!("{at}/kind"), "rows within rows; use one list"),
                        _ => self.field_kind(&format!("{at}/kind"), &column.kind),
                    }
                }
                if usize::from(*max) > MOST_ROWS {
                    self.report(format!("{at}/rows/max"), format!("more rows than the {MOST_ROWS} that are read"));
                }
                columns.is_empty() || *max == 0
            }
            _ => false,
        };
        if empty {
            self.report(at, "accepts nothing; widen the range or add values");
        }
    }

    /// What fills a line about the applicant can be checked and fits it.
    fn party(&mut self, at: &str, kind: &FieldKind, line: Option<PartyLine>) {
        let Some(line) = line else { return };
        let (fits, wanted) = match line {
            PartyLine::Unit | PartyLine::Name | PartyLine::AgentName => {
                (matches!(kind, FieldKind::Text { .. }), "text")
            }
            PartyLine::Code => (matches!(kind, FieldKind::CreditCode), "credit_code"),
            PartyLine::Id | PartyLine::AgentId => (matches!(kind, FieldKind::ResidentId), "resident_id"),
            PartyLine::Phone | PartyLine::AgentPhone => (matches!(kind, FieldKind::Mobile), "mobile"),
            PartyLine::Address => (matches!(kind, FieldKind::Address), "address"),
        };
        if !fits {
            self.report(format!("{at}/party"), format!("papers fill this line only from a field of the kind {wanted}"));
        }
    }

    /// Where a name is the applicant's only for a value of another field, that field has the value.
    fn party_if(&mut self, at: &str, field: &Field) {
        let Some((other, value)) = &field.party_if else { return };
        self.refer(&format!("{at}/0"), Kind::Field, other.as_str());
        if field.party != Some(PartyLine::Name) {
            self.report(at, "says whose name it is; write it beside \"party\": \"name\"");
        }
        let known = self.catalog.fields.iter().find(|known| known.id == *other);
        if let Some(known) = known
            && !matches!(&known.kind, FieldKind::OneOf(values) if values.iter().any(|it| it.id == *value))
        {
            self.report(format!("{at}/1"), format!("{other} has no value {:?} to choose", value.as_str()));
        }
    }

    /// What answers say about a field is something the field accepts.
    fn answered(&mut self, at: &str, field: &Field) {
        match &field.answered {
            Some(Answered::Number(question)) => {
                self.refer(&format!("{at}/number"), Kind::Question, question.as_str());
                if !is_number(&field.kind) {
                    self.report(format!("{at}/number"), "a number fills only a number, an area, a percentage or money");
                }
            }
            Some(Answered::Values(values)) => {
                for (i, (value, when)) in values.iter().enumerate() {
                    let known = match &field.kind {
                        FieldKind::OneOf(values) | FieldKind::SomeOf(values) => values.iter().any(|it| it.id == *value),
                        FieldKind::YesNo => matches!(value.as_str(), "yes" | "no"),
                        _ => false,
                    };
                    if !known {
                        self.report(
                            format!("{at}/values/{i}/0"),
                            format!("the field has no value {:?}", value.as_str()),
                        );
                    }
                    self.condition(&format!("{at}/values/{i}/1"), when);
                }
            }
            None => {}
        }
    }
}

/// Whether a field has rows with numbers in this column.
fn has_numbers(kind: &FieldKind, column: &ColumnId) -> bool {
    let FieldKind::Rows { columns, .. } = kind else { return false };
    columns.iter().any(|it| it.id == *column && is_number(&it.kind))
}

fn is_number(kind: &FieldKind) -> bool {
    matches!(kind, FieldKind::Area | FieldKind::Money { .. } | FieldKind::Number { .. } | FieldKind::Percent { .. })
}
