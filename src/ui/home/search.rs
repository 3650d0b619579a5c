//! The field to search in, and what was found: a combobox with its list below, in the page.

use super::Home;
use crate::model::{BUNDLE_FORMAT, Index, IndexEntry, SearchIndex, Text};
use crate::platform::{self, Event, IntoView, View};
use crate::search::{Found, Hit, Search, Way, Why};
use crate::state::Section;
use crate::ui::context::Words;
use crate::ui::loading::{Fault, Load, load};
use crate::ui::parts::{Icon, icon};
use crate::ui::running::Running;
use crate::ui::signal::Signal;
use std::sync::Arc;
use view_macro::view;

/// Rows that are shown; whoever sees more does better to type more.
const MOST: usize = 8;
/// With as many that fit, those with a mistake are left out.
const ENOUGH: usize = 3;

/// What somebody searches. Copied freely; all parts are signals.
#[derive(Clone, Copy)]
pub(super) struct Searching {
    search: Signal<Load<Arc<Search>>>,
    typed: Signal<String>,
    found: Signal<Arc<Found>>,
    /// The row the arrow keys are at, from 1; 0: the field.
    row: Signal<usize>,
    /// The field was sent before anything could be found.
    sent: Signal<bool>,
}

impl Searching {
    pub(super) fn new() -> Self {
        Self {
            search: Signal::new(Load::Idle),
            typed: Signal::new(String::new()),
            found: Signal::new(Arc::default()),
            row: Signal::new(0),
            sent: Signal::new(false),
        }
    }

    /// Whether something is typed, so that the rest of home makes room.
    pub(super) fn active(self) -> bool {
        self.typed.with(|typed| !typed.trim().is_empty()) && self.search.with(|load| !matches!(load, Load::Failed(_)))
    }
}

impl Home {
    /// Loads what is searched, once; after a failure, again.
    pub(super) fn load_search(self) {
        let searching = self.searching;
        let site = self.site;
        let Some(index) = site.index.with_untracked(|load| match load {
            Load::Ready(index) => Some(index.clone()),
            _ => None,
        }) else {
            return;
        };
        if searching.search.with_untracked(|load| matches!(load, Load::Loading | Load::Ready(_))) {
            return;
        }
        searching.search.set(Load::Loading);
        platform::spawn(async move {
            let loaded = load::<SearchIndex>("data/search.bin").await.and_then(|words| {
                let fits = words.format == BUNDLE_FORMAT && words.data_version == index.data_version;
                fits.then(|| Search::new(&index, words)).ok_or(Fault::Broken)
            });
            searching.search.set(match loaded {
                Ok(search) => Load::Ready(Arc::new(search)),
                Err(fault) => Load::Failed(fault),
            });
            self.find();
            if searching.sent.get_untracked() {
                self.send();
            }
        });
    }

    /// Goes to the best that was found, or says that there is nothing.
    fn send(self) {
        let searching = self.searching;
        searching.sent.set(searching.search.with_untracked(|load| matches!(load, Load::Idle | Load::Loading)));
        self.tell();
        if self.rows() > 0 {
            self.go_to_row(1);
        }
    }

    fn rows(self) -> usize {
        self.searching.found.with_untracked(|found| found.hits.len())
    }

    /// Finds what is typed.
    fn find(self) {
        let Searching { search, typed, found, row, .. } = self.searching;
        let new = search.with_untracked(|load| match load {
            Load::Ready(search) => typed.with_untracked(|typed| search.find(typed, MOST, ENOUGH)),
            _ => Found::default(),
        });
        // Every row follows it.
        if row.get_untracked() != 0 {
            row.set(0);
        }
        // Nothing is drawn anew that stands there already; what says that there is nothing names what is typed.
        if new.hits.is_empty() || found.with_untracked(|old| **old != new) {
            found.set(Arc::new(new));
        }
    }

    fn type_in(self, text: String) {
        self.searching.typed.set(text);
        self.load_search();
        self.find();
    }

    fn empty(self) {
        platform::set_value("#search", "");
        self.type_in(String::new());
        platform::focus("#search");
    }

    /// Says how many were found, when nothing more is typed for a second.
    fn tell_later(self) {
        let before = self.searching.typed.get_untracked();
        platform::after_seconds(1, move || {
            let same = self.searching.typed.with_untracked(|typed| *typed == before);
            if same && !before.trim().is_empty() {
                self.tell();
            }
        });
    }

    fn tell(self) {
        let words = self.words();
        let typed = self.searching.typed.get_untracked();
        let rows = self.rows();
        let texts = &words.aside().home;
        match (rows, self.searching.search.get_untracked()) {
            (_, Load::Failed(_)) => platform::announce(texts.search_failed),
            (_, Load::Idle | Load::Loading) => platform::announce(words.texts.common.loading),
            (0, _) => platform::announce(&texts.nothing(typed.trim())),
            _ => platform::announce(&texts.found(rows)),
        }
    }

    /// Keys of the field. Those of an input method are its own.
    fn press(self, event: &Event) {
        let row = self.searching.row;
        let rows = self.rows();
        let at = row.get_untracked();
        let next = match event.key().as_str() {
            "ArrowDown" if rows > 0 => at % rows + 1,
            "ArrowUp" if rows > 0 => (if at > 1 { at } else { rows + 1 }) - 1,
            "Enter" if at > 0 => {
                event.prevent_default();
                return platform::click(&format!("#found-{at}"));
            }
            "Escape" if self.searching.typed.with_untracked(|typed| !typed.is_empty()) => {
                event.prevent_default();
                return self.empty();
            }
            _ => return,
        };
        event.prevent_default();
        self.go_to_row(next);
    }

    fn go_to_row(self, row: usize) {
        self.searching.row.set(row);
        platform::next_frame(move || platform::show_nearest(&format!("#found-{row}")));
    }
}

/// The field. In a static page it takes what is typed, for the program to find.
pub(super) fn field(words: &Words, home: Option<Home>) -> View {
    let texts = &words.aside().home;
    let typed = home.map(|home| home.searching.typed.get_untracked());
    let rows = move || home.map_or(0, |home| home.searching.found.with(|found| found.hits.len()));
    let row = move || home.map_or(0, |home| home.searching.row.get());
    let act = move |then: fn(Home)| {
        if let Some(home) = home {
            then(home);
        }
    };
    let input = move |event: Event| {
        let Some(home) = home else { return };
        home.type_in(event.value());
        if !event.composing() {
            home.tell_later();
        }
    };
    let press = move |event: Event| {
        if let Some(home) = home {
            home.press(&event);
        }
    };
    let send = move |event: Event| {
        event.prevent_default();
        act(Home::send);
    };
    let clear = home.map(|home| {
        let empty = move || home.searching.typed.with(String::is_empty);
        view! {
            <button class="search__clear" type="button" id="search-clear" hidden=empty on:click=move |_| home.empty()>
                {icon(Icon::Close)}
                <span class="visually-hidden">{texts.search_clear}</span>
            </button>
        }
    });
    view! {
        <form class="search" role="search" on:submit=send>
            <label class="visually-hidden" for="search">
                {texts.search_label}
            </label>
            <div class="search__typed">
                {icon(Icon::Search)}
                <input
                    class="search__input"
                    id="search"
                    name="search"
                    type="text"
                    inputmode="search"
                    enterkeyhint="search"
                    role="combobox"
                    aria-autocomplete="list"
                    aria-controls="found"
                    aria-expanded=move || (rows() > 0).to_string()
                    aria-activedescendant=move || (row() > 0).then(|| format!("found-{}", row()))
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    maxlength="100"
                    placeholder=texts.search_example
                    prop:value=typed
                    on:input=input
                    on:keydown=press
                    on:focus=move |_| act(Home::load_search)
                />
                {clear}
            </div>
            <button class="btn btn--main search__go" type="submit" id="search-go">
                {texts.search}
            </button>
        </form>
    }
}

/// What was found, drawn anew with it.
pub(super) fn found(
    words: &Words,
    home: Home,
    index: Arc<Index>,
    link: impl Fn(&IndexEntry, Section) -> String + 'static,
) -> View {
    let words = words.clone();
    let view = move || {
        let texts = &words.aside().home;
        let searching = home.searching;
        // It is set last, so that a key draws once.
        let found = searching.found.get();
        let typed = searching.typed.get_untracked();
        if typed.trim().is_empty() {
            return View::NOTHING;
        }
        let search = match searching.search.get() {
            Load::Ready(search) => search,
            Load::Failed(_) => return view! { <p class="search__said" role="note">{texts.search_failed}</p> },
            Load::Idle | Load::Loading => return view! { <p class="search__said">{words.texts.common.loading}</p> },
        };
        let said = match found.hits.len() {
            0 => texts.nothing(typed.trim()),
            rows => texts.found(rows),
        };
        let rows: Vec<View> = (1..)
            .zip(&found.hits)
            .filter_map(|(number, hit)| {
                let entry = index.packages.get(hit.package)?;
                Some(row(&words, searching.row, number, hit, entry, &search, link(entry, Section::Overview)))
            })
            .collect();
        let more = found.exact.saturating_sub(found.hits.len());
        view! {
            <p class="search__said">{said}</p>
            {(!rows.is_empty())
                .then(|| {
                    view! {
                        <div class="rows" id="found" role="listbox" aria-label=texts.search_label>
                            {rows}
                        </div>
                    }
                })}
            {(more > 0).then(|| view! { <p class="search__said">{texts.found_more(more)}</p> })}
            <h2 class="search__else">{texts.not_there}</h2>
            <p class="block__sub">{texts.not_there_words}</p>
        }
    };
    view.into_view()
}

fn row(
    words: &Words,
    at: Signal<usize>,
    number: usize,
    hit: &Hit,
    entry: &IndexEntry,
    search: &Search,
    href: String,
) -> View {
    let name = words.say(&entry.name);
    let part = match &hit.why {
        Why::Name(language, Some(part)) if *language == words.language => Some(part.split(&name)),
        _ => None,
    };
    let title: View = match part {
        Some([before, part, after]) => {
            let (before, part, after) = (before.to_owned(), part.to_owned(), after.to_owned());
            view! {
                {before}
                <mark class="hit">{part}</mark>
                {after}
            }
        }
        None => name.into_view(),
    };
    view! {
        <a
            class="row"
            role="option"
            id=format!("found-{number}")
            href=href
            tabindex="-1"
            aria-selected=move || (at.get() == number).to_string()
        >
            <span class="row__body">
                <span class="row__title">{title}</span>
                " "
                <span class="row__sub">{why(words, hit, entry, search)}</span>
            </span>
            " "
            <span class="row__note">{words.aside().home.at_most(entry.at_most)}</span>
            {icon(Icon::Right)}
        </a>
    }
}

/// Why a row is there.
fn why(words: &Words, hit: &Hit, entry: &IndexEntry, search: &Search) -> String {
    let texts = &words.aside().home;
    let matter = |at: u16| search.matter(at).map(|name: &Text| words.say(name)).unwrap_or_default();
    match (&hit.why, hit.way) {
        (Why::Name(..), Way::Written) => words.say(&entry.examples),
        (Why::Name(..), Way::Read) => texts.by_sound.to_owned(),
        (Why::Name(..), Way::Initials) => texts.by_initials.to_owned(),
        (Why::Name(..), Way::Near) => texts.by_near.to_owned(),
        (Why::Word(word), Way::Near) => texts.by_near_word(word),
        (Why::Word(word), _) => texts.by_word(word),
        (Why::Matter(at), Way::Near) => texts.by_near_word(&matter(*at)),
        (Why::Matter(at), _) => texts.by_matter(&matter(*at)),
    }
}
