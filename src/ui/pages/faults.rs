//! Pages that say what went wrong, what is safe and what to do.

use crate::model::PackageId;
use crate::platform::View;
use crate::state::{Route, Section};
use crate::ui::context::Words;
use crate::ui::frame::Frame;
use crate::ui::loading::Fault;
use crate::ui::parts::{Icon, icon};
use crate::ui::running::Running;
use view_macro::view;

fn plain(words: &Words, title: &'static str, body: View) -> Frame {
    Frame {
        title: format!("{title} - {}", words.texts.common.service),
        route: Route::NotFound,
        back: Some((words.link(&Route::Home), words.texts.common.home)),
        keep_back: false,
        bar: String::new(),
        bar_narrow: None,
        place: None,
        tabs: Vec::new(),
        body,
    }
}

fn call(words: &Words) -> View {
    view! {
        <li>
            <a class="row" href="tel:12345">
                {icon(Icon::Phone)}
                <span class="row__body">
                    <span class="row__title">{words.texts.common.call}</span>
                </span>
                {icon(Icon::Right)}
            </a>
        </li>
    }
}

/// While a guide is on its way. The heading names no problem yet.
pub(crate) fn loading_page(words: &Words, slow: bool) -> Frame {
    let common = &words.texts.common;
    let body = view! {
        <div class="wrap">
            <div class="read">
                <h1 tabindex="-1">{common.service}</h1>
                <p class="lead" role="status">
                    {if slow { common.loading_long } else { common.loading }}
                </p>
            </div>
        </div>
    };
    plain(words, common.service, body)
}

/// When a file did not come, or cannot be read.
pub(crate) fn fault_page(program: impl Running, words: &Words, fault: Fault, package: Option<PackageId>) -> Frame {
    let texts = &words.texts.faults;
    let unknown = fault == Fault::Status(404) && package.is_some();
    let (title, lead, what, code) = match fault {
        Fault::Offline => (texts.offline_title, texts.offline_lead, None, None),
        Fault::Status(_) if unknown => (texts.unknown_package, texts.not_found_lead, None, None),
        Fault::Status(status) => {
            (texts.fault_title, texts.fault_lead, Some(texts.fault_missing(status)), Some(format!("HTTP-{status}")))
        }
        Fault::Broken => {
            (texts.fault_title, texts.fault_lead, Some(texts.fault_broken.to_owned()), Some("DATA-1".to_owned()))
        }
    };
    let full = package.map(|package| words.link(&Route::Guide(package, Section::Full)));
    let body = view! {
        <div class="wrap">
            <div class="read">
                <h1 tabindex="-1">{title}</h1>
                <p class="lead">{lead}</p>
            </div>
            {what
                .map(|what| {
                    view! {
                        <div class="read">
                            <dl class="pairs pairs--ruled">
                                <div>
                                    <dt>{texts.fault_kept}</dt>
                                    <dd>{texts.fault_kept_words}</dd>
                                </div>
                                <div>
                                    <dt>{texts.fault_what}</dt>
                                    <dd>{what}</dd>
                                </div>
                                <div>
                                    <dt>{texts.fault_code}</dt>
                                    <dd>{code}</dd>
                                </div>
                            </dl>
                        </div>
                    }
                })}
            <div class="read">
                <ul class="rows">
                    {full
                        .filter(|_| !unknown)
                        .map(|href| {
                            view! {
                                <li>
                                    // Loaded as a page of its own: it needs no data file.
                                    <a class="row" href=href target="_self">
                                        {icon(Icon::Doc)}
                                        <span class="row__body">
                                            <span class="row__title">{words.texts.common.read_all}</span>
                                        </span>
                                        {icon(Icon::Right)}
                                    </a>
                                </li>
                            }
                        })} {call(words)}
                </ul>
            </div>
            <div class="dock">
                <div class="dock__in">
                    {if unknown {
                        view! {
                            <a class="btn btn--main" href=words.link(&Route::Home)>
                                {texts.to_home}
                            </a>
                        }
                    } else {
                        view! {
                            <button class="btn btn--main" type="button" id="retry" on:click=move |_| program.retry()>
                                {texts.retry}
                            </button>
                        }
                    }}
                </div>
            </div>
        </div>
    };
    plain(words, title, body)
}

/// When no page has the address.
pub(crate) fn not_found_page(words: &Words) -> Frame {
    let texts = &words.texts.faults;
    let body = view! {
        <div class="wrap">
            <div class="read">
                <h1 tabindex="-1">{texts.not_found}</h1>
                <p class="lead">{texts.not_found_lead}</p>
            </div>
            <div class="read">
                <ul class="rows">{call(words)}</ul>
            </div>
            <div class="dock">
                <div class="dock__in">
                    <a class="btn btn--main" href=words.link(&Route::Home)>
                        {texts.to_home}
                    </a>
                </div>
            </div>
        </div>
    };
    plain(words, texts.not_found, body)
}
