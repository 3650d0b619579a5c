//! Conditions compiled to shared formulas over numbered questions.
//!
//! Equal formulas are stored once, and the parts of a formula before it. So "the
//! same rules are still open" is the same list of numbers, and one pass over the
//! formulas in their order works out all of them.

use super::Truth;
use super::numbers::Numbers;
use super::value::Value;
use crate::model::insert_once;

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

    /// Its place in lists about all formulas.
    pub(super) fn at(self) -> usize {
        self.0 as usize
    }

    pub(super) fn word(self) -> u32 {
        self.0
    }
}

/// A statement about the answer to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Test {
    Chosen(u16),
    AtLeast(u32),
    Below(u32),
}

#[derive(Debug, Clone, PartialEq)]
enum Node {
    Constant(Truth),
    Atom(usize, Test),
    Not([Formula; 1]),
    /// "All" where a single no decides, "any" where a single yes does.
    Joined {
        decides: Truth,
        parts: Vec<Formula>,
    },
}

impl Node {
    fn parts(&self) -> &[Formula] {
        match self {
            Self::Constant(_) | Self::Atom(..) => &[],
            Self::Not(inner) => inner,
            Self::Joined { parts, .. } => parts,
        }
    }

    fn parts_mut(&mut self) -> &mut [Formula] {
        match self {
            Self::Constant(_) | Self::Atom(..) => &mut [],
            Self::Not(inner) => inner,
            Self::Joined { parts, .. } => parts,
        }
    }

    /// What tells it apart from every other node.
    fn words(&self) -> Vec<u32> {
        match self {
            Self::Constant(truth) => vec![0, *truth as u32],
            Self::Atom(question, Test::Chosen(option)) => vec![1, *question as u32, u32::from(*option)],
            Self::Atom(question, Test::AtLeast(bound)) => vec![2, *question as u32, *bound],
            Self::Atom(question, Test::Below(bound)) => vec![3, *question as u32, *bound],
            Self::Not([inner]) => vec![4, inner.0],
            Self::Joined { decides, parts } => {
                let mut words = Vec::with_capacity(parts.len() + 1);
                words.push(5 + *decides as u32);
                words.extend(parts.iter().map(|part| part.0));
                words
            }
        }
    }
}

/// All formulas of one guide.
#[derive(Debug, Clone)]
pub(super) struct Formulas {
    nodes: Vec<Node>,
    /// The questions each formula speaks of, sorted.
    questions: Vec<Vec<usize>>,
    numbers: Numbers,
}

/// What formulas became in the current substitution; call [`Self::forget`] first.
#[derive(Debug, Default)]
pub(super) struct Substituted {
    round: u32,
    /// By formula: the round in which it was looked at last, and what it became.
    known: Vec<(u32, Formula)>,
}

impl Substituted {
    /// To be called before another question or value is substituted.
    pub(super) fn forget(&mut self) {
        self.round += 1;
    }

    fn get(&self, formula: Formula) -> Option<Formula> {
        let known = self.known.get(formula.at()).filter(|(round, _)| *round == self.round);
        known.map(|(_, result)| *result)
    }

    fn set(&mut self, formula: Formula, result: Formula) {
        if self.known.len() <= formula.at() {
            self.known.resize(formula.at() + 1, (0, formula));
        }
        self.known[formula.at()] = (self.round, result);
    }
}

impl Formulas {
    /// The constants alone.
    pub(super) fn new() -> Self {
        let mut formulas = Self { nodes: Vec::new(), questions: Vec::new(), numbers: Numbers::default() };
        for truth in [Truth::No, Truth::Unknown, Truth::Yes] {
            formulas.intern(Node::Constant(truth));
        }
        formulas
    }

    /// These formulas and their parts alone, and their numbers there.
    pub(super) fn only(&self, formulas: &[Formula]) -> (Self, Vec<Formula>) {
        let mut wanted = vec![false; self.nodes.len()];
        formulas.iter().for_each(|formula| wanted[formula.at()] = true);
        for (at, node) in self.nodes.iter().enumerate().rev() {
            if wanted[at] {
                node.parts().iter().for_each(|part| wanted[part.at()] = true);
            }
        }
        let mut only = Self::new();
        let mut renamed = vec![Formula::NO; self.nodes.len()];
        for (at, node) in self.nodes.iter().enumerate().filter(|(at, _)| wanted[*at]) {
            let mut node = node.clone();
            // Numbers only close ranks: the parts stay sorted.
            node.parts_mut().iter_mut().for_each(|part| *part = renamed[part.at()]);
            renamed[at] = only.intern(node);
        }
        (only, formulas.iter().map(|formula| renamed[formula.at()]).collect())
    }

    fn intern(&mut self, node: Node) -> Formula {
        let (number, new) = self.numbers.of(node.words());
        if new {
            let mut questions = Vec::new();
            if let Node::Atom(question, _) = node {
                questions.push(question);
            }
            for part in node.parts() {
                self.questions(*part).iter().for_each(|question| insert_once(&mut questions, *question));
            }
            self.questions.push(questions);
            self.nodes.push(node);
        }
        Formula(number)
    }

    fn node(&self, formula: Formula) -> &Node {
        &self.nodes[formula.at()]
    }

    /// Whether the same numbers stand for the same formulas.
    #[cfg(feature = "cli")]
    pub(super) fn are_those_of(&self, other: &Self) -> bool {
        self.nodes == other.nodes
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// All of them, each after its parts.
    pub(super) fn iter(&self) -> impl Iterator<Item = Formula> + use<> {
        (0..self.nodes.len() as u32).map(Formula)
    }

    /// The questions a formula still depends on, sorted.
    pub(super) fn questions(&self, formula: Formula) -> &[usize] {
        &self.questions[formula.at()]
    }

    pub(super) fn speaks_of(&self, formula: Formula, question: usize) -> bool {
        self.questions(formula).binary_search(&question).is_ok()
    }

    pub(super) fn atom(&mut self, question: usize, test: Test) -> Formula {
        self.intern(Node::Atom(question, test))
    }

    pub(super) fn not(&mut self, inner: Formula) -> Formula {
        match self.node(inner) {
            Node::Constant(truth) => Formula::constant(!*truth),
            Node::Not([original]) => *original,
            _ => self.intern(Node::Not([inner])),
        }
    }

    pub(super) fn all(&mut self, parts: &[Formula]) -> Formula {
        self.join(Truth::No, parts)
    }

    pub(super) fn any(&mut self, parts: &[Formula]) -> Formula {
        self.join(Truth::Yes, parts)
    }

    fn join(&mut self, decides: Truth, parts: &[Formula]) -> Formula {
        let neutral = Formula::constant(!decides);
        let mut flat = Vec::new();
        for part in parts {
            match self.node(*part) {
                Node::Constant(truth) if *truth == decides => return *part,
                Node::Joined { decides: same, parts } if *same == decides => {
                    parts.iter().for_each(|inner| insert_once(&mut flat, *inner));
                }
                _ if *part == neutral => {}
                _ => insert_once(&mut flat, *part),
            }
        }
        match flat.as_slice() {
            [] => neutral,
            [only] => *only,
            _ => self.intern(Node::Joined { decides, parts: flat }),
        }
    }

    /// The formula once `question` is answered with `value`.
    pub(super) fn substitute(
        &mut self,
        formula: Formula,
        question: usize,
        value: &Value,
        substituted: &mut Substituted,
    ) -> Formula {
        if !self.speaks_of(formula, question) {
            return formula;
        }
        if let Some(known) = substituted.get(formula) {
            return known;
        }
        let result = match self.node(formula).clone() {
            Node::Constant(_) => formula,
            Node::Atom(_, test) => value.passes(test).map_or(formula, Formula::constant),
            Node::Not([inner]) => {
                let inner = self.substitute(inner, question, value, substituted);
                self.not(inner)
            }
            Node::Joined { decides, mut parts } => {
                for part in &mut parts {
                    *part = self.substitute(*part, question, value, substituted);
                }
                self.join(decides, &parts)
            }
        };
        substituted.set(formula, result);
        result
    }

    /// The formula without a "not" around it: it hangs on the same answers.
    pub(super) fn plain(&self, formula: Formula) -> Formula {
        match self.node(formula) {
            Node::Not([inner]) => *inner,
            _ => formula,
        }
    }

    /// The truth of a formula whose parts are settled; a question without a
    /// value is not yet known.
    pub(super) fn truth(&self, formula: Formula, values: &[Option<Value>], truths: &[Truth]) -> Truth {
        match self.node(formula) {
            Node::Constant(truth) => *truth,
            Node::Atom(question, test) => {
                values[*question].as_ref().and_then(|value| value.passes(*test)).unwrap_or(Truth::Unknown)
            }
            Node::Not([inner]) => !truths[inner.at()],
            Node::Joined { decides, parts } => {
                let join = if *decides == Truth::No { Truth::and } else { Truth::or };
                parts.iter().fold(!*decides, |sum, part| join(sum, truths[part.at()]))
            }
        }
    }

    /// Whether the answer to a question could still change a formula that speaks
    /// of it, where it is known which of its parts `hang` on that answer.
    pub(super) fn hangs(&self, formula: Formula, truths: &[Truth], hang: &[bool]) -> bool {
        match self.node(formula) {
            Node::Atom(..) => true,
            Node::Joined { decides, .. } if truths[formula.at()] == *decides => false,
            node => node.parts().iter().any(|part| hang[part.at()]),
        }
    }

    /// The questions whose answers decide these formulas, or keep them open; in order.
    pub(super) fn because(&self, formulas: &[Formula], truths: &[Truth]) -> Vec<usize> {
        let mut found = Vec::new();
        let mut open: Vec<Formula> = Vec::new();
        formulas.iter().for_each(|formula| insert_once(&mut open, *formula));
        // The last first: parts stand before their formula, so none comes up twice.
        while let Some(formula) = open.pop() {
            match self.node(formula) {
                Node::Atom(question, _) => insert_once(&mut found, *question),
                node => {
                    for part in node.parts() {
                        let decides = !matches!(node, Node::Joined { .. }) || truths[part.at()] == truths[formula.at()];
                        if decides {
                            insert_once(&mut open, *part);
                        }
                    }
                }
            }
        }
        found
    }

    /// All tests on the answers, with their questions.
    pub(super) fn tests(&self) -> impl Iterator<Item = (usize, Test)> + '_ {
        self.nodes.iter().filter_map(|node| match node {
            Node::Atom(question, test) => Some((*question, *test)),
            _ => None,
        })
    }
}
