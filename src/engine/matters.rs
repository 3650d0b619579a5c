//! Which matters apply, in which mode, and because of which answers.

use super::Truth;
use super::formula::Formula;
use super::guide::{Guide, MatterRules};
use super::situation::Situation;
use crate::model::{MatterId, RuleId};
use std::collections::{BTreeMap, BTreeSet};

/// Which matter the person chose in each alternative.
pub type Choices = BTreeMap<RuleId, MatterId>;

/// What a matter is in this situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatterState {
    /// It has to be done.
    Needed,
    /// It, or another matter in its place: the person may choose.
    Choice,
    /// It hangs on an answer that is missing or 不确定.
    Possible,
    /// It does not have to be done.
    NotNeeded,
    /// It is left for later by the person's own decision.
    Postponed,
}

/// Where the words for a reason stand in the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// `because` of the package's use of the matter, by position.
    Because(usize),
    /// `otherwise` of the package's use of the matter, by position.
    Otherwise(usize),
    /// An alternative offers it: by position in the package.
    Offered(usize),
    /// Another matter was chosen in this alternative.
    NotChosen(usize),
    /// There is no choice: alternative and position of its `otherwise`.
    NoChoice(usize, usize),
}

/// One matter of the package in this situation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedMatter {
    /// Position in the bundle's matters.
    pub matter: usize,
    /// Position in the package's matters.
    pub used: usize,
    /// What it is.
    pub state: MatterState,
    /// Its papers, fields and dates are in the plan: needed, or the planned one of a choice.
    pub planned: bool,
    /// Position of the mode it is handled in.
    pub mode: usize,
    /// The mode still hangs on an answer.
    pub mode_open: bool,
    /// The answers that decided, by position of the question.
    pub because: Vec<usize>,
    /// The words for it.
    pub reason: Option<Reason>,
}

pub(super) fn matters(guide: &Guide, situation: &Situation, choices: &Choices) -> Vec<PlannedMatter> {
    let rules = &guide.rules;
    let mut planned: Vec<PlannedMatter> =
        rules.matters.iter().enumerate().map(|(used, matter)| alone(guide, situation, used, matter)).collect();
    for (at, alternative) in rules.alternatives.iter().enumerate() {
        let pair = [alternative.standard, alternative.instead];
        let applies = planned[alternative.standard].state;
        if applies == MatterState::NotNeeded {
            set(&mut planned[alternative.instead], MatterState::NotNeeded, None);
            continue;
        }
        let open = rules.formulas.truth(alternative.when, &situation.values);
        let deciding = because(guide, situation, alternative.when);
        let chosen = choices
            .get(&guide.bundle().package.alternatives[at].id)
            .and_then(|id| pair.into_iter().find(|used| guide.bundle().matters[planned[*used].matter].id == *id));
        for used in pair {
            planned[used].because.extend(&deciding);
            planned[used].because.sort_unstable();
            planned[used].because.dedup();
        }
        match (open, chosen) {
            (Truth::Yes, Some(chosen)) => {
                let other = if chosen == alternative.standard { alternative.instead } else { alternative.standard };
                set(&mut planned[other], MatterState::NotNeeded, Some(Reason::NotChosen(at)));
                // It stands for the standard matter, and is as certain as that.
                set(&mut planned[chosen], applies, None);
            }
            (Truth::Yes, None) => {
                for used in pair {
                    set(&mut planned[used], MatterState::Choice, Some(Reason::Offered(at)));
                    planned[used].planned = used == alternative.planned && applies == MatterState::Needed;
                }
            }
            (Truth::No, _) => {
                let why = alternative
                    .otherwise
                    .iter()
                    .position(|when| rules.formulas.truth(*when, &situation.values) == Truth::Yes);
                let why = why.map(|position| Reason::NoChoice(at, position));
                set(&mut planned[alternative.instead], MatterState::NotNeeded, why);
            }
            (Truth::Unknown, _) => {
                for used in pair {
                    set(&mut planned[used], MatterState::Possible, Some(Reason::Offered(at)));
                }
            }
        }
    }
    planned
}

fn set(matter: &mut PlannedMatter, state: MatterState, reason: Option<Reason>) {
    matter.state = state;
    matter.planned = state == MatterState::Needed;
    if reason.is_some() || state == MatterState::NotNeeded {
        matter.reason = reason;
    }
}

fn alone(guide: &Guide, situation: &Situation, used: usize, matter: &MatterRules) -> PlannedMatter {
    let formulas = &guide.rules.formulas;
    let truth = |formula: Formula| formulas.truth(formula, &situation.values);
    let first = |parts: &[Formula]| parts.iter().position(|part| truth(*part) == Truth::Yes);
    let state = match truth(matter.applies) {
        Truth::Yes => MatterState::Needed,
        Truth::No => MatterState::NotNeeded,
        Truth::Unknown => MatterState::Possible,
    };
    let reason = match state {
        MatterState::NotNeeded => first(&matter.otherwise).map(Reason::Otherwise),
        _ => first(&matter.because).map(Reason::Because),
    };
    let certain = first(&matter.modes);
    let mut deciding = because(guide, situation, matter.applies);
    // The words may rest on more than the bare rule: name the answers behind them too.
    match reason {
        Some(Reason::Because(at)) => deciding.extend(because(guide, situation, matter.because[at])),
        Some(Reason::Otherwise(at)) => deciding.extend(because(guide, situation, matter.otherwise[at])),
        _ => {}
    }
    deciding.sort_unstable();
    deciding.dedup();
    PlannedMatter {
        matter: matter.matter,
        used,
        state,
        planned: state == MatterState::Needed,
        // While it is open the ordinary way is planned with: it is always allowed.
        mode: certain.unwrap_or(matter.modes.len().saturating_sub(1)),
        mode_open: certain.is_none(),
        because: deciding,
        reason,
    }
}

/// The positions of the questions that decide a formula, or keep it open.
pub(super) fn because(guide: &Guide, situation: &Situation, formula: Formula) -> Vec<usize> {
    let mut found = BTreeSet::new();
    guide.rules.formulas.because(formula, &situation.values, &mut found);
    found.into_iter().filter(|question| situation.values[*question].is_some()).collect()
}
