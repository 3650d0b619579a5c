//! The screens: on a phone the list of groups and a few fields at a time, on a desktop all of
//! it; then everything once more, and what comes out.

use super::field::{field, users};
use super::nav::{group_list, groups_page};
use super::sheet::Sheet;
use super::{name, out, review};
use crate::model::FieldGroup;
use crate::platform::{self, Event, IntoView, View};
use crate::state::{Route, Section};
use crate::ui::frame::Frame;
use crate::ui::pages;
use crate::ui::parts::{Icon, icon};
use std::rc::Rc;
use view_macro::view;

/// What is shown.
pub(super) enum Screen {
    /// The list of groups.
    Groups,
    /// Some fields, by their place among the parts.
    Part(usize),
    /// All fields.
    All,
    /// Everything, to look through.
    Review,
    /// What comes out.
    Out,
    /// Whether to delete what is entered.
    Clear,
}

const GROUPS: [(FieldGroup, &str); 8] = [
    (FieldGroup::Applicant, "applicant"),
    (FieldGroup::Family, "family"),
    (FieldGroup::Business, "business"),
    (FieldGroup::Premises, "premises"),
    (FieldGroup::People, "people"),
    (FieldGroup::Operations, "operations"),
    (FieldGroup::Accounts, "accounts"),
    (FieldGroup::Declarations, "declarations"),
];

/// The word of a group in addresses.
pub(super) fn group_word(group: FieldGroup) -> &'static str {
    GROUPS.iter().find(|(known, _)| *known == group).map_or("", |(_, word)| word)
}

impl Screen {
    /// Whether a name is that of the list or of fields, which a desktop shows on one page.
    pub(super) fn is_group(name: &str) -> bool {
        !matches!(name, "check" | "out" | "clear")
    }

    fn of(sheet: &Sheet, fragment: &str) -> Self {
        match fragment {
            "check" => Self::Review,
            "out" => Self::Out,
            "clear" => Self::Clear,
            _ if sheet.desk.wide.get() => Self::All,
            name => (0..sheet.parts.len()).find(|at| sheet.screen_name(*at) == name).map_or(Self::Groups, Self::Part),
        }
    }
}

impl Sheet {
    pub(super) fn page(self: Rc<Self>, fragment: &str) -> Frame {
        let words = self.context.words.clone();
        let texts = self.texts();
        let screen = Screen::of(&self, fragment);
        let groups = (String::from("#"), texts.to_groups);
        let plan = (self.context.section(Section::Plan), words.texts.common.back_to_plan);
        let (title, back, body) = match screen {
            Screen::Groups => (texts.title.to_owned(), plan, groups_page(&self)),
            Screen::Part(at) => (self.part_name(at), groups, part(&self, at)),
            Screen::All => (texts.title.to_owned(), plan, all(&self)),
            Screen::Review => (texts.review.to_owned(), groups, review::review(&self)),
            Screen::Out => (texts.out.to_owned(), groups, out::out(&self)),
            Screen::Clear => (texts.clear_title.to_owned(), groups, clear(&self)),
        };
        let mut frame = pages::section_frame(&self.context, Section::Form, body);
        frame.title = [title.as_str(), &name(&self.context), words.texts.common.service].join(" - ");
        frame.route = Route::Guide(self.context.guide.bundle().package.id.clone(), Section::Form);
        frame.back = Some(back);
        frame.bar_narrow = Some(texts.title.to_owned());
        frame
    }

    /// What a group is called.
    pub(super) fn group_name(&self, group: usize) -> String {
        self.texts().groups[self.groups[group].0 as usize].to_owned()
    }

    /// What a screen with some fields is called: after the group, and which page of it.
    pub(super) fn part_name(&self, at: usize) -> String {
        let part = &self.parts[at];
        let (nth, count) = part.part;
        self.group_name(part.group) + &if count > 1 { self.texts().part_of(nth, count) } else { String::new() }
    }

    /// The error summary, while there is something in it.
    fn error_summary(self: &Rc<Self>) -> View {
        let sheet = self.clone();
        let drawn = move || {
            let wrong = sheet.summary.get();
            let link = |(id, sentence): (String, String)| {
                let href = format!("#{id}");
                let go = move |event: Event| {
                    event.prevent_default();
                    platform::reveal(&format!("#{id}"));
                };
                view! {
                    <li>
                        <a href=href on:click=go>
                            {sentence}
                        </a>
                    </li>
                }
            };
            summary(&sheet, wrong.into_iter().map(link).collect())
        };
        drawn.into_view()
    }
}

/// How much is wrong, with a link to each place; nothing where nothing is.
pub(super) fn summary(sheet: &Sheet, links: Vec<View>) -> Option<View> {
    let count = links.len();
    (count > 0).then(|| {
        view! {
            <div class="errsum" id="errsum" role="group" tabindex="-1" aria-labelledby="errsum-h">
                <div role="alert">
                    <h2 class="errsum__h" id="errsum-h">
                        {icon(Icon::Alert)}
                        {sheet.texts().errors(count)}
                    </h2>
                    <ul class="errsum__list">{links}</ul>
                </div>
            </div>
        }
    })
}

/// The key Enter in a box, called 下一项 on a phone, is no wish to have everything judged: it goes to the next control.
fn enter(event: Event) {
    let next = ".form input:not([id$='-unknown']), .form select, .form textarea, #go-on";
    if event.key() == "Enter" && platform::focus_next(next) {
        event.prevent_default();
    }
}

/// A few fields, on a phone.
fn part(sheet: &Rc<Sheet>, at: usize) -> View {
    let texts = sheet.texts();
    let part = &sheet.parts[at];
    let fields: Vec<View> = part.fields.clone().map(|at| field(sheet, at)).collect();
    let (nth, count) = part.part;
    let which = if count > 1 { texts.part_of(nth, count) } else { String::new() };
    let sub = texts.group_of(part.group + 1, sheet.groups.len()) + &which;
    let check = {
        let sheet = sheet.clone();
        move |_| {
            if !sheet.judge(sheet.parts[at].fields.clone()) {
                return;
            }
            let next = if sheet.desk.mending.get_untracked() || at + 1 == sheet.parts.len() {
                "check".to_owned()
            } else {
                sheet.screen_name(at + 1)
            };
            platform::go_to_fragment(&next);
        }
    };
    view! {
        <form class="wrap form" novalidate on:submit=|event: Event| event.prevent_default() on:keydown=enter>
            <div class="form__head">
                {sheet.error_summary()}
                <h1 tabindex="-1">
                    {sheet.group_name(part.group)} <span class="visually-hidden">{which}</span>
                </h1>
                <p class="lead lead--sub">{sub}</p>
                {sheet.desk.storage_line()}
            </div>
            <div class="form__fields">{fields}</div>
            {users(sheet, part.fields.clone())}
            <div>
                <a class="btn-text" href="#">
                    {texts.later}
                </a>
            </div>
            <div class="dock">
                <div class="dock__in">
                    <button class="btn btn--main" type="button" id="go-on" on:click=check>
                        {texts.check_and_go}
                    </button>
                </div>
            </div>
        </form>
    }
}

/// All fields, on a desktop.
fn all(sheet: &Rc<Sheet>) -> View {
    let texts = sheet.texts();
    let section = |(group, (word, fields)): (usize, &(FieldGroup, std::ops::Range<usize>))| {
        let id = group_word(*word);
        let head = format!("h-{id}");
        let count = texts.fields(fields.len());
        let users = users(sheet, fields.clone());
        let fields: Vec<View> = fields.clone().map(|at| field(sheet, at)).collect();
        view! {
            <section class="form__group" id=id aria-labelledby=head.clone()>
                <div class="form__rule">
                    <h2 id=head>{sheet.group_name(group)}</h2>
                    <p class="block__aside">{count}</p>
                </div>
                <div class="form__fields">{fields}</div>
                {users}
            </section>
        }
    };
    let sections: Vec<View> = sheet.groups.iter().enumerate().map(section).collect();
    let check = {
        let sheet = sheet.clone();
        move |_| {
            if sheet.judge(0..sheet.form.fields.len()) {
                platform::go_to_fragment("check");
            }
        }
    };
    view! {
        <form class="wrap form form--all" novalidate on:submit=|event: Event| event.prevent_default() on:keydown=enter>
            <div class="form__side">{group_list(sheet)}</div>
            <div class="form__main">
                <div class="form__head">
                    {sheet.error_summary()}
                    <h1 tabindex="-1">{texts.title}</h1>
                    {sheet.desk.storage_line()}
                </div>
                {sections}
                <div class="form__acts">
                    <button class="btn btn--main" type="button" id="go-on" on:click=check>
                        {texts.check_all}
                    </button>
                    <a class="btn" href="#check">
                        {texts.review}
                    </a>
                    <a class="btn" href="#out">
                        {texts.out}
                    </a>
                    <a class="btn" href=sheet.context.section(Section::Plan)>
                        {texts.later}
                    </a>
                </div>
            </div>
        </form>
    }
}

/// Before what is entered is deleted.
fn clear(sheet: &Rc<Sheet>) -> View {
    let texts = sheet.texts();
    let desk = sheet.desk;
    let clear = move |_| {
        desk.clear_entries();
        platform::go_to_fragment("");
        platform::next_frame(move || platform::announce(texts.cleared));
    };
    view! {
        <div class="wrap">
            <div class="read">
                <h1 tabindex="-1">{texts.clear_title}</h1>
                <p class="lead">{texts.clear_text}</p>
            </div>
            <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href="#">
                        {texts.clear_no}
                    </a>
                    <button class="btn btn--bad" type="button" id="clear" on:click=clear>
                        {icon(Icon::Trash)}
                        {texts.clear_yes}
                    </button>
                </div>
            </div>
        </div>
    }
}
