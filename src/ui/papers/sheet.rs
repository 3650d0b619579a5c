//! Sheets: the units of a paper, measured by the browser and distributed.

use super::parts::{Part, draw, parts};
use crate::papers::{Block, Paper, Unit, distribute};
use crate::platform::{self, View};
use crate::texts::SheetTexts;
use view_macro::view;

/// What is around a paper: where it was printed, and the link its code holds.
#[derive(Clone)]
pub(in crate::ui) struct Look {
    /// The name of the host.
    pub(in crate::ui::papers) host: String,
    /// The link to the case.
    pub(in crate::ui::papers) link: String,
    /// The title in the language of the interface.
    pub(in crate::ui::papers) under: Option<String>,
}

/// Pixels that stay free, because browsers round on paper.
const SPARE: f64 = 3.0;

/// The sheets of a paper, as they are printed.
pub(super) fn sheets(paper: &Paper, look: &Look, large: bool) -> Vec<View> {
    let all = parts(paper);
    let class = if large { "sheets sheets--large" } else { "sheets" };
    let end = || view! { <div data-unit=true></div> };
    let measured = view! {
        <div class=class>
            <div class="sheet sheet--long">
                <div class="sheet__body">{draw(paper, look, &all)} {end()}</div>
            </div>
            <div class="sheet">
                <div class="sheet__body sheet__body--room">{end()} {end()}</div>
                {foot(paper, 1, 1)}
            </div>
        </div>
    };
    let tops = platform::tops(measured);
    let height = |at: usize| match (tops.get(at), tops.get(at + 1)) {
        (Some(top), Some(next)) => next - top,
        _ => 0.0,
    };
    let mut head = None;
    let mut units = Vec::with_capacity(all.len());
    for (at, part) in all.iter().enumerate() {
        let (stays, of) = match part {
            Part::Head(_) => {
                head = Some(at);
                (true, None)
            }
            Part::Line(block, _) if matches!(paper.blocks[*block], Block::Table(_)) => (false, head),
            Part::Block(block) => (matches!(paper.blocks[*block], Block::Heading(_)), None),
            _ => (false, None),
        };
        units.push(Unit { height: height(at), stays, head: of });
    }
    let sheets = distribute(&units, height(all.len() + 1) - SPARE);
    let pages = sheets.len();
    let sheet = |(at, units): (usize, &Vec<usize>)| {
        let own: Vec<Part> = units.iter().map(|at| all[*at]).collect();
        view! {
            <div class="sheet">
                <div class="sheet__body">{draw(paper, look, &own)}</div>
                {foot(paper, at + 1, pages)}
            </div>
        }
    };
    sheets.iter().enumerate().map(sheet).collect()
}

fn foot(paper: &Paper, page: usize, pages: usize) -> View {
    let sheets = SheetTexts::chinese();
    view! {
        <div class="sheet__foot">
            <p>{sheets.version(&paper.version)}</p>
            <p>{paper.code.as_ref().map(|code| sheets.foot_code(code))}</p>
            <p>{sheets.page(page, pages)}</p>
        </div>
    }
}
