//! `packages/*.json`: every situation is answered, and no matter waits for itself.

use super::Checker;
use super::references::Kind;
use crate::content::{answers_from_json, answers_to_json, bundle};
use crate::model::{Alternative, Matter, MatterId, Package, PackageId, RuleId, is_id};
use std::collections::{BTreeMap, BTreeSet};

impl Checker<'_> {
    /// One file.
    pub(super) fn package(&mut self, package: &Package) {
        if !is_id(package.id.as_str()) {
            self.report("/id", "write lower-case words joined by single - or .");
        }
        self.codes(package);
        self.name("/name", &package.name, 16);
        self.name("/short", &package.short, 8);
        self.name("/covers", &package.covers, 80);
        self.name("/examples", &package.examples, 24);
        self.words("/words", &package.words, &[&package.name, &package.short, &package.examples]);
        self.name("/goal", &package.goal, 8);
        for (i, stated) in package.not_covered.iter().enumerate() {
            let at = format!("/not_covered/{i}");
            self.text(&format!("{at}/text"), &stated.text);
            self.leads(&format!("{at}/guide"), package, stated.guide.as_ref());
            self.basis(&format!("{at}/basis"), &stated.basis);
        }
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
            self.leads(&format!("{at}/guide"), package, stop.guide.as_ref());
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

    /// The package a text leads to: another one, and there it is.
    fn leads(&mut self, at: &str, package: &Package, guide: Option<&PackageId>) {
        let Some(guide) = guide else { return };
        if *guide == package.id {
            self.report(at, "leads back to this package; leave guide out");
        } else if !self.catalog.packages.iter().any(|known| known.id == *guide) {
            let others =
                self.catalog.packages.iter().map(|known| known.id.as_str()).filter(|id| *id != package.id.as_str());
            let message = format!("no package has this id; known are: {}", others.collect::<Vec<_>>().join(", "));
            self.report(at, message);
        }
    }

    /// Questions in an order in which each looks at earlier ones only.
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

    /// Matters with a reason for every situation, needed or not; one of them is the goal.
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

    /// Matters that wait for each other would never begin.
    fn cycles(&mut self, package: &Package) {
        let used: BTreeSet<&MatterId> = package.matters.iter().map(|it| &it.matter).collect();
        let waits: BTreeMap<&MatterId, Vec<&MatterId>> = self
            .catalog
            .matters
            .iter()
            .filter(|matter| used.contains(&matter.id))
            .map(|matter| {
                let hard = matter.after.iter().filter(|it| it.broken_by.is_none() && it.replaced_by.is_none());
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
            let message = format!(
                "{} wait for each other; break the circle with a commitment (broken_by, replaced_by)",
                stuck.join(", ")
            );
            self.report("/matters", message);
        }
    }

    /// A choice between two matters of this package.
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

    /// Duties of the package and of its matters stand in one list.
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

    /// The example answers questions as an answers file does.
    fn example(&mut self, package: &Package) {
        self.name("/example/text", &package.example.text, 60);
        let Some(bundle) = bundle(self.catalog, &package.id) else { return };
        let answers = package.example.answers.iter().cloned().collect();
        let json = answers_to_json(&answers).to_string();
        let (_, problems) = answers_from_json(&bundle, "", &json);
        for problem in problems {
            self.report(format!("/example/answers{}", problem.pointer), problem.message);
        }
    }
}
