//! Draws views on the page and keeps them up to date.

use super::Event;
use super::beneath::{Beneath, bring_up};
use super::template::{Step, steps};
use super::view::{Kind, View};
use reactive_graph::effect::RenderEffect;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, Element, Node};

/// What a drawn view needs to stay alive: dropping it stops every change.
#[derive(Default)]
pub(super) struct Kept {
    effects: Vec<RenderEffect<Kept>>,
    beneath: Vec<Beneath>,
    handlers: Vec<Closure<dyn Fn(web_sys::Event)>>,
}

/// Draws a view into an element in place of what is there, for as long as the page lives.
pub(super) fn mount(element: &Element, view: View) {
    let Some(document) = element.owner_document() else { return };
    element.set_text_content(None);
    let mut kept = Kept::default();
    draw(&document, view, element, None, &mut kept);
    std::mem::forget(kept);
}

/// Draws a view in the page, tells where its units begin, and takes it away again.
pub(super) fn tops(view: View) -> Vec<f64> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return Vec::new() };
    let Some((place, body)) = document.create_element("div").ok().zip(document.body()) else { return Vec::new() };
    set_attribute(&place, "class", Some("measured"));
    insert(&body, &place, None);
    let mut kept = Kept::default();
    draw(&document, view, &place, None, &mut kept);
    let mut tops = Vec::new();
    if let Ok(units) = place.query_selector_all("[data-unit]") {
        let units = (0..units.length()).filter_map(|at| units.item(at)?.dyn_into::<Element>().ok());
        tops.extend(units.map(|unit| unit.get_bounding_client_rect().top()));
    }
    place.remove();
    tops
}

/// Draws a view as a child of `parent`, before the node `before` or last.
pub(super) fn draw(document: &Document, view: View, parent: &Node, before: Option<&Node>, kept: &mut Kept) {
    match view.kind() {
        // What lies beneath comes up in place of a page only.
        None | Some(Kind::On | Kind::Act(_) | Kind::Beneath) => {}
        Some(Kind::Words(words)) => insert(parent, &document.create_text_node(&words), before),
        Some(Kind::Many(views)) => views.into_iter().for_each(|view| draw(document, view, parent, before, kept)),
        Some(Kind::Live(read)) => kept.effects.push(draw_live(document, read, parent, before)),
        Some(Kind::Markup(template, parts)) => draw_markup(document, template, parts, parent, before, kept),
    }
}

pub(super) fn insert(parent: &Node, node: &Node, before: Option<&Node>) {
    // Fails only where the page was changed by somebody else; what is missing then is missing.
    let _ = parent.insert_before(node, before);
}

/// Draws what a closure returns between two empty texts, anew whenever a signal
/// it reads changes.
fn draw_live(
    document: &Document,
    read: Box<dyn Fn() -> View>,
    parent: &Node,
    before: Option<&Node>,
) -> RenderEffect<Kept> {
    let (start, end): (Node, Node) = (document.create_text_node("").into(), document.create_text_node("").into());
    insert(parent, &start, before);
    insert(parent, &end, before);
    let document = document.clone();
    follow(Box::new(move |kept| {
        // The place is found anew: an element around it may have been moved.
        let Some(parent) = end.parent_node() else { return };
        let view = read();
        if view.is_beneath() {
            kept.beneath.extend(bring_up(&parent, &start, &end));
            return;
        }
        remove_between(&start, &end);
        draw(&document, view, &parent, Some(&end), kept);
    }))
}

/// Takes away what stands between two nodes.
pub(super) fn remove_between(start: &Node, end: &Node) {
    while let Some(node) = end.previous_sibling().filter(|node| node != start) {
        if let Some(parent) = node.parent_node() {
            let _ = parent.remove_child(&node);
        }
    }
}

/// Runs now and after every change of a signal it read; what it kept the time
/// before is dropped first.
fn follow(run: Box<dyn Fn(&mut Kept)>) -> RenderEffect<Kept> {
    RenderEffect::new(move |before: Option<Kept>| {
        drop(before);
        let mut kept = Kept::default();
        run(&mut kept);
        kept
    })
}

fn draw_markup(
    document: &Document,
    template: &'static str,
    parts: Vec<View>,
    parent: &Node,
    before: Option<&Node>,
    kept: &mut Kept,
) {
    let mut parts = parts.into_iter();
    let mut open: Vec<Element> = Vec::new();
    let mut filled: Vec<(Element, &'static str, View)> = Vec::new();
    for step in steps(template) {
        match step {
            Step::Open(tag) => open.extend(document.create_element_ns(Some(namespace(tag)), tag)),
            Step::Fixed(name, value) => {
                if let Some(element) = open.last() {
                    set_attribute(element, name, Some(value));
                }
            }
            Step::Filled(name) => {
                if let (Some(element), Some(part)) = (open.last(), parts.next()) {
                    filled.push((element.clone(), name, part));
                }
            }
            Step::Words(words) => {
                let text = document.create_text_node(words);
                insert(open.last().map_or(parent, AsRef::as_ref), &text, if open.is_empty() { before } else { None });
            }
            Step::Child => {
                let Some(part) = parts.next() else { continue };
                match open.last() {
                    Some(element) => draw(document, part, element, None, kept),
                    None => draw(document, part, parent, before, kept),
                }
            }
            Step::Close => {
                if let Some(element) = open.pop() {
                    match open.last() {
                        Some(outer) => insert(outer, &element, None),
                        None => insert(parent, &element, before),
                    }
                }
            }
        }
    }
    // Last: `checked` of a radio group counts once the inputs are there.
    for (element, name, part) in filled {
        fill(&element, name, part, kept);
    }
}

fn namespace(tag: &str) -> &'static str {
    match tag {
        "svg" | "path" | "rect" | "circle" | "g" | "line" | "text" | "defs" | "pattern" | "mask" | "stop"
        | "linearGradient" => "http://www.w3.org/2000/svg",
        _ => "http://www.w3.org/1999/xhtml",
    }
}

/// Gives an element what a part says: an attribute, `.property`, `:class` or `@event`.
fn fill(element: &Element, name: &'static str, part: View, kept: &mut Kept) {
    match part.kind() {
        Some(Kind::Live(read)) => {
            let element = element.clone();
            kept.effects.push(follow(Box::new(move |kept| fill(&element, name, read(), kept))));
        }
        Some(Kind::Act(then)) => {
            let handler = Closure::<dyn Fn(web_sys::Event)>::new(move |event| then(Event(event)));
            let _ = element.add_event_listener_with_callback(bare(name), handler.as_ref().unchecked_ref());
            kept.handlers.push(handler);
        }
        value => put(element, name, value.as_ref()),
    }
}

/// A name without the sign of its kind.
fn bare(name: &str) -> &str {
    name.trim_start_matches(['.', ':', '@'])
}

fn put(element: &Element, name: &'static str, value: Option<&Kind>) {
    let words = match value {
        Some(Kind::Words(words)) => Some(words.as_ref()),
        Some(Kind::On) => Some(""),
        _ => None,
    };
    if name.starts_with('.') {
        let value = match value {
            Some(Kind::Words(words)) => JsValue::from_str(words),
            _ => JsValue::from_bool(words.is_some()),
        };
        let _ = js_sys::Reflect::set(element, &JsValue::from_str(bare(name)), &value);
    } else if name.starts_with(':') {
        let _ = element.class_list().toggle_with_force(bare(name), words.is_some());
    } else {
        set_attribute(element, name, words);
    }
}

fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // Fails only for names that are none; those in the templates are.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
