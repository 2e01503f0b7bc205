//! Countries and parts of the world: "South Korea" is a place however much it acts, "Trinidad and Tobago" is one name.

use super::{Found, ORGANIZATION, PERSON, PLACE, Page};
use crate::model::lists::Marks;
use std::ops::Range;

/// Quarters of the compass.
const QUARTERS: [&str; 5] = ["North", "South", "East", "West", "Central"];
/// The same as initials.
const INITIALS: [&str; 4] = ["N", "S", "E", "W"];

/// Takes the names of states for places and joins their parts.
pub(super) fn settle(page: &Page<'_>, names: &mut Vec<Found>) {
    join_listed(page, names);
    for at in 0..names.len() {
        let taken = at.checked_sub(1).map_or(0, |before| names[before].words.end);
        let name = &mut names[at];
        if matches!(name.kind, ORGANIZATION | PERSON) && is_state(page, &name.words) {
            name.kind = PLACE;
        }
        if name.kind == PLACE {
            name.words.start = first_quarter(page, &name.words, taken);
            name.words.end = end_with_district(page, name.words.end);
        }
    }
    names.dedup_by(|next, before| next.words.start < before.words.end);
}

/// Tells whether a name is a listed state of several words, or one with an initial: "N. Korea".
fn is_state(page: &Page<'_>, words: &Range<usize>) -> bool {
    let is_country = |place: usize| page.words[place].marks.any(Marks::COUNTRY);
    let rest = page.words.get(words.clone()).unwrap_or_default();
    let initial = || page.text(words.start).trim_end_matches('.');
    let has_initial = (2..4).contains(&words.len()) && is_country(words.end - 1) && INITIALS.contains(&initial());
    let listed = || page.lists.longest(rest, 0).filter(|&(length, _)| length == words.len());
    let is_country = |marks: Marks| marks.any(Marks::COUNTRY) && !marks.any(Marks::KNOWN_ORGANIZATION);
    has_initial || words.len() > 1 && listed().is_some_and(|(_, marks)| is_country(marks))
}

/// Takes a listed state for one name where its parts were read as several.
fn join_listed(page: &Page<'_>, names: &mut Vec<Found>) {
    let mut at = 0;
    while at + 1 < names.len() {
        let first = names[at].words.start;
        let listed = page.lists.longest(page.words.get(first..).unwrap_or_default(), 0);
        let end = listed.filter(|(_, marks)| marks.any(Marks::COUNTRY)).map_or(first, |(length, _)| first + length);
        let parts = names[at..].iter().take_while(|name| name.words.end <= end).count();
        if parts > 1 && names[at + parts - 1].words.end == end {
            names[at] = Found { words: first..end, kind: PLACE };
            names.drain(at + 1..at + parts);
        }
        at += 1;
    }
}

/// Finds where "South and | Central America" begins.
fn first_quarter(page: &Page<'_>, words: &Range<usize>, taken: usize) -> usize {
    let is_quarter = |place: usize| QUARTERS.contains(&page.text(place));
    let before = words.start.checked_sub(2).filter(|&before| before >= taken);
    let is_pair = words.len() > 1 && is_quarter(words.start) && page.is(words.start.saturating_sub(1), "and");
    before.filter(|&before| is_pair && is_quarter(before)).unwrap_or(words.start)
}

/// Finds where a town ends whose district follows: "Ardmouth | , D.C."
fn end_with_district(page: &Page<'_>, end: usize) -> usize {
    let district = if page.is(end, ",") { end + 1 } else { end };
    if matches!(page.text(district), "D.C." | "D.C" | "DC" | "D.F.") { district + 1 } else { end }
}
