//! One package for one region, compiled once and planned with many times.

use super::compiler::Compiler;
use super::positions::Positions;
use super::rules::Rules;
use super::truth::Truth;
use super::working_days::WorkingDays;
use crate::model::{Basis, Bundle, DepartmentId, Matter, MatterId, ModeId, OptionKind, Region, RegionId, Text};
use std::sync::Arc;

/// A package compiled for one region.
#[derive(Debug)]
pub struct Guide {
    /// Shared with the guides for other regions.
    bundle: Arc<Bundle>,
    region: RegionId,
    pub(super) calendar: WorkingDays,
    pub(super) rules: Rules,
}

impl Guide {
    /// Compiles a bundle for a region. References to things that the bundle does
    /// not have are left out; `onething check` names them.
    pub fn new(mut bundle: Bundle, region: RegionId) -> Self {
        leave_out_dangling(&mut bundle);
        Self::of(Arc::new(bundle), region)
    }

    fn of(bundle: Arc<Bundle>, region: RegionId) -> Self {
        let rules = Compiler::new(&bundle, &region).compile();
        let calendar = WorkingDays::new(&bundle.calendar);
        Self { bundle, region, calendar, rules }
    }

    /// The data the guide was compiled from.
    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// The region it was compiled for.
    pub fn region(&self) -> &RegionId {
        &self.region
    }

    /// The same data for another region.
    pub fn for_region(&self, region: RegionId) -> Self {
        Self::of(self.bundle.clone(), region)
    }

    /// The working-day calendar.
    pub fn calendar(&self) -> &WorkingDays {
        &self.calendar
    }

    /// The region and those it belongs to, the nearest first.
    pub fn places(&self) -> Vec<&Region> {
        let regions = &self.bundle.regions;
        let mut found: Vec<&Region> = Vec::new();
        let mut next = Some(&self.region);
        while let Some(region) = next.and_then(|id| regions.iter().find(|region| region.id == *id)) {
            if found.len() > regions.len() {
                break;
            }
            found.push(region);
            next = region.parent.as_ref();
        }
        found
    }

    /// Whether the region, or one it belongs to, is one of these; not known while the region is
    /// itself divided.
    pub(super) fn lies_in(&self, regions: &[RegionId]) -> Truth {
        if self.places().iter().any(|place| regions.contains(&place.id)) {
            Truth::Yes
        } else if self.bundle.regions.iter().any(|known| known.parent.as_ref() == Some(&self.region)) {
            Truth::Unknown
        } else {
            Truth::No
        }
    }

    /// A department as the region calls it.
    pub fn department(&self, id: &DepartmentId) -> Option<Named<'_>> {
        let general = self.bundle.departments.iter().find(|department| department.id == *id)?;
        let places = self.places();
        for place in &places {
            if let Some(local) = place.departments.iter().find(|local| local.department == *id) {
                return Some(Named { name: &local.name, of: None, basis: &local.basis });
            }
            // A bureau of the city is not the one of the district; what has no regional name may be.
            if general.of_region {
                break;
            }
        }
        let of = places.first().filter(|_| general.of_region).map(|place| &place.name);
        Some(Named { name: &general.name, of, basis: &[] })
    }
}

/// How a department is called in a region.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    /// Its name.
    pub name: &'a Text,
    /// The region whose name stands before it.
    pub of: Option<&'a Text>,
    /// Where its name here stands, if it has one of its own.
    pub basis: &'a [Basis],
}

/// So that a position in a list of the bundle and in its rules is the same.
fn leave_out_dangling(bundle: &mut Bundle) {
    let Bundle { package, matters, materials, .. } = bundle;
    let handled = matters.iter().filter(|matter| !matter.modes.is_empty());
    let handled = Positions::new(&mut handled.map(|matter| matter.id.as_str()));
    package.matters.retain(|used| handled.contains(used.matter.as_str()));
    let used = Positions::new(&mut package.matters.iter().map(|used| used.matter.as_str()));
    let all_used = |ids: [&MatterId; 3]| ids.iter().all(|id| used.contains(id.as_str()));
    package.alternatives.retain(|it| all_used([&it.standard, &it.instead, &it.planned]));
    let known = Positions::new(&mut materials.iter().map(|material| material.id.as_str()));
    for Matter { materials, modes, options, .. } in matters {
        let has = |id: &ModeId| modes.iter().any(|mode| mode.id == *id);
        materials.retain(|it| known.contains(it.material.as_str()) && it.mode.as_ref().is_none_or(has));
        options.retain(|it| match &it.kind {
            OptionKind::Commitment(mode) => it.local || has(mode),
            _ => it.material().is_none_or(|id| known.contains(id.as_str())),
        });
    }
}
