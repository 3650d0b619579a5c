//! `licences.json`: an electronic licence takes a paper off the list only by a rule that says so.

use super::Checker;
use std::collections::BTreeSet;

impl Checker<'_> {
    /// Names, and the rule behind each.
    pub(super) fn licences(&mut self) {
        let catalog = self.catalog;
        self.file = "licences.json".into();
        let mut seen = BTreeSet::new();
        for (i, licence) in catalog.licences.iter().enumerate() {
            let at = format!("/{i}");
            self.new_id(&format!("{at}/id"), licence.id.as_str(), &mut seen);
            self.name(&format!("{at}/name"), &licence.name, 30);
            self.fact(&format!("{at}/why"), &licence.why);
        }
    }
}
