//! 一次性告知书: everything that is to be handed in, and what is not, in one paper.

use super::paper::{About, Block, Cell, Line, Paper, PaperKind, Shape, Table};
use super::said::{Group, Prepared, entry, headed, plain};
use crate::engine::{MaterialState, MatterState, OptionState, PlannedMatter, ScheduleWarning};
use crate::model::{Basis, Confidence, OptionKind};

/// Articles of the law on permits that the notice itself rests on: it has to name everything
/// at once, and whoever is refused may be heard, ask for reconsideration and sue.
const AT_ONCE: &str = "32";
const REMEDIES: &str = "7";
const LICENSING: &str = "licensing-law";

pub(super) fn notice(case: &Prepared<'_>) -> Paper {
    let (_, sheets) = case.texts();
    let mut blocks = vec![lead(case)];
    blocks.extend(table(case));
    for group in [Group::Free, Group::Look, Group::Open] {
        blocks.extend(list(case, group));
    }
    blocks.extend(matters(case));
    blocks.push(dates(case));
    blocks.extend(options(case));
    let law = |article: &str| {
        let known = case.guide.bundle().sources.iter().find(|source| source.id.as_str() == LICENSING)?;
        let (source, article) = (known.id.clone(), Some(article.to_owned()));
        Some(Basis { source, article, item: None, confidence: Confidence::Law })
    };
    let (at_once, remedies) = (law(AT_ONCE), law(REMEDIES));
    let cited = |words: &str, basis: &Basis| sheets.because_of(words, &case.cited([basis]).concat());
    let missing = at_once.as_ref().map(|basis| headed(sheets.missing, cited(sheets.missing_text, basis)));
    blocks.extend(missing);
    blocks.extend(case.office());
    let mut words = remedies.as_ref().map(|basis| cited(sheets.remedies_text, basis)).unwrap_or_default();
    words.push_str(sheets.remedies_call);
    blocks.push(headed(sheets.remedies, words));
    blocks.push(case.boxes());
    // Where each demand for a paper stands is on the checklist.
    let matters = case.plan.matters.iter().filter(|matter| matter.planned);
    let matters = matters.flat_map(|matter| &case.guide.bundle().matters[matter.matter].basis);
    blocks.extend(case.laws([&at_once, &remedies].into_iter().flatten().chain(matters)));
    case.paper(PaperKind::Notice, None, blocks)
}

/// The sentence that counts.
fn lead(case: &Prepared<'_>) -> Block {
    let (_, sheets) = case.texts();
    let later = case.count(&[MaterialState::Deferrable, MaterialState::Deferred]);
    let promised = case.count(&[MaterialState::Promised]);
    let now = case.count(&[MaterialState::Prepare]);
    let ready = case.group(Group::HandedIn).filter(|material| case.is_ready(material)).count();
    let strong = match now + later + promised {
        0 => sheets.count_none.to_owned(),
        _ => sheets.count(now, later, promised),
    };
    let rest = [sheets.all, &sheets.ticked(ready), sheets.no_receipt].concat();
    Block::Text(Cell { strong, plain: rest }, Vec::new())
}

fn table(case: &Prepared<'_>) -> Option<Block> {
    let (texts, sheets) = case.texts();
    let bundle = case.guide.bundle();
    let mut materials: Vec<_> = case.group(Group::HandedIn).collect();
    let at_end = |state: MaterialState| state != MaterialState::Prepare;
    crate::model::sort_few(&mut materials, |material| at_end(material.state));
    let line = |(at, material): (usize, &&crate::engine::PlannedMaterial)| {
        let (strong, by) = match material.state {
            MaterialState::Deferrable => {
                let rules = material
                    .needs
                    .iter()
                    .filter_map(|need| bundle.matters[need.matter].materials[need.requirement].deferral.as_ref());
                (sheets.may_later, rules.map(|rule| rule.text.zh.clone()).next())
            }
            MaterialState::Deferred => (sheets.later, Some(case.later_by(material))),
            MaterialState::Promised => (sheets.promised, None),
            _ if case.is_ready(material) => (sheets.ready, None),
            _ => ("", None),
        };
        let mut asked = texts.request(material);
        if let Some(by) = by {
            asked.push_str(texts.common.semicolon);
            asked.push_str(&by);
        }
        let ask = Cell { strong: strong.to_owned(), plain: asked };
        Line {
            about: vec![About::Material(material.material)],
            cells: vec![plain((at + 1).to_string()), case.named(material), case.how(material), ask],
            later: at_end(material.state),
            ticked: None,
        }
    };
    let lines: Vec<Line> = materials.iter().enumerate().map(line).collect();
    let heads = vec![sheets.col_number, sheets.col_material, sheets.col_how, sheets.col_ask];
    (!lines.is_empty()).then(|| Block::Table(Table { shape: Shape::Notice, heads, lines }))
}

/// The papers of a group that are not handed in, each with its reason.
pub(super) fn list(case: &Prepared<'_>, group: Group) -> Vec<Block> {
    let (texts, sheets) = case.texts();
    let line = |material: &crate::engine::PlannedMaterial| {
        let why = match group {
            Group::Free => texts.exemption(crate::model::Language::Zh, case.guide.bundle(), material),
            Group::Open => sheets.open_text.to_owned(),
            _ => sheets.shown_to(&case.used_by(material)),
        };
        entry(
            case.guide.bundle().materials[material.material].name.zh.clone(),
            why,
            vec![About::Material(material.material)],
        )
    };
    let lines: Vec<Line> = case.group(group).map(line).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let heading = match group {
        Group::Free => sheets.free(lines.len()),
        Group::Open => sheets.open(lines.len()),
        _ => sheets.look(lines.len()),
    };
    vec![Block::Heading(heading), Block::List(lines)]
}

/// The matters of the plan with who decides and by when; the others by name.
fn matters(case: &Prepared<'_>) -> Vec<Block> {
    let (_, sheets) = case.texts();
    let bundle = case.guide.bundle();
    let planned: Vec<&PlannedMatter> = case.plan.matters.iter().filter(|matter| matter.planned).collect();
    let cells = |matter: &&PlannedMatter| {
        let known = case.ends(matter);
        let latest = known.map_or_else(|| sheets.ask_office.to_owned(), |day| sheets.by(&case.day(day)));
        [Cell { strong: bundle.matters[matter.matter].name.zh.clone(), plain: String::new() }, plain(latest)]
    };
    // Two a line, so that the notice takes few sheets; who decides is on the timeline.
    let line = |two: &[&PlannedMatter]| {
        let about = two.iter().map(|matter| About::Matter(matter.matter)).collect();
        let mut cells: Vec<Cell> = two.iter().flat_map(cells).collect();
        cells.resize_with(4, Cell::default);
        Line { about, cells, ..Line::default() }
    };
    let lines: Vec<Line> = planned.chunks(2).map(line).collect();
    let mut blocks = Vec::new();
    if !lines.is_empty() {
        blocks.push(Block::Heading(sheets.matters(planned.len())));
        let heads = [sheets.col_matter, sheets.col_latest].repeat(2);
        blocks.push(Block::Table(Table { shape: Shape::Matters, heads, lines }));
    }
    let others = |is: fn(&PlannedMatter) -> bool, say: &dyn Fn(&str) -> String| {
        let found: Vec<&PlannedMatter> =
            case.plan.matters.iter().filter(|matter| !matter.planned && is(matter)).collect();
        let (names, about) = case.names(&found);
        (!found.is_empty()).then(|| Block::Text(plain(say(&names)), about))
    };
    blocks.extend(others(|matter| matter.state == MatterState::Postponed, &|names| sheets.postponed(names)));
    let open = |matter: &PlannedMatter| matches!(matter.state, MatterState::Possible | MatterState::Choice);
    blocks.extend(others(open, &|names| sheets.possible(names)));
    let not = |matter: &PlannedMatter| matches!(matter.state, MatterState::NotNeeded | MatterState::Needed);
    blocks.extend(others(not, &|names| sheets.not_needed(names)));
    blocks
}

/// How the dates are counted, and the time that no limit covers.
pub(super) fn dates(case: &Prepared<'_>) -> Block {
    let (_, sheets) = case.texts();
    let mut said = sheets.dates_from(&case.day(case.plan.start));
    for warning in &case.plan.schedule.warnings {
        if let ScheduleWarning::CalendarEnds(day) = warning {
            said.push_str(&sheets.estimated(&case.day(*day)));
        }
    }
    for at in &case.plan.apart {
        said.push_str(&case.guide.bundle().package.apart[*at].text.zh);
    }
    headed(sheets.dates, said)
}

/// The options that were taken, with what they oblige to.
fn options(case: &Prepared<'_>) -> Vec<Block> {
    let (_, sheets) = case.texts();
    let mut blocks = Vec::new();
    for planned in case.plan.options.iter().filter(|option| option.state == OptionState::Taken) {
        let option = planned.stated(case.guide);
        let mut said = String::new();
        for (fact, say) in [
            (&option.promised, &(|what: &str| sheets.promise_of(what)) as &dyn Fn(&str) -> String),
            (&option.checked, &|what: &str| sheets.check_of(what)),
        ] {
            said.extend(fact.iter().map(|fact| say(&fact.text.zh)));
        }
        said.push_str(&sheets.due_is(&case.due(planned)));
        match &option.if_false {
            Some(fact) => said.push_str(&sheets.false_of(&fact.text.zh)),
            None if matches!(option.kind, OptionKind::Postponement) => {}
            None => said.push_str(sheets.false_office),
        }
        said.push_str(&case.cited(&option.basis).join(case.texts().0.common.semicolon));
        let strong = sheets.option(&option.name.zh, &case.guide.bundle().matters[planned.matter].name.zh);
        blocks.push(Block::Text(Cell { strong, plain: said }, Vec::new()));
    }
    blocks
}
