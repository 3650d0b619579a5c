use crate::texts::DatesTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: DatesTexts = DatesTexts {
    title_of: Pattern("{1}: {0}"),
    title_open: "No date can be computed yet",
    lead: Pattern("{0} working days from acceptance, by the limits of the law. One by one: {1}."),
    not_in_total: Pattern("No limit was found for: {0}. They are not included, so it may take longer."),
    committed: Pattern("By the limits published here: {1} on {0}."),
    start: "Accepted on",
    list: "By date",
    accepted: "acceptance",
    latest: Pattern("{0}, at the latest"),
    hand_in: Pattern("{0!Go to the window|Hand in {0} {0?paper|papers} at the window}"),
    hand_in_text: Pattern("Begins that day: {0}"),
    done: Pattern("Done: {0}"),
    done_goal: Pattern("Done: {0}. {1}"),
    decides: Pattern("Decided by that day: {0}."),
    then: Pattern("Next: {0}."),
    check: Pattern("{0}: check on site"),
    undated: "Without a date",
    undated_line: Pattern("{0}: no limit was found; ask: {1}."),
    apart: "Not counted in the days",
    know: "About these dates",
    calendar_ends: Pattern(
        "The holidays after {0} are not published yet; later dates count weekends only and are estimates.",
    ),
    unit: Pattern(
        "{0}: the rule says “days” and not which kind. By working days {1}, by calendar days {2}. The later is used here.",
    ),
    cycle: Pattern("{0} and another matter wait for each other; ask the window which comes first."),
    estimated: "estimate",
    save: "Save to my calendar",
    save_note: "A calendar file (.ics) with a reminder at nine the morning before each day. Save it again after changing the start: the new days replace the old. If nothing happens, open this page in your phone's own browser.",
    saved: "The calendar file is saved.",
    back: "Back to the plan",
};
