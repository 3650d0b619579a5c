//! What was found, by package and in order.

use super::exact::Way;
use super::fold::fold;
use super::titles::Of;
use crate::model::{Language, SearchIndex};

/// What a query found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The best first.
    pub hits: Vec<Hit>,
    /// How many packages fit, without those that fit with a mistake only.
    pub exact: usize,
}

/// A package that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its position in the index.
    pub package: usize,
    /// What of it fits.
    pub why: Why,
    /// By what it was found.
    pub way: Way,
}

/// What of a package fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Its name in a language, and which part of it; `None` where it stands there with a mistake.
    Name(Language, Option<Part>),
    /// A word for it.
    Word(String),
    /// A matter it may need, by its position.
    Matter(u16),
}

/// A part of a text, by the characters of it that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The first character.
    pub(super) from: usize,
    /// The character behind the last.
    pub(super) to: usize,
}

impl Part {
    /// What stands before it in a text, the part, and what stands behind it.
    pub fn split(self, text: &str) -> [&str; 3] {
        let places: Vec<usize> = fold(text).map(|(at, _)| at).collect();
        let byte = |at: Option<&usize>, more: usize| {
            at.and_then(|at| text.char_indices().nth(at + more)).map_or(text.len(), |(byte, _)| byte)
        };
        let from = byte(places.get(self.from), 0);
        let to = byte(self.to.checked_sub(1).and_then(|last| places.get(last)), 1).max(from);
        [&text[..from], &text[from..to], &text[to..]]
    }
}

/// The class of what fits with a mistake only, see [`Ranking::add`].
pub(super) const NEAR: u8 = 3;

/// The best title of each package.
pub(super) struct Ranking {
    best: Vec<Option<Best>>,
}

#[derive(Clone, Copy)]
struct Best {
    /// Smaller is better.
    key: u32,
    way: Way,
    title: usize,
}

impl Ranking {
    pub(super) fn new(packages: usize) -> Self {
        Self { best: vec![None; packages] }
    }

    /// How many packages fit so far.
    pub(super) fn count(&self) -> usize {
        self.best.iter().flatten().count()
    }

    /// Notes a title that fits. `class`: 0 as a whole, 1 its beginning, 2 within, [`NEAR`];
    /// `length`: of two the shorter fits better.
    pub(super) fn add(&mut self, index: &SearchIndex, of: Of, class: u8, way: Way, title: usize, length: usize) {
        let matter = matches!(of, Of::Matter(_));
        // A whole title wins whatever it is of; else every package wins over every matter.
        let order = match (class, matter) {
            (0, _) => 0,
            (NEAR, _) => 5 + u32::from(matter),
            (_, false) => u32::from(class),
            (_, true) => u32::from(class) + 2,
        };
        let key = order << 16 | (way as u32) << 12 | u32::from(matter) << 11 | length.min(0x7ff) as u32;
        let new = Best { key, way, title };
        let mut note = |package: u16| {
            if let Some(best) = self.best.get_mut(usize::from(package))
                && best.is_none_or(|best| new.key < best.key)
            {
                *best = Some(new);
            }
        };
        match of {
            Of::Name(package, _) | Of::Word(package, _) => note(package),
            Of::Matter(at) => index.matters[usize::from(at)].packages.iter().for_each(|package| note(*package)),
        }
    }

    /// The best `most` in order; equal ones in that of the index.
    pub(super) fn found(self, most: usize, why: impl Fn(usize) -> Why) -> Found {
        let mut first: Vec<(usize, Best)> = Vec::new();
        let mut exact = 0;
        for (package, best) in self.best.into_iter().enumerate() {
            let Some(best) = best else { continue };
            exact += usize::from(best.way != Way::Near);
            let at = first.iter().rposition(|(_, known)| known.key <= best.key).map_or(0, |at| at + 1);
            if at < most {
                first.truncate(most - 1);
                first.insert(at, (package, best));
            }
        }
        let hit = |(package, best): (usize, Best)| Hit { package, why: why(best.title), way: best.way };
        Found { hits: first.into_iter().map(hit).collect(), exact }
    }
}
