//! Home.

use crate::model::Stage;

topic! {
    /// Home.
    HomeTexts {
        /// Question at the top of home.
        title,
        /// What the site does.
        lead,
        /// Label of the field to search in, and of what was found.
        search_label,
        /// One example of each kind: a word, initials, a thing.
        search_example,
        /// Button beside it.
        search,
        /// Empties it.
        search_clear,
        /// "找到3件事".
        found(n: usize),
        /// "另有12件也相关，多写几个字就能看到".
        found_more(n: usize),
        /// "没有找到“…”".
        nothing(typed: &str),
        /// When what is searched could not be loaded.
        search_failed,
        /// Found by the sound of its name.
        by_sound,
        /// Found by the first letters of its name.
        by_initials,
        /// Found by a word for it.
        by_word(word: &str),
        /// Found by a matter it may need.
        by_matter(matter: &str),
        /// Found although something is written otherwise.
        by_near,
        /// Found by a word that is written otherwise.
        by_near_word(word: &str),
        /// Heading below what was found.
        not_there,
        /// What else to try.
        not_there_words,
        /// Heading over the packages most people come for.
        list,
        /// Title of the list of all packages.
        all,
        /// "全部20件", behind the first of a stage.
        all_of(n: usize),
        /// "全部5份", behind the latest cases.
        all_cases(n: usize),
        /// "最多16题".
        at_most(n: u16),
        /// Heading of the case to go on with.
        go_on,
        /// "上次11月19日改过".
        saved_on(day: &str),
        /// "答了4题".
        answered(n: usize),
        /// Where it is kept, and for how long.
        kept,
        /// 办企业.
        business,
        /// 从开张到注销.
        business_sub,
        /// 个人和家庭.
        person,
        /// 从出生到退休.
        person_sub,
        /// The stages of the life cycle, in the order of [`Stage`].
        stages[9],
        /// "枣庄市" when no district was chosen.
        place_unknown,
        /// Hidden word behind 更改.
        place_word,
        /// Link to the editors' guide, which is in Chinese.
        editors,
    }
}

impl HomeTexts {
    /// A stage of the life cycle.
    pub fn stage(&self, stage: Stage) -> &'static str {
        self.stages[stage as usize]
    }
}
