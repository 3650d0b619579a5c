//! 时间表: what happens on which day, and what is to be remembered afterwards.

use super::notice::dates;
use super::paper::{Block, Cell, Line, Paper, PaperKind, Shape, Table, TimeDrawing, TimeLine};
use super::said::{Group, Prepared, entry, plain, text};
use crate::engine::{Duty, MaterialState, time_picture};
use crate::model::{Basis, Language, sort_few};
use crate::texts::GuideTexts;
use chrono::{Datelike, NaiveDate};

pub(super) fn timeline(case: &Prepared<'_>) -> Paper {
    let (texts, sheets) = case.texts();
    let (bundle, plan) = (case.guide.bundle(), case.plan);
    let mut days: Vec<(NaiveDate, Line)> = Vec::new();
    let mut add = |day: NaiveDate, when: Option<String>, what: Cell, who: String| {
        let day_cell =
            Cell { strong: when.unwrap_or_else(|| case.day(day)), plain: texts.days.weekday(day).to_owned() };
        days.push((day, Line { cells: vec![day_cell, what, plain(who)], ..Line::default() }));
    };
    let now = case.group(Group::HandedIn).filter(|material| material.state == MaterialState::Prepare).count();
    add(
        plan.start,
        None,
        Cell { strong: sheets.timeline_hand_in(now), plain: String::new() },
        sheets.acts_person.to_owned(),
    );
    let mut undated: Vec<Line> = Vec::new();
    for matter in plan.matters.iter().filter(|matter| matter.planned) {
        let name = &bundle.matters[matter.matter].name.zh;
        let who = case.authority(matter.matter);
        match (case.ends(matter), case.time(matter)) {
            (Some(day), Some(time)) => {
                add(day, None, Cell { strong: sheets.timeline_done(name), plain: sheets.legal(&time) }, who);
            }
            _ => undated.push(entry(name.clone(), sheets.first_ask(&who), Vec::new())),
        }
    }
    let mut basis: Vec<&Basis> = Vec::new();
    let mut duties: Vec<Line> = Vec::new();
    for planned in &plan.obligations {
        let (what, more, cited): (String, String, &[Basis]) = match planned.duty {
            Duty::OfMatter(matter, at) => {
                let duty = &bundle.matters[matter].obligations[at];
                (duty.text.zh.clone(), GuideTexts::chinese().due(Language::Zh, bundle, &duty.due), &duty.basis)
            }
            Duty::OfPackage(at) => {
                let duty = &bundle.package.obligations[at];
                (duty.text.zh.clone(), GuideTexts::chinese().due(Language::Zh, bundle, &duty.due), &duty.basis)
            }
            Duty::Renewal(matter) => {
                let Some(renewal) = &bundle.matters[matter].result.renewal else { continue };
                (sheets.renew(&bundle.matters[matter].result.name.zh), String::new(), &renewal.basis)
            }
            Duty::OfOption(matter, at) => {
                let option = &bundle.matters[matter].options[at];
                let what = option.promised.as_ref().map_or(&option.name, |fact| &fact.text);
                (what.zh.clone(), String::new(), &option.basis)
            }
            Duty::Check(matter) => {
                if let Some(day) = planned.due {
                    let strong = sheets.timeline_check(&bundle.matters[matter].name.zh);
                    add(day, None, Cell { strong, plain: String::new() }, case.authority(matter));
                }
                continue;
            }
        };
        basis.extend(cited);
        match planned.due {
            Some(day) => {
                let when = planned.from.map(|from| sheets.from_day(&case.day(from), &case.day(day)));
                add(day, when, Cell { strong: what, plain: more }, sheets.acts_person.to_owned());
            }
            // What is a duty all the time has no place on a timeline.
            None if more == GuideTexts::chinese().matters.due_always => {}
            None => duties.push(entry(more, what, Vec::new())),
        }
    }
    sort_few(&mut days, |(day, _)| *day);
    let goal = plan.schedule.has_goal();
    let lead = match goal {
        true => sheets.timeline_lead(
            &case.day(plan.start),
            &case.day(plan.schedule.finish),
            &bundle.package.goal.zh,
            plan.counts.workdays_parallel,
        ),
        false => sheets.timeline_open.to_owned(),
    };
    let heads = vec![sheets.col_day, sheets.col_what, sheets.col_who_acts];
    let lines = days.into_iter().map(|(_, line)| line).collect();
    let lead = Block::Text(Cell { strong: lead, plain: String::new() }, Vec::new());
    let drawn = drawing(case, goal).map(Block::Time);
    let mut blocks: Vec<Block> = [Some(lead), drawn].into_iter().flatten().collect();
    blocks.push(Block::Table(Table { shape: Shape::Timeline, heads, lines }));
    for (heading, lines) in [(sheets.undated, undated), (sheets.duties, duties)] {
        if !lines.is_empty() {
            blocks.push(Block::Heading(heading.to_owned()));
            blocks.push(Block::List(lines));
        }
    }
    blocks.push(dates(case));
    let matters = plan.matters.iter().filter(|matter| matter.planned);
    let limits = matters.filter_map(|matter| bundle.matters[matter.matter].modes.get(matter.mode));
    let limits = limits.flat_map(|mode| &mode.steps).filter_map(|step| step.statutory.as_ref());
    blocks.extend(case.laws(limits.flat_map(|limit| &limit.basis).chain(basis)));
    blocks.push(text(sheets.no_receipt.to_owned()));
    case.paper(PaperKind::Timeline, None, blocks)
}

/// The same as a picture.
fn drawing(case: &Prepared<'_>, goal: bool) -> Option<TimeDrawing> {
    let plan = case.plan;
    let drawn = time_picture(case.guide, plan)?;
    let name = |step: usize| case.guide.bundle().matters[plan.schedule.steps[step].matter].name.zh.clone();
    let axis = |day: NaiveDate| GuideTexts::chinese().picture.axis(day.month(), day.day());
    Some(TimeDrawing {
        days: drawn.days,
        lines: drawn.rows.into_iter().map(|row| TimeLine { name: name(row.step), bars: row.bars }).collect(),
        weeks: drawn.weeks.into_iter().map(|(cell, day)| (cell, day.map(axis).unwrap_or_default())).collect(),
        goal: goal.then(|| case.guide.calendar().between(plan.start, plan.schedule.finish)),
    })
}
