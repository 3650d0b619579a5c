//! Merged materials: each stands in a plan once, with every demand for it and as strict as the strictest.
//!
//! What a material becomes is the most of what its demands want, so it is enough to
//! look at each demand, and at every two that may stand in one plan: at the plan of the
//! shortest situation in which they do. Where the person may choose between matters, those
//! that ask are chosen.

use super::prover::Prover;
use super::{FlawKind, Place, Planner};
use crate::engine::formula::Formula;
use crate::engine::guide::Guide;
use crate::engine::materials::{MaterialState, MergedForm, Need, PlannedMaterial};
use crate::engine::{Choices, Truth};
use crate::model::{MaterialForm, Necessity, Requirement};

/// What one use of a matter asks for.
struct Demand {
    /// Position in the package's matters.
    used: usize,
    /// Position in the bundle's matters.
    matter: usize,
    /// Position in the matter's requirements.
    requirement: usize,
    /// When it stands in a plan.
    there: Formula,
}

pub(super) fn prove(prover: &mut Prover<'_>, planner: Planner) {
    let guide = prover.guide;
    let bundle = guide.bundle();
    for material in 0..bundle.materials.len() {
        let demands = demands(prover, material);
        for (at, later) in demands.iter().enumerate() {
            for first in &demands[..=at] {
                let Some(choices) = choices(guide, [first, later]) else { continue };
                let both = prover.formulas.all(&[first.there, later.there]);
                let found = prover.find(&[both], |stopped, truths| !stopped && truths[0] == Truth::Yes);
                let Some(example) = found else { continue };
                let answers = prover.filled(example.whole, usize::MAX);
                let plan = (planner.plan)(guide, &answers, &choices, bundle.calendar.from.0);
                let planned: Vec<&PlannedMaterial> =
                    plan.materials.iter().filter(|it| it.material == material).collect();
                let right = match planned.as_slice() {
                    [one] => [first, later].into_iter().all(|demand| {
                        let noted = |need: &Need| {
                            (need.matter, need.requirement, need.certain) == (demand.matter, demand.requirement, true)
                        };
                        let stated = &bundle.matters[demand.matter].materials[demand.requirement];
                        one.needs.iter().any(noted) && is_as_strict(one, stated)
                    }),
                    _ => false,
                };
                if !right {
                    prover.flaw(FlawKind::WrongMerge, Place::Material(material), example.shortest);
                }
            }
        }
    }
}

/// Everything that is asked of a material.
fn demands(prover: &mut Prover<'_>, material: usize) -> Vec<Demand> {
    let mut demands = Vec::new();
    for (used, rules) in prover.guide.rules.matters.iter().enumerate() {
        for (requirement, rule) in rules.requirements.iter().enumerate().filter(|(_, rule)| rule.material == material) {
            // Nobody is asked for the papers of a mode that is only chosen, before it is.
            if rule.mode.is_none_or(|mode| rules.modes[mode] != Formula::NO) {
                let there = prover.formulas.all(&[prover.presence.planned[used], rule.when]);
                demands.push(Demand { used, matter: rules.matter, requirement, there });
            }
        }
    }
    demands
}

/// The choices in which both ask; none where one stands for the other.
fn choices(guide: &Guide, demands: [&Demand; 2]) -> Option<Choices> {
    let package = &guide.bundle().package;
    let mut choices = Choices::new();
    for (stated, rule) in package.alternatives.iter().zip(&guide.rules.alternatives) {
        let pair = [rule.standard, rule.instead];
        let mut asking = demands.iter().map(|demand| demand.used).filter(|used| pair.contains(used));
        let Some(chosen) = asking.next() else { continue };
        if asking.any(|other| other != chosen) {
            return None;
        }
        choices.insert(stated.id.clone(), package.matters[chosen].matter.clone());
    }
    Some(choices)
}

/// Whether the merged material fulfils a demand.
fn is_as_strict(merged: &PlannedMaterial, demand: &Requirement) -> bool {
    let form = match demand.form {
        MaterialForm::Either => true,
        MaterialForm::Paper => matches!(merged.form, MergedForm::Paper | MergedForm::Both),
        MaterialForm::Electronic => matches!(merged.form, MergedForm::Electronic | MergedForm::Both),
    };
    let necessity = match demand.necessity {
        Necessity::Required => merged.necessity == Necessity::Required,
        Necessity::Deferrable => merged.necessity != Necessity::Optional,
        Necessity::Optional => true,
    };
    form && necessity
        && merged.state != MaterialState::Possible
        && merged.originals >= demand.originals
        && merged.copies >= demand.copies
        && (merged.original_shown || !demand.original_shown)
        && (merged.per_person || !demand.per_person)
        && (merged.handed_in || demand.shown_only)
        && (merged.valid_for.is_some() || demand.valid_for.is_none())
}
