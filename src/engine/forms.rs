//! One merged form: each field asked once, with every form that asks it.

use super::Truth;
use super::guide::Guide;
use super::matters::PlannedMatter;
use super::situation::Situation;
use std::collections::{BTreeMap, BTreeSet};

/// A field of the merged form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedField {
    /// Position in the bundle's fields.
    pub field: usize,
    /// The forms that ask it, by position in the bundle's forms.
    pub forms: Vec<usize>,
}

/// The forms of the plan and their fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MergedForms {
    /// The forms that have to be filled, by position in the bundle's forms.
    pub forms: Vec<usize>,
    /// Every field once, in the dictionary's order.
    pub fields: Vec<PlannedField>,
    /// How many fields all forms ask together.
    pub asked: usize,
}

pub(super) fn forms(guide: &Guide, situation: &Situation, matters: &[PlannedMatter]) -> MergedForms {
    let rules = &guide.rules;
    let mut merged = MergedForms::default();
    let mut fields: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for planned in matters.iter().filter(|planned| planned.planned) {
        let Some(at) = rules.matters[planned.used].form else { continue };
        let form = &rules.forms[at];
        if !seen.insert(at) {
            continue;
        }
        merged.forms.push(form.form);
        for (field, when) in &form.fields {
            if rules.formulas.truth(*when, &situation.values) == Truth::Yes {
                fields.entry(*field).or_default().push(form.form);
            }
        }
    }
    merged.asked = fields.values().map(Vec::len).sum();
    merged.fields = fields.into_iter().map(|(field, forms)| PlannedField { field, forms }).collect();
    merged
}
