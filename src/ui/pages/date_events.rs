//! What happens on which day of the plan.

use super::matter_details::authority;
use super::plan::goal;
use crate::engine::{ScheduledStep, check_day};
use crate::model::{Basis, Fact, insert_once, sort_few};
use crate::ui::context::Context;
use chrono::NaiveDate;

/// What happens on one day of the list.
pub(super) struct Event {
    pub(super) day: NaiveDate,
    /// Acceptance is not a latest day.
    pub(super) accepted: bool,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) source: Vec<Basis>,
    /// The matters in whose rows the number stands, by position in the bundle.
    pub(super) rows: Vec<usize>,
}

/// What is to be done on the first day: everything is handed in, where the plan starts at a window.
pub(super) fn first_act(context: &Context) -> String {
    match &context.guide.bundle().package.start {
        Some(start) => context.words.say(start),
        None => context.words.guide().dates.hand_in(context.plan.counts.materials_after),
    }
}

pub(super) fn name(context: &Context, matter: usize) -> String {
    context.words.say(&context.guide.bundle().matters[matter].name)
}

pub(super) fn names(context: &Context, matters: &[usize]) -> String {
    let said: Vec<String> = matters.iter().map(|matter| name(context, *matter)).collect();
    said.join(context.words.texts.common.and)
}

fn check_fact(context: &Context, matter: usize) -> Option<&Fact> {
    let planned = context.plan.matters.iter().find(|planned| planned.matter == matter)?;
    let mode = context.guide.bundle().matters[matter].modes.get(planned.mode)?;
    mode.check_after.as_ref().map(|check| &check.fact)
}

/// In the order of their days.
pub(super) fn events(context: &Context) -> Vec<Event> {
    let words = &context.words;
    let texts = &words.guide().dates;
    let plan = &context.plan;
    let steps = &plan.schedule.steps;
    let matters = &context.guide.bundle().matters;
    if steps.is_empty() {
        return Vec::new();
    }
    let known: Vec<&ScheduledStep> = steps.iter().filter(|step| step.ends.is_some()).collect();
    let first: Vec<usize> = steps.iter().filter(|step| step.starts == plan.start).map(|step| step.matter).collect();
    let mark = known.iter().find(|step| step.starts == plan.start).map(|step| step.matter);
    let mut found = vec![Event {
        day: plan.start,
        accepted: true,
        title: first_act(context),
        text: texts.hand_in_text(&names(context, &first)),
        source: Vec::new(),
        rows: mark.or(first.first().copied()).into_iter().collect(),
    }];
    let mut days: Vec<NaiveDate> = Vec::new();
    known.iter().filter_map(|step| step.ends).for_each(|day| insert_once(&mut days, day));
    for day in days {
        let done: Vec<usize> = known.iter().filter(|step| step.ends == Some(day)).map(|step| step.matter).collect();
        let next: Vec<usize> = steps
            .iter()
            .filter(|step| step.starts == day && day > plan.start && step.ends != Some(day))
            .map(|step| step.matter)
            .collect();
        let mut who: Vec<String> = Vec::new();
        for matter in &done {
            let body = authority(words, &context.guide, &matters[*matter]);
            if !who.contains(&body) {
                who.push(body);
            }
        }
        let reached = day == plan.schedule.finish && plan.schedule.has_goal();
        let said = names(context, &done);
        let mut text = texts.decides(&who.join(words.texts.common.and));
        if !next.is_empty() {
            text.push(' ');
            text.push_str(&texts.then(&names(context, &next)));
        }
        for step in known.iter().filter(|step| step.ends == Some(day)) {
            if let Some(slack) = step.slack {
                text.push(' ');
                text.push_str(&texts.slack(&name(context, step.matter), slack));
                text.push_str(words.texts.common.stop);
            }
        }
        found.push(Event {
            day,
            accepted: false,
            title: if reached { texts.done_goal(&said, &goal(context)) } else { texts.done(&said) },
            text,
            source: Vec::new(),
            rows: done,
        });
    }
    for step in steps {
        if let (Some(day), Some(fact)) = (check_day(plan, step.matter), check_fact(context, step.matter)) {
            found.push(Event {
                day,
                accepted: false,
                title: texts.check(&name(context, step.matter)),
                text: words.say(&fact.text),
                source: fact.basis.clone(),
                rows: vec![step.matter],
            });
        }
    }
    sort_few(&mut found, |event| (event.day, !event.accepted));
    found
}
