//! Stand-ins for native builds, which write static pages and run tests: no
//! storage, no network, no page.

use super::{FetchError, StorageError};

/// No storage.
pub fn load(_: &str) -> Result<Option<String>, StorageError> {
    Err(StorageError::Blocked)
}

/// No storage.
pub fn save(_: &str, _: &str) -> Result<(), StorageError> {
    Err(StorageError::Blocked)
}

/// No storage.
pub fn remove(_: &str) -> Result<(), StorageError> {
    Err(StorageError::Blocked)
}

/// No storage.
pub fn keys(_: &str) -> Result<Vec<String>, StorageError> {
    Err(StorageError::Blocked)
}

/// No tab.
pub fn save_in_tab(_: &str, _: &str) {}

/// No tab.
pub fn load_in_tab(_: &str) -> Option<String> {
    None
}

/// No tab.
pub fn clear_tab() {}

/// No network.
pub fn fetch(_: &str) -> impl Future<Output = Result<Vec<u8>, FetchError>> + use<> {
    std::future::ready(Err(FetchError::Offline))
}

/// Nothing runs beside a static page.
pub fn spawn(_: impl Future<Output = ()> + 'static) {}

/// Static pages show no network state.
pub fn online() -> bool {
    true
}

/// No clock: static pages show nothing that depends on the day.
pub fn now() -> i64 {
    0
}

/// The root of the host.
pub fn root() -> String {
    "/".to_owned()
}

/// No page that names files.
pub fn named(_: &str) -> String {
    String::new()
}

/// Nothing lies beneath.
pub fn raise_beneath() {}

/// Nothing is drawn.
pub fn next_frame(_: impl FnOnce() + 'static) {}

/// Nothing is painted.
pub fn after_paint(_: impl FnOnce() + 'static) {}

/// Nothing waits.
pub fn do_put_off() {}

/// No clock.
pub fn after_seconds(_: i32, _: impl FnOnce() + 'static) {}

/// Nothing happens to a static page.
pub struct Event;

impl Event {
    /// No value.
    pub fn value(&self) -> String {
        String::new()
    }

    /// Not ticked.
    pub fn checked(&self) -> bool {
        false
    }

    /// No key.
    pub fn key(&self) -> String {
        String::new()
    }

    /// No input method.
    pub fn composing(&self) -> bool {
        false
    }

    /// Nothing to keep from.
    pub fn prevent_default(&self) {}
}

/// Nothing was done to a static page.
pub fn do_again() {}

/// No address.
pub fn address() -> (String, String) {
    Default::default()
}

/// No address.
pub fn leave(_: &str, _: bool) {}

/// No address.
pub fn site() -> String {
    String::new()
}

/// No address.
pub fn navigate(_: &str, _: bool) {}

/// No address.
pub fn reload() {}

/// No events.
pub fn on_return(_: impl Fn() + 'static) {}

/// No page.
pub fn click(_: &str) {}

/// No page.
pub fn set_value(_: &str, _: &str) {}

/// No page.
pub fn show_nearest(_: &str) {}

/// No events.
pub fn on_window(_: &str, _: impl Fn() + 'static) {}

/// No events.
pub fn on_link(_: impl Fn(&str) -> bool + 'static) {}

/// No events.
pub fn on_escape(_: impl Fn() + 'static) {}

/// No address.
pub fn fragment() -> String {
    String::new()
}

/// No address.
pub fn origin() -> String {
    String::new()
}

/// No other program.
pub fn in_app() -> bool {
    false
}

/// No printer.
pub fn print() {}

/// No clipboard.
pub fn copy(_: &str) -> bool {
    false
}

/// Nothing has a size.
pub fn tops(_: super::View) -> Vec<f64> {
    Vec::new()
}

/// Nothing is painted.
pub fn pictures(_: &str) -> Vec<String> {
    Vec::new()
}

/// No page.
pub fn set_title(_: &str) {}

/// No page.
pub fn set_attribute(_: &str, _: Option<&str>) {}

/// No page.
pub fn focus_next(_: &str) -> bool {
    false
}

/// No page.
pub fn focus(_: &str) -> bool {
    false
}

/// No page.
pub fn reveal(_: &str) {}

/// No page.
pub fn focused() -> Option<String> {
    None
}

/// No page.
pub fn scroll_to_top() {}

/// No page.
pub fn announce(_: &str) {}

/// No page.
pub fn close_menus() {}

/// Nothing is saved.
pub fn download(_: &str, _: &str, _: &str) {}

/// No console.
pub fn log(_: &str) {}

/// No clock.
pub fn after_press(_: impl FnOnce() + 'static) {}

/// No address.
pub fn go_to_fragment(_: &str) {}

/// No window.
pub fn fits(_: &str) -> bool {
    false
}
