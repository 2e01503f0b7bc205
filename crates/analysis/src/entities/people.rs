//! People: full names by given name and surname, single names by the one person who bears them.

use super::pronouns::{gender_of_name, gender_of_title};
use ascribe_language::variants::{PersonName, spelling_key};
use ascribe_language::{Name, NameKind};
use ascribe_text::Document;

/// Small words that belong to the surname behind them.
const PARTICLES: [&str; 17] =
    ["de", "del", "da", "di", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "dos", "du", "ter"];

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
    let full = people.iter().filter(|(_, parts)| !parts.given.is_empty());
    let (initials, spelled): (Vec<_>, Vec<_>) = full.partition(|(_, parts)| has_initial(parts));
    for (at, parts) in spelled.into_iter().chain(initials) {
        let known = persons.iter().position(|(person, _)| is_same(person, parts));
        let known = known.or_else(|| persons.iter().position(|(person, _)| is_spelled_like(person, parts)));
        match known.filter(|_| !has_initial(parts) || bearers(&persons, parts) == 1) {
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
        let bearer = bearer(&persons, &parts.surname);
        match bearer.or_else(|| by_title(document, names, &persons, *at, &parts.surname)) {
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

/// "J. Hale".
fn has_initial(parts: &Parts) -> bool {
    parts.given.first().is_some_and(|given| given.chars().count() == 1)
}

/// Counts the people whom an initial and a surname may mean: nobody knows which of two it is.
fn bearers(persons: &[(Parts, Vec<usize>)], parts: &Parts) -> usize {
    let may_be = |person: &Parts| is_same(person, parts) || is_spelled_like(person, parts);
    persons.iter().filter(|(person, _)| may_be(person)).count()
}

/// Takes a name apart at its spaces and behind the stops of its initials: "J.R. Hale".
fn words_of(name: &str) -> Vec<&str> {
    let is_initials = |word: &str| word.matches('.').count() > 1;
    let apart = |word| if is_initials(word) { word.split_inclusive('.').collect() } else { vec![word] };
    name.split_whitespace().flat_map(apart).collect()
}

fn parts(name: &str) -> Parts {
    let words = words_of(name);
    let end = words.len()
        - usize::from(
            words.len() > 2 && matches!(words[words.len() - 1], "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV"),
        );
    let mut start = end.saturating_sub(1);
    while start > 1 && PARTICLES.contains(&words[start - 1].to_lowercase().as_str()) {
        start -= 1;
    }
    let is_small = |at: usize| words[at].chars().all(char::is_lowercase);
    if start == 1 && is_small(0) && PARTICLES.contains(&words[0]) {
        start = 0;
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

/// "Mr Hale" of John and Anna Hale: the one whose given name agrees with the title.
fn by_title(
    document: &Document,
    names: &[Name],
    persons: &[(Parts, Vec<usize>)],
    at: usize,
    surname: &str,
) -> Option<usize> {
    let before = document.text().get(..names[at].span.range().start)?.split_whitespace().next_back()?;
    let wanted = gender_of_title(&before.to_lowercase())?;
    let gender = |places: &[usize]| gender_of_name(document.slice(names[*places.first()?].span));
    let may_be = |(parts, places): &(Parts, Vec<usize>)| {
        !parts.given.is_empty() && parts.surname == surname && gender(places).is_none_or(|gender| gender == wanted)
    };
    let mut fitting = persons.iter().enumerate().filter(|(_, person)| may_be(person)).map(|(place, _)| place);
    let first = fitting.next()?;
    fitting.next().is_none().then_some(first)
}

fn only(persons: &[(Parts, Vec<usize>)], bears: impl Fn(&Parts) -> bool) -> Option<usize> {
    let mut bearers = persons.iter().enumerate().filter(|(_, (parts, _))| bears(parts)).map(|(at, _)| at);
    let first = bearers.next()?;
    bearers.next().is_none().then_some(first)
}
