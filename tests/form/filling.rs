//! Filling the form of one situation: what is carried over, what is wrong, what is set aside.

use crate::support::{bundle_of, catalog, day, repository, restaurant};
use crate::whole::{TODAY, data, ground, planned};
use onething::content::{answers_from_json, entries_from_json, form_bundle};
use onething::engine::{Answers, Guide, plan};
use onething::form::{Amount, At, Checked, Entries, Entry, OneForm, Problem, State, Value};
use onething::model::{Answer, Few, FieldGroup, FieldId, FormBundle, Hundredths, Language};
use onething::texts::EntryTexts;
use serde_json::json;

/// The answers of the hotpot restaurant.
pub(crate) fn hotpot() -> Answers {
    let text = std::fs::read_to_string(repository("tests/situations/restaurant/t2-hotpot.json")).unwrap();
    let file: serde_json::Value = serde_json::from_str(&text).unwrap();
    let (read, problems) = answers_from_json(restaurant().bundle(), "t2", &file["answers"].to_string());
    assert!(problems.is_empty(), "{problems:?}");
    read.answers
}

pub(crate) fn form_of(answers: &Answers) -> OneForm {
    OneForm::new(restaurant(), &planned(answers), answers, data()).unwrap()
}

fn once(cells: &[&str]) -> Entry {
    Entry::Once(cells.iter().map(|cell| (*cell).to_owned()).collect())
}

fn row(cells: &[(&str, &str)]) -> Few<onething::model::ColumnId, Vec<String>> {
    cells.iter().map(|(column, cell)| ((*column).into(), vec![(*cell).to_owned()])).collect()
}

/// The form of the hotpot restaurant, partly filled.
pub(crate) fn filled() -> (OneForm, Entries) {
    let mut entries = Entries::default();
    for (field, cells) in [
        ("person.name", &["张三"][..]),
        ("person.id", &["11010519491231002x"]),
        ("person.mobile", &["138 0000 0000"]),
        ("subject.name", &["台儿庄区张三火锅店"]),
        ("site.addr", &["370405", "某某街道某某路12号"]),
        ("site.area.build", &["320"]),
        ("open.date", &["2027年1月8日"]),
        ("subject.capital", &["10"]),
        ("site.coord", &["117.5,34.8"]),
        ("sign.period", &["2027-01-08", "2030-01-07"]),
        ("tax.bank", &["某某银行", "3700 0000 0000 0000 012"]),
        ("commit.truth", &["yes"]),
        ("food.dine-in", &["yes"]),
        ("drain.kinds", &["oily", "domestic"]),
    ] {
        entries.set(&field.into(), once(cells));
    }
    let owners = vec![row(&[("name", "李四"), ("phone", "0632-1234567")]), row(&[("name", ""), ("phone", "")])];
    entries.set(&"site.owner".into(), Entry::Rows(owners));
    entries.set_unknown(&"site.height".into(), true);
    (form_of(&hotpot()), entries)
}

fn at(form: &OneForm, field: &str) -> usize {
    form.position(data(), &FieldId::from(field)).unwrap_or_else(|| panic!("{field} is not asked"))
}

#[test]
fn fields_stand_in_their_groups_and_say_who_uses_them() {
    let form = form_of(&hotpot());
    let groups = form.groups(data());
    let names: Vec<FieldGroup> = groups.iter().map(|(group, _)| *group).collect();
    let mut sorted = names.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(names, sorted, "each group once, in order");
    assert_eq!(groups.iter().map(|(_, range)| range.len()).sum::<usize>(), form.fields.len());
    let name = &form.fields[at(&form, "person.name")];
    assert!(name.forms.len() >= 5 && name.required, "{name:?}");
}

#[test]
fn what_the_answers_say_is_carried_over_and_follows_them() {
    let mut answers = hotpot();
    let form = form_of(&answers);
    let area = &form.fields[at(&form, "site.area.use")];
    let Some(Answer::Number(number)) = answers.get(&"area".into()).cloned() else { panic!("no area") };
    assert_eq!((area.said.as_slice(), area.settled), (&[number.to_string()][..], true));
    // Several that may be more: suggested, not settled.
    let items = &form.fields[at(&form, "food.items")];
    assert!(!items.said.is_empty() && !items.settled);
    // What is entered does not win against an answer, and is not lost either.
    let mut entries = Entries::default();
    entries.set(&"site.area.use".into(), once(&["77"]));
    let looked = area.look(data(), &entries, ground());
    assert_eq!(looked.value, Some(Value::Amount(onething::form::Amount(number.0 as i64 * 10_000))));
    assert_eq!(form.set_aside(data(), &entries), [&FieldId::from("site.area.use")]);
    answers.insert("area".into(), Answer::Unsure);
    let open = form_of(&answers);
    assert!(open.set_aside(data(), &entries).is_empty());
    let looked = open.fields[at(&open, "site.area.use")].look(data(), &entries, ground());
    assert_eq!(looked.value, Some(Value::Amount(onething::form::Amount::whole(77))));
    answers.insert("area".into(), Answer::Number(Hundredths::whole(300)));
    assert_eq!(form_of(&answers).set_aside(data(), &entries).len(), 1, "and back");
}

#[test]
fn what_the_answers_suggest_can_be_unticked() {
    let form = form_of(&hotpot());
    let items = &form.fields[at(&form, "food.items")];
    assert!(!items.said.is_empty());
    let mut entries = Entries::default();
    entries.set(&"food.items".into(), once(&[]));
    let checked = form.check(data(), &entries, ground());
    assert_eq!(
        (checked[at(&form, "food.items")].state, &checked[at(&form, "food.items")].value),
        (State::Empty, &None)
    );
    let written = onething::form::json(&form, data(), &checked, restaurant().region());
    let (read, problems) = entries_from_json(data(), restaurant(), "filled.json", &written);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(read.get(&"food.items".into()), Some(&once(&[])));
    entries.remove(&"food.items".into());
    let again = items.look(data(), &entries, ground());
    assert!(matches!(&again.value, Some(Value::Chosen(ids)) if !ids.is_empty()), "as the answers suggest");
}

#[test]
fn what_is_not_asked_any_more_is_set_aside_and_comes_back() {
    let mut answers = hotpot();
    answers.insert("agent".into(), Answer::One("agent".into()));
    let mut entries = Entries::default();
    entries.set(&"agent.name".into(), once(&["王五"]));
    assert!(form_of(&answers).set_aside(data(), &entries).is_empty());
    answers.insert("agent".into(), Answer::One("self".into()));
    let without = form_of(&answers);
    assert_eq!(without.set_aside(data(), &entries), [&FieldId::from("agent.name")]);
    let checked = without.check(data(), &entries, ground());
    assert!(!onething::form::json(&without, data(), &checked, restaurant().region()).contains("王五"));
    answers.insert("agent".into(), Answer::One("agent".into()));
    let back = form_of(&answers);
    let looked = back.fields[at(&back, "agent.name")].look(data(), &entries, ground());
    assert_eq!(looked.value, Some(Value::Text("王五".into())));
}

#[test]
fn states_count_and_problems_have_their_place() {
    let (form, mut entries) = filled();
    let all = 0..form.fields.len();
    let tally = form.tally(&form.check(data(), &entries, ground()), all.clone());
    assert_eq!((tally.wrong, tally.unknown, tally.all), (0, 1, form.fields.len()));
    assert!(tally.done >= 16 && tally.missing > 10, "{tally:?}");
    let problem = |entries: &Entries, field: &str| {
        let checked = form.check(data(), entries, ground());
        form.problems(&checked, all.clone())
            .into_iter()
            .filter(|(it, ..)| *it == at(&form, field))
            .map(|(_, place, problem)| (place, problem))
            .collect::<Vec<_>>()
    };
    assert_eq!(problem(&entries, "site.structure"), [(None, Problem::Missing)]);
    assert_eq!(problem(&entries, "site.height"), [], "not known yet is not missing");
    let rows = vec![row(&[("name", "李四"), ("phone", "12")]), row(&[("phone", "0632-1234567")])];
    entries.set(&"site.owner".into(), Entry::Rows(rows));
    assert_eq!(
        problem(&entries, "site.owner"),
        [(Some(At { row: 0, column: 1 }), Problem::Phone), (Some(At { row: 1, column: 0 }), Problem::Missing),]
    );
    entries.set(&"site.owner".into(), Entry::Rows(vec![row(&[("name", "李四"), ("phone", "13800000000")]); 6]));
    assert_eq!(problem(&entries, "site.owner"), [(None, Problem::Many(5))]);
    let looked = form.look(data(), &entries, ground(), at(&form, "site.owner"));
    assert_eq!((looked.state, looked.value), (State::Wrong, None), "nothing of it is printed");
    entries.set(&"site.area.build".into(), once(&["10"]));
    let ten = Some(Value::Amount(Amount::whole(10)));
    assert_eq!(problem(&entries, "site.area.use"), [(None, Problem::MoreThan("site.area.build".into(), ten))]);
    let looked = form.look(data(), &entries, ground(), at(&form, "site.area.use"));
    assert!(looked.state == State::Wrong && looked.value.is_some(), "what the answers say stands");
    let beside = form.beside(data(), &"site.area.build".into());
    assert_eq!(beside, [at(&form, "site.area.use")]);
}

#[test]
fn an_empty_cell_leaves_a_row_open() {
    let (form, mut entries) = filled();
    let owner = at(&form, "site.owner");
    let mut look = |rows: &[&[(&str, &str)]]| {
        entries.set(&"site.owner".into(), Entry::Rows(rows.iter().map(|cells| row(cells)).collect()));
        form.check(data(), &entries, ground())
    };
    let name = || Some(Value::Text("李四".into()));
    let half: &[(&str, &str)] = &[("name", "李四"), ("phone", "")];
    let checked = look(&[half, &[("name", "")]]);
    let missing = (Some(At { row: 0, column: 1 }), Problem::Missing);
    let open = Checked {
        state: State::Open,
        value: Some(Value::Rows(vec![vec![name(), None]])),
        problems: vec![missing.clone()],
    };
    assert_eq!(checked[owner], open);
    let tally = form.tally(&checked, owner..owner + 1);
    assert_eq!((tally.missing, tally.wrong, tally.done), (1, 0, 0), "not filled, but not wrong either");
    // It is exported without the cell, and the cell is told as missing.
    let written = onething::form::json(&form, data(), &checked, restaurant().region());
    let written: serde_json::Value = serde_json::from_str(&written).unwrap();
    assert_eq!(written["fields"]["site.owner"], json!([{ "name": "李四" }]));
    assert!(form.problems(&checked, 0..form.fields.len()).contains(&(owner, missing.0, missing.1)));
    // What is wrong beside it is wrong.
    let checked = look(&[half, &[("name", "李四"), ("phone", "1")]]);
    assert_eq!(checked[owner].state, State::Wrong);
    assert_eq!(checked[owner].value, Some(Value::Rows(vec![vec![name(), None]; 2])));
}

#[test]
fn what_is_not_attached_or_confirmed_is_empty() {
    let file = json!({ "format": 1, "package": "restaurant", "fields": {
        "food.layout": false, "commit.truth": false, "food.dine-in": false
    } });
    let (entries, problems) = entries_from_json(data(), restaurant(), "filled.json", &file.to_string());
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(entries.fields().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["food.dine-in"]);
}

#[test]
fn the_agent_is_somebody_else() {
    let mut answers = hotpot();
    answers.insert("agent".into(), Answer::One("agent".into()));
    let form = form_of(&answers);
    let mut entries = Entries::default();
    entries.set(&"person.id".into(), once(&["11010519491231002X"]));
    entries.set(&"agent.id".into(), once(&["110105 19491231 002x"]));
    let checked = form.check(data(), &entries, ground());
    assert_eq!(checked[at(&form, "agent.id")].problems, [(None, Problem::SameAs("person.id".into()))]);
    assert_eq!(checked[at(&form, "person.id")].state, State::Done);
}

/// The form of a company of two, and its data.
fn company() -> (OneForm, FormBundle) {
    let guide = Guide::new(bundle_of("company"), "370402".into());
    let data = form_bundle(catalog(), &"company".into()).unwrap();
    let text = std::fs::read_to_string(repository("tests/situations/company/t1-two-shareholders.json")).unwrap();
    let file: serde_json::Value = serde_json::from_str(&text).unwrap();
    let (read, problems) = answers_from_json(guide.bundle(), "t1", &file["answers"].to_string());
    assert!(problems.is_empty(), "{problems:?}");
    let plan = plan(&guide, &read.answers, &Default::default(), day("2026-11-23"));
    (OneForm::new(&guide, &plan, &read.answers, &data).unwrap(), data)
}

#[test]
fn the_capital_of_a_company_is_above_zero() {
    let capital = |form: &OneForm, data: &FormBundle, amount: &str| {
        let mut entries = Entries::default();
        entries.set(&"subject.capital".into(), once(&[amount]));
        form.fields[form.position(data, &"subject.capital".into()).unwrap()].look(data, &entries, ground())
    };
    let (form, company) = company();
    assert_eq!(capital(&form, &company, "0").problems, [(None, Problem::NotAbove(Amount::whole(0)))]);
    assert_eq!(capital(&form, &company, "0.5").state, State::Done);
    let mut answers = hotpot();
    answers.insert("entity".into(), Answer::One("individual".into()));
    assert_eq!(capital(&form_of(&answers), data(), "0").state, State::Done, "an individual business may state 0");
    answers.insert("entity".into(), Answer::One("company".into()));
    assert_eq!(capital(&form_of(&answers), data(), "0").state, State::Wrong);
}

#[test]
fn shares_add_up() {
    let (form, data) = company();
    let at = form.position(&data, &"holders".into()).unwrap();
    let check = |shares: &[&str]| {
        let holder = |share: &&str| {
            row(&[
                ("name", "张三"),
                ("number", "11010519491231002X"),
                ("amount", "1"),
                ("share", share),
                ("way", "money"),
                ("until", "2027-01-01"),
            ])
        };
        let mut entries = Entries::default();
        entries.set(&"holders".into(), Entry::Rows(shares.iter().map(holder).collect()));
        let checked = form.check(&data, &entries, ground());
        assert_eq!(form.look(&data, &entries, ground(), at), checked[at]);
        checked[at].clone()
    };
    let total = |total: i32| Problem::Total { column: 3, total: Amount::whole(total), is: Amount::whole(100) };
    assert_eq!(check(&["33.33", "33.33", "33.34"]).state, State::Done);
    let much = check(&["60", "90"]);
    assert_eq!((much.state, much.problems), (State::Wrong, vec![(None, total(150))]));
    assert!(!total(150).may_come() && total(60).may_come(), "another row may come");
    assert_eq!(check(&["60"]).problems, [(None, total(60))]);
    // As long as a row has no share nothing is said about them, and what is wrong in a cell comes first.
    assert_eq!(check(&["60", ""]).state, State::Open);
    let cell = Some(At { row: 1, column: 3 });
    assert_eq!(check(&["60", "150"]).problems, [(cell, Problem::High(Amount::whole(100)))]);
    let field = &data.fields[form.fields[at].field];
    let words = EntryTexts::at_hand(Language::Zh);
    let said = words.problem(Language::Zh, field, &field.kind, &total(150), day(TODAY), &|id: &FieldId| id.to_string());
    assert_eq!(said, "“占百分之几”加起来是150%，要正好100%");
}

#[test]
fn strictness_of_all_forms_together() {
    let mut data = data().clone();
    let mut asking =
        data.forms.iter_mut().flat_map(|form| &mut form.fields).filter(|it| it.field.as_str() == "subject.name");
    let (first, second) = (asking.next().unwrap(), asking.next().unwrap());
    (first.at_least, first.at_most) = (Some(4), Some(30));
    (second.at_least, second.at_most) = (Some(3), Some(6));
    let answers = hotpot();
    let form = OneForm::new(restaurant(), &planned(&answers), &answers, &data).unwrap();
    let asked = &form.fields[at(&form, "subject.name")];
    assert_eq!((asked.at_least, asked.at_most), (Some(4), Some(6)));
    let look = |text: &str| {
        let mut entries = Entries::default();
        entries.set(&"subject.name".into(), once(&[text]));
        asked.look(&data, &entries, ground()).problems
    };
    assert_eq!(look("火锅店"), [(None, Problem::Short(4))]);
    assert_eq!(look("某某火锅店某某"), [(None, Problem::Long(6))]);
    assert_eq!(look("某某火锅店"), []);
}

#[test]
fn fields_of_other_data_are_refused() {
    let answers = hotpot();
    let mut other = data().clone();
    other.fields.swap(0, 1);
    assert_eq!(OneForm::new(restaurant(), &planned(&answers), &answers, &other), None);
}

#[test]
fn nothing_that_is_entered_shows_where_a_program_says_what_went_wrong() {
    let (_, entries) = filled();
    let said = format!("{entries:?} {:?}", entries.get(&"person.id".into()));
    assert!(!said.contains("002x") && !said.contains("张三"), "{said}");
}
