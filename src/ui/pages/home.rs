//! Home: what one can get done, and the case to go on with.

use crate::model::{Index, IndexEntry, PackageId, RegionId, Stage};
use crate::platform::View;
use crate::state::{Route, Section, Stored};
use crate::ui::app::App;
use crate::ui::context::Words;
use crate::ui::frame::Frame;
use crate::ui::parts::{Icon, icon, icon_with};
use view_macro::view;

/// What home knows of the person in front of it; nothing in a static page.
#[derive(Default)]
pub(crate) struct Visitor {
    cases: Vec<Stored>,
    region: Option<RegionId>,
}

impl Visitor {
    /// From what is kept on the device.
    pub(crate) fn of(app: App) -> Self {
        Self { cases: app.stored_cases(), region: Some(app.settings.with(|settings| settings.region.clone())) }
    }
}

/// Draws home.
pub(crate) fn home_page(words: &Words, index: &Index, visitor: &Visitor, program: bool) -> Frame {
    let texts = &words.texts.home;
    let common = &words.texts.common;
    let rows = index.packages.iter().map(|entry| row(words, entry)).collect::<Vec<View>>();
    let place = place(words, index, visitor);
    let side = cases(words, index, visitor);
    let business = [
        Stage::BusinessStart,
        Stage::BusinessPermits,
        Stage::BusinessBuilding,
        Stage::BusinessStaff,
        Stage::BusinessExit,
    ];
    let person = [Stage::PersonBirth, Stage::PersonWork, Stage::PersonHome, Stage::PersonRetirement];
    let body = view! {
        <div class="wrap wrap--home">
            <div class="home__top block">
                <h1 tabindex="-1">{texts.title}</h1>
                <p class="lead">{texts.lead}</p>
                {place}
            </div>
            {side}
            <section class="block" aria-labelledby="h-list">
                <div class="block__head block__head--line">
                    <h2 id="h-list">{texts.list}</h2>
                </div>
                <ul class="rows rows--two">{rows}</ul>
            </section>
            {life(words, index, &business, "h-business", texts.business, texts.business_sub)}
            {life(words, index, &person, "h-person", texts.person, texts.person_sub)}
            {program.then(|| super::case_code::entry(words))}
            <div>
                <p class="panel panel__text">
                    {common.promise} <br/> <b>{common.promise_bold}</b> <br/>
                    {common.checked_until(&words.texts.days.full_day(index.checked.0))}
                </p>
            </div>
        </div>
    };
    Frame {
        title: format!("{} - {}", texts.title, common.service),
        route: Route::Home,
        back: None,
        keep_back: false,
        bar: String::new(),
        bar_narrow: None,
        place: None,
        tabs: Vec::new(),
        body,
    }
}

fn guide(package: &PackageId, section: Section) -> Route {
    Route::Guide(package.clone(), section)
}

fn row(words: &Words, entry: &IndexEntry) -> View {
    view! {
        <li>
            <a class="row" href=words.link(&guide(&entry.id, Section::Overview))>
                <span class="row__body">
                    <span class="row__title">{words.say(&entry.name)}</span>
                    " "
                    <span class="row__sub">{words.say(&entry.examples)}</span>
                </span>
                " "
                <span class="row__note">{words.texts.home.at_most(entry.at_most)}</span>
                {icon(Icon::Right)}
            </a>
        </li>
    }
}

fn place(words: &Words, index: &Index, visitor: &Visitor) -> View {
    let texts = &words.texts.home;
    let chosen = visitor.region.as_ref().and_then(|id| index.regions.iter().find(|(known, _)| known == id));
    // The first region is the city; it stands for "no district chosen".
    let district = chosen.filter(|(id, _)| index.regions.first().is_none_or(|(city, _)| city != id));
    let city = index.regions.first().map(|(_, name)| words.say(name)).unwrap_or_default();
    let name = district.map_or(texts.place_unknown.to_owned(), |(_, name)| words.say(name));
    view! {
        <p class="where">
            {icon(Icon::Pin)} {city} " " {name} " "
            <a class="where__edit" href=words.link(&Route::Settings)>
                {words.texts.common.change}
                <span class="visually-hidden">{texts.place_word}</span>
            </a>
        </p>
    }
}

fn cases(words: &Words, index: &Index, visitor: &Visitor) -> Option<View> {
    let texts = &words.texts.home;
    if visitor.cases.is_empty() {
        return None;
    }
    let list = visitor
        .cases
        .iter()
        .take(3)
        .filter_map(|stored| {
            let entry = index.packages.iter().find(|entry| entry.id == stored.case.package)?;
            Some(view! {
                <a class="case" href=words.link(&guide(&entry.id, Section::Plan))>
                    <span class="case__label">{texts.go_on}</span>
                    <span class="case__name">{words.say(&entry.name)}</span>
                    <span class="case__foot">
                        <span>{texts.answered(stored.case.answers.len())}</span>
                        " "
                        <span>{texts.saved_on(&words.texts.days.full_day(stored.saved))}</span>
                    </span>
                    {icon_with(Icon::Right, "case__go")}
                </a>
            })
        })
        .collect::<Vec<View>>();
    Some(view! {
        <div class="home__side">
            <section aria-labelledby="h-go">
                <h2 class="visually-hidden" id="h-go">
                    {texts.go_on}
                </h2>
                {list}
            </section>
            <p class="case__keep">{texts.kept}</p>
        </div>
    })
}

fn life(
    words: &Words,
    index: &Index,
    stages: &[Stage],
    id: &'static str,
    title: &'static str,
    sub: &'static str,
) -> Option<View> {
    let of = |stage: Stage| -> Vec<&IndexEntry> { index.packages.iter().filter(|it| it.stage == stage).collect() };
    let list: Vec<_> = stages.iter().copied().filter(|stage| !of(*stage).is_empty()).collect();
    if list.is_empty() {
        return None;
    }
    let list = list
        .into_iter()
        .map(|stage| {
            let links = of(stage)
                .into_iter()
                .map(|entry| {
                    let href = words.link(&guide(&entry.id, Section::Overview));
                    view! {
                        <li>
                            <a href=href>{words.say(&entry.short)}</a>
                        </li>
                    }
                })
                .collect::<Vec<View>>();
            view! {
                <li class="life__stage">
                    <h3 class="life__name">{words.texts.home.stage(stage)}</h3>
                    <ul class="life__links">{links}</ul>
                </li>
            }
        })
        .collect::<Vec<View>>();
    Some(view! {
        <section class="block home__all" aria-labelledby=id>
            <div class="block__head">
                <h2 id=id>{title}</h2>
                <p class="block__aside">{sub}</p>
            </div>
            <ol class="life">{list}</ol>
        </section>
    })
}
