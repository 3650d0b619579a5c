//! What several test programs share: the shipped data, small made-up packages,
//! and random answers. Each program uses a part of it.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod answers;
pub mod small;

use chrono::NaiveDate;
use onething::content::{self, Catalog, File};
use onething::engine::Guide;
use onething::model::{Bundle, PackageId, RegionId, parse_date};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// A day, written `YYYY-MM-DD`.
pub fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap_or_else(|| panic!("{text:?} is no date"))
}

/// A file or folder of the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Every file below a folder whose name ends in `ending`, sorted, with its path below the folder.
pub fn files_below(folder: &Path, ending: &str) -> Vec<File> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
        if entry.file_type().is_file() && path.ends_with(ending) {
            found.push(File { text: std::fs::read_to_string(entry.path()).unwrap(), path });
        }
    }
    found
}

/// The data files as they are published, without what `onething bundle` may have put beside them.
pub fn data_files() -> Vec<File> {
    let mut files = files_below(&repository("public/data"), ".json");
    files.retain(|file| file.path != "index.json" && !file.path.starts_with("bundles/"));
    files
}

/// The shipped data, read once.
pub fn catalog() -> &'static Catalog {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
        let (catalog, problems) = content::parse(&data_files());
        assert!(problems.is_empty(), "{problems:?}");
        catalog
    });
    &CATALOG
}

/// The shipped bundle of a package.
pub fn bundle_of(package: &str) -> Bundle {
    content::bundle(catalog(), &PackageId::from(package)).unwrap_or_else(|| panic!("no bundle for {package}"))
}

/// The shipped restaurant guide for the old town's district, where every question can come up.
pub fn restaurant() -> &'static Guide {
    static GUIDE: LazyLock<Guide> = LazyLock::new(|| Guide::new(bundle_of("restaurant"), RegionId::from("370405")));
    &GUIDE
}

/// The restaurant guide for the whole city: in which district is not known.
pub fn restaurant_in_city() -> &'static Guide {
    static GUIDE: LazyLock<Guide> = LazyLock::new(|| Guide::new(bundle_of("restaurant"), RegionId::from("370400")));
    &GUIDE
}
