//! A page that only says something.

use crate::platform::View;
use view_macro::view;

/// Title, a sentence and a way on.
pub(crate) fn said(title: &'static str, text: String, (href, way): (String, &'static str)) -> View {
    view! {
        <div class="wrap">
            <div class="read block">
                <h1 tabindex="-1">{title}</h1>
                <p class="lead">{text}</p>
                <p>
                    <a class="btn btn--main" href=href>
                        {way}
                    </a>
                </p>
            </div>
        </div>
    }
}
