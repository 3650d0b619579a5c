//! Identity numbers and credit codes: published ones are taken, each with one mistake is refused.

use crate::support::day;
use crate::whole::ground;
use onething::form::{Problem, Value, credit_code, read, resident_id};
use onething::model::{FieldKind, Language};
use onething::texts::EntryTexts;

const TODAY: &str = "2026-11-27";

fn id(text: &str) -> Result<String, Problem> {
    resident_id(text, day(TODAY)).map(|id| id.number)
}

/// The first example of GB 11643-1999; the specimens of the residence permits for residents from
/// Hong Kong and Taiwan (2018) and of the card for foreign permanent residents (2023); one made for this test,
/// born on 29 February.
const IDS: [(&str, &str, bool); 5] = [
    ("11010519491231002X", "1949-12-31", true),
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
        (with_check("37040518991231001"), Problem::IdDate(1899, 12, 31)),
        // The second example of GB 11643-1999: nobody born then is alive.
        ("440524188001010014".to_owned(), Problem::IdDate(1880, 1, 1)),
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
    ] {
        assert_eq!(id(typed).as_deref(), Ok("11010519491231002X"), "{typed:?}");
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
    for (number, ..) in IDS {
        for wrong in mutations(number, "0123456789X") {
            assert!(read(&wrong).is_err(), "{wrong} is {number} with one mistake");
        }
    }
}
