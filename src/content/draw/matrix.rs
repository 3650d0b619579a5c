//! Which matter asks for which material: a row for each material, a column for each matter.

use super::asked::{Left, left};
use super::sheet::{Ink, LINE, Sheet, lines, width};
use super::words::{self, said};
use crate::model::{Bundle, Matter, MatterId, Requirement};

const MARGIN: i32 = 24;
/// The names of the materials.
const NAMES: i32 = 300;
const COLUMN: i32 = 52;

/// One demand for a paper in a cell.
struct Mark {
    handed_in: bool,
    letter: String,
}

pub(super) fn draw(bundle: &Bundle) -> String {
    let title = format!("{}：{}", bundle.package.name.zh, words::MATRIX);
    let mut sheet = Sheet::new(&title);
    sheet.text(MARGIN, MARGIN + LINE, Ink::Bold, &title);
    let right = MARGIN + NAMES + COLUMN * bundle.matters.len() as i32;
    let head = bundle.matters.iter().map(|matter| width(&matter.name.zh)).max().unwrap_or_default();
    let mut y = MARGIN + 2 * LINE;
    for (at, matter) in bundle.matters.iter().enumerate() {
        sheet.column(column(at), y, &matter.name.zh);
    }
    y += head + LINE;
    let top = y;
    let mut notes = Vec::new();
    for material in &bundle.materials {
        let cells: Vec<Vec<Mark>> = bundle
            .matters
            .iter()
            .map(|matter| {
                let asks = matter.materials.iter().filter(|it| it.material == material.id);
                asks.filter_map(|it| mark(bundle, matter, it, &mut notes)).collect()
            })
            .collect();
        let name = lines(&material.name.zh, NAMES - 16);
        let most = cells.iter().map(Vec::len).max().unwrap_or_default().max(name.len());
        sheet.rule((MARGIN, y), (right, y));
        for (line, text) in name.iter().enumerate() {
            sheet.text(MARGIN, y + (line as i32 + 1) * LINE - 2, Ink::Plain, text);
        }
        for (at, marks) in cells.iter().enumerate() {
            for (line, mark) in marks.iter().enumerate() {
                let middle = y + (line as i32 + 1) * LINE - 7;
                if mark.handed_in {
                    sheet.dot(column(at), middle)
                } else {
                    sheet.ring(column(at), middle)
                }
                if !mark.letter.is_empty() {
                    sheet.text(column(at) + 8, middle + 5, Ink::Soft, &mark.letter);
                }
            }
        }
        y += most as i32 * LINE + 6;
    }
    for at in 0..=bundle.matters.len() as i32 {
        let x = MARGIN + NAMES + at * COLUMN;
        sheet.rule((x, top), (x, y));
    }
    sheet.rule((MARGIN, y), (right, y));
    let wide = right.max(MARGIN + 620);
    let y = key(&mut sheet, y + LINE, wide, &notes);
    sheet.finish(wide + MARGIN, y + MARGIN)
}

/// What the marks and letters mean; where the picture ends.
fn key(sheet: &mut Sheet, mut y: i32, wide: i32, notes: &[String]) -> i32 {
    y += LINE;
    sheet.dot(MARGIN + 6, y - 5);
    sheet.text(MARGIN + 20, y, Ink::Plain, words::HANDED_IN);
    y += LINE;
    sheet.ring(MARGIN + 6, y - 5);
    sheet.text(MARGIN + 20, y, Ink::Plain, words::NOT_HANDED_IN);
    if notes.is_empty() {
        return y;
    }
    y += LINE;
    sheet.text(MARGIN, y, Ink::Plain, words::LETTER);
    for (at, note) in notes.iter().enumerate() {
        for line in lines(&format!("{}　{note}", letter(at)), wide - MARGIN) {
            y += LINE;
            sheet.text(MARGIN, y, Ink::Soft, &line);
        }
    }
    y
}

/// Whether the paper is handed in, unless this package never asks for it, and the letter of the situation it is asked for in.
fn mark(bundle: &Bundle, matter: &Matter, asked: &Requirement, notes: &mut Vec<String>) -> Option<Mark> {
    let when = match asked.when.as_ref().map(|when| left(bundle, when)) {
        Some(Left::Fixed(false)) => return None,
        Some(Left::Open(when)) => Some(said(bundle, &when)),
        Some(Left::Fixed(true)) | None => None,
    };
    let material = bundle.materials.iter().find(|material| material.id == asked.material);
    let spared = material.is_some_and(|material| {
        let made_here = |id: &MatterId| bundle.matters.iter().any(|matter| matter.id == *id);
        material.licence.is_some() || material.produced_by.iter().any(made_here)
    });
    let mode = asked.mode.as_ref().and_then(|id| matter.modes.iter().find(|mode| mode.id == *id));
    let all: Vec<String> =
        when.into_iter().chain(mode.map(|mode| format!("{}「{}」", words::MODE, mode.name.zh))).collect();
    let letter = if all.is_empty() {
        String::new()
    } else {
        let note = all.join("；");
        let at = notes.iter().position(|known| *known == note).unwrap_or_else(|| {
            notes.push(note);
            notes.len() - 1
        });
        letter(at)
    };
    Some(Mark { handed_in: !(spared || asked.held.is_some() || asked.shown_only), letter })
}

/// a … z, then aa, ab …
fn letter(at: usize) -> String {
    let last = char::from(b'a' + (at % 26) as u8);
    if at < 26 { last.to_string() } else { format!("{}{last}", letter(at / 26 - 1)) }
}

/// The middle of a column.
fn column(at: usize) -> i32 {
    MARGIN + NAMES + at as i32 * COLUMN + COLUMN / 2
}
