//! Names that were not read at all: countries that a list is sure of, runs of capitals that end with a telling word.

use super::{Found, ORGANIZATION, PLACE, Page, is_head};
use crate::model::lists::Marks;
use crate::model::words::Writing;
use std::ops::Range;

/// Adds countries and well-known bodies of several words that were not read as names: a list is sure of them.
pub(super) fn add_listed(page: &Page<'_>, names: &mut Vec<Found>) {
    let mut added = Vec::new();
    for sentence in page.sentences {
        let words = page.words.get(sentence.clone()).unwrap_or_default();
        let mut done = sentence.start;
        for place in page.capitals(sentence.clone()) {
            let found = (place >= done).then(|| page.lists.longest(words, place - sentence.start)).flatten();
            let Some((length, marks)) = found else { continue };
            let range = place..place + length;
            if let Some(kind) = listed_kind(marks)
                && page.words[range.end - 1].is_capital()
                && is_free(names, &range)
            {
                added.push(Found { words: range.clone(), kind });
            }
            done = range.end;
        }
    }
    names.extend(added);
    ascribe_text::sort_by_key(names, |name| name.words.start);
}

fn listed_kind(marks: Marks) -> Option<usize> {
    let kinds = [(Marks::KNOWN_ORGANIZATION, ORGANIZATION), (Marks::COUNTRY, PLACE)];
    kinds.into_iter().find(|(mark, _)| marks.any(*mark)).map(|(_, kind)| kind)
}

fn is_free(names: &[Found], range: &Range<usize>) -> bool {
    let at = names.partition_point(|name| name.words.end <= range.start);
    names.get(at).is_none_or(|name| name.words.start >= range.end)
}

/// Adds runs of capitals inside a sentence that nobody read as anything and that end with the head word of a name.
pub(super) fn add_headed(page: &Page<'_>, names: &mut Vec<Found>) {
    let mut added = Vec::new();
    for sentence in page.sentences {
        let mut done = sentence.start + 1;
        for place in page.capitals(sentence.clone()) {
            if place < done {
                continue;
            }
            let Some(range) = headed(page, place, sentence.end).filter(|range| is_free(names, range)) else { continue };
            let is_place = page.words[range.end - 1].marks.any(Marks::PLACE_WORD);
            done = range.end;
            added.push(Found { words: range, kind: if is_place { PLACE } else { ORGANIZATION } });
        }
    }
    names.extend(added);
    ascribe_text::sort_by_key(names, |name| name.words.start);
}

/// Gives the run of two capitals or more that begins at a word behind a small one and ends with a head word.
fn headed(page: &Page<'_>, first: usize, limit: usize) -> Option<Range<usize>> {
    const NONE: Marks = Marks::TITLE.with(Marks::TITLE_PART).with(Marks::ORDINARY);
    let is_title = |place: usize| place < limit && page.words[place].writing == Writing::Title;
    let is_link = |place: usize| matches!(page.text(place), "of" | "and" | "for" | "the");
    let before = first.checked_sub(1).filter(|_| is_title(first))?;
    let leads = page.words[before].writing == Writing::Lower || page.is(before, ",");
    let mut end = first;
    while is_title(end) || end > first && is_link(end) && (is_title(end + 1) || is_link(end + 1) && is_title(end + 2)) {
        end += 1;
    }
    let is_whole = leads && end > first + 1 && is_head(&page.words[end - 1]) && !page.words[first].marks.any(NONE);
    // "The Norwegian State" is its government.
    (is_whole && !page.is(end - 1, "State")).then_some(first..end)
}
