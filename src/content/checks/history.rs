//! Earlier versions, editions and prefixes: without them in order, case codes of
//! those versions would open wrongly, and nobody would notice.

use super::{Checker, version_day};
use crate::content::history::{PastVersion, edition, fingerprint};
use crate::engine::{LONGEST_CODE, MOST_VERSIONS, is_code_prefix};
use crate::model::{Edition, Package, Space, SpaceAnswers};

/// More options that exclude no other no code can carry.
const MOST_JOINT: usize = 40;

/// `2026.11.20.2` as numbers that sort by age.
fn age(version: &str) -> Vec<u64> {
    version.split('.').map(|part| part.parse().unwrap_or(u64::MAX)).collect()
}

impl Checker<'_> {
    /// The history in `catalog.json`.
    pub(super) fn history(&mut self) {
        let Some(manifest) = &self.catalog.manifest else { return };
        if manifest.history.len() >= MOST_VERSIONS {
            self.report("/history", format!("codes can tell {MOST_VERSIONS} versions apart, no more"));
        }
        for (i, past) in manifest.history.iter().enumerate() {
            let at = format!("/history/{i}");
            if version_day(&past.version).is_none() {
                let message = "the version is written YYYY.MM.DD, with .N behind it where needed";
                self.report(format!("{at}/version"), message);
            }
            let next = manifest.history.get(i + 1).map_or(&manifest.version, |next| &next.version);
            if age(&past.version) >= age(next) {
                let message = format!("is followed by {next}, which is not later; the oldest version stands first");
                self.report(format!("{at}/version"), message);
            }
            if past.changed.is_empty() {
                self.report(format!("{at}/changed"), "say in a sentence or more what changed after this version");
            }
            for (j, change) in past.changed.iter().enumerate() {
                self.name(&format!("{at}/changed/{j}/text"), &change.text, 80);
                for (k, package) in change.packages.iter().enumerate() {
                    if !self.catalog.packages.iter().any(|known| known.id == *package) {
                        let message = format!("no package has the id {:?}", package.as_str());
                        self.report(format!("{at}/changed/{j}/packages/{k}"), message);
                    }
                }
            }
            self.spaces(&at, i, past);
        }
    }

    /// The situation spaces of one version: those that are here now, or in an edition.
    fn spaces(&mut self, at: &str, index: usize, past: &PastVersion) {
        let catalog = self.catalog;
        let Some(manifest) = &catalog.manifest else { return };
        if past.spaces.is_empty() {
            let message = "name the packages of this version; `onething code --history` printed them then";
            self.report(format!("{at}/spaces"), message);
        }
        for package in &catalog.packages {
            let listed = |past: &PastVersion| past.spaces.iter().any(|(id, _)| *id == package.id);
            let earlier = manifest.history.get(..index).unwrap_or_default();
            if !listed(past) && earlier.iter().any(listed) {
                self.report(format!("{at}/spaces"), format!("the version before had {}, this one has not", package.id));
            }
        }
        for (j, (id, expected)) in past.spaces.iter().enumerate() {
            let at = format!("{at}/spaces/{j}");
            if past.spaces.iter().take(j).any(|(other, _)| other == id) {
                self.report(at.as_str(), "listed twice");
            }
            // A package that was withdrawn since; nobody can open its codes.
            let Some(package) = catalog.packages.iter().find(|known| known.id == *id) else { continue };
            let position = |version: &str| manifest.history.iter().position(|past| past.version == version);
            let kept = package.editions.iter().find(|it| position(&it.until).is_some_and(|last| last >= index));
            let (found, place) = match kept {
                Some(kept) => (fingerprint(&kept.space), "in the edition kept for it"),
                None => (edition(catalog, id).map(|now| fingerprint(&now.space)).unwrap_or_default(), "now"),
            };
            if found != *expected {
                let message = format!(
                    "the questions, options, regions or alternatives of {id} were {expected} in version {} and are \
                     {found} {place}; keep those of that version in its editions (`onething code --freeze {id}`)",
                    past.version,
                );
                self.report(at, message);
            }
        }
    }

    /// How the codes of a package begin, and what its editions say.
    pub(super) fn codes(&mut self, package: &Package) {
        if !is_code_prefix(&package.prefix) {
            self.report("/prefix", "two characters out of 23456789ABCDEFGHJKMNPQRSTUVWXYZ");
        }
        let before = self.catalog.packages.iter().take_while(|other| other.id != package.id);
        if let Some(other) = before.into_iter().find(|other| other.prefix == package.prefix) {
            let message = format!("the codes of {} begin so already; choose other characters", other.id);
            self.report("/prefix", message);
        }
        let now = edition(self.catalog, &package.id).map(|now| now.space);
        for (i, edition) in package.editions.iter().enumerate() {
            self.edition(&format!("/editions/{i}"), i, package, edition, now.as_ref());
        }
        if let Some(space) = &now {
            self.space("/questions", space);
        }
    }

    fn edition(&mut self, at: &str, index: usize, package: &Package, edition: &Edition, now: Option<&Space>) {
        let history = self.catalog.manifest.as_ref().map_or(&[][..], |manifest| &manifest.history);
        let position = |version: &str| history.iter().position(|past| past.version == version);
        let Some(last) = position(&edition.until) else {
            let message = format!("{:?} is no earlier version in the history of catalog.json", edition.until);
            self.report(format!("{at}/until"), message);
            return;
        };
        let before = index.checked_sub(1).and_then(|before| package.editions.get(before));
        if before.is_some_and(|before| position(&before.until).is_some_and(|before| before >= last)) {
            self.report(format!("{at}/until"), "not later than the edition before it; the oldest stands first");
        }
        let next = package.editions.get(index + 1).map(|next| &next.space).or(now);
        if next == Some(&edition.space) {
            self.report(format!("{at}/space"), "the same as what follows it; delete the edition");
        }
        self.space(&format!("{at}/space"), &edition.space);
    }

    /// Codes can carry whatever is said in this space.
    fn space(&mut self, at: &str, space: &Space) {
        // The version, the day, and what else is said in full.
        let mut bits = f64::log2(31.0 * 961.0 * 2.0 * 14_000.0) + size(space.regions.len());
        for question in &space.questions {
            bits += match &question.answers {
                SpaceAnswers::Single(options) => size(options.len() + 2),
                SpaceAnswers::Several(joint, alone) => {
                    if joint.len() > MOST_JOINT {
                        let message = format!("{} has more than {MOST_JOINT} options at once", question.id);
                        self.report(at, message);
                    }
                    size(alone.len() + 2) + joint.len() as f64
                }
                SpaceAnswers::Number { min, max, decimals } => {
                    if min > max || *decimals > 2 {
                        self.report(at, format!("{} takes no number, or one with too many decimals", question.id));
                    }
                    size(5) + f64::log2(f64::from(max.saturating_sub(*min)) * 100.0 + 1.0)
                }
            };
        }
        bits += space.alternatives.iter().map(|it| size(it.matters.len() + 1)).sum::<f64>();
        bits += space.options.len() as f64;
        let longest = (bits / f64::log2(31.0)).ceil() as usize + 4;
        if longest > LONGEST_CODE {
            let message = format!("case codes would have up to {longest} characters; at most {LONGEST_CODE} are read");
            self.report(at, message);
        }
    }
}

fn size(values: usize) -> f64 {
    f64::log2(values as f64)
}
