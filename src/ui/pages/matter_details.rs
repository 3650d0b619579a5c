//! Everything about one matter: who decides, how, how long, what it costs, what follows.

use super::material_details::one_request;
use super::options::bound;
use crate::engine::{Guide, PlannedMatter};
use crate::model::{Basis, DepartmentId, Due, Fee, Matter, Mode, Obligation, PlanOption, Unit};
use crate::platform::View;
use crate::ui::context::{Context, Words};
use crate::ui::parts::{Tag, facts, pair, said, source_lines, stated, tag};
use view_macro::view;

/// A department as the region calls it, and where its name stands if it has one of its own.
fn department(words: &Words, guide: &Guide, id: &DepartmentId) -> Option<(String, Vec<Basis>)> {
    let named = guide.department(id)?;
    Some((words.guide().department(words.language, named), named.basis.to_vec()))
}

/// The name of the body that decides.
pub(super) fn authority(words: &Words, guide: &Guide, matter: &Matter) -> String {
    department(words, guide, &matter.authority).map(|(name, _)| name).unwrap_or_default()
}

/// Everything about a matter as pairs. In a plan only what holds there.
pub(super) fn details(
    words: &Words,
    guide: &Guide,
    matter: &Matter,
    planned: Option<(&Context, &PlannedMatter)>,
) -> Vec<View> {
    let texts = &words.guide().matters;
    let sources = &guide.bundle().sources;
    let modes: Vec<&Mode> = match planned {
        Some((_, planned)) => matter.modes.get(planned.mode).into_iter().collect(),
        None => matter.modes.iter().collect(),
    };
    let points: Vec<usize> = match planned {
        Some((context, planned)) => context.plan.review_points(guide, planned),
        None => (0..matter.review_points.len()).collect(),
    };
    let points: Vec<View> = points
        .into_iter()
        .map(|at| stated(words, sources, &matter.review_points[at].text, &matter.review_points[at].basis))
        .collect();
    let faq: Vec<View> = matter
        .faq
        .iter()
        .map(|faq| {
            view! {
                <p>
                    <b lang=words.lang(&faq.question)>{words.say(&faq.question)}</b>
                </p>
                {stated(words, sources, &faq.answer, &faq.basis)}
            }
        })
        .collect();
    let duties: Vec<View> = matter.obligations.iter().map(|duty| duty_view(words, guide, duty)).collect();
    let ask: Vec<View> =
        matter.ask_locally.iter().map(|text| view! { <p lang=words.lang(text)>{words.say(text)}</p> }).collect();
    [
        pair(texts.who, who(words, guide, matter)),
        pair(texts.waits, waits(words, guide, matter, planned)),
        pair(texts.how, modes.iter().flat_map(|mode| how(words, guide, mode, planned)).collect()),
        pair(texts.limit, time_rows(words, guide, &modes, planned)),
        pair(texts.papers, planned.map_or_else(|| papers(words, guide, matter), |_| Vec::new())),
        pair(texts.result, result(words, guide, matter)),
        pair(texts.fee, vec![fee(words, guide, matter)]),
        pair(words.texts.sections.options, planned.map_or_else(|| options(words, guide, matter), |_| Vec::new())),
        pair(texts.conditions, facts(words, sources, &matter.conditions)),
        pair(texts.checks, points),
        pair(texts.mistakes, facts(words, sources, &matter.mistakes)),
        pair(texts.penalties, facts(words, sources, &matter.penalties)),
        pair(texts.duties, duties),
        pair(texts.questions, faq),
        pair(texts.ask, ask),
        pair(texts.law, vec![source_lines(words, sources, &matter.basis)]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What is handed in, whatever the situation.
fn papers(words: &Words, guide: &Guide, matter: &Matter) -> Vec<View> {
    let bundle = guide.bundle();
    let mut rows = Vec::new();
    for requirement in &matter.materials {
        let Some(material) = bundle.materials.iter().find(|it| it.id == requirement.material) else { continue };
        let request = one_request(words, requirement);
        rows.push(view! {
            <p data-material-id=material.id.0.clone() data-needed-by=matter.id.0.clone()>
                {said(words, requirement.called.as_ref().unwrap_or(&material.name))} {words.texts.common.comma}
                {request}
            </p>
            {source_lines(words, &bundle.sources, &requirement.basis)}
        });
    }
    rows
}

/// What may be chosen, whatever the situation.
fn options(words: &Words, guide: &Guide, matter: &Matter) -> Vec<View> {
    let one = |option: &PlanOption| {
        let local = option.local.then(|| view! { <p>{words.guide().options.local}</p> });
        view! {
            <p>
                <b>{said(words, &option.name)}</b>
            </p>
            {local}
            {bound(words, guide, option, (None, None))}
        }
    };
    matter.options.iter().map(one).collect()
}

fn who(words: &Words, guide: &Guide, matter: &Matter) -> Vec<View> {
    let sources = &guide.bundle().sources;
    let Some((name, named)) = department(words, guide, &matter.authority) else { return Vec::new() };
    let mut basis = matter.authority_basis.clone();
    basis.extend(named);
    let first = view! {
        <p>{name}</p>
        {source_lines(words, sources, &basis)}
    };
    let later = matter.supervisor.as_ref().and_then(|id| department(words, guide, id));
    let later = later.map(|(name, _)| view! { <p>{words.guide().matters.later_by(&name)}</p> });
    std::iter::once(first).chain(later).collect()
}

fn waits(words: &Words, guide: &Guide, matter: &Matter, planned: Option<(&Context, &PlannedMatter)>) -> Vec<View> {
    let matters = &guide.bundle().matters;
    let held = planned.map(|(context, planned)| context.plan.waits_for(guide, planned));
    let mut rows = Vec::new();
    for wait in &matter.after {
        let Some(at) = matters.iter().position(|other| other.id == wait.matter) else { continue };
        if held.as_ref().is_none_or(|held| held.contains(&at)) {
            let line = words.guide().matters.wait(&words.say(&matters[at].name), &words.say(&wait.why));
            rows.push(view! { <p lang=words.lang(&wait.why)>{line}</p> });
        }
    }
    rows
}

fn how(words: &Words, guide: &Guide, mode: &Mode, planned: Option<(&Context, &PlannedMatter)>) -> Vec<View> {
    let texts = &words.guide().matters;
    let sources = &guide.bundle().sources;
    let mut rows = vec![view! {
        <p>
            <b lang=words.lang(&mode.name)>{words.say(&mode.name)}</b>
        </p>
    }];
    if planned.is_some_and(|(_, planned)| planned.mode_open) {
        rows.push(view! { <p>{texts.mode_open}</p> });
    }
    rows.extend(facts(words, sources, &mode.notes));
    if let Some(check) = &mode.check_after {
        rows.push(view! {
            <p>
                {texts.check_after(&words.texts.days.period(check.within))} {said(words, &check.fact.text)}
            </p>
            {source_lines(words, sources, &check.fact.basis)}
        });
    }
    rows
}

fn time_rows(words: &Words, guide: &Guide, modes: &[&Mode], planned: Option<(&Context, &PlannedMatter)>) -> Vec<View> {
    let texts = &words.guide().matters;
    let common = &words.texts.common;
    let sources = &guide.bundle().sources;
    let mut rows: Vec<View> = Vec::new();
    for step in modes.iter().flat_map(|mode| &mode.steps) {
        let name = words.say(&step.name);
        let Some(limit) = &step.statutory else {
            let line = format!("{name}{}{}", words.texts.common.colon, texts.unknown_limit);
            rows.push(view! { <p>{line}</p> });
            continue;
        };
        let mut line = texts.limit_of(&name, &words.texts.days.period(limit.time));
        let mut add = |words: String| {
            line.push_str(common.comma);
            line.push_str(&words);
        };
        if limit.often_on_the_spot {
            add(texts.often_on_the_spot.to_owned());
        }
        if let Some(more) = limit.extension {
            add(texts.extension(&words.texts.days.period(more)));
        }
        if let Some(printed) = &limit.printed {
            add(texts.printed(&words.say(printed)));
        }
        if limit.time.unit == Unit::Day {
            add(texts.unit_open.to_owned());
        }
        rows.push(view! {
            <p>{line}</p>
            {source_lines(words, sources, &limit.basis)}
        });
        for fact in &limit.not_counted {
            let line = texts.not_counted(&words.say(&fact.text));
            rows.push(view! {
                <p lang=words.lang(&fact.text)>{line}</p>
                {source_lines(words, sources, &fact.basis)}
            });
        }
    }
    if let Some((context, planned)) = planned {
        rows.push(match context.plan.committed_limit(guide, planned) {
            Some(limit) => view! {
                <p>{texts.committed(&words.texts.days.period(limit.time))}</p>
                {source_lines(words, sources, &limit.basis)}
            },
            None => view! { <p class="quiet">{texts.no_committed}</p> },
        });
    }
    rows
}

fn result(words: &Words, guide: &Guide, matter: &Matter) -> Vec<View> {
    let texts = &words.guide().matters;
    let duration = |time| words.texts.days.period(time);
    let sources = &guide.bundle().sources;
    let outcome = &matter.result;
    let mut rows = vec![view! { <p lang=words.lang(&outcome.name)>{words.say(&outcome.name)}</p> }];
    if let Some(validity) = &outcome.validity {
        let time = duration(validity.time);
        let line = if validity.at_most { texts.valid_at_most(&time) } else { texts.valid(&time) };
        rows.push(view! {
            <p>{line}</p>
            {source_lines(words, sources, &validity.basis)}
        });
    }
    if let Some(renewal) = &outcome.renewal {
        let to = duration(renewal.to);
        let line = match renewal.from {
            Some(from) => texts.renew_between(&duration(from), &to),
            None => texts.renew(&to),
        };
        let late = renewal.late.as_ref();
        rows.push(view! {
            <p>{line}</p>
            {late.map(|late| view! { <p lang=words.lang(late)>{words.say(late)}</p> })}
            {source_lines(words, sources, &renewal.basis)}
        });
    }
    rows
}

fn fee(words: &Words, guide: &Guide, matter: &Matter) -> View {
    let texts = &words.guide().matters;
    let sources = &guide.bundle().sources;
    match &matter.fee {
        Fee::None(fact) => view! {
            <p>
                <b>{texts.fee_none}</b>
            </p>
            {stated(words, sources, &fact.text, &fact.basis)}
        },
        Fee::Charged(fact) => stated(words, sources, &fact.text, &fact.basis),
        Fee::Local => view! { <p>{tag(Tag::Unverified, &words.texts.common)} " " {texts.fee_local}</p> },
    }
}

/// By when a duty is due, in words.
pub(super) fn due_words(words: &Words, guide: &Guide, due: &Due) -> String {
    words.guide().due(words.language, guide.bundle(), due)
}

/// A duty with its time, its consequence and its sources.
pub(super) fn duty_view(words: &Words, guide: &Guide, duty: &Obligation) -> View {
    let texts = &words.guide().matters;
    let due = due_words(words, guide, &duty.due);
    let mut basis = duty.basis.clone();
    basis.extend(duty.missed.iter().flat_map(|missed| missed.basis.clone()));
    let missed = duty.missed.as_ref().map(|missed| {
        let line = texts.missed(&words.say(&missed.text));
        view! { <p lang=words.lang(&missed.text)>{line}</p> }
    });
    view! {
        <p>{said(words, &duty.text)} <span class="quiet">{words.texts.common.comma} {due}</span></p>
        {missed}
        {source_lines(words, &guide.bundle().sources, &basis)}
    }
}
