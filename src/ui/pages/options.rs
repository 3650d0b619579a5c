//! The options: what may be promised, handed in later or put off, what that changes
//! and what it binds to.

use super::matters::because;
use super::plan::{goal, question_link};
use crate::engine::{Change, Effect, Guide, OptionState, PlannedMaterial, PlannedOption, Side, what_if};
use crate::model::{Basis, Duration, Fact, Obligation, PlanOption, RuleId, Text, Unit};
use crate::platform::{IntoView, View};
use crate::state::Section;
use crate::ui::context::{Actions, Context, Words};
use crate::ui::parts::{Icon, date, facts, icon, pair, said, source_lines, stated};
use chrono::Datelike;
use reactive_graph::callback::Callable;
use view_macro::view;

/// The options of the plan that are in a state.
pub(super) fn in_state(context: &Context, state: OptionState) -> Vec<&PlannedOption> {
    context.plan.options.iter().filter(|option| option.state == state).collect()
}

/// The options for a paper.
pub(super) fn for_paper<'a>(context: &'a Context, planned: &PlannedMaterial) -> Vec<&'a PlannedOption> {
    let id = &context.guide.bundle().materials[planned.material].id;
    context.plan.options.iter().filter(|option| option.stated(&context.guide).material() == Some(id)).collect()
}

/// The id of the button that takes an option, or takes it back.
pub(crate) fn take_button(option: &RuleId) -> String {
    format!("take-{}", option.as_str().replace('.', "-"))
}

/// The group an option stands in, in the order of the page.
fn group(option: &PlannedOption) -> usize {
    match option.state {
        OptionState::Taken => 0,
        OptionState::Offered => 1,
        OptionState::Possible => 2,
        OptionState::LocalList => 3,
        OptionState::Excluded | OptionState::Needed(_) => 4,
    }
}

/// The page 可选办法.
pub(crate) fn options_page(context: &Context, actions: Actions) -> View {
    let words = &context.words;
    let texts = &words.guide().options;
    let below = context.clone();
    let groups = words.below(move || {
        let groups: Vec<View> = (0..texts.groups.len()).filter_map(|at| group_view(&below, actions, at)).collect();
        groups.into_view()
    });
    view! {
        <div class="wrap">
            <div>
                <h1 tabindex="-1">{words.texts.sections.options}</h1>
                <p class="lead lead--sub">{texts.lead}</p>
            </div>
            {groups}
            <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href=context.section(Section::Plan)>
                        {words.guide().dates.back}
                    </a>
                </div>
            </div>
        </div>
    }
}

fn group_view(context: &Context, actions: Actions, at: usize) -> Option<View> {
    let texts = &context.words.guide().options;
    let own = context.plan.options.iter().filter(|option| group(option) == at);
    let items: Vec<View> = own.map(|option| item(context, actions, option)).collect();
    if items.is_empty() {
        return None;
    }
    let id = format!("h-options-{at}");
    let sub = (at == 3).then(|| view! { <p class="block__sub">{texts.local}</p> });
    let block = view! {
        <section class="block" aria-labelledby=id.clone()>
            <div class="block__head block__head--line">
                <h2 id=id>{texts.groups[at]}</h2>
            </div>
            {sub}
            <ul class="items">{items}</ul>
        </section>
    };
    Some(block)
}

fn item(context: &Context, actions: Actions, option: &PlannedOption) -> View {
    let words = &context.words;
    let bundle = context.guide.bundle();
    let option_stated = option.stated(&context.guide);
    let rest = match option.state {
        OptionState::Offered | OptionState::Taken => offered(context, actions, option),
        _ => why(context, option),
    };
    view! {
        <li data-option-id=option_stated.id.0.clone()>
            <div class="item__body">
                <h3 class="item__title">{said(words, &option_stated.name)}</h3>
                <p class="item__text">{said(words, &bundle.matters[option.matter].name)}</p>
                {rest}
            </div>
        </li>
    }
}

/// Why an option cannot be taken, or what it hangs on.
fn why(context: &Context, option: &PlannedOption) -> View {
    let words = &context.words;
    let texts = &words.guide().options;
    let bundle = context.guide.bundle();
    let stated = option.stated(&context.guide);
    let needed = match option.state {
        OptionState::Needed(at) => Some(texts.needed(&words.say(&bundle.matters[at].name))),
        _ => because(context, &option.because),
    };
    let who =
        if option.state == OptionState::Excluded { facts(words, &bundle.sources, &stated.who) } else { Vec::new() };
    let asked = option.because.first().map(|at| &bundle.questions[*at]);
    let ask = asked.filter(|_| option.state == OptionState::Possible).map(|question| {
        view! {
            <a class="btn-text" href=question_link(context, &question.id)>
                {texts.ask(&words.say(&question.label))}
            </a>
        }
    });
    view! {
        {needed.map(|needed| view! { <p class="item__text">{needed}</p> })}
        {ask}
        {who}
        {source_lines(words, &bundle.sources, &stated.basis)}
    }
}

/// What an option binds to, and what follows if it is not kept. What it does not say
/// itself, its check or its duty in the plan does.
pub(super) fn bound(
    words: &Words,
    guide: &Guide,
    option: &PlanOption,
    (check, duty): (Option<&Fact>, Option<&Obligation>),
) -> View {
    let texts = &words.guide().options;
    let sources = &guide.bundle().sources;
    let one = |text: &Text, basis: &[Basis]| vec![stated(words, sources, text, basis)];
    let promised = match (&option.promised, duty) {
        (Some(fact), _) => one(&fact.text, &fact.basis),
        (None, Some(duty)) => one(&duty.text, &duty.basis),
        (None, None) => Vec::new(),
    };
    let checked = option.checked.as_ref().or(check).map(|fact| one(&fact.text, &fact.basis)).unwrap_or_default();
    let if_false = option.if_false.as_ref().or(duty.and_then(|duty| duty.missed.as_ref())).map(|fact| {
        view! {
            <div class="warn">
                <p class="warn__head">{icon(Icon::Alert)} {texts.if_false}</p>
                {one(&fact.text, &fact.basis)}
            </div>
        }
    });
    view! {
        <div class="bound">
            <dl class="pairs">
                {pair(texts.promised, promised)} {pair(texts.who, facts(words, sources, &option.who))}
                {pair(texts.checked, checked)}
                {pair(words.guide().matters.law, vec![source_lines(words, sources, &option.basis)])}
            </dl>
            {if_false}
        </div>
    }
}

/// An option that may be taken, or is: what it changes, what it binds to, and last the button.
fn offered(context: &Context, actions: Actions, option: &PlannedOption) -> View {
    let words = &context.words;
    let texts = &words.guide().options;
    let guide = &context.guide;
    let stated = option.stated(guide);
    let name = words.say(&stated.name);
    let id = stated.id.clone();
    let effect =
        what_if(guide, &context.answers, &context.plan.choices, context.plan.start, &Change::Option(id.clone()));
    let take = option.state == OptionState::Offered;
    let press = move |_| actions.take.run((id.clone(), take));
    let (class, word) = if take { ("btn btn--main", texts.take(&name)) } else { ("btn", texts.leave(&name)) };
    let check = option.check(guide, &context.plan.matters).map(|check| &check.fact);
    let due = match option.due.or(effect.and_then(|effect| effect.due)) {
        Some(due) => date(words, due, context.plan.start.year()),
        None => texts.due_local.into_view(),
    };
    let [figures, table] = effect.map(|effect| compared(context, &effect, !take)).unwrap_or_default();
    view! {
        {figures}
        <details class="more">
            <summary class="more__open">
                {icon(Icon::Down)} <span class="more__label">{texts.more}</span>
                <span class="more__shut">{words.guide().matters.shut}</span>
                <span class="visually-hidden">{words.texts.common.colon} {name}</span>
            </summary>
            <div class="more__body">
                {table} <dl class="pairs">{pair(texts.due, vec![due])}</dl>
                {bound(words, guide, stated, (check, option.duty(guide)))} <p class="item__text">{texts.only_plan}</p>
                <button class=class type="button" id=take_button(&stated.id) on:click=press>
                    {word}
                </button>
            </div>
        </details>
    }
}

/// What an option changes: in large figures, and both ways side by side.
fn compared(context: &Context, effect: &Effect, taken: bool) -> [Option<View>; 2] {
    let words = &context.words;
    let texts = &words.guide().options;
    let plan = &words.guide().plan;
    let numbers = |side: &Side| {
        let days = [side.workdays, side.workdays_one_by_one].map(usize::from);
        [days[0], days[1], side.materials, side.materials_later, side.duties]
    };
    let row = |label: String, with: String, without: String| {
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td>{with}</td>
                <td>{without}</td>
            </tr>
        }
    };
    let mut rows = Vec::new();
    if let (Some(with), Some(without)) = (effect.with.result, effect.without.result) {
        let said = |value| {
            let unit = if value == 0 { Unit::OnTheSpot } else { Unit::Workday };
            words.texts.days.period(Duration { value, unit })
        };
        rows.push(row(texts.result.to_owned(), said(with), said(without)));
    }
    if context.plan.schedule.has_goal() {
        let day = |side: &Side| words.texts.days.day(side.finish, context.plan.start.year());
        rows.push(row(plan.fastest(&goal(context)), day(&effect.with), day(&effect.without)));
    }
    let mut figures = Vec::new();
    let (all_with, all_without) = (numbers(&effect.with), numbers(&effect.without));
    for (at, label) in texts.rows.iter().enumerate() {
        let (with, without) = (all_with[at], all_without[at]);
        rows.push(row((*label).to_owned(), with.to_string(), without.to_string()));
        // Three figures at most: the whole, the matter itself, the papers.
        let (label, with, without) = match (at, effect.with.result, effect.without.result) {
            (0 | 2, ..) => (*label, with, without),
            (1, Some(with), Some(without)) => (texts.result, with.into(), without.into()),
            _ => continue,
        };
        let differs = with.abs_diff(without);
        let unit = match (at, differs) {
            (_, 0) => continue,
            (2, _) => plan.papers_unit,
            (_, 1) => plan.workday_unit,
            _ => plan.workdays_unit,
        };
        figures.push(view! {
            <li class="fig">
                <p class="fig__label">{label}</p>
                <p class="fig__num">
                    <span class="fig__unit">{texts.differs[usize::from(with > without)]}</span>
                    " "
                    <span class="fig__now">{differs.to_string()}</span>
                    " "
                    <span class="fig__unit">{unit}</span>
                </p>
            </li>
        });
    }
    let figures = match figures.is_empty() {
        true => view! { <p class="item__text">{texts.same}</p> },
        false => view! { <ul class="figs figs--small figs--row">{figures}</ul> },
    };
    let now = || view! { <span class="sides__now">{texts.now}</span> };
    let table = view! {
        <table class=if taken { "sides" } else { "sides sides--without" }>
            <caption class="visually-hidden">{texts.more}</caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{texts.with} {taken.then(now)}</th>
                    <th scope="col">{texts.without} {(!taken).then(now)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    };
    [Some(figures), Some(table)]
}
