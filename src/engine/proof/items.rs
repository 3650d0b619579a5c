//! The things a plan is made of, by their ids, and the formulas that say what becomes of them.

use super::prover::Prover;
use crate::engine::Truth;
use crate::engine::formula::Formula;
use crate::engine::guide::Guide;
use crate::model::{Duration, FieldId, MaterialId, MatterId, Necessity, RuleId};

/// A thing that may turn out otherwise.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// The guide as a whole: it stops or gives a plan.
    Guide,
    /// A stop.
    Stop(RuleId),
    /// A matter.
    Matter(MatterId),
    /// How long a matter takes.
    Time(MatterId),
    /// A matter waits for another.
    Wait(MatterId, MatterId),
    /// A material.
    Material(MaterialId),
    /// A field of the merged form.
    Field(FieldId),
    /// An option of a matter.
    Option(RuleId),
    /// A choice between matters.
    Alternative(RuleId),
    /// A duty.
    Duty(RuleId),
    /// A notice.
    Notice(RuleId),
    /// Something that is not needed at all.
    NotNeeded(RuleId),
}

/// What became of a thing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Became {
    /// It is not there.
    Absent,
    /// It may be there: an answer is unsure.
    Possible,
    /// It is there.
    Present,
    /// A material that need not be handed in.
    Exempt,
    /// A material that may come later.
    Deferrable,
    /// A matter takes so long: by law, and as the region has published; `None` where no limit is known.
    Takes(Option<Vec<Duration>>, Option<Duration>),
}

/// How one side says what becomes of an item.
pub(super) type Says = Box<dyn Fn(&[Truth]) -> Became>;

/// Whether something is there, by one formula.
fn there(truths: &[Truth]) -> Became {
    match truths[0] {
        Truth::Yes => Became::Present,
        Truth::Unknown => Became::Possible,
        Truth::No => Became::Absent,
    }
}

/// Shown only where it is certain.
fn certain(truths: &[Truth]) -> Became {
    if truths[0] == Truth::Yes { Became::Present } else { Became::Absent }
}

/// Every item of a guide, with the formulas that say what becomes of it.
pub(super) fn said(prover: &mut Prover<'_>) -> Vec<(Item, Vec<Formula>, Says)> {
    let guide = prover.guide;
    let (bundle, rules) = (guide.bundle(), &guide.rules);
    let package = &bundle.package;
    let mut said: Vec<(Item, Vec<Formula>, Says)> = vec![(Item::Guide, Vec::new(), Box::new(there))];
    for (stated, formula) in package.stops.iter().zip(&rules.stops) {
        said.push((Item::Stop(stated.id.clone()), vec![*formula], Box::new(certain)));
    }
    for (stated, formula) in package.notices.iter().zip(&rules.notices) {
        said.push((Item::Notice(stated.id.clone()), vec![*formula], Box::new(certain)));
    }
    for (stated, formula) in package.not_needed.iter().zip(&rules.not_needed) {
        said.push((Item::NotNeeded(stated.id.clone()), vec![*formula], Box::new(certain)));
    }
    for (stated, formula) in package.obligations.iter().zip(&rules.obligations) {
        said.push((Item::Duty(stated.id.clone()), vec![*formula], Box::new(certain)));
    }
    for (stated, rule) in package.alternatives.iter().zip(&rules.alternatives) {
        let offered = prover.formulas.all(&[prover.presence.wanted[rule.standard], rule.when]);
        said.push((Item::Alternative(stated.id.clone()), vec![offered], Box::new(there)));
    }
    for (used, rule) in rules.matters.iter().enumerate() {
        let stated = &bundle.matters[rule.matter];
        let planned = prover.presence.planned[used];
        said.push((Item::Matter(stated.id.clone()), vec![planned], Box::new(there)));
        said.push((Item::Time(stated.id.clone()), [&[planned][..], &rule.modes].concat(), times(guide, rule.matter)));
        for (option, rule) in stated.options.iter().zip(&rule.options) {
            let offered = prover.formulas.all(&[planned, rule.relevant, rule.who]);
            said.push((Item::Option(option.id.clone()), vec![offered], Box::new(there)));
        }
        for (duty, formula) in stated.obligations.iter().zip(&rule.obligations) {
            let there = prover.formulas.all(&[planned, *formula]);
            said.push((Item::Duty(duty.id.clone()), vec![there], Box::new(certain)));
        }
        for wait in &rule.after {
            let both = prover.formulas.all(&[planned, prover.presence.planned[wait.matter]]);
            let broken = wait.broken_by.map_or(Formula::NO, |mode| rule.modes[mode]);
            let waits: Says = Box::new(|truths| match truths {
                [Truth::Yes, broken] if *broken != Truth::Yes => Became::Present,
                _ => Became::Absent,
            });
            let other = &bundle.matters[rules.matters[wait.matter].matter].id;
            said.push((Item::Wait(stated.id.clone(), other.clone()), vec![both, broken], waits));
        }
    }
    materials(prover, &mut said);
    for (at, field) in bundle.fields.iter().enumerate() {
        let mut asked = Vec::new();
        for (used, rule) in rules.matters.iter().enumerate() {
            let fields = rule.form.map_or(&[][..], |form| &rules.forms[form].fields);
            for (_, when) in fields.iter().filter(|(field, _)| *field == at) {
                asked.push(prover.formulas.all(&[prover.presence.planned[used], *when]));
            }
        }
        let asked = prover.formulas.any(&asked);
        said.push((Item::Field(field.clone()), vec![asked], Box::new(certain)));
    }
    said
}

/// What a plan makes of a material before anything is chosen.
fn materials(prover: &mut Prover<'_>, said: &mut Vec<(Item, Vec<Formula>, Says)>) {
    let guide = prover.guide;
    let (bundle, rules) = (guide.bundle(), &guide.rules);
    for (at, material) in bundle.materials.iter().enumerate() {
        // Needed at all, needed where no department holds it, and not only to come later.
        let (mut all, mut not_held, mut now) = (Vec::new(), Vec::new(), Vec::new());
        for (used, rule) in rules.matters.iter().enumerate() {
            for (number, demand) in rule.requirements.iter().enumerate().filter(|(_, it)| it.material == at) {
                // Papers of a mode that is only chosen come up where it is.
                if demand.mode.is_some_and(|mode| rule.modes[mode] == Formula::NO) {
                    continue;
                }
                let there = prover.formulas.all(&[prover.presence.planned[used], demand.when]);
                let stated = &bundle.matters[rule.matter].materials[number];
                all.push(there);
                if stated.held.is_none() {
                    not_held.push(there);
                }
                if stated.necessity != Necessity::Deferrable {
                    now.push(there);
                }
            }
        }
        let produced: Vec<Formula> = rules.producers[at].iter().map(|used| prover.presence.planned[*used]).collect();
        let tracked = [&all[..], &produced, &not_held, &now].map(|formulas| prover.formulas.any(formulas));
        let licence = material.licence.is_some();
        let says: Says = Box::new(move |truths| match truths {
            [Truth::No, ..] => Became::Absent,
            [Truth::Unknown, ..] => Became::Possible,
            [_, produced, not_held, _] if *produced == Truth::Yes || licence || *not_held != Truth::Yes => {
                Became::Exempt
            }
            [.., now] if *now != Truth::Yes => Became::Deferrable,
            _ => Became::Present,
        });
        said.push((Item::Material(material.id.clone()), tracked.to_vec(), says));
    }
}

/// How long a matter takes in the mode it is handled in.
fn times(guide: &Guide, matter: usize) -> Says {
    let stated = &guide.bundle().matters[matter];
    let by_mode: Vec<Became> = stated
        .modes
        .iter()
        .map(|mode| {
            let limits = mode.steps.iter().map(|step| step.statutory.as_ref().map(|limit| limit.time)).collect();
            let committed =
                guide.places().into_iter().flat_map(|place| &place.committed).find(|it| {
                    it.matter == stated.id && it.mode.as_ref().is_none_or(|published| *published == mode.id)
                });
            Became::Takes(limits, committed.map(|it| it.limit.time))
        })
        .collect();
    Box::new(move |truths| match truths {
        [Truth::Yes, modes @ ..] => {
            // While it is open the last mode is planned with.
            let mode = modes.iter().position(|truth| *truth == Truth::Yes);
            by_mode.get(mode.unwrap_or(modes.len().saturating_sub(1))).cloned().unwrap_or(Became::Absent)
        }
        _ => Became::Absent,
    })
}
