//! The matters page, and the words for matters on the full guide.

topic! {
    /// The matters page, and the words for matters on the full guide.
    MattersTexts {
        /// How many matters, in one step.
        title_one(n: usize),
        /// How many matters, in two steps: 6个事项，分两步.
        title_two(n: usize),
        /// How many matters in how many steps.
        title_more(n: usize, steps: &str),
        /// Title while no matter is certain.
        title_none,
        /// Below the title, when nothing waits for anything.
        lead_one,
        /// Below the title, when there are several steps.
        lead_steps,
        /// Numbers of steps from none to ten.
        steps[11],
        /// Heading of a step: 第一步.
        step_n(number: &str),
        /// What a step waits for.
        step_after(names: &str),
        /// Heading over matters that are not in the plan yet.
        open_title,
        /// Beside it.
        open_sub,
        /// Opens the details.
        more,
        /// Closes the details.
        shut,
        /// The answers behind a result.
        because(answers: &str),
        /// One question with its answer.
        answer(question: &str, answer: &str),
        /// Reason of a matter that may be chosen.
        offered(title: &str),
        /// Reason of a matter that was not chosen.
        not_chosen(title: &str),
        /// Reason of a matter without words of its own that hangs on an answer.
        depends,
        /// Reason of a matter without words of its own that is not needed.
        no_reason,
        /// Instead of a limit.
        unknown_limit,
        /// Below a limit.
        often_on_the_spot,
        /// Below a limit: it may be extended.
        extension(time: &str),
        /// Below a limit: the other way of handling takes longer or shorter.
        other_way(time: &str),
        /// Below a limit: the goal does not wait for it.
        not_goal,
        /// Tag: handled by commitment.
        by_commitment(mode: &str),
        /// The way of handling hangs on an answer.
        mode_open,
        /// Label: who decides.
        who,
        /// Another body supervises.
        later_by(name: &str),
        /// A department of a region: 台儿庄区行政审批服务局.
        of_region(region: &str, name: &str),
        /// Label: what it waits for.
        waits,
        /// A matter waited for, with the reason.
        wait(name: &str, why: &str),
        /// Label: how it is handled.
        how,
        /// Label: how long it takes.
        limit,
        /// A step and its limit.
        limit_of(step: &str, time: &str),
        /// How the rule prints it.
        printed(printed: &str),
        /// The rule does not say which kind of day.
        unit_open,
        /// Time that is not counted.
        not_counted(what: &str),
        /// A limit the region has published.
        committed(time: &str),
        /// The region has published none.
        no_committed,
        /// A check after the result.
        check_after(time: &str),
        /// Label: what one gets.
        result,
        /// How long it is valid.
        valid(time: &str),
        /// How long it is valid at most.
        valid_at_most(time: &str),
        /// When to renew.
        renew(to: &str),
        /// When to renew, with a window.
        renew_between(from: &str, to: &str),
        /// Label: what it costs.
        fee,
        /// No fee.
        fee_none,
        /// No rule about the fee was found.
        fee_local,
        /// Label: conditions.
        conditions,
        /// Label: what the check looks at.
        checks,
        /// Label: why applications come back.
        mistakes,
        /// Label: questions people ask.
        questions,
        /// Label: what happens if not.
        penalties,
        /// Label: duties afterwards.
        duties,
        /// What follows if a duty is missed.
        missed(what: &str),
        /// Label: only the local office knows.
        ask,
        /// Label: legal basis.
        law,
        /// Label: papers.
        papers,
        /// The start as an event, where the package does not say what it is.
        start_event,
        /// The goal as an event.
        goal_event(goal: &str),
        /// Due when the goal is reached.
        due_goal(goal: &str),
        /// Due within a time after an event.
        due_within(time: &str, after: &str),
        /// Due every so long.
        due_every(time: &str, after: &str),
        /// Due every year between two days.
        due_between(from: &str, to: &str),
        /// A day of every year: month, day, and both as the data write them.
        yearly_day(month: &str, day: &str, written: &str),
        /// Due all the time.
        due_always,
        /// An event: this matter is done.
        matter_done(name: &str),
        /// Title of the full guide.
        full_title(name: &str),
        /// Below it.
        full_lead,
        /// Link to the questions.
        full_start,
        /// Heading of the links within the page.
        full_index,
        /// Section: what it covers.
        full_covers,
        /// Section: the questions.
        full_questions,
        /// Section: when it is not possible.
        full_stops,
        /// Label: what else is possible.
        full_instead,
        /// Section: the matters.
        full_matters,
        /// Label: when it is needed.
        full_because,
        /// Label: when it is not needed.
        full_otherwise,
        /// Section: choices between matters.
        full_choices,
        /// Section: warnings and hints.
        full_notices,
        /// Section: duties afterwards.
        full_duties,
        /// Section: false papers.
        full_false,
        /// Section: questions people ask.
        full_faq,
        /// Section: what local papers say.
        full_local,
        /// Section: sources.
        full_sources,
        /// The first day a source is in force.
        full_since(day: &str),
        /// Its last day.
        full_until(day: &str),
        /// Link to a source.
        full_open,
        /// Heading over what is not needed.
        none_title,
        /// Below it.
        none_sub,
        /// Main button: to the materials.
        next(n: usize),
    }
}

impl MattersTexts {
    /// How many matters in how many steps: 6个事项，分两步.
    pub fn title(&self, n: usize, steps: usize) -> String {
        match steps {
            0 | 1 => self.title_one(n),
            2 => self.title_two(n),
            _ => self.title_more(n, &self.number(steps)),
        }
    }

    /// Heading of a step: 第一步.
    pub fn step(&self, n: usize) -> String {
        self.step_n(&self.number(n))
    }

    /// Due every year between two days, which the data write as 03-31.
    pub fn due_yearly(&self, from: &str, to: &str) -> String {
        self.due_between(&self.day_of_year(from), &self.day_of_year(to))
    }

    fn number(&self, n: usize) -> String {
        self.steps.get(n).map_or_else(|| n.to_string(), |word| (*word).to_owned())
    }

    fn day_of_year(&self, written: &str) -> String {
        match written.split_once('-') {
            Some((month, day)) => self.yearly_day(month.trim_start_matches('0'), day.trim_start_matches('0'), written),
            None => written.to_owned(),
        }
    }
}
