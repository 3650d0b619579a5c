//! A query in a text with one mistake: a unit that is wrong, missing, too many, or swapped
//! with its neighbour.

/// A query to look for. Its positions are bits of a number (Wu and Manber's method), so that a unit
/// of the text costs a few operations however long the query is.
pub(super) struct Pattern<'a> {
    query: &'a [u16],
    /// Where each letter stands in the query.
    letters: [u64; 128],
}

impl<'a> Pattern<'a> {
    /// Of a query of at most 63 units.
    pub(super) fn of(query: &'a [u16]) -> Self {
        let mut letters = [0; 128];
        for (at, unit) in query.iter().enumerate() {
            if let Some(places) = letters.get_mut(usize::from(*unit)) {
                *places |= 1 << at;
            }
        }
        Self { query, letters }
    }

    fn places(&self, unit: u16) -> u64 {
        match self.letters.get(usize::from(unit)) {
            Some(places) => *places,
            None => self.query.iter().enumerate().filter(|(_, typed)| **typed == unit).map(|(at, _)| 1 << at).sum(),
        }
    }

    /// Whether the query stands somewhere in a text with at most one mistake.
    pub(super) fn is_in(&self, text: &[u16]) -> bool {
        let Some(last) = self.query.len().checked_sub(1) else { return true };
        // Bit n: the query up to its unit n ends here; without, with one mistake, and with the
        // next unit but one where the next is still to come.
        let (mut right, mut wrong, mut swapped) = (0_u64, 1_u64, 0_u64);
        for unit in text {
            let places = self.places(*unit);
            let before = right;
            right = (right << 1 | 1) & places;
            let matched = (wrong << 1 | 1) & places;
            let too_many = before;
            let other = before << 1 | 1;
            let missing = right << 1 | 1;
            wrong = matched | too_many | other | missing | (swapped & places << 1);
            swapped = (before << 2 | 2) & places;
            if wrong >> last & 1 == 1 {
                return true;
            }
        }
        false
    }
}
