//! What is seen: pages made of parts, drawn from a [`Context`](context::Context).

// Static pages draw the same views, but nothing in them is ever pressed.
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
mod app;
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
mod app_beneath;
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
mod app_loading;
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
mod app_records;
mod context;
#[cfg(feature = "csr")]
mod form;
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
mod frame;
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
mod home;
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
mod loading;
#[cfg_attr(not(feature = "csr"), allow(dead_code, unused_imports))]
mod pages;
#[cfg(feature = "csr")]
mod papers;
#[cfg_attr(not(feature = "csr"), allow(dead_code, unused_imports))]
mod parts;
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
mod running;
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
mod signal;
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
mod site;

#[cfg(feature = "csr")]
pub use app::run;
#[cfg(feature = "csr")]
pub use form::run_form;
#[cfg(feature = "csr")]
pub use home::run_home;
#[cfg(feature = "ssr")]
pub use pages::{StaticPage, static_pages};
#[cfg(feature = "csr")]
pub use papers::run_papers;
