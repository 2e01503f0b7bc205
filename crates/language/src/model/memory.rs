//! What is remembered of words that were met before: most words of an article are old acquaintances.
//!
//! Nearly everything that the tagger and the recogniser ask concerns one word at a time. The answers are added up once
//! for each distinct word and kept while the program runs, so that a place in a text costs a few additions. Nothing here
//! changes what is read; it only saves time.

use crate::model::answers::Answers;
use crate::model::dictionary::{Dictionary, NO_WORD};
use crate::model::lists::Lists;
use crate::model::name_sums::KnownNames;
use crate::model::parser::read::Desk;
use crate::model::recognize::LabelSteps;
use crate::model::style::STYLES;
use crate::model::table::Row;
use crate::model::tagger::TagSums;
use crate::model::words::Word;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Arc, Mutex};

/// Distinct words kept at most (about 12 MB); then the rarest are forgotten. Three hundred articles have as many.
const MOST_WORDS: usize = 24_000;
/// Memories kept at most: one for each thread that reads at the same time.
const MOST_MEMORIES: usize = 16;

/// Hashes short strings and numbers quickly. Good enough for words; no defence against malice is needed, since a
/// memory is bounded.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct QuickHasher(u64);

impl Hasher for QuickHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let (chunks, rest) = bytes.as_chunks();
        chunks.iter().for_each(|&chunk| self.write_u64(u64::from_le_bytes(chunk)));
        let rest = rest.iter().rev().fold(1, |value, &byte| value << 8 | u64::from(byte));
        self.write_u64(rest);
    }

    fn write_u8(&mut self, _: u8) {}

    fn write_u32(&mut self, value: u32) {
        self.write_u64(u64::from(value));
    }

    fn write_u64(&mut self, value: u64) {
        let mixed = (self.0.rotate_left(26) ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 32);
    }
}

/// A set of quick keys.
pub(crate) type QuickSet<K> = HashSet<K, BuildHasherDefault<QuickHasher>>;

/// A map with quick keys.
pub(crate) type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<QuickHasher>>;

/// The words met so far and what the models say of each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    dictionary: Dictionary,
    /// The words by number.
    pub(crate) words: Vec<Word>,
    /// What each says about tags.
    pub(crate) tags: Vec<TagSums>,
    /// What each says about names in each kind of text, once it was asked.
    pub(crate) names: Vec<KnownNames>,
    /// What each says of the kind of its text, once it was asked.
    pub(crate) styles: Vec<Option<[i32; STYLES]>>,
    /// What words, tags and labels together say about tags and names.
    pub(crate) answers: Answers,
    /// What it adds to go from one label of names to another, in each kind of text, once it was asked.
    pub(crate) steps: [Option<Box<LabelSteps>>; STYLES],
    /// What tagged words do in trees.
    pub(crate) trees: Desk,
}

impl Memory {
    /// Gives the number of a word, met before or not.
    pub(crate) fn number(&mut self, text: &str, lists: &Lists, tags: &Row<'_>) -> u32 {
        if let Some(number) = self.dictionary.meet(text) {
            return number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let word = Word::new(text, Some(lists));
        self.tags.push(TagSums::new(&word, tags));
        self.words.push(word);
        self.names.push(Default::default());
        self.styles.push(None);
        self.dictionary.add(text, number);
        number
    }

    fn forget_if_full(&mut self) {
        if self.words.len() > MOST_WORDS {
            let uses = self.dictionary.uses(self.words.len());
            let kept = spared(uses.iter().map(|&uses| (uses, 1)), MOST_WORDS / 4 * 3);
            let mut numbers = vec![NO_WORD; kept.len()];
            renumber(&kept, &mut numbers);
            self.dictionary.renumber(&numbers);
            keep(&mut self.words, &kept);
            keep(&mut self.tags, &kept);
            keep(&mut self.names, &kept);
            keep(&mut self.styles, &kept);
            self.trees.sums.forget_numbers();
            self.answers.clear();
        }
        self.trees.sums.forget_if_full();
    }
}

/// Uses that are told apart; should what was used more often still be too much, all is forgotten.
const MOST_ASKED: u32 = 64;

/// Tells what is kept of things that were used so often and take so much room: the most used, at most `room` in all.
pub(crate) fn spared(things: impl Iterator<Item = (u32, usize)> + Clone, room: usize) -> Vec<bool> {
    let taken = |least: u32| things.clone().filter(|&(uses, _)| uses >= least).map(|(_, size)| size).sum::<usize>();
    let least = (1..MOST_ASKED).find(|&least| taken(least) <= room).unwrap_or(u32::MAX);
    things.map(|(uses, _)| uses >= least).collect()
}

/// Numbers those that are kept anew.
pub(crate) fn renumber(kept: &[bool], numbers: &mut [u32]) {
    let new = numbers.iter_mut().zip(kept).filter(|&(_, &kept)| kept).map(|(number, _)| number);
    new.zip(0..).for_each(|(number, new)| *number = new);
}

/// Keeps those that are to be kept, in order.
pub(crate) fn keep<T>(all: &mut Vec<T>, kept: &[bool]) {
    let mut kept = kept.iter();
    all.retain(|_| kept.next() == Some(&true));
}

/// Memories that wait for the next document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memories(Arc<Mutex<Vec<Memory>>>);

impl Memories {
    /// Takes a memory out, an empty one when all are in use.
    pub(crate) fn take(&self) -> Memory {
        self.0.lock().ok().and_then(|mut waiting| waiting.pop()).unwrap_or_default()
    }

    /// Puts a memory back for the next document.
    pub(crate) fn give_back(&self, mut memory: Memory) {
        memory.forget_if_full();
        if let Ok(mut waiting) = self.0.lock()
            && waiting.len() < MOST_MEMORIES
        {
            waiting.push(memory);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_used_most_is_kept_as_far_as_there_is_room() {
        let things = [(1, 3), (9, 2), (2, 2), (40, 1), (3, 5)];
        for (room, kept) in [
            (13, [true; 5]),
            (12, [false, true, true, true, true]),
            (9, [false, true, false, true, true]),
            (1, [false, false, false, true, false]),
            (0, [false; 5]),
        ] {
            assert_eq!(spared(things.into_iter(), room), kept, "{room}");
        }
    }

    #[test]
    fn what_is_kept_has_its_new_number() {
        let mut numbers = [NO_WORD; 4];
        renumber(&[false, true, false, true], &mut numbers);
        let mut all = vec!["dam", "bridge", "ferry", "pier"];
        keep(&mut all, &[false, true, false, true]);
        assert_eq!((numbers, all), ([NO_WORD, 0, NO_WORD, 1], vec!["bridge", "pier"]));
    }
}
