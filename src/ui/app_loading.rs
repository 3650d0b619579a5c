//! Files at work: the index, the guides, and what is shown when they do not come.

use super::app::App;
use crate::engine::Guide;
use crate::model::{BUNDLE_FORMAT, Bundle, Index, Language, PackageId, read_compact};
use crate::platform::{self, FetchError};
use crate::state::Route;
use crate::texts::Texts;
use std::sync::Arc;

/// Why a guide or the index could not be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// No network.
    Offline,
    /// The server answered with this status.
    Status(u16),
    /// The file cannot be read.
    Broken,
}

/// A file that is loaded once.
#[derive(Clone)]
pub(super) enum Load<T> {
    /// Not asked for yet.
    Idle,
    /// On its way.
    Loading,
    /// Here.
    Ready(T),
    /// It did not come.
    Failed(Fault),
}

impl App {
    /// Loads what the page needs and is not there yet; says whether it had to.
    pub(super) async fn load_for_route(self) -> bool {
        let route = self.route.get_untracked();
        let open = self.guide.with_untracked(|load| match load {
            Load::Ready(guide) => Some(guide.bundle().package.id.clone()),
            _ => None,
        });
        let closed = |package: &PackageId| open.as_ref() != Some(package);
        // Once a guide is open nothing more is asked of the network, but by home, which lists the others.
        let index = route.package().is_none()
            && (route == Route::Home || open.is_none())
            && self.index.with_untracked(|load| !matches!(load, Load::Ready(_)));
        if !index && !self.wanted().as_ref().is_some_and(closed) {
            return false;
        }
        // On its way at the same time, so that the first page drawn is in English.
        let english = self.wants_english().then(|| self.load_english());
        if index {
            self.load_index().await;
        }
        if let Some(package) = self.wanted().filter(closed) {
            self.load_guide(package).await;
        }
        if let Some(english) = english {
            self.note_english(english.await);
        }
        self.slow.set(false);
        true
    }

    /// The package whose data the page needs.
    fn wanted(self) -> Option<PackageId> {
        let of_route = self.route.with_untracked(|route| route.package().cloned());
        of_route.or_else(|| {
            let prefix = self.coded.get_untracked()?;
            self.index.with_untracked(|load| match load {
                Load::Ready(index) => index.entry_of_code(&prefix).map(|entry| entry.id.clone()),
                _ => None,
            })
        })
    }

    async fn load_index(self) {
        self.index.set(Load::Loading);
        self.index.set(match load::<Index>("data/index.bin").await {
            Ok(index) if index.format == BUNDLE_FORMAT => Load::Ready(Arc::new(index)),
            Ok(_) => Load::Failed(Fault::Broken),
            Err(fault) => Load::Failed(fault),
        });
    }

    async fn load_guide(self, package: PackageId) {
        self.guide.set(Load::Loading);
        platform::after_seconds(10, move || self.slow.set(true));
        let loaded = self.load_bundle(&package).await;
        // Somebody who has gone elsewhere in the meantime does not want it any more.
        if self.wanted().as_ref() != Some(&package) {
            return;
        }
        self.guide.set(match loaded {
            Ok(bundle) => {
                self.open_case(&package);
                let wanted = self.settings.with_untracked(|settings| settings.region.clone());
                let known = bundle.regions.iter().any(|region| region.id == wanted);
                let city = bundle.regions.iter().find(|region| region.parent.is_none()).map(|region| region.id.clone());
                let region = if known { wanted } else { city.unwrap_or(wanted) };
                Load::Ready(Arc::new(Guide::new(bundle, region)))
            }
            Err(fault) => Load::Failed(fault),
        });
    }

    /// Loads the data of a package, with its English only for those who read English.
    async fn load_bundle(self, package: &PackageId) -> Result<Bundle, Fault> {
        let ending = if self.wants_english() { "bin" } else { "zh.bin" };
        let bundle = load::<Bundle>(&format!("data/bundles/{package}.{ending}")).await?;
        let fits = bundle.format == BUNDLE_FORMAT && bundle.package.id == *package;
        if fits { Ok(bundle) } else { Err(Fault::Broken) }
    }

    fn wants_english(self) -> bool {
        self.settings.with_untracked(|settings| settings.language == Language::En)
    }

    /// Asks for the sentences in English, at once, where they are not at hand; what is
    /// given back waits for them and says whether they came.
    fn load_english(self) -> impl Future<Output = bool> {
        let here = self.english.get_untracked();
        let asked = (!here).then(|| platform::fetch(&format!("{}{}", platform::root(), platform::named("english"))));
        async move {
            match asked {
                Some(asked) => asked.await.is_ok_and(Texts::keep_english),
                None => here,
            }
        }
    }

    fn note_english(self, here: bool) {
        self.no_english.set(!here);
        if here != self.english.get_untracked() {
            self.english.set(here);
        }
    }

    /// Brings English, of the sentences and of the open guide, if it is wanted and not there.
    pub(super) fn complete_language(self) {
        let open = self.guide.with_untracked(|load| match load {
            Load::Ready(guide) if !guide.bundle().english => Some(guide.clone()),
            _ => None,
        });
        if !self.wants_english() || open.is_none() && self.english.get_untracked() {
            return;
        }
        platform::spawn(async move {
            let sentences = self.load_english();
            let loaded = match &open {
                Some(guide) => Some(self.load_bundle(&guide.bundle().package.id).await),
                None => None,
            };
            let here = sentences.await;
            self.keep_focus();
            self.note_english(here);
            let Some((guide, loaded)) = open.zip(loaded) else { return };
            let same = |load: &Load<Arc<Guide>>| matches!(load, Load::Ready(now) if Arc::ptr_eq(now, &guide));
            if !self.guide.with_untracked(same) {
                return;
            }
            match loaded {
                Ok(bundle) => self.guide.set(Load::Ready(Arc::new(Guide::new(bundle, guide.region().clone())))),
                Err(_) => self.no_english.set(true),
            }
        });
    }

    /// Tries again what failed.
    pub(super) fn retry(self) {
        platform::spawn(async move {
            self.load_for_route().await;
            self.take_over();
        });
    }
}

async fn load<T: for<'de> serde::Deserialize<'de>>(path: &str) -> Result<T, Fault> {
    let bytes = platform::fetch(&format!("{}{path}", platform::root())).await.map_err(|error| match error {
        FetchError::Offline => Fault::Offline,
        FetchError::Status(status) => Fault::Status(status),
    })?;
    read_compact(&bytes).map_err(|_| Fault::Broken)
}
