//! `onething links`: the links that leave the site, for whoever checks that they still open.

use super::{Failure, files};
use onething::content::{Catalog, citations};
use onething::model::SourceId;
use std::path::Path;

pub(super) fn run(dir: &Path) -> Result<(), Failure> {
    let catalog = files::checked(dir)?;
    for source in &catalog.sources {
        if let Some(url) = &source.url {
            println!("{url}\t{}: {}", source.id, users(&catalog, &source.id).join(", "));
        }
    }
    Ok(())
}

/// The files that cite a source.
fn users(catalog: &Catalog, source: &SourceId) -> Vec<String> {
    let mut users = Vec::new();
    let mut add = |folder: &str, id: &str, cited: Vec<onething::model::Basis>| {
        if cited.iter().any(|basis| basis.source == *source) {
            users.push(format!("{folder}/{id}.json"));
        }
    };
    catalog.packages.iter().for_each(|it| add("packages", it.id.as_str(), citations(it)));
    catalog.matters.iter().for_each(|it| add("matters", it.id.as_str(), citations(it)));
    catalog.regions.iter().for_each(|it| add("regions", it.id.as_str(), citations(it)));
    users
}
