//! The head of the page: the project, and what can be done with it as a whole.

mod project_name;

use super::hints::Hints;
use super::icon::{Name, icon};
use super::menu::{Face, ItemChoice, Menu, MenuItem};
use super::model_status::model_badge;
use super::storage_status::{Saved, storage_badge};
use super::words;
use crate::state::{ModelStatus, Page, StorageStatus, Theme};
use project_name::project_name;
use yew::{AttrValue, Callback, Html, MouseEvent, html};

/// Something that the head can ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeadAction {
    /// Shows or hides the articles, where they have no column of their own.
    Articles,
    /// Opens a page.
    Page(Page),
    /// Shows all projects.
    Projects,
    /// Takes the last step back.
    Undo,
    /// Does the last step again.
    Redo,
    /// Adds an article.
    Add,
    /// Takes an entry of the project's menu, by its key.
    Project(AttrValue),
    /// Chooses light or dark.
    Theme(Theme),
    /// Shows the keys.
    Help,
}

/// A page that the head leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageEntry {
    /// Which.
    pub page: Page,
    /// What it is called.
    pub label: AttrValue,
    /// Whether it is the one that is shown.
    pub open: bool,
}

/// What [`header`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct HeaderProps {
    /// The project's name; may be empty.
    pub name: AttrValue,
    /// The pages.
    pub pages: Vec<PageEntry>,
    /// The step that would be taken back, by its name.
    pub undo: Option<AttrValue>,
    /// The step that would be done again, by its name.
    pub redo: Option<AttrValue>,
    /// Where the work is kept.
    pub storage: StorageStatus,
    /// Whether every change is there.
    pub saved: Saved,
    /// Whether the language models are there.
    pub models: ModelStatus,
    /// What can be done with the project's files.
    pub files: Vec<MenuItem>,
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// The keys of the commands.
    pub hints: Hints,
    /// A person asked for something.
    pub on_action: Callback<HeadAction>,
}

/// Shows mark, project, steps, and the few things that belong to all of it.
pub fn header(props: &HeaderProps) -> Html {
    let files = Callback::from({
        let on_action = props.on_action.clone();
        move |key| on_action.emit(HeadAction::Project(key))
    });
    html! {
        <header class="desk-head">
            <button type="button" class="plain library-button" aria-label={words::ARTICLES} title={words::ARTICLES}
                onclick={emit(props, HeadAction::Articles)}>{ icon(Name::Pages) }</button>
            <h1 class="product">{ mark() }<span>{ words::ASCRIBE }</span></h1>
            { project_name(&props.name, props.hints.title("projects", words::PROJECTS), emit(props, HeadAction::Projects)) }
            { storage_badge(&props.storage, props.saved) }
            { pages(props) }
            <span class="space"></span>
            { model_badge(&props.models) }
            { step(props, "undo", words::UNDO, props.undo.as_ref(), HeadAction::Undo, Name::Undo) }
            { step(props, "redo", words::REDO, props.redo.as_ref(), HeadAction::Redo, Name::Redo) }
            <button type="button" class="primary add" title={props.hints.title("add", words::ADD_ARTICLE)}
                aria-label={words::ADD} onclick={emit(props, HeadAction::Add)}>
                { icon(Name::Plus) }<span class="word">{ words::ADD }</span>
            </button>
            <Menu label={words::PROJECT} icon={Name::Folder} items={props.files.clone()} on_pick={files} />
            { theme(props) }
            <button type="button" class="plain help-button" aria-label={words::HELP}
                title={props.hints.title("help", words::HELP)} onclick={emit(props, HeadAction::Help)}>
                { icon(Name::Question) }
            </button>
        </header>
    }
}

/// The pages side by side, and as a menu where there is no room for that.
fn pages(props: &HeaderProps) -> Html {
    let item = |entry: &PageEntry| MenuItem {
        key: entry.label.clone(),
        label: entry.label.clone(),
        hint: "".into(),
        choice: if entry.open { ItemChoice::Chosen } else { ItemChoice::Open },
    };
    let on_pick = Callback::from({
        let (pages, on_action) = (props.pages.clone(), props.on_action.clone());
        move |picked: AttrValue| {
            let found = pages.iter().find(|entry| picked == entry.label);
            found.into_iter().for_each(|entry| on_action.emit(HeadAction::Page(entry.page)));
        }
    });
    html! {
        <>
            <nav class="pages" aria-label={words::PAGES}>{ for props.pages.iter().map(|entry| tab(props, entry)) }</nav>
            <div class="pages-menu">
                <Menu label={words::PAGES} icon={Name::Pages} face={Face::Sign} items={props.pages.iter().map(item).collect::<Vec<_>>()} {on_pick} />
            </div>
        </>
    }
}

fn tab(props: &HeaderProps, entry: &PageEntry) -> Html {
    html! {
        <button type="button" class="plain" aria-current={entry.open.then_some("page")}
            onclick={emit(props, HeadAction::Page(entry.page))} data-label={entry.label.clone()}>{ &entry.label }</button>
    }
}

fn emit(props: &HeaderProps, action: HeadAction) -> Callback<MouseEvent> {
    let on_action = props.on_action.clone();
    Callback::from(move |_| on_action.emit(action.clone()))
}

/// A button that stays reachable when there is nothing to take back, so that the keyboard does not fall out of it.
fn step(
    props: &HeaderProps,
    command: &str,
    verb: &'static str,
    name: Option<&AttrValue>,
    action: HeadAction,
    sign: Name,
) -> Html {
    let label = name.map_or_else(|| verb.to_owned(), |name| format!("{verb}: {name}"));
    let disabled = if name.is_none() { "true" } else { "false" };
    html! {
        <button type="button" class="plain" aria-label={label.clone()} aria-disabled={disabled}
            title={props.hints.title(command, &label)} onclick={emit(props, action)}>{ icon(sign) }</button>
    }
}

fn theme(props: &HeaderProps) -> Html {
    let choice = |theme| if props.theme == theme { ItemChoice::Chosen } else { ItemChoice::Open };
    let items = THEMES.map(|(key, theme)| MenuItem {
        key: key.into(),
        label: words::theme(theme).into(),
        hint: "".into(),
        choice: choice(theme),
    });
    let on_action = props.on_action.clone();
    let on_pick = Callback::from(move |picked: AttrValue| {
        let found = THEMES.iter().find(|(key, _)| picked == *key);
        found.iter().for_each(|(_, theme)| on_action.emit(HeadAction::Theme(*theme)));
    });
    let sign = match props.theme {
        Theme::Auto => Name::Half,
        Theme::Light => Name::Sun,
        Theme::Dark => Name::Moon,
    };
    html! { <Menu label={words::THEME} icon={sign} face={Face::Sign} items={items.to_vec()} {on_pick} /> }
}

const THEMES: [(&str, Theme); 3] = [("auto", Theme::Auto), ("light", Theme::Light), ("dark", Theme::Dark)];

/// The product's mark: an opening quotation mark with an underline.
fn mark() -> Html {
    html! {
        <svg class="product-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path class="mark-quote" d="M10 4.5C6 5.5 4 8 4 12v4h6.5v-6.5H7c0-1.8 1-3 3-3.5zm9 0c-4 1-6 3.5-6 7.5v4h6.5v-6.5H16c0-1.8 1-3 3-3.5z" />
            <path class="mark-line" d="M4 20h16" />
        </svg>
    }
}
