//! The plan at a glance: its figures, what to do first, what can be chosen, what is not settled.

use super::matters::{authority, because, by_commitment, time_words};
use crate::engine::{Choices, MaterialState, MatterState, Plan, PlannedMatter, Reason, Status, plan};
use crate::model::{
    Alternative, Answer, Condition, Fact, MatterId, NoticeLevel, Office, QuestionId, QuestionKind, Region,
};
use crate::state::Section;
use crate::texts::weekday;
use crate::ui::context::{Actions, Context};
use crate::ui::parts::{Icon, Tag, facts, icon, icon_with, said, source_lines, tag, tally_days, tally_papers};
use chrono::Datelike;
use leptos::prelude::*;

/// The page 概览.
pub(crate) fn plan_page(context: &Context, actions: Actions) -> AnyView {
    let words = &context.words;
    let texts = &words.texts.plan;
    let notes = region_notes(context);
    view! {
        <div class="wrap wrap--plan">
            {head(context)} {figures(context)} {todo(context)} {contents(context, actions)} {list(context)}
            {alternatives(context, actions)} {doubts(context)} {notices(context)} {side(context)} {notes}
            <div>
                <p class="note">
                    {icon(Icon::Info)}
                    <span>
                        {texts.prepared} <b>{texts.not_submitted}</b>
                        {(texts.version)(&context.guide.bundle().data_version)}
                    </span>
                </p>
            </div>
            <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href=context.section(Section::Materials)>
                        {texts.to_materials}
                    </a>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// The address of one question.
pub(super) fn question_link(context: &Context, question: &QuestionId) -> String {
    format!("{}?q={question}", context.section(Section::Questions))
}

/// The goal of the package: 能开业.
pub(super) fn goal(context: &Context) -> String {
    context.words.say(&context.guide.bundle().package.goal)
}

/// The day on which the goal is reached, in words.
pub(super) fn finish_words(context: &Context) -> String {
    (context.words.texts.common.day)(context.plan.schedule.finish, context.plan.start.year())
}

/// Whether the goal waits for anything that is planned: only then it has a day.
pub(super) fn has_goal(plan: &Plan) -> bool {
    plan.schedule.steps.iter().any(|step| step.goal)
}

/// How many planned matters have no known limit.
pub(super) fn without_limit(plan: &Plan) -> usize {
    plan.schedule.steps.iter().filter(|step| step.ends.is_none()).count()
}

fn head(context: &Context) -> AnyView {
    let texts = &context.words.texts.plan;
    let telling = |answer: &Answer| match answer {
        Answer::One(id) => !matches!(id.as_str(), "no" | "none"),
        Answer::Some(_) | Answer::Number(_) => true,
        Answer::Unsure => false,
    };
    let said: Vec<String> = context
        .answered()
        .filter(|(_, question)| context.answers.get(&question.id).is_some_and(telling))
        .filter_map(|(_, question)| context.answer(question))
        .take(4)
        .collect();
    let summary = (!said.is_empty()).then(|| (texts.summary)(&said, context.plan.answered()));
    let region = context.region_name().map(|name| (texts.region)(&context.words.say(name)));
    view! {
        <div class="head">
            <h1 tabindex="-1">{texts.title}</h1>
            <p class="head__side">{region}</p>
            <p class="plan__edit">
                <span>{summary}</span>
                " "
                <a href=context.section(Section::Answers)>{texts.edit}</a>
            </p>
        </div>
    }
    .into_any()
}

fn number(was: Option<(usize, &'static str, &'static str)>, now: usize, unit: &'static str) -> AnyView {
    let was = was.map(|(was, before, after)| {
        view! {
            <span class="fig__was">
                <span class="visually-hidden">{before}</span>
                {was.to_string()}
                <span class="visually-hidden">{after}</span>
            </span>
            {icon_with(Icon::Arrow, "fig__arrow")}
        }
    });
    view! {
        {was}
        <span class="fig__now">{now.to_string()}</span>
        <span class="fig__unit">{unit}</span>
    }
    .into_any()
}

fn figures(context: &Context) -> AnyView {
    let words = &context.words;
    let texts = &words.texts.plan;
    let plan = &context.plan;
    let counts = plan.counts;
    let free =
        plan.materials.iter().filter(|material| material.handed_in && material.state == MaterialState::Exempt).count();
    let merged = counts.materials_before.saturating_sub(counts.materials_after + free);
    let open = (plan.status == Status::Incomplete).then(|| {
        let still = plan.still_to_come;
        view! {
            <p class="lead">
                {(texts.so_far)(still.at_least, still.at_most, still.exact)} " "
                <a class="btn-text" href=context.section(Section::Questions)>
                    {texts.go_on}
                </a>
            </p>
        }
    });
    let changed = |before: usize, after: usize, between| (before != after).then_some((before, texts.before, between));
    let year = plan.start.year();
    let start = (words.texts.common.day)(plan.start, year);
    let unknown = without_limit(plan);
    let unknown = (unknown > 0).then(|| view! { <p class="fig__note">{(texts.not_in_total)(unknown)}</p> });
    let unsettled = plan.matters_in(MatterState::Possible).count();
    let unsettled = (unsettled > 0).then(|| view! { <p class="fig__note">{(texts.not_settled)(unsettled)}</p> });
    let papers = (counts.materials_before, counts.materials_after);
    let forms = (counts.forms_before, counts.forms_after);
    let fastest = has_goal(plan).then(|| {
        let note = (texts.fastest_note)(&start, &finish_words(context), counts.workdays_one_by_one);
        let days = counts.workdays_parallel;
        view! {
            <li class="fig fig--full">
                <p class="fig__label">{(texts.fastest)(&goal(context))}</p>
                <p class="fig__num">{number(None, days.into(), (texts.workdays_unit)(days))}</p>
                {tally_days(days.into(), counts.workdays_one_by_one.into())}
                <p class="fig__note">{note}</p>
                {unknown}
                {unsettled}
            </li>
        }
    });
    view! {
        <section class="figures-slot" aria-label=texts.figures>
            {open}
            <div class="figures">
                <ul class="figs">
                    <li class="fig">
                        <p class="fig__label">{texts.papers}</p>
                        <p class="fig__num">
                            {number(changed(papers.0, papers.1, texts.papers_after), papers.1, texts.papers_unit)}
                        </p>
                        {tally_papers(papers.1, papers.0)}
                        <p class="fig__note">{(texts.papers_note)(merged, free)}</p>
                    </li>
                    <li class="fig">
                        <p class="fig__label">{texts.forms}</p>
                        <p class="fig__num">
                            {number(changed(forms.0, forms.1, texts.forms_after), forms.1, texts.forms_unit)}
                        </p>
                        {tally_papers(forms.1, forms.0)}
                        <p class="fig__note">{(texts.fields)(counts.fields_before, counts.fields_after)}</p>
                    </li>
                    {fastest}
                    <li class="fig fig--line">
                        <p class="fig__label">{texts.matters}</p>
                        <p class="fig__num">
                            <span class="fig__now">{counts.matters.to_string()}</span>
                            <span class="fig__unit">
                                {texts.matters_unit} <span class="fig__extra">{texts.matters_extra}</span>
                            </span>
                        </p>
                        <p class="fig__note">{(texts.departments)(counts.departments)}</p>
                    </li>
                </ul>
            </div>
        </section>
    }
    .into_any()
}

/// The region and those it belongs to, the nearest first.
fn places(context: &Context) -> Vec<&Region> {
    let regions = &context.guide.bundle().regions;
    let mut found: Vec<&Region> = Vec::new();
    let mut next = Some(context.guide.region());
    while let Some(region) = next.and_then(|id| regions.iter().find(|region| region.id == *id)) {
        if found.len() > regions.len() {
            break;
        }
        found.push(region);
        next = region.parent.as_ref();
    }
    found
}

fn todo(context: &Context) -> Option<AnyView> {
    let words = &context.words;
    let texts = &words.texts.plan;
    let plan = &context.plan;
    let bundle = context.guide.bundle();
    if plan.counts.matters == 0 {
        return None;
    }
    let mut steps: Vec<(String, AnyView)> = Vec::new();
    let early: Vec<String> = plan
        .matters
        .iter()
        .filter(|matter| matter.planned && plan.waits_for(&context.guide, matter).is_empty())
        .filter(|matter| plan.schedule.step(matter.matter).is_some_and(|step| step.ends.is_none()))
        .map(|matter| words.say(&bundle.matters[matter.matter].name))
        .collect();
    if !early.is_empty() {
        steps.push(((texts.todo_early)(&early.join(words.texts.common.and)), texts.todo_early_text.into_any()));
    }
    let later = deferrable(plan);
    let now = plan.counts.materials_after.saturating_sub(later);
    if now > 0 {
        let text = match later {
            0 => texts.todo_papers_text.to_owned(),
            later => format!("{}{}", texts.todo_papers_text, (texts.todo_later)(later)),
        };
        steps.push(((texts.todo_papers)(now, plan.counts.forms_after), text.into_any()));
    }
    let start = (words.texts.common.day)(plan.start, plan.start.year());
    let when = (texts.todo_window)(&start, weekday(plan.start, words.language));
    let office = places(context).into_iter().find_map(|region| region.office.as_ref());
    let office = match office {
        Some(office) => office_view(context, office),
        None => texts.todo_window_unknown.into_any(),
    };
    steps.push((when, office));
    let title = (texts.todo)(steps.len());
    let items: Vec<AnyView> = steps
        .into_iter()
        .enumerate()
        .map(|(at, (title, text))| {
            view! {
                <li>
                    <span class="num" aria-hidden="true">
                        {(at + 1).to_string()}
                    </span>
                    <div>
                        <h3 class="steps__title">{title}</h3>
                        <div class="steps__text">{text}</div>
                    </div>
                </li>
            }
            .into_any()
        })
        .collect();
    let block = view! {
        <section class="block" aria-labelledby="h-todo">
            <div class="block__head block__head--line">
                <h2 id="h-todo">{title}</h2>
            </div>
            <ol class="steps">{items}</ol>
        </section>
    };
    Some(block.into_any())
}

fn office_view(context: &Context, office: &Office) -> AnyView {
    let words = &context.words;
    let line: Vec<AnyView> = [Some(&office.name), office.address.as_ref(), office.hours.as_ref()]
        .into_iter()
        .flatten()
        .map(|text| view! { <p>{said(words, text)}</p> }.into_any())
        .collect();
    let phone = office.phone.clone().map(|phone| {
        let shown = phone.trim_start_matches("tel:").to_owned();
        let href = format!("tel:{shown}");
        view! {
            <p>
                <a class="btn-text" href=href>
                    {shown.clone()}
                </a>
            </p>
        }
    });
    view! {
        {line}
        {phone}
        {source_lines(words, &context.guide.bundle().sources, &office.basis)}
    }
    .into_any()
}

fn deferrable(plan: &Plan) -> usize {
    let later = |state: MaterialState| state == MaterialState::Deferrable;
    plan.materials.iter().filter(|material| material.handed_in && later(material.state)).count()
}

/// Whether a material is one to be prepared and handed in.
pub(super) fn counted(material: &crate::engine::PlannedMaterial) -> bool {
    material.handed_in && matches!(material.state, MaterialState::Prepare | MaterialState::Deferrable)
}

/// How many of the counted materials are ticked.
pub(super) fn ready_count(context: &Context, actions: Actions) -> impl Fn() -> usize + Clone + Send + 'static {
    let bundle = context.guide.bundle();
    let counted = context.plan.materials.iter().filter(|material| counted(material));
    let ids: Vec<_> = counted.map(|material| bundle.materials[material.material].id.clone()).collect();
    move || actions.ready.with(|ready| ids.iter().filter(|id| ready.contains(*id)).count())
}

fn contents(context: &Context, actions: Actions) -> AnyView {
    let texts = &context.words.texts.plan;
    let counts = context.plan.counts;
    let ready = ready_count(context, actions);
    let ready_words = texts.ready;
    let row = |section: Section, title: &'static str, note: AnyView| {
        view! {
            <li>
                <a class="row" href=context.section(section)>
                    <span class="row__body">
                        <span class="row__title">{title}</span>
                    </span>
                    " "
                    <span class="row__note">{note}</span>
                    {icon(Icon::Right)}
                </a>
            </li>
        }
        .into_any()
    };
    let all = counts.materials_after;
    let papers = (move || ready_words(ready(), all)).into_any();
    let dates = has_goal(&context.plan).then(|| (texts.goal_on)(&finish_words(context), &goal(context)));
    view! {
        <nav class="block narrow-only" aria-labelledby="h-toc">
            <div class="block__head block__head--line">
                <h2 id="h-toc">{texts.contents}</h2>
            </div>
            <ul class="rows">
                {row(Section::Matters, texts.matters_row, (texts.matters_n)(counts.matters).into_any())}
                {row(Section::Materials, texts.materials_row, papers)}
                {row(Section::Dates, texts.dates_row, dates.into_any())}
            </ul>
        </nav>
    }
    .into_any()
}

fn list(context: &Context) -> Option<AnyView> {
    let words = &context.words;
    let texts = &words.texts.plan;
    let matters = &context.guide.bundle().matters;
    let planned: Vec<&PlannedMatter> = context.plan.matters.iter().filter(|matter| matter.planned).collect();
    if planned.is_empty() {
        return None;
    }
    let items: Vec<AnyView> = planned
        .iter()
        .enumerate()
        .map(|(at, planned)| {
            let matter = &matters[planned.matter];
            let time = matter.modes.get(planned.mode).and_then(|mode| time_words(words, mode));
            view! {
                <li data-matter-id=matter.id.0.clone()>
                    <span class="line__no" aria-hidden="true">
                        {(at + 1).to_string()}
                    </span>
                    <span class="line__name">{said(words, &matter.name)}</span>
                    " "
                    <span class="line__note">
                        {time.unwrap_or_else(|| words.texts.matters.unknown_limit.to_owned())}
                    </span>
                </li>
            }
            .into_any()
        })
        .collect();
    let block = view! {
        <section class="block wide-only" aria-labelledby="h-list">
            <div class="block__head block__head--line">
                <h2 id="h-list">{(texts.list)(planned.len())}</h2>
            </div>
            <ol class="lines lines--two">{items}</ol>
        </section>
    };
    Some(block.into_any())
}

/// The choices behind this plan, read back from it.
fn choices(context: &Context) -> Choices {
    let bundle = context.guide.bundle();
    let mut choices = Choices::new();
    for planned in &context.plan.matters {
        if let Some(Reason::NotChosen(at)) = planned.reason {
            let alternative = &bundle.package.alternatives[at];
            let left = &bundle.matters[planned.matter].id;
            let chosen = if *left == alternative.standard { &alternative.instead } else { &alternative.standard };
            choices.insert(alternative.id.clone(), chosen.clone());
        }
    }
    choices
}

fn alternatives(context: &Context, actions: Actions) -> Vec<AnyView> {
    let made = choices(context);
    let offered = |at: usize| {
        context.plan.matters.iter().any(|matter| match matter.reason {
            Some(Reason::Offered(of)) => of == at && matter.state == MatterState::Choice,
            Some(Reason::NotChosen(of)) => of == at,
            _ => false,
        })
    };
    let all = context.guide.bundle().package.alternatives.iter().enumerate();
    all.filter(|(at, _)| offered(*at)).map(|(_, one)| alternative(context, actions, one, &made)).collect()
}

fn alternative(context: &Context, actions: Actions, stated: &Alternative, made: &Choices) -> AnyView {
    let words = &context.words;
    let texts = &words.texts.plan;
    let bundle = context.guide.bundle();
    let chosen = made.get(&stated.id);
    let name = |id: &MatterId| bundle.matters.iter().find(|matter| matter.id == *id).map(|matter| &matter.name);
    let heading = format!("h-choice-{}", stated.id);
    let options: Vec<AnyView> = [&stated.standard, &stated.instead]
        .into_iter()
        .filter_map(|id| {
            let name = name(id)?;
            let mut choices = made.clone();
            choices.insert(stated.id.clone(), id.clone());
            let outcome = plan(&context.guide, &context.answers, &choices, context.plan.start);
            let counts = outcome.counts;
            let hint = (texts.choice_line)(counts.materials_after, counts.workdays_parallel, &goal(context));
            let key = format!("choice-{}-{id}", stated.id);
            let pick = (stated.id.clone(), id.clone());
            let option = view! {
                <div class="option">
                    <input
                        class="option__input"
                        type="radio"
                        name=format!("choice-{}", stated.id)
                        id=key.clone()
                        value=id.0.clone()
                        checked=chosen == Some(id)
                        aria-labelledby=format!("{key}-name")
                        aria-describedby=format!("{key}-hint")
                        on:change=move |_| actions.choose.run(pick.clone())
                    />
                    <label class="option__box" for=key.clone() data-matter-id=id.0.clone()>
                        <span class="option__name" id=format!("{key}-name")>
                            {said(words, name)}
                        </span>
                        <span class="option__hint" id=format!("{key}-hint")>
                            {hint}
                        </span>
                    </label>
                </div>
            };
            Some(option.into_any())
        })
        .collect();
    let state = match chosen {
        Some(_) => texts.choice_chosen.to_owned(),
        None => (texts.choice_planned)(&name(&stated.planned).map(|name| words.say(name)).unwrap_or_default()),
    };
    let compare: Vec<AnyView> = facts(words, &bundle.sources, &stated.compare)
        .into_iter()
        .map(|fact| view! { <li>{fact}</li> }.into_any())
        .collect();
    view! {
        <section class="block" aria-labelledby=heading.clone()>
            <div class="block__head block__head--line">
                <h2 id=heading.clone()>{said(words, &stated.title)}</h2>
            </div>
            <p class="block__sub">{tag(Tag::Choice, &words.texts.common)} " " {state}</p>
            <div class="options" role="radiogroup" aria-labelledby=heading.clone()>
                {options}
            </div>
            <details class="help">
                <summary class="help__open">{icon(Icon::Ask)} {texts.compare}</summary>
                <ul class="help__body">{compare}</ul>
            </details>
            {source_lines(words, &bundle.sources, &stated.basis)}
        </section>
    }
    .into_any()
}

/// The questions a condition looks at, in its order.
fn asked<'a>(condition: &'a Condition, found: &mut Vec<&'a QuestionId>) {
    match condition {
        Condition::Chosen(question, _) | Condition::AtLeast(question, _) | Condition::Below(question, _) => {
            found.push(question);
        }
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| asked(part, found)),
        Condition::Not(inner) => asked(inner, found),
        Condition::Region(_) => {}
    }
}

/// A matter handled by commitment: the question that decides it, and how many
/// working days sooner the goal is reached than the ordinary way.
fn saved<'a>(context: &'a Context, planned: &PlannedMatter, made: &Choices) -> Option<(&'a QuestionId, u16)> {
    let bundle = context.guide.bundle();
    let matter = &bundle.matters[planned.matter];
    let mut questions = Vec::new();
    asked(matter.modes.get(planned.mode)?.when.as_ref()?, &mut questions);
    for id in questions {
        let question = bundle.questions.iter().find(|question| question.id == *id)?;
        let QuestionKind::Single(options) = &question.kind else { continue };
        for option in options {
            let mut answers = (*context.answers).clone();
            answers.insert(question.id.clone(), Answer::One(option.id.clone()));
            let other = plan(&context.guide, &answers, made, context.plan.start);
            let same = other.matters.iter().find(|other| other.used == planned.used);
            if same.is_some_and(|other| other.planned && !other.mode_open && other.mode + 1 == matter.modes.len()) {
                let days = other.counts.workdays_parallel.saturating_sub(context.plan.counts.workdays_parallel);
                return Some((&question.id, days));
            }
        }
    }
    None
}

fn side(context: &Context) -> Option<AnyView> {
    let parts: Vec<AnyView> = [options(context), unverified(context)].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| view! { <div class="plan__side">{parts}</div> }.into_any())
}

fn row(href: String, tag: AnyView, title: String, sub: String) -> AnyView {
    view! {
        <li>
            <a class="row" href=href>
                <span class="row__body">
                    {tag} <br /> <span class="row__title">{title}</span> " " <span class="row__sub">{sub}</span>
                </span>
                {icon(Icon::Right)}
            </a>
        </li>
    }
    .into_any()
}

fn block(id: &'static str, title: &'static str, rows: Vec<AnyView>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let block = view! {
        <section class="block" aria-labelledby=id>
            <div class="block__head block__head--line">
                <h2 id=id>{title}</h2>
            </div>
            <ul class="rows">{rows}</ul>
        </section>
    };
    Some(block.into_any())
}

fn options(context: &Context) -> Option<AnyView> {
    let words = &context.words;
    let texts = &words.texts.plan;
    let common = &words.texts.common;
    let bundle = context.guide.bundle();
    let made = choices(context);
    let mut rows = Vec::new();
    for planned in context.plan.matters.iter().filter(|matter| matter.planned && !matter.mode_open) {
        let matter = &bundle.matters[planned.matter];
        if !by_commitment(matter, planned) {
            continue;
        }
        let Some(mode) = matter.modes.get(planned.mode) else { continue };
        let title = (texts.vow)(&words.say(&matter.name), &words.say(&mode.name));
        let own = || format!("{}#m-{}", context.section(Section::Matters), matter.id);
        let (href, sub) = match saved(context, planned, &made) {
            Some((question, days)) => (question_link(context, question), (texts.vow_days)(days)),
            None => (own(), String::new()),
        };
        rows.push(row(href, tag(Tag::Vow, common).into_any(), title, sub));
    }
    let later = deferrable(&context.plan);
    if later > 0 {
        let href = context.section(Section::Materials);
        let tag = tag(Tag::Later, common).into_any();
        rows.push(row(href, tag, (texts.later)(later), texts.later_text.to_owned()));
    }
    block("h-options", texts.options, rows)
}

fn unverified(context: &Context) -> Option<AnyView> {
    let words = &context.words;
    let texts = &words.texts.plan;
    let bundle = context.guide.bundle();
    let mut rows = Vec::new();
    let mut ask: Vec<AnyView> = Vec::new();
    for planned in context.plan.matters.iter().filter(|matter| matter.planned) {
        let matter = &bundle.matters[planned.matter];
        let unknown = context.plan.schedule.step(planned.matter).is_some_and(|step| step.ends.is_none());
        if unknown {
            let href = format!("{}#m-{}", context.section(Section::Matters), matter.id);
            let title = (texts.limit_of)(&words.say(&matter.name));
            let sub = (texts.limit_ask)(&authority(words, &context.guide, matter));
            rows.push(row(href, tag(Tag::Unverified, &words.texts.common).into_any(), title, sub));
        }
        for text in &matter.ask_locally {
            ask.push(
                view! {
                    <li>
                        <b lang=words.lang(&matter.name)>{words.say(&matter.name)}</b>
                        {words.texts.matters.colon}
                        {said(words, text)}
                    </li>
                }
                .into_any(),
            );
        }
    }
    if rows.is_empty() && ask.is_empty() {
        return None;
    }
    let title = (texts.ask)(ask.len());
    let ask = (!ask.is_empty()).then(|| {
        view! {
            <details class="help">
                <summary class="help__open">{icon(Icon::Ask)} {title}</summary>
                <ul class="help__body">{ask}</ul>
            </details>
        }
    });
    let rows = (!rows.is_empty()).then(|| view! { <ul class="rows">{rows}</ul> });
    let block = view! {
        <section class="block" aria-labelledby="h-unverified">
            <div class="block__head block__head--line">
                <h2 id="h-unverified">{texts.unverified}</h2>
            </div>
            {rows}
            {ask}
        </section>
    };
    Some(block.into_any())
}

fn doubts(context: &Context) -> Option<AnyView> {
    let words = &context.words;
    let texts = &words.texts.plan;
    let common = &words.texts.common;
    let plan = &context.plan;
    let bundle = context.guide.bundle();
    let mut items: Vec<AnyView> = Vec::new();
    let mut item = |title: AnyView, id: Option<String>, why: Option<String>| {
        items.push(
            view! {
                <li data-matter-id=id>
                    {icon_with(Icon::Ask, "item__icon")} <div class="item__body">
                        <h3 class="item__title">{title}</h3>
                        {why.map(|why| view! { <p class="item__text">{why}</p> })}
                    </div>
                </li>
            }
            .into_any(),
        );
    };
    for held in plan.stops.iter().filter(|held| !held.certain) {
        let title = (texts.stop_open)(&words.say(&bundle.package.stops[held.rule].title));
        item(title.into_any(), None, because(context, &held.because));
    }
    let unsure = |at: &usize| context.answers.get(&bundle.questions[*at].id) == Some(&Answer::Unsure);
    let open = plan.status == Status::Incomplete;
    let mut rest: Vec<String> = Vec::new();
    for planned in plan.matters_in(MatterState::Possible) {
        let matter = &bundle.matters[planned.matter];
        if open && !planned.because.iter().any(unsure) {
            rest.push(words.say(&matter.name));
            continue;
        }
        let title = view! {
            {tag(Tag::Maybe, common)}
            " "
            {said(words, &matter.name)}
        };
        item(title.into_any(), Some(matter.id.0.clone()), because(context, &planned.because));
    }
    for planned in plan.matters.iter().filter(|matter| !open && matter.planned && matter.mode_open) {
        let matter = &bundle.matters[planned.matter];
        let title = (texts.mode_open)(&words.say(&matter.name));
        item(title.into_any(), Some(matter.id.0.clone()), Some(words.texts.matters.mode_open.to_owned()));
    }
    // Papers of a matter that is itself open are not named again.
    let planned = |matter: usize| plan.matters.iter().any(|other| other.matter == matter && other.planned);
    for material in plan.materials.iter().filter(|it| !open && it.state == MaterialState::Possible) {
        if material.needs.iter().any(|need| planned(need.matter)) {
            let name = words.say(&bundle.materials[material.material].name);
            item((texts.paper_open)(&name).into_any(), None, None);
        }
    }
    if items.is_empty() && rest.is_empty() {
        return None;
    }
    let rest = (!rest.is_empty())
        .then(|| view! { <p class="small">{(texts.doubts_rest)(&rest.join(words.texts.common.and))}</p> });
    let items = (!items.is_empty()).then(|| view! { <ul class="items">{items}</ul> });
    let unsure: Vec<AnyView> = context
        .answered()
        .filter(|(_, question)| context.answers.get(&question.id) == Some(&Answer::Unsure))
        .map(|(_, question)| {
            view! {
                <li>
                    <a class="row" href=question_link(context, &question.id)>
                        <span class="row__body">
                            <span class="row__title">{(texts.unsure_question)(&words.say(&question.label))}</span>
                            " "
                            <span class="row__sub">{said(words, &question.text)}</span>
                        </span>
                        {icon(Icon::Right)}
                    </a>
                </li>
            }
            .into_any()
        })
        .collect();
    let sub = if unsure.is_empty() { texts.doubts_open } else { texts.doubts_unsure };
    let rows = (!unsure.is_empty()).then(|| view! { <ul class="rows">{unsure}</ul> });
    let block = view! {
        <section class="block" aria-labelledby="h-doubts">
            <div class="block__head">
                <h2 id="h-doubts">{texts.doubts}</h2>
            </div>
            <p class="block__sub">{sub}</p>
            {items}
            {rest}
            {rows}
        </section>
    };
    Some(block.into_any())
}

fn notices(context: &Context) -> Option<AnyView> {
    let words = &context.words;
    let bundle = context.guide.bundle();
    let mut held: Vec<_> = context.plan.notices.iter().collect();
    held.sort_by_key(|held| bundle.package.notices[held.rule].level);
    if held.is_empty() {
        return None;
    }
    let items: Vec<AnyView> = held
        .into_iter()
        .map(|held| {
            let notice = &bundle.package.notices[held.rule];
            let mark = match notice.level {
                NoticeLevel::Warning => icon_with(Icon::Alert, "item__icon item__icon--bad").into_any(),
                NoticeLevel::Hint => icon_with(Icon::Info, "item__icon").into_any(),
            };
            view! {
                <li>
                    {mark} <div class="item__body">
                        <h3 class="item__title" lang=words.lang(&notice.title)>
                            {words.say(&notice.title)}
                        </h3>
                        <p class="item__text" lang=words.lang(&notice.text)>
                            {words.say(&notice.text)}
                        </p>
                        {because(context, &held.because)
                            .map(|because| view! { <p class="item__text quiet">{because}</p> })}
                        {source_lines(words, &bundle.sources, &notice.basis)}
                    </div>
                </li>
            }
            .into_any()
        })
        .collect();
    let block = view! {
        <section class="block" aria-labelledby="h-notices">
            <div class="block__head block__head--line">
                <h2 id="h-notices">{words.texts.plan.notices}</h2>
            </div>
            <ul class="items">{items}</ul>
        </section>
    };
    Some(block.into_any())
}

fn region_notes(context: &Context) -> Option<AnyView> {
    let words = &context.words;
    let bundle = context.guide.bundle();
    let notes: Vec<Fact> = places(context).into_iter().flat_map(|region| region.notes.clone()).collect();
    let name = context.region_name().map(|name| words.say(name))?;
    if notes.is_empty() {
        return None;
    }
    let items: Vec<AnyView> =
        facts(words, &bundle.sources, &notes).into_iter().map(|fact| view! { <li>{fact}</li> }.into_any()).collect();
    let block = view! {
        <div>
            <details class="help">
                <summary class="help__open">{icon(Icon::Law)} {(words.texts.plan.notes)(&name)}</summary>
                <ul class="help__body">{items}</ul>
            </details>
        </div>
    };
    Some(block.into_any())
}
