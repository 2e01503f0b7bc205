//! The narrow column: the project's articles, and who and what the open one names.

mod articles;
mod names;

pub use articles::{ArticleEntry, Articles};
pub use names::{NameEntry, Names, name_entries};
