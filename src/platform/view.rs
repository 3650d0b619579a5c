//! What pages are made of: markup with parts to fill in.
//!
//! Attributes and children are values, or closures that follow signals. What such
//! a closure returns replaces what was there; what must survive (typed text,
//! focus) is kept in signals and found again by id.

use super::Event;
use std::borrow::Cow;

/// A piece of a page, the value of an attribute, or what an event does.
///
/// One pointer: a page is built of thousands of them, and moving a pointer takes
/// little code.
pub struct View(Option<Box<Kind>>);

/// What a view is.
pub(super) enum Kind {
    /// As the value of an attribute: present, true.
    On,
    /// A text.
    Words(Cow<'static, str>),
    /// Markup in the notation of `template.rs`, with the parts it asks for, in order.
    Markup(&'static str, Vec<View>),
    /// One after the other.
    Many(Vec<View>),
    /// Follows signals.
    Live(Box<dyn Fn() -> View>),
    /// What is drawn beneath the page.
    Beneath,
    /// Handles an event.
    #[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "nothing happens to a static page"))]
    Act(Box<dyn Fn(Event)>),
}

impl View {
    /// Nothing; as the value of an attribute: absent.
    pub const NOTHING: Self = Self(None);

    #[inline(never)]
    fn new(kind: Kind) -> Self {
        Self(Some(Box::new(kind)))
    }

    /// Markup in the notation of `template.rs`, with the parts it asks for, in order;
    /// written by `view!`.
    #[inline(never)]
    pub fn markup(template: &'static str, parts: Vec<Self>) -> Self {
        Self::new(Kind::Markup(template, parts))
    }

    /// What an event does.
    #[inline(never)]
    pub fn act(then: impl Fn(Event) + 'static) -> Self {
        Self::new(Kind::Act(Box::new(then)))
    }

    /// What was drawn beneath the page: it comes up where this is drawn.
    pub fn beneath() -> Self {
        Self::new(Kind::Beneath)
    }

    /// Whether it is what was drawn beneath the page.
    #[cfg(target_arch = "wasm32")]
    pub(super) fn is_beneath(&self) -> bool {
        matches!(self.0.as_deref(), Some(Kind::Beneath))
    }

    /// What it is; `None` where it is nothing.
    pub(super) fn kind(self) -> Option<Kind> {
        self.0.map(|kind| *kind)
    }
}

/// What can be part of a page.
pub trait IntoView {
    /// As a view.
    fn into_view(self) -> View;
}

impl IntoView for View {
    fn into_view(self) -> View {
        self
    }
}

impl IntoView for &'static str {
    #[inline(never)]
    fn into_view(self) -> View {
        View::new(Kind::Words(Cow::Borrowed(self)))
    }
}

impl IntoView for String {
    #[inline(never)]
    fn into_view(self) -> View {
        View::new(Kind::Words(Cow::Owned(self)))
    }
}

impl IntoView for bool {
    fn into_view(self) -> View {
        if self { View::new(Kind::On) } else { View::NOTHING }
    }
}

impl<T: IntoView> IntoView for Option<T> {
    #[inline(never)]
    fn into_view(self) -> View {
        self.map_or(View::NOTHING, T::into_view)
    }
}

impl<T: IntoView> IntoView for Vec<T> {
    #[inline(never)]
    fn into_view(self) -> View {
        View::new(Kind::Many(self.into_iter().map(T::into_view).collect()))
    }
}

impl<T: IntoView, const N: usize> IntoView for [T; N] {
    fn into_view(self) -> View {
        View::new(Kind::Many(self.into_iter().map(T::into_view).collect()))
    }
}

impl<F: Fn() -> T + 'static, T: IntoView> IntoView for F {
    #[inline(never)]
    fn into_view(self) -> View {
        View::new(Kind::Live(Box::new(move || self().into_view())))
    }
}
