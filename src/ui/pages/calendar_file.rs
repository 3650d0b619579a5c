//! The dates as a calendar file, to be reminded by the phone.

use super::date_events::first_act;
use super::duties::duty;
use super::matter_details::authority;
use crate::engine::Duty;
use crate::model::iso;
use crate::platform::{self, View};
use crate::state::{Entry, calendar_file};
use crate::ui::context::Context;
use crate::ui::parts::{Icon, icon};
use view_macro::view;

/// The button that saves the file, with what to do where nothing happens.
pub(super) fn save(context: &Context) -> Option<View> {
    let words = &context.words;
    let texts = &words.guide().dates;
    let bundle = context.guide.bundle();
    let entries = entries(context);
    if entries.is_empty() {
        return None;
    }
    let (package, name) = (bundle.package.id.clone(), words.say(&bundle.package.name));
    let save = move |_| {
        let file = calendar_file(package.as_str(), &name, &entries, platform::now());
        platform::download(&format!("onething-{package}.ics"), "text/calendar;charset=utf-8", &file);
        platform::announce(texts.saved);
    };
    Some(view! {
        <div class="save">
            <button class="btn" type="button" id="save-calendar" on:click=save>
                {icon(Icon::Clock)}
                <span>{texts.save}</span>
            </button>
            <p class="save__note">{texts.save_note}</p>
        </div>
    })
}

/// Everything of the plan that has a day.
fn entries(context: &Context) -> Vec<Entry> {
    let words = &context.words;
    let texts = &words.guide().dates;
    let plan = &context.plan;
    let bundle = context.guide.bundle();
    let steps = &plan.schedule.steps;
    let mut found = Vec::new();
    if !steps.is_empty() {
        found.push(Entry {
            key: "accepted".to_owned(),
            day: plan.start,
            title: first_act(context),
            text: String::new(),
        });
    }
    for step in steps {
        let Some(day) = step.ends else { continue };
        let matter = &bundle.matters[step.matter];
        found.push(Entry {
            key: format!("done.{}", matter.id),
            day,
            title: texts.done(&words.say(&matter.name)),
            text: texts.decides(&authority(words, &context.guide, matter)),
        });
    }
    for planned in &plan.obligations {
        let Some(day) = planned.due else { continue };
        let (key, title, text) = match planned.duty {
            Duty::Check(matter) => {
                let matter = &bundle.matters[matter];
                (format!("check.{}", matter.id), texts.check(&words.say(&matter.name)), None)
            }
            Duty::Renewal(matter) => {
                let Some((title, _, late, _)) = duty(context, planned) else { continue };
                (format!("renew.{}", bundle.matters[matter].id), title, late)
            }
            Duty::OfMatter(matter, at) => {
                let Some((title, when, _, _)) = duty(context, planned) else { continue };
                (bundle.matters[matter].obligations[at].id.to_string(), title, when)
            }
            Duty::OfOption(matter, at) => {
                let Some((title, when, _, _)) = duty(context, planned) else { continue };
                (bundle.matters[matter].options[at].id.to_string(), title, when)
            }
            Duty::OfPackage(at) => {
                let Some((title, when, _, _)) = duty(context, planned) else { continue };
                (bundle.package.obligations[at].id.to_string(), title, when)
            }
        };
        let from = planned.from.map(|from| format!("{}{}", iso(from), words.guide().duties.to));
        let mut lines: Vec<String> = from.map(|from| from + &iso(day)).into_iter().chain(text).collect();
        if planned.estimated {
            lines.push(texts.estimated.to_owned());
        }
        found.push(Entry { key, day, title, text: lines.join("\n") });
    }
    // Where it comes from, and that it may change.
    let source = format!("{} {} {}", words.texts.common.service, words.say(&bundle.package.name), bundle.data_version);
    for entry in &mut found {
        if !entry.text.is_empty() {
            entry.text.push('\n');
        }
        entry.text.push_str(&source);
    }
    found
}
