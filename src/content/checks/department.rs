//! `departments.json`: who decides, by a name that fits beside every matter.

use super::Checker;
use std::collections::BTreeSet;

impl Checker<'_> {
    /// Names by which people find the office.
    pub(super) fn departments(&mut self) {
        let catalog = self.catalog;
        self.file = "departments.json".into();
        let mut seen = BTreeSet::new();
        for (i, department) in catalog.departments.iter().enumerate() {
            self.new_id(&format!("/{i}/id"), department.id.as_str(), &mut seen);
            self.name(&format!("/{i}/name"), &department.name, 30);
        }
    }
}
