//! The page of the codebook: entries, what is known of one, its statements; types and fields.

use super::Pane;
use super::kept::Shared;
use super::later::{Chunk, View, later};
use crate::commands::{Command, actions};
use crate::components::book::{
    AddField, EntryDetails, EntryLine, EntryRow, EntryViewProps, SnippetLine, SnippetsProps, TypesProps, entry_view,
    shelf_bar, snippet_list, types_view,
};
use crate::components::grid::Grid;
use crate::components::look::colour_class;
use crate::components::statement_table::Marking;
use crate::components::words;
use crate::state::{self, Action, Book, BookAction, BookDecision, Page, Problem, Shelf, State};
use ascribe_annotation::{
    Article, Codebook, Color, Concept, EntryId, Organization, Project, Reach, Role, Snippet, Speaker,
};
use std::collections::HashMap;
use std::rc::Rc;
use wasm_split_helpers::wasm_split;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Names the list.
const GRID: &str = "entries";

/// The codebook.
pub(super) fn codebook(pane: &Pane) -> Html {
    later(pane, Chunk { name: "codebook", fetch: || Box::pin(fetched()) })
}

#[wasm_split(codebook, fallible)]
fn fetched() -> Result<View, Problem> {
    state::bring_book();
    Ok(view)
}

fn view(pane: &Pane) -> Html {
    html! { <WholeBook pane={pane.clone()} /> }
}

/// What [`WholeBook`] shows.
#[derive(Clone, PartialEq, Properties)]
struct WholeBookProps {
    pane: Pane,
}

#[component]
fn WholeBook(props: &WholeBookProps) -> Html {
    let pane = &props.pane;
    let Book { shelf, sought, chosen, .. } = &pane.state.book;
    let history = Shared(Rc::clone(&pane.state.history));
    let counts = use_memo((history, *shelf), |(history, shelf)| counts(history.0.project(), *shelf));
    let lines = use_memo((pane.codebook.clone(), *shelf, sought.clone(), Rc::clone(&counts)), {
        let looks = pane.looks.clone();
        move |(codebook, shelf, sought, counts)| lines(codebook, *shelf, sought, counts, &looks)
    });
    let history = Shared(Rc::clone(&pane.state.history));
    let snippets =
        use_memo((history, chosen.clone()), |(history, chosen)| snippets(history.0.project(), chosen.as_ref()));
    let ids = super::kept::use_kept(&lines.iter().map(|line| line.id.clone()).collect::<Vec<EntryId>>());
    use_effect_with(Rc::clone(&ids), {
        let dispatch = pane.dispatch.clone();
        move |ids| dispatch.emit(Action::Book(BookAction::Listed(ids.as_slice().into())))
    });
    let on_shelf = pane.tell(|shelf| Action::Book(BookAction::ShelfShown(shelf)));
    let on_decision = pane.tell(|decision| Action::Book(BookAction::Decided(decision)));
    html! {
        <main class="page book-page" id="text" tabindex="-1" aria-label={words::PAGE_CODEBOOK}>
            <div class="tools"><div class="tools-line">{ shelf_bar(*shelf, &on_shelf) }{ seek(pane) }</div></div>
            if *shelf == Shelf::Types {
                { types_view(&TypesProps { codebook: pane.codebook.clone(), on_decision }) }
            } else {
                <div class="book">
                    { list(pane, &lines) }
                    { details(pane, &snippets, on_decision) }
                </div>
            }
        </main>
    }
}

/// Counts the standing statements of every entry of a part.
fn counts(project: &Project, shelf: Shelf) -> HashMap<EntryId, usize> {
    let mut counts = HashMap::new();
    for statement in
        project.statements.values().filter(|statement| statement.review != ascribe_annotation::Review::Rejected)
    {
        let ids: Vec<EntryId> = match shelf {
            Shelf::Speakers => statement.speakers.iter().cloned().map(EntryId::Speaker).collect(),
            Shelf::Organizations => statement.organization.iter().cloned().map(EntryId::Organization).collect(),
            Shelf::Concepts => statement.positions.iter().map(|held| EntryId::Concept(held.concept.clone())).collect(),
            Shelf::Roles => statement.role.iter().cloned().map(EntryId::Role).collect(),
            Shelf::Types => Vec::new(),
        };
        ids.into_iter().for_each(|id| *counts.entry(id).or_default() += 1);
    }
    counts
}

fn lines(
    codebook: &Codebook,
    shelf: Shelf,
    sought: &str,
    counts: &HashMap<EntryId, usize>,
    looks: &crate::components::look::Looks,
) -> Vec<EntryLine> {
    let line = |id: EntryId, known: (&str, &[String], Option<Color>), depth: usize| EntryLine {
        statements: counts.get(&id).copied().unwrap_or_default(),
        look: match &id {
            EntryId::Speaker(speaker) => Some(looks.of(std::slice::from_ref(speaker))),
            _ => None,
        },
        id,
        name: known.0.to_owned().into(),
        aliases: known.1.join(", ").into(),
        colour: known.2.map(colour_class),
        depth,
    };
    let all: Vec<EntryLine> = match shelf {
        Shelf::Speakers => {
            let entries = codebook.speakers.iter();
            entries.map(|it| line(EntryId::Speaker(it.id.clone()), (&it.name, &it.aliases, it.color), 0)).collect()
        }
        Shelf::Organizations => {
            let entries = codebook.organizations.iter();
            entries.map(|it| line(EntryId::Organization(it.id.clone()), (&it.name, &it.aliases, it.color), 0)).collect()
        }
        Shelf::Roles => {
            let entries = codebook.roles.iter();
            entries.map(|it| line(EntryId::Role(it.id.clone()), (&it.name, &it.aliases, it.color), 0)).collect()
        }
        Shelf::Concepts => {
            let branches = codebook.concept_tree().into_iter().map(|branch| (branch.concept, branch.depth));
            let known = |it: &Concept| EntryId::Concept(it.id.clone());
            branches.map(|(it, depth)| line(known(it), (&it.name, &it.aliases, it.color), depth)).collect()
        }
        Shelf::Types => Vec::new(),
    };
    let wanted = sought.trim().to_lowercase();
    let fits =
        |line: &EntryLine| line.name.to_lowercase().contains(&wanted) || line.aliases.to_lowercase().contains(&wanted);
    let mut fitting = all.into_iter().filter(|line| wanted.is_empty() || fits(line)).collect::<Vec<_>>();
    if shelf != Shelf::Concepts {
        fitting.sort_by_cached_key(|line| line.name.to_lowercase());
    }
    fitting
}

fn seek(pane: &Pane) -> Html {
    let on_seek = pane.tell(|words| Action::Book(BookAction::Sought(words)));
    let oninput = Callback::from(move |event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().iter().for_each(|input| on_seek.emit(input.value()));
    });
    let Book { shelf, sought, .. } = &pane.state.book;
    if *shelf == Shelf::Types {
        return Html::default();
    }
    html! {
        <div class="search">
            <input type="search" aria-label={words::SEEK_NAMES} placeholder={words::SEEK_NAMES} autocomplete="off"
                spellcheck="false" value={sought.clone()} {oninput} />
        </div>
    }
}

fn list(pane: &Pane, lines: &Rc<Vec<EntryLine>>) -> Html {
    let Book { shelf, chosen, marked, .. } = &pane.state.book;
    let place = chosen.as_ref().and_then(|chosen| lines.iter().position(|line| line.id == *chosen));
    let on_choose = pane.tell(|id| Action::Book(BookAction::Chosen(id)));
    let on_mark = pane.tell(|id| Action::Book(BookAction::Marked(id)));
    let on_move = Callback::from({
        let (lines, on_choose) = (Rc::clone(lines), on_choose.clone());
        move |at: usize| lines.get(at).into_iter().for_each(|line| on_choose.emit(line.id.clone()))
    });
    let row = Callback::from({
        let (lines, marked, chosen) = (Rc::clone(lines), marked.clone(), chosen.clone());
        move |at: usize| {
            let Some(line) = lines.get(at) else { return Html::default() };
            let yes = |is: bool| if is { Marking::Yes } else { Marking::No };
            html! {
                <EntryRow key={line.id.as_str().to_owned()} {at} grid={GRID} line={line.clone()} marked={yes(marked.contains(&line.id))}
                    here={yes(chosen.as_ref() == Some(&line.id))} on_choose={on_choose.clone()} on_mark={on_mark.clone()} />
            }
        }
    });
    let head = html! {
        <>
            <div class="cell mark-cell" role="columnheader"><span class="unseen">{ words::MARKED }</span></div>
            <div class="cell" role="columnheader">{ words::NAME }</div>
            <div class="cell count-cell" role="columnheader">{ words::STATEMENTS }</div>
        </>
    };
    let on_key = pane.tell_all(|state, event: KeyboardEvent| pressed(state, &event));
    let shelf = *shelf;
    let on_add = pane.tell(move |name: String| Action::Book(BookAction::Decided(made(shelf, name))));
    html! {
        <div class="book-list">
            if lines.is_empty() { <p class="nothing">{ words::NO_ENTRIES }</p> }
            else {
                <Grid key={words::shelf(shelf)} id={GRID} label={words::shelf(shelf)} class="entry-grid" columns={3} {head} rows={lines.len()} {row}
                    cursor={place} {on_move} {on_key} />
            }
            <footer>
                <AddField id="new-entry" label={words::new_in(shelf)} {on_add} />
                <p class="hint">{ if marked.is_empty() { words::MERGE_HINT.to_owned() } else { words::entries_marked(marked.len()) } }</p>
            </footer>
        </div>
    }
}

fn made(shelf: Shelf, name: String) -> BookDecision {
    match shelf {
        Shelf::Organizations => BookDecision::OrganizationPut(Organization::new("".into(), name)),
        Shelf::Concepts => BookDecision::ConceptPut(Concept::new("".into(), name)),
        Shelf::Roles => BookDecision::RolePut(Role::new("".into(), name)),
        Shelf::Speakers | Shelf::Types => BookDecision::SpeakerPut(Speaker::new("".into(), name)),
    }
}

/// Space marks an entry.
fn pressed(state: &State, event: &KeyboardEvent) -> Vec<Action> {
    if event.key() != " " || event.ctrl_key() || event.meta_key() {
        return Vec::new();
    }
    event.prevent_default();
    actions(Command::Mark, state)
}

fn details(pane: &Pane, snippets: &Snippets, on_decision: Callback<BookDecision>) -> Html {
    let Book { chosen, marked, .. } = &pane.state.book;
    let Some(id) = chosen else { return Html::default() };
    let Some(entry) = EntryDetails::find(&pane.codebook, id) else { return Html::default() };
    let others = marked.iter().filter(|other| *other != id).count();
    let split = on_decision.reform({
        let id = id.clone();
        move |name| BookDecision::Split(id.clone(), name)
    });
    let codebook = pane.codebook.clone();
    html! {
        <div class="book-entry" key={format!("{id:?}")}>
            { entry_view(&EntryViewProps { entry, codebook, others, on_decision }) }
            { snippet_list(&SnippetsProps {
                lines: Rc::clone(&snippets.lines),
                scheme: Rc::clone(&pane.codebook.scheme),
                articles: snippets.articles,
                marked: pane.state.book.snippets.clone(),
                on_mark: pane.tell(|id| Action::Book(BookAction::SnippetMarked(id))),
                on_open: pane.tell_all(|_, id| vec![Action::StatementChosen(Some(id)), Action::PageOpened(Page::Reader)]),
                on_split: split,
            }) }
        </div>
    }
}

/// The statements of the entry that is shown.
struct Snippets {
    lines: Rc<[SnippetLine]>,
    articles: usize,
}

fn snippets(project: &Project, chosen: Option<&EntryId>) -> Snippets {
    let found = chosen.map(|id| project.snippets(id, Reach::Itself)).unwrap_or_default();
    let mut articles = found.iter().map(|snippet| snippet.article).collect::<Vec<_>>();
    articles.dedup();
    let lines = found.iter().filter_map(|snippet| Some(snippet_line(project, snippet, chosen?))).collect();
    Snippets { lines, articles: articles.len() }
}

fn snippet_line(project: &Project, snippet: &Snippet<'_>, id: &EntryId) -> SnippetLine {
    let statement = snippet.statement;
    let stance = match id {
        EntryId::Concept(concept) => {
            statement.positions.iter().find(|held| held.concept == *concept).map(|held| held.stance)
        }
        _ => None,
    };
    let name = |statement: &ascribe_annotation::Statement| {
        let speaker = statement.speakers.first().and_then(|speaker| project.codebook.speaker(speaker));
        speaker.map(|speaker| speaker.name.clone()).unwrap_or_default()
    };
    let speaker = if matches!(id, EntryId::Speaker(_)) { String::new() } else { name(statement) };
    SnippetLine {
        id: statement.id.clone(),
        words: snippet.words.clone().into(),
        source: project.articles.get(snippet.article).map(|article| source(article)).unwrap_or_default().into(),
        speaker: speaker.into(),
        stance,
    }
}

fn source(article: &Article) -> String {
    let known = [article.outlet.as_deref(), article.date.as_deref(), Some(article.title.as_str())];
    known.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
