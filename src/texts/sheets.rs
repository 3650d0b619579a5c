//! What stands on paper. In Chinese alone: the papers are for Chinese offices, whatever
//! language the person reads.

topic! {
    /// What stands on paper.
    SheetTexts {
        /// The papers, in the order of [`PaperKind`](crate::papers::PaperKind).
        names[8],
        /// A package and its matters, applied for together.
        package(name: &str, matters: usize),
        /// Label, heading and box: the applicant.
        applicant,
        /// The unit that applies and the person behind it.
        unit_of(unit: &str, person: &str),
        /// Label and box: who acts for the applicant.
        agent,
        /// Labels: who applies, in the order of [`PartyLine`](crate::model::PartyLine); none for what stands in the first line.
        party[9],
        /// Label: the day of acceptance that is planned with.
        start,
        /// Label: the case code.
        code,
        /// Label: the number an office gives.
        number,
        /// Label: the place.
        place,
        /// Label: how many copies.
        duplicates,
        /// Two of them.
        two,
        /// Below the code: what it opens.
        scan,
        /// How many papers have to be handed in, how many may come later, how many are promised.
        count(now: usize, later: usize, promised: usize),
        /// Nothing has to be handed in.
        count_none,
        /// Behind it: that is everything.
        all,
        /// How many were ticked, and by whom.
        ticked(n: usize),
        /// That it is no receipt.
        no_receipt,
        /// Column: number.
        col_number,
        /// Column: material.
        col_material,
        /// Column: how to get it.
        col_how,
        /// Column: ready.
        col_ready,
        /// Column: day.
        col_day,
        /// Column: what happens.
        col_what,
        /// Column: source.
        col_law,
        /// Column: what is asked.
        col_request,
        /// Column: who acts.
        col_who_acts,
        /// A sentence and its source.
        because_of(sentence: &str, law: &str),
        /// Shown to these.
        shown_to(matters: &str),
        /// Time by law.
        legal(time: &str),
        /// Whom to ask.
        first_ask(who: &str),
        /// An option and its matter.
        about(option: &str, matter: &str),
        /// A draft for the office.
        draft,
        /// The matters that need a paper.
        used_by(matters: &str),
        /// Many matters: the first, how many.
        several(first: &str, n: usize),
        /// The name on official lists.
        official(name: &str),
        /// It was ticked as ready.
        ready,
        /// Read at a tick.
        ready_word,
        /// Read at an empty box.
        open_word,
        /// It may come later.
        may_later,
        /// It comes later.
        later,
        /// A promise stands for it.
        promised,
        /// By a day.
        by(day: &str),
        /// A day that the office fills in.
        by_office,
        /// Heading: not handed in.
        free(n: usize),
        /// Heading: to have at hand.
        look(n: usize),
        /// Heading: not settled.
        open(n: usize),
        /// Whose answer decides.
        open_text,
        /// Heading: the matters and their dates.
        matters(n: usize),
        /// The window decides.
        ask_office,
        /// No limit was found.
        unknown_day,
        /// Matters that are left for later.
        postponed(names: &str),
        /// Matters that may come up.
        possible(names: &str),
        /// Matters that are not needed.
        not_needed(names: &str),
        /// Heading: about the dates.
        dates,
        /// From which day they are counted.
        dates_from(day: &str),
        /// Dates beyond the calendar.
        estimated(day: &str),
        /// Heading: an option that was taken.
        option(name: &str, matter: &str),
        /// What is promised.
        promise_of(what: &str),
        /// When and how it is checked.
        check_of(what: &str),
        /// By when.
        due_is(when: &str),
        /// By a day.
        due_of(day: &str),
        /// The office decides by when: a blank.
        due_office,
        /// At the check.
        due_check,
        /// At the check, which comes by a day.
        due_check_by(day: &str),
        /// What follows if it is not kept.
        false_of(what: &str),
        /// No rule says what follows.
        false_office,
        /// Heading: what happens if a paper is missing.
        missing,
        /// What happens then.
        missing_text,
        /// Heading: where, and whom to ask.
        where_to,
        /// Address, hours, telephone, and the line for every question.
        office(place: &str, hours: &str, phone: &str),
        /// What stands for one of them that is not known.
        blank,
        /// Heading: remedies.
        remedies,
        /// The right to be heard, to reconsideration and to sue.
        remedies_text,
        /// Where to complain.
        remedies_call,
        /// Box: the window.
        window,
        /// Label: who handles it.
        handler,
        /// Label: date.
        date,
        /// Label: signature.
        signature,
        /// Label: signature of a person, stamp of a unit.
        sign_and_stamp,
        /// Whoever signs filled in what stands above, and checked it.
        filled_in,
        /// Whoever signs acts for the applicant.
        on_behalf,
        /// Label: time.
        time,
        /// In the ring.
        seal,
        /// In force once sealed.
        sealed,
        /// Read, understood and one copy received.
        received,
        /// Heading: sources.
        laws,
        /// When they were compared.
        checked(day: &str),
        /// A citation that is not verified.
        doubtful(cited: &str),
        /// Some of it is not verified.
        unverified,
        /// Foot: version of the data.
        version(version: &str),
        /// Foot: case code.
        foot_code(code: &str),
        /// Foot: the page.
        page(page: usize, pages: usize),
        /// Checklist: what the list is.
        checklist_lead(n: usize),
        /// Checklist: what a tick means.
        checklist_note,
        /// Timeline: first and last day.
        timeline_lead(start: &str, finish: &str, goal: &str, days: u16),
        /// Timeline, in the legend: the end of a bar is not known.
        timeline_unknown,
        /// Timeline, in the legend: the line at the goal.
        timeline_goal,
        /// Timeline without a goal.
        timeline_open,
        /// Timeline: hand in.
        timeline_hand_in(n: usize),
        /// Timeline: a matter ends.
        timeline_done(name: &str),
        /// Timeline: a check on site.
        timeline_check(name: &str),
        /// Timeline: who acts: the applicant.
        acts_person,
        /// Timeline: from a day on.
        from_day(from: &str, to: &str),
        /// Heading: duties afterwards.
        duties,
        /// Renew a result.
        renew(name: &str),
        /// Heading: without a day.
        undated,
        /// Promise: what the office tells.
        told,
        /// Label: matter.
        matter,
        /// Label: paper that a promise stands for.
        paper,
        /// Label: who may not.
        who,
        /// Label: what is promised.
        what,
        /// Label: check.
        check,
        /// Label: deadline.
        due,
        /// Label: consequence.
        consequence,
        /// Label: source.
        law,
        /// Promise: what the applicant says.
        says,
        /// What is promised, one by one.
        promises[5],
        /// Promise: the sample of the office comes first.
        own_form,
        /// Later: what it is about.
        later_lead(n: usize),
        /// Later: what the applicant says.
        later_promises[4],
        /// Later: what the office says.
        later_notice(n: usize),
        /// Later: what the office says, one by one.
        later_points[4],
        /// Column: by when.
        col_by,
        /// Forms: how many fields, how many of them are blank.
        filled_lead(fields: usize, blank: usize),
        /// The sheet with all fields: what it is.
        filled_all,
        /// A single form: whose order it has, and that it is no official form.
        filled_form,
        /// A value to tick by hand.
        to_tick(value: &str),
        /// Between two of them.
        between_ticks,
        /// A row of a field.
        row_of(field: &str, row: usize),
    }
}
