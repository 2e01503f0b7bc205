//! How often each entry of the codebook is among rows.

use super::Row;
use crate::{EntryId, Statement};
use ascribe_text::in_order;

/// An entry with the number of rows that carry it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryCount {
    /// The entry.
    pub id: EntryId,
    /// How many rows carry it.
    pub rows: usize,
}

/// Gives the entries of one kind that a statement carries.
type Carried = fn(&Statement) -> Vec<&str>;

impl EntryCount {
    /// Counts speakers among rows, the most frequent first.
    #[must_use]
    pub fn speakers(rows: &[Row<'_>]) -> Vec<Self> {
        count(rows, speakers, |id| EntryId::Speaker(id.into()))
    }

    /// Counts organisations among rows, the most frequent first.
    #[must_use]
    pub fn organizations(rows: &[Row<'_>]) -> Vec<Self> {
        count(rows, organizations, |id| EntryId::Organization(id.into()))
    }

    /// Counts concepts among rows, the most frequent first.
    #[must_use]
    pub fn concepts(rows: &[Row<'_>]) -> Vec<Self> {
        count(rows, concepts, |id| EntryId::Concept(id.into()))
    }
}

fn speakers(statement: &Statement) -> Vec<&str> {
    statement.speakers.iter().map(|id| id.as_str()).collect()
}

fn organizations(statement: &Statement) -> Vec<&str> {
    statement.organization.iter().map(|id| id.as_str()).collect()
}

fn concepts(statement: &Statement) -> Vec<&str> {
    statement.positions.iter().map(|position| position.concept.as_str()).collect()
}

fn count(rows: &[Row<'_>], carried: Carried, entry: fn(&str) -> EntryId) -> Vec<EntryCount> {
    let mut ids = rows.iter().flat_map(|row| carried(row.statement)).collect::<Vec<_>>();
    ids.sort_unstable();
    let runs = ids.chunk_by(|one, other| one == other);
    let counts = runs.map(|run| EntryCount { id: entry(run[0]), rows: run.len() }).collect();
    in_order(counts, |count: &EntryCount| u64::MAX - count.rows as u64)
}
