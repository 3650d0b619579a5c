//! Search: what is typed finds what is meant, in every way people type it.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use onething::content::{index, search_index};
use onething::model::*;
use onething::search::{Search, Way, Why};
use proptest::prelude::*;
use std::sync::LazyLock;
use support::answers::cases;
use support::{catalog, day};

fn text(zh: &str, en: Option<&str>) -> Text {
    Text { zh: zh.to_owned(), en: en.map(str::to_owned) }
}

/// A list of made-up packages by their names.
fn list(names: &[&str]) -> Index {
    let entry = |name: &&str| IndexEntry {
        id: "package".into(),
        prefix: "AA".into(),
        name: text(name, None),
        short: text("short", None),
        examples: text("examples", None),
        stage: Stage::BusinessStart,
        at_most: 9,
    };
    Index {
        format: BUNDLE_FORMAT,
        data_version: "2026.11.20".into(),
        checked: Date(day("2026-11-20")),
        packages: names.iter().map(entry).collect(),
        often: Vec::new(),
        regions: Vec::new(),
    }
}

/// Readings as `onething bundle` writes them, for the characters in these tests.
const READINGS: &str = "ban办\nbian便\nchu出\ndian店\nfan饭\nfang房\nguo过\nhai孩\nhao好\nhe和\nhu户\njian件建件健\njie街\nkai开\nkang康\nkuai会\nli利\nshi食\nshou手\nshua刷\nsheng生\nwo我\nxiao校\nxu许\nyao药要\nying营\nzhao照\nzheng证\nzhi执\nzhong重\nzi子\nchong重\nhui会\njiao校";

fn search(names: &[&str], words: &[&[&str]], matters: &[(&str, &[u16])]) -> Search {
    let words = words.iter().map(|words| words.iter().map(|word| (*word).to_owned()).collect()).collect();
    let matter = |(name, packages): &(&str, &[u16])| SearchMatter {
        name: text(name, None),
        words: Vec::new(),
        packages: packages.to_vec(),
    };
    let index = SearchIndex {
        format: BUNDLE_FORMAT,
        data_version: "2026.11.20".into(),
        words,
        matters: matters.iter().map(matter).collect(),
        readings: READINGS.to_owned(),
    };
    Search::new(&list(names), index)
}

/// The packages that were found, in order.
fn packages(search: &Search, query: &str) -> Vec<usize> {
    search.find(query, 20, usize::MAX).hits.iter().map(|hit| hit.package).collect()
}

/// The shipped data, with their titles in Chinese and the packages each leads to.
struct Shipped {
    search: Search,
    index: SearchIndex,
    ids: Vec<PackageId>,
    titles: Vec<(String, Vec<usize>)>,
}

static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    let list = index(catalog()).unwrap();
    let index = search_index(catalog(), &list);
    let names = list.packages.iter().enumerate().map(|(at, entry)| (entry.name.zh.clone(), vec![at]));
    let words =
        index.words.iter().enumerate().flat_map(|(at, words)| words.iter().map(move |it| (it.clone(), vec![at])));
    let matters = index.matters.iter().flat_map(|matter| {
        let packages: Vec<usize> = matter.packages.iter().map(|at| usize::from(*at)).collect();
        std::iter::once(&matter.name.zh).chain(&matter.words).map(move |title| (title.clone(), packages.clone()))
    });
    let titles = names.chain(words).chain(matters).collect();
    let ids = list.packages.iter().map(|entry| entry.id.clone()).collect();
    Shipped { search: Search::new(&list, index.clone()), index, ids, titles }
});

/// A title as it is usually read, a syllable a character.
fn spelled(title: &str) -> Vec<String> {
    let table = &SHIPPED.index.readings;
    title
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|character| {
            let line = table.lines().find(|line| line.contains(character));
            line.map_or_else(
                || character.to_lowercase().collect(),
                |line| line.chars().take_while(char::is_ascii_lowercase).collect(),
            )
        })
        .collect()
}

fn assert_finds(query: &str, title: &str, expected: &[usize]) {
    let found = SHIPPED.search.find(query, 999, usize::MAX);
    for package in expected {
        assert!(found.hits.iter().any(|hit| hit.package == *package), "{query:?} does not find {title}");
    }
}

#[test]
fn every_title_finds_itself_written_spelled_and_by_initials() {
    assert!(SHIPPED.titles.len() > 60);
    for (title, expected) in &SHIPPED.titles {
        assert_finds(title, title, expected);
        let syllables = spelled(title);
        assert_finds(&syllables.concat(), title, expected);
        assert_finds(&syllables.join(" "), title, expected);
        assert_finds(&syllables.iter().map(|syllable| &syllable[..1]).collect::<String>(), title, expected);
    }
}

#[test]
fn every_character_of_the_data_has_a_reading() {
    for (title, _) in &SHIPPED.titles {
        for character in title.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)) {
            assert!(SHIPPED.index.readings.contains(character), "{character} in {title} has no reading");
        }
    }
}

#[test]
fn the_restaurant_is_found_in_everyday_ways() {
    let restaurant = SHIPPED.titles.iter().find(|(title, _)| title == "我要开饭店").map(|(_, at)| at[0]).unwrap();
    for query in [
        "开饭店",
        "kfd",
        "KFD",
        "ｋｆｄ",
        "kaifandian",
        "kai fan dian",
        "kai'fan'dian",
        "kaifan",
        "kaifd",
        "开fan店",
        "饭店",
        "奶茶",
        "naicha",
        "烧烤",
        "restaurant",
        "Restaur",
        "我要开饭店！",
        "我要开饭點",
        "kaifandain",
        "kaifndian",
    ] {
        assert_eq!(
            SHIPPED.search.find(query, 5, usize::MAX).hits.first().map(|hit| hit.package),
            Some(restaurant),
            "{query}"
        );
    }
    assert_finds("wyk", "我要开饭店", &[restaurant]);
    assert_finds("yinhang", "银行开户", &[restaurant]);
    assert_finds("营业执照", "营业执照", &[restaurant]);
    assert_finds("jkz", "健康证", &[restaurant]);
}

/// What people type, and the package that is to come first.
const TYPED: &[(&str, &[&str])] = &[
    ("beauty-salon", &["理发店", "lifa", "mrmf", "美容", "洗浴", "jiantoufa", "澡堂"]),
    ("clinic", &["诊所", "zhensuo", "kzs", "门诊", "牙科", "yake", "zyg"]),
    ("company-exit", &["注销公司", "zhuxiao", "zxgs", "公司注销", "关店", "xieye", "gdl"]),
    ("company", &["开公司", "gongsi", "kgs", "个体户", "注册公司", "营业执照", "kaidian", "yyzz", "zcgs"]),
    ("convenience-store", &["便利店", "bianlidian", "bld", "水果店", "小卖部", "xmb", "caishichang"]),
    ("food-factory", &["食品厂", "mantou", "spc", "煎饼房", "石榴汁", "zhayou", "hp", "huanping"]),
    ("hiring", &["招员工", "ruzhi", "xyg", "交社保", "招工", "wxyj", "laodonghetong"]),
    ("home-transfer", &["过户", "ershoufang", "fwgh", "卖房", "房产证", "fcz", "gaihuming"]),
    ("hotel", &["宾馆", "minsu", "kbg", "酒店", "旅馆", "招待所", "zhusu", "rzf"]),
    ("low-risk-building", &["厂房", "cangku", "建厂房", "施工许可证", "chejian", "yanjiefang"]),
    ("newborn", &["宝宝", "shanghukou", "bbcs", "生孩子", "落户", "luohu", "shw", "shz"]),
    ("pharmacy", &["药店", "yaodian", "kyd", "药品", "大药房", "ylqx", "baojianpin"]),
    ("restaurant", &["小饭馆", "餐饮许可证", "食品经营许可证", "naicha", "hg", "caijianbing", "yangtang"]),
    ("retirement", &["退休", "yanglaojin", "tx", "养老", "退休金", "txj", "yanchi"]),
    ("startup-support", &["创业贷款", "daikuan", "cybt", "下岗", "小额贷款", "xedk", "shiye"]),
    ("training-school", &["培训学校", "peixun", "pxxx", "技能培训", "培训班", "pxb", "banxuexiao"]),
    (
        "utilities",
        &[
            "水电气",
            "sdq",
            "接天然气",
            "jiedian",
            "jdrl",
            "加大容量",
            "jtrq",
            "宽带",
            "暖气",
            "nuanqi",
            "bz",
            "baozhuang",
            "ranqi",
        ],
    ),
];

#[test]
fn every_package_comes_first_for_what_people_call_it() {
    for id in &SHIPPED.ids {
        assert!(TYPED.iter().any(|(package, typed)| *package == id.0 && typed.len() > 1), "{id:?} has no cases");
    }
    for (package, typed) in TYPED {
        for query in *typed {
            let hits = SHIPPED.search.find(query, 3, 3).hits;
            assert_eq!(hits.first().map(|hit| SHIPPED.ids[hit.package].0.as_str()), Some(*package), "{query}");
        }
    }
}

#[test]
fn every_word_leads_to_what_it_is_given_for() {
    let first = |word: &str| -> Vec<&PackageId> {
        SHIPPED.search.find(word, 3, 3).hits.iter().map(|hit| &SHIPPED.ids[hit.package]).collect()
    };
    for package in &catalog().packages {
        for word in &package.words {
            assert!(first(word).contains(&&package.id), "{word} does not lead to {:?}", package.id);
        }
    }
    let needs = |package: &Package, matter: &Matter| package.matters.iter().any(|used| used.matter == matter.id);
    for matter in &catalog().matters {
        for word in &matter.words {
            let found = first(word);
            let leads = catalog().packages.iter().any(|it| found.contains(&&it.id) && needs(it, matter));
            assert!(leads, "{word} does not lead to {:?}", matter.id);
        }
    }
}

#[test]
fn a_hit_says_why() {
    let search = search(&["我要开饭店", "开药店"], &[&["小吃"], &[]], &[("健康证", &[1])]);
    let of = |query: &str| search.find(query, 1, usize::MAX).hits.into_iter().next().unwrap();
    let name = |query: &str| match of(query).why {
        Why::Name(Language::Zh, Some(part)) => part.split("我要开饭店").map(str::to_owned),
        other => panic!("{other:?}"),
    };
    assert_eq!(name("饭店"), ["我要开", "饭店", ""]);
    assert_eq!(name("kfd"), ["我要", "开饭店", ""]);
    assert_eq!(name("我 要"), ["", "我要", "开饭店"]);
    let ways = ["饭店", "fandian", "fd", "kaifandain"].map(|query| of(query).way);
    assert_eq!(ways, [Way::Written, Way::Read, Way::Initials, Way::Near]);
    assert_eq!(of("小吃").why, Why::Word("小吃".to_owned()));
    assert_eq!((of("健康").package, of("健康").why), (1, Why::Matter(0)));
    assert_eq!(search.matter(0).map(|name| name.zh.as_str()), Some("健康证"));
}

#[test]
fn what_fits_better_comes_first() {
    let names = ["办房照", "食店开户", "开饭店", "房", "开", "便利店"];
    let search = search(&names, &[], &[("开户", &[5]), ("房", &[0])]);
    // A whole title, then a beginning, then the middle; a package before a matter; a mistake last.
    assert_eq!(packages(&search, "开"), [4, 2, 1, 5]);
    assert_eq!(packages(&search, "房"), [3, 0]);
    let names = ["过户街", "过房户街", "好过户街"];
    let search = self::search(&names, &[], &[]);
    assert_eq!(packages(&search, "过户街"), [0, 2]);
    assert_eq!(packages(&search, "好过户街"), [2, 0], "what fits with a mistake comes last");
    let hits = |enough| search.find("好过户街", 9, enough).hits.len();
    assert_eq!([1, 2].map(hits), [1, 2], "and only where too few others fit");
}

#[test]
fn three_characters_with_a_mistake_count_where_nothing_else_fits() {
    let search = search(&["开饭店", "开药店"], &[], &[]);
    assert_eq!(packages(&search, "开饭店"), [0]);
    assert_eq!(packages(&search, "开饭街"), [0]);
    assert_eq!(packages(&search, "开街"), [] as [usize; 0]);
}

#[test]
fn a_character_with_two_readings_is_found_by_both() {
    let search = search(&["重建", "会计", "校办"], &[], &[]);
    for (query, package) in [("chongjian", 0), ("zhongjian", 0), ("kuai", 1), ("hui", 1), ("xiaoban", 2), ("jb", 2)] {
        assert!(packages(&search, query).contains(&package), "{query}");
    }
}

#[test]
fn no_more_than_asked_for_are_given_and_all_are_counted() {
    let names = vec!["开饭店"; 50];
    let search = search(&names, &[], &[]);
    let found = search.find("kfd", 7, 3);
    assert_eq!(found.hits.iter().map(|hit| hit.package).collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5, 6]);
    assert_eq!(found.exact, 50);
    assert_eq!(search.find("kfd", 0, 3).hits, []);
}

#[test]
fn nothing_typed_finds_nothing() {
    for query in ["", " ", "，。！", "😀", "\u{0}\u{202e}\n", "é", "𠀀"] {
        assert_eq!(SHIPPED.search.find(query, 20, usize::MAX).hits, [], "{query:?}");
    }
}

#[test]
fn what_nobody_offers_finds_nothing() {
    for query in ["宇航员", "yuhangyuan", "zzzz", "quantum", &"开饭店".repeat(1000), &"k".repeat(60)] {
        assert_eq!(SHIPPED.search.find(query, 20, usize::MAX).hits, [], "{query:?}");
    }
}

/// One edit: kind, where, and which unit comes in.
fn edited(text: &str, kind: usize, at: usize, new: char) -> String {
    let mut units: Vec<char> = text.chars().collect();
    let at = at % units.len();
    match kind {
        0 => units[at] = new,
        1 => drop(units.remove(at)),
        2 => units.insert(at, new),
        _ => {
            let next = (at + 1) % units.len();
            if next > 0 {
                units.swap(at, next);
            }
        }
    }
    units.into_iter().collect()
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn one_mistake_still_finds_a_title(title in 0..SHIPPED.titles.len(), kind in 0_usize..4, at in 0_usize..80, letter in "[a-z]") {
        let (title, expected) = &SHIPPED.titles[title];
        let letter = letter.chars().next().unwrap();
        let written: String = title.chars().filter(|c| c.is_alphanumeric()).collect();
        if written.chars().count() > 4 {
            // A stray character, and none of the letters that make it a query of sounds.
            let query = edited(&written, kind, at, '龘');
            assert_finds(&query, title, expected);
        }
        let letters = spelled(title).concat();
        if (5..60).contains(&letters.len()) {
            assert_finds(&edited(&letters, kind, at, letter), title, expected);
        }
    }

    #[test]
    fn any_part_of_a_title_finds_it(title in 0..SHIPPED.titles.len(), from in 0_usize..20, length in 1_usize..20) {
        let (title, expected) = &SHIPPED.titles[title];
        let letters: Vec<char> = title.chars().filter(|c| c.is_alphanumeric()).collect();
        // Words in letters are found from their beginning on.
        let within = |at: usize| at > 0 && [at - 1, at].iter().all(|at| letters[*at].is_ascii_alphanumeric());
        if let Some(from) = (from..letters.len()).find(|at| !within(*at)) {
            let part: String = letters[from..].iter().take(length).collect();
            assert_finds(&part, title, expected);
        }
    }

    #[test]
    fn nothing_typed_does_harm(query in any::<String>(), most in 0_usize..30) {
        let found = SHIPPED.search.find(&query, most, usize::MAX);
        prop_assert!(found.hits.len() <= most);
        for hit in &found.hits {
            if let Why::Name(_, Some(part)) = &hit.why {
                let name = &SHIPPED.titles[hit.package].0;
                prop_assert_eq!(&part.split(name).concat(), name);
            }
        }
    }

    #[test]
    fn a_broken_table_of_readings_does_no_harm(readings in any::<String>(), query in "[a-z开饭店]{1,8}") {
        let index = SearchIndex { readings, ..SHIPPED.index.clone() };
        Search::new(&list(&["开饭店"]), index).find(&query, 5, 3);
    }
}
