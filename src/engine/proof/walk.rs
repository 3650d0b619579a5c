//! A walk through every course of answers at once, layer by layer.
//!
//! One layer a question. Courses that leave the same open, and the same of what is
//! tracked, have the same future and are one node from then on; a node counts its
//! courses and keeps the shortest. Two sides may walk together and get the same
//! answers: two guides, or one guide that gets another answer to one question.

use super::fork::{Fork, answer};
use crate::engine::formula::{Formula, Formulas, Substituted};
use crate::engine::guide::Guide;
use crate::engine::open::Open;
use crate::engine::question_set::QuestionSet;
use crate::engine::value::Value;
use crate::engine::{Answers, Truth};
use std::collections::HashMap;

/// Nodes in one walk before it gives up: what is so entangled nobody understands either.
const MOST_NODES: usize = 200_000;

/// One guide on the walk.
pub(super) struct Side {
    formulas: Formulas,
    substituted: Substituted,
    start: Standing,
}

/// Where a side stands.
#[derive(Debug, Clone)]
struct Standing {
    open: Open,
    tracked: Vec<Formula>,
}

impl Side {
    /// Tracks some formulas of a guide through its questions. `asking` are the
    /// formulas for whose sake questions are asked, `stops` end the guide.
    pub(super) fn new(
        (formulas, questions): (&Formulas, usize),
        asking: &[Formula],
        stops: &[Formula],
        tracked: &[Formula],
    ) -> Self {
        let open = Open::new(formulas, asking, stops, QuestionSet::none_of(questions));
        let (open, formulas, mut tracked) = open.apart_with(formulas, tracked);
        if open.stopped() {
            settle(&mut tracked);
        }
        Self { formulas, substituted: Substituted::default(), start: Standing { open, tracked } }
    }

    /// Whether the answer to a question makes any difference here.
    fn heeds(&self, standing: &Standing, question: usize) -> bool {
        standing.open.hangs_on(&self.formulas, question)
            || standing.tracked.iter().any(|formula| self.formulas.speaks_of(*formula, question))
    }

    /// The question is over and was not asked: what tracked formulas say of it stays unknown.
    fn skip(&mut self, standing: &mut Standing, question: usize) {
        standing.open.pass(question);
        for formula in &mut standing.tracked {
            *formula = self.formulas.substitute(*formula, question, &Value::Unsure, &mut self.substituted);
        }
    }

    fn answer(&mut self, standing: &Standing, question: usize, value: &Value) -> Standing {
        let open = standing.open.after(&mut self.formulas, question, value, &mut self.substituted);
        let mut tracked = standing.tracked.clone();
        if !standing.open.stopped() {
            for formula in &mut tracked {
                *formula = self.formulas.substitute(*formula, question, value, &mut self.substituted);
            }
        }
        if open.stopped() {
            settle(&mut tracked);
        }
        Standing { open, tracked }
    }
}

/// Once the guide has stopped nothing more is answered: what is open stays unknown.
fn settle(tracked: &mut [Formula]) {
    tracked.iter_mut().filter(|formula| !formula.is_constant()).for_each(|formula| *formula = Formula::UNKNOWN);
}

/// Courses that have the same future.
struct Node {
    /// The node before, on the shortest course.
    before: u32,
    /// The answer that leads here from it, by position in [`Walk::steps`].
    step: u32,
    count: u128,
    length: u32,
}

/// From one node to the next, and whether a question is asked between them.
struct Edge {
    from: u32,
    to: u32,
    asks: bool,
}

/// Where a course ends.
pub(super) struct End {
    node: u32,
    /// For each side: whether it stopped, and what became of what is tracked.
    pub(super) sides: Vec<(bool, Vec<Truth>)>,
    /// How many courses end so.
    pub(super) count: u128,
    /// How many answers the shortest of them takes, in a measure of its own.
    pub(super) length: u32,
}

/// The walk, once it is done.
pub(super) struct Walk {
    sides: Vec<Side>,
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    /// Questions and answers on the way.
    steps: Vec<(usize, Vec<Option<Value>>)>,
    /// Where each question stands on each side.
    places: Vec<Vec<Option<usize>>>,
    pub(super) ends: Vec<End>,
    /// Nodes at each question at which something is asked.
    asked_at: Vec<Vec<u32>>,
}

struct Here {
    node: u32,
    standings: Vec<Standing>,
    asked: Vec<bool>,
}

#[derive(Default)]
struct Front {
    known: HashMap<Vec<u32>, usize>,
    reached: Vec<Here>,
}

const NO_STEP: u32 = u32::MAX;

/// The walk is too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooEntangled;

impl Walk {
    /// Walks through these questions.
    pub(super) fn new(sides: Vec<Side>, forks: &[Fork]) -> Result<Self, TooEntangled> {
        let mut walk = Self {
            nodes: vec![Node { before: 0, step: NO_STEP, count: 1, length: 0 }],
            edges: Vec::new(),
            steps: Vec::new(),
            places: forks.iter().map(|fork| fork.at.clone()).collect(),
            ends: Vec::new(),
            asked_at: vec![Vec::new(); forks.len()],
            sides,
        };
        let standings: Vec<Standing> = walk.sides.iter().map(|side| side.start.clone()).collect();
        let asked = vec![false; standings.len()];
        let mut here = vec![Here { node: 0, standings, asked }];
        for (at, fork) in forks.iter().enumerate() {
            let mut next = Front::default();
            let mut asking = Vec::new();
            walk.sides.iter_mut().for_each(|side| side.substituted.forget());
            for mut place in here {
                if place.standings.iter().all(|standing| standing.open.stopped()) {
                    walk.end(&place);
                    continue;
                }
                let mut heeds = false;
                for (number, side) in walk.sides.iter_mut().enumerate() {
                    let standing = &mut place.standings[number];
                    let question = fork.at[number];
                    let asks = question.is_some_and(|it| standing.open.asks(&side.formulas, it));
                    place.asked[number] = asks;
                    match question {
                        Some(question) if asks => heeds |= side.heeds(standing, question),
                        Some(question) if !standing.open.stopped() => side.skip(standing, question),
                        _ => {}
                    }
                }
                let asks = place.asked.contains(&true);
                if asks {
                    walk.asked_at[at].push(place.node);
                }
                if heeds {
                    asking.push(place);
                    continue;
                }
                let mut courses = 1;
                if asks {
                    courses = fork.count();
                    for (number, standing) in place.standings.iter_mut().enumerate() {
                        fork.at[number].filter(|_| place.asked[number]).map(|it| standing.open.pass(it));
                    }
                }
                let asked = vec![false; place.asked.len()];
                walk.reach(&mut next, place.node, (NO_STEP, asks, courses, 0), place.standings, asked)?;
            }
            walk.try_all(asking, at, fork, &mut next)?;
            here = next.reached;
        }
        here.iter().for_each(|place| walk.end(place));
        Ok(walk)
    }

    fn end(&mut self, place: &Here) {
        let truth = |formula: &Formula| match *formula {
            Formula::YES => Truth::Yes,
            Formula::NO => Truth::No,
            _ => Truth::Unknown,
        };
        let of_side = |standing: &Standing| (standing.open.stopped(), standing.tracked.iter().map(truth).collect());
        let node = &self.nodes[place.node as usize];
        self.ends.push(End {
            node: place.node,
            sides: place.standings.iter().map(of_side).collect(),
            count: node.count,
            length: node.length,
        });
    }

    fn reach(
        &mut self,
        front: &mut Front,
        from: u32,
        (step, asks, courses, longer): (u32, bool, u128, u32),
        standings: Vec<Standing>,
        asked: Vec<bool>,
    ) -> Result<(), TooEntangled> {
        let before = &self.nodes[from as usize];
        let (count, length) = (before.count.saturating_mul(courses), before.length + longer);
        let mut words = Vec::new();
        for (standing, asked) in standings.iter().zip(&asked) {
            words.extend(standing.open.words());
            // Words of different lengths must not run into each other.
            words.push(u32::MAX - u32::from(*asked));
            words.extend(standing.tracked.iter().map(|formula| formula.word()));
        }
        let found = front.known.get(&words).copied();
        let to = match found {
            Some(position) => {
                let to = front.reached[position].node;
                let node = &mut self.nodes[to as usize];
                node.count = node.count.saturating_add(count);
                if length < node.length {
                    (node.before, node.step, node.length) = (from, step, length);
                }
                to
            }
            None => {
                if self.nodes.len() >= MOST_NODES {
                    return Err(TooEntangled);
                }
                let to = self.nodes.len() as u32;
                self.nodes.push(Node { before: from, step, count, length });
                front.known.insert(words, front.reached.len());
                front.reached.push(Here { node: to, standings, asked });
                to
            }
        };
        self.edges.push(Edge { from, to, asks });
        Ok(())
    }

    /// Gives one answer, or a part of one, wherever the question is asked.
    fn give(
        &mut self,
        asking: &[Here],
        (at, fork): (usize, &Fork),
        (values, first, last): (&[Option<Value>], bool, bool),
        next: &mut Front,
    ) -> Result<(), TooEntangled> {
        let step = self.steps.len() as u32;
        self.steps.push((at, values.to_vec()));
        self.sides.iter_mut().for_each(|side| side.substituted.forget());
        // An answer is a step, a chosen option a smaller one, a doubt an unwelcome one.
        let longer = match values.iter().flatten().next() {
            Some(Value::Unsure) => 1_030,
            Some(Value::Partial(_, chosen)) => u32::from(first) * 1_000 + u32::from(*chosen),
            _ => u32::from(first) * 1_000,
        };
        for place in asking {
            let mut standings = Vec::with_capacity(place.standings.len());
            for (number, standing) in place.standings.iter().enumerate() {
                standings.push(match (fork.at[number], &values[number]) {
                    (Some(question), Some(value)) if place.asked[number] => {
                        self.sides[number].answer(standing, question, value)
                    }
                    _ => standing.clone(),
                });
            }
            let asked = place.asked.iter().map(|asked| *asked && !last).collect();
            self.reach(next, place.node, (step, first, 1, longer), standings, asked)?;
        }
        Ok(())
    }

    /// Gives every answer.
    fn try_all(&mut self, asking: Vec<Here>, at: usize, fork: &Fork, next: &mut Front) -> Result<(), TooEntangled> {
        if asking.is_empty() {
            return Ok(());
        }
        for values in &fork.answers {
            self.give(&asking, (at, fork), (values, true, true), next)?;
        }
        if fork.joint.is_empty() {
            return Ok(());
        }
        // Option by option, and at least one of them.
        let (mut none, mut some) = (asking, Vec::new());
        for (number, [chosen, left]) in fork.joint.iter().enumerate() {
            let first = number == 0;
            let (mut still_none, mut now_some) = (Front::default(), Front::default());
            self.give(&none, (at, fork), (chosen, first, false), &mut now_some)?;
            self.give(&some, (at, fork), (chosen, first, false), &mut now_some)?;
            self.give(&some, (at, fork), (left, first, false), &mut now_some)?;
            self.give(&none, (at, fork), (left, first, false), &mut still_none)?;
            (none, some) = (still_none.reached, now_some.reached);
        }
        if let Some(last) = &fork.last {
            let mut after = Front::default();
            self.give(&some, (at, fork), (last, false, false), &mut after)?;
            some = after.reached;
        }
        // And nothing else.
        let nothing: Vec<Option<Value>> = fork.at.iter().map(|it| it.map(|_| Value::Options(Vec::new()))).collect();
        self.give(&some, (at, fork), (&nothing, false, true), next)
    }

    /// How many nodes the walk has.
    pub(super) fn size(&self) -> usize {
        self.nodes.len()
    }

    /// How many courses there are.
    pub(super) fn courses(&self) -> u128 {
        self.ends.iter().fold(0, |sum, end| sum.saturating_add(end.count))
    }

    /// What one side answers on the shortest course to an end.
    pub(super) fn example(&self, guide: &Guide, end: &End, side: usize) -> Answers {
        self.answers_to(guide, end.node, side)
    }

    fn answers_to(&self, guide: &Guide, node: u32, side: usize) -> Answers {
        let mut given: HashMap<usize, Vec<&Value>> = HashMap::new();
        let mut at = node;
        while at != 0 {
            let node = &self.nodes[at as usize];
            if let Some((fork, values)) = self.steps.get(node.step as usize)
                && let Some(value) = &values[side]
            {
                given.entry(*fork).or_default().push(value);
            }
            at = node.before;
        }
        let mut answers = Answers::new();
        for (fork, values) in given {
            let Some(question) = self.places[fork][side] else { continue };
            answers.insert(guide.bundle().questions[question].id.clone(), answer(guide, question, &values));
        }
        answers
    }

    /// For every node at which a question is asked: the answers that lead there, the
    /// question, and the fewest and most questions still to come.
    pub(super) fn still_to_come(&self, guide: &Guide) -> Vec<(Answers, usize, u16, u16)> {
        let mut span: Vec<Option<(u16, u16)>> = vec![None; self.nodes.len()];
        self.ends.iter().for_each(|end| span[end.node as usize] = Some((0, 0)));
        // An edge is made after all that lead to where it begins.
        for edge in self.edges.iter().rev() {
            let Some((fewest, most)) = span[edge.to as usize] else { continue };
            let by = u16::from(edge.asks);
            let here = &mut span[edge.from as usize];
            let (few, many) = here.unwrap_or((u16::MAX, 0));
            *here = Some((few.min(fewest + by), many.max(most + by)));
        }
        let mut found = Vec::new();
        for (question, nodes) in self.asked_at.iter().enumerate() {
            for node in nodes {
                if let Some((fewest, most)) = span[*node as usize] {
                    found.push((self.answers_to(guide, *node, 0), question, fewest, most));
                }
            }
        }
        found
    }
}
