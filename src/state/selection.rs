//! What is chosen in the open article.

use super::State;
use ascribe_annotation::decide::Edge;
use ascribe_annotation::{Article, StatementId};
use ascribe_text::Span;
use std::rc::Rc;

/// What is chosen in the open article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The chosen statement.
    pub statement: Option<StatementId>,
    /// The selected words, UTF-8 bytes of the open article.
    pub words: Option<Span>,
    /// How they were selected.
    pub grip: Grip,
}

/// How words are being selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grip {
    /// The edge that keys move, as a text editor's caret: the other one stays.
    pub caret: Edge,
    /// Whether a person wants these very letters; else words that are touched count whole.
    pub letters: bool,
}

impl Default for Grip {
    fn default() -> Self {
        Self { caret: Edge::End, letters: false }
    }
}

impl State {
    /// Gives the selected words as a statement would hold them: whole words, unless a person chose by letters.
    #[must_use]
    pub fn words_to_code(&self) -> Option<Span> {
        let (span, article) = (self.selection.words?, self.open_article()?);
        Some(if self.selection.grip.letters { span } else { whole_words(article, span) })
    }
}

/// Widens a span to the words and marks that it touches: a pointer seldom ends where a word does.
#[must_use]
pub fn whole_words(article: &Article, span: Span) -> Span {
    article.document().words_in(span).reduce(Span::hull).map_or(span, |words| span.hull(words))
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

/// Notes which words are selected, and how.
pub(super) fn select_words(mut state: Rc<State>, words: Option<Span>, grip: Grip) -> Rc<State> {
    let words = words.filter(|span| !span.is_empty());
    if (state.selection.words, state.selection.grip) != (words, grip) {
        let selection = &mut Rc::make_mut(&mut state).selection;
        (selection.words, selection.grip) = (words, grip);
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
