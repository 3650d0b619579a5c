//! Which part of the program may know which: what no compiler checks.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

/// A source file: its path below the repository and its text.
#[derive(Clone)]
struct Source {
    path: String,
    text: String,
}

fn sources(folder: &str, ending: &str) -> Vec<Source> {
    fn collect(at: &Path, path: &str, ending: &str, found: &mut Vec<Source>) {
        let mut entries: Vec<_> = std::fs::read_dir(at).unwrap().map(Result::unwrap).collect();
        entries.sort_by_key(std::fs::DirEntry::file_name);
        for entry in entries {
            let path = format!("{path}/{}", entry.file_name().to_string_lossy());
            if entry.file_type().unwrap().is_dir() {
                collect(&entry.path(), &path, ending, found);
            } else if path.ends_with(ending) {
                found.push(Source { text: std::fs::read_to_string(entry.path()).unwrap(), path });
            }
        }
    }
    let mut found = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), folder, ending, &mut found);
    found
}

/// The sources of a layer without its tests: those may need a browser, and say what they like.
fn programs(folder: &str) -> Vec<Source> {
    let mut files = sources(folder, ".rs");
    files.retain(|file| !file.path.ends_with("/tests.rs"));
    for file in &mut files {
        let tests = file.text.find("#[cfg(test)]\nmod tests {");
        file.text.truncate(tests.unwrap_or(file.text.len()));
    }
    files
}

/// A line as `path:line: text`, for a failure one can click on.
fn place(source: &Source, offset: usize) -> String {
    let line = source.text[..offset].matches('\n').count();
    format!("{}:{}: {}", source.path, line + 1, source.text.lines().nth(line).unwrap_or_default().trim())
}

/// Rust with comments and the insides of literals blanked out, and the string
/// literals apart. Offsets stay the same, so that lines can be named.
fn code_and_strings(text: &str) -> (String, Vec<(usize, String)>) {
    let bytes = text.as_bytes();
    let mut code = bytes.to_vec();
    let mut strings = Vec::new();
    let blank = |code: &mut Vec<u8>, from: usize, to: usize| {
        code[from..to].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
    };
    let word = |at: usize| at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
    let mut at = 0;
    while at < bytes.len() {
        let rest = &text.as_bytes()[at..];
        let end = if rest.starts_with(b"//") {
            let end = rest.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |length| at + length);
            blank(&mut code, at, end);
            end
        } else if rest.starts_with(b"/*") {
            let end = text[at..].find("*/").map_or(bytes.len(), |length| at + length + 2);
            blank(&mut code, at, end);
            end
        } else if rest[0] == b'r' && !word(at) && (rest.starts_with(b"r\"") || rest.starts_with(b"r#")) {
            let hashes = rest[1..].iter().take_while(|byte| **byte == b'#').count();
            if rest.get(1 + hashes) != Some(&b'"') {
                at += 1;
                continue;
            }
            let start = at + hashes + 2;
            let close = format!("\"{}", "#".repeat(hashes));
            let inner = text[start..].find(&close).map_or(bytes.len(), |length| start + length);
            strings.push((start, text[start..inner].to_owned()));
            blank(&mut code, start, inner);
            inner + close.len()
        } else if rest[0] == b'"' {
            let mut inner = at + 1;
            while inner < bytes.len() && bytes[inner] != b'"' {
                inner += if bytes[inner] == b'\\' { 2 } else { 1 };
            }
            strings.push((at + 1, text[at + 1..inner.min(bytes.len())].to_owned()));
            blank(&mut code, at + 1, inner.min(bytes.len()));
            inner + 1
        } else if rest[0] == b'\'' {
            // A character, or a lifetime.
            let character = text[at + 1..].chars().next().map_or(0, char::len_utf8);
            if rest.get(1) == Some(&b'\\') {
                let close = rest.iter().skip(3).position(|byte| *byte == b'\'').map_or(rest.len(), |length| length + 4);
                blank(&mut code, at + 1, at + close - 1);
                at + close
            } else if rest.get(1 + character) == Some(&b'\'') {
                blank(&mut code, at + 1, at + 1 + character);
                at + character + 2
            } else {
                at + 1
            }
        } else {
            at + 1
        };
        at = end;
    }
    (String::from_utf8(code).unwrap(), strings)
}

/// Where a word stands by itself: not as a part of a longer name.
fn words(code: &str, word: &str) -> Vec<usize> {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let ends_open = part(word.chars().last());
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(|at| {
            let before = part(code[..*at].chars().next_back());
            let after = ends_open && part(code[at + word.len()..].chars().next());
            !before && !after
        })
        .collect()
}

/// The modules of this crate that a file names: `crate::engine` → `engine`, and
/// those of `use crate::{engine, model}`.
fn own_modules(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for at in words(code, "crate::").into_iter().chain(words(code, "onething::")) {
        let rest = &code[at..];
        let rest = rest[rest.find("::").unwrap() + 2..].trim_start();
        let name =
            |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        match rest.strip_prefix('{') {
            Some(group) => {
                let mut depth = 0;
                let mut start = 0;
                for (offset, c) in group.char_indices() {
                    let ends = depth == 0 && matches!(c, ',' | '}');
                    if ends {
                        found.push((at, name(&group[start..offset])));
                        start = offset + 1;
                    }
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        _ => {}
                    }
                }
            }
            None => found.push((at, name(rest))),
        }
    }
    found.retain(|(_, name)| !name.is_empty());
    found
}

struct Layer {
    folder: &'static str,
    /// The parts of this crate it may import.
    may_import: &'static [&'static str],
    /// Names that must not appear in it.
    without: &'static [&'static str],
}

/// Only `platform` names the browser.
const BROWSER: [&str; 6] = ["web_sys", "js_sys", "gloo", "gloo_net", "wasm_bindgen", "wasm_bindgen_futures"];

const LAYERS: &[Layer] = &[
    Layer {
        folder: "src/model",
        may_import: &["model"],
        without: &["serde_json", "reactive_graph", "std::fs", "std::time", "Instant", "SystemTime"],
    },
    Layer {
        folder: "src/engine",
        may_import: &["model", "engine"],
        // Pure: no clock, no files, no browser.
        without: &[
            "serde_json",
            "reactive_graph",
            "std::fs",
            "std::time",
            "std::env",
            "std::net",
            "Instant",
            "SystemTime",
            "Utc",
            "Local",
        ],
    },
    // What home finds: it knows no rules, and no rules know it.
    Layer {
        folder: "src/search",
        may_import: &["model", "search"],
        without: &["serde_json", "reactive_graph", "std::fs", "std::time"],
    },
    // What a person entered. Below it is everything that travels (codes are made in `engine`), so nothing
    // that travels can name it.
    Layer {
        folder: "src/form",
        may_import: &["model", "engine", "form"],
        without: &["serde", "serde_json", "reactive_graph", "std::fs", "std::time", "std::env", "Utc", "Local"],
    },
    Layer {
        folder: "src/content",
        may_import: &["model", "engine", "form", "content"],
        without: &["reactive_graph", "std::fs", "std::env"],
    },
    Layer {
        folder: "src/texts",
        may_import: &["model", "engine", "form", "texts"],
        without: &["reactive_graph", "serde_json", "std::fs"],
    },
    // What is printed: values and plain text, which tests compare without a browser.
    Layer {
        folder: "src/papers",
        may_import: &["model", "engine", "form", "texts", "papers"],
        without: &["serde_json", "reactive_graph", "std::fs", "std::time"],
    },
    // It draws views and keeps them up to date; no other layer below `ui` names the reactive system.
    Layer { folder: "src/platform", may_import: &["platform"], without: &["serde_json", "std::fs"] },
    // `ui/app.rs` is where state meets the browser.
    Layer { folder: "src/state", may_import: &["model", "engine", "form", "texts", "state"], without: &["std::fs"] },
    Layer {
        folder: "src/ui",
        may_import: &["model", "engine", "search", "form", "texts", "papers", "platform", "state", "ui"],
        without: &["inner_html", "serde_json", "std::fs"],
    },
    Layer {
        folder: "src/cli",
        may_import: &["model", "engine", "form", "content", "texts", "cli"],
        without: &["reactive_graph"],
    },
];

#[test]
fn every_folder_is_a_layer() {
    let known: Vec<&str> = LAYERS.iter().map(|layer| layer.folder).collect();
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap() {
        let entry = entry.unwrap();
        let folder = format!("src/{}", entry.file_name().to_string_lossy());
        // The programs in src/bin wire layers together; src/view_macro is a crate of its own that imports none of ours.
        if entry.file_type().unwrap().is_dir() && folder != "src/bin" && folder != "src/view_macro" {
            assert!(known.contains(&folder.as_str()), "{folder} is in no layer; say what it may import");
        }
    }
}

#[test]
fn no_layer_knows_those_above_it() {
    let mut wrong = Vec::new();
    for layer in LAYERS {
        let files = programs(layer.folder);
        assert!(!files.is_empty(), "{} is empty", layer.folder);
        for file in &files {
            let (code, _) = code_and_strings(&file.text);
            for (at, module) in own_modules(&code) {
                if !layer.may_import.contains(&module.as_str()) {
                    wrong.push(format!("imports {module}: {}", place(file, at)));
                }
            }
            let browser: &[&str] = if layer.folder == "src/platform" { &[] } else { &BROWSER };
            for word in layer.without.iter().chain(browser) {
                wrong.extend(words(&code, word).into_iter().map(|at| format!("{word}: {}", place(file, at))));
            }
        }
    }
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}

/// Who may know what a person entered: what reads, checks, prints and stores it. Not what makes codes and
/// addresses, and not the guide's program, which shows and answers everything else.
const KNOW_ENTRIES: [&str; 11] = [
    "src/form/",
    "src/content/filled.rs",
    // The shape of that file, of the numbers and bounds of the form alone.
    "src/content/filled_schema.rs",
    "src/texts/",
    "src/papers/filled.rs",
    // Who applies, of what was entered.
    "src/papers/party.rs",
    "src/papers/said.rs",
    "src/state/entries.rs",
    "src/state/mod.rs",
    "src/ui/form/",
    "src/ui/papers/mod.rs",
];

#[test]
fn entries_go_no_further_than_they_must() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for file in ["src/model", "src/engine", "src/content", "src/texts", "src/papers", "src/state", "src/ui", "src/form"]
        .map(programs)
        .concat()
    {
        let (code, _) = code_and_strings(&file.text);
        for word in ["Entries", "StoredEntries", "FilledForm", "Party", "crate::form"] {
            for at in words(&code, word) {
                seen += 1;
                if !KNOW_ENTRIES.iter().any(|known| file.path.starts_with(known)) {
                    wrong.push(format!("{word}: {}", place(&file, at)));
                }
            }
        }
    }
    assert!(seen > 50, "{seen}");
    assert!(wrong.is_empty(), "what a person entered must not come here:\n{}", wrong.join("\n"));
}

fn is_chinese(c: char) -> bool {
    ('\u{3000}'..='\u{303f}').contains(&c)
        || ('\u{4e00}'..='\u{9fff}').contains(&c)
        || ('\u{ff00}'..='\u{ffef}').contains(&c)
}

#[test]
fn sentences_live_in_texts() {
    let mut wrong = Vec::new();
    for file in &["src/ui", "src/state", "src/platform", "src/papers"].map(programs).concat() {
        let (code, strings) = code_and_strings(&file.text);
        let chinese = strings.iter().filter(|(_, text)| text.chars().any(is_chinese)).map(|(at, _)| *at);
        wrong.extend(chinese.map(|at| place(file, at)));
        // `view!` takes bare words between tags only as literals, so code has none.
        wrong.extend(code.char_indices().filter(|(_, c)| is_chinese(*c)).map(|(at, _)| place(file, at)));
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{} sentences belong in src/texts:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn looks_live_in_style() {
    // Under the site's content security policy a style attribute does nothing.
    let mut wrong = Vec::new();
    for file in sources("src", ".rs") {
        for word in ["style=", "style:", "prop:style", "prop:innerHTML"] {
            let (code, _) = code_and_strings(&file.text);
            wrong.extend(words(&code, word).into_iter().map(|at| format!("{word} {}", place(&file, at))));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Files that are long for a reason.
const LONG: &[(&str, &str)] = &[];

#[test]
fn no_file_is_too_long_without_a_reason() {
    let files = sources("src", ".rs");
    let long = |file: &&Source| file.text.lines().count() > 500;
    let wrong: Vec<String> = files
        .iter()
        .filter(long)
        .filter(|file| !LONG.iter().any(|(path, reason)| *path == file.path && !reason.is_empty()))
        .map(|file| format!("{} has {} lines", file.path, file.text.lines().count()))
        .collect();
    assert!(wrong.is_empty(), "split them or give a reason:\n{}", wrong.join("\n"));
    for (path, _) in LONG {
        assert!(files.iter().filter(long).any(|file| file.path == *path), "{path} is not long any more");
    }
}

/// CSS with comments and strings blanked out.
fn css_code(text: &str) -> String {
    let mut code = text.as_bytes().to_vec();
    let mut at = 0;
    while at < code.len() {
        let close: &[u8] = match &code[at..] {
            [b'/', b'*', ..] => b"*/",
            [b'"', ..] => b"\"",
            [b'\'', ..] => b"'",
            _ => {
                at += 1;
                continue;
            }
        };
        let rest = &code[at + close.len()..];
        let length =
            rest.windows(close.len()).position(|window| window == close).map_or(rest.len(), |it| it + close.len());
        let end = at + close.len() + length;
        code[at..end].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
        at = end;
    }
    String::from_utf8(code).unwrap()
}

#[test]
fn every_style_rule_is_in_a_layer() {
    let mut wrong = Vec::new();
    for file in sources("style", ".css") {
        let code = css_code(&file.text);
        for at in words(&code, "@import") {
            wrong.push(format!("@import is not followed: {}", place(&file, at)));
        }
        let (mut depth, mut start) = (0_usize, 0);
        for (at, c) in code.char_indices() {
            match c {
                '{' => {
                    let head = code[start..at].trim();
                    if depth == 0 && !head.starts_with("@layer ") {
                        let first = start + code[start..at].len() - code[start..at].trim_start().len();
                        wrong.push(format!("outside every layer: {}", place(&file, first)));
                    }
                    depth += 1;
                }
                '}' => {
                    depth = depth.checked_sub(1).unwrap_or_else(|| panic!("{}: one }} too many", file.path));
                    start = at + 1;
                }
                ';' if depth == 0 => {
                    let head = code[start..at].trim();
                    if !head.starts_with("@layer ") && !head.starts_with("@import") {
                        wrong.push(format!("outside every layer: {}", place(&file, at)));
                    }
                    start = at + 1;
                }
                _ => {}
            }
        }
        assert_eq!(depth, 0, "{}: a block is not closed", file.path);
        if !code[start..].trim().is_empty() {
            wrong.push(format!("a loose end: {}", file.path));
        }
        if file.path != "style/tokens.css" {
            wrong.extend(
                hex_colours(&code)
                    .into_iter()
                    .map(|at| format!("a colour apart from the tokens: {}", place(&file, at))),
            );
        }
    }
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}

/// `#rgb`, `#rrggbb` … in values; `#id {` in a selector is no colour.
fn hex_colours(code: &str) -> Vec<usize> {
    let in_value = |at: usize| {
        let before = &code[..at];
        let colon = before.rfind(':').map_or(-1, |it| it as i64);
        let edge = before.rfind(['{', '}', ';']).map_or(-1, |it| it as i64);
        let after = code[at..].find(['{', ';', '}']).map(|it| code.as_bytes()[at + it]);
        colon > edge && after != Some(b'{')
    };
    let starts = code.match_indices('#').map(|(at, _)| at);
    starts
        .filter(|at| {
            let digits =
                code[at + 1..].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').count();
            let hex = code[at + 1..at + 1 + digits].bytes().all(|byte| byte.is_ascii_hexdigit());
            hex && matches!(digits, 3 | 4 | 6 | 8) && in_value(*at)
        })
        .collect()
}

/// The rules above are only as good as this reader of Rust and CSS.
#[test]
fn the_reader_tells_code_from_text() {
    let text = "// crate::ui\nuse crate::{engine::{Plan, plan}, model};\nlet a = \"crate::ui \\\" 中\"; let b = '\"'; /* 中 */\nlet c: &'a str = r#\"say \"web_sys\"\"#; crate::texts::zh()";
    let (code, strings) = code_and_strings(text);
    assert_eq!(code.len(), text.len());
    let modules: Vec<String> = own_modules(&code).into_iter().map(|(_, name)| name).collect();
    assert_eq!(modules, ["engine", "model", "texts"]);
    assert!(words(&code, "web_sys").is_empty());
    let strings: Vec<&str> = strings.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(strings, ["crate::ui \\\" 中", "say \"web_sys\""]);
    assert!(!code.chars().any(is_chinese));
    assert_eq!(words("my_web_sys web_sys web_system", "web_sys"), [11]);

    assert_eq!(hex_colours("#add { color: #fff; background: var(--x) } a:hover #bad { margin: 0 }"), [14]);
    assert_eq!(css_code("a /* { */ { b: \"}\" }").matches(['{', '}']).count(), 2);
}
