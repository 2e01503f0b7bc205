//! Statements to test components with.

use ascribe_annotation::{Coder, Review, Statement, StatementKind};
use ascribe_text::Span;

/// Makes a statement of these parts, of nobody, about nothing.
pub(crate) fn statement(id: &str, parts: &[(u32, u32)], review: Review) -> Statement {
    Statement {
        id: id.into(),
        article: "article".into(),
        kind: StatementKind::Direct,
        parts: parts.iter().map(|&(start, end)| Span::new(start, end)).collect(),
        quoted: Vec::new(),
        cue: None,
        speaker_mention: None,
        speakers: Vec::new(),
        organization: None,
        positions: Vec::new(),
        note: String::new(),
        review,
        coder: Coder::Ascribe,
        suggestion: None,
        created: "2026-01-31T08:15:00.000Z".into(),
        modified: "2026-01-31T08:15:00.000Z".into(),
        extra: serde_json::Map::new(),
    }
}
