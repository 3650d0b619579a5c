//! The page: search first, cases to go on with, what most people come for, the life cycles.

use super::Home;
use super::search::{field, found};
use crate::model::{Index, IndexEntry, PackageId, RegionId, Stage};
use crate::platform::View;
use crate::state::{Query, Route, Section, Stored};
use crate::ui::context::Words;
use crate::ui::frame::Frame;
use crate::ui::pages::code_entry;
use crate::ui::parts::{Icon, icon, icon_with};
use std::sync::Arc;
use view_macro::view;

const BUSINESS: [Stage; 5] =
    [Stage::BusinessStart, Stage::BusinessPermits, Stage::BusinessBuilding, Stage::BusinessStaff, Stage::BusinessExit];
const PERSON: [Stage; 4] = [Stage::PersonBirth, Stage::PersonWork, Stage::PersonHome, Stage::PersonRetirement];

/// Packages of a stage that home names; the list of all has the others.
const MOST_OF_STAGE: usize = 12;
/// The editors' guide, below the site's folder.
const EDITORS: &str = "editors/";
/// Cases that are shown at once.
const LATEST: usize = 3;

/// What home knows of the person in front of it; nothing in a static page.
#[derive(Default)]
pub(crate) struct Visitor {
    home: Option<Home>,
    cases: Vec<Stored>,
    region: Option<RegionId>,
    /// Behind the address of every guide: what the next page could not know otherwise.
    told: String,
}

impl Visitor {
    /// From what is kept on the device and stands in the address.
    pub(super) fn of(home: Home) -> Self {
        let site = home.site;
        // Settings that could not be kept go along.
        let lost = site.storage.get().map(|_| site.settings.get());
        Self {
            home: Some(home),
            cases: site.stored_cases(),
            region: Some(site.settings.with(|settings| settings.region.clone())),
            told: Query::telling(lost.as_ref(), site.asked_start.get()),
        }
    }
}

/// Draws home.
pub(crate) fn home_page(words: &Words, index: &Arc<Index>, visitor: &Visitor) -> Frame {
    let texts = &words.aside().home;
    let common = &words.texts.common;
    let named = index.often.iter().filter_map(|id| index.packages.iter().find(|entry| entry.id == *id));
    let rows = named.map(|entry| row(words, entry, visitor)).collect::<Vec<View>>();
    let place = place(words, index, visitor);
    let side = cases(words, index, visitor);
    let hits = visitor.home.map(|home| {
        let (words, told) = (words.clone(), visitor.told.clone());
        let link = words.clone();
        found(&words, home, index.clone(), move |entry, section| guide(&link, &entry.id, section) + &told)
    });
    let home = visitor.home;
    let searching = move || home.is_some_and(|home| home.searching.active());
    let body = view! {
        <div class="wrap wrap--home" class:is-searching=searching>
            <div class="home__top block">
                <h1 tabindex="-1">{texts.title}</h1>
                <p class="lead">{texts.lead}</p>
                {field(words, visitor.home)}
                {hits}
                {place}
            </div>
            {side}
            <section class="block home__list" aria-labelledby="h-list">
                <div class="block__head block__head--line">
                    <h2 id="h-list">{texts.list}</h2>
                </div>
                <ul class="rows rows--two">{rows}</ul>
            </section>
            {visitor.home.map(|_| view! { <div class="home__code">{code_entry(words)}</div> })}
            {lives(words, index, MOST_OF_STAGE, &visitor.told)}
            <div class="home__promise">
                <p class="panel panel__text">
                    {common.promise} <br/> <b>{common.promise_bold}</b> <br/>
                    {common.checked_until(&words.texts.days.full_day(index.checked.0))} <br/>
                    // A target, or the program would look for a page of its own.
                    <a href=words.root.clone() + EDITORS target="_self" hreflang="zh-CN">
                        {texts.editors}
                    </a>
                </p>
            </div>
        </div>
    };
    frame(words, Route::Home, texts.title, None, body)
}

/// Draws the list of all packages.
pub(crate) fn all_page(words: &Words, index: &Index) -> Frame {
    let texts = &words.aside().home;
    let body = view! {
        <div class="wrap">
            <h1 tabindex="-1">{texts.all}</h1>
            {lives(words, index, usize::MAX, "")}
        </div>
    };
    frame(words, Route::All, texts.all, Some((words.link(&Route::Home), words.texts.common.back)), body)
}

fn frame(words: &Words, route: Route, title: &'static str, back: Option<(String, &'static str)>, body: View) -> Frame {
    Frame {
        title: format!("{title} - {}", words.texts.common.service),
        bar: if back.is_some() { title.to_owned() } else { String::new() },
        route,
        back,
        keep_back: false,
        bar_narrow: None,
        place: None,
        tabs: Vec::new(),
        body,
    }
}

/// The address of a page of a package.
fn guide(words: &Words, package: &PackageId, section: Section) -> String {
    words.link(&Route::Guide(package.clone(), section))
}

fn row(words: &Words, entry: &IndexEntry, visitor: &Visitor) -> View {
    view! {
        <li>
            <a class="row" href=guide(words, &entry.id, Section::Overview) + &visitor.told>
                <span class="row__body">
                    <span class="row__title">{words.say(&entry.name)}</span>
                    " "
                    <span class="row__sub">{words.say(&entry.examples)}</span>
                </span>
                " "
                <span class="row__note">{words.aside().home.at_most(entry.at_most)}</span>
                {icon(Icon::Right)}
            </a>
        </li>
    }
}

fn place(words: &Words, index: &Index, visitor: &Visitor) -> View {
    let texts = &words.aside().home;
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
    let texts = &words.aside().home;
    let of = |stored: &Stored| {
        let entry = index.packages.iter().find(|entry| entry.id == stored.case.package)?;
        Some(view! {
            <a class="case" href=guide(words, &entry.id, Section::Plan) + &visitor.told>
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
    };
    let mut list: Vec<View> = visitor.cases.iter().filter_map(of).collect();
    if list.is_empty() {
        return None;
    }
    let number = list.len();
    let older = list.split_off(number.min(LATEST));
    let older = (!older.is_empty()).then(|| {
        view! {
            <details class="case__all">
                <summary class="btn-text">{texts.all_cases(number)}</summary>
                {older}
            </details>
        }
    });
    Some(view! {
        <div class="home__side">
            <section aria-labelledby="h-go">
                <h2 class="visually-hidden" id="h-go">
                    {texts.go_on}
                </h2>
                {list}
                {older}
            </section>
            <p class="case__keep">{texts.kept}</p>
        </div>
    })
}

/// Both life cycles, with at most so many packages a stage.
fn lives(words: &Words, index: &Index, most: usize, told: &str) -> View {
    let texts = &words.aside().home;
    view! {
        {life(words, index, &BUSINESS, most, told, ("h-business", texts.business, texts.business_sub))}
        {life(words, index, &PERSON, most, told, ("h-person", texts.person, texts.person_sub))}
    }
}

/// A life cycle with its id, title and what stands beside it. Stages without a package are left out.
fn life(
    words: &Words,
    index: &Index,
    stages: &[Stage],
    most: usize,
    told: &str,
    (id, title, sub): (&'static str, &'static str, &'static str),
) -> Option<View> {
    let list: Vec<View> = stages.iter().filter_map(|stage| of_stage(words, index, *stage, most, told)).collect();
    if list.is_empty() {
        return None;
    }
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

fn of_stage(words: &Words, index: &Index, stage: Stage, most: usize, told: &str) -> Option<View> {
    let entries: Vec<&IndexEntry> = index.packages.iter().filter(|entry| entry.stage == stage).collect();
    let link = |href: String, name: String| view! { <li><a href=href>{name}</a></li> };
    let mut links: Vec<View> = entries
        .iter()
        .take(most)
        .map(|entry| link(guide(words, &entry.id, Section::Overview) + told, words.say(&entry.short)))
        .collect();
    if links.is_empty() {
        return None;
    }
    if entries.len() > most {
        links.push(link(words.link(&Route::All), words.aside().home.all_of(entries.len())));
    }
    Some(view! {
        <li class="life__stage">
            <h3 class="life__name">{words.aside().home.stage(stage)}</h3>
            <ul class="life__links">{links}</ul>
        </li>
    })
}
