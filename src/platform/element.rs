//! One type for every element: a tag, attributes, handlers and children.
//!
//! Attributes and children are values, or closures that follow signals. Drawing
//! an element anew replaces it; what must survive (typed text, focus) is kept in
//! signals and found again by id.

use leptos::ev::EventDescriptor;
use leptos::prelude::*;
use leptos::tachys::html::attribute::{Attribute, any_attribute::AnyAttribute};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{Rndr, types};
use leptos::tachys::view::{Mountable, Position, PositionState, add_attr::AddAnyAttr, any_view::AnyViewState};
use leptos::wasm_bindgen::{JsCast, JsValue};
use send_wrapper::SendWrapper;
use std::borrow::Cow;

type Words = Cow<'static, str>;

/// The value of an attribute or property.
pub enum Value {
    /// Absent.
    None,
    /// Present, true.
    On,
    /// A text.
    Text(Words),
    /// Follows signals.
    Live(Box<dyn Fn() -> Value + Send>),
}

/// What can be the value of an attribute or property.
pub trait IntoValue {
    /// As a value.
    fn into_value(self) -> Value;
}

impl IntoValue for &'static str {
    fn into_value(self) -> Value {
        Value::Text(self.into())
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Value::Text(self.into())
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        if self { Value::On } else { Value::None }
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::None, T::into_value)
    }
}

impl<F: Fn() -> T + Send + 'static, T: IntoValue> IntoValue for F {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self().into_value()))
    }
}

/// Where a value goes.
#[derive(Clone, Copy)]
enum Place {
    Attribute,
    Property,
    Class,
}

type Handler = (Words, Box<dyn FnMut(JsValue)>);

/// An element. One pointer, and no inlining: building a page is then a list of
/// plain calls, which is what keeps the program small.
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    values: Vec<(Place, &'static str, Value)>,
    handlers: SendWrapper<Vec<Handler>>,
    children: Vec<AnyView>,
}

impl El {
    /// An element without anything.
    #[inline(never)]
    pub fn new(tag: &'static str) -> Self {
        let handlers = SendWrapper::new(Vec::new());
        Self(Box::new(Parts { tag, values: Vec::new(), handlers, children: Vec::new() }))
    }

    /// With an attribute that never changes.
    #[inline(never)]
    pub fn fixed(self, name: &'static str, value: &'static str) -> Self {
        self.with(Place::Attribute, name, Value::Text(value.into()))
    }

    /// With an attribute.
    #[inline(never)]
    pub fn attr<T: IntoValue>(self, name: &'static str, value: T) -> Self {
        self.with(Place::Attribute, name, value.into_value())
    }

    /// With a property of the DOM: `checked`, `value`.
    #[inline(never)]
    pub fn prop<T: IntoValue>(self, name: &'static str, value: T) -> Self {
        self.with(Place::Property, name, value.into_value())
    }

    /// With a class while a condition holds.
    #[inline(never)]
    pub fn toggle<T: IntoValue>(self, name: &'static str, value: T) -> Self {
        self.with(Place::Class, name, value.into_value())
    }

    #[inline(never)]
    fn with(mut self, place: Place, name: &'static str, value: Value) -> Self {
        self.0.values.push((place, name, value));
        self
    }

    /// With a handler of an event.
    #[inline(never)]
    pub fn on<E: EventDescriptor>(mut self, event: E, mut then: impl FnMut(E::EventType) + 'static) -> Self
    where
        E::EventType: JsCast,
    {
        self.0.handlers.push((event.name(), Box::new(move |event| then(event.unchecked_into()))));
        self
    }

    /// With a text that never changes.
    #[inline(never)]
    pub fn says(self, words: &'static str) -> Self {
        self.append(words.into_any())
    }

    /// With a child after those it has.
    #[inline(never)]
    pub fn child<T: IntoView>(self, child: T) -> Self {
        self.append(child.into_any())
    }

    #[inline(never)]
    fn append(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }
}

/// Elements that HTML closes by themselves.
fn is_void(tag: &str) -> bool {
    matches!(tag, "br" | "hr" | "img" | "input" | "meta" | "link")
}

fn namespace(tag: &str) -> Option<&'static str> {
    let svg = matches!(
        tag,
        "svg"
            | "path"
            | "rect"
            | "circle"
            | "g"
            | "line"
            | "text"
            | "defs"
            | "pattern"
            | "mask"
            | "stop"
            | "linearGradient"
    );
    svg.then_some("http://www.w3.org/2000/svg")
}

/// Gives an element a value; a live one through an effect, which is given back.
fn put(element: &types::Element, place: Place, name: &'static str, value: Value) -> Option<RenderEffect<()>> {
    match (place, value) {
        (_, Value::Live(read)) => {
            let element = SendWrapper::new(element.clone());
            return Some(RenderEffect::new(move |_| {
                put(&element, place, name, read());
            }));
        }
        (Place::Attribute, Value::None) => Rndr::remove_attribute(element, name),
        (Place::Attribute, Value::On) => Rndr::set_attribute(element, name, ""),
        (Place::Attribute, Value::Text(text)) => Rndr::set_attribute(element, name, &text),
        (Place::Property, Value::Text(text)) => Rndr::set_property(element, name, &JsValue::from_str(&text)),
        (Place::Property, value) => {
            Rndr::set_property(element, name, &JsValue::from_bool(matches!(value, Value::On)));
        }
        (Place::Class, Value::None) => Rndr::remove_class(&Rndr::class_list(element), name),
        (Place::Class, _) => Rndr::add_class(&Rndr::class_list(element), name),
    }
    None
}

/// An element on the page, with what keeps it up to date.
pub struct ElState {
    element: types::Element,
    _effects: Vec<RenderEffect<()>>,
    _handlers: Vec<leptos::tachys::renderer::RemoveEventHandler<types::Element>>,
    _children: Vec<AnyViewState>,
}

impl Render for El {
    type State = ElState;

    fn build(self) -> ElState {
        let parts = *self.0;
        let element = Rndr::create_element(parts.tag, namespace(parts.tag));
        let handlers = parts.handlers.take();
        let mut children: Vec<AnyViewState> = parts.children.into_iter().map(Render::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        // Values last: `checked` of a radio group counts once the inputs are there.
        let effects =
            parts.values.into_iter().filter_map(|(place, name, value)| put(&element, place, name, value)).collect();
        let handlers =
            handlers.into_iter().map(|(event, then)| Rndr::add_event_listener(&element, &event, then)).collect();
        ElState { element, _effects: effects, _handlers: handlers, _children: children }
    }

    fn rebuild(self, state: &mut ElState) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl Mountable for ElState {
    fn unmount(&mut self) {
        Rndr::remove(&self.element);
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        Rndr::insert_node(parent, &self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(parent) = Rndr::get_parent(&self.element) else { return false };
        let Ok(parent) = parent.dyn_into::<types::Element>() else { return false };
        child.mount(&parent, Some(&self.element));
        true
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.element.clone()]
    }
}

impl AddAnyAttr for El {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for El {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 16;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        _: Vec<AnyAttribute>,
    ) {
        let parts = *self.0;
        buf.push('<');
        buf.push_str(parts.tag);
        for (place, name, value) in parts.values {
            if matches!(place, Place::Attribute) {
                write_attribute(buf, name, value);
            }
        }
        buf.push('>');
        if !is_void(parts.tag) {
            let mut inside = Position::FirstChild;
            for child in parts.children {
                child.to_html_with_buf(buf, &mut inside, escape, mark_branches, Vec::new());
            }
            buf.push_str("</");
            buf.push_str(parts.tag);
            buf.push('>');
        }
        *position = Position::NextChild;
    }

    /// Static pages are replaced, not taken over node by node.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> ElState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

fn write_attribute(buf: &mut String, name: &str, value: Value) {
    let text = match value {
        Value::None => return,
        Value::On => Words::Borrowed(""),
        Value::Text(text) => text,
        Value::Live(read) => return write_attribute(buf, name, read()),
    };
    buf.push(' ');
    buf.push_str(name);
    buf.push_str("=\"");
    buf.push_str(&text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;"));
    buf.push('"');
}
