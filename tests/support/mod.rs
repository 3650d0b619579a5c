//! What several test programs share: the shipped data, small made-up packages,
//! and random answers. Each program uses a part of it.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod answers;
pub mod situation;
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
    files.retain(|file| {
        !["index.json", "search.json"].contains(&file.path.as_str()) && !file.path.starts_with("bundles/")
    });
    files
}

/// The data of the restaurant guide alone, with what it uses: where one guide is enough
/// the others would only take time.
pub fn restaurant_files() -> Vec<File> {
    static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
        let mut files = data_files();
        files.retain(|file| !file.path.starts_with("packages/") || file.path == "packages/restaurant.json");
        for file in files.iter_mut().filter(|file| file.path == "catalog.json") {
            let mut manifest: serde_json::Value = serde_json::from_str(&file.text).unwrap();
            manifest["often"] = serde_json::json!(["restaurant"]);
            // It tells about the others, too.
            manifest["history"] = serde_json::json!([]);
            file.text = manifest.to_string();
        }
        // What nothing uses any more goes, until everything is used; that is known from the check.
        loop {
            let unused: Vec<content::Problem> =
                content::check(&files).1.into_iter().filter(|it| it.message.contains("nothing uses")).collect();
            if unused.is_empty() {
                return without_strangers(without_other_guides(files));
            }
            files.retain(|file| !unused.iter().any(|it| it.file == file.path && it.pointer.is_empty()));
            for file in &mut files {
                let mut places: Vec<usize> = unused
                    .iter()
                    .filter(|it| it.file == file.path)
                    .map(|it| it.pointer.split('/').nth(1).unwrap().parse().unwrap())
                    .collect();
                if places.is_empty() {
                    continue;
                }
                places.sort_unstable();
                let mut entries: Vec<serde_json::Value> = serde_json::from_str(&file.text).unwrap();
                places.into_iter().rev().for_each(|at| drop(entries.remove(at)));
                file.text = serde_json::to_string_pretty(&entries).unwrap();
            }
        }
    });
    FILES.clone()
}

/// Texts no longer lead to packages that are gone.
fn without_other_guides(mut files: Vec<File>) -> Vec<File> {
    fn forget(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Array(parts) => parts.iter_mut().for_each(forget),
            serde_json::Value::Object(parts) => {
                parts.remove("guide");
                parts.values_mut().for_each(forget);
            }
            _ => {}
        }
    }
    let file = files.iter_mut().find(|file| file.path == "packages/restaurant.json").unwrap();
    let mut package: serde_json::Value = serde_json::from_str(&file.text).unwrap();
    forget(&mut package);
    file.text = serde_json::to_string_pretty(&package).unwrap();
    files
}

/// Materials no longer speak of one that is gone.
fn without_strangers(mut files: Vec<File>) -> Vec<File> {
    let file = files.iter_mut().find(|file| file.path == "materials.json").unwrap();
    let mut materials: Vec<serde_json::Value> = serde_json::from_str(&file.text).unwrap();
    let known: Vec<serde_json::Value> = materials.iter().map(|material| material["id"].clone()).collect();
    for material in &mut materials {
        if let Some(others) = material.get_mut("not_the_same_as").and_then(|others| others.as_array_mut()) {
            others.retain(|other| known.contains(&other["material"]));
        }
        if material.get("drawn_on").is_some_and(|base| !known.contains(base)) {
            material.as_object_mut().unwrap().remove("drawn_on");
        }
    }
    file.text = serde_json::to_string_pretty(&materials).unwrap();
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
