//! Articles: opened, added, described, removed.

use super::{ArticleRead, Panel, Problem, Selection, State, edits, jobs, models, new_text, notices, view};
use ascribe_annotation::{Article, ArticleId, Timestamp, decide};
use std::rc::Rc;

/// Opens an article in the reader; one that is not in the project changes nothing.
pub(super) fn open(mut state: Rc<State>, id: &ArticleId) -> Rc<State> {
    if state.project().article(id).is_none() {
        return state;
    }
    if state.article.as_ref() != Some(id) {
        let changed = Rc::make_mut(&mut state);
        changed.article = Some(id.clone());
        changed.selection = Selection::default();
    }
    jobs::reread_open(view::show_panel(state, Panel::Reader))
}

/// Adds an article that has just been read, with the engine's suggestions, and opens it.
pub(super) fn add(mut state: Rc<State>, read: ArticleRead, at: &Timestamp) -> Rc<State> {
    let ArticleRead { article, reading, remark } = read;
    let id = article.id.clone();
    if state.project().article(&id).is_some() {
        return known_again(state, article);
    }
    let stays = state.import.is_of_many() && state.open_article().is_some();
    let same_place = new_text::same_place(state.project(), &article);
    let edit = ascribe_engine::suggest(state.project(), article, &reading, at);
    // The reading comes first: an article that is opened without one is read again.
    let is_overdue = models::is_overdue(&state, &reading);
    let changed = Rc::make_mut(&mut state);
    changed.readings.insert(id.clone(), reading);
    if is_overdue {
        changed.overdue.push(id.clone());
    }
    state = edits::carry_out(state, edit);
    if state.project().article(&id).is_none() {
        return state;
    }
    Rc::make_mut(&mut state).import.came.push(id.clone());
    let notes = same_place.map(|old| new_text::proposed(&state, &old, &id));
    let state = remark.into_iter().chain(notes).fold(state, notices::raise);
    // Who reads or codes while a folder comes in is left where they are.
    if stays { state } else { open(state, &id) }
}

/// Opens an article that was in the project already; where many come in, such articles are only named at the end.
fn known_again(mut state: Rc<State>, article: Article) -> Rc<State> {
    if state.import.is_of_many() {
        let name = article.file.unwrap_or(article.title);
        Rc::make_mut(&mut state).import.again.push(name);
        return state;
    }
    let known = Problem::information("This article is already in the project, so it was opened.").at(article.title);
    open(notices::raise(state, known), &article.id)
}

/// Takes over what a person says about an article.
pub(super) fn describe(state: Rc<State>, article: Article) -> Rc<State> {
    let edit = decide::describe_article(state.project(), article);
    edits::carry_out(state, edit)
}

/// Removes an article with its statements, and opens its neighbour when it was the open one.
pub(super) fn remove(state: Rc<State>, id: &ArticleId) -> Rc<State> {
    let edit = decide::remove_article(state.project(), id);
    edits::carry_out(view::close_dialog(state), edit)
}

/// Opens another article when the open one has gone, and lets go of choices that have gone.
///
/// To be called after every edit: undo can take away what is open.
pub(super) fn settle(mut state: Rc<State>) -> Rc<State> {
    let gone = state.article.as_ref().is_some_and(|id| state.project().article(id).is_none());
    if gone || (state.article.is_none() && !state.project().articles.is_empty()) {
        let next = state.project().articles.last().map(|article| article.id.clone());
        let changed = Rc::make_mut(&mut state);
        changed.article = next;
        changed.selection = Selection::default();
    }
    jobs::reread_open(state)
}
