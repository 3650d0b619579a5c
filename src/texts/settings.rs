//! Settings.

topic! {
    /// Settings.
    SettingsTexts {
        /// Title of settings.
        title,
        /// Below 长辈模式.
        care_sub,
        /// Legend.
        theme,
        /// Option.
        theme_system,
        /// Option.
        theme_light,
        /// Option.
        theme_dark,
        /// Legend.
        text_size,
        /// Options by percent.
        text_sizes[4],
        /// Legend.
        language,
        /// Label.
        place,
        /// Hint.
        place_hint,
        /// Heading.
        records,
        /// Below 清空我的记录.
        clear_sub,
        /// Heading.
        help,
        /// No address or telephone is known.
        no_office,
    }
}
