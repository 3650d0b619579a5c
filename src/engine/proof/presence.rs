//! When a matter is wanted, and when it is planned, as formulas: what
//! `engine::matters` decides for one situation, for all of them.

use crate::engine::formula::{Formula, Formulas};
use crate::engine::rules::Rules;

/// For each matter of the package.
pub(super) struct Presence {
    /// Yes: needed, or one of a choice. Unknown: possible. No: not needed.
    pub(super) wanted: Vec<Formula>,
    /// Yes: in the plan, as the person may choose. An alternative that is still open is not.
    pub(super) planned: Vec<Formula>,
    /// It may stand for another matter, and has no reasons of its own for being unneeded.
    pub(super) instead: Vec<bool>,
}

impl Presence {
    pub(super) fn new(rules: &Rules, formulas: &mut Formulas) -> Self {
        let mut wanted: Vec<Formula> = rules.matters.iter().map(|matter| matter.applies).collect();
        let mut planned = wanted.clone();
        let mut instead = vec![false; wanted.len()];
        for alternative in &rules.alternatives {
            let standard = wanted[alternative.standard];
            let there = formulas.all(&[standard, alternative.when]);
            (wanted[alternative.instead], planned[alternative.instead]) = (there, there);
            instead[alternative.instead] = true;
            let not = formulas.not(alternative.when);
            let known = formulas.any(&[alternative.when, not]);
            planned[alternative.standard] = formulas.all(&[planned[alternative.standard], known]);
        }
        Self { wanted, planned, instead }
    }
}
