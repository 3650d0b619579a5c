//! The browser: the only folder that names web-sys, js-sys or wasm-bindgen.
//!
//! It knows nothing of guides. Native builds, which only write static pages, get
//! stand-ins that do nothing.

#[cfg(target_arch = "wasm32")]
mod beneath;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod clock;
#[cfg(target_arch = "wasm32")]
mod dom;
#[cfg(target_arch = "wasm32")]
mod early;
#[cfg(not(target_arch = "wasm32"))]
mod html;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod picture;
#[cfg(not(target_arch = "wasm32"))]
mod stand_in;
#[cfg(target_arch = "wasm32")]
mod storage;
mod template;
#[cfg(all(test, target_arch = "wasm32"))]
#[allow(clippy::unwrap_used)]
mod tests;
mod view;

#[cfg(target_arch = "wasm32")]
pub use beneath::{draw_beneath, forget_beneath, raise_beneath};
#[cfg(target_arch = "wasm32")]
pub use browser::*;
#[cfg(target_arch = "wasm32")]
pub use clock::{after_paint, after_press, after_seconds, do_put_off, next_frame, now, when_idle};
#[cfg(target_arch = "wasm32")]
pub use early::{do_again, note_early};
#[cfg(target_arch = "wasm32")]
pub use page::*;
#[cfg(not(target_arch = "wasm32"))]
pub use stand_in::*;
#[cfg(target_arch = "wasm32")]
pub use storage::{clear_tab, keys, load, load_in_tab, remove, save, save_in_tab};
pub use view::{IntoView, View};

/// Why something could not be kept on the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// Storage is switched off or not there.
    Blocked,
    /// There is no room left.
    Full,
}

/// Why a file could not be loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FetchError {
    /// No answer from the server.
    Offline,
    /// The server answered with this status.
    Status(u16),
}
