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
    /// The selected words.
    pub words: Option<Span>,
}

/// One end of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Its first word.
    Start,
    /// Its last word.
    End,
}

/// A way to move in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// To the word before.
    Before,
    /// To the word after.
    After,
}

/// Chooses a statement, or none.
pub(super) fn choose(mut state: Rc<State>, id: Option<StatementId>) -> Rc<State> {
    let id = id.filter(|id| state.project.statements.contains_key(id));
    if state.selection.statement != id {
        Rc::make_mut(&mut state).selection.statement = id;
    }
    state
}

/// Notes which words are selected.
pub(super) fn select_words(mut state: Rc<State>, words: Option<Span>) -> Rc<State> {
    let words = words.filter(|span| !span.is_empty());
    if state.selection.words != words {
        Rc::make_mut(&mut state).selection.words = words;
    }
    state
}
