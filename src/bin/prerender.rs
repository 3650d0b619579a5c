//! Writes the sentences in English, the web app manifest and the static pages into the folder Trunk is
//! building: one `index.html` a page, with links relative to its depth, so that the site works in any
//! folder of any server. `ONETHING_ROOT` names that folder where it is known:
//! then `404.html` finds its styles and links whatever address it is shown at.

use onething::content::{File, check, index};
use onething::engine::Guide;
use onething::model::{Bundle, Language};
use onething::texts::{Texts, english_file};
use onething::ui::{StaticPage, static_pages};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

const DATA: &str = "public/data";
const MOUNT: &str = "<div id=\"app\"></div>";
/// How Trunk fetches the program early. The styles go first: the page can be read without it.
const EARLY: &str = " as=\"fetch\"";
const AFTER_STYLES: &str = " as=\"fetch\" fetchpriority=\"low\"";

fn main() -> ExitCode {
    let Some(folder) = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        eprintln!("TRUNK_STAGING_DIR is not set; this program is a step of `trunk build`");
        return ExitCode::FAILURE;
    };
    match write_all(&folder) {
        Ok(n) => {
            println!("{n} static pages");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write_all(folder: &Path) -> Result<usize, String> {
    let (catalog, problems) = check(&read(Path::new(DATA))?);
    if let Some(problem) = problems.first() {
        return Err(format!("{DATA}/{problem} ({} problems in all)", problems.len()));
    }
    let index = Arc::new(index(&catalog).ok_or("the data has no version or no source")?);
    let city = catalog.regions.iter().find(|region| region.parent.is_none()).map(|region| region.id.clone());
    let city = city.ok_or("no region without a parent")?;
    // As they were published just before, with what was proven of them.
    let mut guides = Vec::new();
    for package in &catalog.packages {
        let file = folder.join(format!("data/bundles/{}.json", package.id));
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
        let text = std::fs::read_to_string(&file).map_err(|error| failed(&error))?;
        let bundle: Bundle = serde_json::from_str(&text).map_err(|error| failed(&error))?;
        guides.push(Arc::new(Guide::new(bundle, city.clone())));
    }
    let shell = std::fs::read_to_string(folder.join("index.html")).map_err(|error| format!("index.html: {error}"))?;
    if let Some(missing) = [MOUNT, EARLY].into_iter().find(|part| !shell.contains(part)) {
        return Err(format!("index.html does not hold {missing}"));
    }
    let shell = between(&shell, "<meta name=\"onething:english\" content=\"", "\"", &write_english(folder)?)?;
    let shell = between(&shell, "<meta name=\"onething:data\" content=\"", "\"", &index.data_version)?;
    let shell = shell.replace(EARLY, AFTER_STYLES);
    write(&folder.join("manifest.webmanifest"), &manifest(Texts::chinese().common.service).to_string())?;
    let root = std::env::var("ONETHING_ROOT").ok().filter(|root| !root.is_empty());
    if root.as_ref().is_some_and(|root| !(root.starts_with('/') && root.ends_with('/'))) {
        return Err("ONETHING_ROOT must begin and end with a slash: /guide/".into());
    }
    let pages = static_pages(&index, &guides, root.as_deref());
    for page in &pages {
        let up = match &root {
            Some(root) if page.path == "404.html" => root.clone(),
            _ => "../".repeat(page.path.matches('/').count()),
        };
        let html = fill(&shell, page, &up)?;
        let file = if page.path.ends_with(".html") { page.path.clone() } else { format!("{}index.html", page.path) };
        write(&folder.join(file), &html)?;
    }
    Ok(pages.len())
}

/// What a device shows when the site is put beside its programs. Its folder is that of the file.
fn manifest(name: &str) -> serde_json::Value {
    let icon = |file: &str, sizes: &str, kind: &str| serde_json::json!({ "src": file, "sizes": sizes, "type": kind });
    serde_json::json!({
        "name": name,
        "short_name": name,
        "lang": Language::Zh.tag(),
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#2540b4",
        "icons": [icon("icon.svg", "any", "image/svg+xml"), icon("icon-512.png", "512x512", "image/png")],
    })
}

/// Writes the sentences in English; gives back the name of their file. It holds a
/// hash, because a program reads only the sentences it was built with.
fn write_english(folder: &Path) -> Result<String, String> {
    let sentences = english_file();
    // FNV-1a: it tells builds apart, nothing else.
    let hash = sentences
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let name = format!("texts/en-{hash:016x}.txt");
    write(&folder.join(&name), &sentences)?;
    Ok(name)
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let write = || {
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, text)
    };
    write().map_err(|error| format!("{}: {error}", path.display()))
}

/// Puts a page into the shell. Links first: what the page itself says is not touched.
fn fill(shell: &str, page: &StaticPage, up: &str) -> Result<String, String> {
    let program = format!(" data-program=\"{}\"", page.program.name());
    let mut html = insert(shell, ">\n<head>", &program)?;
    if let Some(package) = &page.waits_for {
        // As the program asks for it, so that it is fetched once, beside the program and not after it.
        let data = format!("<link rel=\"preload\" href=\"./data/bundles/{package}.zh.bin\"{AFTER_STYLES} crossorigin>");
        html = insert(&html, "</head>", &data)?;
        if let Some(question) = &page.asks {
            let asks = format!(" data-package=\"{package}\" data-question=\"{question}\"");
            html = insert(&html, ">\n<head>", &asks)?;
        }
    }
    let html = html.replace("=\"./", &format!("=\"{up}"));
    let html = between(&html, "<title>", "</title>", &escape(&page.title))?;
    let html = between(&html, "<meta name=\"description\" content=\"", "\"", &escape(&page.description))?;
    Ok(html.replace(MOUNT, &format!("<div id=\"app\">{}</div>", page.html)))
}

fn insert(html: &str, before: &str, new: &str) -> Result<String, String> {
    let at = html.find(before).ok_or_else(|| format!("index.html does not hold {before}"))?;
    Ok(format!("{}{new}{}", &html[..at], &html[at..]))
}

fn between(html: &str, before: &str, after: &str, new: &str) -> Result<String, String> {
    let start = html.find(before).ok_or_else(|| format!("index.html does not hold {before}"))? + before.len();
    let end = html[start..].find(after).ok_or_else(|| format!("index.html does not hold {after}"))? + start;
    Ok(format!("{}{new}{}", &html[..start], &html[end..]))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn read(folder: &Path) -> Result<Vec<File>, String> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| error.to_string())?;
        if entry.file_type().is_file() {
            let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let text =
                std::fs::read_to_string(entry.path()).map_err(|error| format!("{}: {error}", below.display()))?;
            files.push(File { path: below.to_string_lossy().replace('\\', "/"), text });
        }
    }
    Ok(files)
}
