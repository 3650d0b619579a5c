//! The whole guide as text, without answers: prerendered, readable without script.

use super::matter_details::{details, duty_view};
use crate::engine::Guide;
use crate::model::{Basis, ConditionalFact, Faq, NoticeLevel, QuestionKind, Text};
use crate::platform::{IntoView, View};
use crate::state::{Route, Section};
use crate::ui::context::Words;
use crate::ui::parts::{Icon, facts, icon, leading, pair, source_lines, stated};
use view_macro::view;

/// The page with everything the guide says.
pub(crate) fn full_page(words: &Words, guide: &Guide) -> View {
    let texts = &words.guide().matters;
    let bundle = guide.bundle();
    let package = &bundle.package;
    let link = |section| words.link(&Route::Guide(package.id.clone(), section));
    let sections: Vec<(&'static str, &'static str, Vec<View>)> = vec![
        ("f-covers", texts.full_covers, covers(words, guide)),
        ("f-stops", texts.full_stops, stops(words, guide)),
        ("f-questions", texts.full_questions, questions(words, guide)),
        ("f-matters", texts.full_matters, matters(words, guide)),
        ("f-choices", texts.full_choices, choices(words, guide)),
        ("f-none", texts.none_title, not_needed(words, guide)),
        ("f-notices", texts.full_notices, notices(words, guide)),
        ("f-apart", words.guide().dates.apart, conditional(words, guide, &package.apart)),
        ("f-duties", texts.full_duties, package.obligations.iter().map(|it| duty_view(words, guide, it)).collect()),
        ("f-false", texts.full_false, facts(words, &bundle.sources, &package.false_papers)),
        ("f-faq", texts.full_faq, package.faq.iter().map(|faq| faq_view(words, guide, faq)).collect()),
        ("f-local", texts.full_local, local(words, guide)),
        ("f-sources", texts.full_sources, sources(words, guide)),
    ];
    let sections: Vec<_> = sections.into_iter().filter(|(_, _, rows)| !rows.is_empty()).collect();
    let index: Vec<View> = sections
        .iter()
        .map(|(id, title, _)| {
            view! {
                <li>
                    <a class="row" href=format!("#{id}")>
                        <span class="row__body">
                            <span class="row__title">{*title}</span>
                        </span>
                        {icon(Icon::Down)}
                    </a>
                </li>
            }
        })
        .collect();
    let blocks: Vec<View> = sections
        .into_iter()
        .map(|(id, title, rows)| {
            let rows: Vec<View> = rows
                .into_iter()
                .map(|row| {
                    view! { <li><div class="item__body">{row}</div></li> }
                })
                .collect();
            view! {
                <section class="block read" aria-labelledby=id>
                    <div class="block__head block__head--line">
                        <h2 id=id tabindex="-1">
                            {title}
                        </h2>
                    </div>
                    <ul class="items">{rows}</ul>
                </section>
            }
        })
        .collect();
    view! {
        <div class="wrap">
            <div class="read">
                <h1 tabindex="-1">{texts.full_title(&words.say(&package.name))}</h1>
                <p class="lead">{texts.full_lead}</p>
            </div>
            <nav class="block read" aria-labelledby="f-index">
                <h2 id="f-index">{texts.full_index}</h2>
                <ul class="rows rows--two">{index}</ul>
            </nav>
            {blocks}
            <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href=link(Section::Questions)>
                        {texts.full_start}
                    </a>
                </div>
            </div>
        </div>
    }
}

fn titled(words: &Words, title: &Text, rest: View) -> View {
    view! {
        <h3 class="item__title" lang=words.lang(title)>
            {words.say(title)}
        </h3>
        {rest}
    }
}

fn text(words: &Words, text: &Text) -> View {
    view! {
        <p class="item__text" lang=words.lang(text)>
            {words.say(text)}
        </p>
    }
}

fn cited(words: &Words, guide: &Guide, title: &Text, said: &Text, basis: &[Basis]) -> View {
    let rest = view! {
        {text(words, said)}
        {source_lines(words, &guide.bundle().sources, basis)}
    };
    titled(words, title, rest)
}

fn covers(words: &Words, guide: &Guide) -> Vec<View> {
    let bundle = guide.bundle();
    let mut rows = vec![text(words, &bundle.package.covers)];
    rows.extend(bundle.package.not_covered.iter().map(|stated| {
        view! {
            <p>{leading(words, &stated.text, stated.guide.as_ref())}</p>
            {source_lines(words, &bundle.sources, &stated.basis)}
        }
    }));
    rows
}

fn stops(words: &Words, guide: &Guide) -> Vec<View> {
    let bundle = guide.bundle();
    let one = |stop: &crate::model::Stop| {
        let penalty = stop.penalty.as_ref();
        let penalty = penalty.map(|fact| stated(words, &bundle.sources, &fact.text, &fact.basis));
        let way = |(at, text)| {
            let guide = stop.guide.as_ref().filter(|_| at == 0);
            view! { <li>{leading(words, text, guide)}</li> }
        };
        let instead: Vec<View> = stop.instead.iter().enumerate().map(way).collect();
        let rest = view! {
            {stated(words, &bundle.sources, &stop.rule.text, &stop.rule.basis)}
            {penalty}
            <p class="item__text">{words.guide().matters.full_instead}</p>
            <ul class="item__text">{instead}</ul>
        };
        titled(words, &stop.title, rest)
    };
    bundle.package.stops.iter().map(one).collect()
}

fn questions(words: &Words, guide: &Guide) -> Vec<View> {
    let bundle = guide.bundle();
    let one = |question: &crate::model::Question| {
        let options: Vec<String> = match &question.kind {
            QuestionKind::Single(choices) | QuestionKind::Several(choices) => {
                choices.iter().map(|choice| words.say(&choice.text)).collect()
            }
            QuestionKind::Number(range) => vec![words.say(&range.unit)],
        };
        let rest = view! {
            {text(words, &question.why)}
            <p class="item__text quiet">{options.join(" / ")}</p>
            {question.help.as_ref().map(|help| text(words, help))}
            {(!question.basis.is_empty()).then(|| source_lines(words, &bundle.sources, &question.basis))}
        };
        let view = titled(words, &question.text, rest);
        view! { <div data-question-id=question.id.0.clone()>{view}</div> }
    };
    bundle.questions.iter().map(one).collect()
}

fn conditional(words: &Words, guide: &Guide, stated_here: &[ConditionalFact]) -> Vec<View> {
    let sources = &guide.bundle().sources;
    stated_here.iter().map(|fact| stated(words, sources, &fact.text, &fact.basis)).collect()
}

fn matters(words: &Words, guide: &Guide) -> Vec<View> {
    let texts = &words.guide().matters;
    let bundle = guide.bundle();
    let mut rows = Vec::new();
    for used in &bundle.package.matters {
        let Some(matter) = bundle.matters.iter().find(|matter| matter.id == used.matter) else { continue };
        rows.push(view! {
            <div id=format!("m-{}", matter.id) data-matter-id=matter.id.0.clone()>
                <h3 class="item__title" lang=words.lang(&matter.name)>
                    {words.say(&matter.name)}
                </h3>
                <p class="item__text" lang=words.lang(&matter.official)>
                    {words.say(&matter.official)}
                </p>
                <dl class="pairs">
                    {pair(texts.full_because, conditional(words, guide, &used.because))}
                    {pair(texts.full_otherwise, conditional(words, guide, &used.otherwise))}
                    {details(words, guide, matter, None)}
                </dl>
            </div>
        });
    }
    rows
}

fn choices(words: &Words, guide: &Guide) -> Vec<View> {
    let bundle = guide.bundle();
    let one = |choice: &crate::model::Alternative| {
        let rest = view! {
            {facts(words, &bundle.sources, &choice.compare)}
            {conditional(words, guide, &choice.otherwise)}
            {source_lines(words, &bundle.sources, &choice.basis)}
        };
        titled(words, &choice.title, rest)
    };
    bundle.package.alternatives.iter().map(one).collect()
}

fn not_needed(words: &Words, guide: &Guide) -> Vec<View> {
    let list = &guide.bundle().package.not_needed;
    list.iter().map(|it| cited(words, guide, &it.name, &it.reason, &it.basis)).collect()
}

fn notices(words: &Words, guide: &Guide) -> Vec<View> {
    let list = &guide.bundle().package.notices;
    let of = |level: NoticeLevel| list.iter().filter(move |notice| notice.level == level);
    of(NoticeLevel::Warning)
        .chain(of(NoticeLevel::Hint))
        .map(|notice| cited(words, guide, &notice.title, &notice.text, &notice.basis))
        .collect()
}

fn faq_view(words: &Words, guide: &Guide, faq: &Faq) -> View {
    cited(words, guide, &faq.question, &faq.answer, &faq.basis)
}

fn local(words: &Words, guide: &Guide) -> Vec<View> {
    let bundle = guide.bundle();
    let mut rows = Vec::new();
    for region in bundle.regions.iter().filter(|region| !region.notes.is_empty()) {
        let notes = facts(words, &bundle.sources, &region.notes);
        rows.push(titled(words, &region.name, notes.into_view()));
    }
    rows
}

fn sources(words: &Words, guide: &Guide) -> Vec<View> {
    let one = |source: &crate::model::Source| {
        let mut about: Vec<String> = Vec::new();
        about.extend(source.number.clone());
        about.extend(source.version.clone());
        let texts = &words.guide().matters;
        about.extend(source.since.as_ref().map(|day| texts.full_since(day)));
        about.extend(source.until.as_ref().map(|day| texts.full_until(day)));
        about.push(words.texts.common.checked_on(&words.texts.days.full_day(source.checked.0)));
        let name = words.say(&source.short);
        let open = source.url.clone().map(|url| {
            view! {
                <a class="btn-text" href=url rel="noreferrer">
                    {texts.full_open}
                    <span class="visually-hidden">{words.texts.common.colon} {name}</span>
                </a>
            }
        });
        let rest = view! {
            <p class="item__text">{about.join(words.texts.common.comma)}</p>
            {source.note.as_ref().map(|note| text(words, note))}
            {open}
        };
        titled(words, &source.title, rest)
    };
    guide.bundle().sources.iter().map(one).collect()
}
