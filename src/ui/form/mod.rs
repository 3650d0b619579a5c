//! The program of the one form: filled in group by group on a phone, on one page on a desktop;
//! checked, printed, taken along.
//!
//! What is entered stays in memory and, unless the person says no, on this device (`store`). The
//! address holds the name of the screen and nothing of what is entered.

mod boxes;
mod choices;
mod control;
mod field;
mod nav;
mod out;
mod review;
mod rows;
mod screen;
mod sheet;
mod store;

use super::app::App;
use super::context::Context;
use super::frame::Frame;
use super::loading::{Load, load};
use super::pages;
use super::papers::Shown;
use super::running::{Running, keep_focus};
use super::site::{Site, begin};
use crate::engine::{CaseCode, Status};
use crate::form::{Entries, OneForm};
use crate::model::{FormBundle, Language, PackageId};
use crate::platform;
use crate::state::{Case, Program, Route, Section, code_in};
use crate::texts::FormTexts;
use crate::ui::signal::Signal;
use screen::Screen;
use sheet::Sheet;
use std::rc::Rc;
use std::sync::Arc;
use store::Keeping;

/// From this width on all groups stand on one page.
const WIDE: &str = "(min-width: 56.25em)";

/// What changes. Copied freely; all parts are signals.
#[derive(Clone, Copy)]
struct Desk {
    app: App,
    data: Signal<Load<Arc<FormBundle>>>,
    /// What stands behind the `#` of the address: the name of the screen.
    fragment: Signal<String>,
    wide: Signal<bool>,
    entries: Signal<Entries>,
    keeping: Signal<Keeping>,
    /// What the device kept when it was last read or written.
    record: Signal<Option<String>>,
    /// When something was changed last, in milliseconds since 1970.
    changed: Signal<i64>,
    /// The control to go to when the next screen is drawn.
    target: Signal<Option<String>>,
    /// Whether 继续 leads back to the check page.
    mending: Signal<bool>,
    /// The preview.
    shown: Shown,
    /// How often the page was drawn: what is drawn no more does nothing more.
    drawn: Signal<u32>,
}

/// Starts the program in the browser.
pub fn run_form() {
    let (owner, site) = begin();
    let desk = Desk {
        app: App::new(site),
        data: Signal::new(Load::Idle),
        fragment: Signal::new(platform::fragment()),
        wide: Signal::new(platform::fits(WIDE)),
        entries: Signal::new(Entries::default()),
        keeping: Signal::new(Keeping::default()),
        record: Signal::new(None),
        changed: Signal::new(0),
        target: Signal::new(None),
        mending: Signal::new(false),
        shown: Shown::new(),
        drawn: Signal::new(0),
    };
    platform::on_window("hashchange", move || desk.follow());
    // Another page stored something.
    platform::on_window("storage", move || desk.read_entries());
    platform::on_window("resize", move || {
        let wide = platform::fits(WIDE);
        if wide != desk.wide.get_untracked() {
            keep_focus();
            let_go();
            desk.wide.set(wide);
        }
    });
    desk.watch();
    platform::spawn(async move {
        desk.load_for_route().await;
        platform::show("#app", desk.view());
    });
    std::mem::forget(owner);
}

/// Takes the focus from a control that is about to go, while what it tells on leaving is still heard.
fn let_go() {
    platform::focus("#main");
}

impl Running for Desk {
    const PROGRAM: Program = Program::Form;

    fn site(self) -> Site {
        self.app.site
    }

    async fn load_for_route(self) -> bool {
        let waited = self.app.load_wanted().await;
        if self.data.with_untracked(|load| !matches!(load, Load::Ready(_))) {
            self.load_data().await;
            self.open();
        }
        waited
    }

    fn language(self) -> Language {
        self.app.language()
    }

    fn follow_settings(self) {
        self.app.follow_settings();
        let lacks = |load: &Load<Arc<FormBundle>>| matches!(load, Load::Ready(data) if !data.english);
        if self.app.site.wants_english() && self.data.with_untracked(lacks) {
            platform::spawn(self.load_data());
        }
    }

    fn read_again(self) {
        self.app.read_again();
        self.read_entries();
    }

    /// Its static page has nothing to fill in.
    fn take_over(self) {}

    fn page(self) -> Frame {
        self.drawn.update(|drawn| *drawn += 1);
        let words = self.words();
        let Route::Guide(package, Section::Form) = self.app.site.route.get() else {
            return pages::not_found_page(&words);
        };
        let data = match (self.app.guide.get(), self.data.get()) {
            (Load::Failed(fault), _) | (_, Load::Failed(fault)) => {
                return pages::fault_page(self, &words, fault, Some(package));
            }
            (Load::Ready(_), Load::Ready(data)) => data,
            _ => return pages::loading_page(&words, self.app.site.slow.get()),
        };
        let Some(context) = self.app.context() else { return pages::not_found_page(&words) };
        let texts = self.texts();
        let way = |section| context.section(section);
        let (why, href) = match context.plan.status {
            Status::Incomplete => (texts.none[0], (way(Section::Questions), words.texts.common.answer_on)),
            Status::Stopped => (texts.none[1], (way(Section::Plan), texts.to_plan)),
            Status::Complete => match OneForm::new(&context.guide, &context.plan, &context.answers, &data) {
                Some(form) if form.fields.is_empty() => (texts.none[1], (way(Section::Plan), texts.to_plan)),
                Some(form) => {
                    let screen = self.fragment.get();
                    return Rc::new(Sheet::new(self, context, data, form)).page(&screen);
                }
                None => (texts.none[2], (way(Section::Plan), texts.to_plan)),
            },
        };
        pages::section_frame(&context, Section::Form, pages::said(texts.none_title, why.to_owned(), href))
    }
}

impl Desk {
    fn texts(self) -> &'static FormTexts {
        FormTexts::at_hand(self.language())
    }

    fn package(self) -> Option<PackageId> {
        self.app.site.route.with_untracked(|route| route.package().cloned())
    }

    /// Loads the fields of the form, with their English only for those who read English.
    async fn load_data(self) {
        let Some(package) = self.package() else { return };
        let ending = if self.app.site.wants_english() { "form.bin" } else { "form.zh.bin" };
        match load::<FormBundle>(&format!("data/bundles/{package}.{ending}")).await {
            Ok(data) => {
                keep_focus();
                self.data.set(Load::Ready(Arc::new(data)));
            }
            Err(_) if self.data.with_untracked(|load| matches!(load, Load::Ready(_))) => {
                self.app.site.no_english.set(true);
            }
            Err(fault) => self.data.set(Load::Failed(fault)),
        }
    }

    /// Takes the case of the address where the device keeps none, and what was entered. What cannot be opened, or is
    /// another case than the one that is kept, is told and asked where codes are opened.
    fn open(self) {
        if let Some(text) = code_in(&self.fragment.get_untracked())
            && !self.take_case(&text)
        {
            return platform::leave(&self.words().link(&Route::Case(text)), true);
        }
        self.read_entries();
    }

    /// Takes the case of a code, or has it already; says whether.
    fn take_case(self, code: &str) -> bool {
        let Load::Ready(guide) = self.app.guide.get_untracked() else { return true };
        let Some(opened) = CaseCode::parse(code).ok().and_then(|code| code.open(guide.bundle()).ok()) else {
            return false;
        };
        let mut case = Case::new(opened.package);
        (case.answers, case.choices, case.start) = (opened.answers, opened.choices, opened.start);
        let same = |kept: &Case| {
            kept.answers == case.answers && kept.choices == case.choices && opened.region == *guide.region()
        };
        if self.app.case.with_untracked(same) {
            return true;
        }
        if self.app.case.with_untracked(|kept| !kept.answers.is_empty()) {
            return false;
        }
        if opened.region != *guide.region() {
            self.app.guide.set(Load::Ready(Arc::new(guide.for_region(opened.region))));
        }
        self.app.case.set(case);
        // The address names a screen next; the page is to be there again when it is loaded again.
        self.app.save_case();
        true
    }

    /// Shows the screen of the address, from its heading or the control that is meant on.
    fn follow(self) {
        let fragment = platform::fragment();
        if fragment == "main" {
            // The skip link is no screen: the address keeps the one that is shown.
            return platform::navigate(&format!("#{}", self.fragment.get_untracked()), true);
        }
        platform::close_menus();
        let redraws = fragment != self.fragment.get_untracked();
        let target = self.target.get_untracked();
        self.target.set(None);
        let stays = self.wide.get_untracked()
            && [&fragment, &self.fragment.get_untracked()].into_iter().all(|name| Screen::is_group(name));
        if redraws && !stays {
            let_go();
            self.fragment.set(fragment);
        }
        platform::next_frame(move || match target {
            Some(id) => platform::reveal(&format!("#{id}")),
            None if stays => {}
            None => {
                platform::scroll_to_top();
                platform::focus("main h1");
            }
        });
    }
}

/// Words for what is around the page: the package by its name.
fn name(context: &Context) -> String {
    context.words.say(&context.guide.bundle().package.name)
}
