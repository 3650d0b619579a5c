//! From data files to checked bundles: reading, checking, joining.
//!
//! No input or output of its own: files come in as text, bundles and problems
//! go out. Used by the command line and the build, not in the browser.

mod answers;
mod bundle;
mod catalog;
mod checks;
mod citations;
mod difference;
mod difference_told;
mod draw;
mod filled;
mod filled_schema;
mod fitted;
mod history;
mod opened;
mod problem;
mod proof;
mod readings;
mod repeats;
mod report;
mod report_options;
mod schema;
mod search;
mod source_entry;
mod wording;

pub use answers::{AnswersFile, answers_from_json, answers_to_json};
pub use bundle::{Translated, bundle, form_bundle, in_chinese, index};
pub use catalog::{Catalog, File, Manifest, parse};
pub use checks::{check, overdue};
pub use citations::citations;
pub use difference::{PackageDifference, Presence, differences};
pub use difference_told::Teller;
pub use draw::drawings;
pub use filled::{FilledFile, FilledFormFields, entries_from_json};
pub use filled_schema::filled_schema;
pub use history::{Change, PastVersion, edition, fingerprint, past_version};
pub use opened::opened_json;
pub use problem::Problem;
pub use proof::{Finding, Proofs, Proven, prove_packages};
pub use report::{PLAN_FORMAT, plan_json};
pub use report_options::option_state;
pub use schema::schemas;
pub use search::search_index;
pub use source_entry::SourceEntry;
pub use wording::in_chinese_words;
