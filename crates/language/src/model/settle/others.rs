//! What is neither a person nor a body although it was read as one: cases of courts, storms, peoples, abbreviations of things.

use super::cues::{SHIPS, STORMS, THINGS};
use super::{Found, OTHER, PERSON, Page};
use crate::model::lists::Marks;
use crate::model::words::Writing;
use ascribe_text::BlockKind;
use std::collections::BTreeSet;

/// Gives other kinds to what is no person, place or body, and drops what is no name.
pub(super) fn settle(page: &Page<'_>, names: &mut Vec<Found>) {
    let told: Vec<bool> = names.iter().map(|name| is_headline_word(page, names, name)).collect();
    let mut told = told.into_iter();
    names.retain(|name| !told.next().unwrap_or(false) && !is_thing(page, name) && !is_stamped(page, name));
    join_cases(page, names);
    for name in names.iter_mut().filter(|name| name.words.len() > 1 && SHIPS.has(page.text(name.words.start))) {
        name.kind = OTHER;
    }
    let storms: BTreeSet<&str> = names.iter().filter_map(|name| storm(page, name)).collect();
    for name in names.iter_mut().filter(|name| name.words.len() == 1) {
        let place = name.words.start;
        if name.kind == PERSON && storms.contains(page.text(place)) || is_people(page, place) {
            name.kind = OTHER;
        }
    }
}

fn is_thing(page: &Page<'_>, name: &Found) -> bool {
    let text = page.text(name.words.start);
    let letters = text.strip_suffix('s').unwrap_or_default();
    let is_plural = letters.len() > 1 && letters.bytes().all(|letter| letter.is_ascii_uppercase());
    name.words.len() == 1 && name.kind != PERSON && (THINGS.has(text) || is_plural)
}

/// "Gestern 18:00" at the beginning of a line: a word for a day in whatever language.
fn is_stamped(page: &Page<'_>, name: &Found) -> bool {
    let is_time = || page.words.get(name.words.end).is_some_and(|word| word.writing == Writing::Digits);
    let has_colon = || page.text(name.words.end).contains(':') || page.is(name.words.end + 1, ":");
    let opens = || page.sentences.iter().any(|line| (line.start..line.start + 2).contains(&name.words.start));
    name.words.len() == 1 && is_time() && has_colon() && opens()
}

/// Tells whether a name is a word of a headline that nothing tells to be a name but its capital.
fn is_headline_word(page: &Page<'_>, names: &[Found], name: &Found) -> bool {
    let word = &page.words[name.words.start];
    let is_listed = word.marks.any(Marks::PEOPLE.with(Marks::COUNTRY).with(Marks::TOWN));
    if name.kind != OTHER || name.words.len() > 1 || is_listed || word.writing != Writing::Title {
        return false;
    }
    let start = page.document.tokens().get(name.words.start).map_or(0, |token| token.span.start);
    let blocks = page.document.blocks();
    let block = blocks.get(blocks.partition_point(|block| block.span.end <= start));
    let is_title = block.is_some_and(|block| matches!(block.kind, BlockKind::Headline | BlockKind::Subheading));
    let text = page.text(name.words.start);
    let is_same = |other: &&Found| other.words.len() == 1 && page.is(other.words.start, text);
    is_title && names.iter().filter(is_same).count() == 1
}

/// Takes "Hale v. Orlova" for one name of another kind.
fn join_cases(page: &Page<'_>, names: &mut Vec<Found>) {
    let mut at = 0;
    while at + 1 < names.len() {
        let (first, second) = (names[at].words.clone(), names[at + 1].words.clone());
        let is_versus = matches!(page.text(first.end), "v." | "v" | "vs." | "vs");
        let is_stop = page.is(first.end + 1, ".");
        if is_versus && (second.start == first.end + 1 || is_stop && second.start == first.end + 2) {
            names[at] = Found { words: first.start..second.end, kind: OTHER };
            names.remove(at + 1);
        }
        at += 1;
    }
}

/// Gives the name of a storm that a name or the word before it tells.
fn storm<'p>(page: &'p Page<'_>, name: &Found) -> Option<&'p str> {
    let is_storm = |place: usize| STORMS.has_small(page.text(place));
    let last = name.words.end - 1;
    let told = last.checked_sub(1).is_some_and(is_storm) && page.words[last].writing == Writing::Title;
    told.then(|| page.text(last))
}

/// Tells whether a word means the people of a place and nothing else.
fn is_people(page: &Page<'_>, place: usize) -> bool {
    const NAMES: Marks = Marks::GIVEN.with(Marks::GIVEN_WORLD).with(Marks::SURNAME).with(Marks::SURNAME_WORLD);
    let marks = page.words[place].marks;
    marks.any(Marks::PEOPLE) && !marks.any(NAMES.with(Marks::COUNTRY).with(Marks::TOWN).with(Marks::KNOWN_ORGANIZATION))
}
