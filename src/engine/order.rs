//! Order without a sorting code of its own for every type.
//!
//! A generic sort is compiled again for each kind of thing and each way to
//! compare, some kilobytes each in the browser. Here positions are ordered, once.

use std::cmp::Ordering;

/// The positions `0..count` in order; equal ones keep theirs.
pub(super) fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    positions
}

/// Adds to a sorted list without repeats.
pub(super) fn insert<T: Ord>(sorted: &mut Vec<T>, item: T) {
    if let Err(at) = sorted.binary_search(&item) {
        sorted.insert(at, item);
    }
}
