//! People: full names by given name and surname, single names by the one person who bears them.

use ascribe_language::variants::{PersonName, spelling_key};
use ascribe_language::{Name, NameKind};
use ascribe_text::Document;

/// Small words that belong to the surname behind them.
const PARTICLES: [&str; 14] =
    ["de", "del", "da", "di", "van", "von", "der", "den", "bin", "al", "el", "la", "le", "dos"];

/// A person's name in parts, as spelling keys.
#[derive(Clone, Debug)]
struct Parts {
    given: Vec<String>,
    surname: String,
    whole: PersonName,
}

/// Gives the names of each person, as indices of `names`, each in order.
pub(super) fn groups(document: &Document, names: &[Name]) -> Vec<Vec<usize>> {
    let people: Vec<(usize, Parts)> = names
        .iter()
        .enumerate()
        .filter(|(_, name)| name.kind == NameKind::Person)
        .map(|(at, name)| (at, parts(document.slice(name.span))))
        .collect();
    let mut persons: Vec<(Parts, Vec<usize>)> = Vec::new();
    for (at, parts) in people.iter().filter(|(_, parts)| !parts.given.is_empty()) {
        let known = persons.iter().position(|(person, _)| is_same(person, parts));
        match known.or_else(|| persons.iter().position(|(person, _)| is_spelled_like(person, parts))) {
            Some(known) => {
                let (person, places) = &mut persons[known];
                places.push(*at);
                if parts.given.len() > person.given.len() {
                    person.given.clone_from(&parts.given);
                }
            }
            None => persons.push((parts.clone(), vec![*at])),
        }
    }
    for (at, parts) in people.iter().filter(|(_, parts)| parts.given.is_empty()) {
        match bearer(&persons, &parts.surname) {
            Some(person) => persons[person].1.push(*at),
            None => persons.push((parts.clone(), vec![*at])),
        }
    }
    persons.into_iter().map(|(_, places)| sorted(places)).collect()
}

fn sorted(mut places: Vec<usize>) -> Vec<usize> {
    ascribe_text::sort(&mut places);
    places
}

fn parts(name: &str) -> Parts {
    let words: Vec<&str> = name.split_whitespace().collect();
    let end = words.len()
        - usize::from(
            words.len() > 2 && matches!(words[words.len() - 1], "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV"),
        );
    let mut start = end.saturating_sub(1);
    while start > 1 && PARTICLES.contains(&words[start - 1].to_lowercase().as_str()) {
        start -= 1;
    }
    let given = words[..start].iter().map(|word| spelling_key(word)).collect();
    let surname = spelling_key(words.get(end.saturating_sub(1)).copied().unwrap_or_default());
    Parts { given, surname, whole: PersonName::new(name) }
}

/// The same surname and given names that do not contradict each other.
fn is_same(one: &Parts, other: &Parts) -> bool {
    one.surname == other.surname
        && one.given.first().zip(other.given.first()).is_none_or(|(left, right)| agrees(left, right))
        || is_within(one, other)
        || is_within(other, one)
}

/// "Abdul Aziz Karoubi" and "Abdulaziz Kharoubi".
fn is_spelled_like(one: &Parts, other: &Parts) -> bool {
    one.whole.likeness(&other.whole).is_certain()
}

/// "Jo" and "Joanna", "J" and "Joanna".
fn agrees(left: &str, right: &str) -> bool {
    left.starts_with(right) || right.starts_with(left)
}

/// "Ann Maria" of "Ann Maria Hale".
fn is_within(short: &Parts, long: &Parts) -> bool {
    let words: Vec<&String> = short.given.iter().chain([&short.surname]).collect();
    words.len() >= 2
        && long.given.len() >= words.len()
        && long.given.iter().zip(&words).all(|(left, right)| left == *right)
}

/// The one person who bears the name; `None` when nobody does or several do.
fn bearer(persons: &[(Parts, Vec<usize>)], name: &str) -> Option<usize> {
    only(persons, |parts| parts.surname == name).or_else(|| {
        let nobody = !persons.iter().any(|(parts, _)| parts.surname == name);
        nobody.then(|| only(persons, |parts| parts.given.iter().any(|given| given == name))).flatten()
    })
}

fn only(persons: &[(Parts, Vec<usize>)], bears: impl Fn(&Parts) -> bool) -> Option<usize> {
    let mut bearers = persons.iter().enumerate().filter(|(_, (parts, _))| bears(parts)).map(|(at, _)| at);
    let first = bearers.next()?;
    bearers.next().is_none().then_some(first)
}
