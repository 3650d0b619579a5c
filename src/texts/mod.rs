//! Every sentence of the interface, in both languages.
//!
//! One file a topic with one struct, so that a missing sentence does not
//! compile. Sentences of the guides themselves stand in the data.

mod common;
mod dates;
mod materials;
mod matters;
mod pages;
mod plan;
mod questions;

pub use common::{CommonTexts, NO_ENGLISH, day, month_day, weekday};
pub use dates::{DatesTexts, DayTitle};
pub use materials::MaterialsTexts;
pub use matters::MattersTexts;
pub use pages::PagesTexts;
pub use plan::PlanTexts;
pub use questions::QuestionsTexts;

use crate::model::Language;

/// All sentences in one language.
pub struct Texts {
    /// Used on many pages.
    pub common: CommonTexts,
    /// Home, package, settings and the pages that say what went wrong.
    pub pages: PagesTexts,
    /// Questions and answers.
    pub questions: QuestionsTexts,
    /// The plan's overview and the not-applicable page.
    pub plan: PlanTexts,
    /// The matters.
    pub matters: MattersTexts,
    /// The materials.
    pub materials: MaterialsTexts,
    /// The dates.
    pub dates: DatesTexts,
}

static ZH: Texts = Texts {
    common: common::ZH,
    pages: pages::ZH,
    questions: questions::ZH,
    plan: plan::ZH,
    matters: matters::ZH,
    materials: materials::ZH,
    dates: dates::ZH,
};

static EN: Texts = Texts {
    common: common::EN,
    pages: pages::EN,
    questions: questions::EN,
    plan: plan::EN,
    matters: matters::EN,
    materials: materials::EN,
    dates: dates::EN,
};

/// All sentences in this language.
pub fn texts(language: Language) -> &'static Texts {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}
