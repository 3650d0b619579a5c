//! Everything the data say comes up in some situation, and every end is explained.

use super::prover::Prover;
use super::{FlawKind, Place};
use crate::engine::formula::Formula;
use crate::engine::{Answers, Truth};
use crate::model::OptionKind;

pub(super) fn prove(prover: &mut Prover<'_>) {
    ends(prover);
    package(prover);
    for used in 0..prover.guide.rules.matters.len() {
        reasons(prover, used);
        matter(prover, used);
    }
    fields(prover);
}

/// Every course ends in a plan with something to do, up to the goal, or in a stop.
fn ends(prover: &mut Prover<'_>) {
    let uses = &prover.guide.bundle().package.matters;
    let wanted = prover.presence.wanted.clone();
    let mut goals = wanted.clone();
    for it in &prover.guide.rules.alternatives {
        for (own, other) in [(it.standard, it.instead), (it.instead, it.standard)] {
            // A goal that the person may choose away is none.
            if !uses[other].goal {
                let not = prover.formulas.not(it.when);
                goals[own] = prover.formulas.all(&[goals[own], not]);
            }
        }
    }
    let goals: Vec<Formula> = goals.into_iter().zip(uses).filter(|(_, used)| used.goal).map(|(it, _)| it).collect();
    let (any, goal) = (prover.formulas.any(&wanted), prover.formulas.any(&goals));
    if let Some(example) = prover.find(&[any], |stopped, truths| !stopped && truths[0] == Truth::No) {
        prover.flaw(FlawKind::DeadEnd, Place::Package, example.shortest);
    }
    let without = |stopped: bool, truths: &[Truth]| !stopped && truths[0] != Truth::No && truths[1] == Truth::No;
    if let Some(example) = prover.find(&[any, goal], without) {
        prover.flaw(FlawKind::NoGoal, Place::Package, example.shortest);
    }
}

/// The rules of the package itself.
fn package(prover: &mut Prover<'_>) {
    let rules = &prover.guide.rules;
    for (at, stop) in rules.stops.iter().enumerate() {
        let found = prover.find(&[*stop], |stopped, truths| stopped && truths[0] == Truth::Yes);
        prover.proof.note(Place::Stop(at), found.is_some());
        if *stop == Formula::YES {
            prover.flaw(FlawKind::StopsAtOnce, Place::Stop(at), Answers::new());
        }
    }
    let mut hold = |formulas: &[Formula], place: fn(usize) -> Place| {
        formulas.iter().enumerate().for_each(|(at, formula)| prover.holds(place(at), *formula));
    };
    hold(&rules.notices, Place::Notice);
    hold(&rules.not_needed, Place::NotNeeded);
    hold(&rules.apart, Place::Apart);
    hold(&rules.obligations, Place::Obligation);
    for (at, alternative) in rules.alternatives.iter().enumerate() {
        let standard = prover.presence.wanted[alternative.standard];
        prover.shown(Place::Alternative(at), &[standard, alternative.when], |truths| {
            truths[0] != Truth::No && truths[1] == Truth::Yes
        });
        let gate = |truths: &[Truth]| truths[0] != Truth::No && truths[1] == Truth::No;
        first(prover, &[standard, alternative.when], &alternative.otherwise, gate, |reason| {
            Place::NoChoice(at, reason)
        });
    }
}

/// Of these reasons the first that holds is shown, where the gate is open.
fn first(
    prover: &mut Prover<'_>,
    gates: &[Formula],
    reasons: &[Formula],
    open: impl Fn(&[Truth]) -> bool,
    place: impl Fn(usize) -> Place,
) {
    // One without a condition stands last, for whatever comes.
    for at in (0..reasons.len()).filter(|at| reasons[*at] != Formula::YES) {
        let tracked = [gates, &reasons[..=at]].concat();
        prover.shown(place(at), &tracked, |truths| {
            let (gate, reasons) = truths.split_at(gates.len());
            open(gate) && reasons.iter().position(|truth| *truth == Truth::Yes) == Some(at)
        });
    }
}

/// A matter is needed for a reason, and unneeded for another.
fn reasons(prover: &mut Prover<'_>, used: usize) {
    let rules = &prover.guide.rules;
    let (because, otherwise) = (&rules.matters[used].because, &rules.matters[used].otherwise);
    let mut gates = vec![prover.presence.wanted[used]];
    // While a choice is open it gives the reason; once it is made, or there is none,
    // the matter has its own, which it must apply for.
    for it in rules.alternatives.iter().filter(|it| [it.standard, it.instead].contains(&used)) {
        let not = prover.formulas.not(it.when);
        gates.push(prover.formulas.any(&[it.when, not]));
    }
    let count = gates.len();
    let needed = |truths: &[Truth]| truths[0] != Truth::No && truths[1..count].iter().all(|it| *it == Truth::Yes);
    let applies = [&gates[..], &[rules.matters[used].applies]].concat();
    let own = |truths: &[Truth]| needed(truths) && truths[count] != Truth::No;
    first(prover, &applies, because, own, |at| Place::Because(used, at));
    let none = |truths: &[Truth]| truths.iter().all(|truth| *truth != Truth::Yes);
    let tracked = [&applies[..], because].concat();
    let unexplained = |stopped: bool, truths: &[Truth]| {
        !stopped && needed(truths) && (truths[count] == Truth::No || none(&truths[count + 1..]))
    };
    if let Some(example) = prover.find(&tracked, unexplained) {
        prover.flaw(FlawKind::NoBecause, Place::Matter(used), example.shortest);
    }
    // What may stand for another matter is unneeded for reasons of the alternative.
    if prover.presence.instead[used] {
        return;
    }
    let unneeded = |truths: &[Truth]| truths[0] == Truth::No;
    first(prover, &gates[..1], otherwise, unneeded, |at| Place::Otherwise(used, at));
    let tracked = [&gates[..1], otherwise].concat();
    if let Some(example) = prover.find(&tracked, |stopped, truths| !stopped && unneeded(truths) && none(&truths[1..])) {
        prover.flaw(FlawKind::NoOtherwise, Place::Matter(used), example.shortest);
    }
}

/// A matter with all that belongs to it.
fn matter(prover: &mut Prover<'_>, used: usize) {
    let guide = prover.guide;
    let rules = &guide.rules.matters[used];
    let stated = &guide.bundle().matters[rules.matter];
    let planned = prover.presence.planned[used];
    prover.holds(Place::Matter(used), planned);
    // A mode that an option chooses is there where the option may be taken.
    for (at, option) in rules.options.iter().enumerate() {
        let offered = prover.formulas.all(&[planned, option.relevant, option.who]);
        prover.holds(Place::Option(rules.matter, at), offered);
        if let (OptionKind::Commitment(_), Some(mode), true) =
            (&stated.options[at].kind, option.mode, stated.options[at].is_chosen())
        {
            prover.holds(Place::Mode(rules.matter, mode), offered);
        }
    }
    let parts = [
        (rules.modes.clone(), Place::Mode as fn(usize, usize) -> Place),
        (rules.requirements.iter().map(|requirement| requirement.when).collect(), Place::Requirement),
        (rules.review_points.clone(), Place::ReviewPoint),
        (rules.obligations.clone(), Place::Duty),
    ];
    for (formulas, place) in parts {
        for (at, formula) in formulas.into_iter().enumerate() {
            let there = prover.formulas.all(&[planned, formula]);
            prover.holds(place(rules.matter, at), there);
        }
    }
}

/// Every field of a form is asked by a matter that is applied for with it.
fn fields(prover: &mut Prover<'_>) {
    let rules = &prover.guide.rules;
    for (form, asked) in rules.forms.iter().enumerate() {
        let using = rules.matters.iter().zip(prover.presence.planned.clone()).filter(|(it, _)| it.form == Some(form));
        let using: Vec<Formula> = using.map(|(_, planned)| planned).collect();
        let used = prover.formulas.any(&using);
        for (at, (_, when)) in asked.fields.iter().enumerate() {
            let there = prover.formulas.all(&[used, *when]);
            prover.holds(Place::Field(form, at), there);
        }
    }
}
