//! Situation questions (情形问题): everyday words first, the legal term second.

use super::{Basis, OptionId, QuestionId, Text};
use serde::{Deserialize, Serialize};

/// A question about the situation. Written once in the dictionary, asked by many packages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The id conditions and answers use.
    pub id: QuestionId,
    /// The question in everyday words; at most 28 characters.
    pub text: Text,
    /// Two or three words that stand for the question in lists.
    pub label: Text,
    /// Why it is asked; at most 40 characters, no link.
    pub why: Text,
    /// How to tell the options apart, where that is hard.
    #[serde(default)]
    pub help: Option<Text>,
    /// The legal term, where the question replaces one.
    #[serde(default)]
    pub legal: Option<Text>,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Why 不确定 is not offered; without a reason it always is.
    #[serde(default)]
    pub no_unsure: Option<Text>,
    /// The rules behind the question.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// Exactly one option.
    Single(Vec<Choice>),
    /// One or more options.
    Several(Vec<Choice>),
    /// A number.
    Number(NumberRange),
}

/// One option of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The id conditions and answers use.
    pub id: OptionId,
    /// The option in everyday words.
    pub text: Text,
    /// One line below it: the legal term, or what follows.
    #[serde(default)]
    pub hint: Option<Text>,
    /// In a `several` question: excludes all other options.
    #[serde(default)]
    pub alone: bool,
}

/// The numbers a question accepts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NumberRange {
    /// The unit shown behind the number, for example `m²`.
    pub unit: Text,
    /// Smallest number accepted.
    pub min: u32,
    /// Largest number accepted.
    pub max: u32,
    /// Digits after the decimal point: 0, 1 or 2.
    #[serde(default)]
    #[cfg_attr(feature = "cli", schemars(range(max = 2)))]
    pub decimals: u8,
    /// A number to show as an example.
    pub example: u32,
}
