//! The dates page.

use super::common::month_day;
use crate::model::Language;
use chrono::{Datelike, NaiveDate};

/// Words before a day, the day in pieces (marked: a large figure), words behind it.
pub type DayTitle = (String, Vec<(bool, String)>, String);

/// The dates page.
pub struct DatesTexts {
    /// Title: the words before the day of the goal, the day in pieces of which those marked are large figures, and the words behind it. The year is said when it is not the given one.
    pub title: fn(NaiveDate, i32, &str) -> DayTitle,
    /// Title while nothing the goal waits for is certain.
    pub title_open: &'static str,
    /// Working days in parallel and one by one.
    pub lead: fn(u16, u16) -> String,
    /// Matters without a known limit.
    pub not_in_total: fn(&str) -> String,
    /// The day by published local limits.
    pub committed: fn(&str, &str) -> String,
    /// Label of the start date.
    pub start: &'static str,
    /// Heading of the picture, for readers.
    pub picture: &'static str,
    /// Below it, for readers.
    pub picture_note: &'static str,
    /// The flag at the goal.
    pub flag: fn(&str, &str) -> String,
    /// A day on the axis: month and day.
    pub axis: fn(u32, u32) -> String,
    /// Behind the time: a check follows.
    pub check_follows: &'static str,
    /// Behind the time: the goal does not wait.
    pub no_influence: &'static str,
    /// Legend: decides the date.
    pub key: &'static str,
    /// Legend: runs beside.
    pub side: &'static str,
    /// Legend: not counted.
    pub wait: &'static str,
    /// Legend: what the person does.
    pub act: &'static str,
    /// Legend: weekends.
    pub weekends: &'static str,
    /// Heading of the list.
    pub list: &'static str,
    /// Beside the first day.
    pub accepted: &'static str,
    /// Beside a weekday: at the latest.
    pub latest: fn(&str) -> String,
    /// First act.
    pub hand_in: fn(usize) -> String,
    /// What starts that day.
    pub hand_in_text: fn(&str) -> String,
    /// These matters are done.
    pub done: fn(&str) -> String,
    /// These matters are done, and with them the goal.
    pub done_goal: fn(&str, &str) -> String,
    /// Who decides by then.
    pub decides: fn(&str) -> String,
    /// What goes on from there.
    pub then: fn(&str) -> String,
    /// A check on site.
    pub check: fn(&str) -> String,
    /// Heading of matters without dates.
    pub undated: &'static str,
    /// A matter without a date, and who decides.
    pub undated_line: fn(&str, &str) -> String,
    /// Heading of time that is not counted.
    pub apart: &'static str,
    /// Heading of what to know about the dates.
    pub know: &'static str,
    /// The calendar is not published beyond a day.
    pub calendar_ends: fn(&str) -> String,
    /// A matter, its end by working days and by calendar days.
    pub unit: fn(&str, &str, &str) -> String,
    /// A matter that waits for itself.
    pub cycle: fn(&str) -> String,
    /// Heading of the duties.
    pub after: &'static str,
    /// Below it.
    pub after_sub: &'static str,
    /// Behind a day: at the latest.
    pub by: &'static str,
    /// Between the first and the last day of a window.
    pub to: &'static str,
    /// A duty without a date.
    pub no_date: &'static str,
    /// Renew the result of a matter.
    pub renew: fn(&str) -> String,
    /// Tag: estimated.
    pub estimated: &'static str,
    /// Button: save the dates as a calendar file.
    pub save: &'static str,
    /// Below it: what the file holds, and what to do where nothing happens.
    pub save_note: &'static str,
    /// Said once it was saved.
    pub saved: &'static str,
    /// Main button: back to the plan.
    pub back: &'static str,
}

pub(super) const ZH: DatesTexts = DatesTexts {
    title: |date, this_year, goal| {
        let mut day = Vec::new();
        if date.year() != this_year {
            day.extend([(true, date.year().to_string()), (false, "年".to_owned())]);
        }
        day.extend([(true, date.month().to_string()), (false, "月".to_owned())]);
        day.extend([(true, date.day().to_string()), (false, "日".to_owned())]);
        (String::new(), day, goal.to_owned())
    },
    title_open: "日期还算不出来",
    lead: |parallel, one_by_one| format!("从受理那天起{parallel}个工作日，按法定时限算。挨个办要{one_by_one}个。"),
    not_in_total: |names| format!("{names}没查到时限，没算在内，实际可能更晚。"),
    committed: |day, goal| format!("按本地公布的承诺时限，{day}{goal}。"),
    start: "受理日",
    picture: "时间图",
    picture_note: "同样的内容在下面按日期列出。",
    flag: |day, goal| format!("{day}{goal}"),
    axis: |month, day| format!("{month}/{day}"),
    check_follows: "随后核查",
    no_influence: "不影响总天数",
    key: "决定总天数",
    side: "同时进行",
    wait: "不计入天数",
    act: "您要做的事",
    weekends: "周末和放假已略去",
    list: "按日期看",
    accepted: "受理",
    latest: |weekday| format!("{weekday}前"),
    hand_in: |n| match n {
        0 => "到窗口办理".to_owned(),
        n => format!("到窗口一次交齐{n}份"),
    },
    hand_in_text: |names| format!("当天开始办：{names}"),
    done: |names| format!("{names}办好"),
    done_goal: |names, goal| format!("{names}办好，{goal}"),
    decides: |who| format!("{who}最晚这天给结果。"),
    then: |names| format!("接着办：{names}。"),
    check: |name| format!("{name}：来店里核查"),
    undated: "没有日期的",
    undated_line: |name, who| format!("{name}：没查到时限，先问{who}。"),
    apart: "不算在天数里的",
    know: "看日期前先知道",
    calendar_ends: |day| format!("{day}以后的放假安排还没公布，往后的日期只按周末推算，是估算。"),
    unit: |name, later, earlier| {
        format!("{name}：条文写“日”，没说哪一种。按工作日算{later}前，按自然日算{earlier}前。这里用晚的。")
    },
    cycle: |name| format!("{name}和别的事项互相等，先问窗口谁在前。"),
    after: "办好以后要记得",
    after_sub: "日期从上面的结果推算。",
    by: "前",
    to: "到",
    no_date: "不定日子",
    renew: |name| format!("{name}到期前申请延续"),
    estimated: "估算",
    save: "存到日历",
    save_note: "存成日历文件（.ics），每个日子前一天早上9点提醒。改了受理日再存一次，旧的会换成新的。点了没反应，请用手机自带的浏览器打开本页。",
    saved: "日历文件已存下。",
    back: "回到方案概览",
};

pub(super) const EN: DatesTexts = DatesTexts {
    title: |date, this_year, goal| {
        let said = month_day(date, Language::En);
        let (number, month) = said.split_once(' ').unwrap_or((said.as_str(), ""));
        let mut day = vec![(true, number.to_owned()), (false, format!(" {month}"))];
        if date.year() != this_year {
            day.extend([(false, " ".to_owned()), (true, date.year().to_string())]);
        }
        (format!("{goal}: "), day, String::new())
    },
    title_open: "No date can be computed yet",
    lead: |parallel, one_by_one| {
        format!("{parallel} working days from acceptance, by the limits of the law. One by one: {one_by_one}.")
    },
    not_in_total: |names| format!("No limit was found for: {names}. They are not included, so it may take longer."),
    committed: |day, goal| format!("By the limits published here: {goal} on {day}."),
    start: "Accepted on",
    picture: "Time picture",
    picture_note: "The same is listed by date below.",
    flag: |day, goal| format!("{goal}: {day}"),
    axis: |month, day| format!("{day}/{month}"),
    check_follows: "then a check",
    no_influence: "not in the total",
    key: "decides the date",
    side: "runs beside",
    wait: "not counted",
    act: "what you do",
    weekends: "weekends and holidays left out",
    list: "By date",
    accepted: "acceptance",
    latest: |weekday| format!("{weekday}, at the latest"),
    hand_in: |n| match n {
        0 => "Go to the window".to_owned(),
        1 => "Hand in 1 paper at the window".to_owned(),
        n => format!("Hand in {n} papers at the window"),
    },
    hand_in_text: |names| format!("Begins that day: {names}"),
    done: |names| format!("Done: {names}"),
    done_goal: |names, goal| format!("Done: {names}. {goal}"),
    decides: |who| format!("Decided by that day: {who}."),
    then: |names| format!("Next: {names}."),
    check: |name| format!("{name}: check on site"),
    undated: "Without a date",
    undated_line: |name, who| format!("{name}: no limit was found; ask: {who}."),
    apart: "Not counted in the days",
    know: "About these dates",
    calendar_ends: |day| {
        format!("The holidays after {day} are not published yet; later dates count weekends only and are estimates.")
    },
    unit: |name, later, earlier| {
        format!(
            "{name}: the rule says “days” and not which kind. By working days {later}, by calendar days {earlier}. The later is used here."
        )
    },
    cycle: |name| format!("{name} and another matter wait for each other; ask the window which comes first."),
    after: "Afterwards, remember",
    after_sub: "Dates are counted from the results above.",
    by: "at the latest",
    to: " to ",
    no_date: "no fixed date",
    renew: |name| format!("Renew: {name}"),
    estimated: "estimate",
    save: "Save to my calendar",
    save_note: "A calendar file (.ics) with a reminder at nine the morning before each day. Save it again after changing the start: the new days replace the old. If nothing happens, open this page in your phone's own browser.",
    saved: "The calendar file is saved.",
    back: "Back to the plan",
};
