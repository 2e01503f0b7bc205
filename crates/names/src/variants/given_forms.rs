//! Forms of one given name: "Bob" and "Robert", "Volodymyr" and "Vladimir", "Dan" and "Daniel".

use super::sounds::Sound;
use crate::given_names::{Gender, gender};
use std::sync::LazyLock;

/// Each word of the list with the number of its line; a line holds the forms of one name.
static FORMS: LazyLock<Vec<(&'static str, u16)>> = LazyLock::new(|| {
    let lines = include_str!("given_forms.txt").lines().filter(|line| !line.starts_with('#'));
    (0..).zip(lines).flat_map(|(line, forms)| forms.split_whitespace().map(move |form| (form, line))).collect()
});

/// Sounds that a short form needs: "Jo", "Ed".
const MIN_SHORT_FORM: usize = 2;

/// What the lists know of a word as a given name.
#[derive(Clone, Debug)]
pub(super) struct GivenName {
    /// The names that it is a form of.
    forms: Vec<u16>,
    gender: Option<Gender>,
}

impl GivenName {
    /// Looks a word in small letters up.
    pub(super) fn new(letters: &str) -> Self {
        let forms = FORMS.iter().filter(|(form, _)| *form == letters).map(|(_, line)| *line).collect();
        Self { forms, gender: gender(&capital(letters)) }
    }

    /// Tells whether both are forms of one given name.
    pub(super) fn is_form_of(&self, other: &Self) -> bool {
        self.forms.iter().any(|form| other.forms.contains(form))
    }

    /// Tells whether one is a name of women and the other one of men: "Paula" and "Paul", "Olga" and "Oleg".
    pub(super) fn contradicts(&self, other: &Self) -> bool {
        self.gender.zip(other.gender).is_some_and(|(one, other)| one != other)
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// Tells whether one is the beginning of the other, be it with an end of endearment: "Dan", "Danny" and "Daniel".
pub(super) fn is_short_form(one: &[Sound], other: &[Sound]) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    begins(short, long) || short.split_last().is_some_and(|(last, stem)| last.is_endearing() && begins(stem, long))
}

fn begins(short: &[Sound], long: &[Sound]) -> bool {
    short.len() >= MIN_SHORT_FORM && short.iter().zip(long).all(|(short, long)| short.meets(*long))
}
