//! Views as HTML, for static pages: signals are read once, handlers left out.

use super::template::{Step, steps};
use super::view::{Kind, View};
use std::borrow::Cow;

impl View {
    /// As HTML.
    pub fn to_html(self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    fn write(self, html: &mut String) {
        match self.kind() {
            None | Some(Kind::On | Kind::Act(_) | Kind::Beneath) => {}
            Some(Kind::Words(words)) => push_escaped(html, &words),
            Some(Kind::Many(views)) => views.into_iter().for_each(|view| view.write(html)),
            Some(Kind::Live(read)) => read().write(html),
            Some(Kind::Markup(template, parts)) => write_markup(html, template, parts),
        }
    }

    /// The value of an attribute; `None` where it is absent.
    fn into_value(self) -> Option<Cow<'static, str>> {
        match self.kind()? {
            Kind::On => Some(Cow::Borrowed("")),
            Kind::Words(words) => Some(words),
            Kind::Live(read) => read().into_value(),
            Kind::Markup(..) | Kind::Many(_) | Kind::Act(_) | Kind::Beneath => None,
        }
    }
}

fn write_markup(html: &mut String, template: &'static str, parts: Vec<View>) {
    let mut parts = parts.into_iter();
    let mut open: Vec<&str> = Vec::new();
    // Whether the start tag still takes attributes.
    let mut in_tag = false;
    for step in steps(template) {
        if in_tag && !matches!(step, Step::Fixed(..) | Step::Filled(_)) {
            html.push('>');
            in_tag = false;
        }
        match step {
            Step::Open(tag) => {
                html.push('<');
                html.push_str(tag);
                open.push(tag);
                in_tag = true;
            }
            Step::Fixed(name, value) => push_attribute(html, name, value),
            Step::Filled(name) => {
                let value = parts.next().and_then(View::into_value);
                if let (Some(value), false) = (value, name.starts_with(['.', ':', '@'])) {
                    push_attribute(html, name, &value);
                }
            }
            Step::Words(words) => push_escaped(html, words),
            Step::Child => parts.next().unwrap_or(View::NOTHING).write(html),
            Step::Close => {
                if let Some(tag) = open.pop().filter(|tag| !is_void(tag)) {
                    html.push_str("</");
                    html.push_str(tag);
                    html.push('>');
                }
            }
        }
    }
}

/// Elements that HTML closes by themselves.
fn is_void(tag: &str) -> bool {
    matches!(tag, "br" | "hr" | "img" | "input" | "meta" | "link")
}

fn push_attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    html.push_str(&value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;"));
    html.push('"');
}

fn push_escaped(html: &mut String, words: &str) {
    html.push_str(&words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"));
}
