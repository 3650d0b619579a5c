//! Texts for people: Chinese first, English second, beside the fact they state.

use serde::{Deserialize, Serialize};

/// The languages the guide speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Simplified Chinese; every text has it.
    #[default]
    Zh,
    /// English; long texts may be missing.
    En,
}

impl Language {
    /// The value of an HTML `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }
}

/// One text in one or two languages. Plain text: no markup, no line breaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Simplified Chinese. No blank between Chinese characters and figures.
    #[cfg_attr(feature = "cli", schemars(length(min = 1, max = 120)))]
    pub zh: String,
    /// English; a long text may go without, the guide then shows `zh` and marks it so.
    #[serde(default)]
    pub en: Option<String>,
}

impl Text {
    /// The text in `language`, or the Chinese text where there is no translation,
    /// together with the language it really is in.
    pub fn in_language(&self, language: Language) -> (&str, Language) {
        match (language, &self.en) {
            (Language::En, Some(en)) => (en, Language::En),
            _ => (&self.zh, Language::Zh),
        }
    }
}
