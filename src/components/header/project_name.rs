//! The project's name, to be changed in place.

use crate::components::words;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, component, html};

/// What [`ProjectName`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ProjectNameProps {
    /// The name; may be empty.
    pub name: AttrValue,
    /// A person gave another name.
    pub on_rename: Callback<String>,
}

/// Shows a quiet text field. The name changes when the field is left or Enter pressed; Escape takes it back.
#[component]
pub(super) fn ProjectName(props: &ProjectNameProps) -> Html {
    let on_rename = props.on_rename.clone();
    let onchange = Callback::from(move |event: Event| {
        event.target_dyn_into::<HtmlInputElement>().iter().for_each(|input| on_rename.emit(input.value()));
    });
    let name = props.name.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if event.key() == "Escape" {
            input.set_value(&name);
        }
        if event.key() == "Escape" || event.key() == "Enter" {
            event.stop_propagation();
            // Leaving the field is what makes the name count.
            let _ = input.blur();
        }
    });
    html! {
        <input class="project-name" type="text" aria-label={words::PROJECT_NAME} title={words::PROJECT_NAME}
            placeholder={words::UNTITLED} value={&props.name} autocomplete="off" spellcheck="false" {onchange} {onkeydown} />
    }
}
