use crate::texts::PictureTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: PictureTexts = PictureTexts {
    title: "时间图",
    note: "同样的内容在下面按日期列出。",
    flag: Pattern("{0}{1}"),
    axis: Pattern("{0}/{1}"),
    check_follows: "随后核查",
    no_influence: "不影响总天数",
    key: "决定总天数",
    side: "同时进行",
    wait: "不计入天数",
    act: "您要做的事",
    weekends: "周末和放假已略去",
};
