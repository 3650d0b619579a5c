//! 万一晚了: what a week later does to the day of the goal, said before it happens.

use super::plan::goal;
use crate::engine::{Change, what_if};
use crate::model::sort_few;
use crate::platform::{IntoView, View};
use crate::ui::context::Context;
use crate::ui::parts::{Icon, icon};
use crate::ui::signal::Signal;
use std::cmp::Reverse;
use view_macro::view;

/// Calendar days.
const WEEK: u16 = 7;

/// The block, which is computed once somebody opens it: it takes dozens of plans.
pub(super) fn late(context: &Context) -> Option<View> {
    let texts = &context.words.guide().dates;
    if !context.plan.schedule.has_goal() {
        return None;
    }
    let open = Signal::new(false);
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
    let texts = &words.guide().dates;
    let bundle = context.guide.bundle();
    let plan = &context.plan;
    let mut changes: Vec<(String, Change)> = Vec::new();
    for paper in &plan.materials {
        let material = &bundle.materials[paper.material];
        changes.push((texts.late_paper(&words.say(&material.name)), Change::PaperLater(material.id.clone(), WEEK)));
    }
    for step in &plan.schedule.steps {
        let matter = &bundle.matters[step.matter];
        changes.push((texts.late_matter(&words.say(&matter.name)), Change::MatterLater(matter.id.clone(), WEEK)));
    }
    let mut found: Vec<(u16, String)> = Vec::new();
    for (said, change) in changes {
        let effect = what_if(&context.guide, &context.answers, &plan.choices, plan.start, &change);
        let Some(effect) = effect else { continue };
        let days = effect.with.workdays.saturating_sub(effect.without.workdays);
        match found.iter_mut().find(|(known, _)| *known == days) {
            Some((_, all)) => {
                all.push_str(words.texts.common.and);
                all.push_str(&said);
            }
            None => found.push((days, said)),
        }
    }
    sort_few(&mut found, |(days, _)| Reverse(*days));
    let items: Vec<View> = found
        .into_iter()
        .map(|(days, all)| {
            view! {
                <li>
                    <div class="item__body">
                        <h3 class="item__title">{texts.late_days(days, &goal(context))}</h3>
                        <p class="item__text">{all}</p>
                    </div>
                </li>
            }
        })
        .collect();
    view! {
        <ul class="items">{items}</ul>
    }
    .into_view()
}
