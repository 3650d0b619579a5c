//! Lists and maps of a few entries, a few dozen at most: what one person says and
//! sees. The standard ones are made for many, and each kind of them takes the
//! browser program some kilobytes of code.

/// A map in the order of its keys, searched from the front.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Few<K, V>(Vec<(K, V)>);

impl<K, V> Default for Few<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Few<K, V> {
    /// Without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    /// Gives a key a value; what it had comes back.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let at = self.0.iter().position(|(known, _)| *known >= key).unwrap_or(self.0.len());
        match self.0.get_mut(at) {
            Some((known, old)) if *known == key => Some(std::mem::replace(old, value)),
            _ => {
                self.0.insert(at, (key, value));
                None
            }
        }
    }

    /// Takes an entry out; its value comes back.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        let at = self.0.iter().position(|(known, _)| known == key)?;
        Some(self.0.remove(at).1)
    }

    /// The entries in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys in order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }
}

impl<K: Ord, V> Extend<(K, V)> for Few<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        entries.into_iter().for_each(|(key, value)| drop(self.insert(key, value)));
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Few<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut few = Self::new();
        few.extend(entries);
        few
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Few<K, V> {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<K, V> IntoIterator for Few<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Puts a few items in the order of their keys; equal ones keep theirs.
pub fn sort_few<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && key(&items[at - 1]) > key(&items[at]) {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Adds an item to a sorted list, short or long, that has none twice.
pub fn insert_once<T: Ord>(sorted: &mut Vec<T>, item: T) {
    if let Err(at) = sorted.binary_search(&item) {
        sorted.insert(at, item);
    }
}

#[cfg(test)]
mod tests {
    use super::{Few, insert_once, sort_few};
    use std::collections::{BTreeMap, BTreeSet};

    /// Numbers that repeat, in no order.
    fn jumble(length: u32) -> Vec<u32> {
        (0..length).map(|n| n.wrapping_mul(2_654_435_761) >> 28).collect()
    }

    #[test]
    fn a_few_behave_as_the_standard_map() {
        let (mut few, mut map) = (Few::new(), BTreeMap::new());
        for (value, key) in jumble(200).into_iter().enumerate() {
            if value % 3 == 2 {
                assert_eq!(few.remove(&key), map.remove(&key));
            } else {
                assert_eq!(few.insert(key, value), map.insert(key, value));
            }
            assert_eq!((few.get(&key), few.len(), few.is_empty()), (map.get(&key), map.len(), map.is_empty()));
            assert!(few.iter().eq(map.iter()) && few.keys().eq(map.keys()));
        }
        assert_eq!(map.clone().into_iter().collect::<Few<_, _>>(), few);
        assert!(few.into_iter().eq(map));
    }

    #[test]
    fn sorting_keeps_equal_ones_in_their_order() {
        let mut items: Vec<(u32, usize)> = jumble(60).into_iter().zip(0..).collect();
        sort_few(&mut items, |(key, _)| *key);
        assert!(items.windows(2).all(|pair| pair[0] < pair[1]), "key first, then the place it had");
        let mut set = Vec::new();
        jumble(60).into_iter().for_each(|item| insert_once(&mut set, item));
        assert!(set.into_iter().eq(jumble(60).into_iter().collect::<BTreeSet<_>>()));
    }
}
