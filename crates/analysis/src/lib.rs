//! Who said what, in one article.

mod reading;

pub use reading::{
    Attribution, Boilerplate, BoilerplateKind, Confidence, Entity, EntityId, Mention, MentionForm, NotStatement,
    NotStatementReason, Reading, StatementFinding, StatementKind, TimeExpression,
};

use ascribe_language::Language;
use ascribe_text::Document;

/// Reads a document: entities, statements and their speakers. Total, and without clock, network or randomness.
#[must_use]
pub fn read(document: &Document, language: &Language) -> Reading {
    let _ = (document, language);
    Reading::default()
}
