//! Everything once more, before it is printed.

use super::sheet::Sheet;
use crate::form::{Problem, State};
use crate::platform::View;
use crate::ui::parts::{Icon, icon};
use std::rc::Rc;
use view_macro::view;

pub(super) fn review(sheet: &Rc<Sheet>) -> View {
    let texts = sheet.texts();
    let checked = sheet.check();
    let group = |(group, (word, range)): (usize, &(crate::model::FieldGroup, std::ops::Range<usize>))| {
        let rows: Vec<View> = range.clone().map(|at| row(sheet, &checked[at], at)).collect();
        let head = format!("h-{}", super::screen::group_word(*word));
        view! {
            <section class="answers answers--page" aria-labelledby=head.clone()>
                <h2 class="answers__h" id=head>
                    {sheet.group_name(group)}
                </h2>
                <dl class="answers__list">{rows}</dl>
            </section>
        }
    };
    let groups: Vec<View> = sheet.groups.iter().enumerate().map(group).collect();
    // What is empty is a line on paper; what is wrong is not printed at all.
    let wrong = (0..checked.len()).filter(|at| checked[*at].state == State::Wrong);
    let link = |at: usize| {
        let href = format!("#{}", sheet.screen_of(at));
        let said = checked[at].problems.iter().filter(|(_, problem)| *problem != Problem::Missing);
        let said = said.map(|(place, problem)| sheet.sentence(at, *place, problem));
        let said = said.collect::<Vec<_>>().join(sheet.context.words.texts.common.semicolon);
        let go = {
            let sheet = sheet.clone();
            move |_| sheet.go_to(at)
        };
        view! {
            <li>
                <a href=href on:click=go>
                    {said}
                </a>
            </li>
        }
    };
    let summary = super::screen::summary(sheet, wrong.map(link).collect());
    view! {
        <div class="wrap">
            <div class="form__head">
                {summary}
                <h1 tabindex="-1">{texts.review}</h1>
                <p class="lead">{texts.review_lead}</p>
                {sheet.desk.storage_line()}
            </div>
            {groups}
            <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href="#out">
                        {texts.out}
                    </a>
                    <a class="btn" href="#">
                        {texts.to_groups}
                    </a>
                </div>
            </div>
        </div>
    }
}

fn row(sheet: &Rc<Sheet>, checked: &crate::form::Checked, at: usize) -> View {
    let texts = sheet.texts();
    let label = sheet.label(at);
    let problem = |(place, problem): &(Option<crate::form::At>, Problem)| {
        let sentence = sheet.sentence(at, *place, problem);
        if *problem == Problem::Missing {
            return view! { <dd class="answers__a quiet">{sentence}</dd> };
        }
        view! { <dd class="answers__why field__error">{icon(Icon::Alert)} <span>{sentence}</span></dd> }
    };
    let wrong: Vec<View> = checked.problems.iter().map(problem).collect();
    let said = (checked.state != State::Wrong || checked.value.is_some()).then(|| sheet.said(at, checked));
    let quiet = matches!(checked.state, State::Empty | State::Unknown);
    let settled = sheet.form.fields[at].settled;
    let (href, word) = if settled {
        (sheet.context.section(crate::state::Section::Answers), texts.to_answers)
    } else {
        (format!("#{}", sheet.screen_of(at)), texts.change)
    };
    let named = [sheet.context.words.texts.common.colon, &label].concat();
    let change = {
        let sheet = sheet.clone();
        move |_| {
            if !settled {
                sheet.go_to(at);
            }
        }
    };
    let class = if quiet { "answers__a quiet" } else { "answers__a" };
    view! {
        <div>
            <dt class="answers__q">{label}</dt>
            {said.map(|said| view! { <dd class=class>{said}</dd> })}
            {wrong}
            <dd class="answers__do">
                <a class="answers__edit" href=href on:click=change>
                    {word}
                    <span class="visually-hidden">{named}</span>
                </a>
            </dd>
        </div>
    }
}
