//! The page before everything is deleted.

topic! {
    /// The page before everything is deleted.
    ClearTexts {
        /// Title of the page before deleting.
        title,
        /// It cannot be undone.
        lead,
        /// 会删掉.
        goes,
        /// "2份方案的回答和打勾".
        cases(n: usize),
        /// 会留下.
        stays,
        /// Settings; what was printed.
        stays_list[2],
        /// Safe button.
        no,
        /// Deleting button.
        yes,
        /// Said when done.
        cleared,
        /// Said when the browser did not let it happen.
        not_cleared,
    }
}
