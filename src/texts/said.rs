//! What is in the data in a few words: the same on every page and paper.

use super::{GuideTexts, Texts};
use crate::engine::{Exemption, MergedForm, Named, PlannedMaterial, total_time};
use crate::model::{Anchor, Bundle, Due, Language, Limit, Mode, Necessity};

impl GuideTexts {
    /// What is asked for: 复印件1份，带原件核对.
    pub fn request(&self, language: Language, planned: &PlannedMaterial) -> String {
        let Texts { days, common, .. } = Texts::at_hand(language);
        let texts = &self.materials;
        let mut parts: Vec<String> = Vec::new();
        if planned.originals > 0 {
            parts.push(texts.originals(planned.originals));
        }
        if planned.copies > 0 {
            parts.push(texts.copies(planned.copies));
        }
        if parts.is_empty() {
            parts.push(texts.look_only.to_owned());
        }
        if planned.original_shown {
            parts.push(texts.original_shown.to_owned());
        }
        if planned.per_person {
            parts.push(texts.per_person.to_owned());
        }
        match planned.form {
            MergedForm::Either => {}
            MergedForm::Paper => parts.push(texts.paper.to_owned()),
            MergedForm::Electronic => parts.push(texts.electronic.to_owned()),
            MergedForm::Both => parts.push(texts.both.to_owned()),
        }
        if let Some(time) = planned.valid_for {
            parts.push(texts.valid_for(&days.period(time)));
        }
        if planned.necessity == Necessity::Optional {
            parts.push(texts.optional.to_owned());
        }
        parts.join(common.comma)
    }

    /// Why a paper is not handed in.
    pub fn exemption(&self, language: Language, bundle: &Bundle, planned: &PlannedMaterial) -> String {
        let texts = &self.materials;
        match planned.exemption {
            Some(Exemption::Produced(matter)) => texts.produced(bundle.matters[matter].name.in_language(language).0),
            Some(Exemption::Licence(at)) => texts.licence(bundle.licences[at].name.in_language(language).0),
            Some(Exemption::Held(matter, requirement)) => {
                let held = bundle.matters[matter].materials[requirement].held.as_ref();
                let by = held.and_then(|held| bundle.departments.iter().find(|department| department.id == held.by));
                texts.held(by.map(|department| department.name.in_language(language).0).unwrap_or_default())
            }
            None => String::new(),
        }
    }

    /// How long a way of handling takes by law; `None` where that is not known.
    pub fn time(language: Language, mode: &Mode) -> Option<String> {
        let days = &Texts::at_hand(language).days;
        let limits: Option<Vec<&Limit>> = mode.steps.iter().map(|step| step.statutory.as_ref()).collect();
        let limits = limits?;
        Some(match total_time(&limits) {
            Some(time) => days.period(time),
            None => {
                let said: Vec<String> = limits.iter().map(|limit| days.period(limit.time)).collect();
                said.join(" + ")
            }
        })
    }

    /// The name of a department: 台儿庄区行政审批服务局.
    pub fn department(&self, language: Language, named: Named<'_>) -> String {
        let name = named.name.in_language(language).0;
        match named.of {
            Some(here) => self.matters.of_region(here.in_language(language).0, name),
            None => name.to_owned(),
        }
    }

    /// What the day is that the plan starts: 受理日, or what the package says.
    pub fn start<'a>(&self, language: Language, bundle: &'a Bundle) -> &'a str {
        bundle.package.start.as_ref().map_or(self.matters.start_event, |start| start.in_language(language).0)
    }

    /// By when a duty is due.
    pub fn due(&self, language: Language, bundle: &Bundle, due: &Due) -> String {
        let texts = &self.matters;
        let duration = |time| Texts::at_hand(language).days.period(time);
        let goal = bundle.package.goal.in_language(language).0;
        let event = |anchor: &Anchor| match anchor {
            Anchor::Start => self.start(language, bundle).to_owned(),
            Anchor::Opening => texts.goal_event(goal),
            Anchor::Matter(id) => {
                let matter = bundle.matters.iter().find(|matter| matter.id == *id);
                texts.matter_done(matter.map(|matter| matter.name.in_language(language).0).unwrap_or_default())
            }
        };
        match due {
            Due::Opening => texts.due_goal(goal),
            Due::Within { time, after } => texts.due_within(&duration(*time), &event(after)),
            Due::Every { time, after } => texts.due_every(&duration(*time), &event(after)),
            Due::Yearly { from, to, .. } => texts.due_yearly(from, to),
            Due::Event { time, event } => texts.due_within(&duration(*time), event.in_language(language).0),
            Due::Always => texts.due_always.to_owned(),
        }
    }
}
