//! Earlier versions of the data: what changed after each, and what could be said
//! about each package then. Case codes of those versions rest on it.

use super::{Catalog, bundle};
use crate::model::{Earlier, Edition, PackageId, Space, Text};
use serde::{Deserialize, Serialize};

/// An earlier version in `catalog.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PastVersion {
    /// Its version.
    pub version: String,
    /// What changed after it, in sentences for people who open a case from then.
    #[schemars(length(min = 1))]
    pub changed: Vec<Change>,
    /// Its packages, each with the [`fingerprint`] of its situation space, so that
    /// no change of questions goes unnoticed.
    #[schemars(length(min = 1))]
    pub spaces: Vec<(PackageId, String)>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// What changed.
    pub text: Text,
    /// The packages it concerns; all, if none is named.
    #[serde(default)]
    pub packages: Vec<PackageId>,
}

/// The history as one package tells it.
pub(super) fn history_of(past: &[PastVersion], package: &PackageId) -> Vec<Earlier> {
    let concerns = |change: &&Change| change.packages.is_empty() || change.packages.contains(package);
    let told = |past: &PastVersion| Earlier {
        version: past.version.clone(),
        changed: past.changed.iter().filter(concerns).map(|change| change.text.clone()).collect(),
    };
    past.iter().map(told).collect()
}

/// The present situation space of a package, to be kept as an edition when it changes.
pub fn edition(catalog: &Catalog, package: &PackageId) -> Option<Edition> {
    let bundle = bundle(catalog, package)?;
    Some(Edition { space: Space::of(&bundle), until: bundle.data_version })
}

/// The present version as an entry of the next one's history; what changed is still to be written.
pub fn past_version(catalog: &Catalog) -> Option<PastVersion> {
    let space = |id: &PackageId| Some((id.clone(), fingerprint(&edition(catalog, id)?.space)));
    Some(PastVersion {
        version: catalog.manifest.as_ref()?.version.clone(),
        changed: vec![Change { text: Text { zh: String::new(), en: Some(String::new()) }, packages: Vec::new() }],
        spaces: catalog.packages.iter().filter_map(|package| space(&package.id)).collect(),
    })
}

/// Sixteen digits that stand for a situation space: FNV-1a over its JSON. Spaces
/// that are written alike have the same.
pub fn fingerprint(space: &Space) -> String {
    let written = serde_json::to_string(space).unwrap_or_default();
    let hash = written
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}
