//! The options of a plan as JSON.

use super::report::{Report, sources, text};
use crate::engine::{Change, Effect, OptionState, PlannedMaterial, PlannedOption, Side, what_if};
use crate::model::{Fact, OptionKind, iso};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// The word for the state of an option.
pub fn option_state(state: OptionState) -> &'static str {
    match state {
        OptionState::Offered => "offered",
        OptionState::Taken => "taken",
        OptionState::Possible => "possible",
        OptionState::LocalList => "local",
        OptionState::Excluded | OptionState::Needed(_) => "excluded",
    }
}

impl Report<'_> {
    pub(super) fn option(&self, planned: &PlannedOption) -> Value {
        let bundle = self.guide.bundle();
        let matter = &bundle.matters[planned.matter];
        let stated = planned.stated(self.guide);
        let fact = |fact: &Fact| json!({"text": text(&fact.text), "sources": sources(&fact.basis)});
        // What the option does not say, its check or its duty does.
        let check = planned.check(self.guide, &self.plan.matters).map(|check| &check.fact);
        let duty = planned.duty(self.guide);
        let by_duty = duty.map(|duty| json!({"text": text(&duty.text), "sources": sources(&duty.basis)}));
        let effect =
            what_if(self.guide, self.answers, &self.plan.choices, self.plan.start, &Change::Option(stated.id.clone()));
        let due = planned.due.or(effect.and_then(|effect| effect.due));
        json!({
            "id": stated.id,
            "matter": matter.id,
            "name": text(&stated.name),
            "kind": match stated.kind {
                OptionKind::Commitment(_) => "commitment",
                OptionKind::Promise(_) => "promise",
                OptionKind::Deferral(_) => "deferral",
                OptionKind::Postponement => "postponement",
            },
            "material": stated.material(),
            "question": stated.by.as_ref().map(|by| &by.question),
            "state": option_state(planned.state),
            "needed_by": match planned.state {
                OptionState::Needed(at) => Some(&bundle.matters[at].id),
                _ => None,
            },
            "because": self.because(&planned.because),
            "who": stated.who.iter().map(fact).collect::<Vec<_>>(),
            "promised": stated.promised.as_ref().map(fact).or(by_duty),
            "checked": stated.checked.as_ref().or(check).map(fact),
            "due": due.map(iso),
            "if_false": stated.if_false.as_ref().or(duty.and_then(|duty| duty.missed.as_ref())).map(fact),
            "effect": effect.map(|effect| self.effect(&effect)),
            "sources": sources(&stated.basis),
        })
    }

    fn effect(&self, effect: &Effect) -> Value {
        let side = |side: &Side| {
            json!({
                "workdays": side.workdays,
                "workdays_one_by_one": side.workdays_one_by_one,
                "finish": iso(side.finish),
                "materials": side.materials,
                "materials_later": side.materials_later,
                "duties": side.duties,
                "result_workdays": side.result,
            })
        };
        json!({"without": side(&effect.without), "with": side(&effect.with)})
    }

    /// By when a paper that options defer or promise is there, or checked: the earliest of their dates.
    pub(super) fn due(&self, planned: &PlannedMaterial) -> Option<NaiveDate> {
        let id = &self.guide.bundle().materials[planned.material].id;
        let taken = self.plan.options.iter().filter(|option| option.state == OptionState::Taken);
        taken.filter(|option| option.stated(self.guide).material() == Some(id)).filter_map(|option| option.due).min()
    }
}
