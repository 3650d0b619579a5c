//! Sentences of the question page and the page to check the answers.

use super::common::of_one_or_more;

/// Sentences of the question page and the page to check the answers.
pub struct QuestionsTexts {
    /// "第6题，后面还有3到6题": number, fewest and most still to come.
    pub bounds: fn(usize, u16, u16) -> String,
    /// The number in the title: 第6题.
    pub number: fn(usize) -> String,
    /// Link to the question before.
    pub previous: &'static str,
    /// "为什么问：…".
    pub why: fn(&str) -> String,
    /// "法规上叫…".
    pub legal: fn(&str) -> String,
    /// Below 不确定.
    pub unsure_hint: &'static str,
    /// Why 不确定 is not offered.
    pub no_unsure: fn(&str) -> String,
    /// "若选…".
    pub if_chosen: fn(&str) -> String,
    /// What would follow: matters, papers, working days.
    pub outcome: fn(usize, usize, u16) -> String,
    /// What would follow: the guide stops.
    pub outcome_stop: &'static str,
    /// What would follow: the same as with the other options.
    pub outcome_same: &'static str,
    /// Heading of the help.
    pub help: &'static str,
    /// Several options may be chosen.
    pub several: &'static str,
    /// The button.
    pub go_on: &'static str,
    /// The last button.
    pub make_plan: &'static str,
    /// Beside the button on a desktop.
    pub enter: &'static str,
    /// Before the title when something is wrong.
    pub error_title: fn(&str) -> String,
    /// Heading of the error summary.
    pub errors: fn(usize) -> String,
    /// Nothing was chosen.
    pub choose_one: &'static str,
    /// Nothing was chosen, several may be.
    pub choose_some: &'static str,
    /// Not a number in range: example, unit, smallest, largest, decimals.
    pub number_wrong: fn(&str, &str, u32, u32, u8) -> String,
    /// Hint below the number's label.
    pub number_hint: fn(&str, &str) -> String,
    /// Heading of the answers before.
    pub earlier: &'static str,
    /// Link to change an answer; the question is named for readers.
    pub change: &'static str,
    /// Joins it with the question for readers.
    pub change_of: fn(&str) -> String,
    /// Heading of the plan so far.
    pub forming: &'static str,
    /// "确定要办5个".
    pub certain: fn(usize) -> String,
    /// "还要看回答2个".
    pub open: fn(usize) -> String,
    /// 不用办.
    pub not_needed: &'static str,
    /// Title of the page to check the answers.
    pub check: &'static str,
    /// "11题，1题还没定".
    pub check_lead: fn(usize, usize) -> String,
    /// Answers that are 不确定.
    pub doubtful: &'static str,
    /// Answers that are given.
    pub settled: &'static str,
    /// Questions that are open.
    pub unanswered: &'static str,
    /// Stored answers that do not count at the moment.
    pub dropped: &'static str,
    /// Tag on them.
    pub dropped_tag: &'static str,
    /// A question without an answer.
    pub no_answer: &'static str,
    /// Button while questions are open.
    pub answer_rest: &'static str,
    /// Nothing was answered yet.
    pub nothing: &'static str,
}

pub(super) const ZH: QuestionsTexts = QuestionsTexts {
    bounds: |number, fewest, most| match (fewest, most) {
        (_, 0) => format!("第{number}题，最后一题"),
        (fewest, most) if fewest == most => format!("第{number}题，后面还有{most}题"),
        (0, most) => format!("第{number}题，后面最多还有{most}题"),
        (fewest, most) => format!("第{number}题，后面还有{fewest}到{most}题"),
    },
    number: |number| format!("第{number}题"),
    previous: "上一题",
    why: |why| format!("为什么问：{why}"),
    legal: |term| format!("法规里的说法：{term}"),
    unsure_hint: "先往下答，几种结果都给您列出来",
    no_unsure: |why| format!("这题要定下来：{why}"),
    if_chosen: |option| format!("若选“{option}”"),
    outcome: |matters, papers, days| format!("{matters}个事项，备{papers}份材料，最快{days}个工作日"),
    outcome_stop: "这件事办不成，或者不归这份指南",
    outcome_same: "选哪个都一样：事项、材料份数和天数不变",
    help: "怎么分？",
    several: "可以多选",
    go_on: "继续",
    make_plan: "生成办事方案",
    enter: "按回车也可以",
    error_title: |title| format!("错误：{title}"),
    errors: |n| format!("有{n}处要改"),
    choose_one: "还没选。选一个，拿不准就选“不确定”",
    choose_some: "还没选。至少选一个，拿不准就选“不确定”",
    number_wrong: |example, unit, min, max, decimals| {
        let places = match decimals {
            0 => "，不带小数".to_owned(),
            n => format!("，最多{n}位小数"),
        };
        format!("要填{min}到{max}之间的数字{places}，比如{example}（{unit}）")
    },
    number_hint: |example, unit| format!("填数字，比如{example}，单位{unit}"),
    earlier: "前面的回答",
    change: "修改",
    change_of: |label| format!("：{label}"),
    forming: "方案正在成形",
    certain: |n| format!("确定要办{n}个"),
    open: |n| format!("还要看回答{n}个"),
    not_needed: "不用办",
    check: "核对回答",
    check_lead: |answered, doubts| match doubts {
        0 => format!("答了{answered}题。改一题，只补问新冒出来的题。"),
        n => format!("答了{answered}题，其中{n}题还没定。改一题，只补问新冒出来的题。"),
    },
    doubtful: "还没定的",
    settled: "已经答的",
    unanswered: "还没答的",
    dropped: "现在不用答的",
    dropped_tag: "这题不用答了",
    no_answer: "未回答",
    answer_rest: "接着答题",
    nothing: "还没有回答。答几个日常问题，方案就出来了。",
};

pub(super) const EN: QuestionsTexts = QuestionsTexts {
    bounds: |number, fewest, most| match (fewest, most) {
        (_, 0) => format!("Question {number}, the last one"),
        (fewest, most) if fewest == most => format!("Question {number}, {most} more to come"),
        (0, most) => format!("Question {number}, at most {most} more to come"),
        (fewest, most) => format!("Question {number}, {fewest} to {most} more to come"),
    },
    number: |number| format!("Question {number}"),
    previous: "Previous",
    why: |why| format!("Why we ask: {why}"),
    legal: |term| format!("Legal term: {term}"),
    unsure_hint: "Go on; the plan then shows every outcome",
    no_unsure: |why| format!("This has to be settled: {why}"),
    if_chosen: |option| format!("If “{option}”"),
    outcome: |matters, papers, days| {
        let (matters, papers) = (of_one_or_more(matters, "matter"), of_one_or_more(papers, "paper"));
        format!("{matters}, {papers}, {} at best", of_one_or_more(usize::from(days), "working day"))
    },
    outcome_stop: "not possible, or not covered by this guide",
    outcome_same: "the same either way: matters, papers and days do not change",
    help: "How to tell?",
    several: "You may choose several",
    go_on: "Continue",
    make_plan: "Make the plan",
    enter: "or press Enter",
    error_title: |title| format!("Error: {title}"),
    errors: |n| if n == 1 { "1 thing to change".to_owned() } else { format!("{n} things to change") },
    choose_one: "Nothing chosen yet. Choose one; if in doubt, “Not sure”",
    choose_some: "Nothing chosen yet. Choose at least one; if in doubt, “Not sure”",
    number_wrong: |example, unit, min, max, decimals| {
        format!("Enter a number from {min} to {max} with at most {decimals} decimals, for example {example} ({unit})")
    },
    number_hint: |example, unit| format!("A number, for example {example}, in {unit}"),
    earlier: "Your answers so far",
    change: "Change",
    change_of: |label| format!(": {label}"),
    forming: "The plan so far",
    certain: |n| format!("Certain: {n}"),
    open: |n| format!("Depends on answers: {n}"),
    not_needed: "Not needed",
    check: "Check your answers",
    check_lead: |answered, doubts| match doubts {
        0 => format!("{answered} answers. After a change only newly needed questions are asked."),
        n => format!("{answered} answers, {n} of them not sure. After a change only newly needed questions are asked."),
    },
    doubtful: "Not sure yet",
    settled: "Answered",
    unanswered: "Not answered yet",
    dropped: "Not needed at the moment",
    dropped_tag: "no longer asked",
    no_answer: "No answer",
    answer_rest: "Answer the rest",
    nothing: "Nothing answered yet. A few everyday questions, and the plan is there.",
};
