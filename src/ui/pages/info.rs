//! Plain text pages: accessibility, data and privacy.

use crate::platform::View;
use crate::state::Route;
use crate::ui::context::Words;
use crate::ui::frame::Frame;
use view_macro::view;

/// 无障碍说明.
pub(crate) fn accessibility_page(words: &Words) -> Frame {
    let texts = &words.aside().info;
    text_page(words, Route::Accessibility, texts.accessibility, &texts.accessibility_text)
}

/// 数据和隐私.
pub(crate) fn privacy_page(words: &Words) -> Frame {
    let texts = &words.aside().info;
    text_page(words, Route::Privacy, texts.privacy, &texts.privacy_text)
}

fn text_page(words: &Words, route: Route, title: &'static str, text: &'static [&'static str]) -> Frame {
    let text = text.iter().map(|paragraph| view! { <p>{*paragraph}</p> }).collect::<Vec<View>>();
    let body = view! {
        <div class="wrap">
            <div class="read block">
                <h1 tabindex="-1">{title}</h1>
                {text}
            </div>
        </div>
    };
    Frame {
        title: format!("{title} - {}", words.texts.common.service),
        route,
        back: Some((words.link(&Route::Home), words.texts.common.back)),
        keep_back: false,
        bar: title.to_owned(),
        bar_narrow: None,
        place: None,
        tabs: Vec::new(),
        body,
    }
}
