//! What is wrong with an entry, with an example, and what a right one says.
//!
//! Apart from the other sentences, because only the form's program and the command line say them.

use super::{DayTexts, Texts};
use crate::form::{Amount, Problem, Value, capitals, place_names};
use crate::model::{Field, FieldId, FieldKind, Language, MoneyUnit, Region, Text, iso};
use chrono::{Days, NaiveDate};

topic! {
    /// What is wrong with an entry, and what a right one says.
    EntryTexts {
        /// The field and what is wrong with it.
        wrong(label: &str, problem: &str),
        /// Behind what is wrong.
        example(example: &str),
        /// Nothing is entered, chosen, confirmed; no row.
        missing[4],
        /// One of two parts is empty.
        half,
        /// Fewer characters.
        short(least: u32),
        /// More characters.
        long(most: u32),
        /// Less.
        low(least: &str),
        /// More.
        high(most: &str),
        /// Not more.
        not_above(number: &str),
        /// Fewer rows.
        few(least: u32),
        /// More rows.
        many(most: u32),
        /// No number.
        number,
        /// A number of another unit.
        unit,
        /// More decimals.
        decimals(most: usize),
        /// A number: a character that is neither a letter nor a digit.
        code_character(character: &str),
        /// Identity number: 15 digits.
        id_old,
        /// Identity number: so many characters.
        id_length(length: usize),
        /// Identity number: a character that is not in it.
        id_character(character: &str),
        /// Identity number: a foreigner's of before 2023.
        id_foreign,
        /// Identity number: no province.
        id_place,
        /// Identity number: nobody was born that day.
        id_date(year: u32, month: u32, day: u32),
        /// Identity number: born after today.
        id_future,
        /// Identity number: a wrong character.
        id_check,
        /// Credit code: so many characters.
        credit_length(length: usize),
        /// Credit code: a character that is not in it.
        credit_character(character: &str),
        /// Credit code: its beginning.
        credit_start,
        /// Credit code: a wrong character.
        credit_check,
        /// No mobile number.
        mobile,
        /// Mobile number: so many digits.
        mobile_length(length: usize),
        /// No landline number.
        landline,
        /// Neither of them.
        phone,
        /// No post code.
        postcode,
        /// No e-mail address.
        email,
        /// No date.
        day,
        /// There is no such day.
        no_such_day(year: u32, month: u32, day: u32),
        /// After today.
        after_today(today: &str),
        /// Before today.
        before_today(today: &str),
        /// It ends before it begins.
        backwards,
        /// No bank.
        bank,
        /// No account.
        account,
        /// No district.
        district,
        /// Too little of an address.
        address,
        /// No point.
        point,
        /// Not offered any more.
        choice,
        /// More, later than the other field.
        more_than[2](other: &str),
        /// Less, earlier than the other field.
        less_than[2](other: &str),
        /// The same as the other field.
        same_as(other: &str),
        /// Numbers of a column that do not add up.
        total(column: &str, total: &str, is: &str),
        /// An example of an address, of a bank and its account.
        examples[2],
        /// Yes.
        yes,
        /// No.
        no,
        /// Confirmed.
        confirmed,
        /// Attached.
        attached,
        /// From one day to another.
        period(from: &str, to: &str),
        /// A bank account.
        account_of(bank: &str, number: &str),
        /// A point on the map.
        point_at(longitude: &str, latitude: &str),
        /// Money in yuan, in ten thousand yuan.
        money[2](amount: &str),
        /// Units of money.
        units[2],
        /// The amount in Chinese capitals.
        capitals(capitals: &str),
        /// A number and its unit.
        of_unit(number: &str, unit: &str),
        /// Derived from an identity number: born on, female or male.
        born[2](day: &str),
        /// Of an identity number its end.
        end(end: &str),
        /// Joins cells of a row.
        between_cells,
    }
}

/// The examples printed in GB 11643-1999 and GB 32100-2015; no person and no company of today has them.
const ID: &str = "11010519491231002X";
const CREDIT: &str = "91350100M000100Y43";

impl EntryTexts {
    /// What is wrong with an entry of a field, with an example where one helps. `today` is the day
    /// in Asia/Shanghai, `label` says what another field is called.
    pub fn problem(
        &self,
        language: Language,
        field: &Field,
        kind: &FieldKind,
        problem: &Problem,
        today: NaiveDate,
        label: &dyn Fn(&FieldId) -> String,
    ) -> String {
        let days = &Texts::at_hand(language).days;
        let dated = usize::from(matches!(
            kind,
            FieldKind::Date | FieldKind::PastDate | FieldKind::FutureDate | FieldKind::Period
        ));
        let said = match problem {
            Problem::Missing => self.missing[match kind {
                FieldKind::OneOf(_) | FieldKind::SomeOf(_) | FieldKind::YesNo => 1,
                FieldKind::Confirmation | FieldKind::Attachment => 2,
                FieldKind::Rows { max, .. } if *max > 1 => 3,
                _ => 0,
            }]
            .to_owned(),
            Problem::Half => self.half.to_owned(),
            Problem::Short(least) => self.short(*least),
            Problem::Long(most) => self.long(*most),
            Problem::Low(least) => self.low(&self.amount(language, kind, *least)),
            Problem::High(most) => self.high(&self.amount(language, kind, *most)),
            Problem::NotAbove(number) => self.not_above(&self.amount(language, kind, *number)),
            Problem::Few(least) => self.few(*least),
            Problem::Many(most) => self.many(*most),
            Problem::Number => self.number.to_owned(),
            Problem::Unit => self.unit.to_owned(),
            Problem::Decimals(most) => self.decimals(*most),
            Problem::CodeCharacter(c) => self.code_character(&c.to_string()),
            Problem::IdOld => self.id_old.to_owned(),
            Problem::IdLength(length) => self.id_length(*length),
            Problem::IdCharacter(c) => self.id_character(&c.to_string()),
            Problem::IdForeign => self.id_foreign.to_owned(),
            Problem::IdPlace => self.id_place.to_owned(),
            Problem::IdDate(year, month, day) => self.id_date(*year, *month, *day),
            Problem::IdFuture => self.id_future.to_owned(),
            Problem::IdCheck => self.id_check.to_owned(),
            Problem::CreditLength(length) => self.credit_length(*length),
            Problem::CreditCharacter(c) => self.credit_character(&c.to_string()),
            Problem::CreditStart => self.credit_start.to_owned(),
            Problem::CreditCheck => self.credit_check.to_owned(),
            Problem::Mobile => self.mobile.to_owned(),
            Problem::MobileLength(length) => self.mobile_length(*length),
            Problem::Landline => self.landline.to_owned(),
            Problem::Phone => self.phone.to_owned(),
            Problem::Postcode => self.postcode.to_owned(),
            Problem::Email => self.email.to_owned(),
            Problem::Day => self.day.to_owned(),
            Problem::NoSuchDay(year, month, day) => self.no_such_day(*year, *month, *day),
            Problem::AfterToday(today) => self.after_today(&days.full_day(*today)),
            Problem::BeforeToday(today) => self.before_today(&days.full_day(*today)),
            Problem::Backwards => self.backwards.to_owned(),
            Problem::Bank => self.bank.to_owned(),
            Problem::Account => self.account.to_owned(),
            Problem::District => self.district.to_owned(),
            Problem::Address => self.address.to_owned(),
            Problem::Point => self.point.to_owned(),
            Problem::Choice => self.choice.to_owned(),
            Problem::MoreThan(other, _) => self.more_than[dated].fill(&[label(other).as_str().into()]),
            Problem::LessThan(other, _) => self.less_than[dated].fill(&[label(other).as_str().into()]),
            Problem::SameAs(other) => self.same_as(&label(other)),
            Problem::Total { column, total, is } => {
                let FieldKind::Rows { columns, .. } = kind else { return String::new() };
                let (column, amount) =
                    (&columns[*column], |amount| self.amount(language, &columns[*column].kind, amount));
                self.total(column.label.in_language(language).0, &amount(*total), &amount(*is))
            }
        };
        match self.example_of(language, field, kind, problem, today) {
            Some(example) => said + &self.example(&example),
            None => said,
        }
    }

    /// An example of what is wanted, where it does not stand in the sentence or in another field.
    fn example_of(
        &self,
        language: Language,
        field: &Field,
        kind: &FieldKind,
        problem: &Problem,
        today: NaiveDate,
    ) -> Option<String> {
        let stated = field.example.as_deref().filter(|_| field.kind == *kind);
        // What the example of a day to come, or of one that is over, is counted from.
        const DAYS: Days = Days::new(60);
        let example = match (kind, problem) {
            // What the other field says is right here, too.
            (_, Problem::MoreThan(_, bound) | Problem::LessThan(_, bound)) => {
                return bound.as_ref().map(|bound| self.shown(language, kind, bound, &[]));
            }
            // What is not known has no form yet; a number of rows is the example of itself.
            (_, Problem::Missing | Problem::Few(_) | Problem::Many(_) | Problem::SameAs(_)) => return None,
            // The person has the right one at hand; a stranger's would be copied.
            (_, Problem::IdCheck | Problem::CreditCheck | Problem::IdFuture | Problem::IdForeign) => return None,
            (_, Problem::District) => return None,
            (FieldKind::ResidentId, _) => ID,
            (FieldKind::CreditCode, _)
            | (_, Problem::CreditLength(_) | Problem::CreditCharacter(_) | Problem::CreditStart) => CREDIT,
            (FieldKind::IdOrCreditCode, _) => ID,
            (FieldKind::Mobile, _) => "13800000000",
            (FieldKind::Landline, _) => "0632-1234567",
            (FieldKind::Phone, _) => "13800000000, 0632-1234567",
            (FieldKind::Postcode, _) => "277000",
            (FieldKind::Email, _) => "name@example.cn",
            (FieldKind::Date, _) => "2026-11-23",
            (FieldKind::PastDate, _) => return Some(iso(today.checked_sub_days(DAYS).unwrap_or(today))),
            (FieldKind::FutureDate, _) => return Some(iso(today.checked_add_days(DAYS).unwrap_or(today))),
            (FieldKind::Period, Problem::Backwards | Problem::Half) => {
                return Some(self.period("2027-01-08", "2028-01-07"));
            }
            (FieldKind::Period, _) => "2027-01-08",
            (FieldKind::Area, _) => return number_near(Amount(45_500_000), problem),
            (FieldKind::Money { .. }, _) => return number_near(Amount(12_500_000), problem),
            // Small and not round, as numbers are.
            (FieldKind::Percent { min, max }, _) => {
                return number_near(between((*min).into(), 8, (*max).into()), problem);
            }
            (FieldKind::Number { min, max, .. }, _) => return number_near(between(*min, 3, *max), problem),
            (FieldKind::OneOf(values) | FieldKind::SomeOf(values), _) => {
                return values.first().map(|value| value.text.in_language(language).0.to_owned());
            }
            (FieldKind::YesNo, _) => self.yes,
            (FieldKind::Point, _) => "117.5, 34.8",
            (FieldKind::Address, _) => self.examples[0],
            (FieldKind::BankAccount, _) => self.examples[1],
            _ => stated?,
        };
        Some(example.to_owned())
    }

    /// A number with the unit of its field.
    fn amount(&self, language: Language, kind: &FieldKind, amount: Amount) -> String {
        let number = amount.to_string();
        match kind {
            FieldKind::Area => self.of_unit(&number, "m²"),
            FieldKind::Money { unit, .. } => {
                self.money[usize::from(*unit == MoneyUnit::TenThousand)].fill(&[number.as_str().into()])
            }
            FieldKind::Percent { .. } => number + "%",
            FieldKind::Number { unit: Some(unit), .. } => self.of_unit(&number, unit.in_language(language).0),
            _ => number,
        }
    }

    /// A value in words. Long numbers stand in groups, as people compare them.
    pub fn value(&self, language: Language, kind: &FieldKind, value: &Value, regions: &[Region]) -> String {
        self.say(language, kind, value, regions, true)
    }

    /// A value in words where others may look on: of an identity number the end alone.
    pub fn shown(&self, language: Language, kind: &FieldKind, value: &Value, regions: &[Region]) -> String {
        self.say(language, kind, value, regions, false)
    }

    fn say(&self, language: Language, kind: &FieldKind, value: &Value, regions: &[Region], whole: bool) -> String {
        let days = &Texts::at_hand(language).days;
        let text_of = |text: &Text| text.in_language(language).0.to_owned();
        match (kind, value) {
            (FieldKind::Mobile, Value::Text(text)) => grouped(text, &[3, 4]),
            (FieldKind::Phone, Value::Text(text)) if text.len() == 11 && !text.bytes().any(|byte| byte == b'-') => {
                grouped(text, &[3, 4])
            }
            (_, Value::Text(text)) => text.clone(),
            (_, Value::Id(id)) if !whole => self.end(last_four(&id.number)),
            (_, Value::Id(id)) => grouped(&id.number, &[6, 8]),
            (FieldKind::Money { unit, capitals: true }, Value::Amount(amount)) => {
                let times = if *unit == MoneyUnit::TenThousand { 10_000 } else { 1 };
                let yuan = amount.0.checked_mul(times).map(Amount);
                let words = yuan.and_then(capitals).map(|words| self.capitals(&words)).unwrap_or_default();
                self.amount(language, kind, *amount) + &words
            }
            (_, Value::Amount(amount)) => self.amount(language, kind, *amount),
            (_, Value::Day(day)) => days.full_day(*day),
            (_, Value::Period(from, to)) => self.period(&days.full_day(*from), &days.full_day(*to)),
            (FieldKind::OneOf(values) | FieldKind::SomeOf(values), Value::Chosen(ids)) => {
                let chosen = values.iter().filter(|value| ids.contains(&value.id)).map(|value| text_of(&value.text));
                chosen.collect::<Vec<_>>().join(Texts::at_hand(language).common.and)
            }
            (_, Value::Chosen(_)) => String::new(),
            (FieldKind::Confirmation, Value::Yes(true)) => self.confirmed.to_owned(),
            (FieldKind::Attachment, Value::Yes(true)) => self.attached.to_owned(),
            (_, Value::Yes(yes)) => (if *yes { self.yes } else { self.no }).to_owned(),
            // Addresses stay as they are delivered to.
            (_, Value::Address { region, text }) => {
                region.as_ref().map(|id| place_names(regions, id)).unwrap_or_default() + text
            }
            (_, Value::Account { bank, number }) => self.account_of(bank, &grouped(number, &[4; 8])),
            (_, Value::Point { longitude, latitude }) => self.point_at(&longitude.to_string(), &latitude.to_string()),
            (FieldKind::Rows { columns, .. }, Value::Rows(rows)) => {
                let row = |row: &Vec<Option<Value>>| {
                    let cells = columns.iter().zip(row).filter_map(|(column, value)| {
                        Some(self.say(language, &column.kind, value.as_ref()?, regions, whole))
                    });
                    cells.collect::<Vec<_>>().join(self.between_cells)
                };
                rows.iter().map(row).collect::<Vec<_>>().join(Texts::at_hand(language).common.semicolon)
            }
            (_, Value::Rows(_)) => String::new(),
        }
    }

    /// What an identity number says about a person: to be compared.
    pub fn born(&self, language: Language, born: NaiveDate, female: bool) -> String {
        let days: &DayTexts = &Texts::at_hand(language).days;
        self.born[usize::from(!female)].fill(&[days.full_day(born).as_str().into()])
    }
}

fn between(least: i32, usual: i32, most: i32) -> Amount {
    Amount::whole(usual.clamp(least, most.max(least)))
}

/// The number next to the usual one that is within the bound.
fn number_near(usual: Amount, problem: &Problem) -> Option<String> {
    let near = match problem {
        Problem::Low(least) => usual.max(*least),
        Problem::High(most) => usual.min(*most),
        Problem::NotAbove(bound) => usual.max(bound.plus_one()),
        _ => usual,
    };
    Some(near.to_string())
}

/// The last four characters of a text: enough to know a number again.
pub fn last_four(text: &str) -> &str {
    let start = text.char_indices().rev().nth(3).map_or(0, |(start, _)| start);
    text.split_at_checked(start).map_or(text, |(_, end)| end)
}

/// A text in groups of these lengths, the rest behind them.
fn grouped(text: &str, lengths: &[usize]) -> String {
    let mut out = String::with_capacity(text.len() + lengths.len());
    let mut rest = text;
    for length in lengths {
        let Some((group, behind)) = rest.split_at_checked(*length).filter(|(_, behind)| !behind.is_empty()) else {
            break;
        };
        out.push_str(group);
        out.push(' ');
        rest = behind;
    }
    out + rest
}
