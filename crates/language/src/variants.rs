//! Whether two spellings may name one person: "Szymon Orlowski", "Šimon Orlovskij".
//!
//! Each word is brought to a rough sound ([`sound`]), in which the ways of writing one sound in the Latin letters of many
//! languages fall together; words are then compared by a weighted edit distance and paired one to one. A name never says
//! more than its spelling: two people of one name look alike here, and the article has to tell them apart.

mod nicknames;
mod sound;

use sound::{distance, sound};

/// Likeness from which two names are taken for one; best on the development pairs.
const SAME: f64 = 0.65;
/// What the least alike pair of words counts, against the mean of all pairs.
const WEAKEST: f64 = 0.75;
/// How much surer the words must be when only the whole names are alike.
const WHOLE_ONLY: f64 = 0.22;
/// Names of more words are compared as wholes only.
const MOST_WORDS: usize = 5;

/// Tells whether two names may be spellings of one.
#[must_use]
pub fn may_be_same(one: &str, other: &str) -> bool {
    likeness(one, other) >= SAME
}

/// Gives how alike two names are, 0 to 1; from 0.65 on they may be one.
#[must_use]
pub fn likeness(one: &str, other: &str) -> f64 {
    let (mut short, mut long) = (words(one), words(other));
    if short.len() > long.len() {
        std::mem::swap(&mut short, &mut long);
    }
    if short.is_empty() {
        return 0.0;
    }
    let by_word = if long.len() <= MOST_WORDS { by_word(&short, &long) } else { 0.0 };
    let whole = closeness(&sound(&short.concat()), &sound(&long.concat())) - WHOLE_ONLY;
    by_word.max(whole).clamp(0.0, 1.0)
}

/// Words that stand in many names and tell little.
const PARTICLES: [&str; 24] = [
    "af", "al", "baron", "ben", "bin", "da", "de", "del", "den", "der", "di", "dos", "dr", "du", "el", "ibn", "la",
    "le", "lord", "sir", "van", "von", "y", "zu",
];

fn words(name: &str) -> Vec<String> {
    let name = name.split([',', '(']).next().unwrap_or(name);
    let all: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let telling: Vec<String> = all.iter().filter(|word| !PARTICLES.contains(&word.as_str())).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

/// Pairs the words of the shorter name with words of the longer in the best way.
fn by_word(short: &[String], long: &[String]) -> f64 {
    let table: Vec<Vec<f64>> =
        short.iter().map(|one| long.iter().map(|other| word_likeness(one, other)).collect()).collect();
    let lonely = if short.len() == 1 && long.len() > 1 { 0.1 } else { 0.0 };
    best_pairing(&table, &mut Vec::new()) - lonely
}

fn best_pairing(table: &[Vec<f64>], taken: &mut Vec<usize>) -> f64 {
    let Some(row) = table.get(taken.len()) else {
        let scores = || taken.iter().zip(table).map(|(&place, row)| row[place]);
        let mean = scores().sum::<f64>() / table.len() as f64;
        return scores().fold(1.0, f64::min) * WEAKEST + mean * (1.0 - WEAKEST);
    };
    let mut best = 0.0;
    for place in 0..row.len() {
        if !taken.contains(&place) {
            taken.push(place);
            best = f64::max(best, best_pairing(table, taken));
            taken.pop();
        }
    }
    best
}

fn word_likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (one.trim_matches('.'), other.trim_matches('.'));
    if one == other {
        return 1.0;
    }
    if nicknames::are_of_one_name(one, other) {
        return 0.95;
    }
    if one.chars().count() == 1 || other.chars().count() == 1 {
        return if one.chars().next() == other.chars().next() { 0.8 } else { 0.0 };
    }
    let (one, other) = (sound(one), sound(other));
    let (short, long) = if one.len() < other.len() { (&one, &other) } else { (&other, &one) };
    let is_beginning = short.len() >= 3 && long.starts_with(short.as_slice());
    closeness(&one, &other).max(if is_beginning { 0.62 } else { 0.0 })
}

fn closeness(one: &[char], other: &[char]) -> f64 {
    let mean = (one.len() + other.len()) as f64 / 2.0;
    if mean == 0.0 { 0.0 } else { (1.0 - distance(one, other) / mean).max(0.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name() {
        for (one, other) in [
            ("Szymon Orlowski", "Šimon Orlovski"),
            ("Yelena Zhukova", "Jelena Žukova"),
            ("William Thornbury", "Bill Thornbury"),
            ("Džons Smits", "John Smith"),
            ("Khaled Othman", "Halid Osman"),
            ("M. Halloran", "Miriam Halloran"),
        ] {
            assert!(may_be_same(one, other), "{one} / {other}: {}", likeness(one, other));
        }
    }

    #[test]
    fn people_who_share_a_word_are_two() {
        for (one, other) in [
            ("Miriam Halloran", "Miriam Dreyer"),
            ("Karl Benning", "Olga Benning"),
            ("Ana Lopes", "Rui Castro"),
            ("", ""),
        ] {
            assert!(!may_be_same(one, other), "{one} / {other}: {}", likeness(one, other));
        }
    }

    #[test]
    fn likeness_does_not_depend_on_the_order() {
        for (one, other) in [("Ana Lopes", "Anna Lopez"), ("Oskar", "Oskar Lindqvist"), ("李", "Li")] {
            assert!((likeness(one, other) - likeness(other, one)).abs() < 1e-9, "{one} / {other}");
        }
    }
}
