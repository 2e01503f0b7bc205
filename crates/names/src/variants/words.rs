//! The words of a name: small words and titles left out, hyphens, initials and patronymics noted.

use super::given_forms::GivenName;
use super::letters::{plain, small_letters};
use super::sounds::{Sound, sounds};

/// Words that come and go between the parts of a name.
const PARTICLES: [&str; 36] = [
    "al", "el", "ul", "as", "ad", "an", "ar", "az", "bin", "ibn", "bint", "ben", "de", "del", "della", "di", "da",
    "do", "dos", "das", "du", "des", "d", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "af", "y", "i",
    "e",
];

/// Words before a name that are no part of it.
const HONORIFICS: [&str; 14] =
    ["mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "lady", "dame", "rev", "hon", "sheikh"];

/// Words behind a name that are no part of it.
const SUFFIXES: [&str; 7] = ["jr", "sr", "ii", "iii", "iv", "mp", "phd"];

/// Ends of names made of the father's name.
const PATRONYMICS: [&str; 12] =
    ["ovich", "evich", "ovych", "evych", "ovic", "ovitch", "evitch", "ovna", "evna", "ivna", "yvna", "oglu"];

/// Words of a name that are looked at; what is longer is no name.
const MAX_WORDS: usize = 12;

/// One word of a name.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Its small letters without marks.
    pub(super) letters: String,
    /// What it sounds like.
    pub(super) sounds: Vec<Sound>,
    /// What kind of part it is.
    pub(super) part: Part,
    /// What it is as a given name.
    pub(super) given: GivenName,
    /// Whether a hyphen ties it to the word before.
    pub(super) is_tied: bool,
    /// Whether it begins with a small letter.
    is_small: bool,
}

/// What a word of a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A word like any other.
    Plain,
    /// A single letter.
    Initial,
    /// A name made of the father's name.
    Patronymic,
}

/// Gives the words of a name that tell who it is.
pub(super) fn words(name: &str) -> Vec<Word> {
    let mut all = split(name);
    while all.len() > 1 && HONORIFICS.contains(&all[0].letters.as_str()) {
        all.remove(0);
    }
    while all.len() > 1 && all.last().is_some_and(|word| SUFFIXES.contains(&word.letters.as_str())) {
        all.pop();
    }
    let last = all.len().saturating_sub(1);
    let ties_next = |at: usize| all.get(at + 1).is_some_and(|next| next.is_tied);
    let opens = |at: usize, word: &Word| at == 0 && !word.is_small && !ties_next(at);
    let keeps = |at: usize, word: &Word| !word.is_particle() || at == last || opens(at, word);
    let kept = all.iter().enumerate().filter(|(at, word)| keeps(*at, word));
    let mut kept: Vec<Word> = kept.map(|(_, word)| word.clone()).collect();
    if let Some(first) = kept.first_mut() {
        first.is_tied = false;
    }
    kept
}

/// Tells whether a character ties the parts of a compound name.
pub(super) fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '‐' | '‑' | '–')
}

/// Splits at white space and hyphens.
fn split(name: &str) -> Vec<Word> {
    let mut words = Vec::new();
    for piece in name.split_whitespace().take(MAX_WORDS) {
        let parts = piece.split(is_hyphen).map(small_letters).filter(|part| !part.is_empty());
        let is_small = piece.starts_with(char::is_lowercase);
        words.extend(parts.enumerate().map(|(at, part)| Word::new(&part, at > 0, is_small)));
    }
    words
}

impl Word {
    fn new(small: &str, is_tied: bool, is_small: bool) -> Self {
        let letters: String = small.chars().map(plain).collect();
        let part = match () {
            () if letters.chars().count() == 1 => Part::Initial,
            () if PATRONYMICS.iter().any(|ending| letters.ends_with(ending)) => Part::Patronymic,
            () => Part::Plain,
        };
        let given = GivenName::new(&letters);
        Self { letters, sounds: sounds(small), part, given, is_tied, is_small }
    }

    fn is_particle(&self) -> bool {
        PARTICLES.contains(&self.letters.as_str())
    }
}
