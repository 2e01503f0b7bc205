//! Finding words again.
//!
//! In this order: the words where they were; the same words elsewhere; nearly the same words. The rule over all of it is that
//! an anchor never moves a statement onto another speaker's words: whatever leaves a doubt is for a person to look at.

mod context;
mod nearly;
pub(crate) mod words;

use crate::{Selector, TextQuote};
use ascribe_text::{Offsets, Span, in_order};
use context::Context;

/// Where words were found again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Where they were.
    Exact(Span),
    /// Elsewhere, without doubt.
    Moved(Span),
    /// Perhaps at one of these places, the likeliest first; a person must look.
    NeedsReview(Vec<Span>),
    /// Nowhere.
    Lost,
}

/// Finds the words that `selector` describes in `text`; `offsets` is the table of the same text.
///
/// A position without a quotation cannot be checked and needs review.
#[must_use]
pub fn anchor(text: &str, offsets: &Offsets<'_>, selector: &Selector) -> Anchor {
    let position =
        selector.position.map(|position| offsets.utf8_from_code_points(position)).filter(|span| !span.is_empty());
    let Some(quote) = selector.quote.as_ref().filter(|quote| !quote.exact.trim().is_empty()) else {
        return position.map_or(Anchor::Lost, |span| Anchor::NeedsReview(vec![span]));
    };
    if let Some(span) = position.filter(|span| text.get(span.range()) == Some(quote.exact.as_str())) {
        return Anchor::Exact(span);
    }
    let same = occurrences(text, &quote.exact);
    if same.is_empty() { nearly::anchor(text, quote) } else { among(text, quote, same) }
}

/// Places of the same words that are looked at; more than these are not told apart by their surroundings.
const MAX_OCCURRENCES: usize = 64;

/// How much better than any other the surroundings of a place must fit, of 2 (both sides).
const MARGIN: f64 = 0.3;

/// Chooses among places where the very words stand.
fn among(text: &str, quote: &TextQuote, places: Vec<Span>) -> Anchor {
    let ranked = places.into_iter().map(|span| (Context::of(text, span, quote), span)).collect();
    let ranked = in_order(ranked, |(context, _)| !context.fit().to_bits());
    let sure = match ranked.as_slice() {
        [(only, _)] => only.is_unknown() || only.holds(),
        [(best, _), (second, _), ..] => best.holds() && best.fit() - second.fit() >= MARGIN,
        [] => false,
    };
    let mut spans = ranked.into_iter().map(|(_, span)| span);
    match spans.next() {
        Some(best) if sure => Anchor::Moved(best),
        Some(best) => Anchor::NeedsReview(std::iter::once(best).chain(spans).collect()),
        None => Anchor::Lost,
    }
}

/// Finds all places of the very words, those that overlap too.
fn occurrences(text: &str, exact: &str) -> Vec<Span> {
    let next = |from: usize| text.get(from..)?.find(exact).map(|at| from + at);
    let first_character = exact.chars().next().map_or(1, char::len_utf8);
    let starts = std::iter::successors(next(0), |&at| next(at + first_character));
    starts.take(MAX_OCCURRENCES).map(|at| Span::from_range(at..at + exact.len())).collect()
}
