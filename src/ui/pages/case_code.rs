//! The case code: at the end of the plan, on home to be typed, and the page that
//! says what a code holds before it opens.

use super::faults::{fault_page, loading_page};
use crate::engine::{CaseCode, CodeError, Opened};
use crate::model::{IndexEntry, RegionId};
use crate::platform::{self, Event, IntoView, View};
use crate::state::{Route, code_in};
use crate::ui::app::App;
use crate::ui::app_loading::Load;
use crate::ui::context::{Context, Words};
use crate::ui::frame::Frame;
use crate::ui::parts::{Icon, icon, said};
use crate::ui::signal::Signal;
use view_macro::view;

/// The code of a plan with its link. Nothing where no code can hold it: a start
/// beyond 2060.
pub(super) fn block(context: &Context) -> Option<View> {
    let texts = &context.words.texts.code;
    let code = CaseCode::of(&context.guide, &context.answers, &context.plan.choices, Some(context.plan.start)).ok()?;
    let code = code.spelled();
    let link = format!("{}{}", platform::site(), Route::Case(code.clone()).path());
    let copy = move |_| platform::announce(if platform::copy(&link) { texts.copied } else { texts.not_copied });
    Some(view! {
        <section class="block" aria-labelledby="h-code">
            <div class="block__head">
                <h2 id="h-code">{texts.title}</h2>
            </div>
            <div class="code">
                <p class="code__text" id="code" translate="no">
                    {code}
                </p>
                <button class="btn" type="button" id="copy-code" on:click=copy>
                    {texts.copy}
                </button>
            </div>
            <p class="block__sub">{texts.note}</p>
        </section>
    })
}

/// Where a code is typed.
pub(super) fn entry(app: App, words: &Words) -> View {
    let texts = &words.texts.code;
    view! {
        <section class="block" aria-labelledby="h-case">
            <div class="block__head">
                <h2 id="h-case">{texts.have}</h2>
            </div>
            {form(app, words, String::new(), None)}
        </section>
    }
}

fn form(app: App, words: &Words, typed: String, error: Option<String>) -> View {
    let texts = &words.texts.code;
    let typing = Signal::new(typed.clone());
    let open = move |event: Event| {
        event.prevent_default();
        // Some people paste the link.
        let typed = typing.get_untracked();
        app.go(&Route::Case(code_in(&typed).unwrap_or(typed)));
    };
    let described = if error.is_some() { "case-error" } else { "case-hint" };
    let (wrong, class) = if error.is_some() { (Some("true"), "field field--bad") } else { (None, "field") };
    let error = error.map(|error| {
        view! {
            <p class="field__error" id="case-error">
                {icon(Icon::Alert)}
                <span>{error}</span>
            </p>
        }
    });
    view! {
        <form class=class on:submit=open>
            <label class="field__label" for="case">
                {texts.label}
            </label>
            <p class="field__hint" id="case-hint">
                {texts.hint}
            </p>
            {error}
            <div class="code__form">
                <div class="field__box">
                    <input
                    class="field__input"
                    id="case"
                    name="case"
                    type="text"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    maxlength="200"
                    aria-describedby=described
                    aria-invalid=wrong
                    prop:value=typed
                    on:input=move |event: Event| typing.set(event.value())
                    />
                </div>
                <button class="btn" type="submit" id="open-case">
                    {texts.open}
                </button>
            </div>
        </form>
    }
}

/// What a code says, and whether to open it.
pub(crate) fn case_page(app: App, words: &Words, text: &str) -> Frame {
    let code = match CaseCode::parse(text) {
        Ok(code) => code,
        Err(error) => return refused(app, words, text, error),
    };
    let index = match app.index.get() {
        Load::Ready(index) => index,
        Load::Failed(fault) => return fault_page(app, words, fault, None),
        Load::Idle | Load::Loading => return loading_page(words, app.slow.get()),
    };
    let prefix = code.prefix();
    let Some(entry) = index.packages.iter().find(|entry| entry.prefix == prefix) else {
        return refused(app, words, text, CodeError::UnknownPackage);
    };
    match app.guide.get() {
        Load::Ready(guide) if guide.bundle().package.id == entry.id => match code.open(guide.bundle()) {
            Ok(opened) => ask(app, words, entry, &index.regions, opened),
            Err(error) => refused(app, words, text, error),
        },
        Load::Failed(fault) => fault_page(app, words, fault, Some(entry.id.clone())),
        _ => loading_page(words, app.slow.get()),
    }
}

fn refused(app: App, words: &Words, text: &str, error: CodeError) -> Frame {
    let texts = &words.texts.code;
    let body = view! {
        <div class="wrap">
            <div class="read">
                <h1 tabindex="-1">{texts.wrong}</h1>
                {form(app, words, text.to_owned(), Some(texts.error(error)))}
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
    let take = move |_| app.take_case(opened.clone());
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
        route: Route::NotFound,
        back: Some((words.link(&Route::Home), common.back)),
        keep_back: false,
        bar: words.texts.code.title.to_owned(),
        bar_narrow: None,
        place: None,
        tabs: Vec::new(),
        body,
    }
}
