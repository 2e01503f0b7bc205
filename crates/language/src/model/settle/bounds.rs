//! Where names begin and end: without titles, with their head words, one person at a time.

use super::{Found, ORGANIZATION, OTHER, PERSON, PLACE, Page, end_of_sentence, next_name};
use crate::model::lists::Marks;
use crate::model::words::{Word, Writing};

/// Titles of ranks that the lists have only with a full stop, or not at all.
const RANKS: [&str; 12] =
    ["gen", "lt", "col", "maj", "capt", "sgt", "adm", "brig", "cpl", "envoy", "imam", "presidents"];
/// Words behind a hyphen that end a name: "a Hale-led council".
const TAILS: [&str; 8] = ["led", "based", "born", "backed", "style", "era", "like", "run"];
/// Letters of the longest last part of a name like "Kim Su-ji".
const LONGEST_PART: usize = 6;
/// Words that a name goes on for at most to reach its head word.
const REACH: usize = 3;

/// Adds countries and well-known bodies of several words that were not read as names: a list is sure of them.
pub(super) fn add_listed(page: &Page<'_>, names: &mut Vec<Found>) {
    let mut added = Vec::new();
    for sentence in page.sentences {
        let words = page.words.get(sentence.clone()).unwrap_or_default();
        let mut place = sentence.start;
        while place < sentence.end {
            let found = page.words[place].is_capital().then(|| page.lists.longest(words, place - sentence.start));
            let Some((length, marks)) = found.flatten() else {
                place += 1;
                continue;
            };
            let range = place..place + length;
            if let Some(kind) = listed_kind(marks)
                && page.words[range.end - 1].is_capital()
                && is_free(names, &range)
            {
                added.push(Found { words: range.clone(), kind });
            }
            place = range.end;
        }
    }
    names.extend(added);
    ascribe_text::sort_by_key(names, |name| name.words.start);
}

fn listed_kind(marks: Marks) -> Option<usize> {
    let kinds = [(Marks::KNOWN_ORGANIZATION, ORGANIZATION), (Marks::COUNTRY, PLACE)];
    kinds.into_iter().find(|(mark, _)| marks.any(*mark)).map(|(_, kind)| kind)
}

fn is_free(names: &[Found], range: &std::ops::Range<usize>) -> bool {
    let at = names.partition_point(|name| name.words.end <= range.start);
    names.get(at).is_none_or(|name| name.words.start >= range.end)
}

/// Takes titles off the names of people, and parts "Ann Hale of Arden" and "Hale and Orr".
pub(super) fn cut(page: &Page<'_>, names: &mut Vec<Found>) {
    let mut cut = Vec::with_capacity(names.len());
    for mut name in names.drain(..) {
        if name.kind != PERSON {
            cut.push(name);
            continue;
        }
        while name.words.len() > 1 && is_title(page, name.words.start) && page.words[name.words.start + 1].is_capital()
        {
            name.words.start += 1;
        }
        let link = name.words.clone().skip(1).find(|&place| page.is(place, "of") || page.is(place, "and"));
        match link.filter(|&link| link + 1 < name.words.end) {
            Some(link) => {
                let kind = if page.is(link, "of") { PLACE } else { PERSON };
                cut.push(Found { words: name.words.start..link, kind: PERSON });
                cut.push(Found { words: link + 1..name.words.end, kind });
            }
            None => cut.push(name),
        }
    }
    *names = cut;
}

fn is_title(page: &Page<'_>, place: usize) -> bool {
    let marks = page.words[place].marks;
    let is_given = marks.any(Marks::GIVEN.with(Marks::GIVEN_WORLD));
    let lower = page.text(place).trim_end_matches('.').to_lowercase();
    !is_given && (marks.any(Marks::TITLE) || RANKS.contains(&lower.as_str()))
}

/// Adds what belongs to a name behind it: its head word ("Sorrel | National Park"), the last part of "Kim Su | -ji".
pub(super) fn lengthen(page: &Page<'_>, names: &mut [Found]) {
    for at in 0..names.len() {
        let limit = next_name(page, names, at).min(end_of_sentence(page, names[at].words.start));
        let name = &mut names[at];
        if name.kind == PERSON {
            name.words.end = end_with_part(page, name.words.end, limit);
        }
        if name.kind != OTHER
            && let Some((end, kind)) = head(page, name, limit)
        {
            name.words.end = end;
            name.kind = kind;
        }
    }
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

/// Finds the head word behind a name: one past it, and the kind that it makes of the name.
fn head(page: &Page<'_>, name: &Found, limit: usize) -> Option<(usize, usize)> {
    let end = name.words.end;
    let reach = limit.min(end + REACH);
    let run = (end..reach).take_while(|&place| page.words[place].writing == Writing::Title).count();
    let head = (end..end + run).rev().find(|&place| is_head(&page.words[place]))?;
    let marks = page.words[head].marks;
    let kind = match name.kind {
        _ if !marks.any(Marks::PLACE_WORD) => ORGANIZATION,
        PERSON => PLACE,
        other => other,
    };
    Some((head + 1, kind))
}

fn is_head(word: &Word) -> bool {
    word.marks.any(Marks::PLACE_WORD.with(Marks::ORGANIZATION_WORD))
}
