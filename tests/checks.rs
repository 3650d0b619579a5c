//! What the content check must name: the shipped data is clean, and every mistake
//! an editor can make is found, at its place, all of them in one run.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use onething::content::{
    File, Problem, answers_from_json, check, edition, fingerprint, in_chinese_words, overdue, parse, past_version,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use support::{bundle_of, data_files, restaurant_files};

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
    let text = |zh: &str| json!({"zh": zh, "en": "Unused"});
    let eighteen = json!({"text": {"min": 18, "max": 18}});
    let yes_or_no = json!({"single": [{"id": "yes", "text": text("有")}, {"id": "no", "text": text("没有")}]});
    let basis = json!([{"source": "licensing-law", "article": "29", "confidence": "V-law"}]);
    let nobody_fills = json!({"id": "nobody.fills", "label": text("没人填的"), "group": "applicant", "kind": "yes_no"});
    let nobody_asks = json!({
        "id": "nobody-asks", "text": text("没人问的？"), "label": text("没人问"), "why": text("不为什么。"),
        "kind": yes_or_no, "basis": basis,
    });
    let nobody_wants = json!({"id": "nobody-wants", "name": text("没人要的表"), "kind": "form", "issuer": "applicant", "how": text("不用填。")});
    let nobody_sends =
        json!({"id": "nobody-sends", "name": text("没人交的表"), "fields": [{"field": "agent.name"}], "basis": basis});
    let nobody_cites = json!({
        "id": "nobody-cites", "title": text("没人引用的规定"), "short": text("没人引用"),
        "checked": "2026-11-20", "review_by": "2027-11-20",
    });
    let nobody_holds =
        json!({"id": "nobody-holds", "name": text("没人用的证照"), "why": {"text": text("没有用。"), "basis": basis}});
    let often = json!(["spaceport", "spaceport"]);
    let words = json!(["饭馆", "饭馆", "火锅", "早餐 店"]);
    vec![
        seed(QUESTIONS, Set("/@site/text/zh", json!(too_long)), "/@site/text/zh", "at most 28"),
        seed(QUESTIONS, Repeat("/@site"), "/-/id", "stands twice"),
        seed(QUESTIONS, Remove("/@venue/text/en"), "/@venue/text/en", "English"),
        seed(FIELDS, Remove("/@fire.seats/kind/number/unit/en"), "/@fire.seats/kind/number/unit/en", "English"),
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
        seed(MATERIALS, Set("/@food-layout/name/zh", json!("平面图等")), "/@food-layout/name/zh", "name each material"),
        seed(
            MATERIALS,
            Set("/@articles/name/zh", json!("受托人身份证（复印件）")),
            "/@articles/name",
            "nearly the same name",
        ),
        seed(
            MATERIALS,
            Set("/@construction-drawings/name/zh", json!("施工合约")),
            "/@construction-drawings/name",
            "nearly the same name as construction-contract",
        ),
        seed(MATERIALS, Set("/@floor-plan/name/zh", json!("要求的证件")), "/@floor-plan/name/zh", "name each material"),
        seed(FIELDS, Set("/2/label/zh", json!("受托人的姓名")), "/5/label", "nearly the same label"),
        seed(FIELDS, Set("/@person.addr/label/zh", json!("受托人联系电话")), "/@agent.mobile/label", "nearly the same"),
        seed(FIELDS, Push("", nobody_fills), "/-", "nothing uses the field"),
        seed(QUESTIONS, Push("", nobody_asks), "/-", "nothing uses the question"),
        seed(MATERIALS, Push("", nobody_wants), "/-", "nothing uses the material"),
        seed(FORMS, Push("", nobody_sends), "/-", "nothing uses the form"),
        seed(SOURCES, Push("", nobody_cites), "/-", "nothing uses the source"),
        seed("licences.json", Push("", nobody_holds), "/-", "nothing uses the electronic licence"),
        seed(MATERIALS, Set("/@fire-plan/how/zh", json!("写".repeat(121))), "/@fire-plan/how/zh", "at most 120"),
        seed(QUESTIONS, Set("/@staff/text/en", json!("long ".repeat(30))), "/@staff/text/en", "at most 112 fit"),
        seed(
            MATERIALS,
            Set("/@sign-drawing/how/zh", json!("在www.example.com下载")),
            "/@sign-drawing/how/zh",
            "a web address",
        ),
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
        seed(FIELDS, Set("/@site.owner/kind/rows/max", json!(501)), "/@site.owner/kind/rows/max", "more rows than"),
        seed(FIELDS, Repeat("/2"), "/-/label", "ask each fact once"),
        seed(
            FIELDS,
            Set("/@person.name/rules", json!([{"above": {"number": 0, "when": {"chosen": ["entity", "company"]}}}])),
            "/@person.name/rules/0/above",
            "only a number",
        ),
        seed(
            FIELDS,
            Set("/@staff.list/rules", json!([{"total": {"column": "name", "is": 1}}])),
            "/@staff.list/rules/0/total/column",
            "no column of numbers",
        ),
        seed(FIELDS, Set("/@person.id/kind", eighteen.clone()), "/@person.id/kind", "a plain text takes any number"),
        seed(
            FIELDS,
            Set("/@staff.list/kind/rows/columns/@id/kind", eighteen),
            "/@staff.list/kind/rows/columns/@id/kind",
            "a plain text takes any number",
        ),
        seed(FIELDS, Set("/@staff.count/party", json!("id")), "/@staff.count/party", "of the kind resident_id"),
        seed(
            FIELDS,
            Set("/@staff.list/kind/rows/columns/@post/party", json!("phone")),
            "/@staff.list/kind/rows/columns/@post/party",
            "of the kind mobile",
        ),
        seed(FIELDS, Set("/@person.addr/party_if", json!(["agent.has", "yes"])), "/@person.addr/party_if", "beside"),
        seed(
            FIELDS,
            Set("/@person.name/party_if", json!(["nobody", "yes"])),
            "/@person.name/party_if/0",
            "no field has",
        ),
        seed(
            FIELDS,
            Set("/@agent.name/party_if", json!(["subject.type", "nobody"])),
            "/@agent.name/party_if/1",
            "has no value",
        ),
        seed("licences.json", Set("/0/why/basis", json!([])), "/0/why/basis", "without a source is not published"),
        seed("departments.json", Push("", unused), "/-", "nothing uses the department"),
        seed(SOURCES, Set("/0/url", json!("javascript:alert(1)")), "/0/url", "link"),
        seed(SOURCES, Set("/1/review_by", json!("2000-01-01")), "/1/review_by", "not after"),
        seed(SOURCES, Set("/2/checked", json!("2026-02-30")), "/2/checked", "YYYY-MM-DD"),
        seed(SOURCES, Set("/3/version", json!("2020修正")), "/3/version", "is written YYYY"),
        seed(SOURCES, Set("/4/version", json!("2027")), "/4/version", "not in force yet"),
        seed(SOURCES, Set("/5/since", json!("2027-01-01")), "/5/since", "not in force yet"),
        seed(SOURCES, Set("/@company-law/until", json!("2024-06-30")), "/@company-law/until", "before the first day"),
        seed(SOURCES, Set("/7/replaces", json!("rumour")), "/7/replaces", "no source has the id"),
        seed(SOURCES, Set("/8/replaces", json!("name-regulation")), "/8/replaces", "would follow itself"),
        seed("catalog.json", Set("/version", json!("1.0")), "", "YYYY.MM.DD"),
        seed("catalog.json", Set("/often", often.clone()), "/often/0", "no package"),
        seed("catalog.json", Set("/often", often), "/often/1", "twice"),
        seed(RESTAURANT, Set("/prefix", json!("C0")), "/prefix", "two characters"),
        seed(RESTAURANT, Set("/words", words.clone()), "/words/1", "twice"),
        seed(RESTAURANT, Set("/words", words.clone()), "/words/2", "searched, too"),
        seed(RESTAURANT, Set("/words", words), "/words/3", "without blanks"),
        seed("matters/tobacco.json", Set("/words", json!(["银行里的那个对公的结算账户"])), "/words/0", "1 to 12"),
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
        seed("matters/social-reg.json", Text(|text| text.replacen('{', r#"{"id": "x","#, 1)), "/id", "stands twice"),
        seed(
            "matters/old-town.json",
            Text(|text| text.replacen(r#""article":"#, r#""article": "1", "article":"#, 1)),
            "/authority_basis/0/article",
            "stands twice",
        ),
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
            Set("/result/renewal/from", json!({"value": 10, "unit": "workday"})),
            "/result/renewal",
            "closes before it opens",
        ),
        seed(
            "matters/small-catering.json",
            Set("/result/renewal/to", json!({"value": 4, "unit": "year"})),
            "/result/renewal",
            "longer before the end",
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
        seed("matters/works-permit.json", Repeat("/materials/0"), "/materials/-/material", "/materials/0 asks for"),
        // Once for commitment, once for every mode, that is for ordinary too.
        seed(
            "matters/fire-check.json",
            Set("/materials/@floor-plan/mode", Value::Null),
            "/materials/7/material",
            "/materials/6 asks for",
        ),
        seed("matters/scope-change.json", Set("/ask_locally", json!([])), "/ask_locally", "how to reach it"),
        seed("matters/scope-change.json", Remove("/conditions"), "/conditions", "who may apply"),
        seed("matters/occupy-road.json", Set("/review_points", json!([])), "/review_points", "what is looked at"),
        seed("matters/small-catering.json", Remove("/mistakes"), "/mistakes", "are sent back"),
        seed("matters/works-permit.json", Set("/faq", json!([])), "/faq", "people ask about it"),
        seed("matters/special-equip.json", Remove("/words"), "/words", "only its names find it"),
        seed("matters/online-report.json", Remove("/ask_locally/3"), "/modes/0/steps/0/statutory", "no limit is known"),
        seed("matters/works-permit.json", Set("/fee", json!("local")), "/fee", "no fee is known"),
        seed("matters/sign.json", Set("/after/0/matter", json!("gone")), "/after/0/matter", "no matter has the id"),
        seed("matters/sign.json", Set("/after/1/broken_by", json!("gone")), "/after/1/broken_by", "no such mode"),
        seed("matters/large-ad.json", Set(basis, json!("U")), basis, "ask_locally"),
        seed("matters/tobacco.json", Set(basis, json!("V-law")), basis, "marked unread"),
        seed("matters/food-permit.json", Remove("/basis/0/article"), "/basis/0", "has an article or item"),
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

fn options() -> Vec<Seed> {
    let fire = "matters/fire-check.json";
    let drain = "matters/drain.json";
    let tax = "matters/tax-setup.json";
    let both = json!({"deferral": "water-test"});
    let never = json!({"chosen": ["credit", "unresolved"]});
    vec![
        seed(fire, Set("/options/@fire-check.floor-later/basis", json!([])), "/options/1/basis", "without a source"),
        seed(fire, Remove("/options/@fire-check.plan-later/due"), "", "due"),
        seed(
            fire,
            Set("/options/@fire-check.commitment/kind/commitment", json!("gone")),
            "/options/0/kind",
            "no such mode",
        ),
        seed(
            fire,
            Set("/options/@fire-check.commitment/by/taken", json!("gone")),
            "/options/0/by/taken",
            "no single answer",
        ),
        seed(fire, Set("/options/@fire-check.commitment/by", Value::Null), "/options/0/kind", "by choice has none"),
        seed(fire, Set("/options/@fire-check.commitment/when", never), "/options/0/when", "no situation"),
        seed(fire, Remove("/modes/0/check_after"), "/options/1/due", "no check after"),
        seed(drain, Set("/options/@drain.test-promise/kind", both), "/options/1/kind/deferral", "by its deferral"),
        seed(
            drain,
            Set("/options/@drain.test-promise/kind/promise", json!("gone")),
            "/options/1/kind",
            "no material has the id",
        ),
        seed(drain, Remove("/materials/@water-test/commitment"), "/options/1/kind/promise", "by its commitment"),
        seed(drain, Repeat("/options/@drain.test-promise"), "/options/2/kind", "does the same"),
        seed(drain, Set("/options/@drain.test-promise/id", json!("tax-setup.later")), "/options/1/id", "stands twice"),
        seed(drain, Set("/after/0/replaced_by", json!("gone")), "/after/0/replaced_by", "no option of this id"),
        seed(
            drain,
            Push(
                "/options",
                json!({
                    "id": "drain.later", "name": {"zh": "以后再办", "en": "Later"}, "kind": "postponement",
                    "due": "local_office", "basis": [{"source": "licensing-law", "article": "29", "confidence": "V-law"}],
                }),
            ),
            "/options/2/kind",
            "nobody could ever",
        ),
        seed(tax, Set("/options/@tax-setup.later/due/duty", json!("gone")), "/options/0/due/duty", "no such duty"),
        seed(tax, Set("/options/@tax-setup.later/local", json!(true)), "/options/0/local", "no deadline here"),
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
        seed(RESTAURANT, Set("/not_covered/0/guide", json!("moon")), "/not_covered/0/guide", "no package has this id"),
        seed(
            RESTAURANT,
            Set("/stops/@packaged-only/guide", json!("restaurant")),
            "/stops/@packaged-only/guide",
            "leads back",
        ),
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
    let limit = json!({"time": {"value": 11, "unit": "workday"}, "basis": [{"source": "food-permit-rules", "article": "28", "confidence": "V-law"}]});
    let longer = json!([{"matter": "food-permit", "limit": limit}]);
    let short = json!({"time": {"value": 3, "unit": "workday"}, "basis": limit["basis"]});
    let twice = json!([{"matter": "food-permit", "limit": short}, {"matter": "food-permit", "limit": short}]);
    let office = json!({
        "name": {"zh": "大厅", "en": "Hall"}, "phone": "0632-12345",
        "basis": [{"source": "food-permit-rules", "article": "28", "confidence": "V-law"}],
    });
    let nameless = json!({"name": {"zh": "窗口", "en": "Window"}, "basis": limit["basis"]});
    let in_no_mode = json!([{"matter": "food-permit", "mode": "gone", "limit": short}]);
    vec![
        seed("regions/370402.json", Set("/parent", json!("000000")), "/parent", "no region"),
        seed("regions/370400.json", Set("/parent", json!("370481")), "/parent", "370400, 370481 belong to each other"),
        seed("regions/370400.json", Set("/parent", json!("370481")), "/parent", "belong to each other")
            .reported("regions/370481.json"),
        seed("regions/370406.json", Set("/parent", json!("370406")), "/parent", "belongs to itself"),
        seed("regions/370403.json", Set("/committed", longer), "/committed/0/limit/time", "longer than the law"),
        seed("regions/370402.json", Set("/committed", twice), "/committed/1", "keep one"),
        seed("regions/370404.json", Set("/office", office), "/office/phone", "tel:"),
        seed("regions/370405.json", Set("/office", nameless), "/office", "nor how to reach it"),
        seed("regions/370405.json", Set("/committed", in_no_mode), "/committed/0/mode", "no such mode"),
        seed(CALENDAR, Remove("/years/0/off/0"), "/years/0/workdays", "missing or too many"),
        seed(CALENDAR, Set("/years/1/work/0", json!("2024-02-05")), "/years/1/work/0", "a weekday"),
        seed(CALENDAR, Set("/years/2/off/0", json!("2026-01-01")), "/years/2/off/0", "not in this year"),
        seed(CALENDAR, Set("/to", json!("2027-12-31")), "/to", "first and the last"),
    ]
}

/// Mistakes that would hide others, or be hidden by them.
fn alone() -> Vec<Seed> {
    let (bank, fire, drain) = ("matters/bank.json", "matters/fire-check.json", "matters/drain.json");
    let often = json!(["restaurant", "a", "b", "c", "d", "e", "f"]);
    let by = json!({"question": "fire-mode", "taken": "commitment", "left": "ordinary"});
    let rows = json!({"rows": {"columns": [], "max": 1}});
    let no_goal = |text: &str| text.replace(r#""goal": true"#, r#""goal": false"#);
    vec![
        seed("catalog.json", Set("/often", often), "/often", "has room for 6"),
        seed(SOURCES, Set("/0/checked", json!("2026-12-20")), "/0/checked", "later than the version of the data"),
        seed(CALENDAR, Remove("/years/1"), "/years/1/year", "without a gap"),
        seed(CALENDAR, Repeat("/years/2"), "/years/-/year", "without a gap"),
        seed(CALENDAR, Set("/years/3/off/0", json!("2026-01-03")), "/years/3/off/0", "a weekend day"),
        seed("regions/370481.json", Set("/id", json!("3704")), "/id", "six-digit").reported("regions/3704.json"),
        seed("matters/food-permit.json", Remove("/result/validity"), "/result/renewal", "without a period of validity"),
        seed(bank, Set("/modes", json!([])), "/modes", "at least one way"),
        seed(bank, Set("/modes/0/steps", json!([])), "/modes/0/steps", "at least one step"),
        seed(bank, Set("/modes/0/notes/0/basis/0/item", json!("")), "/modes/0/notes/0/basis/0", "an empty article"),
        seed(bank, Set("/modes/0/notes/0/text/zh", json!("")), "/modes/0/notes/0/text/zh", "write the Chinese text"),
        seed(bank, Set("/modes/0/notes/0/text/en", json!("")), "/modes/0/notes/0/text/en", "no English text"),
        seed(bank, Set("/modes/0/steps", json!(1)), "/modes/0/steps", "invalid type"),
        seed(drain, Set("/materials/@floor-plan/copies", json!(300)), "/materials", "invalid value"),
        seed(drain, Set("/options/@drain.test-promise/by", by), "/options/1/by", "only a mode of handling"),
        seed(
            drain,
            Set("/options/@drain.test-promise/kind/promise", json!("id-card")),
            "/options/1/kind/promise",
            "an electronic licence",
        ),
        seed(
            fire,
            Set("/options/@fire-check.commitment/by/left", json!("commitment")),
            "/options/0/by/left",
            "cannot leave it",
        ),
        seed(
            fire,
            Set("/options/@fire-check.commitment/kind/commitment", json!("ordinary")),
            "/options/0/kind/commitment",
            "nobody need choose it",
        ),
        seed(
            "matters/biz-licence.json",
            Set("/obligations/@biz-licence-annual-report/id", json!("Annual Report")),
            "/obligations",
            "write lower-case words",
        ),
        seed(
            FIELDS,
            Set("/@agent.name/answered", json!({"number": "area"})),
            "/@agent.name/answered/number",
            "fills only",
        ),
        seed(
            FIELDS,
            Set("/@subject.type/answered/values/0/0", json!("gone")),
            "/@subject.type/answered/values/0/0",
            "has no value",
        ),
        seed(FIELDS, Remove("/@site.shared/example"), "/@site.shared", "is shown an example"),
        seed(FIELDS, Set("/@site.shared/example", json!("")), "/@site.shared/example", "would be refused itself"),
        seed(
            FIELDS,
            Set("/@holders/kind/rows/columns/0/kind", rows),
            "/@holders/kind/rows/columns/0/kind",
            "rows within rows",
        ),
        seed(MATERIALS, Set("/@fire-plan/name/zh", json!("公司章程")), "/@fire-plan/name", "has the same name"),
        seed(RESTAURANT, Text(no_goal), "/matters", "marked as the goal"),
        seed(
            RESTAURANT,
            Set("/alternatives/0/instead", json!("gone")),
            "/alternatives/0/instead",
            "not among the matters",
        ),
        seed(
            RESTAURANT,
            Set("/example/answers/1/0", json!("moon")),
            "/example/answers/moon",
            "no question has this id",
        ),
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
    let others = [options(), alone()].into_iter().flatten();
    let kinds: BTreeSet<&str> = seeds.iter().map(|seed| seed.says).chain(others.map(|seed| seed.says)).collect();
    assert!(kinds.len() >= 120, "only {} kinds of mistakes", kinds.len());
    let mut missed = Vec::new();
    for seed in &seeds {
        let mut files = restaurant_files();
        let pointer = seed.plant(&mut files);
        let (_, problems) = check(&files);
        if !seed.is_named(&pointer, &problems) {
            missed.push(seed.missed(&pointer, &problems));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// Each in a run of its own: several of them are in one option, or hide what others are judged by.
#[test]
fn each_mistake_that_stands_alone_is_named() {
    let mut missed = Vec::new();
    for seed in options().into_iter().chain(alone()) {
        let mut files = restaurant_files();
        let pointer = seed.plant(&mut files);
        let (_, problems) = check(&files);
        if !seed.is_named(&pointer, &problems) {
            missed.push(seed.missed(&pointer, &problems));
        }
        assert_eq!(only_english(&problems), [""; 0]);
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// A paper cannot be both promised and handed in later.
#[test]
fn a_paper_has_one_way_to_be_missing() {
    let mut files = restaurant_files();
    let drain = files.iter_mut().find(|file| file.path == "matters/drain.json").unwrap();
    let mut tree: Value = serde_json::from_str(&drain.text).unwrap();
    let test = tree["materials"].as_array_mut().unwrap().iter_mut().find(|it| it["material"] == "water-test").unwrap();
    test["deferral"] = test["commitment"].clone();
    let mut other = tree["options"][1].clone();
    other["id"] = json!("drain.test-later");
    other["kind"] = json!({"deferral": "water-test"});
    tree["options"].as_array_mut().unwrap().push(other);
    drain.text = tree.to_string();
    let (_, problems) = check(&files);
    let named = problems.iter().any(|it| it.pointer == "/options/2/kind" && it.message.contains("both promised"));
    assert!(named, "{problems:?}");
}

#[test]
fn all_mistakes_are_named_in_one_run() {
    let seeds = all_seeds();
    let mut files = restaurant_files();
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
    assert_eq!(only_english(&problems), [""; 0]);
}

/// The catalogue when a law ended on a day and another came after it, and what is said of sources.
fn replaced(until: Value, since: Value) -> (Vec<File>, Vec<String>) {
    let mut files = restaurant_files();
    let sources = files.iter_mut().find(|file| file.path == SOURCES).unwrap();
    let mut tree: Value = serde_json::from_str(&sources.text).unwrap();
    let old = tree.as_array_mut().unwrap().iter_mut().find(|it| it["id"] == "fire-law").unwrap();
    old["until"] = until;
    let mut new = old.clone();
    (new["id"], new["until"], new["since"]) = (json!("fire-law-2"), Value::Null, since);
    new["replaces"] = json!("fire-law");
    tree.as_array_mut().unwrap().push(new);
    sources.text = tree.to_string();
    let said = problems_of(&files).into_iter().filter(|it| it.starts_with(SOURCES) && !it.contains("nothing uses"));
    let said = said.map(|it| it.split(": ").skip(1).collect::<Vec<_>>().join(": ")).collect();
    (files, said)
}

#[test]
fn sources_follow_each_other_without_a_gap() {
    let said = |until: Value, since: Value| replaced(until, since).1;
    let day = |day: &str| json!(day);
    assert_eq!(said(day("2025-12-31"), day("2026-01-01")), [""; 0]);
    let overlaps = ["overlaps fire-law, which is in force until 2025-12-31"];
    assert_eq!(said(day("2025-12-31"), day("2025-12-31")), overlaps);
    assert_eq!(said(day("2025-12-31"), day("2025-11-01")), overlaps);
    assert_eq!(
        said(day("2025-12-31"), day("2026-01-02")),
        ["leaves a gap: fire-law is in force until 2025-12-31 only"]
    );
    assert_eq!(
        said(Value::Null, day("2026-01-01")),
        ["fire-law has no last day; write the day before 2026-01-01 into its until"]
    );
    assert_eq!(said(day("2025-12-31"), Value::Null), ["replaces fire-law, but since when? Write the day into since"]);
}

#[test]
fn a_source_is_replaced_by_one_other_that_is_not_itself() {
    let (mut files, _) = replaced(json!("2025-12-31"), json!("2026-01-01"));
    let at = files.iter().position(|file| file.path == SOURCES).unwrap();
    let good: Value = serde_json::from_str(&files[at].text).unwrap();
    let last = good.as_array().unwrap().len() - 1;
    let mut said = |change: &dyn Fn(&mut Value)| {
        let mut tree = good.clone();
        change(&mut tree);
        files[at].text = tree.to_string();
        problems_of(&files)
    };
    let both = said(&|tree| {
        let mut third = tree[last].clone();
        third["id"] = json!("fire-law-3");
        tree.as_array_mut().unwrap().push(third);
    });
    let third = format!("sources.json#/{}/replaces: fire-law-2 replaces fire-law too; name the one", last + 1);
    assert!(both.iter().any(|it| it.starts_with(&third)), "{both:?}");
    let circle = said(&|tree| {
        let old = tree.as_array_mut().unwrap().iter_mut().find(|it| it["id"] == "fire-law").unwrap();
        old["replaces"] = json!("fire-law-2");
    });
    assert_eq!(circle.iter().filter(|it| it.contains("would follow itself")).count(), 2, "{circle:?}");
}

#[test]
fn a_fact_from_what_was_over_by_then_names_what_holds_now_too() {
    let (mut files, _) = replaced(json!("2025-12-31"), json!("2026-01-01"));
    let over = |files: &[File]| -> Vec<String> {
        let fire = "matters/fire-check.json#/basis: ";
        let problems = problems_of(files).into_iter().filter(|it| it.contains("out of force already"));
        problems.filter(|it| it.starts_with(fire)).collect()
    };
    let set = |files: &mut Vec<File>, basis: Value| {
        let matter = files.iter_mut().find(|file| file.path == "matters/fire-check.json").unwrap();
        let mut tree: Value = serde_json::from_str(&matter.text).unwrap();
        tree["basis"] = basis;
        matter.text = tree.to_string();
    };
    let cite = |source: &str| json!({"source": source, "article": "15", "confidence": "V-law"});
    set(&mut files, json!([cite("fire-law"), cite("fire-law")]));
    assert_eq!(over(&files).len(), 1);
    set(&mut files, json!([cite("fire-law"), cite("fire-law-2")]));
    assert_eq!(over(&files), [""; 0]);
    let (mut files, _) = replaced(json!("2026-11-20"), json!("2026-11-21"));
    set(&mut files, json!([cite("fire-law")]));
    assert_eq!(over(&files), [""; 0], "it was in force on the day it was checked");
}

/// The messages that are not said in Chinese.
fn only_english(problems: &[Problem]) -> Vec<&str> {
    let messages = problems.iter().map(|problem| problem.message.as_str());
    messages.filter(|message| in_chinese_words(message) == *message).collect()
}

#[test]
fn what_is_overdue_on_a_day_is_named() {
    let (catalog, _) = check(&data_files());
    let on = |date: &str| overdue(&catalog, support::day(date));
    assert_eq!(on("2026-11-20"), []);
    let later = on("2100-01-01");
    let reviews = later.iter().filter(|it| it.file == "sources.json" && it.pointer.ends_with("/review_by")).count();
    assert_eq!(reviews, catalog.sources.len(), "every source");
    assert!(later.iter().any(|it| it.file == "calendars/cn.json" && it.pointer == "/to"), "{later:?}");
    // A source whose period ran out since it was checked; one that was over by then is history.
    let over = |date: &str| -> Vec<String> {
        let named = on(date).into_iter().filter(|it| it.pointer.ends_with("/until"));
        named.map(|it| it.message.split(';').next().unwrap().to_owned()).collect()
    };
    assert_eq!(over("2027-12-31"), [""; 0]);
    let cites = |problem: &str, source: &str| {
        let count = |text: &str| text.matches(&format!(r#""source": "{source}""#)).count();
        let cited: usize = data_files().iter().map(|file| count(&file.text)).sum();
        format!("{problem} and is cited {cited} times")
    };
    let tax = cites("tax-groups-2023 was in force until 2027-12-31", "tax-groups-2023");
    let loan = cites("startup-loan-2023 was in force until 2028-09-30", "startup-loan-2023");
    assert!(over("2028-01-01").iter().eq([&tax]));
    assert!(over("2028-10-01").iter().eq([&loan, &tax]));
    // What the law grants up to a day is named on the day after it.
    let ended = |date: &str| on(date).into_iter().find(|it| it.message.contains("held until 2027-12-31"));
    assert_eq!(ended("2027-12-31"), None);
    let ended = ended("2028-01-01").unwrap();
    assert_eq!(ended.file, "matters/tax-deduction.json");
    let tax = data_files().into_iter().find(|file| file.path == ended.file).unwrap();
    let text = serde_json::from_str::<Value>(&tax.text).unwrap().pointer(&ended.pointer).cloned();
    assert_eq!(text, Some(json!("2023年1月1日到2027年12月31日")));
    let december = format!("{}-12-01", &support::restaurant().calendar().last_covered().to_string()[..4]);
    assert!(on(&december).iter().any(|it| it.file == "calendars/cn.json"), "the next year is known by then");
}

#[test]
fn missing_files_are_named() {
    for (path, file, says) in [
        ("catalog.json", "catalog.json", "holds the version"),
        (RESTAURANT, "packages", "nothing can be published"),
        (CALENDAR, "calendars", "exactly one calendar"),
    ] {
        let mut files = restaurant_files();
        files.retain(|kept| kept.path != path);
        let (_, problems) = check(&files);
        assert!(problems.iter().any(|it| it.file == file && it.message.contains(says)), "{path}: {problems:?}");
    }
}

#[test]
fn no_input_breaks_the_check() {
    let hostile = ["", "null", "[]", "{}", "[null]", "[[[]]]", "\u{feff}{}", "{\"id\": 1}", "9999999999999999999999"];
    for text in hostile {
        let mut files = restaurant_files();
        files.iter_mut().for_each(|file| file.text = text.into());
        let (_, problems) = check(&files);
        assert!(!problems.is_empty(), "{text:?}");
    }
    // Nesting and size are bounded.
    let mut files = restaurant_files();
    files[0].text = "[".repeat(100_000);
    files[1].text = " ".repeat(2 << 20);
    let (_, problems) = check(&files);
    assert!(problems.iter().any(|it| it.message.contains("recursion limit")), "{problems:?}");
    assert!(problems.iter().any(|it| it.message.contains("larger than 1 MiB")));
    assert!(!check(&[]).1.is_empty());
}

/// A matter that needs two papers of one name, each with a mode and a condition.
fn asked_twice(first: (Option<&str>, Value), second: (Option<&str>, Value)) -> Vec<Problem> {
    let mut files = restaurant_files();
    // Everything else would be checked along for nothing.
    files.retain(|file| {
        ["questions.json", "matters/fire-check.json"].contains(&file.path.as_str()) || file.path.starts_with("regions/")
    });
    let fire = files.iter_mut().find(|file| file.path == "matters/fire-check.json").unwrap();
    let mut tree: Value = serde_json::from_str(&fire.text).unwrap();
    let (from, to) = (resolved(&tree, "/materials/@floor-plan"), "/materials/7");
    assert_eq!(tree.pointer(&from).unwrap()["material"], tree.pointer(to).unwrap()["material"]);
    for (at, (mode, when)) in [(from.as_str(), first), (to, second)] {
        let requirement = tree.pointer_mut(at).unwrap();
        requirement["mode"] = json!(mode);
        requirement["when"] = when;
    }
    fire.text = tree.to_string();
    check(&files).1
}

#[test]
fn a_paper_asked_for_twice_is_named_only_where_both_can_apply() {
    let always = Value::Null;
    let chosen = |question: &str, option: &str| json!({"chosen": [question, option]});
    let not = |condition: &Value| json!({"not": condition});
    let all = |parts: &[&Value]| json!({"all": parts});
    let any = |parts: &[&Value]| json!({"any": parts});
    let (mall, canteen) = (chosen("venue", "mall"), chosen("venue", "canteen"));
    let (hot, cold, simple) = (chosen("food", "hot"), chosen("food", "cold"), chosen("food", "simple"));
    let (small, large) = (json!({"below": ["area", 50]}), json!({"at_least": ["area", 50]}));
    let middle = json!({"at_least": ["area", 40]});
    let (city, district, other) =
        (json!({"region": ["370400"]}), json!({"region": ["370405"]}), json!({"region": ["370402", "370403"]}));
    let committed = all(&[&chosen("fire-mode", "commitment"), &chosen("credit", "clean")]);
    for (first, second, both) in [
        // The same, or always.
        (&mall, &mall, true),
        (&always, &mall, true),
        (&always, &always, true),
        // One option of several.
        (&mall, &canteen, false),
        (&mall, &not(&mall), false),
        (&mall, &not(&canteen), true),
        (&hot, &cold, true),
        (&hot, &simple, false),
        (&mall, &hot, true),
        (&all(&[&mall, &hot]), &all(&[&hot, &canteen]), false),
        (&any(&[&mall, &hot]), &any(&[&hot, &canteen]), true),
        (&any(&[&mall, &canteen]), &not(&any(&[&canteen, &mall])), false),
        // Bounds.
        (&small, &large, false),
        (&small, &middle, true),
        (&all(&[&small, &middle]), &large, false),
        (&json!({"at_least": ["area", 100_000]}), &large, true),
        (&not(&small), &not(&large), true),
        // Regions: a district lies in its city.
        (&city, &district, true),
        (&district, &other, false),
        (&district, &not(&city), false),
        // A condition that never holds.
        (&all(&[&mall, &canteen]), &always, false),
    ] {
        let named = |problems: &[Problem]| problems.iter().any(|it| it.message.contains("asks for floor-plan too"));
        let problems = asked_twice((Some("ordinary"), first.clone()), (Some("ordinary"), second.clone()));
        assert_eq!(named(&problems), both, "{first} and {second}");
        // In either order, and where both stand for every mode.
        let problems = asked_twice((None, second.clone()), (None, first.clone()));
        assert_eq!(named(&problems), both, "{second} and {first}");
        let problems = asked_twice((Some("ordinary"), first.clone()), (Some("commitment"), second.clone()));
        assert!(!named(&problems), "in different modes: {first} and {second}");
    }
    for (mode, when, both) in [
        (Some("commitment"), &always, true),
        // The first mode is used when its condition holds, the second in all other situations.
        (Some("commitment"), &not(&committed), false),
        (Some("commitment"), &chosen("credit", "unresolved"), false),
        (Some("ordinary"), &committed, false),
        (Some("ordinary"), &chosen("credit", "clean"), true),
    ] {
        let problems = asked_twice((mode, always.clone()), (None, when.clone()));
        let named = problems.iter().any(|it| it.pointer == "/materials/7/material" && it.message.contains("too"));
        assert_eq!(named, both, "{mode:?} and {when}: {problems:?}");
    }
}

#[test]
fn conditions_too_long_to_try_are_judged_by_their_looks() {
    let bounds: Vec<Value> = (2..200).map(|bound| json!({"at_least": ["area", bound]})).collect();
    let (long, longer) = (json!({"any": bounds}), json!({"any": bounds[1..]}));
    let named = |problems: &[Problem]| problems.iter().any(|it| it.message.contains("asks for floor-plan too"));
    assert!(named(&asked_twice((None, long.clone()), (None, long.clone()))));
    assert!(named(&asked_twice((None, long.clone()), (None, Value::Null))));
    assert!(!named(&asked_twice((None, long), (None, longer))));
}

#[test]
fn every_repeated_key_is_named_once_at_its_place() {
    let mut files = restaurant_files();
    let path = "licences.json";
    files.retain(|file| file.path != path);
    let text = r#"[{"id": "a", "id": "b", "id": "c", "a/b~c": [0, {"x": 1, "x": {"y": 1, "y": 2}}]}, {"id": "a"}]"#;
    files.push(File { path: path.into(), text: text.into() });
    let (_, problems) = check(&files);
    let repeated = problems.iter().filter(|it| it.file == path && it.message.contains("stands twice in one object"));
    let pointers: Vec<&str> = repeated.map(|it| it.pointer.as_str()).collect();
    assert_eq!(pointers, ["/0/a~1b~0c/1/x", "/0/a~1b~0c/1/x/y", "/0/id"]);
}

#[test]
fn a_repeated_key_in_an_answers_file_is_named() {
    let bundle = bundle_of("restaurant");
    let named = |text: &str| -> Vec<String> {
        answers_from_json(&bundle, "answers.json", text).1.iter().map(ToString::to_string).collect()
    };
    assert!(named(r#"{"site": "street", "smoke": "no", "choices": {"food-route": "food-permit"}}"#).is_empty());
    let says = "stands twice in one object and only the last would count; keep one";
    assert_eq!(
        named(r#"{"site": "street", "smoke": "no", "site": "dwelling"}"#),
        [format!("answers.json#/site: the key \"site\" {says}")],
    );
    assert_eq!(
        named(r#"{"choices": {"food-route": "food-permit", "food-route": "small-catering"}, "moon": 1}"#),
        [
            format!("answers.json#/choices/food-route: the key \"food-route\" {says}"),
            format!("answers.json#/moon: no question has this id; known are: {}", known_questions(&bundle)),
        ],
    );
}

// --- earlier versions -------------------------------------------------------

/// The data with another catalogue and a changed package.
fn with_history(history: &Value, version: &str, change: impl FnOnce(&mut Value)) -> Vec<File> {
    let mut files = restaurant_files();
    for file in &mut files {
        match file.path.as_str() {
            "catalog.json" => file.text = json!({"version": version, "history": history}).to_string(),
            RESTAURANT => {
                let mut tree: Value = serde_json::from_str(&file.text).unwrap();
                change(&mut tree);
                file.text = tree.to_string();
                // The catalogue stands before it.
                break;
            }
            _ => {}
        }
    }
    files
}

/// The problems of it, as lines.
fn problems_of(files: &[File]) -> Vec<String> {
    check(files).1.iter().map(ToString::to_string).collect()
}

/// The present version as the next one will remember it, with something to say.
fn remembered(version: &str) -> Value {
    let mut entry = serde_json::to_value(past_version(&parse(&restaurant_files()).0).unwrap()).unwrap();
    entry["version"] = json!(version);
    entry["changed"] = json!([{"text": {"zh": "面积问得更细了。", "en": "The area is asked in more detail."}}]);
    entry
}

#[test]
fn a_history_in_order_is_no_problem() {
    let history = json!([remembered("2026.01.05"), remembered("2026.01.05.2"), remembered("2026.02.28")]);
    assert_eq!(problems_of(&with_history(&history, "2026.11.20", |_| ())), [""; 0]);
    let mut concerning = history.clone();
    concerning[1]["changed"][0]["packages"] = json!(["restaurant"]);
    assert_eq!(problems_of(&with_history(&concerning, "2026.11.20", |_| ())), [""; 0]);
}

#[test]
fn a_history_that_cannot_be_right_is_named() {
    let two = || json!([remembered("2026.01.05"), remembered("2026.02.28")]);
    type Change = fn(&mut Value);
    let cases: [(Change, &str, &str); 12] = [
        (|it| it[0]["version"] = json!("first"), "/history/0/version", "YYYY.MM.DD"),
        (|it| it[0]["version"] = json!("2026.02.28.1"), "/history/0/version", "not later"),
        (|it| it[0]["version"] = json!("2026.02.28"), "/history/0/version", "not later"),
        (|it| it[1]["version"] = json!("2026.11.20"), "/history/1/version", "not later"),
        (|it| it[0]["changed"] = json!([]), "/history/0/changed", "say in a sentence"),
        (|it| it[0]["changed"][0]["text"] = json!({"zh": "变了。"}), "/history/0/changed/0/text/en", "English"),
        (|it| it[0]["changed"][0]["text"]["zh"] = json!(""), "/history/0/changed/0/text/zh", "empty"),
        (|it| it[1]["changed"][0]["packages"] = json!(["moon"]), "/history/1/changed/0/packages/0", "moon"),
        (|it| it[0]["spaces"] = json!([]), "/history/0/spaces", "name the packages"),
        (|it| it[1]["spaces"] = json!([["other", "0"]]), "/history/1/spaces", "the version before had restaurant"),
        (|it| it[0]["spaces"][0][1] = json!("0123456789abcdef"), "/history/0/spaces/0", "--freeze restaurant"),
        (|it| it[0]["spaces"] = json!([it[0]["spaces"][0], it[0]["spaces"][0]]), "/history/0/spaces/1", "listed twice"),
    ];
    for (change, pointer, says) in cases {
        let mut history = two();
        change(&mut history);
        let lines = problems_of(&with_history(&history, "2026.11.20", |_| ()));
        let place = format!("catalog.json#{pointer}: ");
        assert!(lines.iter().any(|it| it.starts_with(&place) && it.contains(says)), "{place}{says}: {lines:#?}");
    }
    let lines = problems_of(&with_history(&json!([{"version": "2026.01.05"}]), "2026.11.20", |_| ()));
    assert!(lines.iter().any(|it| it.starts_with("catalog.json#/history/0") && it.contains("changed")), "{lines:#?}");
}

/// The check sees that questions changed, and is content once the old ones are kept.
#[test]
fn a_change_of_questions_wants_an_edition() {
    let kept = edition(&parse(&restaurant_files()).0, &"restaurant".into()).unwrap();
    assert_eq!(remembered("2026.01.05")["spaces"], json!([["restaurant", fingerprint(&kept.space)]]));
    let kept = |until: &str| {
        let mut kept = serde_json::to_value(&kept).unwrap();
        assert_eq!(kept["until"], parse(&restaurant_files()).0.manifest.unwrap().version);
        kept["until"] = json!(until);
        kept
    };
    let drop_alternative = |tree: &mut Value| tree["alternatives"] = json!([]);
    let history = json!([remembered("2026.01.05"), remembered("2026.02.28")]);
    let lines = problems_of(&with_history(&history, "2026.11.20", drop_alternative));
    for at in 0..2 {
        let place = format!("catalog.json#/history/{at}/spaces/0: ");
        assert!(lines.iter().any(|it| it.starts_with(&place) && it.contains("--freeze")), "{lines:#?}");
    }
    let with = |editions: Value| {
        problems_of(&with_history(&history, "2026.11.20", |tree| {
            drop_alternative(tree);
            tree["editions"] = editions;
        }))
    };
    assert_eq!(with(json!([kept("2026.02.28")])), lines_without_history(drop_alternative));
    // For one of the two versions only.
    assert!(with(json!([kept("2026.01.05")])).iter().any(|it| it.starts_with("catalog.json#/history/1/spaces/0")));
    let first = with(json!([kept("2026.11.20")]));
    assert!(
        first.iter().any(|it| it.contains("#/editions/0/until: ") && it.contains("no earlier version")),
        "{first:?}"
    );
    let twice = with(json!([kept("2026.02.28"), kept("2026.01.05")]));
    assert!(twice.iter().any(|it| it.contains("#/editions/1/until: ") && it.contains("oldest stands first")));
    assert!(twice.iter().any(|it| it.contains("#/editions/0/space: ") && it.contains("delete the edition")));
    let mut wide = kept("2026.02.28");
    let many: Vec<String> = (0..60).map(|at| format!("o{at}")).collect();
    wide["space"]["questions"][0]["answers"] = json!({"several": [many, []]});
    assert!(with(json!([wide.clone()])).iter().any(|it| it.contains("more than 40 options at once")));
    wide["space"]["questions"][0]["answers"] = json!({"number": {"min": 5, "max": 4, "decimals": 0}});
    assert!(with(json!([wide.clone()])).iter().any(|it| it.contains("takes no number")));
    let question = wide["space"]["questions"][9].clone();
    wide["space"]["questions"] = json!(vec![question; 40]);
    assert!(with(json!([wide])).iter().any(|it| it.contains("case codes would have up to")));
}

/// What the change alone leads to.
fn lines_without_history(change: impl FnOnce(&mut Value)) -> Vec<String> {
    problems_of(&with_history(&json!([]), "2026.11.20", change))
}

#[test]
fn prefixes_are_taken_once() {
    let mut files = restaurant_files();
    let shipped = files.iter().find(|file| file.path == RESTAURANT).unwrap();
    let mut second: Value = serde_json::from_str(&shipped.text).unwrap();
    second["id"] = json!("tea-house");
    files.push(File { path: "packages/tea-house.json".into(), text: second.to_string() });
    let clash = "packages/tea-house.json#/prefix: the codes of restaurant begin so already; choose other characters";
    assert_eq!(problems_of(&files), [clash]);
    second["prefix"] = json!("CH");
    files.last_mut().unwrap().text = second.to_string();
    assert_eq!(problems_of(&files), [""; 0]);
}

fn known_questions(bundle: &onething::model::Bundle) -> String {
    bundle.questions.iter().map(|question| question.id.as_str()).collect::<Vec<_>>().join(", ")
}
