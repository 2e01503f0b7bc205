//! The page of the articles: listed, searched, described, imported by folders.

use super::Pane;
use super::kept::{Shared, use_kept};
use super::later::{Chunk, View, later};
use crate::components::draft::Draft;
use crate::components::grid::Grid;
use crate::components::library::{
    ArticleRow, ArticleWish, LIBRARY_COLUMNS, MarkedWish, Reach, article_view, library_head, marked_view,
};
use crate::components::statement_table::Marking;
use crate::components::words;
use crate::state::{
    Action, Dialog, Library, LibraryAction, LibraryFilter, LibraryRow, Page, Problem, State, library_rows,
};
use ascribe_annotation::{Article, ArticleId, FilePattern};
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_split_helpers::wasm_split;
use web_sys::{Event, HtmlInputElement};
use yew::prelude::*;

/// Names the list.
const GRID: &str = "library";

/// The articles.
pub(super) fn library(pane: &Pane) -> Html {
    later(pane, Chunk { name: "library", fetch: || Box::pin(fetched()) })
}

#[wasm_split(library, fallible)]
fn fetched() -> Result<View, Problem> {
    crate::state::bring_library();
    Ok(view)
}

fn view(pane: &Pane) -> Html {
    html! { <WholeLibrary pane={pane.clone()} /> }
}

/// What [`WholeLibrary`] shows.
#[derive(Clone, PartialEq, Properties)]
struct WholeLibraryProps {
    pane: Pane,
}

#[component]
fn WholeLibrary(props: &WholeLibraryProps) -> Html {
    let pane = &props.pane;
    let asked = use_kept(&Library { chosen: None, marked: BTreeSet::new(), ..pane.state.library.clone() });
    let history = Shared(Rc::clone(&pane.state.history));
    let rows = use_memo((history, asked), |(history, asked)| library_rows(history.0.project(), asked));
    let all = pane.state.project().articles.len();
    html! {
        <main class="page library-page" id="text" tabindex="-1" aria-label={words::PAGE_LIBRARY}>
            { tools(pane, rows.len(), all) }
            <div class="book library">{ list(pane, &rows, all) }{ if pane.state.library.marked.is_empty() { details(pane) } else { marked(pane) } }</div>
        </main>
    }
}

fn tools(pane: &Pane, listed: usize, all: usize) -> Html {
    let Library { filter, sought, .. } = &pane.state.library;
    let on_seek = pane.tell(|words| Action::Library(LibraryAction::Sought(words)));
    let oninput = Callback::from(move |event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().iter().for_each(|input| on_seek.emit(input.value()));
    });
    let on_folder = pane.tell(|_: MouseEvent| Action::FolderWanted);
    html! {
        <div class="tools"><div class="tools-line">
            <div class="search">
                <input type="search" aria-label={words::SEEK_ARTICLES} placeholder={words::SEEK_ARTICLES} autocomplete="off"
                    spellcheck="false" value={sought.clone()} {oninput} />
            </div>
            <div class="segmented library-filter" role="radiogroup" aria-label={words::SHOW}>{ for FILTERS.map(|entry| segment(pane, entry, *filter)) }</div>
            <button type="button" onclick={on_folder}>{ words::IMPORT_FOLDER }</button>
            { pattern(pane) }
            <p class="rows-shown" role="status">{ words::articles_listed(listed, all) }</p>
        </div></div>
    }
}

const FILTERS: [LibraryFilter; 4] =
    [LibraryFilter::All, LibraryFilter::Open, LibraryFilter::Done, LibraryFilter::Doubled];

fn segment(pane: &Pane, filter: LibraryFilter, chosen: LibraryFilter) -> Html {
    let onchange = pane.tell(move |_: Event| Action::Library(LibraryAction::Filtered(filter)));
    html! {
        <label>
            <input type="radio" name="library-filter" checked={filter == chosen} {onchange} />
            <span>{ words::library_filter(filter) }</span>
        </label>
    }
}

/// What the names of files say: said at once when it cannot be read.
fn pattern(pane: &Pane) -> Html {
    let pattern = pane.state.settings.file_pattern.clone();
    let problem = FilePattern::parse(&pattern).err().filter(|_| !pattern.is_empty()).map(|error| error.to_string());
    html! {
        <div class="search file-pattern">
            <Draft label={words::FILE_PATTERN} title={words::FILE_PATTERN_HINT} hint={words::FILE_PATTERN} value={pattern}
                on_change={pane.tell(Action::FilePatternChosen)} problem={problem.as_ref().map(|_| AttrValue::Static("pattern-problem"))} />
            if let Some(problem) = problem { <p id="pattern-problem" class="search-problem" role="status">{ problem }</p> }
        </div>
    }
}

fn list(pane: &Pane, rows: &Rc<Vec<LibraryRow>>, all: usize) -> Html {
    if rows.is_empty() {
        let words = if all == 0 { words::LIBRARY_IS_EMPTY } else { words::NO_SUCH_ARTICLES };
        return html! { <div class="book-list"><p class="nothing">{ words }</p></div> };
    }
    let Library { column, direction, chosen, marked, .. } = &pane.state.library;
    let place = chosen.as_ref().and_then(|chosen| rows.iter().position(|row| row.article.id == *chosen));
    let on_choose = pane.tell(|id| Action::Library(LibraryAction::Chosen(id)));
    let on_move = Callback::from({
        let (rows, on_choose) = (Rc::clone(rows), on_choose.clone());
        move |at: usize| rows.get(at).into_iter().for_each(|row| on_choose.emit(row.article.id.clone()))
    });
    let row = Callback::from({
        let (rows, chosen, history) = (Rc::clone(rows), chosen.clone(), Rc::clone(&pane.state.history));
        let (marked, on_mark) = (marked.clone(), pane.tell_all(mark_wanted));
        move |at: usize| {
            let Some(row) = rows.get(at) else { return Html::default() };
            let yes = |is: bool| if is { Marking::Yes } else { Marking::No };
            let (id, key) = (row.article.id.clone(), row.article.id.to_string());
            let (here, marked) = (yes(chosen.as_ref() == Some(&id)), yes(marked.contains(&id)));
            let on_mark = on_mark.reform({
                let id = id.clone();
                move |reach| (id.clone(), reach)
            });
            let title = |id| history.project().article(id).map(|article| article.title.clone()).unwrap_or_default();
            let double = row.double.as_ref().map(|(id, similarity)| words::double(&title(id), *similarity));
            html! {
                <ArticleRow {key} {at} grid={GRID} row={row.clone()} {here} {marked} {double} {on_mark}
                    on_choose={on_choose.reform(move |()| id.clone())} />
            }
        }
    });
    let on_sort = pane.tell(|column| Action::Library(LibraryAction::Sorted(column)));
    let on_key = pane.tell_all(|state, event: KeyboardEvent| pressed(state, &event));
    html! {
        <div class="book-list">
            <Grid id={GRID} label={words::ARTICLES} class="library-grid" columns={LIBRARY_COLUMNS.len() + 1}
                head={library_head(*column, *direction, &on_sort)} rows={rows.len()} {row} cursor={place} {on_move} {on_key} />
        </div>
    }
}

fn mark_wanted(_: &State, (id, reach): (ArticleId, Reach)) -> Vec<Action> {
    let fact = match reach {
        Reach::One => LibraryAction::Marked(id),
        Reach::UpToHere => LibraryAction::MarkedTo(id),
    };
    vec![Action::Library(fact)]
}

/// Enter reads the article, Space marks it, Control and A marks all, Delete asks whether it or what is marked goes.
fn pressed(state: &State, event: &KeyboardEvent) -> Vec<Action> {
    let control = event.ctrl_key() || event.meta_key();
    let tell = |fact| vec![Action::Library(fact)];
    let facts = match (event.key().as_str(), state.library.chosen.clone()) {
        ("a", _) if control => tell(LibraryAction::AllMarked),
        ("Escape", _) if !state.library.marked.is_empty() => tell(LibraryAction::Unmarked),
        ("Delete", _) if !state.library.marked.is_empty() => vec![Action::DialogOpened(Dialog::ConfirmRemoveMarked)],
        (key, Some(id)) => return one(key, id, event),
        _ => return Vec::new(),
    };
    event.prevent_default();
    event.stop_propagation();
    facts
}

fn one(key: &str, id: ArticleId, event: &KeyboardEvent) -> Vec<Action> {
    let facts = match key {
        " " => vec![Action::Library(LibraryAction::Marked(id))],
        "Enter" => vec![Action::ArticleOpened(id), Action::PageOpened(Page::Reader)],
        "Delete" => vec![Action::DialogOpened(Dialog::ConfirmRemove(id))],
        _ => return Vec::new(),
    };
    event.prevent_default();
    facts
}

/// What can be done with the marked articles.
fn marked(pane: &Pane) -> Html {
    let Library { marked, .. } = &pane.state.library;
    let articles = pane.state.project().articles.iter().filter(|article| marked.contains(&article.id));
    let articles = articles.cloned().collect::<Vec<_>>();
    let on_wish = pane.tell(|wish| match wish {
        MarkedWish::Describe(field, words) => Action::Library(LibraryAction::Described(field, words)),
        MarkedWish::Nothing => Action::Library(LibraryAction::NothingFound),
        MarkedWish::Remove => Action::DialogOpened(Dialog::ConfirmRemoveMarked),
        MarkedWish::Unmark => Action::Library(LibraryAction::Unmarked),
    });
    html! { <div class="book-entry" key="marked">{ marked_view(&articles, &on_wish) }</div> }
}

fn details(pane: &Pane) -> Html {
    let chosen = pane.state.library.chosen.as_ref().and_then(|id| pane.state.project().article(id));
    let Some(article) = chosen else { return Html::default() };
    let id = article.id.clone();
    let on_wish = pane.tell_all(move |_, wish| match wish {
        ArticleWish::Describe(article) => vec![Action::ArticleDescribed(Article::clone(&article))],
        ArticleWish::Open => vec![Action::ArticleOpened(id.clone()), Action::PageOpened(Page::Reader)],
        ArticleWish::Nothing => vec![Action::NothingFound(id.clone())],
        ArticleWish::NewText => vec![Action::DialogOpened(Dialog::NewText(id.clone()))],
        ArticleWish::Remove => vec![Action::DialogOpened(Dialog::ConfirmRemove(id.clone()))],
    });
    html! {
        <div class="book-entry" key={article.id.to_string()}>{ article_view(article, &pane.codebook.scheme, &on_wish) }</div>
    }
}
