//! The frame of the plan's sections: tabs, titles and the way back.

use crate::engine::OptionState;
use crate::platform::View;
use crate::state::{Route, Section};
use crate::ui::context::Context;
use crate::ui::frame::Frame;

/// Puts a section of a package into its frame.
pub(crate) fn section_frame(context: &Context, section: Section, body: View) -> Frame {
    let words = &context.words;
    let texts = words.texts;
    let package = &context.guide.bundle().package;
    let counts = context.plan.counts;
    let name = words.say(&package.name);
    let title = match section {
        Section::Matters => texts.sections.matters,
        Section::Materials => texts.sections.materials,
        Section::Dates => texts.sections.dates,
        Section::Options => texts.sections.options,
        Section::Full => texts.common.read_all,
        Section::Papers => texts.sections.papers,
        Section::Form => texts.sections.form,
        _ => texts.sections.plan,
    };
    let in_plan =
        [Section::Plan, Section::Matters, Section::Materials, Section::Form, Section::Dates, Section::Options];
    let stopped = context.plan.status == crate::engine::Status::Stopped;
    let tab = |of: Section, word: &'static str, count: String| (context.section(of), word, count, of == section);
    let tabs = if in_plan.contains(&section) && !stopped {
        vec![
            tab(Section::Plan, texts.sections.overview, String::new()),
            tab(Section::Matters, texts.sections.matters, counts.matters.to_string()),
            tab(Section::Materials, texts.sections.materials, counts.materials_after.to_string()),
            tab(Section::Form, texts.sections.form, counts.fields_after.to_string()),
            tab(Section::Dates, texts.sections.dates, String::new()),
            tab(
                Section::Options,
                texts.sections.options,
                super::options::in_state(context, OptionState::Offered).len().to_string(),
            ),
        ]
    } else {
        Vec::new()
    };
    let back = match section {
        Section::Matters | Section::Materials | Section::Form | Section::Dates | Section::Options | Section::Papers
            if !stopped =>
        {
            (context.section(Section::Plan), texts.common.back_to_plan)
        }
        _ => (context.section(Section::Overview), texts.common.back),
    };
    Frame {
        title: format!("{title} - {name} - {}", texts.common.service),
        route: Route::Guide(package.id.clone(), section),
        back: Some(back),
        keep_back: false,
        bar: name,
        bar_narrow: (!matches!(section, Section::Plan | Section::Full)).then(|| title.to_owned()),
        place: context.region_name().map(|name| words.say(name)),
        tabs,
        body,
    }
}
