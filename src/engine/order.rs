//! Order without a sorting code of its own for every type.
//!
//! A generic sort is compiled again for each kind of thing and each way to
//! compare, some kilobytes each in the browser. Here positions are ordered, once,
//! by merging: the standard sort is quicker on long lists and three times as large.

use std::cmp::Ordering;

/// The positions `0..count` in order; equal ones keep theirs.
pub(super) fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    let mut merged = positions.clone();
    // Runs of this length are in order; two and two are merged.
    let mut run = 1;
    while run < count {
        for start in (0..count).step_by(2 * run) {
            let (middle, end) = ((start + run).min(count), (start + 2 * run).min(count));
            let (mut left, mut right) = (start, middle);
            for place in &mut merged[start..end] {
                let first = right == end || left < middle && compare(positions[left], positions[right]).is_le();
                let from = if first { &mut left } else { &mut right };
                *place = positions[*from];
                *from += 1;
            }
        }
        std::mem::swap(&mut positions, &mut merged);
        run *= 2;
    }
    positions
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn positions_come_in_the_order_of_the_standard_stable_sort() {
        for count in (0..70).chain([1_000]) {
            let keys: Vec<u32> = (0..count as u32).map(|n| n.wrapping_mul(2_654_435_761) >> 27).collect();
            let mut expected: Vec<usize> = (0..count).collect();
            expected.sort_by_key(|at| keys[*at]);
            assert_eq!(order(count, &mut |a, b| keys[a].cmp(&keys[b])), expected, "{count}");
        }
    }
}
