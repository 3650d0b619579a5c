use crate::texts::ClearTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: ClearTexts = ClearTexts {
    title: "清空这台设备上的记录？",
    lead: "清空后找不回来。",
    goes: "会删掉",
    cases: Pattern("{0!没有存过方案|{0}份方案的回答和打勾}"),
    stays: "会留下",
    stays_list: ["长辈模式、明暗、区县这些设置", "已经打印的纸"],
    no: "不清空，回去",
    yes: "清空",
    cleared: "已清空。这台设备上没有您的回答了。",
    not_cleared: "浏览器不让删。关掉这一页，在浏览器的设置里清除本站数据。",
};
