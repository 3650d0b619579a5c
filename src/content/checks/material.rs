//! `materials.json`: each document once, by a name that says what it is and where it comes from.

use super::Checker;
use super::references::Kind;
use crate::model::{Issuer, Material};
use std::collections::{BTreeMap, BTreeSet};

/// Words that say nothing of a paper, and words for any paper. One before the other names
/// none; guides in Shandong must list each material by name.
const WHICH: [&str; 8] = ["其他", "其它", "有关", "相关", "所需", "规定的", "要求的", "等"];
const PAPER: [&str; 6] = ["材料", "资料", "文件", "证明", "证件", "手续"];

/// Whether a name leaves open which paper is meant.
pub(super) fn is_vague(name: &str) -> bool {
    let follows = |which: &str| name.split(which).skip(1).any(|rest| PAPER.iter().any(|paper| rest.starts_with(paper)));
    name.ends_with('等') || WHICH.into_iter().any(follows)
}

impl Checker<'_> {
    /// Each document once: two entries of one name would be prepared twice.
    pub(super) fn materials(&mut self) {
        let catalog = self.catalog;
        self.file = "materials.json".into();
        let (mut seen, mut names) = (BTreeSet::new(), BTreeMap::new());
        for (i, material) in catalog.materials.iter().enumerate() {
            let at = format!("/{i}");
            self.new_id(&format!("{at}/id"), material.id.as_str(), &mut seen);
            if let Some(other) = names.insert(&material.name.zh, &material.id) {
                self.report(format!("{at}/name"), format!("{other} has the same name; one identity, one entry"));
            }
            self.material(&at, material);
        }
    }

    /// It can be found and told apart from its look-alikes.
    fn material(&mut self, at: &str, material: &Material) {
        self.name(&format!("{at}/name"), &material.name, 30);
        self.maybe_text(&format!("{at}/official"), material.official.as_ref());
        self.text(&format!("{at}/how"), &material.how);
        self.maybe_text(&format!("{at}/issued_by"), material.issued_by.as_ref());
        if is_vague(&material.name.zh) {
            self.report(format!("{at}/name/zh"), "says nothing: name each material by itself");
        }
        if material.issuer != Issuer::Applicant && material.issued_by.is_none() {
            self.report(format!("{at}/issued_by"), "say who issues it");
        }
        if let Some(licence) = &material.licence {
            self.refer(&format!("{at}/licence"), Kind::Licence, licence.as_str());
        }
        for (i, matter) in material.produced_by.iter().enumerate() {
            self.refer(&format!("{at}/produced_by/{i}"), Kind::Matter, matter.as_str());
        }
        let others = material.drawn_on.iter().chain(material.not_the_same_as.iter().map(|other| &other.material));
        for other in others {
            if *other == material.id {
                self.report(at, "refers to itself");
            } else if !self.known(Kind::Material, other.as_str()) {
                self.report(at, format!("no material has the id {:?}", other.as_str()));
            }
        }
        for (i, other) in material.not_the_same_as.iter().enumerate() {
            self.text(&format!("{at}/not_the_same_as/{i}/why"), &other.why);
        }
    }
}
