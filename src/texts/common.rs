//! Words used on many pages: numbers, dates, units, sources, tags.

use crate::model::{Basis, Duration, Language, Source, Unit};
use chrono::{Datelike, NaiveDate, Weekday};

/// English was chosen, but the guide could not be loaded in it: said in English
/// on a page that stays Chinese.
pub const NO_ENGLISH: &str =
    "The English of this guide could not be loaded, so it stays in Chinese. Once online, choose English again.";

/// Words used on many pages.
pub struct CommonTexts {
    /// Name of the service.
    pub service: &'static str,
    /// First link of every page.
    pub skip: &'static str,
    /// Link back.
    pub back: &'static str,
    /// Link back to the plan.
    pub back_to_plan: &'static str,
    /// The menu behind the three dots.
    pub more: &'static str,
    /// 长辈模式.
    pub care: &'static str,
    /// 深色.
    pub dark: &'static str,
    /// The name of the other language, in that language.
    pub other_language: &'static str,
    /// Its `lang` value.
    pub other_language_tag: &'static str,
    /// 设置.
    pub settings: &'static str,
    /// 清空我的记录.
    pub clear: &'static str,
    /// State of a switch.
    pub on: &'static str,
    /// State of a switch.
    pub off: &'static str,
    /// 首页.
    pub home: &'static str,
    /// 关闭.
    pub close: &'static str,
    /// 更改.
    pub change: &'static str,
    /// The telephone line for every question, with its number.
    pub call: &'static str,
    /// 无障碍说明.
    pub accessibility: &'static str,
    /// 数据和隐私.
    pub privacy: &'static str,
    /// Nothing leaves the device; nothing is submitted.
    pub promise: &'static str,
    /// The second half of it, in bold.
    pub promise_bold: &'static str,
    /// "内容核对至…".
    pub checked_until: fn(&str) -> String,
    /// 不确定.
    pub unsure: &'static str,
    /// Joins words in a list.
    pub and: &'static str,
    /// Joins clauses.
    pub comma: &'static str,
    /// Joins citations.
    pub semicolon: &'static str,
    /// Tag 必办.
    pub must: &'static str,
    /// Tag 看情况.
    pub maybe: &'static str,
    /// Tag 可以选.
    pub choice: &'static str,
    /// Tag 免提交.
    pub free: &'static str,
    /// Tag 可容缺.
    pub later: &'static str,
    /// Tag 可承诺.
    pub vow: &'static str,
    /// Tag 待核实.
    pub unverified: &'static str,
    /// 不适用.
    pub bad: &'static str,
    /// 估算.
    pub estimated: &'static str,
    /// "第15条".
    pub article: fn(&str) -> String,
    /// "2026年11月20日核对".
    pub checked_on: fn(&str) -> String,
    /// A period: 10个工作日.
    pub duration: fn(Duration) -> String,
    /// The unit alone, behind a large figure: 个工作日.
    pub unit: fn(Unit) -> &'static str,
    /// "9份".
    pub papers: fn(usize) -> String,
    /// A day: 11月23日; with the year when it is not `this_year`.
    pub day: fn(NaiveDate, i32) -> String,
    /// 周一.
    pub weekday: fn(Weekday) -> &'static str,
    /// While a file is loading.
    pub loading: &'static str,
    /// When loading takes long.
    pub loading_long: &'static str,
    /// Shown on a page that needs the program, before it runs.
    pub needs_program: &'static str,
    /// Link to the full guide.
    pub read_all: &'static str,
    /// Strip without network.
    pub offline: &'static str,
    /// Strip when storage is full.
    pub storage_full: &'static str,
    /// Strip when storage is blocked.
    pub storage_blocked: &'static str,
}

impl CommonTexts {
    /// A citation in words: 食品安全法 第35条.
    pub fn cite(&self, source: &Source, basis: &Basis, language: Language) -> String {
        let mut words = source.short.in_language(language).0.to_owned();
        if let Some(article) = &basis.article {
            words.push(' ');
            words.push_str(&(self.article)(article));
        }
        if let Some(item) = &basis.item {
            words.push(' ');
            words.push_str(item);
        }
        words
    }
}

/// English: 1 paper, 2 papers.
pub(super) fn of_one_or_more(n: usize, one: &str) -> String {
    format!("{n} {one}{}", if n == 1 { "" } else { "s" })
}

/// 11月23日, or 23 Nov.
pub fn month_day(date: NaiveDate, language: Language) -> String {
    match language {
        Language::Zh => format!("{}月{}日", date.month(), date.day()),
        Language::En => format!("{} {}", date.day(), month_en(date.month())),
    }
}

/// 2026年11月23日, or 23 Nov 2026.
pub fn day(date: NaiveDate, language: Language) -> String {
    match language {
        Language::Zh => format!("{}年{}", date.year(), month_day(date, language)),
        Language::En => format!("{} {}", month_day(date, language), date.year()),
    }
}

/// 周一, or Monday.
pub fn weekday(date: NaiveDate, language: Language) -> &'static str {
    match language {
        Language::Zh => weekday_zh(date.weekday()),
        Language::En => weekday_en(date.weekday()),
    }
}

fn month_en(month: u32) -> &'static str {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    NAMES.get(month.saturating_sub(1) as usize).copied().unwrap_or_default()
}

fn weekday_zh(weekday: Weekday) -> &'static str {
    ["周一", "周二", "周三", "周四", "周五", "周六", "周日"][weekday.num_days_from_monday() as usize]
}

fn weekday_en(weekday: Weekday) -> &'static str {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        [weekday.num_days_from_monday() as usize]
}

fn unit_zh(unit: Unit) -> &'static str {
    match unit {
        Unit::OnTheSpot => "当场",
        Unit::Hour => "小时",
        Unit::Workday => "个工作日",
        Unit::Day => "日",
        Unit::NaturalDay => "个自然日",
        Unit::Month => "个月",
        Unit::Year => "年",
    }
}

fn unit_en(unit: Unit) -> &'static str {
    match unit {
        Unit::OnTheSpot => "on the spot",
        Unit::Hour => "hours",
        Unit::Workday => "working days",
        Unit::Day => "days",
        Unit::NaturalDay => "calendar days",
        Unit::Month => "months",
        Unit::Year => "years",
    }
}

pub(super) const ZH: CommonTexts = CommonTexts {
    service: "一件事一次办",
    skip: "跳到正文",
    back: "返回",
    back_to_plan: "方案",
    more: "更多",
    care: "长辈模式",
    dark: "深色",
    other_language: "English",
    other_language_tag: "en",
    settings: "设置",
    clear: "清空我的记录",
    on: "开",
    off: "关",
    home: "首页",
    close: "关闭",
    change: "更改",
    call: "拨打12345",
    accessibility: "无障碍说明",
    privacy: "数据和隐私",
    promise: "不登录，不上传，内容只留在本机。",
    promise_bold: "本指南帮您准备，不会替您提交申请。",
    checked_until: |day| format!("内容核对至{day}，每条规定都写明出处。问事拨12345。"),
    unsure: "不确定",
    and: "、",
    comma: "，",
    semicolon: "；",
    must: "必办",
    maybe: "看情况",
    choice: "二选一",
    free: "免提交",
    later: "可容缺",
    vow: "可承诺",
    unverified: "待核实",
    bad: "不适用",
    estimated: "估算",
    article: |article| format!("第{article}条"),
    checked_on: |day| format!("{day}核对"),
    duration: |time| match time.unit {
        Unit::OnTheSpot => "当场".to_owned(),
        unit => format!("{}{}", time.value, unit_zh(unit)),
    },
    unit: unit_zh,
    papers: |n| format!("{n}份"),
    day: |date, this_year| {
        if date.year() == this_year { month_day(date, Language::Zh) } else { day(date, Language::Zh) }
    },
    weekday: weekday_zh,
    loading: "正在打开…",
    loading_long: "网有点慢，还在打开。急的话拨12345问。",
    needs_program: "这一页要先答题才有内容。页面没有动静的话，先看下面的全部内容，不用答题。",
    read_all: "先看全部内容，不答题",
    offline: "没有网。您填的都存在这台设备上，没丢。",
    storage_full: "这台设备存不下了。您填的还在这一页，关掉前记得打印或抄下来。",
    storage_blocked: "这个浏览器不让保存。可以照常用，关掉页面就没有了。",
};

pub(super) const EN: CommonTexts = CommonTexts {
    service: "OneThing",
    skip: "Skip to content",
    back: "Back",
    back_to_plan: "Plan",
    more: "More",
    care: "Larger, simpler view",
    dark: "Dark",
    other_language: "中文",
    other_language_tag: "zh-CN",
    settings: "Settings",
    clear: "Delete my records",
    on: "on",
    off: "off",
    home: "Home",
    close: "Close",
    change: "Change",
    call: "Call 12345",
    accessibility: "Accessibility",
    privacy: "Data and privacy",
    promise: "No account, no upload: what you enter stays on this device.",
    promise_bold: "This guide helps you prepare; it submits nothing for you.",
    checked_until: |day| format!("Contents checked until {day}; every rule names its source. Questions: call 12345."),
    unsure: "Not sure",
    and: ", ",
    comma: ", ",
    semicolon: "; ",
    must: "Needed",
    maybe: "Depends",
    choice: "One of two",
    free: "Not handed in",
    later: "May follow later",
    vow: "By commitment",
    unverified: "Unverified",
    bad: "Not possible",
    estimated: "estimate",
    article: |article| format!("art. {}", article.replace('、', ", ")),
    checked_on: |day| format!("checked {day}"),
    duration: |time| match time {
        Duration { unit: Unit::OnTheSpot, .. } => "on the spot".to_owned(),
        Duration { value: 1, unit } => format!("1 {}", unit_en(unit).trim_end_matches('s')),
        Duration { value, unit } => format!("{value} {}", unit_en(unit)),
    },
    unit: unit_en,
    papers: |n| if n == 1 { "1 paper".to_owned() } else { format!("{n} papers") },
    day: |date, this_year| {
        if date.year() == this_year { month_day(date, Language::En) } else { day(date, Language::En) }
    },
    weekday: weekday_en,
    loading: "Opening …",
    loading_long: "The network is slow; still opening. In a hurry? Call 12345.",
    needs_program: "This page is filled from your answers. If nothing happens, read the full guide below, without questions.",
    read_all: "Read everything, without questions",
    offline: "No network. What you entered is kept on this device.",
    storage_full: "This device has no room left. What you entered is still on this page: print or copy it before closing.",
    storage_blocked: "This browser does not allow saving. Everything works, but it is gone when you close the page.",
};
