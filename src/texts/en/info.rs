use crate::texts::InfoTexts;

pub(super) const TEXTS: InfoTexts = InfoTexts {
    accessibility: "Accessibility",
    accessibility_text: [
        "This guide follows WCAG 2.2 level AA: keyboard only, screen readers, text at twice its size, and 320 pixels without sideways scrolling.",
        "The larger, simpler view has bigger type and buttons and stronger contrast, with the same content and result. Switch it on under “More”, or add ?mode=care to the address.",
        "Beside every picture of time stands a list that says the same. Without scripts, or in an old browser, the full text of every guide can still be read and printed.",
        "If something is hard to use, tell 12345, or ask the help desk at the service hall.",
    ],
    privacy: "Data and privacy",
    privacy_text: [
        "No account, no server, no statistics. Pages load their own files from this site; nothing you enter is sent.",
        "Your answers, ticks and settings, and what you enter in a form (names, identity numbers, telephone numbers, addresses), are kept in this device's browser only, and deleted after 90 days without a change. In a form you can choose “Do not keep”, or delete it alone. The browser may delete them too: print what matters. The guides you open are kept here too, so that they work without a network; nothing you enter is in them.",
        "On a shared computer, choose “Delete my records” when you are done.",
        "This guide helps you prepare and submits nothing; ticks are your own notes.",
    ],
};
