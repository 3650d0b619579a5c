//! The parts in a real browser: what they put on the page, also for odd input.

use super::{Icon, Tag, icon, source_lines, tag, tag_with, tally_days, tally_papers, tally_ready};
use crate::model::{Basis, Confidence, Date, Language, Source, Text, parse_date};
use crate::platform::{self, View};
use crate::texts::Texts;
use crate::ui::context::Words;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> web_sys::Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Puts a part into an empty place of its own and gives the place back. The rest
/// of the page belongs to the test runner.
fn page(part: impl FnOnce() -> View) -> web_sys::Element {
    for old in (0..).map_while(|_| document().get_element_by_id("place")) {
        old.remove();
    }
    let place = document().create_element("div").unwrap();
    place.set_id("place");
    document().body().unwrap().append_child(&place).unwrap();
    platform::show("#place", part());
    place
}

fn count(selector: &str) -> u32 {
    document().query_selector_all(&format!("#place {selector}")).unwrap().length()
}

/// How many closed shapes the path that fits is made of.
fn marks(selector: &str) -> usize {
    let path = document().query_selector(&format!("#place path{selector}")).unwrap();
    path.map_or(0, |path| path.get_attribute("d").unwrap().matches('z').count())
}

fn texts(language: Language) -> &'static Texts {
    match language {
        Language::Zh => Texts::chinese(),
        Language::En => Texts::english(),
    }
}

fn words(language: Language, today: &str) -> Words {
    Words { language, texts: texts(language), root: "/".into(), today: parse_date(today), whole: None }
}

fn source(holds_until: &str) -> Source {
    let text = |zh: &str, en: &str| Text { zh: zh.into(), en: Some(en.into()) };
    Source {
        id: "fire-law".into(),
        title: text("中华人民共和国消防法", "Fire Protection Law"),
        short: text("消防法", "Fire Law"),
        number: None,
        version: None,
        since: None,
        until: None,
        url: None,
        checked: Date(parse_date("2026-11-20").unwrap()),
        holds_until: Date(parse_date(holds_until).unwrap()),
        note: None,
    }
}

fn basis(confidence: Confidence) -> Vec<Basis> {
    vec![Basis { source: "fire-law".into(), article: Some("15".into()), item: None, confidence }]
}

#[wasm_bindgen_test]
fn an_icon_is_hidden_from_readers() {
    page(|| icon(Icon::More));
    assert_eq!(count("svg.icon.icon--more[aria-hidden=true] > path[d]"), 1);
}

#[wasm_bindgen_test]
fn every_tag_has_its_word_and_only_two_go_without_an_icon() {
    for language in [Language::Zh, Language::En] {
        let common = &texts(language).common;
        for (which, word, icons) in [
            (Tag::Must, common.must, 0),
            (Tag::Maybe, common.maybe, 0),
            (Tag::Free, common.free, 1),
            (Tag::Later, common.later, 1),
            (Tag::Vow, common.vow, 1),
            (Tag::Unverified, common.unverified, 1),
            (Tag::Bad, common.bad, 1),
        ] {
            let body = page(move || tag(which, common));
            assert_eq!(body.text_content().unwrap(), word);
            assert_eq!(count(".tag svg"), icons, "{word}");
        }
    }
}

#[wasm_bindgen_test]
fn markup_in_a_text_stays_text() {
    let hostile = "<img src=x onerror=alert(1)>";
    let body = page(move || tag_with(Tag::Later, hostile.to_owned()));
    assert_eq!(body.text_content().unwrap(), hostile);
    assert_eq!(count("img"), 0);
}

#[wasm_bindgen_test]
fn a_tally_has_a_mark_for_each_paper() {
    page(|| tally_papers(9, 24));
    assert_eq!((marks(".tally__on"), marks(".tally__off")), (9, 15));
    page(|| tally_days(13, 29));
    assert_eq!((marks(".tally__on"), marks(".tally__off")), (13, 16));
    page(|| tally_ready(4, 9, "tally"));
    assert_eq!((marks(".tally__box--on"), marks(".tally__box:not(.tally__box--on)")), (4, 5));
    page(|| tally_ready(9, 9, "tally"));
    assert_eq!((marks(".tally__box--on"), marks(".tally__box:not(.tally__box--on)")), (9, 0));
}

#[wasm_bindgen_test]
fn a_tally_of_nothing_or_of_very_much_still_draws() {
    page(|| tally_papers(0, 0));
    assert_eq!(count(".tally path"), 0);
    page(|| tally_papers(50, 400));
    assert_eq!((marks(".tally__on"), marks(".tally__off")), (1, 1));
}

#[wasm_bindgen_test]
fn a_source_line_names_law_article_and_day() {
    let body =
        page(|| source_lines(&words(Language::Zh, "2026-11-21"), &[source("2027-11-20")], &basis(Confidence::Law)));
    let said = body.text_content().unwrap();
    assert!(said.contains("消防法 第15条") && said.contains("2026年11月20日核对"), "{said}");
    assert_eq!(count("time[datetime='2026-11-20']"), 1);
    assert_eq!(count(".tag--unverified"), 0);
}

#[wasm_bindgen_test]
fn background_knowledge_and_overdue_sources_are_unverified() {
    page(|| {
        source_lines(&words(Language::Zh, "2026-11-21"), &[source("2027-11-20")], &basis(Confidence::BackgroundHigh))
    });
    assert_eq!(count(".tag--unverified"), 1);
    page(|| source_lines(&words(Language::En, "2027-11-21"), &[source("2027-11-20")], &basis(Confidence::Law)));
    assert_eq!(count(".tag--unverified"), 1);
}
