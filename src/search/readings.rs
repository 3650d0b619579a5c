//! How Chinese characters are read.

use super::fold::{FIRST, LAST, fold};

/// The syllables of each character that some title has.
#[derive(Debug)]
pub(super) struct Readings {
    syllables: Vec<Vec<u16>>,
    /// Positions in `syllables`; the first entry is of characters nobody knows.
    known: Vec<Vec<u16>>,
    /// For each character from [`FIRST`] on its position in `known`.
    places: Vec<u16>,
}

impl Readings {
    /// Reads the table of the search index.
    pub(super) fn of(table: &str) -> Self {
        let mut readings =
            Self { syllables: Vec::new(), known: vec![Vec::new()], places: vec![0; usize::from(LAST - FIRST) + 1] };
        for line in table.split('\n') {
            let at = readings.syllables.len() as u16;
            let mut syllable = Vec::new();
            for (_, unit) in fold(line) {
                match unit.checked_sub(FIRST) {
                    None => syllable.push(unit),
                    Some(place) => {
                        let place = &mut readings.places[usize::from(place)];
                        if *place == 0 {
                            *place = readings.known.len() as u16;
                            readings.known.push(Vec::new());
                        }
                        readings.known[usize::from(*place)].push(at);
                    }
                }
            }
            readings.syllables.push(syllable);
        }
        readings
    }

    /// The readings of a unit, the usual one first; none for letters.
    pub(super) fn each(&self, unit: u16) -> impl Iterator<Item = &[u16]> {
        let place = unit.checked_sub(FIRST).map_or(0, |place| self.places[usize::from(place)]);
        self.known[usize::from(place)].iter().map(|at| self.syllables[usize::from(*at)].as_slice())
    }
}
