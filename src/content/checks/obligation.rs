//! Duties after approval, of matters and of packages: each with a day it falls due.

use super::Checker;
use super::references::Kind;
use crate::engine::day_of;
use crate::model::{Anchor, Due, Obligation, is_id};

impl Checker<'_> {
    /// A list of duties.
    pub(super) fn obligations(&mut self, at: &str, obligations: &[Obligation]) {
        for (i, obligation) in obligations.iter().enumerate() {
            let at = format!("{at}/{i}");
            if !is_id(obligation.id.as_str()) {
                self.report(format!("{at}/id"), "write lower-case words joined by single - or .");
            }
            self.when(&at, obligation.when.as_ref());
            self.text(&format!("{at}/text"), &obligation.text);
            self.basis(&format!("{at}/basis"), &obligation.basis);
            if let Some(missed) = &obligation.missed {
                self.fact(&format!("{at}/missed"), missed);
            }
            let anchor = match &obligation.due {
                Due::Within { after, .. } | Due::Every { after, .. } => Some(after),
                Due::Yearly { from, to, after } => {
                    if !matches!((day_of(2026, from), day_of(2026, to)), (Some(from), Some(to)) if from <= to) {
                        self.report(format!("{at}/due/yearly"), "days are written MM-DD, the first before the last");
                    }
                    Some(after)
                }
                Due::Event { event, .. } => {
                    self.text(&format!("{at}/due/event/event"), event);
                    None
                }
                Due::Opening | Due::Always => None,
            };
            if let Some(Anchor::Matter(matter)) = anchor {
                self.refer(&format!("{at}/due"), Kind::Matter, matter.as_str());
            }
        }
    }
}
