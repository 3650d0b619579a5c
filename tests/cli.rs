//! The command line as other people's scripts meet it: exit codes, the shape of
//! messages, the names in its JSON, the bytes it writes.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use onething::content::{self, schemas};
use onething::model::{Bundle, Condition, Damaged, FormBundle, Index, Language, PackageId, read_compact};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;
use support::{catalog, data_files, files_below, repository};

fn onething(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_onething")).current_dir(repository("")).args(arguments).output().unwrap()
}

/// What it printed when all was well.
fn printed(arguments: &[&str]) -> String {
    let output = onething(arguments);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {errors}");
    assert_eq!(errors, "", "{arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The lines it complained with; nothing may be printed as a result then.
fn complaints(arguments: &[&str]) -> Vec<String> {
    let output = onething(arguments);
    assert!(output.status.code().is_some_and(|code| code != 0), "{arguments:?} passed");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "", "{arguments:?}");
    String::from_utf8(output.stderr).unwrap().lines().map(str::to_owned).collect()
}

/// An empty folder of this test program.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// A copy of the data with some files replaced.
fn data_with(name: &str, replaced: &[(&str, &str)]) -> PathBuf {
    let folder = folder(name);
    let files = data_files().into_iter().map(|file| (file.path, file.text));
    let mut files: BTreeMap<String, String> = files.collect();
    files.extend(replaced.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    for (path, text) in files {
        std::fs::create_dir_all(folder.join(&path).parent().unwrap()).unwrap();
        std::fs::write(folder.join(path), text).unwrap();
    }
    folder
}

/// A copy of the data in which the restaurant says something else.
fn restaurant_with(name: &str, before: &str, after: &str) -> PathBuf {
    let path = "packages/restaurant.json";
    let file = data_files().into_iter().find(|file| file.path == path).unwrap();
    assert!(file.text.contains(before));
    data_with(name, &[(path, &file.text.replace(before, after))])
}

fn answers_file(name: &str, answers: &Value) -> PathBuf {
    let path = folder(name).join("answers.json");
    std::fs::write(&path, answers.to_string()).unwrap();
    path
}

fn noodle_shop() -> Value {
    json!({
        "site": "street", "food": ["hot"], "entertainment": "no", "venue": "ordinary", "fuel": "piped",
        "entity": "individual", "area": 49.5, "works": "none", "fire-mode": "commitment", "credit": "clean",
        "drainage": "shared", "sign": "shopfront", "outside": "none", "alcohol": "no", "tobacco": "no",
        "takeaway": "platform", "chain": "independent", "staff": "yes", "equipment": "no", "agent": "self",
        "choices": {"food-route": "small-catering"}
    })
}

fn plan(answers: &Path, region: &str) -> Value {
    let answers = answers.to_str().unwrap();
    let text =
        printed(&["plan", "restaurant", "--region", region, "--start", "2026-11-23", "--answers", answers, "--json"]);
    serde_json::from_str(&text).unwrap()
}

// --- check ---------------------------------------------------------------

#[test]
fn check_passes_the_shipped_data() {
    let line = printed(&["check"]);
    assert!(
        line.contains("no problems") && line.contains(&format!(" {} packages", catalog().packages.len())),
        "{line}"
    );
    assert_eq!(printed(&["check", "public/data"]), line, "public/data is the default");
}

#[test]
fn check_prints_every_problem_on_a_line_with_its_place() {
    let broken = data_with(
        "broken",
        &[("matters/seal.json", "{"), ("departments.json", r#"[{"id": "office"}]"#), ("catalog.json", "{}")],
    );
    let mut lines = complaints(&["check", broken.to_str().unwrap()]);
    let count = lines.pop().unwrap();
    assert_eq!(count, format!("{} problems", lines.len()));
    for line in &lines {
        // file#/json/pointer: message
        let (place, message) = line.split_once(": ").unwrap_or_else(|| panic!("{line}"));
        let (file, pointer) = place.split_once('#').unwrap_or_else(|| panic!("{line}"));
        assert!(!file.is_empty() && !message.is_empty(), "{line}");
        assert!(pointer.is_empty() || pointer.starts_with('/'), "{line}");
    }
    for start in ["matters/seal.json#: not readable", "departments.json#/0: missing field", "catalog.json#"] {
        assert!(lines.iter().any(|line| line.starts_with(start)), "nothing begins with {start:?}: {lines:#?}");
    }
}

#[test]
fn the_restaurant_is_proven_and_what_is_wrong_is_said_with_an_example() {
    assert!(printed(&["prove", "restaurant"]).starts_with("restaurant: "));
    let proof: Value = serde_json::from_str(&printed(&["prove", "restaurant", "--json"])).unwrap();
    let of = |name: &str| &proof["packages"][0][name];
    assert_eq!((&proof["format"], &proof["holds"]), (&json!(1), &json!(true)));
    assert!(of("situations").as_str().unwrap().len() > 12 && of("findings").as_array().unwrap().is_empty());
    // A notice for whoever the guide has stopped before.
    let franchise = r#"{ "chosen": ["chain", "franchise"] }"#;
    let canteen = format!(r#"{{ "all": [{franchise}, {{ "chosen": ["venue", "canteen"] }}] }}"#);
    let folder = restaurant_with("unproven", franchise, &canteen);
    let lines = complaints(&["prove", "restaurant", "--data", folder.to_str().unwrap()]);
    assert!(
        lines.iter().any(|line| line.starts_with("packages/restaurant.json#/") && line.contains("in no situation"))
    );
    let lines = complaints(&["prove", "restaurant", "--lang", "zh", "--data", folder.to_str().unwrap()]);
    assert!(lines.iter().any(|line| line.contains("没有一种情形成立")), "{lines:?}");
    assert!(complaints(&["prove", "gone"]).iter().any(|line| line.contains("known are: ")));
}

#[test]
fn an_edit_is_told_in_situations() {
    let shipped = repository("public/data");
    let folder = restaurant_with("edited", r#"["area", 50]"#, r#"["area", 60]"#);
    let [old, new] = [shipped.to_str().unwrap(), folder.to_str().unwrap()];
    assert_eq!(printed(&["diff", old, old]), "no difference in any situation\n");
    let text = printed(&["diff", old, new]);
    let route = &catalog().packages.iter().find(|it| it.id.as_str() == "restaurant").unwrap().alternatives[0];
    let (zh, en) = (&route.title.zh, route.title.en.as_ref().unwrap());
    let said = format!("situations: alternative food-route ({en}) now offered");
    let offered = text.lines().find(|line| line.contains(&said)).unwrap_or_default();
    assert!(offered.contains(r#""area":50"#), "{text}");
    let json: Value = serde_json::from_str(&printed(&["diff", old, new, "--json"])).unwrap();
    let packages = json["packages"].as_array().unwrap();
    let restaurant = packages.iter().find(|it| it["package"] == "restaurant").unwrap();
    let changes = restaurant["changes"].as_array().unwrap();
    assert!(changes.iter().any(|it| it["kind"] == "alternative" && it["name"]["zh"] == **zh));
}

/// What stands beside ids, in both languages: of the minimal data, edited in several ways.
#[test]
fn differences_are_told_with_names() {
    let minimal = files_below(&repository("public/editors/minimal"), ".json");
    let edited = minimal.iter().map(|file| content::File {
        path: file.path.clone(),
        text: file
            .text
            .replacen(r#""value": 5, "unit": "workday""#, r#""value": 7, "unit": "workday""#, 1)
            .replace(r#""after": [{ "matter": "sample-road", "why": { "zh": "报备时要看占道的回执", "en": "The report needs the consent" } }],"#, "")
            .replace(r#""id": "yard""#, r#""id": "garden""#),
    });
    let [(old, _), (new, _)] = [content::parse(&minimal), content::parse(&edited.collect::<Vec<_>>())];
    let told = |language: Language| {
        let teller = content::Teller { old: &old, new: &new, language };
        content::differences(&old, &new).iter().flat_map(|it| teller.lines(it)).collect::<Vec<_>>()
    };
    assert_eq!(
        told(Language::En),
        [
            "sample: the answer yard (Own yard or indoors) to sample-place (Place) is gone; situations with it are not compared",
            "sample: the answer garden (Own yard or indoors) to sample-place (Place) is new; situations with it are not compared",
            "sample: 12 of 13 situations: time sample-market (Report of a market): 5 workday -> 7 workday, for example in 370400 with {}; 8 -> 7 working days",
            "sample: 6 of 13 situations: wait sample-market (Report of a market) for sample-road (Consent to use a road) no longer there, for example in 370400 with {\"sample-place\":\"road\"}; 8 -> 7 working days",
            "sample: 3 other values changed, texts and sources among them",
        ]
    );
    assert_eq!(
        told(Language::Zh),
        [
            "sample：问题sample-place（场地）的回答yard（自家院子或室内）没有了；选它的情形没有比",
            "sample：问题sample-place（场地）的回答garden（自家院子或室内）是新的；选它的情形没有比",
            "sample：13种情形里有12种：时限sample-market（集市报备），5个工作日 -> 7个工作日，例如在370400，回答{}；8 -> 7个工作日",
            "sample：13种情形里有6种：sample-market（集市报备）等sample-road（占道同意），有 -> 没有，例如在370400，回答{\"sample-place\":\"road\"}；8 -> 7个工作日",
            "sample：还有3处改动，比如文字、依据",
        ]
    );
    let gone = content::Teller { old: &old, new: &content::Catalog::default(), language: Language::Zh };
    assert_eq!(
        content::differences(&old, gone.new).iter().flat_map(|it| gone.lines(it)).collect::<Vec<_>>(),
        ["sample（我要办小集市（示例））：这件事没有了"]
    );
}

#[test]
fn links_and_overdue_sources_are_listed() {
    let links = printed(&["links"]);
    assert!(links.lines().all(|line| line.starts_with("https://") && line.contains('\t')), "{links}");
    assert!(links.contains("packages/restaurant.json"));
    assert!(complaints(&["check", "--on", "2100-01-01"]).iter().all(|line| line.contains("#/")));
    assert!(complaints(&["check", "--on", "tomorrow"])[0].contains("YYYY-MM-DD"));
}

#[test]
fn check_of_a_folder_that_is_not_there_fails() {
    assert!(!complaints(&["check", "no/such/folder"]).is_empty());
}

// --- plan ----------------------------------------------------------------

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap_or_else(|| panic!("no object: {value}")).keys().map(String::as_str).collect()
}

/// Every entry of a non-empty list has these names.
fn has_names(list: &Value, what: &str, names: &[&str]) {
    let entries = list.as_array().unwrap_or_else(|| panic!("{what} is no list"));
    assert!(!entries.is_empty(), "no {what}: its names are not tested");
    for entry in entries {
        for name in names {
            assert!(entry.get(name).is_some(), "{what} without {name}: {entry}");
        }
    }
}

#[test]
fn the_plan_has_every_published_name() {
    let plan = plan(&answers_file("names", &noodle_shop()), "370402");
    let top = [
        "format",
        "package",
        "region",
        "data_version",
        "start",
        "status",
        "stops",
        "questions",
        "matters",
        "materials",
        "counts",
        "schedule",
        "obligations",
        "options",
    ];
    for name in top {
        assert!(keys(&plan).contains(&name), "no {name}");
    }
    assert_eq!(plan["format"], content::PLAN_FORMAT);
    assert_eq!(plan["package"], "restaurant");
    assert_eq!(plan["region"], "370402");
    assert_eq!(plan["data_version"], json!(catalog().manifest.as_ref().unwrap().version));
    assert_eq!(plan["start"], "2026-11-23");
    assert_eq!(plan["status"], "complete");
    for name in ["next", "at_least", "at_most", "asked", "not_asked"] {
        assert!(plan["questions"].get(name).is_some(), "no questions.{name}");
    }
    let matter = ["id", "name", "state", "because", "mode", "authority", "statutory", "committed", "sources"];
    has_names(&plan["matters"], "matters", &matter);
    let material = ["id", "name", "needed_by", "original", "copies", "state", "reason", "sources"];
    has_names(&plan["materials"], "materials", &material);
    has_names(&plan["schedule"]["steps"], "steps", &["matter", "starts", "ends", "slack", "critical", "counted"]);
    assert!(plan["schedule"]["finish"].is_string() && plan["schedule"]["warnings"].is_array());
    has_names(&plan["obligations"], "obligations", &["id", "due", "sources"]);
    let option = [
        "id", "matter", "name", "kind", "state", "because", "who", "promised", "checked", "due", "if_false", "effect",
        "sources",
    ];
    has_names(&plan["options"], "options", &option);
    let counts = [
        "departments",
        "fields_after",
        "fields_before",
        "forms_after",
        "forms_before",
        "materials_after",
        "materials_before",
        "materials_later",
        "matters",
        "workdays_one_by_one",
        "workdays_parallel",
    ];
    assert_eq!(keys(&plan["counts"]), counts);
    // Every statement about the world has a source; an answer file with 49.5 reads as below 50.
    for list in ["matters", "materials", "obligations", "notices", "options"] {
        for entry in plan[list].as_array().unwrap() {
            assert!(!entry["sources"].as_array().unwrap().is_empty(), "{list}: no source: {entry}");
        }
    }
    let small = plan["matters"].as_array().unwrap().iter().find(|it| it["id"] == "small-catering").unwrap();
    assert_eq!(small["state"], "needed");
    assert!(small["because"].as_array().unwrap().contains(&json!({"question": "area", "answer": 49.5})));
}

#[test]
fn a_stopped_plan_says_why_and_by_which_rule() {
    let plan = plan(&answers_file("stopped", &json!({"site": "dwelling", "food": ["hot"], "smoke": "yes"})), "370402");
    assert_eq!(plan["status"], "stopped");
    has_names(&plan["stops"], "stops", &["id", "because", "sources"]);
    assert_eq!(plan["stops"][0]["id"], "oil-smoke");
    assert_eq!(plan["stops"][0]["sources"][0]["source"], "air-law");
    assert_eq!(plan["matters"], json!([]));
}

#[test]
fn an_unanswered_plan_says_what_comes_next() {
    let text = printed(&["plan", "restaurant", "--start", "2026-11-23", "--json"]);
    let plan: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(plan["status"], "incomplete");
    assert_eq!(plan["region"], "370400", "the whole city, if no region is given");
    assert_eq!(plan["questions"]["next"], "site");
    assert_eq!(printed(&["plan", "restaurant", "--start", "2026-11-23", "--json"]), text, "the same every time");
    assert!(printed(&["plan", "restaurant", "--start", "2026-11-23"]).contains("questions to come"));
}

#[test]
fn wrong_answers_are_named_with_their_place_all_at_once() {
    let file = answers_file(
        "wrong",
        &json!({
            "colour": "red", "a/b~c": 1, "site": "moon", "food": ["hot", "stones"], "area": 0, "entity": "unsure",
            "tobacco": ["yes"], "choices": {"food-route": "tobacco", "way": "x"},
        }),
    );
    let path = file.to_str().unwrap();
    let lines = complaints(&["plan", "restaurant", "--start", "2026-11-23", "--answers", path]);
    let places = [
        "/colour",
        "/a~1b~0c",
        "/site",
        "/food/1",
        "/area",
        "/entity",
        "/tobacco",
        "/choices/food-route",
        "/choices/way",
    ];
    for place in places {
        let start = format!("{path}#{place}: ");
        assert_eq!(lines.iter().filter(|line| line.starts_with(&start)).count(), 1, "{place}: {lines:#?}");
    }
    assert_eq!(lines.len(), places.len(), "{lines:#?}");
    // It says what would be right.
    assert!(lines.iter().any(|line| line.contains("/site") && line.contains("street, mixed-flue")), "{lines:#?}");
}

#[test]
fn unreadable_answers_are_named() {
    let file = folder("unreadable").join("answers.json");
    std::fs::write(&file, "{\"site\": ").unwrap();
    let path = file.to_str().unwrap();
    let lines = complaints(&["plan", "restaurant", "--start", "2026-11-23", "--answers", path]);
    assert!(lines[0].starts_with(&format!("{path}#: not readable as JSON")), "{lines:?}");
    let lines = complaints(&["plan", "restaurant", "--start", "2026-11-23", "--answers", "no-such-file.json"]);
    assert!(lines[0].starts_with("no-such-file.json#: not readable"), "{lines:?}");
}

#[test]
fn wrong_arguments_are_named_with_what_would_be_right() {
    for (arguments, says) in [
        (["plan", "spaceport", "--region", "370402", "--start", "2026-11-23"], "restaurant"),
        (["plan", "restaurant", "--region", "110000", "--start", "2026-11-23"], "370405"),
        (["plan", "restaurant", "--region", "370402", "--start", "2026-02-30"], "YYYY-MM-DD"),
        (["plan", "restaurant", "--region", "370402", "--start", "23.11.2026"], "YYYY-MM-DD"),
        (["plan", "restaurant", "--region", "370402", "--until", "2026-11-23"], "--until"),
    ] {
        let lines = complaints(&arguments);
        assert!(lines.iter().any(|line| line.contains(says)), "{arguments:?}: {lines:?}");
    }
}

// --- code ----------------------------------------------------------------

/// The code of the noodle shop, as it is printed.
fn noodle_code(name: &str, more: &[&str]) -> String {
    let answers = answers_file(name, &noodle_shop());
    let fixed = ["code", "restaurant", "--region", "370402", "--answers", answers.to_str().unwrap()];
    let text = printed(&[&fixed[..], more].concat());
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert_eq!(lines[1], format!("#case={}", lines[0]));
    assert!(lines[0].starts_with("CY") && lines[0].split('-').rev().skip(1).all(|group| group.len() == 4), "{text}");
    lines[0].to_owned()
}

#[test]
fn a_code_says_what_was_put_in() {
    let code = noodle_code("code-json", &["--start", "2026-11-23"]);
    for typed in [code.clone(), code.to_lowercase().replace('-', ""), format!("https://example.cn/a/#case={code}")] {
        let read: Value = serde_json::from_str(&printed(&["code", "--read", &typed, "--json"])).unwrap();
        let (mut answers, choices) = (noodle_shop(), json!({"food-route": "small-catering"}));
        answers.as_object_mut().unwrap().remove("choices");
        let version = &catalog().manifest.as_ref().unwrap().version;
        let expected = json!({
            "code": code, "package": "restaurant", "region": "370402", "start": "2026-11-23",
            "data_version": version, "version_index": catalog().manifest.as_ref().unwrap().history.len(),
            "answers": answers, "choices": choices, "options": [], "changed_since": [], "lost": [],
        });
        assert_eq!(read, expected);
    }
    let answers = answers_file("code-as-json", &noodle_shop());
    let fixed = ["code", "restaurant", "--region", "370402", "--start", "2026-11-23", "--json", "--answers"];
    let made: Value = serde_json::from_str(&printed(&[&fixed[..], &[answers.to_str().unwrap()]].concat())).unwrap();
    assert_eq!(made["code"], code.as_str());
    let text = printed(&["code", "--read", &code]);
    for line in ["region: 370402 市中区", "start: 2026-11-23", "area 经营面积: 49.5 m²", "food-route: small-catering"]
    {
        assert!(text.contains(line), "{text}");
    }
    let undated = noodle_code("code-undated", &[]);
    assert!(undated.len() < code.len() && printed(&["code", "--read", &undated]).contains("the day it is opened"));
}

#[test]
fn a_code_plans_as_its_answers_do() {
    let code = noodle_code("code-plan", &["--start", "2026-11-23"]);
    let from_answers = plan(&answers_file("code-plan-answers", &noodle_shop()), "370402");
    for arguments in [vec!["plan", "--code", &code, "--json"], vec!["plan", "restaurant", "--code", &code, "--json"]] {
        let mut from_code: Value = serde_json::from_str(&printed(&arguments)).unwrap();
        let code_part = from_code.as_object_mut().unwrap().remove("code").unwrap();
        assert_eq!(from_code, from_answers);
        assert_eq!(code_part["code"], code.as_str());
    }
    assert!(printed(&["plan", "--code", &code]).contains("18 working days"));
}

/// The noodle shop with an outlet of its own, so that there is a drainage permit.
fn own_outlet() -> Value {
    let mut answers = noodle_shop();
    answers["drainage"] = json!("own");
    answers
}

#[test]
fn options_are_taken_compared_and_carried_by_codes() {
    let answers = answers_file("options", &own_outlet());
    let case = ["restaurant", "--region", "370402", "--start", "2026-11-23", "--answers", answers.to_str().unwrap()];
    let taken = ["--option", "drain.test-promise", "--option", "fire-check.plan-later"];
    let read = |arguments: &[&str]| -> Value { serde_json::from_str(&printed(arguments)).unwrap() };
    let before = read(&[&["plan"], &case[..], &["--json"]].concat());
    let after = read(&[&["plan"], &case[..], &taken, &["--json"]].concat());
    let of = |plan: &Value, list: &str, id: &str| {
        plan[list].as_array().unwrap().iter().find(|it| it["id"] == id).cloned().unwrap_or_default()
    };
    assert_eq!(of(&before, "options", "drain.test-promise")["state"], "offered");
    let option = of(&after, "options", "drain.test-promise");
    assert_eq!((&option["state"], &option["kind"], &option["due"]), (&json!("taken"), &json!("promise"), &Value::Null));
    // With and without, the same as planning twice.
    let papers = |side: &str| option["effect"][side]["materials"].as_u64().unwrap();
    assert_eq!(papers("with") + 1, papers("without"));
    assert_eq!(after["counts"]["materials_after"], papers("with"));
    assert_eq!(option["effect"]["with"]["finish"], after["schedule"]["finish"]);
    assert_eq!(of(&after, "materials", "water-test")["state"], "promised");
    let later = of(&after, "materials", "fire-plan");
    assert_eq!((&later["state"], &later["due"]), (&json!("deferred"), &json!("2026-12-25")));
    assert_eq!(of(&after, "obligations", "fire-check.plan-later")["due"], "2026-12-25");
    assert_eq!(after["counts"]["materials_later"], 1);
    // The check of the mode says when a commitment is checked; the local list decides about others.
    let fire = of(&after, "options", "fire-check.commitment");
    assert_eq!((&fire["state"], &fire["question"]), (&json!("taken"), &json!("fire-mode")));
    assert!(fire["checked"]["text"]["zh"].is_string() && fire["if_false"]["sources"][0]["article"] == "58");
    assert_eq!(fire["effect"]["without"]["workdays"], 18);
    assert_eq!(of(&after, "options", "small-catering.health-later")["effect"], Value::Null);
    // A code carries them; the answers file may name them too.
    let code = read(&[&["code"], &case[..], &taken, &["--json"]].concat());
    assert_eq!(code["options"], json!(["drain.test-promise", "fire-check.plan-later"]));
    let code = code["code"].as_str().unwrap();
    let mut from_code = read(&["plan", "--code", code, "--json"]);
    from_code.as_object_mut().unwrap().remove("code");
    assert_eq!(from_code, after);
    assert!(printed(&["code", "--read", code]).contains("option drain.test-promise 排水许可"));
    let mut with_options = own_outlet();
    with_options["options"] = code_options(code);
    let file = answers_file("options-in-file", &with_options);
    assert_eq!(plan(&file, "370402"), after);
}

fn code_options(code: &str) -> Value {
    let read: Value = serde_json::from_str(&printed(&["code", "--read", code, "--json"])).unwrap();
    read["options"].clone()
}

#[test]
fn an_option_by_answer_changes_the_answer() {
    let mut ordinary = own_outlet();
    ordinary["fire-mode"] = json!("ordinary");
    let file = answers_file("option-answer", &ordinary);
    let arguments = ["plan", "restaurant", "--region", "370402", "--start", "2026-11-23", "--json", "--answers"];
    let arguments = [&arguments[..], &[file.to_str().unwrap(), "--option", "fire-check.commitment"]].concat();
    let plan: Value = serde_json::from_str(&printed(&arguments)).unwrap();
    let fire = plan["matters"].as_array().unwrap().iter().find(|it| it["id"] == "fire-check").unwrap();
    assert_eq!(fire["mode"], "commitment");
}

#[test]
fn options_that_cannot_be_taken_are_refused_with_what_is_offered() {
    let mut answers = own_outlet();
    answers["credit"] = json!("unresolved");
    let file = answers_file("options-refused", &answers);
    for command in ["plan", "code"] {
        for (option, why) in [
            ("gone", "there is no such option"),
            ("food-permit.commitment", "changes nothing"),
            ("small-catering.health-later", "only the local list"),
            ("drain.test-promise", "may not be used"),
            ("fire-check.commitment", "may not be used"),
            ("hpf-reg.later", "changes nothing"),
        ] {
            let lines = complaints(&[
                command,
                "restaurant",
                "--region",
                "370402",
                "--answers",
                file.to_str().unwrap(),
                "--option",
                option,
            ]);
            let [line] = &lines[..] else { panic!("{lines:?}") };
            assert!(line.contains(&format!("the option {option} cannot be taken")) && line.contains(why), "{line}");
            assert!(line.contains("offered are: tax-setup.later"), "{line}");
        }
    }
    let mut unknown = own_outlet();
    unknown["options"] = json!(["gone"]);
    let file = answers_file("options-unknown", &unknown);
    let lines = complaints(&["plan", "restaurant", "--answers", file.to_str().unwrap()]);
    assert!(lines[0].contains("#/options/0") && lines[0].contains("drain.test-promise"), "{lines:?}");
}

#[test]
fn each_wrong_code_gets_a_sentence_of_its_own() {
    let code = noodle_code("code-wrong", &[]);
    let other = format!("{}{}", &code[..3], if &code[3..4] == "2" { "3" } else { "2" }) + &code[4..];
    let mut sentences = Vec::new();
    for (typed, says) in [
        ("", "no case code was given"),
        ("CY2O", "'O' is in no case code"),
        ("CY2!", "'!' is in no case code"),
        (&"2".repeat(500), "more than 120 characters"),
        (&other, "wrong, missing or too many"),
        (&code[..code.len() - 1], "wrong, missing or too many"),
    ] {
        for command in ["--read", "--code"] {
            let first = if command == "--read" { "code" } else { "plan" };
            let lines = complaints(&[first, command, typed]);
            assert!(lines.len() == 1 && lines[0].contains(says), "{typed}: {lines:?}");
            sentences.push(lines[0].clone());
        }
    }
    for arguments in [
        &["plan", "spaceport", "--code", &code][..],
        &["plan", "--code", &code, "--start", "2026-11-23"],
        &["plan", "--code", &code, "--region", "370402"],
        &["plan", "--code", &code, "--answers", "a.json"],
        &["plan"],
        &["code"],
        &["code", "spaceport"],
        &["code", "restaurant", "--region", "110000"],
        &["code", "restaurant", "--start", "2061-01-01"],
        &["code", "restaurant", "--start", "tomorrow"],
        &["code", "restaurant", "--read", &code],
        &["code", "--freeze"],
        &["code", "--freeze", "spaceport"],
    ] {
        assert!(!complaints(arguments).is_empty(), "{arguments:?}");
    }
}

/// How an editor publishes a new version after changing the questions.
#[test]
fn old_codes_open_with_what_changed() {
    let code = noodle_code("code-old", &[]);
    let mut entry: Value = serde_json::from_str(&printed(&["code", "--history"])).unwrap();
    let kept: Value = serde_json::from_str(&printed(&["code", "--freeze", "restaurant"])).unwrap();
    entry["changed"] =
        json!([{"text": {"zh": "不再区分两种登记。", "en": "The two ways are one."}, "packages": ["restaurant"]}]);
    let file = |path: &str| -> Value {
        serde_json::from_str(&data_files().into_iter().find(|file| file.path == path).unwrap().text).unwrap()
    };
    let mut history = file("catalog.json")["history"].clone();
    let now = history.as_array().unwrap().len();
    history.as_array_mut().unwrap().push(entry);
    let catalog = json!({"version": "2099.01.01", "history": history}).to_string();
    let (mut package, mut questions) = (file("packages/restaurant.json"), file("questions.json"));
    let is_chain = |question: &Value| question["id"] == "chain";
    let chain = questions.as_array_mut().unwrap().iter_mut().find(|it| is_chain(it)).unwrap();
    chain["kind"]["single"].as_array_mut().unwrap().reverse();
    package["editions"] = json!([kept]);
    let replaced = [
        ("catalog.json", catalog.as_str()),
        ("packages/restaurant.json", &package.to_string()),
        ("questions.json", &questions.to_string()),
    ];
    let data = data_with("code-new-data", &replaced);
    let data = data.to_str().unwrap();
    printed(&["check", data]);
    let read: Value = serde_json::from_str(&printed(&["code", "--read", &code, "--json", "--data", data])).unwrap();
    assert_eq!(read["answers"]["chain"], "independent", "in the order it had");
    assert_eq!(read["version_index"], now);
    assert_eq!(read["changed_since"][0]["zh"], "不再区分两种登记。");
    let text = printed(&["plan", "--code", &code, "--data", data]);
    assert!(
        text.starts_with("! made with the data of ") && text.contains("! changed since: 不再区分两种登记。"),
        "{text}"
    );
    // And a new code does not open with the old data.
    let answers = answers_file("code-new", &noodle_shop());
    let new = printed(&["code", "restaurant", "--answers", answers.to_str().unwrap(), "--data", data]);
    let lines = complaints(&["code", "--read", new.lines().next().unwrap()]);
    assert!(lines[0].contains("later data"), "{lines:?}");
    // Without the edition the check refuses to publish.
    let without = data_with("code-no-edition", &[replaced[0], replaced[2]]);
    let lines = complaints(&["check", without.to_str().unwrap()]);
    let place = format!("catalog.json#/history/{now}/spaces/");
    let named = |line: &String| line.starts_with(&place) && line.contains(" restaurant ");
    assert!(lines.iter().any(named), "{lines:?}");
}

// --- schema --------------------------------------------------------------

#[test]
fn schemas_are_printed_and_written() {
    let all: Value = serde_json::from_str(&printed(&["schema"])).unwrap();
    let folder = folder("schemas");
    printed(&["schema", "--out", folder.to_str().unwrap()]);
    for (name, schema) in schemas() {
        assert_eq!(all[name], schema);
        assert_eq!(serde_json::from_str::<Value>(&printed(&["schema", name])).unwrap(), schema);
        let written = std::fs::read_to_string(folder.join(format!("{name}.schema.json"))).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), schema);
    }
    assert!(complaints(&["schema", "planet"])[0].contains("matter"));
}

// --- form ----------------------------------------------------------------

fn filled_file(name: &str, fields: &Value) -> PathBuf {
    let path = folder(name).join("filled.json");
    let file = json!({
        "format": 1, "package": "restaurant", "region": "370402", "fields": fields, "unknown": ["site.height"]
    });
    std::fs::write(&path, file.to_string()).unwrap();
    path
}

#[test]
fn the_form_is_merged_and_has_every_published_name() {
    let answers = answers_file("form", &noodle_shop());
    let answers = answers.to_str().unwrap();
    let form: Value =
        serde_json::from_str(&printed(&["form", "restaurant", "--region", "370402", "--answers", answers, "--json"]))
            .unwrap();
    assert_eq!(form["format"], 1);
    assert_eq!((&form["package"], &form["region"]), (&json!("restaurant"), &json!("370402")));
    let counts = &form["counts"];
    assert_eq!(*counts, {
        let plan = plan(Path::new(answers), "370402");
        let of = |name: &str| plan["counts"][name].clone();
        json!({
            "forms_before": of("forms_before"), "forms_after": of("forms_after"),
            "fields_before": of("fields_before"), "fields_after": of("fields_after"),
        })
    });
    let names =
        ["id", "label", "group", "kind", "forms", "required", "at_least", "at_most", "above", "answered", "settled"];
    has_names(&form["fields"], "fields", &names);
    has_names(&form["forms"], "forms", &["id", "name", "fields"]);
    let fields = form["fields"].as_array().unwrap();
    assert_eq!(json!(fields.len()), counts["fields_after"]);
    let singles = form["forms"].as_array().unwrap().iter().map(|single| single["fields"].as_array().unwrap().len());
    assert_eq!(json!(singles.sum::<usize>()), counts["fields_before"]);
    assert!(form.get("missing").is_none(), "nothing was filled");
    assert!(printed(&["form", "restaurant", "--region", "370402", "--answers", answers]).contains("小餐饮登记表"));
}

#[test]
fn a_filled_form_comes_back_as_the_single_forms() {
    let answers = answers_file("form-filled", &noodle_shop());
    let filled = filled_file(
        "form-filled-file",
        &json!({
            "person.id": "110105 19491231 002x",
            "site.owner": [{ "name": "李四", "phone": "0632-1234567" }, { "name": "赵六" }],
            "agent.name": "王五",
            "food.layout": false,
            "food.items": [],
        }),
    );
    let [answers, filled] = [&answers, &filled].map(|path| path.to_str().unwrap());
    let form =
        printed(&["form", "restaurant", "--region", "370402", "--answers", answers, "--filled", filled, "--json"]);
    let form: Value = serde_json::from_str(&form).unwrap();
    assert_eq!((&form["set_aside"], &form["unknown"]), (&json!(["agent.name"]), &json!(["site.height"])));
    for missing in ["/fields/person.name", "/fields/site.owner/1/phone"] {
        assert!(form["missing"].as_array().unwrap().contains(&json!(missing)), "{missing}");
    }
    let mut seen = 0;
    for single in form["forms"].as_array().unwrap() {
        for field in single["fields"].as_array().unwrap() {
            match field["id"].as_str().unwrap() {
                "person.id" => assert_eq!(field["value"], "110105 19491231 002X"),
                "site.owner" => assert_eq!(field["value"], "李四，0632-1234567；赵六"),
                "site.area.use" => assert_eq!(field["value"], "49.5 m²", "the answers say it"),
                "person.name" | "site.height" | "food.layout" | "food.items" => assert_eq!(field["value"], Value::Null),
                _ => continue,
            }
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
    assert!(!form["forms"].to_string().contains("王五"));
}

#[test]
fn a_wrong_filled_form_is_refused_with_every_place() {
    let answers = answers_file("form-wrong", &noodle_shop());
    let filled = filled_file(
        "form-wrong-file",
        &json!({ "person.id": "11010519491231003X", "site.owner": [{ "name": "李四", "phone": "1" }], "person.mobile": "1" }),
    );
    let path = filled.to_str().unwrap();
    let refused = |path: &str| {
        let answers = answers.to_str().unwrap();
        complaints(&["form", "restaurant", "--region", "370402", "--answers", answers, "--filled", path, "--json"])
    };
    assert_eq!(
        refused(path),
        [
            format!(
                "{path}#/fields/person.id: one character is wrong (a six for a nine, for example) or two are swapped; compare it with the card"
            ),
            format!(
                "{path}#/fields/person.mobile: a mobile number has 11 digits, this one has 1, for example 13800000000"
            ),
            format!(
                "{path}#/fields/site.owner/0/phone: neither a mobile number nor a landline number with area code, for example 13800000000, 0632-1234567"
            ),
        ]
    );
    let shape = json!({ "gone": "x", "site.floor": [{ "floor": true }], "tax.bank": "x", "person.name": [] });
    let filled = filled_file("form-shape-file", &shape);
    let lines = refused(filled.to_str().unwrap());
    for place in ["/fields/gone", "/fields/site.floor/0/floor", "/fields/tax.bank", "/fields/person.name"] {
        assert!(lines.iter().any(|line| line.contains(&format!("#{place}: "))), "{place}: {lines:#?}");
    }
    assert_eq!(lines.len(), 4);
    for (region, end) in [("999999", ""), ("370403", "; give --region 370403")] {
        let file = json!({ "format": 1, "package": "restaurant", "region": region, "fields": {} });
        std::fs::write(&filled, file.to_string()).unwrap();
        let path = filled.to_str().unwrap();
        assert_eq!(refused(path), [format!("{path}#/region: filled for {region}, not for 370402{end}")]);
    }
    let open = complaints(&["form", "restaurant"]);
    assert!(open[0].contains("questions are open"), "{open:?}");
}

// --- bundle --------------------------------------------------------------

fn bytes_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let below = |path: &Path| path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
    files.map(|file| (below(file.path()), std::fs::read(file.path()).unwrap())).collect()
}

/// The shipped data, bundled once: every situation is proven for that.
fn bundled() -> &'static Path {
    static BUNDLED: LazyLock<PathBuf> = LazyLock::new(|| {
        let out = folder("bundles");
        printed(&["bundle", "public/data", out.to_str().unwrap()]);
        out
    });
    &BUNDLED
}

#[test]
fn bundles_are_the_same_in_every_form() {
    let out = bundled();
    for package in &catalog().packages {
        let mut built = content::bundle(catalog(), &PackageId(package.id.0.clone())).unwrap();
        let file = |ending: &str| std::fs::read(out.join(format!("bundles/{}.{ending}", package.id))).unwrap();
        let compact: Bundle = read_compact(&file("bin")).unwrap();
        let json: Bundle = serde_json::from_slice(&file("json")).unwrap();
        built.proven = json.proven.clone();
        assert!(compact == built && json == built, "{}", package.id);
        assert_eq!(postcard::from_bytes::<Bundle>(&file("bin")).unwrap(), compact, "{}", package.id);
        let chinese: Bundle = read_compact(&file("zh.bin")).unwrap();
        assert_eq!((chinese.english, &chinese.package.name.en), (false, &None));
        assert_eq!(content::in_chinese(&compact), Some(chinese), "{}", package.id);
        assert_eq!(postcard::to_allocvec(&compact).unwrap(), file("bin"));

        let fields = content::form_bundle(catalog(), &package.id).unwrap();
        let compact: FormBundle = read_compact(&file("form.bin")).unwrap();
        let json: FormBundle = serde_json::from_slice(&file("form.json")).unwrap();
        assert!(compact == fields && json == fields && fields.fits(&built), "{}", package.id);
        let chinese: FormBundle = read_compact(&file("form.zh.bin")).unwrap();
        assert_eq!(content::in_chinese(&fields), Some(chinese), "{}", package.id);
    }
    let proven: Bundle = serde_json::from_slice(&std::fs::read(out.join("bundles/restaurant.json")).unwrap()).unwrap();
    assert!(proven.proven.len() > 12, "many situations of the restaurant are proven");
    let built = content::index(catalog()).unwrap();
    let compact: Index = read_compact(&std::fs::read(out.join("index.bin")).unwrap()).unwrap();
    let json: Index = serde_json::from_slice(&std::fs::read(out.join("index.json")).unwrap()).unwrap();
    assert!(compact == built && json == built);
    // The data files lie beside them, byte for byte.
    for file in data_files() {
        assert_eq!(std::fs::read_to_string(out.join(&file.path)).unwrap(), file.text, "{}", file.path);
    }
}

#[test]
fn bundling_in_place_again_changes_nothing() {
    let first = bytes_below(bundled());
    assert!(first.contains_key("index.bin"));
    // A folder with what was bundled before.
    let data = folder("in-place");
    for (file, bytes) in &first {
        std::fs::create_dir_all(data.join(file).parent().unwrap()).unwrap();
        std::fs::write(data.join(file), bytes).unwrap();
    }
    let path = data.to_str().unwrap();
    printed(&["bundle", path, path]);
    assert_eq!(bytes_below(&data), first);
    // What was written is no data: the check passes as before.
    assert_eq!(printed(&["check", path]).split_once(':').unwrap().1, printed(&["check"]).split_once(':').unwrap().1);
    assert_eq!(files_below(&data, ".json").len(), data_files().len() + 2 + 3 * catalog().packages.len());
}

#[test]
fn broken_data_is_not_bundled() {
    let broken = data_with("not-bundled", &[("catalog.json", "{}")]);
    let out = folder("not-bundled-out");
    assert!(!complaints(&["bundle", broken.to_str().unwrap(), out.to_str().unwrap()]).is_empty());
    assert!(bytes_below(&out).is_empty(), "half a bundle is worse than none");
}

#[test]
fn damaged_fields_are_refused_without_a_panic() {
    let right = postcard::to_allocvec(&content::form_bundle(catalog(), &"restaurant".into()).unwrap()).unwrap();
    for (place, change) in (0..right.len()).step_by(97).zip([1_u8, 0x80, 0xff, 2, 0x7f].into_iter().cycle()) {
        assert_eq!(read_compact::<FormBundle>(&right[..place]), Err(Damaged));
        let mut bytes = right.clone();
        bytes[place] ^= change;
        let ours = read_compact::<FormBundle>(&bytes);
        match postcard::take_from_bytes::<FormBundle>(&bytes) {
            Ok((theirs, [])) => assert_eq!(ours.as_ref(), Ok(&theirs), "byte {place}"),
            _ => assert_eq!(ours, Err(Damaged), "byte {place}"),
        }
    }
}

#[test]
fn a_truncated_bundle_is_refused_without_a_panic() {
    let mut bytes = postcard::to_allocvec(&support::bundle_of("restaurant")).unwrap();
    for length in (0..bytes.len()).step_by(97) {
        assert_eq!(read_compact::<Bundle>(&bytes[..length]), Err(Damaged));
    }
    bytes.push(0);
    assert_eq!(read_compact::<Bundle>(&bytes), Err(Damaged), "bytes left over");
}

/// Postcard's own reader, which stops at the first damage, is the measure.
#[test]
fn a_bundle_with_wrong_bytes_reads_as_postcard_reads_it() {
    let right = postcard::to_allocvec(&support::bundle_of("restaurant")).unwrap();
    for (place, change) in (0..right.len()).step_by(211).zip([1_u8, 0x80, 0xff, 2, 0x7f].into_iter().cycle()) {
        let mut bytes = right.clone();
        bytes[place] ^= change;
        let ours = read_compact::<Bundle>(&bytes);
        match postcard::take_from_bytes::<Bundle>(&bytes) {
            Ok((theirs, [])) => assert_eq!(ours.as_ref(), Ok(&theirs), "byte {place}"),
            _ => assert_eq!(ours, Err(Damaged), "byte {place}"),
        }
    }
}

#[test]
fn conditions_that_nest_without_end_are_refused() {
    // 5 is the place of `Not` in `Condition`; postcard's own reader would run out of stack.
    let bytes = vec![5; 1_000_000];
    assert_eq!(read_compact::<Condition>(&bytes), Err(Damaged));
    let deep = (0..40).fold(Condition::All(Vec::new()), |inner, _| Condition::Not(Box::new(inner)));
    assert_eq!(read_compact::<Condition>(&postcard::to_allocvec(&deep).unwrap()), Ok(deep));
}
