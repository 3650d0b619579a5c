//! The time picture: working days as equal cells, bars, and circles for acts.
//!
//! Every position is a percentage of the cells, so nothing needs a style and
//! nothing is distorted. The list below the picture says the same.

use crate::engine::Bar;
use crate::platform::View;
use view_macro::view;

/// One row: a name, its time, its bars and its acts, in cells from the start.
pub(crate) struct CalRow {
    /// What it is.
    pub name: String,
    /// How long, in words.
    pub length: String,
    /// What is drawn, from one cell to another.
    pub bars: Vec<(Bar, u16, u16)>,
    /// Numbered circles: the cell and the number in the list below.
    pub acts: Vec<(u16, usize)>,
}

/// The whole picture.
pub(crate) struct Cal {
    /// How many cells there are.
    pub days: u16,
    /// The rows.
    pub rows: Vec<CalRow>,
    /// Where weeks begin, and the day written there.
    pub weeks: Vec<(u16, String)>,
    /// The goal: its cell and the words of its flag.
    pub goal: Option<(u16, String)>,
    /// Words of the legend: decides, beside, not counted, acts, weekends.
    pub legend: [&'static str; 5],
}

/// A share of the width in percent, two decimals.
fn share(part: u16, all: u16) -> String {
    let hundredths = u32::from(part) * 10_000 / u32::from(all.max(1));
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// Draws the picture.
pub(crate) fn cal(picture: &Cal) -> View {
    let days = picture.days.max(1);
    let at = |cell: u16| share(cell.min(days), days);
    let line = |class: &'static str, cell: u16| {
        view! { <line class=class x1=at(cell) x2=at(cell) y1="0" y2="100%"></line> }
    };
    let mut lines: Vec<View> =
        picture.weeks.iter().filter(|(cell, _)| *cell > 0).map(|(cell, _)| line("cal__week", *cell)).collect();
    let flag = picture.goal.as_ref().map(|(cell, words)| {
        lines.push(line("cal__goal", *cell));
        view! {
            <div class="cal__flagrow" aria-hidden="true">
                <svg class="cal__push" width=at(*cell)></svg>
                <span class="cal__flag">{words.clone()}</span>
            </div>
        }
    });
    let axis: Vec<View> = picture
        .weeks
        .iter()
        .enumerate()
        .map(|(index, (cell, words))| {
            let class = if index % 2 == 1 { "cal__alt" } else { "" };
            view! {
                <text class=class x=at(*cell) dx="2" y="1.3em">
                    {words.clone()}
                </text>
            }
        })
        .collect();
    let rows: Vec<View> = picture.rows.iter().enumerate().map(|(index, row)| row_view(row, index, days)).collect();
    view! {
        <div class="cal">
            {flag} <div class="cal__plot">
                <svg class="cal__grid" aria-hidden="true">
                    {lines}
                </svg>
                <svg class="cal__axis" aria-hidden="true">
                    {axis}
                </svg>
                <ul class="cal__rows">{rows}</ul>
            </div> {legend(picture.legend)}
        </div>
    }
}

fn hatch(id: String) -> View {
    view! {
        <pattern id=id patternUnits="userSpaceOnUse" width="6" height="6" patternTransform="rotate(45)">
            <line class="cal__hatch" x1="3" y1="0" x2="3" y2="6"></line>
        </pattern>
    }
}

fn row_view(row: &CalRow, index: usize, days: u16) -> View {
    let at = |cell: u16| share(cell.min(days), days);
    let id = format!("cal-{index}");
    let mut shapes: Vec<View> = Vec::new();
    if row.bars.iter().any(|(bar, ..)| matches!(bar, Bar::Wait | Bar::Open)) {
        let fade = row.bars.iter().any(|(bar, ..)| *bar == Bar::Open).then(|| {
            view! {
                <linearGradient id=format!("{id}-fade")>
                    <stop offset="0.5" stop-color="white"></stop>
                    <stop offset="1" stop-color="black"></stop>
                </linearGradient>
                <mask id=format!("{id}-mask")>
                    <rect x="0" y="0" width="100%" height="100%" fill=format!("url(#{id}-fade)")></rect>
                </mask>
            }
        });
        shapes.push(view! { <defs>{hatch(id.clone())} {fade}</defs> });
    }
    for (bar, from, to) in &row.bars {
        let length = to.saturating_sub(*from);
        // What is done on the day itself is drawn as a third of a cell.
        let width = if length == 0 { share(1, days.saturating_mul(3)) } else { share(length, days) };
        let x = at(*from);
        shapes.push(match bar {
            Bar::Key | Bar::Side => {
                let class = if *bar == Bar::Key { "cal__key" } else { "cal__side" };
                view! { <rect class=class x=x y="4" width=width height="16" rx="2"></rect> }
            }
            Bar::Wait | Bar::Open => {
                let mask = (*bar == Bar::Open).then(|| format!("url(#{id}-mask)"));
                let fill = format!("url(#{id})");
                view! {
                    <rect class="cal__wait" x=x y="4" width=width height="16" rx="2" fill=fill mask=mask></rect>
                }
            }
        });
    }
    for (cell, number) in &row.acts {
        let class = match *cell {
            0 => "cal__first",
            cell if cell >= days => "cal__last",
            _ => "",
        };
        shapes.push(view! {
            <g class=class>
                <circle class="cal__ring" cx=at(*cell) cy="12" r="11"></circle>
                <text class="cal__act" x=at(*cell) y="12">
                    {number.to_string()}
                </text>
            </g>
        });
    }
    view! {
        <li>
            <p class="cal__text">
                <span class="cal__name">{row.name.clone()}</span>
                " "
                <span class="cal__len">{row.length.clone()}</span>
            </p>
            <svg class="cal__bar" aria-hidden="true">
                {shapes}
            </svg>
        </li>
    }
}

fn legend([key, side, wait, act, weekends]: [&'static str; 5]) -> View {
    view! {
        <ul class="cal__legend" aria-hidden="true">
            <li>
                <svg class="cal__sample">
                    <rect class="cal__key" width="22" height="11" rx="2"></rect>
                </svg>
                {key}
            </li>
            <li>
                <svg class="cal__sample">
                    <rect class="cal__side" x="1" y="1" width="20" height="9" rx="2"></rect>
                </svg>
                {side}
            </li>
            <li>
                <svg class="cal__sample">
                    <defs>{hatch("cal-legend".to_owned())}</defs>
                    <rect class="cal__wait" width="22" height="11" rx="2" fill="url(#cal-legend)"></rect>
                </svg>
                {wait}
            </li>
            <li>
                <svg class="cal__sample" width="14">
                    <circle class="cal__ring" cx="7" cy="5.5"></circle>
                </svg>
                {act}
            </li>
            <li>{weekends}</li>
        </ul>
    }
}
