//! The person's own words about a statement.

use crate::components::words;
use crate::state::StatementAction;
use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::{Callback, Html, TargetCast, html};

/// Shows the note; every letter is handed on.
pub(super) fn note_field(note: &str, on_action: &Callback<StatementAction>) -> Html {
    let on_action = on_action.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() else { return };
        on_action.emit(StatementAction::NoteWritten(field.value()));
    });
    html! {
        <div class="field">
            <label for="field-note">{ words::NOTE }</label>
            <textarea id="field-note" rows="2" placeholder={words::NOTE_HINT} value={note.to_owned()} {oninput} />
        </div>
    }
}
