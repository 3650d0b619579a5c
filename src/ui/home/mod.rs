//! The program of home: what one can get done, how to find it, and the cases to go on with.
//!
//! It stands apart from the guide's program: a list and a search need no rules, and a
//! guide needs no list.

mod page;
mod search;

#[cfg(feature = "ssr")]
pub(super) use page::{Visitor, all_page, home_page};

use super::frame::Frame;
use super::loading::{Fault, Load};
use super::pages;
#[cfg(feature = "csr")]
use super::running::CLEARED;
use super::running::Running;
use super::running::keep_focus;
use super::site::Site;
#[cfg(feature = "csr")]
use super::site::begin;
use crate::platform;
use crate::state::{Program, Route};
use search::Searching;

/// Home at work. Copied freely; all parts are signals.
#[derive(Clone, Copy)]
struct Home {
    site: Site,
    searching: Searching,
}

/// Starts the program in the browser.
#[cfg(feature = "csr")]
pub fn run_home() {
    let (owner, site) = begin();
    let home = Home { site, searching: Searching::new() };
    home.listen();
    platform::spawn(async move {
        home.load_for_route().await;
        home.begin();
    });
    std::mem::forget(owner);
}

impl Running for Home {
    const PROGRAM: Program = Program::Home;

    fn site(self) -> Site {
        self.site
    }

    async fn load_for_route(self) -> bool {
        let site = self.site;
        let needed = matches!(site.route.get_untracked(), Route::Home | Route::All | Route::Settings)
            && site.index.with_untracked(|load| !matches!(load, Load::Ready(_)));
        let english = site.lacks_english().then(|| site.load_english());
        if !needed && english.is_none() {
            return false;
        }
        if needed {
            site.load_index().await;
        }
        if let Some(english) = english {
            site.note_english(english.await);
        }
        true
    }

    fn follow_settings(self) {
        if self.site.lacks_english() {
            platform::spawn(async move {
                let here = self.site.load_english().await;
                keep_focus();
                self.site.note_english(here);
            });
        }
    }

    /// The cases are read when the page is drawn.
    fn read_again(self) {
        self.site.route.update(|_| {});
    }

    fn take_over(self) {
        platform::do_again();
    }

    fn page(self) -> Frame {
        let words = self.words();
        let site = self.site;
        match (site.route.get(), site.index.get()) {
            (Route::Clear, _) => pages::clear_page(self, &words),
            (Route::Settings, Load::Ready(index)) => pages::settings_page(self, &words, &index.regions),
            (Route::Settings, Load::Failed(_)) => pages::settings_page(self, &words, &[]),
            (Route::Home, Load::Ready(index)) => page::home_page(&words, &index, &page::Visitor::of(self)),
            (Route::All, Load::Ready(index)) => page::all_page(&words, &index),
            (Route::Home | Route::All, Load::Failed(fault)) => pages::fault_page(self, &words, fault, None),
            (Route::Home | Route::All | Route::Settings, _) => pages::loading_page(&words, site.slow.get()),
            // The offline copy has no page of a guide that was never opened: this one stands for it.
            (route, _) if route.package().is_some() && !site.online.get_untracked() => {
                pages::fault_page(self, &words, Fault::Offline, route.package().cloned())
            }
            _ => pages::not_found_page(&words),
        }
    }
}

impl Home {
    /// Draws the page in place of the static one, as soon as nobody composes a text there:
    /// that would come to an end.
    #[cfg(feature = "csr")]
    fn begin(self) {
        if platform::composing() {
            return platform::next_frame(move || self.begin());
        }
        platform::note_early();
        platform::show("#app", self.view());
        self.take_over();
        platform::when_idle(move || self.load_search());
        if platform::fragment() == CLEARED {
            platform::navigate(&platform::root(), true);
            platform::announce(self.words().aside().clear.cleared);
        }
    }
}
