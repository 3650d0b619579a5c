//! Two versions of a package side by side: what an edit changes, in situations.
//!
//! Both guides walk together and get the same answers. A *joint situation* is an answer
//! to every question that either of them asks; a question of one alone is answered for
//! that one, in every way it can be. Of a question that both have, the answers that both
//! take are compared; those that only one knows are left out, and named. Questions stand
//! in the order of the later version: what comes out does not depend on the order.
//!
//! One thing is looked at after the other, by its id: what becomes of it on either side
//! hangs on a few formulas, and courses that leave them the same are one (`walk`).

use super::fork::Fork;
use super::items::{Became, Item, Says, said};
use super::prover::Prover;
use super::walk::Walk;
use crate::engine::Answers;
use crate::engine::formula::{Formula, Test};
use crate::engine::guide::Guide;
use crate::engine::value::Value;
use crate::model::{Bundle, Choice, Hundredths, OptionId, QuestionId, QuestionKind, RegionId};
use std::collections::BTreeMap;

/// One kind of change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// What changes.
    pub item: Item,
    /// From this.
    pub from: Became,
    /// To this.
    pub to: Became,
    /// In so many joint situations.
    pub situations: u128,
    /// The shortest of them: what the earlier and the later version are answered.
    pub whole: [Answers; 2],
    /// Of these the answers without which it would not be certain.
    pub example: [Answers; 2],
    /// A region where that is so.
    pub region: RegionId,
}

/// What an edit does to a package.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// How many joint situations there are.
    pub situations: u128,
    /// Questions that only the earlier, or only the later version has.
    pub questions: [Vec<QuestionId>; 2],
    /// Answers that only the earlier, or only the later version knows to a question of both.
    pub answers: [Vec<(QuestionId, OptionId)>; 2],
    /// What changes, by item.
    pub changes: Vec<Changed>,
    /// The questions are too entangled to be walked through: changes may be missing.
    pub entangled: bool,
}

/// Compares two versions of a package.
pub fn compare(old: &Bundle, new: &Bundle) -> Comparison {
    let mut comparison = Comparison::default();
    let mut known: Vec<[Guide; 2]> = Vec::new();
    for region in &new.regions {
        let guides = [old, new].map(|bundle| Guide::new(bundle.clone(), region.id.clone()));
        let same = |others: &[Guide; 2]| {
            let pairs = || others.iter().zip(&guides);
            pairs().all(|(a, b)| a.rules.are_those_of(&b.rules) && published(a) == published(b))
        };
        if known.iter().any(same) {
            continue;
        }
        comparison.add(&guides);
        known.push(guides);
    }
    comparison.changes.sort_by(|a, b| (&a.item, &a.from, &a.to).cmp(&(&b.item, &b.from, &b.to)));
    comparison
}

/// The limits that hold in the guide's region.
fn published(guide: &Guide) -> Vec<&crate::model::Committed> {
    guide.places().into_iter().flat_map(|place| &place.committed).collect()
}

/// The formulas it hangs on, and how; on both sides, where both have the item.
type Both = [Option<(Vec<Formula>, Says)>; 2];

impl Comparison {
    fn add(&mut self, guides: &[Guide; 2]) {
        let forks = self.questions_of(guides);
        let [old, new] = guides;
        let mut provers = [Prover::new(old), Prover::new(new)];
        let walked = Walk::new(provers.iter().map(|prover| prover.full_side(&[])).collect(), &forks);
        let Ok(walk) = walked else {
            self.entangled = true;
            return;
        };
        self.situations = self.situations.saturating_add(walk.courses());
        let mut items: BTreeMap<Item, Both> = BTreeMap::new();
        for (side, prover) in provers.iter_mut().enumerate() {
            for (item, formulas, says) in said(prover) {
                items.entry(item).or_default()[side] = Some((formulas, says));
            }
        }
        for (item, says) in &items {
            self.item(item, says, &provers, &forks);
        }
    }

    fn item(&mut self, item: &Item, says: &Both, provers: &[Prover<'_>; 2], forks: &[Fork]) {
        let tracked = |side: usize| says[side].as_ref().map_or(&[][..], |(formulas, _)| formulas);
        let sides = (0..2).map(|side| provers[side].full_side(tracked(side))).collect();
        let Ok(walk) = Walk::new(sides, forks) else {
            self.entangled = true;
            return;
        };
        let mut found: BTreeMap<(Became, Became), (u128, u32, [Answers; 2])> = BTreeMap::new();
        for end in &walk.ends {
            let became = |side: usize| -> Option<Became> {
                let (stopped, truths) = &end.sides[side];
                match item {
                    Item::Guide => Some(if *stopped { Became::Absent } else { Became::Present }),
                    // Where one side stops, that is the change; all else follows from it.
                    Item::Stop(_) => says[side].as_ref().map_or(Some(Became::Absent), |(_, says)| Some(says(truths))),
                    _ if end.sides.iter().any(|(stopped, _)| *stopped) => None,
                    _ => Some(says[side].as_ref().map_or(Became::Absent, |(_, says)| says(truths))),
                }
            };
            let (Some(from), Some(to)) = (became(0), became(1)) else { continue };
            // A matter that is not there takes no time; that it is there is said of the matter.
            let absent = matches!(item, Item::Time(_)) && (from == Became::Absent || to == Became::Absent);
            if from == to || absent {
                continue;
            }
            let example = || [0, 1].map(|side| walk.example(provers[side].guide, end, side));
            let known = found.entry((from, to)).or_insert_with(|| (0, end.length, example()));
            known.0 = known.0.saturating_add(end.count);
            if end.length < known.1 {
                (known.1, known.2) = (end.length, example());
            }
        }
        for ((from, to), (situations, _, whole)) in found {
            let same = |it: &&mut Changed| (&it.item, &it.from, &it.to) == (item, &from, &to);
            match self.changes.iter_mut().find(same) {
                Some(known) => known.situations = known.situations.saturating_add(situations),
                None => {
                    let region = provers[1].guide.region().clone();
                    let item = item.clone();
                    let example = shortest(&whole, provers, [tracked(0), tracked(1)]);
                    self.changes.push(Changed { item, from, to, situations, whole, example, region });
                }
            }
        }
    }

    /// The questions of both in one order, and what one side alone has.
    fn questions_of(&mut self, guides: &[Guide; 2]) -> Vec<Fork> {
        let questions = guides.each_ref().map(|guide| &guide.bundle().questions);
        let mut order: Vec<[Option<usize>; 2]> = Vec::new();
        let mut alone = [Vec::new(), Vec::new()];
        for (at, question) in questions[1].iter().enumerate() {
            let other = questions[0].iter().position(|other| other.id == question.id);
            let other = other.filter(|other| {
                let fork = both(guides, [*other, at], &mut [Vec::new(), Vec::new()]);
                fork.count() > 0
            });
            order.push([other, Some(at)]);
            if other.is_none() {
                alone[1].push(question.id.clone());
            }
        }
        for (at, question) in questions[0].iter().enumerate() {
            if order.iter().any(|place| place[0] == Some(at)) {
                continue;
            }
            alone[0].push(question.id.clone());
            // After the one that stood before it.
            let before = at.checked_sub(1).and_then(|before| order.iter().position(|place| place[0] == Some(before)));
            order.insert(before.map_or(0, |before| before + 1), [Some(at), None]);
        }
        let mut answers = [Vec::new(), Vec::new()];
        let forks = order
            .into_iter()
            .map(|place| match place {
                [Some(old), Some(new)] => both(guides, [old, new], &mut answers),
                [Some(old), None] => one(&guides[0], old, 0),
                [None, new] => one(&guides[1], new.unwrap_or_default(), 1),
            })
            .collect();
        (self.questions, self.answers) = (alone, answers);
        forks
    }
}

/// Leaves out answers without which the same is certain on both sides.
fn shortest(whole: &[Answers; 2], provers: &[Prover<'_>; 2], tracked: [&[Formula]; 2]) -> [Answers; 2] {
    let truths = |answers: &[Answers; 2]| [0, 1].map(|side| provers[side].truths(&answers[side], tracked[side]));
    let wanted = truths(whole);
    let mut example = whole.clone();
    let mut questions: Vec<QuestionId> = whole.iter().flat_map(Answers::keys).cloned().collect();
    questions.dedup();
    for question in questions.iter().rev() {
        let mut shorter = example.clone();
        shorter.iter_mut().for_each(|answers| drop(answers.remove(question)));
        if truths(&shorter) == wanted {
            example = shorter;
        }
    }
    example
}

/// A question of one side alone.
fn one(guide: &Guide, at: usize, side: usize) -> Fork {
    let fork = Fork::of(guide, at);
    let place = |value: &Vec<Option<Value>>| {
        let mut values = vec![None, None];
        values[side] = value[0].clone();
        values
    };
    let mut at = vec![None, None];
    at[side] = fork.at[0];
    Fork {
        at,
        answers: fork.answers.iter().map(place).collect(),
        joint: fork.joint.iter().map(|[chosen, left]| [place(chosen), place(left)]).collect(),
        last: None,
    }
}

/// A question of both sides, with the answers that both take.
fn both(guides: &[Guide; 2], at: [usize; 2], alone: &mut [Vec<(QuestionId, OptionId)>; 2]) -> Fork {
    let questions = [0, 1].map(|side: usize| &guides[side].bundle().questions[at[side]]);
    let mut fork = Fork { at: at.map(Some).to_vec(), ..Fork::default() };
    let pair = |values: [Value; 2]| values.map(Some).to_vec();
    let whole = |option: usize| Value::Options(vec![option as u16]);
    match (&questions[0].kind, &questions[1].kind) {
        (QuestionKind::Single(old), QuestionKind::Single(new)) => {
            for (first, second) in common(old, new, &questions[1].id, alone) {
                fork.answers.push(pair([whole(first), whole(second)]));
            }
        }
        (QuestionKind::Several(old), QuestionKind::Several(new)) => {
            for (first, second) in common(old, new, &questions[1].id, alone) {
                match (old[first].alone, new[second].alone) {
                    (false, false) => fork
                        .joint
                        .push([true, false].map(|it| pair([first, second].map(|at| Value::Partial(at as u16, it))))),
                    _ => fork.answers.push(pair([whole(first), whole(second)])),
                }
            }
        }
        (QuestionKind::Number(old), QuestionKind::Number(new)) => {
            let (least, most) = (old.min.max(new.min), old.max.min(new.max));
            let mut bounds = if least <= most { vec![least] } else { Vec::new() };
            for (guide, at) in guides.iter().zip(at) {
                for (other, test) in guide.rules.formulas.tests() {
                    if let Test::AtLeast(bound) | Test::Below(bound) = test
                        && other == at
                        && (least + 1..=most).contains(&bound)
                        && !bounds.contains(&bound)
                    {
                        bounds.push(bound);
                    }
                }
            }
            let number = |bound: u32| Value::Number(Hundredths::whole(bound));
            fork.answers.extend(bounds.into_iter().map(|bound| pair([number(bound), number(bound)])));
        }
        _ => {}
    }
    if fork.count() > 0 && questions.iter().all(|question| question.no_unsure.is_none()) {
        fork.answers.push(pair([Value::Unsure, Value::Unsure]));
    }
    fork
}

/// Positions of the options that both have; notes those of one alone.
fn common(
    old: &[Choice],
    new: &[Choice],
    question: &QuestionId,
    alone: &mut [Vec<(QuestionId, OptionId)>; 2],
) -> Vec<(usize, usize)> {
    let position = |of: &[Choice], id: &OptionId| of.iter().position(|choice| choice.id == *id);
    for (side, (own, other)) in [(old, new), (new, old)].into_iter().enumerate() {
        let lone = own.iter().filter(|choice| position(other, &choice.id).is_none());
        alone[side].extend(lone.map(|choice| (question.clone(), choice.id.clone())));
    }
    old.iter().enumerate().filter_map(|(at, choice)| Some((at, position(new, &choice.id)?))).collect()
}
