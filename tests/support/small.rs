//! Small made-up packages, written like a sentence:
//!
//! ```ignore
//! Small::new().single("colour", &["red", "blue"]).matter("paint", Some(chosen("colour", "red"))).needs("brush").guide()
//! ```

use super::day;
use onething::engine::Guide;
use onething::model::*;

/// A package in the making. Later words speak of the question or matter before them.
#[derive(Debug, Clone)]
pub struct Small(pub Bundle);

/// The region every small package has: city `1` with the districts `11` and `12`.
pub const DISTRICT: &str = "11";

pub fn text(zh: &str) -> Text {
    Text { zh: zh.to_owned(), en: Some(zh.to_owned()) }
}

pub fn basis() -> Vec<Basis> {
    vec![Basis { source: "law".into(), article: None, item: None, confidence: Confidence::Law }]
}

pub fn fact(zh: &str) -> Fact {
    Fact { text: text(zh), basis: basis() }
}

pub fn chosen(question: &str, option: &str) -> Condition {
    Condition::Chosen(question.into(), option.into())
}

pub fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

pub fn time(value: u16, unit: Unit) -> Duration {
    Duration { value, unit }
}

pub fn limit(value: u16, unit: Unit) -> Limit {
    Limit {
        time: time(value, unit),
        printed: None,
        often_on_the_spot: false,
        extension: None,
        not_counted: Vec::new(),
        basis: basis(),
    }
}

pub fn mode(id: &str, when: Option<Condition>, workdays: u16) -> Mode {
    let step = Step { name: text("step"), statutory: Some(limit(workdays, Unit::Workday)) };
    Mode { id: id.into(), name: text(id), when, steps: vec![step], check_after: None, notes: Vec::new() }
}

pub fn requirement(material: &str) -> Requirement {
    Requirement {
        material: material.into(),
        when: None,
        called: None,
        mode: None,
        originals: 1,
        copies: 0,
        original_shown: false,
        per_person: false,
        shown_only: false,
        form: MaterialForm::Either,
        necessity: Necessity::Required,
        valid_for: None,
        held: None,
        accepted_if: Vec::new(),
        commitment: None,
        deferral: None,
        basis: basis(),
    }
}

pub fn material(id: &str) -> Material {
    Material {
        id: id.into(),
        name: text(id),
        official: None,
        kind: MaterialKind::Document,
        issuer: Issuer::Applicant,
        issued_by: None,
        how: text("make it"),
        licence: None,
        produced_by: Vec::new(),
        merged_form: false,
        drawn_on: None,
        not_the_same_as: Vec::new(),
    }
}

fn choices(options: &[&str]) -> Vec<Choice> {
    options.iter().map(|id| Choice { id: (*id).into(), text: text(id), hint: None, alone: *id == "none" }).collect()
}

fn region(id: &str, parent: Option<&str>) -> Region {
    Region {
        id: id.into(),
        name: text(id),
        parent: parent.map(RegionId::from),
        basis: basis(),
        committed: Vec::new(),
        departments: Vec::new(),
        office: None,
        notes: Vec::new(),
    }
}

impl Small {
    /// A package without questions and matters, and a calendar of weekends alone for 2026.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        let package = Package {
            id: "small".into(),
            prefix: "SM".into(),
            name: text("small"),
            short: text("small"),
            covers: text("small"),
            examples: text("small"),
            not_covered: Vec::new(),
            stage: Stage::BusinessPermits,
            goal: text("done"),
            start: None,
            questions: Vec::new(),
            matters: Vec::new(),
            alternatives: Vec::new(),
            not_needed: Vec::new(),
            stops: Vec::new(),
            notices: Vec::new(),
            apart: Vec::new(),
            obligations: Vec::new(),
            false_papers: Vec::new(),
            faq: Vec::new(),
            example: Example { text: text("example"), answers: Vec::new() },
            words: Vec::new(),
            editions: Vec::new(),
        };
        let year = CalendarYear { year: 2026, off: Vec::new(), work: Vec::new(), workdays: 261, basis: basis() };
        let calendar =
            Calendar { id: "cn".into(), from: Date(day("2026-01-01")), to: Date(day("2026-12-31")), years: vec![year] };
        Self(Bundle {
            format: BUNDLE_FORMAT,
            english: true,
            proven: String::new(),
            data_version: "2026.01.01".into(),
            history: Vec::new(),
            package,
            questions: Vec::new(),
            matters: Vec::new(),
            materials: Vec::new(),
            forms: Vec::new(),
            fields: Vec::new(),
            licences: Vec::new(),
            departments: vec![Department { id: "office".into(), name: text("office"), of_region: false }],
            sources: Vec::new(),
            regions: vec![region("1", None), region("11", Some("1")), region("12", Some("1"))],
            calendar,
        })
    }

    fn question(mut self, id: &str, kind: QuestionKind) -> Self {
        self.0.questions.push(Question {
            id: id.into(),
            text: text(id),
            label: text(id),
            why: text(id),
            help: None,
            legal: None,
            kind,
            no_unsure: None,
            basis: Vec::new(),
        });
        self.0.package.questions.push(Asked { question: id.into(), when: None });
        self
    }

    /// A question with exactly one answer.
    pub fn single(self, id: &str, options: &[&str]) -> Self {
        self.question(id, QuestionKind::Single(choices(options)))
    }

    /// A question with several answers; the option `none` stands alone.
    pub fn several(self, id: &str, options: &[&str]) -> Self {
        self.question(id, QuestionKind::Several(choices(options)))
    }

    /// A question for a whole number.
    pub fn number(self, id: &str, min: u32, max: u32) -> Self {
        let range = NumberRange { unit: text("m"), min, max, decimals: 0, example: min };
        self.question(id, QuestionKind::Number(range))
    }

    /// The last question is only asked then.
    pub fn asked_when(mut self, when: Condition) -> Self {
        self.0.package.questions.last_mut().unwrap().when = Some(when);
        self
    }

    /// The last question does not offer 不确定.
    pub fn never_unsure(mut self) -> Self {
        self.0.questions.last_mut().unwrap().no_unsure = Some(text("everybody knows"));
        self
    }

    /// A matter of five working days that the goal waits for.
    pub fn matter(mut self, id: &str, when: Option<Condition>) -> Self {
        self.0.matters.push(Matter {
            id: id.into(),
            name: text(id),
            official: text(id),
            short: text(id),
            instrument: Instrument::Permit,
            authority: "office".into(),
            supervisor: None,
            authority_basis: basis(),
            basis: basis(),
            conditions: Vec::new(),
            modes: vec![mode("ordinary", None, 5)],
            after: Vec::new(),
            materials: Vec::new(),
            form: None,
            options: Vec::new(),
            fee: Fee::Local,
            result: Outcome { name: text("result"), validity: None, renewal: None },
            review_points: Vec::new(),
            mistakes: Vec::new(),
            faq: Vec::new(),
            obligations: Vec::new(),
            penalties: Vec::new(),
            ask_locally: Vec::new(),
            words: Vec::new(),
        });
        let always = ConditionalFact { when: None, text: text("because"), basis: basis() };
        self.0.package.matters.push(MatterUse {
            matter: id.into(),
            when,
            goal: true,
            because: vec![always.clone()],
            otherwise: vec![always],
        });
        self
    }

    /// Anything else about the last matter.
    pub fn with(mut self, change: impl FnOnce(&mut Matter)) -> Self {
        change(self.0.matters.last_mut().unwrap());
        self
    }

    /// The last matter also has a commitment mode of one working day.
    pub fn by_commitment(self, when: Condition) -> Self {
        self.with(|matter| matter.modes.insert(0, mode("commitment", Some(when), 1)))
    }

    /// The last matter waits for another.
    pub fn after(self, other: &str) -> Self {
        self.waits(other, None)
    }

    /// The last matter waits for another, unless it is handled by commitment.
    pub fn after_unless_committed(self, other: &str) -> Self {
        self.waits(other, Some("commitment".into()))
    }

    fn waits(self, other: &str, broken_by: Option<ModeId>) -> Self {
        self.with(|matter| {
            matter.after.push(Prerequisite { matter: other.into(), why: text("why"), broken_by, replaced_by: None })
        })
    }

    /// The last matter has an option; who takes it is told by `change`.
    pub fn option(self, id: &str, kind: OptionKind, change: impl FnOnce(&mut PlanOption)) -> Self {
        let mut option = PlanOption {
            id: id.into(),
            name: text(id),
            kind,
            local: false,
            when: None,
            by: None,
            who: Vec::new(),
            promised: None,
            checked: None,
            due: Deadline::LocalOffice,
            if_false: None,
            basis: basis(),
        };
        change(&mut option);
        self.with(|matter| matter.options.push(option))
    }

    /// The last matter needs one original of a material.
    pub fn needs(self, material: &str) -> Self {
        self.requires(requirement(material))
    }

    /// The last matter needs a material like this; an unknown one joins the dictionary.
    pub fn requires(mut self, requirement: Requirement) -> Self {
        if !self.0.materials.iter().any(|known| known.id == requirement.material) {
            self.0.materials.push(material(requirement.material.as_str()));
        }
        self.with(|matter| matter.materials.push(requirement))
    }

    /// Anything else about a material.
    pub fn material(mut self, id: &str, change: impl FnOnce(&mut Material)) -> Self {
        change(self.0.materials.iter_mut().find(|known| known.id.as_str() == id).unwrap());
        self
    }

    /// An electronic licence.
    pub fn licence(mut self, id: &str) -> Self {
        self.0.licences.push(Licence { id: id.into(), name: text(id), why: fact("electronic") });
        self
    }

    /// The last matter is applied for with a form of these fields.
    pub fn form(mut self, id: &str, fields: &[&str]) -> Self {
        for field in fields {
            if !self.0.fields.iter().any(|known| known.as_str() == *field) {
                self.0.fields.push((*field).into());
            }
        }
        let position = |field: &&str| self.0.fields.iter().position(|known| known.as_str() == *field);
        let fields = fields.iter().filter_map(position).map(|at| (u16::try_from(at).unwrap(), None)).collect();
        self.0.forms.push(CountedForm { id: id.into(), fields });
        self.with(|matter| matter.form = Some(id.into()))
    }

    /// The guide stops then.
    pub fn stop(mut self, id: &str, when: Condition) -> Self {
        self.0.package.stops.push(Stop {
            id: id.into(),
            kind: StopKind::Forbidden,
            when,
            title: text(id),
            rule: fact("rule"),
            penalty: None,
            instead: vec![text("something else")],
            guide: None,
        });
        self
    }

    /// Something to say in some situations.
    pub fn notice(mut self, id: &str, when: Condition) -> Self {
        self.0.package.notices.push(Notice {
            id: id.into(),
            when: Some(when),
            level: NoticeLevel::Hint,
            before_signing: false,
            title: text(id),
            text: text(id),
            basis: basis(),
        });
        self
    }

    /// A choice between two matters; planned with the second.
    pub fn choice(mut self, id: &str, when: Condition, standard: &str, instead: &str) -> Self {
        self.0.package.alternatives.push(Alternative {
            id: id.into(),
            title: text(id),
            when,
            standard: standard.into(),
            instead: instead.into(),
            planned: instead.into(),
            compare: Vec::new(),
            otherwise: Vec::new(),
            basis: basis(),
        });
        self
    }

    /// A region publishes a shorter limit for a matter.
    pub fn committed(mut self, region: &str, matter: &str, workdays: u16) -> Self {
        let stated = Committed { matter: matter.into(), mode: None, limit: limit(workdays, Unit::Workday) };
        self.0.regions.iter_mut().find(|known| known.id.as_str() == region).unwrap().committed.push(stated);
        self
    }

    /// The guide for a district of the city.
    pub fn guide(self) -> Guide {
        self.guide_for(DISTRICT)
    }

    /// The guide for a region.
    pub fn guide_for(self, region: &str) -> Guide {
        Guide::new(self.0, region.into())
    }
}
