//! Facts and their sources: whatever the guide states, someone must be able to look up.

use super::Checker;
use super::references::Kind;
use crate::model::{Basis, ConditionalFact, Confidence, Fact, Faq};

impl Checker<'_> {
    /// The sources of a fact: at least one, known, none unverified, and each as sure as it was read.
    pub(super) fn basis(&mut self, at: &str, basis: &[Basis]) {
        if basis.is_empty() {
            self.report(at, "no source; a fact without a source is not published");
        }
        let is_over = |cited: &Basis| {
            self.source_of(&cited.source).is_some_and(|source| source.until.is_some_and(|until| until < source.checked))
        };
        if !basis.is_empty() && basis.iter().all(is_over) {
            let message = "out of force already when it was checked; cite what holds now, if only beside it";
            self.report(at, message);
        }
        for (i, cited) in basis.iter().enumerate() {
            let at = format!("{at}/{i}");
            self.refer(&format!("{at}/source"), Kind::Source, cited.source.as_str());
            if cited.confidence == Confidence::Unverified {
                let message = "U is never shown as a fact; move it to ask_locally, or verify it";
                self.report(format!("{at}/confidence"), message);
            }
            if cited.confidence.is_verified() && self.is_unread(cited) {
                let message =
                    "the source is marked unread; write B-high or B, or read the text in force and delete unread";
                self.report(format!("{at}/confidence"), message);
            }
            if cited.confidence == Confidence::Law && cited.article.is_none() && cited.item.is_none() {
                let message = "a law that was read has an article or item; name it, or write B-high";
                self.report(&at, message);
            }
            if cited.article.as_ref().is_some_and(String::is_empty) || cited.item.as_ref().is_some_and(String::is_empty)
            {
                self.report(at, "an empty article or item; leave it out where the source has none");
            }
        }
    }

    /// Whether the text in force of the source was not read.
    fn is_unread(&self, cited: &Basis) -> bool {
        self.source_of(&cited.source).is_some_and(|source| source.unread)
    }

    /// A statement with its sources.
    pub(super) fn fact(&mut self, at: &str, fact: &Fact) {
        self.text(&format!("{at}/text"), &fact.text);
        self.basis(&format!("{at}/basis"), &fact.basis);
    }

    /// A list of statements.
    pub(super) fn facts(&mut self, at: &str, facts: &[Fact]) {
        for (i, fact) in facts.iter().enumerate() {
            self.fact(&format!("{at}/{i}"), fact);
        }
    }

    /// Statements that hold in some situations only.
    pub(super) fn conditional_facts(&mut self, at: &str, facts: &[ConditionalFact]) {
        for (i, fact) in facts.iter().enumerate() {
            let at = format!("{at}/{i}");
            self.when(&at, fact.when.as_ref());
            self.text(&format!("{at}/text"), &fact.text);
            self.basis(&format!("{at}/basis"), &fact.basis);
        }
    }

    /// Questions people ask; an answer is a fact like any other.
    pub(super) fn faq(&mut self, at: &str, faq: &[Faq]) {
        for (i, entry) in faq.iter().enumerate() {
            let at = format!("{at}/{i}");
            self.text(&format!("{at}/question"), &entry.question);
            self.text(&format!("{at}/answer"), &entry.answer);
            self.basis(&format!("{at}/basis"), &entry.basis);
        }
    }
}
