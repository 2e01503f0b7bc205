//! What letters may stand for: each group of letters is the set of sounds that some Latin spelling gives it.
//!
//! "c" is k in English, s before e, ts in Polish, tsh in Italian, dzh in Azeri. Two spellings agree where their sets meet, so
//! that no language has to be guessed first.

use super::groups::{D, E, H, I, P, S, T, U, V, VOWELS, Y, beginning_with, near};
use super::letters::plain;

/// One sound of a word, as a spelling gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sound {
    /// What it may be; nothing for letters and figures of which nothing is known.
    set: u32,
    /// What one ear takes it for.
    near: u32,
    /// Its letter in a spelling key.
    key: char,
}

/// Gives the sounds of a word in small letters; a doubled one counts once.
pub(super) fn sounds(word: &str) -> Vec<Sound> {
    let mut sounds = Vec::with_capacity(word.len());
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        if let Some((length, sound)) = group(rest) {
            sounds.push(sound);
            rest = &rest[length..];
        } else {
            sounds.push(of_letter(plain(first)));
            rest = &rest[first.len_utf8()..];
        }
    }
    sounds.dedup();
    sounds
}

/// Gives the first sound of `rest` with the bytes that write it.
fn group(rest: &str) -> Option<(usize, Sound)> {
    // At the end of a word the "s" of "ks" may be an ending of its own.
    let found = beginning_with(rest.chars().next()?).find(|(letters, ..)| rest.starts_with(letters) && rest != "ks");
    found.map(|&(letters, set, key)| (letters.len(), Sound { set, near: near(set), key }))
}

fn of_letter(letter: char) -> Sound {
    let mut bytes = [0; 4];
    let known = group(letter.encode_utf8(&mut bytes));
    known.map_or(Sound { set: 0, near: 0, key: letter }, |(_, sound)| sound)
}

impl Sound {
    /// Gives its letter in a spelling key.
    pub(super) fn key(self) -> char {
        self.key
    }

    /// Tells whether it can only be a vowel.
    pub(super) fn is_vowel(self) -> bool {
        self.set & VOWELS != 0 && self.set & !(VOWELS | Y) == 0
    }

    /// Tells whether it is "h".
    pub(super) fn is_breath(self) -> bool {
        self.set == H
    }

    /// Tells whether it may be the glide between two vowels: "Maria" and "Mariya", "Howard" and "Hoard".
    pub(super) fn is_glide(self) -> bool {
        self.set & Y != 0 || self.set == V | U
    }

    /// Tells whether languages add it to names, or write it without speaking it: "Haldens" for "Halden".
    pub(super) fn is_ending(self) -> bool {
        self.set & (S | T | D | P) != 0
    }

    /// Tells whether endearment adds it to a short name: "Danny", "Willie".
    pub(super) fn is_endearing(self) -> bool {
        self.set & (I | E) != 0
    }

    /// Tells whether both may be the same sound.
    pub(super) fn meets(self, other: Self) -> bool {
        self.set & other.set != 0 || self == other
    }

    /// Tells whether both are consonants that one ear takes for the other.
    pub(super) fn is_near(self, other: Self) -> bool {
        self.near & other.set != 0
    }
}
