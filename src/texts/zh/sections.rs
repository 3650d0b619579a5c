use crate::texts::SectionTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: SectionTexts = SectionTexts {
    list: "方案的各节",
    plan: "办事方案",
    overview: "概览",
    matters: "事项",
    materials: "材料",
    dates: "日期",
    papers: "打印材料",
    to_papers: "打印告知书和清单",
    form: "申请表",
    form_n: Pattern("一张表，{0}项，原来{1}项"),
    options: "可选办法",
};
