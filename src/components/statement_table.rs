//! The rows of the table of all statements.

use super::grid::{Widths, row_id};
use super::look::Look;
use super::reader::review_class;
use super::stance::position_mark;
use super::words;
use crate::state::{Choices, Column, Direction, TableAction, answered, fields};
use ascribe_annotation::{Article, Codebook, Coder, FieldKind, FieldValue, Statement};
use std::rc::Rc;
use yew::{Callback, Html, MouseEvent, Properties, classes, component, html};

/// The columns that a project may have, in the order in which they are shown; cards on phones rely on the first six.
const COLUMNS: [Column; 14] = [
    Column::Speaker,
    Column::Words,
    Column::Concepts,
    Column::Review,
    Column::Confidence,
    Column::Date,
    Column::Outlet,
    Column::Article,
    Column::Organization,
    Column::Kind,
    Column::Coder,
    Column::Note,
    Column::Role,
    Column::Type,
];

/// Gives the columns of a project: what is empty in all of it has none, and fields have theirs once there are some.
#[must_use]
pub fn columns(codebook: &Codebook, choices: &Choices) -> Rc<[Column]> {
    let people = choices.coders.iter().filter(|(coder, _)| *coder != Coder::Ascribe).count();
    let is_there = |column: &Column| match column {
        Column::Outlet => choices.outlets.iter().any(|(outlet, _)| !outlet.is_empty()),
        Column::Organization => !choices.organizations.is_empty(),
        Column::Coder => people > 1,
        Column::Note => choices.notes > 0,
        Column::Role => !codebook.roles.is_empty(),
        Column::Type => codebook.scheme.types.len() > 1,
        _ => true,
    };
    let fields = (0..fields(&codebook.scheme).count()).map(Column::Field);
    COLUMNS.into_iter().filter(is_there).chain(fields).collect()
}

/// How wide a column is at least, in rem, and what share it has of the room that is left.
fn width(column: Column) -> (f32, u8) {
    match column {
        Column::Speaker => (10.5, 0),
        Column::Words => (16.0, 4),
        Column::Concepts => (9.0, 1),
        Column::Confidence => (4.0, 0),
        Column::Review | Column::Date => (6.5, 0),
        Column::Kind => (5.5, 0),
        Column::Article => (10.0, 2),
        Column::Organization | Column::Note => (10.0, 1),
        Column::Outlet | Column::Role | Column::Field(_) => (9.0, 0),
        Column::Coder | Column::Type => (7.0, 0),
    }
}

/// The width of the column with the marks, in rem.
const MARKS: f32 = 2.5;

/// Gives the widths of columns for the style sheet, and what they need together, in rem.
#[must_use]
pub fn widths(columns: &[Column]) -> Widths {
    let widths = columns.iter().map(|column| width(*column));
    let one = |(least, share): (f32, u8)| match share {
        0 => format!("{least}rem"),
        share => format!("minmax({least}rem, {share}fr)"),
    };
    let least = widths.clone().map(|(least, _)| least).sum::<f32>() + MARKS;
    let all = std::iter::once(format!("{MARKS}rem")).chain(widths.map(one)).collect::<Vec<_>>();
    Widths { columns: all.join(" ").into(), least: format!("{least}rem").into() }
}

/// Shows the heads of the columns; each orders the rows.
pub fn table_head(
    codebook: &Codebook,
    columns: &[Column],
    column: Column,
    direction: Direction,
    on_action: &Callback<TableAction>,
) -> Html {
    html! {
        <>
            <div class="cell mark-cell" role="columnheader"><span class="unseen">{ words::MARKED }</span></div>
            { for columns.iter().copied().map(|entry| head_cell(entry, words::column(entry, &codebook.scheme), (entry == column).then_some(direction), on_action)) }
        </>
    }
}

fn head_cell(column: Column, name: String, direction: Option<Direction>, on_action: &Callback<TableAction>) -> Html {
    let on_action = on_action.clone();
    let sort = direction.map(|direction| if direction == Direction::Up { "ascending" } else { "descending" });
    let sign = direction.map(|direction| if direction == Direction::Up { "↑" } else { "↓" });
    html! {
        <div class="cell" role="columnheader" aria-sort={sort}>
            <button type="button" class="plain" tabindex={if sort.is_some() { "0" } else { "-1" }}
                onclick={move |_: MouseEvent| on_action.emit(TableAction::Sorted(column))}>
                { name }<span aria-hidden="true">{ sign }</span>
            </button>
        </div>
    }
}

/// Whether a row is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marking {
    /// It is.
    Yes,
    /// It is not.
    No,
}

/// What [`TableRow`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TableRowProps {
    /// Its place in the table.
    pub at: usize,
    /// The grid's name.
    pub grid: &'static str,
    /// The statement.
    pub statement: Rc<Statement>,
    /// Its article.
    pub article: Rc<Article>,
    /// How the speaker looks.
    pub look: Look,
    /// Names the entries.
    pub codebook: Rc<Codebook>,
    /// What is shown of it.
    pub columns: Rc<[Column]>,
    /// Whether it is marked.
    pub marked: Marking,
    /// Whether the keys are here.
    pub here: Marking,
    /// A person did something with the row.
    pub on_action: Callback<TableAction>,
}

/// Shows one statement with all its fields.
#[component]
pub fn TableRow(props: &TableRowProps) -> Html {
    let TableRowProps { at, grid, statement, look, columns, marked, here, on_action, .. } = props;
    let selected = if *marked == Marking::Yes { "true" } else { "false" };
    let here = (*here == Marking::Yes).then_some("here");
    let choose = Callback::from({
        let (on_action, id) = (on_action.clone(), statement.id.clone());
        move |_: MouseEvent| on_action.emit(TableAction::Moved(id.clone()))
    });
    html! {
        <div id={row_id(grid, *at)} class={classes!("grid-row", look.class, review_class(statement.review), here)} role="row"
            aria-rowindex={(at + 2).to_string()} aria-selected={selected} data-row={statement.id.to_string()} onclick={choose}>
            { mark_cell(props) }
            { for columns.iter().copied().map(|column| html! { <div class={classes!("cell", cell_class(column))} role="gridcell">{ cell(props, column) }</div> }) }
        </div>
    }
}

/// The box is for the pointer; the keyboard marks the row where it is.
fn mark_cell(props: &TableRowProps) -> Html {
    let (on_action, id) = (props.on_action.clone(), props.statement.id.clone());
    let onclick = Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        on_action.emit(TableAction::Marked(id.clone()));
    });
    html! { <div class="cell mark-cell" role="gridcell" {onclick}><span class="mark-box" aria-hidden="true"></span></div> }
}

fn cell_class(column: Column) -> Option<&'static str> {
    match column {
        Column::Words => Some("words-cell"),
        Column::Article => Some("title-cell"),
        _ => None,
    }
}

fn cell(props: &TableRowProps, column: Column) -> Html {
    let TableRowProps { statement, article, look, codebook, .. } = props;
    let text = |words: &str| html! { <span dir="auto">{ words.to_owned() }</span> };
    match column {
        Column::Speaker => html! {
            <><span class={classes!("badge", look.class, review_class(statement.review))} data-initials={&look.initials}
                aria-hidden="true"></span><span dir="auto">{ &look.name }</span></>
        },
        Column::Words => text(&super::statement_list::excerpt(article, statement)),
        Column::Concepts => statement.positions.iter().map(|position| position_mark(codebook, position)).collect(),
        Column::Review => html! {
            <span class={classes!("decision", review_class(statement.review))}>{ words::review(statement.review) }</span>
        },
        Column::Confidence => {
            statement.suggestion.as_ref().map(|found| text(&words::percent(found.confidence))).unwrap_or_default()
        }
        Column::Date => text(article.date.as_deref().unwrap_or_default()),
        Column::Outlet => text(article.outlet.as_deref().unwrap_or_default()),
        Column::Article => text(&article.title),
        Column::Organization => text(organization(codebook, statement)),
        Column::Kind => text(words::kind(statement.kind)),
        Column::Coder => text(words::coder(&statement.coder)),
        Column::Role => {
            text(statement.role.as_ref().and_then(|id| codebook.role(id)).map_or("", |role| role.name.as_str()))
        }
        Column::Type => text(codebook.type_of(statement).map_or("", |kind| kind.name.as_str())),
        Column::Field(place) => text(&answer(codebook, statement, place)),
        Column::Note => text(&statement.note),
    }
}

fn organization<'a>(codebook: &'a Codebook, statement: &Statement) -> &'a str {
    let found = statement.organization.as_ref().and_then(|id| codebook.organization(id));
    found.map(|entry| entry.name.as_str()).unwrap_or_default()
}

/// What was answered to a field; a step of a scale by its name.
fn answer(codebook: &Codebook, statement: &Statement, place: usize) -> String {
    let Some(value) = answered(&codebook.scheme, statement, place) else { return String::new() };
    let step = fields(&codebook.scheme).nth(place).and_then(|(_, field)| match (&field.kind, value) {
        (FieldKind::Scale(steps), FieldValue::Number(step)) => steps.get(usize::try_from(*step).ok()?.checked_sub(1)?),
        _ => None,
    });
    step.cloned().unwrap_or_else(|| value.to_string())
}
