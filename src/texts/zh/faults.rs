use crate::texts::FaultTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: FaultTexts = FaultTexts {
    offline_title: "没有网，这份指南还打不开",
    offline_lead: "连上网再试一次。您以前的回答都还在这台设备上。",
    fault_title: "这份指南没打开，您填的都还在",
    fault_lead: "不是您的操作造成的。重新打开试试；不行就先看不用答题的全部内容。",
    fault_what: "问题",
    fault_missing: Pattern("服务器上没有这份数据（{0}）"),
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
    records_expired: "以前存的超过90天，已经删除。规定可能变了，重新来一遍更稳妥。",
};
