//! What goes to the counter on paper: the one-time notice, the checklist, the timeline,
//! the letters for what is promised or handed in later, and the forms, filled.
//!
//! A [`Paper`] is a value: the same one is drawn as sheets, printed, and written as plain
//! text. It knows which materials and matters each of its lines is about, so that a notice
//! with something missing is refused instead of printed. Pure: no browser, no clock.

mod checklist;
mod complete;
mod filled;
mod later;
mod notice;
mod paper;
mod party;
mod promise;
mod qr;
mod said;
mod sheets;
mod timeline;

pub use complete::unaccounted;
pub use filled::filled;
pub use paper::{About, Block, Boxed, Cell, Line, Paper, PaperKind, Shape, Table, TimeDrawing, TimeLine};

pub use qr::{MOST_OF_A_LINK, Qr};
pub use said::Prepared;
pub use sheets::{Unit, distribute};

use crate::engine::Status;

/// Why there are no papers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// The guide stops in this situation.
    Stopped,
    /// Questions are open: what they bring would be missing.
    Open,
    /// No line is about these, though the plan has them: a fault of the program.
    Missing(Vec<String>),
}

/// All papers of a case, the notice first.
pub fn papers(prepared: &Prepared<'_>) -> Result<Vec<Paper>, Refused> {
    match prepared.plan.status {
        Status::Stopped => return Err(Refused::Stopped),
        Status::Incomplete => return Err(Refused::Open),
        Status::Complete => {}
    }
    let mut all = vec![notice::notice(prepared), checklist::checklist(prepared)];
    for paper in &all {
        let missing = unaccounted(prepared, paper);
        if !missing.is_empty() {
            return Err(Refused::Missing(missing));
        }
    }
    all.push(timeline::timeline(prepared));
    all.extend(promise::promises(prepared));
    all.extend(later::later(prepared));
    Ok(all)
}
