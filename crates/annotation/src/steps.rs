//! Moving the edge of a span from word to word.

use crate::decide::{Edge, Toward};
use ascribe_text::{Document, Span, TokenKind};

/// Moves one edge of `span` to the next word or mark; `None` where there is none, or where no word would be left.
///
/// Marks are steps of their own: whether a comma or a closing mark belongs to the words is for the person to say.
pub(crate) fn move_edge(document: &Document, span: Span, edge: Edge, toward: Toward) -> Option<Span> {
    let units = units(document);
    let starts = units.iter().map(|unit| unit.start);
    let ends = units.iter().map(|unit| unit.end);
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

/// Marks that hold a word together when they touch a word on both sides ("state-run", "don't", "and/or").
const JOINERS: &str = "-\u{2010}\u{2011}'’/&.,";

/// Gives what a person calls the words of a text: tokens that touch are one ("don't", "15-year"), other marks stand alone.
fn units(document: &Document) -> Vec<Span> {
    let tokens = document.tokens();
    let is_word = |at: usize| tokens.get(at).is_some_and(|token| token.kind != TokenKind::Punctuation);
    let touch = |at: usize| at > 0 && tokens.get(at).is_some_and(|token| token.span.start == tokens[at - 1].span.end);
    let joins = |at: usize| {
        at > 0
            && touch(at)
            && touch(at + 1)
            && is_word(at - 1)
            && is_word(at + 1)
            && is_joiner(document, tokens[at].span)
    };
    let mut units: Vec<Span> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let continues = touch(at) && ((is_word(at) && (is_word(at - 1) || joins(at - 1))) || joins(at));
        match units.last_mut() {
            Some(last) if continues => *last = last.hull(token.span),
            _ => units.push(token.span),
        }
    }
    units
}

fn is_joiner(document: &Document, span: Span) -> bool {
    document.slice(span).chars().all(|character| JOINERS.contains(character))
}

fn holds_word(document: &Document, span: Span) -> bool {
    document.tokens().iter().any(|token| token.kind != TokenKind::Punctuation && span.contains(token.span))
}
