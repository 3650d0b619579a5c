//! Proof that a package is right in every situation.
//!
//! A *situation* is a complete set of answers: every question that is asked, in
//! order, up to a plan or a stop. 不确定 is an answer like any other, a question with
//! several options has an answer for each set of them, and of all numbers between
//! two limits that some condition of the package names one stands for all: no rule
//! can tell them apart. Regions in which the same rules hold are one.
//!
//! There are far too many to look at one by one, and no need to. A property depends
//! on a few formulas. Two courses of answers that leave these formulas the same, and
//! the same stops and questions open, cannot differ in it any more: they are one node
//! of a walk, from then on ([`walk`]). So every walk covers every situation, exactly,
//! and only what a property depends on keeps courses apart.
//!
//! Which questions are asked matters for what is known at the end. A formula that
//! shapes the outcome has all its questions asked that could still change it, by the
//! definition of "asked" (`engine::situation`); tracking it alone, with the stops, is
//! exact. For any other formula, words for a reason or what the proof puts together,
//! the walk also keeps apart what decides which questions are asked (`engine::open`).
//!
//! Nothing is proven about texts, sources or whether a rule is the law: that is the
//! work of editors and of the worked situations.

mod claims;
mod compare;
mod dates;
mod differences;
mod fork;
mod items;
mod merges;
mod place;
mod presence;
mod prover;
mod waits;
mod walk;

pub use compare::{Changed, Comparison, compare};
pub use items::{Became, Item};
pub use place::Place;

use super::bounds::{StillToCome, still_to_come};
use super::situation::{Answers, Situation};
use super::{Choices, Guide, Plan, plan};
use crate::model::{Bundle, RegionId};
use chrono::NaiveDate;
use prover::Prover;
use std::collections::BTreeMap;
use walk::TooEntangled;

/// What was found out about one package.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proof {
    /// How many situations there are; `u128::MAX` stands for that many and more.
    pub situations: u128,
    /// Nodes of all walks together: the work it took.
    pub states: usize,
    /// Each place that should come up somewhere, and whether it does.
    pub places: BTreeMap<Place, bool>,
    /// What is wrong, with the shortest answers that show it.
    pub flaws: Vec<Flaw>,
}

/// Something wrong in some situation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// What.
    pub kind: FlawKind,
    /// Where in the data.
    pub place: Place,
    /// The shortest answers that show it; empty where it shows without any.
    pub example: Answers,
    /// A region in which they do.
    pub region: RegionId,
}

/// What may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlawKind {
    /// No matter is needed and no stop says why.
    DeadEnd,
    /// Matters are needed, but none the goal waits for: the dates have no end.
    NoGoal,
    /// Matters wait for each other, and no commitment breaks the circle.
    Circle,
    /// It is needed, and no `because` holds.
    NoBecause,
    /// It is not needed, and no `otherwise` holds.
    NoOtherwise,
    /// A duty is counted from a matter that is not in the plan then.
    NoAnchor,
    /// A day cannot be computed, or comes earlier for a later start.
    NoDate,
    /// The guide stops before anything is asked.
    StopsAtOnce,
    /// The merged material is not what the demands for it make it.
    WrongMerge,
    /// The number of questions still to come is not what was promised.
    WrongBounds,
    /// Its questions are too entangled to be walked through.
    Entangled,
}

impl Proof {
    fn note(&mut self, place: Place, reached: bool) {
        *self.places.entry(place).or_default() |= reached;
    }

    fn join(&mut self, other: Self) {
        self.situations = self.situations.saturating_add(other.situations);
        self.states += other.states;
        other.places.into_iter().for_each(|(place, reached)| self.note(place, reached));
        for flaw in other.flaws {
            if !self.flaws.iter().any(|known| known.kind == flaw.kind && known.place == flaw.place) {
                self.flaws.push(flaw);
            }
        }
    }
}

/// What is proven beside the data: how plans are made, and how many questions are promised.
#[derive(Debug, Clone, Copy)]
pub struct Planner {
    /// Makes the plan for answers and choices, from a day on.
    pub plan: fn(&Guide, &Answers, &Choices, NaiveDate) -> Plan,
    /// Promises how many questions are still to come.
    pub still_to_come: fn(&Guide, &Situation) -> StillToCome,
}

impl Default for Planner {
    /// This engine.
    fn default() -> Self {
        Self { plan, still_to_come }
    }
}

/// Proves a package in every region.
pub fn prove(bundle: &Bundle) -> Proof {
    prove_planner(bundle, Planner::default())
}

/// The same with the plans and promises of any planner.
pub fn prove_planner(bundle: &Bundle, planner: Planner) -> Proof {
    let mut proof = Proof::default();
    for guide in guides(bundle) {
        proof.join(prove_one(&guide, planner));
    }
    proof.join(dates::prove(bundle));
    proof
}

/// The package once for every set of rules that holds in some region.
pub(super) fn guides(bundle: &Bundle) -> Vec<Guide> {
    let mut guides: Vec<Guide> = Vec::new();
    for region in &bundle.regions {
        let guide = match guides.first() {
            Some(first) => first.for_region(region.id.clone()),
            None => Guide::new(bundle.clone(), region.id.clone()),
        };
        if !guides.iter().any(|known| known.rules.are_those_of(&guide.rules)) {
            guides.push(guide);
        }
    }
    guides
}

fn prove_one(guide: &Guide, planner: Planner) -> Proof {
    let mut prover = Prover::new(guide);
    if questions(&mut prover, planner).is_err() {
        prover.flaw(FlawKind::Entangled, Place::Package, Answers::new());
        return prover.proof;
    }
    claims::prove(&mut prover);
    waits::prove(&mut prover);
    merges::prove(&mut prover, planner);
    differences::prove(&mut prover);
    prover.proof
}

/// Counts the situations, and compares the number of questions still to come, as
/// the guide promises it on the way, with what really comes.
fn questions(prover: &mut Prover<'_>, planner: Planner) -> Result<(), TooEntangled> {
    let walk = prover.whole()?;
    prover.proof.situations = walk.courses();
    let mut asked = vec![false; prover.questions.len()];
    for (answers, question, fewest, most) in walk.still_to_come(prover.guide) {
        asked[question] = true;
        let answers = prover.filled(answers, question);
        let promised = (planner.still_to_come)(prover.guide, &Situation::new(prover.guide, &answers));
        let right = match promised.exact {
            true => (promised.at_least, promised.at_most) == (fewest, most),
            false => promised.at_least <= fewest && most <= promised.at_most,
        };
        if !right {
            prover.flaw(FlawKind::WrongBounds, Place::Question(question), answers);
        }
    }
    for (question, asked) in asked.into_iter().enumerate() {
        prover.proof.note(Place::Question(question), asked);
    }
    Ok(())
}
