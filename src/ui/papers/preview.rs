//! The preview of papers: sheets on the screen as they are printed.

use super::sheet::{Look, sheets};
use crate::model::Language;
use crate::papers::{Paper, PaperKind};
use crate::platform::{self, IntoView, View};
use crate::texts::PapersTexts;
use crate::ui::context::Words;
use crate::ui::parts::{Icon, icon};
use crate::ui::signal::Signal;
use std::sync::Arc;
use view_macro::view;

/// What is looked at, and how.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Shown {
    /// Which paper is shown.
    paper: Signal<usize>,
    /// In large print.
    large: Signal<bool>,
    /// What was done with it last.
    done: Signal<Done>,
}

/// What was done with a paper.
#[derive(Clone, PartialEq)]
enum Done {
    /// Nothing yet.
    Nothing,
    /// Its text is on the clipboard.
    Copied,
    /// Its text has to be copied by hand.
    ByHand,
    /// It was painted, a picture a sheet: their addresses.
    Painted(Vec<String>),
}

impl Shown {
    pub(in crate::ui) fn new() -> Self {
        Self { paper: Signal::new(0), large: Signal::new(false), done: Signal::new(Done::Nothing) }
    }
}

/// What stands around the sheets.
pub(in crate::ui) struct Around {
    /// Title of the page.
    pub(in crate::ui) title: &'static str,
    /// The sentence below it.
    pub(in crate::ui) lead: &'static str,
    /// What stands on every sheet.
    pub(in crate::ui) look: Look,
    /// What else can be done.
    pub(in crate::ui) more: View,
    /// What stands below the sheets.
    pub(in crate::ui) below: View,
}

/// What stands on every sheet: the host, and the link the code on the first one holds.
pub(in crate::ui) fn look(link: Option<String>) -> Look {
    let host = platform::origin();
    Look { host: host.rsplit('/').next().unwrap_or_default().to_owned(), link: link.unwrap_or_default(), under: None }
}

/// The papers by their names: which is shown, how large, print, save or copy.
pub(in crate::ui) fn preview(words: &Words, shown: Shown, papers: Vec<(String, Paper)>, around: Around) -> View {
    let texts = words.papers();
    let papers = Arc::new(papers);
    if shown.paper.get_untracked() >= papers.len() {
        shown.paper.set(0);
    }
    let english = words.language != Language::Zh;
    let chip = |(at, (name, _)): (usize, &(String, Paper))| {
        let pressed = move || if shown.paper.get() == at { "true" } else { "false" };
        let press = move |_| {
            shown.done.set(Done::Nothing);
            shown.paper.set(at);
        };
        view! {
            <button class="chip" type="button" aria-pressed=pressed on:click=press>
                {name.clone()}
            </button>
        }
    };
    let chips: Vec<View> = papers.iter().enumerate().map(chip).collect();
    let (copying, showing) = (papers.clone(), papers.clone());
    let paint = move |_| {
        let painted = platform::pictures("#desk .sheet");
        let after = if painted.is_empty() { "#copy" } else { "#h-pictures" };
        shown.done.set(Done::Painted(painted));
        platform::next_frame(move || platform::reveal(after));
    };
    let copy = move |_| {
        let text = copying.get(shown.paper.get_untracked()).map(|(_, paper)| paper.text()).unwrap_or_default();
        let done = platform::copy(&text);
        if done {
            platform::announce(texts.copied);
        }
        shown.done.set(if done { Done::Copied } else { Done::ByHand });
    };
    let note = |sentence: &'static str| view! { <p class="note">{icon(Icon::Info)} <span>{sentence}</span></p> };
    let after = move || match shown.done.get() {
        Done::Nothing => View::NOTHING,
        Done::Copied => note(texts.copied),
        Done::Painted(painted) if painted.is_empty() => note(texts.not_painted),
        Done::Painted(painted) => {
            let name = papers.get(shown.paper.get()).map(|(name, _)| name.clone()).unwrap_or_default();
            pictures(texts, &name, painted)
        }
        Done::ByHand => {
            let text = papers.get(shown.paper.get()).map(|(_, paper)| paper.text()).unwrap_or_default();
            view! {
                <label class="papers__text">
                    <span>{texts.by_hand}</span>
                    <textarea rows="12" readonly prop:value=text></textarea>
                </label>
            }
        }
    };
    let Around { title, lead, look, more, below } = around;
    let preview = move || {
        let (under, paper) = showing.get(shown.paper.get())?;
        let under = (english && paper.kind != PaperKind::Promise).then(|| under.clone());
        let large = shown.large.get();
        let drawn = sheets(paper, &Look { under, ..look.clone() }, large);
        let label = texts.preview(drawn.len());
        Some(view! {
            <div
                class="papers__desk"
                id="desk"
                tabindex="0"
                role="region"
                aria-label=label
            >
                <div class=if large { "sheets sheets--large" } else { "sheets" } lang=Language::Zh.tag()>
                    {drawn}
                </div>
            </div>
        })
    };
    let large = move || if shown.large.get() { "true" } else { "false" };
    let enlarge = move |_| {
        shown.done.set(Done::Nothing);
        shown.large.update(|large| *large = !*large);
    };
    view! {
        <div class="wrap papers">
            <div class="papers__tools">
                <h1 tabindex="-1">{title}</h1>
                <p class="lead">{lead}</p>
                <div class="chips" role="group" aria-label=texts.choose>
                    {chips}
                </div>
                <div class="papers__acts">
                    <button class="btn btn--main" id="print" type="button" on:click=move |_| platform::print()>
                        {texts.print}
                    </button>
                    <button class="btn" id="paint" type="button" on:click=paint>
                        {texts.paint}
                    </button>
                    <button class="btn" id="copy" type="button" on:click=copy>
                        {texts.copy}
                    </button>
                    <button
                        class="chip"
                        id="large"
                        type="button"
                        aria-pressed=large
                        on:click=enlarge
                    >
                        {texts.large}
                    </button>
                </div>
                {more}
                {platform::in_app().then(|| note(texts.in_app))}
                {english.then(|| note(texts.language))}
                {after}
            </div>
            {preview.into_view()}
            {below}
        </div>
    }
}

/// The sheets of a paper as pictures, to be saved by a long press.
fn pictures(texts: &PapersTexts, name: &str, painted: Vec<String>) -> View {
    let pages = painted.len();
    let pictures: Vec<View> = painted
        .into_iter()
        .enumerate()
        .map(|(at, address)| {
            let said = texts.picture_of(name, at + 1, pages);
            view! { <img class="papers__picture" src=address alt=said /> }
        })
        .collect();
    view! {
        <section class="papers__pictures" aria-labelledby="h-pictures">
            <h2 id="h-pictures" tabindex="-1">
                {texts.painted}
            </h2>
            <p class="block__sub">{texts.painted_note}</p>
            {pictures}
        </section>
    }
}
