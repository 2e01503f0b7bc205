//! The project's name, to be changed in place.

use crate::components::draft::Draft;
use crate::components::words;
use yew::{AttrValue, Callback, Html, html};

/// Shows a quiet text field. The name changes when the field is left or Enter pressed; Escape takes it back.
pub(super) fn project_name(name: &AttrValue, on_rename: Callback<String>) -> Html {
    html! {
        <Draft class="project-name" label={words::PROJECT_NAME} title={words::PROJECT_NAME} hint={words::UNTITLED}
            value={name} on_change={on_rename} />
    }
}
