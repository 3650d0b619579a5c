//! Which matters apply, in which mode, and because of which answers.

use super::Truth;
use super::choices::{Choices, chosen_in};
use super::formula::Formula;
use super::guide::Guide;
use super::options::apply;
use super::rules::MatterRules;
use super::situation::Situation;
use crate::model::insert_once;

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
    /// The mode was chosen as an option.
    pub mode_chosen: bool,
    /// The options chosen for it, by position in its own.
    pub taken: Vec<usize>,
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
            let otherwise = &rules.matters[alternative.instead].otherwise;
            let why = otherwise.iter().position(|when| situation.holds(*when)).map(Reason::Otherwise);
            set(&mut planned[alternative.instead], MatterState::NotNeeded, why);
            continue;
        }
        let open = situation.truth(alternative.when);
        let deciding = situation.because(guide, &[alternative.when]);
        let when = (alternative.when, rules.matters[alternative.standard].applies);
        let chosen = chosen_in(guide, situation, choices, at, when).map(|at| pair[at]);
        for used in pair {
            for question in &deciding {
                insert_once(&mut planned[used].because, *question);
            }
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
                let why = alternative.otherwise.iter().position(|when| situation.holds(*when));
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
    apply(guide, situation, choices, &mut planned);
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
    let first = |parts: &[Formula]| parts.iter().position(|part| situation.holds(*part));
    let state = match situation.truth(matter.applies) {
        Truth::Yes => MatterState::Needed,
        Truth::No => MatterState::NotNeeded,
        Truth::Unknown => MatterState::Possible,
    };
    let reason = match state {
        MatterState::NotNeeded => first(&matter.otherwise).map(Reason::Otherwise),
        _ => first(&matter.because).map(Reason::Because),
    };
    let certain = first(&matter.modes);
    // The words may rest on more than the bare rule: name the answers behind them too.
    let words = match reason {
        Some(Reason::Because(at)) => matter.because[at],
        Some(Reason::Otherwise(at)) => matter.otherwise[at],
        _ => matter.applies,
    };
    PlannedMatter {
        matter: matter.matter,
        used,
        state,
        planned: state == MatterState::Needed,
        // While it is open the ordinary way is planned with: it is always allowed.
        mode: certain.unwrap_or(matter.modes.len().saturating_sub(1)),
        mode_open: certain.is_none(),
        mode_chosen: false,
        taken: Vec::new(),
        because: situation.because(guide, &[matter.applies, words]),
        reason,
    }
}
