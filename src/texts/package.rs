//! The page of a package.

topic! {
    /// The page of a package.
    PackageTexts {
        /// "16题".
        questions_exact(n: u16),
        /// "7–16题".
        questions_between(least: u16, most: u16),
        /// Below it.
        questions_note,
        /// "11个".
        matters_exact(n: usize),
        /// "3–11个".
        matters_between(least: usize, most: usize),
        /// Below it.
        matters_note,
        /// "最多…个部门".
        departments(n: usize),
        /// Below it.
        departments_note,
        /// "…条依据".
        sources(n: usize),
        /// Below it.
        sources_note,
        /// Heading of what is not covered.
        not_covered,
        /// Heading of the sample.
        sample,
        /// Mark on it.
        sample_mark,
        /// 要交的材料.
        papers,
        /// 要填的表.
        forms,
        /// 最快, followed by the goal: 最快能开业.
        fastest(goal: &str),
        /// 份.
        paper_unit,
        /// 张.
        form_unit,
        /// Before the number "before", for readers.
        was,
        /// Between the two numbers, for readers.
        now,
        /// The button.
        start,
        /// The button when a case was begun.
        resume,
        /// Link to the plan when there is one.
        to_plan,
        /// Heading of the warnings before a contract is signed.
        before_signing(n: usize),
        /// Heading of the matters.
        which_matters,
        /// Beside 必办.
        always,
        /// Beside 看情况.
        sometimes,
        /// Beside 不用办.
        never,
        /// Nothing known about time.
        no_limit,
        /// Version of the data, sources, and what is unverified.
        version(version: &str, sources: usize),
        /// Right behind it: how many situations were proven, and what that means.
        proven(situations: &str),
        /// Heading of the FAQ.
        faq,
    }
}

impl PackageTexts {
    /// How many questions are asked: the fewest and the most.
    pub fn questions_range(&self, least: u16, most: u16) -> String {
        if least == most { self.questions_exact(most) } else { self.questions_between(least, most) }
    }

    /// How many matters may come up: the fewest and the most.
    pub fn matters_range(&self, least: usize, most: usize) -> String {
        if least == most { self.matters_exact(most) } else { self.matters_between(least, most) }
    }
}
