//! The words of one sentence, with something to see beyond its ends.

use crate::model::words::Word;

/// The words of one sentence.
#[derive(Clone, Debug)]
pub struct Context<'w> {
    /// The words in order.
    pub words: &'w [Word],
    outside: Word,
}

impl<'w> Context<'w> {
    /// Looks at the words of a sentence.
    #[must_use]
    pub fn new(words: &'w [Word]) -> Self {
        Self { words, outside: Word::outside() }
    }

    /// Gives the word `step` places after (or before) `index`; outside the sentence a word that is none.
    #[must_use]
    #[inline]
    pub fn at(&self, index: usize, step: isize) -> &Word {
        index.checked_add_signed(step).and_then(|place| self.words.get(place)).unwrap_or(&self.outside)
    }
}
