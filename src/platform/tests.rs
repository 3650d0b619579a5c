//! Views in a real browser: what is drawn, and what follows a signal.

use super::{Event, IntoView, View, do_again, note_early, show};
use reactive_graph::owner::Owner;
use reactive_graph::signal::RwSignal;
use reactive_graph::traits::*;
use view_macro::view;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// An empty place of its own on the page, with an owner for its signals.
fn place(id: &str) -> web_sys::Element {
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    std::mem::forget(owner);
    let document = web_sys::window().unwrap().document().unwrap();
    let place = document.create_element("div").unwrap();
    place.set_id(id);
    document.body().unwrap().append_child(&place).unwrap();
    place
}

/// Effects run after the handler that caused them.
async fn settled() {
    for _ in 0..4 {
        JsFuture::from(js_sys::Promise::resolve(&JsValue::NULL)).await.unwrap();
    }
}

fn find<T: JsCast>(place: &web_sys::Element, selector: &str) -> T {
    place.query_selector(selector).unwrap().unwrap().dyn_into().unwrap()
}

#[wasm_bindgen_test]
fn markup_is_drawn_as_it_is_written() {
    let place = place("drawn");
    let absent: Option<&'static str> = None;
    let items: Vec<View> = vec![view! { <li>"one"</li> }, view! { <li>{"<b>".to_owned()}</li> }];
    show(
        "#drawn",
        view! {
            <p class="a" title="x=y" lang=absent hidden=true>
                "before " <b>{"bold"}</b> " after"
            </p>
            <ul>{items}</ul>
        },
    );
    let html =
        r#"<p class="a" title="x=y" hidden="">before <b>bold</b> after</p><ul><li>one</li><li>&lt;b&gt;</li></ul>"#;
    assert_eq!(place.inner_html(), html);
}

#[wasm_bindgen_test]
fn pictures_are_drawn_as_pictures() {
    let place = place("picture");
    show("#picture", view! { <svg viewBox="0 0 1 1"><path d="M0 0"></path></svg> });
    assert!(find::<web_sys::Element>(&place, "path").namespace_uri().unwrap().ends_with("svg"));
    assert_eq!(find::<web_sys::Element>(&place, "svg").get_attribute("viewBox").unwrap(), "0 0 1 1");
}

#[wasm_bindgen_test]
async fn what_follows_a_signal_changes_alone() {
    let place = place("live");
    let count = RwSignal::new(0);
    show(
        "#live",
        view! {
            <p data-count=move || count.get().to_string() class:many=move || { count.get() > 1 }>
                {move || count.get().to_string()} <i>"fixed"</i> {move || (count.get() > 0).then(|| view! { <b>"some"</b> })}
            </p>
        },
    );
    let before: web_sys::Element = find(&place, "i");
    assert_eq!(place.inner_html(), r#"<p data-count="0">0<i>fixed</i></p>"#);
    count.set(2);
    settled().await;
    assert_eq!(place.inner_html(), r#"<p data-count="2" class="many">2<i>fixed</i><b>some</b></p>"#);
    assert_eq!(find::<web_sys::Element>(&place, "i"), before, "only what changed is drawn anew");
    count.set(0);
    settled().await;
    assert_eq!(place.text_content().unwrap(), "0fixed");
}

#[wasm_bindgen_test]
async fn live_views_within_live_views_stop_with_them() {
    let place = place("nested");
    let (outer, inner, drawn) = (RwSignal::new(0), RwSignal::new(0), RwSignal::new(0));
    let view = move || {
        let outer = outer.get();
        let inside = move || {
            drawn.update_untracked(|n| *n += 1);
            inner.get().to_string()
        };
        view! { <p>{outer.to_string()} "/" {inside}</p> }
    };
    show("#nested", view.into_view());
    for n in 1..4 {
        outer.set(n);
        settled().await;
    }
    drawn.set(0);
    inner.set(7);
    settled().await;
    assert_eq!(place.text_content().unwrap(), "3/7");
    assert_eq!(drawn.get_untracked(), 1, "only the last of the four inner views still lives");
}

#[wasm_bindgen_test]
async fn events_reach_their_handlers_with_what_was_typed_and_ticked() {
    let place = place("events");
    let (typed, ticked, sent) = (RwSignal::new(String::new()), RwSignal::new(false), RwSignal::new(0));
    show(
        "#events",
        view! {
            <form on:submit=move |event: Event| {
                event.prevent_default();
                sent.update(|n| *n += 1);
            }>
                <input type="text" prop:value=move || typed.get() on:input=move |event: Event| typed.set(event.value()) />
                <input type="checkbox" prop:checked=move || ticked.get() on:change=move |event: Event| ticked.set(event.checked()) />
                <button>"Send"</button>
            </form>
        },
    );
    let text: web_sys::HtmlInputElement = find(&place, "input[type=text]");
    text.set_value("49");
    text.dispatch_event(&web_sys::Event::new("input").unwrap()).unwrap();
    find::<web_sys::HtmlElement>(&place, "input[type=checkbox]").click();
    find::<web_sys::HtmlElement>(&place, "button").click();
    assert_eq!((typed.get_untracked().as_str(), ticked.get_untracked(), sent.get_untracked()), ("49", true, 1));
    typed.set("50".into());
    ticked.set(false);
    settled().await;
    let tick: web_sys::HtmlInputElement = find(&place, "input[type=checkbox]");
    assert_eq!((text.value().as_str(), tick.checked()), ("50", false));
}

/// A page with one control of each kind, as it is written at build time or drawn by the program.
fn form(name: &'static str, typed: RwSignal<String>, ticked: RwSignal<String>, sent: RwSignal<u8>) -> View {
    let tick =
        move |id: &'static str| move |event: Event| ticked.update(|all| *all += if event.checked() { id } else { "-" });
    view! {
        <form on:submit=move |event: Event| {
            event.prevent_default();
            sent.update(|n| *n += 1);
        }>
            <input type="checkbox" name=name id="early-a" value="a" on:change=tick("a") />
            <input type="checkbox" name=name id="early-b" value="b" on:change=tick("b") />
            <input type="text" name=name id="early-n" prop:value=move || typed.get() on:input=move |event: Event| typed.set(event.value()) />
            <details>
                <summary id="early-more">"more"</summary>
            </details>
            <button type="submit">"go"</button>
        </form>
    }
}

/// The static form, filled in and sent, and what the program hears of it on a page that asks `name`.
async fn taken_over(name: &'static str) -> (String, String, u8, Option<String>) {
    let place = place("early");
    let state = || (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(0));
    let (typed, ticked, sent) = state();
    show("#early", form("asked", typed, ticked, sent));
    for id in ["#early-a", "#early-b", "#early-more"] {
        find::<web_sys::HtmlElement>(&place, id).click();
    }
    find::<web_sys::HtmlInputElement>(&place, "#early-n").set_value("49.5");
    find::<web_sys::HtmlElement>(&place, "#early-n").focus().unwrap();
    find::<web_sys::Element>(&place, "form").set_attribute("data-sent", "").unwrap();

    note_early();
    let (typed, ticked, sent) = state();
    show("#early", form(name, typed, ticked, sent));
    do_again();
    for _ in 0..4 {
        JsFuture::from(js_sys::Promise::new(&mut |done, _| {
            web_sys::window().unwrap().request_animation_frame(&done).unwrap();
        }))
        .await
        .unwrap();
    }
    let focus = super::focused();
    place.remove();
    (typed.get_untracked(), ticked.get_untracked(), sent.get_untracked(), focus)
}

#[wasm_bindgen_test]
async fn what_was_done_to_the_static_page_is_done_again() {
    let (typed, ticked, sent, focus) = taken_over("asked").await;
    assert_eq!((typed.as_str(), ticked.as_str(), sent, focus.as_deref()), ("49.5", "ab", 1, Some("early-n")));
}

#[wasm_bindgen_test]
async fn another_question_takes_nothing_over() {
    let (typed, ticked, sent, focus) = taken_over("another").await;
    assert_eq!((typed.as_str(), ticked.as_str(), sent, focus), ("", "", 0, None));
}
