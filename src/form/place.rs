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

/// The text behind the province and the whole city it begins with.
fn below_city<'t>(text: &'t str, regions: &[Region]) -> &'t str {
    let province = text.char_indices().take(4).find(|(_, c)| *c == '省');
    let text = province.and_then(|(at, c)| text.split_at_checked(at + c.len_utf8())).map_or(text, |(_, behind)| behind);
    let city = regions.iter().filter(|region| region.parent.is_none()).find_map(|city| behind(text, city));
    city.unwrap_or(text)
}

/// The text behind the name of a region it begins with.
fn behind<'t>(text: &'t str, region: &Region) -> Option<&'t str> {
    text.trim_start().strip_prefix(region.name.zh.as_str())
}

pub(super) fn place(region: &str, text: &str, regions: &[Region]) -> Result<Value, Problem> {
    let mut text = tidy(text);
    if let Some(value) = text.strip_prefix("地址").and_then(|rest| rest.strip_prefix(['：', ':'])) {
        text = value.trim().to_owned();
    }
    let districts = || regions.iter().filter(|region| region.parent.is_some());
    let known = districts().find(|known| known.id.as_str() == region);
    if let Some(known) = known {
        // What is pasted often begins with province, city and district again. Anything else stays: names of
        // districts stand in names of buildings, too.
        let below = below_city(&text, regions);
        match districts().find_map(|said| Some((said, behind(below, said)?))) {
            Some((said, _)) if said.id != known.id => return Err(Problem::District),
            Some((_, rest)) => text = rest.trim().to_owned(),
            None => {}
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
