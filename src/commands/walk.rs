//! Going from statement to statement and from article to article.

use crate::state::{Action, State};
use ascribe_annotation::decide::Toward;
use ascribe_annotation::{Review, Statement};
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

/// Chooses the next suggestion after the chosen statement, beginning again at the top.
pub(super) fn next_undecided(state: &State) -> Option<Action> {
    let listed = state.open_statements();
    let after = chosen_place(state, &listed).map_or(0, |at| at + 1);
    let (before, rest) = listed.split_at(after);
    let round = rest.iter().chain(before);
    let undecided = |statement: &&Rc<Statement>| {
        statement.review == Review::Suggested && state.selection.statement.as_ref() != Some(&statement.id)
    };
    round.into_iter().find(undecided).map(choose)
}

/// Chooses the suggestion with the lowest confidence; the first of several.
pub(super) fn least_sure(state: &State) -> Option<Action> {
    let confidence = |statement: &Rc<Statement>| statement.suggestion.as_ref().map_or(1.0, |found| found.confidence);
    let listed = state.open_statements();
    let undecided = listed.iter().filter(|statement| statement.review == Review::Suggested);
    let least = undecided.min_by(|left, right| confidence(left).total_cmp(&confidence(right)))?;
    (state.selection.statement.as_ref() != Some(&least.id)).then(|| choose(least))
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

fn choose(statement: &Rc<Statement>) -> Action {
    Action::StatementChosen(Some(statement.id.clone()))
}
