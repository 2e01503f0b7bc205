//! A word as the parser sees it.

use crate::Upos;
use crate::model::hash::{key, pair};
use crate::model::words::Word;
use std::ops::Range;

/// Number of things that are asked of a word.
pub const FEATURES: usize = 9;
/// Those of them that are asked of a word at the outer places of a view.
pub const FAR: Range<usize> = 6..9;

/// A word as the parser sees it. Words with the same features are the same to the parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// The keys of its features, the word itself first.
    pub features: [u64; FEATURES],
    /// Its part of speech; one of two more values where there is no word.
    pub tag: u8,
    /// Its part of speech in more detail.
    pub fine: u32,
}

impl Token {
    /// Stands where there is no word.
    pub const ABSENT: Self = Self::only(1, 17);
    /// Stands for the head of the sentence's head.
    pub const TOP: Self = Self::only(2, 18);

    const fn only(number: u64, tag: u8) -> Self {
        Self { features: [number; FEATURES], tag, fine: tag as u32 }
    }

    /// Looks at a tagged word.
    #[must_use]
    pub fn new(word: &Word, tag: u8) -> Self {
        let code = u32::from(tag);
        let writing = word.writing as u32;
        let fine = fine(word, tag);
        Self {
            tag,
            fine,
            features: [
                key(1, word.lower, 0),
                key(2, word.suffix[2], 0),
                key(5, word.suffix[1], code),
                key(6, u32::from(word.marks.bits() & 0xff), 0),
                key(7, u32::from(word.marks.bits() >> 8), 0),
                key(8, word.prefix[2], 0),
                key(3, fine, 0),
                key(4, writing, code),
                key(9, u32::from(word.cluster.fine), code),
            ],
        }
    }
}

impl Token {
    /// Gives the keys of the features, each once.
    pub fn keys(&self) -> &[u64] {
        let is_word = self.features[0] != self.features[1];
        if is_word { &self.features } else { &self.features[FAR.start..=FAR.start] }
    }

    /// Gives the keys of those that are asked at the outer places of a view.
    pub fn far_keys(&self) -> &[u64] {
        let is_word = self.features[0] != self.features[1];
        if is_word { &self.features[FAR] } else { &self.features[FAR.start..=FAR.start] }
    }
}

/// Gives a part of speech in more detail: the word itself for small words, endings for verbs and nouns.
fn fine(word: &Word, tag: u8) -> u32 {
    match Upos::from_code(usize::from(tag)) {
        Some(Upos::Noun) => u32::from(tag) << 8 | u32::from(word.ends_like("s")),
        Some(Upos::Verb) => u32::from(tag) << 8 | verb_ending(word),
        Some(
            Upos::Adjective
            | Upos::Adverb
            | Upos::Numeral
            | Upos::ProperNoun
            | Upos::Other
            | Upos::Interjection
            | Upos::Symbol,
        ) => u32::from(tag) << 8,
        _ => pair(u32::from(tag), word.lower),
    }
}

/// Tells the forms of a verb apart by their ends.
fn verb_ending(word: &Word) -> u32 {
    let ends = ["ing", "ed", "en", "s"];
    (1..).zip(ends).find(|(_, end)| word.ends_like(end)).map_or(0, |(number, _)| number)
}
