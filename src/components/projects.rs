//! The window with the projects of this device.

mod list;

use super::dialog::Dialog;
use super::words;
use crate::state::{ProjectEntry, ProjectId};
use list::{deleted_list, standing_list};
use std::rc::Rc;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::{AttrValue, Callback, Html, Properties, component, html, use_node_ref, use_state_eq};

/// A project as the window shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectLine {
    /// What the list says about it.
    pub entry: ProjectEntry,
    /// Its name, or what is said where it has none.
    pub name: AttrValue,
    /// When it was worked on last, as people write it here.
    pub used: AttrValue,
}

/// What a person wants with the projects.
#[derive(Clone, Debug, PartialEq)]
pub enum ProjectsWish {
    /// Work in another one.
    Open(ProjectId),
    /// Begin a new one of this name.
    New(String),
    /// Give one a name.
    Rename(ProjectId, String),
    /// Be asked whether one shall go.
    Delete(ProjectEntry),
    /// Have a deleted one back.
    BringBack(ProjectEntry),
    /// Be asked whether a deleted one shall be erased.
    Erase(ProjectEntry),
    /// Choose a file.
    OpenFile,
}

/// What [`ProjectsWindow`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ProjectsWindowProps {
    /// The project of this tab.
    pub open: ProjectLine,
    /// The others, the last used first.
    pub others: Rc<Vec<ProjectLine>>,
    /// Those that were deleted.
    pub deleted: Rc<Vec<ProjectLine>>,
    /// A person wants something.
    pub on_wish: Callback<ProjectsWish>,
    /// A person closed the window.
    pub on_close: Callback<()>,
}

/// Lists the projects: each is opened by its name, renamed or deleted; below, a new one is begun.
#[component]
pub fn ProjectsWindow(props: &ProjectsWindowProps) -> Html {
    let renaming = use_state_eq(|| None::<ProjectId>);
    html! {
        <Dialog title={words::PROJECTS} on_close={props.on_close.clone()}>
            { standing_list(props, &renaming) }
            <NewProject on_wish={props.on_wish.clone()} />
            if !props.deleted.is_empty() { { deleted_list(props) } }
        </Dialog>
    }
}

/// What [`NewProject`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
struct NewProjectProps {
    on_wish: Callback<ProjectsWish>,
}

#[component]
fn NewProject(props: &NewProjectProps) -> Html {
    let field = use_node_ref();
    let onsubmit = Callback::from({
        let (field, on_wish) = (field.clone(), props.on_wish.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let name = field.cast::<HtmlInputElement>().map(|field| field.value().trim().to_owned());
            on_wish.emit(ProjectsWish::New(name.unwrap_or_default()));
        }
    });
    let on_wish = props.on_wish.clone();
    html! {
        <form class="new-project" {onsubmit}>
            <input ref={field} type="text" aria-label={words::NEW_PROJECT_NAME} placeholder={words::NEW_PROJECT_NAME} autocomplete="off"
                spellcheck="false" dir="auto" />
            <button type="submit" class="primary">{ words::NEW_PROJECT }</button>
            <button type="button" onclick={move |_| on_wish.emit(ProjectsWish::OpenFile)}>{ words::OPEN_PROJECT_FILE }</button>
        </form>
    }
}
