//! Settings at work: kept on the device, shown on the page, used by the guide.

use super::app::{App, SETTINGS};
use super::app_loading::Load;
use crate::model::Language;
use crate::platform;
use crate::state::{Mode, Settings, Theme};
use std::sync::Arc;

impl App {
    pub(super) fn set(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        self.keep(SETTINGS, &self.settings.with_untracked(Settings::write));
        self.show_settings();
        let region = self.settings.with_untracked(|settings| settings.region.clone());
        let changed = self.guide.with_untracked(|load| match load {
            Load::Ready(guide) if *guide.region() != region => Some(guide.for_region(region)),
            _ => None,
        });
        if let Some(guide) = changed {
            self.guide.set(Load::Ready(Arc::new(guide)));
        }
        self.complete_language();
        self.keep_focus();
    }

    pub(super) fn toggle_care(self) {
        self.set(|settings| {
            settings.mode = if settings.mode == Mode::Care { Mode::Standard } else { Mode::Care };
        });
    }

    pub(super) fn toggle_language(self) {
        // What is seen counts: where English did not come, choosing it again asks again.
        let seen = self.language();
        self.set(|settings| settings.language = if seen == Language::Zh { Language::En } else { Language::Zh });
    }

    pub(super) fn show_settings(self) {
        let settings = self.settings.get_untracked();
        platform::set_attribute("data-mode", (settings.mode == Mode::Care).then_some("care"));
        platform::set_attribute(
            "data-theme",
            match settings.theme {
                Theme::System => None,
                Theme::Light => Some("light"),
                Theme::Dark => Some("dark"),
            },
        );
        let text = settings.text.to_string();
        platform::set_attribute("data-text", (settings.text != 100).then_some(text.as_str()));
    }

    /// The page is about to be drawn anew: gives the focus back to where it was.
    pub(super) fn keep_focus(self) {
        if let Some(id) = platform::focused() {
            platform::next_frame(move || {
                platform::focus(&format!("#{id}"));
            });
        }
    }
}
