//! What is to be remembered after everything is done.

topic! {
    /// What is to be remembered after everything is done.
    DutyTexts {
        /// Heading of the duties.
        title,
        /// Below it.
        sub,
        /// Between the first and the last day of a window.
        to,
        /// Renew the result of a matter.
        renew(name: &str),
    }
}
