//! Which dialog and panel are open.

use super::State;
use ascribe_annotation::{ArticleId, Project, StatementId};
use std::rc::Rc;

/// A dialog over the page; one at a time.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Paste, choose files, type an address, take a sample.
    AddArticle,
    /// The keys.
    Help,
    /// Save, export, open a project file.
    Files,
    /// Theme, coder's name.
    Settings,
    /// "Put the project of this file in the place of yours?"
    ConfirmReplace {
        /// The file's name.
        file: String,
        /// What it holds.
        project: Rc<Project>,
    },
    /// "Remove all articles and statements?"
    ConfirmClear,
    /// "Remove this article and its statements?"
    ConfirmRemove(ArticleId),
    /// "Delete this statement?"
    ConfirmDelete(StatementId),
}

/// One of the columns; at phone width one shows at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Panel {
    /// The project's articles.
    Library,
    /// The text.
    #[default]
    Reader,
    /// The list of statements.
    Statements,
    /// The chosen statement.
    Inspector,
}

/// Which dialog and panel are open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The dialog over the page.
    pub dialog: Option<Dialog>,
    /// The panel in front.
    pub panel: Panel,
}

/// Opens a dialog in the place of any other.
pub(super) fn open_dialog(mut state: Rc<State>, dialog: Dialog) -> Rc<State> {
    if state.view.dialog.as_ref() != Some(&dialog) {
        Rc::make_mut(&mut state).view.dialog = Some(dialog);
    }
    state
}

/// Closes the open dialog.
pub(super) fn close_dialog(mut state: Rc<State>) -> Rc<State> {
    if state.view.dialog.is_some() {
        Rc::make_mut(&mut state).view.dialog = None;
    }
    state
}

/// Brings a panel to the front.
pub(super) fn show_panel(mut state: Rc<State>, panel: Panel) -> Rc<State> {
    if state.view.panel != panel {
        Rc::make_mut(&mut state).view.panel = panel;
    }
    state
}
