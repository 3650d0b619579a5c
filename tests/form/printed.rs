//! The forms as they are printed, as text, compared with what is kept in `tests/papers/`. After a change
//! of sentences or data: `ONETHING_KEEP=1 cargo test --test form`.

use crate::filling::{filled as partly_filled, hotpot};
use crate::support::{day, repository, restaurant};
use crate::whole::{TODAY, data, ground, planned};
use onething::form::{Entries, Entry, State, applicant};
use onething::papers::{Paper, PaperKind, Prepared, filled};

fn printed() -> Vec<Paper> {
    let (form, entries) = partly_filled();
    let checked = form.check(data(), &entries, ground());
    let plan = planned(&hotpot());
    let applicant = applicant(&form, data(), &entries);
    let prepared = Prepared {
        guide: restaurant(),
        plan: &plan,
        today: day(TODAY),
        code: None,
        ready: &[],
        applicant: applicant.as_deref(),
    };
    filled(&prepared, &form, data(), &checked)
}

#[test]
fn forms_say_what_they_said() {
    let text = printed().iter().map(Paper::text).collect::<Vec<_>>().join("\n========\n\n");
    let path = repository("tests/papers/f1-hotpot-forms.txt");
    if std::env::var_os("ONETHING_KEEP").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "other words than in {path:?}; look, then run with ONETHING_KEEP=1");
}

#[test]
fn every_form_has_its_name_its_fields_and_lines_to_fill_in() {
    let papers = printed();
    let (form, entries) = partly_filled();
    let checked = form.check(data(), &entries, ground());
    assert_eq!(papers.iter().filter(|paper| paper.kind == PaperKind::Form).count(), form.forms.len());
    for (single, paper) in form.project(data()).into_iter().zip(&papers[1..]) {
        assert_eq!(paper.title, data().forms[single.form].name.zh);
        let text = paper.text();
        let blank = single.fields.iter().filter(|field| checked[field.at].state != State::Done).count();
        assert!(text.contains(&format!("共{}项，空着{blank}项", single.fields.len())), "{text}");
        for field in &single.fields {
            assert!(text.contains(&field.called.zh), "{} lacks {}", paper.title, field.called.zh);
        }
    }
    assert!(papers.iter().all(|paper| paper.pairs[0].1 == "张三"), "the applicant stands on each");
}

#[test]
fn the_papers_name_who_is_asked_for_and_rightly_named() {
    let (form, entries) = partly_filled();
    let named = |name: &str| {
        let mut entries = Entries::default();
        entries.set(&"person.name".into(), Entry::Once(vec![name.to_owned()]));
        entries
    };
    let applicant = |entries: &Entries| applicant(&form, data(), entries);
    assert_eq!(applicant(&entries).as_deref(), Some("张三"));
    assert_eq!(applicant(&named(" 李　四 ")).as_deref(), Some("李 四"));
    assert_eq!(applicant(&named(&"李".repeat(21))), None, "the form takes 20 characters");
    assert_eq!(applicant(&named("=HYPERLINK(\"http://example.cn\",\"李四\")")), None);
    let mut unknown = named("李四");
    unknown.set_unknown(&"person.name".into(), true);
    assert_eq!(applicant(&unknown), None);
    let mut elsewhere = form.clone();
    elsewhere.fields.retain(|asked| data().fields[asked.field].id.as_str() != "person.name");
    assert_eq!(onething::form::applicant(&elsewhere, data(), &named("李四")), None, "it is set aside");
}

#[test]
fn what_is_wrong_is_not_printed() {
    let (form, mut entries) = partly_filled();
    let wrong = Entry::Once(vec!["11010519491231003X".to_owned()]);
    entries.set(&"person.id".into(), wrong);
    let owner =
        |phone: &str| [("name", "赵六"), ("phone", phone)].map(|(column, cell)| (column.into(), vec![cell.to_owned()]));
    let owners = |phones: &[&str]| onething::form::Entry::Rows(phones.iter().map(|it| owner(it).into()).collect());
    let mut text = |owners: onething::form::Entry| {
        entries.set(&"site.owner".into(), owners);
        let checked = form.check(data(), &entries, ground());
        let plan = planned(&hotpot());
        let prepared =
            Prepared { guide: restaurant(), plan: &plan, today: day(TODAY), code: None, ready: &[], applicant: None };
        filled(&prepared, &form, data(), &checked).iter().map(Paper::text).collect::<String>()
    };
    let part = text(owners(&["13800000000", ""]));
    assert!(!part.contains("1949") && part.contains("138 0000 0000"), "{part}");
    assert!(part.matches("赵六").count() >= 2, "a row with an empty cell is printed");
    assert!(!text(owners(&["13800000000"; 6])).contains("赵六"), "too many rows are not");
}
