//! Keys that a person gave to concepts: with Alt, they give the chosen statement the concept.

use crate::dom::Press;
use crate::state::{Action, Page, State, StatementAction};
use ascribe_annotation::ConceptId;
use ascribe_annotation::decide::{Bulk, Choice};

/// Gives the facts that the key of a concept makes true; none where the press is no such key.
#[must_use]
pub fn concept_pressed(press: &Press, state: &State) -> Vec<Action> {
    if !press.alt || press.control || press.shift || press.typing || state.view.dialog.is_some() {
        return Vec::new();
    }
    let concept = state.codebook().concepts.iter().find(|concept| concept.key.is_some() && concept.key == press.letter);
    concept.map(|concept| given(state, &concept.id)).unwrap_or_default()
}

fn given(state: &State, concept: &ConceptId) -> Vec<Action> {
    let choice = Choice::Known(concept.clone());
    match state.view.page {
        Page::Reader => {
            let chosen = state.chosen_statement();
            let without = chosen.filter(|it| it.positions.iter().all(|position| position.concept != *concept));
            let give = |id| Action::Statement(id, StatementAction::ConceptAdded(choice));
            without.map(|statement| give(statement.id.clone())).into_iter().collect()
        }
        Page::Statements => {
            let ids = state.table_subjects();
            if ids.is_empty() { Vec::new() } else { vec![Action::Many(ids, Bulk::AddConcept(choice))] }
        }
        _ => Vec::new(),
    }
}
