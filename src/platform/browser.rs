//! The real browser: network, address, events. What stands on the page is in `page`.

use super::FetchError;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, HtmlElement, Window};

pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

// --- network ---------------------------------------------------------------

/// Asks for a file of the site, at once; what is given back waits for it.
pub fn fetch(url: &str) -> impl Future<Output = Result<Vec<u8>, FetchError>> + use<> {
    let asked = window().map(|window| wasm_bindgen_futures::JsFuture::from(window.fetch_with_str(url)));
    fetched(asked)
}

async fn fetched(asked: Option<wasm_bindgen_futures::JsFuture>) -> Result<Vec<u8>, FetchError> {
    let response = asked.ok_or(FetchError::Offline)?.await.map_err(|_| FetchError::Offline)?;
    let response: web_sys::Response = response.unchecked_into();
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let body = response.array_buffer().map_err(|_| FetchError::Offline)?;
    let body = wasm_bindgen_futures::JsFuture::from(body).await.map_err(|_| FetchError::Offline)?;
    Ok(js_sys::Uint8Array::new(&body).to_vec())
}

/// Runs a task beside the program.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}

/// Whether the device says it has a network.
pub fn online() -> bool {
    window().is_none_or(|window| window.navigator().on_line())
}

// --- address ---------------------------------------------------------------

/// The folder of the site as an absolute path, `/` or `/sub/folder/`.
pub fn root() -> String {
    document()
        .and_then(|document| document.document_element())
        .and_then(|page| page.get_attribute("data-root"))
        .filter(|root| root.starts_with('/'))
        .unwrap_or_else(|| "/".to_owned())
}

/// What `<meta name="onething:…">` says: a file of the site, seen from its folder, or the version of the data.
pub fn named(name: &str) -> String {
    let meta = document().and_then(|page| page.query_selector(&format!("meta[name='onething:{name}']")).ok().flatten());
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// Path and query of the address.
pub fn address() -> (String, String) {
    let Some(location) = window().map(|window| window.location()) else { return Default::default() };
    (location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}

/// What stands behind the `#` of the address.
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Scheme and host of the address: `https://guide.example.cn`.
pub fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Goes to a place or screen of the page that is named behind the `#`.
pub fn go_to_fragment(name: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(name);
    }
}

/// Whether the window fits a condition on media.
pub fn fits(media: &str) -> bool {
    window().and_then(|window| window.match_media(media).ok().flatten()).is_some_and(|query| query.matches())
}

/// The address of the site, with the host, for links that are passed on.
pub fn site() -> String {
    origin() + &root()
}

/// Whether the page is shown inside another program, which as a rule cannot print.
pub fn in_app() -> bool {
    let agent = window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default();
    // The browser's own search: that of Rust takes 0.5 KB of a program.
    let agent = js_sys::JsString::from(agent);
    ["MicroMessenger", "QQ/", "AlipayClient", "DingTalk", "; wv)"].iter().any(|name| agent.includes(name, 0))
}

/// Opens the browser's dialog for printing.
pub fn print() {
    let _ = window().map(|window| window.print());
}

/// Puts a text on the clipboard; says whether the browser did.
///
/// The older way, because the newer one is missing in many in-app browsers and without HTTPS.
pub fn copy(text: &str) -> bool {
    let Some(page) = document().and_then(|document| document.dyn_into::<web_sys::HtmlDocument>().ok()) else {
        return false;
    };
    let made = page.create_element("textarea").ok();
    let Some(area) = made.and_then(|made| made.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) else { return false };
    let had_focus = page.active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    area.set_value(text);
    area.set_class_name("visually-hidden");
    area.set_read_only(true);
    if page.body().is_none_or(|body| body.append_child(&area).is_err()) {
        return false;
    }
    area.select();
    let done = page.exec_command("copy").unwrap_or_default();
    area.remove();
    had_focus.map(|element| element.focus());
    done
}

/// Changes the address without loading; `replace` leaves no entry to go back to.
pub fn navigate(url: &str, replace: bool) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    // A browser that refuses (too many changes) keeps the old address; the page is right all the same.
    let _ = if replace {
        history.replace_state_with_url(&JsValue::NULL, "", Some(url))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(url))
    };
}

/// Loads another page; `replace` leaves no entry to go back to this one.
pub fn leave(url: &str, replace: bool) {
    let Some(location) = window().map(|window| window.location()) else { return };
    let _ = if replace { location.replace(url) } else { location.assign(url) };
}

/// Loads the page of the address.
pub fn reload() {
    let _ = window().map(|window| window.location().reload());
}

/// Calls `then` whenever the browser shows the page again as it was left, with all it held.
pub fn on_return(then: impl Fn() + 'static) {
    let left = std::rc::Rc::new(std::cell::Cell::new(false));
    let leaving = left.clone();
    on_window("pagehide", move || leaving.set(true));
    on_window("pageshow", move || {
        if left.replace(false) {
            then();
        }
    });
}

/// Calls `then` whenever an event of the window comes.
pub fn on_window(event: &str, then: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn()>::new(then);
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// Calls `then` with the address of a plain click on a link of this site; the
/// browser follows it only if `then` says no.
pub fn on_link(then: impl Fn(&str) -> bool + 'static) {
    let closure = Closure::<dyn Fn(web_sys::MouseEvent)>::new(move |event: web_sys::MouseEvent| {
        let plain =
            event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if !plain || event.default_prevented() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let Some(link) = target.and_then(|element| element.closest("a[href]").ok().flatten()) else { return };
        if link.has_attribute("download") || link.has_attribute("target") {
            return;
        }
        if link.get_attribute("href").is_some_and(|href| then(&href)) {
            event.prevent_default();
        }
    });
    if let Some(document) = document() {
        let _ = document.add_event_listener_with_callback("click", closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// Calls `then` when Escape is pressed outside an input method.
pub fn on_escape(then: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn(web_sys::KeyboardEvent)>::new(move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            then();
        }
    });
    if let Some(document) = document() {
        let _ = document.add_event_listener_with_callback("keydown", closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// What a person did.
pub struct Event(pub(super) web_sys::Event);

impl Event {
    /// The text or chosen value of the control it happened to.
    pub fn value(&self) -> String {
        self.target("value").and_then(|value| value.as_string()).unwrap_or_default()
    }

    /// Whether the box it happened to is ticked.
    pub fn checked(&self) -> bool {
        self.target("checked").is_some_and(|checked| checked.is_truthy())
    }

    /// Keeps the browser from doing what it would do by itself.
    pub fn prevent_default(&self) {
        self.0.prevent_default();
    }

    /// The key that was pressed: `ArrowDown`, `a`. Empty while an input method composes,
    /// whose keys are its own.
    pub fn key(&self) -> String {
        if self.composing() { String::new() } else { self.property("key").as_string().unwrap_or_default() }
    }

    /// Whether an input method is at work on the text.
    pub fn composing(&self) -> bool {
        self.property("isComposing").is_truthy() || self.property("keyCode").as_f64() == Some(229.0)
    }

    fn property(&self, name: &str) -> JsValue {
        js_sys::Reflect::get(self.0.as_ref(), &JsValue::from_str(name)).unwrap_or_default()
    }

    fn target(&self, property: &str) -> Option<JsValue> {
        js_sys::Reflect::get(self.0.target()?.as_ref(), &JsValue::from_str(property)).ok()
    }
}
