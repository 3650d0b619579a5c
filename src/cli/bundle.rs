//! `onething bundle`: the index, what home searches, and the bundles of each package (`ID.zh.bin` in
//! Chinese, `ID.bin` with the English), compact for the program and as JSON for
//! everyone else. The data files are copied beside them. Each bundle says how many
//! situations were proven.

use super::{Failure, files};
use onething::content::{bundle, in_chinese, index, prove_packages, search_index};
use serde::Serialize;
use std::path::Path;

pub(super) fn run(dir: &Path, out: &Path) -> Result<(), Failure> {
    let catalog = files::checked(dir)?;
    for file in files::read(dir)? {
        let target = out.join(&file.path);
        if target != dir.join(&file.path) {
            files::write(&target, file.text.as_bytes())?;
        }
    }
    let missing = || Failure::one("the data has no version, no source or no calendar");
    let found = index(&catalog).ok_or_else(missing)?;
    files::write(&out.join("index.bin"), &compact(&found)?)?;
    files::write(&out.join("index.json"), &json(&found)?)?;
    let search = search_index(&catalog, &found);
    files::write(&out.join("search.bin"), &compact(&search)?)?;
    files::write(&out.join("search.json"), &json(&search)?)?;
    let proofs = prove_packages(&catalog, None);
    for package in &catalog.packages {
        let mut bundle = bundle(&catalog, &package.id).ok_or_else(missing)?;
        bundle.proven = proofs.of(&package.id);
        let chinese = in_chinese(&bundle).ok_or_else(missing)?;
        let file = |ending: &str| out.join("bundles").join(format!("{}.{ending}", package.id));
        files::write(&file("zh.bin"), &compact(&chinese)?)?;
        files::write(&file("bin"), &compact(&bundle)?)?;
        files::write(&file("json"), &json(&bundle)?)?;
    }
    if !proofs.hold() {
        println!("some situations are not right, and pages do not say that they are; see onething prove");
    }
    println!("{}: the index, the search index and {} bundles", out.display(), catalog.packages.len());
    Ok(())
}

fn compact<T: Serialize>(value: &T) -> Result<Vec<u8>, Failure> {
    postcard::to_allocvec(value).map_err(|error| Failure::one(error.to_string()))
}

fn json<T: Serialize>(value: &T) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(value).map_err(|error| Failure::one(error.to_string()))
}
