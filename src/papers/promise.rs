//! 告知承诺书: one for each option that is taken by a promise.

use super::paper::{Block, Line, Paper, PaperKind};
use super::said::{Prepared, entry, text};
use crate::engine::OptionState;
use crate::model::{Fact, OptionKind};

pub(super) fn promises(case: &Prepared<'_>) -> Vec<Paper> {
    let (texts, sheets) = case.texts();
    let bundle = case.guide.bundle();
    let taken = case.plan.options.iter().filter(|option| option.state == OptionState::Taken);
    let promise = |planned: &crate::engine::PlannedOption| {
        let option = planned.stated(case.guide);
        if !matches!(option.kind, OptionKind::Commitment(_) | OptionKind::Promise(_)) {
            return None;
        }
        let matter = &bundle.matters[planned.matter];
        let check = planned.check(case.guide, &case.plan.matters);
        let said = |fact: Option<&Fact>| fact.map(|fact| fact.text.zh.clone());
        let who: Vec<&str> = option.who.iter().map(|fact| fact.text.zh.as_str()).collect();
        let paper = option.material().and_then(|id| bundle.materials.iter().find(|known| known.id == *id));
        let checked = said(option.checked.as_ref().or(check.map(|check| &check.fact)));
        let facts = [&option.promised, &option.checked, &option.if_false].into_iter().flatten();
        let basis: Vec<_> = option
            .basis
            .iter()
            .chain(facts.flat_map(|fact| &fact.basis))
            .chain(option.who.iter().flat_map(|fact| &fact.basis))
            .chain(check.into_iter().flat_map(|check| &check.fact.basis))
            .collect();
        let lines: Vec<Line> = [
            (sheets.matter, Some(matter.official.zh.clone())),
            (sheets.paper, paper.map(|paper| paper.name.zh.clone())),
            (sheets.what, Some(said(option.promised.as_ref()).unwrap_or_else(|| option.name.zh.clone()))),
            (sheets.who, (!who.is_empty()).then(|| who.join(texts.common.semicolon))),
            (sheets.check, Some(checked.unwrap_or_else(|| sheets.ask_office.to_owned()))),
            (sheets.due, Some(case.due(planned))),
            (
                sheets.consequence,
                Some(said(option.if_false.as_ref()).unwrap_or_else(|| sheets.false_office.to_owned())),
            ),
        ]
        .into_iter()
        .filter_map(|(label, value)| Some(entry(label.to_owned(), value?, Vec::new())))
        .collect();
        let mut blocks = vec![Block::Heading(sheets.told.to_owned()), Block::List(lines)];
        blocks.push(Block::Heading(sheets.says.to_owned()));
        blocks.push(Block::Numbered(sheets.promises.to_vec()));
        blocks.push(text(sheets.own_form.to_owned()));
        blocks.push(case.signatures(vec![case.window()]));
        blocks.extend(case.laws(basis));
        let sub = sheets.about(&option.name.zh, &matter.name.zh);
        let about = Some((planned.matter, planned.option));
        Some(Paper { option: about, ..case.paper(PaperKind::Promise, Some(sub), blocks) })
    };
    taken.filter_map(promise).collect()
}
