//! `onething schema`.

use super::{Failure, files};
use onething::content::schemas;
use std::path::Path;

pub(super) fn run(out: Option<&Path>, name: Option<&str>) -> Result<(), Failure> {
    let schemas = schemas();
    let pretty = |schema| serde_json::to_string_pretty(schema).map_err(|error| Failure::one(error.to_string()));
    if let Some(name) = name {
        let Some((_, schema)) = schemas.iter().find(|(known, _)| *known == name) else {
            let known: Vec<&str> = schemas.iter().map(|(known, _)| *known).collect();
            return Err(Failure::one(format!("no schema {name:?}; known are: {}", known.join(", "))));
        };
        println!("{}", pretty(schema)?);
        return Ok(());
    }
    if let Some(out) = out {
        for (name, schema) in &schemas {
            files::write(&out.join(format!("{name}.schema.json")), (pretty(schema)? + "\n").as_bytes())?;
        }
        return Ok(());
    }
    let all: serde_json::Map<String, serde_json::Value> =
        schemas.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
    println!("{}", pretty(&serde_json::Value::Object(all))?);
    Ok(())
}
