//! The columns of the table of materials: which matter asks for which paper.

use crate::engine::PlannedMaterial;
use crate::model::FormId;
use crate::ui::context::Context;

/// The matters that take each paper once, because they share a form: one column.
pub(super) struct Column {
    /// Positions in the bundle's matters.
    pub(super) matters: Vec<usize>,
    pub(super) name: String,
    /// Everything it stands for, where that is more than one matter.
    pub(super) names: Option<String>,
    /// How many papers are handed in here without merging.
    pub(super) papers: usize,
}

pub(super) fn columns(context: &Context) -> Vec<Column> {
    let words = &context.words;
    let bundle = context.guide.bundle();
    let mut columns: Vec<(Option<&FormId>, Column)> = Vec::new();
    for planned in context.plan.matters.iter().filter(|matter| matter.planned) {
        let form = bundle.matters[planned.matter].form.as_ref();
        match columns.iter_mut().find(|(other, _)| form.is_some() && *other == form) {
            Some((_, column)) => column.matters.push(planned.matter),
            None => {
                let column = Column { matters: vec![planned.matter], name: String::new(), names: None, papers: 0 };
                columns.push((form, column));
            }
        }
    }
    let mut columns: Vec<Column> = columns.into_iter().map(|(_, column)| column).collect();
    for column in &mut columns {
        let first = words.say(&bundle.matters[column.matters[0]].short);
        if column.matters.len() > 1 {
            let names: Vec<String> = column.matters.iter().map(|at| words.say(&bundle.matters[*at].name)).collect();
            column.name = words.guide().materials.several(&first, names.len());
            column.names = Some(names.join(words.texts.common.and));
        } else {
            column.name = first;
        }
        column.papers =
            context.plan.materials.iter().filter(|material| asks(context, column, material) == Asks::HandedIn).count();
    }
    // A matter that takes no paper at all, like one that only looks, needs no column.
    let asked = |column: &Column| {
        context.plan.materials.iter().any(|material| asks(context, column, material) != Asks::Nothing)
    };
    columns.retain(asked);
    columns
}

/// What a column has to do with a paper.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    HandedIn,
    Maybe,
    Nothing,
}

pub(super) fn asks(context: &Context, column: &Column, material: &PlannedMaterial) -> Asks {
    let matters = &context.guide.bundle().matters;
    let needs = || {
        let own = material.needs.iter().filter(|need| column.matters.contains(&need.matter));
        own.filter(|need| !matters[need.matter].materials[need.requirement].shown_only)
    };
    if needs().any(|need| need.certain) {
        Asks::HandedIn
    } else if needs().next().is_some() {
        Asks::Maybe
    } else {
        Asks::Nothing
    }
}
