//! Packages (套餐/一件事): which questions, which matters, which rules.

use super::{
    Basis, Condition, ConditionalFact, Edition, Fact, Faq, MatterId, Obligation, PackageId, QuestionId, RuleId, Text,
};
use serde::{Deserialize, Serialize};

/// One thing a person wants to get done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Package {
    /// Its id; equals the file name and stands in addresses.
    pub id: PackageId,
    /// How its case codes begin: two characters that no other package has.
    #[cfg_attr(feature = "cli", schemars(regex(pattern = r"^[2-9A-HJKMNP-Z]{2}$")))]
    pub prefix: String,
    /// Its name in the words of the person: 我要开饭店.
    pub name: Text,
    /// Short name for lists: 饭店.
    pub short: Text,
    /// What it covers, one or two sentences.
    pub covers: Text,
    /// A few words below the name in lists.
    pub examples: Text,
    /// What it does not cover, and where that is handled.
    #[serde(default)]
    pub not_covered: Vec<NotCovered>,
    /// The life cycle and stage it belongs to.
    pub stage: Stage,
    /// What is reached when all goal matters are done: 能开业.
    pub goal: Text,
    /// What the start day is, where it is not the day the first application is accepted:
    /// 宝宝出生那天.
    #[serde(default)]
    pub start: Option<Text>,
    /// The questions in the order they are asked.
    pub questions: Vec<Asked>,
    /// The matters it may need, in the order they are shown.
    pub matters: Vec<MatterUse>,
    /// Alternatives between matters that the person may choose from.
    #[serde(default)]
    pub alternatives: Vec<Alternative>,
    /// What is not needed at all, with the basis. Shown so that it can be pointed at.
    #[serde(default)]
    pub not_needed: Vec<NotNeeded>,
    /// Situations in which the guide has to stop.
    #[serde(default)]
    pub stops: Vec<Stop>,
    /// What has to be said in some situations.
    #[serde(default)]
    pub notices: Vec<Notice>,
    /// Time that no office's limit covers: own works, delivery, corrections.
    #[serde(default)]
    pub apart: Vec<ConditionalFact>,
    /// Duties afterwards that belong to no single matter.
    #[serde(default)]
    pub obligations: Vec<Obligation>,
    /// What a false promise or false paper leads to.
    #[serde(default)]
    pub false_papers: Vec<Fact>,
    /// Questions people ask.
    #[serde(default)]
    pub faq: Vec<Faq>,
    /// An example situation whose result the package page shows.
    pub example: Example,
    /// Everyday words people look for it by, beyond its name and the examples: 饭馆, 早餐店. Bundles go without.
    #[serde(default)]
    pub words: Vec<String>,
    /// What could be said about it in earlier versions of the data, where that was
    /// something else; the oldest first.
    #[serde(default)]
    pub editions: Vec<Edition>,
}

/// Where a package stands in the life cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// 企业：开办.
    BusinessStart,
    /// 企业：经营许可.
    BusinessPermits,
    /// 企业：建房装修.
    BusinessBuilding,
    /// 企业：用人.
    BusinessStaff,
    /// 企业：退出.
    BusinessExit,
    /// 个人：出生.
    PersonBirth,
    /// 个人：创业就业.
    PersonWork,
    /// 个人：安居.
    PersonHome,
    /// 个人：退休.
    PersonRetirement,
}

/// Something a package does not cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NotCovered {
    /// What it is, and where it is handled.
    pub text: Text,
    /// The package that covers it; the text leads to its page.
    #[serde(default)]
    pub guide: Option<PackageId>,
    /// Where that stands.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// A question as one package asks it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The question of the dictionary.
    pub question: QuestionId,
    /// Only asked then; may only look at earlier questions.
    #[serde(default)]
    pub when: Option<Condition>,
}

/// A matter as one package uses it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MatterUse {
    /// The matter.
    pub matter: MatterId,
    /// When it is needed; always, if absent.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The goal waits for it.
    #[serde(default)]
    pub goal: bool,
    /// Why it is needed, in the person's own words. The first that holds is shown.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub because: Vec<ConditionalFact>,
    /// Why it is not needed, when it is not. The first that holds is shown.
    #[serde(default)]
    pub otherwise: Vec<ConditionalFact>,
}

/// A free choice between matters that exclude each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// The id a choice names.
    pub id: RuleId,
    /// What is chosen.
    pub title: Text,
    /// When there is a choice.
    pub when: Condition,
    /// The matter used where there is no choice.
    pub standard: MatterId,
    /// The matter that may stand for it.
    pub instead: MatterId,
    /// The one planned with until the person chooses.
    pub planned: MatterId,
    /// What to know before choosing.
    pub compare: Vec<Fact>,
    /// Why there is no choice, when there is none. The first that holds is shown.
    pub otherwise: Vec<ConditionalFact>,
    /// Where the choice stands.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// Something that is not needed, with the basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NotNeeded {
    /// Its id.
    pub id: RuleId,
    /// What is not needed.
    pub name: Text,
    /// When this is worth saying; always, if absent.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Why not, and what stays.
    pub reason: Text,
    /// Where it stands.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// A situation in which the guide stops.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// Its id.
    pub id: RuleId,
    /// Forbidden, or handled elsewhere.
    pub kind: StopKind,
    /// When.
    pub when: Condition,
    /// The result in one sentence.
    pub title: Text,
    /// What the rule says.
    pub rule: Fact,
    /// What it would cost to go on.
    #[serde(default)]
    pub penalty: Option<Fact>,
    /// What else is possible.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub instead: Vec<Text>,
    /// The package that covers it; the first of `instead` speaks of it and leads to its page.
    #[serde(default)]
    pub guide: Option<PackageId>,
}

/// Why the guide stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StopKind {
    /// The law forbids it.
    Forbidden,
    /// It is possible, but this package does not cover it.
    Elsewhere,
}

/// Something to say in some situations: a warning or a hint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Its id.
    pub id: RuleId,
    /// When; always, if absent.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Warning or hint.
    pub level: NoticeLevel,
    /// Also shown on the package page, before anything is signed.
    #[serde(default)]
    pub before_signing: bool,
    /// The point in a few words.
    pub title: Text,
    /// What to do about it.
    pub text: Text,
    /// Where it stands.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// How much a notice matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeLevel {
    /// Costs money or the permit.
    Warning,
    /// Good to know.
    Hint,
}

/// An example situation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The situation in words: 个体户，128 m²，热菜和素凉菜.
    pub text: Text,
    /// The answers, by question id.
    pub answers: Vec<(QuestionId, super::Answer)>,
}
