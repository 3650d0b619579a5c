//! What can be said about a package: the ground a case code stands on.
//!
//! Case codes name regions, options and choices by their positions. So a code can
//! only be read with the questions it was made with, in their order. Where these
//! changed, the package keeps the earlier ones as an [`Edition`].

use super::{Bundle, Condition, MatterId, OptionId, QuestionId, QuestionKind, RegionId, RuleId, Text};
use serde::{Deserialize, Serialize};

/// An earlier version of the data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// Its version.
    pub version: String,
    /// What changed after it, as far as it concerns the package.
    pub changed: Vec<Text>,
}

/// The situation space a package had in earlier versions of the data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The last data version that had it.
    pub until: String,
    /// The space, as `onething code --freeze` prints it.
    pub space: Space,
}

/// Everything that can be said about a package, in the order of its positions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Space {
    /// The regions, each with the one it belongs to.
    pub regions: Vec<(RegionId, Option<RegionId>)>,
    /// The questions in the order they are asked.
    pub questions: Vec<SpaceQuestion>,
    /// The alternatives.
    pub alternatives: Vec<SpaceAlternative>,
    /// The options that are taken by choice.
    #[serde(default)]
    pub options: Vec<RuleId>,
}

/// A question and the answers it takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SpaceQuestion {
    /// The question.
    pub id: QuestionId,
    /// Only asked then.
    #[serde(default)]
    pub when: Option<Condition>,
    /// It takes 不确定.
    pub unsure: bool,
    /// Its other answers.
    pub answers: SpaceAnswers,
}

/// The answers of one question beside 不确定.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SpaceAnswers {
    /// Exactly one of these.
    Single(Vec<OptionId>),
    /// Some of the first list, or one of the second.
    Several(Vec<OptionId>, Vec<OptionId>),
    /// A number.
    Number {
        /// The smallest.
        min: u32,
        /// The largest.
        max: u32,
        /// Digits after the decimal point: 0, 1 or 2.
        decimals: u8,
    },
}

/// A choice between matters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SpaceAlternative {
    /// The alternative.
    pub id: RuleId,
    /// What may be chosen.
    pub matters: Vec<MatterId>,
}

impl Space {
    /// What can be said about the package of a bundle.
    pub fn of(bundle: &Bundle) -> Self {
        let package = &bundle.package;
        let mut space =
            Self { regions: Vec::new(), questions: Vec::new(), alternatives: Vec::new(), options: Vec::new() };
        for region in &bundle.regions {
            space.regions.push((region.id.clone(), region.parent.clone()));
        }
        for question in &bundle.questions {
            let Some(asked) = package.questions.iter().find(|asked| asked.question == question.id) else { continue };
            let (mut joint, mut alone) = (Vec::new(), Vec::new());
            if let QuestionKind::Single(choices) | QuestionKind::Several(choices) = &question.kind {
                let single = matches!(question.kind, QuestionKind::Single(_));
                for choice in choices {
                    let list = if choice.alone && !single { &mut alone } else { &mut joint };
                    list.push(choice.id.clone());
                }
            }
            let answers = match &question.kind {
                QuestionKind::Single(_) => SpaceAnswers::Single(joint),
                QuestionKind::Several(_) => SpaceAnswers::Several(joint, alone),
                QuestionKind::Number(it) => SpaceAnswers::Number { min: it.min, max: it.max, decimals: it.decimals },
            };
            let (id, when) = (question.id.clone(), asked.when.clone());
            space.questions.push(SpaceQuestion { id, when, unsure: question.no_unsure.is_none(), answers });
        }
        for it in &package.alternatives {
            let matters = vec![it.standard.clone(), it.instead.clone()];
            space.alternatives.push(SpaceAlternative { id: it.id.clone(), matters });
        }
        let options = bundle.matters.iter().flat_map(|matter| &matter.options);
        space.options.extend(options.filter(|option| option.is_chosen()).map(|option| option.id.clone()));
        space
    }
}
