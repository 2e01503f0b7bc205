//! Direct, indirect or mixed.

use crate::components::words;
use crate::state::StatementAction;
use ascribe_annotation::StatementKind;
use yew::{Callback, Html, Properties, component, html};

/// What [`KindField`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct KindFieldProps {
    /// How the words are given.
    pub kind: StatementKind,
    /// A person decided.
    pub on_action: Callback<StatementAction>,
}

/// Lets a person say how the words are given.
#[component]
pub(super) fn KindField(props: &KindFieldProps) -> Html {
    html! {
        <fieldset class="field">
            <legend>{ words::KIND }</legend>
            <div class="segmented">{ for KINDS.map(|kind| choice(props, kind)) }</div>
        </fieldset>
    }
}

const KINDS: [StatementKind; 3] = [StatementKind::Direct, StatementKind::Indirect, StatementKind::Mixed];

fn choice(props: &KindFieldProps, kind: StatementKind) -> Html {
    let on_action = props.on_action.clone();
    let onchange = Callback::from(move |_| on_action.emit(StatementAction::KindChosen(kind)));
    html! {
        <label title={words::kind_meaning(kind)}>
            <input type="radio" name="kind" checked={props.kind == kind} {onchange} />
            <span>{ words::kind(kind) }</span>
        </label>
    }
}
