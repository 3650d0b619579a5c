//! Regions (区划): what differs from place to place, and departments by their names.

use super::{Basis, DepartmentId, Fact, Limit, MatterId, ModeId, RegionId, Text};
use serde::{Deserialize, Serialize};

/// A city or district. Only what truly differs is written here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Six-digit code (GB/T 2260); equals the file name.
    pub id: RegionId,
    /// Its name.
    pub name: Text,
    /// The region it belongs to.
    #[serde(default)]
    pub parent: Option<RegionId>,
    /// Where the name and code stand.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
    /// Limits an office of this region has published, shorter than the law's.
    #[serde(default)]
    pub committed: Vec<Committed>,
    /// Departments with a name or responsibility of their own.
    #[serde(default)]
    pub departments: Vec<LocalDepartment>,
    /// Where to go and whom to call; absent until a source gives it.
    #[serde(default)]
    pub office: Option<Office>,
    /// What the papers of this region say about services here.
    #[serde(default)]
    pub notes: Vec<Fact>,
}

/// A limit published by a region for one matter (承诺时限).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Committed {
    /// The matter.
    pub matter: MatterId,
    /// Only in this mode; in every mode, if absent.
    #[serde(default)]
    pub mode: Option<ModeId>,
    /// The limit; never longer than the law's.
    pub limit: Limit,
}

/// A department as this region calls it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalDepartment {
    /// Which department.
    pub department: DepartmentId,
    /// Its full name here.
    pub name: Text,
    /// Where that stands.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// An office (办理窗口). Every part only from a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its name.
    pub name: Text,
    /// Address.
    #[serde(default)]
    pub address: Option<Text>,
    /// Opening hours.
    #[serde(default)]
    pub hours: Option<Text>,
    /// Telephone as `tel:` link.
    #[serde(default)]
    pub phone: Option<String>,
    /// Where that stands.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// A department in general; regions put their own name before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Department {
    /// The id matters use.
    pub id: DepartmentId,
    /// Its name without a place: 行政审批服务局.
    pub name: Text,
    /// The name of the region stands before it: 台儿庄区行政审批服务局.
    #[serde(default)]
    pub of_region: bool,
}
