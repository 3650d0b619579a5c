//! Accessibility, data and privacy.

topic! {
    /// Accessibility, data and privacy.
    InfoTexts {
        /// Title.
        accessibility,
        /// Paragraphs.
        accessibility_text[4],
        /// Title.
        privacy,
        /// Paragraphs.
        privacy_text[4],
    }
}
