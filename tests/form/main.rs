//! The one form: what is typed, what is wrong with it, and what each office gets.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

mod codes;
mod every;
mod exported;
mod filling;
mod party;
mod printed;
mod sentences;
mod typed;
mod whole;
