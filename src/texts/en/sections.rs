use crate::texts::SectionTexts;

pub(super) const TEXTS: SectionTexts = SectionTexts {
    list: "Sections of the plan",
    plan: "Your plan",
    overview: "Overview",
    matters: "Matters",
    materials: "Materials",
    dates: "Dates",
    papers: "Papers to print",
    to_papers: "Print the notice and the lists",
};
