//! A row of a list that leads to a page or screen.

use super::{Icon, icon};
use crate::platform::View;
use view_macro::view;

/// Its title leads to `href`; a `target` of `_self` has the browser load the page of another program.
pub(crate) fn row(href: String, target: Option<&'static str>, title: String, note: View) -> View {
    view! {
        <li>
            <a class="row" href=href target=target>
                <span class="row__body">
                    <span class="row__title">{title}</span>
                </span>
                " "
                <span class="row__note">{note}</span>
                {icon(Icon::Right)}
            </a>
        </li>
    }
}
