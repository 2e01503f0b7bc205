//! The table of all statements: what it shows, in which order, and which rows are marked.

mod query;

pub use query::{Choices, Found, find};

use super::State;
use ascribe_annotation::{
    Coder, ConceptId, Field, FieldValue, OrganizationId, Review, Scheme, SpeakerId, Stance, Statement, StatementId,
    StatementType, StatementTypeId, answer,
};
use std::collections::BTreeSet;
use std::rc::Rc;

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    /// The day of the article.
    #[default]
    Date,
    /// The paper.
    Outlet,
    /// The article's title.
    Article,
    /// Who.
    Speaker,
    /// For whom.
    Organization,
    /// The words.
    Words,
    /// About what, and where they stand.
    Concepts,
    /// Direct, indirect, mixed.
    Kind,
    /// What has been decided.
    Review,
    /// How sure the engine is.
    Confidence,
    /// Who decided.
    Coder,
    /// The note.
    Note,
    /// As what.
    Role,
    /// What type of statement it is.
    Type,
    /// What was answered to a field: its place among the fields of all types, see [`fields`].
    Field(usize),
}

/// Gives the fields of all types of statements with their types, in the order of their columns.
pub fn fields(scheme: &Scheme) -> impl Iterator<Item = (&StatementType, &Field)> {
    scheme.types.iter().flat_map(|kind| kind.fields.iter().map(move |field| (kind, field)))
}

/// Gives what a statement answers to a field of its type, by the place of the field in [`fields`].
#[must_use]
pub fn answered<'s>(scheme: &Scheme, statement: &'s Statement, place: usize) -> Option<&'s FieldValue> {
    let (kind, field) = fields(scheme).nth(place)?;
    if kind.id == statement.type_id { answer(&statement.answers, &field.id) } else { None }
}

/// Which end of a column comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// A to Z, old to new.
    #[default]
    Up,
    /// Z to A, new to old.
    Down,
}

/// How the searched words are meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Meaning {
    /// As they stand, whatever the case.
    #[default]
    Words,
    /// As a regular expression.
    Pattern,
}

/// What is searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The words or the pattern; empty for everything.
    pub text: String,
    /// How they are meant.
    pub meaning: Meaning,
}

/// What a statement must be to be shown; `None` lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// What has been decided.
    pub review: Option<Review>,
    /// Who speaks.
    pub speaker: Option<SpeakerId>,
    /// For whom.
    pub organization: Option<OrganizationId>,
    /// About what.
    pub concept: Option<ConceptId>,
    /// Where they stand on one of their concepts; `Some(None)` is a concept without a stance.
    pub stance: Option<Option<Stance>>,
    /// Where the article was published.
    pub outlet: Option<String>,
    /// What type of statement it is.
    pub kind: Option<StatementTypeId>,
    /// Who decided.
    pub coder: Option<Coder>,
}

/// The table of all statements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The column that decides the order.
    pub column: Column,
    /// Which end comes first.
    pub direction: Direction,
    /// What is searched for.
    pub search: Search,
    /// What a statement must be.
    pub facets: Facets,
    /// The marked rows.
    pub marked: BTreeSet<StatementId>,
    /// The row that the keys are at.
    pub cursor: Option<StatementId>,
    /// The rows as the page has found them, in their order.
    pub rows: Rc<[StatementId]>,
}

/// What a person did with the table.
#[derive(Clone, Debug)]
pub enum TableAction {
    /// The order was chosen: another column, or the other end of the same.
    Sorted(Column),
    /// Other words are searched for.
    Searched(Search),
    /// Other statements are shown.
    Narrowed(Facets),
    /// The keys went to a row.
    Moved(StatementId),
    /// A row was marked, or is no longer.
    Marked(StatementId),
    /// All rows that are shown were marked.
    AllMarked,
    /// No row is marked.
    Unmarked,
    /// The page has found these rows.
    Found(Rc<[StatementId]>),
}

/// Takes over what a person did with the table.
pub(super) fn note(mut state: Rc<State>, action: TableAction) -> Rc<State> {
    let mut table = state.table.clone();
    apply(&mut table, action);
    if table != state.table {
        Rc::make_mut(&mut state).table = table;
    }
    state
}

fn apply(table: &mut Table, action: TableAction) {
    match action {
        TableAction::Sorted(column) if table.column == column => {
            table.direction = if table.direction == Direction::Up { Direction::Down } else { Direction::Up };
        }
        TableAction::Sorted(column) => (table.column, table.direction) = (column, Direction::Up),
        TableAction::Searched(search) => table.search = search,
        TableAction::Narrowed(facets) => table.facets = facets,
        TableAction::Moved(id) => table.cursor = Some(id),
        TableAction::Marked(id) => {
            if !table.marked.remove(&id) {
                table.marked.insert(id.clone());
            }
            table.cursor = Some(id);
        }
        TableAction::AllMarked => table.marked.extend(table.rows.iter().cloned()),
        TableAction::Unmarked => table.marked.clear(),
        TableAction::Found(rows) => found(table, rows),
    }
}

/// What is no longer shown is no longer marked: nobody decides about what they do not see.
fn found(table: &mut Table, rows: Rc<[StatementId]>) {
    if !table.marked.is_empty() {
        let mut shown = rows.iter().collect::<Vec<_>>();
        ascribe_text::sort(&mut shown);
        table.marked.retain(|id| shown.binary_search(&id).is_ok());
    }
    let place = table.cursor.as_ref().and_then(|cursor| table.rows.iter().position(|id| id == cursor));
    if !table.cursor.as_ref().is_some_and(|cursor| rows.contains(cursor)) {
        // The row below takes the place of one that has gone.
        table.cursor = place.and_then(|place| rows.get(place).or(rows.last())).cloned();
    }
    table.rows = rows;
}

impl State {
    /// Gives the statements that a decision in the table is about: the marked ones, or that where the keys are.
    #[must_use]
    pub fn table_subjects(&self) -> Vec<StatementId> {
        let Table { marked, cursor, rows, .. } = &self.table;
        if marked.is_empty() {
            return cursor.iter().filter(|id| self.has_statement(id)).cloned().collect();
        }
        rows.iter().filter(|id| marked.contains(id)).cloned().collect()
    }
}
