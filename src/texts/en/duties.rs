use crate::texts::DutyTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: DutyTexts = DutyTexts {
    title: "Afterwards, remember",
    sub: "Dates are counted from the results above.",
    to: " to ",
    renew: Pattern("Renew: {0}"),
};
