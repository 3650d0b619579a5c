//! Every sentence of the interface.
//!
//! One file a topic with one structure, so that a missing sentence does not
//! compile; beside them one folder a language. Chinese is part of the program.
//! English is a file of the site, which the browser loads when it is chosen: a
//! sentence a line, in the order of the structures. Sentences of the guides
//! themselves stand in the data.

#[macro_use]
mod topic;
mod clear;
mod code;
mod common;
mod dates;
mod days;
mod duties;
mod en;
mod entry;
mod faults;
mod home;
mod info;
mod materials;
mod matters;
mod options;
mod package;
mod papers;
mod pattern;
mod picture;
mod plan;
mod questions;
mod said;
mod sections;
mod settings;
mod sheets;
#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests;
mod zh;

pub use clear::ClearTexts;
pub use code::CodeTexts;
pub use common::{CommonTexts, NO_ENGLISH};
pub use dates::{DatesTexts, DayTitle};
pub use days::DayTexts;
pub use duties::DutyTexts;
pub use entry::EntryTexts;
pub use faults::FaultTexts;
pub use home::HomeTexts;
pub use info::InfoTexts;
pub use materials::MaterialsTexts;
pub use matters::MattersTexts;
pub use options::OptionTexts;
pub use package::PackageTexts;
pub use papers::PapersTexts;
pub use pattern::Pattern;
pub use picture::PictureTexts;
pub use plan::PlanTexts;
pub use questions::QuestionsTexts;
pub use sections::SectionTexts;
pub use settings::SettingsTexts;
pub use sheets::SheetTexts;

use crate::model::Language;
use std::sync::OnceLock;
use topic::{Lines, Sentences};

/// Declares a structure of topics, so that none is forgotten when they are read or listed.
macro_rules! texts {
    ($(#[$about:meta])* $texts:ident { $( $(#[$doc:meta])* $name:ident: $topic:ident, )* }) => {
        $(#[$about])*
        #[derive(Clone, Copy)]
        pub struct $texts {
            $( $(#[$doc])* pub $name: $topic, )*
        }

        impl $texts {
            fn replace(&mut self, lines: &mut Lines) {
                $( self.$name.read(lines); )*
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn list(&self, mut tell: impl FnMut(&str, usize, &'static str)) {
                $( Sentences::list(&self.$name, "", 0, &mut tell); )*
            }
        }
    };
}

texts! {
    /// The sentences that every program may say, in one language.
    Texts {
        /// Used on many pages.
        common: CommonTexts,
        /// Days and periods.
        days: DayTexts,
        /// The page of a package.
        package: PackageTexts,
        /// Names of the plan's sections.
        sections: SectionTexts,
        /// The case code.
        code: CodeTexts,
        /// What went wrong.
        faults: FaultTexts,
        /// Questions and answers.
        questions: QuestionsTexts,
        /// The plan's overview and the not-applicable page.
        plan: PlanTexts,
        /// The matters.
        matters: MattersTexts,
        /// The materials.
        materials: MaterialsTexts,
        /// The dates.
        dates: DatesTexts,
        /// The time picture.
        picture: PictureTexts,
        /// The duties afterwards.
        duties: DutyTexts,
        /// The options.
        options: OptionTexts,
    }
}

texts! {
    /// The sentences that the guide's own program never says, in one language: apart, so
    /// that it does not hold them.
    AsideTexts {
        /// Home.
        home: HomeTexts,
        /// Settings.
        settings: SettingsTexts,
        /// Before everything is deleted.
        clear: ClearTexts,
        /// Accessibility, data and privacy.
        info: InfoTexts,
        /// Around what is printed.
        papers: PapersTexts,
    }
}

/// The sentences in English, once they were loaded.
static ENGLISH: OnceLock<&'static Texts> = OnceLock::new();
/// The lines behind them in the same file: those of [`AsideTexts`].
static ASIDE: OnceLock<&'static str> = OnceLock::new();

impl Texts {
    /// All sentences in this language, or in Chinese while they are not at hand.
    pub fn at_hand(language: Language) -> &'static Self {
        match (language, ENGLISH.get()) {
            (Language::En, Some(english)) => english,
            _ => Self::chinese(),
        }
    }

    /// Keeps the sentences of a file as the English ones, for as long as the program
    /// runs; says whether they are at hand now.
    pub fn keep_english(file: Vec<u8>) -> bool {
        if let Some(texts) = Self::read(file) {
            let _ = ENGLISH.set(texts);
        }
        ENGLISH.get().is_some()
    }

    /// All sentences in Chinese, which is always at hand.
    pub fn chinese() -> &'static Self {
        &zh::TEXTS
    }

    /// What stands on paper.
    pub fn sheets() -> &'static SheetTexts {
        &zh::SHEETS
    }

    /// What is wrong with an entry, and what a right one says.
    pub fn entry(language: Language) -> &'static EntryTexts {
        match language {
            Language::Zh => &zh::ENTRY,
            Language::En => &en::ENTRY,
        }
    }

    /// All sentences in English, as the site's file is made from them.
    #[cfg(any(not(target_arch = "wasm32"), test))]
    pub fn english() -> &'static Self {
        &en::TEXTS
    }

    /// The sentences of a file, kept for as long as the program runs. `None` when
    /// the file is not whole, as far as this program reads it.
    pub fn read(file: Vec<u8>) -> Option<&'static Self> {
        let file = String::from_utf8(file).ok()?;
        let mut lines = Lines::of(file.leak());
        let mut texts = Box::new(*Self::chinese());
        texts.replace(&mut lines);
        let rest = lines.rest().filter(|rest| rest.ends_with('\n'))?;
        let _ = ASIDE.set(rest);
        Some(Box::leak(texts))
    }
}

impl AsideTexts {
    /// These sentences in this language, or in Chinese while they are not at hand.
    pub fn at_hand(language: Language) -> &'static Self {
        static READ: OnceLock<Option<&'static AsideTexts>> = OnceLock::new();
        let english = || READ.get_or_init(|| Self::read(ASIDE.get()?));
        match (language, ASIDE.get()) {
            (Language::En, Some(_)) => english().unwrap_or(Self::chinese()),
            _ => Self::chinese(),
        }
    }

    /// These sentences in Chinese, which is always at hand.
    pub fn chinese() -> &'static Self {
        &zh::ASIDE
    }

    /// These sentences in English, as the site's file is made from them.
    #[cfg(any(not(target_arch = "wasm32"), test))]
    pub fn english() -> &'static Self {
        &en::ASIDE
    }

    /// `None` when there are not just as many lines.
    fn read(rest: &'static str) -> Option<&'static Self> {
        let mut lines = Lines::of(rest);
        let mut texts = Box::new(*Self::chinese());
        texts.replace(&mut lines);
        lines.rest()?.is_empty().then(|| &*Box::leak(texts))
    }
}

/// The file that [`Texts::read`] reads, and behind it the lines of [`AsideTexts`].
#[cfg(not(target_arch = "wasm32"))]
pub fn english_file() -> String {
    let mut file = String::new();
    let mut line = |_: &str, _: usize, sentence: &'static str| {
        file.push_str(sentence);
        file.push('\n');
    };
    Texts::english().list(&mut line);
    AsideTexts::english().list(&mut line);
    file
}
