//! Guides on their way.

use super::app::App;
use super::loading::{Fault, Load, load};
use super::running::keep_focus;
use crate::engine::Guide;
use crate::model::{BUNDLE_FORMAT, Bundle, PackageId};
use crate::platform;
use std::sync::Arc;

impl App {
    /// Loads the package that is wanted, if it is not open yet, and English with it; says whether it had to.
    /// Once a guide is open nothing more is asked of the network.
    pub(super) async fn load_wanted(self) -> bool {
        let open = self.guide.with_untracked(|load| match load {
            Load::Ready(guide) => Some(guide.bundle().package.id.clone()),
            _ => None,
        });
        let package = self.wanted().filter(|package| open.as_ref() != Some(package));
        // On its way at the same time, so that the first page drawn is in English.
        let english = self.site.lacks_english().then(|| self.site.load_english());
        if package.is_none() && english.is_none() {
            return false;
        }
        if let Some(package) = package {
            self.load_guide(package).await;
        }
        if let Some(english) = english {
            self.site.note_english(english.await);
        }
        self.site.slow.set(false);
        true
    }

    /// The package whose data the page needs.
    fn wanted(self) -> Option<PackageId> {
        let of_route = self.site.route.with_untracked(|route| route.package().cloned());
        of_route.or_else(|| self.coded.get_untracked())
    }

    async fn load_guide(self, package: PackageId) {
        self.guide.set(Load::Loading);
        platform::after_seconds(10, move || self.site.slow.set(true));
        let loaded = self.load_bundle(&package).await;
        // Somebody who has gone elsewhere in the meantime does not want it any more.
        if self.wanted().as_ref() != Some(&package) {
            return;
        }
        self.guide.set(match loaded {
            Ok(bundle) => {
                self.open_case(&package);
                let wanted = self.site.settings.with_untracked(|settings| settings.region.clone());
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
        let ending = if self.site.wants_english() { "bin" } else { "zh.bin" };
        let bundle = load::<Bundle>(&format!("data/bundles/{package}.{ending}")).await?;
        let fits = bundle.format == BUNDLE_FORMAT && bundle.package.id == *package;
        if fits { Ok(bundle) } else { Err(Fault::Broken) }
    }

    /// Brings English, of the sentences and of the open guide, if it is wanted and not there.
    pub(super) fn complete_language(self) {
        let open = self.guide.with_untracked(|load| match load {
            Load::Ready(guide) if !guide.bundle().english => Some(guide.clone()),
            _ => None,
        });
        if !self.site.wants_english() || open.is_none() && self.site.english.get_untracked() {
            return;
        }
        platform::spawn(async move {
            let sentences = self.site.load_english();
            let loaded = match &open {
                Some(guide) => Some(self.load_bundle(&guide.bundle().package.id).await),
                None => None,
            };
            let here = sentences.await;
            keep_focus();
            self.site.note_english(here);
            let Some((guide, loaded)) = open.zip(loaded) else { return };
            let same = |load: &Load<Arc<Guide>>| matches!(load, Load::Ready(now) if Arc::ptr_eq(now, &guide));
            if !self.guide.with_untracked(same) {
                return;
            }
            match loaded {
                Ok(bundle) => self.guide.set(Load::Ready(Arc::new(Guide::new(bundle, guide.region().clone())))),
                Err(_) => self.site.no_english.set(true),
            }
        });
    }
}
