//! One material in words: what is asked for, why it is not handed in, everything about it.

use super::options::for_paper;
use crate::engine::{Exemption, MaterialState, OptionState, PlannedMaterial, PlannedOption};
use crate::model::{Basis, Issuer, Material, MaterialId, OptionKind, Requirement};
use crate::platform::View;
use crate::state::Section;
use crate::ui::context::{Context, Words};
use crate::ui::parts::{Tag, facts, is_verified, pair, said, source_lines, stated, tag, tag_with};
use chrono::Datelike;
use view_macro::view;

/// What is asked for, in words: 复印件1份，带原件核对.
pub(super) fn request_words(context: &Context, planned: &PlannedMaterial) -> String {
    context.words.guide().request(context.words.language, planned)
}

/// What one matter asks for, in words.
pub(super) fn one_request(words: &Words, asked: &Requirement) -> String {
    let given = (asked.originals, asked.copies);
    parts(words, given, asked.shown_only, asked.original_shown, asked.per_person).join(words.texts.common.comma)
}

/// Originals and copies, and whether the original is looked at, for each person.
fn parts(
    words: &Words,
    (originals, copies): (u8, u8),
    shown_only: bool,
    original_shown: bool,
    per_person: bool,
) -> Vec<String> {
    let texts = &words.guide().materials;
    let mut parts: Vec<String> = Vec::new();
    if originals > 0 {
        parts.push(texts.originals(originals));
    }
    if copies > 0 {
        parts.push(texts.copies(copies));
    }
    if parts.is_empty() || shown_only {
        parts.push(texts.look_only.to_owned());
    }
    if original_shown {
        parts.push(texts.original_shown.to_owned());
    }
    if per_person {
        parts.push(texts.per_person.to_owned());
    }
    parts
}

/// Why it is not handed in, in a few words.
pub(super) fn exempt_words(context: &Context, planned: &PlannedMaterial) -> String {
    context.words.guide().exemption(context.words.language, context.guide.bundle(), planned)
}

/// What stands for a paper that is promised instead.
pub(super) fn promise_words(context: &Context, planned: &PlannedMaterial) -> String {
    let words = &context.words;
    let mut said: Vec<String> = Vec::new();
    for option in for_paper(context, planned) {
        if let (OptionState::Taken, Some(fact)) = (option.state, &option.stated(&context.guide).promised) {
            said.push(words.say(&fact.text));
        }
    }
    said.join(words.texts.common.semicolon)
}

fn requirements<'a>(context: &'a Context, planned: &PlannedMaterial) -> Vec<&'a Requirement> {
    let matters = &context.guide.bundle().matters;
    planned.needs.iter().map(|need| &matters[need.matter].materials[need.requirement]).collect()
}

/// The tags of the last column, and its plain words.
pub(super) fn how(context: &Context, planned: &PlannedMaterial, material: &Material) -> (Vec<View>, Option<String>) {
    let words = &context.words;
    let texts = &words.guide().materials;
    let common = &words.texts.common;
    let sources = &context.guide.bundle().sources;
    let requirements = requirements(context, planned);
    let options = for_paper(context, planned);
    let mut tags: Vec<View> = Vec::new();
    match planned.state {
        MaterialState::Exempt => tags.push(tag(Tag::Free, common)),
        MaterialState::Deferrable => tags.push(tag(Tag::Later, common)),
        MaterialState::Deferred => {
            let due = options.iter().filter_map(|option| option.due).min();
            let mut said = words.guide().options.deferred.to_owned();
            if let Some(due) = due {
                said.push_str(common.comma);
                said.push_str(&words.guide().dates.latest(&words.texts.days.day(due, context.plan.start.year())));
            }
            tags.push(tag_with(Tag::Later, said));
        }
        MaterialState::Promised => tags.push(tag_with(Tag::Vow, words.guide().options.promised_tag.to_owned())),
        MaterialState::Possible => tags.push(tag(Tag::Maybe, common)),
        MaterialState::Prepare => {}
    }
    if matches!(planned.state, MaterialState::Exempt | MaterialState::Promised) && planned.handed_in {
        return (tags, None);
    }
    let promise = |option: &PlannedOption| {
        option.state == OptionState::Offered && matches!(option.stated(&context.guide).kind, OptionKind::Promise(_))
    };
    if options.into_iter().any(promise) {
        tags.push(tag(Tag::Vow, common));
    }
    if requirements.iter().any(|requirement| !is_verified(words, sources, &requirement.basis)) {
        tags.push(tag(Tag::Unverified, common));
    }
    let plain = match (&material.issued_by, material.issuer) {
        _ if material.merged_form => texts.merged_form.to_owned(),
        (Some(who), Issuer::Government | Issuer::Other) => texts.from(&words.say(who)),
        _ => texts.own.to_owned(),
    };
    (tags, Some(plain))
}

pub(super) fn details(context: &Context, planned: &PlannedMaterial) -> Vec<View> {
    let words = &context.words;
    let texts = &words.guide().materials;
    let bundle = context.guide.bundle();
    let sources = &bundle.sources;
    let material = &bundle.materials[planned.material];
    let line = |text: String| view! { <p>{text}</p> };
    let official: Vec<View> = material.official.iter().map(|text| view! { <p>{said(words, text)}</p> }).collect();
    let mut needed_by: Vec<String> = Vec::new();
    let mut basis: Vec<Basis> = Vec::new();
    let mut accepted: Vec<View> = Vec::new();
    let mut until: Vec<View> = Vec::new();
    let mut vow: Vec<View> = Vec::new();
    for need in &planned.needs {
        let matter = &bundle.matters[need.matter];
        let requirement = &matter.materials[need.requirement];
        let name = words.say(&matter.name);
        let name = match &requirement.called {
            Some(called) => texts.called(&name, &words.say(called)),
            None if requirement.shown_only => texts.shown_at(&name),
            None => name,
        };
        if !needed_by.contains(&name) {
            needed_by.push(name);
        }
        basis.extend(requirement.basis.iter().cloned());
        accepted.extend(facts(words, sources, &requirement.accepted_if));
        until.extend(requirement.deferral.iter().map(|fact| stated(words, sources, &fact.text, &fact.basis)));
        vow.extend(requirement.commitment.iter().map(|fact| stated(words, sources, &fact.text, &fact.basis)));
    }
    let why = match planned.exemption {
        Some(Exemption::Licence(at)) => {
            let why = &bundle.licences[at].why;
            vec![stated(words, sources, &why.text, &why.basis)]
        }
        Some(Exemption::Held(matter, requirement)) => {
            let held = bundle.matters[matter].materials[requirement].held.as_ref();
            held.iter().map(|held| stated(words, sources, &held.why.text, &held.why.basis)).collect()
        }
        Some(Exemption::Produced(_)) => vec![line(exempt_words(context, planned))],
        None => Vec::new(),
    };
    let name = |id: &MaterialId| {
        let found = bundle.materials.iter().find(|material| material.id == *id);
        found.map(|material| words.say(&material.name)).unwrap_or_default()
    };
    let options = for_paper(context, planned).into_iter().map(|option| {
        view! { <a href=context.section(Section::Options)>{said(words, &option.stated(&context.guide).name)}</a> }
    });
    let drawn_on: Vec<View> = material.drawn_on.iter().map(|id| line(name(id))).collect();
    let not_same: Vec<View> = material
        .not_the_same_as
        .iter()
        .map(|other| line(texts.not_same_line(&name(&other.material), &words.say(&other.why))))
        .collect();
    [
        pair(texts.official, official),
        pair(texts.how, vec![view! { <p lang=words.lang(&material.how)>{words.say(&material.how)}</p> }]),
        pair(texts.drawn_on, drawn_on),
        pair(texts.needed_by, vec![line(needed_by.join(words.texts.common.and))]),
        pair(texts.until, until),
        pair(texts.vow, vow),
        pair(words.texts.sections.options, options.collect()),
        pair(texts.why_free, why),
        pair(texts.accepted, accepted),
        pair(texts.not_same, not_same),
        pair(texts.law, vec![source_lines(words, sources, &basis)]),
    ]
    .into_iter()
    .flatten()
    .collect()
}
