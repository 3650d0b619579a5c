//! Three-valued truth, questions, choices and modes on small made-up packages.

use super::support::day;
use super::support::small::{Small, chosen, not};
use onething::engine::{
    Answers, Choices, Guide, MatterState, Plan, Reason, ScheduleWarning, Standing, Status, Truth, plan,
};
use onething::model::{Answer, Condition, Hundredths};

fn planned(guide: &Guide, answers: &Answers) -> Plan {
    plan(guide, answers, &Choices::new(), day("2026-11-23"))
}

fn one(option: &str) -> Answer {
    Answer::One(option.into())
}

fn answers<const N: usize>(pairs: [(&str, Answer); N]) -> Answers {
    pairs.into_iter().map(|(question, answer)| (question.into(), answer)).collect()
}

fn states(guide: &Guide, answers: &Answers) -> Vec<MatterState> {
    planned(guide, answers).matters.iter().map(|matter| matter.state).collect()
}

use MatterState::{Choice, Needed, NotNeeded, Possible};

#[test]
fn truth_is_kleenes() {
    use Truth::{No, Unknown, Yes};
    for (a, b, and, or) in [
        (Yes, Yes, Yes, Yes),
        (Yes, Unknown, Unknown, Yes),
        (Yes, No, No, Yes),
        (Unknown, Unknown, Unknown, Unknown),
        (Unknown, No, No, Unknown),
        (No, No, No, No),
    ] {
        assert_eq!((a.and(b), b.and(a)), (and, and), "{a:?} and {b:?}");
        assert_eq!((a.or(b), b.or(a)), (or, or), "{a:?} or {b:?}");
        // De Morgan.
        assert_eq!(!(a.and(b)), (!a).or(!b));
    }
    assert_eq!((!Yes, !Unknown, !No), (No, Unknown, Yes));
    assert_eq!((Truth::known(true), Truth::known(false)), (Yes, No));
}

#[test]
fn open_unsure_and_decided() {
    let guide = Small::new().single("tobacco", &["yes", "no"]).matter("permit", Some(chosen("tobacco", "yes"))).guide();
    assert_eq!(states(&guide, &Answers::new()), [Possible]);
    assert_eq!(planned(&guide, &Answers::new()).status, Status::Incomplete);
    let unsure = answers([("tobacco", Answer::Unsure)]);
    assert_eq!(states(&guide, &unsure), [Possible]);
    assert_eq!(planned(&guide, &unsure).status, Status::Complete, "不确定 is an answer");
    assert_eq!(states(&guide, &answers([("tobacco", one("yes"))])), [Needed]);
    assert_eq!(states(&guide, &answers([("tobacco", one("no"))])), [NotNeeded]);
}

#[test]
fn a_question_that_is_not_asked_counts_as_no() {
    // P3: its conditions are plainly no, so "not" of them is plainly yes.
    let guide = Small::new()
        .single("entity", &["new", "existing"])
        .single("scope", &["included", "missing"])
        .asked_when(chosen("entity", "existing"))
        .matter("change", Some(chosen("scope", "missing")))
        .matter("stay", Some(not(chosen("scope", "missing"))))
        .guide();
    let new = answers([("entity", one("new"))]);
    assert_eq!(states(&guide, &new), [NotNeeded, Needed]);
    assert_eq!(planned(&guide, &new).status, Status::Complete);
    assert_eq!(planned(&guide, &new).situation.questions, [Standing::Answered, Standing::NotAsked]);
    // A stale answer is kept by the caller and changes nothing.
    let stale = answers([("entity", one("new")), ("scope", one("missing"))]);
    assert_eq!(states(&guide, &stale), [NotNeeded, Needed]);
    // And counts again as soon as the question is asked again.
    let again = answers([("entity", one("existing")), ("scope", one("missing"))]);
    assert_eq!(states(&guide, &again), [Needed, NotNeeded]);
    // In doubt the later question is asked too.
    let doubt = answers([("entity", Answer::Unsure)]);
    assert_eq!(planned(&guide, &doubt).situation.next, Some(1));
}

#[test]
fn numbers_are_compared_with_their_decimals() {
    let guide = Small::new().number("area", 1, 1000).matter("small", Some(Condition::Below("area".into(), 50)));
    let mut guide = guide.matter("large", Some(Condition::AtLeast("area".into(), 50)));
    if let onething::model::QuestionKind::Number(range) = &mut guide.0.questions[0].kind {
        range.decimals = 2;
    }
    let guide = guide.guide();
    let of = |hundredths| states(&guide, &answers([("area", Answer::Number(Hundredths(hundredths)))]));
    assert_eq!(of(4_999), [Needed, NotNeeded]);
    assert_eq!(of(5_000), [NotNeeded, Needed], "不足五十 does not include 50");
    assert_eq!(of(99), [Possible, Possible], "outside the range is no answer");
}

#[test]
fn an_option_that_stands_alone_excludes_others() {
    let guide = Small::new().several("food", &["hot", "none"]).matter("permit", Some(chosen("food", "hot"))).guide();
    let of = |ids: &[&str]| {
        let ids = ids.iter().map(|id| (*id).into()).collect();
        states(&guide, &answers([("food", Answer::Some(ids))]))
    };
    assert_eq!(of(&["hot"]), [Needed]);
    assert_eq!(of(&["none"]), [NotNeeded]);
    assert_eq!(of(&["hot", "none"]), [Possible], "no answer at all");
    assert_eq!(of(&[]), [Possible]);
}

#[test]
fn the_city_does_not_know_what_its_districts_know() {
    let small = Small::new().matter("old-town", Some(Condition::Region(vec!["11".into()])));
    let small = small.matter("city-wide", Some(Condition::Region(vec!["1".into()])));
    assert_eq!(states(&small.clone().guide_for("11"), &Answers::new()), [Needed, Needed]);
    assert_eq!(states(&small.clone().guide_for("12"), &Answers::new()), [NotNeeded, Needed]);
    assert_eq!(states(&small.guide_for("1"), &Answers::new()), [Possible, Needed]);
}

#[test]
fn a_stop_ends_the_questions_and_the_plan() {
    let guide = Small::new()
        .single("site", &["street", "dwelling"])
        .single("smoke", &["yes", "no"])
        .asked_when(chosen("site", "dwelling"))
        .single("staff", &["yes", "no"])
        .stop("oil-smoke", chosen("smoke", "yes"))
        .matter("social", Some(chosen("staff", "yes")))
        .guide();
    let stopped = planned(&guide, &answers([("site", one("dwelling")), ("smoke", one("yes")), ("staff", one("yes"))]));
    assert_eq!(stopped.status, Status::Stopped);
    assert_eq!((stopped.situation.next, stopped.still_to_come.at_most), (None, 0));
    assert_eq!(stopped.situation.questions[2], Standing::NotAsked);
    assert!(stopped.matters.is_empty() && stopped.obligations.is_empty() && stopped.schedule.steps.is_empty());
    assert_eq!(stopped.stops[0].because, [0, 1]);
    // In doubt the guide goes on and says what hangs on it.
    let doubt = planned(&guide, &answers([("site", one("dwelling")), ("smoke", Answer::Unsure)]));
    assert_eq!(doubt.status, Status::Incomplete);
    assert!(!doubt.stops[0].certain);
    // Not yet answered is no doubt.
    assert!(planned(&guide, &answers([("site", one("dwelling"))])).stops.is_empty());
}

#[test]
fn only_deciding_answers_are_given_as_reasons() {
    let guide = Small::new()
        .single("large", &["yes", "no"])
        .single("change", &["yes", "no"])
        .matter("works", Some(Condition::Any(vec![chosen("large", "yes"), chosen("change", "yes")])))
        .guide();
    let because = |large: &str, change: &str| {
        planned(&guide, &answers([("large", one(large)), ("change", one(change))])).matters[0].because.clone()
    };
    assert_eq!(because("no", "yes"), [1]);
    assert_eq!(because("yes", "yes"), [0], "the second question is not asked any more");
    assert_eq!(because("no", "no"), [0, 1]);
}

#[test]
fn mutual_waits_are_broken_by_a_commitment() {
    // Each wants the other's result first; by commitment the fire office does not wait.
    let small = Small::new()
        .single("way", &["commitment", "ordinary"])
        .matter("food", None)
        .after("fire")
        .matter("fire", None)
        .by_commitment(chosen("way", "commitment"))
        .after_unless_committed("food");
    let guide = small.guide();
    let plan = planned(&guide, &answers([("way", one("commitment"))]));
    assert_eq!(plan.schedule.warnings, []);
    assert_eq!(plan.counts.workdays_parallel, 1 + 5);
    let circle = planned(&guide, &answers([("way", one("ordinary"))]));
    assert_eq!(circle.schedule.warnings, [ScheduleWarning::Cycle(0)]);
    // While the way is open the ordinary one is planned with.
    let open = planned(&guide, &Answers::new());
    assert!(open.matters[1].mode_open);
    assert_eq!(open.matters[1].mode, 1);
}

fn two_ways() -> Small {
    Small::new().number("area", 1, 1000).matter("permit", None).matter("registration", None).choice(
        "way",
        Condition::Below("area".into(), 50),
        "permit",
        "registration",
    )
}

fn square_metres(number: u32) -> Answers {
    answers([("area", Answer::Number(Hundredths::whole(number)))])
}

#[test]
fn a_choice_is_offered_planned_and_made() {
    let guide = two_ways().guide();
    let offered = planned(&guide, &square_metres(45));
    assert_eq!(states(&guide, &square_metres(45)), [Choice, Choice]);
    assert_eq!(offered.matters.iter().map(|it| it.planned).collect::<Vec<_>>(), [false, true]);
    assert_eq!(offered.matters[0].reason, Some(Reason::Offered(0)));
    let choose = |matter: &str| {
        let choices = Choices::from([("way".into(), matter.into())]);
        let plan = plan(&guide, &square_metres(45), &choices, day("2026-11-23"));
        plan.matters.iter().map(|it| (it.state, it.planned)).collect::<Vec<_>>()
    };
    assert_eq!(choose("permit"), [(Needed, true), (NotNeeded, false)]);
    assert_eq!(choose("registration"), [(NotNeeded, false), (Needed, true)]);
    assert_eq!(choose("something-else"), [(Choice, false), (Choice, true)], "no choice at all");
}

#[test]
fn a_choice_that_is_not_offered_is_not_taken() {
    let guide = two_ways().guide();
    let choices = Choices::from([("way".into(), "registration".into())]);
    let plan = plan(&guide, &square_metres(50), &choices, day("2026-11-23"));
    assert_eq!(plan.matters.iter().map(|it| it.state).collect::<Vec<_>>(), [Needed, NotNeeded]);
    assert_eq!(states(&guide, &Answers::new()), [Possible, Possible]);
}

#[test]
fn a_choice_is_only_as_certain_as_what_it_stands_for() {
    // The registration stands for the permit, so it cannot be surer than the permit.
    let mut small = two_ways().single("food", &["yes", "no"]);
    small.0.package.matters[0].when = Some(chosen("food", "yes"));
    let guide = small.guide();
    let choices = Choices::from([("way".into(), "registration".into())]);
    let states = |food: Option<&str>| {
        let mut answers = square_metres(45);
        answers.extend(food.map(|option| ("food".into(), one(option))));
        plan(&guide, &answers, &choices, day("2026-11-23")).matters.iter().map(|it| it.state).collect::<Vec<_>>()
    };
    assert_eq!(states(Some("yes")), [NotNeeded, Needed]);
    assert_eq!(states(Some("no")), [NotNeeded, NotNeeded]);
    assert_eq!(states(None), [NotNeeded, Possible]);
}
