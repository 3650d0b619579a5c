//! Who applies, as papers say it: only what is asked and right, and of the right person.

use crate::filling::{filled as partly_filled, form_of, hotpot};
use crate::support::answers::{answered_or_unsure, cases};
use crate::support::{bundle_of, catalog, day, repository, restaurant};
use crate::whole::{TODAY, any_entries, data, ground, planned};
use onething::content::{answers_from_json, form_bundle};
use onething::engine::{Guide, plan};
use onething::form::{Entries, Entry, Ground, OneForm, Party, Value, place_names};
use onething::model::{Answer, FieldId, FormBundle, PartyLine};
use proptest::prelude::*;

const LINES: [PartyLine; PartyLine::COUNT] = [
    PartyLine::Unit,
    PartyLine::Code,
    PartyLine::Name,
    PartyLine::Id,
    PartyLine::Phone,
    PartyLine::Address,
    PartyLine::AgentName,
    PartyLine::AgentId,
    PartyLine::AgentPhone,
];

fn entered(fields: &[(&str, &[&str])]) -> Entries {
    let mut entries = Entries::default();
    for (field, cells) in fields {
        entries.set(&(*field).into(), Entry::Once(cells.iter().map(|cell| (*cell).to_owned()).collect()));
    }
    entries
}

/// The form of a worked situation.
struct Situation {
    guide: Guide,
    data: FormBundle,
    form: OneForm,
}

impl Situation {
    fn new(package: &'static str, name: &str) -> Self {
        let text = std::fs::read_to_string(repository(&format!("tests/situations/{package}/{name}.json"))).unwrap();
        let file: serde_json::Value = serde_json::from_str(&text).unwrap();
        let guide = Guide::new(bundle_of(package), "370402".into());
        let data = form_bundle(catalog(), &guide.bundle().package.id).unwrap();
        let (read, problems) = answers_from_json(guide.bundle(), name, &file["answers"].to_string());
        assert!(problems.is_empty(), "{problems:?}");
        let plan = plan(&guide, &read.answers, &Default::default(), day("2026-11-23"));
        let form = OneForm::new(&guide, &plan, &read.answers, &data).unwrap();
        Self { guide, data, form }
    }

    /// Every line that is asked, with what it says.
    fn lines(&self, entries: &Entries) -> Vec<(PartyLine, String)> {
        let ground = Ground { today: day(TODAY), regions: &self.guide.bundle().regions };
        let party = Party::new(&self.form, &self.data, entries, ground);
        party.lines().map(|(at, said)| (LINES[at], said.to_owned())).collect()
    }
}

fn said(lines: &[(PartyLine, &str)]) -> Vec<(PartyLine, String)> {
    lines.iter().map(|(line, said)| (*line, (*said).to_owned())).collect()
}

#[test]
fn lines_stand_where_their_names_say() {
    assert!(LINES.iter().enumerate().all(|(at, line)| *line as usize == at));
}

#[test]
fn what_is_wrong_unknown_or_not_asked_is_a_blank() {
    let (form, entries) = partly_filled();
    let of = |entries: &Entries| Party::new(&form, data(), entries, ground());
    let party = of(&entries);
    let get = |line| party.get(line);
    assert_eq!(get(PartyLine::Unit), Some("台儿庄区张三火锅店"));
    assert_eq!(get(PartyLine::Code), Some(""), "asked, and not known yet");
    assert_eq!(get(PartyLine::Name), Some("张三"));
    assert_eq!(get(PartyLine::Id), Some("11010519491231002X"));
    assert_eq!(get(PartyLine::Phone), Some("13800000000"));
    assert_eq!(get(PartyLine::Address), Some("枣庄市台儿庄区某某街道某某路12号"));
    assert_eq!([PartyLine::AgentName, PartyLine::AgentId].map(get), [None; 2], "nobody acts for the applicant");

    let alone = |field: &str, cells: &[&str], line| of(&entered(&[(field, cells)])).get(line).unwrap().to_owned();
    assert_eq!(alone("person.id", &["11010519491231003X"], PartyLine::Id), "", "the check digit is wrong");
    assert_eq!(alone("person.id", &["110105 19491231 002x"], PartyLine::Id), "11010519491231002X");
    assert_eq!(alone("subject.uscc", &["91350100M000100Y44"], PartyLine::Code), "");
    assert_eq!(alone("subject.uscc", &["91350100M000100Y43"], PartyLine::Code), "91350100M000100Y43");
    assert_eq!(alone("person.mobile", &["138"], PartyLine::Phone), "");
    assert_eq!(alone("site.addr", &["370405"], PartyLine::Address), "", "half an address is none");
    assert_eq!(alone("person.name", &[" 李　四 "], PartyLine::Name), "李 四");
    assert_eq!(alone("person.name", &[&"李".repeat(21)], PartyLine::Name), "", "the form takes 20 characters");
    assert_eq!(alone("person.name", &["=HYPERLINK(\"http://example.cn\",\"李四\")"], PartyLine::Name), "");

    let mut unknown = entries.clone();
    unknown.set_unknown(&"person.name".into(), true);
    assert_eq!(of(&unknown).get(PartyLine::Name), Some(""));
    let mut elsewhere = form.clone();
    elsewhere.fields.retain(|asked| data().fields[asked.field].id.as_str() != "person.id");
    let party = Party::new(&elsewhere, data(), &entries, ground());
    assert_eq!(party.get(PartyLine::Id), None, "what is set aside is nobody's");
    assert_eq!(format!("{party:?}"), "Party of 5 lines", "and nothing says what it holds");
}

#[test]
fn an_agent_is_named_where_one_acts_and_is_somebody_else() {
    let agent = [("person.id", "11010519491231002X"), ("agent.name", "王五"), ("agent.mobile", "13900000001")];
    let agent = agent.map(|(field, cell)| (field, vec![cell]));
    let of = |who: &str, number: &str| {
        let mut answers = hotpot();
        answers.insert("agent".into(), Answer::One(who.into()));
        let mut fields: Vec<(&str, &[&str])> = agent.iter().map(|(field, cells)| (*field, cells.as_slice())).collect();
        let number = [number];
        fields.push(("agent.id", &number));
        let party = Party::new(&form_of(&answers), data(), &entered(&fields), ground());
        [PartyLine::AgentName, PartyLine::AgentId, PartyLine::AgentPhone].map(|line| party.get(line).map(str::to_owned))
    };
    let some = |said: [&str; 3]| said.map(|said| Some(said.to_owned()));
    assert_eq!(of("agent", "370405198802290016"), some(["王五", "370405198802290016", "13900000001"]));
    assert_eq!(of("agent", "11010519491231002x"), some(["王五", "", "13900000001"]), "the applicant's own number");
    assert_eq!(of("self", "370405198802290016"), [None, None, None]);
}

#[test]
fn the_parent_who_comes_is_the_applicant() {
    let parents = |guardian: &str| {
        entered(&[
            ("guardian", &[guardian]),
            ("mother.name", &["李四"]),
            ("mother.id", &["370405198802290016"]),
            ("mother.mobile", &["13900000001"]),
            ("father.name", &["张三"]),
            ("father.id", &["11010519491231002X"]),
            ("residence", &["370402", "某某路1号"]),
        ])
    };
    let situation = Situation::new("newborn", "t1-hospital-staff");
    let of = |name, id, phone| {
        let home = (PartyLine::Address, "枣庄市市中区某某路1号");
        said(&[(PartyLine::Name, name), (PartyLine::Id, id), (PartyLine::Phone, phone), home])
    };
    assert_eq!(situation.lines(&parents("mother")), of("李四", "370405198802290016", "13900000001"));
    assert_eq!(situation.lines(&parents("father")), of("张三", "11010519491231002X", ""), "not the mother's telephone");
    assert_eq!(situation.lines(&parents("")), of("", "", ""), "nobody knows yet who comes");
}

#[test]
fn who_takes_over_a_home_applies_and_a_first_contact_is_called() {
    let home = Situation::new("home-transfer", "t1-used-home");
    let buyer = entered(&[
        ("seller.name", &["李四"]),
        ("seller.id", &["370405198802290016"]),
        ("buyer.name", &["张三"]),
        ("buyer.id", &["11010519491231002X"]),
        ("buyer.mobile", &["13800000000"]),
    ]);
    let lines = [(PartyLine::Name, "张三"), (PartyLine::Id, "11010519491231002X"), (PartyLine::Phone, "13800000000")];
    assert_eq!(home.lines(&buyer)[..3], said(&lines));

    let lines = Situation::new("utilities", "t1-restaurant");
    let contact =
        |mobile: &str| [("name", "王五"), ("mobile", mobile)].map(|(id, cell)| (id.into(), vec![cell.to_owned()]));
    let mut entries = entered(&[("subject.name", &["某某饭店"])]);
    entries.set(&"contact".into(), Entry::Rows(["13900000001", "13900000002"].map(|it| contact(it).into()).into()));
    let called = lines.lines(&entries);
    assert!(called.contains(&(PartyLine::Phone, "13900000001".into())), "{called:?}");
    assert!(!called.iter().any(|(line, said)| *line == PartyLine::Name || said == "王五"), "a contact is no applicant");
    entries.set_unknown(&"contact".into(), true);
    assert!(lines.lines(&entries).contains(&(PartyLine::Phone, String::new())));
}

proptest! {
    #![proptest_config(cases(200))]

    /// It reads the few kinds of fields it needs by itself; what is right is the same.
    #[test]
    fn what_is_right_is_what_the_check_says(answers in answered_or_unsure(restaurant()), entries in any_entries()) {
        let plan = planned(&answers);
        let form = OneForm::new(restaurant(), &plan, &answers, data()).unwrap();
        let checked = form.check(data(), &entries, ground());
        let party = Party::new(&form, data(), &entries, ground());
        for line in LINES {
            let asked: Vec<(&FieldId, String)> = form.fields.iter().zip(&checked).filter_map(|(asked, checked)| {
                let field = &data().fields[asked.field];
                let said = match &checked.value {
                    Some(Value::Text(text)) => text.clone(),
                    Some(Value::Id(id)) => id.number.clone(),
                    Some(Value::Address { region, text }) => {
                        region.as_ref().map(|it| place_names(ground().regions, it)).unwrap_or_default() + text
                    }
                    _ => String::new(),
                };
                (field.party == Some(line)).then_some((&field.id, said))
            }).collect();
            prop_assert!(asked.len() <= 1, "one person a restaurant: {asked:?}");
            prop_assert_eq!(party.get(line).map(str::to_owned), asked.first().map(|(_, said)| said.clone()));
        }
    }
}
