//! The papers as text, compared with those kept in `tests/papers/`; and that the notice has
//! everything. After a change of sentences or data: `ONETHING_KEEP=1 cargo test --test papers`.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use onething::content::answers_from_json;
use onething::engine::{CaseCode, Guide, MaterialState, OptionState, Plan, Status, plan};
use onething::model::{MaterialId, OptionKind, RegionId};
use onething::papers::{About, Block, Paper, PaperKind, Prepared, Refused, papers, unaccounted};
use proptest::prelude::*;
use serde_json::Value;
use support::answers::{answered_or_unsure, any_answers, any_options, cases};
use support::{bundle_of, day, repository, restaurant};

/// The day the papers are printed.
const TODAY: &str = "2026-11-21";

/// A worked situation: the guide of its district, its plan, its code.
fn situation(path: &str) -> (Guide, Plan, String) {
    let text = std::fs::read_to_string(repository("tests/situations/restaurant").join(path)).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    let mut answers = file["answers"].clone();
    for key in ["choices", "options"] {
        if !file[key].is_null() {
            answers[key] = file[key].clone();
        }
    }
    let guide = Guide::new(bundle_of("restaurant"), RegionId::from(file["region"].as_str().unwrap()));
    let (read, problems) = answers_from_json(guide.bundle(), path, &answers.to_string());
    assert!(problems.is_empty(), "{problems:?}");
    let (answers, choices) = (read.answers, read.choices);
    let start = day(file["start"].as_str().unwrap());
    let code = CaseCode::of(&guide, &answers, &choices, Some(start)).unwrap().spelled();
    let plan = plan(&guide, &answers, &choices, start);
    (guide, plan, code)
}

#[test]
fn papers_say_what_they_said() {
    let ready = ["premises-proof", "food-layout"].map(MaterialId::from);
    let mut wrong = Vec::new();
    for name in
        ["t1-noodle-shop", "t2-hotpot", "options/o1-promised-and-later", "options/o2-left-for-later", "t16-doubts"]
    {
        let (guide, plan, code) = situation(&format!("{name}.json"));
        let prepared = Prepared {
            guide: &guide,
            plan: &plan,
            today: day(TODAY),
            code: Some(&code),
            ready: &ready,
            applicant: None,
        };
        let all: Vec<String> = papers(&prepared).unwrap().iter().map(Paper::text).collect();
        let text = all.join("\n========\n\n");
        let path = repository("tests/papers").join(format!("{}.txt", name.rsplit('/').next().unwrap()));
        if std::env::var_os("ONETHING_KEEP").is_some() {
            std::fs::write(&path, &text).unwrap();
        } else if std::fs::read_to_string(&path).unwrap_or_default() != text {
            wrong.push(path);
        }
    }
    assert!(wrong.is_empty(), "other words than in {wrong:?}; look, then run with ONETHING_KEEP=1");
}

#[test]
fn what_was_not_reviewed_in_time_is_doubtful() {
    let (guide, plan, _) = situation("t1-noodle-shop.json");
    let doubts = |today: &str| {
        let prepared =
            Prepared { guide: &guide, plan: &plan, today: day(today), code: None, ready: &[], applicant: None };
        papers(&prepared).unwrap().iter().map(|paper| paper.text().matches("（待核实）").count()).sum::<usize>()
    };
    assert!(doubts("2099-01-01") > 2 * doubts(TODAY), "{} and {}", doubts(TODAY), doubts("2099-01-01"));
}

#[test]
fn a_stopped_or_unfinished_case_has_no_papers() {
    let (guide, plan, _) = situation("t11a-flat-kitchen.json");
    let prepared = Prepared { guide: &guide, plan: &plan, today: day(TODAY), code: None, ready: &[], applicant: None };
    assert_eq!(papers(&prepared), Err(Refused::Stopped));
    let nothing = onething::engine::plan(&guide, &Default::default(), &Default::default(), day("2026-11-23"));
    assert_eq!(papers(&Prepared { plan: &nothing, ..prepared }), Err(Refused::Open));
}

#[test]
fn every_paper_names_the_applicant_who_was_entered() {
    let (guide, plan, _) = situation("options/o1-promised-and-later.json");
    let prepared =
        Prepared { guide: &guide, plan: &plan, today: day(TODAY), code: None, ready: &[], applicant: Some("张三") };
    let all = papers(&prepared).unwrap();
    assert!(all.len() > 4 && all.iter().all(|paper| paper.text().contains("申请人：张三\n")));
    let without = papers(&Prepared { applicant: None, ..prepared }).unwrap();
    assert!(without.iter().all(|paper| paper.text().contains("申请人：____________\n")));
}

#[test]
fn what_is_left_out_is_named() {
    let (guide, plan, _) = situation("t2-hotpot.json");
    let prepared = Prepared { guide: &guide, plan: &plan, today: day(TODAY), code: None, ready: &[], applicant: None };
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

/// What has to hold for the papers of any plan.
fn check(guide: &Guide, plan: &Plan) {
    let prepared = Prepared { guide, plan, today: day(TODAY), code: None, ready: &[], applicant: None };
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
