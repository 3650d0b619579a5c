//! Search over packages and matters: by Chinese, pinyin, initials (kfd → 开饭店) and everyday
//! words, and past small typos.
//!
//! Pure Rust over the data model, as quick on a cheap phone as typing: all titles stand one
//! after another in one list (`titles`), folded to what is compared (`fold`); a query is
//! tried wherever it can begin (`exact`), then with one mistake (`near`), and what was found is
//! ranked by package (`rank`).

mod exact;
mod fold;
mod near;
mod rank;
mod readings;
mod titles;

pub use exact::Way;
pub use rank::{Found, Hit, Part, Why};

use crate::model::{Index, Language, SearchIndex};
use rank::Ranking;
use readings::Readings;
use titles::Titles;

/// Of a longer query the beginning counts.
const LONGEST: usize = 60;

/// Everything that can be found.
#[derive(Debug)]
pub struct Search {
    index: SearchIndex,
    readings: Readings,
    titles: Titles,
    packages: usize,
}

impl Search {
    /// Prepares the search; the two files are of the same version.
    pub fn new(list: &Index, index: SearchIndex) -> Self {
        let readings = Readings::of(&index.readings);
        let titles = Titles::of_files(list, &index, &readings);
        Self { index, readings, titles, packages: list.packages.len() }
    }

    /// The name of a matter that was found.
    pub fn matter(&self, at: u16) -> Option<&crate::model::Text> {
        self.index.matters.get(usize::from(at)).map(|matter| &matter.name)
    }

    /// The packages that fit, the best `most` of them first to last, and how many there are.
    /// Whole titles come before those that begin so, then those that hold it; packages before
    /// the matters they need; what fits with one mistake comes last, and only where fewer than
    /// `enough` others fit.
    pub fn find(&self, query: &str, most: usize, enough: usize) -> Found {
        let query: Vec<u16> = fold::fold(query).map(|(_, unit)| unit).take(LONGEST).collect();
        let mut ranking = Ranking::new(self.packages);
        if !query.is_empty() {
            self.titles.each_start(&query, |title, units, from| {
                if let Some(place) = exact::reach(&self.readings, units, from, &query) {
                    let class = place.class(units.len());
                    ranking.add(&self.index, self.titles.of(title), class, place.way, title, units.len());
                }
            });
            let fit = ranking.count();
            // Three characters with a mistake are enough where nothing else was found.
            let spelled = query.iter().all(|unit| fold::is_letter(*unit));
            if fit < enough && query.len() >= if spelled || fit > 0 { 4 } else { 3 } {
                self.find_near(&query, spelled, &mut ranking);
            }
        }
        ranking.found(most, |title| self.why(title, &query))
    }

    /// With one mistake: letters as they are spelled, characters as they are written.
    fn find_near(&self, query: &[u16], spelled: bool, ranking: &mut Ranking) {
        let pattern = near::Pattern::of(query);
        let text = if spelled { &self.titles.letters } else { &self.titles.units };
        self.titles.each_near(text, query, |title, units| {
            if pattern.is_in(units) {
                let length = units.len().abs_diff(query.len());
                ranking.add(&self.index, self.titles.of(title), rank::NEAR, Way::Near, title, length);
            }
        });
    }

    /// What a title is, and where in a name the query stands.
    fn why(&self, title: usize, query: &[u16]) -> Why {
        match self.titles.of(title) {
            titles::Of::Name(_, language) => {
                let units = self.titles.one(title);
                Why::Name(
                    language,
                    exact::find(&self.readings, units, query).map(|it| Part { from: it.from, to: it.to }),
                )
            }
            titles::Of::Word(package, at) => {
                // A short name mostly stands in the name, too: then that is where it is seen.
                let name = self.titles.name(package).map(|name| self.titles.one(name));
                match name.and_then(|name| exact::find(&self.readings, name, query)) {
                    Some(it) => Why::Name(Language::Zh, Some(Part { from: it.from, to: it.to })),
                    None => Why::Word(self.index.words[usize::from(package)][usize::from(at)].clone()),
                }
            }
            titles::Of::Matter(matter) => Why::Matter(matter),
        }
    }
}
