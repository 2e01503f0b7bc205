//! What given names tell of the people who bear them.

use crate::lists::{MEN, WOMEN};

/// Whom "he" or "she" may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// "She".
    Female,
    /// "He".
    Male,
}

/// Tells whether a word is a given name by the lists. They are short: the language models know many more.
pub(crate) fn is_given_name(word: &str) -> bool {
    WOMEN.contains(word) || MEN.contains(word)
}

/// Tells the gender that a given name makes likely, or `None` when the lists do not tell.
#[must_use]
pub fn gender(given_name: &str) -> Option<Gender> {
    match (WOMEN.contains(given_name), MEN.contains(given_name)) {
        (true, false) => Some(Gender::Female),
        (false, true) => Some(Gender::Male),
        _ => None,
    }
}
