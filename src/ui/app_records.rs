//! The record of the open case: as it is kept on the device, or in the tab where the device
//! keeps nothing.

use super::app::App;
use super::loading::Load;
use super::site::{CASE, today};
use crate::model::PackageId;
use crate::platform;
use crate::state::{Case, RecordProblem, Stored};

impl App {
    /// Opens the case of a package that was kept, or a new one.
    pub(super) fn open_case(self, package: &PackageId) {
        let key = format!("{CASE}{package}");
        let mut case = Case::new(package.clone());
        // That old records were deleted when the program began is still to be said.
        let expired = self.site.record_problem.get_untracked().filter(|problem| *problem == RecordProblem::Expired);
        self.site.record_problem.set(expired);
        let found = platform::load(&key).unwrap_or_else(|error| {
            self.site.storage.set(Some(error));
            platform::load_in_tab(&key)
        });
        if let Some(record) = found {
            match Stored::read(&record, today()) {
                Ok(stored) => case = stored.case,
                Err(problem) => {
                    self.site.record_problem.set(Some(problem));
                    if problem != RecordProblem::Expired {
                        // Whatever it is, it is not ours to throw away.
                        self.site.note(platform::save(&format!("onething.kept.{package}"), &record));
                    }
                }
            }
        }
        if let Some(start) = self.site.asked_start.get_untracked() {
            case.start = Some(start);
            self.site.asked_start.set(None);
        }
        self.ready.set(case.ready.clone());
        self.case.set(case);
    }

    /// Keeps the open case as it is now.
    pub(super) fn save_case(self) {
        let mut case = self.case.get_untracked();
        case.ready = self.ready.get_untracked();
        if case.package.0.is_empty() {
            return;
        }
        let data_version = self.guide.with_untracked(|load| match load {
            Load::Ready(guide) => guide.bundle().data_version.clone(),
            _ => String::new(),
        });
        let key = format!("{CASE}{}", case.package);
        self.site.keep(&key, &Stored { case, data_version, saved: today() }.write());
    }
}
