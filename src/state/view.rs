//! Which dialog and panel are open, what the page is to do, what a screen reader says.

use super::{ProjectEntry, State};
use ascribe_annotation::{ArticleId, Edit, Project, StatementId};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// A dialog over the page; one at a time.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Paste, choose files, type an address, take a sample.
    AddArticle,
    /// The keys.
    Help,
    /// Everything that can be done, to search and to do.
    Palette,
    /// Other keys for the commands.
    Keys,
    /// Theme, coder's name.
    Settings,
    /// The projects of this device.
    Projects,
    /// "Delete this project?"
    ConfirmDeleteProject(ProjectEntry),
    /// "Erase this deleted project for good?"
    ConfirmErase(ProjectEntry),
    /// "Put the project of this file in the place of yours?"
    ConfirmReplace {
        /// The file's name.
        file: String,
        /// What it holds.
        project: Rc<Project>,
    },
    /// "This is what will change."
    Preview(Rc<Edit>),
    /// A new text of an article is offered.
    NewText(ArticleId),
    /// "Put the text of one article in the place of the other's?"
    ConfirmNewText {
        /// The article whose text goes.
        old: ArticleId,
        /// The article whose text comes in its place, and which is one with it then.
        new: ArticleId,
    },
    /// "Remove all articles and statements?"
    ConfirmClear,
    /// "Remove this article and its statements?"
    ConfirmRemove(ArticleId),
    /// "Remove the marked articles and their statements?"
    ConfirmRemoveMarked,
    /// "Delete this statement?"
    ConfirmDelete(StatementId),
}

/// What fills the window below the head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Page {
    /// One article, read and coded.
    #[default]
    Reader,
    /// Every statement of the project as a table.
    Statements,
    /// The articles and the projects.
    Library,
    /// Speakers, organisations, concepts.
    Codebook,
    /// This project beside a colleague's.
    Compare,
    /// Statements that lost their place when the text of their article was replaced.
    Adrift,
}

/// One of the columns; at phone width one shows at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// A place of the page that keys can be sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Who speaks.
    Speaker,
    /// For whom.
    Organization,
    /// About what.
    Concept,
    /// The note.
    Note,
    /// The text of the article.
    Text,
    /// The chosen row of the list.
    List,
}

/// Something that the page is to do once and that shows nowhere in the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The keys go to a field.
    Keys(Field),
    /// The browser asks for files.
    Files,
    /// The browser asks for a folder.
    Folder,
    /// The new version of the page is loaded.
    Update,
}

/// A wish; a new number is a new wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Told apart from earlier wishes by this.
    pub number: u32,
    /// What is wanted.
    pub what: Wanted,
}

/// Words for a screen reader; a new number is said anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Announcement {
    /// Told apart from earlier ones by this.
    pub number: u32,
    /// What is said.
    pub words: String,
}

/// Which dialog and panel are open, what the page is to do, what a screen reader says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The dialog over the page.
    pub dialog: Option<Dialog>,
    /// What fills the window.
    pub page: Page,
    /// The panel in front.
    pub panel: Panel,
    /// What the page is to do.
    pub wish: Option<Wish>,
    /// The last thing said.
    pub announcement: Announcement,
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

/// Fills the window with a page.
pub(super) fn open_page(mut state: Rc<State>, page: Page) -> Rc<State> {
    if state.view.page != page {
        let changed = Rc::make_mut(&mut state);
        changed.view.page = page;
        changed.selection.words = None;
        // Keys that were sent to a place of another page do not follow to this one.
        changed.view.wish = changed.view.wish.filter(|wish| !matches!(wish.what, Wanted::Keys(_)));
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

/// Sends the keys to a field, and brings its panel to the front.
pub(super) fn go_to(state: Rc<State>, field: Field) -> Rc<State> {
    let panel = match field {
        Field::Text => Panel::Reader,
        Field::List => Panel::Statements,
        Field::Speaker | Field::Organization | Field::Concept | Field::Note => Panel::Inspector,
    };
    let page = match (state.view.page, field) {
        // The table has fields of its own for what it decides about many statements.
        (Page::Statements, Field::Speaker | Field::Organization | Field::Concept) => Page::Statements,
        _ => Page::Reader,
    };
    want(open_page(show_panel(state, panel), page), Wanted::Keys(field))
}

/// Notes something that the page is to do once.
pub(super) fn want(mut state: Rc<State>, what: Wanted) -> Rc<State> {
    let changed = Rc::make_mut(&mut state);
    changed.view.wish = Some(Wish { number: changed.next_number(), what });
    state
}

/// Lets a screen reader say something.
pub(super) fn announce(mut state: Rc<State>, words: String) -> Rc<State> {
    let changed = Rc::make_mut(&mut state);
    changed.view.announcement = Announcement { number: changed.next_number(), words };
    state
}
