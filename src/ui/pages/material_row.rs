//! A row of the table of materials: a paper, with a cell for each that asks for it.

use super::material_columns::{Asks, Column, asks};
use super::material_details::{details, exempt_words, how, promise_words, request_words};
use super::materials::{Group, Shown};
use crate::engine::{MaterialState, PlannedMaterial};
use crate::platform::{Event, View};
use crate::ui::context::{Actions, Context};
use crate::ui::parts::{Icon, icon, icon_with};
use crate::ui::signal::Signal;
use reactive_graph::callback::Callable;
use view_macro::view;

pub(super) fn row(
    context: &Context,
    actions: Actions,
    shown: Shown,
    columns: &[Column],
    group: Group,
    at: usize,
    planned: &PlannedMaterial,
) -> View {
    let words = &context.words;
    let texts = &words.guide().materials;
    let bundle = context.guide.bundle();
    let material = &bundle.materials[planned.material];
    let name = words.say(&material.name);
    let id = material.id.clone();
    let mut needed_by: Vec<&str> = planned.needs.iter().map(|need| bundle.matters[need.matter].id.as_str()).collect();
    needed_by.dedup();
    let needed_by = needed_by.join(" ");
    let gone = move || shown.rows.with(|rows| rows.as_ref().is_some_and(|rows| !rows.contains(&at)));
    let own = id.clone();
    let done = move || actions.ready.with(|ready| ready.contains(&own));
    let tick: View = match group {
        Group::Prepare | Group::Later => {
            let (checked, own) = (done.clone(), id.clone());
            let change = move |event: Event| actions.tick.run((own.clone(), event.checked()));
            view! {
                <label class="tickbox">
                    <input class="tickbox__input" type="checkbox" prop:checked=checked on:change=change />
                    <span class="visually-hidden">{texts.tick(&name)}</span>
                </label>
            }
        }
        Group::Deferred => icon_with(Icon::Clock, "mats__icon"),
        Group::Promised => icon_with(Icon::Sign, "mats__icon"),
        Group::Free => icon_with(Icon::DocFree, "mats__icon mats__icon--free"),
        Group::Maybe => icon_with(Icon::Ask, "mats__icon"),
        Group::Look => icon_with(Icon::Eye, "mats__icon"),
    };
    let class = if group == Group::Look { "mats__row mats__row--look" } else { "mats__row" };
    let request = match group {
        Group::Free => exempt_words(context, planned),
        Group::Promised => promise_words(context, planned),
        _ => request_words(context, planned),
    };
    let (tags, plain) = how(context, planned, material);
    let narrow = plain.clone().map(|plain| {
        view! {
            <span class="narrow-only">{words.texts.common.comma} {plain}</span>
        }
    });
    let plain = plain.map(|plain| view! { <span class="mats__plain">{plain}</span> });
    let cells: Vec<View> = columns.iter().map(|column| cell(context, column, planned)).collect();
    let colon = words.texts.common.colon;
    let (more, shut) = (texts.more, words.guide().matters.shut);
    let open = Signal::new(false);
    let expanded = move || if open.get() { "true" } else { "false" };
    let toggle = move |_| open.update(|open| *open = !*open);
    let width = (4 + columns.len()).to_string();
    // The details are only built for those who want them.
    let (whole, of) = (context.clone(), planned.clone());
    let below = move || {
        (open.get() && !gone()).then(|| {
            view! {
                <tr role="row">
                    <td colspan=width.clone() role="cell">
                        <div class="more__body">
                            <dl class="pairs">{details(&whole, &of)}</dl>
                        </div>
                    </td>
                </tr>
            }
        })
    };
    view! {
        <tr
            class=class
            class:mats__row--done=done
            role="row"
            hidden=gone
            data-material-id=id.0.clone()
            data-needed-by=needed_by
        >
            <td class="mats__c-tick" role="cell">
                {tick}
            </td>
            <th class="mats__c-name" scope="row" role="rowheader">
                <span class="mats__name" lang=words.lang(&material.name)>
                    {name.clone()}
                </span>
                " "
                <button class="more__open" type="button" aria-expanded=expanded on:click=toggle>
                    {icon(Icon::Down)} <span>{move || if open.get() { shut } else { more }}</span>
                    <span class="visually-hidden">{colon}{name}</span>
                </button>
            </th>
            <td class="mats__c-req" role="cell">
                {request}
                {narrow}
            </td>
            {cells}
            <td class="mats__c-how" role="cell">
                {tags}
                {plain}
            </td>
        </tr>
        {below}
    }
}

fn cell(context: &Context, column: &Column, planned: &PlannedMaterial) -> View {
    let texts = &context.words.guide().materials;
    let short = view! { <span class="mats__short">{column.name.clone()}</span> };
    let inside = match asks(context, column, planned) {
        Asks::Nothing => view! { <span class="mats__nil" aria-hidden="true">{column.name.clone()}</span> },
        Asks::Maybe => view! {
            {short}
            <span aria-hidden="true">"?"</span>
            <span class="visually-hidden">{texts.open}</span>
        },
        Asks::HandedIn if matches!(planned.state, MaterialState::Exempt | MaterialState::Promised) => view! {
            {short}
            <svg class="mats__dot mats__dot--free" aria-hidden="true" viewBox="0 0 10 10">
                <circle cx="5" cy="5" r="4.5"></circle>
            </svg>
            <span class="visually-hidden">{texts.exempt}</span>
        },
        Asks::HandedIn => view! {
            {short}
            <svg class="mats__dot" aria-hidden="true" viewBox="0 0 10 10">
                <circle cx="5" cy="5" r="5"></circle>
            </svg>
            <span class="visually-hidden">{texts.needed}</span>
        },
    };
    view! {
        <td class="mats__c-m" role="cell">
            {inside}
        </td>
    }
}
