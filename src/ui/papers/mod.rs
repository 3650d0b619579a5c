//! The second program: the papers as they are printed, what is read from end to end,
//! and case codes before they open.
//!
//! It stands apart from the guide's program, so that nobody loads it who only wants a plan.

mod case;
mod page;
mod parts;
mod sheet;
mod time;

use super::app::{App, begin};
use super::app_loading::Load;
use super::context::Context;
use super::frame::{Frame, frame};
use super::pages;
use crate::engine::{CaseCode, Guide, plan};
use crate::model::MaterialId;
use crate::platform::{self, IntoView};
use crate::state::{Case, Route, Section, code_in};
use crate::ui::signal::Signal;
use std::sync::Arc;

/// What a person does on the page, and where the case comes from.
#[derive(Clone, Copy)]
struct Desk {
    app: App,
    /// What stands behind the `#` of the address.
    fragment: Signal<String>,
    /// Which paper is shown.
    shown: Signal<usize>,
    /// In large print.
    large: Signal<bool>,
    /// What was done with it last.
    done: Signal<Done>,
}

/// What was done with a paper.
#[derive(Clone, PartialEq)]
enum Done {
    /// Nothing yet.
    Nothing,
    /// Its text is on the clipboard.
    Copied,
    /// Its text has to be copied by hand.
    ByHand,
    /// It was painted, a picture a sheet: their addresses.
    Painted(Vec<String>),
}

/// A case and what is printed for it.
struct Opened {
    context: Context,
    code: Option<String>,
    ready: Vec<MaterialId>,
}

/// Starts the program in the browser.
pub fn run_papers() {
    let (owner, app) = begin();
    let desk = Desk {
        app,
        fragment: Signal::new(platform::fragment()),
        shown: Signal::new(0),
        large: Signal::new(false),
        done: Signal::new(Done::Nothing),
    };
    platform::on_window("hashchange", move || {
        desk.fragment.set(platform::fragment());
        platform::spawn(desk.load());
    });
    platform::on_escape(platform::close_menus);
    platform::spawn(async move {
        desk.load().await;
        let failed = app.guide.with_untracked(|load| matches!(load, Load::Failed(_)));
        if failed && matches!(app.route.get_untracked(), Route::Guide(_, Section::Full)) {
            // The static page has everything there is to read; a page about the fault has less.
            return;
        }
        let view = move || {
            let page = desk.page();
            platform::set_title(&page.title);
            platform::set_attribute("lang", Some(app.language().tag()));
            frame(app, page)
        };
        platform::show("#app", view.into_view());
    });
    std::mem::forget(owner);
}

impl Desk {
    /// Loads what the page needs.
    async fn load(self) {
        if let Route::Case(_) = self.app.route.get_untracked() {
            let text = code_in(&self.fragment.get_untracked()).unwrap_or_default();
            self.app.coded.set(CaseCode::parse(&text).ok().map(|code| code.prefix()));
            self.app.route.set(Route::Case(text));
        }
        self.app.load_for_route().await;
    }

    fn page(self) -> Frame {
        let words = self.app.words();
        let (package, section) = match self.app.route.get() {
            Route::Guide(package, section) => (package, section),
            Route::Case(text) => return case::case_page(self.app, &words, &text),
            Route::Accessibility => return pages::accessibility_page(&words),
            Route::Privacy => return pages::privacy_page(&words),
            _ => return pages::not_found_page(&words),
        };
        match self.app.guide.get() {
            Load::Failed(fault) => pages::fault_page(self.app, &words, fault, Some(package)),
            Load::Idle | Load::Loading => pages::loading_page(&words, self.app.slow.get()),
            Load::Ready(guide) => match self.app.context() {
                Some(context) if section == Section::Full => {
                    pages::section_frame(&context, section, pages::full_page(&words, &guide))
                }
                _ => page::page(self, &guide),
            },
        }
    }

    /// The case of the address, else the one kept on the device. `None` where the code in
    /// the address does not open.
    fn open(self, guide: &Arc<Guide>) -> Option<Opened> {
        let words = self.app.words();
        let kept = self.app.case.get();
        let today = super::app::today();
        let mut guide = guide.clone();
        let mut case = kept.clone();
        if let Some(code) = self.fragment.with(|text| code_in(text).map(|code| CaseCode::parse(&code))) {
            let opened = code.and_then(|code| code.open(guide.bundle())).ok()?;
            if opened.region != *guide.region() {
                guide = Arc::new(guide.for_region(opened.region));
            }
            case = Case::new(opened.package);
            (case.answers, case.choices, case.start) = (opened.answers, opened.choices, opened.start);
        }
        let code = |case: &Case, start| CaseCode::of(&guide, &case.answers, &case.choices, start).ok();
        // Ticks are in no code; those on the device count where they are of the same case.
        let same = code(&case, None) == code(&kept, None);
        let start = case.start.unwrap_or(today);
        let code = code(&case, Some(start)).map(|code| code.spelled());
        let plan = Arc::new(plan(&guide, &case.answers, &case.choices, start));
        let context = Context { words, guide, plan, answers: Arc::new(case.answers) };
        Some(Opened { context, code, ready: if same { kept.ready } else { Vec::new() } })
    }
}
