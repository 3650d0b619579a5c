//! Matters (事项): what an office handles, written once and used by many packages.

use super::{
    Basis, Condition, DepartmentId, Duration, Fact, FormId, MatterId, ModeId, PlanOption, Requirement, RuleId, Step,
    Text,
};
use serde::{Deserialize, Serialize};

/// One matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Matter {
    /// The id packages use; equals the file name.
    pub id: MatterId,
    /// Plain name.
    pub name: Text,
    /// Official name (事项名称).
    pub official: Text,
    /// One to four characters for narrow columns.
    pub short: Text,
    /// Permit, registration, filing …
    pub instrument: Instrument,
    /// Who decides, named per region.
    pub authority: DepartmentId,
    /// Who supervises afterwards, where it is another body.
    #[serde(default)]
    pub supervisor: Option<DepartmentId>,
    /// Where the choice of the authority stands.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub authority_basis: Vec<Basis>,
    /// Legal basis of the matter (设定依据).
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
    /// Conditions of acceptance (受理条件).
    #[serde(default)]
    pub conditions: Vec<Fact>,
    /// Ways of handling it; the first that applies is used, the last has no condition.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub modes: Vec<Mode>,
    /// Matters whose result it waits for, where they are part of the plan.
    #[serde(default)]
    pub after: Vec<Prerequisite>,
    /// What is handed in.
    #[serde(default)]
    pub materials: Vec<Requirement>,
    /// The form it is applied for with.
    #[serde(default)]
    pub form: Option<FormId>,
    /// What may be promised, handed in later or put off.
    #[serde(default)]
    pub options: Vec<PlanOption>,
    /// What it costs.
    pub fee: Fee,
    /// What one gets.
    pub result: Outcome,
    /// What the check looks at (审查要点).
    #[serde(default)]
    pub review_points: Vec<ConditionalFact>,
    /// Why applications are sent back.
    #[serde(default)]
    pub mistakes: Vec<Fact>,
    /// Questions people ask.
    #[serde(default)]
    pub faq: Vec<Faq>,
    /// Duties afterwards.
    #[serde(default)]
    pub obligations: Vec<Obligation>,
    /// What follows if one does without, or is untruthful.
    #[serde(default)]
    pub penalties: Vec<Fact>,
    /// What only the local office can say. Never stated as a fact.
    #[serde(default)]
    pub ask_locally: Vec<Text>,
    /// Everyday words people look for it by, beyond its names: 卫生许可证. Bundles go without.
    #[serde(default)]
    pub words: Vec<String>,
}

/// What kind of act a matter is; each is a different burden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Instrument {
    /// 许可.
    Permit,
    /// 登记.
    Registration,
    /// 备案.
    Filing,
    /// 报告.
    Report,
    /// 证明.
    Certificate,
    /// 同意.
    Consent,
    /// 服务.
    Service,
}

/// A way of handling a matter (办理方式).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Mode {
    /// `ordinary`, `commitment` …
    pub id: ModeId,
    /// Its name.
    pub name: Text,
    /// When it is used. The last mode has no condition, and none has one that is
    /// only used where an option is taken.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What happens, in order, with the limit of each step.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub steps: Vec<Step>,
    /// A check after the result (事后核查): not counted, shown apart.
    #[serde(default)]
    pub check_after: Option<CheckAfter>,
    /// Who may not use it, what it means.
    #[serde(default)]
    pub notes: Vec<Fact>,
}

/// A check on site after the result was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckAfter {
    /// Within this time after the result.
    pub within: Duration,
    /// What is checked and what follows.
    pub fact: Fact,
}

/// A matter whose result this one waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Prerequisite {
    /// The matter waited for.
    pub matter: MatterId,
    /// Why.
    pub why: Text,
    /// The wait falls away in this mode, because a commitment replaces the result.
    #[serde(default)]
    pub broken_by: Option<ModeId>,
    /// The wait falls away where this option of the matter is taken, because a
    /// promise stands for the result.
    #[serde(default)]
    pub replaced_by: Option<RuleId>,
}

/// What a matter costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Fee {
    /// Nothing, and the rule that says so.
    None(Fact),
    /// As stated.
    Charged(Fact),
    /// No source was found: the local list decides.
    Local,
}

/// What one gets (办理结果).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The certificate, notice or entry.
    pub name: Text,
    /// How long it is valid.
    #[serde(default)]
    pub validity: Option<Validity>,
    /// When to apply for renewal.
    #[serde(default)]
    pub renewal: Option<Renewal>,
}

/// How long a result is valid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Validity {
    /// So long from the day it is issued.
    pub time: Duration,
    /// The longest; the certificate may say less.
    #[serde(default)]
    pub at_most: bool,
    /// Where it stands.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// The window for renewal, counted backwards from the end of validity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Renewal {
    /// Not earlier than this before the end; absent if any time is early enough.
    #[serde(default)]
    pub from: Option<Duration>,
    /// Not later than this before the end.
    pub to: Duration,
    /// What follows when it is late.
    #[serde(default)]
    pub late: Option<Text>,
    /// Where it stands.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// A statement that holds in some situations only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConditionalFact {
    /// When it holds; always, if absent.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The statement.
    pub text: Text,
    /// Its sources.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// A question people ask, with the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Faq {
    /// The question.
    pub question: Text,
    /// The answer.
    pub answer: Text,
    /// Its sources.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// A duty after approval (后续义务).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Obligation {
    /// Its id, unique over all files.
    pub id: RuleId,
    /// What has to be done.
    pub text: Text,
    /// When it applies; always, if absent.
    #[serde(default)]
    pub when: Option<Condition>,
    /// By when.
    pub due: Due,
    /// What follows if not.
    #[serde(default)]
    pub missed: Option<Fact>,
    /// Where it stands.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// By when a duty is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Due {
    /// On the day of opening.
    Opening,
    /// Within so long after an event with a computed date.
    Within {
        /// How long.
        time: Duration,
        /// After what.
        after: Anchor,
    },
    /// Every so long, counted from an event with a computed date.
    Every {
        /// How often.
        time: Duration,
        /// First counted from.
        after: Anchor,
    },
    /// Each year between two days `MM-DD`, first in the year after an event.
    Yearly {
        /// First day.
        from: String,
        /// Last day.
        to: String,
        /// First in the year after this.
        after: Anchor,
    },
    /// Within so long after something that may or may not happen; no date.
    Event {
        /// How long.
        time: Duration,
        /// What may happen.
        event: Text,
    },
    /// All the time.
    Always,
}

/// An event whose date the schedule computes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// The day the plan starts: the package says what that is.
    Start,
    /// The day the last matter that opening waits for is done.
    Opening,
    /// The day this matter is done.
    Matter(MatterId),
}
