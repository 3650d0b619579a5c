//! A paper as a value, and as plain text.

use crate::engine::Bar;
use crate::texts::{SheetTexts, Texts};
use std::borrow::Cow;

/// Which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperKind {
    /// 一次性告知书.
    Notice,
    /// 材料清单.
    Checklist,
    /// 时间表.
    Timeline,
    /// 告知承诺书.
    Promise,
    /// 容缺受理承诺书.
    LaterPromise,
    /// 容缺受理通知书.
    LaterNotice,
    /// All fields of the one form.
    OneForm,
    /// A single form, filled.
    Form,
}

/// What a line is about, by position in the bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A material.
    Material(usize),
    /// A matter.
    Matter(usize),
}

/// A field of a line: what counts, and the rest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// In bold.
    pub strong: String,
    /// Below or behind it.
    pub plain: String,
}

/// A line of a table or list. It is never split between sheets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// What it accounts for.
    pub about: Vec<About>,
    /// Its fields, one a column.
    pub cells: Vec<Cell>,
    /// Comes later: on grey.
    pub later: bool,
    /// A box to tick stands first, and it is ticked.
    pub ticked: Option<bool>,
}

/// How the columns of a table are wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Number, material and what is asked, how.
    Notice,
    /// Tick, material and what is asked, how, sources.
    Checklist,
    /// Day, what, who.
    Timeline,
    /// Number, material, by when.
    Later,
}

/// A table; its head is repeated on every sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// How its columns are wide.
    pub shape: Shape,
    /// The heads of the columns.
    pub heads: Vec<&'static str>,
    /// The lines.
    pub lines: Vec<Line>,
}

/// A step in the time picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeLine {
    /// What it is.
    pub name: String,
    /// What is drawn, from one cell to another.
    pub bars: Vec<(Bar, u16, u16)>,
}

/// Working days as a picture. What it shows is said by the table below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeDrawing {
    /// How many cells there are.
    pub days: u16,
    /// The steps.
    pub lines: Vec<TimeLine>,
    /// Where weeks begin, and the day written there.
    pub weeks: Vec<(u16, String)>,
    /// The cell in which the goal is reached.
    pub goal: Option<u16>,
}

/// A box to sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boxed {
    /// Who signs.
    pub title: &'static str,
    /// Labels of the lines to fill in.
    pub labels: [&'static str; 2],
    /// What is in the ring for the seal, if there is one.
    pub seal: Option<&'static str>,
    /// At the bottom.
    pub note: &'static str,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; stays with what follows.
    Heading(String),
    /// A paragraph, bold at first.
    Text(Cell, Vec<About>),
    /// A table.
    Table(Table),
    /// Lines of two fields.
    List(Vec<Line>),
    /// Numbered sentences.
    Numbered(Vec<&'static str>),
    /// Boxes to sign in, side by side.
    Boxes(Vec<Boxed>),
    /// A picture of the dates.
    Time(TimeDrawing),
}

/// A paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Which.
    pub kind: PaperKind,
    /// Its title.
    pub title: Cow<'static, str>,
    /// What it is for: the package, or the option.
    pub sub: String,
    /// The option it is about: bundle position of the matter, position of the option.
    pub option: Option<(usize, usize)>,
    /// Labels and values at the top; an empty value is a blank to fill in.
    pub pairs: Vec<(String, String)>,
    /// Everything else, in order.
    pub blocks: Vec<Block>,
    /// Version of the data.
    pub version: String,
    /// The case code, where there is one.
    pub code: Option<String>,
}

/// What stands for a blank in plain text.
const BLANK: &str = "____________";

impl Paper {
    /// Every line that accounts for something, and what for.
    pub fn accounts(&self) -> impl Iterator<Item = About> {
        self.blocks.iter().flat_map(|block| -> Vec<About> {
            let of_lines = |lines: &[Line]| lines.iter().flat_map(|line| line.about.clone()).collect();
            match block {
                Block::Text(_, about) => about.clone(),
                Block::Table(table) => of_lines(&table.lines),
                Block::List(lines) => of_lines(lines),
                Block::Heading(_) | Block::Numbered(_) | Block::Boxes(_) | Block::Time(_) => Vec::new(),
            }
        })
    }

    /// The paper as plain text, for where nothing can be printed.
    pub fn text(&self) -> String {
        let sheets = SheetTexts::chinese();
        let colon = Texts::chinese().common.colon;
        let mut out = Plain::default();
        out.line(&[&self.title]);
        out.line(&[&self.sub]);
        for (label, value) in &self.pairs {
            out.line(&[label, colon, if value.is_empty() { BLANK } else { value }]);
        }
        for block in &self.blocks {
            match block {
                Block::Heading(heading) => out.line(&["\n", heading]),
                Block::Text(cell, _) => {
                    let between = if cell.strong.is_empty() || cell.plain.is_empty() { "" } else { " " };
                    out.line(&[&cell.strong, between, &cell.plain]);
                }
                Block::Table(table) => table.lines.iter().for_each(|line| out.row(table, line)),
                Block::List(lines) => {
                    for line in lines {
                        let [name, said] = [0, 1].map(|at| line.cells.get(at).cloned().unwrap_or_default());
                        let blank = if said == Cell::default() { BLANK } else { "" };
                        out.line(&[&name.strong, &name.plain, colon, &said.strong, &said.plain, blank]);
                    }
                }
                Block::Numbered(sentences) => {
                    for (at, sentence) in sentences.iter().enumerate() {
                        out.line(&[&(at + 1).to_string(), ". ", sentence]);
                    }
                }
                Block::Time(_) => {}
                Block::Boxes(boxes) => {
                    for boxed in boxes {
                        out.line(&["\n", boxed.title]);
                        for label in boxed.labels {
                            out.line(&[label, colon, BLANK]);
                        }
                        out.line(&[boxed.note]);
                    }
                }
            }
        }
        out.line(&["\n", &sheets.version(&self.version)]);
        out.line(&[&self.code.as_deref().map(|code| sheets.foot_code(code)).unwrap_or_default()]);
        out.0
    }
}

/// Lines of plain text.
#[derive(Default)]
struct Plain(String);

impl Plain {
    /// A line of these pieces; nothing where they are empty, but for the blank line of `[]`.
    fn line(&mut self, pieces: &[&str]) {
        let line = pieces.concat();
        if !line.is_empty() || pieces.is_empty() {
            self.0.push_str(&line);
            self.0.push('\n');
        }
    }

    /// A line of a table: what it is about in front, the rest with the heads of its columns
    /// below it, or behind it where that is short.
    fn row(&mut self, table: &Table, line: &Line) {
        let (texts, colon) = (Texts::chinese(), Texts::chinese().common.colon);
        let said = |cell: &Cell, between: &str| {
            let said = [cell.strong.as_str(), cell.plain.as_str()];
            said.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(between)
        };
        if table.shape == Shape::Timeline {
            let cells = line.cells.iter().map(|cell| said(cell, texts.common.comma));
            let cells: Vec<String> = cells.filter(|words| !words.is_empty()).collect();
            return self.line(&[&cells.join(texts.common.semicolon)]);
        }
        let [first, name] = [0, 1].map(|at| line.cells.get(at).map(|cell| said(cell, texts.common.semicolon)));
        let first = match line.ticked {
            Some(true) => "[x]".to_owned(),
            Some(false) => "[ ]".to_owned(),
            None => first.unwrap_or_default() + ".",
        };
        self.line(&[]);
        self.line(&[&first, " ", &name.unwrap_or_default()]);
        for (head, cell) in table.heads.iter().zip(&line.cells).skip(2) {
            self.line(&["  ", head, colon, &said(cell, texts.common.semicolon)]);
        }
    }
}
