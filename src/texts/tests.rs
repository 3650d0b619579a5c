//! The sentences: well-formed in both languages, the same in the file as in the
//! program, and right where they count.

use super::topic::{END, Sentences};
use super::{AsideTexts, EntryTexts, FormTexts, GuideTexts, PapersTexts, Texts, english_file, keep_english};
use crate::model::{Basis, Confidence, Date, Duration, Language, Source, Stage, Text, Unit, parse_date};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Arguments that one of the languages does without, and why.
const ONE_LANGUAGE: &[(&str, usize, &str)] = &[
    ("MaterialsTexts.several_of", 1, "Chinese counts all of them"),
    ("MaterialsTexts.several_of", 2, "English counts the others"),
    ("MattersTexts.yearly_day", 0, "Chinese says month and day"),
    ("MattersTexts.yearly_day", 1, "Chinese says month and day"),
    ("MattersTexts.yearly_day", 2, "English keeps what the rule says"),
];

fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap()
}

/// Name, number of arguments and words of every sentence of some groups.
fn sentences(groups: &[&dyn Sentences]) -> Vec<(String, usize, &'static str)> {
    let mut all = Vec::new();
    for group in groups {
        group.list("", 0, &mut |name, arguments, words| all.push((name.to_owned(), arguments, words)));
    }
    all
}

fn chinese() -> Vec<(String, usize, &'static str)> {
    sentences(&[
        Texts::chinese(),
        GuideTexts::chinese(),
        AsideTexts::chinese(),
        PapersTexts::chinese(),
        FormTexts::chinese(),
        EntryTexts::chinese(),
    ])
}

fn english() -> Vec<(String, usize, &'static str)> {
    sentences(&[
        Texts::english(),
        GuideTexts::english(),
        AsideTexts::english(),
        PapersTexts::english(),
        FormTexts::english(),
        EntryTexts::english(),
    ])
}

/// The gaps that show their argument, and those that only choose by it.
fn gaps(pattern: &str) -> Result<(BTreeSet<usize>, BTreeSet<usize>), String> {
    let (mut shown, mut chosen) = (BTreeSet::new(), BTreeSet::new());
    // For each form we are in, whether its second half has begun.
    let mut forms: Vec<bool> = Vec::new();
    let mut rest = pattern.chars();
    while let Some(c) = rest.next() {
        match c {
            '{' => {
                let digit = rest.next().and_then(|c| c.to_digit(10)).ok_or("a brace without a number")? as usize;
                match rest.next() {
                    Some('}') => drop(shown.insert(digit)),
                    Some('?' | '!') => {
                        chosen.insert(digit);
                        forms.push(false);
                    }
                    other => return Err(format!("{other:?} behind a number")),
                }
            }
            '|' => match forms.last_mut() {
                Some(second @ false) => *second = true,
                _ => return Err("a bar too many".to_owned()),
            },
            '}' => drop(forms.pop().ok_or("a closing brace too many")?),
            _ => {}
        }
    }
    if forms.is_empty() { Ok((shown, chosen)) } else { Err("a form is not closed".to_owned()) }
}

#[test]
fn every_pattern_is_well_formed_and_says_what_it_is_given() {
    let mut wrong = Vec::new();
    let mut excused = BTreeSet::new();
    for ((name, arguments, zh), (_, _, en)) in chinese().into_iter().zip(english()) {
        let both = [zh, en].map(|words| gaps(words).unwrap_or_else(|problem| panic!("{name}: {problem}: {words}")));
        for (shown, chosen) in &both {
            wrong.extend(
                shown.union(chosen).filter(|at| **at >= arguments).map(|at| format!("{name} is not given {at}")),
            );
        }
        let [(zh_shown, zh_chosen), (en_shown, en_chosen)] = &both;
        for at in zh_shown.symmetric_difference(en_shown) {
            if ONE_LANGUAGE.iter().any(|(known, argument, _)| *known == name && argument == at) {
                excused.insert((name.clone(), *at));
            } else {
                wrong.push(format!("{name} says {at} in one language only"));
            }
        }
        // The seven patterns of a table share their argument: 当场 has no number.
        let table = name == "DayTexts.periods";
        wrong.extend(
            (0..arguments)
                .filter(|at| ![zh_shown, zh_chosen, en_shown, en_chosen].iter().any(|used| used.contains(at)) && !table)
                .map(|at| format!("{name} never says {at}")),
        );
        if [zh, en].iter().any(|words| *words == END || words.contains('\n')) {
            wrong.push(format!("{name} is not one line"));
        }
    }
    assert_eq!(wrong, [""; 0]);
    assert_eq!(excused.len(), ONE_LANGUAGE.len(), "excuses that are not needed any more");
}

#[test]
fn the_checks_of_patterns_see_what_is_wrong() {
    assert_eq!(gaps("{0}{1?a{2}|b}"), Ok((BTreeSet::from([0, 2]), BTreeSet::from([1]))));
    for broken in ["{0", "0}", "{a}", "{0?a", "a|b", "{0?a|b|c}", "{0x}"] {
        assert!(gaps(broken).is_err(), "{broken}");
    }
}

#[test]
fn a_file_gives_back_what_was_written_and_nothing_less() {
    let file = english_file();
    for broken in ["", "<!doctype html>\n---\n", file.trim_end_matches("---\n"), &file[..file.len() / 2]] {
        assert!(!keep_english(broken.as_bytes().to_vec()));
    }
    assert!(!keep_english(vec![0xa7; file.len()]));
    let shorter = file.split_once('\n').unwrap().1.to_owned();
    assert!(!keep_english(shorter.into_bytes()));
    assert!(std::ptr::eq(FormTexts::at_hand(Language::En), FormTexts::chinese()));
    assert!(keep_english(file.clone().into_bytes()));
    let read = sentences(&[
        Texts::at_hand(Language::En),
        GuideTexts::at_hand(Language::En),
        AsideTexts::at_hand(Language::En),
        PapersTexts::at_hand(Language::En),
        FormTexts::at_hand(Language::En),
        EntryTexts::at_hand(Language::En),
    ]);
    assert_eq!(read, english());
    // A group is whole by itself.
    let entry = file.strip_suffix("---\n").unwrap();
    let group = |text: String| EntryTexts::read_group(text.leak());
    assert!(group(format!("{entry}---\n")).is_some());
    assert!(group(format!("{}\n---\n", entry.trim_end().rsplit_once('\n').unwrap().0)).is_none());
    assert!(group(format!("{entry}more\n---\n")).is_none());
    assert!(group(entry.to_owned()).is_none());
}

#[test]
fn english_counts() {
    let en = GuideTexts::english();
    let (plan, materials) = (&en.plan, &en.materials);
    assert_eq!([1, 2].map(|n| AsideTexts::english().home.answered(n)), ["1 answer", "2 answers"]);
    assert_eq!([1, 2].map(|n| en.questions.errors(n)), ["1 thing to change", "2 things to change"]);
    assert_eq!(en.questions.outcome(1, 1, 1, true), "1 matter, 1 paper, 1 working day at best");
    assert_eq!(en.questions.outcome(1, 1, 0, true), "1 matter, 1 paper, the same day");
    assert_eq!(en.questions.outcome(1, 1, 0, false), "1 matter, 1 paper");
    assert_eq!(en.questions.outcome(4, 9, 20, true), "4 matters, 9 papers, 20 working days at best");
    assert_eq!([1, 2].map(|n| plan.departments(n)), ["1 department decides", "2 departments decide"]);
    assert_eq!(plan.not_in_total(1), "1 matter without a known limit is not included");
    assert_eq!(plan.not_in_total(2), "2 matters without a known limit are not included");
    assert_eq!(plan.not_settled(1), "1 matter that is not settled is not included");
    assert_eq!(plan.not_settled(3), "3 matters that are not settled are not included");
    assert_eq!([1, 2].map(|n| plan.list(n)), ["The matter", "The 2 matters"]);
    assert_eq!([1, 2, 3].map(|n| plan.todo(n)), ["Do this first", "Do these 2 first", "Do these 3 first"]);
    assert_eq!(plan.todo_papers(1, 0), "Prepare 1 paper");
    assert_eq!(plan.todo_papers(9, 1), "Prepare 9 papers, fill 1 form");
    assert_eq!(en.options.papers_note(2, 0), "2 later");
    assert_eq!(en.options.papers_note(0, 1), "1 promised");
    assert_eq!(en.options.papers_note(2, 1), "2 later, 1 promised");
    assert_eq!(en.dates.slack("Seals", 0), "Seals decides the date");
    assert_eq!(en.dates.slack("Seals", 1), "Seals may be 1 working day late without changing it");
    assert_eq!(en.dates.late_days(0, "Open"), "Open: the same day");
    assert_eq!(en.dates.late_days(5, "Open"), "Open: 5 working days later");
    assert_eq!(plan.choice_line(1, 1, "Open", true), "1 paper in all; Open in 1 working day at the earliest");
    assert_eq!([1, 2].map(|n| plan.change(n)), ["Change this answer", "Change these 2 answers"]);
    assert_eq!(en.matters.title(1, 1), "1 matter");
    assert_eq!(en.matters.title(6, 2), "6 matters in 2 steps");
    assert_eq!([1, 2].map(|n| en.matters.next(n)), ["Next: 1 paper", "Next: 2 papers"]);
    assert_eq!(
        [0, 1, 2].map(|n| materials.title(n)),
        ["No paper is certain yet", "1 paper is enough", "2 papers are enough"]
    );
    assert_eq!([1, 2].map(|n| materials.originals(n)), ["1 original", "2 originals"]);
    assert_eq!([1, 2].map(|n| materials.copies(n)), ["1 copy", "2 copies"]);
    assert_eq!(materials.several("Tax", 5), "Tax +4");
    assert_eq!(en.dates.hand_in(0), "Go to the window");
    assert_eq!(
        [1, 2].map(|n| en.dates.hand_in(n)),
        ["Hand in 1 paper at the window", "Hand in 2 papers at the window"]
    );
    assert_eq!(
        [0, 1, 2].map(|n| AsideTexts::english().clear.cases(n)),
        ["no plan was saved", "answers and ticks of 1 plan", "answers and ticks of 2 plans"]
    );
}

#[test]
fn chinese_has_forms_of_its_own() {
    let zh = GuideTexts::chinese();
    assert_eq!(
        [(0, 0), (2, 0), (0, 3), (2, 3)].map(|(merged, free)| zh.plan.papers_note(merged, free)),
        ["没有重复的，都要交", "合并2份", "免交3份", "合并2份，免交3份"]
    );
    assert_eq!([1, 2, 3].map(|n| zh.plan.todo(n)), ["先做这一件", "先做这两件", "先做这三件"]);
    assert_eq!([1, 2, 3].map(|n| zh.plan.change(n)), ["改这个回答", "改这两个回答", "改这3个回答"]);
    assert_eq!(
        [1, 2, 3, 11].map(|steps| zh.matters.title(12, steps)),
        ["12个事项，一步办", "12个事项，分两步", "12个事项，分三步", "12个事项，分11步"]
    );
    assert_eq!([2, 12].map(|n| zh.matters.step(n)), ["第二步", "第12步"]);
    assert_eq!(zh.matters.due_yearly("01-01", "06-30"), "每年1月1日到6月30日");
    assert_eq!(zh.questions.number_wrong("45", "㎡", 1, 900, 0), "要填1到900之间的数字，不带小数，比如45（㎡）");
    assert_eq!(zh.questions.number_wrong("45", "㎡", 1, 900, 2), "要填1到900之间的数字，最多2位小数，比如45（㎡）");
    assert_eq!(
        [0, 1].map(|doubts| zh.questions.check_lead(11, doubts)),
        ["答了11题。改一题，只补问新冒出来的题。", "答了11题，其中1题还没定。改一题，只补问新冒出来的题。"]
    );
    assert_eq!(
        [(1, 1), (0, 6), (3, 6), (0, 0)].map(|(fewest, most)| zh.questions.bounds(6, fewest, most)),
        ["第6题，后面还有1题", "第6题，后面最多还有6题", "第6题，后面还有3到6题", "第6题，最后一题"]
    );
    assert_eq!(zh.materials.lead(5, 24, 0), "5个事项原来要24份，重复的合成一份。");
    assert_eq!(zh.materials.lead(5, 24, 3), "5个事项原来要24份，重复的合成一份，3份免交。");
}

#[test]
fn days_and_periods() {
    let (zh, en) = (&Texts::chinese().days, &Texts::english().days);
    let monday = day("2026-11-23");
    assert_eq!([zh.day(monday, 2026), zh.day(monday, 2025)], ["11月23日", "2026年11月23日"]);
    assert_eq!([en.day(monday, 2026), en.day(monday, 2025)], ["23 Nov", "23 Nov 2026"]);
    assert_eq!([zh.weekday(monday), en.weekday(monday)], ["周一", "Monday"]);
    let period = |value, unit| [zh, en].map(|days| days.period(Duration { value, unit }));
    assert_eq!(period(0, Unit::OnTheSpot), ["当场", "on the spot"]);
    assert_eq!(period(1, Unit::Hour), ["1小时", "1 hour"]);
    assert_eq!(period(10, Unit::Workday), ["10个工作日", "10 working days"]);
    assert_eq!(period(1, Unit::Day), ["1日", "1 day"]);
    assert_eq!(period(2, Unit::NaturalDay), ["2个自然日", "2 calendar days"]);
    assert_eq!(period(6, Unit::Month), ["6个月", "6 months"]);
    assert_eq!(period(5, Unit::Year), ["5年", "5 years"]);
    let (zh, en) = (&AsideTexts::chinese().home, &AsideTexts::english().home);
    assert_eq!([zh.stage(Stage::BusinessStart), en.stage(Stage::PersonRetirement)], ["开办", "Retirement"]);
}

#[test]
fn the_figures_of_the_day_in_the_title_are_large() {
    let (zh, en) = (&GuideTexts::chinese().dates, &GuideTexts::english().dates);
    let piece = |figure, words: &str| (figure, words.to_owned());
    let day = [piece(true, "12"), piece(false, "月"), piece(true, "9"), piece(false, "日")];
    assert_eq!(zh.title("12月9日", "能开业"), (String::new(), day.to_vec(), "能开业".to_owned()));
    let day = [piece(true, "9"), piece(false, " Dec")];
    assert_eq!(en.title("9 Dec", "Open"), ("Open: ".to_owned(), day.to_vec(), String::new()));
}

#[test]
fn citations() {
    let text = |zh: &str, en: &str| Text { zh: zh.into(), en: Some(en.into()) };
    let checked = Date(day("2026-11-20"));
    let source = Source {
        id: "food-law".into(),
        title: text("食品安全法", "Food Safety Law"),
        short: text("食品安全法", "Food Law"),
        number: None,
        version: None,
        since: None,
        until: None,
        url: None,
        checked,
        holds_until: checked,
        note: None,
    };
    let article = Some("35、36".to_owned());
    let basis = Basis { source: "food-law".into(), article, item: None, confidence: Confidence::Law };
    assert_eq!(Texts::chinese().common.cite(&source, &basis, Language::Zh), "食品安全法 第35、36条");
    assert_eq!(Texts::english().common.cite(&source, &basis, Language::En), "Food Law art. 35, 36");
}
