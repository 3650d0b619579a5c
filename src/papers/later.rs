//! 容缺受理: the letter of the applicant and the notice of the office, where papers are handed in later.

use super::paper::{About, Block, Cell, Line, Paper, PaperKind, Shape, Table};
use super::said::{Group, Prepared, plain, text};
use crate::engine::{MaterialState, PlannedMaterial};

pub(super) fn later(case: &Prepared<'_>) -> Vec<Paper> {
    let (_, sheets) = case.texts();
    let bundle = case.guide.bundle();
    let late: Vec<&PlannedMaterial> =
        case.group(Group::HandedIn).filter(|material| material.state == MaterialState::Deferred).collect();
    if late.is_empty() {
        return Vec::new();
    }
    let table = |by: &dyn Fn(&PlannedMaterial) -> String| {
        let line = |(at, material): (usize, &&PlannedMaterial)| Line {
            about: vec![About::Material(material.material)],
            cells: vec![
                plain((at + 1).to_string()),
                case.named(material),
                plain(case.request(material)),
                plain(by(material)),
            ],
            ..Line::default()
        };
        let heads = vec![sheets.col_number, sheets.col_material, sheets.col_request, sheets.col_by];
        Block::Table(Table { shape: Shape::Later, heads, lines: late.iter().enumerate().map(line).collect() })
    };
    let lead = |words: String| Block::Text(Cell { strong: words, plain: String::new() }, Vec::new());
    let laws = || {
        let options = late.iter().flat_map(|material| case.taken(material));
        let needs = late.iter().flat_map(|material| &material.needs);
        let rules = needs.filter_map(|need| bundle.matters[need.matter].materials[need.requirement].deferral.as_ref());
        case.laws(options.flat_map(|option| &option.stated(case.guide).basis).chain(rules.flat_map(|rule| &rule.basis)))
    };
    let mut promise = vec![lead(sheets.later_lead(late.len())), table(&|material| case.later_by(material))];
    promise.push(Block::Heading(sheets.says.to_owned()));
    promise.push(Block::Numbered(sheets.later_promises.to_vec()));
    promise.push(case.signatures(vec![case.window()]));
    promise.extend(laws());
    promise.push(text(sheets.no_receipt.to_owned()));
    // A draft for the office, and says so first; the office sets the day, so that is blank.
    let mut notice = vec![text(sheets.draft.to_owned()), lead(sheets.later_notice(late.len()))];
    notice.push(table(&|_| sheets.by_office.to_owned()));
    notice.push(Block::Numbered(sheets.later_points.to_vec()));
    notice.push(case.office());
    notice.push(case.receipt());
    notice.extend(laws());
    vec![case.paper(PaperKind::LaterPromise, None, promise), case.paper(PaperKind::LaterNotice, None, notice)]
}
