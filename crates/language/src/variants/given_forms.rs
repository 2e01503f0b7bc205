//! Forms of one given name: "Bob" and "Robert", "Volodymyr" and "Vladimir", "Dan" and "Daniel".

use super::sounds::Sound;
use crate::given_names::gender;
use std::sync::LazyLock;

/// Each line holds the forms of one name, in small letters without marks.
static FORMS: LazyLock<Vec<Vec<&'static str>>> = LazyLock::new(|| {
    let lines = include_str!("given_forms.txt").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_whitespace().collect()).collect()
});

/// Sounds that a short form needs: "Jo", "Ed".
const MIN_SHORT_FORM: usize = 2;

/// Tells whether both are forms of one given name.
pub(super) fn are_forms(one: &str, other: &str) -> bool {
    FORMS.iter().any(|forms| forms.contains(&one) && forms.contains(&other))
}

/// Tells whether one is a name of women and the other one of men: "Paula" and "Paul", "Olga" and "Oleg".
pub(super) fn are_of_two_genders(one: &str, other: &str) -> bool {
    gender(&capital(one)).zip(gender(&capital(other))).is_some_and(|(one, other)| one != other)
}

/// Tells whether one is the beginning of the other, be it with an end of endearment: "Dan", "Danny" and "Daniel".
pub(super) fn is_short_form(one: &[Sound], other: &[Sound]) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    begins(short, long) || short.split_last().is_some_and(|(last, stem)| last.is_endearing() && begins(stem, long))
}

fn begins(short: &[Sound], long: &[Sound]) -> bool {
    short.len() >= MIN_SHORT_FORM && short.iter().zip(long).all(|(short, long)| short.meets(*long))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
