use crate::texts::PictureTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: PictureTexts = PictureTexts {
    title: "Time picture",
    note: "The same is listed by date below.",
    flag: Pattern("{1}: {0}"),
    axis: Pattern("{1}/{0}"),
    check_follows: "then a check",
    no_influence: "not in the total",
    key: "decides the date",
    side: "runs beside",
    wait: "not counted",
    act: "what you do",
    weekends: "weekends and holidays left out",
};
