//! The time picture: working days as equal cells, and which of them every step takes.

use super::guide::Guide;
use super::obligations::Duty;
use super::plan::Plan;
use super::schedule::ScheduledStep;
use crate::model::sort_few;
use chrono::{Datelike, NaiveDate};

/// How a stretch of time is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bar {
    /// It decides the date.
    Key,
    /// It runs beside.
    Side,
    /// It is not counted.
    Wait,
    /// Not counted, and its end is not known.
    Open,
}

/// The stretches of a step, from one cell to another; cell 0 is the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeRow {
    /// Position of the step in the schedule.
    pub step: usize,
    /// What is drawn, the later on top.
    pub bars: Vec<(Bar, u16, u16)>,
}

/// The whole picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimePicture {
    /// How many cells there are.
    pub days: u16,
    /// The steps: what ends first comes first, what has no known end last.
    pub rows: Vec<TimeRow>,
    /// The cells in which weeks begin, with the day to be written there; none where it would
    /// stand too near the one before.
    pub weeks: Vec<(u16, Option<NaiveDate>)>,
}

/// The last day of the check that follows a matter.
pub fn check_day(plan: &Plan, matter: usize) -> Option<NaiveDate> {
    plan.obligations.iter().find(|duty| duty.duty == Duty::Check(matter)).and_then(|duty| duty.due)
}

/// The time picture of a plan; `None` where it has no step.
pub fn time_picture(guide: &Guide, plan: &Plan) -> Option<TimePicture> {
    let steps = &plan.schedule.steps;
    let cell = |day: NaiveDate| guide.calendar().between(plan.start, day);
    let days = steps.iter().flat_map(|step| [step.ends, check_day(plan, step.matter)]).flatten();
    let last = days.chain([plan.schedule.finish]).map(cell).max()?.max(4);
    // What has no known end needs room to fade out in.
    let unknown = steps.iter().any(|step| step.ends.is_none());
    let days = if unknown { last + (last / 4).max(3) } else { last };
    let mut order: Vec<usize> = (0..steps.len()).collect();
    sort_few(&mut order, |at| {
        let step = &steps[*at];
        (step.ends.is_none(), step.starts, !step.critical)
    });
    let bars = |step: &ScheduledStep| {
        let from = cell(step.starts);
        let Some(ends) = step.ends else { return vec![(Bar::Open, from, days)] };
        let check = check_day(plan, step.matter).map(|check| (Bar::Wait, cell(ends), cell(check)));
        let own = (if step.critical { Bar::Key } else { Bar::Side }, from, cell(ends));
        check.into_iter().chain([own]).collect()
    };
    let rows = order.into_iter().map(|step| TimeRow { step, bars: bars(&steps[step]) }).collect();
    (!steps.is_empty()).then(|| TimePicture { days, rows, weeks: weeks(guide, plan.start, days) })
}

/// Where weeks begin; fewer where there are many.
fn weeks(guide: &Guide, start: NaiveDate, days: u16) -> Vec<(u16, Option<NaiveDate>)> {
    let every = match days {
        0..=35 => 1,
        36..=70 => 2,
        _ => 4,
    };
    let mut day = start;
    let mut found = vec![(0, Some(day))];
    let mut count = 0;
    for cell in 1..=days {
        let next = guide.calendar().after(day, 1);
        if next.iso_week() != day.iso_week() {
            if count % every == 0 && cell < days {
                // A label too near the first one is left out, its line stays.
                found.push((cell, (cell > days / 8).then_some(next)));
            }
            count += 1;
        }
        day = next;
    }
    found
}
