//! A page that is drawn beneath the one on the screen, before it is wanted.
//!
//! What takes a slow phone long is not the program but the browser: styles, layout
//! and paint of a new page. All of it is done while a person still reads, on a layer
//! of its own beside the screen. When the page is wanted that layer is shifted over
//! the one on the screen; the program follows when that is painted.

use super::View;
use super::browser::document;
use super::dom::{Kept, draw, insert, remove_between};
use super::page::element;
use reactive_graph::owner::Owner;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
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

/// Covers the page with it: its picture is all that changes.
pub fn raise_beneath() {
    BENEATH.with_borrow(|beneath| {
        if let Some(up) = beneath {
            let _ = up.place.set_attribute("class", "above");
        }
    });
}

/// Puts it in place of what stands between two nodes, in reach of keys and readers. It does
/// not move, the node `end` does.
pub(super) fn bring_up(parent: &Node, start: &Node, end: &Node) -> Option<Beneath> {
    let up = BENEATH.take()?;
    insert(parent, end, up.place.next_sibling().as_ref());
    remove_between(start, &up.place);
    ["class", "inert", "aria-hidden"].iter().for_each(|name| drop(up.place.remove_attribute(name)));
    Some(up)
}
