//! What every page gets to draw with: the guide, the plan, the words, the links.

use crate::engine::{Guide, Plan, Standing};
use crate::model::{Answer, Language, MaterialId, MatterId, Question, QuestionKind, RegionId, RuleId, Text};
use crate::platform::{IntoView, View};
use crate::state::{Route, Section};
#[cfg(feature = "csr")]
use crate::texts::PapersTexts;
use crate::texts::{AsideTexts, GuideTexts, Texts};
use crate::ui::signal::Signal;
use chrono::NaiveDate;
use reactive_graph::callback::Callback;
use std::sync::Arc;

/// Words, links and the day, on every page.
#[derive(Clone)]
pub(crate) struct Words {
    /// The language of the interface.
    pub language: Language,
    /// The sentences of every program in it.
    pub texts: &'static Texts,
    /// The folder of the site: `/` or `/sub/folder/` in the browser, `../../` in static pages.
    pub root: String,
    /// Today in Asia/Shanghai; facts past their review date are unverified. `None` in static pages.
    pub today: Option<NaiveDate>,
    /// Whether what lies below the first screen is drawn, too; `None` in static pages, which are always whole.
    pub whole: Option<Signal<bool>>,
}

impl Words {
    /// What a guide says.
    pub(crate) fn guide(&self) -> &'static GuideTexts {
        GuideTexts::at_hand(self.language)
    }

    /// What the pages beside the guides say.
    pub(crate) fn aside(&self) -> &'static AsideTexts {
        AsideTexts::at_hand(self.language)
    }

    /// What is said around papers.
    #[cfg(feature = "csr")]
    pub(crate) fn papers(&self) -> &'static PapersTexts {
        PapersTexts::at_hand(self.language)
    }

    /// A text of the data in the chosen language, or in Chinese where it has no other.
    pub(crate) fn say(&self, text: &Text) -> String {
        text.in_language(self.language).0.to_owned()
    }

    /// The `lang` attribute that a text needs, if it is not in the chosen language.
    pub(crate) fn lang(&self, text: &Text) -> Option<&'static str> {
        let (_, language) = text.in_language(self.language);
        (language != self.language).then(|| language.tag())
    }

    /// What lies below the first screen of a phone: drawn once the first screen is painted, so that
    /// a slow device shows it at once.
    pub(crate) fn below(&self, rest: impl Fn() -> View + 'static) -> View {
        match self.whole {
            Some(whole) => (move || whole.get().then(&rest)).into_view(),
            None => rest(),
        }
    }

    /// The address of a page.
    pub(crate) fn link(&self, route: &Route) -> String {
        format!("{}{}", self.root, route.path())
    }
}

/// A package in the light of a person's answers.
#[derive(Clone)]
pub(crate) struct Context {
    /// Words, links and the day.
    pub words: Words,
    /// The compiled package.
    pub guide: Arc<Guide>,
    /// What follows from the answers.
    pub plan: Arc<Plan>,
    /// The answers it follows from.
    pub answers: Arc<crate::engine::Answers>,
}

impl Context {
    /// The address of a section of this package.
    pub(crate) fn section(&self, section: Section) -> String {
        self.words.link(&Route::Guide(self.guide.bundle().package.id.clone(), section))
    }

    /// The region's name, or the city's.
    pub(crate) fn region_name(&self) -> Option<&Text> {
        let id: &RegionId = self.guide.region();
        self.guide.bundle().regions.iter().find(|region| region.id == *id).map(|region| &region.name)
    }

    /// The answer to a question in words: 热食、自制饮品 · 45 m² · 不确定.
    pub(crate) fn answer(&self, question: &Question) -> Option<String> {
        let option = |choices: &[crate::model::Choice], id: &crate::model::OptionId| {
            choices.iter().find(|choice| choice.id == *id).map(|choice| self.words.say(&choice.text))
        };
        match (self.answers.get(&question.id)?, &question.kind) {
            (Answer::Unsure, _) => Some(self.words.texts.common.unsure.to_owned()),
            (Answer::One(id), QuestionKind::Single(choices)) => option(choices, id),
            (Answer::Some(ids), QuestionKind::Several(choices)) => {
                let said: Vec<String> = ids.iter().filter_map(|id| option(choices, id)).collect();
                Some(said.join(self.words.texts.common.and))
            }
            (Answer::Number(number), QuestionKind::Number(range)) => {
                Some(format!("{number} {}", self.words.say(&range.unit)))
            }
            _ => None,
        }
    }

    /// The questions that are asked and answered, in order, with their positions.
    pub(crate) fn answered(&self) -> impl Iterator<Item = (usize, &Question)> {
        let standings = &self.plan.situation.questions;
        let questions = self.guide.bundle().questions.iter().enumerate();
        questions.filter(|(at, _)| standings[*at] == Standing::Answered)
    }
}

/// What a page lets a person do. Every action goes through here, so pages know
/// neither storage nor address.
#[derive(Clone, Copy)]
pub(crate) struct Actions {
    /// The materials ticked as 已备齐; changes without drawing the page anew.
    pub ready: Signal<Vec<MaterialId>>,
    /// Ticks a material or takes the tick back.
    pub tick: Callback<(MaterialId, bool)>,
    /// Chooses a matter in an alternative.
    pub choose: Callback<(RuleId, MatterId)>,
    /// Takes an option, or takes it back.
    pub take: Callback<(RuleId, bool)>,
    /// Sets the day of acceptance; the value of a date input.
    pub start: Callback<String>,
}
