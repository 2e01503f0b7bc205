//! The edges of a statement, moved by a word.

use crate::components::hints::Hints;
use crate::components::icon::{Name, icon};
use crate::components::words;
use crate::state::StatementAction;
use ascribe_annotation::decide::{Edge, Toward};
use yew::{Callback, Html, html};

/// Shows four buttons: the beginning and the end, each a word earlier or later.
pub(super) fn edges(hints: &Hints, on_action: &Callback<StatementAction>) -> Html {
    html! {
        <fieldset class="field edges">
            <legend>{ words::EDGES }</legend>
            { pair(hints, on_action, Edge::Start) }
            { pair(hints, on_action, Edge::End) }
        </fieldset>
    }
}

fn pair(hints: &Hints, on_action: &Callback<StatementAction>, edge: Edge) -> Html {
    html! {
        <span class="pair">
            { button(hints, on_action, edge, Toward::Back) }
            <span aria-hidden="true">{ words::edge(edge) }</span>
            { button(hints, on_action, edge, Toward::Forward) }
        </span>
    }
}

fn button(hints: &Hints, on_action: &Callback<StatementAction>, edge: Edge, toward: Toward) -> Html {
    let on_action = on_action.clone();
    let onclick = Callback::from(move |_| on_action.emit(StatementAction::EdgeMoved(edge, toward)));
    let label = words::move_edge(edge, toward);
    let sign = if toward == Toward::Back { Name::Back } else { Name::Forward };
    html! {
        <button type="button" aria-label={label} title={hints.title(command(edge, toward), label)} {onclick}>
            { icon(sign) }
        </button>
    }
}

fn command(edge: Edge, toward: Toward) -> &'static str {
    match (edge, toward) {
        (Edge::Start, Toward::Back) => "start-back",
        (Edge::Start, Toward::Forward) => "start-forward",
        (Edge::End, Toward::Back) => "end-back",
        (Edge::End, Toward::Forward) => "end-forward",
    }
}
