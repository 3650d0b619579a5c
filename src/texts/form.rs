//! The pages of the one form; its program alone says them.

topic! {
    /// The pages of the one form.
    FormTexts {
        /// Title.
        title,
        /// The groups, in the order of [`FieldGroup`](crate::model::FieldGroup).
        groups[8],
        /// How many fields, how many are filled.
        filled(all: usize, done: usize),
        /// How many forms and fields it was.
        before(forms: usize, fields: usize),
        /// Which group of how many.
        group_of(group: usize, groups: usize),
        /// Which part of a group with several screens.
        part_of(part: usize, parts: usize),
        /// So many fields.
        fields(n: usize),
        /// Filled of all.
        tally(done: usize, all: usize),
        /// So many to mend.
        wrong(n: usize),
        /// Name of the list of groups.
        list,
        /// Begin, go on.
        go[2],
        /// Checks what is on the screen, and goes on.
        check_and_go,
        /// Checks all of it.
        check_all,
        /// Leaves it for later.
        later,
        /// To all answers, before printing.
        review,
        /// Lead of it.
        review_lead,
        /// To print and take along.
        out,
        /// Lead of it.
        out_lead,
        /// What the sheet with all fields is called.
        out_all,
        /// To the list of groups.
        to_groups,
        /// It stays on this device; nothing was stored before.
        stays_here,
        /// The same, with the day of the last change.
        stays_since(day: &str),
        /// It does not stay: not wished, no room, blocked, an unreadable record.
        stays[4],
        /// Do not store.
        stop_storing,
        /// Store.
        store,
        /// Delete what is entered.
        clear,
        /// Asks whether to delete.
        clear_title,
        /// What goes, what stays.
        clear_text,
        /// No.
        clear_no,
        /// Yes.
        clear_yes,
        /// It was deleted.
        cleared,
        /// So many forms use it.
        used_by(forms: usize),
        /// This form alone uses it.
        used_by_one(form: &str),
        /// Shows which forms use the fields of a screen.
        users,
        /// It may stay empty.
        optional,
        /// The person does not know it yet.
        unknown,
        /// Of the answers.
        from_answers,
        /// To the answers.
        to_answers,
        /// What a hidden number ends with.
        ends_with(end: &str),
        /// Show it.
        show,
        /// Choose.
        choose,
        /// No district of the guide.
        elsewhere,
        /// The parts of an address.
        address[2],
        /// The parts of a bank account.
        account[2],
        /// The parts of a period.
        period[2],
        /// Pick a day.
        pick,
        /// A paper that is attached.
        attached,
        /// It is confirmed.
        confirm,
        /// A row.
        row(n: usize),
        /// Another row.
        add_row,
        /// No more rows.
        full(most: usize),
        /// Remove a row.
        remove_row(n: usize),
        /// A row was added, how many there are.
        row_added(n: usize),
        /// A row was removed, how many are left.
        row_removed(n: usize, left: usize),
        /// Puts the removed row back.
        undo_row,
        /// Of an amount in capitals.
        in_capitals(words: &str),
        /// So many to mend.
        errors(n: usize),
        /// Title with errors.
        error_title(title: &str),
        /// Change a field.
        change,
        /// Empty, not known yet.
        empty[2],
        /// Fields that are not asked in this situation.
        aside(n: usize),
        /// Nothing to fill in: questions are open, the guide stops, the data do not fit.
        none[3],
        /// Title of it.
        none_title,
        /// To the plan.
        to_plan,
        /// For programs.
        json,
        /// For spreadsheets.
        csv,
        /// What is not printed because something is wrong.
        not_printed(n: usize),
    }
}
