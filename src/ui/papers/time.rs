//! The time picture on paper: the cells of the dates page, black and white, and drawn of
//! paths alone in the units of a sheet, because sheets are painted from paths.

use crate::engine::Bar;
use crate::papers::TimeDrawing;
use crate::platform::View;
use crate::texts::{GuideTexts, SheetTexts};
use view_macro::view;

/// How wide the cells are together, in units: pixels of a sheet.
const WIDE: i32 = 440;
/// How high a row is.
const HIGH: i32 = 20;
/// How high the days above it are.
const AXIS: i32 = 24;
/// From one stroke of what is not counted to the next.
const STROKES: i32 = 6;

/// A path through these numbers: `M 0 4 L 10 4`.
fn path(steps: &[(char, i32, i32)]) -> String {
    let step = |(sign, x, y): &(char, i32, i32)| [&sign.to_string(), " ", &x.to_string(), " ", &y.to_string()].concat();
    steps.iter().map(step).collect::<Vec<_>>().join(" ")
}

fn boxed(from: i32, to: i32) -> String {
    path(&[('M', from, 3), ('L', to, 3), ('L', to, HIGH - 3), ('L', from, HIGH - 3), ('L', from, 3)])
}

/// Slanting strokes between two places.
fn strokes(from: i32, to: i32) -> String {
    let high = HIGH - 6;
    let mut steps = Vec::new();
    let mut at = from - high;
    while at < to {
        // Each from the bottom to the top, cut off at both ends.
        let (left, right) = (at.max(from), (at + high).min(to));
        if left < right {
            steps.extend([('M', left, HIGH - 3 - (left - at)), ('L', right, HIGH - 3 - (right - at))]);
        }
        at += STROKES;
    }
    path(&steps)
}

fn bar(bar: Bar, from: i32, to: i32) -> View {
    // What is done on the day itself is there all the same.
    let to = to.max(from + 3);
    match bar {
        Bar::Key => view! { <path class="sheet__key" d=boxed(from, to)></path> },
        Bar::Side => view! { <path class="sheet__side" d=boxed(from + 1, to - 1)></path> },
        Bar::Wait => view! { <path class="sheet__wait" d=[strokes(from, to), boxed(from, to)].join(" ")></path> },
        Bar::Open => view! { <path class="sheet__wait" d=strokes(from, to)></path> },
    }
}

fn drawing(high: i32, shapes: Vec<View>) -> View {
    let area = ["0 0 ", &WIDE.to_string(), " ", &high.to_string()].concat();
    view! {
        <svg class="sheet__time-bar" viewBox=area aria-hidden="true">
            {shapes}
        </svg>
    }
}

/// The picture.
pub(super) fn time(drawn: &TimeDrawing) -> View {
    let at = |cell: u16| i32::from(cell) * WIDE / i32::from(drawn.days.max(1));
    // A little longer than a row, because names in large print are higher than that.
    let line = |cell: u16| path(&[('M', at(cell), -4), ('L', at(cell), HIGH + 4)]);
    let weeks = drawn.weeks.iter().map(|(cell, _)| line(*cell)).collect::<Vec<_>>().join(" ");
    let lines = || view! { <path class="sheet__week" d=weeks.clone()></path> };
    let day = |(cell, day): &(u16, String)| {
        view! {
            <text class="sheet__day" x=(at(*cell) + 3).to_string() y=(AXIS - 7).to_string()>
                {day.clone()}
            </text>
        }
    };
    let axis = [lines()].into_iter().chain(drawn.weeks.iter().map(day)).collect();
    let rows: Vec<View> = drawn
        .lines
        .iter()
        .map(|row| {
            let goal = drawn.goal.map(|cell| view! { <path class="sheet__goal" d=line(cell)></path> });
            let mut shapes: Vec<View> = [Some(lines()), goal].into_iter().flatten().collect();
            shapes.extend(row.bars.iter().map(|(kind, from, to)| bar(*kind, at(*from), at(*to))));
            view! {
                <div class="sheet__time-row">
                    <span>{row.name.clone()}</span>
                    {drawing(HIGH, shapes)}
                </div>
            }
        })
        .collect();
    view! {
        <div class="sheet__time" data-unit=true>
            <div class="sheet__time-row">
                <span></span>
                {drawing(AXIS, axis)}
            </div>
            {rows}
            {legend(drawn)}
        </div>
    }
}

/// What the bars mean; only of those that are there.
fn legend(drawn: &TimeDrawing) -> View {
    let (texts, sheets) = (&GuideTexts::chinese().picture, SheetTexts::chinese());
    let has = |kind: Bar| drawn.lines.iter().flat_map(|row| &row.bars).any(|(bar, ..)| *bar == kind);
    let kinds =
        [(Bar::Key, texts.key), (Bar::Side, texts.side), (Bar::Wait, texts.wait), (Bar::Open, sheets.timeline_unknown)];
    let sample = |shape: View, said: &'static str| {
        view! {
            <span class="sheet__time-key">
                <svg class="sheet__sample" viewBox="0 0 30 20" aria-hidden="true">
                    {shape}
                </svg>
                {said}
            </span>
        }
    };
    let mut samples: Vec<View> =
        kinds.into_iter().filter(|(kind, _)| has(*kind)).map(|(kind, said)| sample(bar(kind, 2, 28), said)).collect();
    if drawn.goal.is_some() {
        let line = path(&[('M', 15, 0), ('L', 15, HIGH)]);
        samples.push(sample(view! { <path class="sheet__goal" d=line></path> }, sheets.timeline_goal));
    }
    view! {
        <p class="sheet__time-keys">
            {samples}
            <span>{texts.weekends}</span>
        </p>
    }
}
