//! What is chosen in the open article.

use super::State;
use ascribe_annotation::StatementId;
use ascribe_text::Span;
use std::rc::Rc;

/// What is chosen in the open article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The chosen statement.
    pub statement: Option<StatementId>,
    /// The selected words, UTF-8 bytes of the open article.
    pub words: Option<Span>,
}

/// Chooses a statement and opens its article, or chooses none.
pub(super) fn choose(mut state: Rc<State>, id: Option<StatementId>) -> Rc<State> {
    let statement = id.and_then(|id| state.project().statement(&id).cloned());
    let chosen = statement.as_ref().map(|statement| &statement.id);
    if state.selection.statement.as_ref() == chosen {
        return state;
    }
    let changed = Rc::make_mut(&mut state);
    changed.selection.statement = chosen.cloned();
    match statement {
        Some(statement) if changed.article.as_ref() != Some(&statement.article) => {
            changed.article = Some(statement.article.clone());
            changed.selection.words = None;
            super::jobs::reread_open(state)
        }
        _ => state,
    }
}

/// Notes which words are selected.
pub(super) fn select_words(mut state: Rc<State>, words: Option<Span>) -> Rc<State> {
    let words = words.filter(|span| !span.is_empty());
    if state.selection.words != words {
        Rc::make_mut(&mut state).selection.words = words;
    }
    state
}

/// Finds the listed statement that takes the place of `id` when that one goes: the next, or else the one before.
pub(super) fn neighbour(state: &State, id: &StatementId) -> Option<StatementId> {
    let listed = state.listed_statements();
    let at = listed.iter().position(|statement| statement.id == *id)?;
    let before = at.checked_sub(1);
    let neighbour = listed.get(at + 1).or_else(|| listed.get(before?))?;
    Some(neighbour.id.clone())
}
