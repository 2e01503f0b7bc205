//! Bodies whose names were read in parts or as people: "Interior | Ministry of Drovia", "Hale Racing".

use super::cues::CLUBS;
use super::{Found, ORGANIZATION, OTHER, PERSON, PLACE, Page};
use crate::model::lists::Marks;
use crate::model::words::Writing;
use std::ops::Range;

/// Heads of a government's bodies that take what stands before them into their name.
const OFFICES: [&str; 6] = ["Ministry", "Department", "Fleet", "Directorate", "Secretariat", "Commissariat"];
/// First words of bodies that do not belong to the nation before them.
const OF_NOBODY: [&str; 4] = ["White", "United", "World", "International"];
/// Words that a body's name takes before it at most.
const REACH: usize = 2;

/// Mends the names of bodies.
pub(super) fn settle(page: &Page<'_>, names: &mut Vec<Found>) {
    part(page, names);
    join_clubs(page, names);
    for name in names.iter_mut().filter(|name| name.kind == PERSON && name.words.len() > 1) {
        if is_body(page, &name.words) {
            name.kind = ORGANIZATION;
        }
    }
    join_hyphened(page, names);
    let mut grown: Vec<Found> = Vec::with_capacity(names.len());
    for mut name in names.drain(..) {
        if name.kind == ORGANIZATION {
            let taken = grown.last().map_or(0, |last| last.words.end);
            name.words.start = first_of_office(page, &name.words, taken);
            if grown.last().is_some_and(|last| is_of_nation(page, last, &name.words)) {
                name.words.start = grown.pop().map_or(name.words.start, |last| last.words.start);
            }
        }
        grown.push(name);
    }
    *names = grown;
}

/// "Hale Racing Team" ends like no surname does.
fn is_body(page: &Page<'_>, words: &Range<usize>) -> bool {
    const SURNAMES: Marks = Marks::SURNAME.with(Marks::SURNAME_WORLD);
    const GIVEN: Marks = Marks::GIVEN.with(Marks::GIVEN_WORLD);
    let marks = page.words[words.end - 1].marks;
    let is_given =
        page.words[words.start].marks.any(GIVEN.with(Marks::TITLE)) || !page.words[words.start].has_letters(3);
    marks.any(Marks::ORGANIZATION_WORD) && (!marks.any(SURNAMES) || !is_given)
}

/// Finds where "Interior | Ministry of Drovia" begins.
fn first_of_office(page: &Page<'_>, words: &Range<usize>, taken: usize) -> usize {
    const NONE: Marks = Marks::TITLE.with(Marks::ORDINARY);
    if !OFFICES.contains(&page.text(words.start)) {
        return words.start;
    }
    let leads = |&place: &usize| {
        let word = &page.words[place];
        let opens = page.sentences.iter().any(|sentence| sentence.start == place);
        word.writing == Writing::Title && !word.marks.any(NONE) && !opens
    };
    let more = (taken..words.start).rev().take(REACH).take_while(leads).count();
    words.start - more
}

/// "Drovian | Foreign Ministry", "Drovia | Department of Rivers".
fn is_of_nation(page: &Page<'_>, nation: &Found, words: &Range<usize>) -> bool {
    let marks = page.words[nation.words.start].marks;
    let is_nation = matches!(nation.kind, PLACE | OTHER) && marks.any(Marks::COUNTRY.with(Marks::PEOPLE));
    let first = page.words[words.start];
    let may_be_owned = first.writing == Writing::Title && !OF_NOBODY.contains(&page.text(words.start));
    is_nation && nation.words.end == words.start && may_be_owned && has_head(page, words)
}

fn has_head(page: &Page<'_>, words: &Range<usize>) -> bool {
    words.clone().any(|place| page.words[place].marks.any(Marks::ORGANIZATION_WORD.with(Marks::ORGANIZATION)))
}

/// Parts "ASD and Arden River Forum" where an abbreviation stands before "and".
fn part(page: &Page<'_>, names: &mut Vec<Found>) {
    let mut parted = Vec::with_capacity(names.len());
    for name in names.drain(..) {
        let (first, link) = (name.words.start, name.words.start + 1);
        let is_short =
            matches!(page.words[first].writing, Writing::Upper | Writing::Digits) && page.text(first).len() > 1;
        let goes_on = name.words.len() > 3 && page.words[link + 1].is_capital();
        if name.kind == ORGANIZATION && is_short && page.is(link, "and") && goes_on {
            parted.push(Found { words: first..link, kind: ORGANIZATION });
            parted.push(Found { words: link + 1..name.words.end, kind: ORGANIZATION });
        } else {
            parted.push(name);
        }
    }
    *names = parted;
}

/// Joins "Agence Arden- | Press": what follows a body's hyphen with a capital, and a body behind a name's hyphen.
fn join_hyphened(page: &Page<'_>, names: &mut Vec<Found>) {
    let people = super::people::words_of_full_names(page, names);
    let mut at = 0;
    while at < names.len() {
        let (end, kind) = (names[at].words.end, names[at].kind);
        let behind = end + 1;
        let is_hyphened = page.is(end, "-") && page.is_joined(end) && page.is_joined(behind);
        let next = names.get(at + 1).filter(|_| is_hyphened).map(|next| (next.words.clone(), next.kind));
        match next {
            Some((words, ORGANIZATION)) if words.start == behind && words.len() > 1 && kind != PERSON => {
                names[at + 1].words.start = names[at].words.start;
                names.remove(at);
            }
            Some((words, _)) if words.start <= behind => {}
            _ if is_hyphened && kind == ORGANIZATION && may_follow(page, behind) => {
                let is_person = |place: usize| people.contains(page.text(place));
                if !is_person(behind) && !is_person(end - 1) {
                    names[at].words.end = behind + 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// Tells whether a word with a capital may end the name before its hyphen.
fn may_follow(page: &Page<'_>, place: usize) -> bool {
    page.words.get(place).is_some_and(|word| word.writing == Writing::Title) && !is_nation(page, place)
}

fn is_nation(page: &Page<'_>, place: usize) -> bool {
    page.words[place].marks.any(Marks::COUNTRY.with(Marks::PEOPLE).with(Marks::GIVEN))
}

/// "Arden | F.C." is a club, and so is Arden elsewhere in the text.
fn join_clubs(page: &Page<'_>, names: &mut Vec<Found>) {
    let mut clubs: Vec<&str> = Vec::new();
    for name in names.iter_mut() {
        let last = name.words.end - 1;
        if CLUBS.has(page.text(name.words.end)) {
            name.words.end += 1;
        } else if name.words.len() < 2 || !CLUBS.has(page.text(last)) {
            continue;
        }
        name.kind = ORGANIZATION;
        if name.words.len() == 2 {
            clubs.push(page.text(name.words.start));
        }
    }
    names.dedup_by(|next, before| next.words.start < before.words.end);
    for name in names.iter_mut().filter(|name| name.words.len() == 1 && name.kind != OTHER) {
        if clubs.contains(&page.text(name.words.start)) {
            name.kind = ORGANIZATION;
        }
    }
}
