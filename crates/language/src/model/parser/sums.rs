//! What the words met so far do to the hidden units: added up once for each word and place, then remembered.

use crate::model::memory::QuickMap;
use crate::model::parser::network::{Hidden, Network, WIDTH};
use crate::model::parser::token::Token;
use crate::model::parser::view::PLACES;
use crate::model::table::Lanes;
use crate::model::tagger::TAGS;

/// Not asked yet.
const UNASKED: u32 = u32::MAX;
/// Sums kept at most (about 25 MB); then all are forgotten.
const MOST_SUMS: usize = 100_000;

/// What the words met so far do at the places of a view.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sums {
    /// Words that are worth the same and of one kind are the same word: most rare ones have a double.
    numbers: QuickMap<Kind, u32>,
    /// The numbers once more, by the word's number in the memory and its part of speech.
    by_word: Vec<[u32; TAGS]>,
    seen: Vec<Seen>,
    sums: Vec<Hidden>,
}

/// All that the parser knows of a word.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Kind {
    tag: u8,
    fine: u32,
    worth: Lanes<WIDTH>,
}

/// A word that was met.
#[derive(Clone, Debug)]
struct Seen {
    kind: Kind,
    /// For each place the number of its sum.
    known: [u32; PLACES],
}

impl Sums {
    /// Gives the number of a word, met before or not.
    pub(super) fn number(&mut self, network: &Network, token: Token) -> u32 {
        let kind = Kind { tag: token.tag, fine: token.fine, worth: network.worth(token.keys()) };
        *self.numbers.entry(kind).or_insert_with_key(|kind| {
            self.seen.push(Seen { kind: kind.clone(), known: [UNASKED; PLACES] });
            u32::try_from(self.seen.len() - 1).unwrap_or(UNASKED)
        })
    }

    /// Gives the number of a word that the memory knows by a number of its own.
    pub(super) fn number_of(&mut self, network: &Network, word: u32, tag: u8, token: impl Fn() -> Token) -> u32 {
        let word = word as usize;
        if self.by_word.len() <= word {
            self.by_word.resize(word + 1, [UNASKED; TAGS]);
        }
        let slot = self.by_word[word].get(usize::from(tag)).copied().unwrap_or(UNASKED);
        if slot != UNASKED {
            return slot;
        }
        let number = self.number(network, token());
        if let Some(slot) = self.by_word[word].get_mut(usize::from(tag)) {
            *slot = number;
        }
        number
    }

    /// Gives part of speech, plain and detailed, of the word with a number.
    pub(super) fn kind(&self, number: u32) -> (u8, u32) {
        let kind = &self.seen[number as usize].kind;
        (kind.tag, kind.fine)
    }

    /// Adds up what a word does at a place, if that was not done before; gives the number for [`Sums::get`].
    #[inline]
    pub(super) fn at(&mut self, network: &Network, number: u32, place: usize) -> u32 {
        let known = self.seen[number as usize].known[place];
        if known == UNASKED { self.learn(network, number, place) } else { known }
    }

    #[cold]
    fn learn(&mut self, network: &Network, number: u32, place: usize) -> u32 {
        let seen = &mut self.seen[number as usize];
        let sum = u32::try_from(self.sums.len()).unwrap_or(UNASKED);
        seen.known[place] = sum;
        self.sums.push(network.place(&seen.kind.worth, place));
        sum
    }

    /// Gives a sum by its number.
    #[inline]
    pub(super) fn get(&self, sum: u32) -> &Hidden {
        &self.sums[sum as usize]
    }

    /// Forgets everything when it has become too much.
    pub(crate) fn forget_if_full(&mut self) {
        if self.sums.len() > MOST_SUMS {
            *self = Self::default();
        }
    }
}
