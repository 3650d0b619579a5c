//! The single forms, filled: every field where its form asks it, in the official order.

use super::OneForm;
use crate::model::{FormBundle, Text};

/// One of the forms with what belongs into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledForm<'a> {
    /// Position in the bundle's forms.
    pub form: usize,
    /// Its fields in its official order.
    pub fields: Vec<FilledField<'a>>,
}

/// A field of a single form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledField<'a> {
    /// Position in the fields of the one form.
    pub at: usize,
    /// What this form calls it.
    pub called: &'a Text,
}

impl OneForm {
    /// The single forms: nothing of the one form is lost on the way, and nothing is added.
    pub fn project<'a>(&self, data: &'a FormBundle) -> Vec<FilledForm<'a>> {
        let single = |form: &usize| {
            let asked = data.forms[*form].fields.iter().filter_map(|asked| {
                let at = self.position(data, &asked.field)?;
                let own = &self.fields[at];
                let called = asked.called.as_ref().unwrap_or(&data.fields[own.field].label);
                own.forms.contains(form).then_some(FilledField { at, called })
            });
            FilledForm { form: *form, fields: asked.collect() }
        };
        self.forms.iter().map(single).collect()
    }
}
