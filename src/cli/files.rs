//! Data files on disk.

use super::{Failure, Lang};
use onething::content::{Catalog, File, check};
use std::path::Path;

/// What `onething bundle` writes beside the data files; never read as data.
fn is_generated(path: &str) -> bool {
    path == "index.json" || path == "search.json" || path.starts_with("bundles/") || path.ends_with(".bin")
}

/// All data files below `dir`, in the order of their names.
pub(super) fn read(dir: &Path) -> Result<Vec<File>, Failure> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(dir).sort_by_file_name() {
        let entry = entry.map_err(|error| Failure::one(format!("{}: {error}", dir.display())))?;
        if !entry.file_type().is_file() {
            continue;
        }
        let below = entry.path().strip_prefix(dir).unwrap_or(entry.path());
        let path = below.to_string_lossy().replace('\\', "/");
        if is_generated(&path) {
            continue;
        }
        let text = std::fs::read_to_string(entry.path())
            .map_err(|error| Failure::one(format!("{path}#: not readable: {error}")))?;
        files.push(File { path, text });
    }
    Ok(files)
}

/// The catalogue of `dir`, or every problem in it.
pub(super) fn checked(dir: &Path) -> Result<Catalog, Failure> {
    checked_in(dir, Lang::En)
}

/// The same with the problems in a language.
pub(super) fn checked_in(dir: &Path, lang: Lang) -> Result<Catalog, Failure> {
    let (catalog, problems) = check(&read(dir)?);
    if problems.is_empty() {
        return Ok(catalog);
    }
    let mut lines: Vec<String> = problems.iter().map(|problem| lang.say(problem)).collect();
    lines.push(format!("{} problems", problems.len()));
    Err(Failure(lines))
}

/// Writes a file, making its folder where needed.
pub(super) fn write(path: &Path, content: &[u8]) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::one(format!("{}: not writable: {error}", path.display()));
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    std::fs::write(path, content).map_err(failed)
}
