//! The project's name, which leads to all projects.

use crate::components::icon::{Name, icon};
use crate::components::words;
use yew::{AttrValue, Callback, Html, MouseEvent, html};

/// Shows the name as a quiet button.
pub(super) fn project_name(name: &AttrValue, title: String, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="plain project-name" {title} {onclick}>
            <span dir="auto">{ if name.is_empty() { words::UNTITLED } else { name.as_str() } }</span>
            <span class="unseen">{ " " }{ words::ALL_PROJECTS }</span>{ icon(Name::Down) }
        </button>
    }
}
