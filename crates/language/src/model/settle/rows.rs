//! Names in a row are of one kind: "the Ledger, the Courier, Belmont and the Wire", "Belmar, Sorrel and Fenn districts".

use super::cues::PLURALS;
use super::{Found, ORGANIZATION, OTHER, PERSON, PLACE, Page, is_head};
use crate::model::lists::Marks;

/// Names in a row of which most are of one kind: at least so many.
const ROW: usize = 3;

/// Gives the kind of most names of a row ("the Ledger, the Courier, Belmont and the Wire") to those that no list tells.
pub(super) fn settle(page: &Page<'_>, names: &mut [Found]) {
    let mut first = 0;
    while first < names.len() {
        let mut end = first + 1;
        while end < names.len() && is_linked(page, &names[end - 1], &names[end]) {
            end += 1;
        }
        if end - first > 1 && PLURALS.has(page.text(names[end - 1].words.end)) {
            names[first..end].iter_mut().filter(|name| name.kind != OTHER).for_each(|name| name.kind = PLACE);
        } else if end - first >= ROW {
            settle_row(page, &mut names[first..end]);
        }
        first = end;
    }
}

fn settle_row(page: &Page<'_>, row: &mut [Found]) {
    let count = |kind: usize| row.iter().filter(|name| name.kind == kind).count();
    let Some(kind) = [PERSON, ORGANIZATION, PLACE].into_iter().find(|&kind| count(kind) * 3 >= row.len() * 2) else {
        return;
    };
    for name in row.iter_mut().filter(|name| name.kind != OTHER && !is_told(page, name)) {
        name.kind = kind;
    }
}

/// Tells whether a list says what a name is.
fn is_told(page: &Page<'_>, name: &Found) -> bool {
    let words = page.words.get(name.words.clone()).unwrap_or_default();
    let whole = page.lists.longest(words, 0).filter(|&(length, _)| length == words.len()).map(|(_, marks)| marks);
    let marks = whole.or(words.first().filter(|_| words.len() == 1).map(|word| word.marks)).unwrap_or_default();
    let (first, last) = (words.first(), words.last());
    let is_person = words.len() > 1 && first.is_some_and(|word| word.marks.any(Marks::GIVEN.with(Marks::GIVEN_WORLD)));
    let is_headed = last.is_some_and(is_head);
    match name.kind {
        PERSON => is_person,
        ORGANIZATION => marks.any(Marks::KNOWN_ORGANIZATION) || is_headed,
        _ => marks.any(Marks::COUNTRY.with(Marks::TOWN)) || is_headed,
    }
}

/// Tells whether nothing but a comma, "and" and an article stand between two names.
fn is_linked(page: &Page<'_>, before: &Found, after: &Found) -> bool {
    let between = before.words.end..after.words.start;
    let is_link = |place: usize| matches!(page.text(place), "," | "and" | "or" | "&" | "the" | "The");
    !between.is_empty() && between.len() < 4 && !page.is(between.start, "the") && between.clone().all(is_link)
}
