//! Reads what is typed in the controls of one field, by its kind.

use super::resident_id::is_mistyped_id;
use super::unit::{NO_UNIT, SQUARE_METRES};
use super::{Amount, Problem, Value, account, amount, credit_code, day, email, phone, place, plain, point, postcode};
use super::{resident_id, tidy};
use crate::model::{FieldKind, FieldValue, Region, ValueId};
use chrono::NaiveDate;

/// What an entry is looked at with.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// Today in Asia/Shanghai.
    pub today: NaiveDate,
    /// The regions of the guide.
    pub regions: &'a [Region],
}

/// Most square metres.
pub const LARGEST_AREA: i32 = 9_999_999;

/// How many controls a field of this kind has; a choice of several has as many texts as are chosen.
pub fn parts(kind: &FieldKind) -> usize {
    match kind {
        FieldKind::Period | FieldKind::BankAccount | FieldKind::Address => 2,
        _ => 1,
    }
}

/// The most characters a control of this kind needs, blanks and label of a pasted text included.
pub fn most_characters(kind: &FieldKind) -> u32 {
    match kind {
        // More may be typed than fits: a sentence says so, and nothing is cut off silently.
        FieldKind::Text { max, .. } => u32::from(*max) * 2 + 50,
        _ => 300,
    }
}

/// Reads what is typed. `None` where nothing is.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read(kind: &FieldKind, cells: &[String], ground: Ground<'_>) -> Result<Option<Value>, Problem> {
    if cells.iter().all(|cell| plain::is_blank(cell)) {
        return Ok(None);
    }
    let cell = |at: usize| cells.get(at).map_or("", String::as_str);
    let both = || if plain::is_blank(cell(0)) || plain::is_blank(cell(1)) { Err(Problem::Half) } else { Ok(()) };
    let text = cell(0);
    let value = match kind {
        FieldKind::Text { min, max } => Value::Text(within(tidy(text), u32::from(*min), u32::from(*max))?),
        FieldKind::Code { min, max } => {
            let code = plain::code(text);
            if let Some(foreign) = code.chars().find(|c| !c.is_ascii_alphanumeric()) {
                return Err(Problem::CodeCharacter(foreign));
            }
            Value::Text(within(code, u32::from(*min), u32::from(*max))?)
        }
        FieldKind::ResidentId => Value::Id(resident_id(text, ground.today)?),
        FieldKind::CreditCode => Value::Text(credit_code(text)?),
        FieldKind::IdOrCreditCode => id_or_credit_code(text, ground.today)?,
        FieldKind::Mobile => Value::Text(phone::mobile(text)?),
        FieldKind::Landline => Value::Text(phone::landline(text)?),
        FieldKind::Phone => Value::Text(phone::phone(text)?),
        FieldKind::Postcode => Value::Text(postcode::postcode(text)?),
        FieldKind::Email => Value::Text(email::email(text)?),
        FieldKind::Address => {
            both()?;
            place::place(text, cell(1), ground.regions)?
        }
        FieldKind::Date => Value::Day(day::day(text)?),
        FieldKind::PastDate => match day::day(text)? {
            day if day > ground.today => return Err(Problem::AfterToday(ground.today)),
            day => Value::Day(day),
        },
        FieldKind::FutureDate => match day::day(text)? {
            day if day < ground.today => return Err(Problem::BeforeToday(ground.today)),
            day => Value::Day(day),
        },
        FieldKind::Period => {
            both()?;
            match (day::day(text)?, day::day(cell(1))?) {
                (from, to) if to < from => return Err(Problem::Backwards),
                (from, to) => Value::Period(from, to),
            }
        }
        FieldKind::Area => {
            let area = amount::number(text, [SQUARE_METRES, ""], 2)?;
            Value::Amount(between(area, Amount(10_000), Amount::whole(LARGEST_AREA))?)
        }
        FieldKind::Money { unit, .. } => match amount::money(text, *unit)? {
            amount if amount < Amount::whole(0) => return Err(Problem::Low(Amount::whole(0))),
            amount => Value::Amount(amount),
        },
        FieldKind::Number { min, max, unit, decimals } => {
            let unit = unit.as_ref().map_or(NO_UNIT, |unit| [&unit.zh, unit.en.as_deref().unwrap_or_default()]);
            let number = amount::number(text, unit, (*decimals).into())?;
            Value::Amount(between(number, Amount::whole(*min), Amount::whole(*max))?)
        }
        FieldKind::Percent { min, max } => {
            let percent = amount::number(text, ["%", ""], 2)?;
            Value::Amount(between(percent, Amount::whole((*min).into()), Amount::whole((*max).into()))?)
        }
        FieldKind::BankAccount => {
            both()?;
            let (bank, number) = account::account(text, cell(1))?;
            Value::Account { bank, number }
        }
        FieldKind::Point => {
            let (longitude, latitude) = point::point(text)?;
            Value::Point { longitude, latitude }
        }
        FieldKind::YesNo => Value::Yes(match text {
            "yes" => true,
            "no" => false,
            _ => return Err(Problem::Choice),
        }),
        FieldKind::Confirmation | FieldKind::Attachment => match text {
            "yes" => Value::Yes(true),
            _ => return Err(Problem::Choice),
        },
        FieldKind::OneOf(values) => match chosen(values, cells)? {
            ids if ids.len() == 1 => Value::Chosen(ids),
            _ => return Err(Problem::Choice),
        },
        FieldKind::SomeOf(values) => Value::Chosen(chosen(values, cells)?),
        // Rows are read cell by cell.
        FieldKind::Rows { .. } => return Ok(None),
    };
    Ok(Some(value))
}

/// Reads a number of a person or of a company. One mistake in a person's number must not make a company's of it,
/// as now and then both check characters fit: what is so close to one is judged as one. Of a number that is
/// neither it is said what is wrong with the one it looks like: codes of companies begin with 9 or have letters.
fn id_or_credit_code(text: &str, today: NaiveDate) -> Result<Value, Problem> {
    let person = match resident_id(text, today) {
        Ok(id) => return Ok(Value::Id(id)),
        Err(problem) => problem,
    };
    let (code, company) = (plain::code(text), credit_code(text));
    let like_company = company.is_ok() || matches!(person, Problem::IdCharacter(_)) || code.starts_with('9');
    if like_company && !is_mistyped_id(&code, today) { company.map(Value::Text) } else { Err(person) }
}

/// Whether a text has as many characters as it may have.
pub(super) fn within(text: String, least: u32, most: u32) -> Result<String, Problem> {
    match u32::try_from(text.chars().count()).unwrap_or(u32::MAX) {
        count if count < least => Err(Problem::Short(least)),
        count if count > most => Err(Problem::Long(most)),
        _ => Ok(text),
    }
}

/// Whether a number lies where it may.
pub(super) fn between(amount: Amount, least: Amount, most: Amount) -> Result<Amount, Problem> {
    match amount {
        _ if amount < least => Err(Problem::Low(least)),
        _ if amount > most => Err(Problem::High(most)),
        _ => Ok(amount),
    }
}

/// What is chosen, in the order it is offered.
fn chosen(values: &[FieldValue], cells: &[String]) -> Result<Vec<ValueId>, Problem> {
    let known = |id: &String| values.iter().any(|value| value.id.as_str() == *id);
    if !cells.iter().filter(|cell| !cell.is_empty()).all(known) {
        return Err(Problem::Choice);
    }
    let chosen = values.iter().map(|value| &value.id).filter(|id| cells.iter().any(|cell| cell == id.as_str()));
    Ok(chosen.cloned().collect())
}
