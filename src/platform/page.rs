//! What stands on the page, and what is written to it.

use super::View;
use super::browser::{document, window};
use super::clock::after_seconds;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets or removes an attribute of `<html>`.
pub fn set_attribute(name: &str, value: Option<&str>) {
    let Some(page) = document().and_then(|document| document.document_element()) else { return };
    let _ = match value {
        Some(value) => page.set_attribute(name, value),
        None => page.remove_attribute(name),
    };
}

pub(super) fn element(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Puts the focus on the first element that fits; says whether there is one.
pub fn focus(selector: &str) -> bool {
    element(selector).is_some_and(|element| element.focus().is_ok())
}

/// Puts the focus on the first element that fits behind the focused `<input>`; choices of one group count as
/// one. Says whether an `<input>` has the focus.
pub fn focus_next(selector: &str) -> bool {
    let focused = document().and_then(|document| document.active_element());
    let Some(focused) = focused.filter(|element| element.tag_name() == "INPUT") else { return false };
    let Some(all) = document().and_then(|document| document.query_selector_all(selector).ok()) else { return true };
    let fitting = (0..all.length()).filter_map(|at| all.item(at)?.dyn_into::<HtmlElement>().ok());
    let mut behind = fitting.skip_while(|element| **element != focused).skip(1);
    let name = focused.get_attribute("name");
    if let Some(next) = behind.find(|element| name.is_none() || element.get_attribute("name") != name) {
        let _ = next.focus();
    }
    true
}

/// Opens the `<details>` an element is in, scrolls it into view and focuses it.
pub fn reveal(selector: &str) {
    let Some(found) = element(selector) else { return };
    if let Some(details) = found.closest("details").ok().flatten() {
        let _ = details.set_attribute("open", "");
    }
    let label = found.closest("fieldset, .field, li").ok().flatten();
    label.unwrap_or_else(|| found.clone().into()).scroll_into_view();
    let _ = found.focus();
}

/// Does what a click on the first element that fits does.
pub fn click(selector: &str) {
    if let Some(element) = element(selector) {
        element.click();
    }
}

/// Puts a text into the first control that fits.
pub fn set_value(selector: &str, text: &str) {
    if let Some(control) = element(selector) {
        let _ = js_sys::Reflect::set(&control, &JsValue::from_str("value"), &JsValue::from_str(text));
    }
}

/// Scrolls as far as it takes to see the first element that fits.
pub fn show_nearest(selector: &str) {
    let Some(element) = element(selector) else { return };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether somebody composes a text on the static page; `public/early.js` notes it.
pub fn composing() -> bool {
    let page = document().and_then(|document| document.document_element());
    page.is_some_and(|page| page.has_attribute("data-composing"))
}

/// The id of the focused element.
pub fn focused() -> Option<String> {
    document()?.active_element().map(|element| element.id()).filter(|id| !id.is_empty())
}

/// Scrolls to the top.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Says something to screen readers through the page's one status region. The
/// same words twice are said twice.
pub fn announce(words: &str) {
    let Some(status) = element("#status") else { return };
    let again = status.text_content().as_deref() == Some(words);
    status.set_text_content(Some(&if again { format!("{words}\u{a0}") } else { words.to_owned() }));
}

/// Closes every open menu; says whether one had the focus.
pub fn close_menus() {
    let Some(found) = document().and_then(|document| document.query_selector_all("details.menu[open]").ok()) else {
        return;
    };
    for at in 0..found.length() {
        if let Some(menu) = found.item(at).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) {
            let focused = document().and_then(|document| document.active_element());
            let inside = focused.is_some_and(|focused| menu.contains(Some(&focused)));
            let _ = menu.remove_attribute("open");
            if inside {
                // What had the focus is hidden now.
                focus("details.menu > summary");
            }
        }
    }
}

/// Writes to the browser's console.
pub fn log(words: &str) {
    web_sys::console::error_1(&JsValue::from_str(words));
}

/// Draws a view in place of what is in an element, for as long as the page lives.
pub fn show(selector: &str, view: View) {
    if let Some(place) = element(selector) {
        super::dom::mount(&place, view);
    }
}

/// Draws a view where nobody sees it, and tells how far from the top of the window each element
/// with the attribute `data-unit` is.
pub fn tops(view: View) -> Vec<f64> {
    super::dom::tops(view)
}

/// Every element that fits, painted as it stands on the page: PNG pictures as `data:` addresses.
/// None at all where the browser cannot.
pub fn pictures(selector: &str) -> Vec<String> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let elements = found.iter().flat_map(|found| (0..found.length()).filter_map(|at| found.item(at)));
    let painted: Option<Vec<String>> = elements.map(|node| super::picture::of(node.dyn_ref()?)).collect();
    painted.unwrap_or_default()
}

/// Gives a text to the browser to be saved as a file.
pub fn download(name: &str, kind: &str, text: &str) {
    let Some(document) = document() else { return };
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let Ok(blob) = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    let Ok(url) = web_sys::Url::create_object_url_with_blob(&blob) else { return };
    if let Some(link) = document.create_element("a").ok().and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        let _ = link.set_attribute("href", &url);
        let _ = link.set_attribute("download", name);
        link.click();
    }
    // The browser has begun to read it long before.
    after_seconds(60, move || drop(web_sys::Url::revoke_object_url(&url)));
}

/// Shows the notice that the program could not go on.
pub fn show_failure() {
    if let Some(notice) = element("[data-boot-failed]") {
        let _ = notice.remove_attribute("hidden");
    }
}

/// Calls `tell` with the message of a panic, once, after the browser's console got it.
pub fn on_panic(tell: impl Fn(&str) + Send + Sync + 'static) {
    std::panic::set_hook(Box::new(move |panic| {
        log(&panic.to_string());
        tell(&panic.to_string());
    }));
}
