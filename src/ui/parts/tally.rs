//! Tallies: one mark for each thing counted. The sentence beside says the same.

use crate::platform::View;
use view_macro::view;

/// Marks of one kind, drawn as one shape: a tally of forty takes two elements, not forty.
struct Marks {
    class: &'static str,
    shape: String,
}

impl Marks {
    fn new(class: &'static str) -> Self {
        Self { class, shape: String::new() }
    }

    fn add(&mut self, x: usize, y: usize, width: usize, height: usize) {
        for (step, number) in [("M", x), (" ", y), ("h", width), ("v", height), ("H", x)] {
            self.shape.push_str(step);
            self.shape.push_str(&number.to_string());
        }
        self.shape.push('z');
    }
}

fn svg(class: &'static str, width: usize, marks: [Marks; 2]) -> View {
    let marks =
        marks.map(|marks| (!marks.shape.is_empty()).then(|| view! { <path class=marks.class d=marks.shape></path> }));
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

/// `on` of `all` marks, each `width` wide and `width + gap` from the next; those off are `short`er.
/// Above `most` marks one bar with two lengths.
fn counted(on: usize, all: usize, most: usize, (width, gap): (usize, usize), short: usize) -> View {
    let all = all.max(on);
    let (mut kept, mut left) = (Marks::new("tally__on"), Marks::new("tally__off"));
    if all > most {
        left.add(0, short, 240, 16 - short);
        kept.add(0, 0, on * 240 / all, 16);
        return svg("tally", 240, [left, kept]);
    }
    let step = width + gap;
    for at in 0..all {
        if at < on {
            kept.add(at * step, 0, width, 16);
        } else {
            left.add(at * step, short, width, 16 - short);
        }
    }
    svg("tally", (all * step).saturating_sub(gap).max(1), [left, kept])
}

/// Sheets of paper: `kept` of `all` are left.
pub(crate) fn tally_papers(kept: usize, all: usize) -> View {
    counted(kept, all, 40, (7, 3), 6)
}

/// Working days: the first `used` of `all`.
pub(crate) fn tally_days(used: usize, all: usize) -> View {
    counted(used, all, 60, (10, 2), 0)
}

/// Papers at hand: `ready` of `all`.
pub(crate) fn tally_ready(ready: usize, all: usize, class: &'static str) -> View {
    let (mut on, mut off) = (Marks::new("tally__box tally__box--on"), Marks::new("tally__box"));
    for at in 0..all {
        let marks = if at < ready { &mut on } else { &mut off };
        marks.add(at * 20 + 1, 1, 16, 14);
    }
    svg(class, (all * 20).saturating_sub(2).max(1), [off, on])
}
