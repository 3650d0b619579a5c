use crate::texts::DayTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: DayTexts = DayTexts {
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    month_day: Pattern("{0}{1}日"),
    year_month_day: Pattern("{0}年{1}{2}日"),
    periods: [
        Pattern("当场"),
        Pattern("{0}小时"),
        Pattern("{0}个工作日"),
        Pattern("{0}日"),
        Pattern("{0}个自然日"),
        Pattern("{0}个月"),
        Pattern("{0}年"),
    ],
};
