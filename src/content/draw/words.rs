//! Conditions in the words of their questions, and the few words the pictures add.

use crate::model::{Bundle, Condition, Question, QuestionId, QuestionKind, RegionId};

pub(super) const ASKED_WHEN: &str = "只在这时问：";
pub(super) const STOP: &str = "停：";
pub(super) const CHOICE: &str = "可以选：";
pub(super) const OR: &str = "，或者";
pub(super) const FLOW: &str = "问题流程";
pub(super) const FLOW_KEY: &str = "实线：选了它就可能问；虚线：没选它才可能问；红字：不能往下办";
pub(super) const MATRIX: &str = "材料和事项";
pub(super) const HANDED_IN: &str = "要交";
pub(super) const NOT_HANDED_IN: &str = "不用交：有电子证照、部门已有、这里别的事项会办出来，或只在现场看";
pub(super) const LETTER: &str = "字母：只在下面的情形";
pub(super) const MODE: &str = "办理方式是";

/// A question of the package.
pub(super) fn question<'a>(bundle: &'a Bundle, id: &QuestionId) -> Option<&'a Question> {
    bundle.questions.iter().find(|question| question.id == *id)
}

/// What a condition says.
pub(super) fn said(bundle: &Bundle, condition: &Condition) -> String {
    let label = |id| question(bundle, id).map_or("", |question| question.label.zh.as_str());
    let unit = |id| match question(bundle, id).map(|question| &question.kind) {
        Some(QuestionKind::Number(range)) => range.unit.zh.as_str(),
        _ => "",
    };
    let joined = |parts: &[Condition], word: &str| {
        let parts: Vec<String> = parts.iter().map(|part| grouped(bundle, part)).collect();
        parts.join(word)
    };
    match condition {
        Condition::Chosen(id, option) => {
            let text = match question(bundle, id).map(|question| &question.kind) {
                Some(QuestionKind::Single(choices) | QuestionKind::Several(choices)) => {
                    choices.iter().find(|choice| choice.id == *option).map_or("", |choice| choice.text.zh.as_str())
                }
                _ => "",
            };
            format!("{}是「{text}」", label(id))
        }
        Condition::AtLeast(id, bound) => format!("{}{bound}{}起", label(id), unit(id)),
        Condition::Below(id, bound) => format!("{}不到{bound}{}", label(id), unit(id)),
        Condition::All(parts) => joined(parts, "，而且"),
        Condition::Any(parts) => joined(parts, "，或者"),
        Condition::Not(inner) => format!("不是：{}", grouped(bundle, inner)),
        Condition::Region(regions) => {
            let named = |id: &RegionId| bundle.regions.iter().find(|region| region.id == *id);
            let names: Vec<&str> = regions.iter().filter_map(named).map(|region| region.name.zh.as_str()).collect();
            names.join("、")
        }
    }
}

/// In brackets where it joins several.
fn grouped(bundle: &Bundle, condition: &Condition) -> String {
    let words = said(bundle, condition);
    match condition {
        Condition::All(_) | Condition::Any(_) => format!("（{words}）"),
        _ => words,
    }
}
