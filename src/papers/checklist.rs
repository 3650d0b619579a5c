//! 材料清单: the papers with a box to tick, and where each demand stands.

use super::notice::list;
use super::paper::{About, Block, Cell, Line, Paper, PaperKind, Shape, Table};
use super::said::{Group, Prepared, text};
use crate::engine::{MaterialState, PlannedMaterial};
use crate::model::Basis;

pub(super) fn checklist(case: &Prepared<'_>) -> Paper {
    let (texts, sheets) = case.texts();
    let bundle = case.guide.bundle();
    let line = |material: &PlannedMaterial| {
        let stated = &bundle.materials[material.material];
        let mut how = stated.official.as_ref().map(|name| sheets.official(&name.zh)).unwrap_or_default();
        how.push_str(&stated.how.zh);
        let basis =
            material.needs.iter().flat_map(|need| &bundle.matters[need.matter].materials[need.requirement].basis);
        let state = match material.state {
            MaterialState::Deferrable => sheets.may_later,
            MaterialState::Deferred => sheets.later,
            MaterialState::Promised => sheets.promised,
            _ => "",
        };
        let Cell { strong: name, plain: used_by } = case.named(material);
        let asked = [case.request(material), used_by].join(texts.common.semicolon);
        Line {
            about: vec![About::Material(material.material)],
            cells: vec![
                Cell::default(),
                Cell { strong: name, plain: asked },
                Cell { strong: state.to_owned(), plain: how },
                Cell { strong: String::new(), plain: case.cited(basis).join(texts.common.semicolon) },
            ],
            later: !state.is_empty(),
            ticked: Some(case.is_ready(material)),
        }
    };
    let lines: Vec<Line> = case.group(Group::HandedIn).map(line).collect();
    let lead = Cell { strong: sheets.checklist_lead(lines.len()), plain: sheets.checklist_note.to_owned() };
    let mut blocks = vec![Block::Text(lead, Vec::new())];
    if !lines.is_empty() {
        let heads = vec![sheets.col_ready, sheets.col_material, sheets.col_how, sheets.col_law];
        blocks.push(Block::Table(Table { shape: Shape::Checklist, heads, lines }));
    }
    for group in [Group::Free, Group::Look, Group::Open] {
        blocks.extend(list(case, group));
    }
    let needs = case.plan.materials.iter().flat_map(|material| &material.needs);
    let basis: Vec<&Basis> =
        needs.flat_map(|need| &bundle.matters[need.matter].materials[need.requirement].basis).collect();
    blocks.extend(case.laws(basis));
    blocks.push(text(sheets.no_receipt.to_owned()));
    case.paper(PaperKind::Checklist, None, blocks)
}
