//! Fields whose words count when they are left or Enter is pressed.

use super::super::words;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, SubmitEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, component, html, use_node_ref};

/// Shows a field of one line. Escape takes back what was typed.
pub fn text_field(id: &str, label: &str, value: &str, on_change: Callback<String>) -> Html {
    let before = value.to_owned();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        on_change.emit(input.value());
        // What the state says stands in the field: what it refuses goes.
        input.set_value(&before);
    });
    let before = value.to_owned();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        match event.key().as_str() {
            "Escape" => input.set_value(&before),
            "Enter" => {}
            _ => return,
        }
        event.prevent_default();
        // Leaving the field is what makes it count.
        let _ = input.blur();
    });
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ label }</label>
            <input id={id.to_owned()} type="text" value={value.to_owned()} autocomplete="off" dir="auto" {onchange} {onkeydown} />
        </div>
    }
}

/// Shows a field of several lines.
pub fn area_field(id: &str, label: &str, value: &str, hint: &'static str, on_change: Callback<String>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        event.target_dyn_into::<HtmlTextAreaElement>().iter().for_each(|area| on_change.emit(area.value()));
    });
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ label }</label>
            <textarea id={id.to_owned()} rows="3" value={value.to_owned()} placeholder={hint} dir="auto" {onchange} />
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
