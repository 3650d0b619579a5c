//! Around what is printed; what stands on paper is in [`SheetTexts`](super::SheetTexts).

topic! {
    /// Around what is printed.
    PapersTexts {
        /// What the page is for.
        lead,
        /// Name of the choice between papers.
        choose,
        /// The papers, in the order of [`PaperKind`](crate::papers::PaperKind).
        names[6],
        /// A paper about an option.
        name_of(name: &str, option: &str),
        /// In which language they are.
        language,
        /// Large print.
        large,
        /// Print.
        print,
        /// Save as a picture.
        paint,
        /// Heading of the pictures: how to save them.
        painted,
        /// Below it: on a computer, and that there is one a sheet.
        painted_note,
        /// What a picture shows.
        picture_of(name: &str, page: usize, pages: usize),
        /// The browser cannot paint.
        not_painted,
        /// Copy as text.
        copy,
        /// Done.
        copied,
        /// Copy by hand.
        by_hand,
        /// It cannot be printed here.
        in_app,
        /// Heading of the code to be read from the screen.
        take,
        /// Name of the preview.
        preview(pages: usize),
        /// The code does not open.
        broken_title,
        /// What to do.
        broken,
        /// There are no papers yet.
        none_title,
        /// Questions are open.
        open,
        /// The guide stops.
        stopped,
        /// The program has lost something.
        missing(names: &str),
        /// Back to the plan.
        to_plan,
    }
}
