//! The project as a whole: named, replaced, merged, cleared, added to.

use super::{Dialog, Problem, State, edits, notices, view};
use ascribe_annotation::{Additions, Project, decide};
use std::rc::Rc;

/// Gives the project another name.
pub(super) fn rename(state: Rc<State>, name: &str) -> Rc<State> {
    let edit = decide::rename_project(state.project(), name.trim());
    edits::carry_out(state, edit)
}

/// Takes a project from a file: at once when this one is empty, after asking otherwise.
pub(super) fn offer(state: Rc<State>, file: String, project: Rc<Project>) -> Rc<State> {
    if state.project().articles.is_empty() {
        return replace(state, &project);
    }
    view::open_dialog(state, Dialog::ConfirmReplace { file, project })
}

/// Puts another project in the place of this one, as one step that can be undone.
pub(super) fn replace(state: Rc<State>, project: &Project) -> Rc<State> {
    let edit = decide::open_project(state.project(), project);
    let state = edits::carry_out(view::close_dialog(state), edit);
    view::announce(state, "Project opened".to_owned())
}

/// Adds another project's articles, codebook and statements to this one.
pub(super) fn merge(state: Rc<State>, project: &Project) -> Rc<State> {
    let edit = decide::merge_project(state.project(), project);
    edits::carry_out(view::close_dialog(state), edit)
}

/// Empties the project, as one step that can be undone.
pub(super) fn clear(state: Rc<State>) -> Rc<State> {
    let edit = decide::open_project(state.project(), &Project::default());
    let state = edits::carry_out(view::close_dialog(state), edit);
    view::announce(state, "Project cleared".to_owned())
}

/// Brings statements from a file into the project, and says what came.
pub(super) fn import(state: Rc<State>, file: &str, additions: Additions) -> Rc<State> {
    let offered = additions.statements.len();
    let known = |article| state.project().article(article).is_some();
    let strangers = additions.statements.iter().filter(|statement| !known(&statement.article)).count();
    let edit = decide::import(state.project(), additions);
    let state = match strangers {
        0 => state,
        _ => notices::raise(state, without_article(strangers).at(file)),
    };
    let taken = offered - strangers;
    let nothing_new = edit.is_none() && taken > 0;
    let said = match nothing_new {
        true => format!("{}: all of them are in the project already.", statements(taken)),
        false => format!("{} read from the file.", statements(taken)),
    };
    let state = edits::carry_out(state, edit);
    notices::raise(state, Problem::information(said).at(file))
}

fn without_article(strangers: usize) -> Problem {
    Problem::warning(format!("{} left out: the article is not in this project.", statements(strangers)))
        .with_remedy("Add the article first (the same text), then open the file again.")
}

fn statements(number: usize) -> String {
    notices::count(number, "statement", "statements")
}
