//! Units behind numbers, and how people write them.

/// Of numbers that are in no unit.
pub(super) const NO_UNIT: [&str; 2] = [""; 2];
/// Square metres, which fields of areas are in.
pub(super) const SQUARE_METRES: &str = "m²";

/// Each begins with what `fields.json` calls the unit. What says no unit counts things by their label.
const SYNONYMS: [&[&str]; 13] = [
    &["", "个", "层", "间", "台", "张", "年", "岁"],
    &["m", "米"],
    &[SQUARE_METRES, "m2", "㎡", "平", "平米", "平方", "平方米"],
    &["m³", "m3", "立方米", "立方", "方"],
    &["人", "名", "个", "位"],
    &["间", "个"],
    &["张", "个"],
    &["mm", "毫米"],
    &["g", "克"],
    &["吨", "t"],
    &["kW", "千瓦"],
    &["周", "个星期", "星期"],
    &["次", "回"],
];

/// Whether what is written behind a number is this unit: in Chinese, in English or another way.
pub(super) fn is_written(unit: [&str; 2], typed: &str) -> bool {
    let others = SYNONYMS.iter().find(|known| known.first() == unit.first()).copied().unwrap_or_default();
    unit.iter().chain(others).any(|known| known.eq_ignore_ascii_case(typed))
}
