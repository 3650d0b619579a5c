//! 万一晚了: what a week later does to the day of the goal, said before it happens.

use super::plan::{goal, has_goal};
use crate::engine::{Change, what_if};
use crate::model::{Text, sort_few};
use crate::platform::{IntoView, View};
use crate::ui::context::Context;
use crate::ui::parts::{Icon, icon};
use reactive_graph::signal::RwSignal;
use reactive_graph::traits::*;
use std::cmp::Reverse;
use view_macro::view;

/// Calendar days.
const WEEK: u16 = 7;

/// The block, which is computed once somebody opens it: it takes dozens of plans.
pub(super) fn late(context: &Context) -> Option<View> {
    let texts = &context.words.texts.dates;
    if !has_goal(&context.plan) {
        return None;
    }
    let open = RwSignal::new(false);
    let context = context.clone();
    let rows = move || open.get().then(|| rows(&context));
    let expanded = move || if open.get() { "true" } else { "false" };
    let toggle = move |_| open.update(|open| *open = !*open);
    let block = view! {
        <section class="block" aria-labelledby="late">
            <h2>
                <button class="more__open" type="button" id="late" aria-expanded=expanded on:click=toggle>
                    {icon(Icon::Down)}
                    {texts.late}
                </button>
            </h2>
            {rows}
        </section>
    };
    Some(block)
}

/// What becomes later by as much stands together, the most harmful first.
fn rows(context: &Context) -> View {
    let words = &context.words;
    let texts = &words.texts.dates;
    let bundle = context.guide.bundle();
    let plan = &context.plan;
    let papers = plan.materials.iter().filter(|it| it.handed_in).map(|it| {
        let material = &bundle.materials[it.material];
        (0, &material.name, Change::PaperLater(material.id.clone(), WEEK))
    });
    let matters = plan.schedule.steps.iter().filter(|step| step.ends.is_some()).map(|step| {
        let matter = &bundle.matters[step.matter];
        (1, &matter.name, Change::MatterLater(matter.id.clone(), WEEK))
    });
    let mut found: Vec<(u16, [Vec<String>; 2])> = Vec::new();
    let mut add = |kind: usize, name: &Text, days: u16| {
        let at = found.iter().position(|(known, _)| *known == days).unwrap_or_else(|| {
            found.push((days, Default::default()));
            found.len() - 1
        });
        found[at].1[kind].push(words.say(name));
    };
    for (kind, name, change) in papers.chain(matters) {
        if let Some(effect) = what_if(&context.guide, &context.answers, &plan.choices, plan.start, &change) {
            add(kind, name, effect.with.workdays.saturating_sub(effect.without.workdays));
        }
    }
    sort_few(&mut found, |(days, _)| Reverse(*days));
    let items: Vec<View> = found
        .into_iter()
        .map(|(days, names)| {
            let [papers, matters] = names.map(|names| (!names.is_empty()).then(|| names.join(words.texts.common.and)));
            let lines =
                [papers.map(|names| texts.late_papers(&names)), matters.map(|names| texts.late_matters(&names))];
            let lines: Vec<View> =
                lines.into_iter().flatten().map(|line| view! { <p class="item__text">{line}</p> }).collect();
            view! {
                <li>
                    <div class="item__body">
                        <h3 class="item__title">{texts.late_days(days, &goal(context))}</h3>
                        {lines}
                    </div>
                </li>
            }
        })
        .collect();
    view! {
        <p class="block__sub">{texts.late_sub}</p>
        <ul class="items">{items}</ul>
    }
    .into_view()
}
