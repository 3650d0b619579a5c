//! Home.

use crate::model::Stage;

topic! {
    /// Home.
    HomeTexts {
        /// Question at the top of home.
        title,
        /// What the site does.
        lead,
        /// Heading over the packages.
        list,
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
    }
}

impl HomeTexts {
    /// A stage of the life cycle.
    pub fn stage(&self, stage: Stage) -> &'static str {
        self.stages[stage as usize]
    }
}
