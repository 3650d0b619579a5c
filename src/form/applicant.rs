//! Who applies, for the papers that name the applicant.

use super::{Entries, read::within, tidy};
use crate::model::{FieldGroup, FormBundle};

/// The name that was entered: of the first field about the applicant that browsers fill with a name.
pub fn applicant(data: &FormBundle, entries: &Entries) -> Option<String> {
    let names = |field: &&crate::model::Field| {
        field.group == FieldGroup::Applicant && field.autofill.as_deref() == Some("name")
    };
    let field = data.fields.iter().find(names)?;
    let typed = entries.get(&field.id).filter(|_| !entries.is_unknown(&field.id))?.cells().first()?;
    within(tidy(typed), 2, 60).ok()
}
