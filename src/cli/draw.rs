//! `onething draw`: pictures of a package, made from its data.

use super::case::bundle_of;
use super::{Failure, files};
use onething::content::drawings;
use std::path::Path;

pub(super) fn run(dir: &Path, package: &str, out: &Path) -> Result<(), Failure> {
    let catalog = files::checked(dir)?;
    for (name, picture) in drawings(&bundle_of(&catalog, package)?) {
        let path = out.join(format!("{package}.{name}.svg"));
        files::write(&path, picture.as_bytes())?;
        println!("{}", path.display());
    }
    Ok(())
}
