//! The case code: at the end of the plan, and on home to be typed. What a code says
//! is shown by the program of the papers.

use crate::engine::CaseCode;
use crate::platform::{self, Event, View};
use crate::state::{Route, code_in};
use crate::ui::context::{Context, Words};
use crate::ui::parts::{Icon, icon};
use crate::ui::signal::Signal;
use view_macro::view;

/// The code of a plan with its link. Nothing where no code can hold it: a start
/// beyond 2060.
pub(super) fn block(context: &Context) -> Option<View> {
    let texts = &context.words.texts.code;
    let code = CaseCode::of(&context.guide, &context.answers, &context.plan.choices, Some(context.plan.start)).ok()?;
    let code = code.spelled();
    let link = format!("{}{}", platform::site(), Route::Case(code.clone()).path());
    let copy = move |_| platform::announce(if platform::copy(&link) { texts.copied } else { texts.not_copied });
    Some(view! {
        <section class="block" aria-labelledby="h-code">
            <div class="block__head">
                <h2 id="h-code">{texts.title}</h2>
            </div>
            <div class="code">
                <p class="code__text" id="code" translate="no">
                    {code}
                </p>
                <button class="btn" type="button" id="copy-code" on:click=copy>
                    {texts.copy}
                </button>
            </div>
            <p class="block__sub">{texts.note}</p>
        </section>
    })
}

/// Where a code is typed.
pub(crate) fn entry(words: &Words) -> View {
    let texts = &words.texts.code;
    view! {
        <section class="block" aria-labelledby="h-case">
            <div class="block__head">
                <h2 id="h-case">{texts.have}</h2>
            </div>
            {form(words, String::new(), None)}
        </section>
    }
}

/// The form with its field; `error`: why what was typed does not open.
pub(crate) fn form(words: &Words, typed: String, error: Option<String>) -> View {
    let texts = &words.texts.code;
    let typing = Signal::new(typed.clone());
    let page = words.clone();
    let open = move |event: Event| {
        event.prevent_default();
        // Some people paste the link.
        let typed = typing.get_untracked();
        platform::leave(&page.link(&Route::Case(code_in(&typed).unwrap_or(typed))), false);
    };
    let described = if error.is_some() { "case-error" } else { "case-hint" };
    let (wrong, class) = if error.is_some() { (Some("true"), "field field--bad") } else { (None, "field") };
    let error = error.map(|error| {
        view! {
            <p class="field__error" id="case-error">
                {icon(Icon::Alert)}
                <span>{error}</span>
            </p>
        }
    });
    view! {
        <form class=class on:submit=open>
            <label class="field__label" for="case">
                {texts.label}
            </label>
            <p class="field__hint" id="case-hint">
                {texts.hint}
            </p>
            {error}
            <div class="code__form">
                <div class="field__box">
                    <input
                    class="field__input"
                    id="case"
                    name="case"
                    type="text"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    maxlength="200"
                    aria-describedby=described
                    aria-invalid=wrong
                    prop:value=typed
                    on:input=move |event: Event| typing.set(event.value())
                    />
                </div>
                <button class="btn" type="submit" id="open-case">
                    {texts.open}
                </button>
            </div>
        </form>
    }
}
