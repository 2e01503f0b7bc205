//! What stands around a statement and tells whose words they are.

use crate::anchor::words::Word;
use std::ops::Range;

/// Words on either side of a statement that may name its speaker.
const AROUND: usize = 25;

/// Words that begin sentences with a capital and name nobody.
const STARTERS: [&str; 40] = [
    "a", "after", "all", "an", "and", "as", "asked", "at", "before", "both", "but", "by", "despite", "during", "for",
    "from", "he", "his", "i", "if", "in", "it", "its", "on", "or", "she", "so", "that", "the", "their", "there",
    "they", "this", "to", "we", "when", "while", "with", "you", "her",
];

/// Tells which words of two texts are names.
pub(super) struct Names<'w> {
    /// Words that stand somewhere without a capital, in order.
    lower: Vec<&'w str>,
}

impl<'w> Names<'w> {
    /// Looks through the words of two texts.
    pub(super) fn of(old: &'w [Word], new: &'w [Word]) -> Self {
        let plain = old.iter().chain(new).filter(|word| !word.is_special && !word.is_mark());
        let mut lower = plain.map(|word| word.folded.as_str()).collect::<Vec<_>>();
        lower.sort_unstable();
        lower.dedup();
        Self { lower }
    }

    /// Tells whether a word is part of a name: it begins with a capital, and never stands without one.
    pub(super) fn is_name(&self, word: &Word) -> bool {
        let folded = word.folded.as_str();
        word.is_special
            && folded.starts_with(char::is_alphabetic)
            && !STARTERS.contains(&folded)
            && self.lower.binary_search(&folded).is_err()
    }
}

/// Gives the words around some words, within `limit`: those of both sides, without the words themselves.
pub(super) fn around(inside: &Range<usize>, limit: &Range<usize>) -> [Range<usize>; 2] {
    let start = inside.start.saturating_sub(AROUND).max(limit.start);
    let end = (inside.end + AROUND).min(limit.end);
    [start.min(inside.start)..inside.start, inside.end.min(end)..end]
}
