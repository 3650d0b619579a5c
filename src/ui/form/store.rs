//! Where entries stay: in memory and, unless the person says no, on this device alone.

use super::Desk;
use crate::form::Entries;
use crate::model::PackageId;
use crate::platform::{self, IntoView, StorageError, View};
use crate::state::{RecordProblem, StoredEntries};
use crate::ui::parts::{Icon, icon};
use crate::ui::site::{ENTRIES, today};
use view_macro::view;

/// Key of the wish not to store; there while it is wished.
const OFF: &str = "onething.entries-off";

/// Whether what is entered is stored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Keeping {
    /// It is.
    #[default]
    On,
    /// The person does not want it.
    Off,
    /// The device does not do it.
    Failed(StorageError),
    /// It is; what was entered last was too old.
    Expired,
}

impl Desk {
    /// Reads what the device keeps.
    pub(super) fn read_entries(self, package: &PackageId) {
        let key = format!("{ENTRIES}{package}");
        match (platform::load(OFF), platform::load(&key)) {
            (Ok(Some(_)), _) => self.keeping.set(Keeping::Off),
            (_, Ok(Some(record))) => match StoredEntries::read(&record, today()) {
                Ok(stored) => self.take_entries(stored.entries),
                Err(RecordProblem::Expired) => {
                    self.keeping.set(Keeping::Expired);
                    let _ = platform::remove(&key);
                }
                // Whatever it is, it is not ours to throw away.
                Err(_) => drop(platform::save(&format!("onething.kept-entries.{package}"), &record)),
            },
            (_, Ok(None)) => self.take_entries(Entries::default()),
            (_, Err(error)) => self.keeping.set(Keeping::Failed(error)),
        }
    }

    fn take_entries(self, entries: Entries) {
        if self.entries.with_untracked(|known| *known != entries) {
            self.entries.set(entries);
            // What is drawn shows what was entered before.
            self.data.update(|_| {});
        }
    }

    /// Stores what is entered now, if the person did not say no.
    pub(super) fn save_entries(self) {
        let Some(package) = self.package() else { return };
        let before = self.keeping.get_untracked();
        if before == Keeping::Off {
            return;
        }
        let key = format!("{ENTRIES}{package}");
        let entries = self.entries.get_untracked();
        let done = if entries.is_empty() {
            platform::remove(&key)
        } else {
            platform::save(&key, &StoredEntries { package, entries, saved: today() }.write())
        };
        let after = done.map_or_else(Keeping::Failed, |()| Keeping::On);
        if after != before {
            self.keeping.set(after);
            if let Keeping::Failed(_) = after {
                platform::announce(self.stays(after));
            }
        }
    }

    /// Stores from now on, or deletes what is stored and goes on in memory.
    fn store(self, on: bool) {
        if on {
            let _ = platform::remove(OFF);
            self.keeping.set(Keeping::On);
            self.save_entries();
        } else {
            let _ = platform::save(OFF, "1");
            if let Some(package) = self.package() {
                let _ = platform::remove(&format!("{ENTRIES}{package}"));
            }
            self.keeping.set(Keeping::Off);
        }
        let after = self.keeping.get_untracked();
        platform::announce(self.stays(after));
        platform::next_frame(|| {
            platform::focus("#storing");
        });
    }

    /// Deletes what is entered, here and on the device.
    pub(super) fn clear_entries(self) {
        self.entries.set(Entries::default());
        self.save_entries();
    }

    fn stays(self, keeping: Keeping) -> &'static str {
        self.texts().stays[match keeping {
            Keeping::On => 0,
            Keeping::Off => 1,
            Keeping::Failed(StorageError::Full) => 2,
            Keeping::Failed(StorageError::Blocked) => 3,
            Keeping::Expired => 4,
        }]
    }

    /// The line that says where entries stay, with the switch and 清空.
    pub(super) fn storage_line(self) -> View {
        let line = move || {
            let texts = self.texts();
            let keeping = self.keeping.get();
            let class = if let Keeping::Failed(_) = keeping { "stays stays--bad" } else { "stays" };
            let mark = matches!(keeping, Keeping::Failed(_)).then(|| icon(Icon::Alert));
            let on = keeping == Keeping::Off;
            view! {
                <p class=class>
                    {mark} <span>{self.stays(keeping)}</span> " "
                    <button class="btn-text" id="storing" type="button" on:click=move |_| self.store(on)>
                        {if on { texts.store } else { texts.stop_storing }}
                    </button>
                    " "
                    <a class="btn-text" href="#clear">
                        {texts.clear}
                    </a>
                </p>
            }
        };
        line.into_view()
    }
}
