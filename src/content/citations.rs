//! Every citation in a value, found by its shape: whatever serializes as a
//! [`Basis`] is one. So no fact can be added that this forgets.

use crate::model::Basis;
use serde::Serialize;

/// All citations in `value`, in order, with repeats.
pub fn citations<T: Serialize>(value: &T) -> Vec<Basis> {
    let mut found = Vec::new();
    if let Ok(tree) = serde_json::to_value(value) {
        collect(&tree, &mut found);
    }
    found
}

fn collect(value: &serde_json::Value, found: &mut Vec<Basis>) {
    match value {
        serde_json::Value::Object(parts) => {
            let cited = parts.contains_key("source") && parts.contains_key("confidence");
            match cited.then(|| serde_json::from_value(value.clone())) {
                Some(Ok(basis)) => found.push(basis),
                _ => parts.values().for_each(|part| collect(part, found)),
            }
        }
        serde_json::Value::Array(parts) => parts.iter().for_each(|part| collect(part, found)),
        _ => {}
    }
}
