//! Cross-file checks: what the shape of the data alone cannot say.

use super::{Catalog, File, Problem, answers_from_json};
use crate::engine::day_of;
use crate::model::*;
use std::collections::{BTreeMap, BTreeSet};

/// All problems of the data files, sorted by file. Empty means fit to publish.
pub fn check(files: &[File]) -> (Catalog, Vec<Problem>) {
    let (catalog, mut problems) = super::parse(files);
    let mut checker = Checker { catalog: &catalog, file: String::new(), problems: Vec::new(), used: BTreeSet::new() };
    checker.all();
    problems.append(&mut checker.problems);
    for (path, reason) in missing(&catalog) {
        problems.push(Problem { file: path.into(), pointer: String::new(), message: reason.into() });
    }
    problems.sort();
    problems.dedup();
    (catalog, problems)
}

fn missing(catalog: &Catalog) -> Vec<(&'static str, &'static str)> {
    let mut missing = Vec::new();
    match &catalog.manifest {
        None => missing.push(("catalog.json", "missing or broken; it holds the version of the data")),
        Some(manifest) if !is_version(&manifest.version) => {
            missing.push(("catalog.json", "the version is written YYYY.MM.DD, with .N behind it where needed"));
        }
        Some(_) => {}
    }
    if catalog.packages.is_empty() {
        missing.push(("packages", "no package was read; nothing can be published"));
    }
    if catalog.calendars.len() != 1 {
        missing.push(("calendars", "there must be exactly one calendar file"));
    }
    missing
}

fn is_version(version: &str) -> bool {
    let parts: Vec<&str> = version.split('.').collect();
    let date = parts.get(..3).map(|date| date.join("-"));
    let counter = parts.get(3).is_none_or(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    (3..=4).contains(&parts.len()) && date.is_some_and(|date| parse_date(&date).is_some()) && counter
}

struct Checker<'a> {
    catalog: &'a Catalog,
    file: String,
    problems: Vec<Problem>,
    /// Everything that something refers to, to find what nothing does.
    used: BTreeSet<(Kind, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Question,
    Matter,
    Material,
    Form,
    Field,
    Licence,
    Department,
    Source,
}

impl Kind {
    fn word(self) -> (&'static str, &'static str) {
        match self {
            Self::Question => ("question", "questions.json"),
            Self::Matter => ("matter", "matters/"),
            Self::Material => ("material", "materials.json"),
            Self::Form => ("form", "forms.json"),
            Self::Field => ("field", "fields.json"),
            Self::Licence => ("electronic licence", "licences.json"),
            Self::Department => ("department", "departments.json"),
            Self::Source => ("source", "sources.json"),
        }
    }
}

/// Names that say nothing; guides in Shandong must list each material by name.
const VAGUE: [&str; 7] = ["其他材料", "有关材料", "相关材料", "其它材料", "等材料", "所需材料", "相关证明"];

impl<'a> Checker<'a> {
    fn report(&mut self, pointer: impl Into<String>, message: impl Into<String>) {
        self.problems.push(Problem { file: self.file.clone(), pointer: pointer.into(), message: message.into() });
    }

    fn all(&mut self) {
        self.dictionaries();
        for matter in &self.catalog.matters {
            self.file = format!("matters/{}.json", matter.id);
            self.matter(matter);
        }
        for package in &self.catalog.packages {
            self.file = format!("packages/{}.json", package.id);
            self.package(package);
        }
        for region in &self.catalog.regions {
            self.file = format!("regions/{}.json", region.id);
            self.region(region);
        }
        for calendar in &self.catalog.calendars {
            self.file = format!("calendars/{}.json", calendar.id);
            self.calendar(calendar);
        }
        self.unused();
    }

    // --- references -------------------------------------------------------

    fn known(&self, kind: Kind, id: &str) -> bool {
        let catalog = self.catalog;
        match kind {
            Kind::Question => catalog.questions.iter().any(|it| it.id.0 == id),
            Kind::Matter => catalog.matters.iter().any(|it| it.id.0 == id),
            Kind::Material => catalog.materials.iter().any(|it| it.id.0 == id),
            Kind::Form => catalog.forms.iter().any(|it| it.id.0 == id),
            Kind::Field => catalog.fields.iter().any(|it| it.id.0 == id),
            Kind::Licence => catalog.licences.iter().any(|it| it.id.0 == id),
            Kind::Department => catalog.departments.iter().any(|it| it.id.0 == id),
            Kind::Source => catalog.sources.iter().any(|it| it.id.0 == id),
        }
    }

    fn refer(&mut self, at: &str, kind: Kind, id: &str) {
        self.used.insert((kind, id.to_owned()));
        if !self.known(kind, id) {
            let (word, place) = kind.word();
            self.report(at, format!("no {word} has the id {id:?}; add it to {place} or correct the id"));
        }
    }

    fn new_id(&mut self, at: &str, id: &str, seen: &mut BTreeSet<String>) {
        if !is_id(id) {
            self.report(at, format!("{id:?} is no id; write lower-case words joined by single - or ."));
        }
        if !seen.insert(id.to_owned()) {
            self.report(at, format!("the id {id:?} stands twice; every id is used once"));
        }
    }

    fn unused(&mut self) {
        let catalog = self.catalog;
        let mut find = |kind: Kind, file: &str, ids: Vec<(String, String)>| {
            for (pointer, id) in ids {
                if !self.used.contains(&(kind, id.clone())) {
                    let message = format!("nothing uses the {} {id:?}; use it or delete it", kind.word().0);
                    let file = if file.is_empty() { format!("matters/{id}.json") } else { file.to_owned() };
                    self.problems.push(Problem { file, pointer, message });
                }
            }
        };
        let at = |at: usize| format!("/{at}");
        let list = |ids: Vec<&str>| ids.iter().enumerate().map(|(i, id)| (at(i), (*id).to_owned())).collect::<Vec<_>>();
        find(Kind::Question, "questions.json", list(catalog.questions.iter().map(|it| it.id.as_str()).collect()));
        find(Kind::Material, "materials.json", list(catalog.materials.iter().map(|it| it.id.as_str()).collect()));
        find(Kind::Form, "forms.json", list(catalog.forms.iter().map(|it| it.id.as_str()).collect()));
        find(Kind::Field, "fields.json", list(catalog.fields.iter().map(|it| it.id.as_str()).collect()));
        find(Kind::Licence, "licences.json", list(catalog.licences.iter().map(|it| it.id.as_str()).collect()));
        find(Kind::Department, "departments.json", list(catalog.departments.iter().map(|it| it.id.as_str()).collect()));
        find(Kind::Source, "sources.json", list(catalog.sources.iter().map(|it| it.id.as_str()).collect()));
        let matters = catalog.matters.iter().map(|it| (String::new(), it.id.0.clone())).collect();
        find(Kind::Matter, "", matters);
    }

    // --- texts and facts --------------------------------------------------

    /// `en` is needed for names, titles, questions and options.
    fn name(&mut self, at: &str, text: &Text, longest: usize) {
        self.text(at, text);
        if text.en.is_none() {
            self.report(format!("{at}/en"), "names, titles, questions and options need an English text too");
        }
        let length = text.zh.chars().count();
        if length > longest {
            self.report(format!("{at}/zh"), format!("{length} characters; at most {longest} fit the screen"));
        }
    }

    fn text(&mut self, at: &str, text: &Text) {
        if text.zh.trim().is_empty() {
            self.report(format!("{at}/zh"), "empty; write the Chinese text");
        }
        if text.zh.chars().count() > 600 {
            self.report(format!("{at}/zh"), "more than 600 characters; split it up");
        }
        if text.en.as_ref().is_some_and(|en| en.trim().is_empty()) {
            self.report(format!("{at}/en"), "empty; leave it out where there is no English text");
        }
        if let Some(place) = blank_between_chinese(&text.zh) {
            let message = format!("a blank in {place:?}: no blanks between Chinese and figures or letters");
            self.report(format!("{at}/zh"), message);
        }
        if text.zh.contains('<') || text.zh.contains("&nbsp;") {
            self.report(format!("{at}/zh"), "looks like markup; texts are plain");
        }
    }

    fn maybe_text(&mut self, at: &str, text: Option<&Text>) {
        if let Some(text) = text {
            self.text(at, text);
        }
    }

    fn basis(&mut self, at: &str, basis: &[Basis]) {
        if basis.is_empty() {
            self.report(at, "no source; a fact without a source is not published");
        }
        for (i, cited) in basis.iter().enumerate() {
            let at = format!("{at}/{i}");
            self.refer(&format!("{at}/source"), Kind::Source, cited.source.as_str());
            if cited.confidence == Confidence::Unverified {
                let message = "U is never shown as a fact; move it to ask_locally, or verify it";
                self.report(format!("{at}/confidence"), message);
            }
            if cited.article.as_ref().is_some_and(String::is_empty) || cited.item.as_ref().is_some_and(String::is_empty)
            {
                self.report(at, "an empty article or item; leave it out where the source has none");
            }
        }
    }

    fn fact(&mut self, at: &str, fact: &Fact) {
        self.text(&format!("{at}/text"), &fact.text);
        self.basis(&format!("{at}/basis"), &fact.basis);
    }

    fn facts(&mut self, at: &str, facts: &[Fact]) {
        for (i, fact) in facts.iter().enumerate() {
            self.fact(&format!("{at}/{i}"), fact);
        }
    }

    fn conditional_facts(&mut self, at: &str, facts: &[ConditionalFact]) {
        for (i, fact) in facts.iter().enumerate() {
            let at = format!("{at}/{i}");
            self.when(&at, fact.when.as_ref());
            self.text(&format!("{at}/text"), &fact.text);
            self.basis(&format!("{at}/basis"), &fact.basis);
        }
    }

    fn faq(&mut self, at: &str, faq: &[Faq]) {
        for (i, entry) in faq.iter().enumerate() {
            let at = format!("{at}/{i}");
            self.text(&format!("{at}/question"), &entry.question);
            self.text(&format!("{at}/answer"), &entry.answer);
            self.basis(&format!("{at}/basis"), &entry.basis);
        }
    }

    fn link(&mut self, at: &str, url: Option<&String>, schemes: &[&str]) {
        if let Some(url) = url
            && (!schemes.iter().any(|scheme| url.starts_with(scheme)) || url.contains(char::is_whitespace))
        {
            self.report(at, format!("not a link that may be shown; it begins with {}", schemes.join(" or ")));
        }
    }

    // --- conditions -------------------------------------------------------

    fn when(&mut self, at: &str, condition: Option<&Condition>) {
        if let Some(condition) = condition {
            self.condition(&format!("{at}/when"), condition);
        }
    }

    fn condition(&mut self, at: &str, condition: &Condition) {
        match condition {
            Condition::Chosen(question, option) => {
                self.refer(&format!("{at}/chosen/0"), Kind::Question, question.as_str());
                let Some(known) = self.catalog.questions.iter().find(|it| it.id == *question) else { return };
                let choices = match &known.kind {
                    QuestionKind::Single(choices) | QuestionKind::Several(choices) => choices.as_slice(),
                    QuestionKind::Number(_) => &[],
                };
                if !choices.iter().any(|choice| choice.id == *option) {
                    let message = format!("the question {question} has no option {:?}", option.as_str());
                    self.report(format!("{at}/chosen/1"), message);
                }
            }
            Condition::AtLeast(question, bound) => self.bound(&format!("{at}/at_least"), question, *bound),
            Condition::Below(question, bound) => self.bound(&format!("{at}/below"), question, *bound),
            Condition::All(parts) | Condition::Any(parts) => {
                let word = if matches!(condition, Condition::All(_)) { "all" } else { "any" };
                if parts.len() < 2 {
                    self.report(format!("{at}/{word}"), "joins fewer than two conditions; write the one alone");
                }
                for (i, part) in parts.iter().enumerate() {
                    self.condition(&format!("{at}/{word}/{i}"), part);
                }
            }
            Condition::Not(inner) => self.condition(&format!("{at}/not"), inner),
            Condition::Region(regions) => {
                for (i, region) in regions.iter().enumerate() {
                    if !self.catalog.regions.iter().any(|known| known.id == *region) {
                        self.report(format!("{at}/region/{i}"), format!("no region has the code {region}"));
                    }
                }
            }
        }
    }

    fn bound(&mut self, at: &str, question: &QuestionId, bound: u32) {
        self.refer(&format!("{at}/0"), Kind::Question, question.as_str());
        match self.catalog.questions.iter().find(|it| it.id == *question).map(|it| &it.kind) {
            Some(QuestionKind::Number(range)) if bound <= range.min || bound > range.max => {
                self.report(format!("{at}/1"), "outside the numbers the question accepts: always or never true");
            }
            Some(QuestionKind::Number(_)) | None => {}
            Some(_) => self.report(format!("{at}/0"), format!("the question {question} does not ask for a number")),
        }
    }

    fn questions_of(condition: &Condition, found: &mut BTreeSet<QuestionId>) {
        match condition {
            Condition::Chosen(question, _) | Condition::AtLeast(question, _) | Condition::Below(question, _) => {
                found.insert(question.clone());
            }
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| Self::questions_of(part, found));
            }
            Condition::Not(inner) => Self::questions_of(inner, found),
            Condition::Region(_) => {}
        }
    }

    // --- dictionaries -----------------------------------------------------

    fn dictionaries(&mut self) {
        let catalog = self.catalog;
        self.file = "questions.json".into();
        let mut seen = BTreeSet::new();
        for (i, question) in catalog.questions.iter().enumerate() {
            self.new_id(&format!("/{i}/id"), question.id.as_str(), &mut seen);
            self.question(&format!("/{i}"), question);
        }
        self.file = "materials.json".into();
        let (mut seen, mut names) = (BTreeSet::new(), BTreeMap::new());
        for (i, material) in catalog.materials.iter().enumerate() {
            let at = format!("/{i}");
            self.new_id(&format!("{at}/id"), material.id.as_str(), &mut seen);
            if let Some(other) = names.insert(&material.name.zh, &material.id) {
                self.report(format!("{at}/name"), format!("{other} has the same name; one identity, one entry"));
            }
            self.material(&at, material);
        }
        self.file = "forms.json".into();
        let mut seen = BTreeSet::new();
        for (i, form) in catalog.forms.iter().enumerate() {
            let at = format!("/{i}");
            self.new_id(&format!("{at}/id"), form.id.as_str(), &mut seen);
            self.name(&format!("{at}/name"), &form.name, 40);
            self.basis(&format!("{at}/basis"), &form.basis);
            let mut fields = BTreeSet::new();
            if form.fields.is_empty() {
                self.report(format!("{at}/fields"), "asks nothing; a form has at least one field");
            }
            for (j, asked) in form.fields.iter().enumerate() {
                let at = format!("{at}/fields/{j}");
                self.refer(&format!("{at}/field"), Kind::Field, asked.field.as_str());
                self.when(&at, asked.when.as_ref());
                if !fields.insert(&asked.field) {
                    self.report(format!("{at}/field"), "this form asks the field twice");
                }
            }
        }
        self.file = "fields.json".into();
        let (mut seen, mut labels) = (BTreeSet::new(), BTreeMap::new());
        for (i, field) in catalog.fields.iter().enumerate() {
            let at = format!("/{i}");
            self.new_id(&format!("{at}/id"), field.id.as_str(), &mut seen);
            self.name(&format!("{at}/label"), &field.label, 40);
            self.maybe_text(&format!("{at}/hint"), field.hint.as_ref());
            if let Some(other) = labels.insert(&field.label.zh, &field.id) {
                self.report(format!("{at}/label"), format!("{other} has the same label; ask each fact once"));
            }
            let empty = match &field.kind {
                FieldKind::Text { min, max } => min > max || *max == 0,
                FieldKind::Number { min, max } => min > max,
                FieldKind::Percent { min, max } => min > max,
                FieldKind::OneOf(values) | FieldKind::SomeOf(values) | FieldKind::Rows(values) => values.is_empty(),
                _ => false,
            };
            if empty {
                self.report(format!("{at}/kind"), "accepts nothing; widen the range or add values");
            }
        }
        self.file = "licences.json".into();
        let mut seen = BTreeSet::new();
        for (i, licence) in catalog.licences.iter().enumerate() {
            let at = format!("/{i}");
            self.new_id(&format!("{at}/id"), licence.id.as_str(), &mut seen);
            self.name(&format!("{at}/name"), &licence.name, 30);
            self.fact(&format!("{at}/why"), &licence.why);
        }
        self.file = "departments.json".into();
        let mut seen = BTreeSet::new();
        for (i, department) in catalog.departments.iter().enumerate() {
            self.new_id(&format!("/{i}/id"), department.id.as_str(), &mut seen);
            self.name(&format!("/{i}/name"), &department.name, 30);
        }
        self.file = "sources.json".into();
        let mut seen = BTreeSet::new();
        for (i, source) in catalog.sources.iter().enumerate() {
            let at = format!("/{i}");
            self.new_id(&format!("{at}/id"), source.id.as_str(), &mut seen);
            self.name(&format!("{at}/title"), &source.title, 80);
            self.name(&format!("{at}/short"), &source.short, 30);
            self.link(&format!("{at}/url"), source.url.as_ref(), &["https://"]);
            self.maybe_text(&format!("{at}/note"), source.note.as_ref());
            if source.review_by <= source.checked {
                self.report(format!("{at}/review_by"), "not after the day it was checked");
            }
        }
    }

    fn question(&mut self, at: &str, question: &Question) {
        self.name(&format!("{at}/text"), &question.text, 28);
        self.name(&format!("{at}/label"), &question.label, 12);
        self.name(&format!("{at}/why"), &question.why, 40);
        self.maybe_text(&format!("{at}/help"), question.help.as_ref());
        self.maybe_text(&format!("{at}/legal"), question.legal.as_ref());
        self.maybe_text(&format!("{at}/no_unsure"), question.no_unsure.as_ref());
        for (i, cited) in question.basis.iter().enumerate() {
            self.basis(&format!("{at}/basis/{i}"), std::slice::from_ref(cited));
        }
        match &question.kind {
            QuestionKind::Single(choices) | QuestionKind::Several(choices) => {
                let word = if matches!(question.kind, QuestionKind::Single(_)) { "single" } else { "several" };
                let at = format!("{at}/kind/{word}");
                if choices.len() < 2 {
                    self.report(at.as_str(), "a question with fewer than two options is none");
                }
                let mut seen = BTreeSet::new();
                for (i, choice) in choices.iter().enumerate() {
                    self.new_id(&format!("{at}/{i}/id"), choice.id.as_str(), &mut seen);
                    if choice.id.as_str() == "unsure" {
                        self.report(
                            format!("{at}/{i}/id"),
                            "\"unsure\" is offered by itself; no option may be named so",
                        );
                    }
                    self.name(&format!("{at}/{i}/text"), &choice.text, 30);
                    self.maybe_text(&format!("{at}/{i}/hint"), choice.hint.as_ref());
                }
            }
            QuestionKind::Number(range) => {
                let at = format!("{at}/kind/number");
                self.name(&format!("{at}/unit"), &range.unit, 6);
                if range.decimals > 2 {
                    self.report(format!("{at}/decimals"), "at most two digits after the point can be entered");
                }
                if range.min > range.max || range.example < range.min || range.example > range.max {
                    self.report(at, "min, example and max must follow each other");
                }
            }
        }
    }

    fn material(&mut self, at: &str, material: &Material) {
        self.name(&format!("{at}/name"), &material.name, 30);
        self.maybe_text(&format!("{at}/official"), material.official.as_ref());
        self.text(&format!("{at}/how"), &material.how);
        self.maybe_text(&format!("{at}/issued_by"), material.issued_by.as_ref());
        if VAGUE.iter().any(|vague| material.name.zh.contains(vague)) {
            self.report(format!("{at}/name/zh"), "says nothing: name each material by itself");
        }
        if material.issuer != Issuer::Applicant && material.issued_by.is_none() {
            self.report(format!("{at}/issued_by"), "say who issues it");
        }
        if let Some(licence) = &material.licence {
            self.refer(&format!("{at}/licence"), Kind::Licence, licence.as_str());
        }
        for (i, matter) in material.produced_by.iter().enumerate() {
            self.refer(&format!("{at}/produced_by/{i}"), Kind::Matter, matter.as_str());
        }
        let others = material.drawn_on.iter().chain(material.not_the_same_as.iter().map(|other| &other.material));
        for other in others {
            if *other == material.id {
                self.report(at, "refers to itself");
            } else if !self.known(Kind::Material, other.as_str()) {
                self.report(at, format!("no material has the id {:?}", other.as_str()));
            }
        }
        for (i, other) in material.not_the_same_as.iter().enumerate() {
            self.text(&format!("{at}/not_the_same_as/{i}/why"), &other.why);
        }
    }

    // --- matters ----------------------------------------------------------

    fn matter(&mut self, matter: &Matter) {
        if !is_id(matter.id.as_str()) {
            self.report("/id", "write lower-case words joined by single - or .");
        }
        self.name("/name", &matter.name, 20);
        self.name("/official", &matter.official, 40);
        self.name("/short", &matter.short, 4);
        self.refer("/authority", Kind::Department, matter.authority.as_str());
        if let Some(supervisor) = &matter.supervisor {
            self.refer("/supervisor", Kind::Department, supervisor.as_str());
        }
        self.basis("/authority_basis", &matter.authority_basis);
        self.basis("/basis", &matter.basis);
        self.facts("/conditions", &matter.conditions);
        let mut modes = BTreeSet::new();
        for (i, mode) in matter.modes.iter().enumerate() {
            let at = format!("/modes/{i}");
            self.new_id(&format!("{at}/id"), mode.id.as_str(), &mut modes);
            self.mode(&at, mode);
            let last = i + 1 == matter.modes.len();
            if last != mode.when.is_none() {
                let message = "every mode but the last has a condition, and the last has none";
                self.report(format!("{at}/when"), message);
            }
        }
        if matter.modes.is_empty() {
            self.report("/modes", "at least one way of handling it is needed");
        }
        for (i, wait) in matter.after.iter().enumerate() {
            let at = format!("/after/{i}");
            self.refer(&format!("{at}/matter"), Kind::Matter, wait.matter.as_str());
            self.text(&format!("{at}/why"), &wait.why);
            if wait.broken_by.as_ref().is_some_and(|mode| !modes.contains(mode.as_str())) {
                self.report(format!("{at}/broken_by"), "this matter has no such mode");
            }
        }
        for (i, requirement) in matter.materials.iter().enumerate() {
            self.requirement(&format!("/materials/{i}"), matter, requirement);
        }
        if let Some(form) = &matter.form {
            self.refer("/form", Kind::Form, form.as_str());
        }
        match &matter.fee {
            Fee::None(fact) => self.fact("/fee/none", fact),
            Fee::Charged(fact) => self.fact("/fee/charged", fact),
            Fee::Local => {}
        }
        self.outcome(&matter.result);
        self.conditional_facts("/review_points", &matter.review_points);
        self.facts("/mistakes", &matter.mistakes);
        self.faq("/faq", &matter.faq);
        self.obligations("/obligations", &matter.obligations);
        self.facts("/penalties", &matter.penalties);
        for (i, text) in matter.ask_locally.iter().enumerate() {
            self.text(&format!("/ask_locally/{i}"), text);
        }
    }

    fn mode(&mut self, at: &str, mode: &Mode) {
        self.name(&format!("{at}/name"), &mode.name, 20);
        self.when(at, mode.when.as_ref());
        if mode.steps.is_empty() {
            self.report(
                format!("{at}/steps"),
                "at least one step is needed; without a known limit leave statutory out",
            );
        }
        for (i, step) in mode.steps.iter().enumerate() {
            self.text(&format!("{at}/steps/{i}/name"), &step.name);
            if let Some(limit) = &step.statutory {
                self.limit(&format!("{at}/steps/{i}/statutory"), limit);
            }
        }
        if let Some(check) = &mode.check_after {
            self.fact(&format!("{at}/check_after/fact"), &check.fact);
        }
        self.facts(&format!("{at}/notes"), &mode.notes);
    }

    fn limit(&mut self, at: &str, limit: &Limit) {
        self.basis(&format!("{at}/basis"), &limit.basis);
        self.facts(&format!("{at}/not_counted"), &limit.not_counted);
        self.maybe_text(&format!("{at}/printed"), limit.printed.as_ref());
        if (limit.time.unit == Unit::OnTheSpot) != (limit.time.value == 0) {
            self.report(format!("{at}/time"), "on_the_spot has the value 0, every other unit more than 0");
        }
    }

    fn requirement(&mut self, at: &str, matter: &Matter, requirement: &Requirement) {
        self.refer(&format!("{at}/material"), Kind::Material, requirement.material.as_str());
        self.when(at, requirement.when.as_ref());
        self.basis(&format!("{at}/basis"), &requirement.basis);
        self.maybe_text(&format!("{at}/called"), requirement.called.as_ref());
        self.facts(&format!("{at}/accepted_if"), &requirement.accepted_if);
        if let Some(mode) = &requirement.mode
            && !matter.modes.iter().any(|known| known.id == *mode)
        {
            self.report(format!("{at}/mode"), "this matter has no such mode");
        }
        if requirement.called.as_ref().is_some_and(|called| VAGUE.iter().any(|vague| called.zh.contains(vague))) {
            self.report(format!("{at}/called"), "says nothing: name each material by itself");
        }
        if let Some(held) = &requirement.held {
            self.refer(&format!("{at}/held/by"), Kind::Department, held.by.as_str());
            self.fact(&format!("{at}/held/why"), &held.why);
        }
        if let Some(fact) = &requirement.commitment {
            self.fact(&format!("{at}/commitment"), fact);
        }
        match (&requirement.deferral, requirement.necessity) {
            (Some(fact), _) => self.fact(&format!("{at}/deferral"), fact),
            (None, Necessity::Deferrable) => {
                self.report(format!("{at}/deferral"), "deferrable, but until when and by which rule?");
            }
            (None, _) => {}
        }
        if requirement.originals == 0
            && requirement.copies == 0
            && requirement.held.is_none()
            && !requirement.shown_only
        {
            self.report(at, "neither an original nor a copy: state how many");
        }
    }

    fn outcome(&mut self, outcome: &Outcome) {
        self.text("/result/name", &outcome.name);
        if let Some(validity) = &outcome.validity {
            self.basis("/result/validity/basis", &validity.basis);
        }
        if let Some(renewal) = &outcome.renewal {
            self.basis("/result/renewal/basis", &renewal.basis);
            self.maybe_text("/result/renewal/late", renewal.late.as_ref());
            if outcome.validity.is_none() {
                self.report("/result/renewal", "a renewal window without a period of validity");
            }
            let early = renewal.from.is_none_or(|from| from.unit != renewal.to.unit || from.value > renewal.to.value);
            if !early {
                self.report("/result/renewal", "the window closes before it opens");
            }
        }
    }

    fn obligations(&mut self, at: &str, obligations: &[Obligation]) {
        for (i, obligation) in obligations.iter().enumerate() {
            let at = format!("{at}/{i}");
            if !is_id(obligation.id.as_str()) {
                self.report(format!("{at}/id"), "write lower-case words joined by single - or .");
            }
            self.when(&at, obligation.when.as_ref());
            self.text(&format!("{at}/text"), &obligation.text);
            self.basis(&format!("{at}/basis"), &obligation.basis);
            if let Some(missed) = &obligation.missed {
                self.fact(&format!("{at}/missed"), missed);
            }
            let anchor = match &obligation.due {
                Due::Within { after, .. } | Due::Every { after, .. } => Some(after),
                Due::Yearly { from, to, after } => {
                    if !matches!((day_of(2026, from), day_of(2026, to)), (Some(from), Some(to)) if from <= to) {
                        self.report(format!("{at}/due/yearly"), "days are written MM-DD, the first before the last");
                    }
                    Some(after)
                }
                Due::Event { event, .. } => {
                    self.text(&format!("{at}/due/event/event"), event);
                    None
                }
                Due::Opening | Due::Always => None,
            };
            if let Some(Anchor::Matter(matter)) = anchor {
                self.refer(&format!("{at}/due"), Kind::Matter, matter.as_str());
            }
        }
    }

    // --- packages ---------------------------------------------------------

    fn package(&mut self, package: &Package) {
        if !is_id(package.id.as_str()) {
            self.report("/id", "write lower-case words joined by single - or .");
        }
        self.name("/name", &package.name, 16);
        self.name("/short", &package.short, 8);
        self.name("/covers", &package.covers, 80);
        self.name("/examples", &package.examples, 24);
        self.name("/goal", &package.goal, 8);
        self.facts("/not_covered", &package.not_covered);
        self.package_questions(package);
        self.package_matters(package);
        self.cycles(package);
        let mut rules = BTreeSet::new();
        for (i, alternative) in package.alternatives.iter().enumerate() {
            let at = format!("/alternatives/{i}");
            self.new_id(&format!("{at}/id"), alternative.id.as_str(), &mut rules);
            self.alternative(&at, package, alternative);
        }
        for (i, stated) in package.not_needed.iter().enumerate() {
            let at = format!("/not_needed/{i}");
            self.new_id(&format!("{at}/id"), stated.id.as_str(), &mut rules);
            self.name(&format!("{at}/name"), &stated.name, 30);
            self.when(&at, stated.when.as_ref());
            self.text(&format!("{at}/reason"), &stated.reason);
            self.basis(&format!("{at}/basis"), &stated.basis);
        }
        for (i, stop) in package.stops.iter().enumerate() {
            let at = format!("/stops/{i}");
            self.new_id(&format!("{at}/id"), stop.id.as_str(), &mut rules);
            self.condition(&format!("{at}/when"), &stop.when);
            self.name(&format!("{at}/title"), &stop.title, 40);
            self.fact(&format!("{at}/rule"), &stop.rule);
            if let Some(penalty) = &stop.penalty {
                self.fact(&format!("{at}/penalty"), penalty);
            }
            if stop.instead.is_empty() {
                self.report(format!("{at}/instead"), "say what else the person can do");
            }
            for (j, text) in stop.instead.iter().enumerate() {
                self.text(&format!("{at}/instead/{j}"), text);
            }
        }
        for (i, notice) in package.notices.iter().enumerate() {
            let at = format!("/notices/{i}");
            self.new_id(&format!("{at}/id"), notice.id.as_str(), &mut rules);
            self.when(&at, notice.when.as_ref());
            self.name(&format!("{at}/title"), &notice.title, 40);
            self.text(&format!("{at}/text"), &notice.text);
            self.basis(&format!("{at}/basis"), &notice.basis);
        }
        self.conditional_facts("/apart", &package.apart);
        self.obligations("/obligations", &package.obligations);
        self.obligation_ids(package);
        self.facts("/false_papers", &package.false_papers);
        self.faq("/faq", &package.faq);
        self.example(package);
    }

    fn package_questions(&mut self, package: &Package) {
        let mut earlier = BTreeSet::new();
        for (i, asked) in package.questions.iter().enumerate() {
            let at = format!("/questions/{i}");
            self.refer(&format!("{at}/question"), Kind::Question, asked.question.as_str());
            self.when(&at, asked.when.as_ref());
            let mut looked_at = BTreeSet::new();
            if let Some(when) = &asked.when {
                Self::questions_of(when, &mut looked_at);
            }
            for later in looked_at.iter().filter(|question| !earlier.contains(*question)) {
                let message = format!("looks at {later}, which is not asked before it; move it up");
                self.report(format!("{at}/when"), message);
            }
            if !earlier.insert(asked.question.clone()) {
                self.report(format!("{at}/question"), "asked twice");
            }
        }
    }

    fn package_matters(&mut self, package: &Package) {
        let mut seen = BTreeSet::new();
        for (i, used) in package.matters.iter().enumerate() {
            let at = format!("/matters/{i}");
            self.refer(&format!("{at}/matter"), Kind::Matter, used.matter.as_str());
            self.when(&at, used.when.as_ref());
            self.conditional_facts(&format!("{at}/because"), &used.because);
            self.conditional_facts(&format!("{at}/otherwise"), &used.otherwise);
            if !seen.insert(&used.matter) {
                self.report(format!("{at}/matter"), "listed twice");
            }
            if used.because.last().is_none_or(|last| last.when.is_some()) {
                self.report(
                    format!("{at}/because"),
                    "the last reason must hold in every situation: give it no condition",
                );
            }
            if used.when.is_some() && used.otherwise.last().is_none_or(|last| last.when.is_some()) {
                let message = "needed in some situations only: say why not in the others, the last without a condition";
                self.report(format!("{at}/otherwise"), message);
            }
        }
        if !package.matters.iter().any(|used| used.goal) {
            self.report("/matters", "no matter is marked as the goal; the dates would have no end");
        }
    }

    fn cycles(&mut self, package: &Package) {
        let used: BTreeSet<&MatterId> = package.matters.iter().map(|it| &it.matter).collect();
        let waits: BTreeMap<&MatterId, Vec<&MatterId>> = self
            .catalog
            .matters
            .iter()
            .filter(|matter| used.contains(&matter.id))
            .map(|matter| {
                let hard = matter.after.iter().filter(|wait| wait.broken_by.is_none());
                (&matter.id, hard.map(|wait| &wait.matter).filter(|id| used.contains(id)).collect())
            })
            .collect();
        let mut done: BTreeSet<&MatterId> = BTreeSet::new();
        loop {
            let free = |id: &&&MatterId| !done.contains(**id) && waits[**id].iter().all(|other| done.contains(*other));
            let next: Vec<&MatterId> = waits.keys().filter(free).copied().collect();
            if next.is_empty() {
                break;
            }
            done.extend(next);
        }
        let stuck: Vec<&str> = waits.keys().filter(|id| !done.contains(**id)).map(|id| id.as_str()).collect();
        if !stuck.is_empty() {
            let message =
                format!("{} wait for each other; break the circle with a commitment (broken_by)", stuck.join(", "));
            self.report("/matters", message);
        }
    }

    fn alternative(&mut self, at: &str, package: &Package, alternative: &Alternative) {
        self.name(&format!("{at}/title"), &alternative.title, 40);
        self.condition(&format!("{at}/when"), &alternative.when);
        self.facts(&format!("{at}/compare"), &alternative.compare);
        self.conditional_facts(&format!("{at}/otherwise"), &alternative.otherwise);
        self.basis(&format!("{at}/basis"), &alternative.basis);
        for (word, matter) in [("standard", &alternative.standard), ("instead", &alternative.instead)] {
            if !package.matters.iter().any(|used| used.matter == *matter) {
                self.report(format!("{at}/{word}"), "not among the matters of this package");
            }
        }
        if alternative.planned != alternative.standard && alternative.planned != alternative.instead {
            self.report(format!("{at}/planned"), "neither of the two alternatives");
        }
    }

    fn obligation_ids(&mut self, package: &Package) {
        let mut seen = BTreeSet::new();
        let used = |matter: &&Matter| package.matters.iter().any(|it| it.matter == matter.id);
        let of_matters = self.catalog.matters.iter().filter(used).flat_map(|matter| &matter.obligations);
        let ids: Vec<&RuleId> = of_matters.chain(&package.obligations).map(|obligation| &obligation.id).collect();
        for id in ids {
            if !seen.insert(id) {
                self.report("/obligations", format!("the duty {id} stands twice, here or in a matter"));
            }
        }
    }

    fn example(&mut self, package: &Package) {
        self.name("/example/text", &package.example.text, 60);
        let Some(bundle) = super::bundle(self.catalog, &package.id) else { return };
        let answers = package.example.answers.iter().cloned().collect();
        let json = super::answers_to_json(&answers).to_string();
        let (_, problems) = answers_from_json(&bundle, "", &json);
        for problem in problems {
            self.report(format!("/example/answers{}", problem.pointer), problem.message);
        }
    }

    // --- regions and calendar ----------------------------------------------

    fn region(&mut self, region: &Region) {
        let code = region.id.as_str();
        if code.len() != 6 || !code.bytes().all(|b| b.is_ascii_digit()) {
            self.report("/id", "a region has a six-digit code");
        }
        self.name("/name", &region.name, 12);
        self.basis("/basis", &region.basis);
        if let Some(parent) = &region.parent
            && !self.catalog.regions.iter().any(|known| known.id == *parent)
        {
            self.report("/parent", format!("no region has the code {parent}"));
        }
        for (i, committed) in region.committed.iter().enumerate() {
            self.committed(&format!("/committed/{i}"), committed);
        }
        for (i, department) in region.departments.iter().enumerate() {
            let at = format!("/departments/{i}");
            self.refer(&format!("{at}/department"), Kind::Department, department.department.as_str());
            self.name(&format!("{at}/name"), &department.name, 40);
            self.basis(&format!("{at}/basis"), &department.basis);
        }
        if let Some(office) = &region.office {
            self.name("/office/name", &office.name, 40);
            self.basis("/office/basis", &office.basis);
            self.link("/office/phone", office.phone.as_ref(), &["tel:"]);
            self.maybe_text("/office/address", office.address.as_ref());
            self.maybe_text("/office/hours", office.hours.as_ref());
        }
        self.facts("/notes", &region.notes);
    }

    fn committed(&mut self, at: &str, committed: &Committed) {
        self.refer(&format!("{at}/matter"), Kind::Matter, committed.matter.as_str());
        self.limit(&format!("{at}/limit"), &committed.limit);
        let Some(matter) = self.catalog.matters.iter().find(|matter| matter.id == committed.matter) else { return };
        let modes = matter.modes.iter().filter(|mode| committed.mode.as_ref().is_none_or(|id| *id == mode.id));
        for mode in modes {
            let limits: Option<Vec<&Limit>> = mode.steps.iter().map(|step| step.statutory.as_ref()).collect();
            let statutory = limits.as_deref().and_then(crate::engine::total_time);
            let longer = statutory
                .is_some_and(|time| time.unit == committed.limit.time.unit && committed.limit.time.value > time.value);
            if longer {
                self.report(format!("{at}/limit/time"), "longer than the law allows; a commitment is shorter");
            }
        }
    }

    fn calendar(&mut self, calendar: &Calendar) {
        let days = crate::engine::WorkingDays::new(calendar);
        let mut next = None;
        for (i, year) in calendar.years.iter().enumerate() {
            let at = format!("/years/{i}");
            self.basis(&format!("{at}/basis"), &year.basis);
            if next.is_some_and(|next| next != year.year) {
                self.report(format!("{at}/year"), "the years follow each other without a gap");
            }
            next = Some(year.year + 1);
            self.calendar_days(&at, year);
            let first = parse_date(&format!("{:04}-12-31", year.year - 1));
            let last = parse_date(&format!("{:04}-12-31", year.year));
            if let (Some(first), Some(last)) = (first, last) {
                let counted = days.between(first, last);
                if counted != year.workdays {
                    let message = format!("the lists make {counted} working days; a day is missing or too many");
                    self.report(format!("{at}/workdays"), message);
                }
            }
        }
        let span = calendar.years.first().zip(calendar.years.last());
        let whole = span.is_some_and(|(first, last)| {
            iso(calendar.from.0) == format!("{:04}-01-01", first.year)
                && iso(calendar.to.0) == format!("{:04}-12-31", last.year)
        });
        if !whole {
            self.report("/to", "from and to are the first day of the first and the last day of the last year");
        }
    }

    fn calendar_days(&mut self, at: &str, year: &CalendarYear) {
        use chrono::{Datelike, Weekday};
        let weekend = |date: &Date| matches!(date.0.weekday(), Weekday::Sat | Weekday::Sun);
        for (word, dates, on_weekend) in [("off", &year.off, false), ("work", &year.work, true)] {
            let mut seen = BTreeSet::new();
            for (i, date) in dates.iter().enumerate() {
                let at = format!("{at}/{word}/{i}");
                if date.0.year() != i32::from(year.year) {
                    self.report(at.as_str(), "not in this year");
                }
                if weekend(date) != on_weekend {
                    let message = if on_weekend {
                        "a weekday: only weekend days that are worked stand here"
                    } else {
                        "a weekend day: only weekdays that are off stand here"
                    };
                    self.report(at.as_str(), message);
                }
                if !seen.insert(date) {
                    self.report(at, "stands twice");
                }
            }
        }
    }
}

/// The first place where a blank stands between a Chinese character and
/// anything but a Latin unit, for example `第 15 条`.
fn blank_between_chinese(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c) || ('\u{3000}'..='\u{303f}').contains(&c);
    (1..chars.len().saturating_sub(1))
        .find(|&i| chars[i] == ' ' && (chinese(chars[i - 1]) || chinese(chars[i + 1])))
        .map(|i| chars[i - 1..=i + 1].iter().collect())
}
