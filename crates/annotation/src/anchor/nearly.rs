//! Finding words that have changed a little.
//!
//! Approximate search after Sellers (1980), over words instead of characters: the place in the text that the quotation can be
//! turned into with the fewest words put in, left out or exchanged.

use super::Anchor;
use super::context::Context;
use super::words::{self, Word};
use crate::TextQuote;
use ascribe_text::Span;

/// The part of the words that must be the same for the place to be certain.
const SURE: f64 = 0.85;
/// The part of the words that must be the same for the place to be shown at all.
const POSSIBLE: f64 = 0.6;
/// How much better than any other place it must be.
const MARGIN: f64 = 0.2;
/// Words that a quotation must have: of fewer, a single one is too large a part.
const MIN_WORDS: usize = 5;
/// Comparisons of words after which the search is not worth its time (a 400-word quotation in a 10,000-word article).
const MAX_COMPARISONS: usize = 4_000_000;

/// Finds the words of a quotation that nowhere stand as they are.
pub(super) fn anchor(text: &str, quote: &TextQuote) -> Anchor {
    let wanted = words::split(&quote.exact);
    let found = words::split(text);
    if wanted.is_empty() || wanted.len().saturating_mul(found.len()) > MAX_COMPARISONS {
        return Anchor::Lost;
    }
    let ends = distances(&wanted, &found);
    let Some(best) = closest(&ends, wanted.len(), |_| true) else { return Anchor::Lost };
    if best.score < POSSIBLE {
        return Anchor::Lost;
    }
    let runner_up = closest(&ends, wanted.len(), |end| end.start >= best.end || end.end <= best.start);
    let places = std::iter::once(&best).chain(runner_up.iter().filter(|place| place.score >= POSSIBLE));
    let places = places.map(|place| place.span(&found)).collect::<Vec<_>>();
    let is_sure = (best.score >= 1.0 || (best.score >= SURE && wanted.len() >= MIN_WORDS))
        && runner_up.is_none_or(|other| best.score - other.score >= MARGIN)
        && says_the_same(&wanted, &found[best.start..best.end])
        && fits(text, places[0], quote);
    if is_sure { Anchor::Moved(places[0]) } else { Anchor::NeedsReview(places) }
}

fn fits(text: &str, span: Span, quote: &TextQuote) -> bool {
    let context = Context::of(text, span, quote);
    context.is_unknown() || context.holds()
}

/// The best way to end at one word of the text.
#[derive(Clone, Copy)]
struct End {
    /// The first word.
    start: usize,
    /// Words put in, left out or exchanged.
    changes: usize,
}

/// A place that the quotation can be turned into: words `start..end` of the text.
#[derive(Clone, Copy)]
struct Place {
    start: usize,
    end: usize,
    score: f64,
}

impl Place {
    fn span(&self, words: &[Word]) -> Span {
        words[self.start].span.hull(words[self.end - 1].span)
    }
}

/// Gives, for every word of the text, the best way to end behind it.
fn distances(wanted: &[Word], found: &[Word]) -> Vec<End> {
    let mut column: Vec<End> = (0..=wanted.len()).map(|changes| End { start: 0, changes }).collect();
    let mut ends = Vec::with_capacity(found.len());
    for (at, word) in found.iter().enumerate() {
        let mut diagonal = column[0];
        column[0] = End { start: at + 1, changes: 0 };
        diagonal.start = at;
        for (row, other) in wanted.iter().enumerate() {
            let exchanged = End { changes: diagonal.changes + usize::from(word.folded != other.folded), ..diagonal };
            let put_in = End { changes: column[row + 1].changes + 1, ..column[row + 1] };
            let left_out = End { changes: column[row].changes + 1, ..column[row] };
            diagonal = column[row + 1];
            column[row + 1] =
                [exchanged, put_in, left_out].into_iter().min_by_key(|end| end.changes).unwrap_or(exchanged);
        }
        ends.push(column[wanted.len()]);
    }
    ends
}

/// Finds the best place among those that are allowed.
fn closest(ends: &[End], length: usize, is_allowed: impl Fn(&Place) -> bool) -> Option<Place> {
    let places = ends.iter().enumerate().filter(|(at, end)| end.start <= *at).map(|(at, end)| Place {
        start: end.start,
        end: at + 1,
        score: 1.0 - end.changes as f64 / length as f64,
    });
    places.filter(is_allowed).max_by(|left, right| left.score.total_cmp(&right.score).then(right.end.cmp(&left.end)))
}

/// Tells whether the words that differ are neither negations nor numbers nor names.
fn says_the_same(wanted: &[Word], found: &[Word]) -> bool {
    changed(wanted, found).into_iter().all(|word| word.is_mark() || !word.carries_meaning())
}

/// Gives the words of both sides that are not in their longest common subsequence.
fn changed<'w>(left: &'w [Word], right: &'w [Word]) -> Vec<&'w Word> {
    let mut common = vec![vec![0_usize; right.len() + 1]; left.len() + 1];
    for (i, word) in left.iter().enumerate().rev() {
        for (j, other) in right.iter().enumerate().rev() {
            common[i][j] = if word.folded == other.folded {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut changed = Vec::new();
    while let (Some(word), Some(other)) = (left.get(i), right.get(j)) {
        if word.folded == other.folded {
            (i, j) = (i + 1, j + 1);
        } else if common[i + 1][j] >= common[i][j + 1] {
            changed.push(word);
            i += 1;
        } else {
            changed.push(other);
            j += 1;
        }
    }
    changed.extend(left[i..].iter().chain(&right[j..]));
    changed
}
