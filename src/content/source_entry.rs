//! `sources.json`: a source with what editors and the check need, and pages do not.

use crate::model::{Date, Source, SourceId, Text, iso};
use serde::{Deserialize, Serialize};

/// A law, decree, policy paper, standard or public page, and when it is in force.
///
/// Bundles carry a [`Source`]: what pages do not show would take 0.2 KB of each program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceEntry {
    /// The id other files cite.
    pub id: SourceId,
    /// Full official title.
    pub title: Text,
    /// Short title for source lines.
    pub short: Text,
    /// Document or order number, for example `国家市场监督管理总局令第78号`.
    #[serde(default)]
    pub number: Option<String>,
    /// The version of the text, by the day it was passed or changed: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[serde(default)]
    pub version: Option<String>,
    /// The first day it is in force.
    #[serde(default)]
    pub since: Option<Date>,
    /// The last day it is in force; facts from it count as unverified afterwards.
    #[serde(default)]
    pub until: Option<Date>,
    /// The source it follows, whose last day is the one before.
    #[serde(default)]
    pub replaces: Option<SourceId>,
    /// An official address; `https:` only.
    #[serde(default)]
    pub url: Option<String>,
    /// The day the text was last compared with the source.
    pub checked: Date,
    /// The day after which facts from it count as unverified until checked again.
    pub review_by: Date,
    /// The text in force was not read: what is cited from it is background knowledge.
    #[serde(default)]
    pub unread: bool,
    /// What an editor must know, for example that a newer version exists.
    #[serde(default)]
    pub note: Option<Text>,
}

impl SourceEntry {
    /// The source as bundles carry it. What it says holds until its review, or until its own last day if that is sooner.
    pub fn source(&self) -> Source {
        let written = |day: Option<Date>| day.map(|day| iso(day.0));
        Source {
            id: self.id.clone(),
            title: self.title.clone(),
            short: self.short.clone(),
            number: self.number.clone(),
            version: self.version.clone(),
            since: written(self.since),
            until: written(self.until),
            url: self.url.clone(),
            checked: self.checked,
            holds_until: self.until.map_or(self.review_by, |until| until.min(self.review_by)),
            note: self.note.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SourceEntry;
    use crate::model::iso;
    use serde_json::json;

    #[test]
    fn what_it_says_holds_until_its_review_or_its_end_whichever_is_sooner() {
        let holds = |until: Option<&str>| {
            let entry = json!({
                "id": "law", "title": {"zh": "法"}, "short": {"zh": "法"}, "until": until,
                "checked": "2026-11-20", "review_by": "2027-11-20",
            });
            serde_json::from_value(entry).map(|entry: SourceEntry| iso(entry.source().holds_until.0)).ok()
        };
        assert_eq!(holds(None).as_deref(), Some("2027-11-20"));
        assert_eq!(holds(Some("2027-12-31")).as_deref(), Some("2027-11-20"));
        assert_eq!(holds(Some("2026-12-31")).as_deref(), Some("2026-12-31"));
    }
}
