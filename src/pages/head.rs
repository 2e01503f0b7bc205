//! The head of the page.

use super::Pane;
use crate::commands::replace_text;
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
        pages: pages(state),
        storage: state.journal.status.clone(),
        saved,
        models: state.models.clone(),
        files: menu(hints, &state.journal.status),
        theme: state.settings.theme,
        hints: hints.clone(),
        on_action: pane.tell_all(actions_of),
    })
}

fn actions_of(state: &State, wish: HeadAction) -> Vec<Action> {
    let action = match wish {
        HeadAction::Articles if state.view.panel == Panel::Library => Action::PanelShown(Panel::Reader),
        HeadAction::Articles => Action::PanelShown(Panel::Library),
        HeadAction::Page(page) => Action::PageOpened(page),
        HeadAction::Projects => Action::Projects(ProjectsAction::Shown),
        HeadAction::Undo => Action::Undone,
        HeadAction::Redo => Action::Redone,
        HeadAction::Add => Action::DialogOpened(Dialog::AddArticle),
        HeadAction::Theme(theme) => Action::ThemeChosen(theme),
        HeadAction::Help => Action::DialogOpened(Dialog::Help),
        HeadAction::Project(key) => return picked(state, &key),
    };
    vec![action]
}

/// The pages in the order of the head.
const PAGES: [(Page, &str); 6] = [
    (Page::Reader, words::PAGE_READER),
    (Page::Statements, words::PAGE_STATEMENTS),
    (Page::Library, words::PAGE_LIBRARY),
    (Page::Codebook, words::PAGE_CODEBOOK),
    (Page::Compare, words::PAGE_COMPARE),
    (Page::Adrift, words::PAGE_ADRIFT),
];

/// Statements without a place have a page as long as there are any.
fn pages(state: &State) -> Vec<PageEntry> {
    let waits = state.project().adrift.len();
    let entry = |(page, label): (Page, &'static str)| PageEntry {
        page,
        label: if page == Page::Adrift { words::without_place(waits).into() } else { label.into() },
        open: page == state.view.page,
    };
    let shown = |(page, _): &(Page, &str)| *page != Page::Adrift || waits > 0 || state.view.page == Page::Adrift;
    PAGES.into_iter().filter(shown).map(entry).collect()
}

fn picked(state: &State, key: &str) -> Vec<Action> {
    ENTRIES.iter().find(|entry| entry.key == key).map(|entry| (entry.action)(state)).unwrap_or_default()
}

/// One entry of the project's menu.
struct Entry {
    key: &'static str,
    label: &'static str,
    action: fn(&State) -> Vec<Action>,
}

const ENTRIES: [Entry; 8] = [
    Entry { key: "projects", label: "All projects…", action: |_| vec![Action::Projects(ProjectsAction::Shown)] },
    Entry { key: "save", label: "Save a project file", action: |_| vec![Action::ExportAsked(Format::Project)] },
    Entry { key: "open", label: "Open a file…", action: |_| vec![Action::FilesWanted] },
    Entry { key: "w3c", label: "Export W3C annotations", action: |_| vec![Action::ExportAsked(Format::W3c)] },
    Entry { key: "csv", label: "Export a table (CSV)", action: |_| vec![Action::ExportAsked(Format::Csv)] },
    Entry {
        key: "new-text",
        label: "Replace the article’s text…",
        action: |state| replace_text(state).into_iter().collect(),
    },
    Entry { key: "settings", label: "Your name…", action: |_| vec![Action::DialogOpened(Dialog::Settings)] },
    Entry { key: "clear", label: "Clear the project…", action: |_| vec![Action::DialogOpened(Dialog::ConfirmClear)] },
];

fn menu(hints: &Hints, storage: &StorageStatus) -> Vec<MenuItem> {
    let read_only = *storage == StorageStatus::Elsewhere;
    let shown = ENTRIES.iter().filter(|entry| !(read_only && matches!(entry.key, "open" | "clear" | "new-text")));
    let item = |entry: &Entry| MenuItem {
        key: entry.key.into(),
        label: entry.label.into(),
        hint: hints.key(entry.key).cloned().unwrap_or_default(),
        choice: ItemChoice::Plain,
    };
    shown.map(item).collect()
}
