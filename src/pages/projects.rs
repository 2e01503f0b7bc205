//! The window with the projects of this device.

use super::Pane;
use super::later::{Chunk, View, later};
use crate::components::projects::{ProjectLine, ProjectsWindow, ProjectsWish};
use crate::components::words;
use crate::dom;
use crate::state::{Action, Dialog, Problem, ProjectEntry, ProjectsAction, State};
use ascribe_annotation::Project;
use std::rc::Rc;
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// The projects.
pub(super) fn projects(pane: &Pane) -> Html {
    later(pane, Chunk { name: "projects", fetch: || Box::pin(fetched()) })
}

#[wasm_split(projects, fallible)]
fn fetched() -> Result<View, Problem> {
    Ok(view)
}

fn view(pane: &Pane) -> Html {
    let state = &pane.state;
    let open = line(&ProjectEntry::of(state, "".into()));
    let others = state.projects.known.iter().filter(|entry| entry.id != state.projects.open);
    let (deleted, others): (Vec<_>, Vec<_>) = others.map(line).partition(|line| line.entry.deleted);
    let on_wish = pane.tell_all(facts);
    let on_close = pane.tell(|()| Action::DialogClosed);
    html! { <ProjectsWindow {open} others={Rc::new(others)} deleted={Rc::new(deleted)} {on_wish} {on_close} /> }
}

fn line(entry: &ProjectEntry) -> ProjectLine {
    ProjectLine {
        name: name(entry),
        used: dom::local_time(entry.used.as_str()).unwrap_or_default().into(),
        entry: entry.clone(),
    }
}

/// The name to show.
pub(super) fn name(entry: &ProjectEntry) -> AttrValue {
    if entry.name.is_empty() { words::UNTITLED.into() } else { entry.name.clone().into() }
}

fn facts(_: &State, wish: ProjectsWish) -> Vec<Action> {
    let fact = match wish {
        ProjectsWish::Open(id) => ProjectsAction::Entered(id),
        ProjectsWish::New(name) => ProjectsAction::Begun(Rc::new(Project { name, ..Project::default() })),
        ProjectsWish::Rename(id, name) => ProjectsAction::Renamed(id, name),
        ProjectsWish::BringBack(entry) => ProjectsAction::BroughtBack(entry),
        ProjectsWish::Delete(entry) => return vec![Action::DialogOpened(Dialog::ConfirmDeleteProject(entry))],
        ProjectsWish::Erase(entry) => return vec![Action::DialogOpened(Dialog::ConfirmErase(entry))],
        ProjectsWish::OpenFile => return vec![Action::DialogClosed, Action::FilesWanted],
    };
    vec![Action::Projects(fact)]
}
