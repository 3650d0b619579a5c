//! How the site looks and speaks on this device.

use super::Query;
use super::pairs::Pairs;
use crate::model::{Language, RegionId};

/// Standard or care mode (长辈模式).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// As designed.
    #[default]
    Standard,
    /// Larger type and targets, stronger contrast, the same content.
    Care,
}

/// Light, dark or as the device is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the device is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Kept under one key, apart from the cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Language of the interface.
    pub language: Language,
    /// Standard or care mode.
    pub mode: Mode,
    /// Light, dark or system.
    pub theme: Theme,
    /// Type size in percent: 100, 125, 150 or 175.
    pub text: u16,
    /// The chosen region; the city until one is chosen.
    pub region: RegionId,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            mode: Mode::default(),
            theme: Theme::default(),
            text: 100,
            region: RegionId("370400".into()),
        }
    }
}

impl Settings {
    /// Sizes of type that are offered.
    pub const TEXT_SIZES: [u16; 4] = [100, 125, 150, 175];

    /// Reads a stored record; what is missing or broken is as by default.
    pub fn read(record: &str) -> Self {
        let mut settings = Self::default();
        for (key, value) in Pairs::read(record) {
            settings.set(&key, &value);
        }
        settings
    }

    /// The same with what the address asks for.
    pub fn with(mut self, query: &Query) -> Self {
        let asked =
            [("lang", &query.language), ("mode", &query.mode), ("theme", &query.theme), ("region", &query.region)];
        for (key, value) in asked {
            if let Some(value) = value {
                self.set(key, value);
            }
        }
        self
    }

    fn set(&mut self, key: &str, value: &str) {
        match (key, value) {
            ("lang", "zh") => self.language = Language::Zh,
            ("lang", "en") => self.language = Language::En,
            ("mode", "care") => self.mode = Mode::Care,
            ("mode", "standard") => self.mode = Mode::Standard,
            ("theme", "dark") => self.theme = Theme::Dark,
            ("theme", "light") => self.theme = Theme::Light,
            ("theme", "system") => self.theme = Theme::System,
            ("text", size) => {
                self.text = size.parse().ok().filter(|size| Self::TEXT_SIZES.contains(size)).unwrap_or(self.text);
            }
            ("region", code) if code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()) => {
                self.region = RegionId(code.to_owned());
            }
            _ => {}
        }
    }

    /// The record to store.
    pub fn write(&self) -> String {
        let mut pairs = Pairs::default();
        pairs.push(&["lang"], if self.language == Language::En { "en" } else { "zh" });
        if self.mode == Mode::Care {
            pairs.push(&["mode"], "care");
        }
        match self.theme {
            Theme::System => {}
            Theme::Light => pairs.push(&["theme"], "light"),
            Theme::Dark => pairs.push(&["theme"], "dark"),
        }
        pairs.push(&["text"], &self.text.to_string());
        pairs.push(&["region"], self.region.as_str());
        pairs.written()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_storage() {
        let settings = Settings {
            language: Language::En,
            mode: Mode::Care,
            theme: Theme::Dark,
            text: 150,
            region: RegionId("370405".into()),
        };
        assert_eq!(Settings::read(&settings.write()), settings);
    }

    #[test]
    fn a_broken_record_gives_defaults() {
        assert_eq!(Settings::read("mode=<b>&text=9000&region=x&lang"), Settings::default());
    }

    #[test]
    fn the_address_wins() {
        let query = Query::of("?mode=care&lang=en&region=370481");
        let settings = Settings::default().with(&query);
        assert_eq!((settings.mode, settings.language, settings.region.as_str()), (Mode::Care, Language::En, "370481"));
    }
}
