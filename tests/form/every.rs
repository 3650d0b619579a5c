//! The single forms where every field is filled, each with a value of its own: each value is where it belongs.
//! Compared with what is kept in `tests/papers/`, too: `ONETHING_KEEP=1 cargo test --test form`.

use crate::filling::{form_of, hotpot};
use crate::support::{day, repository, restaurant};
use crate::whole::{TODAY, data, ground, planned};
use chrono::Days;
use onething::engine::Answers;
use onething::form::{AskedField, Entries, Entry, OneForm, Party, State};
use onething::model::{Answer, Column, Few, Field, FieldKind, FieldRule};
use onething::papers::{Block, Paper, PaperKind, Prepared, filled};

/// The hotpot restaurant, for which an agent acts.
fn answers() -> Answers {
    let mut answers = hotpot();
    answers.insert("agent".into(), Answer::One("agent".into()));
    answers
}

/// Identity numbers that differ: all of one day, with their check digits (GB 11643: weights 2^(17-i) modulo 11).
fn resident_id(n: usize) -> String {
    let digits = format!("37040519900101{n:03}");
    let sum: u32 = digits.chars().enumerate().map(|(at, c)| c.to_digit(10).unwrap() * (1 << (17 - at))).sum();
    let check = (12 - sum % 11) % 11;
    digits + &if check == 10 { "X".to_owned() } else { check.to_string() }
}

/// What is typed in the controls of a kind: the `n`th value.
fn cells(kind: &FieldKind, n: usize) -> Vec<String> {
    let on = |first: &str, n: usize| (day(first) + Days::new(n as u64)).to_string();
    match kind {
        FieldKind::Text { .. } => vec![format!("某某{n:03}")],
        FieldKind::Code { .. } => vec![format!("AB{n:06}")],
        FieldKind::ResidentId | FieldKind::IdOrCreditCode => vec![resident_id(n)],
        FieldKind::CreditCode => vec!["91350100M000100Y43".to_owned()],
        FieldKind::Mobile | FieldKind::Phone => vec![format!("138000{n:05}")],
        FieldKind::Landline => vec![format!("0632-12{n:05}")],
        FieldKind::Postcode => vec![format!("277{n:03}")],
        FieldKind::Email => vec![format!("name{n}@example.cn")],
        FieldKind::Address => vec!["370405".to_owned(), format!("某某路{n}号")],
        FieldKind::Date | FieldKind::FutureDate => vec![on("2027-01-01", n)],
        FieldKind::PastDate => vec![on("2025-01-01", n)],
        FieldKind::Period => vec![on("2027-01-01", n), on("2028-01-01", n)],
        FieldKind::Area | FieldKind::Money { .. } => vec![(500 + n).to_string()],
        FieldKind::Number { min, max, .. } => vec![(*min + n as i32 % (max - min + 1)).to_string()],
        FieldKind::Percent { min, max } => vec![(usize::from(*min) + n % usize::from(max - min + 1)).to_string()],
        FieldKind::BankAccount => vec![format!("某某银行{n}"), format!("37000000000000{n:03}")],
        FieldKind::Point => vec![format!("117.{n:03},34.8")],
        FieldKind::YesNo => vec![["yes", "no"][n % 2].to_owned()],
        FieldKind::Confirmation | FieldKind::Attachment => vec!["yes".to_owned()],
        FieldKind::OneOf(values) => vec![values[n % values.len()].id.to_string()],
        FieldKind::SomeOf(values) => vec![values[n % values.len()].id.to_string()],
        FieldKind::Rows { .. } => panic!("rows are filled column by column"),
    }
}

/// Something in every field, and no value twice but where there are only so many. `n` counts what is filled.
fn entry(field: &Field, asked: &AskedField, n: &mut usize) -> Entry {
    let mut next = |kind: &FieldKind| {
        *n += 1;
        cells(kind, *n)
    };
    let FieldKind::Rows { columns, max } = &field.kind else { return Entry::Once(next(&field.kind)) };
    let whole = field.rules.iter().find_map(|rule| match rule {
        FieldRule::Total { column, is } => Some((column, *is)),
        _ => None,
    });
    let most = asked.at_most.unwrap_or(u32::MAX).min((*max).into());
    let rows = if whole.is_some() { 1 } else { asked.at_least.unwrap_or_default().max(2).min(most) };
    let mut cell = |column: &Column| match whole {
        Some((of, is)) if *of == column.id => vec![is.to_string()],
        _ => next(&column.kind),
    };
    let mut row = |_| columns.iter().map(|column| (column.id.clone(), cell(column))).collect::<Few<_, _>>();
    Entry::Rows((0..rows).map(&mut row).collect())
}

/// A form with something in every field.
pub(crate) fn everything() -> (OneForm, Entries) {
    let form = form_of(&answers());
    let (mut entries, mut n) = (Entries::default(), 0);
    for asked in &form.fields {
        let field = &data().fields[asked.field];
        entries.set(&field.id, entry(field, asked, &mut n));
    }
    assert!(n > 100, "{n}");
    (form, entries)
}

fn printed(form: &OneForm, entries: &Entries) -> Vec<Paper> {
    let plan = planned(&answers());
    let party = Party::new(form, data(), entries, ground());
    let prepared =
        Prepared { guide: restaurant(), plan: &plan, today: day(TODAY), code: None, ready: &[], party: Some(&party) };
    filled(&prepared, form, data(), &form.check(data(), entries, ground()))
}

/// The lines of the lists of a paper: what is asked, what is entered.
fn lines(paper: &Paper) -> Vec<(String, String)> {
    let lists = paper.blocks.iter().filter_map(|block| if let Block::List(lines) = block { Some(lines) } else { None });
    let said = |at: usize, line: &onething::papers::Line| line.cells[at].strong.clone() + &line.cells[at].plain;
    lists.flatten().map(|line| (said(0, line), said(1, line))).collect()
}

#[test]
fn every_value_is_printed_at_its_own_field() {
    let (form, entries) = everything();
    for (asked, checked) in form.fields.iter().zip(form.check(data(), &entries, ground())) {
        let id = &data().fields[asked.field].id;
        assert_eq!(checked.state, State::Done, "{id}: {:?}", checked.problems);
    }
    let papers = printed(&form, &entries);
    let (mut unlike, mut seen) = (0, std::collections::BTreeMap::new());
    for (single, paper) in form.project(data()).into_iter().zip(&papers[1..]) {
        let mut lines = lines(paper).into_iter();
        for field in &single.fields {
            let asked = &form.fields[field.at];
            let stated = &data().fields[asked.field];
            let entry = asked.entry(data(), &entries);
            let typed: Vec<&[String]> = match (&stated.kind, entry.as_ref()) {
                (FieldKind::Rows { columns, .. }, entry) => entry
                    .rows()
                    .iter()
                    .flat_map(|row| columns.iter().map(|it| row.get(&it.id).unwrap().as_slice()))
                    .collect(),
                (_, entry) => vec![entry.cells()],
            };
            let kinds: Vec<&FieldKind> = match &stated.kind {
                FieldKind::Rows { columns, .. } => {
                    columns.iter().map(|column| &column.kind).cycle().take(typed.len()).collect()
                }
                kind => vec![kind],
            };
            let rows = entry.rows().len().max(1);
            let here: Vec<(String, String)> = lines.by_ref().take(rows).collect();
            assert!(here.iter().all(|(called, _)| called.starts_with(&field.called.zh)), "{}: {here:?}", stated.id);
            // Digits of numbers are grouped on paper.
            let said: String = here.iter().flat_map(|(_, said)| said.chars()).filter(|c| !c.is_whitespace()).collect();
            for (kind, cells) in kinds.into_iter().zip(typed) {
                let text = match kind {
                    FieldKind::Text { .. }
                    | FieldKind::ResidentId
                    | FieldKind::CreditCode
                    | FieldKind::IdOrCreditCode => &cells[0],
                    FieldKind::Mobile | FieldKind::Phone | FieldKind::Email | FieldKind::Code { .. } => &cells[0],
                    FieldKind::Address | FieldKind::BankAccount => &cells[1],
                    FieldKind::OneOf(values) | FieldKind::SomeOf(values) => {
                        let chosen = values.iter().filter(|value| cells.iter().any(|id| value.id.as_str() == id));
                        assert!(chosen.clone().count() > 0);
                        for value in chosen {
                            assert!(
                                said.contains(&value.text.zh.replace(char::is_whitespace, "")),
                                "{}: {said}",
                                stated.id
                            );
                        }
                        continue;
                    }
                    _ => continue,
                };
                assert!(said.contains(text.as_str()), "{}: {text} is not in {said}", stated.id);
                // The same value is nobody else's.
                let owner = seen.entry(text.clone()).or_insert_with(|| stated.id.clone());
                assert_eq!(*owner, stated.id);
                unlike += 1;
            }
        }
        assert_eq!(lines.next(), None, "{} has more lines than fields", paper.title);
    }
    assert!(unlike > 100 && seen.len() > 30, "{unlike} places, {} values", seen.len());
}

#[test]
fn the_forms_are_signed_by_those_who_filled_them_in() {
    let (form, entries) = everything();
    for paper in printed(&form, &entries).iter().filter(|paper| paper.kind == PaperKind::Form) {
        let text = paper.text();
        assert!(!text.contains("收到一份"), "a form is no receipt");
        for words in ["申请人\n签名、盖章：____________\n日期：____________\n", "受托人\n签名：____________\n"]
        {
            assert!(text.contains(words), "{} lacks {words}", paper.title);
        }
    }
    let alone = form_of(&hotpot());
    let text: String = printed(&alone, &entries).iter().map(Paper::text).collect();
    assert!(
        text.contains("签名、盖章") && !text.contains("受托人\n签名"),
        "nobody signs for an agent who is not there"
    );
}

#[test]
fn filled_forms_say_what_they_said() {
    let (form, entries) = everything();
    let text = printed(&form, &entries).iter().map(Paper::text).collect::<Vec<_>>().join("\n========\n\n");
    assert!(text.contains("都填了"));
    let path = repository("tests/papers/f2-every-field.txt");
    if std::env::var_os("ONETHING_KEEP").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "other words than in {path:?}; look, then run with ONETHING_KEEP=1");
}
