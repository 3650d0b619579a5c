//! Options: what may be promised, handed in later or put off, what of it is taken,
//! and why the rest is not to be had.

use super::Truth;
use super::choices::Choices;
use super::formula::Formula;
use super::guide::Guide;
use super::matters::{MatterState, PlannedMatter};
use super::rules::MatterRules;
use super::situation::Situation;
use crate::model::{CheckAfter, Deadline, Obligation, OptionKind, PlanOption, insert_once};
use chrono::NaiveDate;

/// What an option is in this situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionState {
    /// It may be taken.
    Offered,
    /// It is taken.
    Taken,
    /// It hangs on an answer that is missing or 不确定.
    Possible,
    /// Only a local list says whether there is such an option.
    LocalList,
    /// It may not be used; the answers say why.
    Excluded,
    /// It would be of no use: this matter (position in the bundle's matters) needs the same now.
    Needed(usize),
}

/// One option of a planned or postponed matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedOption {
    /// Position in the bundle's matters.
    pub matter: usize,
    /// Position in the matter's options.
    pub option: usize,
    /// What it is.
    pub state: OptionState,
    /// The answers that decided, by position of the question.
    pub because: Vec<usize>,
    /// By when it is made good, as this plan has it; `None` where no rule gives a date.
    pub due: Option<NaiveDate>,
}

impl PlannedOption {
    /// Where the data state it.
    pub fn stated<'a>(&self, guide: &'a Guide) -> &'a PlanOption {
        &guide.bundle().matters[self.matter].options[self.option]
    }

    /// The check after the result that tells whether it was kept: that of the mode
    /// it chooses, or of the mode in which the matter is `planned`.
    pub fn check<'a>(&self, guide: &'a Guide, planned: &[PlannedMatter]) -> Option<&'a CheckAfter> {
        let matter = &guide.bundle().matters[self.matter];
        let stated = self.stated(guide);
        let at = match &stated.kind {
            OptionKind::Commitment(id) => matter.modes.iter().position(|mode| mode.id == *id)?,
            _ if stated.due == Deadline::Check => planned.iter().find(|it| it.matter == self.matter)?.mode,
            _ => return None,
        };
        matter.modes.get(at)?.check_after.as_ref()
    }

    /// The duty that sets the day, where it is one of the matter.
    pub fn duty<'a>(&self, guide: &'a Guide) -> Option<&'a Obligation> {
        let Deadline::Duty(id) = &self.stated(guide).due else { return None };
        guide.bundle().matters[self.matter].obligations.iter().find(|duty| duty.id == *id)
    }
}

/// The rules of one option.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct OptionRule {
    /// There is a paper that it could change, in a mode that answers or options choose.
    pub(super) relevant: Formula,
    /// The person may take it, as far as questions tell.
    pub(super) who: Formula,
    /// Position of the mode it chooses.
    pub(super) mode: Option<usize>,
    /// Position of its material in the bundle.
    pub(super) material: Option<usize>,
}

/// Notes in the matters what is taken: other modes, papers later or promised, matters left for later.
pub(super) fn apply(guide: &Guide, situation: &Situation, choices: &Choices, matters: &mut [PlannedMatter]) {
    if choices.options.is_empty() {
        return;
    }
    let mut chosen = |is: fn(&OptionKind) -> bool, take: fn(&mut PlannedMatter, usize, Option<usize>)| {
        while let Some((at, option)) = next(guide, situation, choices, matters, is) {
            let mode = guide.rules.matters[matters[at].used].options[option].mode;
            matters[at].taken.push(option);
            take(&mut matters[at], option, mode);
        }
    };
    // Other ways first: they change which papers are asked for.
    chosen(
        |kind| matches!(kind, OptionKind::Commitment(_)),
        |matter, _, mode| {
            (matter.mode, matter.mode_open, matter.mode_chosen) = (mode.unwrap_or(matter.mode), false, true);
        },
    );
    // What only a postponed matter waits for may be postponed too.
    chosen(
        |kind| matches!(kind, OptionKind::Postponement),
        |matter, option, _| {
            (matter.state, matter.planned) = (MatterState::Postponed, false);
            matter.taken = vec![option];
        },
    );
    chosen(|kind| matches!(kind, OptionKind::Promise(_) | OptionKind::Deferral(_)), |_, _, _| ());
}

fn stated<'a>(guide: &'a Guide, matter: &PlannedMatter) -> &'a [PlanOption] {
    &guide.bundle().matters[matter.matter].options
}

/// The next chosen option of a kind that may be taken and is not yet: a matter and the option.
fn next(
    guide: &Guide,
    situation: &Situation,
    choices: &Choices,
    matters: &[PlannedMatter],
    is: fn(&OptionKind) -> bool,
) -> Option<(usize, usize)> {
    (0..matters.len()).filter(|at| matters[*at].planned).find_map(|at| {
        let option = stated(guide, &matters[at]).iter().enumerate().position(|(option, stated)| {
            is(&stated.kind)
                && stated.is_chosen()
                && choices.options.contains(&stated.id)
                && !matters[at].taken.contains(&option)
                && state(guide, situation, matters, at, option) == OptionState::Offered
        })?;
        Some((at, option))
    })
}

/// Whether a matter has something that an option of it could change.
fn bears(guide: &Guide, situation: &Situation, matter: &PlannedMatter, option: &PlanOption) -> Truth {
    if option.material().is_none() {
        return Truth::Yes;
    }
    let rules = &guide.rules.matters[matter.used];
    let asks = guide.bundle().matters[matter.matter].materials.iter().enumerate();
    asks.filter(|(_, asks)| option.is_about(asks))
        .fold(Truth::No, |any, (at, _)| any.or(required(rules, situation, matter, at)))
}

/// What an option of a planned matter is, not looking at what is taken.
fn state(guide: &Guide, situation: &Situation, matters: &[PlannedMatter], at: usize, option: usize) -> OptionState {
    let rule = guide.rules.matters[matters[at].used].options[option];
    let stated = &stated(guide, &matters[at])[option];
    match bears(guide, situation, &matters[at], stated).and(situation.truth(rule.who)) {
        Truth::No => OptionState::Excluded,
        Truth::Unknown => OptionState::Possible,
        Truth::Yes => {
            let other = match &stated.kind {
                OptionKind::Commitment(_) => None,
                OptionKind::Postponement => needs_result(guide, situation, matters, at),
                OptionKind::Promise(_) | OptionKind::Deferral(_) => needs_paper(guide, situation, matters, at, rule),
            };
            other.map_or(OptionState::Offered, OptionState::Needed)
        }
    }
}

/// A requirement of a matter in this situation, in the mode it is handled in.
pub(super) fn required(
    rules: &MatterRules,
    situation: &Situation,
    matter: &PlannedMatter,
    requirement: usize,
) -> Truth {
    let rule = &rules.requirements[requirement];
    match rule.mode {
        Some(mode) if matter.mode_chosen && mode != matter.mode => Truth::No,
        Some(_) if matter.mode_chosen => situation.truth(rule.own),
        Some(mode) if rules.modes[mode] == Formula::NO => Truth::No,
        _ => situation.truth(rule.when),
    }
}

/// A planned matter that goal or plan cannot do without: the matter itself, or one that waits for its result.
fn needs_result(guide: &Guide, situation: &Situation, matters: &[PlannedMatter], at: usize) -> Option<usize> {
    let used = matters[at].used;
    if guide.bundle().package.matters[used].goal {
        return Some(matters[at].matter);
    }
    let waits = |other: &&PlannedMatter| {
        let rules = &guide.rules.matters[other.used];
        let takes_in = |requirement: usize| {
            guide.rules.producers[rules.requirements[requirement].material].contains(&used)
                && required(rules, situation, other, requirement) != Truth::No
        };
        rules.after.iter().any(|wait| wait.matter == used && !wait.is_broken(other))
            || (0..rules.requirements.len()).any(takes_in)
    };
    matters.iter().filter(|other| other.planned && other.used != used).find(waits).map(|other| other.matter)
}

/// Another planned matter that takes the same paper in and has no option for it.
fn needs_paper(
    guide: &Guide,
    situation: &Situation,
    matters: &[PlannedMatter],
    at: usize,
    rule: OptionRule,
) -> Option<usize> {
    let takes_in = |other: &&PlannedMatter| {
        let rules = &guide.rules.matters[other.used];
        let requirements = &guide.bundle().matters[other.matter].materials;
        let has_option =
            rules.options.iter().any(|option| option.material.is_some() && option.material == rule.material);
        !has_option
            && (0..rules.requirements.len()).any(|requirement| {
                Some(rules.requirements[requirement].material) == rule.material
                    && !requirements[requirement].shown_only
                    && required(rules, situation, other, requirement) == Truth::Yes
            })
    };
    let others = matters.iter().filter(|other| other.planned && other.used != matters[at].used);
    others.into_iter().find(takes_in).map(|other| other.matter)
}

/// Every option that bears on the plan, in the order of the matters.
pub(super) fn options(guide: &Guide, situation: &Situation, matters: &[PlannedMatter]) -> Vec<PlannedOption> {
    let mut found = Vec::new();
    for (at, matter) in matters.iter().enumerate() {
        if !matter.planned && matter.state != MatterState::Postponed {
            continue;
        }
        let rules = &guide.rules.matters[matter.used];
        for (option, stated) in stated(guide, matter).iter().enumerate() {
            let rule = rules.options[option];
            if matter.planned && bears(guide, situation, matter, stated) == Truth::No {
                continue;
            }
            let mut because = situation.because(guide, &[rule.relevant, rule.who]);
            let by_answer = rule.mode.filter(|_| stated.by.is_some()).map(|mode| rules.modes[mode]);
            let state = match by_answer {
                _ if stated.local => OptionState::LocalList,
                _ if matter.taken.contains(&option) => OptionState::Taken,
                // The others have no say while it is left for later.
                _ if !matter.planned => continue,
                Some(mode) if situation.truth(mode) != Truth::No => {
                    situation.because(guide, &[mode]).into_iter().for_each(|at| insert_once(&mut because, at));
                    if situation.holds(mode) { OptionState::Taken } else { OptionState::Possible }
                }
                _ => state(guide, situation, matters, at, option),
            };
            found.push(PlannedOption { matter: matter.matter, option, state, because, due: None });
        }
    }
    found
}
