//! The language models: whether they are there to read with, and what is read again when they come or stay away.
//!
//! Nothing jumps under anybody's hands: an article that nobody has touched is renewed quietly, any other only when the
//! person takes the offer. What was read before anybody looked for concepts and stances gets them as soon as they are found: they
//! lie beside the statements and change none.

use super::{Moment, Offer, Problem, State, StorageStatus, edits, jobs, notices};
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
        ModelStatus::Missing(why) if !was_missing => jobs::reread_open(notices::raise(state, missing(why))),
        ModelStatus::Ready => jobs::reread_open(state),
        _ => state,
    }
}

/// Tells whether an article was read before it was known what reads, and could be read better now.
pub(super) fn is_due(state: &State, id: &ArticleId) -> bool {
    is_settled(state) && state.overdue.contains(id)
}

/// Tells whether rules read an article because the models were not there yet.
pub(super) fn is_overdue(state: &State, reading: &Reading) -> bool {
    reading.engine == Engine::Rules && !reading.is_foreign && !is_settled(state)
}

fn is_settled(state: &State) -> bool {
    matches!(state.models, ModelStatus::Ready | ModelStatus::Missing(_))
}

/// Notes what read an article. Where models came only later, its suggestions are renewed, or the person is asked; where it has
/// statements for which nobody looked for positions, they get theirs.
pub(super) fn note_reading(mut state: Rc<State>, id: &ArticleId, reading: &Reading, moment: &Moment) -> Rc<State> {
    if is_overdue(&state, reading) {
        let overdue = &mut Rc::make_mut(&mut state).overdue;
        if !overdue.contains(id) {
            overdue.push(id.clone());
        }
        return state;
    }
    let was_overdue = state.overdue.contains(id);
    if was_overdue {
        Rc::make_mut(&mut state).overdue.retain(|other| other != id);
    }
    match reading.engine {
        Engine::Models if was_overdue && decide::is_untouched(state.project(), id) => renew(state, id, moment),
        Engine::Models if was_overdue => notices::raise(state, ask(id)),
        _ => complete(state, id, reading, moment),
    }
}

/// Gives the statements of an article the proposals that they lack. Where that would take away steps that can be done again, or
/// this tab may change nothing, it waits until the article is opened again.
fn complete(state: Rc<State>, id: &ArticleId, reading: &Reading, moment: &Moment) -> Rc<State> {
    let is_here = !matches!(state.journal.status, StorageStatus::Opening(_) | StorageStatus::Elsewhere);
    let Some(article) = state.project().article(id).filter(|_| is_here && !state.history.can_redo()) else {
        return state;
    };
    match ascribe_engine::propose_late(state.project(), article, reading, &moment.now) {
        Some(_) if is_last_step(&state, id) => add_anew(state, id, reading, moment),
        edit => edits::carry_out(state, edit),
    }
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
        .with_remedy("Names, statements and concepts are found less surely, or not at all; everything else works. Reload the page to try again.")
}

fn ask(id: &ArticleId) -> Problem {
    Problem::information("The language models are here now; this article was read by rules before.")
        .with_remedy("Reading it again renews the suggestions that nobody has decided about. Decisions stay.")
        .offering(Offer::ReadAgain(id.clone()))
}
