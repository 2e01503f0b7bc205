//! Names of concepts compared.

use crate::stance::{head_of, stem, stop_word};

/// Gives the key under which variants of a name are one: the stems of its words in alphabetical order.
#[must_use]
pub fn key(name: &str) -> String {
    let words = words(name);
    let mut stems: Vec<&str> = words.iter().map(|word| stem(word)).collect();
    ascribe_text::sort(&mut stems);
    stems.dedup();
    stems.join(" ")
}

/// Tells whether two names are near enough to mean one concept: half of all their words are shared, or all the words of
/// the shorter one with the other's head among them.
#[must_use]
pub fn same_concept(left: &str, right: &str) -> bool {
    let (left_key, right_key) = (key(left), key(right));
    let (a, b): (Vec<&str>, Vec<&str>) = (left_key.split(' ').collect(), right_key.split(' ').collect());
    let shared = a.iter().filter(|stem| b.iter().any(|other| crate::stance::alike(stem, other))).count();
    let union = a.len() + b.len() - shared.min(a.len()).min(b.len());
    let heads = [head_of(left), head_of(right)];
    let has = |stems: &[&str], head: &Option<String>| {
        head.as_deref().is_some_and(|head| stems.iter().any(|stem| crate::stance::alike(stem, head)))
    };
    let is_inside = shared == a.len().min(b.len()) && has(&a, &heads[1]) && has(&b, &heads[0]);
    shared > 0 && (shared * 2 >= union || is_inside)
}

fn words(name: &str) -> Vec<String> {
    let lower = name.to_lowercase();
    let words =
        lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty() && !stop_word(word));
    words.filter(|word| *word != "s").map(str::to_owned).collect()
}
