//! A program at work: it follows links, keeps settings and draws the page that fits.
//!
//! Each program of the site is one type that does it, so generic code is compiled
//! once in each of them.

use super::context::Words;
use super::frame::Frame;
#[cfg(feature = "csr")]
use super::frame::frame;
use super::site::{SETTINGS, Site, today};
use crate::model::Language;
use crate::platform;
#[cfg(feature = "csr")]
use crate::platform::{IntoView, View};
use crate::state::{Mode, Program, Query, Route, Settings};
use crate::texts::Texts;

/// Copied freely; all parts are signals.
pub(super) trait Running: Copy + 'static {
    /// Which program it is.
    const PROGRAM: Program;

    /// What every program keeps.
    fn site(self) -> Site;

    /// Loads what the page needs and is not there yet; says whether it had to.
    fn load_for_route(self) -> impl Future<Output = bool>;

    /// The page that fits the address and what is loaded.
    fn page(self) -> Frame;

    /// The settings have changed: does what follows from that beyond the look of the page.
    fn follow_settings(self);

    /// Another page may have changed what is kept on the device: reads it again.
    fn read_again(self);

    /// The language of the page.
    fn language(self) -> Language {
        self.site().language()
    }

    /// Does again, on the page that is drawn now, what was done to the static page: what
    /// somebody entered there is not lost, even if the data come at the second try only.
    fn take_over(self);

    /// Whether a page lies drawn beneath the one on the screen.
    fn is_drawn(self, _route: &Route, _query: &Query) -> bool {
        false
    }

    /// The page that lies drawn beneath, if it is the one to show now.
    #[cfg(feature = "csr")]
    fn bring_up(self) -> Option<View> {
        None
    }

    // --- the same in all programs ----------------------------------------------

    fn words(self) -> Words {
        let language = self.language();
        Words {
            language,
            texts: Texts::at_hand(language),
            root: platform::root(),
            today: Some(today()),
            whole: Some(self.site().whole),
        }
    }

    /// Follows what happens to the window.
    fn watch(self) {
        let site = self.site();
        platform::on_window("online", move || site.online.set(true));
        platform::on_window("offline", move || site.online.set(false));
        platform::on_window("pagehide", platform::do_put_off);
        platform::on_return(move || self.come_back());
        platform::on_escape(platform::close_menus);
    }

    /// Follows links and the browser's buttons between the pages it draws; the others are loaded.
    fn listen(self) {
        self.watch();
        platform::on_window("popstate", move || self.follow_address());
        platform::on_link(move |href| {
            let root = platform::root();
            let Some(path) = href.strip_prefix(root.as_str()).filter(|path| !path.starts_with('/')) else {
                return false;
            };
            let ours = Self::PROGRAM.draws(&Route::of(path.split(['?', '#']).next().unwrap_or_default()));
            if ours {
                self.go_to(path, false);
            }
            ours
        });
    }

    /// Goes to a path below the site's folder. The address follows the picture: changing it
    /// takes the browser as long as planning.
    fn go_to(self, path: &str, replace: bool) {
        let url = format!("{}{path}", platform::root());
        let (page, search) = path.split_once('?').unwrap_or((path, ""));
        self.show(Route::of(page), Query::of(search));
        platform::after_paint(move || platform::navigate(&url, replace));
    }

    /// Shows what the address says.
    fn follow_address(self) {
        let (path, search) = platform::address();
        let route = Route::of(path.strip_prefix(platform::root().as_str()).unwrap_or("404.html"));
        if Self::PROGRAM.draws(&route) {
            self.show(route, Query::of(&search));
        } else {
            // The browser takes it for a page of this document, because another program drew both.
            platform::reload();
        }
    }

    /// Shows a page, from its heading on: the first screen at once, the rest when that is painted.
    fn show(self, route: Route, query: Query) {
        let site = self.site();
        if route == site.route.get_untracked() && query == site.query.get_untracked() {
            return;
        }
        platform::close_menus();
        if query.start.is_some() {
            site.asked_start.set(query.start);
        }
        let begin = || {
            platform::scroll_to_top();
            platform::focus("main h1");
        };
        platform::next_frame(begin);
        if !self.is_drawn(&route, &query) {
            site.whole.set(false);
            platform::after_paint(move || site.whole.set(true));
        }
        site.query.set(query);
        site.route.set(route);
        platform::spawn(async move {
            // The page that was waited for is drawn over the one that had the focus.
            if self.load_for_route().await {
                platform::next_frame(begin);
            }
        });
    }

    /// Tries again what failed.
    fn retry(self) {
        if !self.site().route.with_untracked(|route| Self::PROGRAM.draws(route)) {
            return platform::reload();
        }
        platform::spawn(async move {
            self.load_for_route().await;
            self.take_over();
        });
    }

    /// The browser shows the page again as it was left; meanwhile another one was open.
    fn come_back(self) {
        let site = self.site();
        let Ok(stored) = platform::load(SETTINGS) else { return };
        if site.storage.with_untracked(Option::is_some) {
            // Where nothing can be kept, the page knows best.
            return;
        }
        let settings = Settings::read(stored.as_deref().unwrap_or_default());
        if settings != site.settings.get_untracked() {
            site.settings.set(settings);
            site.show_settings();
            self.follow_settings();
        }
        self.read_again();
    }

    fn set(self, change: impl FnOnce(&mut Settings)) {
        let site = self.site();
        site.settings.update(change);
        site.keep_settings();
        site.show_settings();
        self.follow_settings();
        keep_focus();
    }

    fn toggle_care(self) {
        self.set(|settings| {
            settings.mode = if settings.mode == Mode::Care { Mode::Standard } else { Mode::Care };
        });
    }

    fn toggle_language(self) {
        // What is seen counts: where English did not come, choosing it again asks again.
        let seen = self.language();
        self.set(|settings| settings.language = if seen == Language::Zh { Language::En } else { Language::Zh });
    }

    /// Deletes every case on this device and begins anew at home: nothing is left to come back to.
    fn clear(self) {
        if self.site().clear_records() {
            platform::leave(&format!("{}#{CLEARED}", platform::root()), true);
        } else {
            platform::announce(self.words().aside().clear.not_cleared);
        }
    }

    /// The page, drawn anew whenever something it shows has changed.
    #[cfg(feature = "csr")]
    fn view(self) -> View {
        let view = move || {
            if let Some(beneath) = self.bring_up() {
                return beneath;
            }
            let page = self.page();
            let title = page.title.clone();
            platform::after_paint(move || platform::set_title(&title));
            platform::set_attribute("lang", Some(self.language().tag()));
            frame(self, page)
        };
        view.into_view()
    }
}

/// What stands behind the `#` of home's address after everything was deleted.
pub(super) const CLEARED: &str = "cleared";

/// The page is about to be drawn anew: gives the focus back to where it was.
pub(super) fn keep_focus() {
    if let Some(id) = platform::focused() {
        platform::next_frame(move || {
            platform::focus(&format!("#{id}"));
        });
    }
}
