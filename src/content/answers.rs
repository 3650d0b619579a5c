//! The answers file of the command line:
//! `{"area": 45, "food": ["hot"], "site": "unsure", "choices": {"food-route": "food-permit"},
//! "options": ["drain-test-promise"]}`.

use super::Problem;
use super::problem::step;
use super::repeats::repeated_keys;
use crate::engine::{Answers, Choices};
use crate::model::{Answer, Bundle, Hundredths, MatterId, OptionId, Question, QuestionKind, RuleId, insert_once};
use serde_json::Value;

/// What an answers file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswersFile {
    /// Answers by question.
    pub answers: Answers,
    /// Choices between alternatives, and options that are taken.
    pub choices: Choices,
}

/// Reads an answers file for a package. Unknown questions, options and choices
/// and keys that stand twice are problems, each with a pointer; `file` names the file in them.
pub fn answers_from_json(bundle: &Bundle, file: &str, text: &str) -> (AnswersFile, Vec<Problem>) {
    let mut read = AnswersFile::default();
    let mut problems = Vec::new();
    let mut report = |pointer: String, message: String| {
        problems.push(Problem { file: file.to_owned(), pointer, message });
    };
    let entries = match serde_json::from_str(text) {
        Ok(Value::Object(entries)) => entries,
        Ok(_) => {
            report(String::new(), "an answers file is one JSON object: {\"question\": answer}".into());
            return (read, problems);
        }
        Err(error) => {
            report(String::new(), format!("not readable as JSON: {error}"));
            return (read, problems);
        }
    };
    for (pointer, message) in repeated_keys(text) {
        report(pointer, message);
    }
    for (key, value) in &entries {
        if key == "choices" {
            choices(bundle, value, &mut read.choices, &mut report);
            continue;
        }
        if key == "options" {
            options(bundle, value, &mut read.choices, &mut report);
            continue;
        }
        let Some(question) = bundle.questions.iter().find(|question| question.id.0 == *key) else {
            let known: Vec<&str> = bundle.questions.iter().map(|question| question.id.as_str()).collect();
            report(step(key), format!("no question has this id; known are: {}", known.join(", ")));
            continue;
        };
        match answer(question, value) {
            Ok(answer) => {
                read.answers.insert(question.id.clone(), answer);
            }
            Err((within, message)) => report(step(key) + &within, message),
        }
    }
    (read, problems)
}

fn choices(bundle: &Bundle, value: &Value, choices: &mut Choices, report: &mut impl FnMut(String, String)) {
    let Value::Object(entries) = value else {
        report("/choices".into(), "choices are an object: {\"alternative\": \"matter\"}".into());
        return;
    };
    for (key, value) in entries {
        let pointer = format!("/choices{}", step(key));
        let Some(alternative) = bundle.package.alternatives.iter().find(|known| known.id.0 == *key) else {
            report(pointer, "no alternative of this package has this id".into());
            continue;
        };
        let pair = [&alternative.standard, &alternative.instead];
        match value.as_str().map(MatterId::from).filter(|id| pair.contains(&id)) {
            Some(matter) => {
                choices.insert(RuleId(key.clone()), matter);
            }
            None => report(pointer, format!("choose {} or {}", pair[0], pair[1])),
        }
    }
}

fn options(bundle: &Bundle, value: &Value, choices: &mut Choices, report: &mut impl FnMut(String, String)) {
    let Value::Array(ids) = value else {
        return report("/options".into(), "options are a list of their ids".into());
    };
    let known: Vec<&RuleId> =
        bundle.matters.iter().flat_map(|matter| &matter.options).filter(|it| it.is_chosen()).map(|it| &it.id).collect();
    for (at, id) in ids.iter().enumerate() {
        match known.iter().find(|known| id.as_str() == Some(known.as_str())) {
            Some(known) => insert_once(&mut choices.options, (*known).clone()),
            None => {
                let known: Vec<&str> = known.iter().map(|id| id.as_str()).collect();
                let message = format!("no option that can be chosen has this id; known are: {}", known.join(", "));
                report(format!("/options/{at}"), message);
            }
        }
    }
}

fn answer(question: &Question, value: &Value) -> Result<Answer, (String, String)> {
    if value.as_str() == Some("unsure") {
        return match &question.no_unsure {
            None => Ok(Answer::Unsure),
            Some(_) => Err((String::new(), "this question does not take \"unsure\"".into())),
        };
    }
    let option = |choices: &[crate::model::Choice], value: &Value, within: String| {
        let found = value.as_str().and_then(|id| choices.iter().find(|choice| choice.id.0 == id));
        found.map(|choice| choice.id.clone()).ok_or_else(|| {
            let known: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
            (within, format!("no option has this id; known are: {}", known.join(", ")))
        })
    };
    match &question.kind {
        QuestionKind::Single(choices) => Ok(Answer::One(option(choices, value, String::new())?)),
        QuestionKind::Several(choices) => {
            let Value::Array(values) = value else {
                return Err((String::new(), "this question takes a list of options".into()));
            };
            let mut ids = values
                .iter()
                .enumerate()
                .map(|(at, value)| option(choices, value, format!("/{at}")))
                .collect::<Result<Vec<OptionId>, _>>()?;
            ids.sort();
            ids.dedup();
            let alone = |id: &OptionId| choices.iter().any(|choice| choice.id == *id && choice.alone);
            match ids.iter().find(|id| alone(id)) {
                _ if ids.is_empty() => Err((String::new(), "choose at least one option, or \"unsure\"".into())),
                Some(id) if ids.len() > 1 => Err((String::new(), format!("{id} excludes every other option"))),
                _ => Ok(Answer::Some(ids)),
            }
        }
        QuestionKind::Number(range) => {
            let text = match value {
                Value::Number(number) => number.to_string(),
                Value::String(text) => text.clone(),
                _ => return Err((String::new(), "this question takes a number".into())),
            };
            let fits = |number: &Hundredths| {
                *number >= Hundredths::whole(range.min)
                    && *number <= Hundredths::whole(range.max)
                    && number.decimals() <= range.decimals
            };
            Hundredths::parse(&text).filter(fits).map(Answer::Number).ok_or_else(|| {
                let message = format!(
                    "not a number from {} to {} with at most {} decimals",
                    range.min, range.max, range.decimals
                );
                (String::new(), message)
            })
        }
    }
}

/// Answers in the form of an answers file.
pub fn answers_to_json(answers: &Answers) -> Value {
    let entries = answers.iter().map(|(question, answer)| (question.0.clone(), answer_to_json(answer)));
    Value::Object(entries.collect())
}

pub(super) fn answer_to_json(answer: &Answer) -> Value {
    match answer {
        Answer::One(id) => Value::from(id.as_str()),
        Answer::Some(ids) => Value::from(ids.iter().map(OptionId::as_str).collect::<Vec<_>>()),
        Answer::Number(number) if number.decimals() == 0 => Value::from(number.0 / 100),
        Answer::Number(number) => number.to_string().parse::<f64>().map_or(Value::Null, Value::from),
        Answer::Unsure => Value::from("unsure"),
    }
}
