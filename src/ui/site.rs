//! What every program of the site keeps: settings, address, the list of packages, the
//! state of the device. Guides and cases that are open belong to the programs that open them.

use super::loading::{Fault, Load, load};
#[cfg(feature = "csr")]
use crate::model::iso;
use crate::model::{BUNDLE_FORMAT, Index, Language, shanghai_day, sort_few};
use crate::platform::{self, StorageError};
#[cfg(feature = "csr")]
use crate::state::is_expired;
use crate::state::{Mode, Query, RecordProblem, Route, Settings, Stored, Theme};
#[cfg(feature = "csr")]
use crate::texts::Texts;
use crate::texts::keep_english;
use crate::ui::signal::Signal;
use chrono::NaiveDate;
#[cfg(feature = "csr")]
use reactive_graph::owner::Owner;
use std::sync::Arc;

/// Key of the settings record; `public/early.js` reads it too.
pub(super) const SETTINGS: &str = "onething.settings";
/// Keys of what was entered in forms begin with this.
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
pub(super) const ENTRIES: &str = "onething.entries.";
/// Key of the wish not to keep what is entered in forms; there while it is wished.
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
pub(super) const ENTRIES_OFF: &str = "onething.entries-off";
/// Keys of what a person chose for good; clearing the records leaves it.
const WISHES: [&str; 2] = [SETTINGS, ENTRIES_OFF];
/// Keys of the case records begin with this.
pub(super) const CASE: &str = "onething.case.";

/// Copied freely; all parts are signals.
#[derive(Clone, Copy)]
pub(super) struct Site {
    pub(super) settings: Signal<Settings>,
    pub(super) route: Signal<Route>,
    pub(super) query: Signal<Query>,
    pub(super) index: Signal<Load<Arc<Index>>>,
    pub(super) storage: Signal<Option<StorageError>>,
    /// What became of records of before.
    pub(super) record_problem: Signal<Option<RecordProblem>>,
    pub(super) online: Signal<bool>,
    /// The open guide was just kept for when there is no network.
    pub(super) kept: Signal<bool>,
    /// A new version waits for the next visit.
    pub(super) update: Signal<bool>,
    pub(super) slow: Signal<bool>,
    /// Whether the page is drawn below its first screen, too.
    pub(super) whole: Signal<bool>,
    /// Whether the sentences are at hand in English.
    pub(super) english: Signal<bool>,
    /// English was chosen, but could not be loaded.
    pub(super) no_english: Signal<bool>,
    /// The start day an address asked for, until a guide is open to take it.
    pub(super) asked_start: Signal<Option<NaiveDate>>,
}

/// Today in Asia/Shanghai.
pub(super) fn today() -> NaiveDate {
    shanghai_day(platform::now())
}

/// What all programs begin with: settings and address, and what keeps signals alive.
#[cfg(feature = "csr")]
pub(super) fn begin() -> (Owner, Site) {
    let _ = any_spawner::Executor::init_wasm_bindgen();
    platform::on_panic(|_| platform::show_failure());
    let root = platform::root();
    let (path, search) = platform::address();
    let query = Query::of(&search);
    let stored = platform::load(SETTINGS);
    let record = stored.clone().unwrap_or_else(|_| platform::load_in_tab(SETTINGS)).unwrap_or_default();
    let settings = Settings::read(&record).with(&query);
    let owner = Owner::new();
    owner.set();
    let site = Site {
        settings: Signal::new(settings),
        route: Signal::new(Route::of(path.strip_prefix(root.as_str()).unwrap_or("404.html"))),
        asked_start: Signal::new(query.start),
        query: Signal::new(query),
        index: Signal::new(Load::Idle),
        storage: Signal::new(stored.err()),
        record_problem: Signal::new(sweep().then_some(RecordProblem::Expired)),
        online: Signal::new(platform::online()),
        kept: Signal::new(false),
        update: Signal::new(false),
        slow: Signal::new(false),
        whole: Signal::new(true),
        english: Signal::new(false),
        no_english: Signal::new(false),
    };
    site.show_settings();
    // Both from `public/boot.js`, which looks after the offline copy.
    platform::on_window("onething:update", move || site.update.set(true));
    platform::on_window("onething:kept", move || {
        site.kept.set(true);
        platform::announce(Texts::at_hand(site.language()).common.kept);
    });
    let asked = |query: &Query| {
        query.region.is_some() || query.mode.is_some() || query.theme.is_some() || query.language.is_some()
    };
    if site.query.with_untracked(asked) {
        // What a link asks for (a district, care mode) is chosen for good, or the next page would forget it.
        site.keep_settings();
    }
    (owner, site)
}

/// Deletes every record that is too old, of whatever program and guide; says whether there was one.
#[cfg(feature = "csr")]
fn sweep() -> bool {
    let mut any = false;
    // A clock from before the data is wrong: nothing is too old by it. Versions are written with points.
    let version = platform::named("data");
    if iso(today()).bytes().map(|byte| if byte == b'-' { b'.' } else { byte }).lt(version.bytes()) {
        return false;
    }
    for key in platform::keys("onething.").unwrap_or_default() {
        if platform::load(&key).is_ok_and(|record| record.is_some_and(|record| is_expired(&record, today()))) {
            any |= platform::remove(&key).is_ok();
        }
    }
    any
}

impl Site {
    /// Keeps a record on the device, or as long as the tab where that is not possible.
    pub(super) fn keep(self, key: &str, record: &str) {
        let done = platform::save(key, record);
        if done == Err(StorageError::Blocked) {
            platform::save_in_tab(key, record);
        }
        self.note(done);
    }

    /// Notes whether storage did what it was asked to.
    pub(super) fn note(self, done: Result<(), StorageError>) {
        let problem = done.err();
        if self.storage.get_untracked() != problem {
            self.storage.set(problem);
        }
    }

    // --- settings ------------------------------------------------------------

    pub(super) fn keep_settings(self) {
        self.keep(SETTINGS, &self.settings.with_untracked(Settings::write));
    }

    pub(super) fn show_settings(self) {
        let settings = self.settings.get_untracked();
        platform::set_attribute("data-mode", (settings.mode == Mode::Care).then_some("care"));
        platform::set_attribute(
            "data-theme",
            match settings.theme {
                Theme::System => None,
                Theme::Light => Some("light"),
                Theme::Dark => Some("dark"),
            },
        );
        let text = settings.text.to_string();
        platform::set_attribute("data-text", (settings.text != 100).then_some(text.as_str()));
    }

    // --- language ------------------------------------------------------------

    /// The chosen language, or Chinese while its sentences are not there.
    pub(super) fn language(self) -> Language {
        if self.english.get() { self.settings.with(|settings| settings.language) } else { Language::Zh }
    }

    pub(super) fn wants_english(self) -> bool {
        self.settings.with_untracked(|settings| settings.language == Language::En)
    }

    /// Whether its sentences were chosen and are not there.
    pub(super) fn lacks_english(self) -> bool {
        self.wants_english() && !self.english.get_untracked()
    }

    /// Asks for the sentences in English, at once, where they are not at hand; what is
    /// given back waits for them and says whether they came.
    pub(super) fn load_english(self) -> impl Future<Output = bool> {
        let here = self.english.get_untracked();
        let asked = (!here).then(|| platform::fetch(&format!("{}{}", platform::root(), platform::named("english"))));
        async move {
            match asked {
                Some(asked) => asked.await.is_ok_and(keep_english),
                None => here,
            }
        }
    }

    pub(super) fn note_english(self, here: bool) {
        self.no_english.set(!here);
        if here != self.english.get_untracked() {
            self.english.set(here);
        }
    }

    // --- the list of packages --------------------------------------------------

    pub(super) async fn load_index(self) {
        self.index.set(Load::Loading);
        self.index.set(match load::<Index>("data/index.bin").await {
            Ok(index) if index.format == BUNDLE_FORMAT => Load::Ready(Arc::new(index)),
            Ok(_) => Load::Failed(Fault::Broken),
            Err(fault) => Load::Failed(fault),
        });
    }

    // --- what is kept on the device ---------------------------------------------

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

    /// Deletes every case on this device; says whether all could be deleted.
    pub(super) fn clear_records(self) -> bool {
        let done = platform::keys("onething.").and_then(|keys| {
            keys.iter().filter(|key| !WISHES.contains(&key.as_str())).try_for_each(|key| platform::remove(key))
        });
        platform::clear_tab();
        self.keep_settings();
        self.record_problem.set(None);
        self.note(done);
        done.is_ok()
    }
}
