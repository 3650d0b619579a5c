//! Merged materials: each stands in a plan once, with every demand for it and as strict as the strictest.
//!
//! What a material becomes is the most of what its demands want, so it is enough to
//! look at every two demands that may stand in one plan: at the plan of the shortest
//! situation in which both do.

use super::prover::Prover;
use super::{FlawKind, Place};
use crate::engine::formula::Formula;
use crate::engine::materials::{MaterialState, MergedForm, PlannedMaterial};
use crate::engine::{Choices, Truth, plan};
use crate::model::{MaterialForm, Necessity, Requirement};

pub(super) fn prove(prover: &mut Prover<'_>) {
    let guide = prover.guide;
    let bundle = guide.bundle();
    for material in 0..bundle.materials.len() {
        let mut demands: Vec<(usize, usize, Formula)> = Vec::new();
        for (used, rules) in guide.rules.matters.iter().enumerate() {
            for (number, rule) in rules.requirements.iter().enumerate().filter(|(_, rule)| rule.material == material) {
                // Nobody is asked for the papers of a mode that is only chosen, before it is.
                if rule.mode.is_none_or(|mode| rules.modes[mode] != Formula::NO) {
                    let there = prover.formulas.all(&[prover.presence.planned[used], rule.when]);
                    demands.push((rules.matter, number, there));
                }
            }
        }
        for (second, later) in demands.iter().enumerate() {
            for first in &demands[..second] {
                let both = prover.formulas.all(&[first.2, later.2]);
                let found = prover.find(&[both], |stopped, truths| !stopped && truths[0] == Truth::Yes);
                let Some(example) = found else { continue };
                let answers = prover.filled(example.whole, usize::MAX);
                let plan = plan(guide, &answers, &Choices::new(), bundle.calendar.from.0);
                let planned: Vec<&PlannedMaterial> =
                    plan.materials.iter().filter(|it| it.material == material).collect();
                let stated = |demand: &(usize, usize, Formula)| &bundle.matters[demand.0].materials[demand.1];
                // Where the person may choose between two matters only the planned one asks.
                let asks = |demand: &(usize, usize, Formula)| {
                    plan.matters.iter().any(|matter| matter.matter == demand.0 && matter.planned)
                };
                let right = match planned.as_slice() {
                    [one] => [first, later].into_iter().filter(|it| asks(it)).all(|demand| {
                        let noted = |need: &crate::engine::Need| {
                            (need.matter, need.requirement, need.certain) == (demand.0, demand.1, true)
                        };
                        one.needs.iter().any(noted) && is_as_strict(one, stated(demand))
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
