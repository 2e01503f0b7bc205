//! Whether two spellings name the same person: "Oleh Belenskyy" and "Oleg Belenskiy".
//!
//! Words are compared by what their letters may stand for (`sounds`), so that romanisations of other scripts and the
//! respellings of Latvian or Azeri meet without a guess at the language. The words of two names are then laid side by side
//! (`align`): middle names, initials and particles may be missing, the family name may come first. What spelling cannot
//! tell: a name changed by marriage, a pseudonym, and whether two people bear one name.

mod align;
mod distance;
mod given_forms;
mod groups;
mod letters;
mod sounds;
mod words;

use words::Word;

/// The likeness from which two names are more likely one person's than two people's.
///
/// Best of 0.50..0.90 on the development pairs; the F1 is level from 0.58 to 0.70.
pub const SAME_PERSON: f32 = 0.67;

/// The likeness from which nobody needs to be asked: no pair of two people among the development pairs reaches 0.75, and
/// short surnames that differ in a vowel ("Ann Hale", "Ann Hall") stay below.
pub const CERTAIN: f32 = 0.87;

/// How much alike two names are, from 0 (nothing in common) to 1 (the same words).
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Likeness(f32);

impl Likeness {
    /// Makes a likeness of hundredths of difference.
    fn from_apart(hundredths: u32) -> Self {
        Self(f32::from(u8::try_from(100 - hundredths.min(100)).unwrap_or(0)) / 100.0)
    }

    /// Gives the number from 0 to 1.
    #[must_use]
    pub fn score(self) -> f32 {
        self.0
    }

    /// Tells whether the names are more likely one person's than two people's.
    #[must_use]
    pub fn is_same(self) -> bool {
        self.0 >= SAME_PERSON
    }

    /// Tells whether the names may be joined without asking.
    #[must_use]
    pub fn is_certain(self) -> bool {
        self.0 >= CERTAIN
    }
}

/// A person's name, taken apart once to be compared with many.
#[derive(Clone, Debug)]
pub struct PersonName(Vec<Word>);

impl PersonName {
    /// Takes a name apart; any text is one.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self(words::words(name))
    }

    /// Compares two names. A surname alone is not like a full name: see [`PersonName::surname_likeness`].
    #[must_use]
    pub fn likeness(&self, other: &Self) -> Likeness {
        Likeness::from_apart(align::apart(&self.0, &other.0))
    }

    /// Compares the last words of two names, be they all there is; 0 where one is an initial.
    #[must_use]
    pub fn surname_likeness(&self, other: &Self) -> Likeness {
        let apart = self.0.last().zip(other.0.last()).map(|(one, other)| align::surnames_apart(one, other));
        Likeness::from_apart(apart.unwrap_or(100))
    }

    /// Tells whether nothing in it can be compared.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Tells whether the name is a single word, which many people may bear.
    #[must_use]
    pub fn is_one_word(&self) -> bool {
        self.0.len() == 1
    }
}

/// Compares two spellings of people's names.
#[must_use]
pub fn same_person(one: &str, other: &str) -> Likeness {
    PersonName::new(one).likeness(&PersonName::new(other))
}

/// Gives a key that usual spellings of one word share, for grouping within one text: "Belenskiy", "Belensky"; "Khalilov",
/// "Halilov".
#[must_use]
pub fn spelling_key(word: &str) -> String {
    let letters: String = letters::small_letters(word).replace(words::is_hyphen, "");
    let mut keys: Vec<char> = sounds::sounds(&letters).into_iter().map(sounds::Sound::key).collect();
    keys.dedup();
    keys.into_iter().collect()
}
