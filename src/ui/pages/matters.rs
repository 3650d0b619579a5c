//! The matters: what has to be done, in which step, why, and everything about each.

use super::matter_details::details;
use super::options::in_state;
use crate::engine::{MatterState, OptionState, PlannedMatter, Reason, total_time};
use crate::model::{Basis, Duration, Limit, Matter, Mode, Unit};
use crate::platform::{IntoView, View};
use crate::state::Section;
use crate::texts::GuideTexts;
use crate::ui::context::{Actions, Context, Words};
use crate::ui::parts::{Icon, Tag, icon, icon_with, source_lines, tag, tag_with};
use chrono::Datelike;
use view_macro::view;

/// The page 事项.
pub(crate) fn matters_page(context: &Context, _: Actions) -> View {
    let words = &context.words;
    let texts = &words.guide().matters;
    let plan = &context.plan;
    let steps = plan.steps(&context.guide);
    let title = match plan.counts.matters {
        0 => texts.title_none.to_owned(),
        n => texts.title(n, steps.len()),
    };
    let lead = match steps.len() {
        0 => None,
        1 => Some(texts.lead_one),
        _ => Some(texts.lead_steps),
    };
    let mut number = 0;
    let stages: Vec<View> = steps
        .iter()
        .enumerate()
        .map(|(at, group)| {
            let first = number + 1;
            number += group.len();
            stage(context, at, group, first)
        })
        .collect();
    let open: Vec<&PlannedMatter> = plan.matters.iter().filter(|matter| is_open(matter)).collect();
    let postponed: Vec<&PlannedMatter> = plan.matters_in(MatterState::Postponed).collect();
    view! {
        <div class="wrap wrap--matters">
            <div>
                <h1 tabindex="-1">{title}</h1>
                {lead.map(|lead| view! { <p class="lead lead--sub">{lead}</p> })}
            </div>
            <div>
                {stages} {open_stage(context, &open, texts.open_title, texts.open_sub)}
                {open_stage(context, &postponed, words.guide().options.postponed, "")}
            </div>
            {not_needed(context)}
            <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href=context.section(Section::Materials)>
                        {texts.next(plan.counts.materials_after)}
                    </a>
                </div>
            </div>
        </div>
    }
}

/// Not in the plan yet: hangs on an answer, or is the other one of a choice.
pub(super) fn is_open(matter: &PlannedMatter) -> bool {
    !matter.planned && matches!(matter.state, MatterState::Possible | MatterState::Choice)
}

fn stage(context: &Context, at: usize, group: &[&PlannedMatter], first: usize) -> View {
    let words = &context.words;
    let texts = &words.guide().matters;
    let matters = &context.guide.bundle().matters;
    let mut waited: Vec<String> = Vec::new();
    for matter in group {
        for other in context.plan.waits_for(&context.guide, matter) {
            let name = words.say(&matters[other].name);
            if !waited.contains(&name) {
                waited.push(name);
            }
        }
    }
    let after = (at > 0).then(|| texts.step_after(&waited.join(words.texts.common.and)));
    let items: Vec<View> =
        group.iter().enumerate().map(|(more, matter)| item(context, matter, Some(first + more))).collect();
    view! {
        <h2 class="stage">
            {texts.step(at + 1)} {after.map(|after| view! { " " <span class="stage__sub">{after}</span> })}
        </h2>
        <ol class="matters" start=first.to_string()>
            {items}
        </ol>
    }
}

/// Matters that are not in the plan now.
fn open_stage(context: &Context, open: &[&PlannedMatter], title: &'static str, sub: &'static str) -> Option<View> {
    if open.is_empty() {
        return None;
    }
    let items: Vec<View> = open.iter().map(|matter| item(context, matter, None)).collect();
    let stage = view! {
        <h2 class="stage">{title} " " <span class="stage__sub">{sub}</span></h2>
        <ul class="matters">{items}</ul>
    };
    Some(stage)
}

fn item(context: &Context, planned: &PlannedMatter, number: Option<usize>) -> View {
    let words = &context.words;
    let texts = &words.guide().matters;
    let common = &words.texts.common;
    let bundle = context.guide.bundle();
    let matter = &bundle.matters[planned.matter];
    let which = match planned.state {
        MatterState::Needed => Tag::Must,
        MatterState::Choice => Tag::Choice,
        _ => Tag::Maybe,
    };
    let postponed = (planned.state == MatterState::Postponed).then(|| postponed(context, planned));
    let which = match postponed {
        Some(_) => tag_with(Tag::Later, words.guide().options.postponed.to_owned()),
        None => tag(which, common),
    };
    let reason = reason(context, planned);
    let why = reason.as_ref().map_or_else(|| texts.depends.to_owned(), |(text, _, _)| text.clone());
    let lang = reason.as_ref().and_then(|(_, lang, _)| *lang);
    let source = reason.map(|(_, _, basis)| source_lines(words, &bundle.sources, &basis));
    let vow = (planned.planned && by_commitment(matter, planned) && !planned.mode_open)
        .then(|| matter.modes.get(planned.mode))
        .flatten()
        .map(|mode| tag_with(Tag::Vow, texts.by_commitment(&words.say(&mode.name))));
    let name = words.say(&matter.name);
    view! {
        <li class="matter" id=format!("m-{}", matter.id) data-matter-id=matter.id.0.clone()>
            <span class="matter__no" aria-hidden="true">
                {number.map_or_else(|| "?".to_owned(), |number| number.to_string())}
            </span>
            <div class="matter__body">
                <div class="matter__head">
                    <div class="matter__names">
                        <h3 class="matter__name" lang=words.lang(&matter.name)>
                            {name.clone()}
                        </h3>
                        <p class="matter__official" lang=words.lang(&matter.official)>
                            {words.say(&matter.official)}
                        </p>
                    </div>
                    {time(context, planned)}
                </div>
                <p class="matter__why">{which} <span lang=lang>{why}</span></p>
                {postponed}
                {because(context, &planned.because).map(|because| view! { <p class="matter__official">{because}</p> })}
                {source} {vow.map(|vow| view! { <p class="matter__tags">{vow}</p> })}
                <details class="more">
                    <summary class="more__open">
                        {icon(Icon::Down)} <span class="more__label">{texts.more}</span>
                        <span class="more__shut">{texts.shut}</span>
                        <span class="visually-hidden">{words.texts.common.colon}{name}</span>
                    </summary>
                    <div class="more__body">
                        <dl class="pairs">{details(words, &context.guide, matter, Some((context, planned)))}</dl>
                    </div>
                </details>
            </div>
        </li>
    }
}

/// Until when a matter may wait, and the way back.
fn postponed(context: &Context, planned: &PlannedMatter) -> View {
    let texts = &context.words.guide().options;
    let taken = in_state(context, OptionState::Taken).into_iter().filter(|option| option.matter == planned.matter);
    let due = taken.filter_map(|option| option.due).min();
    let due = due
        .map(|due| context.words.guide().dates.latest(&context.words.texts.days.day(due, context.plan.start.year())));
    view! {
        <p class="matter__official">
            {due} " " <a class="btn-text" href=context.section(Section::Options)>
                {texts.change}
            </a>
        </p>
    }
}

/// A way that is not the last of several: by commitment.
pub(super) fn by_commitment(matter: &Matter, planned: &PlannedMatter) -> bool {
    planned.mode + 1 < matter.modes.len()
}

/// The limits of a mode by law; `None` where one of them is not known.
pub(super) fn limits(mode: &Mode) -> Option<Vec<&Limit>> {
    mode.steps.iter().map(|step| step.statutory.as_ref()).collect()
}

/// The time of a mode in words; `None` where it is not known.
pub(super) fn time_words(words: &Words, mode: &Mode) -> Option<String> {
    GuideTexts::time(words.language, mode)
}

fn time(context: &Context, planned: &PlannedMatter) -> View {
    let words = &context.words;
    let texts = &words.guide().matters;
    let matter = &context.guide.bundle().matters[planned.matter];
    let Some(mode) = matter.modes.get(planned.mode) else { return View::NOTHING };
    let Some(known) = limits(mode) else {
        return view! { <p class="matter__time">{tag_with(Tag::Unverified, texts.unknown_limit.to_owned())}</p> };
    };
    let total = total_time(&known);
    let figure: View = match total {
        Some(Duration { unit: Unit::OnTheSpot, .. }) | None => time_words(words, mode).unwrap_or_default().into_view(),
        Some(time) => {
            let said = words.texts.days.period(time);
            let value = time.value.to_string();
            let unit = said.strip_prefix(&value).unwrap_or_default().trim().to_owned();
            view! { <span class="matter__days">{value}</span> " " {unit} }
        }
    };
    let mut below: Vec<String> = Vec::new();
    if known.iter().any(|limit| limit.often_on_the_spot) {
        below.push(texts.often_on_the_spot.to_owned());
    }
    below.extend(
        known.iter().filter_map(|limit| limit.extension).map(|time| texts.extension(&words.texts.days.period(time))),
    );
    if matter.modes.len() > 1 {
        let other = matter.modes.iter().enumerate().find(|(at, _)| *at != planned.mode);
        below.extend(other.and_then(|(_, mode)| time_words(words, mode)).map(|time| texts.other_way(&time)));
    }
    if planned.planned && context.plan.schedule.step(planned.matter).is_some_and(|step| !step.goal) {
        below.push(texts.not_goal.to_owned());
    }
    let below: Vec<View> =
        below.into_iter().map(|line| view! { " " <span class="matter__limit">{line}</span> }).collect();
    view! { <p class="matter__time">{figure} {below}</p> }
}

/// The answers that decided, in words.
pub(super) fn because(context: &Context, questions: &[usize]) -> Option<String> {
    let texts = &context.words.guide().matters;
    let answers = answers(context, questions);
    (!answers.is_empty()).then(|| texts.because(&answers.join(context.words.texts.common.comma)))
}

/// Question and answer in words, for each of these questions.
pub(super) fn answers(context: &Context, questions: &[usize]) -> Vec<String> {
    let texts = &context.words.guide().matters;
    let one = |at: &usize| {
        let question = &context.guide.bundle().questions[*at];
        let answer = context.answer(question)?;
        Some(texts.answer(&context.words.say(&question.label), &answer))
    };
    questions.iter().filter_map(one).collect()
}

/// Why a matter is in the plan or not: the words, their language, the sources.
pub(super) fn reason(context: &Context, planned: &PlannedMatter) -> Option<(String, Option<&'static str>, Vec<Basis>)> {
    let words = &context.words;
    let texts = &words.guide().matters;
    let package = &context.guide.bundle().package;
    let used = &package.matters[planned.used];
    let (text, basis) = match planned.reason? {
        Reason::Because(at) => (&used.because[at].text, &used.because[at].basis),
        Reason::Otherwise(at) => (&used.otherwise[at].text, &used.otherwise[at].basis),
        Reason::NoChoice(at, why) => {
            let stated = &package.alternatives[at].otherwise[why];
            (&stated.text, &stated.basis)
        }
        Reason::Offered(at) | Reason::NotChosen(at) => {
            let alternative = &package.alternatives[at];
            let title = words.say(&alternative.title);
            let offered = matches!(planned.reason, Some(Reason::Offered(_)));
            let text = if offered { texts.offered(&title) } else { texts.not_chosen(&title) };
            return Some((text, None, alternative.basis.clone()));
        }
    };
    Some((words.say(text), words.lang(text), basis.clone()))
}

fn not_needed(context: &Context) -> Option<View> {
    let words = &context.words;
    let texts = &words.guide().matters;
    let bundle = context.guide.bundle();
    let mut items: Vec<View> = Vec::new();
    for planned in context.plan.matters_in(MatterState::NotNeeded) {
        let matter = &bundle.matters[planned.matter];
        let reason = reason(context, planned);
        let (text, lang, basis) = reason.unwrap_or_else(|| (texts.no_reason.to_owned(), None, Vec::new()));
        items.push(view! {
            <li data-matter-id=matter.id.0.clone()>
                {icon_with(Icon::None, "item__icon")}
                <div class="item__body">
                    <h3 class="item__title" lang=words.lang(&matter.name)>
                        {words.say(&matter.name)}
                    </h3>
                    <p class="item__text" lang=lang>
                        {text}
                    </p>
                    {because(context, &planned.because)
                        .map(|because| view! { <p class="item__text quiet">{because}</p> })}
                    {(!basis.is_empty()).then(|| source_lines(words, &bundle.sources, &basis))}
                </div>
            </li>
        });
    }
    for held in &context.plan.not_needed {
        let stated = &bundle.package.not_needed[held.rule];
        items.push(view! {
            <li>
                {icon_with(Icon::None, "item__icon")}
                <div class="item__body">
                    <h3 class="item__title" lang=words.lang(&stated.name)>
                        {words.say(&stated.name)}
                    </h3>
                    <p class="item__text" lang=words.lang(&stated.reason)>
                        {words.say(&stated.reason)}
                    </p>
                    {because(context, &held.because)
                        .map(|because| view! { <p class="item__text quiet">{because}</p> })}
                    {source_lines(words, &bundle.sources, &stated.basis)}
                </div>
            </li>
        });
    }
    if items.is_empty() {
        return None;
    }
    let block = view! {
        <section class="block matters__no" aria-labelledby="h-no">
            <h2 id="h-no">{texts.none_title}</h2>
            <p class="block__sub">{texts.none_sub}</p>
            <ul class="items">{items}</ul>
        </section>
    };
    Some(block)
}
