//! `forms.json` and `fields.json`: each fact is asked once, and every field accepts something.

use super::Checker;
use super::references::Kind;
use crate::model::FieldKind;
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
            let empty = match &field.kind {
                FieldKind::Text { min, max } => min > max || *max == 0,
                FieldKind::Number { min, max } => min > max,
                FieldKind::Percent { min, max } => min > max,
                FieldKind::OneOf(values) | FieldKind::SomeOf(values) | FieldKind::Rows(values) => values.is_empty(),
                _ => false,
            };
            if empty {
                self.report(format!("{at}/kind"), "accepts nothing; widen the range or add values");
            }
        }
    }
}
