//! The materials page.

topic! {
    /// The materials page.
    MaterialsTexts {
        /// Title: how many papers are enough.
        title(n: usize),
        /// Matters, papers before, exempt papers.
        lead(matters: usize, before: usize, free: usize),
        /// How many are ready.
        ready(ready: usize, all: usize),
        /// Beside it.
        ready_aside,
        /// Name of the filters.
        filter,
        /// Filter: everything.
        filter_all,
        /// Filter: not ready.
        filter_open,
        /// Announced after filtering.
        shown(n: usize),
        /// Caption of the table.
        caption,
        /// Column: ready.
        col_ready,
        /// Column: paper.
        col_name,
        /// Column: what is asked.
        col_request,
        /// Column: where from.
        col_how,
        /// Name of the scroll box around a wide table.
        table,
        /// A column for several matters with one form, 办税等5项: the first, all, the others.
        several_of(first: &str, all: usize, others: usize),
        /// What such a column stands for.
        several_note(column: &str, names: &str),
        /// Group: to prepare.
        prepare,
        /// Beside it.
        prepare_n(n: usize),
        /// Group: may come later.
        later,
        /// Beside it.
        later_n(n: usize),
        /// Group: exempt.
        free,
        /// Beside it: kinds, and how often they were asked for.
        free_n(n: usize, before: usize),
        /// Group: depends.
        maybe,
        /// Beside it.
        maybe_n(n: usize),
        /// Group: only shown.
        look,
        /// Beside it.
        look_n(n: usize),
        /// Label of a tick.
        tick(name: &str),
        /// Opens the details of a paper.
        more,
        /// Read at a dot: handed in here.
        needed,
        /// Read at a ring: exempt here.
        exempt,
        /// Read at a question mark: depends.
        open,
        /// Originals.
        originals(n: u8),
        /// Copies.
        copies(n: u8),
        /// The original is shown.
        original_shown,
        /// One set for each person.
        per_person,
        /// Only shown.
        look_only,
        /// Someone wants paper.
        paper,
        /// Someone wants it electronic.
        electronic,
        /// One wants paper, another electronic.
        both,
        /// May be left out.
        optional,
        /// Must still be valid so long.
        valid_for(time: &str),
        /// How: prepared by the person.
        own,
        /// How: the merged form.
        merged_form,
        /// How: obtained from someone.
        from(who: &str),
        /// Exempt: a result of this plan.
        produced(matter: &str),
        /// Exempt: an electronic licence.
        licence(name: &str),
        /// Exempt: a department holds it.
        held(who: &str),
        /// Label: official name.
        official,
        /// Label: how to get it.
        how,
        /// Label: who asks for it.
        needed_by,
        /// A matter and its own name for the paper.
        called(matter: &str, called: &str),
        /// A matter that only looks at it.
        shown_at(matter: &str),
        /// Label: what the window looks at.
        accepted,
        /// Label: until when it may come later.
        until,
        /// Label: a commitment may stand for it.
        vow,
        /// Label: why it is not handed in.
        why_free,
        /// Label: base drawing.
        drawn_on,
        /// Label: look-alikes.
        not_same,
        /// A look-alike, and why.
        not_same_line(name: &str, why: &str),
        /// Label: sources.
        law,
        /// Foot of the table.
        foot(n: usize),
        /// Beside the foot.
        foot_note,
        /// First half of the note.
        note,
        /// Its bold half.
        note_bold,
        /// Main button: to the dates.
        next,
    }
}

impl MaterialsTexts {
    /// A column for several matters with one form: 办税等5项.
    pub fn several(&self, first: &str, all: usize) -> String {
        self.several_of(first, all, all.saturating_sub(1))
    }
}
