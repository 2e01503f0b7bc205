//! Finding words again.

use crate::Selector;
use ascribe_text::{Offsets, Span};

/// Where words were found again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Where they were.
    Exact(Span),
    /// Elsewhere, without doubt.
    Moved(Span),
    /// Perhaps here; a person must look. Best first.
    NeedsReview(Vec<Span>),
    /// Nowhere.
    Lost,
}

/// Finds the words that `selector` describes in `text`; `offsets` is the table of the same text.
///
/// When unsure it asks: words that stand in several places, or that have changed in what they say, need review.
#[must_use]
pub fn anchor(text: &str, offsets: &Offsets<'_>, selector: &Selector) -> Anchor {
    let at_position =
        selector.position.map(|position| offsets.utf8_from_code_points(position)).filter(|span| !span.is_empty());
    let Some(quote) = &selector.quote else {
        return at_position.map_or(Anchor::Lost, |span| Anchor::NeedsReview(vec![span]));
    };
    if let Some(span) = at_position.filter(|span| text.get(span.range()) == Some(quote.exact.as_str())) {
        return Anchor::Exact(span);
    }
    let found = text.match_indices(&quote.exact).map(|(at, words)| Span::from_range(at..at + words.len()));
    match found.collect::<Vec<_>>().as_slice() {
        [] => Anchor::Lost,
        [only] if !quote.exact.is_empty() => Anchor::Moved(*only),
        several => Anchor::NeedsReview(several.to_vec()),
    }
}
