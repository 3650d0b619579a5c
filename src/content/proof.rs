//! What a proof found out, as problems of the data files.

use super::answers::answers_to_json;
use super::{Catalog, Problem, bundle};
use crate::engine::{Answers, Flaw, FlawKind, Place, Proof, prove};
use crate::model::{Bundle, FieldId, Matter, PackageId, QuestionKind, RegionId};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// The proof of one package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    /// The package.
    pub package: PackageId,
    /// How many situations were proven.
    pub situations: u128,
    /// How many nodes the walks had that proved them.
    pub states: usize,
    /// How long that took.
    pub time: Duration,
    /// What is wrong; for files that several packages share see [`Proofs::shared`].
    pub findings: Vec<Finding>,
}

/// Something wrong, and where it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where, and what to do.
    pub problem: Problem,
    /// The shortest answers that show it, and a region; none where nothing shows it at all.
    pub example: Option<(Answers, RegionId)>,
}

/// The proofs of several packages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proofs {
    /// In the order of the catalogue.
    pub packages: Vec<Proven>,
    /// What comes up in none of the packages that use it. Only said where all of these were proven.
    pub shared: Vec<Finding>,
}

impl Proofs {
    /// Whether nothing is wrong.
    pub fn hold(&self) -> bool {
        self.shared.is_empty() && self.packages.iter().all(|proven| proven.findings.is_empty())
    }

    /// How many situations of a package were proven, digits in groups of three; empty
    /// where something is wrong with it, or with what packages share.
    pub fn of(&self, package: &PackageId) -> String {
        let sound = |proven: &&Proven| proven.package == *package && proven.findings.is_empty();
        let proven = self.packages.iter().find(sound).filter(|_| self.shared.is_empty());
        proven.map(|proven| grouped(proven.situations)).unwrap_or_default()
    }
}

/// Proves these packages, or all, on as many cores as there are.
pub fn prove_packages(catalog: &Catalog, only: Option<&PackageId>) -> Proofs {
    let wanted: Vec<&PackageId> =
        catalog.packages.iter().map(|package| &package.id).filter(|id| only.is_none_or(|only| only == *id)).collect();
    let next = Mutex::new(wanted.iter().enumerate());
    let done = Mutex::new(Vec::new());
    let work = || {
        while let Some((at, id)) = locked(&next).next() {
            let started = Instant::now();
            if let Some(bundle) = bundle(catalog, id) {
                let proof = prove(&bundle);
                locked(&done).push((at, bundle, proof, started.elapsed()));
            }
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from).min(wanted.len().max(1));
    std::thread::scope(|scope| {
        (0..cores).for_each(|_| drop(scope.spawn(work)));
    });
    let mut done = std::mem::take(&mut *locked(&done));
    done.sort_by_key(|(at, ..)| *at);
    let mut proofs = Proofs::default();
    let mut shared: BTreeMap<(String, String), (bool, String)> = BTreeMap::new();
    for (_, bundle, proof, time) in &done {
        proofs.packages.push(proven(catalog, bundle, proof, *time, &mut shared));
    }
    for (file, pointer, message) in parts(catalog) {
        shared.entry((file, pointer)).or_insert((false, message));
    }
    let proven: Vec<&PackageId> = proofs.packages.iter().map(|proven| &proven.package).collect();
    for ((file, pointer), (reached, message)) in shared {
        if !reached && users(catalog, &file).iter().all(|id| proven.contains(id)) {
            proofs.shared.push(Finding { problem: Problem { file, pointer, message }, example: None });
        }
    }
    proofs
}

/// Digits in groups of three.
fn grouped(number: u128) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A thread that fails holds nothing back: what it left is as good as ever.
fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// What bundles go without where it can never apply: somewhere it has to.
fn parts(catalog: &Catalog) -> Vec<(String, String, String)> {
    let mut parts = Vec::new();
    for matter in &catalog.matters {
        let file = format!("matters/{}.json", matter.id);
        for (at, requirement) in matter.materials.iter().enumerate() {
            parts.push((file.clone(), format!("/materials/{at}"), asked_nowhere(requirement.material.as_str())));
        }
        for (key, count) in [("review_points", matter.review_points.len()), ("obligations", matter.obligations.len())] {
            let part = |at: usize| (file.clone(), format!("/{key}/{at}"), HOLDS_NOWHERE.to_owned());
            parts.extend((0..count).map(part));
        }
    }
    parts
}

const HOLDS_NOWHERE: &str = "holds in no situation; mend its condition, or delete it";

fn asked_nowhere(material: &str) -> String {
    format!("{material} is asked for in no situation; mend the condition, or delete the demand")
}

/// The packages that use a shared file. Dictionaries are used by all.
fn users<'a>(catalog: &'a Catalog, file: &str) -> Vec<&'a PackageId> {
    let matter = file.strip_prefix("matters/").and_then(|name| name.strip_suffix(".json"));
    let uses = catalog
        .packages
        .iter()
        .filter(|package| matter.is_none_or(|matter| package.matters.iter().any(|used| used.matter.0 == matter)));
    uses.map(|package| &package.id).collect()
}

fn proven(
    catalog: &Catalog,
    bundle: &Bundle,
    proof: &Proof,
    time: Duration,
    shared: &mut BTreeMap<(String, String), (bool, String)>,
) -> Proven {
    let mut findings = Vec::new();
    for (place, reached) in &proof.places {
        let (file, pointer) = written(catalog, bundle, *place);
        let message = unreached(bundle, *place);
        if file.starts_with("packages/") {
            if !reached {
                findings.push(Finding { problem: Problem { file, pointer, message }, example: None });
            }
        } else {
            let known = shared.entry((file, pointer)).or_insert((false, message));
            known.0 |= reached;
        }
    }
    for flaw in &proof.flaws {
        let (file, pointer) = written(catalog, bundle, flaw.place);
        let example = (flaw.kind != FlawKind::Entangled && flaw.kind != FlawKind::NoDate)
            .then(|| (flaw.example.clone(), flaw.region.clone()));
        findings.push(Finding { problem: Problem { file, pointer, message: wrong(bundle, flaw) }, example });
    }
    Proven { package: bundle.package.id.clone(), situations: proof.situations, states: proof.states, time, findings }
}

/// File and pointer of a place.
fn written(catalog: &Catalog, bundle: &Bundle, place: Place) -> (String, String) {
    let package = |pointer: String| (format!("packages/{}.json", bundle.package.id), pointer);
    // A bundle goes without what other packages need: things are found by what they say.
    fn position<T: PartialEq>(all: &[T], one: &T) -> usize {
        all.iter().position(|it| it == one).unwrap_or_default()
    }
    let matter = |at: usize, pointer: &dyn Fn(&Matter, &Matter) -> String| {
        let here = &bundle.matters[at];
        let whole = catalog.matters.iter().find(|matter| matter.id == here.id).unwrap_or(here);
        (format!("matters/{}.json", here.id), pointer(here, whole))
    };
    let question = |at: usize, more: &str| {
        let id = &bundle.questions[at].id;
        let at = catalog.questions.iter().position(|question| question.id == *id).unwrap_or_default();
        ("questions.json".to_owned(), format!("/{at}{more}"))
    };
    match place {
        Place::Package => package(String::new()),
        Place::Question(at) => package(format!("/questions/{at}")),
        Place::Choice(at, option) => {
            let single = matches!(bundle.questions[at].kind, QuestionKind::Single(_));
            question(at, &format!("/kind/{}/{option}", if single { "single" } else { "several" }))
        }
        Place::Bound(at, bound) => {
            let (file, pointer) = question(at, "/kind/number");
            // Several limits of one number are several places.
            (file, format!("{pointer}?{bound}"))
        }
        Place::Matter(at) => package(format!("/matters/{at}")),
        Place::Because(at, reason) => package(format!("/matters/{at}/because/{reason}")),
        Place::Otherwise(at, reason) => package(format!("/matters/{at}/otherwise/{reason}")),
        Place::Mode(at, mode) => matter(at, &|_, _| format!("/modes/{mode}")),
        Place::Requirement(at, number) => {
            matter(at, &|here, whole| format!("/materials/{}", position(&whole.materials, &here.materials[number])))
        }
        Place::ReviewPoint(at, number) => matter(at, &|here, whole| {
            format!("/review_points/{}", position(&whole.review_points, &here.review_points[number]))
        }),
        Place::Duty(at, number) => matter(at, &|here, whole| {
            format!("/obligations/{}", position(&whole.obligations, &here.obligations[number]))
        }),
        Place::Option(at, option) => matter(at, &|_, _| format!("/options/{option}")),
        Place::Wait(at, wait) => matter(at, &|_, _| format!("/after/{wait}")),
        Place::Field(form, number) => {
            let here = &bundle.forms[form];
            let at = catalog.forms.iter().position(|form| form.id == here.id).unwrap_or_default();
            let id = asked_field(bundle, form, number);
            let fields = catalog.forms.get(at).map(|form| form.fields.as_slice()).unwrap_or_default();
            let field = fields.iter().position(|asked| asked.field == *id).unwrap_or_default();
            ("forms.json".to_owned(), format!("/{at}/fields/{field}"))
        }
        Place::Alternative(at) => package(format!("/alternatives/{at}")),
        Place::NoChoice(at, reason) => package(format!("/alternatives/{at}/otherwise/{reason}")),
        Place::NotNeeded(at) => package(format!("/not_needed/{at}")),
        Place::Stop(at) => package(format!("/stops/{at}")),
        Place::Notice(at) => package(format!("/notices/{at}")),
        Place::Apart(at) => package(format!("/apart/{at}")),
        Place::Obligation(at) => package(format!("/obligations/{at}")),
        Place::Material(at) => {
            let id = &bundle.materials[at].id;
            let at = catalog.materials.iter().position(|material| material.id == *id).unwrap_or_default();
            ("materials.json".to_owned(), format!("/{at}"))
        }
    }
}

/// The field that a form asks at this place.
fn asked_field(bundle: &Bundle, form: usize, number: usize) -> &FieldId {
    &bundle.fields[usize::from(bundle.forms[form].fields[number].0)]
}

/// What to say of a place that comes up nowhere.
fn unreached(bundle: &Bundle, place: Place) -> String {
    let nowhere = |what: &str, advice: &str| format!("{what} in no situation; {advice}");
    match place {
        Place::Question(at) => {
            format!("no answer to {} changes anything; leave the question out", bundle.questions[at].id)
        }
        Place::Choice(at, option) => {
            let question = &bundle.questions[at];
            let id = match &question.kind {
                QuestionKind::Single(choices) | QuestionKind::Several(choices) => choices[option].id.as_str(),
                QuestionKind::Number(_) => "",
            };
            format!("rules name {id} of {}, but choosing it changes nothing; mend or delete those rules", question.id)
        }
        Place::Bound(at, bound) => {
            let id = &bundle.questions[at].id;
            format!("rules name the limit {bound} of {id}, but it changes nothing; mend or delete those rules")
        }
        Place::Matter(_) => nowhere("needed", "mend its condition, or take the matter out"),
        Place::Because(..) | Place::Otherwise(..) | Place::NoChoice(..) => {
            nowhere("shown", "one before it always holds then; mend its condition, or delete it")
        }
        Place::Mode(..) => nowhere("used", "mend its condition, or delete the mode"),
        Place::Requirement(at, requirement) => {
            asked_nowhere(bundle.matters[at].materials[requirement].material.as_str())
        }
        Place::Field(form, field) => {
            let id = asked_field(bundle, form, field);
            format!("{id} is asked in no situation; mend its condition, or take the field out")
        }
        Place::Option(..) | Place::Alternative(_) => nowhere("offered", "mend its condition, or delete it"),
        _ => HOLDS_NOWHERE.to_owned(),
    }
}

/// What to say of a flaw.
fn wrong(bundle: &Bundle, flaw: &Flaw) -> String {
    let text = match flaw.kind {
        FlawKind::DeadEnd => "a dead end: no matter is needed and no stop says why; add a stop, or what is to be done",
        FlawKind::NoGoal => "matters are needed, but none of the goal; mark one of them as the goal",
        FlawKind::Circle => {
            "matters wait for each other, and no commitment that may be made there breaks the circle; \
             add broken_by or replaced_by, or drop a wait"
        }
        FlawKind::NoBecause => "needed without a reason; add one to because that holds then",
        FlawKind::NoOtherwise => "not needed, and nothing says why not; add a reason to otherwise that holds then",
        FlawKind::NoAnchor => "the duty applies, but the matter it is counted from is not needed; mend its when or due",
        FlawKind::NoDate => "a day counted by this comes out of order or beyond the calendar; mend the time",
        FlawKind::StopsAtOnce => "stops the guide before anything is asked; give it a condition",
        FlawKind::WrongMerge => "the merged material is not what the demands for it make it: a mistake of the program",
        FlawKind::WrongBounds => "the number of questions still to come is not as promised: a mistake of the program",
        FlawKind::Entangled => {
            "its questions are too entangled to be walked through; let rules speak of fewer questions at once"
        }
    };
    match flaw.place {
        Place::Matter(used) => format!("{}: {text}", bundle.package.matters[used].matter),
        _ => text.to_owned(),
    }
}

impl Finding {
    /// The example as an answers file, with the region.
    pub fn example_json(&self) -> Option<(serde_json::Value, &RegionId)> {
        self.example.as_ref().map(|(answers, region)| (answers_to_json(answers), region))
    }
}
