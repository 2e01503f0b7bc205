//! What can be seen of each word before anything is known: its form, its ends, its shape, the lists it stands in.

use crate::model::clusters::Cluster;
use crate::model::hash::{WordHash, pair};
use crate::model::lists::{Lists, Marks};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Writing {
    /// "word".
    Lower,
    /// "Word".
    Title,
    /// "WORD", two letters or more.
    Upper,
    /// "McWord", "iWord".
    Mixed,
    /// Holds a digit.
    Digits,
    /// No letter, no digit.
    Mark,
}

/// One word as the models see it; all hashes.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// As it stands, digits made alike.
    pub form: u32,
    /// In small letters, digits made alike.
    pub lower: u32,
    /// First one to four characters, in small letters.
    pub prefix: [u32; 4],
    /// Last one to four characters, in small letters.
    pub suffix: [u32; 4],
    /// Capitals, small letters, digits and marks, runs cut at four.
    pub shape: u32,
    /// The same, runs cut at one.
    pub short_shape: u32,
    /// How it is written.
    pub writing: Writing,
    /// The lists it stands in.
    pub marks: Marks,
    /// The words it is used like.
    pub cluster: Cluster,
}

impl Word {
    /// Stands for the places before the first and after the last word of a sentence.
    #[must_use]
    pub fn outside() -> Self {
        let edge = 0x5eed;
        Self {
            form: edge,
            lower: edge,
            prefix: [edge; 4],
            suffix: [edge; 4],
            shape: edge,
            short_shape: edge,
            writing: Writing::Mark,
            marks: Marks::default(),
            cluster: Cluster::default(),
        }
    }

    /// Looks at one word.
    #[must_use]
    pub fn new(text: &str, lists: Option<&Lists>) -> Self {
        let mut form = WordHash::default();
        let mut lower = WordHash::default();
        let mut shapes = Shapes::default();
        let mut prefix = [0; 4];
        let mut ends = ['\0'; 4];
        let mut length = 0;
        for character in text.chars() {
            let plain = plain(character);
            form = form.with(plain);
            let small = small(plain);
            lower = lower.with(small);
            shapes.add(plain);
            if let Some(place) = prefix.get_mut(length) {
                *place = lower.value();
            }
            ends.rotate_right(1);
            ends[0] = small;
            length += 1;
        }
        // A prefix or suffix that is the whole word says nothing new.
        for place in prefix.iter_mut().skip(length) {
            *place = 0;
        }
        Self {
            form: form.value(),
            lower: lower.value(),
            prefix,
            suffix: suffixes(ends, length),
            shape: shapes.long.value(),
            short_shape: shapes.short.value(),
            writing: shapes.writing(),
            marks: lists.map_or(Marks::default(), |lists| lists.marks(lower.value())),
            cluster: lists.map_or(Cluster::default(), |lists| lists.cluster(lower.value())),
        }
    }

    /// Tells whether the word begins with a capital (or is all capitals).
    #[must_use]
    pub fn is_capital(&self) -> bool {
        matches!(self.writing, Writing::Title | Writing::Upper | Writing::Mixed)
    }

    /// Tells whether the word has so many letters or more; `count` is one to four.
    pub(crate) fn has_letters(&self, count: usize) -> bool {
        count.checked_sub(1).and_then(|place| self.prefix.get(place)).is_some_and(|&prefix| prefix != 0)
    }

    /// Tells whether the word is the mark that ends a sentence.
    pub(crate) fn is_full_stop(&self) -> bool {
        self.form == WordHash::default().with('.').value()
    }

    /// Tells whether the word ends with one to four small letters.
    #[must_use]
    pub fn ends_like(&self, end: &str) -> bool {
        let hash = end.chars().rev().fold(WordHash::default().with('\u{1}'), WordHash::with).value();
        end.len().checked_sub(1).and_then(|place| self.suffix.get(place)).is_some_and(|&suffix| suffix == hash)
    }

    /// Gives writing and lists in one value.
    #[must_use]
    pub fn look(&self) -> u32 {
        self.marks.names() << 4 | self.writing as u32
    }

    /// Gives writing and classes in one value.
    #[must_use]
    pub fn class(&self) -> u32 {
        self.marks.classes() << 4 | self.writing as u32
    }

    /// Gives writing and lists of two neighbours in one value.
    #[must_use]
    pub fn look_with(&self, next: &Self) -> u32 {
        pair(self.look(), next.look())
    }
}

/// Makes digits and typographic variants alike.
fn plain(character: char) -> char {
    match character {
        '1'..='9' => '0',
        '\u{2019}' | '\u{2018}' | '`' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}' => '"',
        '\u{2013}' | '\u{2014}' | '\u{2011}' | '\u{2010}' | '\u{2212}' => '-',
        '\u{a0}' => ' ',
        other => other,
    }
}

fn small(character: char) -> char {
    if character.is_ascii() {
        character.to_ascii_lowercase()
    } else {
        character.to_lowercase().next().unwrap_or(character)
    }
}

fn suffixes(ends: [char; 4], length: usize) -> [u32; 4] {
    let mut hash = WordHash::default().with('\u{1}');
    let mut suffix = [0; 4];
    for (place, &end) in suffix.iter_mut().zip(&ends).take(length) {
        hash = hash.with(end);
        *place = hash.value();
    }
    suffix
}

/// The shape of a word while its characters go by.
#[derive(Default)]
struct Shapes {
    long: WordHash,
    short: WordHash,
    last: char,
    run: u32,
    length: u32,
    capitals: u32,
    smalls: u32,
    digits: u32,
    first_is_capital: bool,
}

impl Shapes {
    fn add(&mut self, character: char) {
        let class = if character.is_uppercase() {
            self.capitals += 1;
            self.first_is_capital |= self.length == 0;
            'X'
        } else if character.is_alphabetic() {
            self.smalls += 1;
            'x'
        } else if character.is_numeric() {
            self.digits += 1;
            'd'
        } else {
            character
        };
        self.length += 1;
        if class != self.last {
            self.short = self.short.with(class);
            self.run = 0;
        }
        self.run += 1;
        if self.run <= 4 {
            self.long = self.long.with(class);
        }
        self.last = class;
    }

    fn writing(&self) -> Writing {
        match (self.capitals, self.smalls, self.digits) {
            (_, _, digits) if digits > 0 => Writing::Digits,
            (0, 0, _) => Writing::Mark,
            (0, _, _) => Writing::Lower,
            (1, _, _) if self.first_is_capital => Writing::Title,
            (_, 0, _) => Writing::Upper,
            _ => Writing::Mixed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_is_seen() {
        for (text, writing) in [
            ("bridge", Writing::Lower),
            ("Bridge", Writing::Title),
            ("M.", Writing::Title),
            ("BBC", Writing::Upper),
            ("McKay", Writing::Mixed),
            ("iPlan", Writing::Mixed),
            ("B52", Writing::Digits),
            ("—", Writing::Mark),
            ("Ümit", Writing::Title),
            ("日本", Writing::Lower),
        ] {
            assert_eq!(Word::new(text, None).writing, writing, "{text}");
        }
    }

    #[test]
    fn typographic_variants_are_alike() {
        assert_eq!(Word::new("n’t", None).form, Word::new("n't", None).form);
        assert_eq!(Word::new("1984", None).lower, Word::new("2026", None).lower);
        assert_ne!(Word::new("Rose", None).form, Word::new("rose", None).form);
        assert_eq!(Word::new("Rose", None).lower, Word::new("rose", None).lower);
    }

    #[test]
    fn ends_are_those_of_the_word() {
        let (reading, breeding) = (Word::new("reading", None), Word::new("breeding", None));
        assert_eq!(reading.suffix, breeding.suffix);
        assert_ne!(reading.prefix, breeding.prefix);
        assert_eq!(Word::new("an", None).suffix[2..], [0, 0]);
    }
}
