//! Numbers for things: the same number for equal things.

use std::collections::BTreeMap;

/// Numbers `0`, `1`, `2` … in the order in which things first appear.
///
/// Things are written as lists of words, so that formulas and what is open share
/// the code of one map.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers(BTreeMap<Vec<u32>, u32>);

impl Numbers {
    /// The number of a thing, and whether it is new.
    pub(super) fn of(&mut self, words: Vec<u32>) -> (u32, bool) {
        let next = self.0.len() as u32;
        let number = *self.0.entry(words).or_insert(next);
        (number, number == next)
    }
}
