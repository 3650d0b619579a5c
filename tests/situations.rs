//! Every worked situation comes out as expected, and every package has enough of them.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use support::situation::{Worked, compare};
use support::{catalog, files_below, repository};

#[test]
fn every_situation_comes_out_as_expected() {
    let files = files_below(&repository("tests/situations"), ".json");
    let mut failures = Vec::new();
    for file in &files {
        let mut failed = |message: String| failures.push(format!("{}: {message}", file.path));
        match serde_json::from_str::<Worked>(&file.text) {
            Ok(situation) if situation.path() == file.path => {
                compare(&situation, catalog(), &mut failed);
            }
            Ok(situation) => failed(format!("says it is {}", situation.path())),
            Err(error) => failed(error.to_string()),
        }
    }
    for package in &catalog().packages {
        let least = if package.id.as_str() == "restaurant" { 15 } else { 5 };
        let count = files.iter().filter(|file| file.path.starts_with(&format!("{}/", package.id))).count();
        if count < least {
            failures.push(format!("{}: {count} situations, of at least {least}", package.id));
        }
    }
    assert!(failures.is_empty(), "{} failures in {} files:\n{}", failures.len(), files.len(), failures.join("\n"));
}
