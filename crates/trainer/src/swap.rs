//! New names in old sentences: copies of the training texts in which people, places and organisations are others, so
//! that a name is learnt by its surroundings and its looks rather than by heart.

use crate::perceptron::Dice;
use std::collections::BTreeMap;

/// A sentence as words with its names: first word, one past the last, kind.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// The words.
    pub(crate) words: Vec<String>,
    /// The names, in order.
    pub(crate) names: Vec<(usize, usize, usize)>,
}

/// Where new names come from.
#[derive(Default)]
pub(crate) struct Pool {
    /// Given names.
    pub(crate) given: Vec<String>,
    /// Surnames.
    pub(crate) surnames: Vec<String>,
    /// Places, as words.
    pub(crate) places: Vec<Vec<String>>,
    /// Organisations of the training texts, as words.
    pub(crate) organizations: Vec<Vec<String>>,
    /// Of a hundred new names, so many are written by joining halves of two: no list knows them.
    pub(crate) invented: usize,
}

/// Of a hundred new names in training texts, so many are invented.
pub(crate) const INVENTED: usize = 35;

/// Rewrites a document; one name stays one name throughout.
pub(crate) fn swap(lines: &[Line], pool: &Pool, dice: &mut Dice) -> Vec<Line> {
    let mut known = Known::default();
    lines.iter().map(|line| swap_line(line, pool, &mut known, dice)).collect()
}

/// What was already renamed in this document.
#[derive(Default)]
pub(crate) struct Known {
    words: BTreeMap<String, String>,
    names: BTreeMap<(usize, String), Vec<String>>,
}

fn swap_line(line: &Line, pool: &Pool, known: &mut Known, dice: &mut Dice) -> Line {
    let mut new = Line::default();
    let mut at = 0;
    for &(first, end, kind) in &line.names {
        new.words.extend_from_slice(&line.words[at..first]);
        let start = new.words.len();
        new.words.extend(rename(&line.words[first..end], kind, pool, known, dice));
        new.names.push((start, new.words.len(), kind));
        at = end;
    }
    new.words.extend_from_slice(&line.words[at..]);
    new
}

fn rename(name: &[String], kind: usize, pool: &Pool, known: &mut Known, dice: &mut Dice) -> Vec<String> {
    if kind == 0 {
        return person(name, pool, known, dice);
    }
    let key = (kind, name.join(" "));
    if let Some(new) = known.names.get(&key) {
        return new.clone();
    }
    let new = match kind {
        1 if name.len() == 1 && is_acronym(&name[0]) => vec![acronym(name[0].chars().count(), dice)],
        1 => organization(pool, dice),
        2 if name.len() <= 3 && !is_acronym(&name[0]) && !name[0].contains('.') => place(pool, dice),
        _ => name.to_vec(),
    };
    known.names.insert(key, new.clone());
    new
}

/// Renames a person, word by word; what was renamed before gets the same name again.
pub(crate) fn person(name: &[String], pool: &Pool, known: &mut Known, dice: &mut Dice) -> Vec<String> {
    let last = name.len() - 1;
    name.iter()
        .enumerate()
        .map(|(place, word)| {
            let is_plain = word.chars().count() > 2 && word.starts_with(char::is_uppercase) && !word.ends_with('.');
            if !is_plain {
                return word.clone();
            }
            if let Some(new) = known.words.get(word) {
                return new.clone();
            }
            let list = if place == last && (last > 0 || dice.below(4) > 0) { &pool.surnames } else { &pool.given };
            let new = cased_like(word, fresh(list, pool.invented, dice));
            known.words.insert(word.clone(), new.clone());
            new
        })
        .collect()
}

fn fresh(list: &[String], invented: usize, dice: &mut Dice) -> String {
    let Some(one) = list.get(dice.below(list.len())) else { return "Name".to_owned() };
    if dice.below(100) >= invented {
        return one.clone();
    }
    let other = list.get(dice.below(list.len())).unwrap_or(one);
    let (front, back): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    front[..front.len().div_ceil(2)].iter().chain(&back[back.len() / 2..]).collect()
}

fn cased_like(old: &str, new: String) -> String {
    if is_acronym(old) { new.to_uppercase() } else { new }
}

fn is_acronym(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

fn acronym(length: usize, dice: &mut Dice) -> String {
    const LETTERS: &[u8] = b"AAABCCDDEEFGHIIIJKLLMMNNNOOPPRRRSSSSTTTUUVWZ";
    (0..length.clamp(2, 6)).map(|_| char::from(LETTERS[dice.below(LETTERS.len())])).collect()
}

fn place(pool: &Pool, dice: &mut Dice) -> Vec<String> {
    let Some(words) = pool.places.get(dice.below(pool.places.len())) else { return vec!["Place".to_owned()] };
    if words.len() == 1 && dice.below(100) < pool.invented {
        let other = &pool.places[dice.below(pool.places.len())];
        return vec![fresh(&[words[0].clone(), other[0].clone()], pool.invented, dice)];
    }
    words.clone()
}

/// Takes an organisation of the texts and gives it another namesake: "Hale University" becomes "Orlova University".
fn organization(pool: &Pool, dice: &mut Dice) -> Vec<String> {
    let Some(words) = pool.organizations.get(dice.below(pool.organizations.len())) else {
        return vec!["Body".to_owned()];
    };
    let mut new = words.clone();
    if new.len() > 1 && new[0].chars().count() > 3 && dice.below(3) == 0 && new[0].starts_with(char::is_uppercase) {
        let list = if dice.below(2) == 0 { &pool.surnames } else { &pool.given };
        let first = if dice.below(2) == 0 { place(pool, dice) } else { vec![fresh(list, pool.invented, dice)] };
        new.splice(0..1, first);
    }
    new
}
