//! Identifiers: plain words that never change their meaning once published.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(
            #[cfg_attr(feature = "cli", schemars(regex(pattern = r"^[a-z0-9]+([.-][a-z0-9]+)*$"), length(max = 48)))]
            pub String,
        );

        impl $name {
            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A package (一件事): one thing a person wants to get done.
    PackageId,
    /// A situation question (情形问题).
    QuestionId,
    /// One option of a question.
    OptionId,
    /// A matter (事项).
    MatterId,
    /// A way of handling a matter (办理方式): `ordinary`, `commitment` …
    ModeId,
    /// A material by identity (材料).
    MaterialId,
    /// A form (申请表), possibly shared by several matters.
    FormId,
    /// A field of the form dictionary (字段).
    FieldId,
    /// One value that may be chosen in a field.
    ValueId,
    /// A column of a field made of rows.
    ColumnId,
    /// A law, decree, policy paper or web page (依据).
    SourceId,
    /// A department (实施主体), named per region.
    DepartmentId,
    /// An electronic licence (电子证照).
    LicenceId,
    /// A region (区划) by its six-digit code (GB/T 2260).
    RegionId,
    /// A rule of a package: a stop, a notice, a choice, an obligation …
    RuleId,
}

/// Whether `id` is a well-formed identifier: lower-case words of letters and
/// digits joined by single `-` or `.`, at most 48 characters.
///
/// ```
/// assert!(onething::model::is_id("food-permit"));
/// assert!(!onething::model::is_id("Food permit"));
/// assert!(!onething::model::is_id("food--permit"));
/// ```
pub fn is_id(id: &str) -> bool {
    id.len() <= 48
        && id
            .split(['-', '.'])
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
