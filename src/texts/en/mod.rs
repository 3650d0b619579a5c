//! Every sentence in English.

// The browser reads them from a file, but those of an entry.
#![cfg_attr(all(target_arch = "wasm32", not(test)), allow(dead_code))]

mod clear;
mod code;
mod common;
mod dates;
mod days;
mod duties;
mod entry;
mod faults;
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

use super::{AsideTexts, Texts};

pub(super) use entry::TEXTS as ENTRY;

pub(super) static TEXTS: Texts = Texts {
    common: common::TEXTS,
    days: days::TEXTS,
    package: package::TEXTS,
    sections: sections::TEXTS,
    code: code::TEXTS,
    faults: faults::TEXTS,
    questions: questions::TEXTS,
    plan: plan::TEXTS,
    matters: matters::TEXTS,
    materials: materials::TEXTS,
    dates: dates::TEXTS,
    picture: picture::TEXTS,
    duties: duties::TEXTS,
    options: options::TEXTS,
};

pub(super) static ASIDE: AsideTexts = AsideTexts {
    home: home::TEXTS,
    settings: settings::TEXTS,
    clear: clear::TEXTS,
    info: info::TEXTS,
    papers: papers::TEXTS,
};
