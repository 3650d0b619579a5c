//! `onething bundle`: the index, what home searches, and the bundles of each package (`ID.zh.bin` in
//! Chinese, `ID.bin` with the English) and beside each the fields of its form
//! (`ID.form.zh.bin`, `ID.form.bin`), compact for the program and as JSON for everyone else; `ID.form.schema.json`
//! says what an exported form of the package holds.
//! The data files are copied beside them. Each bundle says how many situations were proven.

use super::{Failure, files};
use onething::content::{
    Translated, bundle, filled_schema, form_bundle, in_chinese, index, prove_packages, search_index,
};
use serde::Serialize;
use std::path::{Path, PathBuf};

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
        let mut built = bundle(&catalog, &package.id).ok_or_else(missing)?;
        built.proven = proofs.of(&package.id);
        let file = |ending: &str| out.join("bundles").join(format!("{}.{ending}", package.id));
        write(&built, &|ending| file(ending))?;
        let form = form_bundle(&catalog, &package.id).ok_or_else(missing)?;
        write(&form, &|ending| file(&format!("form.{ending}")))?;
        files::write(&file("form.schema.json"), &json(&filled_schema(&form))?)?;
    }
    if !proofs.hold() {
        println!("some situations are not right, and pages do not say that they are; see onething prove");
    }
    println!("{}: the index, the search index and {} bundles", out.display(), catalog.packages.len());
    Ok(())
}

/// Writes a bundle in its three ways.
fn write<T: Translated>(bundle: &T, file: &dyn Fn(&str) -> PathBuf) -> Result<(), Failure> {
    let chinese = in_chinese(bundle).ok_or_else(|| Failure::one("a text is in no language"))?;
    files::write(&file("zh.bin"), &compact(&chinese)?)?;
    files::write(&file("bin"), &compact(bundle)?)?;
    files::write(&file("json"), &json(bundle)?)
}

fn compact<T: Serialize>(value: &T) -> Result<Vec<u8>, Failure> {
    postcard::to_allocvec(value).map_err(|error| Failure::one(error.to_string()))
}

fn json<T: Serialize>(value: &T) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(value).map_err(|error| Failure::one(error.to_string()))
}
