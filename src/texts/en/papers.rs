use crate::texts::PapersTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: PapersTexts = PapersTexts {
    lead: "Choose one. What you see below is what will be printed.",
    choose: "Which paper",
    names: [
        "One-time notice",
        "Checklist of papers",
        "Timeline",
        "Letter of commitment",
        "Promise to hand in later",
        "Notice of tolerant acceptance",
    ],
    name_of: Pattern("{0}: {1}"),
    language: "The papers are in Chinese, because the offices read and keep them.",
    large: "Large print",
    print: "Print",
    paint: "Save as picture",
    painted: "Press and hold a picture to save it",
    painted_note: "One picture a page. On a computer click it with the right button and save it.",
    picture_of: Pattern("{0}, page {1} of {2}"),
    not_painted: "This app cannot make a picture. Copy the text and print it elsewhere.",
    copy: "Copy as text",
    copied: "Copied. You can paste it elsewhere.",
    by_hand: "It could not be copied. Here is the whole text; select and copy it yourself:",
    in_app: "This app probably cannot print. Open the page in a browser through the menu at the top right, or save a picture or copy the text and print it elsewhere.",
    take: "Scan to open it on another phone",
    preview: Pattern("Preview, {0} {0?page|pages}"),
    broken_title: "This case code does not open",
    broken: "The case code in the address is cut, has a wrong character or belongs to another guide. Type it again from the paper, or go back to the plan and print from there.",
    none_title: "Nothing to print yet",
    open: "Questions are open, so the papers would be incomplete. Answer them first.",
    stopped: "This guide cannot be used in your situation; there is nothing to hand in.",
    missing: Pattern(
        "A fault of the program: the notice lacks {0}, so it is not printed. Please call 12345 instead of preparing from an incomplete list.",
    ),
    to_plan: "Back to the plan",
};
