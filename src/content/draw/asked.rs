//! Conditions as far as one package asks: a shared matter may look at questions that it does not.

use crate::model::{Bundle, Condition};

/// What is left of a condition.
pub(super) enum Left {
    /// Always so in this package, or never.
    Fixed(bool),
    /// It depends on the answers, or on the region.
    Open(Condition),
}

/// The condition without what the package never asks: that counts as not chosen.
pub(super) fn left(bundle: &Bundle, condition: &Condition) -> Left {
    match condition {
        Condition::Chosen(id, _) | Condition::AtLeast(id, _) | Condition::Below(id, _)
            if !bundle.questions.iter().any(|question| question.id == *id) =>
        {
            Left::Fixed(false)
        }
        Condition::Chosen(..) | Condition::AtLeast(..) | Condition::Below(..) | Condition::Region(_) => {
            Left::Open(condition.clone())
        }
        Condition::Not(inner) => match left(bundle, inner) {
            Left::Fixed(holds) => Left::Fixed(!holds),
            Left::Open(inner) => Left::Open(Condition::Not(Box::new(inner))),
        },
        Condition::All(parts) => joined(bundle, parts, true, Condition::All),
        Condition::Any(parts) => joined(bundle, parts, false, Condition::Any),
    }
}

/// Several together: a part that is `neutral` says nothing, one that is the opposite decides.
fn joined(bundle: &Bundle, parts: &[Condition], neutral: bool, join: fn(Vec<Condition>) -> Condition) -> Left {
    let mut open = Vec::new();
    for part in parts {
        match left(bundle, part) {
            Left::Fixed(holds) if holds != neutral => return Left::Fixed(holds),
            Left::Fixed(_) => {}
            Left::Open(part) => open.push(part),
        }
    }
    match (open.len(), open.pop()) {
        (_, None) => Left::Fixed(neutral),
        (1, Some(only)) => Left::Open(only),
        (_, Some(last)) => {
            open.push(last);
            Left::Open(join(open))
        }
    }
}
