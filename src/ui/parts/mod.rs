//! Parts: small pieces of markup that know no matter and no question.
//!
//! They take values and give views; nothing here reads the state. Class names
//! are those of `style/parts/<part>.css`.

mod cal;
mod icon;
mod row;
mod said;
mod source;
mod tag;
mod tally;
#[cfg(all(test, target_arch = "wasm32"))]
#[allow(clippy::unwrap_used)]
mod tests;

pub(crate) use cal::{Cal, CalRow, cal};
pub(crate) use icon::{Icon, icon, icon_with};
pub(crate) use row::row;
pub(crate) use said::{date, facts, leading, pair, said, stated};
pub(crate) use source::{cited, is_verified, source_lines};
pub(crate) use tag::{Tag, tag, tag_with};
pub(crate) use tally::{tally_days, tally_papers, tally_ready};
