//! The head of the page.

use crate::app::{Dispatch, StateContext};
use crate::components::header::{HeadAction, HeaderProps, header};
use crate::components::hints::Hints;
use crate::components::menu::{ItemChoice, MenuItem};
use crate::components::storage_status::Saved;
use crate::state::{Action, Dialog, Format, Panel, State, StorageStatus};
use yew::prelude::*;

/// What [`Head`] shows.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct HeadProps {
    /// The state.
    pub state: StateContext,
    /// Takes facts.
    pub dispatch: Dispatch,
    /// The keys of the commands.
    pub hints: Hints,
}

/// The project as a whole.
#[component]
pub(super) fn Head(props: &HeadProps) -> Html {
    let HeadProps { state, dispatch, hints } = props;
    let step = |name: Option<ascribe_annotation::EditName>| name.map(|name| AttrValue::from(name.english()));
    let saved = if state.journal.unsaved.is_empty() { Saved::Yes } else { Saved::Soon };
    let on_action = {
        let (state, dispatch) = (state.clone(), dispatch.clone());
        Callback::from(move |wish| action(&state, wish).into_iter().for_each(|action| dispatch.emit(action)))
    };
    header(&HeaderProps {
        name: state.project().name.clone().into(),
        undo: step(state.history.undo_name()),
        redo: step(state.history.redo_name()),
        storage: state.journal.status.clone(),
        saved,
        files: menu(hints, &state.journal.status),
        theme: state.settings.theme,
        hints: hints.clone(),
        on_action,
    })
}

fn action(state: &State, wish: HeadAction) -> Option<Action> {
    Some(match wish {
        HeadAction::Library if state.view.panel == Panel::Library => Action::PanelShown(Panel::Reader),
        HeadAction::Library => Action::PanelShown(Panel::Library),
        HeadAction::Rename(name) => Action::ProjectNamed(name),
        HeadAction::Undo => Action::Undone,
        HeadAction::Redo => Action::Redone,
        HeadAction::Add => Action::DialogOpened(Dialog::AddArticle),
        HeadAction::Theme(theme) => Action::ThemeChosen(theme),
        HeadAction::Help => Action::DialogOpened(Dialog::Help),
        HeadAction::Project(key) => return picked(&key),
    })
}

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

const ENTRIES: [Entry; 6] = [
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
