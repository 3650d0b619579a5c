//! The pages: one file each, drawn from a [`Context`](super::context::Context).

mod answers;
mod calendar_file;
mod case_code;
mod clear;
mod date_events;
mod dates;
mod duties;
mod faults;
mod full;
mod info;
mod late;
mod material_columns;
mod material_details;
mod material_row;
mod materials;
mod matter_details;
mod matters;
mod options;
mod package;
mod plan;
mod plan_doubts;
mod plan_figures;
mod plan_notices;
mod plan_options;
mod question_controls;
mod questions;
#[cfg(feature = "csr")]
mod said;
mod section;
mod settings;
#[cfg(feature = "ssr")]
mod statics;
mod stopped;

pub(super) use answers::answers_page;
pub(super) use case_code::{entry as code_entry, form as code_form};
pub(super) use clear::clear_page;
pub(super) use dates::dates_page;
pub(super) use faults::{fault_page, loading_page, not_found_page};
pub(super) use full::full_page;
pub(super) use info::{accessibility_page, privacy_page};
pub(super) use materials::materials_page;
pub(super) use matters::matters_page;
pub(super) use options::{options_page, take_button};
pub(super) use package::{Progress, package_page};
pub(super) use plan::plan_page;
pub(super) use questions::question_page;
#[cfg(feature = "csr")]
pub(super) use said::said;
pub(super) use section::section_frame;
pub(super) use settings::settings_page;
#[cfg(feature = "ssr")]
pub use statics::{StaticPage, static_pages};
pub(super) use stopped::stopped_page;
