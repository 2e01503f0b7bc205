//! What the words met so far do to the hidden units: added up once for each word and place, then remembered.
//!
//! A word is known twice: near the moves by all its features, at the outer places by a few, which many words share.

use crate::model::memory::{QuickMap, keep, renumber, spared};
use crate::model::parser::network::{Network, Part, REST, WIDTH};
use crate::model::parser::token::Token;
use crate::model::parser::view::{NEAR, PLACES};
use crate::model::table::Lanes;
use crate::model::tagger::TAGS;

/// Not met yet.
const UNMET: u32 = u32::MAX;
/// Words known by all their features that are kept at most (about 16 MB).
const MOST_NEAR: usize = 16_000;
/// Words seen from afar that are kept at most (about 18 MB); news has a third of them.
const MOST_FAR: usize = 6_000;
/// The outer places.
const OUTER: usize = PLACES - NEAR;

/// What the words met so far do at the places of a view.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sums {
    near: Shelf<NEAR>,
    far: Shelf<OUTER>,
    /// The place among `met` of a word, by its number in the memory and its part of speech.
    by_word: Vec<[u32; TAGS]>,
    met: Vec<Met>,
    /// The top of a sentence, and no word.
    ends: Option<[Met; 2]>,
}

/// A word that was met, with its part of speech.
#[derive(Clone, Copy, Debug)]
pub(super) struct Met {
    /// Its number among the words known by all their features.
    near: u32,
    /// Its number among the words seen from afar.
    far: u32,
    /// Times that it was met, not yet told to the shelves.
    uses: u32,
    /// Its part of speech.
    pub(super) tag: u8,
}

/// Words of so many places, by what they are worth: words that are worth the same are the same word.
///
/// What they do to the first units lies apart: mostly nothing else is asked, and it stays near the processor.
#[derive(Clone, Debug, Default)]
struct Shelf<const N: usize> {
    numbers: QuickMap<Lanes<WIDTH>, u32>,
    /// Times that each was met.
    uses: Vec<u32>,
    first: Vec<[Part; N]>,
    rest: Vec<[[Part; REST]; N]>,
}

impl Sums {
    /// Gives what is known of a word that the memory knows by a number of its own.
    #[inline]
    pub(super) fn met(&mut self, network: &Network, word: u32, tag: u8, token: impl Fn() -> Token) -> Met {
        let word = word as usize;
        if self.by_word.len() <= word {
            self.by_word.resize(word + 1, [UNMET; TAGS]);
        }
        let slot = self.by_word[word].get(usize::from(tag)).copied().unwrap_or(UNMET);
        if let Some(met) = self.met.get_mut(slot as usize) {
            met.uses += 1;
            return *met;
        }
        let met = self.meet(network, token());
        if let Some(slot) = self.by_word[word].get_mut(usize::from(tag)) {
            *slot = u32::try_from(self.met.len()).unwrap_or(UNMET);
            self.met.push(met);
        }
        met
    }

    /// Gets to know a word.
    pub(super) fn meet(&mut self, network: &Network, token: Token) -> Met {
        let near = self.near.number(network, network.worth(token.keys()), 0);
        let far = self.far.number(network, network.worth(token.far_keys()), NEAR);
        Met { near, far, uses: 0, tag: token.tag }
    }

    /// Gives what is known of the top of a sentence and of no word.
    pub(super) fn ends(&mut self, network: &Network) -> [Met; 2] {
        if let Some(ends) = self.ends {
            return ends;
        }
        let ends = [Token::TOP, Token::ABSENT].map(|token| self.meet(network, token));
        *self.ends.insert(ends)
    }

    /// Gives what a word does to the first units at a place.
    #[inline]
    pub(super) fn first(&self, word: Met, place: usize) -> &Part {
        match place.checked_sub(NEAR) {
            None => &self.near.first[word.near as usize][place],
            Some(outer) => &self.far.first[word.far as usize][outer],
        }
    }

    /// Gives what a word does to the other units at a place.
    #[inline]
    pub(super) fn rest(&self, word: Met, place: usize) -> &[Part; REST] {
        match place.checked_sub(NEAR) {
            None => &self.near.rest[word.near as usize][place],
            Some(outer) => &self.far.rest[word.far as usize][outer],
        }
    }

    /// Forgets the rarest words when it has become too much.
    pub(crate) fn forget_if_full(&mut self) {
        if !self.near.is_above(MOST_NEAR) && !self.far.is_above(MOST_FAR) {
            return;
        }
        self.forget_numbers();
        self.near.forget_rarest(MOST_NEAR);
        self.far.forget_rarest(MOST_FAR);
    }

    /// Forgets which words of the memory are meant by which numbers: they have new ones.
    pub(crate) fn forget_numbers(&mut self) {
        for met in self.met.drain(..) {
            self.near.uses[met.near as usize] += met.uses;
            self.far.uses[met.far as usize] += met.uses;
        }
        self.by_word.clear();
        self.ends = None;
    }
}

impl<const N: usize> Shelf<N> {
    /// Gives the number of a word; what it does at the places from `place` on is added up when it is new.
    fn number(&mut self, network: &Network, worth: Lanes<WIDTH>, place: usize) -> u32 {
        let Self { numbers, uses, first, rest } = self;
        let number = *numbers.entry(worth).or_insert_with_key(|worth| {
            let sums = network.places::<N>(worth, place);
            uses.push(0);
            first.push(sums.map(|[first, ..]| first));
            rest.push(sums.map(|[_, rest @ ..]| rest));
            u32::try_from(first.len() - 1).unwrap_or(UNMET)
        });
        uses[number as usize] += 1;
        number
    }

    fn is_above(&self, most: usize) -> bool {
        self.uses.len() > most
    }

    /// Forgets the rarest quarter when there are more than `most`.
    fn forget_rarest(&mut self, most: usize) {
        if !self.is_above(most) {
            return;
        }
        let kept = spared(self.uses.iter().map(|&uses| (uses, 1)), most / 4 * 3);
        let mut numbers = vec![UNMET; kept.len()];
        renumber(&kept, &mut numbers);
        keep(&mut self.uses, &kept);
        keep(&mut self.first, &kept);
        keep(&mut self.rest, &kept);
        self.uses.iter_mut().for_each(|uses| *uses /= 2);
        self.numbers.retain(|_, number| {
            *number = numbers[*number as usize];
            *number != UNMET
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::parser::network::BYTES;
    use crate::model::{Table, write_table};
    use std::sync::Arc;

    /// A network of some weights or other.
    fn network() -> Network {
        let table = write_table(WIDTH, &[]).unwrap();
        let length = table.len();
        let mut bytes: Vec<u8> = (0..BYTES).map(|place| (place * 37 % 251) as u8).collect();
        bytes[..5].copy_from_slice(&[5, 5, 5, 5, 5]);
        Network::new(Table::from_bytes(Arc::new(table), 0..length).unwrap(), &bytes).unwrap()
    }

    fn worth(word: i16) -> Lanes<WIDTH> {
        Lanes(std::array::from_fn(|place| word * 7 % 11 + place as i16))
    }

    #[test]
    fn what_is_forgotten_is_added_up_again_and_what_is_kept_stays() {
        let network = network();
        let mut shelf = Shelf::<NEAR>::default();
        for word in 0..9 {
            (0..=word).for_each(|_| {
                shelf.number(&network, worth(word), 0);
            });
        }
        assert_eq!(shelf.first.len(), 9);
        shelf.forget_rarest(8);
        assert_eq!(shelf.first.len(), 6);
        for word in (0..9).rev() {
            let number = shelf.number(&network, worth(word), 0) as usize;
            let [first, rest @ ..] = network.places::<NEAR>(&worth(word), 0)[1];
            assert_eq!((shelf.first[number][1], shelf.rest[number][1]), (first, rest), "{word}");
        }
        assert_eq!(shelf.first.len(), 9);
    }
}
