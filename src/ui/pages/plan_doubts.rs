//! What is not settled in a plan: limits that were not found, answers that are missing.

use super::matter_details::authority;
use super::matters::because;
use super::plan::question_link;
use super::plan_options::row;
use crate::engine::{MaterialState, MatterState, Status};
use crate::model::Answer;
use crate::platform::{IntoView, View};
use crate::state::Section;
use crate::ui::context::Context;
use crate::ui::parts::{Icon, Tag, icon, icon_with, said, tag};
use view_macro::view;

pub(super) fn unverified(context: &Context) -> Option<View> {
    let words = &context.words;
    let texts = &words.guide().plan;
    let bundle = context.guide.bundle();
    let mut rows = Vec::new();
    let mut ask: Vec<View> = Vec::new();
    for planned in context.plan.matters.iter().filter(|matter| matter.planned) {
        let matter = &bundle.matters[planned.matter];
        let unknown = context.plan.schedule.step(planned.matter).is_some_and(|step| step.ends.is_none());
        if unknown {
            let href = format!("{}#m-{}", context.section(Section::Matters), matter.id);
            let title = texts.limit_of(&words.say(&matter.name));
            let sub = texts.limit_ask(&authority(words, &context.guide, matter));
            // The heading says 待核实 for all of them.
            rows.push(row(href, None, title, sub));
        }
        for text in &matter.ask_locally {
            ask.push(view! {
                <li>
                    <b lang=words.lang(&matter.name)>{words.say(&matter.name)}</b>
                    {words.texts.common.colon}
                    {said(words, text)}
                </li>
            });
        }
    }
    if rows.is_empty() && ask.is_empty() {
        return None;
    }
    let title = texts.ask(ask.len());
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
    Some(block)
}

pub(super) fn doubts(context: &Context) -> Option<View> {
    let words = &context.words;
    let texts = &words.guide().plan;
    let common = &words.texts.common;
    let plan = &context.plan;
    let bundle = context.guide.bundle();
    let mut items: Vec<View> = Vec::new();
    let mut item = |title: View, id: Option<String>, why: Option<String>| {
        items.push(view! {
            <li data-matter-id=id>
                {icon_with(Icon::Ask, "item__icon")} <div class="item__body">
                    <h3 class="item__title">{title}</h3>
                    {why.map(|why| view! { <p class="item__text">{why}</p> })}
                </div>
            </li>
        });
    };
    for held in plan.stops.iter().filter(|held| !held.certain) {
        let title = texts.stop_open(&words.say(&bundle.package.stops[held.rule].title));
        item(title.into_view(), None, because(context, &held.because));
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
        item(title, Some(matter.id.0.clone()), because(context, &planned.because));
    }
    for planned in plan.matters.iter().filter(|matter| !open && matter.planned && matter.mode_open) {
        let matter = &bundle.matters[planned.matter];
        let title = texts.mode_open(&words.say(&matter.name));
        item(title.into_view(), Some(matter.id.0.clone()), Some(words.guide().matters.mode_open.to_owned()));
    }
    // Papers of a matter that is itself open are not named again.
    let planned = |matter: usize| plan.matters.iter().any(|other| other.matter == matter && other.planned);
    for material in plan.materials.iter().filter(|it| !open && it.state == MaterialState::Possible) {
        if material.needs.iter().any(|need| planned(need.matter)) {
            let name = words.say(&bundle.materials[material.material].name);
            item(texts.paper_open(&name).into_view(), None, None);
        }
    }
    if items.is_empty() && rest.is_empty() {
        return None;
    }
    let rest = (!rest.is_empty())
        .then(|| view! { <p class="small">{texts.doubts_rest(&rest.join(words.texts.common.and))}</p> });
    let items = (!items.is_empty()).then(|| view! { <ul class="items">{items}</ul> });
    let unsure: Vec<View> = context
        .answered()
        .filter(|(_, question)| context.answers.get(&question.id) == Some(&Answer::Unsure))
        .map(|(_, question)| {
            view! {
                <li>
                    <a class="row" href=question_link(context, &question.id)>
                        <span class="row__body">
                            <span class="row__title">{texts.unsure_question(&words.say(&question.label))}</span>
                            " "
                            <span class="row__sub">{said(words, &question.text)}</span>
                        </span>
                        {icon(Icon::Right)}
                    </a>
                </li>
            }
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
    Some(block)
}
