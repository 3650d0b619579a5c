//! The case code (办件码): what one person said about one package in a few
//! characters that can be read aloud, and that open the same plan elsewhere.
//!
//! `CY` + digits + two check characters. The digits are one number that holds the
//! data version, the region, the start, the answers that count and the choices
//! (`fields`), options last; what was not said takes no characters at its end. Nothing
//! personal is in it, because nothing personal is ever asked.

mod digits;
mod fields;
mod spelling;

pub use spelling::LONGEST_CODE;

use super::choices::counting as counting_choices;
use super::matters::matters;
use super::options::options;
use super::situation::{Answers, Situation};
use super::value::Value;
use super::{Choices, Guide};
use crate::model::{Answer, Bundle, PackageId, QuestionId, RegionId, RuleId, Space, Text, insert_once};
use chrono::{Datelike, NaiveDate};
use digits::Digits;
use fields::{Coder, DAYS, Said, answer_of, value_of, version, walk};
use spelling::{CHECKS, PREFIX, checks, read, written};

/// 2024-01-01, the first day a start can have, in days since the year 1.
const FIRST_DAY: i32 = 738_886;

/// How many characters stand together.
const GROUP: usize = 4;

/// The most data versions codes can tell apart, the current one included.
pub const MOST_VERSIONS: usize = 991;

/// A code whose check characters are right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseCode(Vec<u8>);

/// Why a code does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeError {
    /// Nothing was typed.
    Empty,
    /// More characters than any code has.
    TooLong,
    /// `0`, `O`, `1`, `I` or `L`: never in a code, because they are mistaken for one another.
    NeverUsed(char),
    /// A character that is in no code.
    ForeignCharacter(char),
    /// It is right, but of a package that is not here.
    UnknownPackage,
    /// A character is wrong, missing or too many.
    WrongCheck,
    /// It was made with later data than these.
    FromNewerData,
    /// It says something that no program writes.
    Damaged,
}

/// Why there is no code for a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unwritable {
    /// The guide's region is not in its data.
    Region,
    /// The start is before 2024 or after 2060.
    Start,
    /// The data are such that `onething check` refuses them.
    Data,
}

/// What a code says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The package.
    pub package: PackageId,
    /// The region.
    pub region: RegionId,
    /// The day of acceptance planned with, 2024-01-01 through 2060-12-31; today if none.
    pub start: Option<NaiveDate>,
    /// The answers, each of which fits its question.
    pub answers: Answers,
    /// Choices between alternatives, and the options that are taken.
    pub choices: Choices,
    /// The data it was made with: 0 is the oldest version, the length of the history the current one.
    pub version_index: usize,
    /// The name of that version.
    pub data_version: String,
    /// What changed since, the oldest first.
    pub changed_since: Vec<Text>,
    /// What it says that exists no longer. It is left out above.
    pub lost: Vec<Lost>,
}

/// Something that was said with earlier data and has no place in these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lost {
    /// The region; the one it belonged to stands for it, or the first of all.
    Region(RegionId),
    /// The answer to this question: the question or what was chosen is gone.
    Answer(QuestionId),
    /// The choice of this alternative.
    Choice(RuleId),
    /// This option that was taken.
    Option(RuleId),
}

/// Whether codes of a package can begin so.
pub fn is_code_prefix(prefix: &str) -> bool {
    read(prefix).is_ok_and(|values| values.len() == PREFIX && written(&values, GROUP) == prefix)
}

impl CaseCode {
    /// The code of a case. Only what counts is in it, so cases with the same plan
    /// have the same code. `start` is from 2024-01-01 through 2060-12-31.
    pub fn of(
        guide: &Guide,
        answers: &Answers,
        choices: &Choices,
        start: Option<NaiveDate>,
    ) -> Result<Self, Unwritable> {
        let bundle = guide.bundle();
        let space = Space::of(bundle);
        let region = space.regions.iter().position(|(id, _)| id == guide.region()).ok_or(Unwritable::Region)?;
        let start = start.map(|day| day_number(day).ok_or(Unwritable::Start)).transpose()?;
        let situation = Situation::new(guide, answers);
        let counting = situation.effective(guide, answers);
        let mut values = Vec::new();
        for question in &space.questions {
            values.push(match counting.get(&question.id) {
                Some(answer) => Some(value_of(&question.answers, answer).ok_or(Unwritable::Data)?),
                None => None,
            });
        }
        let planned = matters(guide, &situation, choices);
        let choices = counting_choices(guide, &situation, choices, &options(guide, &situation, &planned));
        let mut chosen = Vec::new();
        for alternative in &space.alternatives {
            let choice = choices.get(&alternative.id);
            chosen.push(choice.and_then(|matter| alternative.matters.iter().position(|known| known == matter)));
        }
        let taken = space.options.iter().map(|option| choices.options.contains(option)).collect();
        let said = Said { region, start, values, chosen, taken };
        Self::write(&bundle.package.prefix, bundle.history.len(), &space, &said).ok_or(Unwritable::Data)
    }

    fn write(prefix: &str, version_index: usize, space: &Space, said: &Said) -> Option<Self> {
        let mut coder = Coder::Write(Vec::new());
        version(&mut coder, version_index as u64)?;
        walk(space, &mut coder, said)?;
        let Coder::Write(fields) = coder else { return None };
        let mut digits = Digits::default();
        // The first field is the lowest: what is not said at the end takes no digits.
        fields.iter().rev().for_each(|(base, value)| digits.put(*base, *value));
        if !is_code_prefix(prefix) {
            return None;
        }
        let mut values = read(prefix).ok()?;
        values.extend(digits.0.iter().rev());
        values.extend(checks(&values));
        (values.len() <= LONGEST_CODE).then_some(Self(values))
    }

    /// Reads what somebody typed or pasted, as far as that takes no data: the
    /// characters, and whether they belong together.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let values = read(text)?;
        let body = values.len().checked_sub(CHECKS).filter(|body| *body >= PREFIX);
        let (body, check) = values.split_at(body.ok_or(CodeError::WrongCheck)?);
        if checks(body) == check { Ok(Self(values)) } else { Err(CodeError::WrongCheck) }
    }

    /// The two characters by which the index knows the package.
    pub fn prefix(&self) -> String {
        written(&self.0[..PREFIX], GROUP)
    }

    /// The code in groups of four, `CY7K-…`: as it is shown, and as it stands in links.
    pub fn spelled(&self) -> String {
        written(&self.0, GROUP)
    }

    /// What it says, in the words of these data. Every answer of it fits; it may
    /// be that not all of them count any more, where rules changed.
    pub fn open(&self, bundle: &Bundle) -> Result<Opened, CodeError> {
        if self.prefix() != bundle.package.prefix {
            return Err(CodeError::UnknownPackage);
        }
        let payload = &self.0[PREFIX..self.0.len() - CHECKS];
        if payload.first() == Some(&0) {
            return Err(CodeError::Damaged);
        }
        let mut coder = Coder::Read(Digits(payload.iter().rev().copied().collect()));
        let version_index = version(&mut coder, 0).ok_or(CodeError::Damaged)? as usize;
        if version_index > bundle.history.len() {
            return Err(CodeError::FromNewerData);
        }
        let current = Space::of(bundle);
        let space = space_of(bundle, version_index).unwrap_or(&current);
        let said = walk(space, &mut coder, &Said::default()).ok_or(CodeError::Damaged)?;
        if matches!(&coder, Coder::Read(rest) if !rest.0.is_empty()) {
            return Err(CodeError::Damaged);
        }
        translated(bundle, space, version_index, &said).ok_or(CodeError::Damaged)
    }
}

/// The frozen space of a data version; `None` where it is the current one.
fn space_of(bundle: &Bundle, version_index: usize) -> Option<&Space> {
    let until = |version: &str| bundle.history.iter().position(|earlier| earlier.version == version);
    let edition = bundle.package.editions.iter().find(|it| until(&it.until).is_some_and(|last| last >= version_index));
    edition.map(|edition| &edition.space)
}

/// What was said in a space, in the words of these data.
fn translated(bundle: &Bundle, space: &Space, version_index: usize, said: &Said) -> Option<Opened> {
    let mut lost = Vec::new();
    let known = |id: &RegionId| bundle.regions.iter().any(|region| region.id == *id);
    let (region, parent) = space.regions.get(said.region)?;
    let mut place = region;
    if !known(region) {
        lost.push(Lost::Region(region.clone()));
        let above = parent.as_ref().filter(|id| known(id));
        place = above.or(bundle.regions.first().map(|region| &region.id))?;
    }
    let mut answers = Answers::new();
    for (question, value) in space.questions.iter().zip(&said.values) {
        let Some(value) = value else { continue };
        let answer: Answer = answer_of(&question.answers, value);
        let asked = bundle.questions.iter().rfind(|known| known.id == question.id);
        if asked.is_some_and(|asked| Value::of(asked, &answer).is_some()) {
            answers.insert(question.id.clone(), answer);
        } else {
            lost.push(Lost::Answer(question.id.clone()));
        }
    }
    let mut choices = Choices::new();
    for (alternative, chosen) in space.alternatives.iter().zip(&said.chosen) {
        let Some(matter) = chosen.and_then(|at| alternative.matters.get(at)) else { continue };
        let offered = bundle.package.alternatives.iter().find(|known| known.id == alternative.id);
        if offered.is_some_and(|it| it.standard == *matter || it.instead == *matter) {
            choices.insert(alternative.id.clone(), matter.clone());
        } else {
            lost.push(Lost::Choice(alternative.id.clone()));
        }
    }
    for (option, taken) in space.options.iter().zip(&said.taken) {
        let offered = bundle.matters.iter().flat_map(|matter| &matter.options);
        if *taken && offered.into_iter().any(|known| known.id == *option && known.is_chosen()) {
            insert_once(&mut choices.options, option.clone());
        } else if *taken {
            lost.push(Lost::Option(option.clone()));
        }
    }
    let since = bundle.history.get(version_index..).unwrap_or_default();
    let mut changed_since = Vec::new();
    since.iter().for_each(|earlier| changed_since.extend_from_slice(&earlier.changed));
    Some(Opened {
        package: bundle.package.id.clone(),
        region: place.clone(),
        start: said.start.and_then(|days| NaiveDate::from_num_days_from_ce_opt(FIRST_DAY + days as i32)),
        answers,
        choices,
        version_index,
        data_version: since.first().map_or(&bundle.data_version, |earlier| &earlier.version).clone(),
        changed_since,
        lost,
    })
}

/// Days after [`FIRST_DAY`], if a code can say them.
fn day_number(day: NaiveDate) -> Option<u64> {
    let days = u64::try_from(day.num_days_from_ce().checked_sub(FIRST_DAY)?).ok()?;
    (days < DAYS).then_some(days)
}
