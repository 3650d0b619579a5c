//! Words of the page with the options, and of options on other pages.

topic! {
    /// The options, and what is taken of them on other pages.
    OptionTexts {
        /// Below it: nothing is sent.
        lead,
        /// Headings: taken, to be taken, hangs on an answer, local list, not here.
        groups[5],
        /// Below the options that only a local list knows.
        local,
        /// Another matter needs the same now.
        needed(name: &str),
        /// Link to the question it hangs on.
        ask(question: &str),
        /// Before a figure: fewer, more.
        differs[2],
        /// Neither days nor papers change.
        same,
        /// Opens the comparison and the obligations.
        more,
        /// Beside the column of the plan as it is.
        now,
        /// Column: with the option.
        with,
        /// Column: without it.
        without,
        /// Row: how long the matter takes.
        result,
        /// Rows: working days, one by one, papers on the first day, papers later, duties.
        rows[5],
        /// Label: what is promised.
        promised,
        /// Label: who may take it, who may not.
        who,
        /// Label: how it is checked.
        checked,
        /// Label: by when it is made good.
        due,
        /// No rule gives a day.
        due_local,
        /// Heading of what follows if it is untrue.
        if_false,
        /// What taking it means, above the button.
        only_plan,
        /// Button: take it.
        take(name: &str),
        /// Button: take it back.
        leave(name: &str),
        /// Announced: working days and papers before and after.
        changed(days: u16, days_now: u16, papers: usize, papers_now: usize),
        /// How many are taken.
        taken_n(n: usize),
        /// How many may be taken.
        offered_n(n: usize),
        /// Tag: handed in later, as chosen.
        deferred,
        /// Tag: a promise stands for it, as chosen.
        promised_tag,
        /// Tag: the matter is left for later, as chosen.
        postponed,
        /// Link to the options, to take it back.
        change,
        /// Beside a group of papers that are so because it was chosen.
        chosen_n(n: usize),
        /// Below the papers: how many later, how many promised.
        papers_note(later: usize, promised: usize),
    }
}
