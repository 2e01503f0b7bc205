//! Names by rules and lists: what reading knows without a model.
//!
//! [`read`] finds names; [`variants`] tells whether two are one person's; [`tongue()`] tells whether a text is English at all.
//! All of it comes with the first article, so it is compiled small, apart from the models that `ascribe-language` decodes fast.

mod classify;
mod evidence;
pub mod given_names;
mod lists;
mod name;
mod names;
mod runs;
mod tongue;
pub mod variants;
mod words;

pub use name::{Name, NameKind};
pub use tongue::{Tongue, tongue};

use ascribe_text::Document;

/// Finds the names of a document in the order of the text, never overlapping, without titles.
///
/// Total: any text gives an answer, the same text the same answer.
#[must_use]
pub fn read(document: &Document) -> Vec<Name> {
    names::names(&words::words(document))
}

/// Finds the names of a document in another language: only those that the lists know.
#[must_use]
pub fn read_well_known(document: &Document) -> Vec<Name> {
    let mut names = read(document);
    names.retain(|name| names::is_well_known(document.slice(name.span)));
    names
}
