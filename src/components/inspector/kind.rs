//! Direct, indirect or mixed.

use crate::components::words;
use crate::state::StatementAction;
use ascribe_annotation::StatementKind;
use yew::{Callback, Html, html};

/// Lets a person say how the words are given.
pub(super) fn kind_field(kind: StatementKind, on_action: &Callback<StatementAction>) -> Html {
    html! {
        <fieldset class="field">
            <legend>{ words::KIND }</legend>
            <div class="segmented">{ for KINDS.map(|offered| choice(offered, kind, on_action)) }</div>
        </fieldset>
    }
}

const KINDS: [StatementKind; 3] = [StatementKind::Direct, StatementKind::Indirect, StatementKind::Mixed];

fn choice(kind: StatementKind, chosen: StatementKind, on_action: &Callback<StatementAction>) -> Html {
    let on_action = on_action.clone();
    let onchange = Callback::from(move |_| on_action.emit(StatementAction::KindChosen(kind)));
    html! {
        <label title={words::kind_meaning(kind)}>
            <input type="radio" name="kind" checked={kind == chosen} {onchange} />
            <span>{ words::kind(kind) }</span>
        </label>
    }
}
