//! Options: what may be promised, deferred or postponed, by a rule, to somebody, with a deadline or none that is known.

use super::Checker;
use super::references::Kind;
use super::together::hold_together;
use crate::model::{
    Anchor, ByAnswer, Condition, Deadline, Matter, Mode, ModeId, OptionId, OptionKind, PlanOption, QuestionId,
    QuestionKind, Requirement, is_id,
};

impl Checker<'_> {
    /// The options of a matter.
    pub(super) fn options(&mut self, matter: &Matter) {
        for (i, option) in matter.options.iter().enumerate() {
            let at = format!("/options/{i}");
            self.option(&at, matter, option);
            let earlier = &matter.options[..i];
            let others = self.catalog.matters.iter().filter(|other| other.id != matter.id);
            if earlier.iter().chain(others.flat_map(|other| &other.options)).any(|other| other.id == option.id) {
                self.report(format!("{at}/id"), "stands twice, here or in another matter");
            }
            if earlier.iter().any(|other| other.kind == option.kind) {
                self.report(format!("{at}/kind"), "another option of the matter does the same; keep one");
            } else if let Some(material) = option.material()
                && earlier.iter().any(|other| other.material() == Some(material) && other.local == option.local)
            {
                let message = format!("{material} would be both promised and handed in later; keep one");
                self.report(format!("{at}/kind"), message);
            }
        }
        for (i, wait) in matter.after.iter().enumerate() {
            let breaks = |it: &&PlanOption| Some(&it.id) == wait.replaced_by.as_ref() && it.is_chosen();
            if wait.replaced_by.is_some() && !matter.options.iter().any(|it| breaks(&it)) {
                self.report(
                    format!("/after/{i}/replaced_by"),
                    "this matter has no option of this id that can be chosen",
                );
            }
        }
    }

    fn option(&mut self, at: &str, matter: &Matter, option: &PlanOption) {
        if !is_id(option.id.as_str()) {
            self.report(format!("{at}/id"), "write lower-case words joined by single - or .");
        }
        self.name(&format!("{at}/name"), &option.name, 20);
        self.when(at, option.when.as_ref());
        self.facts(&format!("{at}/who"), &option.who);
        for (key, fact) in
            [("promised", &option.promised), ("checked", &option.checked), ("if_false", &option.if_false)]
        {
            if let Some(fact) = fact {
                self.fact(&format!("{at}/{key}"), fact);
            }
        }
        self.basis(&format!("{at}/basis"), &option.basis);
        if let Some(by) = &option.by {
            self.by_answer(&format!("{at}/by"), option, by);
        }
        if option.local && (option.by.is_some() || option.due != Deadline::LocalOffice) {
            self.report(format!("{at}/local"), "a local list decides it: nobody takes it, and it has no deadline here");
        }
        self.subject(at, matter, option);
        self.deadline(at, matter, option);
    }

    /// What it changes: there, allowed by a rule, and not out of everybody's reach.
    fn subject(&mut self, at: &str, matter: &Matter, option: &PlanOption) {
        let kind = format!("{at}/kind");
        let mut reached = Some(true);
        match &option.kind {
            OptionKind::Commitment(_) if option.local => {}
            OptionKind::Commitment(id) => match mode(matter, id) {
                None => self.report(format!("{kind}/commitment"), "this matter has no such mode"),
                Some(mode) => {
                    if option.by.is_some() == mode.when.is_none() {
                        let message = "a mode taken by an answer has a condition, one taken by choice has none";
                        self.report(format!("{kind}/commitment"), message);
                    }
                    if matter.modes.last() == Some(mode) {
                        self.report(
                            format!("{kind}/commitment"),
                            "the last mode is the ordinary one; nobody need choose it",
                        );
                    }
                    reached = self.can_hold(&[option.when.as_ref(), mode.when.as_ref()]);
                }
            },
            OptionKind::Promise(id) | OptionKind::Deferral(id) => {
                let word = if matches!(option.kind, OptionKind::Promise(_)) { "promise" } else { "deferral" };
                self.refer(&format!("{kind}/{word}"), Kind::Material, id.as_str());
                let about: Vec<&Requirement> = matter.materials.iter().filter(|it| option.is_about(it)).collect();
                if about.is_empty() {
                    let rule = if word == "promise" { "commitment" } else { "deferral" };
                    let message = format!("no demand for {id} here says by its {rule} that this is allowed");
                    self.report(format!("{kind}/{word}"), message);
                }
                let modes = |it: &Requirement| it.mode.as_ref().and_then(|id| mode(matter, id)?.when.as_ref());
                let open = |it: &&Requirement| {
                    self.can_hold(&[option.when.as_ref(), it.when.as_ref(), modes(it)]) != Some(false)
                };
                reached = Some(about.is_empty() || about.iter().any(open));
                let material = self.catalog.materials.iter().find(|known| known.id == *id);
                if !option.local && material.is_some_and(|material| material.licence.is_some()) {
                    self.report(
                        format!("{kind}/{word}"),
                        "an electronic licence stands for it: nothing is left to choose",
                    );
                }
            }
            OptionKind::Postponement => {
                let packages = self.catalog.packages.iter().flat_map(|package| &package.matters);
                let mut uses = packages.filter(|used| used.matter == matter.id);
                if uses.all(|used| used.goal) {
                    self.report(kind, "every package waits for this matter: nobody could ever postpone it");
                }
            }
        }
        if reached == Some(false) {
            self.report(format!("{at}/when"), "holds in no situation in which there is something to choose");
        }
    }

    /// Whether these conditions hold in one situation; `None` if that takes too long to try.
    fn can_hold(&self, conditions: &[Option<&Condition>]) -> Option<bool> {
        let wanted: Vec<(&Condition, bool)> = conditions.iter().flatten().map(|it| (*it, true)).collect();
        hold_together(self.catalog, &wanted)
    }

    /// A deadline whose day can be computed.
    fn deadline(&mut self, at: &str, matter: &Matter, option: &PlanOption) {
        match &option.due {
            Deadline::LocalOffice => {}
            Deadline::Check => {
                let checked = match &option.kind {
                    OptionKind::Commitment(id) => mode(matter, id).is_some_and(|mode| mode.check_after.is_some()),
                    OptionKind::Postponement => false,
                    _ => matter.modes.iter().any(|mode| mode.check_after.is_some()),
                };
                if !checked {
                    self.report(format!("{at}/due"), "there is no check after the result in that mode");
                }
            }
            Deadline::Duty(id) => {
                if !matter.obligations.iter().any(|duty| duty.id == *id) {
                    self.report(format!("{at}/due/duty"), "this matter has no such duty");
                }
            }
            Deadline::Within { after, .. } => {
                if let Anchor::Matter(other) = after {
                    self.refer(&format!("{at}/due/within/after"), Kind::Matter, other.as_str());
                }
            }
        }
    }

    /// An option taken by an answer: the question has both answers.
    fn by_answer(&mut self, at: &str, option: &PlanOption, by: &ByAnswer) {
        if !matches!(option.kind, OptionKind::Commitment(_)) {
            self.report(at, "only a mode of handling can be taken by an answer");
        }
        self.answer(&format!("{at}/taken"), &by.question, &by.taken);
        self.answer(&format!("{at}/left"), &by.question, &by.left);
        if by.taken == by.left {
            self.report(format!("{at}/left"), "the answer that takes it cannot leave it");
        }
        for (i, (question, answer)) in by.assumed.iter().enumerate() {
            self.answer(&format!("{at}/assumed/{i}"), question, answer);
        }
    }

    /// One answer of a question with exactly one.
    fn answer(&mut self, at: &str, question: &QuestionId, option: &OptionId) {
        self.refer(at, Kind::Question, question.as_str());
        let Some(known) = self.catalog.questions.iter().find(|it| it.id == *question) else { return };
        let fits = match &known.kind {
            QuestionKind::Single(choices) => choices.iter().any(|choice| choice.id == *option),
            QuestionKind::Several(_) | QuestionKind::Number(_) => false,
        };
        if !fits {
            self.report(at, format!("the question {question} has no single answer {:?}", option.as_str()));
        }
    }
}

fn mode<'a>(matter: &'a Matter, id: &ModeId) -> Option<&'a Mode> {
    matter.modes.iter().find(|mode| mode.id == *id)
}
