//! The plan's overview, and the page that says why the guide stops.

topic! {
    /// The plan's overview, and the page that says why the guide stops.
    PlanTexts {
        /// Title.
        title,
        /// The situation: the first answers, and how many there are.
        summary(answers: &str, n: usize),
        /// Link to the answers.
        edit,
        /// Whose rules.
        region(name: &str),
        /// Questions are open, and it is known how many.
        so_far_exact(n: u16),
        /// Questions are open: at least, at most.
        so_far_between(least: u16, most: u16),
        /// Questions are open: at most.
        so_far_most(most: u16),
        /// Name of the block of figures.
        figures,
        /// Label: papers.
        papers,
        /// Read before the number without merging.
        before,
        /// Read between the numbers.
        papers_after,
        /// Behind the number of papers.
        papers_unit,
        /// How many are merged, how many are exempt.
        papers_note(merged: usize, free: usize),
        /// Label: forms.
        forms,
        /// Read between the numbers.
        forms_after,
        /// Behind the number of forms.
        forms_unit,
        /// Fields, as many as before.
        fields_same(n: usize),
        /// Fields before and after.
        fields_fewer(before: usize, after: usize),
        /// Label: how fast the goal is reached.
        fastest(goal: &str),
        /// Behind one working day.
        workday_unit,
        /// Behind the number of working days.
        workdays_unit,
        /// In place of no working day.
        same_day,
        /// First and last day, and the days one by one.
        fastest_note(start: &str, finish: &str, one_by_one: u16),
        /// How many matters have no known limit.
        not_in_total(n: usize),
        /// Label: matters and departments.
        matters,
        /// Behind the number of matters.
        matters_unit,
        /// Behind the unit on phones.
        matters_extra,
        /// How many departments.
        departments(n: usize),
        /// Headings of the first one, two or three things to do.
        todo_first[3],
        /// Start with these matters.
        todo_early(names: &str),
        /// Why.
        todo_early_text,
        /// Prepare papers and forms.
        todo_papers(papers: usize, forms: usize),
        /// How.
        todo_papers_text,
        /// Some may come later.
        todo_later(n: usize),
        /// Go to the window on a day.
        todo_window(day: &str, weekday: &str),
        /// The same where the plan does not start at a window.
        todo_window_later,
        /// The window is not known.
        todo_window_unknown,
        /// Heading of the sections.
        contents,
        /// Row: matters.
        matters_row,
        /// Row: materials.
        materials_row,
        /// Row: dates.
        dates_row,
        /// Note of the row: matters.
        matters_n(n: usize),
        /// How many papers are ready.
        ready(ready: usize, all: usize),
        /// The goal with its day.
        goal_on(day: &str, goal: &str),
        /// Heading of the list of matters.
        list(n: usize),
        /// What is planned with until somebody chooses.
        choice_planned(name: &str),
        /// After the choice.
        choice_chosen,
        /// What a choice means: papers, working days, goal, and whether there is a day for it.
        choice_line(papers: usize, days: u16, goal: &str, dated: bool),
        /// Heading over what to know before choosing.
        compare,
        /// Heading of what is not verified.
        unverified,
        /// It is not known how long a matter takes.
        limit_of(name: &str),
        /// Whom to ask.
        limit_ask(who: &str),
        /// Opens what only the local office knows.
        ask(n: usize),
        /// How many matters are not settled and not counted.
        not_settled(n: usize),
        /// Matters that hang on questions still open.
        doubts_rest(names: &str),
        /// Heading of what hangs on answers.
        doubts,
        /// Below it: because of 不确定.
        doubts_unsure,
        /// Below it: because questions are open.
        doubts_open,
        /// The way of handling hangs on an answer.
        mode_open(name: &str),
        /// A paper hangs on an answer.
        paper_open(name: &str),
        /// It may turn out impossible.
        stop_open(title: &str),
        /// A question answered with 不确定.
        unsure_question(label: &str),
        /// Heading of warnings and hints.
        notices,
        /// Opens what local papers say.
        notes(name: &str),
        /// First half of the note at the end.
        prepared,
        /// Its bold half.
        not_submitted,
        /// Its end, with the version of the data.
        version(version: &str),
        /// Main button.
        to_materials,
        /// Tag: handled elsewhere.
        elsewhere,
        /// Lead: forbidden.
        stopped_lead,
        /// Lead: handled elsewhere.
        elsewhere_lead,
        /// Label: the answers.
        stopped_because,
        /// Label: the rule.
        rule,
        /// Label: what it would cost.
        penalty,
        /// Heading: what else is possible.
        instead,
        /// Link to the telephone.
        call,
        /// Main button: change the answer.
        change_one,
        /// Main button: change the two answers.
        change_two,
        /// Main button: change the answers.
        change_more(n: usize),
    }
}

impl PlanTexts {
    /// Questions are open: at least, at most, whether that is exact.
    pub fn so_far(&self, least: u16, most: u16, exact: bool) -> String {
        match exact {
            true if least == most => self.so_far_exact(most),
            true if least > 0 => self.so_far_between(least, most),
            _ => self.so_far_most(most),
        }
    }

    /// Fields before and after.
    pub fn fields(&self, before: usize, after: usize) -> String {
        if before == after { self.fields_same(after) } else { self.fields_fewer(before, after) }
    }

    /// Heading of the first things to do; there are three at most.
    pub fn todo(&self, n: usize) -> &'static str {
        self.todo_first[n.clamp(1, 3) - 1]
    }

    /// Main button: change the answers.
    pub fn change(&self, n: usize) -> String {
        match n {
            0 | 1 => self.change_one.to_owned(),
            2 => self.change_two.to_owned(),
            n => self.change_more(n),
        }
    }
}
