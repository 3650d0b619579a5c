//! Sentences of home, the package page, settings and the pages that say what went wrong.

use crate::model::Stage;

/// Sentences of these pages.
pub struct PagesTexts {
    /// Question at the top of home.
    pub home_title: &'static str,
    /// What the site does.
    pub home_lead: &'static str,
    /// Heading over the packages.
    pub home_list: &'static str,
    /// "最多16题".
    pub at_most: fn(u16) -> String,
    /// Heading of the case to go on with.
    pub go_on: &'static str,
    /// "上次11月19日改过".
    pub saved_on: fn(&str) -> String,
    /// "答了4题".
    pub answered: fn(usize) -> String,
    /// Where it is kept, and for how long.
    pub kept: &'static str,
    /// 办企业.
    pub business: &'static str,
    /// 从开张到注销.
    pub business_sub: &'static str,
    /// 个人和家庭.
    pub person: &'static str,
    /// 从出生到退休.
    pub person_sub: &'static str,
    /// A stage of the life cycle.
    pub stage: fn(Stage) -> &'static str,
    /// "枣庄市" when no district was chosen.
    pub place_unknown: &'static str,
    /// Hidden word behind 更改.
    pub place_word: &'static str,

    /// "7–16题".
    pub questions_range: fn(u16, u16) -> String,
    /// Below it.
    pub questions_note: &'static str,
    /// "3–11个".
    pub matters_range: fn(usize, usize) -> String,
    /// Below it.
    pub matters_note: &'static str,
    /// "最多…个部门".
    pub departments: fn(usize) -> String,
    /// Below it.
    pub departments_note: &'static str,
    /// "…条依据".
    pub sources: fn(usize) -> String,
    /// Below it.
    pub sources_note: &'static str,
    /// Heading of what is not covered.
    pub not_covered: &'static str,
    /// Heading of the sample.
    pub sample: &'static str,
    /// Mark on it.
    pub sample_mark: &'static str,
    /// 要交的材料.
    pub papers: &'static str,
    /// 要填的表.
    pub forms: &'static str,
    /// 最快, followed by the goal: 最快能开业.
    pub fastest: fn(&str) -> String,
    /// 份.
    pub paper_unit: &'static str,
    /// 张.
    pub form_unit: &'static str,
    /// 个工作日.
    pub day_unit: &'static str,
    /// Before the number "before", for readers.
    pub was: &'static str,
    /// Between the two numbers, for readers.
    pub now: &'static str,
    /// The button.
    pub start: &'static str,
    /// The button when a case was begun.
    pub resume: &'static str,
    /// Link to the plan when there is one.
    pub to_plan: &'static str,
    /// Heading of the warnings before a contract is signed.
    pub before_signing: fn(usize) -> String,
    /// Heading of the matters.
    pub which_matters: &'static str,
    /// Beside 必办.
    pub always: &'static str,
    /// Beside 看情况.
    pub sometimes: &'static str,
    /// Beside 不用办.
    pub never: &'static str,
    /// Nothing known about time.
    pub no_limit: &'static str,
    /// Version of the data, sources, and what is unverified.
    pub version: fn(&str, usize) -> String,
    /// Heading of the FAQ.
    pub faq: &'static str,

    /// Name of the list of the plan's sections.
    pub sections: &'static str,
    /// 办事方案.
    pub plan: &'static str,
    /// 概览.
    pub tab_overview: &'static str,
    /// 事项.
    pub tab_matters: &'static str,
    /// 材料.
    pub tab_materials: &'static str,
    /// 日期.
    pub tab_dates: &'static str,

    /// Title of settings.
    pub settings: &'static str,
    /// Below 长辈模式.
    pub care_sub: &'static str,
    /// Legend.
    pub theme: &'static str,
    /// Option.
    pub theme_system: &'static str,
    /// Option.
    pub theme_light: &'static str,
    /// Option.
    pub theme_dark: &'static str,
    /// Legend.
    pub text_size: &'static str,
    /// Options by percent.
    pub text_sizes: [&'static str; 4],
    /// Legend.
    pub language: &'static str,
    /// Label.
    pub place: &'static str,
    /// Hint.
    pub place_hint: &'static str,
    /// Heading.
    pub records: &'static str,
    /// Below 清空我的记录.
    pub clear_sub: &'static str,
    /// Heading.
    pub help: &'static str,
    /// What the region's papers say.
    pub place_notes: &'static str,
    /// No address or telephone is known.
    pub no_office: &'static str,

    /// Title of the page before deleting.
    pub clear_title: &'static str,
    /// It cannot be undone.
    pub clear_lead: &'static str,
    /// 会删掉.
    pub clear_goes: &'static str,
    /// "2份方案的回答和打勾".
    pub clear_cases: fn(usize) -> String,
    /// 会留下.
    pub clear_stays: &'static str,
    /// Settings; what was printed.
    pub clear_stays_list: [&'static str; 2],
    /// Safe button.
    pub clear_no: &'static str,
    /// Deleting button.
    pub clear_yes: &'static str,
    /// Said when done.
    pub cleared: &'static str,
    /// Said when the browser did not let it happen.
    pub not_cleared: &'static str,

    /// Title without network.
    pub offline_title: &'static str,
    /// What to do.
    pub offline_lead: &'static str,
    /// Title when a file is missing or broken.
    pub fault_title: &'static str,
    /// What to do.
    pub fault_lead: &'static str,
    /// 问题.
    pub fault_what: &'static str,
    /// Missing file, with the status.
    pub fault_missing: fn(u16) -> String,
    /// File that cannot be read.
    pub fault_broken: &'static str,
    /// 编号.
    pub fault_code: &'static str,
    /// 已存.
    pub fault_kept: &'static str,
    /// "您的回答都在这台设备上".
    pub fault_kept_words: &'static str,
    /// Button.
    pub retry: &'static str,
    /// Title of a package that does not exist.
    pub unknown_package: &'static str,
    /// Title of a page that does not exist.
    pub not_found: &'static str,
    /// What to do.
    pub not_found_lead: &'static str,
    /// Button.
    pub to_home: &'static str,
    /// A saved case could not be read.
    pub case_broken: &'static str,
    /// A saved case is of another version.
    pub case_other_version: &'static str,
    /// A saved case was too old.
    pub case_expired: &'static str,

    /// Title.
    pub accessibility: &'static str,
    /// Paragraphs.
    pub accessibility_text: &'static [&'static str],
    /// Title.
    pub privacy: &'static str,
    /// Paragraphs.
    pub privacy_text: &'static [&'static str],
}

pub(super) const ZH: PagesTexts = PagesTexts {
    home_title: "要办什么事？",
    home_lead: "答几个问题，一次看清要办的事项、材料、表格和日期。",
    home_list: "可以办的事",
    at_most: |n| format!("最多{n}题"),
    go_on: "接着办",
    saved_on: |day| format!("{day}改过"),
    answered: |n| format!("答了{n}题"),
    kept: "只存在这台设备上，90天不动就自动删除",
    business: "办企业",
    business_sub: "从开张到注销",
    person: "个人和家庭",
    person_sub: "从出生到退休",
    stage: |stage| match stage {
        Stage::BusinessStart => "开办",
        Stage::BusinessPermits => "经营许可",
        Stage::BusinessBuilding => "建房装修",
        Stage::BusinessStaff => "用人",
        Stage::BusinessExit => "退出",
        Stage::PersonBirth => "出生",
        Stage::PersonWork => "创业就业",
        Stage::PersonHome => "安居",
        Stage::PersonRetirement => "退休",
    },
    place_unknown: "还没选区县",
    place_word: "区县",
    questions_range: |least, most| if least == most { format!("{most}题") } else { format!("{least}–{most}题") },
    questions_note: "只问和您有关的",
    matters_range: |least, most| if least == most { format!("{most}个") } else { format!("{least}–{most}个") },
    matters_note: "事项，合成一次准备",
    departments: |n| format!("{n}个部门"),
    departments_note: "最多要和这么多部门打交道",
    sources: |n| format!("{n}份"),
    sources_note: "法规和文件，每条都写出处",
    not_covered: "这些不归这份指南",
    sample: "办完大概这样",
    sample_mark: "示例",
    papers: "要交的材料",
    forms: "要填的表",
    fastest: |goal| format!("最快{goal}"),
    paper_unit: "份",
    form_unit: "张",
    day_unit: "个工作日",
    was: "原来要",
    now: "，现在只要",
    start: "开始答题",
    resume: "接着答题",
    to_plan: "看我的方案",
    before_signing: |n| format!("签租房合同前，先核对{n}条"),
    which_matters: "会涉及哪些事项",
    always: "每家店都要",
    sometimes: "答完题才知道",
    never: "不用办的，有人要就把依据给他看",
    no_limit: "没查到法定时限",
    version: |version, sources| format!("内容版本{version}，共{sources}份依据，没核实的都标了“待核实”。"),
    faq: "常见问题",
    sections: "方案的各节",
    plan: "办事方案",
    tab_overview: "概览",
    tab_matters: "事项",
    tab_materials: "材料",
    tab_dates: "日期",
    settings: "设置",
    care_sub: "字大、按钮大，内容一样",
    theme: "明暗",
    theme_system: "跟着设备",
    theme_light: "浅色",
    theme_dark: "深色",
    text_size: "字号",
    text_sizes: ["平常", "大", "更大", "最大"],
    language: "语言",
    place: "区县",
    place_hint: "各区自己的规定和部门名称跟着变",
    records: "我的记录",
    clear_sub: "先看清会删掉什么",
    help: "帮助",
    place_notes: "本地文件里的说法",
    no_office: "窗口地址、电话和时间没有查到公开出处，指南没有替它编。先拨12345问。",
    clear_title: "清空这台设备上的记录？",
    clear_lead: "清空后找不回来。",
    clear_goes: "会删掉",
    clear_cases: |n| match n {
        0 => "没有存过方案".to_owned(),
        n => format!("{n}份方案的回答和打勾"),
    },
    clear_stays: "会留下",
    clear_stays_list: ["长辈模式、明暗、区县这些设置", "已经打印的纸"],
    clear_no: "不清空，回去",
    clear_yes: "清空",
    cleared: "已清空。这台设备上没有您的回答了。",
    not_cleared: "浏览器不让删。关掉这一页，在浏览器的设置里清除本站数据。",
    offline_title: "没有网，这份指南还打不开",
    offline_lead: "连上网再试一次。您以前的回答都还在这台设备上。",
    fault_title: "这份指南没打开，您填的都还在",
    fault_lead: "不是您的操作造成的。重新打开试试；不行就先看不用答题的全部内容。",
    fault_what: "问题",
    fault_missing: |status| format!("服务器上没有这份数据（{status}）"),
    fault_broken: "数据读不出来，可能正在更新，或者没传完整",
    fault_code: "编号",
    fault_kept: "已存",
    fault_kept_words: "您的回答和打勾都在这台设备上，没动过",
    retry: "再试一次",
    unknown_package: "没有这份指南",
    not_found: "没有这一页",
    not_found_lead: "网址可能少了几个字。您存的方案还在首页。",
    to_home: "回首页",
    case_broken: "上次存的方案读不出来，原样留着没删，这次从头答。",
    case_other_version: "上次的方案是另一个版本的程序存的，原样留着没删，这次从头答。",
    case_expired: "上次的方案超过90天，已经删除。规定可能变了，重新答一遍更稳妥。",
    accessibility: "无障碍说明",
    accessibility_text: &[
        "本指南按WCAG 2.2的AA级制作：能只用键盘，能用读屏软件，字能放大到两倍，窄到320像素也不用左右滚动。",
        "“长辈模式”字更大、按钮更大、对比更强，内容和结果一样。在“更多”里打开，或在网址后面加?mode=care。",
        "时间图旁边都有意思相同的文字。没有脚本或浏览器太旧时，每份指南的全部内容照样能读能打印。",
        "用着不方便，拨12345说一声，或到窗口请帮办人员代填。",
    ],
    privacy: "数据和隐私",
    privacy_text: &[
        "没有登录，没有服务器，没有统计。打开一份指南以后，不再向外发任何请求。",
        "您的回答、打勾和设置只存在这台设备的浏览器里，90天不动就自动删除。浏览器也可能自己清掉，要紧的先打印。",
        "公用的电脑，办完点“清空我的记录”。",
        "本指南帮您准备，不会替您提交申请；打勾只是您自己的记号。",
    ],
};

pub(super) const EN: PagesTexts = PagesTexts {
    home_title: "What do you want to get done?",
    home_lead: "A few questions, and you see every matter, paper, form and date at once.",
    home_list: "What you can get done",
    at_most: |n| format!("at most {n} questions"),
    go_on: "Go on",
    saved_on: |day| format!("changed {day}"),
    answered: |n| if n == 1 { "1 answer".to_owned() } else { format!("{n} answers") },
    kept: "Kept on this device only; deleted after 90 days without a change",
    business: "Running a business",
    business_sub: "from opening to closing down",
    person: "You and your family",
    person_sub: "from birth to retirement",
    stage: |stage| match stage {
        Stage::BusinessStart => "Setting up",
        Stage::BusinessPermits => "Permits",
        Stage::BusinessBuilding => "Building",
        Stage::BusinessStaff => "Staff",
        Stage::BusinessExit => "Closing",
        Stage::PersonBirth => "Birth",
        Stage::PersonWork => "Work",
        Stage::PersonHome => "Home",
        Stage::PersonRetirement => "Retirement",
    },
    place_unknown: "no district chosen yet",
    place_word: " the district",
    questions_range: |least, most| {
        if least == most { format!("{most} questions") } else { format!("{least}–{most} questions") }
    },
    questions_note: "only those that concern you",
    matters_range: |least, most| {
        if least == most { format!("{most} matters") } else { format!("{least}–{most} matters") }
    },
    matters_note: "prepared for in one go",
    departments: |n| format!("{n} departments"),
    departments_note: "at most, that you have to deal with",
    sources: |n| format!("{n} sources"),
    sources_note: "laws and papers; every rule names its own",
    not_covered: "Not covered by this guide",
    sample: "What comes out",
    sample_mark: "example",
    papers: "Papers to hand in",
    forms: "Forms to fill",
    fastest: |goal| format!("Soonest: {goal}"),
    paper_unit: "papers",
    form_unit: "form",
    day_unit: "working days",
    was: "before ",
    now: ", now ",
    start: "Start",
    resume: "Go on answering",
    to_plan: "See my plan",
    before_signing: |n| format!("Before you sign a lease: {n} checks"),
    which_matters: "Which matters may come up",
    always: "for every shop",
    sometimes: "depends on your answers",
    never: "Not needed; whoever asks for it, show the rule",
    no_limit: "no statutory limit found",
    version: |version, sources| {
        format!("Data version {version}, {sources} sources; what is not verified is marked “Unverified”.")
    },
    faq: "Questions people ask",
    sections: "Sections of the plan",
    plan: "Your plan",
    tab_overview: "Overview",
    tab_matters: "Matters",
    tab_materials: "Materials",
    tab_dates: "Dates",
    settings: "Settings",
    care_sub: "larger type and buttons, the same content",
    theme: "Light or dark",
    theme_system: "as the device",
    theme_light: "light",
    theme_dark: "dark",
    text_size: "Type size",
    text_sizes: ["normal", "large", "larger", "largest"],
    language: "Language",
    place: "District",
    place_hint: "local rules and names of departments follow it",
    records: "My records",
    clear_sub: "first see what would be deleted",
    help: "Help",
    place_notes: "What local papers say",
    no_office: "No public source was found for address, telephone and hours, so none is shown. Ask at 12345 first.",
    clear_title: "Delete the records on this device?",
    clear_lead: "This cannot be undone.",
    clear_goes: "Deleted",
    clear_cases: |n| match n {
        0 => "no plan was saved".to_owned(),
        1 => "answers and ticks of 1 plan".to_owned(),
        n => format!("answers and ticks of {n} plans"),
    },
    clear_stays: "Kept",
    clear_stays_list: ["settings such as larger view, dark, district", "what you have printed"],
    clear_no: "Keep them, go back",
    clear_yes: "Delete",
    cleared: "Deleted. None of your answers is left on this device.",
    not_cleared: "The browser did not allow it. Close this page and clear the data of this site in the browser's settings.",
    offline_title: "No network, and this guide was not opened before",
    offline_lead: "Connect and try again. Your earlier answers are still on this device.",
    fault_title: "This guide did not open; what you entered is safe",
    fault_lead: "You did nothing wrong. Try again; failing that, read the full guide, which needs no answers.",
    fault_what: "Problem",
    fault_missing: |status| format!("The server does not have this file ({status})"),
    fault_broken: "The file cannot be read; it may be being updated, or arrived incomplete",
    fault_code: "Code",
    fault_kept: "Kept",
    fault_kept_words: "your answers and ticks are on this device, untouched",
    retry: "Try again",
    unknown_package: "There is no such guide",
    not_found: "There is no such page",
    not_found_lead: "The address may be incomplete. Your saved plans are on the home page.",
    to_home: "To the home page",
    case_broken: "The plan saved before cannot be read. It was kept as it is; you start anew.",
    case_other_version: "The plan was saved by another version of the program. It was kept as it is; you start anew.",
    case_expired: "The plan saved before was older than 90 days and was deleted. Rules may have changed; answer again.",
    accessibility: "Accessibility",
    accessibility_text: &[
        "This guide follows WCAG 2.2 level AA: keyboard only, screen readers, text at twice its size, and 320 pixels without sideways scrolling.",
        "The larger, simpler view has bigger type and buttons and stronger contrast, with the same content and result. Switch it on under “More”, or add ?mode=care to the address.",
        "Beside every picture of time stands a list that says the same. Without scripts, or in an old browser, the full text of every guide can still be read and printed.",
        "If something is hard to use, tell 12345, or ask the help desk at the service hall.",
    ],
    privacy: "Data and privacy",
    privacy_text: &[
        "No account, no server, no statistics. Once a guide is open, no further request is sent.",
        "Your answers, ticks and settings are kept in this device's browser only, and deleted after 90 days without a change. The browser may delete them too: print what matters.",
        "On a shared computer, choose “Delete my records” when you are done.",
        "This guide helps you prepare and submits nothing; ticks are your own notes.",
    ],
};
