//! What is said on the library's page.

use crate::state::{LibraryColumn, LibraryFilter};

/// Names a column.
#[must_use]
pub fn library_column(column: LibraryColumn) -> &'static str {
    match column {
        LibraryColumn::Added => "Added",
        LibraryColumn::Title => "Title",
        LibraryColumn::Outlet => "Outlet",
        LibraryColumn::Date => "Date",
        LibraryColumn::Author => "Author",
        LibraryColumn::Section => "Section",
        LibraryColumn::Genre => "Type",
        LibraryColumn::Open => "Decided",
    }
}

/// Names a choice of articles.
#[must_use]
pub fn library_filter(filter: LibraryFilter) -> &'static str {
    match filter {
        LibraryFilter::All => "All",
        LibraryFilter::Open => "To do",
        LibraryFilter::Done => "Done",
        LibraryFilter::Doubled => "Duplicates",
    }
}

/// Names the field for words.
pub const SEEK_ARTICLES: &str = "Search titles, outlets, authors, notes";

/// Button: every text of a folder.
pub const IMPORT_FOLDER: &str = "Import a folder…";

/// Field: what the names of files say.
pub const FILE_PATTERN: &str = "Names of files";

/// Explains the pattern.
pub const FILE_PATTERN_HINT: &str =
    "What the names say, for example {date}_{outlet}_{title} or {date:dd.MM.yyyy} {outlet}. Empty: nothing.";

/// An article of which nothing is to be coded.
pub const NOTHING_TO_CODE: &str = "Nothing to code";

/// Button.
pub const READ_AND_CODE: &str = "Read and code";

/// Field.
pub const DATE_ISO: &str = "Date (year-month-day)";

/// Field.
pub const AUTHOR: &str = "Author";

/// Field.
pub const SECTION: &str = "Section";

/// Field.
pub const GENRE: &str = "Type";

/// Field.
pub const NOTES: &str = "Notes";

/// An answer.
pub const YES: &str = "yes";

/// An answer.
pub const NO: &str = "no";

/// No article is listed.
pub const NO_SUCH_ARTICLES: &str = "No article fits.";

/// The project has no articles.
pub const LIBRARY_IS_EMPTY: &str = "Articles stand here, once there are some: add one, drop files, or import a folder.";

/// Says how near two articles are.
#[must_use]
pub fn double(title: &str, similarity: f64) -> String {
    match similarity >= 1.0 {
        true => format!("Same words as “{title}”"),
        false => format!("{:.0} % like “{title}”", similarity * 100.0),
    }
}

/// Counts articles that are listed.
#[must_use]
pub fn articles_listed(listed: usize, all: usize) -> String {
    match listed == all {
        true => super::count(all, "article", "articles"),
        false => format!("{listed} of {}", super::count(all, "article", "articles")),
    }
}

/// Counts the marked articles.
#[must_use]
pub fn articles_marked(marked: usize) -> String {
    format!("{} marked", super::count(marked, "article", "articles"))
}

/// In a field in which the marked articles differ.
pub const THEY_DIFFER: &str = "they differ";

/// Explains the fields of the marked articles.
pub const MARKED_HINT: &str = "What you write here is said of all marked articles, in one step to undo.";

/// Button: no article is marked any more.
pub const UNMARK: &str = "Unmark";

/// Button: asks before the marked articles go.
pub const REMOVE_MARKED: &str = "Remove…";
