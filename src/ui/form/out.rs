//! What comes out: every single form, all of it on one sheet, and the data for programs.

use super::sheet::Sheet;
use crate::engine::CaseCode;
use crate::form::{Problem, csv, json};
use crate::model::Language;
use crate::papers::{Prepared, filled};
use crate::platform::{self, View};
use crate::state::Route;
use crate::texts::EntryTexts;
use crate::ui::papers::{Around, look, preview};
use crate::ui::parts::{Icon, icon};
use crate::ui::site::today;
use std::rc::Rc;
use view_macro::view;

pub(super) fn out(sheet: &Rc<Sheet>) -> View {
    let texts = sheet.texts();
    let context = &sheet.context;
    let checked = sheet.check();
    let code = CaseCode::of(&context.guide, &context.answers, &context.plan.choices, Some(context.plan.start)).ok();
    let code = code.map(|code| code.spelled());
    let party = sheet.party();
    let prepared = Prepared {
        guide: &context.guide,
        plan: &context.plan,
        today: today(),
        code: code.as_deref(),
        ready: &[],
        party: Some(&party),
    };
    let papers = filled(&prepared, &sheet.form, &sheet.data, &checked);
    // The first is everything, then the forms by their names.
    let names = [texts.out_all.to_owned()]
        .into_iter()
        .chain(sheet.singles().into_iter().map(|(form, _)| context.words.say(&sheet.data.forms[form].name)));
    let papers = names.zip(papers).collect();
    // Of rows each place that is wrong is left blank.
    let wrong = checked.iter().flat_map(|checked| &checked.problems);
    let wrong = wrong.filter(|(_, problem)| *problem != Problem::Missing).count();
    let wrong = (wrong > 0).then(|| {
        view! {
            <p class="note form__wrong">
                {icon(Icon::Alert)} <span>{texts.not_printed(wrong)}</span> " "
                <a class="btn-text" href="#check">
                    {texts.review}
                </a>
            </p>
        }
    });
    let save = |kind: &'static str, ending: &'static str, write: fn(&Sheet) -> String, word: &'static str| {
        let sheet = sheet.clone();
        let id = format!("save-{ending}");
        let name = format!("{}.{ending}", sheet.data.package);
        let save = move |_| platform::download(&name, kind, &write(&sheet));
        view! {
            <button class="btn" id=id type="button" on:click=save>
                {word}
            </button>
        }
    };
    let more = view! {
        {wrong}
        <div class="papers__acts">
            {save("application/json", "json", as_json, texts.json)} {save("text/csv", "csv", as_csv, texts.csv)}
        </div>
        <p>
            <a class="btn-text" href="#">
                {texts.to_groups}
            </a>
        </p>
    };
    let around = Around {
        title: texts.out,
        lead: texts.out_lead,
        look: look(code.map(|code| platform::site() + &Route::Case(code).path())),
        more,
        below: View::NOTHING,
    };
    preview(&context.words, sheet.desk.shown, papers, around)
}

fn as_json(sheet: &Sheet) -> String {
    json(&sheet.form, &sheet.data, &sheet.check(), sheet.context.guide.region())
}

fn as_csv(sheet: &Sheet) -> String {
    let regions = &sheet.context.guide.bundle().regions;
    let words = EntryTexts::at_hand(Language::Zh);
    let shown = |kind: &_, value: &_| words.value(Language::Zh, kind, value, regions);
    csv(&sheet.form, &sheet.data, &sheet.check(), regions, &shown)
}
