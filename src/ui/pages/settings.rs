//! Settings: care mode, colours, type size, language, district.

use crate::model::{Language, RegionId, Text};
use crate::platform::{Event, View};
use crate::state::{Mode, Route, Settings, Theme};
use crate::ui::context::Words;
use crate::ui::frame::Frame;
use crate::ui::parts::{Icon, icon};
use crate::ui::running::Running;
use view_macro::view;

/// One radio button: id, label, its language, chosen, and what it sets.
type Radio = (String, &'static str, Option<&'static str>, bool, Box<dyn Fn(&mut Settings) + 'static>);

/// Draws the settings. `regions`: to choose from, as far as they are known.
pub(crate) fn settings_page(program: impl Running, words: &Words, regions: &[(RegionId, Text)]) -> Frame {
    let texts = &words.aside().settings;
    let common = &words.texts.common;
    let settings = program.site().settings.get();
    let care = settings.mode == Mode::Care;
    let themes = [
        (Theme::System, "theme-system", texts.theme_system),
        (Theme::Light, "theme-light", texts.theme_light),
        (Theme::Dark, "theme-dark", texts.theme_dark),
    ];
    let themes = themes
        .into_iter()
        .map(|(theme, id, label)| -> Radio {
            let chosen = settings.theme == theme;
            (id.to_owned(), label, None, chosen, Box::new(move |settings| settings.theme = theme))
        })
        .collect();
    let sizes = Settings::TEXT_SIZES
        .into_iter()
        .zip(texts.text_sizes)
        .map(|(size, label)| -> Radio {
            let chosen = settings.text == size;
            (format!("text-{size}"), label, None, chosen, Box::new(move |settings| settings.text = size))
        })
        .collect();
    let languages = [(Language::Zh, "lang-zh", "\u{4e2d}\u{6587}"), (Language::En, "lang-en", "English")];
    let languages = languages
        .into_iter()
        .map(|(language, id, label)| -> Radio {
            // What is seen counts: where English did not come, it can be chosen again.
            let chosen = words.language == language;
            let set = Box::new(move |settings: &mut Settings| settings.language = language);
            (id.to_owned(), label, Some(language.tag()), chosen, set)
        })
        .collect();
    let body = view! {
        <div class="wrap">
            <div class="read">
                <h1 tabindex="-1">{texts.title}</h1>
            </div>
            <div class="read">
                <ul class="rows">
                    <li>
                        <button
                            class="switch"
                            id="set-care"
                            type="button"
                            aria-pressed=care.to_string()
                            on:click=move |_| program.toggle_care()
                        >
                            {icon(Icon::Text)}
                            <span class="switch__body">
                                <span class="row__title">{common.care}</span>
                                " "
                                <span class="row__sub">{texts.care_sub}</span>
                            </span>
                            <span class="switch__state" aria-hidden="true">
                                {if care { common.on } else { common.off }}
                            </span>
                        </button>
                    </li>
                </ul>
            </div>
            <form class="read block" novalidate on:submit=|event| event.prevent_default()>
                {picker(program, texts.theme, "theme", themes)}
                {picker(program, texts.text_size, "text", sizes)}
                {picker(program, texts.language, "lang", languages)}
                {place(program, words, &settings, regions)}
            </form>
            <section class="block read" aria-labelledby="h-records">
                <div class="block__head block__head--line">
                    <h2 id="h-records">{texts.records}</h2>
                </div>
                <ul class="rows">
                    {row(words, &Route::Clear, Icon::Trash, common.clear, Some(texts.clear_sub))}
                </ul>
            </section>
            <section class="block read" aria-labelledby="h-help">
                <div class="block__head block__head--line">
                    <h2 id="h-help">{texts.help}</h2>
                </div>
                <ul class="rows">
                    <li>
                        <a class="row" href="tel:12345">
                            {icon(Icon::Phone)}
                            <span class="row__body">
                                <span class="row__title">{common.call}</span>
                            </span>
                            {icon(Icon::Right)}
                        </a>
                    </li>
                    {row(words, &Route::Accessibility, Icon::Info, common.accessibility, None)}
                    {row(words, &Route::Privacy, Icon::Shield, common.privacy, None)}
                </ul>
            </section>
        </div>
    };
    Frame {
        title: format!("{} - {}", texts.title, common.service),
        route: Route::Settings,
        back: Some((words.link(&Route::Home), common.back)),
        keep_back: false,
        bar: texts.title.to_owned(),
        bar_narrow: None,
        place: None,
        tabs: Vec::new(),
        body,
    }
}

fn row(words: &Words, route: &Route, which: Icon, title: &'static str, sub: Option<&'static str>) -> View {
    view! {
        <li>
            <a class="row" href=words.link(route)>
                {icon(which)}
                <span class="row__body">
                    <span class="row__title">{title}</span>
                    " "
                    {sub.map(|sub| view! { <span class="row__sub">{sub}</span> })}
                </span>
                {icon(Icon::Right)}
            </a>
        </li>
    }
}

fn picker(program: impl Running, legend: &'static str, name: &'static str, radios: Vec<Radio>) -> View {
    let radios = radios
        .into_iter()
        .map(|(id, label, lang, chosen, set)| {
            view! {
                <div class="picker__choice">
                    <input
                        type="radio"
                        name=name
                        id=id.clone()
                        prop:checked=chosen
                        on:change=move |_| program.set(|settings| set(settings))
                    />
                    <label for=id lang=lang>
                        {label}
                    </label>
                </div>
            }
        })
        .collect::<Vec<View>>();
    view! {
        <fieldset>
            <legend class="answers__h">{legend}</legend>
            <div class="picker">{radios}</div>
        </fieldset>
    }
}

/// The districts.
fn place(program: impl Running, words: &Words, settings: &Settings, regions: &[(RegionId, Text)]) -> Option<View> {
    if regions.is_empty() {
        return None;
    }
    let texts = &words.aside().settings;
    let chosen = settings.region.clone();
    let options = regions
        .iter()
        .map(|(id, name)| {
            let selected = *id == chosen;
            view! {
                <option value=id.to_string() selected=selected>
                    {words.say(name)}
                </option>
            }
        })
        .collect::<Vec<View>>();
    let change = move |event: Event| {
        let code = event.value();
        program.set(|settings| settings.region = RegionId(code));
    };
    Some(view! {
        <div class="field" id="place">
            <label class="field__label" for="district">
                {texts.place}
            </label>
            <p class="field__hint" id="district-hint">
                {texts.place_hint}
            </p>
            <select class="select" id="district" aria-describedby="district-hint" on:change=change>
                {options}
            </select>
            <p class="field__hint">{texts.no_office}</p>
        </div>
    })
}
