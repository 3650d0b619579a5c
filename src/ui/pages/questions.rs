//! One question a page: why it is asked, its options, 不确定, the answers so far.

use super::answers::answer_row;
use super::question_controls::{Draft, ID, draft, number_field, options, said};
use crate::engine::{MatterState, Standing};
use crate::model::{Question, QuestionKind};
use crate::platform;
use crate::platform::{Event, View};
use crate::state::{Route, Section};
use crate::ui::app::App;
use crate::ui::context::Context;
use crate::ui::frame::Frame;
use crate::ui::parts::{Icon, icon};
use reactive_graph::effect::Effect;
use view_macro::view;

/// Draws the question the address names, else the first open one; with nothing
/// open, the page to check the answers. Without `app` it is a static page: what is
/// entered there stays until the program is there to be told.
pub(crate) fn question_page(app: Option<App>, context: &Context) -> Frame {
    let words = &context.words;
    let texts = &words.guide().questions;
    let bundle = context.guide.bundle();
    let standings = &context.plan.situation.questions;
    let named = app.and_then(|app| app.site.query.with(|query| query.question.clone())).and_then(|id| {
        let at = bundle.questions.iter().position(|question| question.id == id)?;
        (standings[at] != Standing::NotAsked).then_some(at)
    });
    let Some(at) = named.or(context.plan.situation.next) else {
        return super::answers_page(context);
    };
    let question = bundle.questions[at].clone();
    if named.is_none() {
        // Going back must find this question again, not the first open one of that time.
        // After the address of this very page, which follows the picture, too.
        let url = format!("{}?q={}", context.section(Section::Questions), question.id);
        platform::after_paint(move || platform::navigate(&url, true));
    }
    let asked_before = |at: usize| (0..at).rev().find(|before| standings[*before] == Standing::Answered);
    let number = 1 + standings[..at].iter().filter(|standing| **standing != Standing::NotAsked).count();
    let open = u16::from(standings[at] == Standing::Open);
    let come = context.plan.still_to_come;
    let (fewest, most) = (come.at_least.saturating_sub(open), come.at_most.saturating_sub(open));
    let draft = draft(&question, context.answers.get(&question.id));
    let back = match asked_before(at) {
        Some(before) => format!("{}?q={}", context.section(Section::Questions), bundle.questions[before].id),
        None => context.section(Section::Overview),
    };
    let body = body(app, context, at, &question, draft, texts.bounds(number, fewest, most), (number, fewest, most));
    let name = words.say(&bundle.package.name);
    let title =
        format!("{} {} - {name} - {}", texts.number(number), words.say(&question.text), words.texts.common.service);
    let error_title = texts.error_title(&title);
    Effect::new(move |_| {
        if draft.error.get().is_some() {
            // After the page's own, which follows the picture.
            let title = error_title.clone();
            platform::after_paint(move || platform::set_title(&title));
            platform::next_frame(|| {
                platform::focus("#errsum");
            });
        }
    });
    #[cfg(feature = "csr")]
    if let Some(app) = app {
        let (context, question) = (context.clone(), question.clone());
        Effect::new(move |_| {
            // A number is not finished while it is typed.
            if !draft.is_chosen() {
                return;
            }
            if let Ok(answer) = said(&context, &question, draft) {
                let (context, question) = (context.clone(), question.id.clone());
                platform::when_idle(move || app.anticipate(&context, question, answer));
            }
        });
    }
    Frame {
        title,
        route: Route::Guide(bundle.package.id.clone(), Section::Questions),
        back: Some((back, texts.previous)),
        keep_back: true,
        bar: name,
        bar_narrow: None,
        place: context.region_name().map(|name| words.say(name)),
        tabs: Vec::new(),
        body,
    }
}

fn body(
    app: Option<App>,
    context: &Context,
    at: usize,
    question: &Question,
    draft: Draft,
    progress: String,
    (number, fewest, most): (usize, u16, u16),
) -> View {
    let words = &context.words;
    let texts = &words.guide().questions;
    let submit = {
        let (context, question) = (context.clone(), question.clone());
        move |event: Event| {
            event.prevent_default();
            let Some(app) = app else { return };
            match said(&context, &question, draft) {
                Ok(answer) => app.answer(&context, question.id.clone(), answer),
                Err(sentence) => {
                    // The same sentence again must take the focus again.
                    draft.error.set(None);
                    draft.error.set(Some(sentence));
                }
            }
        }
    };
    let earlier = context
        .answered()
        .filter(|(before, _)| *before < at)
        .map(|(_, question)| answer_row(context, question, ""))
        .collect::<Vec<View>>();
    let any_earlier = context.answered().any(|(before, _)| before < at);
    let help = question.help.as_ref().map(|help| {
        let legal = question.legal.as_ref().map(|term| texts.legal(&words.say(term)));
        view! {
            <details class="help">
                <summary class="help__open" id="help-open">{icon(Icon::Ask)} {texts.help}</summary>
                <div class="help__body">
                    <p lang=words.lang(help)>{words.say(help)}</p>
                    {legal.map(|legal| view! { <p>{legal}</p> })}
                </div>
            </details>
        }
    });
    let last = most == 0;
    view! {
        <form class="wrap wrap--question" id="question" novalidate on:submit=submit>
            <div class="question">
                {move || error_summary(texts, draft)}
                <fieldset class="question" aria-describedby="why" data-question-id=question.id.to_string()>
                    <legend class="ask">
                        <span class="bounds">{progress} {bounds_bar(number, fewest, most)}</span>
                        <h1 class="ask__h" tabindex="-1" lang=words.lang(&question.text)>
                            {words.say(&question.text)}
                        </h1>
                    </legend>
                    <p class="ask__why" id="why" lang=words.lang(&question.why)>
                        {texts.why(&words.say(&question.why))}
                    </p>
                    {match &question.kind {
                        QuestionKind::Single(choices) => {
                            options(context, question, choices, draft, "radio")
                        }
                        QuestionKind::Several(choices) => {
                            options(context, question, choices, draft, "checkbox")
                        }
                        QuestionKind::Number(range) => number_field(context, question, range, draft),
                    }}
                </fieldset>
            </div>
            {help}
            {any_earlier
                .then(|| {
                    view! {
                        <section class="answers" aria-labelledby="h-earlier">
                            <h2 class="answers__h" id="h-earlier">
                                {texts.earlier}
                            </h2>
                            <dl class="answers__list">{earlier}</dl>
                        </section>
                    }
                })}
            {forming(context)}
            <div class="dock">
                <div class="dock__in">
                    <button class="btn btn--main" type="submit" id="go-on">
                        {if last { texts.make_plan } else { texts.go_on }}
                    </button>
                    <p class="dock__aside">{texts.enter}</p>
                    {app
                        .is_none()
                        .then(|| {
                            view! { <p class="dock__wait">{words.texts.common.loading}</p> }
                        })}
                </div>
            </div>
        </form>
    }
}

fn error_summary(texts: &'static crate::texts::QuestionsTexts, draft: Draft) -> Option<View> {
    let sentence = draft.error.get()?;
    let reveal = |event: Event| {
        event.prevent_default();
        platform::reveal(&format!("#{ID}"));
    };
    Some(view! {
        <div class="errsum" id="errsum" role="group" tabindex="-1" aria-labelledby="errsum-h">
            <div role="alert">
                <h2 class="errsum__h" id="errsum-h">
                    {icon(Icon::Alert)}
                    {texts.errors(1)}
                </h2>
                <ul class="errsum__list">
                    <li>
                        <a href=format!("#{ID}") on:click=reveal>
                            {sentence}
                        </a>
                    </li>
                </ul>
            </div>
        </div>
    })
}

fn bounds_bar(number: usize, fewest: u16, most: u16) -> View {
    let block = |at: usize, class: &'static str, inset: bool| {
        let x = at * 18 + usize::from(inset);
        let (y, width, height) = match (class, inset) {
            ("bounds__now", _) => ("1", "14", "14"),
            (_, true) => ("5.75", "12", "4.5"),
            _ => ("5", "14", "6"),
        };
        view! { <rect class=class x=x.to_string() y=y width=width height=height></rect> }
    };
    let done = number.saturating_sub(1);
    let all = number + usize::from(most);
    let blocks = (0..all)
        .map(|at| {
            if at < done {
                block(at, "bounds__done", false)
            } else if at == done {
                block(at, "bounds__now", false)
            } else if at < number + usize::from(fewest) {
                block(at, "bounds__sure", true)
            } else {
                block(at, "bounds__may", true)
            }
        })
        .collect::<Vec<View>>();
    view! {
        <svg
            class="bounds__bar"
            aria-hidden="true"
            width=(all * 18).to_string()
            height="16"
            viewBox=format!("0 0 {} 16", all * 18)
        >
            {blocks}
        </svg>
    }
}

/// The plan so far, on a desktop: certain, open, not needed.
fn forming(context: &Context) -> View {
    let words = &context.words;
    let texts = &words.guide().questions;
    let bundle = context.guide.bundle();
    let of = |wanted: &[MatterState]| -> Vec<String> {
        let all = context.plan.matters.iter().filter(|matter| wanted.contains(&matter.state));
        all.map(|matter| words.say(&bundle.matters[matter.matter].name)).collect()
    };
    let list = |names: Vec<String>, class: &'static str, mark: &'static str| {
        names
            .into_iter()
            .map(|name| {
                let mark = match mark {
                    "dash" => view! { <path d="M0 5h10"></path> },
                    _ => view! { <rect width="10" height="10"></rect> },
                };
                view! {
                    <li class=class>
                        <svg class="forming__mark" aria-hidden="true" viewBox="0 0 10 10">
                            {mark}
                        </svg>
                        {name}
                    </li>
                }
            })
            .collect::<Vec<View>>()
    };
    let certain = of(&[MatterState::Needed]);
    let open = of(&[MatterState::Possible, MatterState::Choice]);
    let not = of(&[MatterState::NotNeeded]);
    view! {
        <section class="forming" aria-labelledby="h-forming">
            <h2 class="forming__h" id="h-forming">
                {texts.forming}
            </h2>
            <h3 class="forming__sub">{texts.certain(certain.len())}</h3>
            <ul>{list(certain, "forming__item", "square")}</ul>
            <h3 class="forming__sub">{texts.open(open.len())}</h3>
            <ul>{list(open, "forming__item forming__item--maybe", "square")}</ul>
            {(!not.is_empty())
                .then(|| {
                    view! {
                        <h3 class="forming__sub">{texts.not_needed}</h3>
                        <ul>{list(not, "forming__item forming__item--no", "dash")}</ul>
                    }
                })}
        </section>
    }
}
