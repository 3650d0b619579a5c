//! Merged materials and forms, against a plain recount from the data.

use super::oracle::Oracle;
use super::support::answers::{any_answers, cases};
use super::support::small::{Small, chosen, fact, requirement, time};
use super::support::{catalog, day, restaurant};
use onething::engine::{
    Answers, Choices, Exemption, Guide, MaterialState, MatterState, MergedForm, Plan, Status, Truth, plan,
};
use onething::model::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn planned(guide: &Guide, answers: &Answers) -> Plan {
    plan(guide, answers, &Choices::new(), day("2026-11-23"))
}

fn answer(pairs: &[(&str, &str)]) -> Answers {
    pairs.iter().map(|(question, option)| ((*question).into(), Answer::One((*option).into()))).collect()
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn the_merged_list_is_what_the_matters_ask_for(answers in any_answers(restaurant())) {
        let guide = restaurant();
        let bundle = guide.bundle();
        let plan = planned(guide, &answers);
        let effective = plan.situation.effective(guide, &answers);
        let oracle = Oracle { guide, effective: &effective };

        // Who asks for what, certain or possible, straight from the data.
        let mut needs: BTreeMap<usize, Vec<(usize, usize, bool)>> = BTreeMap::new();
        let mut hand_ins = BTreeSet::new();
        for matter in &plan.matters {
            let open = matches!(matter.state, MatterState::Possible | MatterState::Choice);
            if !(matter.planned || open) {
                continue;
            }
            let stated = &bundle.matters[matter.matter];
            for (at, asked) in stated.materials.iter().enumerate() {
                let mut in_mode = Truth::Yes;
                if let Some(wanted) = &asked.mode {
                    // The first mode whose condition holds is used.
                    in_mode = Truth::No;
                    let mut none_before = Truth::Yes;
                    for mode in &stated.modes {
                        let when = oracle.when(mode.when.as_ref());
                        if mode.id == *wanted {
                            in_mode = none_before.and(when);
                        }
                        none_before = none_before.and(!when);
                    }
                }
                let truth = in_mode.and(oracle.when(asked.when.as_ref()));
                if truth != Truth::No {
                    let material = bundle.materials.iter().position(|it| it.id == asked.material).unwrap();
                    let certain = matter.planned && truth == Truth::Yes;
                    needs.entry(material).or_default().push((matter.matter, at, certain));
                    if certain && !asked.shown_only {
                        let counter = stated.form.as_ref().map_or(stated.id.as_str(), |form| form.as_str());
                        hand_ins.insert((counter, material));
                    }
                }
            }
        }

        let listed: Vec<usize> = plan.materials.iter().map(|it| it.material).collect();
        prop_assert_eq!(listed, needs.keys().copied().collect::<Vec<_>>(), "each material once, in the dictionary's order");
        let mut to_hand_in = 0;
        for merged in &plan.materials {
            let expected = &needs[&merged.material];
            let found: Vec<_> = merged.needs.iter().map(|it| (it.matter, it.requirement, it.certain)).collect();
            prop_assert_eq!(&found, expected);
            let certain = expected.iter().any(|need| need.2);
            let counted: Vec<&Requirement> = expected
                .iter()
                .filter(|need| need.2 || !certain)
                .map(|(matter, at, _)| &bundle.matters[*matter].materials[*at])
                .collect();
            prop_assert_eq!(merged.originals, counted.iter().map(|it| it.originals).max().unwrap());
            prop_assert_eq!(merged.copies, counted.iter().map(|it| it.copies).max().unwrap());
            prop_assert_eq!(merged.per_person, counted.iter().any(|it| it.per_person));
            prop_assert_eq!(merged.handed_in, counted.iter().any(|it| !it.shown_only));
            prop_assert_eq!(merged.state == MaterialState::Possible, !certain);
            prop_assert_eq!(merged.state == MaterialState::Exempt, certain && merged.exemption.is_some());
            if certain && merged.exemption.is_none() {
                let may_wait = counted.iter().all(|it| it.necessity != Necessity::Required)
                    && counted.iter().any(|it| it.necessity == Necessity::Deferrable);
                prop_assert_eq!(merged.state == MaterialState::Deferrable, may_wait);
                to_hand_in += usize::from(merged.handed_in);
            }
        }
        prop_assert_eq!(plan.counts.materials_before, hand_ins.len());
        prop_assert_eq!(plan.counts.materials_after, to_hand_in);
        prop_assert!(plan.counts.materials_after <= plan.counts.materials_before);
    }

    #[test]
    fn every_field_is_asked_once(answers in any_answers(restaurant())) {
        let guide = restaurant();
        let bundle = guide.bundle();
        let plan = planned(guide, &answers);
        let effective = plan.situation.effective(guide, &answers);
        let oracle = Oracle { guide, effective: &effective };
        let mut forms = Vec::new();
        let mut asked: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for matter in plan.matters.iter().filter(|matter| matter.planned) {
            let Some(form) = &bundle.matters[matter.matter].form else { continue };
            let at = bundle.forms.iter().position(|it| it.id == *form).unwrap();
            if forms.contains(&at) {
                continue;
            }
            forms.push(at);
            for (field, when) in &bundle.forms[at].fields {
                if oracle.when(when.as_ref()) == Truth::Yes {
                    asked.entry(usize::from(*field)).or_default().push(at);
                }
            }
        }
        prop_assert_eq!(&plan.forms.forms, &forms);
        let merged: BTreeMap<usize, Vec<usize>> =
            plan.forms.fields.iter().map(|field| (field.field, field.forms.clone())).collect();
        prop_assert_eq!(merged.len(), plan.forms.fields.len(), "a field stands twice");
        prop_assert_eq!(&merged, &asked);
        prop_assert_eq!(plan.counts.fields_before, asked.values().map(Vec::len).sum::<usize>());
        prop_assert_eq!(plan.counts.fields_after, asked.len());
        prop_assert_eq!(plan.counts.forms_before, forms.len());
        prop_assert_eq!(plan.counts.forms_after, usize::from(!forms.is_empty()));
    }

    #[test]
    fn the_other_counts(answers in any_answers(restaurant())) {
        let guide = restaurant();
        let plan = planned(guide, &answers);
        let bundle = guide.bundle();
        let done: Vec<_> = plan.matters.iter().filter(|matter| matter.planned).collect();
        prop_assert_eq!(plan.counts.matters, done.len());
        let offices: BTreeSet<_> = done.iter().map(|matter| &bundle.matters[matter.matter].authority).collect();
        prop_assert_eq!(plan.counts.departments, offices.len());
        prop_assert_eq!(plan.schedule.steps.len(), done.len());
        if plan.status == Status::Stopped {
            prop_assert_eq!(plan.counts, Default::default());
        }
    }

    #[test]
    fn answers_say_of_any_condition_what_it_says_plainly(answers in any_answers(restaurant())) {
        let guide = restaurant();
        let situation = onething::engine::Situation::new(guide, &answers);
        let effective = situation.effective(guide, &answers);
        let oracle = Oracle { guide, effective: &effective };
        let used = guide.bundle().package.matters.iter().filter_map(|used| used.when.as_ref());
        let filling = catalog().fields.iter().filter_map(|field| match &field.answered {
            Some(onething::model::Answered::Values(values)) => Some(values.iter().map(|(_, when)| when)),
            _ => None,
        });
        let mut looked = 0;
        for condition in used.chain(filling.flatten()) {
            prop_assert_eq!(situation.meets(guide, condition), oracle.truth(condition), "{:?}", condition);
            looked += 1;
        }
        prop_assert!(looked > 20);
    }
}

#[test]
fn the_strictest_demand_wins() {
    let guide = Small::new()
        .matter("a", None)
        .requires(Requirement { copies: 3, originals: 0, form: MaterialForm::Either, ..requirement("plan") })
        .matter("b", None)
        .requires(Requirement {
            original_shown: true,
            form: MaterialForm::Paper,
            necessity: Necessity::Deferrable,
            valid_for: Some(time(2, Unit::Month)),
            ..requirement("plan")
        })
        .matter("c", None)
        .requires(Requirement {
            per_person: true,
            form: MaterialForm::Electronic,
            valid_for: Some(time(30, Unit::Day)),
            ..requirement("plan")
        })
        .guide();
    let plan = planned(&guide, &Answers::new());
    let [merged] = plan.materials.as_slice() else { panic!("{:?}", plan.materials) };
    assert_eq!((merged.originals, merged.copies), (1, 3));
    assert!(merged.original_shown && merged.per_person);
    assert_eq!(merged.form, MergedForm::Both);
    assert_eq!(merged.necessity, Necessity::Required);
    assert_eq!(merged.valid_for, Some(time(2, Unit::Month)), "two months are longer than thirty days");
    assert_eq!((plan.counts.materials_before, plan.counts.materials_after), (3, 1));
}

#[test]
fn what_only_may_be_needed_does_not_make_the_certain_demand_stricter() {
    let guide = Small::new()
        .single("size", &["small", "large"])
        .matter("a", None)
        .needs("plan")
        .matter("b", Some(chosen("size", "large")))
        .requires(Requirement { originals: 5, ..requirement("plan") })
        .guide();
    let originals = |answers: &Answers| planned(&guide, answers).materials[0].originals;
    assert_eq!(originals(&Answers::new()), 1);
    assert_eq!(originals(&answer(&[("size", "large")])), 5);
}

#[test]
fn look_alikes_are_not_merged() {
    let not_the_same = vec![LookAlike { material: "room-plan".into(), why: super::support::small::text("walls only") }];
    let guide = Small::new()
        .matter("a", None)
        .needs("floor-plan")
        .matter("b", None)
        .needs("room-plan")
        .material("floor-plan", |material| material.not_the_same_as = not_the_same)
        // The name is not the identity.
        .material("room-plan", |material| material.name.zh = "floor-plan".into())
        .guide();
    let plan = planned(&guide, &Answers::new());
    assert_eq!(plan.materials.len(), 2);
    assert_eq!((plan.counts.materials_before, plan.counts.materials_after), (2, 2));
}

#[test]
fn three_reasons_why_a_paper_need_not_be_handed_in() {
    let guide = Small::new()
        .licence("e-id")
        .matter("licence", None)
        .needs("id-card")
        .matter("permit", None)
        .needs("licence-copy")
        .requires(Requirement {
            held: Some(Held { by: "office".into(), why: fact("held") }),
            ..requirement("acceptance")
        })
        .needs("plan")
        .material("id-card", |material| material.licence = Some("e-id".into()))
        .material("licence-copy", |material| material.produced_by = vec!["licence".into()])
        .guide();
    let plan = planned(&guide, &Answers::new());
    let exemptions: Vec<_> = plan.materials.iter().map(|material| (material.state, material.exemption)).collect();
    assert_eq!(
        exemptions,
        [
            (MaterialState::Exempt, Some(Exemption::Licence(0))),
            (MaterialState::Exempt, Some(Exemption::Produced(0))),
            (MaterialState::Exempt, Some(Exemption::Held(1, 1))),
            (MaterialState::Prepare, None),
        ]
    );
    // Exempt papers stay in the list and leave the count.
    assert_eq!((plan.counts.materials_before, plan.counts.materials_after), (4, 1));
}

#[test]
fn the_result_of_a_matter_that_is_not_done_exempts_nothing() {
    let guide = Small::new()
        .single("has", &["yes", "no"])
        .matter("licence", Some(chosen("has", "no")))
        .matter("permit", None)
        .needs("licence-copy")
        .material("licence-copy", |material| material.produced_by = vec!["licence".into()])
        .guide();
    let exemption = |answers| planned(&guide, &answers).materials[0].exemption;
    assert_eq!(exemption(answer(&[("has", "no")])), Some(Exemption::Produced(0)));
    assert_eq!(exemption(answer(&[("has", "yes")])), None);
    assert_eq!(exemption(Answers::new()), None, "not yet known is not done");
}

#[test]
fn a_department_that_holds_it_helps_only_if_nobody_else_wants_it() {
    let held = Requirement { held: Some(Held { by: "office".into(), why: fact("held") }), ..requirement("report") };
    let guide = Small::new().matter("a", None).requires(held).matter("b", None).needs("report").guide();
    assert_eq!(planned(&guide, &Answers::new()).materials[0].state, MaterialState::Prepare);
}

#[test]
fn what_is_only_shown_on_site_is_in_no_count() {
    let guide = Small::new()
        .matter("a", None)
        .requires(Requirement { shown_only: true, originals: 0, ..requirement("health-card") })
        .guide();
    let plan = planned(&guide, &Answers::new());
    assert!(!plan.materials[0].handed_in);
    assert_eq!((plan.counts.materials_before, plan.counts.materials_after), (0, 0));
}

#[test]
fn matters_with_one_form_take_each_paper_once() {
    let guide = Small::new()
        .matter("tax", None)
        .needs("id-card")
        .form("one-window", &["name", "phone"])
        .matter("social", None)
        .needs("id-card")
        .with(|matter| matter.form = Some("one-window".into()))
        .matter("fire", None)
        .needs("id-card")
        .form("fire-form", &["name", "exits"])
        .guide();
    let counts = planned(&guide, &Answers::new()).counts;
    assert_eq!((counts.materials_before, counts.materials_after), (2, 1));
    assert_eq!((counts.forms_before, counts.forms_after), (2, 1));
    assert_eq!((counts.fields_before, counts.fields_after), (4, 3));
}

#[test]
fn a_paper_of_one_mode_is_only_wanted_in_it() {
    let guide = Small::new()
        .single("way", &["commitment", "ordinary"])
        .matter("fire", None)
        .by_commitment(chosen("way", "commitment"))
        .requires(Requirement { mode: Some("commitment".into()), ..requirement("promise") })
        .requires(Requirement { mode: Some("ordinary".into()), ..requirement("report") })
        .guide();
    let list = |way: &str| -> Vec<String> {
        let plan = planned(&guide, &answer(&[("way", way)]));
        plan.materials.iter().map(|it| guide.bundle().materials[it.material].id.to_string()).collect()
    };
    assert_eq!(list("commitment"), ["promise"]);
    assert_eq!(list("ordinary"), ["report"]);
}
