//! All titles, one after another.

use super::fold::{fold, is_letter};
use super::readings::Readings;
use crate::model::{Index, Language, SearchIndex};

/// What a title is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// The name of a package in a language, by the package's position.
    Name(u16, Language),
    /// A word for a package, by the positions of both.
    Word(u16, u16),
    /// A matter, by its position.
    Matter(u16),
}

/// A list of units with the end of each title.
#[derive(Debug, Default)]
pub(super) struct Flat {
    units: Vec<u16>,
    ends: Vec<u32>,
    /// The kinds of units each title has.
    kinds: Vec<u32>,
}

/// The kinds of some units, a bit each: units of different kinds are different.
fn kinds(units: &[u16]) -> u32 {
    units.iter().fold(0, |all, unit| all | 1 << (unit & 31))
}

impl Flat {
    fn end(&mut self) {
        let from = self.ends.last().map_or(0, |end| *end as usize);
        self.kinds.push(kinds(&self.units[from..]));
        self.ends.push(self.units.len() as u32);
    }

    fn one(&self, title: usize) -> &[u16] {
        let from = title.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.units[from as usize..self.ends[title] as usize]
    }
}

/// Every title twice: as it is written, and letter by letter as it is usually read.
#[derive(Debug, Default)]
pub(super) struct Titles {
    pub(super) units: Flat,
    pub(super) letters: Flat,
    /// For each written unit the letters its readings begin with, a bit each.
    initials: Vec<u32>,
    of: Vec<Of>,
}

/// The bit of a letter; none for anything else.
fn bit(unit: u16) -> u32 {
    unit.checked_sub(u16::from(b'a')).and_then(|place| 1_u32.checked_shl(place.into())).unwrap_or(0)
}

impl Titles {
    /// From both files, packages first.
    pub(super) fn of_files(list: &Index, index: &SearchIndex, readings: &Readings) -> Self {
        let mut titles = Self::default();
        for (at, entry) in (0..).zip(&list.packages) {
            titles.add(readings, Of::Name(at, Language::Zh), &entry.name.zh);
            if let Some(name) = &entry.name.en {
                titles.add(readings, Of::Name(at, Language::En), name);
            }
        }
        for (at, words) in (0..).zip(&index.words) {
            for (number, word) in (0..).zip(words) {
                titles.add(readings, Of::Word(at, number), word);
            }
        }
        for (at, matter) in (0..).zip(&index.matters) {
            let names = [Some(&matter.name.zh), matter.name.en.as_ref()].into_iter().flatten();
            names.chain(&matter.words).for_each(|title| titles.add(readings, Of::Matter(at), title));
        }
        titles
    }

    /// The Chinese name of a package, by its position.
    pub(super) fn name(&self, package: u16) -> Option<usize> {
        self.of.iter().position(|of| *of == Of::Name(package, Language::Zh))
    }

    fn add(&mut self, readings: &Readings, of: Of, title: &str) {
        for (_, unit) in fold(title) {
            self.units.units.push(unit);
            self.initials.push(
                readings
                    .each(unit)
                    .filter_map(|syllable| syllable.first())
                    .map(|first| bit(*first))
                    .fold(0, |all, one| all | one),
            );
            match readings.each(unit).next() {
                Some(syllable) => self.letters.units.extend_from_slice(syllable),
                None if is_letter(unit) => self.letters.units.push(unit),
                None => {}
            }
        }
        self.units.end();
        self.letters.end();
        self.of.push(of);
    }

    /// What a title is of.
    pub(super) fn of(&self, title: usize) -> Of {
        self.of[title]
    }

    /// A title as it is written.
    pub(super) fn one(&self, title: usize) -> &[u16] {
        self.units.one(title)
    }

    /// Every title with each of its units that a query may begin at, as it begins with `first`.
    pub(super) fn each_start(&self, first: u16, mut look: impl FnMut(usize, &[u16], usize)) {
        let letter = bit(first);
        let (mut title, mut from, mut to) = (0, 0, self.units.ends.first().map_or(0, |end| *end as usize));
        for (at, (unit, initials)) in self.units.units.iter().zip(&self.initials).enumerate() {
            if *unit == first || initials & letter != 0 {
                while at >= to {
                    title += 1;
                    (from, to) = (to, self.units.ends[title] as usize);
                }
                look(title, &self.units.units[from..to], at - from);
            }
        }
    }

    /// Every title, written or in letters, that can hold a query with one mistake: at most one
    /// kind of its units is missing there.
    pub(super) fn each_near(&self, flat: &Flat, query: &[u16], mut look: impl FnMut(usize, &[u16])) {
        let wanted = kinds(query);
        for (title, kinds) in flat.kinds.iter().enumerate() {
            if (wanted & !kinds).count_ones() <= 1 {
                look(title, flat.one(title));
            }
        }
    }
}
