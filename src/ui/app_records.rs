//! Records at work: cases and settings as they are kept on the device, or in the tab where the
//! device keeps nothing.

use super::app::{App, SETTINGS, today};
use super::app_loading::Load;
use crate::model::{PackageId, sort_few};
use crate::platform::{self, StorageError};
use crate::state::{Case, CaseProblem, Settings, Stored};

/// Keys of the case records begin with this.
const CASE: &str = "onething.case.";

impl App {
    /// Opens the case of a package that was kept, or a new one.
    pub(super) fn open_case(self, package: &PackageId) {
        let key = format!("{CASE}{package}");
        let mut case = Case::new(package.clone());
        self.case_problem.set(None);
        let found = platform::load(&key).unwrap_or_else(|error| {
            self.storage.set(Some(error));
            platform::load_in_tab(&key)
        });
        if let Some(record) = found {
            match Stored::read(&record, today()) {
                Ok(stored) => case = stored.case,
                Err(problem) => {
                    self.case_problem.set(Some(problem));
                    if problem == CaseProblem::Expired {
                        self.note(platform::remove(&key));
                    } else {
                        // Whatever it is, it is not ours to throw away.
                        self.note(platform::save(&format!("onething.kept.{package}"), &record));
                    }
                }
            }
        }
        if let Some(start) = self.asked_start.get_untracked() {
            case.start = Some(start);
            self.asked_start.set(None);
        }
        self.ready.set(case.ready.clone());
        self.case.set(case);
    }

    /// Keeps a record on the device, or as long as the tab where that is not possible.
    pub(super) fn keep(self, key: &str, record: &str) {
        let done = platform::save(key, record);
        if done == Err(StorageError::Blocked) {
            platform::save_in_tab(key, record);
        }
        self.note(done);
    }

    pub(super) fn note(self, done: Result<(), StorageError>) {
        let problem = done.err();
        if self.storage.get_untracked() != problem {
            self.storage.set(problem);
        }
    }

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
        self.keep(&key, &Stored { case, data_version, saved: today() }.write());
    }

    /// Deletes every case on this device; says how many could be deleted.
    pub(super) fn clear_records(self) -> bool {
        let done = platform::keys("onething.")
            .and_then(|keys| keys.iter().filter(|key| *key != SETTINGS).try_for_each(|key| platform::remove(key)));
        platform::clear_tab();
        self.keep(SETTINGS, &self.settings.with_untracked(Settings::write));
        let package = self.case.with_untracked(|case| case.package.clone());
        self.ready.set(Vec::new());
        self.case.set(Case::new(package));
        self.case_problem.set(None);
        self.note(done);
        done.is_ok()
    }

    /// The cases kept on this device, the latest first.
    pub(super) fn stored_cases(self) -> Vec<Stored> {
        let read =
            |key: String| platform::load(&key).ok().flatten().and_then(|record| Stored::read(&record, today()).ok());
        let mut cases: Vec<Stored> = platform::keys(CASE)
            .unwrap_or_default()
            .into_iter()
            .filter_map(read)
            .filter(|it| !it.case.is_empty())
            .collect();
        sort_few(&mut cases, |stored| std::cmp::Reverse(stored.saved));
        cases
    }
}
