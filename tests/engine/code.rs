//! The case code: it opens the same plan, a slip of the pen never opens another,
//! and what was written with earlier data still reads.

use super::support::answers::{all_answered, answered_or_unsure, any_answers, any_options, cases};
use super::support::small::{Small, chosen, text};
use super::support::{bundle_of, day, files_below, repository, restaurant, restaurant_in_city};
use chrono::NaiveDate;
use onething::content::answers_from_json;
use onething::engine::{
    Answers, CaseCode, Choices, CodeError, Guide, LONGEST_CODE, Lost, MOST_VERSIONS, Situation, Unwritable,
    is_code_prefix, plan,
};
use onething::model::*;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

const ALPHABET: &str = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

fn code_of(guide: &Guide, answers: &Answers, choices: &Choices, start: Option<NaiveDate>) -> String {
    CaseCode::of(guide, answers, choices, start).unwrap().spelled()
}

fn bare(code: &str) -> Vec<char> {
    code.chars().filter(|c| *c != '-').collect()
}

fn parse(characters: &[char]) -> Result<CaseCode, CodeError> {
    CaseCode::parse(&characters.iter().collect::<String>())
}

/// The code with these characters before the two that check them.
fn sealed(body: &[char]) -> CaseCode {
    let letters: Vec<char> = ALPHABET.chars().collect();
    let all = letters.iter().flat_map(|a| letters.iter().map(move |b| [*a, *b]));
    let mut right = all.filter_map(|check| parse(&[body, &check].concat()).ok());
    let code = right.next().unwrap();
    assert_eq!(right.next(), None, "exactly one pair is right");
    code
}

struct Worked {
    id: String,
    guide: Guide,
    answers: Answers,
    choices: Choices,
    start: NaiveDate,
}

/// The worked situations of the restaurant.
fn worked() -> Vec<Worked> {
    let read = |file: onething::content::File| {
        let tree: Value = serde_json::from_str(&file.text).unwrap();
        let mut answers = tree["answers"].clone();
        if let Some(choices) = tree.get("choices") {
            answers["choices"] = choices.clone();
        }
        if let Some(options) = tree.get("options") {
            answers["options"] = options.clone();
        }
        let bundle = bundle_of("restaurant");
        let (read, problems) = answers_from_json(&bundle, &file.path, &answers.to_string());
        assert!(problems.is_empty(), "{problems:?}");
        Worked {
            guide: Guide::new(bundle, tree["region"].as_str().unwrap().into()),
            answers: read.answers,
            choices: read.choices,
            start: day(tree["start"].as_str().unwrap()),
            id: file.path,
        }
    };
    files_below(&repository("tests/situations/restaurant"), ".json").into_iter().map(read).collect()
}

/// Codes of every length: nothing said, worked situations, and very long ones.
fn samples() -> Vec<String> {
    let guide = restaurant();
    let mut codes = vec![code_of(guide, &Answers::new(), &Choices::new(), None)];
    for worked in worked().iter().step_by(9) {
        codes.push(code_of(&worked.guide, &worked.answers, &worked.choices, Some(worked.start)));
        codes.push(code_of(&worked.guide, &worked.answers, &worked.choices, None));
    }
    for questions in [50, 180] {
        codes.push(long(questions).spelled());
    }
    codes
}

/// The code of so many answered questions, more than 128 bits can hold.
fn long(questions: usize) -> CaseCode {
    let mut small = Small::new();
    for at in 0..questions {
        let id = format!("q{at}");
        small = small.single(&id, &["a", "b", "c", "d"]).matter(&format!("m{at}"), Some(chosen(&id, "d")));
    }
    let guide = small.guide();
    let answers: Answers = (0..questions)
        .map(|at| (QuestionId::from(format!("q{at}").as_str()), Answer::One(["d", "b", "c"][at % 3].into())))
        .collect();
    let code = CaseCode::of(&guide, &answers, &Choices::new(), None).unwrap();
    assert_eq!(code.open(guide.bundle()).unwrap().answers, answers);
    code
}

// --- slips of the pen -------------------------------------------------------

#[test]
fn every_wrong_character_is_refused() {
    for code in samples() {
        let right = bare(&code);
        for at in 0..right.len() {
            for other in ALPHABET.chars().filter(|c| *c != right[at]) {
                let mut wrong = right.clone();
                wrong[at] = other;
                assert_eq!(parse(&wrong), Err(CodeError::WrongCheck), "{code}: {other} at {at}");
            }
        }
    }
}

#[test]
fn every_swap_of_two_characters_is_refused() {
    for code in samples() {
        let right = bare(&code);
        for at in 0..right.len() {
            for other in (0..at).filter(|other| right[*other] != right[at]) {
                let mut wrong = right.clone();
                wrong.swap(at, other);
                assert_eq!(parse(&wrong), Err(CodeError::WrongCheck), "{code}: {other} and {at}");
            }
        }
    }
}

#[test]
fn two_wrong_characters_are_refused_in_codes_of_up_to_32() {
    let worked = worked();
    let worked = worked.iter().max_by_key(|it| code_of(&it.guide, &it.answers, &it.choices, None).len()).unwrap();
    let right = bare(&code_of(&worked.guide, &worked.answers, &worked.choices, Some(worked.start)));
    assert!((20..=32).contains(&right.len()), "{}", right.len());
    let letters: Vec<char> = ALPHABET.chars().collect();
    for first in 0..right.len() {
        for second in 0..first {
            // Multiples of what makes one sum zero make it zero too, so a few against all others are enough.
            for a in letters.iter().filter(|c| **c != right[first]).step_by(7) {
                for b in letters.iter().filter(|c| **c != right[second]) {
                    let mut wrong = right.clone();
                    (wrong[first], wrong[second]) = (*a, *b);
                    assert_eq!(parse(&wrong), Err(CodeError::WrongCheck));
                }
            }
        }
    }
}

/// A character left out or put in, a group left out or twice: nearly always refused.
#[test]
fn a_wrong_length_is_refused_but_for_one_in_five_hundred() {
    let (mut tried, mut passed) = (0, 0);
    let mut count = |wrong: Vec<char>| {
        tried += 1;
        passed += usize::from(parse(&wrong).is_ok());
    };
    for code in samples() {
        let right = bare(&code);
        for at in 0..=right.len() {
            for added in ALPHABET.chars() {
                let mut wrong = right.clone();
                wrong.insert(at, added);
                count(wrong);
            }
            count(right[..at.min(right.len() - 1)].to_vec());
            count(
                [&right[..at], &right[(at + 1).min(right.len())..], &right[..usize::from(at == right.len())]].concat(),
            );
            if let Some(end) = right.get(at..at + 4) {
                count([&right[..at], &right[at + 4..]].concat());
                count([&right[..at + 4], end, &right[at + 4..]].concat());
            }
        }
    }
    assert!(tried > 5_000 && passed * 500 < tried, "{passed} of {tried}");
}

#[test]
fn what_people_type_is_understood() {
    let code = code_of(restaurant(), &worked()[0].answers, &Choices::new(), None);
    let right = CaseCode::parse(&code);
    let blanks = bare(&code).iter().flat_map(|c| [*c, ' ']).collect::<String>();
    let wide = |c: char| if c == '-' { '－' } else { char::from_u32(c as u32 + 0xfee0).unwrap() };
    for typed in [
        code.to_lowercase(),
        code.replace('-', ""),
        code.replace('-', "\u{2013}"),
        code.replace('-', " \u{2014}\u{3000}"),
        code.chars().map(wide).collect(),
        code.to_lowercase().chars().map(wide).collect(),
        format!("\u{feff} {blanks}\r\n"),
        code.replace('-', "\u{200b}-\u{ad}"),
    ] {
        assert_eq!(CaseCode::parse(&typed), right, "{typed:?}");
    }
    assert_eq!(right.unwrap().spelled(), code);
}

#[test]
fn each_failure_is_told_apart() {
    let bundle = restaurant().bundle();
    let code = code_of(restaurant(), &Answers::new(), &Choices::new(), None);
    let fails = |text: &str| CaseCode::parse(text).and_then(|code| code.open(bundle)).unwrap_err();
    for empty in ["", " ", "--- ", "\u{3000}"] {
        assert_eq!(fails(empty), CodeError::Empty);
    }
    for (typed, named) in [("0", '0'), ("o", 'O'), ("1", '1'), ("i", 'I'), ("l", 'L'), ("Ｏ", 'O'), ("１", '1')] {
        assert_eq!(fails(&format!("CY{typed}2")), CodeError::NeverUsed(named));
    }
    for foreign in ['?', '办', 'é', '#', '\0', 'ß', 'ı', '٣', '😀'] {
        assert_eq!(fails(&format!("CY22{foreign}")), CodeError::ForeignCharacter(foreign));
    }
    assert_eq!(fails(&"2".repeat(LONGEST_CODE + 1)), CodeError::TooLong);
    assert_eq!(fails(&"2".repeat(LONGEST_CODE)), CodeError::WrongCheck);
    for cut in ["C", "CY", "CY2", &code[..3]] {
        assert_eq!(fails(cut), CodeError::WrongCheck, "{cut}");
    }
    assert_eq!(sealed(&['Z', 'Z']).open(bundle), Err(CodeError::UnknownPackage));
    assert_eq!(sealed(&['C', 'Y', '2']).open(bundle), Err(CodeError::Damaged), "a zero before all digits");
    let newer = ALPHABET.chars().nth(bundle.history.len() + 1).unwrap();
    assert_eq!(sealed(&['C', 'Y', newer]).open(bundle), Err(CodeError::FromNewerData));
    // Far more than can be said: digits are left over.
    assert_eq!(
        sealed(&['C', 'Y'].iter().chain(&['Z'; 60]).copied().collect::<Vec<_>>()).open(bundle).err(),
        Some(CodeError::FromNewerData)
    );
    let mut left_over = vec!['C', 'Y'];
    left_over.extend(['3'; 60]);
    left_over.push('2');
    assert_eq!(sealed(&left_over).open(bundle), Err(CodeError::Damaged));
}

#[test]
fn prefixes_are_two_characters_of_the_alphabet() {
    for (prefix, right) in [
        ("CY", true),
        ("22", true),
        ("C0", false),
        ("cy", false),
        ("C", false),
        ("CYX", false),
        ("", false),
        ("饭店", false),
    ] {
        assert_eq!(is_code_prefix(prefix), right, "{prefix}");
    }
}

// --- the same plan ----------------------------------------------------------

#[test]
fn worked_situations_open_again_and_are_short() {
    let worked = worked();
    assert!(worked.len() >= 30, "{}", worked.len());
    let (mut dated, mut without) = (Vec::new(), Vec::new());
    for it in &worked {
        let code = CaseCode::of(&it.guide, &it.answers, &it.choices, Some(it.start)).unwrap();
        let opened = CaseCode::parse(&code.spelled()).unwrap().open(it.guide.bundle()).unwrap();
        assert_eq!((opened.package.as_str(), &opened.region), ("restaurant", it.guide.region()), "{}", it.id);
        assert_eq!((opened.start, &opened.answers), (Some(it.start), &it.answers), "{}", it.id);
        let first = plan(&it.guide, &it.answers, &it.choices, it.start);
        assert_eq!(plan(&it.guide, &opened.answers, &opened.choices, it.start), first, "{}", it.id);
        dated.push(bare(&code.spelled()).len());
        without.push(bare(&code_of(&it.guide, &it.answers, &it.choices, None)).len());
    }
    for (what, lengths) in [("with a start", &mut dated), ("without", &mut without)] {
        lengths.sort_unstable();
        let (shortest, median, longest) = (lengths[0], lengths[lengths.len() / 2], lengths[lengths.len() - 1]);
        println!("{what}: {shortest} to {longest} characters, median {median}");
        assert!(longest <= 26 && median <= 24, "{what}: {lengths:?}");
    }
}

fn guides() -> impl Strategy<Value = &'static Guide> {
    prop_oneof![2 => Just(restaurant()), 1 => Just(restaurant_in_city())]
}

fn with_answers() -> impl Strategy<Value = (&'static Guide, Answers)> {
    guides().prop_flat_map(|guide| {
        let answers = prop_oneof![any_answers(guide), answered_or_unsure(guide), all_answered(guide)];
        (Just(guide), answers)
    })
}

fn any_choices() -> impl Strategy<Value = Choices> {
    let route = select(vec![None, Some("food-permit"), Some("small-catering"), Some("tobacco"), Some("gone")]);
    (route, any_options(restaurant())).prop_map(|(matter, options)| {
        let route = matter.map(|matter| (RuleId::from("food-route"), MatterId::from(matter)));
        Choices { matters: route.into_iter().collect(), options }
    })
}

fn any_start() -> impl Strategy<Value = Option<NaiveDate>> {
    proptest::option::of((0..13_515_u64).prop_map(|days| day("2024-01-01") + chrono::Days::new(days)))
}

/// Answers in hundredths, which the shared ones do not draw.
fn fine_area() -> impl Strategy<Value = Option<Answer>> {
    proptest::option::of((100..=10_000_000_u64).prop_map(|area| Answer::Number(Hundredths(area))))
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn a_code_opens_the_same_plan(
        (guide, mut answers) in with_answers(), choices in any_choices(), start in any_start(), area in fine_area(),
    ) {
        if let Some(area) = area {
            answers.insert("area".into(), area);
        }
        let code = CaseCode::of(guide, &answers, &choices, start).unwrap();
        let read = CaseCode::parse(&code.spelled());
        prop_assert_eq!(read.as_ref(), Ok(&code));
        let opened = read.unwrap().open(guide.bundle()).unwrap();
        prop_assert_eq!(&opened.region, guide.region());
        prop_assert_eq!(opened.start, start);
        let now = guide.bundle().history.len();
        prop_assert_eq!((opened.version_index, opened.changed_since.len(), opened.lost.len()), (now, 0, 0));
        // Only what counts was carried over, and it is enough.
        let situation = Situation::new(guide, &answers);
        prop_assert_eq!(&opened.answers, &situation.effective(guide, &answers));
        let from = start.unwrap_or(day("2026-11-23"));
        let (before, after) = (plan(guide, &answers, &choices, from), plan(guide, &opened.answers, &opened.choices, from));
        prop_assert_eq!(before, after);
        prop_assert_eq!(CaseCode::of(guide, &opened.answers, &opened.choices, start), Ok(code));
    }

    /// Any number in a right code: it opens to what is written the same, or not at all.
    #[test]
    fn no_two_codes_say_the_same(
        (guide, answers) in with_answers(), choices in any_choices(), at in any::<Index>(), letter in select(ALPHABET.chars().collect::<Vec<_>>()),
    ) {
        let mut body = bare(&code_of(guide, &answers, &choices, None));
        body.truncate(body.len() - 2);
        let at = 2 + at.index(body.len() - 1);
        if at == body.len() { body.push(letter) } else { body[at] = letter }
        let code = sealed(&body);
        match code.open(guide.bundle()) {
            Ok(opened) => {
                let guide = guide.for_region(opened.region.clone());
                let again = CaseCode::of(&guide, &opened.answers, &opened.choices, opened.start).unwrap();
                let counting = Situation::new(&guide, &opened.answers).effective(&guide, &opened.answers);
                let all_count = counting == opened.answers
                    && again.open(guide.bundle()).unwrap().choices == opened.choices;
                prop_assert_eq!(all_count, again == code, "{} and {}", code.spelled(), again.spelled());
            }
            Err(error) => prop_assert!(matches!(error, CodeError::Damaged | CodeError::FromNewerData), "{:?}", error),
        }
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn no_text_breaks_the_reader(text in any::<String>(), plain in "[2-9A-Za-z -]{0,60}", body in "[2-9A-HJKMNP-Z]{0,24}") {
        let bundle = restaurant().bundle();
        for text in [&text, &plain] {
            let _ = CaseCode::parse(text).map(|code| code.open(bundle));
        }
        // Behind the right beginning and with the right end, so that everything is read.
        let body: Vec<char> = "CY".chars().chain(body.chars()).collect();
        let _ = sealed(&body).open(bundle);
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn mutated_codes_never_open(at in any::<Index>(), other in any::<char>(), which in any::<Index>()) {
        thread_local!(static SAMPLES: Vec<String> = samples());
        SAMPLES.with(|samples| {
            let right: Vec<char> = which.get(samples).chars().collect();
            let mut wrong = right.clone();
            let at = at.index(right.len());
            wrong[at] = other;
            let sample = bare(&right.iter().collect::<String>());
            match parse(&wrong).map(|code| bare(&code.spelled())) {
                // The character is only written otherwise, or stands between groups.
                Ok(code) if code.len() == sample.len() => assert_eq!(code, sample),
                // A character too few or too many; nearly all of these are refused, see above.
                Ok(code) => assert!(code.len().abs_diff(sample.len()) == 1),
                Err(_) => {}
            }
        });
    }
}

#[test]
fn starts_and_regions_that_no_code_can_carry_are_named() {
    let guide = restaurant();
    let none = (Answers::new(), Choices::new());
    for start in ["2024-01-01", "2028-02-29", "2060-12-31"] {
        let code = CaseCode::of(guide, &none.0, &none.1, Some(day(start))).unwrap();
        assert_eq!(code.open(guide.bundle()).unwrap().start, Some(day(start)));
    }
    for start in [day("2023-12-31"), day("2061-01-01"), NaiveDate::MIN, NaiveDate::MAX] {
        assert_eq!(CaseCode::of(guide, &none.0, &none.1, Some(start)), Err(Unwritable::Start));
    }
    let nowhere = guide.for_region("110000".into());
    assert_eq!(CaseCode::of(&nowhere, &none.0, &none.1, None), Err(Unwritable::Region));
    let mut small = Small::new().single("q", &["a", "b"]).matter("m", Some(chosen("q", "a")));
    small.0.package.prefix = "C0".into();
    assert_eq!(CaseCode::of(&small.guide(), &none.0, &none.1, None), Err(Unwritable::Data));
}

#[test]
fn unfinished_cases_have_short_codes() {
    let guide = restaurant();
    let nothing = code_of(guide, &Answers::new(), &Choices::new(), None);
    assert!(bare(&nothing).len() <= 6, "{nothing}");
    let first = Answers::from([("site".into(), Answer::One("street".into()))]);
    let first = code_of(guide, &first, &Choices::new(), None);
    assert!(bare(&first).len() <= 7, "{first}");
}

/// Options come last: who takes none has the code of data without options, and codes from before open.
#[test]
fn codes_from_before_options_open() {
    let mut bundle = bundle_of("restaurant");
    bundle.matters.iter_mut().for_each(|matter| matter.options.clear());
    let before = Guide::new(bundle, "370402".into());
    for worked in worked().iter().filter(|worked| worked.choices.options.is_empty()) {
        let before = before.for_region(worked.guide.region().clone());
        let old = CaseCode::of(&before, &worked.answers, &worked.choices, Some(worked.start)).unwrap();
        let new = CaseCode::of(&worked.guide, &worked.answers, &worked.choices, Some(worked.start)).unwrap();
        assert_eq!(old, new, "{}", worked.id);
    }
    // Written by the program before options.
    let opened = CaseCode::parse("CYPQ-ADV6-2PEN-SZ34-Z2A4").unwrap().open(before.bundle()).unwrap();
    assert_eq!((opened.region.as_str(), opened.answers.len()), ("370402", 20));
    assert_eq!(opened.choices, Choices::from([("food-route".into(), "small-catering".into())]));
}

/// Codes people have from published data open with what was asked then, and say what changed since.
#[test]
fn codes_of_published_versions_open() {
    for (package, code, answers, option) in [
        ("low-risk-building", "JZ3K-N2MU-2FF9-QSJT-Y24E", 15, "completion.archives-later"),
        ("training-school", "PXCQ-B6DY-VZV2-BU", 12, "training-school.safety-promise"),
    ] {
        let opened = CaseCode::parse(code).unwrap().open(&bundle_of(package)).unwrap();
        assert_eq!((opened.data_version.as_str(), opened.version_index), ("2026.11.20", 0), "{package}");
        assert_eq!((opened.answers.len(), opened.start), (answers, Some(day("2026-11-23"))), "{package}");
        assert_eq!((opened.choices.options, opened.lost), (vec![option.into()], vec![]), "{package}");
        assert!(!opened.changed_since.is_empty(), "{package}");
    }
}

#[test]
fn an_option_that_is_gone_is_named() {
    let guide = restaurant();
    let worked = worked();
    let worked = worked.iter().find(|it| it.id.contains("o1-")).unwrap();
    let code = CaseCode::of(&worked.guide, &worked.answers, &worked.choices, None).unwrap();
    let opened = code.open(guide.bundle()).unwrap();
    assert_eq!(opened.choices.options, worked.choices.options);
    let mut later = bundle_of("restaurant");
    let until = later.data_version.clone();
    later.package.editions.push(Edition { until: until.clone(), space: Space::of(&later) });
    later.history.push(Earlier { version: until, changed: vec![text("no promise any more")] });
    let drain = later.matters.iter_mut().find(|matter| matter.id.as_str() == "drain").unwrap();
    drain.options.retain(|option| option.id.as_str() != "drain.test-promise");
    let opened = code.open(&later).unwrap();
    assert_eq!(opened.lost, [Lost::Option("drain.test-promise".into())]);
    assert!(!opened.choices.options.contains(&"drain.test-promise".into()));
    assert_eq!(opened.choices.options.len(), worked.choices.options.len() - 1);
}

// --- earlier data -----------------------------------------------------------

/// A shop in the first version: the colour, the size where it is red, and a way to go.
fn first_version() -> Small {
    let red = || chosen("colour", "red");
    Small::new()
        .single("colour", &["red", "blue", "green"])
        .number("size", 1, 500)
        .asked_when(red())
        .several("tools", &["brush", "roll", "none"])
        .matter("paint", Some(Condition::AtLeast("size".into(), 50)))
        .matter("permit", Some(chosen("tools", "roll")))
        .matter("notice", None)
        .matter("short-notice", None)
        .choice("way", red(), "notice", "short-notice")
}

fn said() -> (Answers, Choices) {
    let answers = Answers::from([
        ("colour".into(), Answer::One("red".into())),
        ("size".into(), Answer::Number(Hundredths::whole(420))),
        ("tools".into(), Answer::Some(vec!["brush".into(), "roll".into()])),
    ]);
    (answers, Choices::from([("way".into(), "short-notice".into())]))
}

fn later(mut small: Small, versions: &[&str]) -> Small {
    for version in versions {
        let changed = vec![text(&format!("after {version}"))];
        small.0.history.push(Earlier { version: (*version).to_owned(), changed });
    }
    small
}

#[test]
fn a_code_of_earlier_data_says_what_changed() {
    let (answers, choices) = said();
    let old = CaseCode::of(&first_version().guide(), &answers, &choices, Some(day("2026-03-02"))).unwrap();
    let now = later(first_version(), &["2025.01.01", "2025.06.01"]).guide();
    let opened = old.open(now.bundle()).unwrap();
    assert_eq!((&opened.answers, &opened.choices), (&answers, &choices));
    assert_eq!((opened.version_index, opened.data_version.as_str()), (0, "2025.01.01"));
    let changed: Vec<&str> = opened.changed_since.iter().map(|text| text.zh.as_str()).collect();
    assert_eq!(changed, ["after 2025.01.01", "after 2025.06.01"]);
    assert_eq!(opened.lost, []);
    // Written anew it is a code of these data, and no news.
    let new = CaseCode::of(&now, &answers, &choices, opened.start).unwrap();
    assert_ne!(new, old);
    let reopened = new.open(now.bundle()).unwrap();
    assert_eq!((reopened.version_index, reopened.data_version.as_str()), (2, "2026.01.01"));
    assert!(reopened.changed_since.is_empty());
    // The older program cannot know what it means.
    assert_eq!(new.open(first_version().guide().bundle()), Err(CodeError::FromNewerData));
}

#[test]
fn every_number_of_versions_is_told_apart() {
    let names: Vec<String> = (0..MOST_VERSIONS).map(|n| format!("2025.01.01.{n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (answers, choices) = said();
    let newest = later(first_version(), &names[..MOST_VERSIONS - 1]).guide();
    for count in [0, 1, 29, 30, 31, 60, 500, MOST_VERSIONS - 1] {
        let guide = later(first_version(), &names[..count]).guide();
        let code = CaseCode::of(&guide, &answers, &choices, None).unwrap();
        let opened = code.open(newest.bundle()).unwrap();
        assert_eq!((opened.version_index, &opened.answers), (count, &answers));
        assert_eq!(opened.changed_since.len(), MOST_VERSIONS - 1 - count);
    }
    let too_many = later(first_version(), &names).guide();
    assert_eq!(CaseCode::of(&too_many, &answers, &choices, None), Err(Unwritable::Data));
}

#[test]
fn an_edition_keeps_old_codes_readable() {
    let (answers, choices) = said();
    let old = CaseCode::of(&first_version().guide_for("12"), &answers, &choices, None).unwrap();
    let space = Space::of(&first_version().0);
    // Now: another question before all, other colours in another order, a smaller size, no tools, no district 12.
    let mut now = Small::new()
        .single("where", &["in", "out"])
        .single("colour", &["green", "yellow", "red"])
        .number("size", 1, 400)
        .asked_when(chosen("colour", "red"))
        .matter("paint", Some(Condition::AtLeast("size".into(), 50)))
        .matter("fence", Some(chosen("where", "out")))
        .matter("notice", None)
        .matter("other-notice", None)
        .choice("way", chosen("colour", "red"), "notice", "other-notice");
    now.0.regions.retain(|region| region.id.as_str() != "12");
    let mut now = later(now, &["2025.01.01", "2025.06.01"]);
    now.0.package.editions.push(Edition { until: "2025.01.01".into(), space });
    let opened = old.open(&now.0).unwrap();
    assert_eq!(opened.answers, Answers::from([("colour".into(), Answer::One("red".into()))]));
    assert_eq!(opened.choices, Choices::new());
    assert_eq!(opened.region.as_str(), "1", "the city it lay in");
    assert_eq!(
        opened.lost,
        [
            Lost::Region("12".into()),
            Lost::Answer("size".into()),
            Lost::Answer("tools".into()),
            Lost::Choice("way".into()),
        ],
    );
    assert_eq!(opened.changed_since.len(), 2);
    // Codes of the version after it are read with the present questions.
    let mut second = now.clone();
    second.0.history.pop();
    let second = second.guide_for("11");
    let outside = Answers::from([("where".into(), Answer::One("out".into()))]);
    let code = CaseCode::of(&second, &outside, &Choices::new(), None).unwrap();
    let opened = code.open(&now.0).unwrap();
    assert_eq!((opened.version_index, &opened.answers, opened.lost.len()), (1, &outside, 0));
}

/// Of several editions each reads the codes of its own versions.
#[test]
fn editions_follow_one_another() {
    let version =
        |colours: &[&str]| Small::new().single("colour", colours).matter("paint", Some(chosen("colour", "red")));
    let orders: [&[&str]; 3] = [&["red", "blue"], &["blue", "red"], &["green", "blue", "red"]];
    let names = ["2025.01.01", "2025.02.01", "2025.03.01"];
    let mut now = later(version(orders[2]), &names);
    for (until, order) in [(names[0], orders[0]), (names[1], orders[1])] {
        now.0.package.editions.push(Edition { until: until.into(), space: Space::of(&version(order).0) });
    }
    for (count, order) in [(0, orders[0]), (1, orders[1]), (2, orders[2]), (3, orders[2])] {
        let guide = later(version(order), &names[..count]).guide();
        for colour in ["red", "blue"] {
            let answers = Answers::from([("colour".into(), Answer::One(colour.into()))]);
            let code = CaseCode::of(&guide, &answers, &Choices::new(), None).unwrap();
            assert_eq!(code.open(&now.0).unwrap().answers, answers, "version {count}");
        }
    }
    // An edition of a version that never was is left aside.
    now.0.package.editions[0].until = "1999.01.01".into();
    let code = CaseCode::of(&version(orders[1]).guide(), &Answers::new(), &Choices::new(), None).unwrap();
    assert!(code.open(&now.0).is_ok());
}

#[test]
fn the_questions_of_a_region_alone_are_left_out_elsewhere() {
    let small = || {
        Small::new()
            .single("old-town", &["yes", "no"])
            .asked_when(Condition::Region(vec!["12".into()]))
            .matter("heritage", Some(chosen("old-town", "yes")))
            .single("sign", &["yes", "no"])
            .matter("sign", Some(chosen("sign", "yes")))
    };
    let sign = Answers::from([("sign".into(), Answer::One("no".into()))]);
    let length = |region: &str| {
        let guide = small().guide_for(region);
        let code = CaseCode::of(&guide, &sign, &Choices::new(), Some(day("2030-01-01"))).unwrap();
        assert_eq!(code.open(guide.bundle()).unwrap().answers, sign, "{region}");
        code
    };
    // In the whole city the district is not known, so the question may come.
    let (elsewhere, there, city) = (length("11"), length("12"), length("1"));
    assert!(elsewhere.spelled().len() <= there.spelled().len() && there != city);
}
