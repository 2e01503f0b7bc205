//! What the words are.
//!
//! Today names are found by rules and lists. Trained models stand behind the same [`Language`] value; when a model
//! file is missing or damaged, reading goes on by these rules and says so.

mod classify;
mod dependency;
mod evidence;
pub mod given_names;
mod lists;
pub mod model;
mod name;
mod names;
mod runs;
mod upos;
mod words;

pub use dependency::{Dependency, Relation};
pub use name::{Name, NameKind};
pub use upos::Upos;

use ascribe_text::Document;

/// Everything that is known of the words of one document.
#[derive(Clone, Debug, Default)]
pub struct Language {
    /// Names in the order of the text, never overlapping, without titles.
    pub names: Vec<Name>,
}

/// Reads the words of a document. Total: any text gives an answer, the same text the same answer.
#[must_use]
pub fn read(document: &Document) -> Language {
    Language { names: names::names(&words::words(document)) }
}
