//! Values that pages follow.

use reactive_graph::signal::RwSignal;
use reactive_graph::traits::*;
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

type Anything = Arc<dyn Any + Send + Sync>;

/// A value that can be followed: what reads it while a page is drawn is drawn anew
/// after it changed. Copied freely.
///
/// All of them are one kind of signal inside, because each kind is compiled anew.
pub(crate) struct Signal<T> {
    inner: RwSignal<Anything>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T: Send + Sync + 'static> Signal<T> {
    /// A signal with its first value.
    pub(crate) fn new(value: T) -> Self {
        Self { inner: made(Arc::new(value)), of: PhantomData }
    }

    /// Looks at the value and follows it.
    pub(crate) fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(seen(&followed(self.inner)))
    }

    /// Looks at the value as it is now.
    pub(crate) fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(seen(&glimpsed(self.inner)))
    }

    /// Replaces the value.
    pub(crate) fn set(self, value: T) {
        put(self.inner, Arc::new(value));
    }
}

impl<T: Clone + Send + Sync + 'static> Signal<T> {
    /// The value, which is followed.
    pub(crate) fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value as it is now.
    pub(crate) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// Changes the value.
    pub(crate) fn update(self, change: impl FnOnce(&mut T)) {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }

    /// Changes a large value in its place, where nobody else holds it; `change` must not look at this signal.
    pub(crate) fn update_in_place(self, change: impl FnOnce(&mut T)) {
        let mut change = Some(change);
        changed(self.inner, &mut |value| {
            let Some(change) = change.take() else { return };
            if let Some(value) = Arc::get_mut(value).and_then(|value| value.downcast_mut()) {
                return change(value);
            }
            let mut copy = seen::<T>(value).clone();
            change(&mut copy);
            *value = Arc::new(copy);
        });
    }
}

#[inline(never)]
fn made(value: Anything) -> RwSignal<Anything> {
    RwSignal::new(value)
}

#[inline(never)]
fn followed(signal: RwSignal<Anything>) -> Anything {
    signal.get()
}

#[inline(never)]
fn glimpsed(signal: RwSignal<Anything>) -> Anything {
    signal.get_untracked()
}

#[inline(never)]
fn put(signal: RwSignal<Anything>, value: Anything) {
    signal.set(value);
}

#[inline(never)]
fn changed(signal: RwSignal<Anything>, change: &mut dyn FnMut(&mut Anything)) {
    signal.update(change);
}

fn seen<T: 'static>(value: &Anything) -> &T {
    // Only `new` and `set` write it, and both take a T.
    value.downcast_ref().unwrap_or_else(|| unreachable!())
}
