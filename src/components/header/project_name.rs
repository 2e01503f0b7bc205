//! The project's name, to be changed in place.

use crate::components::words;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};
use yew::{AttrValue, Callback, Html, TargetCast, html};

/// Shows a quiet text field. The name changes when the field is left or Enter pressed; Escape takes it back.
pub(super) fn project_name(name: &AttrValue, on_rename: Callback<String>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        event.target_dyn_into::<HtmlInputElement>().iter().for_each(|input| on_rename.emit(input.value()));
    });
    let before = name.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if event.key() == "Escape" {
            input.set_value(&before);
        }
        if event.key() == "Escape" || event.key() == "Enter" {
            event.stop_propagation();
            // Leaving the field is what makes the name count.
            let _ = input.blur();
        }
    });
    html! {
        <input class="project-name" type="text" aria-label={words::PROJECT_NAME} title={words::PROJECT_NAME}
            placeholder={words::UNTITLED} value={name} autocomplete="off" spellcheck="false" {onchange} {onkeydown} />
    }
}
