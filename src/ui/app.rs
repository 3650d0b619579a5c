//! The guide's program: opens packages and cases, answers and plans.

use super::app_beneath::Drawn;
use super::context::{Actions, Context};
use super::frame::Frame;
use super::loading::Load;
use super::pages;
use super::running::{Running, keep_focus};
#[cfg(feature = "csr")]
use super::site::begin;
use super::site::{CASE, Site, today};
use crate::engine::{Guide, Status, plan, take};
use crate::model::{Answer, Language, MaterialId, MatterId, PackageId, QuestionId, RuleId};
use crate::platform;
#[cfg(feature = "csr")]
use crate::platform::View;
use crate::state::{Case, Program, Query, Route, Section, Stored};
use crate::ui::signal::Signal;
use reactive_graph::callback::Callback;
use std::sync::Arc;

/// What changes while a package is open. Copied freely; all parts are signals.
#[derive(Clone, Copy)]
pub(super) struct App {
    pub(super) site: Site,
    pub(super) guide: Signal<Load<Arc<Guide>>>,
    /// The case of the package that is open.
    pub(super) case: Signal<Case>,
    /// Its ticks, apart, so that ticking does not draw the page anew.
    pub(super) ready: Signal<Vec<MaterialId>>,
    /// The package that is wanted where the address names none: that of a case code.
    pub(super) coded: Signal<Option<PackageId>>,
    /// What the page beneath was drawn from, and its title.
    pub(super) beneath: Signal<Option<(Drawn, String)>>,
}

/// Starts the program in the browser.
#[cfg(feature = "csr")]
pub fn run() {
    let (owner, site) = begin();
    let first = App::new(site);
    first.listen();
    platform::spawn(async move {
        // The static page stays until what replaces it can be drawn whole.
        first.load_for_route().await;
        platform::note_early();
        platform::show("#app", first.view());
        first.take_over();
    });
    // The program lives as long as the page.
    std::mem::forget(owner);
}

impl Running for App {
    const PROGRAM: Program = Program::Guide;

    fn site(self) -> Site {
        self.site
    }

    async fn load_for_route(self) -> bool {
        self.load_wanted().await
    }

    /// Chinese too while the open guide is not there in English.
    fn language(self) -> Language {
        let no_english = |load: &Load<Arc<Guide>>| matches!(load, Load::Ready(guide) if !guide.bundle().english);
        let of_guide = self.site.route.with(|route| route.package().is_some());
        if of_guide && self.guide.with(no_english) { Language::Zh } else { self.site.language() }
    }

    fn follow_settings(self) {
        let region = self.site.settings.with_untracked(|settings| settings.region.clone());
        let changed = self.guide.with_untracked(|load| match load {
            Load::Ready(guide) if *guide.region() != region => Some(guide.for_region(region)),
            _ => None,
        });
        if let Some(guide) = changed {
            self.guide.set(Load::Ready(Arc::new(guide)));
        }
        self.complete_language();
    }

    fn read_again(self) {
        let shown = Case { ready: self.ready.get_untracked(), ..self.case.get_untracked() };
        let package = shown.package.clone();
        let record = platform::load(&format!("{CASE}{package}")).ok().flatten();
        let stored = record.and_then(|record| Stored::read(&record, today()).ok());
        let mut kept = stored.map_or_else(|| Case::new(package.clone()), |stored| stored.case);
        // The day an address asked for is kept with the first change only.
        kept.start = kept.start.or(shown.start);
        if kept != shown {
            self.open_case(&package);
        }
    }

    fn is_drawn(self, route: &Route, query: &Query) -> bool {
        self.lies_beneath(&self.drawn_from(route.clone(), query.clone()))
    }

    #[cfg(feature = "csr")]
    fn bring_up(self) -> Option<View> {
        let title = self.beneath.with_untracked(|beneath| beneath.as_ref().map(|(_, title)| title.clone()))?;
        // Once: it comes up, or is not wanted any more.
        let wanted = self.lies_beneath(&self.drawn_from(self.site.route.get(), self.site.query.get()));
        self.beneath.set(None);
        if !wanted {
            platform::forget_beneath();
            return None;
        }
        platform::after_paint(move || platform::set_title(&title));
        Some(View::beneath())
    }

    fn take_over(self) {
        if self.guide.with_untracked(|load| !matches!(load, Load::Failed(_))) {
            platform::do_again();
        }
    }

    fn page(self) -> Frame {
        let words = self.words();
        let route = self.site.route.get();
        let Some(package) = route.package().cloned() else {
            return pages::not_found_page(&words);
        };
        match self.guide.get() {
            Load::Failed(fault) => pages::fault_page(self, &words, fault, Some(package)),
            Load::Idle | Load::Loading => pages::loading_page(&words, self.site.slow.get()),
            Load::Ready(_) => match (self.context(), &route) {
                (Some(context), Route::Guide(_, section)) => self.section(&context, *section),
                _ => pages::not_found_page(&words),
            },
        }
    }
}

impl App {
    /// With nothing open yet.
    #[cfg(feature = "csr")]
    pub(super) fn new(site: Site) -> Self {
        Self {
            site,
            guide: Signal::new(Load::Idle),
            case: Signal::new(Case::new(PackageId(String::new()))),
            ready: Signal::new(Vec::new()),
            coded: Signal::new(None),
            beneath: Signal::new(None),
        }
    }

    fn go(self, route: &Route) {
        self.go_to(&route.path(), false);
    }

    // --- the case ----------------------------------------------------------

    fn change(self, change: impl FnOnce(&mut Case)) {
        self.case.update(change);
        self.save_case();
    }

    /// Takes an answer given in the light of the answers `before`: stores it and goes on.
    pub(super) fn answer(self, before: &Context, question: QuestionId, answer: Answer) {
        let anticipated = self.is_anticipated(before, &question, &answer);
        let before = before.clone();
        let accept = move || self.accept(&before, question, answer);
        if anticipated {
            // The picture first: a person waits for that.
            platform::raise_beneath();
            platform::after_paint(accept);
        } else {
            accept();
        }
    }

    /// Stores an answer and goes on: to the next open question, else to the result.
    fn accept(self, before: &Context, question: QuestionId, answer: Answer) {
        let complete_before = before.plan.status != Status::Incomplete;
        self.change(|case| {
            case.answers.insert(question, answer);
        });
        let package = before.guide.bundle().package.id.clone();
        let Some(context) = self.context() else { return };
        match context.plan.situation.next {
            Some(next) => {
                let id = &context.guide.bundle().questions[next].id;
                self.go_to(&format!("{}?q={id}", Route::Guide(package, Section::Questions).path()), false);
            }
            None if complete_before => self.go(&Route::Guide(package, Section::Answers)),
            None => self.go(&Route::Guide(package, Section::Plan)),
        }
    }

    pub(super) fn actions(self) -> Actions {
        Actions {
            ready: self.ready,
            tick: Callback::new(move |(material, on): (MaterialId, bool)| {
                self.ready.update(|ready| {
                    ready.retain(|known| *known != material);
                    if on {
                        ready.push(material);
                    }
                });
                self.save_case();
            }),
            choose: Callback::new(move |(alternative, matter): (RuleId, MatterId)| {
                self.change(|case| {
                    case.choices.insert(alternative, matter);
                });
                keep_focus();
            }),
            take: Callback::new(move |(option, taken): (RuleId, bool)| {
                let Some(before) = self.context() else { return };
                self.change(|case| take(&before.guide, &option, taken, &mut case.answers, &mut case.choices));
                let Some(after) = self.context() else { return };
                let (was, is) = (before.plan.counts, after.plan.counts);
                platform::announce(&before.words.guide().options.changed(
                    was.workdays_parallel,
                    is.workdays_parallel,
                    was.materials_after,
                    is.materials_after,
                ));
                // It stands in another group now, closed.
                let button = format!("#{}", pages::take_button(&option));
                platform::next_frame(move || platform::reveal(&button));
            }),
            start: Callback::new(move |value: String| {
                if let Some(day) = crate::model::parse_date(&value) {
                    self.change(|case| case.start = Some(day));
                    keep_focus();
                }
            }),
        }
    }

    // --- drawing -----------------------------------------------------------

    /// The open package in the light of the answers.
    pub(super) fn context(self) -> Option<Context> {
        let guide = self.guide.with(|load| match load {
            Load::Ready(guide) => Some(guide.clone()),
            _ => None,
        })?;
        let (answers, choices, start) = self.case.with(|case| (case.answers.clone(), case.choices.clone(), case.start));
        let plan = plan(&guide, &answers, &choices, start.unwrap_or_else(today));
        Some(Context { words: self.words(), guide, plan: Arc::new(plan), answers: Arc::new(answers) })
    }

    pub(super) fn section(self, context: &Context, section: Section) -> Frame {
        let package = context.guide.bundle().package.id.clone();
        let stopped = context.plan.status == Status::Stopped;
        let nothing = context.answers.is_empty();
        match section {
            Section::Overview => pages::package_page(context, pages::Progress::of(context)),
            Section::Questions => pages::question_page(Some(self), context),
            Section::Answers => pages::answers_page(context),
            Section::Plan | Section::Matters | Section::Materials | Section::Dates | Section::Options if nothing => {
                pages::answers_page(context).at(&Route::Guide(package, section))
            }
            Section::Plan | Section::Matters | Section::Materials | Section::Dates | Section::Options if stopped => {
                pages::section_frame(context, section, pages::stopped_page(context))
            }
            // Other programs draw the last three; here the plan stands for them.
            Section::Plan | Section::Full | Section::Form | Section::Papers => {
                pages::section_frame(context, Section::Plan, pages::plan_page(context, self.actions()))
            }
            Section::Matters => pages::section_frame(context, section, pages::matters_page(context, self.actions())),
            Section::Materials => {
                pages::section_frame(context, section, pages::materials_page(context, self.actions()))
            }
            Section::Dates => pages::section_frame(context, section, pages::dates_page(context, self.actions())),
            Section::Options => pages::section_frame(context, section, pages::options_page(context, self.actions())),
        }
    }
}
