//! Before everything on the device is deleted: what goes, what stays.

use crate::state::Route;
use crate::ui::context::Words;
use crate::ui::frame::Frame;
use crate::ui::parts::{Icon, icon};
use crate::ui::running::Running;
use view_macro::view;

/// Draws the page that asks.
pub(crate) fn clear_page(program: impl Running, words: &Words) -> Frame {
    let texts = words.texts;
    let page = &words.aside().clear;
    let cases = program.site().stored_cases().len();
    let clear = move |_| program.clear();
    let stays = page.stays_list.map(|line| view! { <dd>{line}</dd> });
    let body = view! {
        <div class="wrap">
            <div class="read">
                <h1 tabindex="-1">{page.title}</h1>
                <p class="lead">{page.lead}</p>
            </div>
            <div class="read">
                <dl class="pairs pairs--ruled">
                    <div>
                        <dt>{page.goes}</dt>
                        <dd>{page.cases(cases)}</dd>
                    </div>
                    <div>
                        <dt>{page.stays}</dt>
                        {stays}
                    </div>
                </dl>
            </div>
            <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href=words.link(&Route::Home)>
                        {page.no}
                    </a>
                    <button class="btn btn--bad" type="button" id="clear" on:click=clear>
                        {icon(Icon::Trash)}
                        {page.yes}
                    </button>
                </div>
            </div>
        </div>
    };
    Frame {
        title: format!("{} - {}", page.title, texts.common.service),
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
