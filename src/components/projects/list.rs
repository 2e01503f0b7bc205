//! The lists of the window: the projects that stand, and those that were deleted.

use super::{ProjectLine, ProjectsWindowProps, ProjectsWish};
use crate::components::draft::Draft;
use crate::components::element;
use crate::components::icon::{Name, icon};
use crate::components::words;
use crate::state::ProjectId;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, FocusEvent, Html, MouseEvent, Properties, UseStateHandle, classes, component, html,
    use_effect_with, use_node_ref,
};

/// The open project first, then the others, the last used first.
pub(super) fn standing_list(props: &ProjectsWindowProps, renaming: &UseStateHandle<Option<ProjectId>>) -> Html {
    let lines = std::iter::once(&props.open).chain(props.others.iter());
    html! {
        <ul class="projects" aria-label={words::YOUR_PROJECTS}>{ for lines.map(|line| standing(props, renaming, line)) }</ul>
    }
}

fn standing(props: &ProjectsWindowProps, renaming: &UseStateHandle<Option<ProjectId>>, line: &ProjectLine) -> Html {
    let id = line.entry.id.clone();
    let is_open = id == props.open.entry.id;
    let name = if renaming.as_ref() == Some(&id) {
        let on_rename = props.on_wish.reform({
            let id = id.clone();
            move |name| ProjectsWish::Rename(id.clone(), name)
        });
        let renaming = renaming.clone();
        let on_leave = Callback::from(move |()| renaming.set(None));
        html! { <RenameField name={line.entry.name.clone()} {on_rename} {on_leave} /> }
    } else {
        let open = emit(props, ProjectsWish::Open(id.clone()));
        html! {
            <button type="button" class="plain project-open" aria-current={is_open.then_some("true")} onclick={open}>
                <b dir="auto">{ &line.name }</b>
                <small>{ holds(line) }if is_open { { " · " }{ words::OPEN_HERE } }</small>
            </button>
        }
    };
    let rename = {
        let renaming = renaming.clone();
        move |_: MouseEvent| renaming.set(Some(id.clone()))
    };
    html! {
        <li key={line.entry.id.as_str()} class={classes!(is_open.then_some("open"))}>
            { name }
            { tool(&words::rename_project(&line.name), Name::Pencil, Callback::from(rename)) }
            { tool(&words::delete_project(&line.name), Name::Bin, emit(props, ProjectsWish::Delete(line.entry.clone()))) }
        </li>
    }
}

/// What [`RenameField`] shows.
#[derive(Clone, PartialEq, Properties)]
struct RenameFieldProps {
    name: AttrValue,
    on_rename: Callback<String>,
    on_leave: Callback<()>,
}

/// Is entered at once; leaving it ends the renaming.
#[component]
fn RenameField(props: &RenameFieldProps) -> Html {
    let root = use_node_ref();
    use_effect_with(root.clone(), |root| {
        let field = element::find(root, "input").and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        field.iter().for_each(|field| {
            element::focus(field);
            field.select();
        });
    });
    let onfocusout = props.on_leave.reform(|_: FocusEvent| ());
    html! {
        <span ref={root} class="project-rename" {onfocusout}>
            <Draft label={words::PROJECT_NAME} value={&props.name} on_change={props.on_rename.clone()} />
        </span>
    }
}

/// Deleted projects, to be brought back or erased.
pub(super) fn deleted_list(props: &ProjectsWindowProps) -> Html {
    html! {
        <details class="deleted-projects">
            <summary>{ words::DELETED_PROJECTS }{ format!(" ({})", props.deleted.len()) }</summary>
            <p class="hint">{ words::DELETED_HINT }</p>
            <ul class="projects" aria-label={words::DELETED_PROJECTS}>{ for props.deleted.iter().map(|line| deleted(props, line)) }</ul>
        </details>
    }
}

fn deleted(props: &ProjectsWindowProps, line: &ProjectLine) -> Html {
    let entry = &line.entry;
    html! {
        <li key={entry.id.as_str()}>
            <span class="project-open"><b dir="auto">{ &line.name }</b><small>{ holds(line) }</small></span>
            <button type="button" aria-label={words::bring_back(&line.name)} onclick={emit(props, ProjectsWish::BringBack(entry.clone()))}>
                { words::BRING_BACK }
            </button>
            <button type="button" class="plain" aria-label={words::erase(&line.name)} onclick={emit(props, ProjectsWish::Erase(entry.clone()))}>
                { words::ERASE }
            </button>
        </li>
    }
}

fn holds(line: &ProjectLine) -> String {
    let holds = words::holds(line.entry.articles, line.entry.statements);
    if line.used.is_empty() { holds } else { format!("{holds} · {}", line.used) }
}

fn tool(label: &str, sign: Name, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="plain" aria-label={label.to_owned()} title={label.to_owned()} {onclick}>{ icon(sign) }</button>
    }
}

fn emit(props: &ProjectsWindowProps, wish: ProjectsWish) -> Callback<MouseEvent> {
    let on_wish = props.on_wish.clone();
    Callback::from(move |_| on_wish.emit(wish.clone()))
}
