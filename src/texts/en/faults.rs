use crate::texts::FaultTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: FaultTexts = FaultTexts {
    offline_title: "No network, and this guide was not opened before",
    offline_lead: "Connect and try again. Your earlier answers are still on this device.",
    fault_title: "This guide did not open; what you entered is safe",
    fault_lead: "You did nothing wrong. Try again; failing that, read the full guide, which needs no answers.",
    fault_what: "Problem",
    fault_missing: Pattern("The server does not have this file ({0})"),
    fault_broken: "The file cannot be read; it may be being updated, or arrived incomplete",
    fault_code: "Code",
    fault_kept: "Kept",
    fault_kept_words: "your answers and ticks are on this device, untouched",
    retry: "Try again",
    unknown_package: "There is no such guide",
    not_found: "There is no such page",
    not_found_lead: "The address may be incomplete. Your saved plans are on the home page.",
    to_home: "To the home page",
    case_broken: "The plan saved before cannot be read. It was kept as it is; you start anew.",
    case_other_version: "The plan was saved by another version of the program. It was kept as it is; you start anew.",
    records_expired: "What was saved before was older than 90 days and was deleted. Rules may have changed; begin anew.",
};
