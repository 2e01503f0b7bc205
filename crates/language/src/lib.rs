//! What the words are.
//!
//! [`read`] finds names by rules and lists. [`read_with`] asks trained [`Models`] as well and fills more of the same
//! [`Language`] value: parts of speech, trees, names. When a model file is missing or damaged, reading goes on by rules.

mod dependency;
pub mod lemma;
pub mod model;
mod upos;

pub use ascribe_names::{Name, NameKind, Tongue, given_names, tongue, variants};
pub use dependency::{Dependency, Relation};
pub use model::{ModelError, Models};
pub use upos::Upos;

use ascribe_text::Document;

/// Everything that is known of the words of one document.
#[derive(Clone, Debug, Default)]
pub struct Language {
    /// Names in the order of the text, never overlapping, without titles.
    pub names: Vec<Name>,
    /// The part of speech of each of the document's tokens; empty without a model.
    pub tags: Vec<Upos>,
    /// The dependency of each of the document's tokens; empty without a model. Trees never reach past a sentence.
    pub dependencies: Vec<Dependency>,
    /// Whether the text is English.
    pub tongue: Tongue,
}

/// Reads the words of a document by rules. Total: any text gives an answer, the same text the same answer.
#[must_use]
pub fn read(document: &Document) -> Language {
    let tongue = tongue(document);
    let names = match tongue {
        Tongue::English => ascribe_names::read(document),
        Tongue::Other => ascribe_names::read_well_known(document),
    };
    Language { names, tongue, ..Language::default() }
}

/// Reads the words of a document by the models at hand, and by rules where there are none. As total as [`read`].
#[must_use]
pub fn read_with(models: &Models, document: &Document) -> Language {
    if tongue(document) == Tongue::Other {
        return read(document);
    }
    let findings = models.findings(document);
    Language {
        names: findings.names.unwrap_or_else(|| ascribe_names::read(document)),
        tags: findings.tags,
        dependencies: findings.dependencies,
        tongue: Tongue::English,
    }
}
