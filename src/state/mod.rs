//! What the program remembers and where it is: plain values, no signals, no browser.

mod calendar_file;
mod case;
mod entries;
mod pairs;
mod record;
mod route;
mod settings;

pub use calendar_file::{Entry, calendar_file};
pub use case::{Case, Stored};
pub use entries::StoredEntries;
pub use record::{RecordProblem, is_expired, saved_on};
pub use route::{Program, Query, Route, Section, code_in};

pub use settings::{Mode, Settings, Theme};
