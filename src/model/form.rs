//! Application forms and the dictionary of fields they share.

use super::{Basis, ColumnId, Condition, FieldId, FormId, QuestionId, Text, ValueId};
use serde::{Deserialize, Serialize};

/// Most rows a field may have; more are not read.
pub const MOST_ROWS: usize = 500;

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
    /// What this form calls it, where that differs from the dictionary.
    #[serde(default)]
    pub called: Option<Text>,
    /// At least so much on this form: characters of a text, a number, rows.
    #[serde(default)]
    pub at_least: Option<u32>,
    /// At most so much on this form: characters of a text, a number, rows.
    #[serde(default)]
    pub at_most: Option<u32>,
}

/// A fact a person states once, whichever forms ask for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// The id forms use; also the `name` of the input, and stable in exported files.
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
    /// An example, for the sentence that refuses a wrong entry; kinds with a fixed
    /// shape have one of their own.
    #[serde(default)]
    pub example: Option<String>,
    /// Answers of the situation that say it already.
    #[serde(default)]
    pub answered: Option<Answered>,
    /// What has to be true of it beside other fields.
    #[serde(default)]
    pub rules: Vec<FieldRule>,
    /// What the browser may fill in (`autocomplete` of the HTML standard), for example `tel`.
    #[serde(default)]
    pub autofill: Option<String>,
    /// The line it fills where papers name the applicant. The first field that is asked and right fills it; an identity
    /// number and a telephone belong to the last name asked before them.
    #[serde(default)]
    pub party: Option<PartyLine>,
    /// It names the applicant only where another field has this value: `["guardian", "mother"]`.
    #[serde(default)]
    pub party_if: Option<(FieldId, ValueId)>,
}

/// A line that says who applies, in the order of the papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PartyLine {
    /// Name of the business or body.
    Unit,
    /// Its unified social credit code.
    Code,
    /// The person who applies, or acts for the unit by law.
    Name,
    /// Identity number of that person.
    Id,
    /// Telephone of that person.
    Phone,
    /// Where the applicant is.
    Address,
    /// Name of the agent.
    AgentName,
    /// Identity number of the agent.
    AgentId,
    /// Telephone of the agent.
    AgentPhone,
}

impl PartyLine {
    /// How many there are.
    pub const COUNT: usize = Self::AgentPhone as usize + 1;
}

/// How answers of the situation fill a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Answered {
    /// The number that was answered: `{"number": "area"}`.
    Number(QuestionId),
    /// The values whose condition holds, by id; of `yes_no` the values are `yes` and `no`:
    /// `{"values": [["individual", {"chosen": ["entity", "individual"]}]]}`.
    Values(Vec<(ValueId, Condition)>),
}

/// What has to be true of a field beside another one, or of its rows together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FieldRule {
    /// Not more, or not later, than the other field: `{"at_most": "site.area.build"}`.
    AtMost(FieldId),
    /// Not less, or not earlier, than the other field.
    AtLeast(FieldId),
    /// Not the same as the other field, for example the agent's identity number.
    Differs(FieldId),
    /// A number above another in some situations: `{"above": {"number": 0, "when": {"chosen": ["entity", "company"]}}}`.
    Above {
        /// It is more than this, in the unit of the field.
        number: i32,
        /// When.
        when: Condition,
    },
    /// The numbers in a column of its rows add up to so much, once each row has one:
    /// `{"total": {"column": "share", "is": 100}}`.
    Total {
        /// The column.
        column: ColumnId,
        /// What they add up to, in the unit of the column.
        is: i32,
    },
}

impl FieldRule {
    /// The other field it looks at.
    pub fn beside(&self) -> Option<&FieldId> {
        match self {
            Self::AtMost(other) | Self::AtLeast(other) | Self::Differs(other) => Some(other),
            Self::Above { .. } | Self::Total { .. } => None,
        }
    }
}

/// The subject of a field; the merged form is grouped by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FieldGroup {
    /// The applicant and the agent.
    Applicant,
    /// Members of the family: child, parents, spouse.
    Family,
    /// The business.
    Business,
    /// The premises, land or building.
    Premises,
    /// Staff and responsible persons.
    People,
    /// What is done there.
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
    /// A number that stands on a paper: so many letters and digits.
    Code {
        /// Fewest.
        min: u16,
        /// Most.
        max: u16,
    },
    /// Resident identity number (GB 11643), also of residents from Hong Kong, Macao
    /// and Taiwan (81, 82, 83) and of foreign permanent residents (9…).
    ResidentId,
    /// Unified social credit code, GB 32100.
    CreditCode,
    /// One of the two: who holds, invests or pays may be a person or a company.
    IdOrCreditCode,
    /// Mobile phone number of mainland China.
    Mobile,
    /// Landline of mainland China, with area code.
    Landline,
    /// Mobile phone or landline.
    Phone,
    /// Post code of six digits.
    Postcode,
    /// E-mail address.
    Email,
    /// An address: a district of the guide or elsewhere from a list, the rest as text.
    Address,
    /// A calendar date.
    Date,
    /// A calendar date that is not in the future, for example a birth.
    PastDate,
    /// A calendar date that is not in the past.
    FutureDate,
    /// From one date to another, both counted in.
    Period,
    /// Square metres with at most two decimals.
    Area,
    /// Money.
    Money {
        /// Whether it is stated in yuan or in ten thousand yuan.
        unit: MoneyUnit,
        /// The form also asks it in Chinese capitals (大写).
        #[serde(default)]
        capitals: bool,
    },
    /// A number of things or a measure.
    Number {
        /// Smallest.
        min: i32,
        /// Largest.
        max: i32,
        /// What is counted: m, m³, 人 …
        #[serde(default)]
        unit: Option<Text>,
        /// Most decimals, 0 to 6.
        #[serde(default)]
        decimals: u8,
    },
    /// Percent with at most two decimals.
    Percent {
        /// Smallest.
        min: u8,
        /// Largest.
        max: u8,
    },
    /// A bank account: the bank and the number.
    BankAccount,
    /// A point on the map: longitude and latitude in degrees (GB/T 35648 writes them so).
    Point,
    /// Yes or no.
    YesNo,
    /// Must be confirmed.
    Confirmation,
    /// One of these.
    OneOf(Vec<FieldValue>),
    /// Any of these.
    SomeOf(Vec<FieldValue>),
    /// A row for each person or thing, made of these columns.
    Rows {
        /// What a row holds.
        columns: Vec<Column>,
        /// Most rows.
        max: u16,
    },
    /// A drawing or paper that is attached; only named, never uploaded.
    Attachment,
}

/// How money is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MoneyUnit {
    /// 元, with at most two decimals.
    Yuan,
    /// 万元, with at most six decimals.
    TenThousand,
}

/// One value that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FieldValue {
    /// The id exported files use.
    pub id: ValueId,
    /// The value in words.
    pub text: Text,
}

/// One column of rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The id exported files use.
    pub id: ColumnId,
    /// Plain label.
    pub label: Text,
    /// What may be entered; no rows again.
    pub kind: FieldKind,
    /// May be left empty.
    #[serde(default)]
    pub optional: bool,
    /// The line that the first row fills where papers name the applicant.
    #[serde(default)]
    pub party: Option<PartyLine>,
}
