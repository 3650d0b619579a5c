//! The matters page, and the words for matters on the full guide.

/// The matters page, and the words for matters on the full guide.
pub struct MattersTexts {
    /// How many matters in how many steps: 6个事项，分两步.
    pub title: fn(usize, usize) -> String,
    /// Title while no matter is certain.
    pub title_none: &'static str,
    /// Below the title, when nothing waits for anything.
    pub lead_one: &'static str,
    /// Below the title, when there are several steps.
    pub lead_steps: &'static str,
    /// Heading of a step: 第一步.
    pub step: fn(usize) -> String,
    /// What a step waits for.
    pub step_after: fn(&str) -> String,
    /// Heading over matters that are not in the plan yet.
    pub open_title: &'static str,
    /// Beside it.
    pub open_sub: &'static str,
    /// Opens the details.
    pub more: &'static str,
    /// Closes the details.
    pub shut: &'static str,
    /// Between a word and what it is about.
    pub colon: &'static str,
    /// The answers behind a result.
    pub because: fn(&str) -> String,
    /// One question with its answer.
    pub answer: fn(&str, &str) -> String,
    /// Reason of a matter that may be chosen.
    pub offered: fn(&str) -> String,
    /// Reason of a matter that was not chosen.
    pub not_chosen: fn(&str) -> String,
    /// Reason of a matter without words of its own that hangs on an answer.
    pub depends: &'static str,
    /// Reason of a matter without words of its own that is not needed.
    pub no_reason: &'static str,
    /// Instead of a limit.
    pub unknown_limit: &'static str,
    /// The same in a sentence.
    pub unknown_long: &'static str,
    /// Below a limit.
    pub often_on_the_spot: &'static str,
    /// Below a limit: it may be extended.
    pub extension: fn(&str) -> String,
    /// Below a limit: the other way of handling takes longer or shorter.
    pub other_way: fn(&str) -> String,
    /// Below a limit: the goal does not wait for it.
    pub not_goal: &'static str,
    /// Tag: handled by commitment.
    pub by_commitment: fn(&str) -> String,
    /// The way of handling hangs on an answer.
    pub mode_open: &'static str,
    /// Label: who decides.
    pub who: &'static str,
    /// Another body supervises.
    pub later_by: fn(&str) -> String,
    /// A department of a region: 台儿庄区行政审批服务局.
    pub of_region: fn(&str, &str) -> String,
    /// Label: what it waits for.
    pub waits: &'static str,
    /// A matter waited for, with the reason.
    pub wait: fn(&str, &str) -> String,
    /// Label: how it is handled.
    pub how: &'static str,
    /// Label: how long it takes.
    pub limit: &'static str,
    /// A step and its limit.
    pub limit_of: fn(&str, &str) -> String,
    /// How the rule prints it.
    pub printed: fn(&str) -> String,
    /// The rule does not say which kind of day.
    pub unit_open: &'static str,
    /// Time that is not counted.
    pub not_counted: fn(&str) -> String,
    /// A limit the region has published.
    pub committed: fn(&str) -> String,
    /// The region has published none.
    pub no_committed: &'static str,
    /// A check after the result.
    pub check_after: fn(&str) -> String,
    /// Label: what one gets.
    pub result: &'static str,
    /// How long it is valid.
    pub valid: fn(&str) -> String,
    /// How long it is valid at most.
    pub valid_at_most: fn(&str) -> String,
    /// When to renew.
    pub renew: fn(&str) -> String,
    /// When to renew, with a window.
    pub renew_between: fn(&str, &str) -> String,
    /// Label: what it costs.
    pub fee: &'static str,
    /// No fee.
    pub fee_none: &'static str,
    /// No rule about the fee was found.
    pub fee_local: &'static str,
    /// Label: conditions.
    pub conditions: &'static str,
    /// Label: what the check looks at.
    pub checks: &'static str,
    /// Label: why applications come back.
    pub mistakes: &'static str,
    /// Label: questions people ask.
    pub questions: &'static str,
    /// Label: what happens if not.
    pub penalties: &'static str,
    /// Label: duties afterwards.
    pub duties: &'static str,
    /// What follows if a duty is missed.
    pub missed: fn(&str) -> String,
    /// Label: only the local office knows.
    pub ask: &'static str,
    /// Label: legal basis.
    pub law: &'static str,
    /// Label: papers.
    pub papers: &'static str,
    /// The goal as an event.
    pub goal_event: fn(&str) -> String,
    /// Due when the goal is reached.
    pub due_goal: fn(&str) -> String,
    /// Due within a time after an event.
    pub due_within: fn(&str, &str) -> String,
    /// Due every so long.
    pub due_every: fn(&str, &str) -> String,
    /// Due every year between two days.
    pub due_yearly: fn(&str, &str) -> String,
    /// Due all the time.
    pub due_always: &'static str,
    /// An event: this matter is done.
    pub matter_done: fn(&str) -> String,
    /// Title of the full guide.
    pub full_title: fn(&str) -> String,
    /// Below it.
    pub full_lead: &'static str,
    /// Link to the questions.
    pub full_start: &'static str,
    /// Heading of the links within the page.
    pub full_index: &'static str,
    /// Section: what it covers.
    pub full_covers: &'static str,
    /// Section: the questions.
    pub full_questions: &'static str,
    /// Section: when it is not possible.
    pub full_stops: &'static str,
    /// Label: what else is possible.
    pub full_instead: &'static str,
    /// Section: the matters.
    pub full_matters: &'static str,
    /// Label: when it is needed.
    pub full_because: &'static str,
    /// Label: when it is not needed.
    pub full_otherwise: &'static str,
    /// Section: choices between matters.
    pub full_choices: &'static str,
    /// Section: warnings and hints.
    pub full_notices: &'static str,
    /// Section: duties afterwards.
    pub full_duties: &'static str,
    /// Section: false papers.
    pub full_false: &'static str,
    /// Section: questions people ask.
    pub full_faq: &'static str,
    /// Section: what local papers say.
    pub full_local: &'static str,
    /// Section: sources.
    pub full_sources: &'static str,
    /// Link to a source.
    pub full_open: &'static str,
    /// Heading over what is not needed.
    pub none_title: &'static str,
    /// Below it.
    pub none_sub: &'static str,
    /// Main button: to the materials.
    pub next: fn(usize) -> String,
}

pub(super) const ZH: MattersTexts = MattersTexts {
    title: |n, steps| match steps {
        0 | 1 => format!("{n}个事项，一步办"),
        2 => format!("{n}个事项，分两步"),
        _ => format!("{n}个事项，分{}步", number_zh(steps)),
    },
    title_none: "还没有确定要办的事项",
    lead_one: "谁也不用等谁，可以同时办。",
    lead_steps: "同一步里的同时办，谁也不等谁。",
    step: |n| format!("第{}步", number_zh(n)),
    step_after: |names| format!("{names}办好后，同时办"),
    open_title: "还没定的",
    open_sub: "定下来才算进方案",
    more: "依据和细节",
    shut: "收起",
    colon: "：",
    because: |answers| format!("因为您答的：{answers}。"),
    answer: |question, answer| format!("{question}“{answer}”"),
    offered: |title| format!("{title}：您可以二选一，还没选。"),
    not_chosen: |title| format!("{title}：您选了另一种。"),
    depends: "要不要办，看回答。",
    no_reason: "这种情况不用办。",
    unknown_limit: "没查到时限",
    unknown_long: "没查到时限，方案没有替它编，也没算进总天数。",
    often_on_the_spot: "能当场就当场",
    extension: |time| format!("最多再延{time}"),
    other_way: |time| format!("另一种办法{time}"),
    not_goal: "不影响总天数",
    by_commitment: |mode| format!("已选{mode}"),
    mode_open: "走哪种办法还要看回答，先按一般程序算。",
    who: "谁来批",
    later_by: |name| format!("办好后由{name}管"),
    of_region: |region, name| format!("{region}{name}"),
    waits: "要先有",
    wait: |name, why| format!("{name}：{why}"),
    how: "怎么办",
    limit: "时限",
    limit_of: |step, time| format!("{step}：法定{time}"),
    printed: |printed| format!("条文写的是“{printed}”"),
    unit_open: "条文没说是工作日还是自然日，两种都算了，按晚的提醒您",
    not_counted: |what| format!("不计入天数：{what}"),
    committed: |time| format!("本地承诺{time}"),
    no_committed: "本地没有公布承诺时限",
    check_after: |time| format!("拿到结果后{time}内来核查："),
    result: "拿到什么",
    valid: |time| format!("{time}有效"),
    valid_at_most: |time| format!("最长{time}有效，以证上写的为准"),
    renew: |to| format!("到期前{to}以前申请延续"),
    renew_between: |from, to| format!("到期前{from}到{to}之间申请延续"),
    fee: "收不收费",
    fee_none: "不收费",
    fee_local: "没查到收费的规定。要收的，让窗口拿收费目录给您看。",
    conditions: "受理条件",
    checks: "审查看什么",
    mistakes: "常被退回",
    questions: "常有人问",
    penalties: "不办会怎样",
    duties: "办好以后",
    missed: |what| format!("没做的话：{what}"),
    ask: "问当地",
    law: "依据",
    papers: "要交什么",
    goal_event: |goal| format!("{goal}以"),
    due_goal: |goal| format!("{goal}以前"),
    due_within: |time, after| format!("{after}后{time}内"),
    due_every: |time, after| format!("{after}后，每{time}一次"),
    due_yearly: |from, to| format!("每年{}到{}", month_day_zh(from), month_day_zh(to)),
    due_always: "一直要做到",
    matter_done: |name| format!("{name}办好"),
    full_title: |name| format!("{name}：全部内容"),
    full_lead: "不用答题，什么都写在这里。答了题，只看和您有关的。",
    full_start: "答题，只看和我有关的",
    full_index: "这一页有什么",
    full_covers: "管什么，不管什么",
    full_questions: "会问的题",
    full_stops: "哪些情况办不了，或另有办法",
    full_instead: "还能怎么办",
    full_matters: "会涉及的事项",
    full_because: "什么时候要办",
    full_otherwise: "什么时候不用办",
    full_choices: "可以二选一的",
    full_notices: "要留神的",
    full_duties: "办好以后要记得",
    full_false: "承诺或材料作假会怎样",
    full_faq: "常有人问",
    full_local: "各区的文件怎么说",
    full_sources: "依据一览",
    full_open: "看原文",
    none_title: "不用办的",
    none_sub: "有人要，就把依据给他看。",
    next: |n| format!("下一节：材料{n}份"),
};

pub(super) const EN: MattersTexts = MattersTexts {
    title: |n, steps| match (n, steps) {
        (1, _) => "1 matter".to_owned(),
        (_, 0 | 1) => format!("{n} matters in one step"),
        _ => format!("{n} matters in {steps} steps"),
    },
    title_none: "No matter is certain yet",
    lead_one: "None waits for another: all can be done at once.",
    lead_steps: "Within a step none waits for another.",
    step: |n| format!("Step {n}"),
    step_after: |names| format!("at once, when done: {names}"),
    open_title: "Not settled yet",
    open_sub: "counted once they are settled",
    more: "Rules and details",
    shut: "Close",
    colon: ": ",
    because: |answers| format!("Because of your answers: {answers}."),
    answer: |question, answer| format!("{question}: {answer}"),
    offered: |title| format!("{title}: yours to choose, not chosen yet."),
    not_chosen: |title| format!("{title}: you chose the other one."),
    depends: "Whether it is needed depends on answers.",
    no_reason: "Not needed in this situation.",
    unknown_limit: "no limit found",
    unknown_long: "No rule with a limit was found; none was made up, and it is not in the total.",
    often_on_the_spot: "often on the spot",
    extension: |time| format!("plus up to {time}"),
    other_way: |time| format!("the other way: {time}"),
    not_goal: "not in the total",
    by_commitment: |mode| format!("Chosen: {mode}"),
    mode_open: "Which way applies depends on an answer; counted the ordinary way.",
    who: "Decided by",
    later_by: |name| format!("supervised by {name}"),
    of_region: |region, name| format!("{region} {name}"),
    waits: "Waits for",
    wait: |name, why| format!("{name}: {why}"),
    how: "How",
    limit: "How long",
    limit_of: |step, time| format!("{step}: {time} by law"),
    printed: |printed| format!("printed in the rule as “{printed}”"),
    unit_open: "the rule does not say which kind of day; both were computed, the later is shown",
    not_counted: |what| format!("Not counted: {what}"),
    committed: |time| format!("Promised here: {time}"),
    no_committed: "No shorter limit is published here",
    check_after: |time| format!("Checked within {time} after the result: "),
    result: "Result",
    valid: |time| format!("valid for {time}"),
    valid_at_most: |time| format!("valid for {time} at most; the certificate decides"),
    renew: |to| format!("renew at the latest {to} before the end"),
    renew_between: |from, to| format!("renew between {from} and {to} before the end"),
    fee: "Fee",
    fee_none: "No fee",
    fee_local: "No rule about a fee was found. If one is asked for, ask to see the published list.",
    conditions: "Conditions",
    checks: "What is checked",
    mistakes: "Often sent back",
    questions: "People ask",
    penalties: "If not done",
    duties: "Afterwards",
    missed: |what| format!("If missed: {what}"),
    ask: "Ask locally",
    law: "Legal basis",
    papers: "Papers",
    goal_event: |goal| format!("the day of “{goal}”"),
    due_goal: |goal| format!("before the day of “{goal}”"),
    due_within: |time, after| format!("within {time} after {after}"),
    due_every: |time, after| format!("every {time}, counted from {after}"),
    due_yearly: |from, to| format!("each year between {from} and {to} (month-day)"),
    due_always: "all the time",
    matter_done: |name| format!("{name} is done"),
    full_title: |name| format!("{name}: the full guide"),
    full_lead: "Everything is here, without questions. With questions you see only what concerns you.",
    full_start: "Answer questions, see only what concerns me",
    full_index: "On this page",
    full_covers: "What it covers and what not",
    full_questions: "The questions",
    full_stops: "When it is not possible, or handled elsewhere",
    full_instead: "What else",
    full_matters: "The matters",
    full_because: "Needed when",
    full_otherwise: "Not needed when",
    full_choices: "Choices",
    full_notices: "Mind this",
    full_duties: "Afterwards, remember",
    full_false: "False promises and papers",
    full_faq: "People ask",
    full_local: "What local papers say",
    full_sources: "Sources",
    full_open: "Open the source",
    none_title: "Not needed",
    none_sub: "If somebody asks for it, show them the rule.",
    next: |n| if n == 1 { "Next: 1 paper".to_owned() } else { format!("Next: {n} papers") },
};

/// Numbers of steps in words.
fn number_zh(n: usize) -> String {
    const WORDS: [&str; 11] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    WORDS.get(n).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// 03-31 as 3月31日.
fn month_day_zh(day: &str) -> String {
    match day.split_once('-') {
        Some((month, day)) => format!("{}月{}日", month.trim_start_matches('0'), day.trim_start_matches('0')),
        None => day.to_owned(),
    }
}
