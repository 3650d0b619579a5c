//! 一次性告知书: everything that is to be handed in, and what is not, in one paper.

use super::paper::{About, Block, Cell, Line, Paper, PaperKind, Shape, Table};
use super::said::{Group, Prepared, entry, headed, plain};
use crate::engine::{MaterialState, MatterState, OptionState, PlannedMaterial, PlannedMatter, ScheduleWarning};
use crate::model::{Basis, Confidence, Language, OptionKind, sort_few};
use crate::texts::GuideTexts;
use chrono::NaiveDate;

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
    blocks.push(case.office());
    let mut words = remedies.as_ref().map(|basis| cited(sheets.remedies_text, basis)).unwrap_or_default();
    words.push_str(sheets.remedies_call);
    blocks.push(headed(sheets.remedies, words));
    blocks.push(case.receipt());
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
    sort_few(&mut materials, |material| at_end(material.state));
    let line = |(at, material): (usize, &&PlannedMaterial)| {
        let strong = match material.state {
            MaterialState::Deferrable => {
                let needs = material.needs.iter();
                let mut rules =
                    needs.filter_map(|need| bundle.matters[need.matter].materials[need.requirement].deferral.as_ref());
                let rule = rules.next().map(|rule| rule.text.zh.as_str());
                rule.map_or_else(|| sheets.may_later.to_owned(), |rule| sheets.because_of(sheets.may_later, rule))
            }
            MaterialState::Deferred => sheets.because_of(sheets.later, &case.later_by(material)),
            MaterialState::Promised => sheets.promised.to_owned(),
            _ if case.is_ready(material) => sheets.ready.to_owned(),
            _ => String::new(),
        };
        let Cell { strong: name, plain: used_by } = case.named(material);
        let asked = [case.request(material), used_by].join(texts.common.semicolon);
        Line {
            about: vec![About::Material(material.material)],
            cells: vec![
                plain((at + 1).to_string()),
                Cell { strong: name, plain: asked },
                Cell { strong, ..case.how(material) },
            ],
            later: at_end(material.state),
            ticked: None,
        }
    };
    let lines: Vec<Line> = materials.iter().enumerate().map(line).collect();
    let heads = vec![sheets.col_number, sheets.col_material, sheets.col_how];
    (!lines.is_empty()).then_some(Block::Table(Table { shape: Shape::Notice, heads, lines }))
}

/// The papers of a group that are not handed in, those with the same reason together.
pub(super) fn list(case: &Prepared<'_>, group: Group) -> Option<Block> {
    let (texts, sheets) = case.texts();
    let bundle = case.guide.bundle();
    let mut reasons: Vec<(String, Vec<&str>)> = Vec::new();
    let mut about = Vec::new();
    for material in case.group(group) {
        let why = match group {
            Group::Free => GuideTexts::chinese().exemption(Language::Zh, bundle, material),
            Group::Open => sheets.open_text.to_owned(),
            _ => sheets.shown_to(&case.used_by(material)),
        };
        let name = bundle.materials[material.material].name.zh.as_str();
        match reasons.iter_mut().find(|(known, _)| *known == why) {
            Some((_, names)) => names.push(name),
            None => reasons.push((why, vec![name])),
        }
        about.push(About::Material(material.material));
    }
    let heading = match group {
        _ if about.is_empty() => return None,
        Group::Free => sheets.free(about.len()),
        Group::Open => sheets.open(about.len()),
        _ => sheets.look(about.len()),
    };
    let said =
        reasons.iter().map(|(why, names)| [&names.join(texts.common.and), why.as_str()].join(texts.common.colon));
    let said: Vec<String> = said.collect();
    let words = said.join(texts.common.semicolon) + texts.common.stop;
    Some(Block::Text(Cell { strong: heading, plain: words }, about))
}

/// The matters of the plan by their last day; the others by name. Who decides is on the timeline.
fn matters(case: &Prepared<'_>) -> Vec<Block> {
    let (_, sheets) = case.texts();
    let bundle = case.guide.bundle();
    let mut planned: Vec<(NaiveDate, &PlannedMatter)> = Vec::new();
    for matter in case.plan.matters.iter().filter(|matter| matter.planned) {
        planned.push((case.ends(matter).unwrap_or(NaiveDate::MAX), matter));
    }
    sort_few(&mut planned, |(day, _)| *day);
    let mut blocks = Vec::new();
    if !planned.is_empty() {
        blocks.push(Block::Heading(sheets.matters(planned.len())));
    }
    let line = |same: &[(NaiveDate, &PlannedMatter)]| {
        let all: Vec<&PlannedMatter> = same.iter().map(|(_, matter)| *matter).collect();
        let (names, about) = case.names(&all);
        let known = same.first().map(|(day, _)| *day).filter(|day| *day != NaiveDate::MAX);
        entry(known.map_or_else(|| sheets.unknown_day.to_owned(), |day| sheets.by(&case.day(day))), names, about)
    };
    let lines: Vec<Line> = planned.chunk_by(|(one, _), (other, _)| one == other).map(line).collect();
    if !lines.is_empty() {
        blocks.push(Block::List(lines));
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
    let mut never: Vec<&str> = Vec::new();
    never.extend(case.plan.not_needed.iter().map(|held| bundle.package.not_needed[held.rule].name.zh.as_str()));
    let and = case.texts().0.common.and;
    blocks.extend(others(not, &|names| {
        let all: Vec<&str> = [names].into_iter().chain(never.iter().copied()).collect();
        sheets.not_needed(&all.join(and))
    }));
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
