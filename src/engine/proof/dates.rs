//! Every date computes, in every mode, by law and by published limits.
//!
//! The dates of a plan are put together from two things: the day a matter is done,
//! counted from the day it starts, and the latest of several days. So it is enough
//! that for every start the calendar covers each matter in each mode ends on a day
//! that exists, not before its start, and never earlier for a later start.

use super::{Flaw, FlawKind, Place, Proof};
use crate::engine::{Answers, Guide};
use crate::model::{Bundle, Due, Duration, Limit};
use chrono::{Datelike, NaiveDate};

pub(super) fn prove(bundle: &Bundle) -> Proof {
    let mut proof = Proof::default();
    let Some(first) = bundle.regions.first() else { return proof };
    let guide = Guide::new(bundle.clone(), first.id.clone());
    let mut flaw = |place: Place, region: &crate::model::RegionId| {
        let example = Answers::new();
        proof.flaws.push(Flaw { kind: FlawKind::NoDate, place, example, region: region.clone() });
    };
    let days = days(&guide);
    for (at, matter) in guide.bundle().matters.iter().enumerate() {
        for (number, mode) in matter.modes.iter().enumerate() {
            let limits: Option<Vec<&Limit>> = mode.steps.iter().map(|step| step.statutory.as_ref()).collect();
            let times: Vec<Duration> = limits.iter().flatten().map(|limit| limit.time).collect();
            if !computes(&guide, &days, &times) {
                flaw(Place::Mode(at, number), &first.id);
            }
            for region in &bundle.regions {
                let published = region.committed.iter().filter(|it| {
                    it.matter == matter.id && it.mode.as_ref().is_none_or(|published| *published == mode.id)
                });
                if published.into_iter().any(|it| !computes(&guide, &days, &[it.limit.time])) {
                    flaw(Place::Mode(at, number), &region.id);
                }
            }
        }
        for (number, duty) in matter.obligations.iter().enumerate() {
            if !falls_due(&guide, &days, &duty.due) {
                flaw(Place::Duty(at, number), &first.id);
            }
        }
    }
    for (at, duty) in guide.bundle().package.obligations.iter().enumerate() {
        if !falls_due(&guide, &days, &duty.due) {
            flaw(Place::Obligation(at), &first.id);
        }
    }
    proof
}

/// Every day the calendar covers.
fn days(guide: &Guide) -> Vec<NaiveDate> {
    let calendar = &guide.bundle().calendar;
    calendar.from.0.iter_days().take_while(|day| *day <= calendar.to.0).collect()
}

/// Whether time after time leads to days that follow each other.
fn computes(guide: &Guide, days: &[NaiveDate], times: &[Duration]) -> bool {
    let mut before = NaiveDate::MIN;
    days.iter().all(|start| {
        let end = times.iter().fold(*start, |day, time| guide.calendar().decision(day, *time));
        let right = *start <= end && before <= end && end < NaiveDate::MAX;
        before = end;
        right
    })
}

fn falls_due(guide: &Guide, days: &[NaiveDate], due: &Due) -> bool {
    match due {
        Due::Within { time, .. } | Due::Every { time, .. } => {
            days.iter().all(|day| (*day..NaiveDate::MAX).contains(&guide.calendar().duty(*day, *time)))
        }
        Due::Yearly { from, to, .. } => days.iter().all(|day| {
            let next = day.year() + 1;
            matches!(
                (crate::engine::day_of(next, from), crate::engine::day_of(next, to)),
                (Some(from), Some(to)) if from <= to
            )
        }),
        Due::Opening | Due::Event { .. } | Due::Always => true,
    }
}
