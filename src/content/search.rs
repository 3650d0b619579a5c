//! Joins what home searches: everyday words, matters, and the readings of all characters.

use super::{Catalog, readings::readings};
use crate::model::{BUNDLE_FORMAT, Index, Package, SearchIndex, SearchMatter};

/// The search index beside the list of packages.
pub fn search_index(catalog: &Catalog, index: &Index) -> SearchIndex {
    let packages: Vec<&Package> =
        index.packages.iter().filter_map(|entry| catalog.packages.iter().find(|it| it.id == entry.id)).collect();
    let words: Vec<Vec<String>> = packages.iter().map(|package| words(package)).collect();
    let matters: Vec<SearchMatter> = catalog
        .matters
        .iter()
        .map(|matter| {
            let uses = |package: &Package| package.matters.iter().any(|used| used.matter == matter.id);
            let official = (matter.official.zh != matter.name.zh).then(|| matter.official.zh.clone());
            SearchMatter {
                name: matter.name.clone(),
                words: official.into_iter().chain(matter.words.iter().cloned()).collect(),
                packages: (0..).zip(&packages).filter(|(_, package)| uses(package)).map(|(at, _)| at).collect(),
            }
        })
        .filter(|matter| !matter.packages.is_empty())
        .collect();
    let names = packages.iter().map(|package| &package.name.zh).chain(matters.iter().map(|matter| &matter.name.zh));
    let titles = names.chain(words.iter().flatten()).chain(matters.iter().flat_map(|matter| &matter.words));
    let readings = readings(titles.map(String::as_str));
    SearchIndex { format: BUNDLE_FORMAT, data_version: index.data_version.clone(), words, matters, readings }
}

/// What a package is called besides its name: its short name, the examples below it, its words.
/// A word of the name finds it anyway; the short name is a whole title all the same.
fn words(package: &Package) -> Vec<String> {
    let examples = package.examples.zh.split(['、', '，', '；', '。']).map(str::to_owned);
    let short = Some(package.short.zh.clone()).filter(|short| *short != package.name.zh);
    let mut words: Vec<String> = short.into_iter().collect();
    for word in examples.chain(package.words.iter().cloned()) {
        if !word.is_empty() && !package.name.zh.contains(&word) && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}
