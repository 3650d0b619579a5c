//! OneThing (一件事一次办): a guide through everything that several offices want
//! for one thing.
//!
//! Modules in reading order. Each may import those above it, never one below:
//! `model` (the data) → `engine` (the rules) → `search`, `form` (what is entered) → `content` (files, checks,
//! bundles) → `texts` (interface sentences) → `papers` (what is printed) → `platform` (the browser) → `ui`.
//! `tests/layers.rs` guards it.

// Views nest deeply; laying out their types takes more than the usual 128 steps.
#![recursion_limit = "256"]

#[cfg(feature = "cli")]
pub mod content;
pub mod engine;
pub mod form;
pub mod model;
pub mod papers;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod platform;
pub mod search;
pub mod state;
pub mod texts;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod ui;
