//! The pages as static HTML: readable without script, taken over by the program.

use super::{
    Progress, accessibility_page, full_page, not_found_page, package_page, privacy_page, question_page, section_frame,
};
use crate::engine::{Answers, Choices, Guide, plan};
use crate::model::{Index, Language, PackageId, QuestionId, RegionId};
use crate::state::{Program, Route, Section};
use crate::texts::{AsideTexts, Texts};
use crate::ui::context::{Context, Words};
use crate::ui::frame::{Frame, static_frame};
use crate::ui::home::{Visitor, all_page, home_page};
use chrono::NaiveDate;
use reactive_graph::owner::Owner;
use std::sync::Arc;
use view_macro::view;

/// One static page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaticPage {
    /// Path below the site's folder: `guide/restaurant/`, `404.html`.
    pub path: String,
    /// Title of the document.
    pub title: String,
    /// Description for search engines and shared links.
    pub description: String,
    /// What goes into the mount element.
    pub html: String,
    /// The program it starts.
    pub program: Program,
    /// The package whose data the page waits for before it says anything of use.
    pub waits_for: Option<PackageId>,
    /// The question it asks meanwhile.
    pub asks: Option<QuestionId>,
}

/// All static pages of a catalogue, in Chinese, for the whole city. Their links are
/// relative; but those of the page for unknown addresses, which is shown anywhere,
/// begin with `root`, the folder of the site, where that is known.
pub fn static_pages(index: &Arc<Index>, guides: &[Arc<Guide>], root: Option<&str>) -> Vec<StaticPage> {
    let words = |route: &Route| Words {
        whole: None,
        language: Language::Zh,
        texts: Texts::chinese(),
        root: match root {
            Some(root) if *route == Route::NotFound => root.to_owned(),
            _ => "../".repeat(route.path().matches('/').count()),
        },
        today: None,
    };
    let mut pages = Vec::new();
    let mut add = |route: Route, description: String, asks: Option<QuestionId>, frame: &dyn Fn(&Words) -> Frame| {
        let words = words(&route);
        let owner = Owner::new();
        let (title, html) = owner.with(|| {
            let frame = frame(&words).at(&route);
            let title = frame.title.clone();
            (title, static_frame(&words, frame).to_html())
        });
        let waits_for = match &route {
            Route::Guide(package, section) if !matches!(section, Section::Overview | Section::Full) => {
                Some(package.clone())
            }
            _ => None,
        };
        pages.push(StaticPage {
            path: route.path(),
            title,
            description,
            html,
            program: route.program(),
            waits_for,
            asks,
        });
    };
    let home = AsideTexts::chinese().home.lead;
    add(Route::Home, home.to_owned(), None, &|words| home_page(words, index, &Visitor::default()));
    add(Route::All, home.to_owned(), None, &|words| all_page(words, index));
    add(Route::Accessibility, home.to_owned(), None, &accessibility_page);
    add(Route::Privacy, home.to_owned(), None, &privacy_page);
    add(Route::Settings, home.to_owned(), None, &|words| {
        needs_program(words, Route::Settings, words.aside().settings.title, None)
    });
    add(Route::Clear, home.to_owned(), None, &|words| {
        needs_program(words, Route::Clear, words.texts.common.clear, None)
    });
    add(Route::Case(String::new()), home.to_owned(), None, &|words| {
        needs_program(words, Route::Case(String::new()), words.texts.code.title, None)
    });
    add(Route::NotFound, home.to_owned(), None, &not_found_page);
    for guide in guides {
        let package = &guide.bundle().package;
        let start = guide.bundle().calendar.from.0;
        let nothing = Answers::new();
        let plan = Arc::new(plan(guide, &nothing, &Choices::new(), start));
        let first = first_question(guide, start);
        let context = |words: &Words| Context {
            words: words.clone(),
            guide: guide.clone(),
            plan: plan.clone(),
            answers: Arc::new(Answers::new()),
        };
        for section in Section::ALL {
            let route = Route::Guide(package.id.clone(), section);
            let description = package.covers.zh.clone();
            let asks = first.clone().filter(|_| section == Section::Questions);
            add(route.clone(), description, asks.clone(), &|words| {
                let full = || words.link(&Route::Guide(package.id.clone(), Section::Full));
                let title = match section {
                    Section::Papers => words.texts.sections.papers,
                    Section::Form => words.texts.sections.form,
                    _ => words.texts.sections.plan,
                };
                let waiting = || needs_program(words, route.clone(), title, Some((full(), &package.name.zh)));
                match section {
                    Section::Overview => package_page(&context(words), Progress::New),
                    Section::Full => section_frame(&context(words), section, full_page(words, guide)),
                    _ if asks.is_some() => asking(question_page(None, &context(words)), waiting(), full(), words),
                    _ => waiting(),
                }
            });
        }
    }
    pages
}

/// The question that comes first in every region, if there is one: the page is the same for all.
fn first_question(guide: &Guide, start: NaiveDate) -> Option<QuestionId> {
    let bundle = guide.bundle();
    let first = |guide: &Guide| plan(guide, &Answers::new(), &Choices::new(), start).situation.next;
    let here = first(guide)?;
    let everywhere = |id: &RegionId| first(&guide.for_region(id.clone())) == Some(here);
    bundle.regions.iter().all(|region| everywhere(&region.id)).then(|| bundle.questions[here].id.clone())
}

/// The first question, and the page that stands there instead where it would be wrong or
/// could not be answered; `public/early.js` decides, the styles follow.
fn asking(question: Frame, instead: Frame, full: String, words: &Words) -> Frame {
    let body = view! {
        <div class="first">
            {question.body}
            <div class="wrap first__all">
                <p>
                    <a class="btn" href=full>
                        {words.texts.common.read_all}
                    </a>
                </p>
            </div>
        </div>
        <div class="instead">{instead.body}</div>
    };
    Frame { body, ..question }
}

/// A page whose contents come from answers: says so, and where to read instead.
fn needs_program(words: &Words, route: Route, title: &'static str, full: Option<(String, &str)>) -> Frame {
    let common = &words.texts.common;
    let name = full.as_ref().map(|(_, name)| (*name).to_owned());
    let link = full.map(|(href, _)| {
        view! {
            <p>
                <a class="btn" href=href>
                    {common.read_all}
                </a>
            </p>
        }
    });
    let body = view! {
        <div class="wrap">
            <div class="read block">
                <h1 tabindex="-1">{name.clone().unwrap_or(title.to_owned())}</h1>
                <p class="lead">{common.loading}</p>
                <noscript>
                    <p>{common.needs_program}</p>
                </noscript>
                {link}
            </div>
        </div>
    };
    Frame {
        title: format!("{title} - {}{}", name.map(|name| name + " - ").unwrap_or_default(), common.service),
        back: Some((words.link(&Route::Home), common.back)),
        keep_back: false,
        bar: title.to_owned(),
        bar_narrow: None,
        place: None,
        tabs: Vec::new(),
        route,
        body,
    }
}
