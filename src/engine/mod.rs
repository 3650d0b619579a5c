//! The guide engine: answers in; matters, materials, forms, dates and duties out.
//!
//! Pure Rust over the data model: no browser, no clock, no files, no panic. The
//! order of work is the order of the files: a bundle is compiled to a [`Guide`]
//! (`formula`, `rules`, `guide`); the answers become a [`Situation`] (`value`,
//! `situation`, `bounds` with `open` and `tries`); the situation becomes a [`Plan`] (`matters`
//! with `choices` and `options`, `materials`, `forms`, `schedule`, `obligations`, `plan`), a plan a [`TimePicture`], and two plans an [`Effect`]
//! (`what_if`). Beside them stands the
//! [`CaseCode`] (`code`), which carries a case from one device to another.

mod bounds;
mod choices;
mod code;
mod compiler;
mod forms;
mod formula;
mod guide;
mod materials;
mod matters;
mod numbers;
mod obligations;
mod open;
mod options;
mod order;
mod plan;
mod positions;
#[cfg(feature = "cli")]
mod proof;
mod question_set;
mod rules;
mod said;
mod schedule;
mod situation;
mod time_picture;
mod tries;
mod truth;
mod value;
mod what_if;
mod working_days;

pub use bounds::StillToCome;
pub use choices::{Choices, find_option, take};
pub use code::{CaseCode, CodeError, LONGEST_CODE, Lost, MOST_VERSIONS, Opened, Unwritable, is_code_prefix};
pub use forms::{MergedForms, PlannedField};
pub use guide::{Guide, Named};
pub use materials::{Exemption, MaterialState, MergedForm, Need, PlannedMaterial};
pub use matters::{MatterState, PlannedMatter, Reason};
#[cfg(feature = "cli")]
pub(crate) use obligations::day_of;
pub use obligations::{Duty, PlannedObligation};
pub use options::{OptionState, PlannedOption};
pub use plan::{Counts, Held, Plan, Status, plan};
#[cfg(feature = "cli")]
pub use proof::{
    Became, Changed, Comparison, Flaw, FlawKind, Item, Place, Planner, Proof, compare, prove, prove_planner,
};
pub use schedule::{BrokenWait, LimitKind, Schedule, ScheduleWarning, ScheduledStep, total_time};
pub use situation::{Answers, Situation, Standing};
pub use time_picture::{Bar, TimePicture, TimeRow, check_day, time_picture};
pub use truth::Truth;
pub use what_if::{Change, Effect, Side, what_if};
pub use working_days::WorkingDays;

use formula::Formula;
