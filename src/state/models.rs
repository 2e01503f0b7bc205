//! The language models: whether they are there to read with, and what is read again when they come.
//!
//! Nothing jumps under anybody's hands: an article that nobody has touched is renewed quietly, any other only when the
//! person takes the offer.

use super::{Moment, Offer, Problem, State, edits, jobs, notices};
use ascribe_annotation::{ArticleId, Change, EditName, decide};
use ascribe_engine::{Engine, Reading};
use std::rc::Rc;

/// What is known of the language models.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ModelStatus {
    /// Nothing yet.
    #[default]
    Unknown,
    /// They are on their way.
    Coming {
        /// Bytes that have arrived.
        received: u32,
    },
    /// They read.
    Ready,
    /// They do not come, and why: rules read.
    Missing(String),
}

/// Notes what became of the models; that they are missing is said once, in words.
pub(super) fn hear(mut state: Rc<State>, status: ModelStatus) -> Rc<State> {
    if state.models == status {
        return state;
    }
    let was_missing = matches!(state.models, ModelStatus::Missing(_));
    Rc::make_mut(&mut state).models = status.clone();
    match status {
        ModelStatus::Missing(why) if !was_missing => notices::raise(state, missing(why)),
        ModelStatus::Ready => jobs::reread_open(state),
        _ => state,
    }
}

/// Tells whether an article was read by rules and could be read with the models now.
pub(super) fn is_due(state: &State, id: &ArticleId) -> bool {
    state.models == ModelStatus::Ready && state.overdue.contains(id)
}

/// Tells whether rules read an article only because the models were not there.
pub(super) fn is_overdue(state: &State, reading: &Reading) -> bool {
    reading.engine == Engine::Rules && !reading.is_foreign && state.models != ModelStatus::Ready
}

/// Notes what read an article. Where models came only later, its suggestions are renewed, or the person is asked.
pub(super) fn note_reading(mut state: Rc<State>, id: &ArticleId, reading: &Reading, moment: &Moment) -> Rc<State> {
    if is_overdue(&state, reading) {
        Rc::make_mut(&mut state).overdue.insert(id.clone());
        return state;
    }
    if !state.overdue.contains(id) {
        return state;
    }
    Rc::make_mut(&mut state).overdue.remove(id);
    if decide::is_untouched(state.project(), id) { renew(state, id, moment) } else { notices::raise(state, ask(id)) }
}

/// Renews the suggestions of an article by its last reading; decisions stay.
pub(super) fn renew(state: Rc<State>, id: &ArticleId, moment: &Moment) -> Rc<State> {
    let Some(article) = state.project().article(id).cloned() else { return state };
    let Some(reading) = state.readings.get(id).cloned() else { return state };
    if is_last_step(&state, id) {
        return add_anew(state, id, &reading, moment);
    }
    let edit = ascribe_engine::suggest_again(state.project(), &article, &reading, &moment.now);
    edits::carry_out(state, edit)
}

/// Tells whether adding the article was the last thing that was done, and nothing of it is chosen.
fn is_last_step(state: &State, id: &ArticleId) -> bool {
    let Some(last) = state.history.done().last() else { return false };
    let adds = |change: &Change| matches!(change, Change::Article { before: None, after: Some(article), .. } if article.id == *id);
    last.name == EditName::AddArticle && last.changes.iter().any(adds) && state.selection.statement.is_none()
}

/// Takes the adding back and does it again with the better reading: one step to undo, and nobody in the codebook whom only
/// the rules took for a speaker.
fn add_anew(mut state: Rc<State>, id: &ArticleId, reading: &Reading, moment: &Moment) -> Rc<State> {
    let Some(article) = state.project().article(id).cloned() else { return state };
    let (open, selection) = (state.article.clone(), state.selection.clone());
    state = edits::take_back(state);
    let edit = ascribe_engine::suggest(state.project(), (*article).clone(), reading, &moment.now);
    state = edits::carry_out(state, edit);
    let changed = Rc::make_mut(&mut state);
    changed.article = open;
    changed.selection = selection;
    state
}

fn missing(why: String) -> Problem {
    Problem::warning("The language models could not be loaded, so articles are read by rules alone.")
        .at(why)
        .with_remedy("Names and statements are found less surely; everything else works. Reload the page to try again.")
}

fn ask(id: &ArticleId) -> Problem {
    Problem::information("The language models are here now; this article was read by rules before.")
        .with_remedy("Reading it again renews the suggestions that nobody has decided about. Decisions stay.")
        .offering(Offer::ReadAgain(id.clone()))
}
