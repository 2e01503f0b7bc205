//! The narrow column: the project's articles, and who and what the open one names.

mod articles;
mod names;

pub use articles::{ArticleEntry, ArticlesProps, Progress, articles};
pub use names::{NameEntry, NamesProps, name_entries, names};
