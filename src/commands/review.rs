//! The review: from suggestion to suggestion, each decided by one key.

use super::walk;
use crate::state::{Action, ReviewOrder, State, StatementAction};
use ascribe_annotation::decide::{Choice, Toward};
use ascribe_annotation::{ArticleId, ConceptId, Proposal, Review, Stance, Statement};
use std::rc::Rc;

/// Accepts the chosen statement and chooses the next suggestion.
pub(super) fn accept(state: &State) -> Vec<Action> {
    let Some(statement) = state.chosen_statement() else { return Vec::new() };
    let accepted = (statement.review != Review::Confirmed)
        .then(|| Action::Statement(statement.id.clone(), StatementAction::Accepted));
    let next = neighbour(state, Toward::Forward).or_else(|| walk::step(state, Toward::Forward));
    accepted.into_iter().chain(next).collect()
}

/// Refuses the chosen statement and chooses the next suggestion; where none is left, its neighbour in the list.
pub(super) fn reject(state: &State) -> Vec<Action> {
    let Some(statement) = state.chosen_statement().filter(|statement| statement.review != Review::Rejected) else {
        return Vec::new();
    };
    let rejected = Action::Statement(statement.id.clone(), StatementAction::Rejected);
    std::iter::once(rejected).chain(neighbour(state, Toward::Forward)).collect()
}

/// Says that there is nothing to code in the open article, and goes on to the next one that has suggestions.
pub(super) fn nothing_here(state: &State) -> Vec<Action> {
    let Some(article) = &state.article else { return Vec::new() };
    let next = elsewhere(state, Toward::Forward).map(|statement| walk::choose(&statement));
    std::iter::once(Action::NothingFound(article.clone())).chain(next).collect()
}

/// Gives the statement the concept and the stance that were given last.
pub(super) fn repeat(state: &State) -> Vec<Action> {
    let Some((statement, (concept, stance))) = state.chosen_statement().zip(state.recent.last()) else {
        return Vec::new();
    };
    code(statement, concept, *stance)
}

/// Sets the stance of the concept that was added last; a statement without one gets the concept that was given last.
pub(super) fn stance(state: &State, stance: Option<Stance>) -> Vec<Action> {
    if stance.is_some_and(|stance| !state.codebook().scheme.uses(stance)) {
        return Vec::new();
    }
    let Some(statement) = state.chosen_statement() else { return Vec::new() };
    match (statement.positions.last(), state.recent.last()) {
        (Some(position), _) => code(statement, &position.concept, stance),
        (None, Some((concept, _))) if stance.is_some() => code(statement, concept, stance),
        (None, _) => Vec::new(),
    }
}

/// Takes a proposed concept up with its stance.
pub(super) fn take(state: &State, at: usize) -> Vec<Action> {
    let Some(statement) = state.chosen_statement() else { return Vec::new() };
    let proposal = state.proposals(statement).into_iter().nth(at);
    let taken = |it: Proposal| StatementAction::PositionTaken(Choice::Named(it.concept), it.stance);
    proposal.map(|it| Action::Statement(statement.id.clone(), taken(it))).into_iter().collect()
}

/// Turns the stance of the last concept round: support becomes oppose, anything else support.
pub(super) fn flip(state: &State) -> Vec<Action> {
    let position = state.chosen_statement().and_then(|statement| statement.positions.last());
    let flipped = match position.map(|position| position.stance) {
        None => return Vec::new(),
        Some(Some(Stance::Support)) => Stance::Oppose,
        Some(_) => Stance::Support,
    };
    stance(state, Some(flipped))
}

/// A concept with a stance, as far as the statement has not got them yet.
fn code(statement: &Statement, concept: &ConceptId, stance: Option<Stance>) -> Vec<Action> {
    let known = statement.positions.iter().find(|position| position.concept == *concept);
    if known.is_some_and(|position| position.stance == stance) {
        return Vec::new();
    }
    let tell = |fact| Action::Statement(statement.id.clone(), fact);
    let added = known.is_none().then(|| tell(StatementAction::ConceptAdded(Choice::Known(concept.clone()))));
    let set =
        (known.is_some() || stance.is_some()).then(|| tell(StatementAction::StanceChosen(concept.clone(), stance)));
    added.into_iter().chain(set).collect()
}

/// Chooses the next suggestion in the order of the review, or the one before; where the article has none left, that of
/// the next article that has one.
pub(super) fn neighbour(state: &State, toward: Toward) -> Option<Action> {
    here(state, toward).or_else(|| elsewhere(state, toward)).map(|statement| walk::choose(&statement))
}

/// Chooses the suggestion with the lowest confidence of the open article; the first of several.
pub(super) fn least_sure(state: &State) -> Option<Action> {
    let open = state.open_statements();
    let least = open.iter().filter(|statement| is_open(statement)).min_by(|left, right| by_confidence(left, right))?;
    (state.selection.statement.as_ref() != Some(&least.id)).then(|| walk::choose(least))
}

/// The neighbour in the open article. The round begins again at the other end, but never comes back to the chosen one.
fn here(state: &State, toward: Toward) -> Option<Rc<Statement>> {
    let chosen = state.selection.statement.as_ref();
    let mut queue = state.open_statements();
    if state.settings.order == ReviewOrder::LeastSure {
        ascribe_text::sort_by(&mut queue, |left, right| by_confidence(left, right));
    }
    if toward == Toward::Back {
        queue.reverse();
    }
    let after = queue.iter().position(|statement| Some(&statement.id) == chosen).map_or(0, |at| at + 1);
    queue.rotate_left(after);
    queue.into_iter().find(|statement| is_open(statement) && Some(&statement.id) != chosen)
}

/// The first suggestion of the next article that has one; articles go round.
fn elsewhere(state: &State, toward: Toward) -> Option<Rc<Statement>> {
    let project = state.project();
    let counts = state.article_counts();
    let mut places = (0..project.articles.len()).collect::<Vec<_>>();
    if toward == Toward::Back {
        places.reverse();
    }
    let open = |place: &usize| Some(&project.articles[*place].id) == state.article.as_ref();
    let after = places.iter().position(open).map_or(0, |at| at + 1);
    places.rotate_left(after);
    let place = places.into_iter().find(|place| counts[*place].suggested > 0 && !open(place))?;
    first(state, &project.articles[place].id)
}

fn first(state: &State, article: &ArticleId) -> Option<Rc<Statement>> {
    let statements = state.project().statements_of(article);
    let mut open = statements.into_iter().filter(|statement| is_open(statement));
    match state.settings.order {
        ReviewOrder::Text => open.next(),
        ReviewOrder::LeastSure => open.min_by(|left, right| by_confidence(left, right)),
    }
    .cloned()
}

fn is_open(statement: &Statement) -> bool {
    statement.review == Review::Suggested
}

fn by_confidence(left: &Statement, right: &Statement) -> std::cmp::Ordering {
    confidence(left).total_cmp(&confidence(right))
}

fn confidence(statement: &Statement) -> f32 {
    statement.suggestion.as_ref().map_or(1.0, |suggestion| suggestion.confidence)
}
