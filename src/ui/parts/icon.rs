//! Icons: one path each on a grid of 24, drawn in the colour of the text.

use crate::platform::View;
use view_macro::view;

/// The icons in use. Always beside a word, except chevrons and `More`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named after what it shows")]
pub(crate) enum Icon {
    Mark,
    Back,
    Right,
    Down,
    Arrow,
    Ask,
    Info,
    Alert,
    Doc,
    DocFree,
    Cal,
    Clock,
    Sign,
    Law,
    Text,
    More,
    Pin,
    Eye,
    Shield,
    Trash,
    None,
    Phone,
    Settings,
    Globe,
    Search,
    Close,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Mark => "M3 5h4.5C12 5 11 12 15.5 12H21M3 12h12.5M3 19h4.5C12 19 11 12 15.5 12",
            Self::Back => "M15 5l-7 7 7 7",
            Self::Right => "M9 5l7 7-7 7",
            Self::Down => "M5 9l7 7 7-7",
            Self::Arrow => "M4 12h16M14 6l6 6-6 6",
            Self::Ask => {
                "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M9.3 9.3a2.8 2.8 0 1 1 3.9 2.7c-.8.35-1.2.9-1.2 1.8M12 17h.01"
            }
            Self::Info => "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 11v5.5M12 7.5h.01",
            Self::Alert => "M12 4L2.8 20h18.4zM12 10v5M12 17.5h.01",
            Self::Doc => "M6 3h8l4 4v14H6zM14 3v4h4",
            Self::DocFree => "M6 3h8l4 4v14H6zM14 3v4h4M9 14.5l2 2 4-4.5",
            Self::Cal => "M4 6h16v15H4zM4 10.5h16M8 3v4M16 3v4",
            Self::Clock => "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5.5l3.5 2",
            Self::Sign => "M4 20h16M6 16l1-4L16.5 3l3 3L10 15.5z",
            Self::Law => "M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11M9 8h6",
            Self::Text => "M3 19L8.5 5 14 19M5 14.5h7M15 19l3.25-8 3.25 8M16 16.5h4.5",
            Self::More => "M5 12h.01M12 12h.01M19 12h.01",
            Self::Pin => {
                "M12 21s-7-6.2-7-11.5a7 7 0 0 1 14 0C19 14.8 12 21 12 21zM9.5 9.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0"
            }
            Self::Eye => {
                "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM9.2 12a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0"
            }
            Self::Shield => "M12 3l8 3v6c0 4.5-3.3 7.7-8 9-4.7-1.3-8-4.5-8-9V6zM8.5 12l2.5 2.5 4.5-5",
            Self::Trash => "M4 7h16M9 7V4h6v3M6.5 7l1 14h9l1-14",
            Self::None => "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M5.6 5.6l12.8 12.8",
            Self::Phone => {
                "M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1.5 1.5 0 0 1-1.6 1.5A16.5 16.5 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4z"
            }
            Self::Search => "M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M15.5 15.5L21 21",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Settings => "M4 7h9M17 7h3M15 4.5v5M4 17h3M11 17h9M9 14.5v5",
            Self::Globe => "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18",
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::More => " icon--more",
            _ => "",
        }
    }
}

/// An icon beside a word.
pub(crate) fn icon(which: Icon) -> View {
    icon_with(which, "")
}

/// An icon with a class of its surroundings: `item__icon item__icon--bad`.
pub(crate) fn icon_with(which: Icon, class: &'static str) -> View {
    let class = format!("icon{} {class}", which.class()).trim_end().to_owned();
    view! {
        <svg class=class aria-hidden="true" viewBox="0 0 24 24">
            <path d=which.path()></path>
        </svg>
    }
}
