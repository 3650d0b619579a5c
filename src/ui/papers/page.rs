//! The page around the sheets: which paper, how large, print or copy.

use super::preview::{Around, look, preview};
use super::sheet::Look;
use super::{Desk, Opened};
use crate::engine::Guide;
use crate::papers::{Paper, Prepared, Qr, Refused, papers};
use crate::platform::{self, IntoView, View};
use crate::state::{Route, Section};
use crate::texts::PapersTexts;
use crate::ui::context::Context;
use crate::ui::frame::Frame;
use crate::ui::pages;
use crate::ui::running::Running;
use crate::ui::site::today;
use std::sync::Arc;
use view_macro::view;

/// The page for a guide that is loaded.
pub(super) fn page(desk: Desk, guide: &Arc<Guide>) -> Frame {
    let words = desk.app.words();
    let package = &guide.bundle().package;
    let texts = &words.papers();
    let link = |section| words.link(&Route::Guide(package.id.clone(), section));
    let body = match desk.open(guide) {
        None => pages::said(texts.broken_title, texts.broken.to_owned(), (link(Section::Plan), texts.to_plan)),
        Some(opened) => {
            let context = &opened.context;
            let prepared = Prepared {
                guide: &context.guide,
                plan: &context.plan,
                today: today(),
                code: opened.code.as_deref(),
                ready: &opened.ready,
                party: opened.party.as_ref(),
            };
            match papers(&prepared) {
                Ok(papers) => shown(desk, &opened, papers),
                Err(refused) => {
                    let (why, way) = match refused {
                        Refused::Stopped => (texts.stopped.to_owned(), (Section::Plan, texts.to_plan)),
                        Refused::Open => (texts.open.to_owned(), (Section::Questions, words.texts.common.answer_on)),
                        Refused::Missing(names) => {
                            (texts.missing(&names.join(words.texts.common.and)), (Section::Plan, texts.to_plan))
                        }
                    };
                    pages::said(texts.none_title, why, (link(way.0), way.1))
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
    let words = &opened.context.words;
    let texts = words.papers();
    let papers = papers.into_iter().map(|paper| (name(texts, &opened.context, &paper), paper)).collect();
    let look = look(opened.code.as_ref().map(|code| platform::site() + &Route::Case(code.clone()).path()));
    let around = Around {
        title: words.texts.sections.papers,
        lead: texts.lead,
        more: View::NOTHING,
        below: take_along(opened, &look).into_view(),
        look,
    };
    preview(words, desk.shown, papers, around)
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
                <h2 id="h-take">{words.papers().take}</h2>
            </div>
            <div class="papers__code">
                <svg
                    class="papers__qr"
                    width=width.clone()
                    height=width
                    viewBox=["0 0 ", &size, " ", &size].concat()
                    role="img"
                    aria-label=words.papers().take
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
