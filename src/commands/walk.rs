//! Going from statement to statement and from article to article.

use crate::state::{Action, State};
use ascribe_annotation::Statement;
use ascribe_annotation::decide::Toward;
use std::rc::Rc;

/// Chooses the neighbour of the chosen statement; the first or last of the list where none is chosen.
pub(super) fn step(state: &State, toward: Toward) -> Option<Action> {
    let listed = state.listed_statements();
    let chosen = chosen_place(state, &listed);
    let next = match (chosen, toward) {
        (Some(at), Toward::Forward) => listed.get(at + 1),
        (Some(at), Toward::Back) => listed.get(at.checked_sub(1)?),
        (None, Toward::Forward) => listed.first(),
        (None, Toward::Back) => listed.last(),
    };
    next.map(choose)
}

/// Opens the neighbour of the open article.
pub(super) fn article(state: &State, toward: Toward) -> Option<Action> {
    let articles = &state.project().articles;
    let at = articles.iter().position(|article| Some(&article.id) == state.article.as_ref())?;
    let next = match toward {
        Toward::Forward => articles.get(at + 1),
        Toward::Back => articles.get(at.checked_sub(1)?),
    };
    next.map(|article| Action::ArticleOpened(article.id.clone()))
}

fn chosen_place(state: &State, listed: &[Rc<Statement>]) -> Option<usize> {
    listed.iter().position(|statement| Some(&statement.id) == state.selection.statement.as_ref())
}

pub(super) fn choose(statement: &Rc<Statement>) -> Action {
    Action::StatementChosen(Some(statement.id.clone()))
}
