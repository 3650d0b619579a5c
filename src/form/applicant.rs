//! Who applies, for the papers that name the applicant.

use super::{Entries, OneForm, read::within, tidy};
use crate::model::{FieldGroup, FieldKind, FormBundle};

/// The name that was entered, if it is right: in the first field about the applicant that is asked and that browsers
/// fill with a name.
pub fn applicant(form: &OneForm, data: &FormBundle, entries: &Entries) -> Option<String> {
    let names = |at: &usize| {
        let field = &data.fields[*at];
        field.group == FieldGroup::Applicant && field.autofill.as_deref() == Some("name")
    };
    let asked = form.fields.iter().find(|asked| names(&asked.field))?;
    let field = &data.fields[asked.field];
    let FieldKind::Text { min, max } = field.kind else { return None };
    let (least, most) = (asked.at_least.unwrap_or_default(), asked.at_most.unwrap_or(u32::MAX));
    let entry = asked.entry(data, entries);
    let typed = entry.cells().first().filter(|_| !entries.is_unknown(&field.id))?;
    within(tidy(typed), least.max(min.into()), most.min(max.into())).ok()
}
