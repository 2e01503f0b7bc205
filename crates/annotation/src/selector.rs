//! Saying where words stand so that they can be found again, here and by other programs.
//!
//! The two selectors are those of the W3C Web Annotation Data Model (4.2.4 and 4.2.5), and carry its words.

use ascribe_text::{CodePointSpan, Offsets, Span};
use serde::{Deserialize, Serialize};

/// Code points of context that a quote carries on either side, as Hypothesis and Apache Annotator do.
pub const CONTEXT: usize = 32;

/// A quotation of the words, with what stands around them (W3C `TextQuoteSelector`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextQuote {
    /// The words.
    pub exact: String,
    /// What stands before them.
    pub prefix: String,
    /// What stands after them.
    pub suffix: String,
}

/// Where words stand: by count (W3C `TextPositionSelector`, in code points), by quotation, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selector {
    /// By count.
    pub position: Option<CodePointSpan>,
    /// By quotation.
    pub quote: Option<TextQuote>,
}

/// Describes a span of `text` by count and by quotation. `offsets` is the table of the same text.
#[must_use]
pub fn describe(text: &str, offsets: &Offsets<'_>, span: Span) -> Selector {
    let slice = |span: Span| text.get(span.range()).unwrap_or_default();
    let (before, after) = (slice(Span::new(0, span.start)), text.get(span.range().end..).unwrap_or_default());
    let first_kept = before.char_indices().rev().take(CONTEXT).last().map_or(before.len(), |(at, _)| at);
    Selector {
        position: Some(offsets.code_points_from_utf8(span)),
        quote: Some(TextQuote {
            exact: slice(span).to_owned(),
            prefix: before[first_kept..].to_owned(),
            suffix: after.chars().take(CONTEXT).collect(),
        }),
    }
}
