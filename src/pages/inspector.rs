//! The chosen statement: in full, or in one line where there is no room.

use super::Pane;
use super::later::{Chunk, View, later};
use crate::commands::{Command, actions};
use crate::components::combobox::Pick;
use crate::components::inspector::Inspector;
use crate::components::peek::{PeekAction, PeekProps, peek};
use crate::components::picks;
use crate::state::{self, Action, Candidate, Mentioned, Panel, Problem, State, StatementAction};
use ascribe_annotation::decide::Toward;
use ascribe_annotation::{Proposal, Statement, StatementId};
use std::rc::Rc;
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// Everything about the chosen statement.
pub(super) fn inspector_pane(pane: &Pane) -> Option<Html> {
    pane.state.chosen_statement()?;
    Some(later(pane, Chunk { name: "inspector", fetch: || Box::pin(fetched()) }))
}

#[wasm_split(inspector, fallible)]
fn fetched() -> Result<View, Problem> {
    state::bring_mentions();
    Ok(view)
}

fn view(pane: &Pane) -> Html {
    inspector(pane).unwrap_or_default()
}

fn inspector(pane: &Pane) -> Option<Html> {
    let Pane { state, looks, codebook, hints, .. } = pane;
    let (statement, article) = state.chosen_statement().zip(state.open_article())?;
    let on_close = pane.tell_all(|_, ()| vec![Action::StatementChosen(None), Action::PanelShown(Panel::Reader)]);
    let id = statement.id.clone();
    let on_everywhere = pane.tell(move |what: Mentioned| Action::MentionsAsked(id.clone(), what));
    Some(html! {
        <Inspector key={statement.id.to_string()} statement={statement.clone()} article={article.clone()}
            codebook={codebook.clone()} looks={looks.clone()} hints={hints.clone()}
            speakers={speakers(pane, statement)} concepts={concepts(pane)} proposals={proposals(pane, statement)}
            next={next(state)} on_action={decide(pane, &statement.id)} {on_everywhere} {on_close} />
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
        PeekAction::Decide(StatementAction::Accepted) => actions(Command::AcceptAndGoOn, state),
        PeekAction::Decide(StatementAction::Rejected) => actions(Command::Reject, state),
        PeekAction::Decide(fact) => {
            let id = state.selection.statement.clone();
            id.map(|id| Action::Statement(id, fact)).into_iter().collect()
        }
        PeekAction::Step(Toward::Forward) => actions(Command::NextStatement, state),
        PeekAction::Step(Toward::Back) => actions(Command::PreviousStatement, state),
        PeekAction::Open => vec![Action::PanelShown(Panel::Inspector)],
    }
}

/// Accepting and rejecting go on to the next suggestion, as their keys do.
fn decide(pane: &Pane, id: &StatementId) -> Callback<StatementAction> {
    let id = id.clone();
    pane.tell_all(move |state, fact| match fact {
        StatementAction::Accepted => actions(Command::AcceptAndGoOn, state),
        StatementAction::Rejected => actions(Command::Reject, state),
        fact => vec![Action::Statement(id.clone(), fact)],
    })
}

/// The statement that joining would take.
fn next(state: &State) -> Option<StatementId> {
    actions(Command::JoinNext, state).into_iter().find_map(|action| match action {
        Action::Statement(_, StatementAction::Joined(next)) => Some(next),
        _ => None,
    })
}

fn speakers(pane: &Pane, statement: &Statement) -> Vec<Pick> {
    let candidates = pane.state.speaker_candidates(statement).into_iter();
    let pick = |candidate| match candidate {
        Candidate::Known(speaker) => picks::speaker(speaker, &pane.codebook, &pane.looks),
        Candidate::Named(name) => picks::name(name),
    };
    candidates.map(pick).collect()
}

fn proposals(pane: &Pane, statement: &Statement) -> Rc<[Proposal]> {
    pane.state.proposals(statement).into()
}

fn concepts(pane: &Pane) -> Vec<Pick> {
    pane.state.concept_candidates().into_iter().map(|concept| picks::concept(concept, &pane.codebook)).collect()
}
