//! What each statement seems to take a position on, and where its speaker stands: suggestions, never more.

use crate::concepts::{Phrase, Spread, phrases, ranked};
use crate::stance::{Question, StanceHint, Weigher};
use crate::{Reading, StatementFinding};
use ascribe_language::{Language, Models};
use ascribe_text::Document;
use serde::{Deserialize, Serialize};

/// A suggested position of one statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PositionFinding {
    /// Index of the statement in [`Reading::statements`].
    pub statement: u32,
    /// About what, in the words of the text.
    pub concept: String,
    /// Where the speaker seems to stand, and why.
    pub hint: StanceHint,
}

/// Concepts suggested for one statement at most.
pub const MOST_CONCEPTS: usize = 3;

/// Suggests positions for every statement of a reading, in the order of the statements, the likeliest concept first.
#[must_use]
pub fn positions(models: &Models, document: &Document, language: &Language, reading: &Reading) -> Vec<PositionFinding> {
    let found: Vec<Vec<Phrase>> =
        reading.statements.iter().map(|statement| phrases(document, language, &statement.parts)).collect();
    let mut spread = Spread::default();
    for (statement, phrases) in reading.statements.iter().zip(&found) {
        spread.see("", statement.attribution.speaker.as_deref().unwrap_or_default(), phrases);
    }
    spread.see_title(document);
    let weigher = Weigher::new(models);
    let mut positions = Vec::new();
    for ((statement, phrases), at) in reading.statements.iter().zip(&found).zip(0..) {
        for ranked in ranked(phrases, &spread).into_iter().take(MOST_CONCEPTS) {
            let concept = ranked.phrase.name;
            let hint = weigher.hint(document, &question(statement, &[&concept]));
            positions.extend(hint.map(|hint| PositionFinding { statement: at, concept, hint }));
        }
    }
    positions
}

/// Makes a question of a statement that was found.
#[must_use]
pub fn question<'a>(statement: &'a StatementFinding, names: &'a [&'a str]) -> Question<'a> {
    Question { cue: statement.attribution.cue, parts: &statement.parts, kind: statement.kind, names }
}
