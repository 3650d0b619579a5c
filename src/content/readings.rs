//! How characters are read. The usual reading comes from the table of the crate `pinyin`;
//! words in which one is read otherwise are listed here.

use pinyin::ToPinyin;
use std::collections::BTreeMap;

/// Words with their readings, for characters that are read in more than one way. Titles
/// with such a word are found by these readings, too.
const WORDS: &[(&str, &str)] = &[
    ("银行", "yin hang"),
    ("行业", "hang ye"),
    ("会计", "kuai ji"),
    ("重新", "chong xin"),
    ("重办", "chong ban"),
    ("长期", "chang qi"),
    ("长途", "chang tu"),
    ("还款", "huan kuan"),
    ("还贷", "huan dai"),
    ("便宜", "pian yi"),
    ("音乐", "yin yue"),
    ("传记", "zhuan ji"),
    ("调解", "tiao jie"),
    ("空调", "kong tiao"),
    ("校对", "jiao dui"),
    ("关卡", "guan qia"),
    ("大夫", "dai fu"),
    ("供给", "gong ji"),
    ("停泊", "ting bo"),
    ("都市", "du shi"),
];

/// The table of readings for all characters of these titles: in each line a syllable without its
/// tone, and the characters read so. Usual readings come first.
pub(super) fn readings<'a>(titles: impl Iterator<Item = &'a str>) -> String {
    let (mut usual, mut other) = (BTreeMap::<&str, String>::new(), BTreeMap::<&str, String>::new());
    let add = |table: &mut BTreeMap<&'static str, String>, syllable, character: char| {
        let characters = table.entry(syllable).or_default();
        if !characters.contains(character) {
            characters.push(character);
        }
    };
    for title in titles {
        for character in title.chars() {
            if let Some(reading) = character.to_pinyin() {
                add(&mut usual, reading.plain(), character);
            }
        }
        for (word, said) in WORDS.iter().filter(|(word, _)| title.contains(word)) {
            for (character, syllable) in word.chars().zip(said.split(' ')) {
                if character.to_pinyin().is_none_or(|usual| usual.plain() != syllable) {
                    add(&mut other, syllable, character);
                }
            }
        }
    }
    let lines = usual
        .into_iter()
        .chain(other)
        .map(|(syllable, characters)| format!("{}{characters}", syllable.replace('ü', "v")));
    lines.collect::<Vec<String>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_word_is_needed_and_as_long_as_its_reading() {
        let mut needless = Vec::new();
        for (word, said) in WORDS {
            let syllables: Vec<&str> = said.split(' ').collect();
            assert_eq!(word.chars().count(), syllables.len(), "{word}");
            assert!(syllables.iter().all(|syllable| syllable.bytes().all(|b| b.is_ascii_lowercase())), "{word}");
            let usual: Vec<String> =
                word.chars().filter_map(|c| Some(c.to_pinyin()?.plain().replace('ü', "v"))).collect();
            if usual.join(" ") == *said {
                needless.push(word);
            }
        }
        assert!(needless.is_empty(), "read as usual; take them out: {needless:?}");
    }

    #[test]
    fn a_character_stands_at_each_of_its_readings_once() {
        let table = readings(["银行开户", "行政", "旅行社", "行行"].into_iter());
        assert_eq!(table, "hu户\nkai开\nlv旅\nshe社\nxing行\nyin银\nzheng政\nhang行");
    }
}
