//! `view!`: the notation of Leptos, compiled to data.
//!
//! Leptos' own macro gives every element with its attributes and children a type
//! of its own, each with code to build and to change it. Pages that are drawn
//! anew as a whole need none of that: here markup becomes a text, one step a line
//! (see `src/platform/template.rs`), and a list of the parts that fill its gaps.
//! What the macro understands: elements, texts, `{expressions}`, `name=value`,
//! `on:event=handler`, `prop:name=value` and `class:name=condition`.

use proc_macro2::TokenStream;
use quote::quote;
use rstml::node::{Node, NodeAttribute, NodeElement};

/// Markup to a view. Every expression inside is a value, a view or, to follow a
/// signal, a closure.
#[proc_macro]
pub fn view(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let nodes = match rstml::parse2(input.into()) {
        Ok(nodes) => nodes,
        Err(error) => return error.into_compile_error().into(),
    };
    let mut markup = Markup::default();
    match nodes.iter().try_for_each(|one| markup.node(one)) {
        Ok(()) => markup.finish().into(),
        Err(problem) => quote! { ::std::compile_error!(#problem) }.into(),
    }
}

/// What has been read so far.
#[derive(Default)]
struct Markup {
    template: Vec<String>,
    parts: Vec<TokenStream>,
}

impl Markup {
    fn finish(self) -> TokenStream {
        let template = self.template.join("\n");
        let parts = self.parts;
        quote! { crate::platform::View::markup(#template, ::std::vec![#(#parts),*]) }
    }

    /// A step without a gap.
    fn step(&mut self, sign: &str, rest: &str) -> Result<(), &'static str> {
        if rest.contains('\n') {
            return Err("a text or value in markup must be one line");
        }
        self.template.push(format!("{sign}{rest}"));
        Ok(())
    }

    /// A step with a gap, and what fills it.
    fn gap(&mut self, step: String, part: TokenStream) {
        self.template.push(step);
        self.parts.push(part);
    }

    fn node(&mut self, node: &Node) -> Result<(), &'static str> {
        match node {
            Node::Element(it) => self.element(it),
            Node::Text(text) => self.step("\"", &text.value_string()),
            Node::RawText(text) => self.step("\"", &text.to_string_best()),
            Node::Block(block) => {
                self.gap("?".to_owned(), quote! { crate::platform::IntoView::into_view(#block) });
                Ok(())
            }
            Node::Fragment(fragment) => fragment.children.iter().try_for_each(|child| self.node(child)),
            Node::Comment(_) | Node::Doctype(_) | Node::Custom(_) => Ok(()),
        }
    }

    fn element(&mut self, element: &NodeElement<rstml::Infallible>) -> Result<(), &'static str> {
        self.step("<", &element.name().to_string())?;
        for attribute in element.attributes() {
            let NodeAttribute::Attribute(attribute) = attribute else {
                return Err("spread attributes are not understood here");
            };
            let name = attribute.key.to_string();
            let value = attribute.value().map_or_else(|| quote! { true }, |value| quote! { #value });
            let part = quote! { crate::platform::IntoView::into_view(#value) };
            match (name.split_once(':'), literal(&value)) {
                (Some(("on", event)), _) => {
                    self.gap(format!(" @{event}?"), quote! { crate::platform::View::act(#value) })
                }
                (Some(("prop", name)), _) => self.gap(format!(" .{name}?"), part),
                (Some(("class", name)), _) => self.gap(format!(" :{name}?"), part),
                (_, Some(value)) => self.step(" ", &format!("{name}={value}"))?,
                _ => self.gap(format!(" {name}?"), part),
            }
        }
        element.children.iter().try_for_each(|child| self.node(child))?;
        self.step(">", "")
    }
}

/// The text of an expression that is a text written out.
fn literal(expression: &TokenStream) -> Option<String> {
    syn::parse2::<syn::LitStr>(expression.clone()).ok().map(|text| text.value())
}
