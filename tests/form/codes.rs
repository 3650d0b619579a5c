//! Identity numbers and credit codes: published ones are taken, each with one mistake is refused.

use crate::support::day;
use crate::whole::ground;
use onething::form::{Problem, Value, credit_code, plain_code, read, resident_id};
use onething::model::{FieldKind, Language};
use onething::texts::{EntryTexts, last_four};

const TODAY: &str = "2026-11-27";

fn id(text: &str) -> Result<String, Problem> {
    resident_id(text, day(TODAY)).map(|id| id.number)
}

/// The examples of GB 11643-1999; the specimens of the residence permits for residents from
/// Hong Kong and Taiwan (2018) and of the card for foreign permanent residents (2023); one made for this test,
/// born on 29 February.
const IDS: [(&str, &str, bool); 6] = [
    ("11010519491231002X", "1949-12-31", true),
    ("440524188001010014", "1880-01-01", false),
    ("810000199408230021", "1994-08-23", true),
    ("830000199201300022", "1992-01-30", true),
    ("911124198108030024", "1981-08-03", true),
    ("370405198802290016", "1988-02-29", false),
];

/// The example of GB 32100-2015, and codes their holders publish: two companies, a third, a
/// university (registry 1), a law of its own for villages (registry N, made for this test).
const CREDITS: [&str; 6] = [
    "91350100M000100Y43",
    "9144030071526726XG",
    "914403001922038216",
    "91330100799655058B",
    "12100000400002259P",
    "N2370405MF12345676",
];

#[test]
fn published_identity_numbers_are_right_and_say_birth_and_sex() {
    for (number, born, female) in IDS {
        let read = resident_id(number, day(TODAY)).unwrap();
        assert_eq!((read.number.as_str(), read.born, read.female), (number, day(born), female));
    }
}

#[test]
fn published_credit_codes_are_right() {
    for code in CREDITS {
        assert_eq!(credit_code(code).as_deref(), Ok(code));
    }
}

/// The text with one character replaced, and with two neighbours swapped.
fn mutations(text: &str, alphabet: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut all = Vec::new();
    for at in 0..chars.len() {
        for other in alphabet.chars().filter(|other| *other != chars[at]) {
            let mut mutated = chars.clone();
            mutated[at] = other;
            all.push(mutated.iter().collect());
        }
        if at + 1 < chars.len() && chars[at] != chars[at + 1] {
            let mut mutated = chars.clone();
            mutated.swap(at, at + 1);
            all.push(mutated.iter().collect());
        }
    }
    all
}

#[test]
fn no_identity_number_with_one_mistake_gets_through() {
    let mut seen = 0;
    for (number, ..) in IDS {
        for wrong in mutations(number, "0123456789X") {
            assert!(id(&wrong).is_err(), "{wrong} is {number} with one mistake");
            seen += 1;
        }
    }
    assert!(seen > 900, "{seen}");
}

#[test]
fn no_credit_code_with_one_mistake_gets_through() {
    let mut seen = 0;
    for code in CREDITS {
        for wrong in mutations(code, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
            assert!(credit_code(&wrong).is_err(), "{wrong} is {code} with one mistake");
            seen += 1;
        }
    }
    assert!(seen > 3800, "{seen}");
}

/// The same number with its check digit made right, by the table printed in the standard.
fn with_check(first: &str) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = first.chars().zip(weights).map(|(digit, weight)| digit.to_digit(10).unwrap() * weight).sum();
    format!("{first}{}", ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum as usize % 11])
}

#[test]
fn hostile_identity_numbers_are_refused_with_their_reason() {
    let wrong = [
        ("370405900101001".to_owned(), Problem::IdOld),
        (with_check("37040519900231001"), Problem::IdDate(1990, 2, 31)),
        (with_check("37040519900229001"), Problem::IdDate(1990, 2, 29)),
        (with_check("37040519901301001"), Problem::IdDate(1990, 13, 1)),
        (with_check("37040519900100001"), Problem::IdDate(1990, 1, 0)),
        (with_check("37040520990101001"), Problem::IdFuture),
        (with_check("37040520261128001"), Problem::IdFuture),
        (with_check("37040500000101001"), Problem::IdDate(0, 1, 1)),
        (with_check("00040519900101001"), Problem::IdPlace),
        (with_check("84000019900101001"), Problem::IdPlace),
        // Residents of Hong Kong, Macao and Taiwan have no prefecture and no county there.
        (with_check("81010119900101001"), Problem::IdPlace),
        // After the 9 comes the province that gave it.
        (with_check("99000019900101001"), Problem::IdPlace),
        ("USA123456789012".to_owned(), Problem::IdForeign),
        // No province.
        (with_check("66040519900101001"), Problem::IdPlace),
        (with_check("37040518491231001"), Problem::IdDate(1849, 12, 31)),
        ("3704051990".to_owned(), Problem::IdLength(10)),
        ("3704051990010100112".to_owned(), Problem::IdLength(19)),
        ("37040519900101O01X".to_owned(), Problem::IdCharacter('O')),
        ("1101051949123100X2".to_owned(), Problem::IdCharacter('X')),
        ("身份证".to_owned(), Problem::IdCharacter('身')),
    ];
    for (number, problem) in wrong {
        assert_eq!(id(&number), Err(problem), "{number}");
    }
    assert!(id(&with_check("37040520000229001")).is_ok(), "2000 was a leap year");
    assert!(id(&with_check("37040520261127001")).is_ok(), "born today");
    assert!(id(&with_check("83000019900101001")).is_ok());
}

#[test]
fn hostile_credit_codes_are_refused_with_their_reason() {
    let wrong = [
        ("91350100M000100Y4", Problem::CreditLength(17)),
        ("91350100M000100O43", Problem::CreditCharacter('O')),
        ("00350100M000100Y43", Problem::CreditStart),
        ("9135010AM000100Y43", Problem::CreditStart),
        // No province, each with right check characters.
        ("370403199101234567", Problem::CreditStart),
        ("370703197511061726", Problem::CreditStart),
        ("91350100M000100Y44", Problem::CreditCheck),
        ("370405600123456", Problem::CreditLength(15)),
    ];
    for (code, problem) in wrong {
        assert_eq!(credit_code(code), Err(problem), "{code}");
    }
}

#[test]
fn what_people_type_and_paste_is_understood() {
    for typed in [
        "11010519491231002x",
        " 110105 19491231 002X ",
        "110105-19491231-002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        "身份证号：11010519491231002X",
        "身份证号码: 110105 1949 1231 002x\u{200b}",
        "\u{feff}11010519491231002X\n",
        "公民身份号码 110105 19491231 002X",
        "身份证号11010519491231002X",
        "11010519491231002X。",
        "身份证号：11010519491231002x，",
        "11010519491231002\u{425}",
        "11010519491231002\u{445}",
        "11010519491231002×",
        "\u{202d}11010519491231002X\u{202c}",
    ] {
        assert_eq!(id(typed).as_deref(), Ok("11010519491231002X"), "{typed:?}");
        assert_eq!(last_four(&plain_code(typed)), "002X", "{typed:?}");
    }
    for typed in [
        "91350100m000100y43",
        "9135 0100 M000 100Y 43",
        "统一社会信用代码：９１３５０１００Ｍ０００１００Ｙ４３",
        "信用代码91350100M000100Y43；",
    ] {
        assert_eq!(credit_code(typed).as_deref(), Ok("91350100M000100Y43"), "{typed:?}");
    }
}

#[test]
fn a_number_of_a_person_or_a_company_is_checked_as_what_it_is() {
    let read = |text: &str| read(&FieldKind::IdOrCreditCode, &[text.to_owned()], ground());
    let said = |text: &str| {
        let value = read(text).unwrap().unwrap();
        EntryTexts::at_hand(Language::Zh).value(Language::Zh, &FieldKind::IdOrCreditCode, &value, ground().regions)
    };
    assert_eq!(said("身份证号：110105 19491231 002x"), "110105 19491231 002X");
    assert!(IDS.iter().all(|(number, ..)| matches!(read(number), Ok(Some(Value::Id(_))))));
    for code in CREDITS {
        assert_eq!(read(code), Ok(Some(Value::Text(code.to_owned()))));
    }
    for (wrong, problem) in [
        ("110105194902310029", Problem::IdDate(1949, 2, 31)),
        ("110105194912310021", Problem::IdCheck),
        ("110105", Problem::IdLength(6)),
        ("110105491231002", Problem::IdOld),
        ("ABCDEFGHIJKLMNOPQR", Problem::CreditCharacter('I')),
        ("91350100M000100Y44", Problem::CreditCheck),
        ("914403001922038217", Problem::CreditCheck),
        ("9144030019220382", Problem::CreditLength(16)),
    ] {
        assert_eq!(read(wrong), Err(problem), "{wrong}");
    }
    // Identity numbers with one mistake or two in the date, whose check characters fit as those of a credit code.
    for (wrong, problem) in [
        ("370403199801214567", Problem::IdCheck),
        ("370403199101234567", Problem::IdCheck),
        ("370703197511061726", Problem::IdCheck),
        ("3704031974040X4998", Problem::IdCharacter('X')),
    ] {
        assert_eq!(read(wrong), Err(problem), "{wrong}");
    }
}

/// Numbers from a fixed seed, so that the same are looked at every time: xorshift64.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 % u64::from(end)).unwrap()
    }

    fn of<'a>(&mut self, texts: &[&'a str]) -> &'a str {
        texts[self.below(texts.len().try_into().unwrap()) as usize]
    }
}

const PROVINCES: &str = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65";

fn right_id(draw: &mut Draw, provinces: &[&str]) -> String {
    let province = draw.of(provinces);
    // Most prefectures here are such that a credit code could have a province at that place.
    let county = |draw: &mut Draw| format!("{}{:02}", draw.of(&["01", "11", "13", "31"]), 1 + draw.below(30));
    let region = match draw.below(8) {
        0 => draw.of(&["810000", "820000", "830000"]).to_owned(),
        1 => format!("9{province}{:03}", 1 + draw.below(894)),
        _ => province.to_owned() + &county(draw),
    };
    let (year, month, date) = (1900 + draw.below(126), 1 + draw.below(12), 1 + draw.below(28));
    with_check(&format!("{region}{year}{month:02}{date:02}{:03}", draw.below(1000)))
}

#[test]
fn no_mistake_in_an_identity_number_makes_it_that_of_a_company() {
    let provinces: Vec<&str> = PROVINCES.split(' ').collect();
    let mut draw = Draw(11_643);
    let mut like_a_code = 0;
    for _ in 0..300 {
        let number = right_id(&mut draw, &provinces);
        for kind in [FieldKind::ResidentId, FieldKind::IdOrCreditCode] {
            let read = |text: &str| read(&kind, &[text.to_owned()], ground());
            assert!(matches!(read(&number), Ok(Some(Value::Id(_)))), "{number}");
            for wrong in mutations(&number, "0123456789X") {
                assert!(read(&wrong).is_err(), "{wrong} is {number} with one mistake");
                like_a_code += usize::from(credit_code(&wrong).is_ok());
            }
        }
    }
    assert!(like_a_code > 20, "{like_a_code} would pass if they were tried as codes");
}

/// A credit code with both check characters made right, by the tables printed in GB 11714 and GB 32100.
fn with_checks(registry_and_region: &str, organisation: &str) -> String {
    let worth = |c: char| c.to_digit(36).unwrap();
    let sum: u32 = organisation.chars().zip([3, 7, 9, 10, 5, 8, 4, 2]).map(|(c, weight)| worth(c) * weight).sum();
    let check = ["0", "X", "9", "8", "7", "6", "5", "4", "3", "2", "1"][sum as usize % 11];
    let first = format!("{registry_and_region}{organisation}{check}");
    let characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    let sum: usize = first.chars().zip(weights).map(|(c, weight)| characters.find(c).unwrap() * weight).sum();
    let last = characters.chars().nth((31 - sum % 31) % 31).unwrap();
    first + &last.to_string()
}

#[test]
fn right_credit_codes_are_accepted_but_for_the_few_that_read_like_identity_numbers() {
    assert_eq!(with_checks("91350100", "M000100Y"), CREDITS[0]);
    let provinces: Vec<&str> = PROVINCES.split(' ').chain(["10", "71", "81", "82"]).collect();
    let mut draw = Draw(32_100);
    let (mut seen, mut like_ids) = (0, 0);
    for registry in "123456789ANY".chars() {
        for class in 1..=9 {
            for _ in 0..40 {
                let province = draw.of(&provinces);
                let head = format!("{registry}{class}{province}{:02}{:02}", draw.below(30), draw.below(30));
                // Codes of before 2015 are digits, later ones begin with MA.
                let organisation = match draw.below(3) {
                    0 => format!("MA{:06}", draw.below(1_000_000)),
                    _ => format!("{:08}", draw.below(100_000_000)),
                };
                let code = with_checks(&head, &organisation);
                assert_eq!(credit_code(&code).as_ref(), Ok(&code));
                match read(&FieldKind::IdOrCreditCode, std::slice::from_ref(&code), ground()) {
                    Ok(value) => assert_eq!(value, Some(Value::Text(code))),
                    Err(_) => {
                        assert!(mutations(&code, "0123456789X").iter().any(|near| id(near).is_ok()), "{code}");
                        like_ids += 1;
                    }
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 4000 && like_ids * 500 < seen, "{like_ids} of {seen}");
}

#[test]
fn residents_of_hong_kong_macao_and_taiwan_have_numbers_of_their_own() {
    for region in ["810000", "820000", "830000"] {
        let right = with_check(&format!("{region}19900101001"));
        assert_eq!(id(&right), Ok(right.clone()));
        for wrong in mutations(&right, "0123456789X") {
            assert!(id(&wrong).is_err(), "{wrong} is {right} with one mistake");
        }
    }
}
