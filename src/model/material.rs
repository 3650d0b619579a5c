//! Materials by identity, and one matter's need of one material.

use super::{Basis, Condition, DepartmentId, Duration, Fact, LicenceId, MaterialId, MatterId, Text};
use serde::{Deserialize, Serialize};

/// What document it is, apart from who asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Material {
    /// The id requirements use.
    pub id: MaterialId,
    /// Plain name.
    pub name: Text,
    /// The name on official lists, where it differs.
    #[serde(default)]
    pub official: Option<Text>,
    /// What kind of paper.
    pub kind: MaterialKind,
    /// Where it comes from (来源渠道).
    pub issuer: Issuer,
    /// Who issues it, in words, where `issuer` is not the applicant.
    #[serde(default)]
    pub issued_by: Option<Text>,
    /// How to get or make it.
    pub how: Text,
    /// The electronic licence that replaces it.
    #[serde(default)]
    pub licence: Option<LicenceId>,
    /// Matters whose result it is.
    #[serde(default)]
    pub produced_by: Vec<MatterId>,
    /// The one merged application form of the whole package.
    #[serde(default)]
    pub merged_form: bool,
    /// A base drawing this one is drawn upon.
    #[serde(default)]
    pub drawn_on: Option<MaterialId>,
    /// Look-alikes that are not the same paper, and why they are not merged.
    #[serde(default)]
    pub not_the_same_as: Vec<LookAlike>,
}

/// The kind of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MaterialKind {
    /// 申请表.
    Form,
    /// 证件、证照.
    Certificate,
    /// 图纸.
    Drawing,
    /// 文书: contracts, rules, plans, letters.
    Document,
    /// 证明, 报告 by a third party.
    Proof,
    /// 承诺书.
    Commitment,
}

/// Where a material comes from (来源渠道).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Issuer {
    /// 申请人自备.
    Applicant,
    /// 政府部门核发.
    Government,
    /// 其他: landlord, hospital, laboratory, builder …
    Other,
}

/// A material that looks like another and is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LookAlike {
    /// The other material.
    pub material: MaterialId,
    /// Why one does not stand for the other.
    pub why: Text,
}

/// One matter's need of one material.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Which material.
    pub material: MaterialId,
    /// When it is asked for; always, if absent.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What this matter's own list calls it, where that differs: 小餐饮登记表.
    #[serde(default)]
    pub called: Option<Text>,
    /// Only asked for in this mode of handling, for example a commitment letter.
    #[serde(default)]
    pub mode: Option<super::ModeId>,
    /// Originals handed in and kept.
    #[serde(default)]
    pub originals: u8,
    /// Copies handed in.
    #[serde(default)]
    pub copies: u8,
    /// The original of a copied paper is shown and handed back.
    #[serde(default)]
    pub original_shown: bool,
    /// One set for each person.
    #[serde(default)]
    pub per_person: bool,
    /// Shown at a check on site, not handed in; counted in no number of papers.
    #[serde(default)]
    pub shown_only: bool,
    /// Paper, electronic or either.
    pub form: MaterialForm,
    /// 必要, 非必要 or 容缺后补.
    pub necessity: Necessity,
    /// Must still be valid this long when handed in.
    #[serde(default)]
    pub valid_for: Option<Duration>,
    /// A department already holds it: nobody hands it in, and this says why.
    #[serde(default)]
    pub held: Option<Held>,
    /// What the window looks at (受理标准).
    #[serde(default)]
    pub accepted_if: Vec<Fact>,
    /// A written commitment may stand for it, and the rule that says so.
    #[serde(default)]
    pub commitment: Option<Fact>,
    /// It may come later: until when and by which rule. Needed for `deferrable`.
    #[serde(default)]
    pub deferral: Option<Fact>,
    /// Where the demand stands.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// Paper or electronic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MaterialForm {
    /// 纸质.
    Paper,
    /// 电子.
    Electronic,
    /// 纸质或电子.
    Either,
}

/// The three values of 材料必要性.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Necessity {
    /// 必要.
    Required,
    /// 非必要.
    Optional,
    /// 容缺后补.
    Deferrable,
}

/// A paper that some department already holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// Who holds it.
    pub by: DepartmentId,
    /// Why the person need not hand it in.
    pub why: Fact,
}

/// An electronic licence (电子证照) that stands for a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// The id materials use.
    pub id: LicenceId,
    /// Its name.
    pub name: Text,
    /// Why the paper is not handed in.
    pub why: Fact,
}
