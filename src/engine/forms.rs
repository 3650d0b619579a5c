//! One merged form: each field asked once, with every form that asks it.

use super::guide::Guide;
use super::matters::PlannedMatter;
use super::situation::Situation;

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
    let mut asking: Vec<Vec<usize>> = vec![Vec::new(); guide.bundle().fields.len()];
    let mut seen = vec![false; rules.forms.len()];
    for planned in matters.iter().filter(|planned| planned.planned) {
        let Some(at) = rules.matters[planned.used].form else { continue };
        let form = &rules.forms[at];
        if seen[at] {
            continue;
        }
        seen[at] = true;
        merged.forms.push(form.form);
        for (field, when) in &form.fields {
            if situation.holds(*when) {
                asking[*field].push(form.form);
                merged.asked += 1;
            }
        }
    }
    for (field, forms) in asking.into_iter().enumerate().filter(|(_, forms)| !forms.is_empty()) {
        merged.fields.push(PlannedField { field, forms });
    }
    merged
}
