//! The papers as text, compared with those kept in `tests/papers/`; and that the notice has
//! everything. After a change of sentences or data: `ONETHING_KEEP=1 cargo test --test papers`.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use onething::content::{answers_from_json, form_bundle};
use onething::engine::{CaseCode, Guide, MaterialState, OptionState, Plan, Status, plan};
use onething::form::{Entries, Entry, Ground, OneForm, Party};
use onething::model::{MaterialId, OptionKind, RegionId};
use onething::papers::{About, Block, Paper, PaperKind, Prepared, Refused, papers, unaccounted};
use proptest::prelude::*;
use serde_json::Value;
use std::path::PathBuf;
use support::answers::{answered_or_unsure, any_answers, any_options, cases};
use support::{bundle_of, catalog, day, files_below, repository, restaurant};

/// The day the papers are printed.
const TODAY: &str = "2026-11-21";

/// A situation in which much is promised and handed in later.
const OPTIONS: &str = "restaurant/options/o1-promised-and-later.json";
/// Who applies, with an agent, as typed …
const FILLED: &[(&str, &[&str])] = &[
    ("person.name", &["张三"]),
    ("person.id", &["11010519491231002x"]),
    ("person.mobile", &["138 0000 0000"]),
    ("subject.name", &["薛城区张三饭店"]),
    ("subject.uscc", &["91350100M000100Y43"]),
    ("site.addr", &["370403", "某某街道某某路12号"]),
    ("agent.name", &["王五"]),
    ("agent.id", &["370405198802290016"]),
    ("agent.mobile", &["13900000001"]),
];
/// … and as it stands on letters.
const LETTER: [(&str, &str); 6] = [
    ("统一社会信用代码", "91350100M000100Y43"),
    ("身份证号", "11010519491231002X"),
    ("联系电话", "13800000000"),
    ("地址", "枣庄市薛城区某某街道某某路12号"),
    ("受托人身份证号", "370405198802290016"),
    ("受托人电话", "13900000001"),
];

/// A case with its code, and who applies.
struct Case {
    guide: Guide,
    plan: Plan,
    code: String,
    party: Party,
}

impl Case {
    fn prepared(&self) -> Prepared<'_> {
        let Self { guide, plan, party, .. } = self;
        Prepared { guide, plan, today: day(TODAY), code: None, ready: &[], party: Some(party) }
    }
}

/// A worked situation of any package in its district, with nothing entered.
fn situation(path: &str) -> Case {
    entered(path, None, &[])
}

/// The same with an answer changed and some fields of the form entered.
fn entered(path: &str, answer: Option<(&str, &str)>, fields: &[(&str, &[&str])]) -> Case {
    let text = std::fs::read_to_string(repository("tests/situations").join(path)).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    let mut answers = file["answers"].clone();
    for key in ["choices", "options"] {
        if !file[key].is_null() {
            answers[key] = file[key].clone();
        }
    }
    if let Some((question, value)) = answer {
        answers[question] = value.into();
    }
    let bundle = bundle_of(file["package"].as_str().unwrap());
    let guide = Guide::new(bundle, RegionId::from(file["region"].as_str().unwrap()));
    let (read, problems) = answers_from_json(guide.bundle(), path, &answers.to_string());
    assert!(problems.is_empty(), "{problems:?}");
    let (answers, choices) = (read.answers, read.choices);
    let start = day(file["start"].as_str().unwrap());
    let code = CaseCode::of(&guide, &answers, &choices, Some(start)).unwrap().spelled();
    let plan = plan(&guide, &answers, &choices, start);
    let data = form_bundle(catalog(), &guide.bundle().package.id).unwrap();
    let form = OneForm::new(&guide, &plan, &answers, &data).unwrap();
    let mut entries = Entries::default();
    for (field, cells) in fields {
        entries.set(&(*field).into(), Entry::Once(cells.iter().map(|cell| (*cell).to_owned()).collect()));
    }
    let party = Party::new(&form, &data, &entries, Ground { today: day(TODAY), regions: &guide.bundle().regions });
    Case { guide, plan, code, party }
}

/// Compares with what is kept, or keeps it.
fn differs(name: &str, text: &str) -> Option<PathBuf> {
    let path = repository("tests/papers").join(format!("{name}.txt"));
    if std::env::var_os("ONETHING_KEEP").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    (std::fs::read_to_string(&path).unwrap_or_default() != text).then_some(path)
}

#[test]
fn papers_say_what_they_said() {
    let ready = ["premises-proof", "food-layout"].map(MaterialId::from);
    let mut wrong = Vec::new();
    for name in
        ["t1-noodle-shop", "t2-hotpot", "options/o1-promised-and-later", "options/o2-left-for-later", "t16-doubts"]
    {
        let case = situation(&format!("restaurant/{name}.json"));
        let prepared = Prepared { code: Some(&case.code), ready: &ready, ..case.prepared() };
        let all: Vec<String> = papers(&prepared).unwrap().iter().map(Paper::text).collect();
        let text = all.join("\n========\n\n");
        wrong.extend(differs(name.rsplit('/').next().unwrap(), &text));
    }
    assert!(wrong.is_empty(), "other words than in {wrong:?}; look, then run with ONETHING_KEEP=1");
}

#[test]
fn what_was_not_reviewed_in_time_is_doubtful() {
    let case = situation("restaurant/t1-noodle-shop.json");
    let doubts = |today: &str| {
        let prepared = Prepared { today: day(today), ..case.prepared() };
        papers(&prepared).unwrap().iter().map(|paper| paper.text().matches("（待核实）").count()).sum::<usize>()
    };
    assert!(doubts("2099-01-01") > 2 * doubts(TODAY), "{} and {}", doubts(TODAY), doubts("2099-01-01"));
}

#[test]
fn a_stopped_or_unfinished_case_has_no_papers() {
    let case = situation("restaurant/t11a-flat-kitchen.json");
    let prepared = case.prepared();
    assert_eq!(papers(&prepared), Err(Refused::Stopped));
    let nothing = onething::engine::plan(&case.guide, &Default::default(), &Default::default(), day("2026-11-23"));
    assert_eq!(papers(&Prepared { plan: &nothing, ..prepared }), Err(Refused::Open));
}

#[test]
fn every_paper_names_the_applicant_who_was_entered() {
    let case = entered(OPTIONS, Some(("agent", "agent")), FILLED);
    let all = papers(&case.prepared()).unwrap();
    let mut letters = 0;
    for paper in &all {
        let text = paper.text();
        let letter = matches!(paper.kind, PaperKind::Promise | PaperKind::LaterPromise | PaperKind::LaterNotice);
        letters += usize::from(letter);
        let line = |words: &str| text.lines().filter(|line| *line == words).count();
        // A letter has everything about the applicant once, the others have names and no number.
        assert_eq!([line("申请人：薛城区张三饭店（张三）"), line("受托人：王五")], [1, 1], "{text}");
        for (label, said) in LETTER {
            assert_eq!(line(&format!("{label}：{said}")), usize::from(letter), "{label}: {text}");
        }
        let numbers = ["11010519491231002X", "370405198802290016", "91350100M000100Y43", "13800000000", "13900000001"];
        assert!(letter || numbers.iter().all(|number| !text.contains(number)), "{text}");
        // Who promises signs it, and so does the agent; a notice is signed for.
        let signed = matches!(paper.kind, PaperKind::Promise | PaperKind::LaterPromise);
        assert_eq!(text.contains("受托人\n签名：____________\n日期：____________\n受申请人委托办理"), signed, "{text}");
        assert_eq!(text.contains("签名、盖章：____________"), signed, "{text}");
        let receipt = matches!(paper.kind, PaperKind::Notice | PaperKind::LaterNotice);
        assert_eq!(text.contains("收到一份"), receipt, "{text}");
    }
    assert!(letters > 3 && letters < all.len(), "{letters}");
    // Nobody said who applies: the same lines, blank.
    let nobody = situation(OPTIONS);
    for paper in papers(&nobody.prepared()).unwrap() {
        let text = paper.text();
        assert!(text.contains("申请人：____________\n") || text.contains("\n身份证号：____________\n"), "{text}");
        assert!(!text.contains("受托人"), "{text}");
    }
    // The form is not at hand: a blank for the name, everywhere.
    let unknown = papers(&Prepared { party: None, ..nobody.prepared() }).unwrap();
    assert!(unknown.iter().all(|paper| paper.text().contains("申请人：____________\n")));
}

#[test]
fn letters_and_notices_with_the_applicant_say_what_they_said() {
    let case = entered(OPTIONS, Some(("agent", "agent")), FILLED);
    let all = papers(&Prepared { code: Some(&case.code), ..case.prepared() }).unwrap();
    let kinds = [PaperKind::Notice, PaperKind::Promise, PaperKind::LaterPromise, PaperKind::LaterNotice];
    let text: Vec<String> = all.iter().filter(|paper| kinds.contains(&paper.kind)).map(Paper::text).collect();
    let wrong = differs("o3-promised-with-the-applicant", &text.join("\n========\n\n"));
    assert_eq!(wrong, None, "other words; look, then run with ONETHING_KEEP=1");
}

#[test]
fn what_is_left_out_is_named() {
    let case = situation("restaurant/t2-hotpot.json");
    let prepared = case.prepared();
    let whole = papers(&prepared).unwrap().remove(0);
    assert_eq!(unaccounted(&prepared, &whole), Vec::<String>::new());
    let mut holes = 0;
    for at in 0..whole.blocks.len() {
        let mut less = whole.clone();
        let gone: Vec<About> = match &mut less.blocks[at] {
            Block::Table(table) => table.lines.pop().unwrap().about,
            Block::List(lines) => lines.pop().unwrap().about,
            Block::Text(_, about) => std::mem::take(about),
            _ => continue,
        };
        assert_eq!(unaccounted(&prepared, &less).len(), gone.len());
        holes += gone.len();
    }
    assert!(holes > 10, "{holes}");
    let mut twice = whole.clone();
    let double = whole.blocks.iter().find_map(|block| match block {
        Block::Table(table) => table.lines.first().cloned(),
        _ => None,
    });
    twice.blocks.push(Block::List(vec![double.unwrap()]));
    assert_eq!(unaccounted(&prepared, &twice).len(), 1, "what stands there twice is named too");
}

/// In every package: what worked situations promise or hand in later is on a letter of its own.
#[test]
fn what_is_taken_has_its_letter() {
    let files = files_below(&repository("tests/situations"), ".json");
    let (mut promised, mut late) = (0, 0);
    for file in files.iter().filter(|file| file.path.contains("/options/")) {
        let case = situation(&file.path);
        check(&case.guide, &case.plan);
        if case.plan.status != Status::Complete {
            continue;
        }
        let letters = papers(&case.prepared()).unwrap();
        let taken = case.plan.options.iter().filter(|option| option.state == OptionState::Taken);
        for option in taken {
            let stated = option.stated(&case.guide);
            let (kind, words) = match &stated.kind {
                OptionKind::Commitment(_) | OptionKind::Promise(_) => (PaperKind::Promise, &stated.name.zh),
                OptionKind::Deferral(id) => {
                    let material = case.guide.bundle().materials.iter().find(|known| known.id == *id).unwrap();
                    (PaperKind::LaterPromise, &material.name.zh)
                }
                OptionKind::Postponement => continue,
            };
            let says = |paper: &&Paper| paper.kind == kind && paper.text().contains(words.as_str());
            assert!(letters.iter().any(|paper| says(&paper)), "{}: {}", file.path, stated.id);
            *(if kind == PaperKind::Promise { &mut promised } else { &mut late }) += 1;
        }
    }
    assert!(promised > 8 && late > 2, "{promised} and {late}");
}

/// Letters list them under 谁不能用, and who signs denies them.
#[test]
fn who_may_not_promise_is_said_so() {
    let options = || catalog().matters.iter().flat_map(|matter| &matter.options);
    for option in options() {
        let wrong = option.who.iter().find(|fact| !fact.text.zh.ends_with("不能用"));
        assert_eq!(wrong, None, "{}", option.id);
    }
    assert!(options().any(|option| !option.who.is_empty()));
}

/// What has to hold for the papers of any plan.
fn check(guide: &Guide, plan: &Plan) {
    let prepared = Prepared { guide, plan, today: day(TODAY), code: None, ready: &[], party: None };
    let all = match plan.status {
        Status::Complete => papers(&prepared).unwrap(),
        Status::Incomplete => return assert_eq!(papers(&prepared), Err(Refused::Open)),
        Status::Stopped => return assert_eq!(papers(&prepared), Err(Refused::Stopped)),
    };
    let notice = all[0].text();
    for material in &plan.materials {
        assert!(notice.contains(&guide.bundle().materials[material.material].name.zh));
    }
    for matter in &plan.matters {
        assert!(notice.contains(&guide.bundle().matters[matter.matter].name.zh));
    }
    let count = |kind: PaperKind| all.iter().filter(|paper| paper.kind == kind).count();
    let taken = plan.options.iter().filter(|option| option.state == OptionState::Taken);
    let vows = taken.filter(|it| matches!(it.stated(guide).kind, OptionKind::Commitment(_) | OptionKind::Promise(_)));
    assert_eq!(count(PaperKind::Promise), vows.count());
    let late = plan.materials.iter().any(|it| it.handed_in && it.state == MaterialState::Deferred);
    assert_eq!([PaperKind::LaterPromise, PaperKind::LaterNotice].map(count), [usize::from(late); 2]);
    for paper in &all {
        assert!(!paper.text().contains(['{', '}']), "a pattern is not filled");
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn the_notice_of_any_case_is_complete(
        answers in prop_oneof![answered_or_unsure(restaurant()), any_answers(restaurant())],
        options in any_options(restaurant()),
    ) {
        let guide = restaurant();
        let choices = onething::engine::Choices { options, ..Default::default() };
        check(guide, &plan(guide, &answers, &choices, day("2026-11-23")));
    }
}
