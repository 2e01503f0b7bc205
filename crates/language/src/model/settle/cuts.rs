//! What is no part of a name: titles, places behind "of", a second person, what a dash or "pro-" divides from it.

use super::articles::is_article;
use super::cues::{HONOURS, RANKS};
use super::{Found, ORGANIZATION, PERSON, PLACE, Page};
use crate::model::lists::Marks;
use crate::model::words::Writing;
use std::ops::Range;

/// Cuts names down to themselves; what is cut off may be a name of its own.
pub(super) fn cut(page: &Page<'_>, names: &mut Vec<Found>) {
    let mut cut = Vec::with_capacity(names.len());
    for mut name in names.drain(..) {
        name.words.start = behind_prefix(page, &name);
        if name.words.len() == 1 && name.kind == PERSON && name.words.start > 0 && page.is(name.words.start - 1, "-") {
            let is_party = name.words.start.checked_sub(2).is_some_and(|party| is_party(page, party));
            let is_place = is_party || page.words[name.words.start].marks.any(Marks::COUNTRY);
            name.kind = if is_place { PLACE } else { PERSON };
        }
        if name.kind == ORGANIZATION && is_of_country(page, &name.words) {
            name.kind = PERSON;
        }
        if name.kind != PERSON {
            cut.push(name);
            continue;
        }
        while name.words.len() > 1 && HONOURS.has(page.text(name.words.end - 1)) {
            name.words.end -= 1;
        }
        let dash = name.words.clone().skip(1).find(|&place| is_dash(page, place));
        if let Some(dash) = dash.filter(|&dash| dash + 1 < name.words.end) {
            cut.push(Found { words: name.words.start..dash, kind: PERSON });
            name = Found { words: dash + 1..name.words.end, kind: PLACE };
            cut.push(name);
            continue;
        }
        if name.words.len() > 1 && is_day(page, name.words.start) {
            name.words.start += 1;
        }
        while let Some(rest) = behind_title(page, &name.words) {
            name.words.start = rest;
        }
        let link = name.words.clone().skip(1).find(|&place| page.is(place, "of") || page.is(place, "and"));
        let is_noble = |link: usize| link == name.words.start + 1 && is_title(page, name.words.start);
        match link.filter(|&link| link + 1 < name.words.end && !is_noble(link)) {
            Some(link) => {
                let kind = if page.is(link, "of") { PLACE } else { PERSON };
                cut.push(Found { words: name.words.start..link, ..name.clone() });
                cut.push(Found { words: link + 1..name.words.end, kind });
            }
            None => cut.push(name),
        }
    }
    *names = cut;
}

/// "Anna Hale of Drovia" is a person, read as one name or not.
fn is_of_country(page: &Page<'_>, words: &Range<usize>) -> bool {
    let marks = |place: usize| page.words[place].marks;
    let is_named = words.len() == 4 && page.is(words.start + 2, "of") && marks(words.start).any(Marks::GIVEN);
    let is_headed =
        words.clone().any(|place| super::is_head(&page.words[place]) || marks(place).any(Marks::ORGANIZATION));
    is_named && marks(words.end - 1).any(Marks::COUNTRY) && !is_headed
}

/// Gives the first word behind "pro-", "anti-", "D-".
fn behind_prefix(page: &Page<'_>, name: &Found) -> usize {
    let first = name.words.start;
    let word = &page.words[first];
    let is_prefix = (word.writing == Writing::Lower || is_party(page, first)) && !is_article(page, first);
    let is_joined = page.is(first + 1, "-") && page.is_joined(first + 1) && page.is_joined(first + 2);
    let goes_on = name.words.len() > 2 && page.words[first + 2].is_capital();
    if is_prefix && is_joined && goes_on { first + 2 } else { first }
}

/// Tells whether a word is the letter of a party, as in "(D-Ardenia)".
fn is_party(page: &Page<'_>, place: usize) -> bool {
    matches!(page.text(place), "D" | "R" | "I")
}

/// Tells whether a word is a dash that stands free.
fn is_dash(page: &Page<'_>, place: usize) -> bool {
    matches!(page.text(place), "—" | "–" | "--") && !page.is_joined(place)
}

/// Gives the first word behind the title that a name begins with: "Sen. | Ida Brandl".
fn behind_title(page: &Page<'_>, words: &Range<usize>) -> Option<usize> {
    let stop = usize::from(page.is(words.start + 1, ".") && page.is_joined(words.start + 1));
    let rest = words.start + 1 + stop;
    let goes_on = rest < words.end && page.words[rest].is_capital();
    (goes_on && is_title(page, words.start)).then_some(rest)
}

/// Tells whether a word is the name of a day, or another that is no name.
fn is_day(page: &Page<'_>, place: usize) -> bool {
    let marks = page.words[place].marks;
    marks.any(Marks::ORDINARY)
        && !marks.any(Marks::GIVEN.with(Marks::GIVEN_WORLD))
        && page.words[place + 1].is_capital()
}

fn is_title(page: &Page<'_>, place: usize) -> bool {
    let marks = page.words[place].marks;
    let is_given = marks.any(Marks::GIVEN.with(Marks::GIVEN_WORLD));
    marks.any(Marks::TITLE) && !is_given || RANKS.has_small(page.text(place).trim_end_matches('.'))
}
