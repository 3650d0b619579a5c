//! The page around the sheets: which paper, how large, print or copy.

use super::sheet::{Look, sheets};
use super::{Desk, Done, Opened};
use crate::engine::Guide;
use crate::model::Language;
use crate::papers::{Paper, PaperKind, Prepared, Qr, Refused, papers};
use crate::platform::{self, IntoView, View};
use crate::state::{Route, Section};
use crate::texts::PapersTexts;
use crate::ui::context::Context;
use crate::ui::frame::Frame;
use crate::ui::parts::{Icon, icon};
use crate::ui::running::Running;
use crate::ui::site::today;
use std::sync::Arc;
use view_macro::view;

/// The page for a guide that is loaded.
pub(super) fn page(desk: Desk, guide: &Arc<Guide>) -> Frame {
    let words = desk.app.words();
    let package = &guide.bundle().package;
    let texts = &words.aside().papers;
    let link = |section| words.link(&Route::Guide(package.id.clone(), section));
    let body = match desk.open(guide) {
        None => said(texts.broken_title, texts.broken.to_owned(), (link(Section::Plan), texts.to_plan)),
        Some(opened) => {
            let context = &opened.context;
            let prepared = Prepared {
                guide: &context.guide,
                plan: &context.plan,
                today: today(),
                code: opened.code.as_deref(),
                ready: &opened.ready,
            };
            match papers(&prepared) {
                Ok(papers) => shown(desk, &opened, papers),
                Err(refused) => {
                    let (why, way) = match refused {
                        Refused::Stopped => (texts.stopped.to_owned(), (Section::Plan, texts.to_plan)),
                        Refused::Open => (texts.open.to_owned(), (Section::Questions, words.texts.plan.go_on)),
                        Refused::Missing(names) => {
                            (texts.missing(&names.join(words.texts.common.and)), (Section::Plan, texts.to_plan))
                        }
                    };
                    said(texts.none_title, why, (link(way.0), way.1))
                }
            }
        }
    };
    let name = words.say(&package.name);
    Frame {
        title: [words.texts.sections.papers, &name, words.texts.common.service].join(" - "),
        route: Route::Guide(package.id.clone(), Section::Papers),
        back: Some((link(Section::Plan), words.texts.common.back_to_plan)),
        keep_back: true,
        bar: name,
        bar_narrow: Some(words.texts.sections.papers.to_owned()),
        place: None,
        tabs: Vec::new(),
        body,
    }
}

/// A page that only says something.
fn said(title: &'static str, text: String, (href, way): (String, &'static str)) -> View {
    view! {
        <div class="wrap">
            <div class="read block">
                <h1 tabindex="-1">{title}</h1>
                <p class="lead">{text}</p>
                <p>
                    <a class="btn btn--main" href=href>
                        {way}
                    </a>
                </p>
            </div>
        </div>
    }
}

/// What a paper is called in the interface.
fn name(texts: &PapersTexts, context: &Context, paper: &Paper) -> String {
    let name = texts.names[paper.kind as usize];
    match &paper.option {
        Some((matter, option)) => {
            let option = &context.guide.bundle().matters[*matter].options[*option].name;
            texts.name_of(name, &context.words.say(option))
        }
        None => name.to_owned(),
    }
}

fn shown(desk: Desk, opened: &Opened, papers: Vec<Paper>) -> View {
    let context = &opened.context;
    let texts = &context.words.aside().papers;
    let papers: Arc<Vec<(String, Paper)>> =
        Arc::new(papers.into_iter().map(|paper| (name(texts, context, &paper), paper)).collect());
    if desk.shown.get_untracked() >= papers.len() {
        desk.shown.set(0);
    }
    let english = context.words.language != Language::Zh;
    let chip = |(at, (name, _)): (usize, &(String, Paper))| {
        let pressed = move || if desk.shown.get() == at { "true" } else { "false" };
        let press = move |_| {
            desk.done.set(Done::Nothing);
            desk.shown.set(at);
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
        desk.done.set(Done::Painted(painted));
        platform::next_frame(move || platform::reveal(after));
    };
    let copy = move |_| {
        let text = copying.get(desk.shown.get_untracked()).map(|(_, paper)| paper.text()).unwrap_or_default();
        let done = platform::copy(&text);
        if done {
            platform::announce(texts.copied);
        }
        desk.done.set(if done { Done::Copied } else { Done::ByHand });
    };
    let note = |sentence: &'static str| view! { <p class="note">{icon(Icon::Info)} <span>{sentence}</span></p> };
    let after = move || match desk.done.get() {
        Done::Nothing => View::NOTHING,
        Done::Copied => note(texts.copied),
        Done::Painted(painted) if painted.is_empty() => note(texts.not_painted),
        Done::Painted(painted) => {
            let name = papers.get(desk.shown.get()).map(|(name, _)| name.clone()).unwrap_or_default();
            pictures(texts, &name, painted)
        }
        Done::ByHand => {
            let text = papers.get(desk.shown.get()).map(|(_, paper)| paper.text()).unwrap_or_default();
            view! {
                <label class="papers__text">
                    <span>{texts.by_hand}</span>
                    <textarea rows="12" readonly prop:value=text></textarea>
                </label>
            }
        }
    };
    let link = opened.code.as_ref().map(|code| platform::site() + &Route::Case(code.clone()).path());
    let host = platform::origin();
    let look = Look {
        host: host.split_once("//").map_or(host.as_str(), |(_, host)| host).to_owned(),
        link: link.unwrap_or_default(),
        under: None,
    };
    let to_take = look.clone();
    let preview = move || {
        let (under, paper) = showing.get(desk.shown.get())?;
        let under = (english && paper.kind != PaperKind::Promise).then(|| under.clone());
        let large = desk.large.get();
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
    let large = move || if desk.large.get() { "true" } else { "false" };
    let enlarge = move |_| {
        desk.done.set(Done::Nothing);
        desk.large.update(|large| *large = !*large);
    };
    view! {
        <div class="wrap papers">
            <div class="papers__tools">
                <h1 tabindex="-1">{context.words.texts.sections.papers}</h1>
                <p class="lead">{texts.lead}</p>
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
                {platform::in_app().then(|| note(texts.in_app))}
                {english.then(|| note(texts.language))}
                {after}
            </div>
            {preview.into_view()}
            {take_along(opened, &to_take)}
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

/// How wide the code is on the screen, in pixels: at least the first, at most the second,
/// which is what a phone of 320 pixels has room for.
const ON_SCREEN: (i32, i32) = (260, 288);

/// The code large enough for another device to read it from the screen.
fn take_along(opened: &Opened, look: &Look) -> Option<View> {
    let words = &opened.context.words;
    let code = opened.code.clone()?;
    let qr = Qr::of(&look.link)?;
    let (least, most) = ON_SCREEN;
    // Whole pixels for each module, where that fits.
    let width = (qr.size * ((least + qr.size - 1) / qr.size)).min(most).to_string();
    let size = qr.size.to_string();
    Some(view! {
        <section class="block papers__take" aria-labelledby="h-take">
            <div class="block__head">
                <h2 id="h-take">{words.aside().papers.take}</h2>
            </div>
            <div class="papers__code">
                <svg
                    class="papers__qr"
                    width=width.clone()
                    height=width
                    viewBox=["0 0 ", &size, " ", &size].concat()
                    role="img"
                    aria-label=words.aside().papers.take
                >
                    <path d=qr.path></path>
                </svg>
                <div>
                    <p class="code__text" translate="no">
                        {code}
                    </p>
                    <p class="block__sub">{look.host.clone()}</p>
                    <p class="block__sub">{words.texts.code.note}</p>
                </div>
            </div>
        </section>
    })
}
