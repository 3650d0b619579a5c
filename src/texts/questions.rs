//! The question page and the page to check the answers.

topic! {
    /// The question page and the page to check the answers.
    QuestionsTexts {
        /// "第6题，最后一题".
        bounds_last(number: usize),
        /// "第6题，后面还有3题": number, still to come.
        bounds_exact(number: usize, most: u16),
        /// "第6题，后面最多还有6题": number, most still to come.
        bounds_most(number: usize, most: u16),
        /// "第6题，后面还有3到6题": number, fewest and most still to come.
        bounds_between(number: usize, fewest: u16, most: u16),
        /// The number in the title: 第6题.
        number(number: usize),
        /// Link to the question before.
        previous,
        /// "为什么问：…".
        why(why: &str),
        /// "法规上叫…".
        legal(term: &str),
        /// Below 不确定.
        unsure_hint,
        /// Why 不确定 is not offered.
        no_unsure(why: &str),
        /// "若选…".
        if_chosen(option: &str),
        /// What would follow: matters, papers, working days, and whether there is a day for the goal.
        outcome(matters: usize, papers: usize, days: u16, dated: bool),
        /// What would follow: the guide stops.
        outcome_stop,
        /// What would follow: the same as with the other options.
        outcome_same,
        /// Heading of the help.
        help,
        /// Several options may be chosen.
        several,
        /// The button.
        go_on,
        /// The last button.
        make_plan,
        /// Beside the button on a desktop.
        enter,
        /// Before the title when something is wrong.
        error_title(title: &str),
        /// Heading of the error summary.
        errors(n: usize),
        /// Nothing was chosen.
        choose_one,
        /// Nothing was chosen, several may be.
        choose_some,
        /// Not a number in range: example, unit, smallest, largest, decimals.
        number_wrong(example: &str, unit: &str, min: u32, max: u32, decimals: u8),
        /// Hint below the number's label.
        number_hint(example: &str, unit: &str),
        /// Heading of the answers before.
        earlier,
        /// Link to change an answer; the question is named for readers.
        change,
        /// Joins it with the question for readers.
        change_of(label: &str),
        /// Heading of the plan so far.
        forming,
        /// "确定要办5个".
        certain(n: usize),
        /// "还要看回答2个".
        open(n: usize),
        /// 不用办.
        not_needed,
        /// Title of the page to check the answers.
        check,
        /// "11题，1题还没定".
        check_lead(answered: usize, doubts: usize),
        /// Answers that are 不确定.
        doubtful,
        /// Answers that are given.
        settled,
        /// Questions that are open.
        unanswered,
        /// Stored answers that do not count at the moment.
        dropped,
        /// Tag on them.
        dropped_tag,
        /// A question without an answer.
        no_answer,
        /// Button while questions are open.
        answer_rest,
        /// Nothing was answered yet.
        nothing,
    }
}

impl QuestionsTexts {
    /// Number of the question, fewest and most still to come.
    pub fn bounds(&self, number: usize, fewest: u16, most: u16) -> String {
        match (fewest, most) {
            (_, 0) => self.bounds_last(number),
            (fewest, most) if fewest == most => self.bounds_exact(number, most),
            (0, most) => self.bounds_most(number, most),
            (fewest, most) => self.bounds_between(number, fewest, most),
        }
    }
}
