//! Fields with their labels.

use super::super::draft::{Draft, Takes};
use super::super::words;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::{AttrValue, Callback, Html, Properties, component, html, use_node_ref};

/// Shows a field of one line.
pub fn text_field(id: &str, label: &str, value: &str, on_change: Callback<String>) -> Html {
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ label }</label>
            <Draft id={id.to_owned()} value={value.to_owned()} {on_change} />
        </div>
    }
}

/// Shows a field of several lines.
pub fn area_field(id: &str, label: &str, value: &str, hint: &'static str, on_change: Callback<String>) -> Html {
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ label }</label>
            <Draft takes={Takes::Lines(3)} id={id.to_owned()} value={value.to_owned()} {hint} {on_change} />
        </div>
    }
}

/// What [`AddField`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AddFieldProps {
    /// Names the field, unlike any other of the page.
    pub id: AttrValue,
    /// What is added.
    pub label: AttrValue,
    /// On the button.
    #[prop_or(AttrValue::Static(words::ADD_IT))]
    pub button: AttrValue,
    /// A person added something.
    pub on_add: Callback<String>,
}

/// Shows a field with a button; what was added leaves the field empty for more.
#[component]
pub fn AddField(props: &AddFieldProps) -> Html {
    let field = use_node_ref();
    let onsubmit = Callback::from({
        let (field, on_add) = (field.clone(), props.on_add.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let Some(input) = field.cast::<HtmlInputElement>() else { return };
            let words = input.value().trim().to_owned();
            if !words.is_empty() {
                input.set_value("");
                on_add.emit(words);
            }
        }
    });
    html! {
        <form class="add-field" {onsubmit}>
            <input ref={field} id={&props.id} type="text" aria-label={&props.label} placeholder={&props.label}
                autocomplete="off" dir="auto" />
            <button type="submit">{ &props.button }</button>
        </form>
    }
}
