//! The time picture on the dates page.

topic! {
    /// The time picture on the dates page.
    PictureTexts {
        /// Heading of the picture, for readers.
        title,
        /// Below it, for readers.
        note,
        /// The flag at the goal.
        flag(day: &str, goal: &str),
        /// A day on the axis: month and day.
        axis(month: u32, day: u32),
        /// Behind the time: a check follows.
        check_follows,
        /// Behind the time: the goal does not wait.
        no_influence,
        /// Legend: decides the date.
        key,
        /// Legend: runs beside.
        side,
        /// Legend: not counted.
        wait,
        /// Legend: what the person does.
        act,
        /// Legend: weekends.
        weekends,
    }
}
