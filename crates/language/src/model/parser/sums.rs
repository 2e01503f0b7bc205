//! What the words met so far do to the hidden units: added up once for each word and place, then remembered.

use crate::model::memory::{QuickMap, renumber, spared};
use crate::model::parser::network::{Hidden, Network, WIDTH};
use crate::model::parser::token::Token;
use crate::model::parser::view::PLACES;
use crate::model::table::Lanes;
use crate::model::tagger::TAGS;

/// Not asked yet.
const UNASKED: u32 = u32::MAX;
/// Sums kept at most (about 25 MB); then those of the rarest words are forgotten.
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
    /// Times that it was met.
    uses: u32,
    /// For each place the number of its sum.
    known: [u32; PLACES],
}

impl Seen {
    /// Gives the number of its sums.
    fn asked(&self) -> usize {
        self.known.iter().filter(|&&sum| sum != UNASKED).count()
    }
}

impl Sums {
    /// Gives the number of a word, met before or not.
    pub(super) fn number(&mut self, network: &Network, token: Token) -> u32 {
        let kind = Kind { tag: token.tag, fine: token.fine, worth: network.worth(token.keys()) };
        *self.numbers.entry(kind).or_insert_with_key(|kind| {
            self.seen.push(Seen { kind: kind.clone(), uses: 0, known: [UNASKED; PLACES] });
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
            self.seen[slot as usize].uses += 1;
            return slot;
        }
        let number = self.number(network, token());
        self.seen[number as usize].uses += 1;
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

    /// Forgets the rarest words when it has become too much.
    pub(crate) fn forget_if_full(&mut self) {
        if self.sums.len() <= MOST_SUMS {
            return;
        }
        let kept = spared(self.seen.iter().map(|seen| (seen.uses, seen.asked())), MOST_SUMS / 4 * 3);
        let mut numbers = vec![UNASKED; self.seen.len()];
        let mut places = vec![UNASKED; self.sums.len()];
        for (seen, _) in self.seen.iter().zip(&kept).filter(|&(_, &kept)| kept) {
            seen.known.iter().filter(|&&sum| sum != UNASKED).for_each(|&sum| places[sum as usize] = 0);
        }
        move_up(&mut self.sums, &mut places);
        renumber(&kept, &mut numbers);
        let mut is_kept = kept.iter();
        self.seen.retain(|_| is_kept.next() == Some(&true));
        for seen in &mut self.seen {
            seen.uses /= 2;
            seen.known = seen.known.map(|sum| places.get(sum as usize).copied().unwrap_or(UNASKED));
        }
        self.numbers.retain(|_, number| {
            *number = numbers[*number as usize];
            *number != UNASKED
        });
        self.by_word.clear();
    }

    /// Forgets which words of the memory are meant by which numbers: they have new ones.
    pub(crate) fn forget_numbers(&mut self) {
        self.by_word.clear();
    }
}

/// Moves the sums that have a place to the front, in order, and tells each place.
fn move_up(sums: &mut Vec<Hidden>, places: &mut [u32]) {
    let mut next = 0;
    for (old, place) in places.iter_mut().enumerate().filter(|(_, place)| **place != UNASKED) {
        sums.swap(next, old);
        *place = u32::try_from(next).unwrap_or(UNASKED);
        next += 1;
    }
    sums.truncate(next);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_that_are_kept_move_up_in_order() {
        let mut sums: Vec<Hidden> = (0..5).map(|value| Lanes([value; _])).collect();
        let mut places = [UNASKED, 0, UNASKED, 0, 0];
        move_up(&mut sums, &mut places);
        assert_eq!(sums.iter().map(|sum| sum.0[0]).collect::<Vec<_>>(), [1, 3, 4]);
        assert_eq!(places, [UNASKED, 0, UNASKED, 1, 2]);
    }
}
