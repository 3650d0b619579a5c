//! The dates page.

topic! {
    /// The dates page.
    DatesTexts {
        /// Title: the day of the goal, the goal.
        title_of(day: &str, goal: &str),
        /// Title while nothing the goal waits for is certain.
        title_open,
        /// Working days in parallel and one by one.
        lead(parallel: u16, one_by_one: u16, start: &str),
        /// Matters without a known limit.
        not_in_total(names: &str),
        /// The day by published local limits.
        committed(day: &str, goal: &str),
        /// Label of the start date.
        start,
        /// Heading of the list.
        list,
        /// Beside a weekday: at the latest.
        latest(weekday: &str),
        /// First act.
        hand_in(n: usize),
        /// What starts that day.
        hand_in_text(names: &str),
        /// These matters are done.
        done(names: &str),
        /// These matters are done, and with them the goal.
        done_goal(names: &str, goal: &str),
        /// Who decides by then.
        decides(who: &str),
        /// What goes on from there.
        then(names: &str),
        /// This matter may end so many working days later, or decides.
        slack(name: &str, n: u16),
        /// A check on site.
        check(name: &str),
        /// Heading of matters without dates.
        undated,
        /// A matter without a date, and who decides.
        undated_line(name: &str, who: &str),
        /// Heading of time that is not counted.
        apart,
        /// Heading of what to know about the dates.
        know,
        /// The calendar is not published beyond a day.
        calendar_ends(day: &str),
        /// A matter, its end by working days and by calendar days.
        unit(name: &str, later: &str, earlier: &str),
        /// A matter that waits for itself.
        cycle(name: &str),
        /// A matter that need not wait for another, thanks to a promise.
        broken(name: &str, other: &str),
        /// The same where the other waits for it, too.
        broken_mutual(name: &str, other: &str),
        /// Opens what happens a week later.
        late,
        /// So many working days later; none.
        late_days(n: u16, goal: &str),
        /// A paper that comes later.
        late_paper(name: &str),
        /// A matter that begins later.
        late_matter(name: &str),
        /// Tag: estimated.
        estimated,
        /// Button: save the dates as a calendar file.
        save,
        /// Below it: what the file holds, and what to do where nothing happens.
        save_note,
        /// Said once it was saved.
        saved,
        /// Main button: back to the plan.
        back,
    }
}

/// Words before a day, the day in pieces (marked: a large figure), words behind it.
pub type DayTitle = (String, Vec<(bool, String)>, String);

impl DatesTexts {
    /// Title: the words before the day of the goal, the day in pieces of which the
    /// figures are marked, and the words behind it.
    pub fn title(&self, day: &str, goal: &str) -> DayTitle {
        // A line break marks where the day stands; no text has one.
        let around = self.title_of("\n", goal);
        let (before, behind) = around.split_once('\n').unwrap_or_default();
        let mut pieces: Vec<(bool, String)> = Vec::new();
        for c in day.chars() {
            match pieces.last_mut() {
                Some((figure, piece)) if *figure == c.is_ascii_digit() => piece.push(c),
                _ => pieces.push((c.is_ascii_digit(), c.into())),
            }
        }
        (before.to_owned(), pieces, behind.to_owned())
    }
}
