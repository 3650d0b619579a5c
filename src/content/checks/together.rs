//! Whether conditions can hold together: in one situation of a person in one region.

use crate::content::Catalog;
use crate::model::{Condition, OptionId, QuestionId, QuestionKind, Region, RegionId};

/// Conditions with more parts than this are not looked into; real ones have a handful.
const MOST_PARTS: usize = 40;

/// So many combinations of their parts are tried.
const MOST_TRIES: u32 = 20_000;

/// Whether there is a situation in which each of these conditions is as wanted.
/// `None` if there are too many to try.
///
/// What a package asks is left aside: a question may always be one that is not
/// asked, and then none of its answers is chosen.
pub(super) fn hold_together(catalog: &Catalog, wanted: &[(&Condition, bool)]) -> Option<bool> {
    let mut parts = Vec::new();
    wanted.iter().for_each(|(condition, _)| collect(condition, &mut parts));
    if parts.len() > MOST_PARTS {
        return None;
    }
    Search { catalog, wanted, parts, holds: Vec::new(), left: MOST_TRIES }.succeeds()
}

/// The single conditions joined in a condition, each once.
fn collect<'a>(condition: &'a Condition, parts: &mut Vec<&'a Condition>) {
    match condition {
        Condition::All(joined) | Condition::Any(joined) => joined.iter().for_each(|part| collect(part, parts)),
        Condition::Not(inner) => collect(inner, parts),
        single if parts.len() <= MOST_PARTS && !parts.contains(&single) => parts.push(single),
        _ => {}
    }
}

struct Search<'a> {
    catalog: &'a Catalog,
    wanted: &'a [(&'a Condition, bool)],
    parts: Vec<&'a Condition>,
    /// Whether the first of the parts hold; the others are open.
    holds: Vec<bool>,
    left: u32,
}

impl Search<'_> {
    /// Decides the open parts one by one until the wanted conditions are as wanted.
    fn succeeds(&mut self) -> Option<bool> {
        self.left = self.left.checked_sub(1)?;
        if !self.is_possible() {
            return Some(false);
        }
        let mut open = false;
        for (condition, wanted) in self.wanted {
            match self.truth(condition) {
                Some(truth) if truth != *wanted => return Some(false),
                Some(_) => {}
                None => open = true,
            }
        }
        if !open {
            return Some(true);
        }
        for holds in [true, false] {
            self.holds.push(holds);
            let succeeds = self.succeeds()?;
            self.holds.pop();
            if succeeds {
                return Some(true);
            }
        }
        Some(false)
    }

    /// What the decided parts make of a condition; `None` if that hangs on an open one.
    fn truth(&self, condition: &Condition) -> Option<bool> {
        let joined = |parts: &[Condition], settles: bool| {
            let truths: Vec<Option<bool>> = parts.iter().map(|part| self.truth(part)).collect();
            match truths.contains(&Some(settles)) {
                true => Some(settles),
                false if truths.contains(&None) => None,
                false => Some(!settles),
            }
        };
        match condition {
            Condition::All(parts) => joined(parts, false),
            Condition::Any(parts) => joined(parts, true),
            Condition::Not(inner) => self.truth(inner).map(|truth| !truth),
            single => {
                let at = self.parts.iter().position(|part| *part == single)?;
                self.holds.get(at).copied()
            }
        }
    }

    fn decided(&self) -> impl Iterator<Item = (&Condition, bool)> {
        self.parts.iter().copied().zip(self.holds.iter().copied())
    }

    /// Whether there are answers and a region that make the decided parts so.
    fn is_possible(&self) -> bool {
        let answers = self.decided().filter(|(_, holds)| *holds).all(|(part, _)| match part {
            Condition::Chosen(question, option) => self.is_choosable(question, option),
            Condition::AtLeast(question, _) | Condition::Below(question, _) => self.has_number(question),
            _ => true,
        });
        let regions = self.decided().filter_map(|(part, holds)| match part {
            Condition::Region(regions) => Some((regions, holds)),
            _ => None,
        });
        let regions: Vec<(&Vec<RegionId>, bool)> = regions.collect();
        let fits = |region: &Region| regions.iter().all(|(named, holds)| self.lies_in(region, named) == *holds);
        answers && (regions.is_empty() || self.catalog.regions.iter().any(fits))
    }

    /// An option beside the others that are chosen.
    fn is_choosable(&self, question: &QuestionId, option: &OptionId) -> bool {
        let known = self.catalog.questions.iter().find(|known| known.id == *question).map(|known| &known.kind);
        let is_alone = |option: &OptionId| match known {
            Some(QuestionKind::Single(_)) => true,
            Some(QuestionKind::Several(choices)) => choices.iter().any(|it| it.id == *option && it.alone),
            Some(QuestionKind::Number(_)) | None => false,
        };
        self.decided().all(|(part, holds)| match part {
            Condition::Chosen(asked, other) if holds && asked == question && other != option => {
                !is_alone(option) && !is_alone(other)
            }
            _ => true,
        })
    }

    /// A number that the question accepts within the bounds.
    fn has_number(&self, question: &QuestionId) -> bool {
        let known = self.catalog.questions.iter().find(|known| known.id == *question).map(|known| &known.kind);
        let (mut least, mut below) = match known {
            Some(QuestionKind::Number(range)) => (range.min, range.max.saturating_add(1)),
            _ => (0, u32::MAX),
        };
        for (part, holds) in self.decided() {
            match (part, holds) {
                (Condition::AtLeast(asked, bound), true) | (Condition::Below(asked, bound), false)
                    if asked == question =>
                {
                    least = least.max(*bound);
                }
                (Condition::AtLeast(asked, bound), false) | (Condition::Below(asked, bound), true)
                    if asked == question =>
                {
                    below = below.min(*bound);
                }
                _ => {}
            }
        }
        least < below
    }

    /// The region, or one it belongs to, is among those named.
    fn lies_in(&self, region: &Region, named: &[RegionId]) -> bool {
        let regions = &self.catalog.regions;
        let above = |region: &&Region| {
            let parent = region.parent.as_ref()?;
            regions.iter().find(|known| known.id == *parent)
        };
        // Regions that belong to each other are reported where they stand.
        std::iter::successors(Some(region), above).take(regions.len()).any(|region| named.contains(&region.id))
    }
}
