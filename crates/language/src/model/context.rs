//! The words of one sentence, with something to see beyond its ends.

use crate::model::dictionary::NO_WORD;
use crate::model::words::Word;

/// The words of one sentence.
#[derive(Clone, Debug)]
pub struct Context<'w> {
    /// The words in order.
    pub words: &'w [Word],
    /// Their numbers in the memory, if they have any.
    numbers: &'w [u32],
    outside: Word,
}

impl<'w> Context<'w> {
    /// Looks at the words of a sentence.
    #[must_use]
    pub fn new(words: &'w [Word]) -> Self {
        Self::numbered(words, &[])
    }

    /// Looks at the words of a sentence, whose numbers in the memory are known.
    pub(crate) fn numbered(words: &'w [Word], numbers: &'w [u32]) -> Self {
        Self { words, numbers, outside: Word::outside() }
    }

    /// Gives the word `step` places after (or before) `index`; outside the sentence a word that is none.
    #[must_use]
    #[inline]
    pub fn at(&self, index: usize, step: isize) -> &Word {
        index.checked_add_signed(step).and_then(|place| self.words.get(place)).unwrap_or(&self.outside)
    }

    /// Gives the number of the word `step` places after (or before) `index`; outside the sentence [`NO_WORD`].
    #[inline]
    pub(crate) fn number(&self, index: usize, step: isize) -> u32 {
        let place = index.checked_add_signed(step);
        place.and_then(|place| self.numbers.get(place)).copied().unwrap_or(NO_WORD)
    }

    /// Gives the numbers of the word at `index` and of two on either side, away from the ends of the sentence.
    #[inline]
    pub(crate) fn five_numbers(&self, index: usize) -> Option<&'w [u32; 5]> {
        self.numbers.get(index.checked_sub(2)?..)?.first_chunk()
    }
}
