//! Writes what home loads of a made-up catalogue of any size: `cargo run --example many --features ssr -- PACKAGES OUT`.
//!
//! Each package has a name and three everyday words and needs three matters of its own with two names: ten
//! titles. Their characters are those of the data, so that they are read and repeat as real ones do. Package and
//! matters are named in English, too, in words that name the real ones: four titles more.
//! OUT gets `index.bin`, `search.bin`, the static `home.html`, and `titles.json`, Chinese ones first, for who
//! searches otherwise.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use onething::content::{Catalog, File, index, parse, search_index};
use onething::model::{Matter, MatterId, Package, PackageId, Stage, Text};
use onething::ui::static_pages;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

const STAGES: [Stage; 9] = [
    Stage::BusinessStart,
    Stage::BusinessPermits,
    Stage::BusinessBuilding,
    Stage::BusinessStaff,
    Stage::BusinessExit,
    Stage::PersonBirth,
    Stage::PersonWork,
    Stage::PersonHome,
    Stage::PersonRetirement,
];

/// Picks that look random and are the same every time.
struct Picks<T> {
    from: Vec<T>,
    state: u64,
}

impl<T: Copy> Picks<T> {
    fn of(from: Vec<T>) -> Self {
        Self { from, state: 7 }
    }

    fn some<All: FromIterator<T>>(&mut self, count: usize) -> All {
        let mut next = || {
            // Constants of Knuth's MMIX generator.
            self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            self.from[(self.state >> 33) as usize % self.from.len()]
        };
        (0..count).map(|_| next()).collect()
    }
}

fn text(zh: String, en: Option<String>) -> Text {
    Text { zh, en }
}

fn main() {
    let mut words = std::env::args().skip(1);
    let (number, out) = (words.next().unwrap().parse::<usize>().unwrap(), words.next().unwrap());
    let files: Vec<File> = walkdir::WalkDir::new("public/data")
        .sort_by_file_name()
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| File {
            path: entry.path().strip_prefix("public/data").unwrap().to_string_lossy().replace('\\', "/"),
            text: std::fs::read_to_string(entry.path()).unwrap(),
        })
        .collect();
    let (catalog, _) = parse(&files);
    let all: BTreeSet<char> = files.iter().flat_map(|file| file.text.chars()).collect();
    let mut characters = Picks::of(all.into_iter().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).collect());
    let names = catalog.packages.iter().map(|it| &it.name).chain(catalog.matters.iter().map(|it| &it.name));
    let english = names.filter_map(|name| name.en.as_deref()).flat_map(|name| name.split(' '));
    let mut english = Picks::of(english.collect());
    let mut english = |count: usize| Some(english.some::<Vec<&str>>(count).join(" "));

    let list = index(&catalog).unwrap();
    let (package, matter) = (&catalog.packages[0], &catalog.matters[0]);
    let mut many = Catalog { packages: Vec::new(), matters: Vec::new(), ..catalog.clone() };
    let mut packages = Vec::new();
    for at in 0..number {
        let id = PackageId(format!("package-{at}"));
        let matters = (0..3).map(|number| MatterId(format!("matter-{at}-{number}")));
        let mut uses = Vec::new();
        for id in matters {
            uses.push(onething::model::MatterUse { matter: id.clone(), ..package.matters[0].clone() });
            let (name, official) = (text(characters.some(5), english(3)), text(characters.some(9), None));
            many.matters.push(Matter { id, name, official, words: Vec::new(), ..matter.clone() });
        }
        let name = text(format!("我要{}", characters.some::<String>(4)), english(5));
        let short = text(name.zh.chars().skip(2).collect(), None);
        let examples = text([3, 4].map(|length| characters.some::<String>(length)).join("、"), None);
        let entry = onething::model::IndexEntry {
            id: id.clone(),
            name: name.clone(),
            short: short.clone(),
            examples: examples.clone(),
            stage: STAGES[at % STAGES.len()],
            ..list.packages[0].clone()
        };
        packages.push(entry);
        many.packages.push(Package { id, name, short, examples, words: Vec::new(), matters: uses, ..package.clone() });
    }
    let list = onething::model::Index { packages, often: Vec::new(), ..list };
    let search = search_index(&many, &list);

    let mut titles: Vec<&str> = list.packages.iter().map(|entry| entry.name.zh.as_str()).collect();
    titles.extend(search.words.iter().flatten().map(String::as_str));
    titles
        .extend(search.matters.iter().flat_map(|it| std::iter::once(&it.name.zh).chain(&it.words)).map(String::as_str));
    let chinese = titles.len();
    titles.extend(list.packages.iter().filter_map(|entry| entry.name.en.as_deref()));
    titles.extend(search.matters.iter().filter_map(|it| it.name.en.as_deref()));
    let home = static_pages(&Arc::new(list.clone()), &[], None).into_iter().find(|page| page.path.is_empty()).unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(Path::new(&out).join(name), bytes).unwrap();
    std::fs::create_dir_all(&out).unwrap();
    write("index.bin", &postcard::to_allocvec(&list).unwrap());
    write("search.bin", &postcard::to_allocvec(&search).unwrap());
    write("home.html", home.html.as_bytes());
    write("titles.json", serde_json::to_string(&titles).unwrap().as_bytes());
    println!("{} packages, {} titles, {chinese} of them Chinese", list.packages.len(), titles.len());
}
