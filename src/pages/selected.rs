//! What can be done with the words that are selected.

use super::Pane;
use super::later::{Chunk, View, later_aside};
use crate::app::{Dispatch, StateContext};
use crate::commands::{Command, actions};
use crate::components::element::Place;
use crate::components::hints::Hints;
use crate::components::selection_bar::{SelectionBar, SelectionUse};
use crate::dom;
use crate::state::{Problem, State};
use ascribe_text::Offsets;
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
    let words = state.article.clone().zip(state.selection.words);
    use_effect_with(words, {
        let (place, state) = (place.clone(), state.clone());
        // Where the words stand is known once they are on the pane.
        move |_| place.set(place_of_words(&state))
    });
    if state.selection.words.is_none() {
        return Html::default();
    }
    let uses = SelectionUse::ALL.into_iter().filter(|entry| command(*entry).applies(state)).collect::<Vec<_>>();
    let on_use = Callback::from({
        let (state, dispatch) = (state.clone(), dispatch.clone());
        move |entry| actions(command(entry), &state).into_iter().for_each(|action| dispatch.emit(action))
    });
    html! { <SelectionBar place={*place} {uses} hints={hints.clone()} {on_use} /> }
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
    let span = state.selection.words?;
    let span = Offsets::new(&state.open_article()?.text).utf16_from_utf8(span);
    dom::frame(span).map(|frame| Place::around(&frame))
}
