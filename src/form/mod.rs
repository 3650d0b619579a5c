//! The one form: every field of the plan's forms once, what a person entered, what of it
//! is right, and the single forms it fills.
//!
//! In the order of the files: what is typed is made plain (`plain`) and read kind by kind
//! (`resident_id`, `credit_code`, both with `province`, `phone`, `postcode`, `email`, `day`, `amount` with `unit`, `account`,
//! `place`, `point`), by `read` to a [`Value`] or a [`Problem`]; the forms of the plan become a
//! [`OneForm`] (`merged`), which looks at all [`Entries`] (`check`) and gives each office its
//! own form back (`project`); what is right is exported (`json`, `csv`), and says who applies (`party`).
//!
//! Pure: no browser, no clock (today is an argument), no panic.

mod account;
mod amount;
mod capitals;
mod check;
mod credit_code;
mod csv;
mod day;
mod email;
mod entries;
mod json;
mod merged;
mod party;
mod phone;
mod place;
mod plain;
mod point;
mod postcode;
mod problem;
mod project;
mod province;
mod read;
mod resident_id;
mod unit;
mod value;

pub use amount::Amount;
pub use capitals::capitals;
pub use check::{At, Checked, State, Tally};
pub use credit_code::credit_code;
pub use csv::csv;
pub use entries::{Cells, Entries, Entry};
pub use json::{EXPORT_FORMAT, json};
pub use merged::{AskedField, OneForm};
pub use party::Party;
pub use place::{ELSEWHERE, names as place_names};
pub use plain::{code as plain_code, is_plain, tidy};
pub use problem::Problem;
pub use project::{FilledField, FilledForm};
pub use read::{Ground, LARGEST_AREA, most_characters, parts, read};
pub use resident_id::{ResidentId, resident_id};
pub use value::Value;
