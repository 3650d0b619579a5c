//! Texts and links: what is printed must be there, fit the screen and be plain.

use super::Checker;
use crate::model::Text;

/// The longest text that is read through on a telephone: six lines.
const LONGEST: usize = 120;

/// How many Latin letters fit in the room of a Chinese character, when a name may take twice its lines.
const LETTERS: usize = 4;

/// How a web address begins.
const ADDRESSES: [&str; 3] = ["http:", "https:", "www."];

impl Checker<'_> {
    /// A text that must fit; `en` is needed for names, titles, questions, options and units.
    pub(super) fn name(&mut self, at: &str, text: &Text, longest: usize) {
        self.text(at, text);
        if text.en.is_none() {
            self.report(format!("{at}/en"), "names, titles, questions, options and units need an English text too");
        }
        self.fits(at, text, longest);
    }

    /// At most so many Chinese characters, and as much English as fits there.
    fn fits(&mut self, at: &str, text: &Text, longest: usize) {
        let english = text.en.as_deref().unwrap_or_default();
        for (language, text, longest) in [("zh", text.zh.as_str(), longest), ("en", english, longest * LETTERS)] {
            let length = text.chars().count();
            if length > longest {
                self.report(
                    format!("{at}/{language}"),
                    format!("{length} characters; at most {longest} fit the screen"),
                );
            }
        }
    }

    /// One line of plain Chinese; English where there is any.
    pub(super) fn text(&mut self, at: &str, text: &Text) {
        if text.zh.trim().is_empty() {
            self.report(format!("{at}/zh"), "empty; write the Chinese text");
        }
        self.fits(at, text, LONGEST);
        if text.en.as_ref().is_some_and(|en| en.trim().is_empty()) {
            self.report(format!("{at}/en"), "empty; leave it out where there is no English text");
        }
        if let Some(place) = blank_between_chinese(&text.zh) {
            let message = format!("a blank in {place:?}: no blanks between Chinese and figures or letters");
            self.report(format!("{at}/zh"), message);
        }
        if text.zh.contains('<') || text.zh.contains("&nbsp;") {
            self.report(format!("{at}/zh"), "looks like markup; texts are plain");
        }
        for (language, text) in [("zh", Some(&text.zh)), ("en", text.en.as_ref())] {
            if text.is_some_and(|text| ADDRESSES.iter().any(|address| text.contains(address))) {
                let message =
                    "holds a web address, which nobody can open here; put it into url of a source and cite that";
                self.report(format!("{at}/{language}"), message);
            }
        }
    }

    /// Words to search by: short, none twice, and none that finds the thing already. `names`: its names.
    pub(super) fn words(&mut self, at: &str, words: &[String], names: &[&Text]) {
        for (i, word) in words.iter().enumerate() {
            let at = format!("{at}/{i}");
            let length = word.chars().count();
            if !(1..=12).contains(&length) {
                self.report(&at, format!("{length} characters; a word to search by has 1 to 12"));
            }
            if !word.chars().all(char::is_alphanumeric) {
                self.report(&at, "one word without blanks and signs; write two words as two");
            }
            if words[..i].contains(word) {
                self.report(&at, "stands twice");
            }
            if let Some(name) = names.iter().find(|name| name.zh.contains(word.as_str())) {
                self.report(&at, format!("stands in {:?} already, which is searched, too; leave it out", name.zh));
            }
        }
    }

    /// A text that may be left out.
    pub(super) fn maybe_text(&mut self, at: &str, text: Option<&Text>) {
        if let Some(text) = text {
            self.text(at, text);
        }
    }

    /// A link of these schemes only, so that no file brings in a script.
    pub(super) fn link(&mut self, at: &str, url: Option<&String>, schemes: &[&str]) {
        if let Some(url) = url
            && (!schemes.iter().any(|scheme| url.starts_with(scheme)) || url.contains(char::is_whitespace))
        {
            self.report(at, format!("not a link that may be shown; it begins with {}", schemes.join(" or ")));
        }
    }
}

/// The first place where a blank stands between a Chinese character and
/// anything but a Latin unit, for example `第 15 条`.
fn blank_between_chinese(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c) || ('\u{3000}'..='\u{303f}').contains(&c);
    (1..chars.len().saturating_sub(1))
        .find(|&i| chars[i] == ' ' && (chinese(chars[i - 1]) || chinese(chars[i + 1])))
        .map(|i| chars[i - 1..=i + 1].iter().collect())
}
