//! Where a fact comes from and how far it has been verified.

use super::{Date, SourceId, Text};
use serde::{Deserialize, Serialize};

/// A law, decree, policy paper, standard or public page, as far as pages show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The id that facts cite.
    pub id: SourceId,
    /// Full official title.
    pub title: Text,
    /// Short title for source lines.
    pub short: Text,
    /// Document or order number, for example `国家市场监督管理总局令第78号`.
    pub number: Option<String>,
    /// The version of the text: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub version: Option<String>,
    /// The first day it is in force, `YYYY-MM-DD`.
    pub since: Option<String>,
    /// The last day it is in force, `YYYY-MM-DD`.
    pub until: Option<String>,
    /// An official address; `https:` only.
    pub url: Option<String>,
    /// The day the text was last compared with the source.
    pub checked: Date,
    /// The day after which facts from it count as unverified: it is to be compared again, or is out of force.
    pub holds_until: Date,
    /// What a reader must know, for example that a newer version exists.
    pub note: Option<Text>,
}

/// How far a fact has been verified. Order: best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Confidence {
    /// The text of the law was read.
    #[serde(rename = "V-law")]
    Law,
    /// A public page that states it was read.
    #[serde(rename = "V-page")]
    Page,
    /// A policy paper of the city or a district states it.
    #[serde(rename = "V-seed")]
    Seed,
    /// Background knowledge of national rules, almost certain. Shown as 待核实.
    #[serde(rename = "B-high")]
    BackgroundHigh,
    /// Background knowledge. Shown as 待核实.
    #[serde(rename = "B")]
    Background,
    /// Unverified. Never shown as a fact: the local office decides.
    #[serde(rename = "U")]
    Unverified,
}

impl Confidence {
    /// Whether the fact may be shown without the mark 待核实.
    pub fn is_verified(self) -> bool {
        matches!(self, Self::Law | Self::Page | Self::Seed)
    }
}

/// One citation: where in which source, and how well verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// The source.
    pub source: SourceId,
    /// Article of a law: `15`, `33(1)–(4)`, `62、64`. Shown as 第15条.
    #[serde(default)]
    pub article: Option<String>,
    /// Item of a policy paper or another place in the source, shown as it stands.
    #[serde(default)]
    pub item: Option<String>,
    /// How far the fact has been verified.
    pub confidence: Confidence,
}

/// A statement with its sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The statement.
    pub text: Text,
    /// Its sources; at least one.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}
