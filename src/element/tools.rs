//! Taking back and doing again.

use crate::components::icon::{Name, icon};
use crate::components::words;
use crate::state::Action;
use ascribe_annotation::{EditName, History};
use std::rc::Rc;
use yew::{Callback, Html, Properties, component, html};

/// What [`Tools`] shows.
#[derive(Clone, Properties)]
pub(super) struct ToolsProps {
    /// What has been done.
    pub(super) history: Rc<History>,
    /// A person did something.
    pub(super) on_action: Callback<Action>,
}

impl PartialEq for ToolsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.history, &other.history) && self.on_action == other.on_action
    }
}

/// Shows two buttons, each with what it would take back or do again.
#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let history = &props.history;
    html! {
        <div class="element-tools" part="tools">
            { button(props, words::UNDO, history.undo_name(), Name::Undo, Action::Undone) }
            { button(props, words::REDO, history.redo_name(), Name::Redo, Action::Redone) }
        </div>
    }
}

fn button(props: &ToolsProps, word: &str, edit: Option<EditName>, sign: Name, action: Action) -> Html {
    let label = edit.map_or_else(|| word.to_owned(), |edit| format!("{word}: {edit}"));
    let onclick = props.on_action.reform(move |_| action.clone());
    html! {
        <button type="button" class="plain" disabled={edit.is_none()} aria-label={label.clone()} title={label} {onclick}>
            { icon(sign) }
        </button>
    }
}
