//! Names that differ in nothing but how they are written: one thing, written twice,
//! would be prepared or filled in twice.

use super::Checker;
use crate::model::{Field, Material};
use std::collections::BTreeMap;

/// What says how a paper is handed in, not which paper it is.
const HANDED_IN: [&str; 4] = ["复印件", "影印件", "原件", "扫描件"];

/// A name without marks, blanks, particles, what stands in brackets, and how it is handed in.
fn bare(name: &str) -> String {
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
    bare
}

impl Checker<'_> {
    /// Materials that look the same and do not say why they are not.
    pub(super) fn materials_alike(&mut self) {
        let mut known: BTreeMap<String, &Material> = BTreeMap::new();
        for (i, material) in self.catalog.materials.iter().enumerate() {
            let Some(other) = known.insert(bare(&material.name.zh), material) else { continue };
            let differs = |one: &Material, other: &Material| {
                one.not_the_same_as.iter().any(|look_alike| look_alike.material == other.id)
            };
            if other.name.zh != material.name.zh && !differs(material, other) && !differs(other, material) {
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
        let mut known: BTreeMap<String, &Field> = BTreeMap::new();
        for (i, field) in self.catalog.fields.iter().enumerate() {
            let Some(other) = known.insert(bare(&field.label.zh), field) else { continue };
            if other.label.zh != field.label.zh {
                let message = format!("nearly the same label as {}; use that one, or say how they differ", other.id);
                self.report(format!("/{i}/label"), message);
            }
        }
    }
}
