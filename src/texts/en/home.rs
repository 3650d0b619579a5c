use crate::texts::HomeTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: HomeTexts = HomeTexts {
    title: "What do you want to get done?",
    lead: "A few questions, and you see every matter, paper, form and date at once.",
    list: "What you can get done",
    at_most: Pattern("at most {0} questions"),
    go_on: "Go on",
    saved_on: Pattern("changed {0}"),
    answered: Pattern("{0} {0?answer|answers}"),
    kept: "Kept on this device only; deleted after 90 days without a change",
    business: "Running a business",
    business_sub: "from opening to closing down",
    person: "You and your family",
    person_sub: "from birth to retirement",
    stages: ["Setting up", "Permits", "Building", "Staff", "Closing", "Birth", "Work", "Home", "Retirement"],
    place_unknown: "no district chosen yet",
    place_word: " the district",
};
