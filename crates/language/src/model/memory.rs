//! What is remembered of words that were met before: most words of an article are old acquaintances.
//!
//! Nearly everything that the tagger and the recogniser ask concerns one word at a time. The answers are added up once
//! for each distinct word and kept while the program runs, so that a place in a text costs a few additions. Nothing here
//! changes what is read; it only saves time.

use crate::model::lists::Lists;
use crate::model::parser::sums::Sums;
use crate::model::recognize::NameSums;
use crate::model::style::STYLES;
use crate::model::table::Row;
use crate::model::tagger::TagSums;
use crate::model::words::Word;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Arc, Mutex};

/// Distinct words kept at most (about 12 MB); then everything is forgotten. Three hundred articles have as many.
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
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            self.write_u64(chunk.iter().rev().fold(0, |value, &byte| value << 8 | u64::from(byte)));
        }
        let rest = chunks.remainder().iter().rev().fold(1, |value, &byte| value << 8 | u64::from(byte));
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

/// A map with quick keys.
pub(crate) type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<QuickHasher>>;

/// The words met so far and what the models say of each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    numbers: QuickMap<Box<str>, u32>,
    /// The words by number.
    pub(crate) words: Vec<Word>,
    /// What each says about tags.
    pub(crate) tags: Vec<TagSums>,
    /// What each says about names in each kind of text, once it was asked.
    pub(crate) names: Vec<[Option<Box<NameSums>>; STYLES]>,
    /// What tagged words do in trees.
    pub(crate) trees: Sums,
}

impl Memory {
    /// Gives the number of a word, met before or not.
    pub(crate) fn number(&mut self, text: &str, lists: &Lists, tags: &Row<'_>) -> u32 {
        if let Some(&number) = self.numbers.get(text) {
            return number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let word = Word::new(text, Some(lists));
        self.tags.push(TagSums::new(&word, tags));
        self.words.push(word);
        self.names.push(Default::default());
        self.numbers.insert(text.into(), number);
        number
    }

    fn forget_if_full(&mut self) {
        if self.words.len() > MOST_WORDS {
            *self = Self::default();
        }
        self.trees.forget_if_full();
    }
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
