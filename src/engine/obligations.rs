//! Duties after approval, with computed dates.

use super::guide::Guide;
use super::matters::{MatterState, PlannedMatter};
use super::options::{OptionState, PlannedOption};
use super::order::order;
use super::positions::Positions;
use super::schedule::Schedule;
use super::situation::Situation;
use crate::model::{Anchor, Deadline, Due, MatterId, OptionKind};
use chrono::{Datelike, NaiveDate};

/// What kind of duty, and where it stands in the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// A duty of a matter: bundle position of the matter, position of the obligation.
    OfMatter(usize, usize),
    /// A duty of the package.
    OfPackage(usize),
    /// What an option promised: bundle position of the matter, position of the option.
    OfOption(usize, usize),
    /// The check that follows the result of this matter.
    Check(usize),
    /// The renewal of this matter's result.
    Renewal(usize),
}

/// One duty in this plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedObligation {
    /// Which.
    pub duty: Duty,
    /// Not before this day, where there is a window.
    pub from: Option<NaiveDate>,
    /// The last day; `None` for duties without a computed date.
    pub due: Option<NaiveDate>,
    /// Reaches beyond the published calendar.
    pub estimated: bool,
}

pub(super) fn obligations(
    guide: &Guide,
    situation: &Situation,
    matters: &[PlannedMatter],
    schedule: &Schedule,
    start: NaiveDate,
    options: &mut [PlannedOption],
) -> Vec<PlannedObligation> {
    let bundle = guide.bundle();
    let steps = Positions::new(&mut schedule.steps.iter().map(|step| bundle.matters[step.matter].id.as_str()));
    let ends = |matter: &MatterId| steps.get(matter.as_str()).and_then(|at| schedule.steps[at].ends);
    let dated = |duty, due: &Due| dated(guide, [start, schedule.finish], &ends, duty, due);
    let mut found = Vec::new();
    for option in options.iter_mut() {
        let stated = option.stated(guide);
        let matter = &bundle.matters[option.matter];
        let duty = match &stated.due {
            Deadline::Duty(id) => matter.obligations.iter().position(|duty| duty.id == *id),
            _ => None,
        };
        option.due = match &stated.due {
            Deadline::LocalOffice => None,
            Deadline::Check => matters.iter().find(|it| it.matter == option.matter).and_then(|it| {
                let check = matter.modes.get(it.mode)?.check_after.as_ref()?;
                Some(guide.calendar().decision(ends(&matter.id)?, check.within))
            }),
            Deadline::Duty(_) => {
                duty.and_then(|at| dated(Duty::OfMatter(option.matter, at), &matter.obligations[at].due).due)
            }
            Deadline::Within { time, after } => {
                let due = Due::Within { time: *time, after: after.clone() };
                dated(Duty::OfOption(option.matter, option.option), &due).due
            }
        };
        // The check after a result and the duties of a matter are in the list anyway.
        let listed =
            duty.is_some() || matches!(stated.kind, OptionKind::Commitment(_)) && stated.due == Deadline::Check;
        if option.state == OptionState::Taken && !listed {
            found.push(planned_on(guide, Duty::OfOption(option.matter, option.option), None, option.due));
        }
    }
    // Leaving a matter for later releases nobody from its duties.
    for planned in matters.iter().filter(|it| it.planned || it.state == MatterState::Postponed) {
        let stated = &bundle.matters[planned.matter];
        let rules = &guide.rules.matters[planned.used];
        for (at, obligation) in stated.obligations.iter().enumerate() {
            if situation.holds(rules.obligations[at]) {
                found.push(dated(Duty::OfMatter(planned.matter, at), &obligation.due));
            }
        }
        let Some(ends) = ends(&stated.id) else { continue };
        if let Some(check) = stated.modes.get(planned.mode).and_then(|mode| mode.check_after.as_ref()) {
            let due = guide.calendar().decision(ends, check.within);
            found.push(planned_on(guide, Duty::Check(planned.matter), None, Some(due)));
        }
        if let (Some(validity), Some(renewal)) = (&stated.result.validity, &stated.result.renewal) {
            let expiry = guide.calendar().plain(ends, validity.time);
            let from = renewal.from.map(|time| guide.calendar().ahead(expiry, time));
            let due = guide.calendar().ahead(expiry, renewal.to);
            found.push(planned_on(guide, Duty::Renewal(planned.matter), from, Some(due)));
        }
    }
    for (at, obligation) in bundle.package.obligations.iter().enumerate() {
        if situation.holds(guide.rules.obligations[at]) {
            found.push(dated(Duty::OfPackage(at), &obligation.due));
        }
    }
    // Dated ones first, by date; the rest in the order of the data.
    let key = |at: usize| (found[at].due.is_none(), found[at].due);
    order(found.len(), &mut |a, b| key(a).cmp(&key(b))).into_iter().map(|at| found[at].clone()).collect()
}

fn planned_on(guide: &Guide, duty: Duty, from: Option<NaiveDate>, due: Option<NaiveDate>) -> PlannedObligation {
    let estimated = [from, due].into_iter().flatten().any(|day| !guide.calendar().covers(day));
    PlannedObligation { duty, from, due, estimated }
}

fn dated(
    guide: &Guide,
    [start, finish]: [NaiveDate; 2],
    ends: &dyn Fn(&MatterId) -> Option<NaiveDate>,
    duty: Duty,
    due: &Due,
) -> PlannedObligation {
    let anchor = |anchor: &Anchor| match anchor {
        Anchor::Start => Some(start),
        Anchor::Opening => Some(finish),
        Anchor::Matter(id) => ends(id),
    };
    let (from, due) = match due {
        Due::Opening => (None, Some(finish)),
        Due::Within { time, after } => (None, anchor(after).map(|day| guide.calendar().duty(day, *time))),
        Due::Every { time, after } => (None, anchor(after).map(|day| guide.calendar().plain(day, *time))),
        Due::Yearly { from, to, after } => match anchor(after) {
            Some(day) => (day_of(day.year() + 1, from), day_of(day.year() + 1, to)),
            None => (None, None),
        },
        Due::Event { .. } | Due::Always => (None, None),
    };
    planned_on(guide, duty, from, due)
}

/// The day `MM-DD` of a year.
pub(crate) fn day_of(year: i32, day: &str) -> Option<NaiveDate> {
    let (month, day) = day.split_once('-')?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}
