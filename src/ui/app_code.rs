//! Case codes at work: which package one is of, and the case it becomes.

use super::app::App;
use super::app_loading::Load;
use crate::engine::{CaseCode, Opened};
use crate::model::PackageId;
use crate::state::{Case, Route, Section};

impl App {
    /// The package whose data the page needs, as far as it can be known yet: that of
    /// a code is found in the index.
    pub(super) fn wanted(self) -> Option<PackageId> {
        match self.route.get_untracked() {
            Route::Case(text) => {
                let prefix = CaseCode::parse(&text).ok()?.prefix();
                self.index.with_untracked(|load| match load {
                    Load::Ready(index) => {
                        index.packages.iter().find(|entry| entry.prefix == prefix).map(|entry| entry.id.clone())
                    }
                    _ => None,
                })
            }
            route => route.package().cloned(),
        }
    }

    /// Puts what a code says in place of the case that is open, and shows its plan.
    pub(super) fn take_case(self, opened: Opened) {
        let Opened { package, region, start, answers, choices, .. } = opened;
        self.set(|settings| settings.region = region);
        self.ready.set(Vec::new());
        self.case.set(Case { package: package.clone(), answers, choices, ready: Vec::new(), start });
        self.save_case();
        // Back does not lead to the question whether to open it.
        self.go_to(&Route::Guide(package, Section::Plan).path(), true);
    }
}
