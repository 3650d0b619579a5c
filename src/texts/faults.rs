//! What went wrong: the network, a file, an address, a saved case.

topic! {
    /// What went wrong: the network, a file, an address, a saved case.
    FaultTexts {
        /// Title without network.
        offline_title,
        /// What to do.
        offline_lead,
        /// Title when a file is missing or broken.
        fault_title,
        /// What to do.
        fault_lead,
        /// 问题.
        fault_what,
        /// Missing file, with the status.
        fault_missing(status: u16),
        /// File that cannot be read.
        fault_broken,
        /// 编号.
        fault_code,
        /// 已存.
        fault_kept,
        /// "您的回答都在这台设备上".
        fault_kept_words,
        /// Button.
        retry,
        /// Title of a package that does not exist.
        unknown_package,
        /// Title of a page that does not exist.
        not_found,
        /// What to do.
        not_found_lead,
        /// Button.
        to_home,
        /// A saved case could not be read.
        case_broken,
        /// A saved case is of another version.
        case_other_version,
        /// Records were too old.
        records_expired,
    }
}
