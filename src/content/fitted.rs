//! Takes out of shared matters and forms what can never apply in one package: rules
//! that hang on questions it does not ask. A matter is written once and used by many
//! packages; nobody should load the rules of the others.

use crate::model::{Condition, Deadline, Form, Material, MaterialId, Matter, QuestionId, RuleId};
use std::collections::BTreeSet;

/// Without the papers, points and duties of other packages. Modes and options stay:
/// case codes and other rules name them by their place.
pub(super) fn fit_matter(matter: &mut Matter, asked: &[&QuestionId]) {
    let applies = |when: &Option<Condition>| when.as_ref().is_none_or(|when| settled(when, asked) != Some(false));
    let Matter { options, obligations, .. } = &mut *matter;
    let is_due = |id: &RuleId| options.iter().any(|option| matches!(&option.due, Deadline::Duty(duty) if duty == id));
    obligations.retain(|duty| applies(&duty.when) || is_due(&duty.id));
    matter.materials.retain(|requirement| applies(&requirement.when));
    matter.review_points.retain(|point| applies(&point.when));
}

/// Without look-alikes that nothing in the package asks for.
pub(super) fn fit_material(material: &mut Material, used: &BTreeSet<&MaterialId>) {
    material.not_the_same_as.retain(|other| used.contains(&other.material));
}

/// Without the fields of other packages.
pub(super) fn fit_form(form: &mut Form, asked: &[&QuestionId]) {
    form.fields.retain(|field| field.when.as_ref().is_none_or(|when| settled(when, asked) != Some(false)));
}

/// What a condition comes to whatever is answered; `None` where that depends on
/// answers or the region. A question that is not asked has no answer chosen.
fn settled(condition: &Condition, asked: &[&QuestionId]) -> Option<bool> {
    match condition {
        Condition::Chosen(question, _) | Condition::AtLeast(question, _) | Condition::Below(question, _) => {
            if asked.contains(&question) { None } else { Some(false) }
        }
        Condition::All(parts) => joined(parts, false, asked),
        Condition::Any(parts) => joined(parts, true, asked),
        Condition::Not(inner) => settled(inner, asked).map(|holds| !holds),
        Condition::Region(_) => None,
    }
}

/// One part that is `decides` decides; otherwise it is open as long as one part is.
fn joined(parts: &[Condition], decides: bool, asked: &[&QuestionId]) -> Option<bool> {
    let parts = || parts.iter().map(|part| settled(part, asked));
    if parts().any(|part| part == Some(decides)) {
        return Some(decides);
    }
    parts().all(|part| part.is_some()).then_some(!decides)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(question: &str) -> Condition {
        Condition::Chosen(question.into(), "yes".into())
    }

    #[test]
    fn what_hangs_on_questions_that_are_not_asked_never_holds() {
        let asked = QuestionId::from("asked");
        let asked = [&asked];
        let (here, elsewhere) = (|| chosen("asked"), || chosen("elsewhere"));
        assert_eq!(settled(&here(), &asked), None);
        assert_eq!(settled(&elsewhere(), &asked), Some(false));
        assert_eq!(settled(&Condition::Not(Box::new(elsewhere())), &asked), Some(true));
        assert_eq!(settled(&Condition::All(vec![here(), elsewhere()]), &asked), Some(false));
        assert_eq!(settled(&Condition::Any(vec![here(), elsewhere()]), &asked), None);
        assert_eq!(settled(&Condition::Any(vec![elsewhere(), elsewhere()]), &asked), Some(false));
        assert_eq!(settled(&Condition::Region(vec!["370405".into()]), &asked), None);
    }
}
