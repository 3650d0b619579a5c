//! The dates: a picture of the working days, the same as a list, and what comes afterwards.

use super::date_events::{Event, events, name, names};
use super::duties::after;
use super::late::late;
use super::matter_details::authority;
use super::matters::time_words;
use super::plan::{finish_words, goal};
use crate::engine::{MatterState, ScheduleWarning, check_day, time_picture};
use crate::model::iso;
use crate::platform::{IntoView, View};
use crate::state::Section;
use crate::ui::context::{Actions, Context};
use crate::ui::parts::{Cal, CalRow, Icon, Tag, cal, date, icon_with, source_lines, stated, tag_with};
use chrono::{Datelike, NaiveDate};
use reactive_graph::callback::Callable;
use view_macro::view;

/// What the day is that the plan starts.
fn start_word(context: &Context) -> &str {
    context.words.guide().start(context.words.language, context.guide.bundle())
}

/// The page 日期.
pub(crate) fn dates_page(context: &Context, actions: Actions) -> View {
    let words = &context.words;
    let texts = &words.guide().dates;
    let events = events(context);
    let package = &context.guide.bundle().package;
    let start_label = package.start.as_ref().map_or_else(|| texts.start.to_owned(), |start| words.say(start));
    let start = move |event: crate::platform::Event| {
        let value = event.value();
        // While a year is being typed browsers report years like 0002.
        if value.as_str() >= "2000" {
            actions.start.run(value);
        }
    };
    view! {
        <div class="wrap">
            <div class="head">
                <div>{title(context)} {lead(context)}</div>
                <div class="pick">
                    <div class="pick__date">
                        <label for="start">{start_label}</label>
                        <input id="start" name="start" type="date" value=iso(context.plan.start) on:change=start />
                    </div>
                </div>
            </div>
            {picture(context, &events)}
            {list(context, &events)}
            {late(context)}
            {super::calendar_file::save(context)}
            {undated(context)}
            {know(context)}
            {apart(context)}
            {after(context)}
            <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href=context.section(Section::Plan)>
                        {texts.back}
                    </a>
                </div>
            </div>
        </div>
    }
}

fn title(context: &Context) -> View {
    let texts = &context.words.guide().dates;
    let plan = &context.plan;
    if !plan.schedule.has_goal() {
        return view! { <h1 tabindex="-1">{texts.title_open}</h1> };
    }
    let finish = plan.schedule.finish;
    let (before, day, behind) = texts.title(&finish_words(context), &goal(context));
    let day: Vec<View> = day
        .into_iter()
        .map(|(large, words)| match large {
            true => view! { <span class="bigdate">{words}</span> },
            false => words.into_view(),
        })
        .collect();
    view! {
        <h1 tabindex="-1">
            {before} <time datetime=iso(finish)>{day}</time> {behind}
        </h1>
    }
}

fn unknown(context: &Context) -> Vec<usize> {
    let steps = &context.plan.schedule.steps;
    steps.iter().filter(|step| step.ends.is_none()).map(|step| step.matter).collect()
}

fn lead(context: &Context) -> Vec<View> {
    let words = &context.words;
    let texts = &words.guide().dates;
    let plan = &context.plan;
    let mut lines: Vec<String> = Vec::new();
    if plan.schedule.has_goal() {
        lines.push(texts.lead(plan.counts.workdays_parallel, plan.counts.workdays_one_by_one, start_word(context)));
    }
    let goals: Vec<usize> =
        plan.schedule.steps.iter().filter(|step| step.goal && step.ends.is_none()).map(|step| step.matter).collect();
    if !goals.is_empty() {
        lines.push(texts.not_in_total(&names(context, &goals)));
    }
    let unsettled = plan.matters_in(MatterState::Possible).count();
    if unsettled > 0 {
        lines.push(format!("{}{}", words.guide().plan.not_settled(unsettled), words.texts.common.stop));
    }
    if let Some(schedule) = &plan.committed {
        let day = words.texts.days.day(schedule.finish, plan.start.year());
        lines.push(texts.committed(&day, &goal(context)));
    }
    lines.into_iter().map(|line| view! { <p class="lead lead--sub">{line}</p> }).collect()
}

fn picture(context: &Context, events: &[Event]) -> Option<View> {
    let words = &context.words;
    let texts = &words.guide().picture;
    let plan = &context.plan;
    let drawn = time_picture(&context.guide, plan)?;
    let cell = |day: NaiveDate| context.guide.calendar().between(plan.start, day);
    let rows = drawn
        .rows
        .into_iter()
        .map(|row| {
            let step = &plan.schedule.steps[row.step];
            let check = check_day(plan, step.matter);
            let acts = events.iter().enumerate().filter(|(_, event)| event.rows.contains(&step.matter));
            let acts = acts.map(|(at, event)| (cell(event.day), at + 1)).collect();
            let mode = plan.matters.iter().find(|planned| planned.matter == step.matter);
            let mode = mode.and_then(|it| context.guide.bundle().matters[step.matter].modes.get(it.mode));
            let mut length = mode
                .and_then(|mode| time_words(words, mode))
                .unwrap_or_else(|| words.guide().matters.unknown_limit.to_owned());
            let slack =
                step.slack.map_or_else(|| texts.no_influence.to_owned(), |days| words.guide().dates.slack("", days));
            let more = [check.map(|_| texts.check_follows.to_owned()), step.ends.map(|_| slack)];
            for said in more.into_iter().flatten() {
                length.push_str(words.texts.common.comma);
                length.push_str(&said);
            }
            CalRow { name: name(context, step.matter), length, bars: row.bars, acts }
        })
        .collect();
    let goal = plan
        .schedule
        .has_goal()
        .then(|| (cell(plan.schedule.finish), texts.flag(&finish_words(context), &goal(context))));
    let say = |day: NaiveDate| texts.axis(day.month(), day.day());
    let picture = Cal {
        days: drawn.days,
        rows,
        weeks: drawn.weeks.into_iter().map(|(cell, day)| (cell, day.map(say).unwrap_or_default())).collect(),
        goal,
        legend: [texts.key, texts.side, texts.wait, texts.act, texts.weekends],
    };
    let view = view! {
        <section aria-labelledby="h-picture">
            <h2 class="visually-hidden" id="h-picture">
                {texts.title}
            </h2>
            <p class="visually-hidden">{texts.note}</p>
            {cal(&picture)}
        </section>
    };
    Some(view)
}

fn list(context: &Context, events: &[Event]) -> Option<View> {
    let words = &context.words;
    let texts = &words.guide().dates;
    let sources = &context.guide.bundle().sources;
    if events.is_empty() {
        return None;
    }
    let covers = |day: NaiveDate| context.guide.calendar().covers(day);
    let items: Vec<View> = events
        .iter()
        .enumerate()
        .map(|(at, event)| {
            let weekday = words.texts.days.weekday(event.day);
            let beside = match event.accepted && context.guide.bundle().package.start.is_none() {
                true => format!("{weekday}{}{}", words.texts.common.comma, start_word(context)),
                false => texts.latest(weekday),
            };
            let estimated = (!covers(event.day)).then(|| tag_with(Tag::Unverified, texts.estimated.to_owned()));
            let source = (!event.source.is_empty()).then(|| source_lines(words, sources, &event.source));
            view! {
                <li>
                    <p class="dates__when">
                        {date(words, event.day, context.plan.start.year())}
                        <span class="dates__week">{beside} " " {estimated}</span>
                    </p>
                    <div>
                        <h3 class="dates__what">
                            <span class="num" aria-hidden="true">
                                {(at + 1).to_string()}
                            </span>
                            {event.title.clone()}
                        </h3>
                        <p class="dates__text">{event.text.clone()}</p>
                        {source}
                    </div>
                </li>
            }
        })
        .collect();
    let block = view! {
        <section class="block" aria-labelledby="h-list">
            <div class="block__head">
                <h2 id="h-list">{texts.list}</h2>
            </div>
            <ol class="dates">{items}</ol>
        </section>
    };
    Some(block)
}

fn lines(id: &'static str, title: &'static str, icon: Icon, rows: Vec<View>) -> Option<View> {
    if rows.is_empty() {
        return None;
    }
    let rows: Vec<View> = rows
        .into_iter()
        .map(|row| view! { <li>{icon_with(icon, "item__icon")} <div class="item__body">{row}</div></li> })
        .collect();
    let block = view! {
        <section class="block" aria-labelledby=id>
            <div class="block__head block__head--line">
                <h2 id=id>{title}</h2>
            </div>
            <ul class="items">{rows}</ul>
        </section>
    };
    Some(block)
}

fn undated(context: &Context) -> Option<View> {
    let texts = &context.words.guide().dates;
    let rows = unknown(context)
        .into_iter()
        .map(|matter| {
            let who = authority(&context.words, &context.guide, &context.guide.bundle().matters[matter]);
            let line = texts.undated_line(&name(context, matter), &who);
            view! { <p class="item__text">{line}</p> }
        })
        .collect();
    lines("h-undated", texts.undated, Icon::Ask, rows)
}

fn know(context: &Context) -> Option<View> {
    let words = &context.words;
    let texts = &words.guide().dates;
    let year = context.plan.start.year();
    let day = |date: NaiveDate| words.texts.days.day(date, year);
    let schedule = &context.plan.schedule;
    let mut said: Vec<String> = Vec::new();
    for warning in &schedule.warnings {
        said.push(match warning {
            ScheduleWarning::CalendarEnds(last) => texts.calendar_ends(&words.texts.days.full_day(*last)),
            ScheduleWarning::UnitUncertain(matter, earlier) => {
                let Some(later) = schedule.step(*matter).and_then(|step| step.ends) else { continue };
                texts.unit(&name(context, *matter), &day(later), &day(*earlier))
            }
            ScheduleWarning::Cycle(matter) => texts.cycle(&name(context, *matter)),
            // Said in the list of what has no date.
            ScheduleWarning::LimitUnknown(_) => continue,
        });
    }
    for wait in &schedule.broken {
        let (own, other) = (name(context, wait.matter), name(context, wait.waits_for));
        let line = if wait.mutual { texts.broken_mutual(&own, &other) } else { texts.broken(&own, &other) };
        said.push(line);
    }
    let rows = said.into_iter().map(|line| view! { <p class="item__text">{line}</p> }).collect();
    lines("h-know", texts.know, Icon::Info, rows)
}

fn apart(context: &Context) -> Option<View> {
    let words = &context.words;
    let bundle = context.guide.bundle();
    let mut rows: Vec<View> = context
        .plan
        .apart
        .iter()
        .map(|at| {
            let fact = &bundle.package.apart[*at];
            stated(words, &bundle.sources, &fact.text, &fact.basis)
        })
        .collect();
    for planned in context.plan.matters.iter().filter(|planned| planned.planned) {
        let matter = &bundle.matters[planned.matter];
        let Some(mode) = matter.modes.get(planned.mode) else { continue };
        let limits = mode.steps.iter().filter_map(|step| step.statutory.as_ref());
        for fact in limits.flat_map(|limit| &limit.not_counted) {
            rows.push(view! {
                <h3 class="item__title" lang=words.lang(&matter.name)>
                    {words.say(&matter.name)}
                </h3>
                {stated(words, &bundle.sources, &fact.text, &fact.basis)}
            });
        }
    }
    lines("h-apart", words.guide().dates.apart, Icon::Clock, rows)
}
