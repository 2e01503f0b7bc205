//! The head of the page.

use super::Pane;
use crate::components::header::{HeadAction, HeaderProps, PageEntry, header};
use crate::components::hints::Hints;
use crate::components::menu::{ItemChoice, MenuItem};
use crate::components::storage_status::Saved;
use crate::components::words;
use crate::state::{Action, Dialog, Format, Page, Panel, ProjectsAction, State, StorageStatus};
use yew::prelude::*;

/// The project as a whole.
pub(super) fn head(pane: &Pane) -> Html {
    let Pane { state, hints, .. } = pane;
    let step = |title: Option<&str>| title.map(|title| AttrValue::from(title.to_owned()));
    let saved = if state.journal.unsaved.is_empty() { Saved::Yes } else { Saved::Soon };
    header(&HeaderProps {
        name: state.project().name.clone().into(),
        undo: step(state.history.undo_title()),
        redo: step(state.history.redo_title()),
        pages: PAGES.map(|(page, label)| PageEntry { page, label, open: page == state.view.page }).to_vec(),
        storage: state.journal.status.clone(),
        saved,
        models: state.models.clone(),
        files: menu(hints, &state.journal.status),
        theme: state.settings.theme,
        hints: hints.clone(),
        on_action: pane.tell_all(|state, wish| action(state, wish).into_iter().collect()),
    })
}

fn action(state: &State, wish: HeadAction) -> Option<Action> {
    Some(match wish {
        HeadAction::Articles if state.view.panel == Panel::Library => Action::PanelShown(Panel::Reader),
        HeadAction::Articles => Action::PanelShown(Panel::Library),
        HeadAction::Page(page) => Action::PageOpened(page),
        HeadAction::Projects => Action::Projects(ProjectsAction::Shown),
        HeadAction::Undo => Action::Undone,
        HeadAction::Redo => Action::Redone,
        HeadAction::Add => Action::DialogOpened(Dialog::AddArticle),
        HeadAction::Theme(theme) => Action::ThemeChosen(theme),
        HeadAction::Help => Action::DialogOpened(Dialog::Help),
        HeadAction::Project(key) => return picked(&key),
    })
}

/// The pages in the order of the head.
const PAGES: [(Page, &str); 5] = [
    (Page::Reader, words::PAGE_READER),
    (Page::Statements, words::PAGE_STATEMENTS),
    (Page::Library, words::PAGE_LIBRARY),
    (Page::Codebook, words::PAGE_CODEBOOK),
    (Page::Compare, words::PAGE_COMPARE),
];

fn picked(key: &str) -> Option<Action> {
    let entry = ENTRIES.iter().find(|entry| entry.key == key)?;
    Some((entry.action)())
}

/// One entry of the project's menu.
struct Entry {
    key: &'static str,
    label: &'static str,
    action: fn() -> Action,
}

const ENTRIES: [Entry; 7] = [
    Entry { key: "projects", label: "All projects…", action: || Action::Projects(ProjectsAction::Shown) },
    Entry { key: "save", label: "Save a project file", action: || Action::ExportAsked(Format::Project) },
    Entry { key: "open", label: "Open a file…", action: || Action::FilesWanted },
    Entry { key: "w3c", label: "Export W3C annotations", action: || Action::ExportAsked(Format::W3c) },
    Entry { key: "csv", label: "Export a table (CSV)", action: || Action::ExportAsked(Format::Csv) },
    Entry { key: "settings", label: "Your name…", action: || Action::DialogOpened(Dialog::Settings) },
    Entry { key: "clear", label: "Clear the project…", action: || Action::DialogOpened(Dialog::ConfirmClear) },
];

fn menu(hints: &Hints, storage: &StorageStatus) -> Vec<MenuItem> {
    let read_only = *storage == StorageStatus::Elsewhere;
    let shown = ENTRIES.iter().filter(|entry| !(read_only && matches!(entry.key, "open" | "clear")));
    let item = |entry: &Entry| MenuItem {
        key: entry.key.into(),
        label: entry.label.into(),
        hint: hints.key(entry.key).cloned().unwrap_or_default(),
        choice: ItemChoice::Plain,
    };
    shown.map(item).collect()
}
