//! Options of a matter: what a person may choose to promise, to hand in later or
//! to put off, and what follows from it.

use super::{
    Anchor, Basis, Condition, Duration, Fact, MaterialId, ModeId, OptionId, QuestionId, Requirement, RuleId, Text,
};
use serde::{Deserialize, Serialize};

/// One option. What no rule was found for is left out; the local office decides it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanOption {
    /// Its id, unique over all files; case codes and stored cases name it.
    pub id: RuleId,
    /// Its name.
    pub name: Text,
    /// What it does.
    pub kind: OptionKind,
    /// Only a local list says whether there is such an option: it is named, and
    /// cannot be taken.
    #[serde(default)]
    pub local: bool,
    /// Who may take it, as far as questions tell; everyone, if absent.
    #[serde(default)]
    pub when: Option<Condition>,
    /// It is taken by an answer, because the guide asks for it anyway.
    #[serde(default)]
    pub by: Option<ByAnswer>,
    /// Who may not take it, in words: who signs a letter says that none of it is the case.
    #[serde(default)]
    pub who: Vec<Fact>,
    /// What exactly is promised.
    #[serde(default)]
    pub promised: Option<Fact>,
    /// When and how that is checked.
    #[serde(default)]
    pub checked: Option<Fact>,
    /// By when it is made good.
    pub due: Deadline,
    /// What follows if it is not kept, or was untrue.
    #[serde(default)]
    pub if_false: Option<Fact>,
    /// Where the option stands.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// What an option does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OptionKind {
    /// 告知承诺: the matter is handled in this mode.
    Commitment(ModeId),
    /// 告知承诺 for a proof: a written promise stands for this material.
    Promise(MaterialId),
    /// 容缺后补: this material is handed in later.
    Deferral(MaterialId),
    /// The matter is left for later.
    Postponement,
}

/// By when an option is made good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Deadline {
    /// No rule was found: the local office decides.
    LocalOffice,
    /// At the check after the result, in the mode the matter is handled in.
    Check,
    /// When this duty of the matter is due: it is in the list of duties anyway.
    Duty(RuleId),
    /// Within so long after an event with a computed date.
    Within {
        /// How long.
        time: Duration,
        /// After what.
        after: Anchor,
    },
}

/// An option that is taken by an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ByAnswer {
    /// The question.
    pub question: QuestionId,
    /// The answer that takes it.
    pub taken: OptionId,
    /// The answer that leaves it.
    pub left: OptionId,
    /// What is assumed where it is not answered yet, to compare both ways.
    #[serde(default)]
    pub assumed: Vec<(QuestionId, OptionId)>,
}

impl PlanOption {
    /// Whether it is among the choices, not taken by an answer and not left to a local list.
    pub fn is_chosen(&self) -> bool {
        self.by.is_none() && !self.local
    }

    /// The material it is about.
    pub fn material(&self) -> Option<&MaterialId> {
        match &self.kind {
            OptionKind::Promise(material) | OptionKind::Deferral(material) => Some(material),
            OptionKind::Commitment(_) | OptionKind::Postponement => None,
        }
    }

    /// Whether this demand for a paper is one that the option may change: the
    /// rule for it stands there.
    pub fn is_about(&self, requirement: &Requirement) -> bool {
        let allowed = match self.kind {
            OptionKind::Promise(_) => requirement.commitment.is_some(),
            _ => requirement.deferral.is_some(),
        };
        self.material() == Some(&requirement.material) && (allowed || self.local)
    }
}
