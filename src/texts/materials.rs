//! The materials page.

/// The materials page.
pub struct MaterialsTexts {
    /// Title: how many papers are enough.
    pub title: fn(usize) -> String,
    /// Matters, papers before, exempt papers.
    pub lead: fn(usize, usize, usize) -> String,
    /// How many are ready.
    pub ready: fn(usize, usize) -> String,
    /// Beside it.
    pub ready_aside: &'static str,
    /// Name of the filters.
    pub filter: &'static str,
    /// Filter: everything.
    pub filter_all: &'static str,
    /// Filter: not ready.
    pub filter_open: &'static str,
    /// Announced after filtering.
    pub shown: fn(usize) -> String,
    /// Caption of the table.
    pub caption: &'static str,
    /// Column: ready.
    pub col_ready: &'static str,
    /// Column: paper.
    pub col_name: &'static str,
    /// Column: what is asked.
    pub col_request: &'static str,
    /// Column: where from.
    pub col_how: &'static str,
    /// Name of the scroll box around a wide table.
    pub table: &'static str,
    /// A column for several matters with one form: 办税等5项.
    pub several: fn(&str, usize) -> String,
    /// What such a column stands for.
    pub several_note: fn(&str, &str) -> String,
    /// Group: to prepare.
    pub prepare: &'static str,
    /// Beside it.
    pub prepare_n: fn(usize) -> String,
    /// Group: may come later.
    pub later: &'static str,
    /// Beside it.
    pub later_n: fn(usize) -> String,
    /// Group: exempt.
    pub free: &'static str,
    /// Beside it: kinds, and how often they were asked for.
    pub free_n: fn(usize, usize) -> String,
    /// Group: depends.
    pub maybe: &'static str,
    /// Beside it.
    pub maybe_n: fn(usize) -> String,
    /// Group: only shown.
    pub look: &'static str,
    /// Beside it.
    pub look_n: fn(usize) -> String,
    /// Label of a tick.
    pub tick: fn(&str) -> String,
    /// Opens the details of a paper.
    pub more: &'static str,
    /// Read at a dot: handed in here.
    pub needed: &'static str,
    /// Read at a ring: exempt here.
    pub exempt: &'static str,
    /// Read at a question mark: depends.
    pub open: &'static str,
    /// Originals.
    pub originals: fn(u8) -> String,
    /// Copies.
    pub copies: fn(u8) -> String,
    /// The original is shown.
    pub original_shown: &'static str,
    /// One set for each person.
    pub per_person: &'static str,
    /// Only shown.
    pub look_only: &'static str,
    /// Someone wants paper.
    pub paper: &'static str,
    /// Someone wants it electronic.
    pub electronic: &'static str,
    /// One wants paper, another electronic.
    pub both: &'static str,
    /// May be left out.
    pub optional: &'static str,
    /// Must still be valid so long.
    pub valid_for: fn(&str) -> String,
    /// How: prepared by the person.
    pub own: &'static str,
    /// How: the merged form.
    pub merged_form: &'static str,
    /// How: obtained from someone.
    pub from: fn(&str) -> String,
    /// Exempt: a result of this plan.
    pub produced: fn(&str) -> String,
    /// Exempt: an electronic licence.
    pub licence: fn(&str) -> String,
    /// Exempt: a department holds it.
    pub held: fn(&str) -> String,
    /// Label: official name.
    pub official: &'static str,
    /// Label: how to get it.
    pub how: &'static str,
    /// Label: who asks for it.
    pub needed_by: &'static str,
    /// A matter and its own name for the paper.
    pub called: fn(&str, &str) -> String,
    /// A matter that only looks at it.
    pub shown_at: fn(&str) -> String,
    /// Label: what the window looks at.
    pub accepted: &'static str,
    /// Label: until when it may come later.
    pub until: &'static str,
    /// Label: a commitment may stand for it.
    pub vow: &'static str,
    /// Label: why it is not handed in.
    pub why_free: &'static str,
    /// Label: base drawing.
    pub drawn_on: &'static str,
    /// Label: look-alikes.
    pub not_same: &'static str,
    /// A look-alike, and why.
    pub not_same_line: fn(&str, &str) -> String,
    /// Label: sources.
    pub law: &'static str,
    /// Foot of the table.
    pub foot: fn(usize) -> String,
    /// Beside the foot.
    pub foot_note: &'static str,
    /// First half of the note.
    pub note: &'static str,
    /// Its bold half.
    pub note_bold: &'static str,
    /// Its end.
    pub stop: &'static str,
    /// Main button: to the dates.
    pub next: &'static str,
}

pub(super) const ZH: MaterialsTexts = MaterialsTexts {
    title: |n| if n == 0 { "还没有确定要备的材料".to_owned() } else { format!("备{n}份材料就够") },
    lead: |matters, before, free| match free {
        0 => format!("{matters}个事项原来要{before}份，重复的合成一份。"),
        free => format!("{matters}个事项原来要{before}份，重复的合成一份，{free}份免交。"),
    },
    ready: |ready, all| format!("备齐{ready}/{all}份"),
    ready_aside: "打勾只给自己看",
    filter: "只看一部分",
    filter_all: "全部",
    filter_open: "还没备齐",
    shown: |n| format!("显示{n}份"),
    caption: "要备的材料，每份交给哪个事项",
    col_ready: "备齐",
    col_name: "材料",
    col_request: "要求",
    col_how: "怎么交",
    table: "材料表",
    several: |first, n| format!("{first}等{n}项"),
    several_note: |column, names| format!("“{column}”是{names}，用同一张表，同一份材料只交一次。"),
    prepare: "自己准备",
    prepare_n: |n| format!("{n}份，窗口当天交"),
    later: "可以晚交",
    later_n: |n| format!("{n}份，期限写在里面"),
    free: "不用交",
    free_n: |n, before| format!("{n}份，原来要交{before}次"),
    maybe: "看情况",
    maybe_n: |n| format!("{n}份，定下来才算进去"),
    look: "带着备查",
    look_n: |n| format!("{n}份，来查时看，不用交"),
    tick: |name| format!("{name}已备齐"),
    more: "怎么准备",
    needed: "要交",
    exempt: "免交",
    open: "看情况",
    originals: |n| format!("原件{n}份"),
    copies: |n| format!("复印件{n}份"),
    original_shown: "带原件核对",
    per_person: "每人一份",
    look_only: "出示",
    paper: "要纸质的",
    electronic: "要电子版",
    both: "纸质、电子都要",
    optional: "没有可以不交",
    valid_for: |time| format!("交的时候还要有{time}有效期"),
    own: "自己准备",
    merged_form: "填一次，打印签字",
    from: |who| format!("找{who}"),
    produced: |matter| format!("方案里“{matter}”办出来的，不用您交"),
    licence: |name| format!("用{name}，窗口自己取"),
    held: |who| format!("{who}手里有，不用您交"),
    official: "清单上叫",
    how: "怎么准备",
    needed_by: "谁要",
    called: |matter, called| format!("{matter}（叫“{called}”）"),
    shown_at: |matter| format!("{matter}（来查时看）"),
    accepted: "窗口看什么",
    until: "晚到哪天",
    vow: "可以承诺",
    why_free: "为什么免交",
    drawn_on: "画在",
    not_same: "别弄混",
    not_same_line: |name, why| format!("不是{name}：{why}"),
    law: "依据",
    foot: |n| format!("原来要交{n}份"),
    foot_note: "每个点是一份",
    note: "打勾表示您手里有了，",
    note_bold: "不等于已经提交",
    stop: "。",
    next: "下一节：日期",
};

pub(super) const EN: MaterialsTexts = MaterialsTexts {
    title: |n| match n {
        0 => "No paper is certain yet".to_owned(),
        1 => "1 paper is enough".to_owned(),
        n => format!("{n} papers are enough"),
    },
    lead: |matters, before, free| {
        format!("{matters} matters ask for {before} papers; repeated ones are merged, {free} need not be handed in.")
    },
    ready: |ready, all| format!("{ready} of {all} ready"),
    ready_aside: "ticks are for you alone",
    filter: "Show a part",
    filter_all: "All",
    filter_open: "Not ready",
    shown: |n| if n == 1 { "1 shown".to_owned() } else { format!("{n} shown") },
    caption: "The papers, and which matter each is for",
    col_ready: "Ready",
    col_name: "Paper",
    col_request: "Asked for",
    col_how: "How",
    table: "Table of papers",
    several: |first, n| format!("{first} +{}", n - 1),
    several_note: |column, names| format!("“{column}” stands for {names}: one form, each paper handed in once."),
    prepare: "To prepare",
    prepare_n: |n| format!("{n}, handed in at the window"),
    later: "May follow later",
    later_n: |n| format!("{n}, see until when"),
    free: "Not handed in",
    free_n: |n, before| format!("{n}, asked for {before} times before"),
    maybe: "It depends",
    maybe_n: |n| format!("{n}, counted once settled"),
    look: "To have at hand",
    look_n: |n| format!("{n}, shown at a check, not handed in"),
    tick: |name| format!("{name} is ready"),
    more: "How to prepare",
    needed: "handed in",
    exempt: "not handed in",
    open: "depends",
    originals: |n| format!("{n} original{}", if n == 1 { "" } else { "s" }),
    copies: |n| format!("{n} {}", if n == 1 { "copy" } else { "copies" }),
    original_shown: "show the original",
    per_person: "one per person",
    look_only: "to show",
    paper: "on paper",
    electronic: "electronic",
    both: "on paper and electronic",
    optional: "may be left out",
    valid_for: |time| format!("still valid for {time}"),
    own: "make it yourself",
    merged_form: "fill once, print, sign",
    from: |who| format!("from: {who}"),
    produced: |matter| format!("a result of “{matter}” in this plan"),
    licence: |name| format!("the window takes it electronically: {name}"),
    held: |who| format!("already held by: {who}"),
    official: "On the list",
    how: "How to get it",
    needed_by: "Asked for by",
    called: |matter, called| format!("{matter} (called “{called}”)"),
    shown_at: |matter| format!("{matter} (shown at the check)"),
    accepted: "What the window checks",
    until: "Until when",
    vow: "By commitment",
    why_free: "Why not handed in",
    drawn_on: "Drawn on",
    not_same: "Not the same as",
    not_same_line: |name, why| format!("{name}: {why}"),
    law: "Sources",
    foot: |n| format!("Before: {n}"),
    foot_note: "one dot, one paper",
    note: "A tick means you have it; ",
    note_bold: "it does not mean it was handed in",
    stop: ".",
    next: "Next: dates",
};
