//! The plan at a glance: its figures, what to do first, what can be chosen, what is not settled.

use super::matters::time_words;
use super::options::in_state;
use super::plan_doubts::{doubts, unverified};
use super::plan_figures::figures;
use super::plan_notices::{notices, region_notes};
use super::plan_options::{alternatives, options};
use crate::engine::{CaseCode, MaterialState, OptionState, Plan, PlannedMatter, Status};
use crate::model::{Answer, Office, QuestionId};
use crate::platform::{IntoView, View};
use crate::state::Section;
use crate::ui::context::{Actions, Context};
use crate::ui::parts::{self, Icon, icon, said, source_lines};
use chrono::Datelike;
use view_macro::view;

/// The page 概览.
pub(crate) fn plan_page(context: &Context, actions: Actions) -> View {
    let words = &context.words;
    let texts = &words.guide().plan;
    let below = context.clone();
    let below = words.below(move || {
        let context = &below;
        view! {
            {contents(context, actions)} {list(context)} {alternatives(context, actions)} {doubts(context)}
            {notices(context)} {side(context)} {super::case_code::block(context)} {region_notes(context)}
        }
    });
    view! {
        <div class="wrap wrap--plan">
            {head(context)} {figures(context)} {todo(context)} {below}
            {papers_link(context)}
            <div>
                <p class="note">
                    {icon(Icon::Info)}
                    <span>
                        {texts.prepared} <b>{texts.not_submitted}</b>
                        {texts.version(&context.guide.bundle().data_version)}
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
}

/// To a section that another program draws, so that the browser loads the page. The case goes
/// along in the address, for where nothing can be stored.
fn link_with_case(context: &Context, section: Section) -> String {
    let plan = &context.plan;
    let code = CaseCode::of(&context.guide, &context.answers, &plan.choices, Some(plan.start)).ok();
    let end = code.map(|code| "#case=".to_owned() + &code.spelled()).unwrap_or_default();
    context.section(section) + &end
}

/// To the papers.
fn papers_link(context: &Context) -> Option<View> {
    let link = (context.plan.status == Status::Complete).then(|| link_with_case(context, Section::Papers))?;
    Some(view! {
        <div>
            <a class="btn" id="papers" target="_self" href=link>
                {context.words.texts.sections.to_papers}
            </a>
        </div>
    })
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
    context.words.texts.days.day(context.plan.schedule.finish, context.plan.start.year())
}

/// How many planned matters have no known limit.
pub(super) fn without_limit(plan: &Plan) -> usize {
    plan.schedule.steps.iter().filter(|step| step.ends.is_none()).count()
}

fn head(context: &Context) -> View {
    let texts = &context.words.guide().plan;
    let telling = |answer: &Answer| match answer {
        Answer::One(id) => !matches!(id.as_str(), "no" | "none"),
        Answer::Some(_) | Answer::Number(_) => true,
        Answer::Unsure => false,
    };
    let said: Vec<String> = context
        .answered()
        .filter(|(_, question)| context.answers.get(&question.id).is_some_and(telling))
        .filter_map(|(_, question)| context.answer(question))
        .take(3)
        .collect();
    let summary = (!said.is_empty())
        .then(|| texts.summary(&said.join(context.words.texts.common.semicolon), context.plan.answered()));
    let region = context.region_name().map(|name| texts.region(&context.words.say(name)));
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
}

fn todo(context: &Context) -> Option<View> {
    let words = &context.words;
    let texts = &words.guide().plan;
    let plan = &context.plan;
    let bundle = context.guide.bundle();
    if plan.counts.matters == 0 {
        return None;
    }
    let mut steps: Vec<(String, View)> = Vec::new();
    let early: Vec<String> = plan
        .matters
        .iter()
        .filter(|matter| matter.planned && plan.waits_for(&context.guide, matter).is_empty())
        .filter(|matter| plan.schedule.step(matter.matter).is_some_and(|step| step.ends.is_none()))
        .map(|matter| words.say(&bundle.matters[matter.matter].name))
        .collect();
    if !early.is_empty() {
        steps.push((texts.todo_early(&early.join(words.texts.common.and)), texts.todo_early_text.into_view()));
    }
    let (now, later) = (plan.counts.materials_after, plan.counts.materials_later);
    if now > 0 {
        let text = match later {
            0 => texts.todo_papers_text.to_owned(),
            later => format!("{}{}", texts.todo_papers_text, texts.todo_later(later)),
        };
        steps.push((texts.todo_papers(now, plan.counts.forms_after), text.into_view()));
    }
    let when = match context.guide.bundle().package.start {
        Some(_) => texts.todo_window_later.to_owned(),
        None => {
            let start = words.texts.days.day(plan.start, plan.start.year());
            texts.todo_window(&start, words.texts.days.weekday(plan.start))
        }
    };
    let office = context.guide.places().into_iter().find_map(|region| region.office.as_ref());
    let office = match office {
        Some(office) => office_view(context, office),
        None => texts.todo_window_unknown.into_view(),
    };
    steps.push((when, office));
    let title = texts.todo(steps.len());
    let items: Vec<View> = steps
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
    Some(block)
}

fn office_view(context: &Context, office: &Office) -> View {
    let words = &context.words;
    let line: Vec<View> = [Some(&office.name), office.address.as_ref(), office.hours.as_ref()]
        .into_iter()
        .flatten()
        .map(|text| view! { <p>{said(words, text)}</p> })
        .collect();
    let phone = office.phone.clone().map(|phone| {
        let shown = phone.strip_prefix("tel:").map_or_else(|| phone.clone(), str::to_owned);
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

fn contents(context: &Context, actions: Actions) -> View {
    let words = &context.words;
    let texts = &words.guide().plan;
    let counts = context.plan.counts;
    let offered = in_state(context, OptionState::Offered).len();
    let ready = ready_count(context, actions);
    let row = |section: Section, title: &'static str, note: View| {
        // The form is another program's: the browser loads its page.
        let loads = section == Section::Form;
        let href = if loads { link_with_case(context, section) } else { context.section(section) };
        parts::row(href, loads.then_some("_self"), title.to_owned(), note)
    };
    let all = counts.materials_after;
    let papers = (move || texts.ready(ready(), all)).into_view();
    let fields = words.texts.sections.form_n(counts.fields_after, counts.fields_before);
    let dates = context.plan.schedule.has_goal().then(|| texts.goal_on(&finish_words(context), &goal(context)));
    view! {
        <nav class="block narrow-only" aria-labelledby="h-toc">
            <div class="block__head block__head--line">
                <h2 id="h-toc">{texts.contents}</h2>
            </div>
            <ul class="rows">
                {row(Section::Matters, texts.matters_row, texts.matters_n(counts.matters).into_view())}
                {row(Section::Materials, texts.materials_row, papers)}
                {row(Section::Form, words.texts.sections.form, fields.into_view())}
                {row(Section::Dates, texts.dates_row, dates.into_view())}
                {row(Section::Options, words.texts.sections.options, words.guide().options.offered_n(offered).into_view())}
            </ul>
        </nav>
    }
}

fn list(context: &Context) -> Option<View> {
    let words = &context.words;
    let texts = &words.guide().plan;
    let matters = &context.guide.bundle().matters;
    let planned: Vec<&PlannedMatter> = context.plan.matters.iter().filter(|matter| matter.planned).collect();
    if planned.is_empty() {
        return None;
    }
    let items: Vec<View> = planned
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
                        {time.unwrap_or_else(|| words.guide().matters.unknown_limit.to_owned())}
                    </span>
                </li>
            }
        })
        .collect();
    let block = view! {
        <section class="block wide-only" aria-labelledby="h-list">
            <div class="block__head block__head--line">
                <h2 id="h-list">{texts.list(planned.len())}</h2>
            </div>
            <ol class="lines lines--two">{items}</ol>
        </section>
    };
    Some(block)
}

fn side(context: &Context) -> Option<View> {
    let parts: Vec<View> = [options(context), unverified(context)].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| view! { <div class="plan__side">{parts}</div> })
}
