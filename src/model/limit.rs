//! Time limits and periods, with the unit the rule uses.

use super::{Basis, Fact, Text};
use serde::{Deserialize, Serialize};

/// The unit a rule counts in. Kept as the rule states it, never converted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// 当场: decided while you wait; the value is 0.
    OnTheSpot,
    /// 小时; runs through holidays.
    Hour,
    /// 工作日.
    Workday,
    /// 日 where the rule does not say which kind; both readings are computed.
    Day,
    /// 自然日 where the rule clearly means calendar days.
    NaturalDay,
    /// 月, by the corresponding day.
    Month,
    /// 年, by the corresponding day.
    Year,
}

/// An amount of time in the unit of its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Duration {
    /// How many units.
    pub value: u16,
    /// The unit.
    pub unit: Unit,
}

/// How long an office may take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The longest time.
    pub time: Duration,
    /// The unit as printed in the rule where it differs: the rule says 15日 and
    /// the period of an agency in a permit counts in working days.
    #[serde(default)]
    pub printed: Option<Text>,
    /// Often decided on the spot; the time is the longest.
    #[serde(default)]
    pub often_on_the_spot: bool,
    /// May be extended by this.
    #[serde(default)]
    pub extension: Option<Duration>,
    /// Time that is not counted: tests, expert review, publicity.
    #[serde(default)]
    pub not_counted: Vec<Fact>,
    /// Where the limit stands.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// One step (环节) of handling a matter, for example the check, then the decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What happens in it.
    pub name: Text,
    /// How long it may take by law; absent where no rule was found.
    #[serde(default)]
    pub statutory: Option<Limit>,
}
