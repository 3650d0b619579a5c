//! A query in a title, without a mistake.

use super::readings::Readings;

/// By what a title was found, the better first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// As it is written.
    Written,
    /// As it is read, syllable by syllable.
    Read,
    /// By first letters of syllables.
    Initials,
    /// With one mistake.
    Near,
}

/// Where a query stands in a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// The first unit.
    pub(super) from: usize,
    /// The unit behind the last.
    pub(super) to: usize,
    pub(super) way: Way,
}

impl Place {
    /// 0: the whole title, 1: its beginning, 2: elsewhere in it.
    pub(super) fn class(self, length: usize) -> u8 {
        match (self.from, self.to) {
            (0, to) if to == length => 0,
            (0, _) => 1,
            _ => 2,
        }
    }
}

/// The best place of a query in a title.
pub(super) fn find(readings: &Readings, title: &[u16], query: &[u16]) -> Option<Place> {
    let places = (0..title.len()).filter_map(|from| reach(readings, title, from, query));
    places.min_by_key(|place| (place.class(title.len()), place.way))
}

/// Follows a query from one unit of a title on. Each character of the title stands for itself,
/// for a syllable, or for its first letter or letters; the last one for any beginning of a
/// syllable. Kept is after each unit which positions of the query can be reached, one bit each,
/// in each of the three ways.
pub(super) fn reach(readings: &Readings, title: &[u16], from: usize, query: &[u16]) -> Option<Place> {
    const WAYS: [Way; 3] = [Way::Written, Way::Read, Way::Initials];
    let goal = 1_u64 << query.len();
    let mut reached = [1_u64, 0, 0];
    for (to, unit) in (from + 1..).zip(&title[from..]) {
        let mut next = [0_u64; 3];
        let mut open = (reached[0] | reached[1] | reached[2]) & (goal - 1);
        while open != 0 {
            let at = open.trailing_zeros() as usize;
            let here = 1_u64 << at;
            open ^= here;
            let way = (0..3).find(|way| reached[*way] & here != 0).unwrap_or(2);
            let rest = &query[at..];
            if rest.first() == Some(unit) {
                next[way] |= here << 1;
                continue;
            }
            for syllable in readings.each(*unit) {
                let common = syllable.iter().zip(rest).take_while(|(read, typed)| read == typed).count();
                if common == 0 {
                    continue;
                }
                if common == syllable.len() {
                    next[way.max(1)] |= here << common;
                } else if common == rest.len() && common > 1 {
                    next[way.max(1)] |= goal;
                }
                next[2] |= here << 1;
                // zh, ch and sh are one sound.
                if common > 1 && syllable[1] == u16::from(b'h') {
                    next[2] |= here << 2;
                }
            }
        }
        if let Some(way) = (0..3).find(|way| next[*way] & goal != 0) {
            return Some(Place { from, to, way: WAYS[way] });
        }
        if next == [0; 3] {
            return None;
        }
        reached = next;
    }
    None
}
