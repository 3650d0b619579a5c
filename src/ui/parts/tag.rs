//! Tags: a word with a colour, an icon and a border of its own.

use super::icon::{Icon, icon};
use crate::platform::View;
use crate::texts::CommonTexts;
use view_macro::view;

/// What a tag says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    /// 必办.
    Must,
    /// 看情况.
    Maybe,
    /// 二选一.
    Choice,
    /// 免提交.
    Free,
    /// 可容缺.
    Later,
    /// 可承诺.
    Vow,
    /// 待核实.
    Unverified,
    /// 不适用.
    Bad,
}

impl Tag {
    fn word(self, texts: &CommonTexts) -> &'static str {
        match self {
            Self::Must => texts.must,
            Self::Maybe => texts.maybe,
            Self::Choice => texts.choice,
            Self::Free => texts.free,
            Self::Later => texts.later,
            Self::Vow => texts.vow,
            Self::Unverified => texts.unverified,
            Self::Bad => texts.bad,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Must => "tag tag--must",
            Self::Maybe | Self::Choice => "tag tag--maybe",
            Self::Free => "tag tag--free",
            Self::Later => "tag tag--later",
            Self::Vow => "tag tag--vow",
            Self::Unverified => "tag tag--unverified",
            Self::Bad => "tag tag--bad",
        }
    }

    fn icon(self) -> Option<Icon> {
        match self {
            Self::Must | Self::Maybe | Self::Choice => None,
            Self::Free => Some(Icon::DocFree),
            Self::Later => Some(Icon::Clock),
            Self::Vow => Some(Icon::Sign),
            Self::Unverified => Some(Icon::Ask),
            Self::Bad => Some(Icon::None),
        }
    }
}

/// A tag with its own word.
pub(crate) fn tag(which: Tag, texts: &CommonTexts) -> View {
    tag_with(which, which.word(texts).to_owned())
}

/// A tag with more words: 可容缺，12月25日前.
pub(crate) fn tag_with(which: Tag, words: String) -> View {
    view! { <span class=which.class()>{which.icon().map(icon)}{words}</span> }
}
