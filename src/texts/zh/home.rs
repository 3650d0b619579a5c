use crate::texts::HomeTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: HomeTexts = HomeTexts {
    title: "要办什么事？",
    lead: "答几个问题，一次看清要办的事项、材料、表格和日期。",
    list: "可以办的事",
    at_most: Pattern("最多{0}题"),
    go_on: "接着办",
    saved_on: Pattern("{0}改过"),
    answered: Pattern("答了{0}题"),
    kept: "只存在这台设备上，90天不动就自动删除",
    business: "办企业",
    business_sub: "从开张到注销",
    person: "个人和家庭",
    person_sub: "从出生到退休",
    stages: ["开办", "经营许可", "建房装修", "用人", "退出", "出生", "创业就业", "安居", "退休"],
    place_unknown: "还没选区县",
    place_word: "区县",
};
