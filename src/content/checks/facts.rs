//! Facts and their sources: whatever the guide states, someone must be able to look up.

use super::Checker;
use super::references::Kind;
use crate::model::{Basis, ConditionalFact, Confidence, Fact, Faq};

impl Checker<'_> {
    /// The sources of a fact: at least one, known, and none unverified.
    pub(super) fn basis(&mut self, at: &str, basis: &[Basis]) {
        if basis.is_empty() {
            self.report(at, "no source; a fact without a source is not published");
        }
        for (i, cited) in basis.iter().enumerate() {
            let at = format!("{at}/{i}");
            self.refer(&format!("{at}/source"), Kind::Source, cited.source.as_str());
            if cited.confidence == Confidence::Unverified {
                let message = "U is never shown as a fact; move it to ask_locally, or verify it";
                self.report(format!("{at}/confidence"), message);
            }
            if cited.article.as_ref().is_some_and(String::is_empty) || cited.item.as_ref().is_some_and(String::is_empty)
            {
                self.report(at, "an empty article or item; leave it out where the source has none");
            }
        }
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
