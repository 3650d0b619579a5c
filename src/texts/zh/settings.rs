use crate::texts::SettingsTexts;

pub(super) const TEXTS: SettingsTexts = SettingsTexts {
    title: "设置",
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
    no_office: "窗口地址、电话和时间没有查到公开出处，指南没有替它编。先拨12345问。",
};
