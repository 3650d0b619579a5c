//! `onething bundle`: the index and one bundle per package, compact for the
//! program and as JSON for everyone else. The data files are copied beside them.

use super::{Failure, files};
use onething::content::{bundle, index};
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
    write(&out.join("index"), &index(&catalog).ok_or_else(missing)?)?;
    for package in &catalog.packages {
        let bundle = bundle(&catalog, &package.id).ok_or_else(missing)?;
        write(&out.join("bundles").join(package.id.as_str()), &bundle)?;
    }
    println!("{}: the index and {} bundles", out.display(), catalog.packages.len());
    Ok(())
}

fn write<T: Serialize>(path: &Path, value: &T) -> Result<(), Failure> {
    let compact = postcard::to_allocvec(value).map_err(|error| Failure::one(error.to_string()))?;
    let json = serde_json::to_string(value).map_err(|error| Failure::one(error.to_string()))?;
    files::write(&path.with_extension("bin"), &compact)?;
    files::write(&path.with_extension("json"), json.as_bytes())
}
