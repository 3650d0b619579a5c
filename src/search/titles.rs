//! All titles, one after another.

use super::fold::{fold, is_letter};
use super::readings::Readings;
use crate::model::{Index, Language, SearchIndex};
use std::ops::Range;

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
}

/// The kinds of some units, a bit each: units of different kinds are different.
fn kinds(units: &[u16]) -> u32 {
    units.iter().fold(0, |all, unit| all | 1 << (unit & 31))
}

impl Flat {
    fn end(&mut self) {
        self.ends.push(self.units.len() as u32);
    }

    /// Where a title stands.
    fn place(&self, title: usize) -> Range<usize> {
        let from = title.checked_sub(1).map_or(0, |before| self.ends[before]);
        from as usize..self.ends[title] as usize
    }

    fn one(&self, title: usize) -> &[u16] {
        &self.units[self.place(title)]
    }
}

/// Every title twice: as it is written, and letter by letter as it is usually read.
#[derive(Debug, Default)]
pub(super) struct Titles {
    pub(super) units: Flat,
    pub(super) letters: Flat,
    /// For each written unit the letters its readings begin with, a bit each; of a word in letters its first.
    initials: Vec<u32>,
    /// For each title the kinds of units it has, and of letters they may be read as.
    kinds: Vec<u32>,
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
        let (mut behind_letter, mut has) = (None, 0);
        for (at, unit) in fold(title) {
            let within_word = behind_letter == Some(at);
            behind_letter = is_letter(unit).then_some(at + 1);
            let own = if is_letter(unit) && !within_word { bit(unit) } else { 0 };
            let mut initials = own;
            has |= kinds(&[unit]);
            for syllable in readings.each(unit) {
                initials |= syllable.first().map_or(0, |first| bit(*first));
                has |= kinds(syllable);
            }
            self.units.units.push(unit);
            self.initials.push(initials);
            match readings.each(unit).next() {
                Some(syllable) => self.letters.units.extend_from_slice(syllable),
                None if is_letter(unit) => self.letters.units.push(unit),
                None => {}
            }
        }
        self.units.end();
        self.letters.end();
        self.kinds.push(has);
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

    /// The titles that lack at most so many kinds of the units of a query.
    fn with_all_but(&self, lacking: u32, query: &[u16]) -> impl Iterator<Item = usize> {
        let wanted = kinds(query);
        let fits = move |kinds: &u32| (wanted & !kinds).count_ones() <= lacking;
        self.kinds.iter().enumerate().filter(move |(_, kinds)| fits(kinds)).map(|(title, _)| title)
    }

    /// The titles a query may stand in, with each of their units it can begin at.
    pub(super) fn each_start(&self, query: &[u16], mut look: impl FnMut(usize, &[u16], usize)) {
        let Some(first) = query.first() else { return };
        let letter = bit(*first);
        for title in self.with_all_but(0, query) {
            let place = self.units.place(title);
            let units = &self.units.units[place.clone()];
            for (from, (unit, initials)) in units.iter().zip(&self.initials[place]).enumerate() {
                if initials & letter != 0 || letter == 0 && unit == first {
                    look(title, units, from);
                }
            }
        }
    }

    /// The titles a query may stand in with one mistake, written or in letters.
    pub(super) fn each_near(&self, flat: &Flat, query: &[u16], mut look: impl FnMut(usize, &[u16])) {
        self.with_all_but(1, query).for_each(|title| look(title, flat.one(title)));
    }
}
