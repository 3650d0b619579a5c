//! Where each id stands in a list.

use std::collections::BTreeMap;

/// The position of each id; of the last one where an id stands twice.
///
/// Taken as plain text and built one by one on purpose: a map for each kind of
/// id, filled by `collect`, would each bring sorting code of its own to the browser.
pub(super) fn positions<'a>(ids: &mut dyn Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut positions = BTreeMap::new();
    for (at, id) in ids.enumerate() {
        positions.insert(id, at);
    }
    positions
}
