//! The time, and what is done later.

use super::browser::window;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Milliseconds since 1970 in UTC.
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// What is done later. One type for all of them: each kind of closure would bring its
/// own code to call and free it from JavaScript.
type Later = Box<dyn FnOnce()>;

fn once(then: Later) -> js_sys::Function {
    Closure::once_into_js(then).unchecked_into()
}

/// Calls `then` before the next picture.
pub fn next_frame(then: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let _ = window.request_animation_frame(&once(Box::new(then)));
    }
}

thread_local! {
    /// What waits for the next picture, in the order it came.
    static PUT_OFF: RefCell<Vec<Later>> = const { RefCell::new(Vec::new()) };
}

/// Calls `then` after what is drawn now has been painted, or when the page is left before that.
pub fn after_paint(then: impl FnOnce() + 'static) {
    PUT_OFF.with_borrow_mut(|all| all.push(Box::new(then)));
    next_frame(|| {
        after_seconds(0, || {
            do_first();
        });
    });
}

/// Does everything that waits for a picture: nothing is painted any more.
pub fn do_put_off() {
    while do_first() {}
}

fn do_first() -> bool {
    let first = PUT_OFF.with_borrow_mut(|all| (!all.is_empty()).then(|| all.remove(0)));
    first.map(|then| then()).is_some()
}

/// Calls `then` when the browser has nothing else to do; where it cannot tell, a second later.
pub fn when_idle(then: impl FnOnce() + 'static) {
    let Some(window) = window() else { return };
    let known = js_sys::Reflect::has(&window, &JsValue::from_str("requestIdleCallback"));
    if known.unwrap_or_default() {
        let _ = window.request_idle_callback(&once(Box::new(then)));
    } else {
        after_seconds(1, then);
    }
}

/// Calls `then` after this many seconds.
pub fn after_seconds(seconds: i32, then: impl FnOnce() + 'static) {
    after(seconds * 1000, Box::new(then));
}

/// Calls `then` when a press that has begun is over: what it would move stays where it is until then.
pub fn after_press(then: impl FnOnce() + 'static) {
    after(300, Box::new(then));
}

fn after(milliseconds: i32, then: Later) {
    if let Some(window) = window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&once(then), milliseconds);
    }
}
