//! The edges of a statement, moved by a word.

use crate::components::hints::Hints;
use crate::components::icon::{Icon, Name};
use crate::components::words;
use crate::state::StatementAction;
use ascribe_annotation::decide::{Edge, Toward};
use yew::{Callback, Html, Properties, component, html};

/// What [`Edges`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct EdgesProps {
    /// The keys of the commands.
    pub hints: Hints,
    /// A person moved an edge.
    pub on_action: Callback<StatementAction>,
}

/// Shows four buttons: the beginning and the end, each a word earlier or later.
#[component]
pub(super) fn Edges(props: &EdgesProps) -> Html {
    html! {
        <fieldset class="field edges">
            <legend>{ words::EDGES }</legend>
            { pair(props, Edge::Start) }
            { pair(props, Edge::End) }
        </fieldset>
    }
}

fn pair(props: &EdgesProps, edge: Edge) -> Html {
    html! {
        <span class="pair">
            { button(props, edge, Toward::Back) }
            <span aria-hidden="true">{ words::edge(edge) }</span>
            { button(props, edge, Toward::Forward) }
        </span>
    }
}

fn button(props: &EdgesProps, edge: Edge, toward: Toward) -> Html {
    let on_action = props.on_action.clone();
    let onclick = Callback::from(move |_| on_action.emit(StatementAction::EdgeMoved(edge, toward)));
    let label = words::move_edge(edge, toward);
    let icon = if toward == Toward::Back { Name::Back } else { Name::Forward };
    html! {
        <button type="button" aria-label={label} title={props.hints.title(command(edge, toward), label)} {onclick}>
            <Icon name={icon} />
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
