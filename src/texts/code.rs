//! The case code: where it stands, where it is typed, what it says.

use crate::engine::CodeError;

topic! {
    /// The case code: where it stands, where it is typed, what it says.
    CodeTexts {
        /// Heading and label: the code itself.
        title,
        /// Below it: what it is for, and what is not in it.
        note,
        /// Button: copy the link.
        copy,
        /// Said once it was copied.
        copied,
        /// Said where the browser does not let it be copied.
        not_copied,
        /// Heading on home.
        have,
        /// Label of the field.
        label,
        /// Below the label: an example.
        hint,
        /// Button: look what the code says.
        open,
        /// Heading of a code that does not open.
        wrong,
        /// Nothing was typed.
        empty,
        /// More than any code has.
        too_long,
        /// A character that is never used, because it is mistaken for others.
        never_used(character: &str),
        /// A character that is in no code.
        foreign(character: &str),
        /// Right, but of another site.
        unknown_package,
        /// A character is wrong, missing or too many.
        wrong_check,
        /// Made with later data.
        from_newer_data,
        /// Not whole.
        damaged,
        /// Heading of the page that asks before it opens.
        ask,
        /// Labels: what, where, day of acceptance, answers, data version.
        rows[5],
        /// So many answers.
        answers(n: usize),
        /// In place of a start.
        no_start,
        /// Heading of what changed since the code was made.
        changed,
        /// So many answers or choices have no place in the data any more.
        lost(n: usize),
        /// The case on this device that would be replaced.
        replaces,
        /// Main button.
        take,
        /// The other button.
        leave,
    }
}

impl CodeTexts {
    /// Why a code does not open, and what to do.
    pub fn error(&self, error: CodeError) -> String {
        let mut character = [0; 4];
        let sentence = match error {
            CodeError::NeverUsed(c) => return self.never_used(c.encode_utf8(&mut character)),
            CodeError::ForeignCharacter(c) => return self.foreign(c.encode_utf8(&mut character)),
            CodeError::Empty => self.empty,
            CodeError::TooLong => self.too_long,
            CodeError::UnknownPackage => self.unknown_package,
            CodeError::WrongCheck => self.wrong_check,
            CodeError::FromNewerData => self.from_newer_data,
            CodeError::Damaged => self.damaged,
        };
        sentence.to_owned()
    }
}
