//! The person's own words about a statement.

use crate::components::words;
use crate::state::StatementAction;
use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, component, html};

/// What [`NoteField`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct NoteFieldProps {
    /// The note as it stands.
    pub note: AttrValue,
    /// A person wrote.
    pub on_action: Callback<StatementAction>,
}

/// Shows the note; every letter is handed on.
#[component]
pub(super) fn NoteField(props: &NoteFieldProps) -> Html {
    let on_action = props.on_action.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() else { return };
        on_action.emit(StatementAction::NoteWritten(field.value()));
    });
    html! {
        <div class="field">
            <label for="field-note">{ words::NOTE }</label>
            <textarea id="field-note" rows="2" placeholder={words::NOTE_HINT} value={&props.note} {oninput} />
        </div>
    }
}
