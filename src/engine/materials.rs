//! One merged list of materials: each document once, with everyone who needs it.

use super::Truth;
use super::guide::Guide;
use super::matters::{MatterState, PlannedMatter};
use super::options::{OptionState, PlannedOption, required};
use super::situation::Situation;
use crate::model::insert_once;
use crate::model::{Duration, MaterialForm, Necessity, OptionKind, Unit};

/// What becomes of a material.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MaterialState {
    /// To be prepared.
    Prepare,
    /// Need not be handed in.
    Exempt,
    /// May come later.
    Deferrable,
    /// Comes later, as the person chose.
    Deferred,
    /// A written promise stands for it, as the person chose.
    Promised,
    /// Hangs on an answer that is missing or 不确定, or on a choice.
    Possible,
}

/// Why a material need not be handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exemption {
    /// It is the result of this matter of the same plan (position in the bundle's matters).
    Produced(usize),
    /// This electronic licence stands for it (position in the bundle's licences).
    Licence(usize),
    /// A department holds it: matter (bundle) and requirement that say so.
    Held(usize, usize),
}

/// Who asks for a material, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Position in the bundle's matters.
    pub matter: usize,
    /// Position in the matter's requirements.
    pub requirement: usize,
    /// Certain, or only possible.
    pub certain: bool,
}

/// Paper, electronic, either or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergedForm {
    /// Everyone takes either.
    Either,
    /// Someone wants paper.
    Paper,
    /// Someone wants it electronic.
    Electronic,
    /// One wants paper, another electronic.
    Both,
}

/// One material of the merged list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedMaterial {
    /// Position in the bundle's materials.
    pub material: usize,
    /// What becomes of it.
    pub state: MaterialState,
    /// Why it need not be handed in.
    pub exemption: Option<Exemption>,
    /// Everyone who asks for it, in the order of the matters.
    pub needs: Vec<Need>,
    /// Handed in somewhere; otherwise only shown on site.
    pub handed_in: bool,
    /// Most originals anyone keeps.
    pub originals: u8,
    /// Most copies anyone wants.
    pub copies: u8,
    /// Someone wants to see the original.
    pub original_shown: bool,
    /// One set for each person.
    pub per_person: bool,
    /// Paper or electronic.
    pub form: MergedForm,
    /// The strictest necessity.
    pub necessity: Necessity,
    /// The longest remaining validity anyone wants.
    pub valid_for: Option<Duration>,
}

pub(super) struct Merged {
    pub(super) materials: Vec<PlannedMaterial>,
    /// Hand-ins when everyone is applied to separately.
    pub(super) before: usize,
}

pub(super) fn materials(
    guide: &Guide,
    situation: &Situation,
    matters: &[PlannedMatter],
    options: &[PlannedOption],
) -> Merged {
    let bundle = guide.bundle();
    let mut needs: Vec<Vec<Need>> = vec![Vec::new(); bundle.materials.len()];
    // Where each material is handed in: at the counter of a form, or of a matter without one.
    let mut counters: Vec<Vec<usize>> = vec![Vec::new(); bundle.materials.len()];
    for planned in matters {
        let rules = &guide.rules.matters[planned.used];
        let open = matches!(planned.state, MatterState::Possible | MatterState::Choice);
        if !planned.planned && !open {
            continue;
        }
        for (at, requirement) in rules.requirements.iter().enumerate() {
            let truth = required(rules, situation, planned, at);
            if truth == Truth::No {
                continue;
            }
            let certain = planned.planned && truth == Truth::Yes;
            let need = Need { matter: planned.matter, requirement: at, certain };
            needs[requirement.material].push(need);
            let stated = &bundle.matters[planned.matter].materials[at];
            if certain && !stated.shown_only {
                // Matters applied for with one form take each paper once.
                let counter = rules.form.unwrap_or(guide.rules.forms.len() + planned.used);
                insert_once(&mut counters[requirement.material], counter);
            }
        }
    }
    let materials = needs
        .into_iter()
        .enumerate()
        .filter(|(_, needs)| !needs.is_empty())
        .map(|(material, needs)| merge(guide, matters, options, material, needs))
        .collect();
    Merged { materials, before: counters.iter().map(Vec::len).sum() }
}

fn merge(
    guide: &Guide,
    matters: &[PlannedMatter],
    options: &[PlannedOption],
    material: usize,
    needs: Vec<Need>,
) -> PlannedMaterial {
    let bundle = guide.bundle();
    let certain = needs.iter().any(|need| need.certain);
    let stated = |need: &Need| &bundle.matters[need.matter].materials[need.requirement];
    // What only may be needed does not yet make the certain demand stricter.
    let counted: Vec<_> = needs.iter().filter(|need| need.certain || !certain).map(stated).collect();
    let exemption = exemption(guide, matters, material, &needs, certain);
    let necessity = if counted.iter().any(|it| it.necessity == Necessity::Required) {
        Necessity::Required
    } else if counted.iter().any(|it| it.necessity == Necessity::Deferrable) {
        Necessity::Deferrable
    } else {
        Necessity::Optional
    };
    let by_option = by_option(guide, options, material, &needs);
    let paper = counted.iter().any(|it| it.form == MaterialForm::Paper);
    let electronic = counted.iter().any(|it| it.form == MaterialForm::Electronic);
    PlannedMaterial {
        material,
        state: match (certain, exemption, necessity) {
            (false, _, _) => MaterialState::Possible,
            (true, Some(_), _) => MaterialState::Exempt,
            (true, None, _) if by_option.is_some() => by_option.unwrap_or(MaterialState::Deferred),
            (true, None, Necessity::Deferrable) => MaterialState::Deferrable,
            (true, None, _) => MaterialState::Prepare,
        },
        exemption,
        handed_in: counted.iter().any(|it| !it.shown_only),
        originals: counted.iter().map(|it| it.originals).max().unwrap_or(0),
        copies: counted.iter().map(|it| it.copies).max().unwrap_or(0),
        original_shown: counted.iter().any(|it| it.original_shown),
        per_person: counted.iter().any(|it| it.per_person),
        form: match (paper, electronic) {
            (false, false) => MergedForm::Either,
            (true, false) => MergedForm::Paper,
            (false, true) => MergedForm::Electronic,
            (true, true) => MergedForm::Both,
        },
        necessity,
        valid_for: counted.iter().filter_map(|it| it.valid_for).max_by_key(|time| in_days(*time)),
        needs,
    }
}

/// What the options that are taken make of a paper: nothing, as long as one
/// matter takes it in now.
fn by_option(guide: &Guide, options: &[PlannedOption], material: usize, needs: &[Need]) -> Option<MaterialState> {
    let bundle = guide.bundle();
    let mut state = None;
    for need in needs.iter().filter(|need| need.certain) {
        if bundle.matters[need.matter].materials[need.requirement].shown_only {
            continue;
        }
        let taken = options.iter().find(|it| {
            it.matter == need.matter
                && it.state == OptionState::Taken
                && it.stated(guide).material() == Some(&bundle.materials[material].id)
        })?;
        if matches!(taken.stated(guide).kind, OptionKind::Deferral(_)) {
            state = Some(MaterialState::Deferred);
        }
        state = state.or(Some(MaterialState::Promised));
    }
    state
}

/// A common measure to compare periods with; never shown.
fn in_days(time: Duration) -> u32 {
    let value = u32::from(time.value);
    match time.unit {
        Unit::OnTheSpot => 0,
        Unit::Hour => value / 24,
        Unit::Workday => value * 7 / 5,
        Unit::Day | Unit::NaturalDay => value,
        Unit::Month => value * 30,
        Unit::Year => value * 365,
    }
}

fn exemption(
    guide: &Guide,
    matters: &[PlannedMatter],
    material: usize,
    needs: &[Need],
    certain: bool,
) -> Option<Exemption> {
    let bundle = guide.bundle();
    let stated = &bundle.materials[material];
    let produced = guide.rules.producers[material].iter().find(|used| matters[**used].planned);
    if let Some(used) = produced {
        return Some(Exemption::Produced(matters[*used].matter));
    }
    if let Some(licence) = &stated.licence
        && let Some(at) = bundle.licences.iter().position(|known| known.id == *licence)
    {
        return Some(Exemption::Licence(at));
    }
    let mut held = None;
    for need in needs.iter().filter(|need| need.certain || !certain) {
        let requirement = &bundle.matters[need.matter].materials[need.requirement];
        requirement.held.as_ref()?;
        held = held.or(Some(Exemption::Held(need.matter, need.requirement)));
    }
    held
}
