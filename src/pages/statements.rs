//! The page with every statement of the project.

use super::Pane;
use super::kept::{Shared, use_kept};
use super::later::{Chunk, View, later};
use crate::commands::{Command, actions};
use crate::components::combobox::{Pick, Picked};
use crate::components::grid::Grid;
use crate::components::picks;
use crate::components::statement_table::{Marking, TableRow, columns, table_head, widths};
use crate::components::table_tools::{RowsBar, RowsWish, facet_bar, search_field};
use crate::components::words;
use crate::dom::Pattern;
use crate::state::{self, Action, Facets, Found, Meaning, Problem, Search, State, Table, TableAction, find};
use ascribe_annotation::StatementId;
use ascribe_annotation::decide::{Bulk, Choice};
use std::rc::Rc;
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// Names the table.
const GRID: &str = "table";

/// The table with its tools.
pub(super) fn statements(pane: &Pane) -> Html {
    later(pane, Chunk { name: "table", fetch: || Box::pin(fetched()) })
}

#[wasm_split(table, fallible)]
fn fetched() -> Result<View, Problem> {
    state::bring_many();
    Ok(view)
}

fn view(pane: &Pane) -> Html {
    let table = &pane.state.table;
    let asked = Asked {
        column: table.column,
        direction: table.direction,
        search: table.search.clone(),
        facets: table.facets.clone(),
    };
    html! { <AllStatements pane={pane.clone()} {asked} /> }
}

/// What [`AllStatements`] shows.
#[derive(Clone, PartialEq, Properties)]
struct AllStatementsProps {
    pane: Pane,
    asked: Asked,
}

/// What decides which rows there are.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    column: crate::state::Column,
    direction: crate::state::Direction,
    search: Search,
    facets: Facets,
}

#[component]
fn AllStatements(props: &AllStatementsProps) -> Html {
    let AllStatementsProps { pane, asked } = props;
    let project = Shared(Rc::clone(&pane.state.history));
    let pattern = use_memo(asked.search.clone(), read_pattern);
    let found = use_memo((project, asked.clone()), |(project, asked)| rows(project, asked));
    let shown = use_kept(&found.rows.iter().map(|(statement, _)| statement.id.clone()).collect::<Vec<StatementId>>());
    use_effect_with(Rc::clone(&shown), {
        let dispatch = pane.dispatch.clone();
        move |shown| dispatch.emit(Action::Table(TableAction::Found(shown.as_slice().into())))
    });
    let problem = pattern.as_ref().as_ref().err().map(String::as_str);
    html! {
        <main class="page statements-page" id="text" tabindex="-1" aria-label={words::ALL_STATEMENTS}>
            { tools(pane, &found, problem) }
            { table(pane, &found) }
        </main>
    }
}

fn read_pattern(search: &Search) -> Result<Option<Pattern>, String> {
    match search.meaning {
        Meaning::Pattern if !search.text.is_empty() => Pattern::read(&search.text).map(Some),
        _ => Ok(None),
    }
}

fn rows(project: &Shared, asked: &Asked) -> Found {
    let Asked { column, direction, search, facets } = asked.clone();
    let wanted = search.text.trim().to_lowercase();
    let pattern = read_pattern(&search);
    let table = Table { column, direction, facets, search, ..Table::default() };
    let project = project.0.project();
    match &pattern {
        _ if wanted.is_empty() => find(project, &table, None),
        Ok(None) => find(project, &table, Some(&|words: &str| holds(words, &wanted))),
        Ok(Some(pattern)) => find(project, &table, Some(&|words: &str| pattern.fits(words))),
        Err(_) => find(project, &table, Some(&|_: &str| false)),
    }
}

/// Tells whether words hold others, whatever the case; `wanted` is in small letters.
fn holds(words: &str, wanted: &str) -> bool {
    if wanted.is_ascii() && words.is_ascii() {
        return words.as_bytes().windows(wanted.len()).any(|part| part.eq_ignore_ascii_case(wanted.as_bytes()));
    }
    words.to_lowercase().contains(wanted)
}

fn tools(pane: &Pane, found: &Found, problem: Option<&str>) -> Html {
    let Pane { state, codebook, looks, hints, .. } = pane;
    let Table { search, facets, marked, .. } = &state.table;
    let tell = |fact: fn(_) -> TableAction| pane.tell(move |value| Action::Table(fact(value)));
    let on_search = pane.tell(|search| Action::Table(TableAction::Searched(search)));
    let speakers: Vec<Pick> = codebook.speakers.iter().map(|entry| picks::speaker(entry, codebook, looks)).collect();
    let organizations: Vec<Pick> = codebook.organizations.iter().map(picks::organization).collect();
    let concepts: Vec<Pick> =
        state.concept_candidates().into_iter().map(|entry| picks::concept(entry, codebook)).collect();
    html! {
        <div class="tools">
            <div class="tools-line">
                { search_field(search, problem, &on_search) }
                { facet_bar(&codebook.scheme, facets, &found.choices, &tell(TableAction::Narrowed)) }
                <p class="rows-shown" role="status">{ words::rows_shown(found.rows.len(), found.total) }</p>
            </div>
            <RowsBar subjects={state.table_subjects().len()} marked={marked.len()} rows={found.rows.len()} {speakers}
                {organizations} {concepts} scheme={codebook.scheme.clone()} hints={hints.clone()} on_wish={pane.tell_all(facts)} />
        </div>
    }
}

fn table(pane: &Pane, found: &Rc<Found>) -> Html {
    let Pane { state, codebook, looks, .. } = pane;
    let Table { column, direction, cursor, .. } = &state.table;
    if found.rows.is_empty() {
        let words = if found.total == 0 { words::NO_STATEMENTS_YET } else { words::NO_ROWS };
        return html! { <p class="nothing">{ words }</p> };
    }
    let shown = columns(codebook, &found.choices);
    let on_action = pane.tell(Action::Table);
    let place = cursor.as_ref().and_then(|cursor| found.rows.iter().position(|(statement, _)| statement.id == *cursor));
    let on_move = Callback::from({
        let (found, on_action) = (Rc::clone(found), on_action.clone());
        move |at: usize| {
            let row = found.rows.get(at);
            row.into_iter().for_each(|(row, _)| on_action.emit(TableAction::Moved(row.id.clone())));
        }
    });
    let row = Callback::from({
        let (found, codebook, looks, on_action) =
            (Rc::clone(found), codebook.clone(), looks.clone(), on_action.clone());
        let columns = Rc::clone(&shown);
        let (marked, cursor) = (state.table.marked.clone(), cursor.clone());
        move |at: usize| {
            let Some((statement, article)) = found.rows.get(at) else { return Html::default() };
            let yes = |is: bool| if is { Marking::Yes } else { Marking::No };
            html! {
                <TableRow key={statement.id.to_string()} {at} grid={GRID} statement={statement.clone()}
                    article={article.clone()} look={looks.of(&statement.speakers)} codebook={codebook.clone()} columns={Rc::clone(&columns)}
                    marked={yes(marked.contains(&statement.id))} here={yes(cursor.as_ref() == Some(&statement.id))}
                    on_action={on_action.clone()} />
            }
        }
    });
    let on_key = pane.tell_all(|state, event: KeyboardEvent| pressed(state, &event));
    html! {
        <Grid id={GRID} label={words::ALL_STATEMENTS} class="statement-grid" columns={shown.len() + 1} widths={widths(&shown)}
            head={table_head(codebook, &shown, *column, *direction, &on_action)} rows={found.rows.len()} {row} cursor={place} {on_move} {on_key} />
    }
}

/// Space marks, Enter shows the row in the text, Control and A marks all.
fn pressed(state: &State, event: &KeyboardEvent) -> Vec<Action> {
    let control = event.ctrl_key() || event.meta_key();
    let facts = match event.key().as_str() {
        " " => actions(Command::Mark, state),
        "Enter" if !control => actions(Command::GoToText, state),
        "a" if control => vec![Action::Table(TableAction::AllMarked)],
        _ => return Vec::new(),
    };
    event.prevent_default();
    facts
}

/// What a person wants with the rows, as facts.
fn facts(state: &State, wish: RowsWish) -> Vec<Action> {
    let bulk = |what| vec![Action::Many(state.table_subjects(), what)];
    match wish {
        RowsWish::Accept => actions(Command::AcceptAndGoOn, state),
        RowsWish::Reject => actions(Command::Reject, state),
        RowsWish::Delete => actions(Command::Delete, state),
        RowsWish::Open => actions(Command::GoToText, state),
        RowsWish::MarkAll => actions(Command::MarkAll, state),
        RowsWish::Stance(stance) => actions(stance_command(stance), state),
        RowsWish::Speaker(picked) => {
            choice(picked).map(|choice| bulk(Bulk::Speakers(vec![choice]))).unwrap_or_default()
        }
        RowsWish::Organization(picked) => bulk(Bulk::Organization(choice(picked))),
        RowsWish::Concept(picked) => choice(picked).map(|choice| bulk(Bulk::AddConcept(choice))).unwrap_or_default(),
    }
}

fn stance_command(stance: Option<ascribe_annotation::Stance>) -> Command {
    use ascribe_annotation::Stance;
    match stance {
        Some(Stance::Support) => Command::Support,
        Some(Stance::Oppose) => Command::Oppose,
        Some(Stance::Neutral) => Command::Neutral,
        Some(Stance::Ambiguous) => Command::Ambiguous,
        None => Command::Unset,
    }
}

fn choice<I: for<'a> From<&'a str>>(picked: Picked) -> Option<Choice<I>> {
    match picked {
        Picked::Known(key) => Some(Choice::Known(I::from(key.as_str()))),
        Picked::New(name) => Some(Choice::Named(name.to_string())),
        Picked::Nothing => None,
    }
}
