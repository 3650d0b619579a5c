//! Bundles made to break the engine. Nothing may panic, run for ever or point
//! outside the bundle: a bundle may come from a broken cache or a hostile host.

use super::support::answers::{any_answers, cases};
use super::support::small::{Small, chosen, limit, not};
use super::support::{bundle_of, day};
use onething::content::plan_json;
use onething::engine::{Answers, CaseCode, Choices, Guide, ScheduleWarning, plan, total_time};
use onething::model::*;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use std::time::{Duration as Time, Instant};

/// Compiles, plans and reports with random answers; the numbers must fit the lists.
fn survives(bundle: Bundle, region: &str, runner: &mut TestRunner) {
    let guide = Guide::new(bundle, region.into());
    // A mutation may leave a question without any answer to draw from.
    let draws = if guide.bundle().questions.iter().all(answerable) { 3 } else { 0 };
    let random: Vec<Answers> = (0..draws).map(|_| any_answers(&guide).new_tree(runner).unwrap().current()).collect();
    for answers in random.iter().chain([&Answers::new()]) {
        let bundle = guide.bundle();
        let alternatives = bundle.package.alternatives.iter();
        let options = bundle.matters.iter().flat_map(|matter| &matter.options);
        let choices = Choices {
            matters: alternatives.map(|it| (it.id.clone(), it.instead.clone())).collect(),
            options: options.map(|option| option.id.clone()).collect(),
        };
        for choices in [&choices, &Choices::new()] {
            let plan = plan(&guide, answers, choices, day("2026-11-23"));
            let bundle = guide.bundle();
            for matter in &plan.matters {
                // Both positions speak of the same matter.
                assert_eq!(bundle.matters[matter.matter].id, bundle.package.matters[matter.used].matter);
            }
            for need in plan.materials.iter().flat_map(|material| {
                let id = &bundle.materials[material.material].id;
                material.needs.iter().map(move |need| (id, need))
            }) {
                assert_eq!(bundle.matters[need.1.matter].materials[need.1.requirement].material, *need.0);
            }
            assert!(plan.still_to_come.at_least <= plan.still_to_come.at_most);
            plan_json(&guide, answers, &plan);
            if let Ok(code) = CaseCode::of(&guide, answers, choices, Some(day("2026-11-23"))) {
                let _ = CaseCode::parse(&code.spelled()).unwrap().open(bundle);
            }
        }
    }
}

fn answerable(question: &Question) -> bool {
    match &question.kind {
        QuestionKind::Single(choices) => !choices.is_empty(),
        QuestionKind::Several(choices) => choices.iter().any(|choice| !choice.alone),
        QuestionKind::Number(range) => range.min <= range.max,
    }
}

fn tree(bundle: &Bundle) -> Value {
    serde_json::to_value(bundle).unwrap()
}

/// A package with a bit of everything.
fn rich() -> Small {
    Small::new()
        .single("site", &["street", "dwelling"])
        .several("food", &["hot", "cold", "none"])
        .asked_when(not(chosen("site", "dwelling")))
        .number("area", 1, 1000)
        .licence("e-id")
        .matter("licence", None)
        .needs("id-card")
        .material("id-card", |material| material.licence = Some("e-id".into()))
        .matter("permit", Some(chosen("food", "hot")))
        .by_commitment(chosen("site", "street"))
        .after("licence")
        .needs("licence-copy")
        .needs("plan")
        .material("licence-copy", |material| material.produced_by = vec!["licence".into()])
        .form("form", &["name", "phone"])
        .matter("registration", None)
        .after("licence")
        .needs("plan")
        .choice("way", Condition::Below("area".into(), 50), "permit", "registration")
        .stop("stop", chosen("site", "dwelling"))
        .notice("notice", Condition::AtLeast("area".into(), 200))
        .committed("11", "permit", 3)
}

/// Paths to every value of a tree.
fn paths(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Array(parts) => {
            parts.iter().enumerate().for_each(|(at, part)| paths(part, &format!("{here}/{at}"), found))
        }
        Value::Object(parts) => parts.iter().for_each(|(key, part)| paths(part, &format!("{here}/{key}"), found)),
        _ => {}
    }
}

/// One change to the value at a random path, often one that still reads as a bundle.
fn mutate(tree: &mut Value, at: &Index, other: &Index, how: u8) {
    let mut all = Vec::new();
    paths(tree, "", &mut all);
    let strings: Vec<String> =
        all.iter().filter_map(|path| tree.pointer(path)).filter_map(|it| it.as_str()).map(str::to_owned).collect();
    let Some(value) = tree.pointer_mut(at.get(&all).as_str()) else { return };
    match value {
        Value::Array(parts) if !parts.is_empty() => match how % 4 {
            0 => parts.clear(),
            1 => drop(parts.remove(other.index(parts.len()))),
            2 => parts.push(other.get(parts).clone()),
            _ => parts.reverse(),
        },
        // Another name from the same bundle makes wrong references and circles.
        Value::String(text) => {
            *text = match how % 8 {
                0 => String::new(),
                1 => "../../etc/passwd".into(),
                2 => "<script>alert(1)</script>".into(),
                3 => "\u{0}\u{202e}长".repeat(100),
                _ => other.get(&strings).clone(),
            }
        }
        Value::Number(number) => *number = [0, 1, 255, 65_535][usize::from(how % 4)].into(),
        Value::Bool(set) => *set = !*set,
        Value::Object(parts) => {
            // Often an optional part: it falls back to its absence.
            let keys: Vec<String> = parts.keys().cloned().collect();
            if let Some(key) = keys.get(other.index(keys.len().max(1))) {
                parts.insert(key.clone(), Value::Null);
            }
        }
        _ => {}
    }
}

fn mutations() -> impl Strategy<Value = Vec<(Index, Index, u8)>> {
    proptest::collection::vec((any::<Index>(), any::<Index>(), any::<u8>()), 1..5)
}

#[test]
fn no_mutated_package_breaks_the_engine() {
    let mut runner = TestRunner::new(cases(1));
    let whole = tree(&rich().0);
    let mut read = 0;
    for _ in 0..500 {
        let mut changed = whole.clone();
        for (at, other, how) in mutations().new_tree(&mut runner).unwrap().current() {
            mutate(&mut changed, &at, &other, how);
        }
        if let Ok(bundle) = serde_json::from_value::<Bundle>(changed) {
            read += 1;
            let region = select(vec!["1", "11", "", "no such"]).new_tree(&mut runner).unwrap().current();
            survives(bundle, region, &mut runner);
        }
    }
    // Otherwise the test would only exercise serde.
    assert!(read >= 150, "only {read} mutations still read as a bundle");
}

#[test]
fn no_list_of_the_restaurant_may_be_missing() {
    let mut runner = TestRunner::new(cases(1));
    let whole = tree(&bundle_of("restaurant"));
    let mut all = Vec::new();
    paths(&whole, "", &mut all);
    // Emptied, or without its first entry: references into it dangle.
    let lists: Vec<&String> = all
        .iter()
        .filter(|path| path.matches('/').count() <= 2 && whole.pointer(path).is_some_and(Value::is_array))
        .collect();
    assert!(lists.len() >= 15, "{lists:?}");
    for path in lists {
        for keep in [0, 1] {
            let mut changed = whole.clone();
            let Some(Value::Array(parts)) = changed.pointer_mut(path) else { continue };
            parts.drain(..if keep == 0 { parts.len() } else { parts.len().min(1) });
            if let Ok(bundle) = serde_json::from_value::<Bundle>(changed) {
                survives(bundle, "370405", &mut runner);
            }
        }
    }
}

#[test]
fn a_dangling_reference_leaves_the_rest_as_it_was() {
    // The bundle has lost a matter, a material and an alternative's matter.
    let mut bundle = rich().matter("last", None).needs("drawing").needs("plan").0;
    bundle.matters.retain(|matter| matter.id.as_str() != "licence");
    bundle.materials.retain(|material| material.id.as_str() != "drawing");
    bundle.package.matters.iter_mut().for_each(|used| used.goal = used.matter.as_str() == "last");
    let guide = Guide::new(bundle, "11".into());
    let plan = plan(&guide, &Answers::new(), &Choices::new(), day("2026-11-23"));
    let goals: Vec<&str> = plan
        .schedule
        .steps
        .iter()
        .filter(|step| step.goal)
        .map(|step| guide.bundle().matters[step.matter].id.as_str())
        .collect();
    assert_eq!(goals, ["last"]);
    let ids: Vec<&str> =
        plan.materials.iter().map(|material| guide.bundle().materials[material.material].id.as_str()).collect();
    assert!(!ids.contains(&"drawing") && ids.contains(&"plan"));
}

#[test]
fn an_empty_package_has_an_empty_plan() {
    let guide = Small::new().guide();
    let plan = plan(&guide, &Answers::new(), &Choices::new(), day("2026-11-23"));
    assert_eq!(plan.counts, Default::default());
    assert_eq!(plan.schedule.finish, day("2026-11-23"));
}

#[test]
fn circles_everywhere_come_to_an_end() {
    let mut small = rich().matter("a", None).after("b").matter("b", None).after("a").matter("self", None).after("self");
    // Regions that belong to each other.
    small.0.regions[0].parent = Some("11".into());
    let guide = small.guide();
    let plan = plan(&guide, &Answers::new(), &Choices::new(), day("2026-11-23"));
    let circles = plan.schedule.warnings.iter().filter(|warning| matches!(warning, ScheduleWarning::Cycle(_))).count();
    assert_eq!(circles, 2, "one for a and b, one for self: {:?}", plan.schedule.warnings);
}

#[test]
fn the_longest_limits_overflow_nothing() {
    let mut small = Small::new();
    for (at, unit) in [Unit::Year, Unit::Month, Unit::Workday, Unit::Day, Unit::Hour].into_iter().enumerate() {
        small = small.matter(&format!("m{at}"), None).with(|matter| {
            matter.modes[0].steps = vec![Step { name: matter.name.clone(), statutory: Some(limit(u16::MAX, unit)) }; 3];
        });
        if at > 0 {
            small = small.after(&format!("m{}", at - 1));
        }
    }
    let started = Instant::now();
    survives(small.0, "11", &mut TestRunner::new(cases(1)));
    // Walking 65 535 years day by day, many times over, would be felt.
    assert!(started.elapsed() < Time::from_secs(20), "{:?}", started.elapsed());
    let years = limit(u16::MAX, Unit::Year);
    assert_eq!(total_time(&[&years, &years]), None, "more than can be said");
}

#[test]
fn deep_conditions_are_no_problem() {
    let mut deep = chosen("site", "street");
    for _ in 0..500 {
        deep = not(Condition::All(vec![deep]));
    }
    let small = rich().matter("deep", Some(deep));
    survives(small.0, "11", &mut TestRunner::new(cases(1)));
}

#[test]
fn questions_that_hang_on_each_other_twice_over_take_no_longer() {
    // Each question hangs on the one before it in two ways: written out, that is 2⁶⁰ conditions.
    let mut small = Small::new().single("q0", &["a", "b", "c"]);
    for at in 1..60 {
        let before = format!("q{}", at - 1);
        let either = Condition::Any(vec![chosen(&before, "a"), chosen(&before, "b")]);
        small = small.single(&format!("q{at}"), &["a", "b", "c"]).asked_when(either);
    }
    let guide = small.matter("last", Some(chosen("q59", "a"))).guide();
    let started = Instant::now();
    let open = plan(&guide, &Answers::new(), &Choices::new(), day("2026-11-23"));
    let (fewest, most) = (open.still_to_come.at_least, open.still_to_come.at_most);
    assert_eq!((fewest, most, open.still_to_come.exact), (1, 60, true));
    let all = (0..60).map(|at| (format!("q{at}").as_str().into(), Answer::One("a".into()))).collect();
    let answered = plan(&guide, &all, &Choices::new(), day("2026-11-23"));
    assert_eq!(answered.matters[0].because.len(), 60);
    assert!(started.elapsed() < Time::from_secs(10), "{:?}", started.elapsed());
}

#[test]
fn hostile_answers_are_ignored() {
    let guide = rich().guide();
    let hostile = Answers::from([
        ("".into(), Answer::Unsure),
        ("__proto__".into(), Answer::One("x".into())),
        ("site".into(), Answer::One("\u{0}".into())),
        ("food".into(), Answer::Some(vec!["hot".into(); 10_000])),
        ("area".into(), Answer::Number(Hundredths(u64::MAX))),
    ]);
    let plan = plan(&guide, &hostile, &Choices::new(), day("2026-11-23"));
    // Ten thousand times the same valid option is that option.
    assert_eq!(plan.situation.effective(&guide, &hostile).keys().map(|id| id.as_str()).collect::<Vec<_>>(), ["food"]);
}
