use crate::texts::DayTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: DayTexts = DayTexts {
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    month_day: Pattern("{1} {0}"),
    year_month_day: Pattern("{2} {1} {0}"),
    periods: [
        Pattern("on the spot"),
        Pattern("{0} {0?hour|hours}"),
        Pattern("{0} {0?working day|working days}"),
        Pattern("{0} {0?day|days}"),
        Pattern("{0} {0?calendar day|calendar days}"),
        Pattern("{0} {0?month|months}"),
        Pattern("{0} {0?year|years}"),
    ],
};
