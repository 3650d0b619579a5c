//! The editors' guide is true: its commands print what it says, its table of mistakes is what
//! the check answers, the minimal data are clean, and its pictures are those of the program.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use onething::content::{self, File, SourceEntry, check, drawings, schemas};
use onething::model::{Bundle, Committed, OptionKind, PackageId, Stage};
use onething::texts::AsideTexts;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use support::situation::{Worked, compare};
use support::{bundle_of, catalog, data_files, files_below, repository};

fn minimal() -> Vec<File> {
    files_below(&repository("public/editors/minimal"), ".json")
}

fn guide() -> String {
    std::fs::read_to_string(repository("public/editors/index.html")).unwrap()
}

fn plain(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// What stands between two marks, each time.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).map(|rest| &rest[..rest.find(to).unwrap()]).collect()
}

/// A folder with the minimal data below `data`, as the guide says to copy them.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    for file in minimal() {
        let path = folder.join("data").join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, file.text).unwrap();
    }
    folder
}

fn run(folder: &Path, line: &str) -> String {
    let mut words = line.split_whitespace();
    assert_eq!(words.next(), Some("onething"), "{line}");
    let output = Command::new(env!("CARGO_BIN_EXE_onething")).current_dir(folder).args(words).output().unwrap();
    assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn its_commands_print_what_it_says() {
    let folder = folder("guide");
    // As they were before the edit that the guide compares with.
    for file in minimal() {
        let path = folder.join("old").join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, file.text.replace(r#"["sample-stalls", 20]"#, r#"["sample-stalls", 30]"#)).unwrap();
    }
    let guide = guide();
    for file in between(&guide, "<pre class=\"file\" title=\"", "</code>") {
        let (name, text) = file.split_once("\"><code>").unwrap();
        std::fs::write(folder.join(name), plain(text)).unwrap();
    }
    let shown = between(&guide, "<pre class=\"run\"><code>", "</code>");
    assert!(shown.len() >= 6, "only {} commands are shown", shown.len());
    for text in shown {
        let text = plain(text);
        let (line, expected) = text.split_once('\n').unwrap_or((&text, ""));
        assert_eq!(run(&folder, line).trim_end(), expected, "{line}");
    }
    // Named in a sentence: each runs, and what `code` prints is what belongs into the data.
    let within = between(&guide, "<code>onething ", "</code>");
    let within: Vec<&&str> = within.iter().filter(|line| !line.contains('\n')).collect();
    let named: BTreeSet<&str> = within.iter().filter_map(|line| line.split(' ').next()).collect();
    assert!(["check", "code", "links", "prove"].iter().all(|command| named.contains(command)), "{within:?}");
    for line in within {
        let printed = run(&folder, &format!("onething {line}"));
        if line.starts_with("code ") {
            assert!(serde_json::from_str::<Value>(&printed).unwrap().is_object(), "{line}");
        }
    }
}

#[test]
fn its_mistakes_are_what_the_check_says() {
    const MISTAKES: &[(&str, &str, &str)] = &[
        ("packages/sample.json", r#""prefix": "SM","#, r#""prefix": "SM""#),
        ("packages/sample.json", r#""goal": true,"#, r#""gaol": true,"#),
        ("packages/sample.json", r#""prefix": "SM","#, r#""prefix": "S0","#),
        (
            "packages/sample.json",
            r#""questions": ["#,
            r#""questions": [{ "question": "sample-crossing", "when": { "chosen": ["sample-place", "road"] } },"#,
        ),
        ("matters/sample-road.json", r#""sample-crossing", "near""#, r#""sample-crossing", "nera""#),
        ("matters/sample-road.json", r#""sample-rule", "article": "9""#, r#""sample-law", "article": "9""#),
        ("matters/sample-road.json", r#""article": "9", "confidence": "B""#, r#""article": "9", "confidence": "U""#),
        ("matters/sample-market.json", r#"["sample-stalls", 20]"#, r#"["sample-stalls", 300]"#),
        ("matters/sample-market.json", r#""copies": 1,"#, ""),
        ("matters/sample-market.json", r#""id": "sample-market""#, r#""id": "sample-fair""#),
        (
            "matters/sample-market.json",
            r#"{ "at_least": ["sample-stalls", 20] }"#,
            r#"{ "all": [{ "at_least": ["sample-stalls", 20] }] }"#,
        ),
        ("questions.json", "20个起", "20 个起"),
        ("questions.json", r#", "en": "How many stalls?""#, ""),
        ("matters/sample-road.json", r#""words": ["路边摆摊", "占路"],"#, ""),
        ("materials.json", r#""id": "sample-map""#, r#""id": "sample-plot""#),
        ("materials.json", "集市安全方案", "其他材料"),
        ("materials.json", "集市位置图", "集市申请单"),
        ("materials.json", "在地图上", "在https://example.com上"),
        ("sources.json", r#""checked": "2026-11-20""#, r#""checked": "2026-12-20""#),
        ("sources.json", r#""review_by": "2027-11-20""#, r#""review_by": "2026-11-20""#),
    ];
    let guide = guide();
    let table = between(&guide, "id=\"mistakes\"", "</table>")[0];
    let said: Vec<String> = between(table, "</td><td><code>", "</code>").into_iter().map(plain).collect();
    assert_eq!(said.len(), MISTAKES.len());
    for ((path, right, wrong), said) in MISTAKES.iter().zip(said) {
        let mut files = minimal();
        let file = files.iter_mut().find(|file| file.path == *path).unwrap();
        assert!(file.text.contains(right), "{path} has no {right}");
        file.text = file.text.replacen(right, wrong, 1);
        let problems: Vec<String> = check(&files).1.iter().map(ToString::to_string).collect();
        assert!(problems.contains(&said), "{wrong}: the guide says {said:?}, the check {problems:#?}");
    }
}

#[test]
fn its_conditions_are_conditions() {
    let guide = guide();
    let rows = between(&guide, "<tr><td><code>{", "</code>");
    assert_eq!(rows.len(), 7);
    for row in rows {
        let _: onething::model::Condition = serde_json::from_str(&format!("{{{row}")).unwrap();
    }
}

/// What the guide shows of data is data, and its situation comes out as it says.
#[test]
fn its_entries_are_entries() {
    let guide = guide();
    let (catalog, _) = content::parse(&minimal());
    let mut shown = BTreeSet::new();
    for block in between(&guide, "<pre", "</pre>") {
        let (tag, text) = block.split_once("><code>").unwrap();
        let Some(title) = tag.strip_prefix(" class=\"entry\" title=\"") else {
            assert!(
                tag.starts_with(" class=\"run\"") || tag.starts_with(" class=\"file\""),
                "<pre{tag}> is not tested"
            );
            continue;
        };
        let (title, text) = (title.trim_end_matches('"'), plain(text.trim_end_matches("</code>")));
        let problem = match title {
            "sources.json" => serde_json::from_str::<SourceEntry>(&text).err(),
            "regions/370400.json#/committed" => serde_json::from_str::<Committed>(&text).err(),
            _ => serde_json::from_str::<Worked>(&text)
                .map(|situation| {
                    assert_eq!(format!("tests/situations/{}", situation.path()), title);
                    compare(&situation, &catalog, &mut |message| panic!("{title}: {message}"));
                })
                .err(),
        };
        assert!(problem.is_none(), "{title}: {}", problem.unwrap());
        shown.insert(title.to_owned());
    }
    assert_eq!(shown.len(), 3, "{shown:?}");
}

/// Each part of a matter it asks for is in every matter of the minimal data, and the check
/// misses it; each further part it tells of is in the minimal data, or shown.
#[test]
fn its_parts_have_a_pattern() {
    let guide = guide();
    let needed = between(between(&guide, "id=\"depth\"", "</table>")[0], "<tr><td><code>", "</code>");
    assert_eq!(needed.len(), 5);
    for key in needed {
        for at in (0..minimal().len()).filter(|&at| minimal()[at].path.starts_with("matters/")) {
            let mut files = minimal();
            let mut matter: Value = serde_json::from_str(&files[at].text).unwrap();
            assert!(matter[key].take().as_array().is_some_and(|parts| !parts.is_empty()), "{} {key}", files[at].path);
            matter[key] = Value::Array(Vec::new());
            files[at].text = matter.to_string();
            let named = check(&files).1.iter().any(|it| it.file == files[at].path && it.pointer == format!("/{key}"));
            assert!(named, "{}: no {key}, and the check is silent", files[at].path);
        }
    }
    let table = between(&guide, "id=\"more\"", "</table>")[0];
    let rows = between(table, "<tr><td><code>", "</td></tr>");
    assert_eq!(rows.len(), 6);
    for row in rows {
        let (key, rest) = row.split_once("</code></td><td><code>").unwrap();
        let folder = rest.split_once("</code>").unwrap().0;
        let has = |file: &File| {
            let parts = serde_json::from_str::<Value>(&file.text).unwrap()[key].as_array().map_or(0, Vec::len);
            file.path.starts_with(&format!("{folder}/")) && parts > 0
        };
        let shown = guide.contains(&format!("title=\"{folder}/370400.json#/{key}\""));
        assert!(shown || minimal().iter().any(has), "nothing in {folder} has {key}");
    }
    let table = between(&guide, "id=\"stages\"", "</table>")[0];
    let stages = between(table, "<td><code>", "</td>");
    assert_eq!(stages.len(), 9);
    for stage in stages {
        let (id, name) = stage.split_once("</code> ").unwrap();
        let stage: Stage = serde_json::from_value(Value::from(id)).unwrap();
        assert_eq!(AsideTexts::chinese().home.stage(stage), name);
    }
    let kinds: Vec<&str> =
        between(&guide, "<li><code>", "</li>").iter().filter_map(|it| Some(it.split_once("</code>：")?.0)).collect();
    assert_eq!(kinds.len(), 4);
    for kind in kinds {
        let _: OptionKind = serde_json::from_str(kind).unwrap();
    }
}

#[test]
fn the_minimal_package_joins_the_shipped_data() {
    assert_eq!(check(&minimal()).1, []);
    let mut files: BTreeMap<String, String> = data_files().into_iter().map(|file| (file.path, file.text)).collect();
    for file in minimal() {
        match (file.path.split_once('/'), file.path.as_str()) {
            (Some(("packages" | "matters", _)), _) => {
                assert_eq!(files.insert(file.path.clone(), file.text), None, "{} stands there already", file.path);
            }
            (Some(_), _) | (None, "catalog.json") => {}
            (None, _) => {
                // Its own entries behind those that are there; what both cite is there.
                let mut entries: Vec<Value> = serde_json::from_str(&files[&file.path]).unwrap();
                let known: BTreeSet<String> = entries.iter().map(|entry| entry["id"].to_string()).collect();
                let own: Vec<Value> = serde_json::from_str(&file.text).unwrap();
                entries.extend(own.into_iter().filter(|entry| !known.contains(&entry["id"].to_string())));
                files.insert(file.path, serde_json::to_string(&entries).unwrap());
            }
        }
    }
    let files: Vec<File> = files.into_iter().map(|(path, text)| File { path, text }).collect();
    let (joined, problems) = check(&files);
    assert_eq!(problems, []);
    assert_eq!(joined.packages.len(), catalog().packages.len() + 1);
}

/// Where schemas are that `make build` writes: one of ours.
fn schema_at(path: &str) -> &str {
    let name = path.strip_prefix("dist/schema/").unwrap().strip_suffix(".schema.json").unwrap();
    assert!(schemas().iter().any(|(known, _)| *known == name), "no schema {name}");
    name
}

/// Each file of data has one schema, the one the program reads it with, and no rule is idle.
fn each_file_has_its_schema<'a>(rules: &[(&'a str, &str)], matches: impl Fn(&str, &str) -> bool) {
    let mut used: BTreeSet<&'a str> = BTreeSet::new();
    for (folder, files) in [("public/data", data_files()), ("public/editors/minimal", minimal())] {
        for file in files {
            let path = format!("{folder}/{}", file.path);
            let found: Vec<_> = rules.iter().filter(|(pattern, _)| matches(pattern, &path)).collect();
            let name = match file.path.split_once('/') {
                Some((folder, _)) => folder.strip_suffix('s').unwrap(),
                None => file.path.strip_suffix(".json").unwrap(),
            };
            assert!(matches!(found.as_slice(), [(_, schema)] if *schema == name), "{path}: {found:?}");
            used.extend(found.into_iter().map(|(pattern, _)| *pattern));
        }
    }
    assert_eq!(used.len(), rules.len(), "a pattern matches no file");
}

#[test]
fn vs_code_knows_every_file() {
    let text = std::fs::read_to_string(repository(".vscode/settings.json")).unwrap();
    let settings: Value = serde_json::from_str(&text).unwrap();
    let mut rules = Vec::new();
    for entry in settings["json.schemas"].as_array().unwrap() {
        let name = schema_at(entry["url"].as_str().unwrap().strip_prefix("./").unwrap());
        for pattern in entry["fileMatch"].as_array().unwrap() {
            rules.push((pattern.as_str().unwrap().strip_prefix("**").unwrap(), name));
        }
    }
    each_file_has_its_schema(&rules, |pattern, path| match pattern.split_once('*') {
        None => path.ends_with(pattern),
        Some((before, after)) => {
            let (above, _) = path.rsplit_once('/').unwrap();
            format!("{above}/").ends_with(before) && path.ends_with(after)
        }
    });
}

#[test]
fn jetbrains_knows_every_file() {
    let text = std::fs::read_to_string(repository(".idea/jsonSchemas.xml")).unwrap();
    let mut rules = Vec::new();
    for entry in between(&text, "<SchemaInfo>", "</SchemaInfo>") {
        let name = schema_at(between(entry, "name=\"relativePathToSchema\" value=\"", "\"")[0]);
        for item in between(entry, "<Item>", "</Item>") {
            let path = between(item, "name=\"path\" value=\"", "\"")[0];
            assert_eq!(repository(path).is_dir(), item.contains("value=\"Directory\""), "{path}");
            rules.push((path, name));
        }
    }
    each_file_has_its_schema(&rules, |pattern, path| {
        path.strip_prefix(pattern).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
}

// --- pictures --------------------------------------------------------------

/// `ONETHING_KEEP=1` writes them anew.
#[test]
fn its_pictures_are_those_of_the_program() {
    let (minimal, _) = content::parse(&minimal());
    let bundle = content::bundle(&minimal, &PackageId::from("sample")).unwrap();
    for (name, picture) in drawings(&bundle) {
        let path = repository(&format!("public/editors/sample.{name}.svg"));
        if std::env::var_os("ONETHING_KEEP").is_some() {
            std::fs::write(&path, &picture).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap(), picture, "{name}");
        assert!(guide().contains(&format!("src=\"sample.{name}.svg\"")));
    }
}

/// A text of a picture: its left end, its baseline, and what it says.
struct Label {
    x: i32,
    y: i32,
    down: bool,
    text: String,
}

fn number(tag: &str, name: &str) -> i32 {
    between(tag, &format!(" {name}=\""), "\"")[0].parse().unwrap()
}

/// Reads a picture, and refuses what is no well-formed XML of the kind it is made of.
fn labels(svg: &str) -> Vec<Label> {
    let mut open: Vec<&str> = Vec::new();
    let mut labels = Vec::new();
    for part in svg.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        assert_eq!(tag.matches('"').count() % 2, 0, "<{tag}>");
        assert!(!text.contains('>'), "{text}");
        for entity in text.split('&').skip(1) {
            assert!(["amp;", "lt;", "gt;"].iter().any(|known| entity.starts_with(known)), "&{entity}");
        }
        let name = tag.split([' ', '/']).find(|word| !word.is_empty()).unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        if name == "text" && !tag.starts_with('/') {
            let down = tag.contains("writing-mode");
            labels.push(Label { x: number(tag, "x"), y: number(tag, "y"), down, text: plain(text) });
        }
    }
    assert!(open.is_empty(), "{open:?} is not closed");
    labels
}

/// No two texts stand on each other, and none beyond the edge.
fn stand_apart(svg: &str, labels: &[Label], what: &str) {
    let wide = number(svg, "width");
    let reach = |text: &str| text.chars().map(|c| if c.is_ascii() { 8 } else { 14 }).sum::<i32>();
    let across: Vec<&Label> = labels.iter().filter(|label| !label.down).collect();
    for (at, label) in across.iter().enumerate() {
        assert!(label.x + reach(&label.text) <= wide + 14, "{what}: {:?} is cut off", label.text);
        for other in &across[at + 1..] {
            let beside = label.x + reach(&label.text) <= other.x || other.x + reach(&other.text) <= label.x;
            let apart = (label.y - other.y).abs() >= 14;
            assert!(beside || apart, "{what}: {:?} stands on {:?}", label.text, other.text);
        }
    }
    let mut columns: Vec<i32> = labels.iter().filter(|label| label.down).map(|label| label.x).collect();
    columns.sort_unstable();
    assert!(columns.windows(2).all(|two| two[1] - two[0] >= 14), "{what}: columns stand on each other");
}

fn named(labels: &[Label], what: &str, names: impl Iterator<Item = String>) {
    // A long name goes over several lines.
    let all: String = labels.iter().map(|label| label.text.as_str()).collect();
    let mut any = false;
    for name in names {
        assert!(all.contains(&name), "{what} does not name {name}");
        any = true;
    }
    assert!(any, "{what}: nothing to name");
}

#[test]
fn every_package_is_drawn_whole() {
    for package in &catalog().packages {
        let bundle: Bundle = bundle_of(package.id.as_str());
        let [(_, flow), (_, matrix)] = drawings(&bundle);
        let what = format!("{} flow", package.id);
        let texts = labels(&flow);
        stand_apart(&flow, &texts, &what);
        named(&texts, &what, bundle.questions.iter().map(|it| it.text.zh.clone()));
        named(&texts, &what, package.alternatives.iter().map(|it| it.title.zh.clone()).chain(["问题流程".into()]));
        named(&texts, &what, package.stops.iter().map(|it| it.title.zh.clone()).chain(["问题流程".into()]));
        let what = format!("{} matrix", package.id);
        let texts = labels(&matrix);
        stand_apart(&matrix, &texts, &what);
        named(&texts, &what, bundle.matters.iter().map(|it| it.name.zh.clone()));
        named(&texts, &what, bundle.materials.iter().map(|it| it.name.zh.clone()));
        // A mark for each demand that can come up here, and two in the key.
        let marks = matrix.matches("<circle").count() - 2;
        let demands = || bundle.matters.iter().flat_map(|matter| &matter.materials);
        assert!(marks >= demands().filter(|it| it.when.is_none()).count(), "{what}: {marks}");
        assert!(marks <= demands().count(), "{what}: {marks}");
        for picture in [&flow, &matrix] {
            assert!(!picture.contains("「」"), "{what}: a condition without its words");
        }
    }
}
