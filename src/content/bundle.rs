//! Joins what one package needs into one self-contained bundle.

use super::history::history_of;
use super::{Catalog, SourceEntry};
use crate::engine::{Answers, Guide, Situation};
use crate::model::{
    BUNDLE_FORMAT, Basis, Bundle, CountedForm, DepartmentId, Field, FieldId, Form, FormBundle, FormId, Index,
    IndexEntry, LicenceId, MaterialId, Matter, MatterId, Package, PackageId, QuestionId, Region, SourceId,
};
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeSet;

/// The bundle of a package; `None` if the catalogue lacks it, or has no
/// calendar or version. Dictionaries keep their order. Nothing is proven yet.
pub fn bundle(catalog: &Catalog, package: &PackageId) -> Option<Bundle> {
    let manifest = catalog.manifest.as_ref()?;
    let package = catalog.packages.iter().find(|known| known.id == *package)?.clone();
    // Words to search by are in the search index; no guide shows them.
    let package = Package { words: Vec::new(), ..package };
    let asked: Vec<&QuestionId> = package.questions.iter().map(|asked| &asked.question).collect();
    let questions =
        asked.iter().filter_map(|id| catalog.questions.iter().find(|question| question.id == **id).cloned()).collect();
    let used: Vec<&MatterId> = package.matters.iter().map(|used| &used.matter).collect();
    let mut matters: Vec<_> =
        used.iter().filter_map(|id| catalog.matters.iter().find(|matter| matter.id == **id).cloned()).collect();
    for matter in &mut matters {
        super::fitted::fit_matter(matter, &asked);
        matter.words.clear();
    }
    let material_ids: BTreeSet<&MaterialId> =
        matters.iter().flat_map(|matter| &matter.materials).map(|requirement| &requirement.material).collect();
    let mut materials: Vec<_> =
        catalog.materials.iter().filter(|material| material_ids.contains(&material.id)).cloned().collect();
    materials.iter_mut().for_each(|material| super::fitted::fit_material(material, &material_ids));
    let licence_ids: BTreeSet<&LicenceId> = materials.iter().filter_map(|material| material.licence.as_ref()).collect();
    let licences: Vec<_> = catalog.licences.iter().filter(|it| licence_ids.contains(&it.id)).cloned().collect();
    let (forms, fields) = forms(catalog, &matters, &asked);
    let position = |id: &FieldId| fields.iter().position(|field| field.id == *id).and_then(|at| u16::try_from(at).ok());
    let counted = |form: &Form| CountedForm {
        id: form.id.clone(),
        fields: form.fields.iter().filter_map(|asked| Some((position(&asked.field)?, asked.when.clone()))).collect(),
    };
    let mut bundle = Bundle {
        format: BUNDLE_FORMAT,
        data_version: manifest.version.clone(),
        history: history_of(&manifest.history, &package.id),
        english: true,
        proven: String::new(),
        calendar: catalog.calendars.first()?.clone(),
        regions: catalog.regions.clone(),
        package,
        questions,
        matters,
        materials,
        forms: forms.iter().map(counted).collect(),
        fields: fields.iter().map(|field| field.id.clone()).collect(),
        licences,
        departments: Vec::new(),
        sources: Vec::new(),
    };
    let departments: BTreeSet<DepartmentId> = departments(&bundle);
    bundle.departments = catalog.departments.iter().filter(|it| departments.contains(&it.id)).cloned().collect();
    let sources: BTreeSet<SourceId> = super::citations(&bundle).into_iter().map(|basis: Basis| basis.source).collect();
    let cited = catalog.sources.iter().filter(|it| sources.contains(&it.id));
    bundle.sources = cited.map(SourceEntry::source).collect();
    Some(bundle)
}

/// What the form of a package is filled in with; `None` where [`bundle`] gives none.
pub fn form_bundle(catalog: &Catalog, package: &PackageId) -> Option<FormBundle> {
    let Bundle { format, data_version, english, package, matters, .. } = bundle(catalog, package)?;
    let asked: Vec<&QuestionId> = package.questions.iter().map(|asked| &asked.question).collect();
    let (forms, fields) = forms(catalog, &matters, &asked);
    Some(FormBundle {
        format,
        data_version,
        english,
        package: package.id.clone(),
        forms,
        fields: fields.into_iter().cloned().collect(),
    })
}

/// The forms that matters use, as far as the package asks what they hang on, and their fields;
/// dictionaries keep their order.
fn forms<'a>(catalog: &'a Catalog, matters: &[Matter], asked: &[&QuestionId]) -> (Vec<Form>, Vec<&'a Field>) {
    let used: BTreeSet<&FormId> = matters.iter().filter_map(|matter| matter.form.as_ref()).collect();
    let mut forms: Vec<Form> = catalog.forms.iter().filter(|form| used.contains(&form.id)).cloned().collect();
    forms.iter_mut().for_each(|form| super::fitted::fit_form(form, asked));
    let ids: BTreeSet<&FieldId> = forms.iter().flat_map(|form| &form.fields).map(|asked| &asked.field).collect();
    let fields = catalog.fields.iter().filter(|field| ids.contains(&field.id)).collect();
    (forms, fields)
}

/// The same bundle without its English; `None` if a text is in no language.
pub fn in_chinese<T: Translated>(bundle: &T) -> Option<T> {
    fn strip(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Array(items) => items.iter_mut().for_each(strip),
            serde_json::Value::Object(fields) => {
                if fields.contains_key("zh") {
                    fields.remove("en");
                }
                fields.values_mut().for_each(strip);
            }
            _ => {}
        }
    }
    let mut value = serde_json::to_value(bundle).ok()?;
    strip(&mut value);
    let mut chinese: T = serde_json::from_value(value).ok()?;
    *chinese.english() = false;
    chinese.lighten();
    Some(chinese)
}

/// A bundle that says whether its texts come with their English.
pub trait Translated: Serialize + DeserializeOwned {
    /// Whether they do.
    fn english(&mut self) -> &mut bool;
    /// Leaves out what else most people need not load.
    fn lighten(&mut self) {}
}

impl Translated for Bundle {
    fn english(&mut self) -> &mut bool {
        &mut self.english
    }

    fn lighten(&mut self) {
        self.fields.iter_mut().for_each(|id| id.0.clear());
    }
}

impl Translated for FormBundle {
    fn english(&mut self) -> &mut bool {
        &mut self.english
    }
}

fn departments(bundle: &Bundle) -> BTreeSet<DepartmentId> {
    let named = bundle.regions.iter().flat_map(|region: &Region| &region.departments).map(|it| &it.department);
    let holders = bundle
        .matters
        .iter()
        .flat_map(|matter| &matter.materials)
        .filter_map(|requirement| requirement.held.as_ref())
        .map(|held| &held.by);
    let handling = bundle.matters.iter().flat_map(|matter| [Some(&matter.authority), matter.supervisor.as_ref()]);
    handling.flatten().chain(named).chain(holders).cloned().collect()
}

/// The list of packages for the home page.
pub fn index(catalog: &Catalog) -> Option<Index> {
    Some(Index {
        format: BUNDLE_FORMAT,
        data_version: catalog.manifest.as_ref()?.version.clone(),
        checked: catalog.sources.iter().map(|source| source.checked).max()?,
        packages: catalog
            .packages
            .iter()
            .filter_map(|package| {
                let bundle = bundle(catalog, &package.id)?;
                let start = bundle.calendar.from.0;
                let region = catalog.regions.iter().find(|region| region.parent.is_none())?.id.clone();
                let guide = Guide::new(bundle, region);
                debug_assert!(Situation::new(&guide, &Answers::new()).next.is_some());
                let plan = crate::engine::plan(&guide, &Answers::new(), &Default::default(), start);
                Some(IndexEntry {
                    id: package.id.clone(),
                    prefix: package.prefix.clone(),
                    name: package.name.clone(),
                    short: package.short.clone(),
                    examples: package.examples.clone(),
                    stage: package.stage,
                    at_most: plan.still_to_come.at_most,
                })
            })
            .collect(),
        often: catalog.manifest.as_ref()?.often.clone(),
        regions: catalog.regions.iter().map(|region| (region.id.clone(), region.name.clone())).collect(),
    })
}
