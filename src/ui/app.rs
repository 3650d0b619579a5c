//! Wiring: the one place where state meets the browser. Loads, saves, follows
//! links, and draws the page that fits.

use super::app_beneath::Drawn;
use super::app_loading::Load;
use super::context::{Actions, Context, Words};
use super::frame::Frame;
#[cfg(feature = "csr")]
use super::frame::frame;
use super::pages;
use crate::engine::{Guide, Status, plan, take};
use crate::model::{Answer, Index, Language, MaterialId, MatterId, QuestionId, RuleId, shanghai_day};
use crate::platform::{self, StorageError};
#[cfg(feature = "csr")]
use crate::platform::{IntoView, View};
use crate::state::{Case, CaseProblem, Query, Route, Section, Settings};
use crate::texts::Texts;
use crate::ui::signal::Signal;
use chrono::NaiveDate;
use reactive_graph::callback::Callback;
#[cfg(feature = "csr")]
use reactive_graph::owner::Owner;
use std::sync::Arc;

/// Key of the settings record; `public/early.js` reads it too.
pub(super) const SETTINGS: &str = "onething.settings";
/// Everything that changes. Copied freely; all parts are signals.
#[derive(Clone, Copy)]
pub(super) struct App {
    pub(super) settings: Signal<Settings>,
    pub(super) route: Signal<Route>,
    pub(super) query: Signal<Query>,
    pub(super) index: Signal<Load<Arc<Index>>>,
    pub(super) guide: Signal<Load<Arc<Guide>>>,
    /// The case of the package that is open.
    pub(super) case: Signal<Case>,
    /// Its ticks, apart, so that ticking does not draw the page anew.
    pub(super) ready: Signal<Vec<MaterialId>>,
    pub(super) storage: Signal<Option<StorageError>>,
    pub(super) case_problem: Signal<Option<CaseProblem>>,
    pub(super) online: Signal<bool>,
    /// The open guide was just kept for when there is no network.
    pub(super) kept: Signal<bool>,
    /// A new version waits for the next visit.
    pub(super) update: Signal<bool>,
    pub(super) slow: Signal<bool>,
    /// Whether the page is drawn below its first screen, too.
    whole: Signal<bool>,
    /// What the page beneath was drawn from, and its title.
    pub(super) beneath: Signal<Option<(Drawn, String)>>,
    /// Whether the sentences are at hand in English.
    pub(super) english: Signal<bool>,
    /// How the case code begins that is looked at: the index tells whose it is.
    pub(super) coded: Signal<Option<String>>,
    /// English was chosen, but could not be loaded.
    pub(super) no_english: Signal<bool>,
    /// The start day an address asked for, until a guide is open to take it.
    pub(super) asked_start: Signal<Option<NaiveDate>>,
}

/// Today in Asia/Shanghai.
pub(super) fn today() -> NaiveDate {
    shanghai_day(platform::now())
}

/// What both programs begin with: settings and address, and what keeps signals alive.
#[cfg(feature = "csr")]
pub(super) fn begin() -> (Owner, App) {
    let _ = any_spawner::Executor::init_wasm_bindgen();
    platform::on_panic(|_| platform::show_failure());
    let root = platform::root();
    let (path, search) = platform::address();
    let query = Query::of(&search);
    let stored = platform::load(SETTINGS);
    let record = stored.clone().unwrap_or_else(|_| platform::load_in_tab(SETTINGS)).unwrap_or_default();
    let settings = Settings::read(&record).with(&query);
    let owner = Owner::new();
    owner.set();
    let app = App {
        settings: Signal::new(settings),
        route: Signal::new(Route::of(path.strip_prefix(root.as_str()).unwrap_or("404.html"))),
        asked_start: Signal::new(query.start),
        query: Signal::new(query),
        index: Signal::new(Load::Idle),
        guide: Signal::new(Load::Idle),
        case: Signal::new(Case::new("".into())),
        ready: Signal::new(Vec::new()),
        storage: Signal::new(stored.err()),
        case_problem: Signal::new(None),
        online: Signal::new(platform::online()),
        kept: Signal::new(false),
        update: Signal::new(false),
        slow: Signal::new(false),
        whole: Signal::new(true),
        beneath: Signal::new(None),
        english: Signal::new(false),
        coded: Signal::new(None),
        no_english: Signal::new(false),
    };
    app.show_settings();
    platform::on_window("online", move || app.online.set(true));
    platform::on_window("offline", move || app.online.set(false));
    // Both from `public/boot.js`, which looks after the offline copy.
    platform::on_window("onething:update", move || app.update.set(true));
    platform::on_window("onething:kept", move || {
        app.kept.set(true);
        platform::announce(app.words().texts.common.kept);
    });
    let asked = |query: &Query| {
        query.region.is_some() || query.mode.is_some() || query.theme.is_some() || query.language.is_some()
    };
    if app.query.with_untracked(asked) {
        // What a link asks for (a district, care mode) is chosen for good, or the next page would forget it.
        app.keep(SETTINGS, &app.settings.with_untracked(Settings::write));
    }
    (owner, app)
}

/// Starts the program in the browser.
#[cfg(feature = "csr")]
pub fn run() {
    let (owner, first) = begin();
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

impl App {
    // --- words and links ---------------------------------------------------

    pub(super) fn words(self) -> Words {
        let language = self.language();
        Words {
            language,
            texts: Texts::at_hand(language),
            root: platform::root(),
            today: Some(today()),
            whole: Some(self.whole),
        }
    }

    /// The language of the page: Chinese while its sentences or the open guide are not there in English.
    pub(super) fn language(self) -> Language {
        let no_english = |load: &Load<Arc<Guide>>| matches!(load, Load::Ready(guide) if !guide.bundle().english);
        let of_guide = self.route.with(|route| route.package().is_some());
        if !self.english.get() || of_guide && self.guide.with(no_english) {
            return Language::Zh;
        }
        self.settings.with(|settings| settings.language)
    }

    fn listen(self) {
        platform::on_window("popstate", move || self.follow_address());
        platform::on_link(move |href| {
            let root = platform::root();
            let Some(path) = href.strip_prefix(root.as_str()).filter(|path| !path.starts_with('/')) else {
                return false;
            };
            let ours = !Route::of(path).is_aside();
            if ours {
                self.go_to(path, false);
            }
            ours
        });
        platform::on_escape(platform::close_menus);
    }

    /// Goes to a path below the site's folder. The address follows the picture: changing it
    /// takes the browser as long as planning.
    pub(super) fn go_to(self, path: &str, replace: bool) {
        let url = format!("{}{path}", platform::root());
        let (page, search) = path.split_once('?').unwrap_or((path, ""));
        self.show(Route::of(page), Query::of(search));
        platform::after_paint(move || platform::navigate(&url, replace));
    }

    pub(super) fn go(self, route: &Route) {
        self.go_to(&route.path(), false);
    }

    /// Shows what the address says.
    fn follow_address(self) {
        let (path, search) = platform::address();
        let path = path.strip_prefix(platform::root().as_str()).unwrap_or("404.html");
        self.show(Route::of(path), Query::of(&search));
    }

    /// Shows a page, from its heading on: the first screen at once, the rest when that is painted.
    fn show(self, route: Route, query: Query) {
        if route == self.route.get_untracked() && query == self.query.get_untracked() {
            return;
        }
        platform::close_menus();
        if query.start.is_some() {
            self.asked_start.set(query.start);
        }
        let begin = || {
            platform::scroll_to_top();
            platform::focus("main h1");
        };
        let drawn = self.is_drawn(&self.drawn_from(route.clone(), query.clone()));
        if drawn {
            platform::next_frame(platform::scroll_to_top);
            platform::after_paint(move || {
                platform::wake_beneath();
                begin();
            });
        } else {
            self.whole.set(false);
            platform::next_frame(begin);
            platform::after_paint(move || self.whole.set(true));
        }
        self.query.set(query);
        self.route.set(route);
        platform::spawn(async move {
            // The page that was waited for is drawn over the one that had the focus.
            if self.load_for_route().await {
                platform::next_frame(begin);
            }
        });
    }

    /// Does again, on the page that is drawn now, what was done to the static page: what
    /// somebody entered there is not lost, even if the data come at the second try only.
    pub(super) fn take_over(self) {
        if self.guide.with_untracked(|load| !matches!(load, Load::Failed(_))) {
            platform::do_again();
        }
    }

    // --- the case ----------------------------------------------------------

    fn change(self, change: impl FnOnce(&mut Case)) {
        self.case.update(change);
        self.save_case();
    }

    /// Stores an answer given in the light of the answers `before` and goes on: to the
    /// next open question, else to the result.
    pub(super) fn answer(self, before: &Context, question: QuestionId, answer: Answer) {
        let complete_before = before.plan.status != Status::Incomplete;
        self.change(|case| {
            case.answers.insert(question, answer);
        });
        let Some(context) = self.context() else { return };
        let package = context.guide.bundle().package.id.clone();
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
                self.keep_focus();
            }),
            take: Callback::new(move |(option, taken): (RuleId, bool)| {
                let Some(before) = self.context() else { return };
                self.change(|case| take(&before.guide, &option, taken, &mut case.answers, &mut case.choices));
                let Some(after) = self.context() else { return };
                let (was, is) = (before.plan.counts, after.plan.counts);
                platform::announce(&before.words.texts.options.changed(
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
                    self.keep_focus();
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

    #[cfg(feature = "csr")]
    fn view(self) -> View {
        let view = move || {
            let title = self.beneath.with_untracked(|beneath| beneath.as_ref().map(|(_, title)| title.clone()));
            if let Some(title) = title {
                // Once: it comes up, or is not wanted any more.
                let wanted = self.is_drawn(&self.drawn_from(self.route.get(), self.query.get()));
                self.beneath.set(None);
                if wanted {
                    platform::after_paint(move || platform::set_title(&title));
                    return View::beneath();
                }
                platform::forget_beneath();
            }
            let page = self.page();
            let title = page.title.clone();
            platform::after_paint(move || platform::set_title(&title));
            platform::set_attribute("lang", Some(self.language().tag()));
            frame(self, page)
        };
        view.into_view()
    }

    /// The page that fits the address and what is loaded.
    fn page(self) -> Frame {
        let words = self.words();
        let route = self.route.get();
        let Some(package) = route.package().cloned() else {
            return match route {
                Route::Settings => pages::settings_page(self, &words),
                Route::Clear => pages::clear_page(self, &words),
                Route::Home => match self.index.get() {
                    Load::Ready(index) => pages::home_page(&words, &index, &pages::Visitor::of(self), true),
                    Load::Failed(fault) => pages::fault_page(self, &words, fault, None),
                    Load::Idle | Load::Loading => pages::loading_page(&words, self.slow.get()),
                },
                _ => pages::not_found_page(&words),
            };
        };
        match self.guide.get() {
            Load::Failed(fault) => pages::fault_page(self, &words, fault, Some(package)),
            Load::Idle | Load::Loading => pages::loading_page(&words, self.slow.get()),
            Load::Ready(_) => match (self.context(), &route) {
                (Some(context), Route::Guide(_, section)) => self.section(&context, *section),
                _ => pages::not_found_page(&words),
            },
        }
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
            // The second program draws the last two; here the plan stands for them.
            Section::Plan | Section::Full | Section::Papers => {
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
