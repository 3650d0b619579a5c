//! `questions.json`: short enough to be read, with options that can be told apart.

use super::Checker;
use crate::model::{Question, QuestionKind};
use std::collections::BTreeSet;

impl Checker<'_> {
    /// Each question once.
    pub(super) fn questions(&mut self) {
        let catalog = self.catalog;
        self.file = "questions.json".into();
        let mut seen = BTreeSet::new();
        for (i, question) in catalog.questions.iter().enumerate() {
            self.new_id(&format!("/{i}/id"), question.id.as_str(), &mut seen);
            self.question(&format!("/{i}"), question);
        }
    }

    /// It fits a telephone, and can be answered.
    fn question(&mut self, at: &str, question: &Question) {
        self.name(&format!("{at}/text"), &question.text, 28);
        self.name(&format!("{at}/label"), &question.label, 12);
        self.name(&format!("{at}/why"), &question.why, 40);
        self.maybe_text(&format!("{at}/help"), question.help.as_ref());
        self.maybe_text(&format!("{at}/legal"), question.legal.as_ref());
        self.maybe_text(&format!("{at}/no_unsure"), question.no_unsure.as_ref());
        for (i, cited) in question.basis.iter().enumerate() {
            self.basis(&format!("{at}/basis/{i}"), std::slice::from_ref(cited));
        }
        match &question.kind {
            QuestionKind::Single(choices) | QuestionKind::Several(choices) => {
                let word = if matches!(question.kind, QuestionKind::Single(_)) { "single" } else { "several" };
                let at = format!("{at}/kind/{word}");
                if choices.len() < 2 {
                    self.report(at.as_str(), "a question with fewer than two options is none");
                }
                let mut seen = BTreeSet::new();
                for (i, choice) in choices.iter().enumerate() {
                    self.new_id(&format!("{at}/{i}/id"), choice.id.as_str(), &mut seen);
                    if choice.id.as_str() == "unsure" {
                        self.report(
                            format!("{at}/{i}/id"),
                            "\"unsure\" is offered by itself; no option may be named so",
                        );
                    }
                    self.name(&format!("{at}/{i}/text"), &choice.text, 30);
                    self.maybe_text(&format!("{at}/{i}/hint"), choice.hint.as_ref());
                }
            }
            QuestionKind::Number(range) => {
                let at = format!("{at}/kind/number");
                self.name(&format!("{at}/unit"), &range.unit, 6);
                if range.decimals > 2 {
                    self.report(format!("{at}/decimals"), "at most two digits after the point can be entered");
                }
                if range.min > range.max || range.example < range.min || range.example > range.max {
                    self.report(at, "min, example and max must follow each other");
                }
            }
        }
    }
}
