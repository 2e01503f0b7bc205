//! The one border that page, worker, element and command line call.
//!
//! Plain structs in, plain structs out. Nothing here knows a browser, a clock or a network.

pub mod json;
mod known_speakers;
mod lessons;
mod proposals;
mod suggest;

pub use ascribe_analysis::{
    Amount, AmountKind, Attribution, Boilerplate, BoilerplateKind, Confidence, Engine, Entity, EntityId, Mention,
    MentionForm, NotStatement, NotStatementReason, PositionFinding, Reading, StatementFinding, StatementKind,
    TimeExpression,
};
pub use ascribe_language::{ModelError, Models, NameKind};
pub use lessons::Lessons;
pub use proposals::{MOST_PROPOSALS, proposals};
pub use suggest::{propose_late, suggest, suggest_again, suggest_in_place, suggestions};

use ascribe_language::Language;
use ascribe_text::Document;

/// Reads a document: entities, times, statements and their speakers.
///
/// Total and pure: any text gives an answer, the same text the same answer.
#[must_use]
pub fn read(document: &Document) -> Reading {
    read_with(&Models::default(), document)
}

/// Reads a document with trained models at hand; what they do not cover is read by rules, as [`read`] does.
///
/// Total and pure, like [`read`].
#[must_use]
pub fn read_with(models: &Models, document: &Document) -> Reading {
    read_published(models, document, None)
}

/// Reads a document of which the day of publication may be known, as an ISO 8601 date: "Friday" is a day then.
///
/// Total and pure, like [`read`].
#[must_use]
pub fn read_published(models: &Models, document: &Document, published: Option<&str>) -> Reading {
    let (language, reading) = statements(models, document, published);
    let positions = ascribe_analysis::positions(models, document, &language, &reading);
    Reading { positions, ..reading }
}

/// Reads as [`read_published`] does, but looks for no positions: all that it takes to show who said what.
///
/// Total and pure, like [`read`].
#[must_use]
pub fn read_statements(models: &Models, document: &Document, published: Option<&str>) -> Reading {
    statements(models, document, published).1
}

fn statements(models: &Models, document: &Document, published: Option<&str>) -> (Language, Reading) {
    let language = ascribe_language::read_with(models, document);
    let reading = ascribe_analysis::dated(document, ascribe_analysis::read(document, &language), published);
    (language, reading)
}
