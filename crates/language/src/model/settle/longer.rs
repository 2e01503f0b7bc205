//! What belongs to names behind them: head words, surnames, the last part of "Kim Su-ji".

use super::cues::NUMERALS;
use super::{Found, ORGANIZATION, OTHER, PERSON, PLACE, Page, end_of_sentence, is_head, next_name};
use crate::model::lists::Marks;
use crate::model::words::{Word, Writing};
use std::ops::Range;

/// Words behind a hyphen that end a name: "a Hale-led council".
const TAILS: [&str; 8] = ["led", "based", "born", "backed", "style", "era", "like", "run"];
/// Letters of the longest last part of a name like "Kim Su-ji".
const LONGEST_PART: usize = 6;
/// Words that a name goes on for at most to reach its head word.
const REACH: usize = 3;

/// Adds what belongs to a name behind it: its head word ("Sorrel | National Park"), the last part of "Kim Su | -ji".
pub(super) fn lengthen(page: &Page<'_>, names: &mut [Found]) {
    for at in 0..names.len() {
        let limit = next_name(page, names, at).min(end_of_sentence(page, names[at].words.start));
        let name = &mut names[at];
        if name.kind == PERSON {
            name.words.end = end_with_part(page, name.words.end, limit);
            name.words.end = end_with_surname(page, &name.words, limit);
            name.words.end += usize::from(name.words.end < limit && NUMERALS.has(page.text(name.words.end)));
        }
        if name.kind != OTHER
            && let Some((end, kind)) = head(page, name, limit)
        {
            name.words.end = end;
            name.kind = kind;
        } else if name.kind == PLACE
            && let Some((end, kind)) = team(page, name.words.end, limit)
        {
            name.words.end = end;
            name.kind = kind;
        }
    }
}

/// Finds the rest of "Arden | River Hawks": words with a capital behind a place that nobody read as anything.
fn team(page: &Page<'_>, end: usize, limit: usize) -> Option<(usize, usize)> {
    const NONE: Marks = Marks::TITLE.with(Marks::TITLE_PART).with(Marks::ORDINARY).with(Marks::REPORTS);
    let run = (end..limit).take_while(|&place| page.words[place].writing == Writing::Title).count();
    let words = page.words.get(end..end + run).filter(|words| (1..=REACH).contains(&words.len()))?;
    let after = end + run;
    let goes_on = page.is(after, "of") || page.words.get(after).is_some_and(Word::is_capital);
    if goes_on || words.iter().any(|word| word.marks.any(NONE) || !word.has_letters(2)) {
        return None;
    }
    let last = words.last()?.marks;
    let kinds = [(Marks::PLACE_WORD, PLACE), (Marks::EVENT_WORD, OTHER)];
    let kind = kinds.into_iter().find(|(mark, _)| last.any(*mark)).map_or(ORGANIZATION, |(_, kind)| kind);
    Some((after, kind))
}

fn end_with_part(page: &Page<'_>, end: usize, limit: usize) -> usize {
    let part = end + 1;
    let is_part = part < limit
        && page.is(end, "-")
        && page.is_joined(end)
        && page.is_joined(part)
        && page.words[part].writing == Writing::Lower
        && page.text(part).chars().count() <= LONGEST_PART
        && !TAILS.contains(&page.text(part));
    if is_part { end_with_part(page, part + 1, limit) } else { end }
}

/// "Jeff | Sessions": a given name alone takes the capital behind it.
fn end_with_surname(page: &Page<'_>, words: &Range<usize>, limit: usize) -> usize {
    const NONE: Marks = Marks::TITLE.with(Marks::TITLE_PART).with(Marks::REPORTS);
    let given = &page.words[words.start];
    let is_alone = words.len() == 1
        && given.marks.any(Marks::GIVEN)
        && !given.marks.any(Marks::TITLE)
        && given.writing == Writing::Title;
    let next = page.words.get(words.end).filter(|_| is_alone && words.end < limit);
    let is_surname =
        next.is_some_and(|next| next.writing == Writing::Title && next.has_letters(3) && !next.marks.any(NONE));
    words.end + usize::from(is_surname)
}

/// Finds the head word behind a name: one past it, and the kind that it makes of the name.
fn head(page: &Page<'_>, name: &Found, limit: usize) -> Option<(usize, usize)> {
    let end = name.words.end;
    let reach = limit.min(end + REACH);
    let run = (end..reach).take_while(|&place| page.words[place].writing == Writing::Title).count();
    let head = (end..end + run).rev().find(|&place| is_head(&page.words[place]))?;
    let marks = page.words[head].marks;
    let is_title = |word: &Word| word.is_capital() && word.marks.any(Marks::TITLE);
    if marks.any(Marks::TITLE_PART) && page.words.get(head + 1).is_some_and(is_title) {
        return None;
    }
    if name.kind == PERSON && head == end && name.words.len() == 1 && is_full(page, name.words.start, head) {
        return Some((head + 1, PERSON));
    }
    let kind = match name.kind {
        _ if !marks.any(Marks::PLACE_WORD) => ORGANIZATION,
        PERSON => PLACE,
        other => other,
    };
    Some((head + 1, kind))
}

/// Tells whether two words are somebody's given name and surname, whatever else the surname may mean.
fn is_full(page: &Page<'_>, given: usize, surname: usize) -> bool {
    let marks = |place: usize| page.words[place].marks;
    marks(given).any(Marks::GIVEN)
        && !marks(given).any(Marks::TOWN.with(Marks::COUNTRY))
        && marks(surname).any(Marks::SURNAME)
}
