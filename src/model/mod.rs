//! The data model: one type per thing, the same words as in the data files.
//!
//! The types are the JSON format (schemas are generated from them) and, in the
//! order of their fields, the compact bundle format. So: no skipped fields, no
//! untagged or flattened shapes. Imports std, serde and chrono only.

mod answer;
mod bundle;
mod calendar;
mod compact;
mod condition;
mod date;
mod few;
mod form;
mod ids;
mod limit;
mod material;
mod matter;
mod option;
mod package;
mod question;
mod region;
mod search;
mod source;
mod space;
mod text;

pub use answer::{Answer, Hundredths};
pub use bundle::{BUNDLE_FORMAT, Bundle, CountedForm, FormBundle, Index, IndexEntry};
pub use calendar::{Calendar, CalendarYear};
pub use compact::{Damaged, read_compact};
pub use condition::Condition;
pub use date::{Date, iso, parse_date, shanghai_day};
pub use few::{Few, insert_once, sort_few};
pub use form::{
    Answered, Column, Field, FieldGroup, FieldKind, FieldRule, FieldValue, Form, FormField, MOST_ROWS, MoneyUnit,
    PartyLine,
};
pub use ids::{
    ColumnId, DepartmentId, FieldId, FormId, LicenceId, MaterialId, MatterId, ModeId, OptionId, PackageId, QuestionId,
    RegionId, RuleId, SourceId, ValueId, is_id,
};
pub use limit::{Duration, Limit, Step, Unit};
pub use material::{Held, Issuer, Licence, LookAlike, Material, MaterialForm, MaterialKind, Necessity, Requirement};
pub use matter::{
    Anchor, CheckAfter, ConditionalFact, Due, Faq, Fee, Instrument, Matter, Mode, Obligation, Outcome, Prerequisite,
    Renewal, Validity,
};
pub use option::{ByAnswer, Deadline, OptionKind, PlanOption};
pub use package::{
    Alternative, Asked, Example, MatterUse, NotCovered, NotNeeded, Notice, NoticeLevel, Package, Stage, Stop, StopKind,
};
pub use question::{Choice, NumberRange, Question, QuestionKind};
pub use region::{Committed, Department, LocalDepartment, Office, Region};
pub use search::{SearchIndex, SearchMatter};
pub use source::{Basis, Confidence, Fact, Source};
pub use space::{Earlier, Edition, Space, SpaceAlternative, SpaceAnswers, SpaceQuestion};
pub use text::{Language, Text};
