use crate::texts::ClearTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: ClearTexts = ClearTexts {
    title: "Delete the records on this device?",
    lead: "This cannot be undone.",
    goes: "Deleted",
    cases: Pattern("{0!no plan was saved|answers and ticks of {0} {0?plan|plans}}"),
    stays: "Kept",
    stays_list: ["settings such as larger view, dark, district", "what you have printed"],
    no: "Keep them, go back",
    yes: "Delete",
    cleared: "Deleted. None of your answers is left on this device.",
    not_cleared: "The browser did not allow it. Close this page and clear the data of this site in the browser's settings.",
};
