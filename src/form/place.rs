//! Addresses: the district from the regions of the guide, the rest as text. Elsewhere all of it is
//! text, from the province down: the tree of all districts has some three thousand names that
//! change every year, and no list of them is kept here.

use super::{Problem, Value, tidy};
use crate::model::{Region, RegionId};

/// What stands for a place that is in no region of the guide.
pub const ELSEWHERE: &str = "other";
/// Most characters behind the district.
pub(super) const LONGEST: usize = 120;

/// The regions of an address in words, the widest first: 枣庄市台儿庄区.
pub fn names(regions: &[Region], id: &RegionId) -> String {
    let mut names = String::new();
    let mut next = Some(id);
    for _ in regions {
        let Some(region) = next.and_then(|id| regions.iter().find(|region| region.id == *id)) else { break };
        names.insert_str(0, &region.name.zh);
        next = region.parent.as_ref();
    }
    names
}

/// What stands before and behind a word where it comes first. By hand, because what the
/// standard library has for it is a kilobyte of program.
fn around<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    text.char_indices().find_map(|(at, _)| {
        let (before, rest) = text.split_at_checked(at)?;
        Some((before, rest.strip_prefix(word)?))
    })
}

pub(super) fn place(region: &str, text: &str, regions: &[Region]) -> Result<Value, Problem> {
    let mut text = tidy(text);
    let known = regions.iter().find(|known| known.id.as_str() == region && known.parent.is_some());
    if let Some(known) = known {
        // What is pasted often begins with province, city and district again.
        if let Some((before, rest)) = around(&text, &known.name.zh)
            && !before.chars().any(|c| c.is_ascii_digit() || matches!(c, '路' | '街' | '镇' | '村'))
        {
            text = rest.trim().to_owned();
        }
    } else if region != ELSEWHERE {
        return Err(Problem::District);
    }
    let length = text.chars().count();
    // Elsewhere an address names at least a province or city, too.
    let least = if known.is_some() { 2 } else { 6 };
    match length {
        _ if length < least => Err(Problem::Address),
        _ if length > LONGEST => Err(Problem::Long(LONGEST as u32)),
        _ => Ok(Value::Address { region: known.map(|known| known.id.clone()), text }),
    }
}
