//! What home searches beside the index: words, matters, and how characters are read.

use super::Text;
use serde::{Deserialize, Serialize};

/// A file of its own, loaded when somebody is about to search. Packages are named by
/// their position in the [`Index`](super::Index) of the same version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SearchIndex {
    /// [`BUNDLE_FORMAT`](super::BUNDLE_FORMAT).
    pub format: u16,
    /// Version of the data.
    pub data_version: String,
    /// Everyday words for each package.
    pub words: Vec<Vec<String>>,
    /// The matters of all packages.
    pub matters: Vec<SearchMatter>,
    /// How the characters of all titles are read: in each line a syllable without its tone, and
    /// the characters read so, `kai开凯`. The usual reading of a character stands first.
    pub readings: String,
}

/// A matter as it is searched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SearchMatter {
    /// Its plain name.
    pub name: Text,
    /// Its official name and everyday words.
    pub words: Vec<String>,
    /// The packages that may need it.
    pub packages: Vec<u16>,
}
