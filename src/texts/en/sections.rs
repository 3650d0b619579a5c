use crate::texts::SectionTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: SectionTexts = SectionTexts {
    list: "Sections of the plan",
    plan: "Your plan",
    overview: "Overview",
    matters: "Matters",
    materials: "Materials",
    dates: "Dates",
    papers: "Papers to print",
    to_papers: "Print the notice and the lists",
    form: "Form",
    form_n: Pattern("One form, {0} fields instead of {1}"),
    options: "Options",
};
