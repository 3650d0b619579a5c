//! The plan drawn beneath the last question, before it is wanted: for which answer, and
//! when it may come up.

use super::app::App;
use super::context::Context;
#[cfg(feature = "csr")]
use super::frame::frame;
use super::loading::Load;
use crate::engine::Guide;
#[cfg(feature = "csr")]
use crate::engine::{Status, plan};
use crate::model::{Answer, QuestionId};
#[cfg(feature = "csr")]
use crate::platform;
use crate::state::{Case, Query, Route, Section, Settings};
use std::sync::Arc;

/// All that a page is drawn from.
pub(super) struct Drawn {
    route: Route,
    query: Query,
    settings: Settings,
    case: Case,
    guide: Option<Arc<Guide>>,
    english: bool,
}

impl Drawn {
    fn is(&self, other: &Self) -> bool {
        self.route == other.route
            && self.query == other.query
            && self.settings == other.settings
            && self.case == other.case
            && self.english == other.english
            && matches!((&self.guide, &other.guide), (Some(one), Some(other)) if Arc::ptr_eq(one, other))
    }
}

impl App {
    /// Draws the plan beneath the question, if this answer, drafted but not given yet, leads to it.
    #[cfg(feature = "csr")]
    pub(super) fn anticipate(self, before: &Context, question: QuestionId, answer: Answer) {
        let mut answers = (*before.answers).clone();
        let package = before.guide.bundle().package.id.clone();
        let asked = self.site.route.with_untracked(|route| *route == Route::Guide(package.clone(), Section::Questions));
        if !asked || self.case.with_untracked(|case| case.answers != answers) {
            // It was given in the meantime, or left.
            return;
        }
        platform::forget_beneath();
        self.beneath.set(None);
        answers.insert(question, answer);
        let plan = plan(&before.guide, &answers, &before.plan.choices, before.plan.start);
        if before.plan.status != Status::Incomplete || plan.situation.next.is_some() {
            return;
        }
        let mut drawn = self.drawn_from(Route::Guide(package, Section::Plan), Query::default());
        drawn.case.answers = answers.clone();
        let context = Context { plan: Arc::new(plan), answers: Arc::new(answers), ..before.clone() };
        let page = self.section(&context, Section::Plan);
        let title = page.title.clone();
        if platform::draw_beneath("#app", frame(self, page)) {
            self.beneath.set(Some((drawn, title)));
        }
    }

    /// Whether the plan that this answer leads to lies beneath.
    pub(super) fn is_anticipated(self, before: &Context, question: &QuestionId, answer: &Answer) -> bool {
        let package = before.guide.bundle().package.id.clone();
        let mut wanted = self.drawn_from(Route::Guide(package, Section::Plan), Query::default());
        wanted.case.answers.insert(question.clone(), answer.clone());
        self.lies_beneath(&wanted)
    }

    /// All that the page of an address is drawn from, followed.
    pub(super) fn drawn_from(self, route: Route, query: Query) -> Drawn {
        let site = self.site;
        Drawn {
            route,
            query,
            settings: site.settings.get(),
            case: self.case.get(),
            guide: self.guide.with(|load| match load {
                Load::Ready(guide) => Some(guide.clone()),
                _ => None,
            }),
            english: site.english.get(),
        }
    }

    /// Whether the page that is drawn from this lies beneath.
    pub(super) fn lies_beneath(self, wanted: &Drawn) -> bool {
        self.beneath.with_untracked(|beneath| beneath.as_ref().is_some_and(|(drawn, _)| drawn.is(wanted)))
    }
}
