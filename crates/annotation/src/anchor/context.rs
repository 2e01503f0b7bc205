//! Whether what stands around some words is what stood around them before.

use crate::TextQuote;
use ascribe_text::Span;

/// How alike a side must be for it to hold, 0 to 1: unrelated English of 32 characters reaches about 0.3.
const HOLDS: f64 = 0.6;

/// How well the surroundings of a place fit; `None` is a side that nothing is known of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    before: Option<f64>,
    after: Option<f64>,
}

impl Context {
    /// Compares what stands around `span` with what the quotation says stood there.
    pub(super) fn of(text: &str, span: Span, quote: &TextQuote) -> Self {
        let before = text.get(..span.range().start).unwrap_or_default();
        let after = text.get(span.range().end..).unwrap_or_default();
        let (prefix, suffix) = (quote.prefix.chars().count(), quote.suffix.chars().count());
        Self { before: alike(&last(before, prefix), &quote.prefix), after: alike(&first(after, suffix), &quote.suffix) }
    }

    /// Tells whether nothing is known of either side.
    pub(super) fn is_unknown(self) -> bool {
        self.before.is_none() && self.after.is_none()
    }

    /// Tells whether at least one side is as it was, as far as anything is known.
    pub(super) fn holds(self) -> bool {
        [self.before, self.after].into_iter().flatten().any(|side| side >= HOLDS)
    }

    /// Gives how alike both sides are, 0 to 2.
    pub(super) fn fit(self) -> f64 {
        self.before.unwrap_or_default() + self.after.unwrap_or_default()
    }
}

fn alike(found: &str, wanted: &str) -> Option<f64> {
    (!wanted.trim().is_empty()).then(|| strsim::normalized_levenshtein(found, wanted))
}

fn last(text: &str, characters: usize) -> String {
    let start = text.char_indices().rev().take(characters).last().map_or(text.len(), |(at, _)| at);
    text[start..].to_owned()
}

fn first(text: &str, characters: usize) -> String {
    text.chars().take(characters).collect()
}
