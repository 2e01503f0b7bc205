//! Names that were read in one place and overlooked in another: "Arden River Hawks" first, "the River Hawks" later.

use super::{Found, ORGANIZATION, Page};
use crate::model::lists::Marks;
use crate::model::memory::QuickMap;
use crate::model::words::Writing;
use std::ops::Range;

/// Names by their first word: one of their places and their kind, the longest first.
type Known<'p> = QuickMap<&'p str, Vec<Found>>;

/// Adds the other places of names of several words, and of bodies without their first word.
pub(super) fn add(page: &Page<'_>, names: &mut Vec<Found>) {
    let added = overlooked(page, &known(page, names), names);
    names.extend(added);
    ascribe_text::sort_by_key(names, |name| name.words.start);
}

/// Finds the places of known names that belong to no name.
fn overlooked(page: &Page<'_>, known: &Known<'_>, names: &[Found]) -> Vec<Found> {
    let mut added = Vec::new();
    if known.is_empty() {
        return added;
    }
    let mut next = 0;
    let mut done = 0;
    for place in page.capitals(0..page.words.len()) {
        next += names.get(next..).unwrap_or_default().iter().take_while(|name| name.words.end <= place).count();
        let taken = names.get(next).map_or(page.words.len(), |name| name.words.start);
        if place >= done
            && let Some(found) = repeated(page, known, place, taken)
        {
            done = found.words.end;
            added.push(found);
        }
    }
    added
}

fn known<'p>(page: &'p Page<'_>, names: &[Found]) -> Known<'p> {
    let mut known = Known::default();
    let mut add = |words: Range<usize>, kind| {
        if words.len() > 1 {
            known.entry(page.text(words.start)).or_default().push(Found { words, kind });
        }
    };
    for name in names {
        add(name.words.clone(), name.kind);
        let rest = name.words.start + 1..name.words.end;
        if name.kind == ORGANIZATION && rest.clone().all(|place| is_telling(page, place)) {
            add(rest, name.kind);
        }
    }
    known.values_mut().for_each(|names| names.sort_by_key(|name| std::cmp::Reverse(name.words.len())));
    known
}

/// Tells whether a word has a capital, and no title does.
fn is_telling(page: &Page<'_>, place: usize) -> bool {
    let word = &page.words[place];
    word.writing == Writing::Title && !word.marks.any(Marks::TITLE.with(Marks::TITLE_PART))
}

/// Finds the longest known name that begins at a word and ends before `limit`.
fn repeated(page: &Page<'_>, known: &Known<'_>, first: usize, limit: usize) -> Option<Found> {
    let fits = |words: &Range<usize>| {
        let end = first + words.len();
        end <= limit && words.clone().zip(first..end).all(|(known, place)| page.is(place, page.text(known)))
    };
    let name = known.get(page.text(first))?.iter().find(|name| fits(&name.words))?;
    Some(Found { words: first..first + name.words.len(), kind: name.kind })
}
