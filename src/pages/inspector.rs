//! The chosen statement: in full, or in one line where there is no room.

use crate::app::{Dispatch, StateContext};
use crate::commands::{Command, actions};
use crate::components::hints::Hints;
use crate::components::inspector::Inspector;
use crate::components::look::Looks;
use crate::components::peek::{PeekAction, PeekProps, peek};
use crate::state::{Action, Panel, State, StatementAction};
use ascribe_annotation::decide::Toward;
use ascribe_annotation::{Codebook, StatementId};
use std::rc::Rc;
use yew::prelude::*;

/// What [`InspectorPane`] shows.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct InspectorPaneProps {
    /// The state.
    pub state: StateContext,
    /// Takes facts.
    pub dispatch: Dispatch,
    /// The looks of the speakers.
    pub looks: Looks,
    /// The codebook.
    pub codebook: Rc<Codebook>,
    /// The keys of the commands.
    pub hints: Hints,
}

/// Everything about the chosen statement.
#[component]
pub(super) fn InspectorPane(props: &InspectorPaneProps) -> Html {
    let InspectorPaneProps { state, dispatch, looks, codebook, hints } = props;
    let Some((statement, article)) = state.chosen_statement().zip(state.open_article()) else { return Html::default() };
    let on_close = Callback::from({
        let dispatch = dispatch.clone();
        move |()| {
            dispatch.emit(Action::StatementChosen(None));
            dispatch.emit(Action::PanelShown(Panel::Reader));
        }
    });
    html! {
        <Inspector key={statement.id.to_string()} statement={statement.clone()} article={article.clone()}
            codebook={codebook.clone()} looks={looks.clone()} hints={hints.clone()}
            on_action={decide(dispatch, &statement.id)} {on_close} />
    }
}

/// What [`PeekPane`] shows.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct PeekPaneProps {
    /// The state.
    pub state: StateContext,
    /// Takes facts.
    pub dispatch: Dispatch,
    /// The looks of the speakers.
    pub looks: Looks,
}

/// The chosen statement in one line.
#[component]
pub(super) fn PeekPane(props: &PeekPaneProps) -> Html {
    let PeekPaneProps { state, dispatch, looks } = props;
    let Some(statement) = state.chosen_statement() else { return Html::default() };
    let on_action = Callback::from({
        let (state, dispatch) = (state.clone(), dispatch.clone());
        move |wish| facts(&state, wish).into_iter().for_each(|action| dispatch.emit(action))
    });
    peek(&PeekProps { look: looks.of(&statement.speakers), review: statement.review, on_action })
}

fn facts(state: &State, wish: PeekAction) -> Vec<Action> {
    match wish {
        PeekAction::Decide(fact) => {
            let id = state.selection.statement.clone();
            id.map(|id| Action::Statement(id, fact)).into_iter().collect()
        }
        PeekAction::Step(Toward::Forward) => actions(Command::NextStatement, state),
        PeekAction::Step(Toward::Back) => actions(Command::PreviousStatement, state),
        PeekAction::Open => vec![Action::PanelShown(Panel::Inspector)],
    }
}

fn decide(dispatch: &Dispatch, id: &StatementId) -> Callback<StatementAction> {
    let id = id.clone();
    dispatch.reform(move |fact| Action::Statement(id.clone(), fact))
}
