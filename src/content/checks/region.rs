//! `regions/*.json`: what differs in a place has a source, and no office promises more time than the law gives.

use super::Checker;
use super::references::Kind;
use crate::model::{Committed, Limit, Region};

impl Checker<'_> {
    /// One file.
    pub(super) fn region(&mut self, region: &Region) {
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
        self.circle(region);
        for (i, committed) in region.committed.iter().enumerate() {
            self.committed(&format!("/committed/{i}"), committed);
            let same = |other: &Committed| {
                let modes = committed.mode.is_none() || other.mode.is_none() || committed.mode == other.mode;
                other.matter == committed.matter && modes
            };
            if let Some(j) = region.committed[..i].iter().position(same) {
                let message = format!("/committed/{j} is a limit for the same already; keep one");
                self.report(format!("/committed/{i}"), message);
            }
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
            if office.address.is_none() && office.hours.is_none() && office.phone.is_none() {
                let message = "says neither where it is nor when it is open nor how to reach it; leave the office out";
                self.report("/office", message);
            }
        }
        self.facts("/notes", &region.notes);
    }

    /// Regions that belong to each other have no topmost one, and the guide begins with that.
    fn circle(&mut self, region: &Region) {
        let mut circle = vec![&region.id];
        let mut above = region.parent.as_ref();
        while let Some(parent) = above {
            if *parent == region.id {
                let message = match circle.as_slice() {
                    [_] => "the region belongs to itself; name the one above it, or leave parent out".into(),
                    _ => {
                        let codes: Vec<&str> = circle.iter().map(|code| code.as_str()).collect();
                        format!("the regions {} belong to each other; the topmost has no parent", codes.join(", "))
                    }
                };
                self.report("/parent", message);
                return;
            }
            if circle.contains(&parent) {
                // A circle above this region is reported there.
                return;
            }
            circle.push(parent);
            above = self.catalog.regions.iter().find(|known| known.id == *parent).and_then(|it| it.parent.as_ref());
        }
    }

    /// A published limit is never longer than the law's.
    fn committed(&mut self, at: &str, committed: &Committed) {
        self.refer(&format!("{at}/matter"), Kind::Matter, committed.matter.as_str());
        self.limit(&format!("{at}/limit"), &committed.limit);
        let Some(matter) = self.catalog.matters.iter().find(|matter| matter.id == committed.matter) else { return };
        if committed.mode.as_ref().is_some_and(|id| matter.modes.iter().all(|mode| mode.id != *id)) {
            self.report(format!("{at}/mode"), "this matter has no such mode");
        }
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
}
