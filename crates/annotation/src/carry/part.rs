//! Finding one part of a statement in the new text.

use super::{Carrier, range};
use crate::anchor::{Anchor, anchor};
use crate::{Doubt, describe};
use ascribe_text::Span;

/// The part of the words that must still be there for the place to be certain.
const SURE: f64 = 0.85;
/// The part of the words that must still be there for the place to be shown at all.
const POSSIBLE: f64 = 0.6;
/// Words that a changed part must have: of fewer, a single one is too large a part.
const MIN_WORDS: usize = 5;

/// What was found of one part.
pub(super) enum Found {
    /// The same words, where the texts run side by side.
    Same(Span),
    /// Nearly the same words there, without a change of meaning.
    Nearly(Span),
    /// The words, or nearly, in another place.
    Elsewhere(Span),
    /// Perhaps one of these places.
    Doubtful(Doubt, Vec<Span>),
    /// Nothing.
    Lost,
}

impl Found {
    /// Gives the place, if it is certain.
    pub(super) fn sure(&self) -> Option<Span> {
        match self {
            Self::Same(span) | Self::Nearly(span) | Self::Elsewhere(span) => Some(*span),
            Self::Doubtful(..) | Self::Lost => None,
        }
    }

    /// Gives what is in doubt.
    pub(super) fn doubt(&self) -> Option<Doubt> {
        match self {
            Self::Doubtful(doubt, _) => Some(*doubt),
            Self::Lost => Some(Doubt::Lost),
            Self::Same(_) | Self::Nearly(_) | Self::Elsewhere(_) => None,
        }
    }

    /// Tells whether the words left the place where the texts run side by side.
    pub(super) fn is_elsewhere(&self) -> bool {
        matches!(self, Self::Elsewhere(_))
    }
}

/// Gives the places that a person may choose among: for a statement of one part each alone, for several parts those found.
pub(super) fn candidates(found: &[Found]) -> Vec<Vec<Span>> {
    let places = |found: &Found| match found {
        Found::Doubtful(_, places) => places.clone(),
        other => other.sure().into_iter().collect(),
    };
    if let [only] = found {
        return places(only).into_iter().map(|place| vec![place]).collect();
    }
    let first = found.iter().filter_map(|found| places(found).first().copied()).collect::<Vec<_>>();
    if first.is_empty() { Vec::new() } else { vec![ascribe_text::in_order(first, |span| span.order())] }
}

impl Carrier<'_> {
    /// Follows words that stand as they stood; nothing where one of them changed.
    pub(super) fn follow(&self, span: Span) -> Option<Span> {
        let words = range(self.old_words, span);
        let (first, last) = (words.start, words.end.checked_sub(1)?);
        let places = self.matched.to_new.get(words)?.iter().copied().collect::<Option<Vec<_>>>()?;
        let is_run = places.windows(2).all(|pair| pair[0] + 1 == pair[1]);
        let (start, end) = (places.first().copied()?, places.last().copied()?);
        is_run.then(|| self.shifted(span, (first, last), (start, end)))
    }

    /// Finds one part.
    pub(super) fn find(&self, part: Span) -> Found {
        match self.follow(part) {
            Some(span) => Found::Same(span),
            None => self.find_changed(part).unwrap_or_else(|| self.find_elsewhere(part)),
        }
    }

    /// Puts the edges inside the first and last word where they were, if those words are written as they were.
    fn shifted(&self, span: Span, old: (usize, usize), new: (usize, usize)) -> Span {
        let [old_first, old_last] = [old.0, old.1].map(|at| self.old_words[at].span);
        let [new_first, new_last] = [new.0, new.1].map(|at| self.new_words[at].span);
        let cut_start = if old_first.len() == new_first.len() { span.start.saturating_sub(old_first.start) } else { 0 };
        let cut_end = if old_last.len() == new_last.len() { old_last.end.saturating_sub(span.end) } else { 0 };
        Span::new(new_first.start + cut_start, new_last.end - cut_end)
    }

    /// Looks at the place where the texts run side by side and the words are nearly the same.
    fn find_changed(&self, part: Span) -> Option<Found> {
        let words = range(self.old_words, part);
        let places = self.matched.to_new.get(words.clone())?;
        let kept = places.iter().copied().flatten().collect::<Vec<_>>();
        let (start, end) = (*kept.first()?, *kept.last()? + 1);
        let share = kept.len() as f64 / words.len().max(end - start) as f64;
        if share < POSSIBLE {
            return None;
        }
        let span = self.new_words[start].span.hull(self.new_words[end - 1].span);
        let gone = words.clone().filter(|at| self.matched.to_new[*at].is_none()).map(|at| &self.old_words[at]);
        let come = (start..end).filter(|at| !self.matched.was_there[*at]).map(|at| &self.new_words[at]);
        if gone.chain(come).any(|word| !word.is_mark() && word.carries_meaning()) {
            return Some(Found::Doubtful(Doubt::MeaningChanged, vec![span]));
        }
        if share < SURE || words.len() < MIN_WORDS {
            return Some(Found::Doubtful(Doubt::WordsChanged, vec![span]));
        }
        Some(Found::Nearly(span))
    }

    /// Looks for the words anywhere in the new text.
    fn find_elsewhere(&self, part: Span) -> Found {
        let selector = describe(&self.old.text, &self.old_offsets, part);
        match anchor(&self.new.text, &self.new_offsets, &selector) {
            Anchor::Exact(span) | Anchor::Moved(span) => Found::Elsewhere(span),
            Anchor::NeedsReview(places) if places.len() == 1 => Found::Doubtful(Doubt::WordsChanged, places),
            Anchor::NeedsReview(places) => Found::Doubtful(Doubt::SeveralPlaces, places),
            Anchor::Lost => Found::Lost,
        }
    }
}
