//! What can be chosen in a plan: one matter or another, and the options in short.

use super::options::in_state;
use super::plan::goal;
use crate::engine::{Choices, MatterState, OptionState, Reason, plan};
use crate::model::{Alternative, MatterId};
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
    let texts = &words.guide().plan;
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
            let hint = texts.choice_line(
                counts.materials_after,
                counts.workdays_parallel,
                &goal(context),
                outcome.schedule.has_goal(),
            );
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

/// What is taken and what may be, leading to the page with the options.
pub(super) fn options(context: &Context) -> Option<View> {
    let texts = &context.words.guide().options;
    let names = |state| -> Vec<String> {
        let found = in_state(context, state).into_iter();
        found.map(|option| context.words.say(&option.stated(&context.guide).name)).collect()
    };
    let (taken, offered) = (names(OptionState::Taken), names(OptionState::Offered));
    let rows: Vec<View> = [(texts.taken_n(taken.len()), taken), (texts.offered_n(offered.len()), offered)]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(title, names)| {
            row(context.section(Section::Options), None, title, names.join(context.words.texts.common.and))
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="block" aria-labelledby="h-options">
                <div class="block__head block__head--line">
                    <h2 id="h-options">{context.words.texts.sections.options}</h2>
                </div>
                <ul class="rows">{rows}</ul>
            </section>
        }
    })
}
