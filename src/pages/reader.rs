//! The text, or what stands in its place.

use super::{Pane, opened, sample_offered, samples};
use crate::app::{Dispatch, StateContext};
use crate::commands::{Command, actions};
use crate::components::element::Place;
use crate::components::empty::{EmptyStateProps, empty_state};
use crate::components::hints::Hints;
use crate::components::reader::ArticleText;
use crate::components::selection_bar::{SelectionBar, SelectionUse};
use crate::dom;
use crate::state::{Action, Dialog, State, StorageStatus};
use ascribe_text::Offsets;
use yew::prelude::*;

/// The open article with what is selected in it; on an empty desk, how to begin.
pub(super) fn reader_pane(pane: &Pane) -> Html {
    let Pane { state, dispatch, looks, hints, spotlight, .. } = pane;
    let Some(article) = state.open_article() else { return empty(pane) };
    html! {
        <>
            <ArticleText key={article.id.to_string()} article={article.clone()} statements={state.open_statements()}
                reading={state.open_reading().cloned()} looks={looks.clone()}
                chosen={state.selection.statement.clone()} spotlight={*spotlight}
                on_choose={pane.tell(Action::StatementChosen)} on_open={pane.tell_all(opened)} />
            <Selected state={state.clone()} dispatch={dispatch.clone()} hints={hints.clone()} />
        </>
    }
}

/// Nothing is shown while the store is being opened: what was open comes in a moment.
fn empty(pane: &Pane) -> Html {
    if let StorageStatus::Opening(_) = pane.state.journal.status {
        return Html::default();
    }
    let on_add = pane.tell(|()| Action::DialogOpened(Dialog::AddArticle));
    empty_state(&EmptyStateProps { samples: samples(), on_add, on_sample: pane.tell(sample_offered) })
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
