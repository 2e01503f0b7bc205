//! Taking back and doing again.

use crate::components::icon::{Name, icon};
use crate::components::words;
use crate::state::Action;
use ascribe_annotation::{EditName, History};
use yew::{Callback, Html, html};

/// Shows two buttons, each with what it would take back or do again.
pub(super) fn tools(history: &History, on_action: &Callback<Action>) -> Html {
    html! {
        <div class="element-tools" part="tools">
            { button(on_action, words::UNDO, history.undo_name(), Name::Undo, Action::Undone) }
            { button(on_action, words::REDO, history.redo_name(), Name::Redo, Action::Redone) }
        </div>
    }
}

fn button(on_action: &Callback<Action>, word: &str, edit: Option<EditName>, sign: Name, action: Action) -> Html {
    let label = edit.map_or_else(|| word.to_owned(), |edit| format!("{word}: {edit}"));
    let onclick = on_action.reform(move |_| action.clone());
    html! {
        <button type="button" class="plain" disabled={edit.is_none()} aria-label={label.clone()} title={label} {onclick}>
            { icon(sign) }
        </button>
    }
}
