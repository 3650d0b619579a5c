//! What can be chosen in a plan: one matter or another, by commitment, papers that may follow.

use super::matters::by_commitment;
use super::plan::{deferrable, goal, question_link};
use crate::engine::{Choices, MatterState, PlannedMatter, Reason, plan};
use crate::model::{Alternative, Answer, Condition, MatterId, QuestionId, QuestionKind};
use crate::platform::View;
use crate::state::Section;
use crate::ui::context::{Actions, Context};
use crate::ui::parts::{Icon, Tag, facts, icon, said, source_lines, tag};
use reactive_graph::callback::Callable;
use view_macro::view;

pub(super) fn alternatives(context: &Context, actions: Actions) -> Vec<View> {
    let made = context.plan.choices.clone();
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

fn alternative(context: &Context, actions: Actions, stated: &Alternative, made: &Choices) -> View {
    let words = &context.words;
    let texts = &words.texts.plan;
    let bundle = context.guide.bundle();
    let chosen = made.get(&stated.id);
    let name = |id: &MatterId| bundle.matters.iter().find(|matter| matter.id == *id).map(|matter| &matter.name);
    let heading = format!("h-choice-{}", stated.id);
    let options: Vec<View> = [&stated.standard, &stated.instead]
        .into_iter()
        .filter_map(|id| {
            let name = name(id)?;
            let mut choices = made.clone();
            choices.insert(stated.id.clone(), id.clone());
            let outcome = plan(&context.guide, &context.answers, &choices, context.plan.start);
            let counts = outcome.counts;
            let hint = texts.choice_line(counts.materials_after, counts.workdays_parallel, &goal(context));
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
            Some(option)
        })
        .collect();
    let state = match chosen {
        Some(_) => texts.choice_chosen.to_owned(),
        None => texts.choice_planned(&name(&stated.planned).map(|name| words.say(name)).unwrap_or_default()),
    };
    let compare: Vec<View> =
        facts(words, &bundle.sources, &stated.compare).into_iter().map(|fact| view! { <li>{fact}</li> }).collect();
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

pub(super) fn row(href: String, tag: Option<View>, title: String, sub: String) -> View {
    view! {
        <li>
            <a class="row" href=href>
                <span class="row__body">
                    {tag.map(|tag| view! { {tag} <br /> })} <span class="row__title">{title}</span> " " <span class="row__sub">{sub}</span>
                </span>
                {icon(Icon::Right)}
            </a>
        </li>
    }
}

fn block(id: &'static str, title: &'static str, rows: Vec<View>) -> Option<View> {
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
    Some(block)
}

pub(super) fn options(context: &Context) -> Option<View> {
    let words = &context.words;
    let texts = &words.texts.plan;
    let common = &words.texts.common;
    let bundle = context.guide.bundle();
    let made = context.plan.choices.clone();
    let mut rows = Vec::new();
    for planned in context.plan.matters.iter().filter(|matter| matter.planned && !matter.mode_open) {
        let matter = &bundle.matters[planned.matter];
        if !by_commitment(matter, planned) {
            continue;
        }
        let Some(mode) = matter.modes.get(planned.mode) else { continue };
        let title = texts.vow(&words.say(&matter.name), &words.say(&mode.name));
        let own = || format!("{}#m-{}", context.section(Section::Matters), matter.id);
        let (href, sub) = match saved(context, planned, &made) {
            Some((question, days)) => (question_link(context, question), texts.vow_days(days)),
            None => (own(), String::new()),
        };
        rows.push(row(href, Some(tag(Tag::Vow, common)), title, sub));
    }
    let later = deferrable(&context.plan);
    if later > 0 {
        let href = context.section(Section::Materials);
        let tag = Some(tag(Tag::Later, common));
        rows.push(row(href, tag, texts.later(later), texts.later_text.to_owned()));
    }
    block("h-options", texts.options, rows)
}
