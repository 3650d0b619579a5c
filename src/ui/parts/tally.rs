//! Tallies: one mark for each thing counted. The sentence beside says the same.

use crate::platform::View;
use view_macro::view;

fn svg(class: &'static str, width: usize, marks: Vec<View>) -> View {
    view! {
        <svg
            class=class
            aria-hidden="true"
            width=width.to_string()
            height="16"
            viewBox=format!("0 0 {width} 16")
            preserveAspectRatio="none"
        >
            {marks}
        </svg>
    }
}

fn mark(class: &'static str, x: usize, y: usize, width: usize, height: usize) -> View {
    view! {
        <rect
            class=class
            x=x.to_string()
            y=y.to_string()
            width=width.to_string()
            height=height.to_string()
        ></rect>
    }
}

/// Sheets of paper: `kept` of `all` are left. Above 40 one bar with two lengths.
pub(crate) fn tally_papers(kept: usize, all: usize) -> View {
    let all = all.max(kept);
    if all > 40 {
        let marks = vec![mark("tally__off", 0, 6, 240, 10), mark("tally__on", 0, 0, kept * 240 / all, 16)];
        return svg("tally", 240, marks);
    }
    let one = |at: usize| {
        if at < kept { mark("tally__on", at * 10, 0, 7, 16) } else { mark("tally__off", at * 10, 6, 7, 10) }
    };
    svg("tally", (all * 10).saturating_sub(3).max(1), (0..all).map(one).collect())
}

/// Working days: the first `used` of `all`.
pub(crate) fn tally_days(used: usize, all: usize) -> View {
    let all = all.max(used);
    if all > 60 {
        let marks = vec![mark("tally__off", 0, 0, 240, 16), mark("tally__on", 0, 0, used * 240 / all, 16)];
        return svg("tally", 240, marks);
    }
    let one = |at: usize| mark(if at < used { "tally__on" } else { "tally__off" }, at * 12, 0, 10, 16);
    svg("tally", (all * 12).saturating_sub(2).max(1), (0..all).map(one).collect())
}

/// Papers at hand: `ready` of `all`.
pub(crate) fn tally_ready(ready: usize, all: usize, class: &'static str) -> View {
    let one = |at: usize| {
        let class = if at < ready { "tally__box tally__box--on" } else { "tally__box" };
        mark(class, at * 20 + 1, 1, 16, 14)
    };
    svg(class, (all * 20).saturating_sub(2).max(1), (0..all).map(one).collect())
}
