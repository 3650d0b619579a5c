//! Sets of questions by position, as bits.

/// Some questions of a package: one bit each.
#[derive(Debug, Clone)]
pub(super) struct QuestionSet(Vec<u32>);

impl QuestionSet {
    /// None of so many questions.
    pub(super) fn none_of(questions: usize) -> Self {
        Self(vec![0; questions.div_ceil(32)])
    }

    pub(super) fn clear(&mut self) {
        self.0.fill(0);
    }

    pub(super) fn insert(&mut self, question: usize) {
        self.0[question / 32] |= 1 << (question % 32);
    }

    pub(super) fn remove(&mut self, question: usize) {
        self.0[question / 32] &= !(1 << (question % 32));
    }

    pub(super) fn contains(&self, question: usize) -> bool {
        self.0[question / 32] >> (question % 32) & 1 == 1
    }

    /// The bits; sets of the same questions have the same.
    pub(super) fn words(&self) -> &[u32] {
        &self.0
    }
}
