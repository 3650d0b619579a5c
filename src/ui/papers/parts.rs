//! The parts of a paper as markup: what is not split is one unit.

use super::sheet::Look;
use super::time;
use crate::papers::{Block, Boxed, Cell, Line, Paper, Qr, Shape, Table};
use crate::platform::View;
use crate::texts::SheetTexts;
use crate::ui::parts::{Icon, icon};
use view_macro::view;

/// A unit of a paper: its top, a block or a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Title, code and what is to be filled in.
    Top,
    /// A block, by position.
    Block(usize),
    /// The head of a table.
    Head(usize),
    /// A line of a table or list.
    Line(usize, usize),
}

/// Every unit of a paper, in order.
pub(super) fn parts(paper: &Paper) -> Vec<Part> {
    let mut parts = vec![Part::Top];
    for (at, block) in paper.blocks.iter().enumerate() {
        let lines = match block {
            Block::Table(table) => {
                parts.push(Part::Head(at));
                table.lines.len()
            }
            Block::List(lines) => lines.len(),
            _ => {
                parts.push(Part::Block(at));
                continue;
            }
        };
        parts.extend((0..lines).map(|line| Part::Line(at, line)));
    }
    parts
}

/// These units as markup; lines of one table or list stand together.
pub(super) fn draw(paper: &Paper, look: &Look, parts: &[Part]) -> Vec<View> {
    let mut views = Vec::new();
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        let block = match part {
            Part::Top => {
                views.push(top(paper, look));
                at += 1;
                continue;
            }
            Part::Block(block) | Part::Head(block) | Part::Line(block, _) => *block,
        };
        let own = |part: &&Part| matches!(part, Part::Head(it) | Part::Line(it, _) if *it == block);
        let same = parts[at..].iter().take_while(own).count();
        let lines: Vec<usize> = parts[at..at + same]
            .iter()
            .filter_map(|part| if let Part::Line(_, line) = part { Some(*line) } else { None })
            .collect();
        views.extend(paper.blocks.get(block).map(|it| draw_block(it, &lines)));
        at += same.max(1);
    }
    views
}

fn draw_block(block: &Block, lines: &[usize]) -> View {
    match block {
        Block::Heading(heading) => view! {
            <h3 class="sheet__h" data-unit=true>
                {heading.clone()}
            </h3>
        },
        Block::Text(words, _) => view! {
            <p class="sheet__p" data-unit=true>
                {cell(words)}
            </p>
        },
        Block::Table(of) => table(of, lines),
        Block::List(of) => {
            let rows: Vec<View> = lines
                .iter()
                .filter_map(|at| of.get(*at))
                .map(|line| {
                    let [name, value] = [0, 1].map(|at| line.cells.get(at).map(cell));
                    view! {
                        <div class="sheet__row" data-unit=true>
                            <dt>{name}</dt>
                            <dd>{value}</dd>
                        </div>
                    }
                })
                .collect();
            view! { <dl class="sheet__list">{rows}</dl> }
        }
        Block::Numbered(sentences) => {
            // Numbers and lines are elements of their own, because pictures of sheets are painted from elements.
            let item = |(at, sentence): (usize, &&'static str)| {
                view! { <li><span>{(at + 1).to_string()} "."</span><span>{*sentence}</span></li> }
            };
            let items: Vec<View> = sentences.iter().enumerate().map(item).collect();
            view! {
                <ol class="sheet__numbers" data-unit=true>
                    {items}
                </ol>
            }
        }
        Block::Time(of) => time::time(of),
        Block::Boxes(boxes) => {
            let boxes: Vec<View> = boxes.iter().map(boxed).collect();
            view! {
                <div class="sheet__boxes" data-unit=true>
                    {boxes}
                </div>
            }
        }
    }
}

fn cell(cell: &Cell) -> View {
    let strong = (!cell.strong.is_empty()).then(|| view! { <b>{cell.strong.clone()}</b> });
    view! {
        {strong}
        {cell.plain.clone()}
    }
}

fn table(table: &Table, lines: &[usize]) -> View {
    let class = match table.shape {
        Shape::Notice => "sheet__table sheet__table--notice",
        Shape::Checklist => "sheet__table sheet__table--checklist",
        Shape::Timeline => "sheet__table sheet__table--timeline",
        Shape::Later => "sheet__table sheet__table--later",
    };
    let heads: Vec<View> = table.heads.iter().map(|head| view! { <th scope="col">{*head}</th> }).collect();
    let rows: Vec<View> = lines.iter().filter_map(|at| table.lines.get(*at)).map(|line| row(table, line)).collect();
    view! {
        <table class=class>
            <thead>
                <tr data-unit=true>{heads}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(table: &Table, line: &Line) -> View {
    // The name of what the line is about: behind the number or the box, else first.
    let name = usize::from(table.shape != Shape::Timeline);
    let cells: Vec<View> = line
        .cells
        .iter()
        .enumerate()
        .map(|(at, words)| match line.ticked.filter(|_| at == 0) {
            Some(ticked) => view! {
                <td>
                    <span class="sheet__tick">{ticked.then(|| icon(Icon::Sign))}</span>
                    <span class="visually-hidden">{if ticked { SheetTexts::chinese().ready_word } else { SheetTexts::chinese().open_word }}</span>
                </td>
            },
            None if at == name => view! { <th scope="row">{cell(words)}</th> },
            None => view! { <td>{cell(words)}</td> },
        })
        .collect();
    view! {
        <tr data-unit=true class=line.later.then_some("sheet__later")>
            {cells}
        </tr>
    }
}

fn boxed(it: &Boxed) -> View {
    let labels: Vec<View> =
        it.labels.iter().map(|label| view! { <p class="sheet__line"><span>{*label}</span><span></span></p> }).collect();
    let seal = it.seal.map(|seal| view! { <p class="sheet__seal">{seal}</p> });
    view! {
        <div class="sheet__box">
            <p>
                <b>{it.title}</b>
            </p>
            {labels}
            {seal}
            <p>{it.note}</p>
        </div>
    }
}

fn top(paper: &Paper, look: &Look) -> View {
    let sheets = SheetTexts::chinese();
    let pairs: Vec<View> = paper
        .pairs
        .iter()
        .map(|(label, value)| {
            let class = if value.is_empty() { "sheet__blank" } else { "" };
            view! {
                <div>
                    <dt>{label.clone()}</dt>
                    <dd class=class>{value.clone()}</dd>
                </div>
            }
        })
        .collect();
    let under = look.under.clone().map(|under| view! { <p class="sheet__under" lang="en">{under}</p> });
    let qr = paper.code.as_ref().map(|_| {
        let picture = Qr::of(&look.link).map(|qr| {
            let size = qr.size.to_string();
            view! {
                <svg class="sheet__qr" viewBox=["0 0 ", &size, " ", &size].concat() role="img" aria-label=sheets.scan data-link=look.link.clone()>
                    <path d=qr.path></path>
                </svg>
            }
        });
        view! {
            <div class="sheet__code">
                {picture}
                <p>{sheets.scan}</p>
                <p>{look.host.clone()}</p>
            </div>
        }
    });
    view! {
        <div class="sheet__top" data-unit=true>
            <div>
                <h2 class="sheet__title">{paper.title.to_string()}</h2>
                {under}
                <p class="sheet__sub">{paper.sub.clone()}</p>
                <dl class="sheet__pairs">{pairs}</dl>
            </div>
            {qr}
        </div>
    }
}
