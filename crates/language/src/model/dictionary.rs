//! Words and their numbers: found by what they are made of, without following a pointer.
//!
//! Nearly all words have at most fifteen bytes. Those lie in the table itself, so that one look at it (and mostly at one
//! line of the processor's cache) tells the word, its number, and how often it was met.

use crate::model::memory::QuickMap;

/// Words, each with a number, and how often each was met.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dictionary {
    /// A power of two of places, at most two thirds of them taken.
    short: Vec<Slot>,
    /// Short words in the table.
    taken: usize,
    long: QuickMap<Box<str>, Entry>,
}

/// A place in the table of short words.
#[derive(Clone, Copy, Debug)]
struct Slot {
    key: Key,
    entry: Entry,
}

/// What is known of a word.
#[derive(Clone, Copy, Debug)]
struct Entry {
    number: u32,
    uses: u32,
}

/// The bytes of a short word and their count, in two numbers.
type Key = [u64; 2];

/// Bytes of the longest word that is short.
const SHORT: usize = 15;
/// Stands for the number of no word.
pub(crate) const NO_WORD: u32 = u32::MAX;
const FREE: Slot = Slot { key: [0; 2], entry: Entry { number: NO_WORD, uses: 0 } };
/// Places of the smallest table.
const FEWEST: usize = 1 << 10;

impl Dictionary {
    /// Finds the number of a word that was met before, and notes that it was met again.
    #[inline]
    pub(crate) fn meet(&mut self, word: &str) -> Option<u32> {
        let entry = match key(word.as_bytes()) {
            Some(key) if !self.short.is_empty() => {
                let place = self.place(key);
                Some(&mut self.short[place].entry).filter(|entry| entry.number != NO_WORD)
            }
            Some(_) => None,
            None => self.long.get_mut(word),
        }?;
        entry.uses = entry.uses.saturating_add(1);
        Some(entry.number)
    }

    /// Adds a word that was not met before.
    pub(crate) fn add(&mut self, word: &str, number: u32) {
        let entry = Entry { number, uses: 1 };
        match key(word.as_bytes()) {
            Some(key) => self.put(Slot { key, entry }),
            None => {
                self.long.insert(word.into(), entry);
            }
        }
    }

    /// Gives how often each of the first `count` words was met, by their numbers.
    pub(crate) fn uses(&self, count: usize) -> Vec<u32> {
        let mut uses = vec![0; count];
        let entries = self.short.iter().map(|slot| &slot.entry).chain(self.long.values());
        for entry in entries {
            if let Some(slot) = uses.get_mut(entry.number as usize) {
                *slot = entry.uses;
            }
        }
        uses
    }

    /// Gives each word its new number, and forgets those whose new number is [`NO_WORD`]; half of all meetings are forgotten too.
    pub(crate) fn renumber(&mut self, numbers: &[u32]) {
        let renew = |entry: &mut Entry| {
            let number = numbers.get(entry.number as usize).copied().unwrap_or(NO_WORD);
            *entry = Entry { number, uses: entry.uses / 2 };
            number != NO_WORD
        };
        self.long.retain(|_, entry| renew(entry));
        self.taken = 0;
        for mut slot in std::mem::take(&mut self.short) {
            if renew(&mut slot.entry) {
                self.put(slot);
            }
        }
    }

    fn put(&mut self, slot: Slot) {
        if self.taken * 3 >= self.short.len() * 2 {
            self.grow();
        }
        let place = self.place(slot.key);
        self.short[place] = slot;
        self.taken += 1;
    }

    fn grow(&mut self) {
        let larger = vec![FREE; (self.short.len() * 2).max(FEWEST)];
        for slot in std::mem::replace(&mut self.short, larger) {
            if slot.entry.number != NO_WORD {
                let place = self.place(slot.key);
                self.short[place] = slot;
            }
        }
    }

    /// Finds the place of a word, or the free one where it belongs.
    #[inline]
    fn place(&self, key: Key) -> usize {
        let last = self.short.len() - 1;
        let mut place = mixed(key) & last;
        loop {
            let slot = &self.short[place];
            if slot.key == key || slot.entry.number == NO_WORD {
                return place;
            }
            place = (place + 1) & last;
        }
    }
}

/// Writes a short word into two numbers; no two words have the same.
#[inline]
fn key(word: &[u8]) -> Option<Key> {
    let length = word.len();
    let mark = (length as u64) << 56;
    match (word.first_chunk::<8>(), word.last_chunk::<8>()) {
        _ if length > SHORT => None,
        (Some(&first), Some(_)) if length == 8 => Some([u64::from_le_bytes(first), mark]),
        (Some(&first), Some(&last)) => {
            let rest = u64::from_le_bytes(last) >> (8 * (16 - length));
            Some([u64::from_le_bytes(first), rest | mark])
        }
        _ => Some([few(word), mark]),
    }
}

/// Writes up to seven bytes into one number, by looks that overlap.
#[inline]
fn few(word: &[u8]) -> u64 {
    let length = word.len();
    if let (Some(&first), Some(&last)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
        return u64::from(u32::from_le_bytes(first)) | u64::from(u32::from_le_bytes(last)) << (8 * (length - 4));
    }
    let at = |place: usize| word.get(place).map_or(0, |&byte| u64::from(byte) << (8 * place));
    at(0) | at(1) | at(2)
}

#[inline]
fn mixed([first, rest]: Key) -> usize {
    let sum = first.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ rest.wrapping_mul(0xd6e8_feb8_6659_fd93);
    ((sum ^ (sum >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of every length up to twenty, among them some that differ by an end of zeros only.
    fn words() -> Vec<String> {
        let mut words: Vec<String> = (0..20).map(|length| "ferryboatsonthelakes"[..length].to_owned()).collect();
        words.extend(["\0", "\0\0", "a\0", "b\0", "é", "’s", "Arlesund\0", "Arlesund"].map(str::to_owned));
        words.extend((0..5_000).map(|number| format!("w{number}")));
        words
    }

    #[test]
    fn every_word_has_a_number_of_its_own() {
        let words = words();
        let mut dictionary = Dictionary::default();
        for (number, word) in (0..).zip(&words) {
            assert_eq!(dictionary.meet(word), None, "{word:?}");
            dictionary.add(word, number);
        }
        for (number, word) in (0..).zip(&words) {
            assert_eq!(dictionary.meet(word), Some(number), "{word:?}");
        }
        assert_eq!(dictionary.uses(words.len()), vec![2; words.len()]);
    }

    #[test]
    fn forgotten_words_are_unknown_and_the_others_have_their_new_numbers() {
        let words = words();
        let mut dictionary = Dictionary::default();
        (0..).zip(&words).for_each(|(number, word)| dictionary.add(word, number));
        let kept = |number: u32| number.is_multiple_of(3);
        let new: Vec<u32> = (0..5_028).map(|number| if kept(number) { number / 3 } else { NO_WORD }).collect();
        dictionary.renumber(&new);
        for (&number, word) in new.iter().zip(&words) {
            assert_eq!(dictionary.meet(word), Some(number).filter(|&number| number != NO_WORD), "{word:?}");
        }
        assert_eq!(dictionary.uses(2)[1], 1, "half of one meeting is none, and then it was met again");
    }
}
