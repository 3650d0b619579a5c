//! What somebody does to the static page before the program is there, and doing it again.

use super::clock::next_frame;
use super::page::{element, focused};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, FocusOptions, HtmlElement};

/// What was clicked and shows it.
const CLICKED: &str = "form input:checked, details[open] > summary[id]";
const TYPED: &str = "form input[type=text]";

thread_local! {
    static EARLY: Cell<Option<Early>> = const { Cell::new(None) };
}

/// Notes what somebody has done to the static page: ticked, opened, typed, focused, sent.
pub fn note_early() {
    EARLY.set(Some(Early::on_page()));
}

/// Does what was noted again, once, before the next picture.
pub fn do_again() {
    if let Some(early) = EARLY.take() {
        next_frame(move || early.again());
    }
}

/// Everything is found again by its id.
struct Early {
    /// Name of the controls of the form, which says what it asks.
    asks: Option<String>,
    clicked: Vec<String>,
    typed: Vec<(String, String)>,
    focus: Option<String>,
    /// `public/early.js` marks a form that is sent too early.
    sent: bool,
}

impl Early {
    fn on_page() -> Self {
        let typed = all(TYPED).into_iter().map(|input| (input.id(), value(&input)));
        Self {
            asks: element("form input[name]").and_then(|input| input.get_attribute("name")),
            clicked: all(CLICKED).iter().map(Element::id).collect(),
            typed: typed.filter(|(_, text)| !text.is_empty()).collect(),
            focus: focused(),
            sent: element("form[data-sent]").is_some(),
        }
    }

    /// Does it again, as a person would, if the page that is there now asks the same.
    fn again(self) {
        if self.asks.is_some_and(|name| element(&format!("form input[name=\"{name}\"]")).is_none()) {
            return;
        }
        for (id, text) in &self.typed {
            let Some(input) = by_id(id) else { continue };
            let _ = js_sys::Reflect::set(&input, &JsValue::from_str("value"), &JsValue::from_str(text));
            if let Ok(event) = Event::new("input") {
                let _ = input.dispatch_event(&event);
            }
        }
        for id in &self.clicked {
            if let Some(it) = by_id(id).filter(|it| !is_clicked(it)) {
                it.click();
            }
        }
        if let Some(before) = self.focus.and_then(|id| by_id(&id)) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = before.focus_with_options(&options);
        }
        if !self.sent {
            return;
        }
        if let Some(status) = by_id("status") {
            // It said that the program was on its way.
            status.set_text_content(None);
        }
        next_frame(move || {
            // Where the program made something else of it, that is to be looked at first.
            let typed = self.typed.iter().all(|(id, text)| by_id(id).is_some_and(|input| value(&input) == *text));
            let clicked = self.clicked.iter().all(|id| by_id(id).is_some_and(|it| is_clicked(&it)));
            if let (Some(button), true) = (element("form [type=submit]"), typed && clicked) {
                button.click();
            }
        });
    }
}

fn by_id(id: &str) -> Option<HtmlElement> {
    element(&format!("#{id}"))
}

fn is_clicked(it: &Element) -> bool {
    it.matches(CLICKED).unwrap_or_default()
}

fn value(input: &Element) -> String {
    let value = js_sys::Reflect::get(input, &JsValue::from_str("value"));
    value.ok().and_then(|value| value.as_string()).unwrap_or_default()
}

fn all(selector: &str) -> Vec<Element> {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(found) = document.and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}
