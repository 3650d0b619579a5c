//! Every refusal says what is wrong; where an example helps, the example is right.

use crate::support::{day, restaurant};
use crate::whole::{TODAY, ground};
use onething::form::{Amount, Problem, Value, read, resident_id};
use onething::model::{Column, Field, FieldGroup, FieldId, FieldKind, Language, MoneyUnit, Text};
use onething::texts::{EntryTexts, english_file, keep_english};

fn field(kind: FieldKind) -> Field {
    Field {
        id: "x".into(),
        label: Text { zh: "某项".into(), en: None },
        group: FieldGroup::Business,
        kind,
        hint: None,
        example: Some("样子".into()),
        answered: None,
        rules: Vec::new(),
        autofill: None,
        party: None,
        party_if: None,
    }
}

fn said(kind: &FieldKind, problem: &Problem) -> [String; 2] {
    let label = |_: &FieldId| "别项".to_owned();
    keep_english(english_file().into_bytes());
    [Language::Zh, Language::En].map(|language| {
        EntryTexts::at_hand(language).problem(language, &field(kind.clone()), kind, problem, day(TODAY), &label)
    })
}

fn problems() -> Vec<Problem> {
    let today = day("2026-11-27");
    vec![
        Problem::Missing,
        Problem::Half,
        Problem::Short(2),
        Problem::Long(9),
        Problem::Low(Amount::whole(1)),
        Problem::High(Amount::whole(9)),
        Problem::NotAbove(Amount::whole(5)),
        Problem::Few(1),
        Problem::Many(3),
        Problem::Number,
        Problem::Unit,
        Problem::Decimals(2),
        Problem::CodeCharacter('-'),
        Problem::IdOld,
        Problem::IdForeign,
        Problem::IdLength(17),
        Problem::IdCharacter('O'),
        Problem::IdPlace,
        Problem::IdDate(1990, 2, 31),
        Problem::IdFuture,
        Problem::IdCheck,
        Problem::CreditLength(15),
        Problem::CreditCharacter('O'),
        Problem::CreditStart,
        Problem::CreditCheck,
        Problem::Mobile,
        Problem::MobileLength(10),
        Problem::Landline,
        Problem::Phone,
        Problem::Postcode,
        Problem::Email,
        Problem::Day,
        Problem::NoSuchDay(2026, 2, 31),
        Problem::AfterToday(today),
        Problem::BeforeToday(today),
        Problem::Backwards,
        Problem::Bank,
        Problem::Account,
        Problem::District,
        Problem::Address,
        Problem::Point,
        Problem::Choice,
        Problem::MoreThan("y".into(), Some(Value::Amount(Amount::whole(7)))),
        Problem::LessThan("y".into(), Some(Value::Amount(Amount::whole(7)))),
        Problem::SameAs("y".into()),
    ]
}

#[test]
fn every_problem_has_a_sentence_of_its_own() {
    let mut seen = std::collections::BTreeSet::new();
    for problem in problems() {
        for sentence in said(&FieldKind::Text { min: 1, max: 9 }, &problem) {
            assert!(sentence.chars().count() > 3 && !sentence.contains(['{', '}']), "{problem:?}: {sentence}");
            assert!(seen.insert(sentence.clone()), "{problem:?} says the same as another: {sentence}");
        }
    }
}

#[test]
fn examples_are_right() {
    for kind in [
        FieldKind::ResidentId,
        FieldKind::CreditCode,
        FieldKind::IdOrCreditCode,
        FieldKind::Mobile,
        FieldKind::Landline,
        FieldKind::Postcode,
        FieldKind::Email,
        FieldKind::Date,
        FieldKind::PastDate,
        FieldKind::FutureDate,
        FieldKind::Area,
        FieldKind::Money { unit: MoneyUnit::Yuan, capitals: false },
        FieldKind::Money { unit: MoneyUnit::TenThousand, capitals: false },
        FieldKind::Percent { min: 5, max: 12 },
        FieldKind::Number { min: 1, max: 99, unit: None, decimals: 0 },
        FieldKind::Number { min: 15, max: 50, unit: None, decimals: 2 },
        FieldKind::Number { min: 0, max: 0, unit: None, decimals: 0 },
        FieldKind::Number { min: 2024, max: 2100, unit: None, decimals: 0 },
        FieldKind::Percent { min: 20, max: 30 },
        FieldKind::Point,
    ] {
        let [zh, en] = said(&kind, &Problem::Half);
        let example = zh.rsplit_once("，例如").unwrap_or_else(|| panic!("{zh}")).1;
        assert!(en.ends_with(&format!(", for example {example}")), "{en}");
        let read = read(&kind, &[example.to_owned()], ground());
        assert!(matches!(read, Ok(Some(_))), "{example}: {read:?}");
    }
    for (kind, first) in [(FieldKind::Address, "370405"), (FieldKind::BankAccount, "")] {
        let [zh, _] = said(&kind, &Problem::Half);
        let example = zh.rsplit_once("，例如").unwrap().1;
        let cells = match example.split_once('，') {
            Some((bank, number)) => [bank.to_owned(), number.to_owned()],
            None => [first.to_owned(), example.to_owned()],
        };
        assert!(matches!(read(&kind, &cells, ground()), Ok(Some(_))), "{example}");
    }
    assert!(said(&FieldKind::Text { min: 1, max: 9 }, &Problem::Short(3))[0].ends_with("例如样子"));
    // What is not known yet has no form.
    let [zh, en] = said(&FieldKind::Mobile, &Problem::Missing);
    assert!(zh.ends_with("勾“我还不知道”") && en.ends_with("“I do not know yet”"), "{zh} {en}");
}

/// Beyond a bound the example is within it.
#[test]
fn examples_keep_the_bound_they_explain() {
    let cases = [
        (FieldKind::Area, Problem::Low(Amount::whole(0))),
        (FieldKind::Area, Problem::NotAbove(Amount::whole(0))),
        (FieldKind::Area, Problem::NotAbove(Amount::whole(3000))),
        (FieldKind::Area, Problem::High(Amount::whole(20))),
        (FieldKind::Money { unit: MoneyUnit::TenThousand, capitals: false }, Problem::High(Amount::whole(5))),
        (FieldKind::Percent { min: 5, max: 12 }, Problem::High(Amount::whole(12))),
        (FieldKind::Number { min: 1, max: 99, unit: None, decimals: 0 }, Problem::Low(Amount::whole(1))),
        (FieldKind::Number { min: 1, max: 99, unit: None, decimals: 0 }, Problem::NotAbove(Amount::whole(5))),
        (FieldKind::Number { min: 1, max: 2, unit: None, decimals: 0 }, Problem::High(Amount::whole(2))),
    ];
    for (kind, problem) in cases {
        let [zh, _] = said(&kind, &problem);
        let example = zh.rsplit_once("，例如").unwrap_or_else(|| panic!("{zh}")).1;
        let Ok(Some(Value::Amount(amount))) = read(&kind, &[example.to_owned()], ground()) else { panic!("{zh}") };
        let kept = match problem {
            Problem::Low(least) => amount >= least,
            Problem::High(most) => amount <= most,
            Problem::NotAbove(bound) => amount > bound,
            _ => unreachable!(),
        };
        assert!(kept, "{zh}");
    }
    for (kind, problem) in [
        (FieldKind::PastDate, Problem::AfterToday(day(TODAY))),
        (FieldKind::FutureDate, Problem::BeforeToday(day(TODAY))),
    ] {
        let [zh, _] = said(&kind, &problem);
        let example = zh.rsplit_once("，例如").unwrap_or_else(|| panic!("{zh}")).1;
        assert!(matches!(read(&kind, &[example.to_owned()], ground()), Ok(Some(_))), "{zh}");
    }
}

/// A refusal without an example leaves a person alone; only what stands elsewhere on the page goes without.
#[test]
fn every_refusal_gives_an_example() {
    let elsewhere = |problem: &Problem| {
        matches!(problem, Problem::Missing | Problem::Few(_) | Problem::Many(_) | Problem::SameAs(_))
    };
    for problem in problems().iter().filter(|problem| !elsewhere(problem)) {
        let [zh, en] = said(&FieldKind::Text { min: 1, max: 9 }, problem);
        assert!(zh.contains("例如") && en.contains("for example"), "{problem:?}: {zh} {en}");
    }
}

#[test]
fn a_wrong_check_digit_is_not_corrected() {
    for (kind, problem) in [(FieldKind::ResidentId, Problem::IdCheck), (FieldKind::CreditCode, Problem::CreditCheck)] {
        for sentence in said(&kind, &problem) {
            assert!(!sentence.chars().any(|c| c.is_ascii_digit()), "{sentence}");
        }
    }
}

#[test]
fn values_are_said_as_people_compare_them() {
    let value = |kind: &FieldKind, cells: &[&str]| {
        let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        let value = read(kind, &cells, ground()).unwrap().unwrap();
        EntryTexts::at_hand(Language::Zh).value(Language::Zh, kind, &value, &restaurant().bundle().regions)
    };
    let money = |unit| FieldKind::Money { unit, capitals: true };
    for (kind, cells, words) in [
        (FieldKind::ResidentId, &["11010519491231002x"][..], "110105 19491231 002X"),
        (FieldKind::Mobile, &["13800000000"], "138 0000 0000"),
        (FieldKind::Phone, &["0632-1234567"], "0632-1234567"),
        (FieldKind::Address, &["370405", "某某路1号"], "枣庄市台儿庄区某某路1号"),
        (FieldKind::Date, &["20261103"], "2026年11月3日"),
        (FieldKind::Period, &["2026-11-03", "2027-11-02"], "2026年11月3日到2027年11月2日"),
        (FieldKind::Area, &["128.50"], "128.5 m²"),
        (money(MoneyUnit::Yuan), &["12万"], "120000元（大写：人民币壹拾贰万元整）"),
        (money(MoneyUnit::TenThousand), &["12.5"], "12.5万元（大写：人民币壹拾贰万伍仟元整）"),
        (FieldKind::BankAccount, &["某某银行", "3700000000000000012"], "某某银行，账号3700 0000 0000 0000 012"),
        (FieldKind::Point, &["117.5,34.8"], "东经117.5°，北纬34.8°"),
        (FieldKind::YesNo, &["no"], "否"),
    ] {
        assert_eq!(value(&kind, cells), words);
    }
}

#[test]
fn of_an_identity_number_the_screen_says_the_end_alone() {
    keep_english(english_file().into_bytes());
    let id = Value::Id(resident_id("11010519491231002x", ground().today).unwrap());
    let column = |id: &str, kind: FieldKind| Column {
        id: id.into(),
        label: Text { zh: id.to_owned(), en: None },
        kind,
        optional: false,
        party: None,
    };
    let columns = vec![column("name", FieldKind::Text { min: 2, max: 20 }), column("id", FieldKind::ResidentId)];
    let rows = Value::Rows(vec![vec![Some(Value::Text("李四".to_owned())), Some(id.clone())]]);
    for (kind, value) in [(FieldKind::ResidentId, id), (FieldKind::Rows { columns, max: 3 }, rows)] {
        for (language, end) in [(Language::Zh, "尾号002X"), (Language::En, "ends with 002X")] {
            let texts = EntryTexts::at_hand(language);
            let shown = texts.shown(language, &kind, &value, &[]);
            assert!(shown.ends_with(end) && !shown.contains("1949"), "{shown}");
            assert!(texts.value(language, &kind, &value, &[]).ends_with("110105 19491231 002X"), "paper has all of it");
        }
    }
}

/// Whatever the day: an example that is refused itself would help nobody.
#[test]
fn examples_of_days_to_come_are_right_on_every_day() {
    for today in ["2026-11-27", "2027-01-08", "2027-12-31", "2031-02-28"].map(day) {
        let kind = FieldKind::FutureDate;
        let sentence = EntryTexts::at_hand(Language::Zh).problem(
            Language::Zh,
            &field(kind.clone()),
            &kind,
            &Problem::Day,
            today,
            &|_| String::new(),
        );
        let example = sentence.rsplit_once("，例如").unwrap().1;
        let ground = onething::form::Ground { today, regions: &[] };
        assert!(matches!(read(&kind, &[example.to_owned()], ground), Ok(Some(_))), "{today}: {example}");
    }
}
