//! What people type in the other kinds of fields.

use crate::support::{day, restaurant};
use onething::form::{Amount, Ground, Problem, Value, capitals, parts, read, tidy};
use onething::model::{FieldKind, FieldValue, MoneyUnit, Text, iso};
use proptest::prelude::*;

fn ground() -> Ground<'static> {
    Ground { today: day("2026-11-27"), regions: &restaurant().bundle().regions }
}

fn typed(kind: &FieldKind, cells: &[&str]) -> Result<Option<Value>, Problem> {
    read(kind, &cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>(), ground())
}

fn text(kind: &FieldKind, cell: &str) -> Result<String, Problem> {
    match typed(kind, &[cell])? {
        Some(Value::Text(text)) => Ok(text),
        Some(Value::Amount(amount)) => Ok(amount.to_string()),
        Some(Value::Day(day)) => Ok(iso(day)),
        other => panic!("{other:?}"),
    }
}

/// Reads each of these the same.
fn same(kind: &FieldKind, expected: &str, cells: &[&str]) {
    for cell in cells {
        assert_eq!(text(kind, cell).as_deref(), Ok(expected), "{cell:?}");
    }
}

/// Refuses each of these.
fn refused(kind: &FieldKind, problem: &Problem, cells: &[&str]) {
    for cell in cells {
        assert_eq!(text(kind, cell).as_ref(), Err(problem), "{cell:?}");
    }
}

#[test]
fn telephone_numbers() {
    let mobile = [
        "13800000000",
        "138 0000 0000",
        "+86 138-0000-0000",
        "0086 13800000000",
        "８６１３８００００００００",
        "手机：13800000000",
    ];
    same(&FieldKind::Mobile, "13800000000", &mobile);
    same(&FieldKind::Phone, "13800000000", &mobile);
    refused(&FieldKind::Mobile, &Problem::MobileLength(10), &["1380000000"]);
    refused(&FieldKind::Mobile, &Problem::Mobile, &["12800000000", "23800000000", "1380000000a", "没有"]);
    let landline = [
        "0632-1234567",
        "(0632)1234567",
        "０６３２－１２３４５６７",
        "0632 123 4567",
        "06321234567",
        "+86 632 1234567",
        "电话：0632-1234567",
    ];
    same(&FieldKind::Landline, "0632-1234567", &landline);
    same(&FieldKind::Phone, "0632-1234567", &landline);
    same(&FieldKind::Landline, "010-12345678", &["010-12345678", "01012345678", "010 1234 5678"]);
    same(&FieldKind::Landline, "0532-12345678-801", &["0532-12345678-801", "0532-12345678转801"]);
    refused(
        &FieldKind::Landline,
        &Problem::Landline,
        &["1234567", "632-1234567", "0632-123456", "0632-0234567", "0632-1234567-1234567", "打我电话", "0"],
    );
    refused(&FieldKind::Phone, &Problem::Phone, &["12345", "1234567"]);
}

#[test]
fn post_codes_and_addresses_of_e_mail() {
    same(&FieldKind::Postcode, "277400", &["277400", " 277 400", "２７７４００", "邮编：277400"]);
    refused(&FieldKind::Postcode, &Problem::Postcode, &["27740", "2774000", "977400", "00277a", "001000"]);
    same(
        &FieldKind::Email,
        "a.b+c@mail.example.cn",
        &["a.b+c@mail.example.cn", "a.b+c＠mail.example.cn", " a.b+c@mail.example.cn ", "邮箱：a.b+c@mail.example.cn"],
    );
    let long = format!("{}@example.cn", "a".repeat(250));
    let wrong = ["a", "a@b", "@b.cn", "a@b..cn", "a@@b.cn", "a b", "a@-b.cn", ".a@b.cn", "张@b.cn", &long];
    refused(&FieldKind::Email, &Problem::Email, &wrong);
}

#[test]
fn days_in_every_way_people_write_them() {
    let ways = [
        "2026-11-03",
        "2026-11-3",
        "2026年11月3日",
        "2026.11.3",
        "2026/11/03",
        "20261103",
        "２０２６年１１月３日",
        "2026 年 11 月 3 号",
        "日期：2026-11-03",
        "2026—11—03",
    ];
    same(&FieldKind::Date, "2026-11-03", &ways);
    refused(&FieldKind::Date, &Problem::Day, &["26-11-03", "11-03", "明天", "2026-11", "202611031", "2026-11-03-04"]);
    refused(&FieldKind::Date, &Problem::NoSuchDay(2026, 2, 31), &["2026-02-31", "20260231", "2026年2月31日"]);
    refused(&FieldKind::Date, &Problem::NoSuchDay(1026, 2, 1), &["1026-02-01"]);
    let today = day("2026-11-27");
    same(&FieldKind::PastDate, "2026-11-27", &["2026-11-27"]);
    refused(&FieldKind::PastDate, &Problem::AfterToday(today), &["2026-11-28", "2099-01-01"]);
    same(&FieldKind::FutureDate, "2026-11-27", &["2026-11-27"]);
    refused(&FieldKind::FutureDate, &Problem::BeforeToday(today), &["2026-11-26"]);
    let period = |from: &str, to: &str| typed(&FieldKind::Period, &[from, to]);
    assert_eq!(period("2026-11-01", "2026年11月1日"), Ok(Some(Value::Period(day("2026-11-01"), day("2026-11-01")))));
    assert_eq!(period("2026-11-02", "2026-11-01"), Err(Problem::Backwards));
    assert_eq!(period("2026-11-02", " "), Err(Problem::Half));
    assert_eq!(period("", ""), Ok(None));
}

#[test]
fn numbers_with_their_units() {
    same(
        &FieldKind::Area,
        "128.5",
        &["128.5", "１２８．５", "128.50", "128.5 m²", "128.5㎡", "128.5平方米", "面积：128.5"],
    );
    same(&FieldKind::Area, "1280", &["1,280", "１，２８０", "1280.00"]);
    refused(&FieldKind::Area, &Problem::Decimals(2), &["1.234"]);
    refused(&FieldKind::Area, &Problem::Low(Amount(10_000)), &["0", "-3"]);
    refused(&FieldKind::Area, &Problem::Number, &["大概100", "1.2.3", ".", "12.", "1234567890123", "一百"]);
    let tables = FieldKind::Number { min: -5, max: 100, unit: Some(Text { zh: "桌".into(), en: None }), decimals: 0 };
    same(&tables, "12", &["12", "１２", "12桌", "12.0"]);
    same(&tables, "-3", &["-3", "－3", "−3"]);
    refused(&tables, &Problem::Low(Amount::whole(-5)), &["-6"]);
    refused(&tables, &Problem::High(Amount::whole(100)), &["101"]);
    refused(&tables, &Problem::Decimals(0), &["1.5", "1.5桌"]);
    // A comma that parts no groups may be a point: nobody can tell.
    refused(&FieldKind::Area, &Problem::Number, &["12,5", "1,23,456", "1,2345,678", "1,5万", ",5"]);
    same(&FieldKind::Area, "123456", &["123,456", "12,3456"]);
    let percent = FieldKind::Percent { min: 5, max: 12 };
    same(&percent, "8.25", &["8.25", "8.25%", "８.２５％"]);
    refused(&percent, &Problem::High(Amount::whole(12)), &["12.01"]);
}

/// A number of something else is another number: only the field's own unit may stand behind it, as people write it.
#[test]
fn numbers_with_the_unit_of_another_field() {
    let unit = |zh: &str, en: &str| Text { zh: zh.into(), en: Some(en.into()) };
    let counted = |unit: Option<Text>| FieldKind::Number { min: 0, max: 24, unit, decimals: 2 };
    let cases: [(Text, &[&str]); 7] = [
        (unit("m", "m"), &["12", "12 m", "12M", "12米", "１２ｍ"]),
        (unit("m²", "m²"), &["12", "12m2", "12㎡", "12平", "12平米"]),
        (unit("m³", "m³"), &["12", "12 m3", "12m³", "12立方米", "12立方", "12方"]),
        (unit("人", "people"), &["12", "12人", "12名", "12个", "12 位", "12 people"]),
        (unit("间", "rooms"), &["12", "12间", "12个", "12 Rooms"]),
        (unit("层", "floors"), &["12", "12层"]),
        (unit("kW", "kW"), &["12", "12kw", "12千瓦"]),
    ];
    for (own, typed) in &cases {
        let kind = counted(Some(own.clone()));
        same(&kind, "12", typed);
        for (_, foreign) in cases.iter().filter(|(other, _)| other != own) {
            let foreign: Vec<&str> = foreign.iter().copied().filter(|text| !typed.contains(text)).collect();
            refused(&kind, &Problem::Unit, &foreign);
        }
        refused(&kind, &Problem::Unit, &["12年", "12元", "12万"]);
        refused(&kind, &Problem::Number, &["约12", "12,5", "12~15", "12、15"]);
    }
    refused(&FieldKind::Area, &Problem::Unit, &["100亩", "100人", "100m", "100m3", "100立方米"]);
    same(&counted(None), "3", &["3", "3层", "3 个", "3年"]);
    refused(&counted(None), &Problem::Number, &["3米", "3人", "3m²"]);
    refused(&counted(None), &Problem::Decimals(2), &["1.234"]);
    same(&counted(None), "11.4", &["11.4", "11.40", "１１．４"]);
}

/// The units of `fields.json` that people write in another way, too.
#[test]
fn units_of_the_data_are_known() {
    let ways = [
        ("m", "米"),
        ("m²", "平方米"),
        ("m³", "立方米"),
        ("mm", "毫米"),
        ("人", "名"),
        ("间", "个"),
        ("g", "克"),
        ("吨", "t"),
        ("kW", "千瓦"),
    ];
    let columns = |kind: &FieldKind| match kind {
        FieldKind::Rows { columns, .. } => columns.iter().map(|column| column.kind.clone()).collect(),
        kind => vec![kind.clone()],
    };
    let mut units: Vec<Text> = Vec::new();
    for kind in crate::support::catalog().fields.iter().flat_map(|field| columns(&field.kind)) {
        if let FieldKind::Number { unit: Some(unit), .. } = kind {
            units.push(unit);
        }
    }
    for (zh, way) in ways {
        let unit = units.iter().find(|unit| unit.zh == zh).unwrap_or_else(|| panic!("no field has the unit {zh}"));
        let kind = FieldKind::Number { min: 0, max: 9, unit: Some(unit.clone()), decimals: 0 };
        same(&kind, "3", &["3", &format!("3{zh}"), &format!("3{way}"), &format!("3 {}", unit.en.as_deref().unwrap())]);
    }
}

#[test]
fn numbers_of_papers_without_blanks() {
    let unit = FieldKind::Code { min: 28, max: 28 };
    let number = "370402001001GB00001F00010001";
    same(&unit, number, &[number, "370402 001001 GB00001 F00010001", "不动产单元号：370402001001gb00001f00010001"]);
    refused(&unit, &Problem::Short(28), &["370402"]);
    refused(&unit, &Problem::Long(28), &["370402001001GB00001F000100011"]);
    refused(&unit, &Problem::CodeCharacter('号'), &["370402001001GB00001F0001号001"]);
}

#[test]
fn money_in_either_unit() {
    let yuan = FieldKind::Money { unit: MoneyUnit::Yuan, capitals: false };
    let ten_thousand = FieldKind::Money { unit: MoneyUnit::TenThousand, capitals: false };
    same(&yuan, "125000.5", &["125000.5", "¥125,000.50", "￥１２５０００.５元", "12.50005万元", "125000.50"]);
    same(&ten_thousand, "12.5", &["12.5", "12.5万", "12.5 万元", "125000元", "125,000 元"]);
    same(&ten_thousand, "0", &["0", "0元"]);
    refused(&yuan, &Problem::Decimals(2), &["0.001", "0.001元"]);
    refused(&yuan, &Problem::Decimals(6), &["0.0000001"]);
    refused(&yuan, &Problem::Number, &["5美元", "很多"]);
    refused(&yuan, &Problem::Low(Amount::whole(0)), &["-1"]);
}

#[test]
fn capitals_are_those_of_the_rules_on_bills() {
    // 支付结算办法 (1997), annex 一: its own examples.
    for (fen, words) in [
        (140_950, "壹仟肆佰零玖元伍角整"),
        (600_714, "陆仟零柒元壹角肆分"),
        (168_032, "壹仟陆佰捌拾元叁角贰分"),
        (10_700_053, "壹拾万柒仟元零伍角叁分"),
        (1_640_902, "壹万陆仟肆佰零玖元零贰分"),
        (32_504, "叁佰贰拾伍元零肆分"),
    ] {
        let said = capitals(Amount(fen * 10_000)).unwrap();
        // The annex lets 零 stand before 角 and 整 behind 角 or not; digits and places are the same.
        assert_eq!(said.replace(['零', '整'], ""), words.replace(['零', '整'], ""), "{fen}");
    }
    for (yuan, words) in [
        (0, "零元整"),
        (10, "壹拾元整"),
        (12_345, "壹万贰仟叁佰肆拾伍元整"),
        (100_000, "壹拾万元整"),
        (100_001, "壹拾万零壹元整"),
        (10_000_001, "壹仟万零壹元整"),
        (100_000_000, "壹亿元整"),
        (100_010_000, "壹亿零壹万元整"),
        (2_000_000_300, "贰拾亿零叁佰元整"),
    ] {
        assert_eq!(capitals(Amount::whole(yuan)).as_deref(), Some(words));
    }
    assert_eq!(capitals(Amount(50_000)).as_deref(), Some("伍分"));
    assert_eq!(capitals(Amount(-1)), None);
}

#[test]
fn addresses_accounts_and_points() {
    let place = |region: &str, text: &str| typed(&FieldKind::Address, &[region, text]);
    let in_district = |text: &str| Ok(Some(Value::Address { region: Some("370405".into()), text: text.to_owned() }));
    for text in [
        "某某街道1号",
        "台儿庄区某某街道1号",
        "地址：山东省枣庄市台儿庄区某某街道1号",
        "山东省枣庄市台儿庄区 某某街道1号",
        " 某某街道1号 ",
    ] {
        assert_eq!(place("370405", text), in_district("某某街道1号"), "{text}");
    }
    for text in ["某某路台儿庄区政府对面", "枣庄市第一中学", "山东省枣庄市某某路1号", "山东省道旁1号"]
    {
        assert_eq!(place("370405", text), in_district(text), "nothing is taken away");
    }
    for (region, text) in [("370481", "善国商城滕州市场3号"), ("370402", "华鲁市中区域大厦5楼")] {
        let kept = Value::Address { region: Some(region.into()), text: text.to_owned() };
        assert_eq!(place(region, text), Ok(Some(kept)));
    }
    for text in ["山东省台儿庄区 某某街道1号", "枣庄市台儿庄区某某街道1号", "山东省 枣庄市 台儿庄区 某某街道1号"]
    {
        assert_eq!(place("370405", text), in_district("某某街道1号"), "{text}");
    }
    assert_eq!(place("370405", "山东省枣庄市台儿庄区"), Err(Problem::Address), "no more than the district");
    for text in ["山东省枣庄市薛城区某某路1号", "薛城区某某路1号", "枣庄市滕州市某某路1号", "山东省 滕州市某某路1号"]
    {
        assert_eq!(place("370405", text), Err(Problem::District), "{text} is in another district");
    }
    let elsewhere = Value::Address { region: None, text: "江苏省徐州市某某路1号".into() };
    assert_eq!(place("other", "江苏省徐州市某某路1号"), Ok(Some(elsewhere)));
    assert_eq!(place("other", "某路1号"), Err(Problem::Address));
    assert_eq!(place("370400", "某某路1号"), Err(Problem::District), "a whole city is no district");
    assert_eq!(place("", "某某路1号"), Err(Problem::Half));
    assert_eq!(place("370405", &"路".repeat(121)), Err(Problem::Long(120)));

    let account = |bank: &str, number: &str| typed(&FieldKind::BankAccount, &[bank, number]);
    let right = Value::Account { bank: "某某银行".into(), number: "3700000000000000012".into() };
    assert_eq!(account(" 某某银行", "3700 0000 0000 0000 012"), Ok(Some(right)));
    assert_eq!(account("某某银行", "1234567"), Err(Problem::Account));
    assert_eq!(account("某某银行", "12345678a"), Err(Problem::Account));
    assert_eq!(account("某", "12345678"), Err(Problem::Bank));

    let point = |text: &str| typed(&FieldKind::Point, &[text]);
    let right = Value::Point { longitude: Amount(117_734_600), latitude: Amount(34_562_600) };
    for text in [
        "117.7346, 34.5626",
        "117.7346，34.5626",
        "34.5626 117.7346",
        "坐标：117.7346,34.5626",
        "117.7346°E, 34.5626°N",
    ] {
        assert_eq!(point(text), Ok(Some(right.clone())), "{text}");
    }
    for text in ["117.7346", "217, 34", "0, 0", "a, b"] {
        assert_eq!(point(text), Err(Problem::Point), "{text}");
    }
}

#[test]
fn texts_and_choices() {
    let short = FieldKind::Text { min: 2, max: 5 };
    same(&short, "台儿 庄区", &[" 台儿\n 庄区 ", "台儿\u{3000}庄区", "台\u{202e}儿 庄\u{200b}区"]);
    refused(&short, &Problem::Short(2), &["台", "张 \u{200b}", "张\u{3164}", "\u{115f}\u{1160}张\u{ffa0}"]);
    same(&short, "张三", &["张三 \u{200b}", "\u{61c}张\u{34f}三", "\u{180e} 张三"]);
    for nothing in ["\u{200b}", " \u{3164} ", "\u{202d}\u{202c}"] {
        assert_eq!(typed(&short, &[nothing]), Ok(None), "{nothing:?}");
        assert_eq!(typed(&FieldKind::Address, &["370405", nothing]), Err(Problem::Half), "{nothing:?}");
    }
    refused(&short, &Problem::Long(5), &["台儿庄区某某"]);
    let values = |ids: &[&str]| -> Vec<FieldValue> {
        ids.iter().map(|id| FieldValue { id: (*id).into(), text: Text { zh: (*id).into(), en: None } }).collect()
    };
    let one = FieldKind::OneOf(values(&["a", "b"]));
    assert_eq!(typed(&one, &["b"]), Ok(Some(Value::Chosen(vec!["b".into()]))));
    assert_eq!(typed(&one, &["c"]), Err(Problem::Choice));
    assert_eq!(typed(&one, &["a", "b"]), Err(Problem::Choice));
    let some = FieldKind::SomeOf(values(&["a", "b", "c"]));
    assert_eq!(typed(&some, &["c", "a"]), Ok(Some(Value::Chosen(vec!["a".into(), "c".into()]))), "as they are offered");
    assert_eq!(typed(&FieldKind::YesNo, &["no"]), Ok(Some(Value::Yes(false))));
    assert_eq!(typed(&FieldKind::Confirmation, &["no"]), Err(Problem::Choice));
}

fn kinds() -> Vec<FieldKind> {
    vec![
        FieldKind::Text { min: 1, max: 9 },
        FieldKind::ResidentId,
        FieldKind::CreditCode,
        FieldKind::IdOrCreditCode,
        FieldKind::Mobile,
        FieldKind::Landline,
        FieldKind::Phone,
        FieldKind::Postcode,
        FieldKind::Email,
        FieldKind::Address,
        FieldKind::Date,
        FieldKind::Period,
        FieldKind::Area,
        FieldKind::Money { unit: MoneyUnit::Yuan, capitals: true },
        FieldKind::Money { unit: MoneyUnit::TenThousand, capitals: true },
        FieldKind::Number { min: i32::MIN, max: i32::MAX, unit: None, decimals: 6 },
        FieldKind::Percent { min: 0, max: 100 },
        FieldKind::BankAccount,
        FieldKind::Point,
        FieldKind::YesNo,
    ]
}

/// Blanks, marks nobody sees and any characters, mixed.
fn with_hidden_marks() -> impl Strategy<Value = String> {
    let marks =
        " \t\n\u{3000}\u{85}\u{ad}\u{200b}\u{200e}\u{202d}\u{202c}\u{2060}\u{feff}\u{61c}\u{3164}\u{115f}\u{180e}";
    let mark = proptest::sample::select(marks.chars().collect::<Vec<_>>());
    let any = prop_oneof![2 => mark, 1 => any::<char>()];
    proptest::collection::vec(any, 0..16).prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #![proptest_config(crate::support::answers::cases(2000))]

    #[test]
    fn nothing_that_is_typed_breaks_it(
        kind in proptest::sample::select(kinds()),
        cells in proptest::collection::vec("(\\PC{0,24}|[0-9A-Za-z０-９年月日.,:：@+ -]{0,24})", 2),
    ) {
        let cells = &cells[..parts(&kind)];
        let _ = read(&kind, cells, ground());
    }

    #[test]
    fn a_tidy_text_stays_as_it_is(text in with_hidden_marks()) {
        let tidied = tidy(&text);
        prop_assert_eq!(tidy(&tidied), tidied.as_str());
        let kind = FieldKind::Text { min: 1, max: 9 };
        if let Ok(Some(Value::Text(read))) = typed(&kind, &[&text]) {
            prop_assert_eq!(&read, &tidied);
            prop_assert_eq!(typed(&kind, &[&read]), Ok(Some(Value::Text(read))));
        }
    }

    #[test]
    fn an_amount_is_read_as_it_is_written(millionths in -999_999_999_999_999_999_i64..=999_999_999_999_999_999) {
        let amount = Amount(millionths);
        let wide = FieldKind::Point;
        prop_assert!(read(&wide, &[amount.to_string()], ground()).is_err());
        let money = FieldKind::Money { unit: MoneyUnit::TenThousand, capitals: false };
        match typed(&money, &[&amount.to_string()]) {
            Ok(Some(Value::Amount(read))) => prop_assert_eq!(read, amount),
            other => prop_assert_eq!((other, millionths < 0), (Err(Problem::Low(Amount(0))), true)),
        }
    }
}
