//! The plan as JSON (`onething plan --json`), format 1.
//!
//! Names and values are stable: things may be added, never renamed or removed
//! without a new format number. The README documents them.

use super::answers::answer_to_json;
use crate::engine::{
    Answers, Duty, Exemption, Guide, Held, MaterialState, MatterState, MergedForm, Plan, PlannedMaterial,
    PlannedMatter, Reason, Schedule, ScheduleWarning, Standing, Status, total_time,
};
use crate::model::{Basis, Limit, Necessity, Text, Unit, iso};
use serde_json::{Value, json};

/// Version of the plan's JSON.
pub const PLAN_FORMAT: u32 = 1;

/// Writes a plan. `answers` are those the plan was made from.
pub fn plan_json(guide: &Guide, answers: &Answers, plan: &Plan) -> Value {
    Report { guide, answers, plan }.whole()
}

pub(super) struct Report<'a> {
    pub(super) guide: &'a Guide,
    pub(super) answers: &'a Answers,
    pub(super) plan: &'a Plan,
}

impl Report<'_> {
    fn whole(&self) -> Value {
        let bundle = self.guide.bundle();
        let plan = self.plan;
        let package = &bundle.package;
        let question = |at: &usize| bundle.questions[*at].id.as_str();
        let of = |wanted: &[Standing]| -> Vec<&str> {
            let all = plan.situation.questions.iter().enumerate();
            all.filter(|(_, standing)| wanted.contains(standing)).map(|(at, _)| question(&at)).collect()
        };
        json!({
            "format": PLAN_FORMAT,
            "package": package.id,
            "region": self.guide.region(),
            "data_version": bundle.data_version,
            "start": iso(plan.start),
            "status": match plan.status {
                Status::Complete => "complete",
                Status::Incomplete => "incomplete",
                Status::Stopped => "stopped",
            },
            "stops": plan.stops.iter().map(|held| {
                let stop = &package.stops[held.rule];
                let mut bases = stop.rule.basis.clone();
                bases.extend(stop.penalty.iter().flat_map(|penalty| penalty.basis.clone()));
                json!({
                    "id": stop.id,
                    "title": text(&stop.title),
                    "certain": held.certain,
                    "because": self.because(&held.because),
                    "sources": sources(&bases),
                })
            }).collect::<Vec<_>>(),
            "questions": {
                "next": plan.situation.next.as_ref().map(question),
                "at_least": plan.still_to_come.at_least,
                "at_most": plan.still_to_come.at_most,
                "exact": plan.still_to_come.exact,
                "asked": of(&[Standing::Answered, Standing::Open]),
                "answered": of(&[Standing::Answered]),
                "not_asked": of(&[Standing::NotAsked]),
            },
            "matters": self.matters(),
            "materials": plan.materials.iter().map(|material| self.material(material)).collect::<Vec<_>>(),
            "notices": plan.notices.iter().map(|held| {
                let notice = &package.notices[held.rule];
                self.rule(held, notice.id.as_str(), &notice.title, &notice.basis)
            }).collect::<Vec<_>>(),
            "forms": plan.forms.forms.iter().map(|at| &bundle.forms[*at].id).collect::<Vec<_>>(),
            "fields": plan.forms.fields.iter().map(|field| json!({
                "id": bundle.fields[field.field],
                "forms": field.forms.iter().map(|at| &bundle.forms[*at].id).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
            "counts": self.counts(),
            "schedule": self.schedule(&plan.schedule),
            "committed_schedule": plan.committed.as_ref().map(|schedule| self.schedule(schedule)),
            "apart": plan.apart.iter().map(|at| {
                json!({"text": text(&package.apart[*at].text), "sources": sources(&package.apart[*at].basis)})
            }).collect::<Vec<_>>(),
            "obligations": self.obligations(),
            "options": plan.options.iter().map(|option| self.option(option)).collect::<Vec<_>>(),
        })
    }

    pub(super) fn because(&self, questions: &[usize]) -> Vec<Value> {
        let bundle = self.guide.bundle();
        let stated = |at: &usize| {
            let id = &bundle.questions[*at].id;
            self.answers.get(id).map(|answer| json!({"question": id, "answer": answer_to_json(answer)}))
        };
        questions.iter().filter_map(stated).collect()
    }

    fn rule(&self, held: &Held, id: &str, title: &Text, basis: &[Basis]) -> Value {
        json!({
            "id": id,
            "name": text(title),
            "because": self.because(&held.because),
            "sources": sources(basis),
        })
    }

    fn matters(&self) -> Vec<Value> {
        let package = &self.guide.bundle().package;
        let not_needed = self.plan.not_needed.iter().map(|held| {
            let stated = &package.not_needed[held.rule];
            json!({
                "id": stated.id,
                "name": text(&stated.name),
                "state": "not_needed",
                "because": self.because(&held.because),
                "reason": text(&stated.reason),
                "mode": Value::Null,
                "authority": Value::Null,
                "statutory": Value::Null,
                "committed": Value::Null,
                "sources": sources(&stated.basis),
            })
        });
        self.plan.matters.iter().map(|matter| self.matter(matter)).chain(not_needed).collect()
    }

    fn matter(&self, planned: &PlannedMatter) -> Value {
        let bundle = self.guide.bundle();
        let stated = &bundle.matters[planned.matter];
        let mode = &stated.modes[planned.mode];
        let reason = planned.reason.map(|reason| self.reason(planned, reason));
        let limits: Option<Vec<&Limit>> = mode.steps.iter().map(|step| step.statutory.as_ref()).collect();
        let statutory = limits.as_deref().and_then(total_time);
        let authority = bundle.departments.iter().find(|department| department.id == stated.authority);
        let mut cited = stated.basis.clone();
        cited.extend(mode.steps.iter().filter_map(|step| step.statutory.as_ref()).flat_map(|it| it.basis.clone()));
        if let Some((_, basis)) = &reason {
            cited.extend(basis.iter().cloned());
        }
        let step = self.plan.committed.as_ref().and_then(|schedule| schedule.step(planned.matter));
        json!({
            "id": stated.id,
            "name": text(&stated.name),
            "state": match planned.state {
                MatterState::Needed => "needed",
                MatterState::Possible => "possible",
                MatterState::Choice => "choice",
                MatterState::NotNeeded => "not_needed",
                MatterState::Postponed => "postponed",
            },
            "planned": planned.planned,
            "because": self.because(&planned.because),
            "reason": reason.map(|(words, _)| text(&words)),
            "mode": mode.id,
            "mode_open": planned.mode_open,
            "authority": {"id": stated.authority, "name": authority.map(|it| text(&it.name))},
            "statutory": statutory.map(|time| json!({"value": time.value, "unit": unit(time.unit)})),
            "committed": step.map(|step| json!({"workdays": step.workdays, "ends": step.ends.map(iso)})),
            "sources": sources(&cited),
        })
    }

    fn reason(&self, planned: &PlannedMatter, reason: Reason) -> (Text, Vec<Basis>) {
        let package = &self.guide.bundle().package;
        let used = &package.matters[planned.used];
        match reason {
            Reason::Because(at) => (used.because[at].text.clone(), used.because[at].basis.clone()),
            Reason::Otherwise(at) => (used.otherwise[at].text.clone(), used.otherwise[at].basis.clone()),
            Reason::Offered(at) | Reason::NotChosen(at) => {
                (package.alternatives[at].title.clone(), package.alternatives[at].basis.clone())
            }
            Reason::NoChoice(at, why) => {
                let stated = &package.alternatives[at].otherwise[why];
                (stated.text.clone(), stated.basis.clone())
            }
        }
    }

    fn material(&self, planned: &PlannedMaterial) -> Value {
        let bundle = self.guide.bundle();
        let stated = &bundle.materials[planned.material];
        let requirements = planned.needs.iter().map(|need| &bundle.matters[need.matter].materials[need.requirement]);
        let mut cited: Vec<Basis> = requirements.flat_map(|requirement| requirement.basis.clone()).collect();
        let reason = match planned.exemption {
            Some(Exemption::Produced(matter)) => {
                json!({"kind": "produced", "matter": bundle.matters[matter].id})
            }
            Some(Exemption::Licence(at)) => {
                cited.extend(bundle.licences[at].why.basis.clone());
                json!({"kind": "electronic_licence", "licence": bundle.licences[at].id})
            }
            Some(Exemption::Held(matter, requirement)) => {
                let held = bundle.matters[matter].materials[requirement].held.as_ref();
                cited.extend(held.iter().flat_map(|held| held.why.basis.clone()));
                json!({"kind": "held", "by": held.map(|held| &held.by)})
            }
            None => Value::Null,
        };
        let needed_by: Vec<&str> = {
            let mut ids: Vec<&str> = planned.needs.iter().map(|need| bundle.matters[need.matter].id.as_str()).collect();
            ids.dedup();
            ids
        };
        json!({
            "id": stated.id,
            "name": text(&stated.name),
            "needed_by": needed_by,
            "original": planned.originals,
            "copies": planned.copies,
            "original_shown": planned.original_shown,
            "per_person": planned.per_person,
            "handed_in": planned.handed_in,
            "form": match planned.form {
                MergedForm::Either => "either",
                MergedForm::Paper => "paper",
                MergedForm::Electronic => "electronic",
                MergedForm::Both => "both",
            },
            "necessity": match planned.necessity {
                Necessity::Required => "required",
                Necessity::Optional => "optional",
                Necessity::Deferrable => "deferrable",
            },
            "state": match planned.state {
                MaterialState::Prepare => "prepare",
                MaterialState::Exempt => "exempt",
                MaterialState::Deferrable => "deferrable",
                MaterialState::Deferred => "deferred",
                MaterialState::Promised => "promised",
                MaterialState::Possible => "possible",
            },
            "due": self.due(planned).map(iso),
            "reason": reason,
            "not_the_same_as": stated.not_the_same_as.iter().map(|other| {
                json!({"material": other.material, "why": text(&other.why)})
            }).collect::<Vec<_>>(),
            "sources": sources(&cited),
        })
    }

    fn counts(&self) -> Value {
        let counts = self.plan.counts;
        json!({
            "matters": counts.matters,
            "departments": counts.departments,
            "materials_before": counts.materials_before,
            "materials_after": counts.materials_after,
            "materials_later": counts.materials_later,
            "forms_before": counts.forms_before,
            "forms_after": counts.forms_after,
            "fields_before": counts.fields_before,
            "fields_after": counts.fields_after,
            "workdays_parallel": counts.workdays_parallel,
            "workdays_one_by_one": counts.workdays_one_by_one,
        })
    }

    fn schedule(&self, schedule: &Schedule) -> Value {
        let matter = |at: usize| &self.guide.bundle().matters[at].id;
        json!({
            "steps": schedule.steps.iter().map(|step| json!({
                "matter": matter(step.matter),
                "starts": iso(step.starts),
                "ends": step.ends.map(iso),
                "workdays": step.workdays,
                "slack": step.slack,
                "critical": step.critical,
                "goal": step.goal,
                "counted": step.ends.is_some(),
            })).collect::<Vec<_>>(),
            "finish": iso(schedule.finish),
            "warnings": schedule.warnings.iter().map(|warning| match warning {
                ScheduleWarning::CalendarEnds(day) => json!({"kind": "calendar_ends", "last_covered": iso(*day)}),
                ScheduleWarning::LimitUnknown(at) => json!({"kind": "limit_unknown", "matter": matter(*at)}),
                ScheduleWarning::UnitUncertain(at, day) => {
                    json!({"kind": "unit_uncertain", "matter": matter(*at), "as_calendar_days": iso(*day)})
                }
                ScheduleWarning::Cycle(at) => json!({"kind": "cycle", "matter": matter(*at)}),
            }).collect::<Vec<_>>(),
            "broken": schedule.broken.iter().map(|broken| json!({
                "matter": matter(broken.matter),
                "waits_for": matter(broken.waits_for),
                "option": broken.option.map(|at| &self.guide.bundle().matters[broken.matter].options[at].id),
                "mutual": broken.mutual,
            })).collect::<Vec<_>>(),
        })
    }

    fn obligations(&self) -> Vec<Value> {
        let bundle = self.guide.bundle();
        let line = |planned: &crate::engine::PlannedObligation| {
            let (id, words, basis) = match planned.duty {
                Duty::OfMatter(matter, at) => {
                    let stated = &bundle.matters[matter].obligations[at];
                    (stated.id.0.clone(), Some(&stated.text), &stated.basis)
                }
                Duty::OfPackage(at) => {
                    let stated = &bundle.package.obligations[at];
                    (stated.id.0.clone(), Some(&stated.text), &stated.basis)
                }
                Duty::OfOption(matter, at) => {
                    let stated = &bundle.matters[matter].options[at];
                    let words = stated.promised.as_ref().map_or(&stated.name, |fact| &fact.text);
                    (stated.id.0.clone(), Some(words), &stated.basis)
                }
                Duty::Check(matter) => {
                    let stated = &bundle.matters[matter];
                    let check = stated.modes.iter().find_map(|mode| mode.check_after.as_ref())?;
                    (format!("check.{}", stated.id), Some(&check.fact.text), &check.fact.basis)
                }
                Duty::Renewal(matter) => {
                    let stated = &bundle.matters[matter];
                    let renewal = stated.result.renewal.as_ref()?;
                    (format!("renew.{}", stated.id), renewal.late.as_ref(), &renewal.basis)
                }
            };
            Some(json!({
                "id": id,
                "text": words.map(text),
                "from": planned.from.map(iso),
                "due": planned.due.map(iso),
                "estimated": planned.estimated,
                "sources": sources(basis),
            }))
        };
        self.plan.obligations.iter().filter_map(line).collect()
    }
}

pub(super) fn text(text: &Text) -> Value {
    json!({"zh": text.zh, "en": text.en})
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::OnTheSpot => "on_the_spot",
        Unit::Hour => "hour",
        Unit::Workday => "workday",
        Unit::Day => "day",
        Unit::NaturalDay => "natural_day",
        Unit::Month => "month",
        Unit::Year => "year",
    }
}

pub(super) fn sources(basis: &[Basis]) -> Vec<Value> {
    let mut seen: Vec<&Basis> = Vec::new();
    for cited in basis {
        if !seen.contains(&cited) {
            seen.push(cited);
        }
    }
    seen.iter().filter_map(|cited| serde_json::to_value(cited).ok()).collect()
}
