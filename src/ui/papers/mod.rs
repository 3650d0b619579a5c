//! The program of the papers: the papers as they are printed, what is read from end to end,
//! and case codes before they open.
//!
//! It stands apart from the guide's program, so that nobody loads it who only wants a plan.

mod case;
mod page;
mod parts;
mod preview;
mod sheet;
mod time;

pub(super) use preview::{Around, Shown, look, preview};

use super::app::App;
use super::context::Context;
use super::frame::Frame;
use super::loading::{Load, load};
use super::pages;
use super::running::Running;
use super::site::{ENTRIES, ENTRIES_OFF, Site, begin, today};
use crate::engine::{CaseCode, Guide, plan};
use crate::form::{Entries, Ground, OneForm, Party};
use crate::model::{FormBundle, Language, MaterialId};
use crate::platform;
use crate::state::{Case, Program, Route, Section, StoredEntries, code_in};
use crate::ui::signal::Signal;
use std::sync::Arc;

/// What a person does on the page, and where the case comes from.
#[derive(Clone, Copy)]
struct Desk {
    app: App,
    /// What stands behind the `#` of the address.
    fragment: Signal<String>,
    /// The preview.
    shown: Shown,
    /// The form of the package, with what was entered.
    entered: Signal<Option<(Arc<FormBundle>, Entries)>>,
}

/// A case and what is printed for it.
struct Opened {
    context: Context,
    code: Option<String>,
    ready: Vec<MaterialId>,
    party: Option<Party>,
}

/// Starts the program in the browser.
pub fn run_papers() {
    let (owner, site) = begin();
    let app = App::new(site);
    let desk =
        Desk { app, fragment: Signal::new(platform::fragment()), shown: Shown::new(), entered: Signal::new(None) };
    platform::on_window("hashchange", move || {
        desk.fragment.set(platform::fragment());
        desk.retry();
    });
    desk.watch();
    platform::spawn(async move {
        desk.load_for_route().await;
        let failed = app.guide.with_untracked(|load| matches!(load, Load::Failed(_)));
        if failed && matches!(site.route.get_untracked(), Route::Guide(_, Section::Full)) {
            // The static page has everything there is to read; a page about the fault has less.
            return;
        }
        platform::show("#app", desk.view());
    });
    std::mem::forget(owner);
}

impl Running for Desk {
    const PROGRAM: Program = Program::Papers;

    fn site(self) -> Site {
        self.app.site
    }

    async fn load_for_route(self) -> bool {
        let site = self.app.site;
        if let Route::Case(_) = site.route.get_untracked() {
            let text = code_in(&self.fragment.get_untracked()).unwrap_or_default();
            let code = CaseCode::parse(&text);
            site.route.set(Route::Case(text));
            // A code that can be read is looked up in the list: whose is it?
            let listed = || site.index.with_untracked(|load| matches!(load, Load::Ready(_)));
            if code.is_ok() && !listed() {
                site.load_index().await;
            }
            self.app.coded.set(code.ok().and_then(|code| {
                site.index.with_untracked(|load| match load {
                    Load::Ready(index) => index.entry_of_code(&code.prefix()).map(|entry| entry.id.clone()),
                    _ => None,
                })
            }));
        }
        let waited = self.app.load_wanted().await;
        self.read_entered().await;
        waited
    }

    fn language(self) -> Language {
        self.app.language()
    }

    fn follow_settings(self) {
        self.app.follow_settings();
    }

    fn read_again(self) {
        self.app.read_again();
        platform::spawn(self.read_entered());
    }

    /// Its static pages have nothing to fill in.
    fn take_over(self) {}

    fn page(self) -> Frame {
        let words = self.words();
        let (package, section) = match self.app.site.route.get() {
            Route::Guide(package, section) => (package, section),
            Route::Case(text) => return case::case_page(self, &words, &text),
            Route::Accessibility => return pages::accessibility_page(&words),
            Route::Privacy => return pages::privacy_page(&words),
            _ => return pages::not_found_page(&words),
        };
        match self.app.guide.get() {
            Load::Failed(fault) => pages::fault_page(self, &words, fault, Some(package)),
            Load::Idle | Load::Loading => pages::loading_page(&words, self.app.site.slow.get()),
            Load::Ready(guide) => match self.app.context() {
                Some(context) if section == Section::Full => {
                    pages::section_frame(&context, section, pages::full_page(&words, &guide))
                }
                _ => page::page(self, &guide),
            },
        }
    }
}

impl Desk {
    /// The form of the package and what was entered there, if it is kept: the papers say who applies.
    async fn read_entered(self) {
        let Route::Guide(package, Section::Papers) = self.app.site.route.get_untracked() else { return };
        let kept = |key: &str| platform::load(key).ok().flatten();
        let record = kept(&format!("{ENTRIES}{package}")).filter(|_| kept(ENTRIES_OFF).is_none());
        let stored = record.and_then(|record| StoredEntries::read(&record, today()).ok());
        let data = load::<FormBundle>(&format!("data/bundles/{package}.form.zh.bin")).await;
        let entered = data.ok().map(|data| (Arc::new(data), stored.map(|stored| stored.entries).unwrap_or_default()));
        let same = self.entered.with_untracked(|known| match (known, &entered) {
            (Some((_, known)), Some((_, entries))) => known == entries,
            (known, entered) => known.is_none() && entered.is_none(),
        });
        if !same {
            self.entered.set(entered);
        }
    }

    /// The case of the address, else the one kept on the device. `None` where the code in
    /// the address does not open.
    fn open(self, guide: &Arc<Guide>) -> Option<Opened> {
        let words = self.app.words();
        let kept = self.app.case.get();
        let today = today();
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
        // Neither is who applies; what is on the device is of this person where the case is.
        let party = self.entered.get().and_then(|(data, entries)| {
            let form = OneForm::new(&guide, &plan, &case.answers, &data)?;
            let regions = &guide.bundle().regions;
            let entries = if same { entries } else { Entries::default() };
            Some(Party::new(&form, &data, &entries, Ground { today, regions }))
        });
        let context = Context { words, guide, plan, answers: Arc::new(case.answers) };
        Some(Opened { context, code, ready: if same { kept.ready } else { Vec::new() }, party })
    }
}
