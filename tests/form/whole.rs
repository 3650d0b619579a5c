//! The merged form and its single forms, for any situation and anything that may be entered.

use crate::exported::refused;
use crate::support::answers::{answered_or_unsure, cases};
use crate::support::{catalog, day, restaurant};
use onething::content::{entries_from_json, form_bundle, schemas};
use onething::engine::{Answers, Plan, Status, plan};
use onething::form::{Entries, Entry, Ground, OneForm, State, csv, json};
use onething::model::{Few, FieldKind, FormBundle, Language};
use onething::texts::EntryTexts;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub(crate) const TODAY: &str = "2026-11-27";

pub(crate) fn data() -> &'static FormBundle {
    static DATA: LazyLock<FormBundle> =
        LazyLock::new(|| form_bundle(catalog(), &restaurant().bundle().package.id).unwrap());
    &DATA
}

pub(crate) fn ground() -> Ground<'static> {
    Ground { today: day(TODAY), regions: &restaurant().bundle().regions }
}

pub(crate) fn planned(answers: &Answers) -> Plan {
    plan(restaurant(), answers, &Default::default(), day("2026-11-23"))
}

/// Texts that fit or do not fit a kind.
fn cells(kind: &FieldKind) -> BoxedStrategy<Vec<String>> {
    let one = |texts: &[&str]| {
        let texts: Vec<Vec<String>> = texts.iter().map(|text| vec![(*text).to_owned()]).collect();
        proptest::sample::select(texts).boxed()
    };
    let two = |texts: &[[&str; 2]]| {
        let texts: Vec<Vec<String>> = texts.iter().map(|both| both.map(ToOwned::to_owned).to_vec()).collect();
        proptest::sample::select(texts).boxed()
    };
    match kind {
        FieldKind::ResidentId => {
            one(&["11010519491231002x", "\u{202d}370405198802290016\u{202c}", "440524184901010014", ""])
        }
        FieldKind::CreditCode => one(&["91350100M000100Y43", "9144030071526726XG", "1"]),
        FieldKind::Mobile | FieldKind::Phone => one(&["138 0000 0000", "13900000000", "12"]),
        FieldKind::Landline => one(&["0632-1234567", "1"]),
        FieldKind::Address => two(&[
            ["370405", "某某路1号"],
            ["other", "江苏省徐州市某某路1号"],
            ["370405", "某某路1号 \u{200b}"],
            ["", "路"],
        ]),
        FieldKind::Period => two(&[["2027-01-01", "2028-01-01"], ["2027-01-01", "2026-01-01"]]),
        FieldKind::BankAccount => two(&[["某某银行 \u{200b}", "3700000000000000012\u{202c}"], ["某某银行", "x"]]),
        FieldKind::Point => one(&["117.7346, 34.5626", "1"]),
        FieldKind::YesNo | FieldKind::Confirmation | FieldKind::Attachment => one(&["yes", "no", ""]),
        FieldKind::OneOf(values) => {
            let ids: Vec<Vec<String>> = values.iter().map(|value| vec![value.id.to_string()]).collect();
            proptest::sample::select(ids).boxed()
        }
        FieldKind::SomeOf(values) => {
            let ids: Vec<String> = values.iter().map(|value| value.id.to_string()).collect();
            let most = ids.len();
            proptest::sample::subsequence(ids, 0..=most).boxed()
        }
        FieldKind::Date | FieldKind::FutureDate | FieldKind::PastDate => one(&["2027-01-08", "2026年1月8日", "x"]),
        FieldKind::Area | FieldKind::Number { .. } | FieldKind::Money { .. } | FieldKind::Percent { .. } => {
            one(&["8", "49.5", "1,000", "=1+1", ""])
        }
        _ => one(&[
            "某某店",
            "=HYPERLINK(\"http://x\")",
            "a \"b\", c",
            "@x",
            "短",
            "",
            "张 \u{200b}",
            "张三 \u{200b}",
            "\u{202d}某某\u{202c} \u{3164} 店",
            "\u{180e} ",
        ]),
    }
}

/// Something entered in about two fields of three; some are not known yet.
pub(crate) fn any_entries() -> BoxedStrategy<Entries> {
    let fields = data().fields.iter().map(|field| {
        let entry = match &field.kind {
            FieldKind::Rows { columns, .. } => {
                let row: Vec<_> = columns
                    .iter()
                    .map(|column| {
                        cells(&column.kind).prop_map({
                            let id = column.id.clone();
                            move |cells| (id.clone(), cells)
                        })
                    })
                    .collect();
                proptest::collection::vec(row.prop_map(|cells| cells.into_iter().collect::<Few<_, _>>()), 0..4)
                    .prop_map(Entry::Rows)
                    .boxed()
            }
            kind => cells(kind).prop_map(Entry::Once).boxed(),
        };
        prop_oneof![1 => Just(None), 4 => entry.prop_map(Some)].boxed()
    });
    let unknown = proptest::collection::vec(proptest::bool::weighted(0.1), data().fields.len());
    (fields.collect::<Vec<_>>(), unknown)
        .prop_map(|(entered, unknown)| {
            let mut entries = Entries::default();
            for ((field, entry), unknown) in data().fields.iter().zip(entered).zip(unknown) {
                if let Some(entry) = entry {
                    entries.set(&field.id, entry);
                }
                entries.set_unknown(&field.id, unknown);
            }
            entries
        })
        .boxed()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_single_forms_lose_nothing_and_invent_nothing(answers in answered_or_unsure(restaurant())) {
        let plan = planned(&answers);
        let form = OneForm::new(restaurant(), &plan, &answers, data()).unwrap();
        let singles = form.project(data());
        // Each form of the plan comes back once, and what it asks is what the plan counted for it.
        prop_assert_eq!(singles.iter().map(|single| single.form).collect::<Vec<_>>(), plan.forms.forms.clone());
        let mut given: BTreeSet<(usize, usize)> = BTreeSet::new();
        for single in &singles {
            let official = &data().forms[single.form].fields;
            let mut last = 0;
            for field in &single.fields {
                let id = &data().fields[form.fields[field.at].field].id;
                let at = official.iter().position(|asked| asked.field == *id).unwrap();
                prop_assert!(at >= last, "the official order of {}", data().forms[single.form].id);
                last = at;
                prop_assert!(given.insert((single.form, form.fields[field.at].field)), "a field stands twice");
            }
        }
        let counted = plan.forms.fields.iter().flat_map(|it| it.forms.iter().map(move |form| (*form, it.field)));
        prop_assert_eq!(&given, &counted.collect::<BTreeSet<_>>());
        prop_assert_eq!(given.len(), plan.counts.fields_before);
        prop_assert_eq!(form.fields.len(), plan.counts.fields_after);
        // Strictest: required where any form requires it.
        for asked in &form.fields {
            let id = &data().fields[asked.field].id;
            let mut asking = asked.forms.iter().map(|form| data().forms[*form].fields.iter().find(|it| it.field == *id).unwrap());
            prop_assert_eq!(asked.required, asking.any(|it| !it.optional));
        }
    }

    #[test]
    fn what_is_exported_is_read_back(answers in answered_or_unsure(restaurant()), entries in any_entries()) {
        let plan = planned(&answers);
        if plan.status != Status::Complete {
            return Ok(());
        }
        let form = OneForm::new(restaurant(), &plan, &answers, data()).unwrap();
        let checked = form.check(data(), &entries, ground());
        for (asked, checked) in form.fields.iter().zip(&checked) {
            let kind = &data().fields[asked.field].kind;
            let rows = matches!(kind, FieldKind::Rows { .. });
            match checked.state {
                State::Done => prop_assert!(checked.value.is_some() && checked.problems.is_empty()),
                State::Open => prop_assert!(rows && checked.value.is_some() && !checked.problems.is_empty()),
                // What the answers say stands, whatever else contradicts it.
                State::Wrong => {
                    prop_assert!((rows || asked.settled || checked.value.is_none()) && !checked.problems.is_empty());
                }
                State::Empty | State::Unknown => prop_assert!(checked.value.is_none() && checked.problems.is_empty()),
            }
        }
        let written = json(&form, data(), &checked, restaurant().region());
        let (read, problems) = entries_from_json(data(), restaurant(), "filled.json", &written);
        prop_assert!(problems.is_empty(), "{:?}", problems);
        let again = form.check(data(), &read, ground());
        prop_assert_eq!(json(&form, data(), &again, restaurant().region()), written.clone());
        for (before, after) in checked.iter().zip(&again) {
            // Rows in which something was wrong come back without it.
            match before.state {
                State::Done => prop_assert_eq!(before, after),
                State::Open => prop_assert_eq!((before.state, &before.value), (after.state, &after.value)),
                _ => {}
            }
        }
        let value: serde_json::Value = serde_json::from_str(&written).unwrap();
        prop_assert_eq!(refused(&value), [""; 0]);
        let mut right = 0;
        for (asked, checked) in form.fields.iter().zip(&checked) {
            let written = &value["fields"][data().fields[asked.field].id.as_str()];
            // None of what the answers suggest is said, too.
            let none = checked.state == State::Empty && !asked.said.is_empty();
            prop_assert_eq!(written.is_null(), checked.value.is_none() && !none);
            prop_assert!(!none || *written == serde_json::json!([]));
            right += usize::from(!written.is_null());
        }
        prop_assert_eq!(value["fields"].as_object().unwrap().len(), right);
    }

    #[test]
    fn no_cell_of_the_csv_is_a_formula(answers in answered_or_unsure(restaurant()), entries in any_entries()) {
        let plan = planned(&answers);
        let form = OneForm::new(restaurant(), &plan, &answers, data()).unwrap();
        let checked = form.check(data(), &entries, ground());
        let words = EntryTexts::at_hand(Language::Zh);
        let shown = |kind: &FieldKind, value: &_| words.value(Language::Zh, kind, value, ground().regions);
        let written = csv(&form, data(), &checked, ground().regions, &shown);
        let mut lines = csv_lines(written.strip_prefix('\u{feff}').unwrap());
        prop_assert_eq!(lines.remove(0), ["field", "row", "column", "label", "value", "shown", "forms"]);
        let cell = |field: &str, at: usize| lines.iter().find(|line| line[0] == field).map(|line| line[at].clone());
        for line in &lines {
            prop_assert_eq!(line.len(), 7);
            for cell in line.iter().filter(|cell| cell.parse::<f64>().is_err()) {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}", cell);
            }
        }
        for (asked, checked) in form.fields.iter().zip(&checked) {
            if let Some(onething::form::Value::Text(text)) = &checked.value {
                let plain = cell(data().fields[asked.field].id.as_str(), 4).unwrap();
                prop_assert_eq!(plain.strip_prefix('\'').unwrap_or(&plain), text);
            }
        }
    }
}

/// Reads CSV by the letter of RFC 4180: an independent second opinion.
fn csv_lines(text: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, quoted) {
            ('"', true) if rest.peek() == Some(&'"') => cell.extend(rest.next()),
            ('"', _) => quoted = !quoted,
            (',', false) => line.push(std::mem::take(&mut cell)),
            ('\r', false) if rest.peek() == Some(&'\n') => {
                rest.next();
                line.push(std::mem::take(&mut cell));
                lines.push(std::mem::take(&mut line));
            }
            _ => cell.push(c),
        }
    }
    assert!(line.is_empty() && cell.is_empty() && !quoted, "the last line ends, too");
    lines
}

#[test]
fn the_export_fits_its_schema() {
    let (_, schema) = schemas().into_iter().find(|(name, _)| *name == "filled-form").unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let (form, entries) = crate::filling::filled();
    let checked = form.check(data(), &entries, ground());
    let written = json(&form, data(), &checked, restaurant().region());
    let value: serde_json::Value = serde_json::from_str(&written).unwrap();
    assert!(schema.is_valid(&value), "{written}");
    let mut broken = value.clone();
    broken["fields"]["person.name"] = serde_json::json!({ "first": "张" });
    assert!(!schema.is_valid(&broken));
    broken = value;
    broken["more"] = serde_json::json!(1);
    assert!(!schema.is_valid(&broken));
}
