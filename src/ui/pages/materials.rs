//! The materials: one table of every paper, who asks for it and what is ready.

use super::material_columns::{Asks, Column, asks, columns};
use super::material_row::row;
use super::plan::{counted, ready_count};
use crate::engine::{MaterialState, PlannedMaterial};
use crate::model::MaterialId;
use crate::platform::{IntoView, View};
use crate::state::Section;
use crate::ui::context::{Actions, Context};
use crate::ui::parts::{Icon, icon, tally_ready};
use crate::ui::signal::Signal;
use view_macro::view;

/// The groups of the table, in order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Prepare,
    Later,
    Deferred,
    Promised,
    Free,
    Maybe,
    Look,
}

const GROUPS: [Group; 7] =
    [Group::Prepare, Group::Later, Group::Deferred, Group::Promised, Group::Free, Group::Maybe, Group::Look];

impl Group {
    fn of(material: &PlannedMaterial) -> Self {
        match material.state {
            MaterialState::Possible => Self::Maybe,
            _ if !material.handed_in => Self::Look,
            MaterialState::Prepare => Self::Prepare,
            MaterialState::Deferrable => Self::Later,
            MaterialState::Deferred => Self::Deferred,
            MaterialState::Promised => Self::Promised,
            MaterialState::Exempt => Self::Free,
        }
    }
}

/// What a chip shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filter {
    All,
    Open,
    Later,
    Promised,
    Free,
}

/// The chip that is pressed and, unless it is 全部, the rows it shows.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    filter: Signal<Filter>,
    pub(super) rows: Signal<Option<Vec<usize>>>,
}

/// The page 材料.
pub(crate) fn materials_page(context: &Context, actions: Actions) -> View {
    let words = &context.words;
    let texts = &words.guide().materials;
    let plan = &context.plan;
    let counts = plan.counts;
    let columns = columns(context);
    let free = plan.materials.iter().filter(|material| Group::of(material) == Group::Free).count();
    let shown = Shown { filter: Signal::new(Filter::All), rows: Signal::new(None) };
    let ready = ready_count(context, actions);
    let again = ready.clone();
    let all = counts.materials_after;
    let lead = (counts.materials_before > 0)
        .then(|| view! { <p class="lead lead--sub">{texts.lead(counts.matters, counts.materials_before, free)}</p> });
    let several: Vec<View> = columns
        .iter()
        .filter_map(|column| {
            let names = column.names.as_ref()?;
            let line = texts.several_note(&column.name, names);
            Some(view! { <p class="note">{icon(Icon::Info)} <span>{line}</span></p> })
        })
        .collect();
    view! {
        <div class="wrap">
            <div class="mats-tools block">
                <div>
                    <h1 tabindex="-1">{texts.title(all)}</h1>
                    {lead}
                </div>
                <div class="ready">
                    <span class="ready__now">{move || texts.ready(ready(), all)}</span>
                    <span class="ready__aside">{texts.ready_aside}</span>
                    {move || tally_ready(again(), all, "tally tally--wide")}
                </div>
                {chips(context, actions, shown)}
            </div>
            <div>{table(context, actions, shown, &columns)}</div>
            <div>
                <p class="note">
                    {icon(Icon::Info)} <span>{texts.note} <b>{texts.note_bold}</b>{words.texts.common.stop}</span>
                </p>
                {several}
            </div>
            <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href=context.section(Section::Dates)>
                        {texts.next}
                    </a>
                </div>
            </div>
        </div>
    }
}

fn id(context: &Context, material: &PlannedMaterial) -> MaterialId {
    context.guide.bundle().materials[material.material].id.clone()
}

fn chips(context: &Context, actions: Actions, shown: Shown) -> View {
    let words = &context.words;
    let texts = &words.guide().materials;
    let common = &words.texts.common;
    let materials = &context.plan.materials;
    let count = |wanted: Group| materials.iter().filter(|material| Group::of(material) == wanted).count();
    let (later, promised, free) =
        (count(Group::Later) + count(Group::Deferred), count(Group::Promised), count(Group::Free));
    let all = materials.len();
    let ready = ready_count(context, actions);
    let to_do = context.plan.counts.materials_after;
    let rows: Vec<(usize, Group, bool, MaterialId)> = materials
        .iter()
        .enumerate()
        .map(|(at, material)| (at, Group::of(material), counted(material), id(context, material)))
        .collect();
    let chip = move |which: Filter, mark: Option<Icon>, word: &'static str, number: View| {
        let rows = rows.clone();
        let press = move |_| {
            let seen: Option<Vec<usize>> = (which != Filter::All).then(|| {
                let ready = actions.ready.get_untracked();
                let wanted = |(_, group, counted, id): &&(usize, Group, bool, MaterialId)| match which {
                    Filter::All => true,
                    Filter::Open => *counted && !ready.contains(id),
                    Filter::Later => matches!(group, Group::Later | Group::Deferred),
                    Filter::Promised => *group == Group::Promised,
                    Filter::Free => *group == Group::Free,
                };
                rows.iter().filter(wanted).map(|(at, ..)| *at).collect()
            });
            crate::platform::announce(&texts.shown(seen.as_ref().map_or(rows.len(), Vec::len)));
            shown.filter.set(which);
            shown.rows.set(seen);
        };
        let pressed = move || if shown.filter.get() == which { "true" } else { "false" };
        view! {
            <button class="chip" type="button" aria-pressed=pressed on:click=press>
                {mark.map(icon)}
                {word}
                " "
                <span>{number}</span>
            </button>
        }
    };
    let open = (move || to_do.saturating_sub(ready()).to_string()).into_view();
    let mut chips = vec![
        chip(Filter::All, None, texts.filter_all, all.to_string().into_view()),
        chip(Filter::Open, None, texts.filter_open, open),
    ];
    if later > 0 {
        chips.push(chip(Filter::Later, Some(Icon::Clock), common.later, later.to_string().into_view()));
    }
    if promised > 0 {
        let word = words.guide().options.promised_tag;
        chips.push(chip(Filter::Promised, Some(Icon::Sign), word, promised.to_string().into_view()));
    }
    if free > 0 {
        chips.push(chip(Filter::Free, Some(Icon::DocFree), common.free, free.to_string().into_view()));
    }
    view! {
        <div class="chips" role="group" aria-label=texts.filter>
            {chips}
        </div>
    }
}

fn table(context: &Context, actions: Actions, shown: Shown, columns: &[Column]) -> View {
    let texts = &context.words.guide().materials;
    let many = columns.len() > 6;
    let heads: Vec<View> = columns
        .iter()
        .map(|column| {
            view! {
                <th class="mats__c-m" scope="col" role="columnheader">
                    {column.name.clone()}
                </th>
            }
        })
        .collect();
    let sums: Vec<View> = columns
        .iter()
        .map(|column| {
            view! {
                <td class="mats__c-m" role="cell">
                    {column.papers.to_string()}
                </td>
            }
        })
        .collect();
    let groups: Vec<View> =
        GROUPS.iter().filter_map(|group| group_view(context, actions, shown, columns, *group)).collect();
    let foot = (context.plan.counts.materials_before > 0).then(|| {
        view! {
            <tfoot role="rowgroup">
                <tr role="row">
                    <td role="cell"></td>
                    <th scope="row" role="rowheader">
                        {texts.foot(context.plan.counts.materials_before)}
                    </th>
                    <td role="cell"></td>
                    {sums}
                    <td class="quiet" role="cell">
                        {texts.foot_note}
                    </td>
                </tr>
            </tfoot>
        }
    });
    let table = view! {
        <table class=if many { "mats mats--many" } else { "mats" } role="table">
            <caption class="visually-hidden">{texts.caption}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th class="mats__c-tick" scope="col" role="columnheader">
                        {texts.col_ready}
                    </th>
                    <th scope="col" role="columnheader">
                        {texts.col_name}
                    </th>
                    <th scope="col" role="columnheader">
                        {texts.col_request}
                    </th>
                    {heads}
                    <th scope="col" role="columnheader">
                        {texts.col_how}
                    </th>
                </tr>
            </thead>
            {groups}
            {foot}
        </table>
    };
    if many {
        view! {
            <div class="mats-scroll" tabindex="0" role="region" aria-label=texts.table>
                {table}
            </div>
        }
    } else {
        table
    }
}

fn group_view(context: &Context, actions: Actions, shown: Shown, columns: &[Column], group: Group) -> Option<View> {
    let texts = &context.words.guide().materials;
    let own: Vec<(usize, &PlannedMaterial)> =
        context.plan.materials.iter().enumerate().filter(|(_, material)| Group::of(material) == group).collect();
    if own.is_empty() {
        return None;
    }
    let n = own.len();
    let chosen = &context.words.guide().options;
    let (title, note) = match group {
        Group::Prepare => (texts.prepare, texts.prepare_n(n)),
        Group::Later => (texts.later, texts.later_n(n)),
        Group::Deferred => (chosen.deferred, chosen.chosen_n(n)),
        Group::Promised => (chosen.promised_tag, chosen.chosen_n(n)),
        Group::Free => {
            let taken = |column: &Column| {
                own.iter().filter(|(_, material)| asks(context, column, material) == Asks::HandedIn).count()
            };
            (texts.free, texts.free_n(n, columns.iter().map(taken).sum()))
        }
        Group::Maybe => (texts.maybe, texts.maybe_n(n)),
        Group::Look => (texts.look, texts.look_n(n)),
    };
    let positions: Vec<usize> = own.iter().map(|(at, _)| *at).collect();
    let hidden =
        move || shown.rows.with(|rows| rows.as_ref().is_some_and(|rows| !positions.iter().any(|at| rows.contains(at))));
    let rows: Vec<View> =
        own.iter().map(|(at, material)| row(context, actions, shown, columns, group, *at, material)).collect();
    let view = view! {
        <tbody role="rowgroup" hidden=hidden>
            <tr role="row">
                <td class="mats__group" colspan=(4 + columns.len()).to_string() role="cell">
                    <h2 class="mats__group-h">{title}</h2>
                    <span class="mats__group-n">{note}</span>
                </td>
            </tr>
            {rows}
        </tbody>
    };
    Some(view)
}
