//! Hashes of words and of features: the same on every machine, for ever.
//!
//! Models store no words, only hashes. Changing anything here makes every model file useless, so it needs a new
//! [`FORMAT_VERSION`](crate::model::FORMAT_VERSION).

const WORD_SEED: u32 = 0x811c_9dc5;
const WORD_PRIME: u32 = 0x0100_0193;

/// A running 32-bit hash of characters (FNV-1a over code points).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordHash(u32);

impl Default for WordHash {
    fn default() -> Self {
        Self(WORD_SEED)
    }
}

impl WordHash {
    /// Adds one character.
    #[must_use]
    pub fn with(self, character: char) -> Self {
        Self((self.0 ^ character as u32).wrapping_mul(WORD_PRIME))
    }

    /// Gives the hash of the characters so far.
    #[must_use]
    pub fn value(self) -> u32 {
        self.0
    }
}

/// Hashes a whole word as it stands.
#[must_use]
pub fn word(text: &str) -> u32 {
    text.chars().fold(WordHash::default(), WordHash::with).value()
}

/// Mixes two values into one of the same size.
#[must_use]
#[inline]
pub fn pair(first: u32, second: u32) -> u32 {
    first.wrapping_mul(0x9e37_79b1).rotate_left(13) ^ second.wrapping_mul(0x85eb_ca6b)
}

/// Names a feature: the question asked (`template`) and the two values found. One multiplication: a sentence asks
/// for thousands.
#[must_use]
#[inline]
pub fn key(template: u8, first: u32, second: u32) -> u64 {
    let bits = (u64::from(first) << 32 | u64::from(second)) ^ u64::from(template).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let bits = (bits ^ (bits >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    bits ^ (bits >> 32)
}

/// Checks that bytes arrived as they were sent (FNV-1a, eight bytes at a step; not against malice).
#[must_use]
pub fn checksum(bytes: &[u8]) -> u64 {
    let mut chunks = bytes.chunks_exact(8);
    let mut sum = 0xcbf2_9ce4_8422_2325_u64 ^ bytes.len() as u64;
    let mut add = |value: u64| {
        sum = (sum ^ value).wrapping_mul(0x0000_0100_0000_01b3);
        sum ^= sum >> 29;
    };
    for chunk in &mut chunks {
        add(chunk.iter().rev().fold(0, |value, &byte| value << 8 | u64::from(byte)));
    }
    for &byte in chunks.remainder() {
        add(u64::from(byte));
    }
    sum
}
