//! What is said in the table of all statements.

use crate::state::{Column, fields};
use ascribe_annotation::{Coder, Scheme};

/// Names the table.
pub const ALL_STATEMENTS: &str = "All statements";

/// Heads the column with the marks.
pub const MARKED: &str = "Marked";

/// Names a column.
#[must_use]
pub fn column(column: Column, scheme: &Scheme) -> String {
    let name = match column {
        Column::Field(place) => {
            return fields(scheme).nth(place).map(|(_, field)| field.name.clone()).unwrap_or_default();
        }
        Column::Date => "Date",
        Column::Outlet => "Outlet",
        Column::Article => "Article",
        Column::Speaker => "Speaker",
        Column::Organization => "Organisation",
        Column::Words => "Words",
        Column::Concepts => "Concepts",
        Column::Kind => "Kind",
        Column::Review => "Decision",
        Column::Confidence => "Sure",
        Column::Coder => "Coder",
        Column::Note => "Note",
        Column::Role => "Role",
        Column::Type => "Type",
    };
    name.to_owned()
}

/// Gives a share of one as per cent.
#[must_use]
pub fn percent(share: f32) -> String {
    format!("{:.0} %", share * 100.0)
}

/// A coder without a name.
pub const UNNAMED_CODER: &str = "You";

/// Names a coder.
#[must_use]
pub fn coder(coder: &Coder) -> &str {
    match coder {
        Coder::Ascribe => super::ASCRIBE,
        Coder::Person(name) if name.is_empty() => UNNAMED_CODER,
        Coder::Person(name) => name,
    }
}

/// A choice.
pub const TYPE_FACET: &str = "Type";

/// A choice.
pub const CODER_FACET: &str = "Coder";

/// Names the field for words.
pub const SEARCH: &str = "Search words, names, concepts, notes";

/// Button: the searched words are a pattern.
pub const PATTERN: &str = "Regular expression";

/// Says what is wrong with a pattern.
#[must_use]
pub fn bad_pattern(problem: &str) -> String {
    format!("This is no regular expression: {problem}.")
}

/// Names the choices by which the table shows less.
pub const NARROW: &str = "Show only";

/// A choice.
pub const DECISION_FACET: &str = "Decision";

/// A choice, and a field.
pub const ORGANIZATION_FACET: &str = "Organisation";

/// A choice.
pub const STANCE: &str = "Stance";

/// A paper; one without a name is named so.
#[must_use]
pub fn outlet(outlet: &str) -> String {
    if outlet.is_empty() { "No outlet".to_owned() } else { outlet.to_owned() }
}

/// The first entry of a choice.
#[must_use]
pub fn all_of(label: &str) -> String {
    format!("{label}: all")
}

/// Button: nothing is left out any more.
pub const SHOW_ALL: &str = "Show all";

/// Counts the rows that are shown.
#[must_use]
pub fn rows_shown(shown: usize, total: usize) -> String {
    match shown == total {
        true => super::count(total, "statement", "statements"),
        false => format!("{shown} of {}", super::count(total, "statement", "statements")),
    }
}

/// Names the bar with what can be done.
pub const ROWS_BAR: &str = "Decide about the marked statements";

/// Title of the box that marks every row.
pub const MARK_ALL: &str = "Mark all rows, or none";

/// Says what a decision is about.
#[must_use]
pub fn subjects(marked: usize, subjects: usize) -> String {
    match (marked, subjects) {
        (0, 0) => "No row".to_owned(),
        (0, _) => "This row".to_owned(),
        (marked, _) => format!("{marked} marked"),
    }
}

/// Button: shows the row in its article.
pub const SHOW_IN_TEXT: &str = "Show in the text";

/// The table has no rows.
pub const NO_ROWS: &str = "No statement fits. Search for other words, or show all.";

/// The project has no statements.
pub const NO_STATEMENTS_YET: &str = "Statements of every article stand here, once there are some.";
