//! The flow of questions: what is asked in which order, which answer opens a
//! later question, and where the guide stops.

use super::sheet::{Ink, LINE, Sheet, lines};
use super::words::{self, said};
use crate::model::{Bundle, Condition, MatterId, Question, QuestionId, QuestionKind};
use std::collections::BTreeSet;

const MARGIN: i32 = 24;
const BOX: i32 = 620;
const INSET: i32 = 16;
/// Between the arrows at the right.
const LANE: i32 = 9;

/// What a row of a box says about the answers, so that conditions find it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Row {
    Option(String),
    From(u32),
    Below(u32),
}

/// A part of a condition: the question, its answer, and whether it must hold.
type Part = (QuestionId, Row, bool);

/// The part of the picture between an answer and the question it opens.
struct Opening {
    from: i32,
    to: usize,
    broken: bool,
}

pub(super) fn draw(bundle: &Bundle) -> String {
    let package = &bundle.package;
    let title = format!("{}：{}", package.name.zh, words::FLOW);
    let mut sheet = Sheet::new(&title);
    sheet.text(MARGIN, MARGIN + LINE, Ink::Bold, &title);
    sheet.text(MARGIN, MARGIN + 2 * LINE, Ink::Soft, words::FLOW_KEY);
    let mut y = MARGIN + 3 * LINE;
    let mut tops = Vec::new();
    let mut openings = Vec::new();
    let asked: Vec<(&Question, Option<&Condition>)> = package
        .questions
        .iter()
        .filter_map(|asked| Some((words::question(bundle, &asked.question)?, asked.when.as_ref())))
        .collect();
    let opens: Vec<Vec<Part>> = asked.iter().map(|(_, when)| when.map_or_else(Vec::new, parts)).collect();
    for (at, (question, when)) in asked.iter().enumerate() {
        let mut rows = wrapped(Ink::Bold, &format!("{}. {}", at + 1, question.text.zh));
        if let Some(when) = when {
            rows.extend(wrapped(Ink::Soft, &format!("{}{}", words::ASKED_WHEN, said(bundle, when))));
        }
        let head = rows.len();
        let mut places = Vec::new();
        for (row, text) in answers(bundle, question) {
            places.push((row.clone(), rows.len()));
            rows.extend(wrapped(Ink::Plain, &format!("· {text}")));
            for stop in &package.stops {
                if enough(&stop.when).contains(&(question.id.clone(), row.clone(), true)) {
                    rows.extend(wrapped(Ink::Stop, &format!("　{}{}", words::STOP, stop.title.zh)));
                }
            }
        }
        let height = rows.len() as i32 * LINE + INSET;
        sheet.rect(MARGIN, y, BOX, height);
        for (line, (ink, text)) in rows.iter().enumerate() {
            let inset = if line < head { INSET } else { 2 * INSET };
            sheet.text(MARGIN + inset, y + (line as i32 + 1) * LINE, *ink, text);
        }
        for (row, line) in places {
            for (to, later) in opens.iter().enumerate().skip(at + 1) {
                for holds in [true, false] {
                    if later.contains(&(question.id.clone(), row.clone(), holds)) {
                        openings.push(Opening { from: y + (line as i32 + 1) * LINE - 5, to, broken: !holds });
                    }
                }
            }
        }
        tops.push(y);
        if at + 1 < asked.len() {
            sheet.arrow(&[(MARGIN + BOX / 2, y + height), (MARGIN + BOX / 2, y + height + LINE)], false);
        }
        y += height + LINE;
    }
    let lanes = arrows(&mut sheet, &tops, &openings);
    y = below(&mut sheet, bundle, y);
    sheet.finish(2 * MARGIN + BOX + lanes * LANE + LANE, y)
}

/// The arrows at the right, each in the first lane that is free; how many lanes there are.
fn arrows(sheet: &mut Sheet, tops: &[i32], openings: &[Opening]) -> i32 {
    let mut free_from: Vec<i32> = Vec::new();
    for opening in openings {
        let to = tops[opening.to] + LINE - 5;
        let lane = free_from.iter().position(|free| *free < opening.from).unwrap_or_else(|| {
            free_from.push(0);
            free_from.len() - 1
        });
        free_from[lane] = to;
        let x = MARGIN + BOX + (lane as i32 + 2) * LANE;
        let edge = MARGIN + BOX;
        sheet.arrow(&[(edge, opening.from), (x, opening.from), (x, to), (edge, to)], opening.broken);
    }
    free_from.len() as i32 + 1
}

/// Below the questions: choices between matters, and stops that take
/// more than one answer; where the picture ends.
fn below(sheet: &mut Sheet, bundle: &Bundle, mut y: i32) -> i32 {
    let name = |id: &MatterId| {
        bundle.matters.iter().find(|matter| matter.id == *id).map_or("", |matter| matter.name.zh.as_str())
    };
    let mut boxes = Vec::new();
    for it in &bundle.package.alternatives {
        let two = format!("{}{}{}{}", words::CHOICE, name(&it.standard), words::OR, name(&it.instead));
        boxes.push([(Ink::Bold, it.title.zh.clone()), (Ink::Plain, two), (Ink::Soft, said(bundle, &it.when))].to_vec());
    }
    for it in &bundle.package.stops {
        let shown = enough(&it.when);
        if !shown.is_empty() && shown.len() == parts(&it.when).len() {
            continue;
        }
        let title = format!("{}{}", words::STOP, it.title.zh);
        boxes.push([(Ink::Stop, title), (Ink::Soft, said(bundle, &it.when))].to_vec());
    }
    for texts in boxes {
        let rows: Vec<_> = texts.iter().flat_map(|(ink, text)| wrapped(*ink, text)).collect();
        let height = rows.len() as i32 * LINE + INSET;
        sheet.rect(MARGIN, y, BOX, height);
        for (line, (ink, text)) in rows.iter().enumerate() {
            sheet.text(MARGIN + INSET, y + (line as i32 + 1) * LINE, *ink, text);
        }
        y += height + LINE;
    }
    y
}

/// The answers each of which is enough for a condition.
fn enough(condition: &Condition) -> Vec<Part> {
    match condition {
        Condition::Any(parts) => parts.iter().flat_map(enough).collect(),
        Condition::Chosen(..) | Condition::AtLeast(..) | Condition::Below(..) => parts(condition),
        Condition::All(_) | Condition::Not(_) | Condition::Region(_) => Vec::new(),
    }
}

fn wrapped(ink: Ink, text: &str) -> Vec<(Ink, String)> {
    lines(text, BOX - 4 * INSET).into_iter().map(|line| (ink, line)).collect()
}

/// The answers of a question: its options, or the bounds that anything in the package looks at.
fn answers(bundle: &Bundle, question: &Question) -> Vec<(Row, String)> {
    match &question.kind {
        QuestionKind::Single(choices) | QuestionKind::Several(choices) => {
            choices.iter().map(|choice| (Row::Option(choice.id.0.clone()), choice.text.zh.clone())).collect()
        }
        QuestionKind::Number(_) => {
            let package = &bundle.package;
            let uses = package.matters.iter().filter_map(|used| used.when.as_ref());
            let demands = bundle.matters.iter().flat_map(|matter| &matter.materials).filter_map(|it| it.when.as_ref());
            let modes = bundle.matters.iter().flat_map(|matter| &matter.modes).filter_map(|mode| mode.when.as_ref());
            let questions = package.questions.iter().filter_map(|asked| asked.when.as_ref());
            let stops = package.stops.iter().map(|stop| &stop.when);
            let choices = package.alternatives.iter().map(|it| &it.when);
            let notices = package.notices.iter().filter_map(|notice| notice.when.as_ref());
            let all = questions.chain(uses).chain(choices).chain(notices).chain(demands).chain(modes).chain(stops);
            let bounds: BTreeSet<Row> = all
                .flat_map(parts)
                .filter(|(id, row, _)| *id == question.id && !matches!(row, Row::Option(_)))
                .map(|(_, row, _)| row)
                .collect();
            let condition = |row: &Row| match row {
                Row::From(bound) => Some(Condition::AtLeast(question.id.clone(), *bound)),
                Row::Below(bound) => Some(Condition::Below(question.id.clone(), *bound)),
                Row::Option(_) => None,
            };
            bounds.into_iter().filter_map(|row| Some((row.clone(), said(bundle, &condition(&row)?)))).collect()
        }
    }
}

/// What a condition looks at.
fn parts(condition: &Condition) -> Vec<Part> {
    fn collect(condition: &Condition, holds: bool, found: &mut Vec<Part>) {
        match condition {
            Condition::Chosen(id, option) => found.push((id.clone(), Row::Option(option.0.clone()), holds)),
            Condition::AtLeast(id, bound) => found.push((id.clone(), Row::From(*bound), holds)),
            Condition::Below(id, bound) => found.push((id.clone(), Row::Below(*bound), holds)),
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| collect(part, holds, found));
            }
            Condition::Not(inner) => collect(inner, !holds, found),
            Condition::Region(_) => {}
        }
    }
    let mut found = Vec::new();
    collect(condition, true, &mut found);
    found
}
