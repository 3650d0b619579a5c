//! What a case code says, and whether to open it.

use super::Desk;
use crate::engine::{CaseCode, CodeError, Opened};
use crate::model::{IndexEntry, RegionId};
use crate::platform::{self, IntoView, StorageError, View};
use crate::state::{Case, Route, Section};
use crate::ui::app::App;
use crate::ui::context::Words;
use crate::ui::frame::Frame;
use crate::ui::loading::Load;
use crate::ui::pages::{code_form as form, fault_page, loading_page};
use crate::ui::parts::said;
use crate::ui::running::Running;
use view_macro::view;

/// Puts what a code says in place of the case on the device, and goes to its plan.
fn take(app: App, opened: Opened, code: &str) {
    let Opened { package, region, start, answers, choices, .. } = opened;
    app.set(|settings| settings.region = region);
    app.ready.set(Vec::new());
    app.case.set(Case { package: package.clone(), answers, choices, ready: Vec::new(), start });
    app.save_case();
    let mut url = app.words().link(&Route::Guide(package.clone(), Section::Plan));
    if app.site.storage.get_untracked() == Some(StorageError::Full) {
        // The plan would find the case before it. The papers can be read from the code alone.
        url = app.words().link(&Route::Guide(package, Section::Papers)) + "#case=" + code;
    }
    // Back does not lead to the question whether to open it.
    platform::leave(&url, true);
}

/// What a code says, and whether to open it.
pub(super) fn case_page(desk: Desk, words: &Words, text: &str) -> Frame {
    let code = match CaseCode::parse(text) {
        Ok(code) => code,
        Err(error) => return refused(words, text, error),
    };
    let app = desk.app;
    let index = match app.site.index.get() {
        Load::Ready(index) => index,
        Load::Failed(fault) => return fault_page(desk, words, fault, None),
        Load::Idle | Load::Loading => return loading_page(words, app.site.slow.get()),
    };
    let Some(entry) = index.entry_of_code(&code.prefix()) else {
        return refused(words, text, CodeError::UnknownPackage);
    };
    match app.guide.get() {
        Load::Ready(guide) if guide.bundle().package.id == entry.id => match code.open(guide.bundle()) {
            Ok(opened) => ask(app, words, entry, &index.regions, opened, code.spelled()),
            Err(error) => refused(words, text, error),
        },
        Load::Failed(fault) => fault_page(desk, words, fault, Some(entry.id.clone())),
        _ => loading_page(words, app.site.slow.get()),
    }
}

fn refused(words: &Words, text: &str, error: CodeError) -> Frame {
    let texts = &words.texts.code;
    let body = view! {
        <div class="wrap">
            <div class="read">
                <h1 tabindex="-1">{texts.wrong}</h1>
                {form(words, text.to_owned(), Some(texts.error(error)))}
            </div>
        </div>
    };
    frame(words, texts.wrong, body)
}

fn ask(
    app: App,
    words: &Words,
    entry: &IndexEntry,
    regions: &[(RegionId, crate::model::Text)],
    opened: Opened,
    code: String,
) -> Frame {
    let texts = &words.texts.code;
    let region = regions.iter().find(|(id, _)| *id == opened.region);
    let start = opened.start.map_or_else(|| texts.no_start.to_owned(), |date| words.texts.days.full_day(date));
    let values: [View; 5] = [
        said(words, &entry.name),
        IntoView::into_view(region.map(|(_, name)| said(words, name))),
        IntoView::into_view(start),
        IntoView::into_view(texts.answers(opened.answers.len())),
        IntoView::into_view(opened.data_version.clone()),
    ];
    let rows: Vec<View> = texts
        .rows
        .into_iter()
        .zip(values)
        .map(|(label, value)| view! { <div><dt>{label}</dt><dd>{value}</dd></div> })
        .collect();
    let changes: Vec<View> =
        opened.changed_since.iter().map(|change| view! { <li>{said(words, change)}</li> }).collect();
    let changed = (!changes.is_empty()).then(|| {
        view! {
            <div class="read">
                <h2>{texts.changed}</h2>
                <ul class="lines">{changes}</ul>
            </div>
        }
    });
    let lost = (!opened.lost.is_empty()).then(|| view! { <p class="read">{texts.lost(opened.lost.len())}</p> });
    let other = app.case.with(|case| !case.answers.is_empty() && case.answers != opened.answers);
    let replaces = other.then(|| view! { <p class="read">{texts.replaces}</p> });
    let take = move |_| take(app, opened.clone(), &code);
    let body = view! {
        <div class="wrap">
            <div class="read">
                <h1 tabindex="-1">{texts.ask}</h1>
                <dl class="pairs pairs--ruled">{rows}</dl>
            </div>
            {changed}
            {lost}
            {replaces}
            <div class="dock">
                <div class="dock__in">
                    <button class="btn btn--main" type="button" id="take-case" on:click=take>
                        {texts.take}
                    </button>
                    <a class="btn" href=words.link(&Route::Home)>
                        {texts.leave}
                    </a>
                </div>
            </div>
        </div>
    };
    frame(words, texts.ask, body)
}

fn frame(words: &Words, title: &'static str, body: View) -> Frame {
    let common = &words.texts.common;
    Frame {
        title: format!("{title} - {}", common.service),
        route: Route::Case(String::new()),
        back: Some((words.link(&Route::Home), common.back)),
        keep_back: false,
        bar: words.texts.code.title.to_owned(),
        bar_narrow: None,
        place: None,
        tabs: Vec::new(),
        body,
    }
}
