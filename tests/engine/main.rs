//! The engine's laws over the real restaurant data with random answers, its rules
//! on small made-up packages, and bundles made to break it.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

mod bounds;
mod code;
mod compare;
mod dates;
mod hostile;
mod laws;
mod merging;
mod options;
mod oracle;
mod proof;
mod rules;
mod slack;
mod steps;
mod time_picture;
