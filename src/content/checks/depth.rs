//! A matter says what people come to ask: whether they may, what is looked at, why
//! others were sent back – and it is found by the words they say.

use super::Checker;
use crate::model::Matter;

impl Checker<'_> {
    /// Nothing that every matter has is left to the counter.
    pub(super) fn depth(&mut self, matter: &Matter) {
        let parts = [
            ("/conditions", matter.conditions.is_empty(), "say who may apply, and when it is accepted"),
            (
                "/review_points",
                matter.review_points.is_empty(),
                "say what is looked at: names, numbers and days that must agree, seals, the place itself",
            ),
            ("/mistakes", matter.mistakes.is_empty(), "say why people are sent back, so that nobody comes twice"),
            ("/faq", matter.faq.is_empty(), "answer what people ask about it most"),
            (
                "/words",
                matter.words.is_empty(),
                "only its names find it; add the words people say for it in everyday life",
            ),
        ];
        for (at, missing, message) in parts {
            if missing {
                self.report(at, message);
            }
        }
    }
}
