//! The conditions of a package, compiled: what a guide looks up for every plan.

use super::bounds::Courses;
use super::formula::{Formula, Formulas};
use super::matters::PlannedMatter;
use super::options::OptionRule;

/// All conditions of the package as formulas, in the order of the bundle.
#[derive(Debug)]
pub(super) struct Rules {
    pub(super) formulas: Formulas,
    pub(super) matters: Vec<MatterRules>,
    pub(super) alternatives: Vec<AlternativeRules>,
    pub(super) not_needed: Vec<Formula>,
    pub(super) stops: Vec<Formula>,
    pub(super) notices: Vec<Formula>,
    pub(super) apart: Vec<Formula>,
    pub(super) obligations: Vec<Formula>,
    pub(super) forms: Vec<FormRules>,
    /// For each material the matters of the package whose result it is.
    pub(super) producers: Vec<Vec<usize>>,
    /// For each formula: it shapes the outcome, or stops the guide.
    pub(super) shapes: Vec<bool>,
    /// For each question the formulas that speak of it, in their order.
    pub(super) speaking: Vec<Vec<Formula>>,
    /// How the questions may go on.
    pub(super) courses: Courses,
}

#[cfg(feature = "cli")]
impl Rules {
    /// Whether they say the same in every situation, position by position.
    pub(super) fn are_those_of(&self, other: &Self) -> bool {
        self.formulas.are_those_of(&other.formulas)
            && (&self.matters, &self.alternatives, &self.forms) == (&other.matters, &other.alternatives, &other.forms)
            && (&self.not_needed, &self.stops) == (&other.not_needed, &other.stops)
            && (&self.notices, &self.apart, &self.obligations) == (&other.notices, &other.apart, &other.obligations)
    }
}

/// The formulas of one matter of the package.
#[derive(Debug, PartialEq)]
pub(super) struct MatterRules {
    /// Position in the bundle's matters.
    pub(super) matter: usize,
    pub(super) applies: Formula,
    pub(super) because: Vec<Formula>,
    pub(super) otherwise: Vec<Formula>,
    /// For each mode: it is the first that applies.
    pub(super) modes: Vec<Formula>,
    pub(super) requirements: Vec<RequirementRule>,
    pub(super) options: Vec<OptionRule>,
    pub(super) review_points: Vec<Formula>,
    pub(super) obligations: Vec<Formula>,
    /// Waits for these.
    pub(super) after: Vec<Wait>,
    /// Position in [`Rules::forms`].
    pub(super) form: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Wait {
    /// Position in the package's matters.
    pub(super) matter: usize,
    /// Position of the mode in which it falls away.
    pub(super) broken_by: Option<usize>,
    /// Position of the option with which it falls away.
    pub(super) replaced_by: Option<usize>,
}

impl Wait {
    /// Whether it falls away by what the matter that waits promises.
    pub(super) fn is_broken(&self, matter: &PlannedMatter) -> bool {
        self.broken_by == Some(matter.mode) || self.replaced_by.is_some_and(|option| matter.taken.contains(&option))
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct RequirementRule {
    /// Position in the bundle's materials.
    pub(super) material: usize,
    /// The requirement's own condition and mode, without the matter's.
    pub(super) when: Formula,
    /// Its own condition alone.
    pub(super) own: Formula,
    /// Position of its mode.
    pub(super) mode: Option<usize>,
}

#[derive(Debug, PartialEq)]
pub(super) struct AlternativeRules {
    pub(super) when: Formula,
    pub(super) otherwise: Vec<Formula>,
    /// Positions in the package's matters.
    pub(super) standard: usize,
    pub(super) instead: usize,
    pub(super) planned: usize,
}

#[derive(Debug, PartialEq)]
pub(super) struct FormRules {
    /// Position in the bundle's forms.
    pub(super) form: usize,
    /// Field (position in the bundle's fields) and when it is asked.
    pub(super) fields: Vec<(usize, Formula)>,
}
