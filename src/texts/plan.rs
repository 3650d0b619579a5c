//! The plan's overview, and the page that says why the guide stops.

use super::common::of_one_or_more;

/// The plan's overview, and the page that says why the guide stops.
pub struct PlanTexts {
    /// Title.
    pub title: &'static str,
    /// The situation: the first answers, and how many there are.
    pub summary: fn(&[String], usize) -> String,
    /// Link to the answers.
    pub edit: &'static str,
    /// Whose rules.
    pub region: fn(&str) -> String,
    /// Questions are open: at least, at most, whether that is exact.
    pub so_far: fn(u16, u16, bool) -> String,
    /// Link to the open question.
    pub go_on: &'static str,
    /// Name of the block of figures.
    pub figures: &'static str,
    /// Label: papers.
    pub papers: &'static str,
    /// Read before the number without merging.
    pub before: &'static str,
    /// Read between the numbers.
    pub papers_after: &'static str,
    /// Behind the number of papers.
    pub papers_unit: &'static str,
    /// How many are merged, how many are exempt.
    pub papers_note: fn(usize, usize) -> String,
    /// Label: forms.
    pub forms: &'static str,
    /// Read between the numbers.
    pub forms_after: &'static str,
    /// Behind the number of forms.
    pub forms_unit: &'static str,
    /// Fields before and after.
    pub fields: fn(usize, usize) -> String,
    /// Label: how fast the goal is reached.
    pub fastest: fn(&str) -> String,
    /// Behind the number of working days.
    pub workdays_unit: fn(u16) -> &'static str,
    /// First and last day, and the days one by one.
    pub fastest_note: fn(&str, &str, u16) -> String,
    /// How many matters have no known limit.
    pub not_in_total: fn(usize) -> String,
    /// Label: matters and departments.
    pub matters: &'static str,
    /// Behind the number of matters.
    pub matters_unit: &'static str,
    /// Behind the unit on phones.
    pub matters_extra: &'static str,
    /// How many departments.
    pub departments: fn(usize) -> String,
    /// Heading of the first things to do.
    pub todo: fn(usize) -> String,
    /// Start with these matters.
    pub todo_early: fn(&str) -> String,
    /// Why.
    pub todo_early_text: &'static str,
    /// Prepare papers and forms.
    pub todo_papers: fn(usize, usize) -> String,
    /// How.
    pub todo_papers_text: &'static str,
    /// Some may come later.
    pub todo_later: fn(usize) -> String,
    /// Go to the window on a day.
    pub todo_window: fn(&str, &str) -> String,
    /// The window is not known.
    pub todo_window_unknown: &'static str,
    /// Heading of the sections.
    pub contents: &'static str,
    /// Row: matters.
    pub matters_row: &'static str,
    /// Row: materials.
    pub materials_row: &'static str,
    /// Row: dates.
    pub dates_row: &'static str,
    /// Note of the row: matters.
    pub matters_n: fn(usize) -> String,
    /// How many papers are ready.
    pub ready: fn(usize, usize) -> String,
    /// The goal with its day.
    pub goal_on: fn(&str, &str) -> String,
    /// Heading of the list of matters.
    pub list: fn(usize) -> String,
    /// What is planned with until somebody chooses.
    pub choice_planned: fn(&str) -> String,
    /// After the choice.
    pub choice_chosen: &'static str,
    /// What a choice means: papers, working days, goal.
    pub choice_line: fn(usize, u16, &str) -> String,
    /// Heading over what to know before choosing.
    pub compare: &'static str,
    /// Heading of other ways.
    pub options: &'static str,
    /// A matter and its way.
    pub vow: fn(&str, &str) -> String,
    /// What it saves.
    pub vow_days: fn(u16) -> String,
    /// Papers that may come later.
    pub later: fn(usize) -> String,
    /// Below it.
    pub later_text: &'static str,
    /// Heading of what is not verified.
    pub unverified: &'static str,
    /// It is not known how long a matter takes.
    pub limit_of: fn(&str) -> String,
    /// Whom to ask.
    pub limit_ask: fn(&str) -> String,
    /// Opens what only the local office knows.
    pub ask: fn(usize) -> String,
    /// How many matters are not settled and not counted.
    pub not_settled: fn(usize) -> String,
    /// Matters that hang on questions still open.
    pub doubts_rest: fn(&str) -> String,
    /// Heading of what hangs on answers.
    pub doubts: &'static str,
    /// Below it: because of 不确定.
    pub doubts_unsure: &'static str,
    /// Below it: because questions are open.
    pub doubts_open: &'static str,
    /// The way of handling hangs on an answer.
    pub mode_open: fn(&str) -> String,
    /// A paper hangs on an answer.
    pub paper_open: fn(&str) -> String,
    /// It may turn out impossible.
    pub stop_open: fn(&str) -> String,
    /// A question answered with 不确定.
    pub unsure_question: fn(&str) -> String,
    /// Heading of warnings and hints.
    pub notices: &'static str,
    /// Opens what local papers say.
    pub notes: fn(&str) -> String,
    /// First half of the note at the end.
    pub prepared: &'static str,
    /// Its bold half.
    pub not_submitted: &'static str,
    /// Its end, with the version of the data.
    pub version: fn(&str) -> String,
    /// Main button.
    pub to_materials: &'static str,
    /// Tag: handled elsewhere.
    pub elsewhere: &'static str,
    /// Lead: forbidden.
    pub stopped_lead: &'static str,
    /// Lead: handled elsewhere.
    pub elsewhere_lead: &'static str,
    /// Label: the answers.
    pub stopped_because: &'static str,
    /// Label: the rule.
    pub rule: &'static str,
    /// Label: what it would cost.
    pub penalty: &'static str,
    /// Heading: what else is possible.
    pub instead: &'static str,
    /// Link to the telephone.
    pub call: &'static str,
    /// Main button: change the answers.
    pub change: fn(usize) -> String,
}

pub(super) const ZH: PlanTexts = PlanTexts {
    title: "办事方案",
    summary: |answers, n| format!("{}；一共{n}个回答。", answers.join("；")),
    edit: "改回答",
    region: |name| format!("按{name}算"),
    so_far: |least, most, exact| match exact {
        true if least == most => format!("还有{most}题没答，下面只是到现在为止的数。"),
        true if least > 0 => format!("还有{least}到{most}题没答，下面只是到现在为止的数。"),
        _ => format!("最多还有{most}题没答，下面只是到现在为止的数。"),
    },
    go_on: "接着答题",
    figures: "方案的几个数",
    papers: "要交的材料",
    before: "原来要",
    papers_after: "份，现在只要",
    papers_unit: "份",
    papers_note: |merged, free| match (merged, free) {
        (0, 0) => "没有重复的，都要交".to_owned(),
        (merged, 0) => format!("合并{merged}份"),
        (0, free) => format!("免交{free}份"),
        (merged, free) => format!("合并{merged}份，免交{free}份"),
    },
    forms: "要填的表",
    forms_after: "张，现在只要",
    forms_unit: "张",
    fields: |before, after| {
        if before == after { format!("一共{after}项") } else { format!("{before}项只填{after}项") }
    },
    fastest: |goal| format!("最快{goal}"),
    workdays_unit: |_| "个工作日",
    fastest_note: |start, finish, one_by_one| format!("{start}受理，{finish}办齐。挨个办要{one_by_one}个"),
    not_in_total: |n| format!("{n}个事项没查到时限，没算在内"),
    matters: "事项和部门",
    matters_unit: "个",
    matters_extra: "事项",
    departments: |n| format!("归{n}个部门管"),
    todo: |n| match n {
        1 => "先做这一件".to_owned(),
        2 => "先做这两件".to_owned(),
        _ => "先做这三件".to_owned(),
    },
    todo_early: |names| format!("先办：{names}"),
    todo_early_text: "不用等别的事项，又没查到要几天，越早越好。",
    todo_papers: |papers, forms| match forms {
        0 => format!("备齐{papers}份材料"),
        _ => format!("备齐{papers}份材料，填{forms}张表"),
    },
    todo_papers_text: "每份找谁要、怎么写，材料里都有。有一份打一个勾。",
    todo_later: |n| format!("另外{n}份可以晚点交。"),
    todo_window: |day, weekday| format!("{day}（{weekday}）到窗口一次交齐"),
    todo_window_unknown: "去哪个窗口、几点开门，没查到。出门前打12345问。",
    contents: "方案里有什么",
    matters_row: "事项",
    materials_row: "材料",
    dates_row: "日期",
    matters_n: |n| format!("{n}个"),
    ready: |ready, all| format!("备齐{ready}/{all}份"),
    goal_on: |day, goal| format!("{day}{goal}"),
    list: |n| format!("要办的{n}个事项"),
    choice_planned: |name| format!("您还没选，方案先按{name}算。"),
    choice_chosen: "选好了，随时能改。",
    choice_line: |papers, days, goal| format!("一共交{papers}份材料，最快{days}个工作日{goal}"),
    compare: "选之前先知道",
    options: "可以选的办法",
    vow: |matter, mode| format!("{matter}（{mode}）"),
    vow_days: |days| match days {
        0 => "最快办成的日子不变".to_owned(),
        days => format!("比不承诺早{days}个工作日办成"),
    },
    later: |n| format!("{n}份材料可以晚交"),
    later_text: "哪天前补，写在材料里",
    unverified: "还没核实的",
    limit_of: |name| format!("{name}要几天"),
    limit_ask: |who| format!("没查到时限，方案没有替它编。先问{who}。"),
    ask: |n| format!("这{n}件事要问当地"),
    not_settled: |n| format!("{n}个事项看情况，没算在内"),
    doubts_rest: |names| format!("看后面的回答：{names}。"),
    doubts: "看情况的",
    doubts_unsure: "您答了“不确定”的，两种结果都可能。弄清楚了再改回答。",
    doubts_open: "题答完才知道要不要。",
    mode_open: |name| format!("{name}走哪种办法"),
    paper_open: |name| format!("{name}要不要交"),
    stop_open: |title| format!("可能不行：{title}"),
    unsure_question: |label| format!("弄清楚：{label}"),
    notices: "要留神的",
    notes: |name| format!("{name}的文件怎么说"),
    prepared: "这是准备用的方案，",
    not_submitted: "不等于已经提交申请",
    version: |version| format!("。以窗口受理为准。内容版本{version}。"),
    to_materials: "看要备的材料",
    elsewhere: "另有办法",
    stopped_lead: "现在知道，比钱花出去再知道好。",
    elsewhere_lead: "不是不能办，是不归这份指南管。",
    stopped_because: "因为您选",
    rule: "规定",
    penalty: "如果照做",
    instead: "还能怎么办",
    call: "拿不准，打12345问",
    change: |n| match n {
        0 | 1 => "改这个回答".to_owned(),
        2 => "改这两个回答".to_owned(),
        n => format!("改这{n}个回答"),
    },
};

pub(super) const EN: PlanTexts = PlanTexts {
    title: "Your plan",
    summary: |answers, n| format!("{}; {n} answers.", answers.join("; ")),
    edit: "Change answers",
    region: |name| format!("for {name}"),
    so_far: |least, most, exact| match exact {
        true if least == most => format!("{most} more to answer; the figures below are only so far."),
        true if least > 0 => format!("{least} to {most} more to answer; the figures below are only so far."),
        _ => format!("At most {most} more to answer; the figures below are only so far."),
    },
    go_on: "Go on answering",
    figures: "The plan in figures",
    papers: "Papers to hand in",
    before: "before: ",
    papers_after: " papers, now: ",
    papers_unit: "papers",
    papers_note: |merged, free| format!("{merged} merged, {free} not handed in"),
    forms: "Forms to fill",
    forms_after: " forms, now: ",
    forms_unit: "form",
    fields: |before, after| {
        if before == after { format!("{after} fields") } else { format!("{after} fields instead of {before}") }
    },
    fastest: |goal| format!("{goal}, at the earliest"),
    workdays_unit: |n| if n == 1 { "working day" } else { "working days" },
    fastest_note: |start, finish, one_by_one| format!("Accepted {start}, done {finish}. One by one: {one_by_one}"),
    not_in_total: |n| {
        if n == 1 {
            "1 matter without a known limit is not included".to_owned()
        } else {
            format!("{n} matters without a known limit are not included")
        }
    },
    matters: "Matters, departments",
    matters_unit: "matters",
    matters_extra: "",
    departments: |n| if n == 1 { "1 department decides".to_owned() } else { format!("{n} departments decide") },
    todo: |n| if n == 1 { "Do this first".to_owned() } else { format!("Do these {n} first") },
    todo_early: |names| format!("Start with: {names}"),
    todo_early_text: "They wait for nothing, and no limit was found: the earlier the better.",
    todo_papers: |papers, forms| match forms {
        0 => format!("Prepare {}", of_one_or_more(papers, "paper")),
        _ => {
            format!("Prepare {}, fill {}", of_one_or_more(papers, "paper"), of_one_or_more(forms, "form"))
        }
    },
    todo_papers_text: "Where to get each is said with the papers. Tick what you have.",
    todo_later: |n| format!(" {n} more may follow later."),
    todo_window: |day, weekday| format!("{weekday}, {day}: hand in everything at the window"),
    todo_window_unknown: "Which window and when it opens was not found. Call 12345 before you go.",
    contents: "In this plan",
    matters_row: "Matters",
    materials_row: "Papers",
    dates_row: "Dates",
    matters_n: |n| n.to_string(),
    ready: |ready, all| format!("{ready} of {all} ready"),
    goal_on: |day, goal| format!("{goal}: {day}"),
    list: |n| if n == 1 { "The matter".to_owned() } else { format!("The {n} matters") },
    choice_planned: |name| format!("Not chosen yet; planned with: {name}."),
    choice_chosen: "Chosen; you may change it any time.",
    choice_line: |papers, days, goal| {
        let days = of_one_or_more(usize::from(days), "working day");
        format!("{} in all; {goal} in {days} at the earliest", of_one_or_more(papers, "paper"))
    },
    compare: "Before you choose",
    options: "Ways to choose from",
    vow: |matter, mode| format!("{matter} ({mode})"),
    vow_days: |days| match days {
        0 => "the total stays the same".to_owned(),
        1 => "1 working day sooner than the ordinary way".to_owned(),
        days => format!("{days} working days sooner than the ordinary way"),
    },
    later: |n| if n == 1 { "1 paper may follow later".to_owned() } else { format!("{n} papers may follow later") },
    later_text: "until when is said with the papers",
    unverified: "Not verified yet",
    limit_of: |name| format!("How long: {name}"),
    limit_ask: |who| format!("No limit was found, and none was made up. Ask: {who}."),
    ask: |n| if n == 1 { "1 thing to ask locally".to_owned() } else { format!("{n} things to ask locally") },
    not_settled: |n| {
        if n == 1 {
            "1 matter that is not settled is not included".to_owned()
        } else {
            format!("{n} matters that are not settled are not included")
        }
    },
    doubts_rest: |names| format!("Depends on the next answers: {names}."),
    doubts: "It depends",
    doubts_unsure: "You answered “not sure”: both outcomes are possible. Change the answer when you know.",
    doubts_open: "Known when all questions are answered.",
    mode_open: |name| format!("Which way applies: {name}"),
    paper_open: |name| format!("Whether it is handed in: {name}"),
    stop_open: |title| format!("Possibly: {title}"),
    unsure_question: |label| format!("Find out: {label}"),
    notices: "Mind this",
    notes: |name| format!("What local papers say: {name}"),
    prepared: "This plan helps you prepare; ",
    not_submitted: "it is not an application",
    version: |version| format!(". The window decides. Contents: version {version}."),
    to_materials: "See the papers",
    elsewhere: "Handled elsewhere",
    stopped_lead: "Better known now than after the money is spent.",
    elsewhere_lead: "It can be done, but not with this guide.",
    stopped_because: "Your answers",
    rule: "The rule",
    penalty: "Going on anyway",
    instead: "What else you can do",
    call: "Not sure? Call 12345",
    change: |n| match n {
        0 | 1 => "Change this answer".to_owned(),
        n => format!("Change these {n} answers"),
    },
};
