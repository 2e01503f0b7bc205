//! Statements to test components with.

use ascribe_annotation::{Coder, Review, Statement};
use ascribe_text::Span;

/// Makes a statement of these parts, of nobody, about nothing.
pub(crate) fn statement(id: &str, parts: &[(u32, u32)], review: Review) -> Statement {
    let spans = parts.iter().map(|&(start, end)| Span::new(start, end)).collect();
    Statement {
        review,
        coder: Coder::Ascribe,
        created: "2026-01-31T08:15:00.000Z".into(),
        modified: "2026-01-31T08:15:00.000Z".into(),
        ..Statement::new(id.into(), "article".into(), spans)
    }
}
