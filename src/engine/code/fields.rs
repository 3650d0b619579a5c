//! The fields of a case code, one after another: how many values each can have
//! follows from the fields before it.
//!
//! Writing and reading are one walk, so they cannot differ.

use super::super::Truth;
use super::super::formula::Test;
use super::super::value::Value;
use super::digits::{BASE, Digits};
use crate::model::{
    Answer, Condition, Hundredths, OptionId, RegionId, Space, SpaceAnswers, SpaceQuestion, insert_once,
};

/// Options of a question that exclude no other: more are not written.
const MOST_JOINT: usize = 40;

/// Data versions that take one character; the others take three.
const FEW_VERSIONS: u64 = BASE - 1;

/// Days a start can have: from 2024-01-01 through 2060-12-31.
pub(super) const DAYS: u64 = 13_515;

/// Where the fields go to, or come from.
pub(super) enum Coder {
    /// Written fields: how many values each can have, and its value.
    Write(Vec<(u64, u64)>),
    /// What is left to read.
    Read(Digits),
}

impl Coder {
    /// The next field, which has a value below `base`: the one `given` when
    /// writing, the one that stands there when reading.
    fn field(&mut self, base: u64, given: u64) -> Option<u64> {
        if base == 0 {
            return None;
        }
        match self {
            Self::Write(fields) => {
                fields.push((base, given));
                (given < base).then_some(given)
            }
            Self::Read(digits) => Some(digits.take(base)),
        }
    }
}

/// What a code says, by positions in a space.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) region: usize,
    /// Days after 2024-01-01.
    pub(super) start: Option<u64>,
    pub(super) values: Vec<Option<Value>>,
    pub(super) chosen: Vec<Option<usize>>,
    /// For each option: it is taken.
    pub(super) taken: Vec<bool>,
}

/// The first field: which data version it is, the oldest is 0.
pub(super) fn version(coder: &mut Coder, given: u64) -> Option<u64> {
    let first = coder.field(BASE, given.min(FEW_VERSIONS))?;
    if first < FEW_VERSIONS {
        return Some(first);
    }
    Some(FEW_VERSIONS + coder.field(BASE * BASE, given.saturating_sub(FEW_VERSIONS))?)
}

/// All other fields. `None` if `given` cannot be written, or cannot have been.
pub(super) fn walk(space: &Space, coder: &mut Coder, given: &Said) -> Option<Said> {
    let region = coder.field(space.regions.len() as u64, given.region as u64)? as usize;
    let start = match coder.field(2, u64::from(given.start.is_some()))? {
        0 => None,
        _ => Some(coder.field(DAYS, given.start.unwrap_or_default())?),
    };
    let mut course = Course::new(space, region);
    for (at, question) in space.questions.iter().enumerate() {
        let asked = question.when.as_ref().map_or(Truth::Yes, |when| course.truth(when));
        let given = given.values.get(at).and_then(Option::as_ref);
        let value = match (asked, given) {
            (Truth::No, None) => None,
            (Truth::No, Some(_)) => return None,
            _ => answer(coder, question, given)?,
        };
        course.asked.push(asked);
        course.values.push(value);
    }
    let values = course.values;
    let mut chosen = Vec::new();
    for (at, alternative) in space.alternatives.iter().enumerate() {
        let given = given.chosen.get(at).copied().flatten().map_or(0, |chosen| chosen as u64 + 1);
        let field = coder.field(alternative.matters.len() as u64 + 1, given)?;
        chosen.push(field.checked_sub(1).map(|chosen| chosen as usize));
    }
    let mut taken = Vec::new();
    for at in 0..space.options.len() {
        taken.push(coder.field(2, u64::from(given.taken.get(at) == Some(&true)))? == 1);
    }
    Some(Said { region, start, values, chosen, taken })
}

/// One answer: 0 for none, then 不确定 where it is taken, then all others.
fn answer(coder: &mut Coder, question: &SpaceQuestion, given: Option<&Value>) -> Option<Option<Value>> {
    let first = 1 + u64::from(question.unsure);
    let size = size(&question.answers)?;
    let field = match given {
        None => 0,
        Some(Value::Unsure) if question.unsure => 1,
        Some(value) => first + number_of(&question.answers, value)?,
    };
    let field = coder.field(first + size, field)?;
    let Some(number) = field.checked_sub(first) else {
        return Some((field > 0).then_some(Value::Unsure));
    };
    Some(Some(match &question.answers {
        SpaceAnswers::Single(_) => Value::Options(vec![number as u16]),
        SpaceAnswers::Several(joint, _) => {
            let sets = (1 << joint.len()) - 1;
            match number.checked_sub(sets) {
                Some(alone) => Value::Options(vec![(joint.len() as u64 + alone) as u16]),
                None => Value::Options((0..joint.len() as u16).filter(|at| (number + 1) >> at & 1 == 1).collect()),
            }
        }
        // It says how many decimals there are: most people give none.
        SpaceAnswers::Number { min, max, .. } => {
            let step = [100, 10, 1][number as usize];
            let (lowest, highest) = (u64::from(*min) * 100 / step, u64::from(*max) * 100 / step);
            let given = match given {
                Some(Value::Number(given)) => (given.0 / step).checked_sub(lowest)?,
                _ => 0,
            };
            let above = coder.field(highest.checked_sub(lowest)? + 1, given)?;
            let value = Hundredths((lowest + above) * step);
            if u64::from(value.decimals()) != number {
                return None;
            }
            Value::Number(value)
        }
    }))
}

/// How many answers there are beside 不确定; of a number, how many lengths.
fn size(answers: &SpaceAnswers) -> Option<u64> {
    match answers {
        SpaceAnswers::Single(options) => Some(options.len() as u64),
        SpaceAnswers::Several(joint, alone) => {
            (joint.len() <= MOST_JOINT).then(|| (1 << joint.len()) - 1 + alone.len() as u64)
        }
        SpaceAnswers::Number { decimals, .. } => Some(u64::from(*decimals).min(2) + 1),
    }
}

/// Which of them an answer is.
fn number_of(answers: &SpaceAnswers, value: &Value) -> Option<u64> {
    match (answers, value) {
        (SpaceAnswers::Single(_), Value::Options(options)) => options.first().map(|at| u64::from(*at)),
        (SpaceAnswers::Several(joint, _), Value::Options(options)) => {
            let (mut set, joint) = (0_u64, joint.len() as u64);
            for at in options.iter().map(|at| u64::from(*at)) {
                if at >= joint {
                    return Some((1 << joint) - 1 + at - joint);
                }
                set |= 1 << at;
            }
            set.checked_sub(1)
        }
        (SpaceAnswers::Number { .. }, Value::Number(number)) => Some(u64::from(number.decimals())),
        _ => None,
    }
}

/// The options of a question in the order of their positions: the second list follows the first.
fn options(answers: &SpaceAnswers) -> [&[OptionId]; 2] {
    match answers {
        SpaceAnswers::Single(options) => [options, &[]],
        SpaceAnswers::Several(joint, alone) => [joint, alone],
        SpaceAnswers::Number { .. } => [&[], &[]],
    }
}

fn position(answers: &SpaceAnswers, option: &OptionId) -> Option<u16> {
    let mut before = 0;
    for list in options(answers) {
        if let Some(at) = list.iter().position(|known| known == option) {
            return Some((before + at) as u16);
        }
        before += list.len();
    }
    None
}

/// An answer by positions; `None` if an option does not exist.
pub(super) fn value_of(answers: &SpaceAnswers, answer: &Answer) -> Option<Value> {
    let chosen = match answer {
        Answer::One(option) => std::slice::from_ref(option),
        Answer::Some(chosen) => chosen,
        Answer::Number(number) => return Some(Value::Number(*number)),
        Answer::Unsure => return Some(Value::Unsure),
    };
    let mut positions = Vec::new();
    for option in chosen {
        positions.push(position(answers, option)?);
    }
    Some(Value::Options(positions))
}

/// An answer by ids.
pub(super) fn answer_of(answers: &SpaceAnswers, value: &Value) -> Answer {
    let positions = match value {
        Value::Options(positions) => positions,
        Value::Number(number) => return Answer::Number(*number),
        Value::Unsure | Value::Partial(..) => return Answer::Unsure,
    };
    let mut chosen = Vec::new();
    for at in positions {
        let (mut at, mut found) = (usize::from(*at), None);
        for list in options(answers) {
            found = found.or(list.get(at));
            at = at.wrapping_sub(list.len());
        }
        if let Some(option) = found {
            insert_once(&mut chosen, option.clone());
        }
    }
    match (answers, chosen.pop()) {
        (SpaceAnswers::Single(_), Some(option)) => Answer::One(option),
        (_, last) => {
            chosen.extend(last);
            Answer::Some(chosen)
        }
    }
}

/// The questions so far, to tell whether the next one is asked.
struct Course<'a> {
    space: &'a Space,
    /// The region and those it belongs to.
    regions: Vec<&'a RegionId>,
    /// The region is itself divided: which district is not known.
    divided: bool,
    asked: Vec<Truth>,
    values: Vec<Option<Value>>,
}

impl<'a> Course<'a> {
    fn new(space: &'a Space, region: usize) -> Self {
        let mut regions: Vec<&RegionId> = Vec::new();
        let mut next = space.regions.get(region).map(|(id, _)| id);
        while let Some(id) = next.filter(|id| !regions.contains(id)) {
            regions.push(id);
            next = space.regions.iter().find(|(known, _)| known == id).and_then(|(_, parent)| parent.as_ref());
        }
        let divided = space.regions.iter().any(|(_, parent)| parent.as_ref() == regions.first().copied());
        Self { space, regions, divided, asked: Vec::new(), values: Vec::new() }
    }

    /// As the formulas of a guide have it: a question that is not asked has none
    /// of its answers chosen, one that is not answered is not yet known.
    fn truth(&self, condition: &Condition) -> Truth {
        match condition {
            Condition::Chosen(question, option) => {
                self.test(question.as_str(), &|answers| position(answers, option).map(Test::Chosen))
            }
            Condition::AtLeast(question, bound) => self.number(question.as_str(), Test::AtLeast(*bound)),
            Condition::Below(question, bound) => self.number(question.as_str(), Test::Below(*bound)),
            Condition::All(parts) => parts.iter().fold(Truth::Yes, |all, part| all.and(self.truth(part))),
            Condition::Any(parts) => parts.iter().fold(Truth::No, |any, part| any.or(self.truth(part))),
            Condition::Not(inner) => !self.truth(inner),
            Condition::Region(regions) => {
                if regions.iter().any(|region| self.regions.contains(&region)) {
                    Truth::Yes
                } else if self.divided {
                    Truth::Unknown
                } else {
                    Truth::No
                }
            }
        }
    }

    fn number(&self, question: &str, test: Test) -> Truth {
        self.test(question, &|answers| matches!(answers, SpaceAnswers::Number { .. }).then_some(test))
    }

    fn test(&self, question: &str, test: &dyn Fn(&SpaceAnswers) -> Option<Test>) -> Truth {
        let Some(at) = self.space.questions.iter().rposition(|known| known.id.as_str() == question) else {
            return Truth::No;
        };
        let (Some(asked), Some(test)) = (self.asked.get(at), test(&self.space.questions[at].answers)) else {
            return Truth::No;
        };
        let passes = self.values[at].as_ref().and_then(|value| value.passes(test));
        asked.and(passes.unwrap_or(Truth::Unknown))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SpaceAlternative;

    fn question(id: &str, when: Option<Condition>, unsure: bool, answers: SpaceAnswers) -> SpaceQuestion {
        SpaceQuestion { id: id.into(), when, unsure, answers }
    }

    fn space() -> Space {
        let ids = |ids: &[&str]| ids.iter().map(|id| OptionId::from(*id)).collect::<Vec<_>>();
        let hot = Condition::Chosen("food".into(), "hot".into());
        let large = Condition::AtLeast("area".into(), 3);
        Space {
            regions: vec![("1".into(), None), ("11".into(), Some("1".into()))],
            questions: vec![
                question("food", None, true, SpaceAnswers::Several(ids(&["hot", "cold"]), ids(&["none"]))),
                question("smoke", Some(hot), false, SpaceAnswers::Single(ids(&["yes", "no"]))),
                question("area", None, true, SpaceAnswers::Number { min: 2, max: 4, decimals: 1 }),
                question("guard", Some(large), true, SpaceAnswers::Single(ids(&["yes", "no"]))),
            ],
            alternatives: vec![SpaceAlternative { id: "way".into(), matters: vec!["a".into(), "b".into()] }],
            options: vec!["later".into(), "promise".into()],
        }
    }

    /// No two codes say the same, and every one that is read is the one that would be written.
    #[test]
    fn reading_and_writing_are_one_to_one() {
        let space = space();
        let (mut read, mut skipped) = (0, 0);
        for number in 0..400_000_u64 {
            let mut digits = Digits::default();
            digits.put(1, number);
            let mut coder = Coder::Read(Digits(digits.0.clone()));
            let Some(said) = walk(&space, &mut coder, &Said::default()) else { continue };
            if matches!(&coder, Coder::Read(rest) if !rest.0.is_empty()) {
                continue;
            }
            read += 1;
            skipped += usize::from(said.values[3].is_none());
            let mut coder = Coder::Write(Vec::new());
            assert_eq!(walk(&space, &mut coder, &said).as_ref(), Some(&said));
            let Coder::Write(fields) = coder else { panic!("it reads") };
            let mut written = Digits::default();
            fields.iter().rev().for_each(|(base, value)| written.put(*base, *value));
            assert_eq!(written.0, digits.0, "{said:?}");
            for (question, value) in space.questions.iter().zip(&said.values) {
                let Some(answer) = value.as_ref().map(|value| answer_of(&question.answers, value)) else { continue };
                let again = value_of(&question.answers, &answer).unwrap();
                assert_eq!(answer_of(&question.answers, &again), answer, "{}", question.id);
            }
        }
        assert!(read > 1_000 && skipped > 100, "{read} read, {skipped} without the last question");
    }

    #[test]
    fn what_does_not_fit_is_not_written() {
        let space = space();
        let write = |said: &Said| walk(&space, &mut Coder::Write(Vec::new()), said);
        let values = |at: usize, value: Value| {
            let mut values = vec![None; 4];
            values[at] = Some(value);
            Said { values, ..Said::default() }
        };
        for said in [
            Said { region: 2, ..Said::default() },
            Said { start: Some(DAYS), ..Said::default() },
            Said { chosen: vec![Some(2)], ..Said::default() },
            values(0, Value::Options(Vec::new())),
            values(0, Value::Options(vec![3])),
            values(1, Value::Unsure),
            values(2, Value::Number(Hundredths(199))),
            values(2, Value::Number(Hundredths(401))),
            values(2, Value::Number(Hundredths(410))),
            values(2, Value::Number(Hundredths(255))),
            values(2, Value::Options(vec![0])),
        ] {
            assert_eq!(write(&said), None, "{said:?}");
        }
        let mut not_asked = values(0, Value::Options(vec![1]));
        not_asked.values[1] = Some(Value::Options(vec![0]));
        assert_eq!(write(&not_asked), None, "smoke is not asked with cold food");
        not_asked.values[0] = None;
        assert!(write(&not_asked).is_some(), "it may be asked as long as the food is not known");
    }
}
