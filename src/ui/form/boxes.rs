//! Boxes to type in.

use super::control::Spot;
use super::sheet::Sheet;
use crate::form::{most_characters, plain_code};
use crate::platform::{self, Event, IntoView, View};
use crate::texts::last_four;
use crate::ui::parts::{Icon, icon};
use crate::ui::signal::Signal;
use std::rc::Rc;
use view_macro::view;

/// What a box is like.
pub(super) struct Look {
    /// Which of the controls of the field, and its label if it has one of its own.
    pub(super) part: usize,
    pub(super) label: Option<&'static str>,
    /// The keyboard.
    pub(super) mode: &'static str,
    pub(super) unit: String,
}

/// The label of one of several controls, and the ids that name it.
fn own_label(spot: &Spot, id: &str, look: &Look) -> (Option<View>, String) {
    match look.label {
        Some(label) => {
            let own = format!("{id}-own");
            let view = view! {
                <label class="field__own" id=own.clone() for=id.to_owned()>
                    {label}
                </label>
            };
            (Some(view), format!("{} {own}", spot.label))
        }
        None => (None, spot.label.clone()),
    }
}

/// A box for a line of text.
pub(super) fn text_box(sheet: &Rc<Sheet>, spot: &Spot, look: Look) -> View {
    let id = spot.id(sheet, look.part);
    let (label, _) = own_label(spot, &id, &look);
    let unit = (!look.unit.is_empty()).then(|| view! { <span class="field__unit">{look.unit.clone()}</span> });
    view! {
        <div class="field__one">
            {label} <div class="field__box">{input(sheet, spot, &look, || {})} {unit}</div>
        </div>
    }
}

/// The box itself; `leave` comes when the person has gone on.
fn input(sheet: &Rc<Sheet>, spot: &Spot, look: &Look, leave: impl Fn() + 'static) -> View {
    let part = look.part;
    let id = spot.id(sheet, part);
    let (_, named) = own_label(spot, &id, look);
    let (typed, left) = ((sheet.clone(), spot.clone()), (sheet.clone(), spot.at));
    view! {
        <input
            class="field__input"
            id=id
            name=spot.name(sheet)
            type="text"
            inputmode=look.mode
            autocomplete=spot.autofill(sheet)
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="next"
            maxlength=most_characters(&spot.kind).to_string()
            aria-labelledby=named
            aria-invalid=spot.invalid(sheet)
            aria-describedby=spot.described(sheet)
            prop:value=spot.text(sheet, part)
            on:input=move |event: Event| typed.1.put(&typed.0, part, event.value())
            on:blur=move |_| {
                left.0.leave_soon(left.1);
                leave();
            }
        />
    }
}

/// A box for several lines.
pub(super) fn area(sheet: &Rc<Sheet>, spot: &Spot) -> View {
    let (typed, left) = ((sheet.clone(), spot.clone()), (sheet.clone(), spot.at));
    view! {
        <div class="field__box">
            <textarea
                class="field__input field__input--area"
                id=spot.id(sheet, 0)
                name=spot.name(sheet)
                rows="3"
                autocomplete=spot.autofill(sheet)
                maxlength=most_characters(&spot.kind).to_string()
                aria-labelledby=spot.label.clone()
                aria-invalid=spot.invalid(sheet)
                aria-describedby=spot.described(sheet)
                prop:value=spot.text(sheet, 0)
                on:input=move |event: Event| typed.1.put(&typed.0, 0, event.value())
                on:blur=move |_| left.0.leave_soon(left.1)
            ></textarea>
        </div>
    }
}

/// A number of a person or company: when the person has gone on only its last four characters are shown.
pub(super) fn hidden_box(sheet: &Rc<Sheet>, spot: &Spot) -> View {
    // Of what is pasted with hidden marks or a label it is the number that ends so.
    let number = |sheet: &Sheet, spot: &Spot| plain_code(&spot.text(sheet, 0));
    let open = Signal::new(number(sheet, spot).is_empty());
    let (sheet, spot) = (sheet.clone(), spot.clone());
    let look = || Look { part: 0, label: None, mode: "text", unit: String::new() };
    let drawn = move || {
        let id = spot.id(&sheet, 0);
        if open.get() {
            let leave = {
                let (sheet, spot) = (sheet.clone(), spot.clone());
                move || {
                    if !number(&sheet, &spot).is_empty() {
                        open.set(false);
                    }
                }
            };
            return view! { <div class="field__box">{input(&sheet, &spot, &look(), leave)}</div> };
        }
        let texts = sheet.texts();
        let (said, act) = (format!("{id}-said"), format!("{id}-act"));
        let named = [&spot.label, &said, &act].map(String::as_str).join(" ");
        let show = {
            let id = id.clone();
            move |_| {
                let id = id.clone();
                open.set(true);
                platform::next_frame(move || {
                    platform::focus(&format!("#{id}"));
                });
            }
        };
        view! {
            <div class="field__box field__box--said">
                <span class="field__ends" id=said>
                    {texts.ends_with(last_four(&number(&sheet, &spot)))}
                </span>
                <button
                    class="btn-text"
                    id=id
                    type="button"
                    aria-labelledby=named
                    aria-describedby=spot.described(&sheet)
                    on:click=show
                >
                    <span id=act>{texts.show}</span>
                </button>
            </div>
        }
    };
    drawn.into_view()
}

/// A date: typed in any way, or picked.
pub(super) fn date_box(sheet: &Rc<Sheet>, spot: &Spot, look: Look) -> View {
    let id = spot.id(sheet, look.part);
    let part = look.part;
    let (label, named) = own_label(spot, &id, &look);
    let pick = format!("{id}-pick");
    let named = format!("{pick} {named}");
    let (target, picked) = (format!("#{id}"), (sheet.clone(), spot.clone()));
    let take = move |event: Event| {
        let day = event.value();
        if !day.is_empty() {
            platform::set_value(&target, &day);
            picked.1.put(&picked.0, part, day);
            picked.0.leave(picked.1.at);
        }
    };
    view! {
        <div class="field__one">
            {label}
            <div class="field__box">
                {input(sheet, spot, &look, || {})} <span class="pick">
                    {icon(Icon::Cal)}
                    <input
                        class="pick__input"
                        id=pick
                        type="date"
                        tabindex="-1"
                        aria-label=sheet.texts().pick
                        aria-describedby=named
                        on:change=take
                    />
                </span>
            </div>
        </div>
    }
}
