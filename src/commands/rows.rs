//! What keys do in the table of all statements: the same as in the text, about the marked rows.

use super::Command;
use crate::state::{Action, Field, Page, State, TableAction};
use ascribe_annotation::decide::{Bulk, Choice, Toward};
use ascribe_annotation::{ConceptId, Stance, StatementId};

/// Gives the facts that a command makes true on the page with the table; `None` where it is the same on every page.
pub(super) fn actions(command: Command, state: &State) -> Option<Vec<Action>> {
    if state.view.page != Page::Statements {
        return None;
    }
    Some(match command {
        Command::NextStatement => step(state, Toward::Forward),
        Command::PreviousStatement => step(state, Toward::Back),
        Command::AcceptAndGoOn => decide(state, Bulk::Accept).into_iter().chain(go_on(state)).collect(),
        Command::Accept => decide(state, Bulk::Accept),
        Command::Reject => decide(state, Bulk::Reject).into_iter().chain(go_on(state)).collect(),
        Command::Delete => decide(state, Bulk::Delete),
        Command::Repeat => repeat(state),
        Command::FlipStance => flip(state),
        Command::Support => stance(state, Some(Stance::Support)),
        Command::Oppose => stance(state, Some(Stance::Oppose)),
        Command::Neutral => stance(state, Some(Stance::Neutral)),
        Command::Ambiguous => stance(state, Some(Stance::Ambiguous)),
        Command::Unset => stance(state, None),
        Command::EditSpeaker => field(state, Field::Speaker),
        Command::EditOrganization => field(state, Field::Organization),
        Command::EditConcept => field(state, Field::Concept),
        Command::Mark => mark(state),
        Command::MarkAll => mark_all(state),
        Command::GoToText => open(state),
        Command::Escape if state.view.dialog.is_none() && !state.table.marked.is_empty() => tell(TableAction::Unmarked),
        Command::NextUndecided
        | Command::PreviousUndecided
        | Command::LeastSure
        | Command::NothingHere
        | Command::EditNote
        | Command::ChangeKind
        | Command::WidenStart
        | Command::NarrowStart
        | Command::WidenEnd
        | Command::NarrowEnd
        | Command::NextWord
        | Command::PreviousWord
        | Command::MoreWords
        | Command::FewerWords
        | Command::NextSentence
        | Command::PreviousSentence
        | Command::MoreSentences
        | Command::FewerSentences
        | Command::StartLetterBack
        | Command::StartLetterForward
        | Command::EndLetterBack
        | Command::EndLetterForward
        | Command::SelectSentence
        | Command::SelectQuotation
        | Command::MakeStatement
        | Command::ReplaceWords
        | Command::AddPart
        | Command::LeaveOut
        | Command::Split
        | Command::JoinNext
        | Command::Double
        | Command::PlaceHere
        | Command::SpeakerEverywhere
        | Command::WordsEverywhere
        | Command::ReplaceText
        | Command::CycleFilter
        | Command::GoToList => Vec::new(),
        _ => return None,
    })
}

fn tell(action: TableAction) -> Vec<Action> {
    vec![Action::Table(action)]
}

fn step(state: &State, toward: Toward) -> Vec<Action> {
    neighbour(state, toward).map(|id| Action::Table(TableAction::Moved(id))).into_iter().collect()
}

fn neighbour(state: &State, toward: Toward) -> Option<StatementId> {
    let rows = &state.table.rows;
    let here = state.table.cursor.as_ref().and_then(|cursor| rows.iter().position(|id| id == cursor));
    let next = match (here, toward) {
        (Some(at), Toward::Forward) => rows.get(at + 1),
        (Some(at), Toward::Back) => rows.get(at.checked_sub(1)?),
        (None, Toward::Forward) => rows.first(),
        (None, Toward::Back) => rows.last(),
    };
    next.cloned()
}

/// After a decision about one row the keys go to the next one; after one about marked rows they stay.
fn go_on(state: &State) -> Vec<Action> {
    if state.table.marked.is_empty() && state.table.cursor.is_some() {
        step(state, Toward::Forward)
    } else {
        Vec::new()
    }
}

fn decide(state: &State, what: Bulk) -> Vec<Action> {
    let ids = state.table_subjects();
    if ids.is_empty() { Vec::new() } else { vec![Action::Many(ids, what)] }
}

fn field(state: &State, field: Field) -> Vec<Action> {
    if state.table_subjects().is_empty() { Vec::new() } else { vec![Action::FieldWanted(field)] }
}

/// The concept that a stance is about: the one that the table is narrowed to, or that of the row where the keys are.
fn concept(state: &State) -> Option<ConceptId> {
    let here = state.table.cursor.as_ref().and_then(|id| state.project().statement(id));
    let last = here.and_then(|statement| statement.positions.last()).map(|position| position.concept.clone());
    state.table.facets.concept.clone().or(last)
}

fn stance(state: &State, stance: Option<Stance>) -> Vec<Action> {
    if stance.is_some_and(|stance| !state.codebook().scheme.uses(stance)) {
        return Vec::new();
    }
    concept(state).map(|concept| decide(state, Bulk::Stance(concept, stance))).unwrap_or_default()
}

fn flip(state: &State) -> Vec<Action> {
    let Some(about) = concept(state) else { return Vec::new() };
    let here = state.table.cursor.as_ref().and_then(|id| state.project().statement(id));
    let position = here.and_then(|here| here.positions.iter().find(|position| position.concept == about));
    let flipped = match position.and_then(|position| position.stance) {
        Some(Stance::Support) => Stance::Oppose,
        _ => Stance::Support,
    };
    stance(state, Some(flipped))
}

fn repeat(state: &State) -> Vec<Action> {
    let Some((concept, stance)) = state.recent.last().cloned() else { return Vec::new() };
    let added = decide(state, Bulk::AddConcept(Choice::Known(concept.clone())));
    added.into_iter().chain(decide(state, Bulk::Stance(concept, stance))).collect()
}

fn mark(state: &State) -> Vec<Action> {
    state.table.cursor.clone().map(|id| tell(TableAction::Marked(id))).unwrap_or_default()
}

fn mark_all(state: &State) -> Vec<Action> {
    match state.table.marked.len() {
        _ if state.table.rows.is_empty() => Vec::new(),
        marked if marked == state.table.rows.len() => tell(TableAction::Unmarked),
        _ => tell(TableAction::AllMarked),
    }
}

/// Opens the article at the row.
fn open(state: &State) -> Vec<Action> {
    let Some(id) = state.table.cursor.clone() else { return Vec::new() };
    vec![Action::StatementChosen(Some(id)), Action::PageOpened(Page::Reader)]
}
