//! The forms as they are printed, as text, compared with what is kept in `tests/papers/`. After a change
//! of sentences or data: `ONETHING_KEEP=1 cargo test --test form`.

use crate::filling::{filled as partly_filled, hotpot};
use crate::support::{day, repository, restaurant};
use crate::whole::{TODAY, data, ground, planned};
use onething::form::{Entry, Party, State};
use onething::papers::{Paper, PaperKind, Prepared, filled};

fn printed() -> Vec<Paper> {
    let (form, entries) = partly_filled();
    let checked = form.check(data(), &entries, ground());
    let plan = planned(&hotpot());
    let party = Party::new(&form, data(), &entries, ground());
    let prepared =
        Prepared { guide: restaurant(), plan: &plan, today: day(TODAY), code: None, ready: &[], party: Some(&party) };
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
    assert!(
        papers.iter().all(|paper| paper.pairs[0].1 == "台儿庄区张三火锅店（张三）"),
        "the applicant stands on each"
    );
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
            Prepared { guide: restaurant(), plan: &plan, today: day(TODAY), code: None, ready: &[], party: None };
        filled(&prepared, &form, data(), &checked).iter().map(Paper::text).collect::<String>()
    };
    let part = text(owners(&["13800000000", ""]));
    assert!(!part.contains("1949") && part.contains("138 0000 0000"), "{part}");
    assert!(part.matches("赵六").count() >= 2, "a row with an empty cell is printed");
    assert!(!text(owners(&["13800000000"; 6])).contains("赵六"), "too many rows are not");
}
