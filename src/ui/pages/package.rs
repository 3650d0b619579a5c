//! The package page: what it covers, what comes out, what to check before
//! signing anything. Readable before any script has run.

use super::plan_figures::days_in_figures;
use super::plan_notices::notice_item;
use crate::engine::{Answers, Choices, Plan, Status, plan};
use crate::model::Matter;
use crate::platform::View;
use crate::state::{Route, Section};
use crate::ui::context::{Context, Words};
use crate::ui::frame::Frame;
use crate::ui::parts::{Icon, Tag, icon, icon_with, leading, source_lines, tag, tally_papers};
use view_macro::view;

/// How far a person has come with the package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Nothing answered.
    New,
    /// Some questions are open.
    Begun,
    /// A plan, or a reason why there is none.
    Done,
}

impl Progress {
    /// From the answers on this device.
    pub(crate) fn of(context: &Context) -> Self {
        match (context.answers.is_empty(), context.plan.status) {
            (true, _) => Self::New,
            (false, Status::Incomplete) => Self::Begun,
            (false, _) => Self::Done,
        }
    }
}

/// Draws the package page.
pub(crate) fn package_page(context: &Context, progress: Progress) -> Frame {
    let words = &context.words;
    let texts = &words.guide().package;
    let bundle = context.guide.bundle();
    let package = &bundle.package;
    let sources = &bundle.sources;
    let not_covered = package
        .not_covered
        .iter()
        .map(|stated| {
            view! {
                <li>
                    {icon_with(Icon::Info, "item__icon")}
                    <div class="item__body">
                        <p class="item__text">{leading(words, &stated.text, stated.guide.as_ref())}</p>
                        {source_lines(words, sources, &stated.basis)}
                    </div>
                </li>
            }
        })
        .collect::<Vec<View>>();
    let checks: Vec<_> = package.notices.iter().filter(|notice| notice.before_signing).collect();
    let check_count = checks.len();
    let checks = checks.into_iter().map(|notice| notice_item(words, sources, notice, None)).collect::<Vec<View>>();
    let faq = package
        .faq
        .iter()
        .map(|entry| {
            view! {
                <li>
                    {icon_with(Icon::Ask, "item__icon")} <div class="item__body">
                        <h3 class="item__title" lang=words.lang(&entry.question)>
                            {words.say(&entry.question)}
                        </h3>
                        <p class="item__text" lang=words.lang(&entry.answer)>
                            {words.say(&entry.answer)}
                        </p>
                        {source_lines(words, sources, &entry.basis)}
                    </div>
                </li>
            }
        })
        .collect::<Vec<View>>();
    let mut note = texts.version(&bundle.data_version, bundle.sources.len());
    if !bundle.proven.is_empty() {
        note += &texts.proven(&bundle.proven);
    }
    let body = view! {
        <div class="wrap wrap--package">
            <div class="block">
                <h1 tabindex="-1">{words.say(&package.name)}</h1>
                <p class="lead" lang=words.lang(&package.covers)>
                    {words.say(&package.covers)}
                </p>
                <p>
                    <a class="btn-text" href=context.section(Section::Full)>
                        {words.texts.common.read_all}
                    </a>
                </p>
                {facts(context)}
            </div>
            {sample(context, progress)}
            <div>
                <section class="block" aria-labelledby="h-checks">
                    <div class="block__head block__head--line">
                        <h2 id="h-checks">{texts.before_signing(check_count)}</h2>
                    </div>
                    <ul class="items">{checks}</ul>
                </section>
            </div>
            {which_matters(context)}
            <section class="block" aria-labelledby="h-not">
                <div class="block__head block__head--line">
                    <h2 id="h-not">{texts.not_covered}</h2>
                </div>
                <ul class="items">{not_covered}</ul>
            </section>
            <section class="block" aria-labelledby="h-faq">
                <div class="block__head block__head--line">
                    <h2 id="h-faq">{texts.faq}</h2>
                </div>
                <ul class="items">{faq}</ul>
            </section>
            <div>
                <p class="note">
                    {icon(Icon::Shield)}
                    <span>{note}</span>
                </p>
            </div>
            <div class="dock">
                <div class="dock__in">{start(context, progress, "btn btn--main")}</div>
            </div>
        </div>
    };
    Frame {
        title: format!("{} - {}", words.say(&package.name), words.texts.common.service),
        route: Route::Guide(package.id.clone(), Section::Overview),
        back: Some((words.link(&Route::Home), words.texts.common.back)),
        keep_back: false,
        bar: words.say(&package.name),
        bar_narrow: None,
        place: context.region_name().map(|name| words.say(name)),
        tabs: Vec::new(),
        body,
    }
}

fn start(context: &Context, progress: Progress, class: &'static str) -> View {
    let texts = &context.words.guide().package;
    let (section, word) = match progress {
        Progress::New => (Section::Questions, texts.start),
        Progress::Begun => (Section::Questions, texts.resume),
        Progress::Done => (Section::Plan, texts.to_plan),
    };
    view! {
        <a class=class href=context.section(section)>
            {word}
        </a>
    }
}

/// The plan before anything was answered: its bounds hold for everybody.
fn untouched(context: &Context) -> Plan {
    plan(&context.guide, &Answers::new(), &Choices::new(), context.plan.start)
}

fn facts(context: &Context) -> View {
    let words = &context.words;
    let texts = &words.guide().package;
    let bundle = context.guide.bundle();
    let plan = untouched(context);
    let certain = plan.matters.iter().filter(|matter| matter.planned).count();
    let all = bundle.matters.len();
    let departments = bundle.departments.len();
    let fact = |label: &'static str, figure: String| {
        view! {
            <div class="fact">
                <dt class="fact__label">{label}</dt>
                <dd class="fact__figure">{figure}</dd>
            </div>
        }
    };
    view! {
        <div class="facts">
            <dl class="facts__list">
                {fact(
                    texts.questions_note,
                    texts.questions_range(plan.still_to_come.at_least, plan.still_to_come.at_most),
                )} {fact(texts.matters_note, texts.matters_range(certain, all))}
                {fact(texts.departments_note, texts.departments(departments))}
                {fact(texts.sources_note, texts.sources(bundle.sources.len()))}
            </dl>
        </div>
    }
}

fn sample(context: &Context, progress: Progress) -> View {
    let words = &context.words;
    let texts = &words.guide().package;
    let package = &context.guide.bundle().package;
    let answers: Answers = package.example.answers.iter().cloned().collect();
    let plan = plan(&context.guide, &answers, &Choices::new(), context.plan.start);
    let counts = plan.counts;
    let pair = |label: &'static str, before: usize, after: usize, unit: &'static str| {
        view! {
            <li class="fig">
                <p class="fig__label">{label}</p>
                <p class="fig__num">
                    {(before != after)
                        .then(|| {
                            view! {
                                <span class="fig__was">
                                    <span class="visually-hidden">{texts.was}</span>
                                    {before.to_string()}
                                    <span class="visually-hidden">{unit} {texts.now}</span>
                                </span>
                                {icon_with(Icon::Arrow, "fig__arrow")}
                            }
                        })} <span class="fig__now">{after.to_string()}</span> " " <span class="fig__unit">{unit}</span>
                </p>
                {tally_papers(after, before)}
            </li>
        }
    };
    let fastest = plan.schedule.has_goal().then(|| {
        view! {
            <li class="fig">
                <p class="fig__label">{texts.fastest(&words.say(&package.goal))}</p>
                <p class="fig__num">{days_in_figures(words, counts.workdays_parallel)}</p>
            </li>
        }
    });
    view! {
        <aside class="package__side" aria-labelledby="h-sample">
            <div class="panel">
                <div class="panel__head">
                    <h2 id="h-sample">{texts.sample}</h2>
                    <span class="block__aside">{texts.sample_mark}</span>
                </div>
                <p class="panel__text" lang=words.lang(&package.example.text)>
                    {words.say(&package.example.text)}
                </p>
                <ul class="figs figs--small">
                    {pair(texts.papers, counts.materials_before, counts.materials_after, texts.paper_unit)}
                    {pair(texts.forms, counts.forms_before, counts.forms_after, texts.form_unit)}
                    {fastest}
                </ul>
                {start(context, progress, "btn btn--main btn--wide package__start")}
            </div>
            <p class="block__aside panel-foot">{words.texts.common.promise}</p>
        </aside>
    }
}

fn which_matters(context: &Context) -> View {
    let words = &context.words;
    let texts = &words.guide().package;
    let bundle = context.guide.bundle();
    let plan = untouched(context);
    let (always, sometimes): (Vec<_>, Vec<_>) = plan.matters.iter().partition(|matter| matter.planned);
    let line = |name: String, note: String| {
        view! {
            <li>
                <span class="line__name">{name}</span>
                " "
                <span class="line__note">{note}</span>
            </li>
        }
    };
    let matter = |at: usize| {
        let stated = &bundle.matters[at];
        line(words.say(&stated.name), limit(words, stated))
    };
    let never = bundle
        .package
        .not_needed
        .iter()
        .map(|stated| {
            let cited = crate::ui::parts::cited(words, &bundle.sources, &stated.basis);
            line(words.say(&stated.name), cited.into_iter().next().unwrap_or_default())
        })
        .collect::<Vec<View>>();
    view! {
        <section class="block" aria-labelledby="h-matters">
            <h2 id="h-matters">{texts.which_matters}</h2>
            {(!always.is_empty())
                .then(|| {
                    view! {
                        <h3 class="lines__head">{tag(Tag::Must, &words.texts.common)} " " {texts.always}</h3>
                        <ul class="lines">
                            {always.iter().map(|planned| matter(planned.matter)).collect::<Vec<View>>()}
                        </ul>
                    }
                })}
            <h3 class="lines__head">{tag(Tag::Maybe, &words.texts.common)} " " {texts.sometimes}</h3>
            <ul class="lines">{sometimes.iter().map(|planned| matter(planned.matter)).collect::<Vec<View>>()}</ul>
            <h3 class="lines__head">{icon(Icon::None)} {texts.never}</h3>
            <ul class="lines">{never}</ul>
        </section>
    }
}

/// The statutory limit of the ordinary way, in words.
fn limit(words: &Words, matter: &Matter) -> String {
    let limits: Option<Vec<_>> =
        matter.modes.last().and_then(|mode| mode.steps.iter().map(|step| step.statutory.as_ref()).collect());
    limits
        .as_deref()
        .and_then(crate::engine::total_time)
        .map_or(words.guide().package.no_limit.to_owned(), |time| words.texts.days.period(time))
}
