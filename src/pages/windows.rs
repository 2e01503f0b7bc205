//! The dialogs over the page.

use super::later::{Chunk, View, later};
use super::projects::{name, projects};
use super::rebinding::Rebinding;
use super::{Pane, keys, sample_offered, samples};
use crate::commands::{actions, table};
use crate::components::add_article::{AddArticleProps, Pasted, add_article};
use crate::components::dialog::{ConfirmDialogProps, confirm_dialog};
use crate::components::help::help_sheet;
use crate::components::new_text::{NewTextProps, new_text_window};
use crate::components::palette::Palette;
use crate::components::preview::{Parts, PreviewWindow};
use crate::components::settings::{SettingsDialogProps, settings_dialog};
use crate::state::{
    self, Action, Details, Dialog, LibraryAction, NewText, Page, Problem, ProjectsAction, Source, State,
    StatementAction,
};
use ascribe_annotation::{ArticleId, Edit, Project, Review, decide, preview};
use std::rc::Rc;
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// The dialog that is open, if any.
pub(super) fn windows(pane: &Pane) -> Html {
    if pane.state.view.dialog.is_none() {
        return Html::default();
    }
    later(pane, Chunk { name: "dialogs", fetch: || Box::pin(dialogs()) })
}

#[wasm_split(dialogs, fallible)]
fn dialogs() -> Result<View, Problem> {
    state::bring_merge();
    state::bring_new_text();
    Ok(open_dialog)
}

fn open_dialog(pane: &Pane) -> Html {
    let Some(dialog) = pane.state.view.dialog.clone() else { return Html::default() };
    let on_close = pane.tell(|()| Action::DialogClosed);
    match dialog {
        Dialog::AddArticle => adding(pane),
        Dialog::Help => {
            let on_change = pane.tell(|()| Action::DialogOpened(Dialog::Keys));
            help_sheet(&keys::help(&pane.state.settings.keys, &pane.codebook.scheme), on_change, on_close)
        }
        Dialog::Palette => {
            let on_pick = pane.tell_all(|state, id: AttrValue| picked(state, &id));
            html! { <Palette entries={keys::palette(&pane.state)} {on_pick} {on_close} /> }
        }
        Dialog::Keys => {
            html! { <Rebinding own={pane.state.settings.keys.clone()} scheme={pane.codebook.scheme.clone()} dispatch={pane.dispatch.clone()} /> }
        }
        Dialog::Settings => {
            let coder = pane.state.settings.coder.clone().into();
            settings_dialog(&SettingsDialogProps { coder, on_coder: pane.tell(Action::CoderNamed), on_close })
        }
        Dialog::Preview(edit) => planned(pane, &edit),
        Dialog::Projects => projects(pane),
        Dialog::NewText(id) => new_text(pane, &id),
        question => ask(pane, question),
    }
}

/// Does what a person chose in the palette.
fn picked(state: &State, id: &str) -> Vec<Action> {
    let row = table().iter().find(|row| row.id == id);
    let facts = row.map(|row| actions(row.command, state)).unwrap_or_default();
    std::iter::once(Action::DialogClosed).chain(facts).collect()
}

/// What an edit will change, before it is done.
fn planned(pane: &Pane, edit: &Rc<Edit>) -> Html {
    let planned = Rc::clone(edit);
    let on_agree = pane.tell_all(move |_, left_out| {
        let agreed = decide::leave_out_changes(&planned, &left_out);
        agreed.map(|edit| Action::PlanAgreed(Rc::new(edit))).into_iter().collect()
    });
    let on_open = pane.tell_all(|_, id| {
        vec![Action::DialogClosed, Action::StatementChosen(Some(id)), Action::PageOpened(Page::Reader)]
    });
    let on_close = pane.tell(|()| Action::DialogClosed);
    let parts = if decide::is_divisible(edit) { Parts::Single } else { Parts::Whole };
    html! { <PreviewWindow preview={preview(pane.state.project(), edit)} {parts} {on_agree} {on_open} {on_close} /> }
}

/// The window in which an article is offered.
fn adding(pane: &Pane) -> Html {
    let files = pane.files.clone();
    let on_files = pane.tell_all(move |_, chosen: Vec<web_sys::File>| {
        let handles = chosen.into_iter().map(|file| files.keep(file));
        handles.map(|handle| Action::SourceOffered(Source::File(handle))).collect()
    });
    add_article(&AddArticleProps {
        samples: samples(),
        on_paste: pane.tell(pasted),
        on_files,
        on_url: pane.tell(|address| Action::SourceOffered(Source::Address(address))),
        on_sample: pane.tell(sample_offered),
        on_close: pane.tell(|()| Action::DialogClosed),
    })
}

/// The window in which a new text of an article is offered.
fn new_text(pane: &Pane, id: &ArticleId) -> Html {
    let Some(article) = pane.state.project().article(id) else { return Html::default() };
    let offered = |id: &ArticleId| {
        let id = id.clone();
        move |source: Source| Action::NewTextOffered(id.clone(), source)
    };
    let (words, file, address) = (offered(id), offered(id), offered(id));
    let files = pane.files.clone();
    new_text_window(&NewTextProps {
        title: article.title.clone(),
        url: article.url.clone(),
        on_paste: pane.tell(move |text| words(Source::Words(text, Details::default()))),
        on_file: pane.tell_all(move |_, chosen: Vec<web_sys::File>| {
            chosen.into_iter().take(1).map(|chosen| file(Source::File(files.keep(chosen)))).collect()
        }),
        on_fetch: pane.tell(move |url| address(Source::Address(url))),
        on_close: pane.tell(|()| Action::DialogClosed),
    })
}

fn pasted(pasted: Pasted) -> Action {
    let Pasted { text, title, outlet, date, url } = pasted;
    Action::SourceOffered(Source::Words(text, Details { title, outlet, date, url }))
}

fn ask(pane: &Pane, question: Dialog) -> Html {
    let is_about_projects = matches!(question, Dialog::ConfirmDeleteProject(_) | Dialog::ConfirmErase(_));
    let Some(Question { title, text, button, answer, others }) = Question::of(pane, question) else {
        return Html::default();
    };
    let on_confirm = pane.tell(move |()| answer.clone());
    // Who thinks better of it is back where the question came from.
    let back = if is_about_projects { Action::Projects(ProjectsAction::Shown) } else { Action::DialogClosed };
    let on_close = pane.tell(move |()| back.clone());
    confirm_dialog(&ConfirmDialogProps {
        title: title.into(),
        text: text.into(),
        action: button.into(),
        on_confirm,
        others,
        on_close,
    })
}

/// Something that is asked before it happens.
struct Question {
    title: &'static str,
    text: String,
    button: &'static str,
    answer: Action,
    /// Other ways to do it, with their buttons.
    others: Vec<(AttrValue, Callback<()>)>,
}

impl Question {
    fn of(pane: &Pane, dialog: Dialog) -> Option<Self> {
        let project = pane.state.project();
        Some(match dialog {
            Dialog::ConfirmReplace { file, project: opened } => Self {
                title: "Open this project?",
                text: format!(
                    "{file} holds {}. It can become a project of its own, be added to the open one ({}), or take its place. Undo takes \
                     the last two back.",
                    size(opened.articles.len(), opened.statements.len()),
                    size(project.articles.len(), project.statements.len())
                ),
                button: "Open as a new project",
                others: vec![
                    ("Add to this project".into(), added(pane, file, &opened)),
                    ("Take its place".into(), replaced(pane, &opened)),
                ],
                answer: Action::Projects(ProjectsAction::Begun(opened)),
            },
            Dialog::ConfirmClear => Self {
                title: "Clear the project?",
                text: format!("{} go. Undo brings them back.", size(project.articles.len(), project.statements.len())),
                button: "Clear it",
                answer: Action::ProjectCleared,
                others: Vec::new(),
            },
            Dialog::ConfirmRemove(id) => Self {
                title: "Remove this article?",
                text: format!(
                    "“{}” goes with its statements: {}. Undo brings it back.",
                    project.article(&id)?.title,
                    project.statements_of(&id).len()
                ),
                button: "Remove it",
                answer: Action::ArticleRemoved(id),
                others: Vec::new(),
            },
            Dialog::ConfirmRemoveMarked => {
                let marked = &pane.state.library.marked;
                let statements = project.statements.values().filter(|statement| marked.contains(&statement.article));
                Self {
                    title: "Remove the marked articles?",
                    text: format!("{} go. Undo brings them back in one step.", size(marked.len(), statements.count())),
                    button: "Remove them",
                    answer: Action::Library(LibraryAction::Removed),
                    others: Vec::new(),
                }
            }
            Dialog::ConfirmDelete(id) => Self {
                title: "Delete this statement?",
                text: "Undo brings it back.".to_owned(),
                button: "Delete it",
                answer: Action::Statement(id, StatementAction::Deleted),
                others: Vec::new(),
            },
            Dialog::ConfirmDeleteProject(entry) => Self {
                title: "Delete this project?",
                text: format!(
                    "“{}” goes with {}. It is kept among the deleted projects and can be brought back from there.",
                    name(&entry),
                    size(entry.articles, entry.statements)
                ),
                button: "Delete it",
                answer: Action::Projects(ProjectsAction::Deleted(entry)),
                others: Vec::new(),
            },
            Dialog::ConfirmErase(entry) => Self {
                title: "Erase this project for good?",
                text: format!(
                    "“{}” goes from this device with {} and its undo history. This cannot be taken back; bring it back and save a \
                     project file first if you may want it again.",
                    name(&entry),
                    size(entry.articles, entry.statements)
                ),
                button: "Erase it",
                answer: Action::Projects(ProjectsAction::Erased(entry)),
                others: Vec::new(),
            },
            Dialog::ConfirmNewText { old, new } => {
                let decided =
                    project.statements_of(&old).into_iter().filter(|it| it.review != Review::Suggested).count();
                Self {
                    title: "Put this text in the place of the old one?",
                    text: format!(
                        "“{}” keeps what is known of it, and what you decided goes along with the words: {}. What has no sure place in the new text waits for you. Undo takes it back.",
                        project.article(&old)?.title,
                        crate::components::words::count(decided, "statement", "statements")
                    ),
                    button: "Replace the text",
                    answer: Action::NewTextTaken(NewText::Added(old, new)),
                    others: Vec::new(),
                }
            }
            Dialog::AddArticle
            | Dialog::Projects
            | Dialog::NewText(_)
            | Dialog::Help
            | Dialog::Palette
            | Dialog::Keys
            | Dialog::Settings
            | Dialog::Preview(_) => return None,
        })
    }
}

/// Puts a file's project in the place of the one that is open.
fn replaced(pane: &Pane, opened: &Rc<Project>) -> Callback<()> {
    let opened = Rc::clone(opened);
    pane.tell(move |()| Action::ProjectReplaced(Rc::clone(&opened)))
}

/// Adds a file's project to the one that is open; who has no name there is called after the file.
fn added(pane: &Pane, file: String, opened: &Rc<Project>) -> Callback<()> {
    let opened = Rc::clone(opened);
    pane.tell(move |()| Action::ProjectMerged(Rc::new(opened.signed(&file))))
}

fn size(articles: usize, statements: usize) -> String {
    use crate::components::words::count;
    let articles = count(articles, "article", "articles");
    format!("{articles} and {}", count(statements, "statement", "statements"))
}
