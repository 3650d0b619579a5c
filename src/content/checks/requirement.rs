//! A matter's need of a material: how many of which paper, in which mode, by which rule.

use super::Checker;
use super::material::is_vague;
use super::references::Kind;
use super::together::hold_together;
use crate::model::{Condition, Matter, Necessity, Requirement};

impl Checker<'_> {
    /// How many, and by which rule; a paper that may come later says until when.
    pub(super) fn requirement(&mut self, at: &str, matter: &Matter, requirement: &Requirement) {
        self.refer(&format!("{at}/material"), Kind::Material, requirement.material.as_str());
        self.when(at, requirement.when.as_ref());
        self.basis(&format!("{at}/basis"), &requirement.basis);
        self.maybe_text(&format!("{at}/called"), requirement.called.as_ref());
        self.facts(&format!("{at}/accepted_if"), &requirement.accepted_if);
        if let Some(mode) = &requirement.mode
            && !matter.modes.iter().any(|known| known.id == *mode)
        {
            self.report(format!("{at}/mode"), "this matter has no such mode");
        }
        if requirement.called.as_ref().is_some_and(|called| is_vague(&called.zh)) {
            self.report(format!("{at}/called"), "says nothing: name each material by itself");
        }
        if let Some(held) = &requirement.held {
            self.refer(&format!("{at}/held/by"), Kind::Department, held.by.as_str());
            self.fact(&format!("{at}/held/why"), &held.why);
        }
        if let Some(fact) = &requirement.commitment {
            self.fact(&format!("{at}/commitment"), fact);
        }
        match (&requirement.deferral, requirement.necessity) {
            (Some(fact), _) => self.fact(&format!("{at}/deferral"), fact),
            (None, Necessity::Deferrable) => {
                self.report(format!("{at}/deferral"), "deferrable, but until when and by which rule?");
            }
            (None, _) => {}
        }
        if requirement.originals == 0
            && requirement.copies == 0
            && requirement.held.is_none()
            && !requirement.shown_only
        {
            self.report(at, "neither an original nor a copy: state how many");
        }
    }

    /// No paper is asked for twice in one situation: the two may differ in number, form or necessity.
    pub(super) fn repeated_materials(&mut self, matter: &Matter) {
        for (i, later) in matter.materials.iter().enumerate() {
            let repeated = |earlier: &Requirement| {
                earlier.material == later.material && self.can_both_apply(matter, earlier, later)
            };
            if let Some(j) = matter.materials[..i].iter().position(repeated) {
                let message = format!(
                    "/materials/{j} asks for {} too and both can apply at once; \
                     join them, or let their modes or conditions exclude each other",
                    later.material
                );
                self.report(format!("/materials/{i}/material"), message);
            }
        }
    }

    /// Whether one applicant can be asked for both, in any mode of the matter.
    fn can_both_apply(&self, matter: &Matter, earlier: &Requirement, later: &Requirement) -> bool {
        let whens: Vec<&Condition> = [&earlier.when, &later.when].into_iter().flatten().collect();
        let alike = whens.len() < 2 || whens[0] == whens[1];
        let mut wanted: Vec<(&Condition, bool)> = whens.into_iter().map(|when| (when, true)).collect();
        for mode in &matter.modes {
            let asks = |it: &Requirement| it.mode.as_ref().is_none_or(|id| *id == mode.id);
            let mode_applies = mode.when.as_ref().map(|when| (when, true));
            if asks(earlier) && asks(later) {
                let together: Vec<_> = wanted.iter().copied().chain(mode_applies).collect();
                // What is too long to try is judged by its looks.
                if hold_together(self.catalog, &together).unwrap_or(alike) {
                    return true;
                }
            }
            // The first mode that applies is used; behind one without a condition is none.
            let Some(when) = &mode.when else { break };
            wanted.push((when, false));
        }
        false
    }
}
