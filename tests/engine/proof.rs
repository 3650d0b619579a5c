//! Proofs, against trying everything.

use super::bounds::{OPTIONS, condition, every_answer, name, whens};
use super::support::answers::cases;
use super::support::small::{Small, chosen, fact, mode, not, requirement};
use super::support::{bundle_of, day};
use chrono::NaiveDate;
use onething::engine::{
    Answers, Choices, FlawKind, Guide, MatterState, Place, Plan, Planner, Reason, ScheduleWarning, Situation, Status,
    StillToCome, plan, prove, prove_planner,
};
use onething::model::{
    Answer, Bundle, Choice, Condition, ConditionalFact, Due, Duration, Hundredths, Obligation, OptionId, OptionKind,
    QuestionKind, Requirement, Unit,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn planned(guide: &Guide, answers: &Answers) -> Plan {
    plan(guide, answers, &Choices::new(), day("2026-11-23"))
}

/// The bounds that conditions anywhere in a bundle name for numbers.
fn bounds(value: &serde_json::Value, found: &mut BTreeSet<(String, u64)>) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| bounds(item, found)),
        serde_json::Value::Object(fields) => {
            for (key, inner) in fields {
                if let ("at_least" | "below", [question, bound]) =
                    (key.as_str(), inner.as_array().map_or(&[][..], Vec::as_slice))
                {
                    found.insert((question.as_str().unwrap().to_owned(), bound.as_u64().unwrap()));
                }
                bounds(inner, found);
            }
        }
        _ => {}
    }
}

/// Every answer to a question, one number for each class.
fn answers_to(bundle: &Bundle, at: usize) -> Vec<Answer> {
    let question = &bundle.questions[at];
    let mut named = BTreeSet::new();
    bounds(&serde_json::to_value(bundle).unwrap(), &mut named);
    let mut answers = every_answer(question);
    if let QuestionKind::Number(range) = &question.kind {
        let is_first =
            |number: u64| number == u64::from(range.min) || named.contains(&(question.id.to_string(), number));
        answers.retain(|answer| match answer {
            Answer::Number(Hundredths(hundredths)) => is_first(hundredths / 100),
            _ => true,
        });
    }
    answers
}

/// Every complete set of answers.
fn situations(guide: &Guide, all: &[Vec<Answer>], answers: Answers, found: &mut Vec<Answers>) {
    match planned(guide, &answers).situation.next {
        None => found.push(answers),
        Some(next) => {
            for answer in &all[next] {
                let mut answers = answers.clone();
                answers.insert(guide.bundle().questions[next].id.clone(), answer.clone());
                situations(guide, all, answers, found);
            }
        }
    }
}

/// Every set of answers to all questions, whether they are asked or not.
fn assignments(guide: &Guide, all: &[Vec<Answer>]) -> Vec<Answers> {
    let mut sets = vec![Answers::new()];
    for (question, answers) in guide.bundle().questions.iter().zip(all) {
        let with = |set: &Answers, answer: &Answer| {
            let mut set = set.clone();
            set.insert(question.id.clone(), answer.clone());
            set
        };
        sets = sets.iter().flat_map(|set| answers.iter().map(|answer| with(set, answer)).collect::<Vec<_>>()).collect();
    }
    sets
}

/// What comes out: matters, papers, warnings and stops, without the reasons.
fn result(plan: &Plan) -> impl PartialEq + use<> {
    let held = |list: &[onething::engine::Held]| list.iter().map(|held| (held.rule, held.certain)).collect::<Vec<_>>();
    let wanted = |it: &onething::engine::PlannedMatter| it.state != MatterState::NotNeeded;
    let matters: Vec<_> =
        plan.matters.iter().map(|it| (it.state, it.planned, wanted(it).then_some((it.mode, it.mode_open)))).collect();
    let needs: Vec<_> = plan
        .materials
        .iter()
        .flat_map(|it| it.needs.iter().map(|it| (it.matter, it.requirement, it.certain)))
        .collect();
    (plan.status == Status::Stopped, matters, needs, held(&plan.stops), held(&plan.notices))
}

/// Nothing chosen, and either matter of an alternative.
fn choices(guide: &Guide) -> Vec<Choices> {
    let mut choices = vec![Choices::new()];
    for it in &guide.bundle().package.alternatives {
        choices.extend([&it.standard, &it.instead].map(|matter| Choices::from([(it.id.clone(), matter.clone())])));
    }
    choices
}

/// What trying everything shows for one region.
struct Tried {
    situations: u128,
    reached: BTreeSet<Place>,
    flaws: BTreeSet<FlawKind>,
}

fn tried(guide: &Guide) -> Tried {
    let bundle = guide.bundle();
    let all: Vec<Vec<Answer>> = (0..bundle.questions.len()).map(|at| answers_to(bundle, at)).collect();
    let mut every = Vec::new();
    situations(guide, &all, Answers::new(), &mut every);
    let (mut reached, mut flaws) = (BTreeSet::new(), BTreeSet::new());
    if planned(guide, &Answers::new()).status == Status::Stopped {
        flaws.insert(FlawKind::StopsAtOnce);
    }
    let alternatives = &bundle.package.alternatives;
    let choices = choices(guide);
    for (answers, choices) in every.iter().flat_map(|answers| choices.iter().map(move |choices| (answers, choices))) {
        let plan = plan(guide, answers, choices, day("2026-11-23"));
        for held in plan.stops.iter().filter(|held| held.certain) {
            reached.insert(Place::Stop(held.rule));
        }
        if plan.status == Status::Stopped {
            continue;
        }
        reached.extend(plan.notices.iter().map(|held| Place::Notice(held.rule)));
        for matter in &plan.matters {
            let stands_for_another = alternatives.iter().any(|it| it.instead == bundle.matters[matter.matter].id);
            match (matter.state, matter.reason) {
                (MatterState::NotNeeded, Some(Reason::Otherwise(at))) => {
                    reached.insert(Place::Otherwise(matter.used, at));
                }
                (MatterState::NotNeeded, Some(Reason::NoChoice(at, reason))) => {
                    reached.insert(Place::NoChoice(at, reason));
                }
                (MatterState::NotNeeded, None) if !stands_for_another => {
                    flaws.insert(FlawKind::NoOtherwise);
                }
                (MatterState::NotNeeded, _) => {}
                (_, Some(Reason::Because(at))) => {
                    reached.insert(Place::Because(matter.used, at));
                }
                (MatterState::Choice, Some(Reason::Offered(at))) => {
                    reached.insert(Place::Alternative(at));
                }
                (_, Some(Reason::Offered(_))) => {}
                _ => {
                    flaws.insert(FlawKind::NoBecause);
                }
            }
            let one_is_planned = || plan.matters_in(MatterState::Choice).any(|it| it.planned);
            if matter.state == MatterState::Needed || matter.state == MatterState::Choice && one_is_planned() {
                reached.insert(Place::Matter(matter.used));
            }
            if matter.planned && !matter.mode_open {
                reached.insert(Place::Mode(matter.matter, matter.mode));
            }
        }
        for need in plan.materials.iter().flat_map(|material| &material.needs).filter(|need| need.certain) {
            reached.insert(Place::Requirement(need.matter, need.requirement));
        }
        let wanted = |goal: bool| {
            plan.matters.iter().any(|matter| {
                let is_goal = bundle.package.matters[matter.used].goal;
                matter.state != MatterState::NotNeeded && (is_goal || !goal)
            })
        };
        if !wanted(false) {
            flaws.insert(FlawKind::DeadEnd);
        } else if !wanted(true) {
            flaws.insert(FlawKind::NoGoal);
        }
        if plan.schedule.warnings.iter().any(|warning| matches!(warning, ScheduleWarning::Cycle(_))) {
            flaws.insert(FlawKind::Circle);
        }
    }
    let plans: Vec<(Answers, Plan)> =
        assignments(guide, &all).into_iter().map(|answers| (answers.clone(), planned(guide, &answers))).collect();
    for (at, question) in bundle.questions.iter().enumerate() {
        let mut groups: BTreeMap<Vec<Answer>, Vec<&Plan>> = BTreeMap::new();
        for (answers, plan) in &plans {
            if answers.get(&question.id) != Some(&Answer::Unsure) {
                let mut rest = answers.clone();
                rest.remove(&question.id);
                groups.entry(rest.into_iter().map(|(_, answer)| answer).collect()).or_default().push(plan);
            }
        }
        if groups.values().any(|plans| plans.iter().any(|plan| result(plan) != result(plans[0]))) {
            reached.insert(Place::Question(at));
        }
    }
    Tried { situations: every.len() as u128, reached, flaws }
}

/// The same package with one more option of a question, which no rule names: what an
/// answer is compared with.
fn with_one_more(bundle: &Bundle, at: usize) -> Bundle {
    let mut bundle = bundle.clone();
    if let QuestionKind::Single(choices) | QuestionKind::Several(choices) = &mut bundle.questions[at].kind {
        let mut more: Choice = choices[0].clone();
        (more.id, more.alone) = ("more".into(), false);
        choices.push(more);
    }
    bundle
}

/// Whether choosing an option changes something, against an answer that no rule names.
fn matters(guide: &Guide, all: &[Vec<Answer>], at: usize, option: &OptionId, alone: bool) -> bool {
    let question = &guide.bundle().questions[at];
    assignments(guide, all).into_iter().any(|answers| {
        let mut other = answers.clone();
        let (with, without) = match (&question.kind, answers.get(&question.id)) {
            (QuestionKind::Single(_), _) => (Answer::One(option.clone()), Answer::One("more".into())),
            (_, Some(Answer::Some(ids))) if ids.contains(&"more".into()) && !alone => {
                let mut with: BTreeSet<OptionId> = ids.iter().cloned().collect();
                with.remove(option);
                let without = Answer::Some(with.iter().cloned().collect());
                with.insert(option.clone());
                (Answer::Some(with.into_iter().collect()), without)
            }
            _ => (Answer::Some(vec![option.clone()]), Answer::Some(vec!["more".into()])),
        };
        let mut answers = answers;
        answers.insert(question.id.clone(), with);
        other.insert(question.id.clone(), without);
        result(&planned(guide, &answers)) != result(&planned(guide, &other))
    })
}

fn conditional(when: Option<Condition>) -> ConditionalFact {
    let fact = fact("words");
    ConditionalFact { when, text: fact.text, basis: fact.basis }
}

/// A package that shows its conditions alone when a test fails.
#[derive(Clone)]
struct Rules(Small);

impl std::fmt::Debug for Rules {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let bundle = &self.0.0;
        writeln!(f, "asked {:?}", bundle.package.questions)?;
        for (used, matter) in bundle.package.matters.iter().zip(&bundle.matters) {
            writeln!(f, "{} {:?} because {:?}", used.matter, used.when, used.because[0].when)?;
            writeln!(
                f,
                "  paper {:?} mode {:?} after {:?}",
                matter.materials[0].when, matter.modes[0].when, matter.after
            )?;
        }
        let whens = |it: &[&Condition]| format!("{it:?}");
        let package = &bundle.package;
        writeln!(f, "stops {}", whens(&package.stops.iter().map(|it| &it.when).collect::<Vec<_>>()))?;
        writeln!(
            f,
            "notices {}",
            whens(&package.notices.iter().filter_map(|it| it.when.as_ref()).collect::<Vec<_>>())
        )?;
        writeln!(f, "choices {}", whens(&package.alternatives.iter().map(|it| &it.when).collect::<Vec<_>>()))
    }
}

/// Up to four questions of every kind, and rules of most kinds over them.
fn package() -> impl Strategy<Value = Rules> {
    let some = || proptest::option::of(condition(4));
    let matters = proptest::collection::vec((some(), some(), some(), some(), 0..8_u8), 1..4);
    (whens(), matters, some(), condition(4), some(), any::<bool>())
        .prop_map(|(whens, matters, stop, notice, choice, sure)| {
            let mut small = Small::new();
            for (at, when) in whens.into_iter().enumerate() {
                let id = name(at);
                small = match at {
                    1 => small.several(id.as_str(), &OPTIONS[..if sure { 4 } else { 3 }]),
                    2 => small.number(id.as_str(), 1, 3),
                    _ => small.single(id.as_str(), &OPTIONS[..2]),
                };
                if let Some(when) = when {
                    small = small.asked_when(when);
                }
            }
            let count = matters.len();
            for (at, (when, reason, needs, committed, kind)) in matters.into_iter().enumerate() {
                small = small.matter(&format!("m{at}"), when);
                let used = small.0.package.matters.last_mut().unwrap();
                used.goal = kind % 2 == 0;
                used.because = vec![conditional(reason.clone())];
                used.otherwise = vec![conditional(reason.map(not))];
                let mut asked = requirement("paper");
                asked.when = needs;
                small = small.requires(asked);
                if let Some(when) = committed {
                    small = small.by_commitment(when);
                    if kind > 3 {
                        small = small.after_unless_committed(&format!("m{}", (at + 1) % count));
                    }
                } else if kind > 5 {
                    small = small.after(&format!("m{}", (at + 1) % count));
                }
            }
            small = small.notice("notice", notice);
            if let Some(when) = stop {
                small = small.stop("stop", when);
            }
            match choice {
                Some(when) if count > 1 => small.choice("choice", when, "m0", "m1"),
                _ => small,
            }
        })
        .prop_map(Rules)
}

/// Region by region, since the proof joins those with the same rules.
fn in_one_region(mut bundle: Bundle) -> Bundle {
    bundle.regions.retain(|region| region.id.as_str() == "11");
    bundle
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn a_proof_says_what_trying_everything_shows(small in package()) {
        let bundle = in_one_region(small.0.0);
        let proof = prove(&bundle);
        let guide = Guide::new(bundle.clone(), "11".into());
        let tried = tried(&guide);
        prop_assert_eq!(proof.situations, tried.situations);
        for (place, reached) in &proof.places {
            let expected = match place {
                // What the test does not look at.
                Place::Choice(..) | Place::Bound(..) | Place::Option(..) => continue,
                // A reason without a condition stands for whatever comes.
                Place::Because(used, at) if bundle.package.matters[*used].because[*at].when.is_none() => continue,
                place => tried.reached.contains(place),
            };
            prop_assert_eq!(*reached, expected, "{:?}", place);
        }
        let found: BTreeSet<FlawKind> = proof.flaws.iter().map(|flaw| flaw.kind).collect();
        prop_assert_eq!(&found, &tried.flaws);
        for flaw in &proof.flaws {
            // Answered to the end, the example shows it.
            let mut answers = flaw.example.clone();
            while let Some(next) = planned(&guide, &answers).situation.next {
                let question = &bundle.questions[next];
                answers.insert(question.id.clone(), every_answer(question)[0].clone());
            }
            let shows = choices(&guide).iter().any(|choices| {
                let plan = plan(&guide, &answers, choices, day("2026-11-23"));
                match flaw.kind {
                    // Nothing the example says stops the guide; what was added here may.
                    _ if plan.status == Status::Stopped => true,
                    FlawKind::DeadEnd => plan.matters.iter().all(|it| it.state == MatterState::NotNeeded),
                    FlawKind::Circle => {
                        plan.schedule.warnings.iter().any(|it| matches!(it, ScheduleWarning::Cycle(_)))
                    }
                    FlawKind::NoBecause | FlawKind::NoOtherwise => {
                        let Place::Matter(used) = flaw.place else { unreachable!() };
                        !matches!(plan.matters[used].reason, Some(Reason::Because(_) | Reason::Offered(_)))
                    }
                    _ => true,
                }
            });
            prop_assert!(shows, "{:?}", flaw);
        }
    }
}

proptest! {
    #![proptest_config(cases(48))]

    /// An answer that rules name changes something somewhere, or the proof says that it does not.
    #[test]
    fn named_answers_matter_as_trying_everything_shows(small in package()) {
        let bundle = in_one_region(small.0.0);
        let proof = prove(&bundle);
        for (place, reached) in &proof.places {
            let Place::Choice(at, option) = place else { continue };
            let guide = Guide::new(with_one_more(&bundle, *at), "11".into());
            let all: Vec<Vec<Answer>> =
                (0..bundle.questions.len()).map(|at| answers_to(guide.bundle(), at)).collect();
            let (QuestionKind::Single(choices) | QuestionKind::Several(choices)) = &bundle.questions[*at].kind else {
                unreachable!()
            };
            let choice = &choices[*option];
            prop_assert_eq!(*reached, matters(&guide, &all, *at, &choice.id, choice.alone), "{:?}", place);
        }
    }
}

/// One flaw of every kind that data can have, seeded into a sound package.
#[test]
fn seeded_flaws_are_found_with_the_shortest_example() {
    let yes = |question: &str| chosen(question, "yes");
    let both = &["yes", "no"];
    let sound = || {
        Small::new()
            .single("first", both)
            .single("second", both)
            .matter("always", None)
            .notice("n", yes("first"))
            .notice("m", yes("second"))
    };
    let proof = prove(&sound().0);
    assert_eq!((proof.flaws.as_slice(), proof.situations), (&[][..], 9));
    assert!(proof.places.values().all(|reached| *reached), "{:?}", proof.places);

    let only = |small: Small, kind: FlawKind, example: &[(&str, &str)]| {
        let proof = prove(&small.0);
        assert_eq!(proof.flaws.iter().map(|flaw| flaw.kind).collect::<Vec<_>>(), [kind]);
        let example: Answers =
            example.iter().map(|(question, answer)| ((*question).into(), Answer::One((*answer).into()))).collect();
        assert_eq!(proof.flaws[0].example, example, "{kind:?}");
    };
    let sometimes = Small::new().single("first", both).single("second", both);
    let sometimes = sometimes.matter("m", Some(Condition::Any(vec![yes("first"), yes("second")])));
    only(sometimes, FlawKind::DeadEnd, &[("first", "no"), ("second", "no")]);
    let mut no_goal = sound().matter("other", Some(yes("first")));
    no_goal.0.package.matters.iter_mut().for_each(|used| used.goal = false);
    let mut with_goal = no_goal.clone();
    with_goal.0.package.matters[1].goal = true;
    only(with_goal, FlawKind::NoGoal, &[("first", "no")]);
    let mut unreasoned = sound().matter("other", Some(yes("second")));
    unreasoned.0.package.matters[1].because = vec![conditional(Some(yes("first")))];
    only(unreasoned.clone(), FlawKind::NoBecause, &[("first", "no"), ("second", "yes")]);
    unreasoned.0.package.matters[1].because = vec![conditional(None)];
    unreasoned.0.package.matters[1].otherwise = vec![conditional(Some(yes("first")))];
    only(unreasoned, FlawKind::NoOtherwise, &[("first", "no"), ("second", "no")]);
    let circle = sound()
        .matter("a", Some(yes("first")))
        .after("b")
        .matter("b", None)
        .by_commitment(yes("second"))
        .after_unless_committed("a");
    only(circle, FlawKind::Circle, &[("first", "yes"), ("second", "no")]);
    let duty = |matter: &str| Obligation {
        id: "duty".into(),
        text: super::support::small::text("duty"),
        when: None,
        due: Due::Within {
            time: Duration { value: 5, unit: Unit::Workday },
            after: onething::model::Anchor::Matter(matter.into()),
        },
        missed: None,
        basis: super::support::small::basis(),
    };
    let mut late = sound().matter("other", Some(yes("first")));
    late.0.package.obligations.push(duty("other"));
    only(late, FlawKind::NoAnchor, &[("first", "no")]);
    let endless = sound().with(|matter| {
        matter.modes[0].steps[0].statutory.as_mut().unwrap().time = Duration { value: u16::MAX, unit: Unit::Year };
    });
    let proof = prove(&endless.0);
    // 65 535 years still lie within the calendar of the program; ten times as many do not.
    assert_eq!(proof.flaws, []);
    let mut leap = sound();
    leap.0.package.obligations.push(Obligation {
        due: Due::Yearly { from: "02-29".into(), to: "06-30".into(), after: onething::model::Anchor::Opening },
        ..duty("always")
    });
    only(leap, FlawKind::NoDate, &[]);
    let never = sound().stop("never", not(Condition::All(vec![yes("first"), not(yes("first"))])));
    assert!(prove(&never.0).flaws.iter().all(|flaw| flaw.kind != FlawKind::StopsAtOnce), "only after an answer");
    let at_once = sound().stop("at-once", Condition::Region(vec!["1".into()]));
    only(at_once, FlawKind::StopsAtOnce, &[]);
}

/// Merges a paper as the last demand for it wants it, whatever the others want.
fn merged_wrongly(guide: &Guide, answers: &Answers, choices: &Choices, start: NaiveDate) -> Plan {
    let mut plan = plan(guide, answers, choices, start);
    for paper in &mut plan.materials {
        let last = paper.needs[paper.needs.len() - 1];
        paper.copies = guide.bundle().matters[last.matter].materials[last.requirement].copies;
    }
    plan
}

/// What no data can make wrong, a planner can.
#[test]
fn a_wrong_planner_is_found_out() {
    let copies = |copies: u8| Requirement { copies, ..requirement("paper") };
    // Planned with `b`: only who chooses `a` is asked for more than `c` asks for.
    let small = Small::new()
        .single("first", &["yes", "no"])
        .matter("a", None)
        .requires(copies(2))
        .matter("b", None)
        .requires(copies(0))
        .matter("c", Some(chosen("first", "yes")))
        .requires(copies(1))
        .choice("choice", Condition::Region(vec!["1".into()]), "a", "b");
    let found = |planner: Planner| {
        let proof = prove_planner(&small.0, planner);
        proof.flaws.into_iter().map(|flaw| (flaw.kind, flaw.place, flaw.example)).collect::<Vec<_>>()
    };
    let sound = Planner::default();
    assert_eq!(found(sound), []);
    let example = Answers::from([("first".into(), Answer::One("yes".into()))]);
    let merging = Planner { plan: merged_wrongly, ..sound };
    assert_eq!(found(merging), [(FlawKind::WrongMerge, Place::Material(0), example)]);

    // One question is asked, in any case.
    let wrong = [(FlawKind::WrongBounds, Place::Question(0), Answers::new())];
    let fewer = |_: &Guide, _: &Situation| StillToCome { at_least: 0, at_most: 1, exact: true };
    assert_eq!(found(Planner { still_to_come: fewer, ..sound }), wrong);
    let more = |_: &Guide, _: &Situation| StillToCome { at_least: 2, at_most: 3, exact: false };
    assert_eq!(found(Planner { still_to_come: more, ..sound }), wrong);
    let about = |_: &Guide, _: &Situation| StillToCome { at_least: 0, at_most: 3, exact: false };
    assert_eq!(found(Planner { still_to_come: about, ..sound }), []);
}

/// A circle that an option breaks is none: the person may take it.
#[test]
fn a_commitment_that_may_be_taken_breaks_a_circle() {
    let small = |who: Option<Condition>| {
        let small = Small::new().single("first", &["yes", "no"]).matter("a", None).after("b").matter("b", None);
        let small = small.with(|matter| matter.modes.insert(0, mode("commitment", None, 1)));
        let small = small.option("promise", OptionKind::Commitment("commitment".into()), |option| option.when = who);
        small.after_unless_committed("a")
    };
    assert_eq!(prove(&small(None).0).flaws, []);
    let proof = prove(&small(Some(chosen("first", "yes"))).0);
    assert_eq!(proof.flaws.iter().map(|flaw| flaw.kind).collect::<Vec<_>>(), [FlawKind::Circle]);
    assert_eq!(proof.flaws[0].example, Answers::from([("first".into(), Answer::One("no".into()))]));
}

#[test]
fn idle_questions_answers_and_limits_are_named() {
    let always = |question: &str| Condition::Any(vec![chosen(question, "a"), chosen(question, "b")]);
    let small = Small::new()
        .single("idle", &["a", "b"])
        .single("good", &["a", "b", "c"])
        .number("size", 1, 100)
        .matter("m", None)
        .notice("idle", always("idle"))
        .notice("good", chosen("good", "a"))
        .notice(
            "half",
            Condition::Any(vec![
                Condition::AtLeast("size".into(), 50),
                Condition::All(vec![Condition::AtLeast("size".into(), 50), Condition::AtLeast("size".into(), 70)]),
            ]),
        );
    let proof = prove(&small.0);
    let idle: Vec<Place> = proof.places.iter().filter(|(_, reached)| !**reached).map(|(place, _)| *place).collect();
    assert_eq!(idle, [Place::Question(0), Place::Bound(2, 70)]);
    // Three answers, four, and four: three classes of numbers and 不确定.
    assert_eq!(proof.situations, 3 * 4 * 4);
}

/// More situations than any machine could try one by one, in few nodes.
#[test]
fn what_does_not_interact_takes_few_nodes() {
    let mut small = Small::new().matter("m", None);
    for at in 0..40 {
        let id = format!("q{at}");
        small = small.single(&id, &["a", "b"]).notice(&format!("n{at}"), chosen(&id, "a"));
    }
    let proof = prove(&small.0);
    assert_eq!(proof.situations, 3_u128.pow(40));
    assert_eq!(proof.flaws, []);
    assert!(proof.states < 100_000, "{}", proof.states);
}

#[test]
fn what_is_too_entangled_is_said_and_not_guessed() {
    let mut small = Small::new();
    for at in 0..24 {
        small = small.single(&format!("q{at}"), &["a", "b", "c"]);
    }
    for rule in 0..40 {
        let part = |at: usize| chosen(&format!("q{at}"), ["a", "b", "c"][(rule * 7 + at * (rule + 3)) % 3]);
        let pairs = (0..24).map(|at| Condition::Any(vec![part(at), not(part((at + rule + 1) % 24))]));
        small = small.matter(&format!("m{rule}"), Some(Condition::All(pairs.collect())));
    }
    let proof = prove(&in_one_region(small.0));
    assert_eq!(proof.flaws.iter().map(|flaw| flaw.kind).collect::<Vec<_>>(), [FlawKind::Entangled]);
    assert_eq!(proof.situations, 0);
}

#[test]
fn the_shipped_restaurant_is_proven() {
    let proof = prove(&bundle_of("restaurant"));
    assert_eq!(proof.flaws, []);
    // Ways of handling a shared matter may belong to other packages: they keep their places.
    let idle: Vec<&Place> = proof
        .places
        .iter()
        .filter(|(place, reached)| !**reached && !matches!(place, Place::Mode(..)))
        .map(|(place, _)| place)
        .collect();
    assert!(idle.is_empty(), "{idle:?}");
    assert!(proof.situations > 1_000_000_000_000);
}
