//! Ids and what refers to them: what refers to nothing is lost on the reader, and so is what nothing refers to.

use super::Checker;
use crate::content::Problem;
use crate::model::is_id;
use std::collections::BTreeSet;

/// What an id may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
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
    /// What it is called, and where it is written.
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

impl Checker<'_> {
    /// Whether something of this kind has the id.
    pub(super) fn known(&self, kind: Kind, id: &str) -> bool {
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

    /// Something refers to the id: it must exist, and counts as used.
    pub(super) fn refer(&mut self, at: &str, kind: Kind, id: &str) {
        self.used.insert((kind, id.to_owned()));
        if !self.known(kind, id) {
            let (word, place) = kind.word();
            self.report(at, format!("no {word} has the id {id:?}; add it to {place} or correct the id"));
        }
    }

    /// An id where it is defined: well-formed, and new among those `seen`.
    pub(super) fn new_id(&mut self, at: &str, id: &str, seen: &mut BTreeSet<String>) {
        if !is_id(id) {
            self.report(at, format!("{id:?} is no id; write lower-case words joined by single - or ."));
        }
        if !seen.insert(id.to_owned()) {
            self.report(at, format!("the id {id:?} stands twice; every id is used once"));
        }
    }

    /// Nothing is written that nothing uses: nobody would see it, nor see that it is out of date.
    pub(super) fn unused(&mut self) {
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
}
