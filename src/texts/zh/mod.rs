//! Every sentence in Chinese.

mod clear;
mod code;
mod common;
mod dates;
mod days;
mod duties;
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
mod picture;
mod plan;
mod questions;
mod sections;
mod settings;
mod sheets;

use super::{AsideTexts, EntryTexts, FormTexts, GuideTexts, PapersTexts, SheetTexts, Texts};

pub(super) static TEXTS: Texts = Texts {
    common: common::TEXTS,
    days: days::TEXTS,
    sections: sections::TEXTS,
    code: code::TEXTS,
    faults: faults::TEXTS,
};

pub(super) static GUIDE: GuideTexts = GuideTexts {
    package: package::TEXTS,
    questions: questions::TEXTS,
    plan: plan::TEXTS,
    matters: matters::TEXTS,
    materials: materials::TEXTS,
    dates: dates::TEXTS,
    picture: picture::TEXTS,
    duties: duties::TEXTS,
    options: options::TEXTS,
};

pub(super) static ASIDE: AsideTexts =
    AsideTexts { home: home::TEXTS, settings: settings::TEXTS, clear: clear::TEXTS, info: info::TEXTS };

pub(super) static PAPERS: PapersTexts = papers::TEXTS;
pub(super) static FORM: FormTexts = form::TEXTS;
pub(super) static ENTRY: EntryTexts = entry::TEXTS;
pub(super) static SHEETS: SheetTexts = sheets::TEXTS;
