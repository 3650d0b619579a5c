//! Before everything on the device is deleted: what goes, what stays.

use crate::platform;
use crate::state::Route;
use crate::ui::app::App;
use crate::ui::context::Words;
use crate::ui::frame::Frame;
use crate::ui::parts::{Icon, icon};
use view_macro::view;

/// Draws the page that asks.
pub(crate) fn clear_page(app: App, words: &Words) -> Frame {
    let texts = words.texts;
    let pages = &texts.pages;
    let cases = app.stored_cases().len();
    let clear = move |_| {
        let done = app.clear_records();
        let said = if done { texts.pages.cleared } else { texts.pages.not_cleared };
        // Nothing is left to come back to.
        app.go_to(&Route::Home.path(), true);
        platform::next_frame(move || platform::announce(said));
    };
    let stays = pages.clear_stays_list.map(|line| view! { <dd>{line}</dd> });
    let body = view! {
        <div class="wrap">
            <div class="read">
                <h1 tabindex="-1">{pages.clear_title}</h1>
                <p class="lead">{pages.clear_lead}</p>
            </div>
            <div class="read">
                <dl class="pairs pairs--ruled">
                    <div>
                        <dt>{pages.clear_goes}</dt>
                        <dd>{(pages.clear_cases)(cases)}</dd>
                    </div>
                    <div>
                        <dt>{pages.clear_stays}</dt>
                        {stays}
                    </div>
                </dl>
            </div>
            <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href=words.link(&Route::Home)>
                        {pages.clear_no}
                    </a>
                    <button class="btn btn--bad" type="button" id="clear" on:click=clear>
                        {icon(Icon::Trash)}
                        {pages.clear_yes}
                    </button>
                </div>
            </div>
        </div>
    };
    Frame {
        title: format!("{} - {}", pages.clear_title, texts.common.service),
        route: Route::Clear,
        back: Some((words.link(&Route::Home), texts.common.back)),
        keep_back: false,
        bar: texts.common.clear.to_owned(),
        bar_narrow: None,
        place: None,
        tabs: Vec::new(),
        body,
    }
}
