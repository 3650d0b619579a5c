//! Words used on many pages: bar, menu, tags, strips.

use crate::model::{Basis, Language, Source};

/// English was chosen, but could not be loaded: said in English on a page that stays Chinese.
pub const NO_ENGLISH: &str =
    "The English of this guide could not be loaded, so it stays in Chinese. Once online, choose English again.";

topic! {
    /// Words used on many pages: bar, menu, tags, strips.
    CommonTexts {
        /// Name of the service.
        service,
        /// First link of every page.
        skip,
        /// Link back.
        back,
        /// Link back to the plan.
        back_to_plan,
        /// The menu behind the three dots.
        more,
        /// 长辈模式.
        care,
        /// The name of the other language, in that language.
        other_language,
        /// Its `lang` value.
        other_language_tag,
        /// 设置.
        settings,
        /// 清空我的记录.
        clear,
        /// State of a switch.
        on,
        /// State of a switch.
        off,
        /// 首页.
        home,
        /// 更改.
        change,
        /// The telephone line for every question, with its number.
        call,
        /// 无障碍说明.
        accessibility,
        /// 数据和隐私.
        privacy,
        /// Nothing leaves the device; nothing is submitted.
        promise,
        /// The second half of it, in bold.
        promise_bold,
        /// "内容核对至…".
        checked_until(day: &str),
        /// 不确定.
        unsure,
        /// Joins words in a list.
        and,
        /// Joins clauses.
        comma,
        /// Joins citations.
        semicolon,
        /// Tag 必办.
        must,
        /// Tag 看情况.
        maybe,
        /// Tag 可以选.
        choice,
        /// Tag 免提交.
        free,
        /// Tag 可容缺.
        later,
        /// Tag 可承诺.
        vow,
        /// Tag 待核实.
        unverified,
        /// 不适用.
        bad,
        /// "第15条".
        article(article: &str),
        /// "2026年11月20日核对".
        checked_on(day: &str),
        /// While a file is loading.
        loading,
        /// When loading takes long.
        loading_long,
        /// Shown on a page that needs the program, before it runs.
        needs_program,
        /// Link to the full guide.
        read_all,
        /// Once: the guides that were opened are kept for when there is no network.
        kept,
        /// Strip: a new version waits.
        update,
        /// Strip without network.
        offline,
        /// Strip when storage is full.
        storage_full,
        /// Strip when storage is blocked.
        storage_blocked,
        /// Link to the open question.
        answer_on,
        /// Between a word and what it is about.
        colon,
        /// Its end.
        stop,
    }
}

impl CommonTexts {
    /// A citation in words: 食品安全法 第35条.
    pub fn cite(&self, source: &Source, basis: &Basis, language: Language) -> String {
        let mut words = source.short.in_language(language).0.to_owned();
        if let Some(article) = &basis.article {
            words.push(' ');
            // Several articles are joined the Chinese way in the data.
            words.push_str(&self.article(&article.replace('、', self.and)));
        }
        if let Some(item) = &basis.item {
            words.push(' ');
            words.push_str(item);
        }
        words
    }
}
