//! Conditions over answers: a small closed set, no expression strings.

use super::{OptionId, QuestionId, RegionId};
use serde::{Deserialize, Serialize};

/// When something applies. Evaluated in three values: yes, no, not yet known.
///
/// A question that is not asked in this situation counts as "none of its
/// answers chosen": `chosen`, `at_least` and `below` on it are plainly no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// This option of this question was chosen: `{"chosen": ["site", "dwelling"]}`.
    Chosen(QuestionId, OptionId),
    /// The number is this or more: `{"at_least": ["area", 50]}`.
    AtLeast(QuestionId, u32),
    /// The number is less than this: `{"below": ["area", 50]}`.
    Below(QuestionId, u32),
    /// All of these.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// The region, or the region it belongs to, is one of these.
    Region(Vec<RegionId>),
}
