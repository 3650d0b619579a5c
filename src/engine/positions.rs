//! Where each id stands in a list.

use super::order::order;

/// The position of each id; of the last one where an id stands twice.
#[derive(Debug)]
pub(super) struct Positions<'a> {
    /// Every id once, sorted, with its position.
    sorted: Vec<(&'a str, usize)>,
}

impl<'a> Positions<'a> {
    /// Takes plain text on purpose: ids of different kinds share this code.
    pub(super) fn new(ids: &mut dyn Iterator<Item = &'a str>) -> Self {
        let mut listed = Vec::new();
        listed.extend(ids);
        let mut sorted: Vec<(&str, usize)> = Vec::with_capacity(listed.len());
        for at in order(listed.len(), &mut |a, b| listed[a].cmp(listed[b])) {
            match sorted.last_mut() {
                Some(last) if last.0 == listed[at] => last.1 = at,
                _ => sorted.push((listed[at], at)),
            }
        }
        Self { sorted }
    }

    pub(super) fn get(&self, id: &str) -> Option<usize> {
        let found = self.sorted.binary_search_by(|(known, _)| (*known).cmp(id));
        found.ok().map(|at| self.sorted[at].1)
    }

    pub(super) fn contains(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// How many different ids there are.
    pub(super) fn len(&self) -> usize {
        self.sorted.len()
    }
}
