//! The chosen statement: in full, or in one line where there is no room.

use super::Pane;
use crate::app::Dispatch;
use crate::commands::{Command, actions};
use crate::components::inspector::Inspector;
use crate::components::peek::{PeekAction, PeekProps, peek};
use crate::state::{Action, Panel, State, StatementAction};
use ascribe_annotation::StatementId;
use ascribe_annotation::decide::Toward;
use yew::prelude::*;

/// Everything about the chosen statement.
pub(super) fn inspector_pane(pane: &Pane) -> Option<Html> {
    let Pane { state, dispatch, looks, codebook, hints, .. } = pane;
    let (statement, article) = state.chosen_statement().zip(state.open_article())?;
    let on_close = pane.tell_all(|_, ()| vec![Action::StatementChosen(None), Action::PanelShown(Panel::Reader)]);
    Some(html! {
        <Inspector key={statement.id.to_string()} statement={statement.clone()} article={article.clone()}
            codebook={codebook.clone()} looks={looks.clone()} hints={hints.clone()}
            on_action={decide(dispatch, &statement.id)} {on_close} />
    })
}

/// The chosen statement in one line.
pub(super) fn peek_pane(pane: &Pane) -> Option<Html> {
    let statement = pane.state.chosen_statement()?;
    let look = pane.looks.of(&statement.speakers);
    Some(peek(&PeekProps { look, review: statement.review, on_action: pane.tell_all(facts) }))
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
