//! The figures of the plan: papers, forms, days and matters, before and after.

use super::plan::{finish_words, goal, without_limit};
use crate::engine::{MaterialState, MatterState, Status};
use crate::platform::View;
use crate::state::Section;
use crate::ui::context::{Context, Words};
use crate::ui::parts::{Icon, icon_with, tally_days, tally_papers};
use chrono::Datelike;
use view_macro::view;

fn number(was: Option<(usize, &'static str, &'static str)>, now: usize, unit: &'static str) -> View {
    let was = was.map(|(was, before, after)| {
        view! {
            <span class="fig__was">
                <span class="visually-hidden">{before}</span>
                {was.to_string()}
                <span class="visually-hidden">{after}</span>
            </span>
            {icon_with(Icon::Arrow, "fig__arrow")}
        }
    });
    view! {
        {was}
        <span class="fig__now">{now.to_string()}</span>
        <span class="fig__unit">{unit}</span>
    }
}

/// How long something takes at best: working days, or that it is the same day.
pub(super) fn days_in_figures(words: &Words, days: u16) -> View {
    let texts = &words.guide().plan;
    match days {
        0 => view! { <span class="fig__now">{texts.same_day}</span> },
        1 => number(None, 1, texts.workday_unit),
        _ => number(None, days.into(), texts.workdays_unit),
    }
}

pub(super) fn figures(context: &Context) -> View {
    let words = &context.words;
    let texts = &words.guide().plan;
    let plan = &context.plan;
    let counts = plan.counts;
    let free =
        plan.materials.iter().filter(|material| material.handed_in && material.state == MaterialState::Exempt).count();
    let promised = plan.materials.iter().filter(|it| it.handed_in && it.state == MaterialState::Promised).count();
    let later = counts.materials_later;
    let merged = counts.materials_before.saturating_sub(counts.materials_after + free + later + promised);
    let by_options = (later + promised > 0)
        .then(|| view! { <p class="fig__note">{words.guide().options.papers_note(later, promised)}</p> });
    let open = (plan.status == Status::Incomplete).then(|| {
        let still = plan.still_to_come;
        view! {
            <p class="lead">
                {texts.so_far(still.at_least, still.at_most, still.exact)} " "
                <a class="btn-text" href=context.section(Section::Questions)>
                    {words.texts.common.answer_on}
                </a>
            </p>
        }
    });
    let changed = |before: usize, after: usize, between| (before != after).then_some((before, texts.before, between));
    let year = plan.start.year();
    let start = words.texts.days.day(plan.start, year);
    let unknown = without_limit(plan);
    let unknown = (unknown > 0).then(|| view! { <p class="fig__note">{texts.not_in_total(unknown)}</p> });
    let unsettled = plan.matters_in(MatterState::Possible).count();
    let unsettled = (unsettled > 0).then(|| view! { <p class="fig__note">{texts.not_settled(unsettled)}</p> });
    let papers = (counts.materials_before, counts.materials_after);
    let forms = (counts.forms_before, counts.forms_after);
    let fastest = plan.schedule.has_goal().then(|| {
        let note = texts.fastest_note(&start, &finish_words(context), counts.workdays_one_by_one);
        let days = counts.workdays_parallel;
        view! {
            <li class="fig fig--full">
                <p class="fig__label">{texts.fastest(&goal(context))}</p>
                <p class="fig__num">{days_in_figures(words, days)}</p>
                {tally_days(days.into(), counts.workdays_one_by_one.into())}
                <p class="fig__note">{note}</p>
                {unknown}
                {unsettled}
            </li>
        }
    });
    view! {
        <section class="figures-slot" aria-label=texts.figures>
            {open}
            <div class="figures">
                <ul class="figs">
                    <li class="fig">
                        <p class="fig__label">{texts.papers}</p>
                        <p class="fig__num">
                            {number(changed(papers.0, papers.1, texts.papers_after), papers.1, texts.papers_unit)}
                        </p>
                        {tally_papers(papers.1, papers.0)}
                        <p class="fig__note">{texts.papers_note(merged, free)}</p>
                        {by_options}
                    </li>
                    <li class="fig">
                        <p class="fig__label">{texts.forms}</p>
                        <p class="fig__num">
                            {number(changed(forms.0, forms.1, texts.forms_after), forms.1, texts.forms_unit)}
                        </p>
                        {tally_papers(forms.1, forms.0)}
                        <p class="fig__note">{texts.fields(counts.fields_before, counts.fields_after)}</p>
                    </li>
                    {fastest}
                    <li class="fig fig--line">
                        <p class="fig__label">{texts.matters}</p>
                        <p class="fig__num">
                            <span class="fig__now">{counts.matters.to_string()}</span>
                            <span class="fig__unit">
                                {texts.matters_unit} <span class="fig__extra">{texts.matters_extra}</span>
                            </span>
                        </p>
                        <p class="fig__note">{texts.departments(counts.departments)}</p>
                    </li>
                </ul>
            </div>
        </section>
    }
}
