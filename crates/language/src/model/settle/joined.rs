//! Names that were read in parts: a nation's army, a newspaper and its article, a nickname inside a name, a state's long name.

use super::cues::{ARMS, PRESS};
use super::{Found, ORGANIZATION, PERSON, PLACE, Page, end_of_sentence};
use crate::model::lists::Marks;
use crate::model::words::Writing;

/// Joins what was read as two: "Norwegian | Army", "The | Ledger" inside a sentence, "Anna | “Nan” | Brill".
pub(super) fn join(page: &Page<'_>, names: &mut Vec<Found>) {
    let mut joined: Vec<Found> = Vec::with_capacity(names.len());
    for mut name in names.drain(..) {
        if let Some(last) = joined.last_mut().filter(|last| last.words.end > name.words.start) {
            last.words.end = last.words.end.max(name.words.end);
            continue;
        }
        let is_body = name.kind == ORGANIZATION && name.words.len() == 1 && ARMS.has_small(page.text(name.words.start));
        let owner = joined.last().filter(|last| is_body && last.words.end == name.words.start && last.kind != PERSON);
        if let Some(first) = owner.map(|last| last.words.start) {
            name.words.start = first;
            joined.pop();
        }
        name.words.end = if name.kind == PERSON { end_with_nickname(page, name.words.end) } else { name.words.end };
        if is_body && name.words.len() == 1 && has_people(page, joined.last(), name.words.start) {
            name.words.start -= 1;
        }
        let is_press = PRESS.has(page.text(name.words.end - 1));
        if name.kind == ORGANIZATION
            && (has_article(page, name.words.start) || is_press && opens_with_article(page, name.words.start))
        {
            name.words.start -= 1;
        }
        joined.push(name);
    }
    *names = joined;
}

/// Tells whether a nation's adjective stands before a word, and belongs to no other name.
fn has_people(page: &Page<'_>, last: Option<&Found>, place: usize) -> bool {
    let before = place.checked_sub(1).filter(|&before| last.is_none_or(|last| last.words.end <= before));
    before.is_some_and(|before| page.words[before].is_capital() && page.words[before].marks.any(Marks::PEOPLE))
}

/// Tells whether "The" with a capital stands before a word inside a sentence.
fn has_article(page: &Page<'_>, place: usize) -> bool {
    let Some((article, before)) = place.checked_sub(1).zip(place.checked_sub(2)) else { return false };
    let is_inside = page.sentences.iter().any(|sentence| sentence.start < article && place < sentence.end);
    let is_known = page.words[place].marks.any(Marks::KNOWN_ORGANIZATION);
    page.is(article, "The")
        && is_inside
        && !is_known
        && matches!(page.words[before].writing, Writing::Lower | Writing::Title)
}

/// Tells whether a sentence begins with "The" before a word.
fn opens_with_article(page: &Page<'_>, place: usize) -> bool {
    let article = place.checked_sub(1).filter(|&article| page.is(article, "The"));
    article.is_some()
}

/// Gives one past the surname behind "Anna | “Nan” Brill".
fn end_with_nickname(page: &Page<'_>, end: usize) -> usize {
    let is_mark = |place| matches!(page.text(place), "\"" | "\u{201c}" | "\u{201d}" | "\u{2018}" | "\u{2019}" | "'");
    let is_title = |place: usize| page.words.get(place).is_some_and(|word| word.writing == Writing::Title);
    let is_called = is_mark(end) && is_title(end + 1) && is_mark(end + 2) && is_title(end + 3);
    if is_called && end + 3 < end_of_sentence(page, end) { end + 4 } else { end }
}

/// States by the words before their names.
const STATES: [&str; 5] = ["Republic", "Kingdom", "Commonwealth", "Federation", "Sultanate"];

/// Joins "Democratic Republic of | Arden": capitals before and the name of a country behind "of".
pub(super) fn join_states(page: &Page<'_>, names: &mut [Found]) {
    let mut at = 0;
    while at < names.len() {
        let start = state(page, &names[at]);
        let taken = at.checked_sub(1).map_or(0, |before| names[before].words.end);
        if let Some(start) = start.filter(|&start| start >= taken) {
            names[at] = Found { words: start..names[at].words.end, kind: PLACE };
        }
        at += 1;
    }
}

/// Finds where the long name of a country begins that is read from behind "of".
fn state(page: &Page<'_>, name: &Found) -> Option<usize> {
    let is_country = page.words[name.words.start].marks.any(Marks::COUNTRY);
    let of = name.words.start.checked_sub(1)?;
    let of = if page.is(of, "the") { of.checked_sub(1)? } else { of };
    let head = of.checked_sub(1).filter(|&head| page.is(of, "of") && STATES.contains(&page.text(head)))?;
    let leads = |place: usize| page.words[place].writing == Writing::Title && !page.is(place, "The");
    let more = (0..head).rev().take(2).take_while(|&place| leads(place)).count();
    is_country.then_some(head - more)
}
