//! `view!`: the notation of Leptos, compiled to calls on one element type.
//!
//! Leptos' own macro gives every element with its attributes and children a type
//! of its own, each with code to build and to change it. Pages that are drawn
//! anew as a whole need none of that; one type for all elements takes a third of
//! the bytes. What the macro understands: elements, texts, `{expressions}`,
//! `name=value`, `on:event=handler`, `prop:name=value` and `class:name=condition`.

use proc_macro2::TokenStream;
use quote::quote;
use rstml::node::{Node, NodeAttribute, NodeElement};

/// Markup to a view. Every expression inside is a value, a view or, to follow a
/// signal, a closure.
#[proc_macro]
pub fn view(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match rstml::parse2(input.into()) {
        Ok(nodes) => root(&nodes).into(),
        Err(error) => error.into_compile_error().into(),
    }
}

fn root(nodes: &[Node]) -> TokenStream {
    let views: Vec<TokenStream> = nodes.iter().filter_map(node).collect();
    match views.as_slice() {
        [only] => only.clone(),
        _ => quote! { ::std::vec![#(::leptos::prelude::IntoAny::into_any(#views)),*] },
    }
}

fn node(node: &Node) -> Option<TokenStream> {
    match node {
        Node::Element(it) => Some(element(it)),
        Node::Text(text) => {
            let value = &text.value;
            Some(quote! { #value })
        }
        Node::RawText(text) => {
            let value = text.to_string_best();
            Some(quote! { #value })
        }
        Node::Block(block) => Some(quote! { #block }),
        Node::Fragment(fragment) => Some(root(&fragment.children)),
        Node::Comment(_) | Node::Doctype(_) | Node::Custom(_) => None,
    }
}

fn element(element: &NodeElement<rstml::Infallible>) -> TokenStream {
    let tag = element.name().to_string();
    let mut calls = TokenStream::new();
    for attribute in element.attributes() {
        let NodeAttribute::Attribute(attribute) = attribute else {
            return quote! { ::std::compile_error!("spread attributes are not understood here") };
        };
        let name = attribute.key.to_string();
        let value = attribute.value().map_or_else(|| quote! { true }, |value| quote! { #value });
        calls.extend(match name.split_once(':') {
            Some(("on", event)) => {
                let event = quote::format_ident!("{event}");
                quote! { .on(::leptos::ev::#event, #value) }
            }
            Some(("prop", name)) => quote! { .prop(#name, #value) },
            Some(("class", name)) => quote! { .toggle(#name, #value) },
            _ if is_literal(&value) => quote! { .fixed(#name, #value) },
            _ => quote! { .attr(#name, #value) },
        });
    }
    for child in element.children.iter().filter_map(node) {
        calls.extend(if is_literal(&child) { quote! { .says(#child) } } else { quote! { .child(#child) } });
    }
    quote! { crate::platform::El::new(#tag) #calls }
}

/// Whether an expression is a text written out.
fn is_literal(expression: &TokenStream) -> bool {
    let mut tokens = expression.clone().into_iter();
    let first = tokens.next();
    let text = first.is_some_and(|token| token.to_string().starts_with('"'));
    text && tokens.next().is_none()
}
