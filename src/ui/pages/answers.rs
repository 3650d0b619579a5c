//! The page to check the answers: every one visible and changeable.

use crate::engine::{Standing, Status};
use crate::model::{Answer, Question};
use crate::platform::View;
use crate::state::{Route, Section};
use crate::ui::context::Context;
use crate::ui::frame::Frame;
use view_macro::view;

/// Draws the page to check the answers.
pub(crate) fn answers_page(context: &Context) -> Frame {
    let words = &context.words;
    let texts = &words.guide().questions;
    let bundle = context.guide.bundle();
    let plan = &context.plan;
    let is_unsure = |question: &Question| context.answers.get(&question.id) == Some(&Answer::Unsure);
    let answered: Vec<(usize, &Question)> = context.answered().collect();
    let doubtful: Vec<&Question> =
        answered.iter().map(|(_, question)| *question).filter(|question| is_unsure(question)).collect();
    let settled: Vec<&Question> =
        answered.iter().map(|(_, question)| *question).filter(|question| !is_unsure(question)).collect();
    let of = |standing: Standing| {
        bundle.questions.iter().zip(&plan.situation.questions).filter(move |(_, it)| **it == standing)
    };
    let open: Vec<&Question> = of(Standing::Open).map(|(question, _)| question).collect();
    let dropped: Vec<&Question> = of(Standing::NotAsked)
        .map(|(question, _)| question)
        .filter(|question| context.answers.get(&question.id).is_some())
        .collect();
    let lead =
        if answered.is_empty() { texts.nothing.to_owned() } else { texts.check_lead(answered.len(), doubtful.len()) };
    let (section, button) = if plan.status == Status::Incomplete {
        (Section::Questions, if answered.is_empty() { words.guide().package.start } else { texts.answer_rest })
    } else {
        (Section::Plan, texts.make_plan)
    };
    let body = view! {
        <div class="wrap">
            <div class="read">
                <h1 tabindex="-1">{texts.check}</h1>
                <p class="lead">{lead}</p>
            </div>
            {group(context, "h-doubt", texts.doubtful, &doubtful, "is-unsure")}
            {group(context, "h-open", texts.unanswered, &open, "")}
            {group(context, "h-set", texts.settled, &settled, "")}
            {group(context, "h-dropped", texts.dropped, &dropped, "is-dropped")} <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href=context.section(section)>
                        {button}
                    </a>
                </div>
            </div>
        </div>
    };
    let name = words.say(&bundle.package.name);
    Frame {
        title: format!("{} - {name} - {}", texts.check, words.texts.common.service),
        route: Route::Guide(bundle.package.id.clone(), Section::Answers),
        back: Some((context.section(Section::Overview), words.texts.common.back)),
        keep_back: true,
        bar: name,
        bar_narrow: None,
        place: context.region_name().map(|name| words.say(name)),
        tabs: Vec::new(),
        body,
    }
}

fn group(
    context: &Context,
    id: &'static str,
    title: &'static str,
    questions: &[&Question],
    class: &'static str,
) -> Option<View> {
    if questions.is_empty() {
        return None;
    }
    let rows = questions.iter().map(|question| answer_row(context, question, class)).collect::<Vec<View>>();
    Some(view! {
        <section class="answers answers--page read" aria-labelledby=id>
            <h2 class="answers__h" id=id>
                {title}
            </h2>
            <dl class="answers__list">{rows}</dl>
        </section>
    })
}

/// A question with its answer and the link to change it.
pub(super) fn answer_row(context: &Context, question: &Question, class: &'static str) -> View {
    let words = &context.words;
    let texts = &words.guide().questions;
    let label = words.say(&question.label);
    let href = format!("{}?q={}", context.section(Section::Questions), question.id);
    let answer = context.answer(question).unwrap_or_else(|| texts.no_answer.to_owned());
    let dropped = class == "is-dropped";
    view! {
        <div class=class data-question-id=question.id.to_string()>
            <dt class="answers__q" lang=words.lang(&question.label)>
                {label.clone()}
            </dt>
            <dd class="answers__a">{answer}</dd>
            {dropped
                .then(|| {
                    view! {
                        <dd class="answers__why">
                            <span class="tag tag--maybe">{texts.dropped_tag}</span>
                        </dd>
                    }
                })}
            {(!dropped)
                .then(|| {
                    view! {
                        <dd class="answers__do">
                            <a class="answers__edit" href=href>
                                {texts.change}
                                <span class="visually-hidden">{texts.change_of(&label)}</span>
                            </a>
                        </dd>
                    }
                })}
        </div>
    }
}
