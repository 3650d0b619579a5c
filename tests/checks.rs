//! What the content check must name: the shipped data is clean, and every mistake
//! an editor can make is found, at its place, all of them in one run.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use onething::content::{File, Problem, check};
use serde_json::{Value, json};
use support::data_files;

#[test]
fn the_shipped_data_has_no_problem() {
    let (catalog, problems) = check(&data_files());
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
    assert!(!catalog.packages.is_empty());
}

/// How a file is spoilt. A path is a JSON pointer in which `@id` stands for the
/// list entry with this id and `-` for the end of a list.
enum Spoil {
    Set(&'static str, Value),
    Remove(&'static str),
    Push(&'static str, Value),
    /// Another copy of an entry, at the end of its list.
    Repeat(&'static str),
    Swap(&'static str, usize, usize),
    Text(fn(&str) -> String),
    NewFile(&'static str),
}
use Spoil::{NewFile, Push, Remove, Repeat, Set, Swap, Text};

struct Seed {
    file: &'static str,
    spoil: Spoil,
    /// Where the problem must be reported: the start of its pointer …
    at: &'static str,
    /// … and a part of its message.
    says: &'static str,
    /// Where it is reported, if in another file.
    reported_in: Option<&'static str>,
}

fn seed(file: &'static str, spoil: Spoil, at: &'static str, says: &'static str) -> Seed {
    Seed { file, spoil, at, says, reported_in: None }
}

const QUESTIONS: &str = "questions.json";
const MATERIALS: &str = "materials.json";
const FIELDS: &str = "fields.json";
const FORMS: &str = "forms.json";
const SOURCES: &str = "sources.json";
const RESTAURANT: &str = "packages/restaurant.json";
const CALENDAR: &str = "calendars/cn.json";

fn dictionaries() -> Vec<Seed> {
    let too_long = "这个问题的文字太长了，长到手机屏幕上一行放不下，也没有人愿意读完它";
    let unused = json!({"id": "nobody", "name": {"zh": "没人用的部门", "en": "Unused"}});
    vec![
        seed(QUESTIONS, Set("/@site/text/zh", json!(too_long)), "/@site/text/zh", "at most 28"),
        seed(QUESTIONS, Repeat("/@site"), "/-/id", "stands twice"),
        seed(QUESTIONS, Remove("/@venue/text/en"), "/@venue/text/en", "English"),
        seed(
            QUESTIONS,
            Set("/@smoke/kind/single/0/id", json!("unsure")),
            "/@smoke/kind/single/0/id",
            "offered by itself",
        ),
        seed(QUESTIONS, Remove("/@equipment/kind/single/0"), "/@equipment/kind/single", "fewer than two options"),
        seed(QUESTIONS, Set("/@area/kind/number/example", json!(0)), "/@area/kind/number", "follow each other"),
        seed(QUESTIONS, Set("/@chain/kind/single/1/id", json!("Fran Chise")), "/@chain/kind/single/1/id", "is no id"),
        seed(MATERIALS, Set("/@food-layout/name/zh", json!("其他材料")), "/@food-layout/name/zh", "name each material"),
        seed(MATERIALS, Set("/@articles/issuer", json!("government")), "/@articles/issued_by", "who issues"),
        seed(MATERIALS, Set("/@id-card/licence", json!("e-nothing")), "/@id-card/licence", "e-nothing"),
        seed(
            MATERIALS,
            Set("/@food-systems/not_the_same_as/0/material", json!("food-systems")),
            "/@food-systems",
            "itself",
        ),
        seed(
            MATERIALS,
            Set("/@licence-copy/produced_by/0", json!("gone")),
            "/@licence-copy/produced_by/0",
            "no matter",
        ),
        seed(MATERIALS, Set("/@water-test/how/zh", json!("到 检测机构做")), "/@water-test/how/zh", "a blank in"),
        seed(FORMS, Set("/0/fields/0/field", json!("gone")), "/0/fields/0/field", "no field has the id"),
        seed(FORMS, Set("/2/fields", json!([])), "/2/fields", "asks nothing"),
        seed(QUESTIONS, Set("/@area/kind/number/decimals", json!(3)), "/@area/kind/number/decimals", "at most two"),
        seed(FORMS, Repeat("/1/fields/0"), "/1/fields/-/field", "asks the field twice"),
        seed(FIELDS, Set("/0/kind", json!({"text": {"min": 5, "max": 1}})), "/0/kind", "accepts nothing"),
        seed(FIELDS, Repeat("/2"), "/-/label", "ask each fact once"),
        seed("licences.json", Set("/0/why/basis", json!([])), "/0/why/basis", "without a source is not published"),
        seed("departments.json", Push("", unused), "/-", "nothing uses the department"),
        seed(SOURCES, Set("/0/url", json!("javascript:alert(1)")), "/0/url", "link"),
        seed(SOURCES, Set("/1/review_by", json!("2000-01-01")), "/1/review_by", "not after"),
        seed(SOURCES, Set("/2/checked", json!("2026-02-30")), "/2/checked", "YYYY-MM-DD"),
        seed("catalog.json", Set("/version", json!("1.0")), "", "YYYY.MM.DD"),
        Seed { reported_in: Some("notes.json"), ..seed("notes.json", NewFile("{}"), "", "no data file has this name") },
    ]
}

fn matters() -> Vec<Seed> {
    let in_yuan = json!({"chosen": ["entity", "company"]});
    let basis = "/basis/0/confidence";
    vec![
        // Files that cannot be read at all: each in a file of its own.
        seed("matters/bank.json", Set("/nonsense", json!(1)), "", "nonsense"),
        seed("matters/employ-reg.json", Text(|text| text.replacen('{', "{,", 1)), "", "not readable as JSON"),
        seed("matters/hpf-reg.json", Remove("/name"), "", "name"),
        seed("matters/medical-reg.json", Set("/instrument", json!("gift")), "/instrument", "gift"),
        seed("matters/social-reg.json", Text(|text| text.replacen('{', r#"{"id": "x","#, 1)), "", "stands twice"),
        seed("matters/seal.json", Set("/id", json!("stamp")), "/id", "named otherwise"),
        seed("matters/drain.json", Set("/modes/0/when", in_yuan), "/modes/0/when", "the last has none"),
        seed(
            "matters/drain.json",
            Set("/materials/@floor-plan/originals", json!(0)),
            "/materials/@floor-plan",
            "state how many",
        ),
        seed(
            "matters/drain.json",
            Set("/materials/@water-test/mode", json!("gone")),
            "/materials/@water-test/mode",
            "no such mode",
        ),
        seed(
            "matters/fire-check.json",
            Set("/materials/@fire-commitment/necessity", json!("deferrable")),
            "/materials/@fire-commitment/deferral",
            "until when",
        ),
        seed(
            "matters/food-permit.json",
            Set("/result/renewal/from/value", json!(1)),
            "/result/renewal",
            "closes before it opens",
        ),
        seed(
            "matters/tobacco.json",
            Set("/modes/0/steps/0/statutory/time/value", json!(0)),
            "/modes/0/steps/0/statutory/time",
            "on_the_spot",
        ),
        seed(
            "matters/biz-licence.json",
            Set("/obligations/@biz-licence-annual-report/due/yearly/from", json!("13-01")),
            "/obligations/@biz-licence-annual-report/due/yearly",
            "MM-DD",
        ),
        seed("matters/sign.json", Set("/after/0/matter", json!("gone")), "/after/0/matter", "no matter has the id"),
        seed("matters/sign.json", Set("/after/1/broken_by", json!("gone")), "/after/1/broken_by", "no such mode"),
        seed("matters/large-ad.json", Set(basis, json!("U")), basis, "ask_locally"),
        seed(
            "matters/large-ad.json",
            Set("/basis/0/source", json!("rumour")),
            "/basis/0/source",
            "no source has the id",
        ),
        seed("matters/occupy-road.json", Set("/authority", json!("gone")), "/authority", "no department has the id"),
        seed("matters/occupy-road.json", Set("/name/zh", json!("占道\n经营")), "/name/zh", "line break"),
        seed(
            "matters/special-equip.json",
            Set("/official/zh", json!("特种设备\u{202e}登记")),
            "/official/zh",
            "hidden character",
        ),
        seed("matters/special-equip.json", Set("/short/zh", json!(" 特")), "/short/zh", "begins or ends with a blank"),
        seed(
            "matters/health-cert.json",
            Push("/after", json!({"matter": "small-catering", "why": {"zh": "互相等"}})),
            "/matters",
            "wait for each other",
        )
        .reported(RESTAURANT),
    ]
}

fn packages() -> Vec<Seed> {
    let option = json!({"chosen": ["entertainment", "sometimes"]});
    let lonely = json!({"all": [{"chosen": ["tobacco", "yes"]}]});
    let not_a_number = json!({"at_least": ["sign", 3]});
    vec![
        seed(RESTAURANT, Repeat("/matters/@sign"), "/matters/-/matter", "listed twice"),
        seed(RESTAURANT, Swap("/questions", 10, 11), "/questions/10/when", "move it up"),
        seed(RESTAURANT, Repeat("/questions/@agent"), "/questions/-/question", "asked twice"),
        seed(RESTAURANT, Set("/stops/@entertainment/when", option), "/stops/@entertainment/when/chosen/1", "no option"),
        seed(
            RESTAURANT,
            Set("/alternatives/0/when/all/0/below/1", json!(1)),
            "/alternatives/0/when/all/0/below/1",
            "always or never",
        ),
        seed(
            RESTAURANT,
            Set("/notices/@tobacco-layout/when", lonely),
            "/notices/@tobacco-layout/when/all",
            "fewer than two",
        ),
        seed(
            RESTAURANT,
            Set("/notices/@mall-fire/when", not_a_number),
            "/notices/@mall-fire/when/at_least",
            "does not ask for a number",
        ),
        seed(
            RESTAURANT,
            Set("/notices/@old-town-rules/when", json!({"region": ["999999"]})),
            "/notices/@old-town-rules/when/region/0",
            "no region",
        ),
        seed(RESTAURANT, Set("/alternatives/0/planned", json!("tobacco")), "/alternatives/0/planned", "neither"),
        seed(RESTAURANT, Set("/matters/@drain/because", json!([])), "/matters/@drain/because", "last reason"),
        seed(
            RESTAURANT,
            Set("/matters/@tobacco/otherwise", json!([])),
            "/matters/@tobacco/otherwise",
            "why not in the others",
        ),
        seed(
            RESTAURANT,
            Set("/notices/@tell-once/text/zh", json!("请<b>记住</b>")),
            "/notices/@tell-once/text/zh",
            "markup",
        ),
        seed(
            RESTAURANT,
            Set("/notices/@health-early/id", json!("gas-alarm")),
            "/notices/@health-early/id",
            "stands twice",
        ),
        seed(RESTAURANT, Set("/stops/@canteen/instead", json!([])), "/stops/@canteen/instead", "what else"),
        seed(
            RESTAURANT,
            Set("/example/answers/0/1", json!({"one": "moon"})),
            "/example/answers/site",
            "no option has this id",
        ),
        seed(
            RESTAURANT,
            Push("/obligations", json!({"id": "sign-safety", "text": {"zh": "重复"}, "due": "always", "basis": []})),
            "/obligations",
            "stands twice",
        ),
    ]
}

fn places_and_days() -> Vec<Seed> {
    let limit = json!({"time": {"value": 11, "unit": "workday"}, "basis": [{"source": "food-permit-rules", "confidence": "V-law"}]});
    let longer = json!([{"matter": "food-permit", "limit": limit}]);
    let office = json!({
        "name": {"zh": "大厅", "en": "Hall"}, "phone": "0632-12345",
        "basis": [{"source": "food-permit-rules", "confidence": "V-law"}],
    });
    vec![
        seed("regions/370402.json", Set("/parent", json!("000000")), "/parent", "no region"),
        seed("regions/370403.json", Set("/committed", longer), "/committed/0/limit/time", "longer than the law"),
        seed("regions/370404.json", Set("/office", office), "/office/phone", "tel:"),
        seed(CALENDAR, Remove("/years/0/off/0"), "/years/0/workdays", "missing or too many"),
        seed(CALENDAR, Set("/years/1/work/0", json!("2024-02-05")), "/years/1/work/0", "a weekday"),
        seed(CALENDAR, Set("/years/2/off/0", json!("2026-01-01")), "/years/2/off/0", "not in this year"),
        seed(CALENDAR, Set("/to", json!("2027-12-31")), "/to", "first and the last"),
    ]
}

impl Seed {
    fn reported(self, file: &'static str) -> Self {
        Self { reported_in: Some(file), ..self }
    }

    /// Spoils the file; the pointer at which that must be reported.
    fn plant(&self, files: &mut Vec<File>) -> String {
        if let NewFile(text) = self.spoil {
            files.push(File { path: self.file.into(), text: text.into() });
            return self.at.into();
        }
        let here = files.iter().position(|file| file.path == self.file).unwrap_or_else(|| panic!("no {}", self.file));
        if let Text(change) = self.spoil {
            files[here].text = change(&files[here].text);
            return self.at.into();
        }
        let mut tree: Value = serde_json::from_str(&files[here].text).unwrap();
        // A pointer into another file is written out.
        let expected = if self.reported_in.is_none() { resolved(&tree, self.at) } else { self.at.into() };
        match &self.spoil {
            Set(path, value) => {
                let path = resolved(&tree, path);
                let (parent, key) = path.rsplit_once('/').unwrap();
                match tree.pointer_mut(parent).unwrap_or_else(|| panic!("{}: no {parent}", self.file)) {
                    Value::Object(parts) => drop(parts.insert(key.into(), value.clone())),
                    Value::Array(parts) => parts[key.parse::<usize>().unwrap()] = value.clone(),
                    _ => panic!("{path} is in no object"),
                }
            }
            Remove(path) => {
                let path = resolved(&tree, path);
                let (parent, key) = path.rsplit_once('/').unwrap();
                match tree.pointer_mut(parent).unwrap() {
                    Value::Object(parts) => drop(parts.remove(key).unwrap_or_else(|| panic!("no {path}"))),
                    Value::Array(parts) => drop(parts.remove(key.parse().unwrap())),
                    _ => panic!("{path} is in no object"),
                }
            }
            Push(path, value) => push(&mut tree, path, value.clone()),
            Repeat(path) => {
                let path = resolved(&tree, path);
                let copy = tree.pointer(&path).unwrap().clone();
                push(&mut tree, path.rsplit_once('/').unwrap().0, copy);
            }
            Swap(path, a, b) => tree.pointer_mut(path).unwrap().as_array_mut().unwrap().swap(*a, *b),
            Text(_) | NewFile(_) => {}
        }
        files[here].text = tree.to_string();
        expected
    }

    fn is_named(&self, pointer: &str, problems: &[Problem]) -> bool {
        let file = self.reported_in.unwrap_or(self.file);
        problems.iter().any(|it| it.file == file && it.pointer.starts_with(pointer) && it.message.contains(self.says))
    }

    fn missed(&self, pointer: &str, problems: &[Problem]) -> String {
        let file = self.reported_in.unwrap_or(self.file);
        let near: Vec<String> = problems.iter().filter(|it| it.file == file).map(ToString::to_string).collect();
        format!("not named: {file}#{pointer}: …{}…; but:\n    {}", self.says, near.join("\n    "))
    }
}

fn push(tree: &mut Value, path: &str, value: Value) {
    match tree.pointer_mut(path) {
        Some(list) => list.as_array_mut().unwrap().push(value),
        None => {
            // The list is left out where it is empty.
            let (parent, key) = path.rsplit_once('/').unwrap();
            tree.pointer_mut(parent).unwrap()[key] = json!([value]);
        }
    }
}

fn resolved(tree: &Value, path: &str) -> String {
    let mut pointer = String::new();
    for part in path.split('/').skip(1) {
        let here = tree.pointer(&pointer);
        let list = here.and_then(Value::as_array);
        let at = match (part.strip_prefix('@'), list) {
            (Some(id), Some(list)) => {
                let is = |entry: &Value| ["id", "matter", "material", "question"].iter().any(|key| entry[*key] == id);
                list.iter().position(is).unwrap_or_else(|| panic!("no {id} in {pointer}")).to_string()
            }
            (None, Some(list)) if part == "-" => list.len().to_string(),
            _ => part.to_owned(),
        };
        pointer = format!("{pointer}/{at}");
    }
    pointer
}

fn all_seeds() -> Vec<Seed> {
    [dictionaries(), matters(), packages(), places_and_days()].into_iter().flatten().collect()
}

#[test]
fn each_mistake_is_named() {
    let seeds = all_seeds();
    assert!(seeds.len() >= 30);
    let mut missed = Vec::new();
    for seed in &seeds {
        let mut files = data_files();
        let pointer = seed.plant(&mut files);
        let (_, problems) = check(&files);
        if !seed.is_named(&pointer, &problems) {
            missed.push(seed.missed(&pointer, &problems));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn all_mistakes_are_named_in_one_run() {
    let seeds = all_seeds();
    let mut files = data_files();
    let pointers: Vec<String> = seeds.iter().map(|seed| seed.plant(&mut files)).collect();
    let (_, problems) = check(&files);
    let missed: Vec<String> = seeds
        .iter()
        .zip(&pointers)
        .filter(|(seed, pointer)| !seed.is_named(pointer, &problems))
        .map(|(seed, pointer)| seed.missed(pointer, &problems))
        .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    let mut sorted = problems.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(problems, sorted, "sorted by file, each problem once");
}

#[test]
fn missing_files_are_named() {
    for (path, file, says) in [
        ("catalog.json", "catalog.json", "holds the version"),
        (RESTAURANT, "packages", "nothing can be published"),
        (CALENDAR, "calendars", "exactly one calendar"),
    ] {
        let mut files = data_files();
        files.retain(|kept| kept.path != path);
        let (_, problems) = check(&files);
        assert!(problems.iter().any(|it| it.file == file && it.message.contains(says)), "{path}: {problems:?}");
    }
}

#[test]
fn no_input_breaks_the_check() {
    let hostile = ["", "null", "[]", "{}", "[null]", "[[[]]]", "\u{feff}{}", "{\"id\": 1}", "9999999999999999999999"];
    for text in hostile {
        let mut files = data_files();
        files.iter_mut().for_each(|file| file.text = text.into());
        let (_, problems) = check(&files);
        assert!(!problems.is_empty(), "{text:?}");
    }
    // Nesting and size are bounded.
    let mut files = data_files();
    files[0].text = "[".repeat(100_000);
    files[1].text = " ".repeat(2 << 20);
    let (_, problems) = check(&files);
    assert!(problems.iter().any(|it| it.message.contains("recursion limit")), "{problems:?}");
    assert!(problems.iter().any(|it| it.message.contains("larger than 1 MiB")));
    assert!(!check(&[]).1.is_empty());
}
