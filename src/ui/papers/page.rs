//! The page around the sheets: which paper, how large, print or copy.

use super::sheet::{Look, sheets};
use super::{Desk, Opened};
use crate::engine::Guide;
use crate::model::Language;
use crate::papers::{Paper, PaperKind, Prepared, Refused, papers};
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
    let texts = &words.texts.papers;
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
        title: [texts.title, &name, words.texts.common.service].join(" - "),
        route: Route::Guide(package.id.clone(), Section::Papers),
        back: Some((link(Section::Plan), words.texts.common.back_to_plan)),
        keep_back: true,
        bar: name,
        bar_narrow: Some(texts.title.to_owned()),
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
    let texts = &context.words.texts.papers;
    let papers: Arc<Vec<(String, Paper)>> =
        Arc::new(papers.into_iter().map(|paper| (name(texts, context, &paper), paper)).collect());
    if desk.shown.get_untracked() >= papers.len() {
        desk.shown.set(0);
    }
    let english = context.words.language != Language::Zh;
    let chip = |(at, (name, _)): (usize, &(String, Paper))| {
        let pressed = move || if desk.shown.get() == at { "true" } else { "false" };
        let press = move |_| {
            desk.copied.set(None);
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
    let copy = move |_| {
        let text = copying.get(desk.shown.get_untracked()).map(|(_, paper)| paper.text()).unwrap_or_default();
        let done = platform::copy(&text);
        if done {
            platform::announce(texts.copied);
        }
        desk.copied.set(Some(done));
    };
    let after = move || match desk.copied.get() {
        Some(true) => view! { <p class="note">{icon(Icon::Info)} <span>{texts.copied}</span></p> },
        Some(false) => {
            let text = papers.get(desk.shown.get()).map(|(_, paper)| paper.text()).unwrap_or_default();
            view! {
                <label class="papers__text">
                    <span>{texts.by_hand}</span>
                    <textarea rows="12" readonly prop:value=text></textarea>
                </label>
            }
        }
        None => View::NOTHING,
    };
    let link = opened.code.as_ref().map(|code| platform::site() + &Route::Case(code.clone()).path());
    let host = platform::origin();
    let look = Look {
        host: host.split_once("//").map_or(host.as_str(), |(_, host)| host).to_owned(),
        link: link.unwrap_or_default(),
        under: None,
    };
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
    let note = |sentence: &'static str| view! { <p class="note">{icon(Icon::Info)} <span>{sentence}</span></p> };
    view! {
        <div class="wrap papers">
            <div class="papers__tools">
                <h1 tabindex="-1">{texts.title}</h1>
                <p class="lead">{texts.lead}</p>
                <div class="chips" role="group" aria-label=texts.choose>
                    {chips}
                </div>
                <div class="papers__acts">
                    <button class="btn btn--main" id="print" type="button" on:click=move |_| platform::print()>
                        {texts.print}
                    </button>
                    <button class="btn" id="copy" type="button" on:click=copy>
                        {texts.copy}
                    </button>
                    <button
                        class="chip"
                        id="large"
                        type="button"
                        aria-pressed=large
                        on:click=move |_| desk.large.update(|large| *large = !*large)
                    >
                        {texts.large}
                    </button>
                </div>
                {platform::in_app().then(|| note(texts.in_app))}
                {english.then(|| note(texts.language))}
                {after}
            </div>
            {preview.into_view()}
        </div>
    }
}
