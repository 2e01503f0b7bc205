//! The way by which the project changes: one edit, one journal entry.

use super::{Problem, Selection, State, StorageStatus, articles, journal, notices, view};
use ascribe_annotation::{ArticleId, Change, Edit, Step};
use std::rc::Rc;

/// Carries an edit out and puts it in the journal; none changes nothing.
pub(super) fn carry_out(state: Rc<State>, edit: Option<Edit>) -> Rc<State> {
    let Some(edit) = edit else { return state };
    take_step(state, Step::Do(Rc::new(edit)))
}

/// Takes the last edit back, and shows where it was.
pub(super) fn undo(state: Rc<State>) -> Rc<State> {
    let Some(edit) = state.history.done().last().cloned() else { return state };
    let words = format!("Undone: {}", edit.title());
    view::announce(follow(take_step(state, Step::Undo), &edit), words)
}

/// Does the last edit taken back again, and shows where it is.
pub(super) fn redo(state: Rc<State>) -> Rc<State> {
    if !state.history.can_redo() {
        return state;
    }
    let state = take_step(state, Step::Redo);
    let Some(edit) = state.history.done().last().cloned() else { return state };
    let words = format!("Done again: {}", edit.title());
    view::announce(follow(state, &edit), words)
}

/// Takes the last edit back without a word.
pub(super) fn take_back(state: Rc<State>) -> Rc<State> {
    take_step(state, Step::Undo)
}

fn take_step(mut state: Rc<State>, step: Step) -> Rc<State> {
    if let StorageStatus::Opening(_) | StorageStatus::Elsewhere = state.journal.status {
        return notices::raise(state, journal::not_here());
    }
    let changed = Rc::make_mut(&mut state);
    if let Err(conflict) = Rc::make_mut(&mut changed.history).apply(step.clone()) {
        let problem = Problem::error(format!("This step could not be done: {conflict}."))
            .with_remedy("Save the project to a file, then reload the page.");
        return notices::raise(state, problem);
    }
    changed.journal.unsaved.push(Rc::new(step));
    articles::settle(state)
}

/// Opens the article and chooses the statement that an edit was about, if it was about one statement; where it was about the
/// text of an article, opens that article.
fn follow(mut state: Rc<State>, edit: &Edit) -> Rc<State> {
    if let Some(article) = rewritten(&state, edit) {
        return articles::open(state, &article);
    }
    let statements = edit.changes.iter().filter_map(|change| match change {
        Change::Statement { before, after } => after.as_ref().or(before.as_ref()),
        _ => None,
    });
    let ids = statements.map(|statement| (&statement.id, &statement.article)).collect::<Vec<_>>();
    let [(statement, article)] = ids.as_slice() else { return state };
    if !state.has_statement(statement) {
        return state;
    }
    let changed = Rc::make_mut(&mut state);
    changed.article = Some((*article).clone());
    changed.selection = Selection { statement: Some((*statement).clone()), ..Selection::default() };
    articles::settle(state)
}

/// Gives the article whose text an edit replaced, under the name that it has now.
fn rewritten(state: &State, edit: &Edit) -> Option<ArticleId> {
    let texts = edit.changes.iter().filter_map(|change| match change {
        Change::Article { before: Some(before), after: Some(after), .. } if before.id != after.id => {
            Some([before, after])
        }
        _ => None,
    });
    texts.flatten().map(|article| article.id.clone()).find(|id| state.project().article(id).is_some())
}
