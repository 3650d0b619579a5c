//! Names that differ in nothing but how they are written: one thing, written twice,
//! would be prepared or filled in twice.

use super::Checker;
use crate::model::{Field, Material};
use std::collections::BTreeMap;

/// What says how a paper is handed in, not which paper it is.
const HANDED_IN: [&str; 4] = ["复印件", "影印件", "原件", "扫描件"];

/// Two words for one thing: written either way, and the one both are compared by.
const SAME: [(&str, &str); 7] = [
    ("号码", "号"),
    ("手机号", "电话"),
    ("电话号", "电话"),
    ("联系电话", "电话"),
    ("法人代表", "法定代表人"),
    ("居民身份证", "身份证"),
    ("身份证件", "身份证"),
];

/// A name without marks, blanks, particles, what stands in brackets, and how it is handed in,
/// in the words that stand for others.
fn bare(name: &str) -> Vec<char> {
    let mut bare = String::new();
    let mut depth = 0_u32;
    for c in name.chars() {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            '的' => {}
            c if depth == 0 && c.is_alphanumeric() => bare.extend(c.to_lowercase()),
            _ => {}
        }
    }
    for word in HANDED_IN {
        bare = bare.replace(word, "");
    }
    for (word, same) in SAME {
        bare = bare.replace(word, same);
    }
    bare.chars().collect()
}

/// Names shorter than this may differ in one character only and be different things.
const LONG_ENOUGH: usize = 4;

/// Whether names are equal but for one character that is another, missing or too many.
fn one_apart(name: &[char], other: &[char]) -> bool {
    let (short, long) = if name.len() < other.len() { (name, other) } else { (other, name) };
    let before = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let after = short[before..].iter().rev().zip(long[before..].iter().rev()).take_while(|(a, b)| a == b).count();
    long.len() >= LONG_ENOUGH && before + after + 1 >= long.len()
}

impl Checker<'_> {
    /// Materials that look the same and do not say why they are not.
    pub(super) fn materials_alike(&mut self) {
        let differs = |one: &Material, other: &Material| {
            one.not_the_same_as.iter().any(|look_alike| look_alike.material == other.id)
        };
        let mut known: Vec<(Vec<char>, &Material)> = Vec::new();
        for (i, material) in self.catalog.materials.iter().enumerate() {
            let name = bare(&material.name.zh);
            let alike = |(named, other): &&(Vec<char>, &Material)| {
                let same = *named == name || one_apart(named, &name);
                same && other.name.zh != material.name.zh && !differs(material, other) && !differs(other, material)
            };
            let found = known.iter().find(alike).map(|(_, other)| *other);
            known.push((name, material));
            if let Some(other) = found {
                let message = format!(
                    "nearly the same name as {}; use that one, or say in not_the_same_as why this is another paper",
                    other.id
                );
                self.report(format!("/{i}/name"), message);
            }
        }
    }

    /// Fields that look the same.
    pub(super) fn fields_alike(&mut self) {
        let mut known: BTreeMap<Vec<char>, &Field> = BTreeMap::new();
        for (i, field) in self.catalog.fields.iter().enumerate() {
            let Some(other) = known.insert(bare(&field.label.zh), field) else { continue };
            if other.label.zh != field.label.zh {
                let message = format!("nearly the same label as {}; use that one, or say how they differ", other.id);
                self.report(format!("/{i}/label"), message);
            }
        }
    }
}
