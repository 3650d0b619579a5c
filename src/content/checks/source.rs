//! `sources.json`: laws and papers by their names, with a link that may be shown and a day to look again.

use super::Checker;
use std::collections::BTreeSet;

impl Checker<'_> {
    /// A source is looked at again after it was checked, or it would be 待核实 from the first day.
    pub(super) fn sources(&mut self) {
        let catalog = self.catalog;
        self.file = "sources.json".into();
        let mut seen = BTreeSet::new();
        for (i, source) in catalog.sources.iter().enumerate() {
            let at = format!("/{i}");
            self.new_id(&format!("{at}/id"), source.id.as_str(), &mut seen);
            self.name(&format!("{at}/title"), &source.title, 80);
            self.name(&format!("{at}/short"), &source.short, 30);
            self.link(&format!("{at}/url"), source.url.as_ref(), &["https://"]);
            self.maybe_text(&format!("{at}/note"), source.note.as_ref());
            if source.review_by <= source.checked {
                self.report(format!("{at}/review_by"), "not after the day it was checked");
            }
        }
    }
}
