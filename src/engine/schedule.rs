//! When each matter starts and ends: in parallel where allowed, and one by one.

use super::guide::Guide;
use super::matters::PlannedMatter;
use super::working_days::WorkingDays;
use crate::model::{Duration, Limit, Unit};
use chrono::NaiveDate;

/// Which limits are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitKind {
    /// By law (法定).
    Statutory,
    /// Published by the region where it has done so, else by law (承诺).
    Committed,
}

/// One matter in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduledStep {
    /// Position in the bundle's matters.
    pub matter: usize,
    /// The day of acceptance; not counted.
    pub starts: NaiveDate,
    /// The last day of the limit; `None` where no limit is known.
    pub ends: Option<NaiveDate>,
    /// Working days between the two.
    pub workdays: u16,
    /// Working days its end may slip without making the goal later; `None` where
    /// the goal does not wait for it.
    pub slack: Option<u16>,
    /// It takes time, and a later end would make the goal later: the slack is 0.
    pub critical: bool,
    /// The goal waits for it.
    pub goal: bool,
}

/// What a reader of the dates has to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScheduleWarning {
    /// Dates after the last covered day are estimates by weekends alone.
    CalendarEnds(NaiveDate),
    /// No limit was found for this matter: it is not in the total.
    LimitUnknown(usize),
    /// The rule says 日 without the kind: this matter is counted in working
    /// days; read as calendar days it would end on the day given.
    UnitUncertain(usize, NaiveDate),
    /// This matter waits for itself through others; the wait is ignored.
    Cycle(usize),
}

/// A wait that falls away by a promise. Positions are in the bundle's matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokenWait {
    /// The matter that would wait.
    pub matter: usize,
    /// For the result of this one.
    pub waits_for: usize,
    /// The option that breaks it, by position in the matter's options, where one does.
    pub option: Option<usize>,
    /// The other waits for this matter too, itself or through others: without the
    /// promise neither could begin.
    pub mutual: bool,
}

/// The dates of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// In the order of the matters.
    pub steps: Vec<ScheduledStep>,
    /// The day the last matter the goal waits for is done.
    pub finish: NaiveDate,
    /// Working days from the start to the finish.
    pub workdays_parallel: u16,
    /// Working days when every matter of the plan waits for the one before it.
    pub workdays_one_by_one: u16,
    /// Waits that fall away by a promise.
    pub broken: Vec<BrokenWait>,
    /// What to know about the dates.
    pub warnings: Vec<ScheduleWarning>,
}

impl Schedule {
    /// The step of a matter, by its position in the bundle.
    pub fn step(&self, matter: usize) -> Option<&ScheduledStep> {
        self.steps.iter().find(|step| step.matter == matter)
    }

    /// Whether there is a day to name for the goal: one of the matters it waits for is known to
    /// end. Where no rule limits any of them, [`Self::finish`] is only the day of the start.
    pub fn has_goal(&self) -> bool {
        self.steps.iter().any(|step| step.goal && step.ends.is_some())
    }
}

/// Days before which matters cannot start, by position in the bundle's matters:
/// a paper that comes later, a matter that is put off.
pub(super) type Earliest = [(usize, NaiveDate)];

pub(super) fn schedule(
    guide: &Guide,
    matters: &[PlannedMatter],
    start: NaiveDate,
    earliest: &Earliest,
    kind: LimitKind,
) -> Schedule {
    let planned: Vec<&PlannedMatter> = matters.iter().filter(|matter| matter.planned).collect();
    let mut warnings = Vec::new();
    let mut waits = waits(guide, &planned);
    let broken = broken(guide, &planned, &waits);
    let order = in_order(&waits, |at| warnings.push(ScheduleWarning::Cycle(planned[at].matter)));

    let limits: Vec<Option<Vec<&Limit>>> = planned.iter().map(|matter| limits(guide, matter, kind)).collect();
    let end_of = |at: usize, start: NaiveDate| end(guide, start, limits[at].as_deref().unwrap_or_default());
    let not_before = |at: usize, day: NaiveDate| {
        earliest.iter().filter(|(matter, _)| *matter == planned[at].matter).fold(day, |day, (_, from)| day.max(*from))
    };
    let mut starts = vec![start; planned.len()];
    let mut ends: Vec<NaiveDate> = vec![start; planned.len()];
    let mut done = vec![false; planned.len()];
    let mut last = start;
    for &at in &order {
        // A wait that closes a circle counts as none.
        waits[at].retain(|other| done[*other]);
        let ready = waits[at].iter().fold(start, |day, other| day.max(ends[*other]));
        starts[at] = not_before(at, ready);
        ends[at] = end_of(at, starts[at]);
        done[at] = true;
        last = end_of(at, not_before(at, last));
    }

    let goal = |at: usize| guide.bundle().package.matters[planned[at].used].goal;
    let finish = (0..planned.len()).filter(|at| goal(*at)).map(|at| ends[at]).max().unwrap_or(start);
    let mut latest: Vec<Option<NaiveDate>> = (0..planned.len()).map(|at| goal(at).then_some(finish)).collect();
    for &at in order.iter().rev() {
        let Some(by) = latest[at] else { continue };
        let even = limits[at].iter().flatten().all(|it| matches!(it.time.unit, Unit::Workday | Unit::OnTheSpot));
        let calendar = guide.calendar();
        let from = if even {
            // Its end moves with its start, day for day.
            calendar.after(starts[at], calendar.between(ends[at], by))
        } else {
            latest_start(calendar, starts[at], by, &|day| end_of(at, day))
        };
        for &other in &waits[at] {
            latest[other] = Some(latest[other].map_or(from, |day| day.min(from)));
        }
    }

    let calendar = guide.calendar();
    let steps: Vec<ScheduledStep> = planned
        .iter()
        .enumerate()
        .map(|(at, matter)| {
            let slack = latest[at].map(|latest| calendar.between(ends[at], latest));
            ScheduledStep {
                matter: matter.matter,
                starts: starts[at],
                ends: limits[at].is_some().then_some(ends[at]),
                workdays: calendar.between(starts[at], ends[at]),
                slack,
                critical: slack == Some(0) && ends[at] > starts[at],
                goal: goal(at),
            }
        })
        .collect();
    for (at, matter) in planned.iter().enumerate() {
        match &limits[at] {
            None => warnings.push(ScheduleWarning::LimitUnknown(matter.matter)),
            Some(limits) if limits.iter().any(|limit| limit.time.unit == Unit::Day) => {
                let earlier = limits.iter().fold(starts[at], |day, limit| calendar.duty(day, limit.time));
                if earlier != ends[at] {
                    warnings.push(ScheduleWarning::UnitUncertain(matter.matter, earlier));
                }
            }
            Some(_) => {}
        }
    }
    let latest = ends.iter().copied().max().unwrap_or(start);
    if !calendar.covers(latest) || !calendar.covers(start) {
        warnings.push(ScheduleWarning::CalendarEnds(calendar.last_covered()));
    }
    Schedule {
        finish,
        workdays_parallel: calendar.between(start, finish),
        workdays_one_by_one: calendar.between(start, last),
        steps,
        broken,
        warnings,
    }
}

/// The waits between planned matters that a promise takes away.
fn broken(guide: &Guide, planned: &[&PlannedMatter], waits: &[Vec<usize>]) -> Vec<BrokenWait> {
    let mut broken = Vec::new();
    for (at, matter) in planned.iter().enumerate() {
        let rules = &guide.rules.matters[matter.used];
        for wait in rules.after.iter().filter(|wait| wait.is_broken(matter)) {
            let Some(other) = planned.iter().position(|other| other.used == wait.matter) else { continue };
            let by_mode = rules.options.iter().position(|option| option.mode == Some(matter.mode));
            let by_option = wait.replaced_by.filter(|option| matter.taken.contains(option));
            broken.push(BrokenWait {
                matter: matter.matter,
                waits_for: planned[other].matter,
                option: by_option.or(by_mode),
                mutual: waits_for(waits, other, at),
            });
        }
    }
    broken
}

/// Whether one matter waits for another, itself or through others.
fn waits_for(waits: &[Vec<usize>], from: usize, to: usize) -> bool {
    let mut reached = vec![from];
    let mut next = 0;
    while let Some(&at) = reached.get(next) {
        for &other in &waits[at] {
            if other == to {
                return true;
            }
            if !reached.contains(&other) {
                reached.push(other);
            }
        }
        next += 1;
    }
    false
}

/// For each planned matter the planned matters it waits for.
pub(super) fn waits(guide: &Guide, planned: &[&PlannedMatter]) -> Vec<Vec<usize>> {
    let mut positions = vec![None; guide.rules.matters.len()];
    for (at, matter) in planned.iter().enumerate() {
        positions[matter.used] = Some(at);
    }
    planned
        .iter()
        .map(|matter| {
            guide.rules.matters[matter.used]
                .after
                .iter()
                .filter(|wait| !wait.is_broken(matter))
                .filter_map(|wait| positions[wait.matter])
                .collect()
        })
        .collect()
}

/// Every matter after those it waits for. Where some wait for each other, the
/// first of them is reported and taken as if it did not wait.
pub(super) fn in_order(waits: &[Vec<usize>], mut cycle: impl FnMut(usize)) -> Vec<usize> {
    let mut missing: Vec<usize> = waits.iter().map(Vec::len).collect();
    let mut followers = vec![Vec::new(); waits.len()];
    for (at, others) in waits.iter().enumerate() {
        for &other in others {
            followers[other].push(at);
        }
    }
    let mut queued = vec![false; waits.len()];
    let mut order = Vec::with_capacity(waits.len());
    let mut next = 0;
    let mut unseen = 0;
    for at in (0..waits.len()).filter(|at| missing[*at] == 0) {
        queued[at] = true;
        order.push(at);
    }
    while order.len() < waits.len() || next < order.len() {
        if next == order.len() {
            while queued[unseen] {
                unseen += 1;
            }
            cycle(unseen);
            queued[unseen] = true;
            order.push(unseen);
        }
        for &follower in &followers[order[next]] {
            missing[follower] = missing[follower].saturating_sub(1);
            if missing[follower] == 0 && !queued[follower] {
                queued[follower] = true;
                order.push(follower);
            }
        }
        next += 1;
    }
    order
}

/// The last day a step may start on and still end on `by`. Its end never comes
/// earlier for a later start, so halving finds the day.
fn latest_start(
    calendar: &WorkingDays,
    starts: NaiveDate,
    by: NaiveDate,
    end_of: &dyn Fn(NaiveDate) -> NaiveDate,
) -> NaiveDate {
    let (mut fits, mut fails) = (0, calendar.between(starts, by).saturating_add(1));
    while fits + 1 < fails {
        let middle = fits + (fails - fits) / 2;
        if end_of(calendar.after(starts, middle)) <= by { fits = middle } else { fails = middle }
    }
    calendar.after(starts, fits)
}

/// The limits of a matter's steps; `None` if one of them is not known.
fn limits<'a>(guide: &'a Guide, matter: &PlannedMatter, kind: LimitKind) -> Option<Vec<&'a Limit>> {
    let stated = &guide.bundle().matters[matter.matter];
    if kind == LimitKind::Committed
        && let Some(limit) = committed(guide, matter)
    {
        return Some(vec![limit]);
    }
    let mode = stated.modes.get(matter.mode)?;
    mode.steps.iter().map(|step| step.statutory.as_ref()).collect()
}

/// The limit that the region, or the region it belongs to, has published.
pub(super) fn committed<'a>(guide: &'a Guide, matter: &PlannedMatter) -> Option<&'a Limit> {
    let bundle = guide.bundle();
    let stated = &bundle.matters[matter.matter];
    let mode = &stated.modes.get(matter.mode)?.id;
    let mut region = bundle.regions.iter().find(|region| region.id == *guide.region());
    let mut left = bundle.regions.len();
    while let Some(here) = region {
        let limit = here
            .committed
            .iter()
            .find(|committed| committed.matter == stated.id && committed.mode.as_ref().is_none_or(|it| it == mode));
        if let Some(committed) = limit {
            return Some(&committed.limit);
        }
        left = left.checked_sub(1)?;
        region = here.parent.as_ref().and_then(|parent| bundle.regions.iter().find(|known| known.id == *parent));
    }
    None
}

fn end(guide: &Guide, start: NaiveDate, limits: &[&Limit]) -> NaiveDate {
    limits.iter().fold(start, |day, limit| guide.calendar().decision(day, limit.time))
}

/// The time of a matter as its steps add up; `None` where they do not share one
/// unit, or add up to more than can be said.
pub fn total_time(limits: &[&Limit]) -> Option<Duration> {
    let first = limits.first()?.time;
    limits.iter().skip(1).try_fold(first, |sum, limit| {
        let value = sum.value.checked_add(limit.time.value)?;
        (limit.time.unit == sum.unit).then_some(Duration { value, unit: sum.unit })
    })
}
