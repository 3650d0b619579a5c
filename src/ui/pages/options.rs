//! The options: what may be promised, handed in later or put off, what that changes
//! and what it binds to.

use super::matters::because;
use super::plan::{goal, has_goal, question_link};
use crate::engine::{Change, Effect, OptionState, PlannedMaterial, PlannedOption, Side, what_if};
use crate::model::{Fact, RuleId};
use crate::platform::{IntoView, View};
use crate::state::Section;
use crate::ui::context::{Actions, Context};
use crate::ui::parts::{Icon, date, facts, icon, pair, said, source_lines, stated};
use chrono::Datelike;
use reactive_graph::callback::Callable;
use view_macro::view;

/// The options of the plan that are in a state.
pub(super) fn in_state(context: &Context, state: OptionState) -> impl Iterator<Item = &PlannedOption> {
    context.plan.options.iter().filter(move |option| option.state == state)
}

/// The options for a paper.
pub(super) fn for_paper<'a>(
    context: &'a Context,
    planned: &PlannedMaterial,
) -> impl Iterator<Item = &'a PlannedOption> {
    let id = &context.guide.bundle().materials[planned.material].id;
    context.plan.options.iter().filter(move |option| option.stated(&context.guide).material() == Some(id))
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
    let texts = &words.texts.options;
    let lead = if context.plan.options.is_empty() { texts.none } else { texts.lead };
    let below = context.clone();
    let groups = words.below(move || {
        let groups: Vec<View> = (0..texts.groups.len()).filter_map(|at| group_view(&below, actions, at)).collect();
        groups.into_view()
    });
    view! {
        <div class="wrap">
            <div>
                <h1 tabindex="-1">{texts.title}</h1>
                <p class="lead lead--sub">{lead}</p>
            </div>
            {groups}
            <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href=context.section(Section::Plan)>
                        {words.texts.dates.back}
                    </a>
                </div>
            </div>
        </div>
    }
}

fn group_view(context: &Context, actions: Actions, at: usize) -> Option<View> {
    let texts = &context.words.texts.options;
    let own = context.plan.options.iter().filter(|option| group(option) == at);
    let items: Vec<View> = own.map(|option| item(context, actions, option)).collect();
    if items.is_empty() {
        return None;
    }
    let id = format!("h-options-{at}");
    let sub = (at == 3).then(|| view! { <p class="block__sub">{texts.local}</p> });
    let block = view! {
        <section class="block read" aria-labelledby=id.clone()>
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
    let change = Change::Option(option_stated.id.clone());
    // What cannot be taken or taken back has no effect to show.
    let effect = (group(option) < 2)
        .then(|| what_if(&context.guide, &context.answers, &context.plan.choices, context.plan.start, &change))
        .flatten();
    let rest = match effect {
        Some(effect) => offered(context, actions, option, &effect),
        None => why(context, option),
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
    let texts = &words.texts.options;
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

/// An option that may be taken, or is: what it changes, what it binds to, and last the button.
fn offered(context: &Context, actions: Actions, option: &PlannedOption, effect: &Effect) -> View {
    let words = &context.words;
    let texts = &words.texts.options;
    let sources = &context.guide.bundle().sources;
    let option_stated = option.stated(&context.guide);
    let name = words.say(&option_stated.name);
    let id = option_stated.id.clone();
    let take = option.state == OptionState::Offered;
    let press = move |_| actions.take.run((id.clone(), take));
    let (class, word) = if take { ("btn btn--main", texts.take(&name)) } else { ("btn", texts.leave(&name)) };
    // What the option does not say, its check or its duty does.
    let one =
        |fact: Option<&Fact>| fact.map_or_else(Vec::new, |fact| facts(words, sources, std::slice::from_ref(fact)));
    let duty = option.duty(&context.guide);
    let promised = match (&option_stated.promised, duty) {
        (None, Some(duty)) => vec![stated(words, sources, &duty.text, &duty.basis)],
        (fact, _) => one(fact.as_ref()),
    };
    let check = option.check(&context.guide, &context.plan.matters).map(|check| &check.fact);
    let if_false = one(option_stated.if_false.as_ref().or(duty.and_then(|duty| duty.missed.as_ref())));
    let if_false = (!if_false.is_empty()).then(|| {
        view! {
            <div class="warn">
                <h4 class="warn__head">{icon(Icon::Alert)} {texts.if_false}</h4>
                {if_false}
            </div>
        }
    });
    let due = match option.due.or(effect.due) {
        Some(due) => date(words, due, context.plan.start.year()),
        None => texts.due_local.into_view(),
    };
    view! {
        {figures(context, effect)}
        <details class="more">
            <summary class="more__open">
                {icon(Icon::Down)} <span class="more__label">{texts.more}</span>
                <span class="more__shut">{words.texts.matters.shut}</span>
                <span class="visually-hidden">{words.texts.matters.colon} {name}</span>
            </summary>
            <div class="more__body">
                {table(context, effect)} <dl class="pairs">
                    {pair(texts.promised, promised)} {pair(texts.who, facts(words, sources, &option_stated.who))}
                    {pair(texts.checked, one(option_stated.checked.as_ref().or(check)))}
                    {pair(texts.due, vec![due])}
                    {pair(words.texts.matters.law, vec![source_lines(words, sources, &option_stated.basis)])}
                </dl> {if_false} <p class="item__text">{texts.only_plan}</p>
                <button class=class type="button" id=take_button(&option_stated.id) on:click=press>
                    {word}
                </button>
            </div>
        </details>
    }
}

/// What changes against the plan without the option, in large figures.
fn figures(context: &Context, effect: &Effect) -> View {
    let texts = &context.words.texts.options;
    let plan = &context.words.texts.plan;
    let (with, without) = (&effect.with, &effect.without);
    let numbers = |side: &Side| [side.workdays.into(), side.workdays_one_by_one.into(), side.materials];
    let days = [plan.workday_unit, plan.workdays_unit];
    let labels = [(texts.days, days), (texts.one_by_one, days), (texts.papers, [plan.papers_unit; 2])];
    let figures: Vec<View> = numbers(without)
        .into_iter()
        .zip(numbers(with))
        .zip(labels)
        .filter(|((without, with), _)| without != with)
        .map(|((without, with), ([fewer, more], [unit, units]))| {
            let label = if with < without { fewer } else { more };
            let differs: usize = without.abs_diff(with);
            let unit = if differs == 1 { unit } else { units };
            view! {
                <li class="fig">
                    <p class="fig__label">{label}</p>
                    <p class="fig__num">
                        <span class="fig__now">{differs.to_string()}</span>
                        " "
                        <span class="fig__unit">{unit}</span>
                    </p>
                </li>
            }
        })
        .collect();
    if figures.is_empty() {
        return view! { <p class="item__text">{texts.same}</p> };
    }
    view! { <ul class="figs figs--small figs--row">{figures}</ul> }
}

/// Both ways side by side.
fn table(context: &Context, effect: &Effect) -> View {
    let words = &context.words;
    let texts = &words.texts.options;
    let day = |side: &Side| words.texts.days.day(side.finish, context.plan.start.year());
    let mut rows = Vec::new();
    if has_goal(&context.plan) {
        rows.push((words.texts.plan.fastest(&goal(context)), day(&effect.with), day(&effect.without)));
    }
    let numbers = |side: &Side| [side.workdays.into(), side.materials, side.materials_later, side.duties];
    let labels = [texts.row_days, texts.row_now, texts.row_later, texts.row_duties];
    let pairs = numbers(&effect.with).into_iter().zip(numbers(&effect.without));
    rows.extend(
        labels
            .into_iter()
            .zip(pairs)
            .map(|(label, (with, without))| (label.to_owned(), with.to_string(), without.to_string())),
    );
    let rows: Vec<View> = rows
        .into_iter()
        .map(|(label, with, without)| {
            view! {
                <tr>
                    <th scope="row">{label}</th>
                    <td>{with}</td>
                    <td>{without}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="sides">
            <caption class="visually-hidden">{texts.compare}</caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{texts.with}</th>
                    <th scope="col">{texts.without}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
