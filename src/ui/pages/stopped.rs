//! The page that says why the guide stops, and what else is possible.

use super::matters::answers;
use super::plan::question_link;
use crate::engine::Held;
use crate::model::{Fact, StopKind};
use crate::platform::{IntoView, View};
use crate::state::Section;
use crate::ui::context::Context;
use crate::ui::parts::{Icon, Tag, icon, leading, pair, source_lines, tag, tag_with};
use view_macro::view;

/// The page 不适用, for the first rule that stops the guide.
pub(crate) fn stopped_page(context: &Context) -> View {
    let words = &context.words;
    let texts = &words.guide().plan;
    let bundle = context.guide.bundle();
    let certain: Vec<&Held> = context.plan.stops.iter().filter(|held| held.certain).collect();
    let Some(first) = certain.first() else {
        // Nothing stops the guide: say so by leading back.
        let link = context.section(Section::Plan);
        return view! {
            <div class="wrap">
                <div>
                    <h1 tabindex="-1">
                        <a href=link>{texts.title}</a>
                    </h1>
                </div>
            </div>
        };
    };
    let questions = &first.because;
    let href = match questions.first() {
        Some(at) => question_link(context, &bundle.questions[*at].id),
        None => context.section(Section::Answers),
    };
    let reasons: Vec<View> = certain.iter().enumerate().map(|(at, held)| reason(context, held, at)).collect();
    view! {
        <div class="wrap">
            {reasons}
            <div class="read">
                <ul class="rows">
                    <li>
                        <a class="row" href="tel:12345">
                            {icon(Icon::Phone)}
                            <span class="row__body">
                                <span class="row__title">{texts.call}</span>
                            </span>
                            {icon(Icon::Right)}
                        </a>
                    </li>
                </ul>
            </div>
            <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href=href>
                        {texts.change(questions.len())}
                    </a>
                </div>
            </div>
        </div>
    }
}

fn cited(context: &Context, fact: &Fact) -> Vec<View> {
    let words = &context.words;
    let text = view! { <span lang=words.lang(&fact.text)>{words.say(&fact.text)}</span> };
    vec![text, source_lines(words, &context.guide.bundle().sources, &fact.basis)]
}

/// One rule that stops the guide. The first has the title of the page.
fn reason(context: &Context, held: &Held, at: usize) -> View {
    let words = &context.words;
    let texts = &words.guide().plan;
    let stop = &context.guide.bundle().package.stops[held.rule];
    let (mark, lead) = match stop.kind {
        StopKind::Forbidden => (tag(Tag::Bad, &words.texts.common), texts.stopped_lead),
        StopKind::Elsewhere => (tag_with(Tag::Maybe, texts.elsewhere.to_owned()), texts.elsewhere_lead),
    };
    let title = words.say(&stop.title);
    let lang = words.lang(&stop.title);
    let head = if at == 0 {
        view! {
            <h1 tabindex="-1" lang=lang>
                {title}
            </h1>
            <p class="lead">{lead}</p>
        }
    } else {
        view! { <h2 lang=lang>{title}</h2> }
    };
    let because: Vec<View> = answers(context, &held.because).into_iter().map(IntoView::into_view).collect();
    let penalty = stop.penalty.as_ref().map(|penalty| cited(context, penalty)).unwrap_or_default();
    let instead: Vec<View> = stop
        .instead
        .iter()
        .enumerate()
        .map(|(at, text)| {
            let guide = stop.guide.as_ref().filter(|_| at == 0);
            view! {
                <li>
                    <span class="num" aria-hidden="true">
                        {(at + 1).to_string()}
                    </span>
                    <p>{leading(words, text, guide)}</p>
                </li>
            }
        })
        .collect();
    let heading = format!("h-instead-{}", stop.id);
    view! {
        <div class="read">
            <p>{mark}</p>
            {head}
        </div>
        <div class="read">
            <dl class="pairs pairs--ruled">
                {pair(texts.stopped_because, because)} {pair(texts.rule, cited(context, &stop.rule))}
                {pair(texts.penalty, penalty)}
            </dl>
        </div>
        <section class="block read" aria-labelledby=heading.clone()>
            <div class="block__head block__head--line">
                <h2 id=heading.clone()>{texts.instead}</h2>
            </div>
            <ol class="steps">{instead}</ol>
        </section>
    }
}
