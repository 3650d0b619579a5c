//! What if: two plans side by side, with and without a change.

use super::choices::{Choices, find_option, take};
use super::guide::Guide;
use super::materials::MaterialState;
use super::options::OptionState;
use super::plan::{Plan, plan, plan_from};
use super::situation::Answers;
use crate::model::{Answer, MaterialId, MatterId, RuleId};
use chrono::{Days, NaiveDate};

/// What may turn out otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// This paper is there so many calendar days after the first matter wants it.
    PaperLater(MaterialId, u16),
    /// This matter starts so many calendar days later.
    MatterLater(MatterId, u16),
    /// This option is taken, instead of left.
    Option(RuleId),
}

/// The numbers of one plan that people compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Side {
    /// The day the goal is reached.
    pub finish: NaiveDate,
    /// Working days until then.
    pub workdays: u16,
    /// Working days one after another.
    pub workdays_one_by_one: u16,
    /// Papers to hand in now.
    pub materials: usize,
    /// Papers to hand in later.
    pub materials_later: usize,
    /// Duties afterwards.
    pub duties: usize,
    /// Working days from the acceptance of the option's matter to its result; `None` where
    /// no limit is known, and where no option is compared.
    pub result: Option<u16>,
}

/// A plan without a change and with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effect {
    /// As it would be without.
    pub without: Side,
    /// As it would be with it.
    pub with: Side,
    /// By when an option would be made good.
    pub due: Option<NaiveDate>,
}

impl Side {
    fn of(plan: &Plan, matter: Option<usize>) -> Self {
        Self {
            finish: plan.schedule.finish,
            workdays: plan.counts.workdays_parallel,
            workdays_one_by_one: plan.counts.workdays_one_by_one,
            materials: plan.counts.materials_after,
            materials_later: plan.counts.materials_later,
            duties: plan.obligations.len(),
            result: matter.and_then(|it| plan.schedule.step(it)).filter(|it| it.ends.is_some()).map(|it| it.workdays),
        }
    }
}

/// What a change does; `None` where this plan has nothing that could change so.
/// Costs two plans.
pub fn what_if(
    guide: &Guide,
    answers: &Answers,
    choices: &Choices,
    start: NaiveDate,
    change: &Change,
) -> Option<Effect> {
    if let Change::Option(id) = change {
        return option(guide, answers, choices, start, id);
    }
    let before = plan(guide, answers, choices, start);
    let earliest = match change {
        Change::PaperLater(material, days) => without_paper(guide, &before, material, *days)?,
        Change::MatterLater(matter, days) => {
            let step = before.schedule.steps.iter().find(|step| guide.bundle().matters[step.matter].id == *matter)?;
            vec![(step.matter, later(guide, step.starts, *days))]
        }
        Change::Option(_) => return None,
    };
    let after = plan_from(guide, answers, choices, start, &earliest);
    Some(Effect { without: Side::of(&before, None), with: Side::of(&after, None), due: None })
}

fn option(guide: &Guide, answers: &Answers, choices: &Choices, start: NaiveDate, id: &RuleId) -> Option<Effect> {
    let side = |taken: bool| {
        let (mut answers, mut choices) = (answers.clone(), choices.clone());
        take(guide, id, taken, &mut answers, &mut choices);
        if let Some(by) = find_option(guide, id)?.by.as_ref().filter(|_| taken) {
            for (question, answer) in &by.assumed {
                if answers.get(question).is_none() {
                    answers.insert(question.clone(), Answer::One(answer.clone()));
                }
            }
        }
        let plan = plan(guide, &answers, &choices, start);
        let planned = plan.options.iter().find(|planned| planned.stated(guide).id == *id)?;
        let fits = (planned.state == OptionState::Taken) == taken;
        fits.then(|| (Side::of(&plan, Some(planned.matter)), planned.due))
    };
    let (without, (with, due)) = (side(false)?.0, side(true)?);
    Some(Effect { without, with, due })
}

/// Every matter that takes the paper in waits for the day it is there.
fn without_paper(guide: &Guide, plan: &Plan, material: &MaterialId, days: u16) -> Option<Vec<(usize, NaiveDate)>> {
    let bundle = guide.bundle();
    let paper = plan.materials.iter().find(|it| bundle.materials[it.material].id == *material)?;
    if !matches!(paper.state, MaterialState::Prepare | MaterialState::Deferrable) {
        return None;
    }
    let mut earliest = Vec::new();
    for need in paper.needs.iter().filter(|need| need.certain) {
        let shown = bundle.matters[need.matter].materials[need.requirement].shown_only;
        if let Some(step) = plan.schedule.step(need.matter).filter(|_| !shown) {
            earliest.push((need.matter, step.starts));
        }
    }
    let wanted = earliest.iter().map(|(_, day)| *day).min()?;
    earliest.iter_mut().for_each(|(_, day)| *day = later(guide, wanted, days));
    Some(earliest)
}

/// So many calendar days later, on a day when papers are taken in.
fn later(guide: &Guide, day: NaiveDate, days: u16) -> NaiveDate {
    let moved = day.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX);
    if days == 0 { day } else { guide.calendar().roll(moved) }
}
