//! What the browser loads: a small index, and one self-contained bundle per package.

use super::{
    Calendar, Condition, Date, Department, Earlier, Field, FieldId, Form, FormId, Licence, Material, Matter, Package,
    PackageId, Question, Region, Source, Stage, Text,
};
use serde::{Deserialize, Serialize};

/// Version of the bundle format; a program refuses bundles of another.
pub const BUNDLE_FORMAT: u16 = 8;

/// Everything one package needs, in one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// [`BUNDLE_FORMAT`].
    pub format: u16,
    /// Version of the data: the day it was last changed, and a counter.
    pub data_version: String,
    /// The versions before it, the oldest first.
    pub history: Vec<Earlier>,
    /// Whether texts come with their English. What most people load goes without.
    pub english: bool,
    /// How many situations were proven, digits in groups of three; empty where something is wrong.
    pub proven: String,
    /// The package.
    pub package: Package,
    /// Its questions, in the package's order.
    pub questions: Vec<Question>,
    /// Its matters, in the package's order.
    pub matters: Vec<Matter>,
    /// The materials its matters use.
    pub materials: Vec<Material>,
    /// The forms its matters use, as far as a plan counts them. The rest is in the [`FormBundle`].
    pub forms: Vec<CountedForm>,
    /// The fields of these forms, by id. What most people load has their number alone: empty ids.
    pub fields: Vec<FieldId>,
    /// Electronic licences that stand for some of the materials.
    pub licences: Vec<Licence>,
    /// The departments that are named.
    pub departments: Vec<Department>,
    /// The sources that are cited.
    pub sources: Vec<Source>,
    /// All regions.
    pub regions: Vec<Region>,
    /// The working-day calendar.
    pub calendar: Calendar,
}

/// A form as far as a plan counts it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CountedForm {
    /// The id matters use.
    pub id: FormId,
    /// The position in the bundle's fields of each field it asks, and when, in its official order.
    pub fields: Vec<(u16, Option<Condition>)>,
}

/// What the form of a package is filled in with, in one file beside the [`Bundle`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormBundle {
    /// [`BUNDLE_FORMAT`].
    pub format: u16,
    /// Version of the data, the same as in the bundle.
    pub data_version: String,
    /// Whether texts come with their English.
    pub english: bool,
    /// The package.
    pub package: PackageId,
    /// Its forms, in the order of the bundle's.
    pub forms: Vec<Form>,
    /// Their fields, in the order of the bundle's.
    pub fields: Vec<Field>,
}

impl FormBundle {
    /// Whether it was made with this bundle, so that positions mean the same in both.
    pub fn fits(&self, bundle: &Bundle) -> bool {
        self.format == bundle.format
            && self.data_version == bundle.data_version
            && self.package == bundle.package.id
            && self.fields.len() == bundle.fields.len()
            && self.fields.iter().zip(&bundle.fields).all(|(field, id)| id.0.is_empty() || field.id == *id)
            && self.forms.iter().map(|form| &form.id).eq(bundle.forms.iter().map(|form| &form.id))
    }
}

/// The list of packages for the home page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Index {
    /// [`BUNDLE_FORMAT`].
    pub format: u16,
    /// Version of the data.
    pub data_version: String,
    /// The latest day any source was checked.
    pub checked: Date,
    /// The packages.
    pub packages: Vec<IndexEntry>,
    /// Those most people come for, the most important first.
    pub often: Vec<PackageId>,
    /// Names of the regions, to choose from.
    pub regions: Vec<(super::RegionId, Text)>,
}

impl Index {
    /// The package whose case codes begin so.
    pub fn entry_of_code(&self, prefix: &str) -> Option<&IndexEntry> {
        self.packages.iter().find(|entry| entry.prefix == prefix)
    }
}

/// One package in the index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IndexEntry {
    /// Its id.
    pub id: PackageId,
    /// How its case codes begin.
    pub prefix: String,
    /// Its name.
    pub name: Text,
    /// Its short name.
    pub short: Text,
    /// A few words below the name.
    pub examples: Text,
    /// Where it stands in the life cycle.
    pub stage: Stage,
    /// The most questions anybody is asked.
    pub at_most: u16,
}
