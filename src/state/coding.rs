//! What a person decides: about statements, articles, the project. It comes with a chunk.

use super::{Action, Moment, State, adrift, articles, book, edits, project, statements};
use ascribe_annotation::Edit;
use std::rc::Rc;

impl Action {
    /// Tells whether a person decides something by it, so that it has to wait for the chunk that carries decisions out.
    #[must_use]
    pub fn is_decision(&self) -> bool {
        matches!(
            self,
            Self::ArticleDescribed(_)
                | Self::ArticleRemoved(_)
                | Self::Statement(..)
                | Self::StatementMade(_)
                | Self::Adrift(_)
                | Self::PlanAgreed(_)
                | Self::NothingFound(_)
                | Self::Undone
                | Self::Redone
                | Self::ProjectNamed(_)
                | Self::ProjectReplaced(_)
                | Self::ProjectCleared
        )
    }
}

/// Carries a decision out; anything else changes nothing.
pub(super) fn decide(state: Rc<State>, decision: Action, moment: &Moment) -> Rc<State> {
    match decision {
        Action::ArticleDescribed(article) => articles::describe(state, article),
        Action::ArticleRemoved(id) => articles::remove(state, &id),
        Action::Statement(id, fact) => statements::decide(state, &id, fact, moment),
        Action::StatementMade(words) => statements::make(state, words, moment),
        Action::Adrift(fact) => adrift::note(state, fact, moment),
        Action::PlanAgreed(edit) => book::agree(state, Edit::clone(&edit)),
        Action::NothingFound(id) => statements::nothing_in(state, &id, moment),
        Action::Undone => edits::undo(state),
        Action::Redone => edits::redo(state),
        Action::ProjectNamed(name) => project::rename(state, &name),
        Action::ProjectReplaced(project) => project::replace(state, &project),
        Action::ProjectCleared => project::clear(state),
        _ => state,
    }
}
