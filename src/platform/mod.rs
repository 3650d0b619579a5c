//! The browser: the only folder that names web-sys, js-sys, gloo or wasm-bindgen.
//!
//! It knows nothing of guides. Native builds, which only write static pages, get
//! stand-ins that do nothing.

#[cfg(target_arch = "wasm32")]
mod browser;
mod element;
#[cfg(not(target_arch = "wasm32"))]
mod stand_in;

#[cfg(target_arch = "wasm32")]
pub use browser::*;
pub use element::{El, IntoValue, Value};
#[cfg(not(target_arch = "wasm32"))]
pub use stand_in::*;

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
