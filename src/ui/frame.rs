//! Around every page: skip link, top bar, sections, strips, foot.

use super::context::Words;
use super::parts::{Icon, icon};
use super::running::Running;
use super::site::Site;
use crate::model::Language;
use crate::platform::{IntoView, StorageError, View};
use crate::state::{Mode, RecordProblem, Route};
use crate::texts::NO_ENGLISH;
use view_macro::view;

/// A page with what belongs around it.
pub(super) struct Frame {
    /// Title of the document: page, package, service.
    pub(super) title: String,
    /// Which page it is.
    pub(super) route: Route,
    /// Where 返回 leads, and its word.
    pub(super) back: Option<(String, &'static str)>,
    /// 返回 stands in the bar on a desktop too.
    pub(super) keep_back: bool,
    /// Title in the bar on a desktop, with the region; on a phone, if different.
    pub(super) bar: String,
    /// The same on a phone.
    pub(super) bar_narrow: Option<String>,
    /// The region in the bar.
    pub(super) place: Option<String>,
    /// Sections of the plan: address, word, count, current.
    pub(super) tabs: Vec<(String, &'static str, String, bool)>,
    /// What stands in the middle.
    pub(super) body: View,
}

impl Frame {
    /// The same page under another address.
    pub(super) fn at(mut self, route: &Route) -> Self {
        self.route = route.clone();
        self
    }
}

/// What of the frame depends on the device; absent in static pages.
struct Device<P> {
    care: bool,
    program: P,
}

/// Draws a page in the browser.
pub(super) fn frame<P: Running>(program: P, page: Frame) -> View {
    let words = program.words();
    let site = program.site();
    let care = site.settings.with(|settings| settings.mode == Mode::Care);
    // Apart, so that a lost network does not draw the page anew: what somebody types meanwhile stays.
    let said = words.clone();
    let strips = move || strips(site, &said);
    let kept = words.texts.common.kept;
    let kept = move || site.kept.get().then(|| view! { <p id="kept">{kept}</p> });
    draw(&words, page, Some(Device { care, program }), [strips.into_view(), kept.into_view()])
}

/// Draws a static page: everything that needs the program is left out.
#[cfg(feature = "ssr")]
pub(super) fn static_frame(words: &Words, page: Frame) -> View {
    draw(words, page, None::<Device<super::app::App>>, [View::NOTHING, View::NOTHING])
}

fn draw<P: Running>(words: &Words, page: Frame, device: Option<Device<P>>, [strips, kept]: [View; 2]) -> View {
    let common = &words.texts.common;
    let home = page.route == Route::Home;
    let class = match (home, page.keep_back) {
        (true, _) => "topbar topbar--home",
        (false, true) => "topbar topbar--keepback",
        (false, false) => "topbar",
    };
    let home_link = words.link(&Route::Home);
    let busy = words.whole.map(|whole| move || (!whole.get()).then_some("true"));
    let narrow = page.bar_narrow.clone();
    let wide_class = narrow.is_some().then_some("wide-only");
    view! {
        <div class="page">
            <a class="skip" href="#main">{common.skip}</a>
            <header class=class>
                <div class="topbar__in">
                    <a class="topbar__home" href=home_link aria-current=home.then_some("page")>
                        {icon(Icon::Mark)}
                        {common.service}
                    </a>
                    {page
                        .back
                        .map(|(href, word)| {
                            view! {
                                <a class="topbar__back" href=href>
                                    {icon(Icon::Back)}
                                    {word}
                                </a>
                            }
                        })}
                    <p class="topbar__title">
                        {narrow.map(|narrow| view! { <span class="narrow-only">{narrow}</span> })}
                        <span class=wide_class>{page.bar}</span> " "
                        {page
                            .place
                            .map(|place| view! { <span class="topbar__place wide-only">{place}</span> })}
                    </p>
                    <div class="topbar__acts">{acts(words, device.as_ref(), home)}</div>
                </div>
            </header>
            {(!page.tabs.is_empty())
                .then(|| {
                    let tabs = page
                        .tabs
                        .into_iter()
                        .map(|(href, word, count, current)| {
                            view! {
                                <li>
                                    <a class="tabs__tab" href=href aria-current=current.then_some("page")>
                                        {word}
                                        " "
                                        <span class="tabs__n">{count}</span>
                                    </a>
                                </li>
                            }
                        })
                        .collect::<Vec<View>>();
                    view! {
                        <nav class="tabs" aria-label=words.texts.sections.list>
                            <ul class="tabs__list">{tabs}</ul>
                        </nav>
                    }
                })}
            {strips}
            <main class="page__main" id="main" tabindex="-1" aria-busy=busy>
                {page.body}
            </main>
            {foot(words, kept)}
        </div>
    }
}

fn acts<P: Running>(words: &Words, device: Option<&Device<P>>, home: bool) -> View {
    let common = &words.texts.common;
    let Some(&Device { care, program }) = device else {
        let care_link = format!("{}?mode=care", words.link(&Route::Home));
        return view! {
            <a class="topbar__act" href=care_link>
                {icon(Icon::Text)}
                {common.care}
            </a>
        };
    };
    let pressed = care.to_string();
    let class = if home { "topbar__act topbar__act--pill" } else { "topbar__act wide-only" };
    let language_tag = common.other_language_tag;
    view! {
        <button class=class id="care" type="button" aria-pressed=pressed.clone() on:click=move |_| program.toggle_care()>
            {icon(Icon::Text)}
            {common.care}
        </button>
        {home
            .then(|| {
                view! {
                    <button
                        class="topbar__act wide-only"
                        id="language"
                        type="button"
                        lang=language_tag
                        on:click=move |_| program.toggle_language()
                    >
                        {common.other_language}
                    </button>
                }
            })}
        <details class="menu">
            <summary class="menu__open" id="more">
                {icon(Icon::More)}
                <span class="visually-hidden">{common.more}</span>
            </summary>
            <ul class="menu__list">
                <li>
                    <button
                        class="menu__item"
                        id="menu-care"
                        type="button"
                        aria-pressed=pressed
                        on:click=move |_| program.toggle_care()
                    >
                        {icon(Icon::Text)}
                        {common.care}
                        <span class="menu__state" aria-hidden="true">
                            {if care { common.on } else { common.off }}
                        </span>
                    </button>
                </li>
                <li>
                    <a class="menu__item" href=words.link(&Route::Settings)>
                        {icon(Icon::Settings)}
                        {common.settings}
                    </a>
                </li>
                <li>
                    <button
                        class="menu__item"
                        id="menu-language"
                        type="button"
                        lang=language_tag
                        on:click=move |_| program.toggle_language()
                    >
                        {icon(Icon::Globe)}
                        {common.other_language}
                    </button>
                </li>
                <li>
                    <a class="menu__item" href="tel:12345">
                        {icon(Icon::Phone)}
                        {common.call}
                    </a>
                </li>
                <li>
                    <a class="menu__item" href=words.link(&Route::Clear)>
                        {icon(Icon::Trash)}
                        {common.clear}
                    </a>
                </li>
            </ul>
        </details>
    }
}

/// What is wrong with the device or the saved case, one sentence each.
fn strips(site: Site, words: &Words) -> View {
    let common = &words.texts.common;
    let faults = &words.texts.faults;
    let mut said: Vec<&'static str> = Vec::new();
    if !site.online.get() {
        said.push(common.offline);
    }
    if site.update.get() {
        said.push(common.update);
    }
    match site.storage.get() {
        Some(StorageError::Full) => said.push(common.storage_full),
        Some(StorageError::Blocked) => said.push(common.storage_blocked),
        None => {}
    }
    match site.record_problem.get() {
        Some(RecordProblem::Broken) => said.push(faults.case_broken),
        Some(RecordProblem::OtherVersion) => said.push(faults.case_other_version),
        Some(RecordProblem::Expired) => said.push(faults.records_expired),
        None => {}
    }
    let strip = |sentence: &'static str, lang: Option<&'static str>| {
        view! {
            <div class="strip" role="note">
                <p class="strip__in" lang=lang>
                    {icon(Icon::Info)}
                    {sentence}
                </p>
            </div>
        }
    };
    let no_english = site.no_english.get() && words.language == Language::Zh;
    let mut strips: Vec<View> = said.into_iter().map(|sentence| strip(sentence, None)).collect();
    strips.extend(no_english.then(|| strip(NO_ENGLISH, Some(Language::En.tag()))));
    strips.into_view()
}

fn foot(words: &Words, kept: View) -> View {
    let common = &words.texts.common;
    view! {
        <footer class="foot">
            <div class="foot__in">
                <p>{common.promise} " " <b>{common.promise_bold}</b></p>
                {kept}
                <ul class="foot__links">
                    <li>
                        <a href=words.link(&Route::Accessibility)>{common.accessibility}</a>
                    </li>
                    <li>
                        <a href=words.link(&Route::Privacy)>{common.privacy}</a>
                    </li>
                    <li>
                        <a href=words.link(&Route::Settings)>{common.settings}</a>
                    </li>
                    <li>
                        <a href=words.link(&Route::Clear)>{common.clear}</a>
                    </li>
                </ul>
            </div>
        </footer>
    }
}
