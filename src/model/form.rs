//! Application forms and the dictionary of fields they share.

use super::{Basis, Condition, FieldId, FormId, Text};
use serde::{Deserialize, Serialize};

/// One application form. Matters that are applied for together share one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The id matters use.
    pub id: FormId,
    /// Official name of the form.
    pub name: Text,
    /// What it asks, in its official order.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub fields: Vec<FormField>,
    /// Where its contents stand.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub basis: Vec<Basis>,
}

/// A field as one form asks it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormField {
    /// The field of the dictionary.
    pub field: FieldId,
    /// When this form asks it; always, if absent.
    #[serde(default)]
    pub when: Option<Condition>,
    /// May be left empty on this form.
    #[serde(default)]
    pub optional: bool,
}

/// A fact a person states once, whichever forms ask for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// The id forms use; also the `name` of the input.
    pub id: FieldId,
    /// Plain label.
    pub label: Text,
    /// What it is about.
    pub group: FieldGroup,
    /// What may be entered.
    pub kind: FieldKind,
    /// One line below the label.
    #[serde(default)]
    pub hint: Option<Text>,
}

/// The subject of a field; the merged form is grouped by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FieldGroup {
    /// The applicant and the agent.
    Applicant,
    /// The business.
    Business,
    /// The premises.
    Premises,
    /// Staff and responsible persons.
    People,
    /// What is done in the premises.
    Operations,
    /// Taxes, insurance, accounts.
    Accounts,
    /// Declarations and signatures.
    Declarations,
}

/// What may be entered into a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FieldKind {
    /// Plain text of so many characters.
    Text {
        /// Fewest characters.
        min: u16,
        /// Most characters.
        max: u16,
    },
    /// Resident identity number, GB 11643.
    ResidentId,
    /// Unified social credit code, GB 32100.
    CreditCode,
    /// Mobile phone number of mainland China.
    Mobile,
    /// A structured address.
    Address,
    /// A calendar date.
    Date,
    /// From one date to another.
    Period,
    /// Square metres with at most two decimals.
    Area,
    /// Yuan or ten thousand yuan with at most two decimals.
    Money,
    /// A number of things or a measure.
    Number {
        /// Smallest.
        min: i32,
        /// Largest.
        max: i32,
    },
    /// Percent with at most two decimals.
    Percent {
        /// Smallest.
        min: u8,
        /// Largest.
        max: u8,
    },
    /// A bank account.
    BankAccount,
    /// A point on the map.
    Point,
    /// Yes or no.
    YesNo,
    /// Must be confirmed.
    Confirmation,
    /// One of these.
    OneOf(Vec<Text>),
    /// Any of these.
    SomeOf(Vec<Text>),
    /// A row for each person or thing, made of these columns.
    Rows(Vec<Text>),
    /// A drawing or paper that is attached.
    Attachment,
}
