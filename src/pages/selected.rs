//! What can be done with the words that are selected.

use super::Pane;
use super::later::{Chunk, View, later_aside};
use crate::app::{Dispatch, StateContext};
use crate::commands::{Command, actions};
use crate::components::element::Place;
use crate::components::handles::{Foot, Handle};
use crate::components::hints::Hints;
use crate::components::selection_bar::{SelectionBar, SelectionUse};
use crate::dom::{self, Corner};
use crate::state::{Action, Grip, Problem, State};
use ascribe_annotation::decide::Edge;
use ascribe_text::{Offsets, Span, Utf16Span};
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// The bar beside selected words; nothing where none are.
pub(super) fn selected(pane: &Pane) -> Html {
    if pane.state.selection.words.is_none() {
        return Html::default();
    }
    later_aside(pane, Chunk { name: "selected", fetch: || Box::pin(fetched()) })
}

#[wasm_split(coding, fallible)]
fn fetched() -> Result<View, Problem> {
    Ok(view)
}

fn view(pane: &Pane) -> Html {
    let Pane { state, dispatch, hints, .. } = pane;
    html! { <Selected state={state.clone()} dispatch={dispatch.clone()} hints={hints.clone()} /> }
}

/// What [`Selected`] shows.
#[derive(Clone, PartialEq, Properties)]
struct SelectedProps {
    state: StateContext,
    dispatch: Dispatch,
    hints: Hints,
}

/// What can be done with selected words, beside them.
#[component]
fn Selected(props: &SelectedProps) -> Html {
    let SelectedProps { state, dispatch, hints } = props;
    let place = use_state_eq(|| None::<Place>);
    let corners = use_state_eq(|| None::<[Corner; 2]>);
    let words = state.article.clone().zip(state.selection.words);
    use_effect_with(words, {
        let (place, corners, state) = (place.clone(), corners.clone(), state.clone());
        // Where the words stand is known once they are on the pane.
        move |_| {
            place.set(place_of_words(&state));
            corners.set(utf16_words(&state).and_then(dom::corners));
        }
    });
    if state.selection.words.is_none() {
        return Html::default();
    }
    let uses = SelectionUse::ALL.into_iter().filter(|entry| command(*entry).applies(state)).collect::<Vec<_>>();
    let on_use = Callback::from({
        let (state, dispatch) = (state.clone(), dispatch.clone());
        move |entry| actions(command(entry), &state).into_iter().for_each(|action| dispatch.emit(action))
    });
    html! {
        <>
            { corners.map(|corners| handles(props, corners)).unwrap_or_default() }
            <SelectionBar place={*place} {uses} hints={hints.clone()} {on_use} />
        </>
    }
}

/// The ends of the selected words, for fingers.
fn handles(props: &SelectedProps, [start, end]: [Corner; 2]) -> Html {
    let handle = |edge: Edge, corner: Corner| {
        let foot = Foot { x: corner.x, y: corner.bottom, half: (corner.bottom - corner.top) / 2.0 };
        let (state, dispatch) = (props.state.clone(), props.dispatch.clone());
        let on_drag = Callback::from(move |(x, y): (f64, f64)| {
            let now = state.clone().share();
            dragged(&now, edge, x, y).into_iter().for_each(|action| dispatch.emit(action));
        });
        html! { <Handle {edge} {foot} {on_drag} /> }
    };
    html! { <>{ handle(Edge::Start, start) }{ handle(Edge::End, end) }</> }
}

/// Moves an end of the selected words to a point; the other one stays, and is never crossed.
fn dragged(state: &State, edge: Edge, x: f64, y: f64) -> Option<Action> {
    let (article, words) = state.open_article().zip(state.selection.words)?;
    let place = dom::place_at(x, y)?;
    let at = Offsets::new(&article.text).utf8_from_utf16(Utf16Span::new(place, place)).start;
    let span = match edge {
        Edge::Start if at < words.end => Span::new(at, words.end),
        Edge::End if at > words.start => Span::new(words.start, at),
        Edge::Start | Edge::End => return None,
    };
    (span != words).then_some(Action::WordsHeld(span, Grip { caret: edge, letters: false }))
}

fn command(entry: SelectionUse) -> Command {
    match entry {
        SelectionUse::Place => Command::PlaceHere,
        SelectionUse::NewStatement => Command::MakeStatement,
        SelectionUse::Words => Command::ReplaceWords,
        SelectionUse::AddPart => Command::AddPart,
        SelectionUse::LeaveOut => Command::LeaveOut,
        SelectionUse::Split => Command::Split,
    }
}

fn place_of_words(state: &State) -> Option<Place> {
    dom::frame(utf16_words(state)?).map(|frame| Place::around(&frame))
}

fn utf16_words(state: &State) -> Option<Utf16Span> {
    Some(Offsets::new(&state.open_article()?.text).utf16_from_utf8(state.selection.words?))
}
