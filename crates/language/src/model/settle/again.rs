//! Names that were read in one place and overlooked in another: "Arden River Hawks" first, "the River Hawks" later.

use super::{Found, ORGANIZATION, Page};
use crate::model::lists::Marks;
use crate::model::words::Writing;
use std::collections::BTreeMap;
use std::ops::Range;

/// Names by their first word: their words and their kind.
type Known<'p> = BTreeMap<&'p str, Vec<(Vec<&'p str>, usize)>>;

/// Adds the other places of names of several words, and of bodies without their first word.
pub(super) fn add(page: &Page<'_>, names: &mut Vec<Found>) {
    let known = known(page, names);
    let mut added = Vec::new();
    let mut next = 0;
    let mut place = 0;
    while place < page.words.len() {
        next += names.get(next..).unwrap_or_default().iter().take_while(|name| name.words.end <= place).count();
        let taken = names.get(next).map_or(page.words.len(), |name| name.words.start);
        let found = page.words[place].is_capital().then(|| repeated(page, &known, place, taken)).flatten();
        place = found.as_ref().map_or(place + 1, |name| name.words.end);
        added.extend(found);
    }
    names.extend(added);
    ascribe_text::sort_by_key(names, |name| name.words.start);
}

fn known<'p>(page: &'p Page<'_>, names: &[Found]) -> Known<'p> {
    let mut known = Known::new();
    let mut add = |words: Range<usize>, kind| {
        let texts: Vec<&str> = words.map(|place| page.text(place)).collect();
        if let [first, _, ..] = texts[..] {
            known.entry(first).or_default().push((texts, kind));
        }
    };
    for name in names {
        add(name.words.clone(), name.kind);
        let rest = name.words.start + 1..name.words.end;
        if name.kind == ORGANIZATION && rest.clone().all(|place| is_telling(page, place)) {
            add(rest, name.kind);
        }
    }
    known.values_mut().for_each(|names| names.sort_by_key(|(words, _)| std::cmp::Reverse(words.len())));
    known
}

/// Tells whether a word has a capital, and no title does.
fn is_telling(page: &Page<'_>, place: usize) -> bool {
    let word = &page.words[place];
    word.writing == Writing::Title && !word.marks.any(Marks::TITLE.with(Marks::TITLE_PART))
}

/// Finds the longest known name that begins at a word and ends before `limit`.
fn repeated(page: &Page<'_>, known: &Known<'_>, first: usize, limit: usize) -> Option<Found> {
    let fits = |words: &[&str]| {
        let end = first + words.len();
        end <= limit && words.iter().zip(first..end).all(|(word, place)| page.is(place, word))
    };
    let (words, kind) = known.get(page.text(first))?.iter().find(|(words, _)| fits(words))?;
    Some(Found { words: first..first + words.len(), kind: *kind })
}
