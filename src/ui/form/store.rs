//! Where entries stay: in memory and, unless the person says no, on this device alone.

use super::{Desk, let_go};
use crate::form::Entries;
use crate::model::PackageId;
use crate::platform::{self, IntoView, StorageError, View};
use crate::state::{StoredEntries, saved_on};
use crate::ui::parts::{Icon, icon};
use crate::ui::running::{Running, keep_focus};
use crate::ui::site::{ENTRIES, ENTRIES_OFF, today};
use view_macro::view;

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
    /// A record is there that cannot be read; it stays as it is.
    Unreadable,
}

/// Milliseconds without a change after which another page may have had one.
const PAUSE: i64 = 1000;

fn key(package: &PackageId) -> String {
    [ENTRIES, &package.0].concat()
}

impl Desk {
    /// Takes what the device keeps, which another page may have changed; says whether that is something else
    /// than was known. Where the device does not keep what is entered, the page knows best.
    fn take_kept(self) -> bool {
        let on = self.keeping.get_untracked() == Keeping::On;
        let Some(package) = self.package().filter(|_| on) else { return false };
        let kept = match (platform::load(ENTRIES_OFF), platform::load(&key(&package))) {
            (Ok(Some(_)), _) => Err(Keeping::Off),
            (Err(error), _) | (_, Err(error)) => Err(Keeping::Failed(error)),
            // What this page wrote itself it need not read.
            (_, Ok(record)) if self.record.with_untracked(|known| *known == record) => return false,
            (_, Ok(None)) => {
                self.record.set(None);
                Ok(Entries::default())
            }
            (_, Ok(Some(record))) => match StoredEntries::read(&record, today()) {
                Ok(stored) => {
                    self.record.set(Some(record));
                    Ok(stored.entries)
                }
                Err(_) => Err(Keeping::Unreadable),
            },
        };
        match kept {
            Ok(entries) if self.entries.with_untracked(|known| *known != entries) => {
                self.entries.set(entries);
                return true;
            }
            Ok(_) => {}
            Err(keeping) => self.keeping.set(keeping),
        }
        false
    }

    /// Reads what the device keeps, and shows it.
    pub(super) fn read_entries(self) {
        if self.take_kept() {
            keep_focus();
            let_go();
            self.data.update(|_| {});
        }
    }

    /// Changes what is entered, and stores it if the person did not say no: nothing that another page stored is
    /// lost. Between two keys nobody goes to another page and back, so it is read again after a pause only;
    /// the wish not to store is asked for every time.
    pub(super) fn change(self, change: Box<dyn FnOnce(&mut Entries) + '_>) {
        let now = platform::now();
        let unwished = matches!(platform::load(ENTRIES_OFF), Ok(Some(_)));
        if unwished || now - self.changed.get_untracked() > PAUSE {
            self.take_kept();
        }
        self.changed.set(now);
        self.entries.update_in_place(change);
        if matches!(self.keeping.get_untracked(), Keeping::On | Keeping::Failed(_)) {
            self.save_entries();
        }
    }

    fn save_entries(self) {
        let Some(package) = self.package() else { return };
        let record = self
            .entries
            .with_untracked(|entries| (!entries.is_empty()).then(|| StoredEntries::record(&package, entries, today())));
        let done = match &record {
            Some(record) => platform::save(&key(&package), record),
            None => platform::remove(&key(&package)),
        };
        self.record.set(record);
        let after = done.map_or_else(Keeping::Failed, |()| Keeping::On);
        if after != self.keeping.get_untracked() {
            self.keeping.set(after);
            if let Keeping::Failed(_) = after {
                platform::announce(&self.stays(after));
            }
        }
    }

    /// Stores from now on what is stored and, over it, what is entered here; or deletes what is stored of every
    /// guide and goes on in memory.
    fn store(self, on: bool) {
        if on {
            let _ = platform::remove(ENTRIES_OFF);
            self.record.set(None);
            self.keeping.set(Keeping::On);
            let own = self.entries.get_untracked();
            self.take_kept();
            self.change(Box::new(|entries| entries.lay(&own)));
            if self.entries.with_untracked(|entries| *entries != own) {
                self.data.update(|_| {});
            }
        } else {
            // First the wish, so that other pages go on in memory, too.
            let _ = platform::save(ENTRIES_OFF, "1");
            for key in platform::keys(ENTRIES).unwrap_or_default() {
                let _ = platform::remove(&key);
            }
            self.keeping.set(Keeping::Off);
        }
        let after = self.keeping.get_untracked();
        platform::announce(&self.stays(after));
        platform::next_frame(|| {
            platform::focus("#storing");
        });
    }

    /// Deletes what is entered, here and on the device, even where nothing is to be stored there.
    pub(super) fn clear_entries(self) {
        self.entries.set(Entries::default());
        if self.keeping.get_untracked() != Keeping::Off {
            self.save_entries();
        } else if let Some(package) = self.package() {
            let _ = platform::remove(&key(&package));
        }
    }

    fn stays(self, keeping: Keeping) -> String {
        let texts = self.texts();
        let saved = self.record.with_untracked(|record| record.as_deref().and_then(saved_on));
        let at = match keeping {
            Keeping::On => {
                return match saved {
                    Some(day) => texts.stays_since(&self.words().texts.days.full_day(day)),
                    None => texts.stays_here.to_owned(),
                };
            }
            Keeping::Off => 0,
            Keeping::Failed(StorageError::Full) => 1,
            Keeping::Failed(StorageError::Blocked) => 2,
            Keeping::Unreadable => 3,
        };
        texts.stays[at].to_owned()
    }

    /// The line that says where entries stay, with the switch and 清空.
    pub(super) fn storage_line(self) -> View {
        let line = move || {
            let texts = self.texts();
            let keeping = self.keeping.get();
            let bad = !matches!(keeping, Keeping::On | Keeping::Off);
            let class = if bad { "stays stays--bad" } else { "stays" };
            let mark = bad.then(|| icon(Icon::Alert));
            let on = keeping == Keeping::Off;
            view! {
                <p class=class>
                    {mark} <span>{self.stays(keeping)}</span> " "
                    <span class="stays__acts">
                        <button class="btn-text" id="storing" type="button" on:click=move |_| self.store(on)>
                            {if on { texts.store } else { texts.stop_storing }}
                        </button>
                        " "
                        <a class="btn-text" href="#clear">
                            {texts.clear}
                        </a>
                    </span>
                </p>
            }
        };
        line.into_view()
    }
}
