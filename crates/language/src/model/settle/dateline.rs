//! Datelines: "LUNMARK, Vessia, June 4 (Kestrel) -" begins with a place.

use super::{Found, ORGANIZATION, PERSON, PLACE, Page};
use crate::model::lists::Marks;
use crate::model::words::Writing;
use std::ops::Range;

/// Words and marks of the longest dateline.
const LONGEST: usize = 16;
/// Words of the longest name of a place in it.
const LONGEST_PLACE: usize = 3;

/// Takes the places of datelines for places, and what stands in brackets there for no person.
pub(super) fn settle(page: &Page<'_>, names: &mut Vec<Found>) {
    let mut agencies: Vec<&str> = Vec::new();
    for block in page.document.blocks() {
        let first = page.document.tokens().partition_point(|token| token.span.start < block.span.start);
        let Some((place, dash)) = dateline(page, first) else { continue };
        names.retain(|name| name.words.end <= place.start || name.words.start >= place.end);
        for name in names.iter_mut().filter(|name| name.words.start >= place.end && name.words.end <= dash) {
            let is_bracketed = name.words.start.checked_sub(1).is_some_and(|before| page.is(before, "("));
            name.kind = match (is_bracketed, name.kind) {
                (true, PERSON | PLACE) => ORGANIZATION,
                (true, other) => other,
                (false, _) => PLACE,
            };
            if name.kind == ORGANIZATION && name.words.len() == 1 {
                agencies.push(page.text(name.words.start));
            }
        }
        names.push(Found { words: place, kind: PLACE });
        ascribe_text::sort_by_key(names, |name| name.words.start);
    }
    let is_agency = |name: &&mut Found| name.words.len() == 1 && agencies.contains(&page.text(name.words.start));
    names.iter_mut().filter(is_agency).for_each(|name| name.kind = ORGANIZATION);
}

/// Finds the place that a block begins with in capitals, and the dash behind its date or agency.
fn dateline(page: &Page<'_>, first: usize) -> Option<(Range<usize>, usize)> {
    let is_upper = |place: &usize| page.words.get(*place).is_some_and(|word| word.writing == Writing::Upper);
    let end = first + (first..first + LONGEST_PLACE).take_while(is_upper).count();
    let words = page.words.get(first..end).filter(|words| !words.is_empty())?;
    let is_known = words[0].marks.any(Marks::COUNTRY.with(Marks::TOWN));
    let is_ordinary = words[0].marks.any(Marks::ORDINARY) || !words.iter().any(|word| word.has_letters(4));
    if is_ordinary && !is_known {
        return None;
    }
    let reach = page.words.len().min(first + LONGEST);
    let dash = (end..reach).find(|&place| !belongs(page, place))?;
    let is_told = page.is(end, ",") || page.is(end, "(");
    let ends = is_dash(page, dash) && (is_told || dash == end && (is_known || words.len() == 1));
    (ends || is_told && page.is(dash, ":")).then_some((first..end, dash))
}

/// Tells whether a word may stand inside a dateline.
fn belongs(page: &Page<'_>, place: usize) -> bool {
    let word = &page.words[place];
    let is_mark = matches!(page.text(place), "," | "(" | ")" | "." | "/");
    is_mark || word.is_capital() || word.writing == Writing::Digits
}

fn is_dash(page: &Page<'_>, place: usize) -> bool {
    matches!(page.text(place), "-" | "–" | "—" | "--" | "―") && !page.is_joined(place)
}
