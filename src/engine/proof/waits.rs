//! No matter waits for itself, directly or through others, unless a commitment that
//! may be taken there breaks the circle; and duties are counted from what is there.

use super::prover::Prover;
use super::{FlawKind, Place};
use crate::engine::Truth;
use crate::engine::formula::Formula;
use crate::engine::schedule::in_order;
use crate::model::{Anchor, Due, MatterId};

pub(super) fn prove(prover: &mut Prover<'_>) {
    let matters = &prover.guide.rules.matters;
    let waits: Vec<Vec<usize>> =
        matters.iter().map(|matter| matter.after.iter().map(|wait| wait.matter).collect()).collect();
    let reached: Vec<Vec<bool>> = (0..waits.len()).map(|from| reached(&waits, from)).collect();
    let mut done = vec![false; waits.len()];
    for first in 0..waits.len() {
        let circle: Vec<usize> =
            (first..waits.len()).filter(|other| reached[first][*other] && reached[*other][first]).collect();
        if !done[first] && !circle.is_empty() {
            circle.iter().for_each(|at| done[*at] = true);
            self_waiting(prover, &circle);
        }
    }
    duties(prover);
}

fn reached(waits: &[Vec<usize>], from: usize) -> Vec<bool> {
    let mut reached = vec![false; waits.len()];
    let mut open = waits[from].clone();
    while let Some(at) = open.pop() {
        if !reached[at] {
            reached[at] = true;
            open.extend(&waits[at]);
        }
    }
    reached
}

/// Some matters that all may wait for each other: which do so, in which situation?
fn self_waiting(prover: &mut Prover<'_>, circle: &[usize]) {
    let guide = prover.guide;
    let mut tracked: Vec<Formula> = circle.iter().map(|used| prover.presence.planned[*used]).collect();
    // Waits within the circle: who waits, for whom, and its place among the matter's waits.
    let mut waits: Vec<(usize, usize, usize)> = Vec::new();
    for (at, used) in circle.iter().enumerate() {
        let rules = &guide.rules.matters[*used];
        for (number, wait) in rules.after.iter().enumerate() {
            let Some(other) = circle.iter().position(|used| *used == wait.matter) else { continue };
            let mut breaks: Vec<Formula> = Vec::new();
            breaks.extend(wait.broken_by.map(|mode| rules.modes[mode]));
            for (option, rule) in rules.options.iter().enumerate() {
                let stated = &guide.bundle().matters[rules.matter].options[option];
                let by_mode = rule.mode.is_some() && rule.mode == wait.broken_by;
                if stated.is_chosen() && (by_mode || wait.replaced_by == Some(option)) {
                    breaks.push(prover.formulas.all(&[rule.relevant, rule.who]));
                }
            }
            tracked.push(prover.formulas.any(&breaks));
            waits.push((at, other, number));
        }
    }
    let count = circle.len();
    // Of two matters that stand for each other a plan has one, as the person chooses.
    let pairs: Vec<[Option<usize>; 2]> = guide
        .rules
        .alternatives
        .iter()
        .map(|it| [it.standard, it.instead].map(|used| circle.iter().position(|other| *other == used)))
        .collect();
    let circular = |truths: &[Truth]| -> bool {
        let (planned, broken) = truths.split_at(count);
        (0..1_usize << pairs.len().min(16)).any(|choice| {
            let dropped = |at: usize| {
                pairs.iter().enumerate().any(|(number, pair)| {
                    pair[choice >> number & 1] == Some(at) && pair.iter().flatten().all(|it| planned[*it] == Truth::Yes)
                })
            };
            let mut left = vec![Vec::new(); count];
            for ((at, other, _), broken) in waits.iter().zip(broken) {
                let both = [*at, *other].into_iter().all(|it| planned[it] == Truth::Yes && !dropped(it));
                if both && *broken != Truth::Yes {
                    left[*at].push(*other);
                }
            }
            let mut circular = false;
            in_order(&left, |_| circular = true);
            circular
        })
    };
    if let Some(example) = prover.find(&tracked, |stopped, truths| !stopped && circular(truths)) {
        let (at, _, number) = waits[0];
        let used = circle[at];
        let rules = &guide.rules.matters[used];
        let other = &guide.bundle().package.matters[rules.after[number].matter].matter;
        let stated = &guide.bundle().matters[rules.matter];
        let number = stated.after.iter().position(|wait| wait.matter == *other).unwrap_or_default();
        prover.flaw(FlawKind::Circle, Place::Wait(rules.matter, number), example.shortest);
    }
}

/// A duty that is counted from a matter applies where that matter is planned.
fn duties(prover: &mut Prover<'_>) {
    let guide = prover.guide;
    let package = &guide.bundle().package;
    let mut due: Vec<(Place, Formula, &MatterId)> = Vec::new();
    for (at, duty) in package.obligations.iter().enumerate() {
        due.extend(anchor(&duty.due).map(|matter| (Place::Obligation(at), guide.rules.obligations[at], matter)));
    }
    for (used, rules) in guide.rules.matters.iter().enumerate() {
        for (at, duty) in guide.bundle().matters[rules.matter].obligations.iter().enumerate() {
            if let Some(matter) = anchor(&duty.due).filter(|matter| **matter != package.matters[used].matter) {
                let there = prover.formulas.all(&[prover.presence.planned[used], rules.obligations[at]]);
                due.push((Place::Duty(rules.matter, at), there, matter));
            }
        }
    }
    for (place, applies, matter) in due {
        let used = package.matters.iter().position(|used| used.matter == *matter);
        // What the package does not have at all has no day here: the duty is listed without one.
        let Some(used) = used else { continue };
        let planned = prover.presence.planned[used];
        let found = prover
            .find(&[applies, planned], |stopped, truths| !stopped && truths[0] == Truth::Yes && truths[1] == Truth::No);
        if let Some(example) = found {
            prover.flaw(FlawKind::NoAnchor, place, example.shortest);
        }
    }
}

fn anchor(due: &Due) -> Option<&MatterId> {
    match due {
        Due::Within { after: Anchor::Matter(matter), .. }
        | Due::Every { after: Anchor::Matter(matter), .. }
        | Due::Yearly { after: Anchor::Matter(matter), .. } => Some(matter),
        _ => None,
    }
}
