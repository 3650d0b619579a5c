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
// Tests know both languages in the browser too.
#[cfg(any(not(target_arch = "wasm32"), test))]
mod en;
mod entry;
mod faults;
mod form;
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
pub use entry::{EntryTexts, last_four};
pub use faults::FaultTexts;
pub use form::FormTexts;
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
use topic::{END, Lines, Sentences};

/// Declares a structure of topics, so that none is forgotten when they are read or listed.
macro_rules! texts {
    ($(#[$about:meta])* $texts:ident { $( $(#[$doc:meta])* $name:ident: $topic:ident, )* }) => {
        $(#[$about])*
        #[derive(Clone, Copy)]
        pub struct $texts {
            $( $(#[$doc])* pub $name: $topic, )*
        }

        impl Sentences for $texts {
            fn read(&mut self, lines: &mut Lines) {
                $( self.$name.read(lines); )*
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn list(&self, _: &str, _: usize, tell: topic::Tell) {
                $( Sentences::list(&self.$name, "", 0, tell); )*
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
        /// Names of the plan's sections.
        sections: SectionTexts,
        /// The case code.
        code: CodeTexts,
        /// What went wrong.
        faults: FaultTexts,
    }
}

texts! {
    /// What a guide says, from the page of its package to its plan, in one language.
    GuideTexts {
        /// The page of a package.
        package: PackageTexts,
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
    /// The sentences of the pages beside the guides, in one language.
    AsideTexts {
        /// Home.
        home: HomeTexts,
        /// Settings.
        settings: SettingsTexts,
        /// Before everything is deleted.
        clear: ClearTexts,
        /// Accessibility, data and privacy.
        info: InfoTexts,
    }
}

/// The English file, once it was loaded: the groups of sentences one after the other, each
/// with its [`END`].
static ENGLISH: OnceLock<&'static str> = OnceLock::new();

/// Declares the groups of sentences. A program holds those it may say and no other.
macro_rules! groups {
    ($( $group:ident: $at:literal, $texts:ident; )*) => {
        $( impl $group {
            /// These sentences in this language, or in Chinese while they are not at hand.
            pub fn at_hand(language: Language) -> &'static Self {
                static READ: OnceLock<Option<&'static $group>> = OnceLock::new();
                let read = |file: &'static str| Self::read_group(file).map(|texts| &*Box::leak(texts));
                let english = || ENGLISH.get().and_then(|file| *READ.get_or_init(|| read(file)));
                match language {
                    Language::En => english().unwrap_or(Self::chinese()),
                    Language::Zh => Self::chinese(),
                }
            }

            /// These sentences in Chinese, which is always at hand.
            pub fn chinese() -> &'static Self {
                &zh::$texts
            }

            /// These sentences in English, as the site's file is made from them.
            #[cfg(any(not(target_arch = "wasm32"), test))]
            pub fn english() -> &'static Self {
                &en::$texts
            }

            /// `None` when the file does not hold just as many lines of the group.
            #[inline(never)]
            fn read_group(file: &'static str) -> Option<Box<Self>> {
                let mut lines = Lines::of_group(file, $at);
                let mut texts = Box::new(*Self::chinese());
                texts.read(&mut lines);
                lines.were_all().then_some(texts)
            }
        } )*

        /// The English file, as [`keep_english`] takes it.
        #[cfg(not(target_arch = "wasm32"))]
        pub fn english_file() -> String {
            let mut file = String::new();
            $(
                Sentences::list($group::english(), "", 0, &mut |_, _, sentence| file.extend([sentence, "\n"]));
                file.extend([END, "\n"]);
            )*
            file
        }
    };
}

groups! {
    Texts: 0, TEXTS;
    GuideTexts: 1, GUIDE;
    AsideTexts: 2, ASIDE;
    PapersTexts: 3, PAPERS;
    FormTexts: 4, FORM;
    EntryTexts: 5, ENTRY;
}

/// Keeps the sentences of a file as the English ones, for as long as the program runs;
/// says whether they are at hand now. A file that is not whole is not kept.
pub fn keep_english(file: Vec<u8>) -> bool {
    if let Ok(file) = String::from_utf8(file)
        && file.trim_end().ends_with(END)
        && ENGLISH.get().is_none()
    {
        let file = file.leak();
        if Texts::read_group(file).is_some() {
            let _ = ENGLISH.set(file);
        }
    }
    ENGLISH.get().is_some()
}

impl SheetTexts {
    /// What stands on paper, which is Chinese.
    pub fn chinese() -> &'static Self {
        &zh::SHEETS
    }
}
