//! Moving the edge of a span from word to word.

use crate::decide::{Edge, Toward};
use ascribe_text::{Document, Span, TokenKind};

/// Moves one edge of `span` to the next word or mark; `None` where there is none, or where no word would be left.
///
/// Marks are steps of their own: whether a comma or a closing mark belongs to the words is for the person to say.
pub(crate) fn move_edge(document: &Document, span: Span, edge: Edge, toward: Toward) -> Option<Span> {
    let words = document.words_in(Span::from_range(0..document.text().len())).collect::<Vec<_>>();
    let starts = words.iter().map(|word| word.start);
    let ends = words.iter().map(|word| word.end);
    let moved = match (edge, toward) {
        (Edge::Start, Toward::Back) => Span::new(starts.rev().find(|&start| start < span.start)?, span.end),
        (Edge::Start, Toward::Forward) => Span::new(starts.into_iter().find(|&start| start > span.start)?, span.end),
        (Edge::End, Toward::Back) => Span::new(span.start, ends.rev().find(|&end| end < span.end)?),
        (Edge::End, Toward::Forward) => Span::new(span.start, ends.into_iter().find(|&end| end > span.end)?),
    };
    holds_word(document, moved).then_some(moved)
}

/// Leaves out the white space at both ends, and cuts what reaches past the text; `None` where nothing is left.
pub(crate) fn trim(text: &str, span: Span) -> Option<Span> {
    let slice = text.get(span.start as usize..(span.end as usize).min(text.len()))?;
    let start = span.range().start + (slice.len() - slice.trim_start().len());
    let trimmed = slice.trim();
    (!trimmed.is_empty()).then(|| Span::from_range(start..start + trimmed.len()))
}

fn holds_word(document: &Document, span: Span) -> bool {
    let mut words = document.tokens_in(span).iter().filter(|token| token.kind != TokenKind::Punctuation);
    words.any(|token| span.contains(token.span))
}
