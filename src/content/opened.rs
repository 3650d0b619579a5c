//! What a case code says, as JSON (`onething code --read --json`).

use super::answers_to_json;
use crate::engine::{CaseCode, Lost, Opened};
use crate::model::iso;
use serde_json::{Map, Value, json};

/// Writes what a code says. Answers and choices are those of an answers file.
pub fn opened_json(code: &CaseCode, opened: &Opened) -> Value {
    let choices: Map<String, Value> =
        opened.choices.matters.iter().map(|(id, matter)| (id.0.clone(), Value::from(matter.as_str()))).collect();
    json!({
        "code": code.spelled(),
        "package": opened.package,
        "region": opened.region,
        "start": opened.start.map(iso),
        "data_version": opened.data_version,
        "version_index": opened.version_index,
        "answers": answers_to_json(&opened.answers),
        "choices": choices,
        "options": opened.choices.options,
        "changed_since": opened.changed_since,
        "lost": opened.lost.iter().map(|lost| match lost {
            Lost::Region(id) => json!({"region": id}),
            Lost::Answer(id) => json!({"answer": id}),
            Lost::Choice(id) => json!({"choice": id}),
            Lost::Option(id) => json!({"option": id}),
        }).collect::<Vec<_>>(),
    })
}
