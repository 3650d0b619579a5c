//! `matters/*.json`: every way of handling a matter is complete and states its limits.

use super::Checker;
use super::references::Kind;
use crate::engine::WorkingDays;
use crate::model::{Fee, Limit, Matter, Mode, OptionKind, Outcome, Renewal, Unit, is_id};
use std::collections::BTreeSet;

impl Checker<'_> {
    /// One file: who decides, how, on which papers, at which fee and by which rules.
    pub(super) fn matter(&mut self, matter: &Matter) {
        if !is_id(matter.id.as_str()) {
            self.report("/id", "write lower-case words joined by single - or .");
        }
        self.name("/name", &matter.name, 20);
        self.name("/official", &matter.official, 40);
        self.name("/short", &matter.short, 4);
        self.words("/words", &matter.words, &[&matter.name, &matter.official]);
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
            let is = |kind: &OptionKind| matches!(kind, OptionKind::Commitment(id) if *id == mode.id);
            let chosen = matter.options.iter().any(|option| option.is_chosen() && is(&option.kind));
            if (last || chosen) != mode.when.is_none() {
                let message =
                    "every mode but the last, and those an option takes, has a condition, and the last has none";
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
        self.repeated_materials(matter);
        self.options(matter);
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
        self.depth(matter);
        self.silence(matter);
        for (i, text) in matter.ask_locally.iter().enumerate() {
            self.text(&format!("/ask_locally/{i}"), text);
        }
    }

    /// A way of handling it, with its steps.
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

    /// A limit of time with its source.
    pub(super) fn limit(&mut self, at: &str, limit: &Limit) {
        self.basis(&format!("{at}/basis"), &limit.basis);
        self.facts(&format!("{at}/not_counted"), &limit.not_counted);
        self.maybe_text(&format!("{at}/printed"), limit.printed.as_ref());
        if (limit.time.unit == Unit::OnTheSpot) != (limit.time.value == 0) {
            self.report(format!("{at}/time"), "on_the_spot has the value 0, every other unit more than 0");
        }
    }

    /// The result; a renewal needs a period of validity, and a window that opens before it closes.
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
            self.renewal(outcome, renewal);
        }
    }

    /// The window lies within the validity: the days of a result of the first covered day.
    fn renewal(&mut self, outcome: &Outcome, renewal: &Renewal) {
        let (Some(validity), Some(calendar)) = (&outcome.validity, self.catalog.calendars.first()) else { return };
        let days = WorkingDays::new(calendar);
        let issued = calendar.from.0;
        let expiry = days.plain(issued, validity.time);
        let opens = renewal.from.map(|from| days.ahead(expiry, from));
        let closes = days.ahead(expiry, renewal.to);
        if opens.is_some_and(|opens| opens >= closes) {
            self.report("/result/renewal", "the window closes before it opens");
        }
        if opens.unwrap_or(closes) <= issued {
            self.report("/result/renewal", "longer before the end than the result is valid");
        }
    }
}
