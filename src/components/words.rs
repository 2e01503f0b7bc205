//! Every word that the page says by itself, in one place: a translation begins here.

mod adrift;
mod book;
mod coding;
mod compare;
mod library;
mod list;
mod models;
mod page;
mod projects;
mod table;
mod text;
mod windows;

pub use adrift::*;
pub use book::*;
pub use coding::*;
pub use compare::*;
pub use library::*;
pub use list::*;
pub use models::*;
pub use page::*;
pub use projects::*;
pub use table::*;
pub use text::*;
pub use windows::*;

/// Counts things: "1 statement", "3 statements".
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Button: takes something away.
#[must_use]
pub fn remove(what: &str) -> String {
    format!("Remove {what}")
}
