//! The controls of a question: its options or its number, 不确定, and what is drafted with them.

use crate::engine::{Status, plan};
use crate::model::{Answer, Choice, Hundredths, NumberRange, OptionId, Question, QuestionKind, insert_once};
use crate::platform::{Event, IntoView, View};
use crate::ui::context::Context;
use crate::ui::parts::{Icon, icon};
use crate::ui::signal::Signal;
use view_macro::view;

/// What is chosen or typed but not yet said with 继续.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    options: Signal<Vec<OptionId>>,
    number: Signal<String>,
    unsure: Signal<bool>,
    /// The sentence that says what is missing.
    pub(super) error: Signal<Option<String>>,
}

#[cfg(feature = "csr")]
impl Draft {
    /// Whether an option or 不确定 is chosen; followed.
    pub(super) fn is_chosen(self) -> bool {
        self.options.with(|options| !options.is_empty()) || self.unsure.get()
    }
}

/// The prefix of all ids on the page; the first control has the bare prefix.
pub(super) const ID: &str = "answer";

pub(super) fn draft(question: &Question, stored: Option<&Answer>) -> Draft {
    let mut options = Vec::new();
    let mut number = String::new();
    let mut unsure = false;
    match (stored, &question.kind) {
        (Some(Answer::Unsure), _) => unsure = question.no_unsure.is_none(),
        (Some(Answer::One(id)), QuestionKind::Single(_)) => options.push(id.clone()),
        (Some(Answer::Some(ids)), QuestionKind::Several(_)) => options = ids.clone(),
        (Some(Answer::Number(value)), QuestionKind::Number(_)) => number = value.to_string(),
        _ => {}
    }
    Draft {
        options: Signal::new(options),
        number: Signal::new(number),
        unsure: Signal::new(unsure),
        error: Signal::new(None),
    }
}

/// The answer that is drafted, or the sentence that says what is missing.
pub(super) fn said(context: &Context, question: &Question, draft: Draft) -> Result<Answer, String> {
    let texts = &context.words.guide().questions;
    if draft.unsure.get_untracked() {
        return Ok(Answer::Unsure);
    }
    let mut options = draft.options.get_untracked();
    match &question.kind {
        QuestionKind::Single(_) => options.pop().map(Answer::One).ok_or_else(|| texts.choose_one.to_owned()),
        QuestionKind::Several(_) if options.is_empty() => Err(texts.choose_some.to_owned()),
        QuestionKind::Several(_) => {
            let mut chosen = Vec::new();
            options.into_iter().for_each(|option| insert_once(&mut chosen, option));
            Ok(Answer::Some(chosen))
        }
        QuestionKind::Number(range) => {
            let fits = |number: &Hundredths| {
                *number >= Hundredths::whole(range.min)
                    && *number <= Hundredths::whole(range.max)
                    && number.decimals() <= range.decimals
            };
            Hundredths::parse(&draft.number.get_untracked()).filter(fits).map(Answer::Number).ok_or_else(|| {
                let unit = context.words.say(&range.unit);
                texts.number_wrong(&range.example.to_string(), &unit, range.min, range.max, range.decimals)
            })
        }
    }
}

fn inline_error(draft: Draft) -> View {
    let error = move || {
        draft.error.get().map(|sentence| {
            view! {
                <p class="field__error" id="answer-error">
                    {icon(Icon::Alert)}
                    <span>{sentence}</span>
                </p>
            }
        })
    };
    error.into_view()
}

/// Ids that describe a control: its hint, what hangs on it, and the error while there is one.
fn described(ids: Vec<String>, draft: Draft) -> impl Fn() -> Option<String> + Clone {
    move || {
        let mut ids = ids.clone();
        if draft.error.with(Option::is_some) {
            ids.push("answer-error".to_owned());
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

pub(super) fn options(
    context: &Context,
    question: &Question,
    choices: &[Choice],
    draft: Draft,
    kind: &'static str,
) -> View {
    let words = &context.words;
    let texts = &words.guide().questions;
    let alone: Vec<OptionId> = choices.iter().filter(|choice| choice.alone).map(|choice| choice.id.clone()).collect();
    let list = choices
        .iter()
        .enumerate()
        .map(|(position, choice)| {
            let id = if position == 0 { ID.to_owned() } else { format!("{ID}-{}", choice.id) };
            let mut ids = Vec::new();
            if choice.hint.is_some() {
                ids.push(format!("{id}-hint"));
            }
            let option = choice.id.clone();
            let checked = {
                let option = option.clone();
                move || draft.options.with(|options| options.contains(&option))
            };
            let alone = alone.clone();
            let change = move |event: Event| {
                let on = event.checked();
                draft.unsure.set(false);
                draft.options.update(|options| {
                    if kind == "radio" || (on && alone.contains(&option)) {
                        options.clear();
                    }
                    options.retain(|known| *known != option && !(on && alone.contains(known)));
                    if on {
                        options.push(option.clone());
                    }
                });
            };
            view! {
                <div class="option" class:option--bad=move || draft.error.with(Option::is_some)>
                    <input
                        class="option__input"
                        type=kind
                        name=question.id.to_string()
                        id=id.clone()
                        value=choice.id.to_string()
                        aria-labelledby=format!("{id}-name")
                        aria-describedby=described(ids, draft)
                        prop:checked=checked
                        on:change=change
                    />
                    <label class="option__box" for=id.clone()>
                        <span class="option__name" id=format!("{id}-name") lang=words.lang(&choice.text)>
                            {words.say(&choice.text)}
                        </span>
                        {choice
                            .hint
                            .as_ref()
                            .map(|hint| {
                                view! {
                                    <span class="option__hint" id=format!("{id}-hint") lang=words.lang(hint)>
                                        {words.say(hint)}
                                    </span>
                                }
                            })}
                    </label>
                </div>
            }
        })
        .collect::<Vec<View>>();
    let several = (kind == "checkbox").then(|| view! { <p class="field__hint">{texts.several}</p> });
    view! {
        {several}
        {inline_error(draft)}
        <div class="options">{list} {unsure(context, question, draft, kind)}</div>
    }
}

pub(super) fn number_field(context: &Context, question: &Question, range: &NumberRange, draft: Draft) -> View {
    let words = &context.words;
    let texts = &words.guide().questions;
    let unit = words.say(&range.unit);
    let mode = if range.decimals > 0 { "decimal" } else { "numeric" };
    view! {
        <div class="field" class:field--bad=move || draft.error.with(Option::is_some)>
            <label class="field__label" for=ID lang=words.lang(&question.label)>
                {words.say(&question.label)}
            </label>
            <p class="field__hint" id="answer-hint">
                {texts.number_hint(&range.example.to_string(), &unit)}
            </p>
            <div class="field__box field__box--short">
                <input
                    class="field__input"
                    id=ID
                    name=question.id.to_string()
                    type="text"
                    inputmode=mode
                    autocomplete="off"
                    enterkeyhint="next"
                    aria-invalid=move || draft.error.with(Option::is_some).then_some("true")
                    aria-describedby=described(vec!["answer-hint".to_owned()], draft)
                    prop:value=move || draft.number.get()
                    on:input=move |event| {
                        draft.number.set(event.value());
                        draft.unsure.set(false);
                    }
                />
                <span class="field__unit">{unit.clone()}</span>
            </div>
            {inline_error(draft)}
        </div>
        <div class="options">{unsure(context, question, draft, "checkbox")}</div>
    }
}

/// 不确定, and what hangs on it.
fn unsure(context: &Context, question: &Question, draft: Draft, kind: &'static str) -> View {
    let words = &context.words;
    let texts = &words.guide().questions;
    if let Some(why) = &question.no_unsure {
        return view! {
            <p class="field__hint" lang=words.lang(why)>
                {texts.no_unsure(&words.say(why))}
            </p>
        };
    }
    let outcomes = outcomes(context, question);
    let change = move |event: Event| {
        let on = event.checked();
        draft.unsure.set(on);
        if on {
            draft.options.set(Vec::new());
            draft.number.set(String::new());
        }
    };
    view! {
        <div class="option option--unsure">
            <input
                class="option__input"
                type=kind
                name=question.id.to_string()
                id="answer-unsure"
                value="unsure"
                aria-labelledby="answer-unsure-name"
                aria-describedby="answer-unsure-hint answer-unsure-more"
                prop:checked=move || draft.unsure.get()
                on:change=change
            />
            <label class="option__box" for="answer-unsure">
                <span class="option__name" id="answer-unsure-name">
                    {words.texts.common.unsure}
                </span>
                <span class="option__hint" id="answer-unsure-hint">
                    {texts.unsure_hint}
                </span>
                <span class="option__more" id="answer-unsure-more">
                    {outcomes}
                </span>
            </label>
        </div>
    }
}

/// What would follow from each option: what the doubt is worth.
fn outcomes(context: &Context, question: &Question) -> View {
    let texts = &context.words.guide().questions;
    let QuestionKind::Single(choices) = &question.kind else { return View::NOTHING };
    let said: Vec<(String, String)> = choices
        .iter()
        .map(|choice| {
            let mut answers = (*context.answers).clone();
            answers.insert(question.id.clone(), Answer::One(choice.id.clone()));
            let outcome = plan(&context.guide, &answers, &Default::default(), context.plan.start);
            let words = if outcome.status == Status::Stopped {
                texts.outcome_stop.to_owned()
            } else {
                let counts = outcome.counts;
                texts.outcome(
                    counts.matters,
                    counts.materials_after,
                    counts.workdays_parallel,
                    outcome.schedule.has_goal(),
                )
            };
            (texts.if_chosen(&context.words.say(&choice.text)), words)
        })
        .collect();
    if said.windows(2).all(|pair| pair[0].1 == pair[1].1) {
        return view! { <span class="option__if">{texts.outcome_same}</span> };
    }
    said.into_iter()
        .map(|(when, then)| {
            view! {
                <span class="option__if">
                    <span class="option__when">{when}</span>
                    <span class="visually-hidden">": "</span>
                    <span>{then}</span>
                </span>
            }
        })
        .collect::<Vec<View>>()
        .into_view()
}
