//! What is said in the list of statements and in the outline.

use crate::state::{Filter, ReviewFilter};

/// Heads the list.
pub const STATEMENTS: &str = "Statements";

/// On a statement that the engine is not sure of.
pub const UNSURE: &str = "unsure";

/// On a statement with a note.
pub const NOTED: &str = "note";

/// Names the bar that shows how many statements have been decided.
pub const REVIEW_PROGRESS: &str = "Statements decided";

/// Names the choice of statements to list.
pub const SHOW: &str = "Show";

/// Names the choice of one speaker.
pub const FILTER_BY_SPEAKER: &str = "Speaker";

/// The choice of everybody.
pub const ALL_SPEAKERS: &str = "All speakers";

/// Names a way to filter the list.
#[must_use]
pub fn review_filter(filter: ReviewFilter) -> &'static str {
    match filter {
        ReviewFilter::Standing => "All",
        ReviewFilter::Suggested => "To review",
        ReviewFilter::Confirmed => "Accepted",
        ReviewFilter::Rejected => "Rejected",
        ReviewFilter::All => "Also rejected",
    }
}

/// Counts the statements that a person has decided about.
#[must_use]
pub fn decided(decided: usize, total: usize) -> String {
    if total == 0 { String::new() } else { format!("{decided} of {total} decided") }
}

/// Says why the list is empty.
#[must_use]
pub fn no_statements(filter: &Filter) -> &'static str {
    match (filter.review, &filter.speaker) {
        (_, Some(_)) => "No such statement by this speaker.",
        (ReviewFilter::Suggested, None) => "Nothing left to review.",
        (ReviewFilter::Confirmed, None) => "Nothing accepted yet. Press A on a statement to accept it.",
        (ReviewFilter::Rejected, None) => "Nothing rejected.",
        (ReviewFilter::Standing | ReviewFilter::All, None) => {
            "No statement found. Select the words in the text to mark one yourself."
        }
    }
}

/// Heads the project's articles.
pub const ARTICLES: &str = "Articles";

/// In the column before the first article.
pub const NO_ARTICLES: &str = "None yet.";

/// Names the bar that shows how far the project has come.
pub const PROJECT_PROGRESS: &str = "Statements of the project decided";

/// Counts the articles in which nothing is left to decide.
#[must_use]
pub fn articles_done(done: usize, articles: usize) -> String {
    format!("{done} of {articles} articles done")
}

/// Says that the list goes on.
#[must_use]
pub fn more_articles(more: usize) -> String {
    format!("{} more", super::count(more, "article", "articles"))
}

/// Heads the names of people.
pub const PEOPLE: &str = "People";

/// Heads the names of organisations.
pub const ORGANIZATIONS: &str = "Organisations";

/// Heads the names of places.
pub const PLACES: &str = "Places";

/// Heads the names of nationalities and groups.
pub const GROUPS: &str = "Groups";

/// Heads the other names.
pub const OTHER_NAMES: &str = "Other names";

/// What a click on a name does.
pub const SHOW_MENTIONS: &str = "Show where";
