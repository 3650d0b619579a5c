//! A page that is drawn beneath the one on the screen, before it is wanted.
//!
//! What takes a slow phone long is not the program but the browser: styles, layout
//! and paint of a new page. All of it is done while a person still reads. When the
//! page is wanted only the one above it is taken away; nothing moves, because an
//! element that moves is laid out anew.

use super::View;
use super::browser::document;
use super::dom::{Kept, draw, insert, remove_between};
use super::page::element;
use reactive_graph::owner::Owner;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// A page with what keeps it alive.
pub(super) struct Beneath {
    place: Element,
    _kept: Kept,
    /// Of the signals that were made for it.
    _owner: Owner,
}

impl Drop for Beneath {
    fn drop(&mut self) {
        self.place.remove();
    }
}

thread_local! {
    /// At most one: nobody goes to two pages at once.
    static BENEATH: RefCell<Option<Beneath>> = const { RefCell::new(None) };
    /// What is left to do once it has come up and is painted.
    static WAKE: RefCell<Option<Box<dyn FnOnce()>>> = const { RefCell::new(None) };
}

/// Draws a page beneath the one in the element `selector`, out of reach of keys and readers;
/// says whether it could.
pub fn draw_beneath(selector: &str, view: View) -> bool {
    let Some((document, above)) = document().zip(element(selector)) else { return false };
    let Ok(place) = document.create_element("div") else { return false };
    // Browsers that cannot keep keys away from it go without.
    if !js_sys::Reflect::has(&place, &JsValue::from_str("inert")).unwrap_or_default() {
        return false;
    }
    for (name, value) in [("class", "beneath"), ("inert", ""), ("aria-hidden", "true")] {
        let _ = place.set_attribute(name, value);
    }
    insert(&above, &place, None);
    let (owner, mut kept) = (Owner::new(), Kept::default());
    owner.with(|| draw(&document, view, &place, None, &mut kept));
    BENEATH.set(Some(Beneath { place, _kept: kept, _owner: owner }));
    true
}

/// Takes away what lies beneath the page.
pub fn forget_beneath() {
    BENEATH.take();
}

/// Brings it up in place of what stands between two nodes. It does not move, the node
/// `end` does; and what stood there is only covered, since taking it away would have the
/// browser look at all styles and places again.
pub(super) fn bring_up(parent: &Node, start: &Node, end: &Node) -> Option<Beneath> {
    let up = BENEATH.take()?;
    let _ = up.place.set_attribute("class", "above");
    insert(parent, end, up.place.next_sibling().as_ref());
    let (start, place): (Node, Node) = (start.clone(), up.place.clone().into());
    WAKE.set(Some(Box::new(move || {
        remove_between(&start, &place);
        if let Some(place) = place.dyn_ref::<Element>() {
            ["class", "inert", "aria-hidden"].iter().for_each(|name| drop(place.remove_attribute(name)));
        }
    })));
    Some(up)
}

/// Takes away what it covers and puts it in its place, in reach of keys and readers: after its
/// picture, since that takes the browser as long as the picture.
pub fn wake_beneath() {
    if let Some(wake) = WAKE.take() {
        wake();
    }
}
