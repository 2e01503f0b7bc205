//! The order of rows.

use super::Row;
use crate::{FieldId, FieldValue, Project, Review, Stance, answer, lookup};
use ascribe_text::in_order;

/// A column of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Where the words stand: articles in the order of the project, each in the order of its text.
    #[default]
    Place,
    /// The words.
    Words,
    /// Who.
    Speaker,
    /// For whom.
    Organization,
    /// As what.
    Role,
    /// About what.
    Concept,
    /// The stance on each concept.
    Stance,
    /// The type of statement.
    Type,
    /// What has been decided.
    Review,
    /// Who decided.
    Coder,
    /// How sure the engine was.
    Confidence,
    /// The person's own words.
    Note,
    /// The article's title.
    Article,
    /// The article's newspaper.
    Outlet,
    /// The article's day.
    Date,
    /// When it was last changed.
    Modified,
    /// The answer to a field.
    Field(FieldId),
}

/// Which way rows are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// The smallest first; empty cells last.
    #[default]
    Up,
    /// The largest first; empty cells last.
    Down,
}

/// How rows are sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// By which column.
    pub by: Column,
    /// Which way.
    pub direction: Direction,
}

/// Puts rows in order; those that are alike stay in the order of the text.
pub(super) fn sorted<'p>(project: &Project, rows: Vec<Row<'p>>, sort: &Sort) -> Vec<Row<'p>> {
    if sort.by == Column::Place {
        return match sort.direction {
            Direction::Up => rows,
            Direction::Down => rows.into_iter().rev().collect(),
        };
    }
    let keys = keys(project, &rows, &sort.by);
    let keyed = rows.into_iter().zip(keys).collect::<Vec<_>>();
    let ordered = in_order(keyed, |(_, key)| match (key, sort.direction) {
        (None, _) => u64::MAX,
        (Some(key), Direction::Up) => *key,
        (Some(key), Direction::Down) => u64::MAX - 1 - key,
    });
    ordered.into_iter().map(|(row, _)| row).collect()
}

/// Gives the number by which each row is sorted; nothing for an empty cell.
fn keys(project: &Project, rows: &[Row<'_>], column: &Column) -> Vec<Option<u64>> {
    let numbers = rows.iter().map(|row| number(row, column)).collect::<Vec<_>>();
    if numbers.iter().any(Option::is_some) {
        return numbers;
    }
    let cells = project.cells();
    ranks(&rows.iter().map(|row| lookup::fold(&cells.text(row, column))).collect::<Vec<_>>())
}

/// Gives the number that a cell holds, for columns that hold numbers.
fn number(row: &Row<'_>, column: &Column) -> Option<u64> {
    let statement = row.statement;
    match column {
        Column::Confidence => {
            statement.suggestion.as_ref().map(|suggestion| u64::from(suggestion.confidence.to_bits()))
        }
        Column::Review => Some(match statement.review {
            Review::Suggested => 0,
            Review::Confirmed => 1,
            Review::Rejected => 2,
        }),
        Column::Stance => statement.positions.iter().find_map(|position| position.stance).map(|stance| match stance {
            Stance::Support => 0,
            Stance::Neutral => 1,
            Stance::Ambiguous => 2,
            Stance::Oppose => 3,
        }),
        Column::Field(field) => match answer(&statement.answers, field)? {
            FieldValue::YesNo(answer) => Some(u64::from(*answer)),
            // Turns the order of signed numbers into that of unsigned ones; the last two values stay free.
            FieldValue::Number(number) => Some((number.cast_unsigned() ^ (1 << 63)).min(u64::MAX - 2)),
            FieldValue::Text(_) => None,
        },
        _ => None,
    }
}

/// Gives the place of every text among all in their order; equal ones share one, empty ones have none.
fn ranks(texts: &[String]) -> Vec<Option<u64>> {
    let mut places = texts.iter().enumerate().map(|(at, text)| (text.as_str(), at)).collect::<Vec<_>>();
    places.sort_unstable();
    let mut ranks = vec![None; texts.len()];
    let (mut last, mut rank) = ("", 0);
    for (text, at) in places {
        rank += u64::from(text != last);
        last = text;
        ranks[at] = (!text.is_empty()).then_some(rank);
    }
    ranks
}
