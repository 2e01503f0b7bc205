//! The chosen statement: in full, or in one line where there is no room.

use super::Pane;
use super::kept::Shared;
use super::later::{Chunk, View, later, later_aside};
use crate::commands::{Command, actions};
use crate::components::combobox::Pick;
use crate::components::inspector::Inspector;
use crate::components::peek::{PeekAction, PeekProps, peek};
use crate::components::picks;
use crate::state::{self, Action, Candidate, Mentioned, Panel, Problem, State, StatementAction};
use ascribe_annotation::decide::Toward;
use ascribe_annotation::{Proposal, Statement, StatementId};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// Everything about the chosen statement.
pub(super) fn inspector_pane(pane: &Pane) -> Option<Html> {
    pane.state.chosen_statement()?;
    Some(later(pane, Chunk { name: "inspector", fetch: || Box::pin(fetched()) }))
}

#[wasm_split(coding, fallible)]
fn fetched() -> Result<View, Problem> {
    state::bring_mentions();
    Ok(view)
}

fn view(pane: &Pane) -> Html {
    html! { <Chosen pane={pane.clone()} /> }
}

/// What [`Chosen`] shows.
#[derive(Clone, PartialEq, Properties)]
struct ChosenProps {
    pane: Pane,
}

#[component]
fn Chosen(props: &ChosenProps) -> Html {
    let proposals = use_proposals(&props.pane);
    inspector(&props.pane, proposals).unwrap_or_default()
}

/// Statements of a project up to which proposals are worked out while the page is drawn.
const AT_ONCE: usize = 500;
/// Milliseconds that the keys rest before proposals of a larger project are worked out: it takes longer than a key may.
const REST: u32 = 120;

/// Gives what the engine proposes for the chosen statement.
#[hook]
fn use_proposals(pane: &Pane) -> Rc<[Proposal]> {
    let late = use_state(|| None::<(StatementId, Rc<[Proposal]>)>);
    let chosen = pane.state.chosen_statement().map(|statement| statement.id.clone());
    let asked = (Shared(Rc::clone(&pane.state.history)), chosen.clone());
    let is_small = pane.state.project().statements.len() <= AT_ONCE;
    let at_once = use_memo(asked.clone(), |_| if is_small { proposals(&pane.state) } else { Rc::default() });
    use_effect_with(asked, {
        let (late, state) = (late.setter(), pane.state.clone().share());
        move |(_, chosen)| {
            let wanted = chosen.clone().filter(|_| !is_small);
            let timer = wanted.map(|id| Timeout::new(REST, move || late.set(Some((id, proposals(&state))))));
            move || drop(timer)
        }
    });
    match &*late {
        _ if is_small => Rc::clone(&at_once),
        Some((id, proposals)) if chosen.as_ref() == Some(id) => Rc::clone(proposals),
        _ => Rc::default(),
    }
}

fn proposals(state: &State) -> Rc<[Proposal]> {
    state.chosen_statement().map(|statement| state.proposals(statement).into()).unwrap_or_default()
}

fn inspector(pane: &Pane, proposals: Rc<[Proposal]>) -> Option<Html> {
    let Pane { state, looks, codebook, hints, .. } = pane;
    let (statement, article) = state.chosen_statement().zip(state.open_article())?;
    let on_close = pane.tell_all(|_, ()| vec![Action::StatementChosen(None), Action::PanelShown(Panel::Reader)]);
    let id = statement.id.clone();
    let on_everywhere = pane.tell(move |what: Mentioned| Action::MentionsAsked(id.clone(), what));
    Some(html! {
        <Inspector key={statement.id.to_string()} statement={statement.clone()} article={article.clone()}
            codebook={codebook.clone()} looks={looks.clone()} hints={hints.clone()}
            speakers={speakers(pane, statement)} concepts={concepts(pane)} {proposals}
            next={next(state)} on_action={decide(pane, &statement.id)} {on_everywhere} {on_close} />
    })
}

/// The chosen statement in one line.
pub(super) fn peek_pane(pane: &Pane) -> Option<Html> {
    pane.state.chosen_statement()?;
    Some(later_aside(pane, Chunk { name: "peek", fetch: || Box::pin(peek_fetched()) }))
}

#[wasm_split(coding, fallible)]
fn peek_fetched() -> Result<View, Problem> {
    Ok(peek_view)
}

fn peek_view(pane: &Pane) -> Html {
    let Some(statement) = pane.state.chosen_statement() else { return Html::default() };
    let look = pane.looks.of(&statement.speakers);
    peek(&PeekProps { look, review: statement.review, on_action: pane.tell_all(facts) })
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

fn concepts(pane: &Pane) -> Vec<Pick> {
    pane.state.concept_candidates().into_iter().map(|concept| picks::concept(concept, &pane.codebook)).collect()
}
