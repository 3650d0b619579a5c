//! Conditions compiled to shared formulas over numbered questions.
//!
//! Equal formulas are stored once, so that "the same rules are still open" is
//! the same set of numbers. That is what makes exact question bounds cheap.

use super::Truth;
use super::value::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The number of a formula in its [`Formulas`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Formula(u32);

impl Formula {
    pub(super) const NO: Self = Self(0);
    pub(super) const UNKNOWN: Self = Self(1);
    pub(super) const YES: Self = Self(2);

    fn constant(truth: Truth) -> Self {
        match truth {
            Truth::No => Self::NO,
            Truth::Unknown => Self::UNKNOWN,
            Truth::Yes => Self::YES,
        }
    }

    /// Whether no further answer can change it.
    pub(super) fn is_constant(self) -> bool {
        self.0 <= Self::YES.0
    }
}

/// A statement about the answer to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Test {
    Chosen(u16),
    AtLeast(u32),
    Below(u32),
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Constant(Truth),
    Atom(usize, Test),
    All(Vec<Formula>),
    Any(Vec<Formula>),
    Not(Formula),
}

/// All formulas of one guide.
#[derive(Debug)]
pub(super) struct Formulas {
    nodes: Vec<Node>,
    /// The questions each formula speaks of, sorted.
    questions: Vec<Vec<usize>>,
    numbers: BTreeMap<Node, Formula>,
    substituted: BTreeMap<(Formula, usize, Value), Formula>,
}

impl Formulas {
    pub(super) fn new() -> Self {
        let mut formulas =
            Self { nodes: Vec::new(), questions: Vec::new(), numbers: BTreeMap::new(), substituted: BTreeMap::new() };
        for truth in [Truth::No, Truth::Unknown, Truth::Yes] {
            formulas.intern(Node::Constant(truth));
        }
        formulas
    }

    /// A copy to work on without touching the original.
    pub(super) fn copy(&self) -> Self {
        Self {
            nodes: self.nodes.clone(),
            questions: self.questions.clone(),
            numbers: self.numbers.clone(),
            substituted: BTreeMap::new(),
        }
    }

    fn intern(&mut self, node: Node) -> Formula {
        if let Some(known) = self.numbers.get(&node) {
            return *known;
        }
        let questions = match &node {
            Node::Constant(_) => Vec::new(),
            Node::Atom(question, _) => vec![*question],
            Node::Not(inner) => self.questions(*inner).to_vec(),
            Node::All(parts) | Node::Any(parts) => {
                let mut all: Vec<usize> = parts.iter().flat_map(|part| self.questions(*part)).copied().collect();
                all.sort_unstable();
                all.dedup();
                all
            }
        };
        let formula = Formula(self.nodes.len() as u32);
        self.nodes.push(node.clone());
        self.questions.push(questions);
        self.numbers.insert(node, formula);
        formula
    }

    fn node(&self, formula: Formula) -> &Node {
        &self.nodes[formula.0 as usize]
    }

    /// The questions a formula still depends on, sorted.
    pub(super) fn questions(&self, formula: Formula) -> &[usize] {
        &self.questions[formula.0 as usize]
    }

    pub(super) fn atom(&mut self, question: usize, test: Test) -> Formula {
        self.intern(Node::Atom(question, test))
    }

    pub(super) fn not(&mut self, inner: Formula) -> Formula {
        match self.node(inner) {
            Node::Constant(truth) => Formula::constant(!*truth),
            Node::Not(original) => *original,
            _ => self.intern(Node::Not(inner)),
        }
    }

    pub(super) fn all(&mut self, parts: impl IntoIterator<Item = Formula>) -> Formula {
        self.junction(
            parts,
            Formula::NO,
            Formula::YES,
            |node| match node {
                Node::All(parts) => Some(parts),
                _ => None,
            },
            Node::All,
        )
    }

    pub(super) fn any(&mut self, parts: impl IntoIterator<Item = Formula>) -> Formula {
        self.junction(
            parts,
            Formula::YES,
            Formula::NO,
            |node| match node {
                Node::Any(parts) => Some(parts),
                _ => None,
            },
            Node::Any,
        )
    }

    fn junction(
        &mut self,
        parts: impl IntoIterator<Item = Formula>,
        decides: Formula,
        neutral: Formula,
        same: impl Fn(&Node) -> Option<&Vec<Formula>>,
        make: impl Fn(Vec<Formula>) -> Node,
    ) -> Formula {
        let mut flat = BTreeSet::new();
        for part in parts {
            if part == decides {
                return decides;
            }
            match same(self.node(part)) {
                Some(inner) => flat.extend(inner.iter().copied()),
                None if part == neutral => {}
                None => {
                    flat.insert(part);
                }
            }
        }
        let flat: Vec<Formula> = flat.into_iter().collect();
        match flat.as_slice() {
            [] => neutral,
            [only] => *only,
            _ => self.intern(make(flat)),
        }
    }

    /// The formula once `question` is answered with `value`.
    pub(super) fn substitute(&mut self, formula: Formula, question: usize, value: &Value) -> Formula {
        if self.questions(formula).binary_search(&question).is_err() {
            return formula;
        }
        let key = (formula, question, value.clone());
        if let Some(known) = self.substituted.get(&key) {
            return *known;
        }
        let result = match self.node(formula).clone() {
            Node::Constant(_) => formula,
            Node::Atom(_, test) => value.passes(test).map_or(formula, Formula::constant),
            Node::Not(inner) => {
                let inner = self.substitute(inner, question, value);
                self.not(inner)
            }
            Node::All(parts) => {
                let parts: Vec<Formula> =
                    parts.into_iter().map(|part| self.substitute(part, question, value)).collect();
                self.all(parts)
            }
            Node::Any(parts) => {
                let parts: Vec<Formula> =
                    parts.into_iter().map(|part| self.substitute(part, question, value)).collect();
                self.any(parts)
            }
        };
        self.substituted.insert(key, result);
        result
    }

    /// The truth of a formula; a question without a value is not yet known.
    pub(super) fn truth(&self, formula: Formula, values: &[Option<Value>]) -> Truth {
        match self.node(formula) {
            Node::Constant(truth) => *truth,
            Node::Atom(question, test) => {
                values[*question].as_ref().and_then(|value| value.passes(*test)).unwrap_or(Truth::Unknown)
            }
            Node::Not(inner) => !self.truth(*inner, values),
            Node::All(parts) => {
                let mut result = Truth::Yes;
                for part in parts {
                    result = result.and(self.truth(*part, values));
                    if result == Truth::No {
                        break;
                    }
                }
                result
            }
            Node::Any(parts) => {
                let mut result = Truth::No;
                for part in parts {
                    result = result.or(self.truth(*part, values));
                    if result == Truth::Yes {
                        break;
                    }
                }
                result
            }
        }
    }

    /// Whether an answer to `question` could still change the formula.
    pub(super) fn hangs_on(&self, formula: Formula, question: usize, values: &[Option<Value>]) -> bool {
        if self.questions(formula).binary_search(&question).is_err() {
            return false;
        }
        match self.node(formula) {
            Node::Constant(_) => false,
            Node::Atom(asked, _) => *asked == question,
            Node::Not(inner) => self.hangs_on(*inner, question, values),
            Node::All(parts) => {
                parts.iter().any(|part| self.hangs_on(*part, question, values))
                    && parts.iter().all(|part| self.truth(*part, values) != Truth::No)
            }
            Node::Any(parts) => {
                parts.iter().any(|part| self.hangs_on(*part, question, values))
                    && parts.iter().all(|part| self.truth(*part, values) != Truth::Yes)
            }
        }
    }

    /// The questions whose answers decide the formula, or keep it open.
    pub(super) fn because(&self, formula: Formula, values: &[Option<Value>], found: &mut BTreeSet<usize>) {
        match self.node(formula) {
            Node::Constant(_) => {}
            Node::Atom(question, _) => {
                found.insert(*question);
            }
            Node::Not(inner) => self.because(*inner, values, found),
            Node::All(parts) | Node::Any(parts) => {
                let result = self.truth(formula, values);
                for part in parts {
                    if self.truth(*part, values) == result {
                        self.because(*part, values, found);
                    }
                }
            }
        }
    }

    /// All tests on one question, anywhere in `formulas`.
    pub(super) fn tests(&self, question: usize) -> impl Iterator<Item = Test> + '_ {
        self.nodes.iter().filter_map(move |node| match node {
            Node::Atom(asked, test) if *asked == question => Some(*test),
            _ => None,
        })
    }
}
