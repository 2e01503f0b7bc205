//! What is no part of a name: titles, places behind "of", a second person, what a dash or "pro-" divides from it.

use super::{Found, PERSON, PLACE, Page};
use crate::model::lists::Marks;
use crate::model::words::Writing;

/// Titles of ranks that the lists have only with a full stop, or not at all.
const RANKS: [&str; 12] =
    ["gen", "lt", "col", "maj", "capt", "sgt", "adm", "brig", "cpl", "envoy", "imam", "presidents"];

/// Cuts names down to themselves; what is cut off may be a name of its own.
pub(super) fn cut(page: &Page<'_>, names: &mut Vec<Found>) {
    let mut cut = Vec::with_capacity(names.len());
    for mut name in names.drain(..) {
        name.words.start = behind_prefix(page, &name);
        if name.words.len() == 1 && name.kind == PERSON && name.words.start > 0 && page.is(name.words.start - 1, "-") {
            name.kind = if page.words[name.words.start].marks.any(Marks::COUNTRY) { PLACE } else { PERSON };
        }
        if name.kind != PERSON {
            cut.push(name);
            continue;
        }
        let dash = name.words.clone().skip(1).find(|&place| is_dash(page, place));
        if let Some(dash) = dash.filter(|&dash| dash + 1 < name.words.end) {
            cut.push(Found { words: name.words.start..dash, kind: PERSON });
            name = Found { words: dash + 1..name.words.end, kind: PLACE };
            cut.push(name);
            continue;
        }
        while name.words.len() > 1 && is_title(page, name.words.start) && page.words[name.words.start + 1].is_capital()
        {
            name.words.start += 1;
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

/// Gives the first word behind "pro-", "anti-", "D-".
fn behind_prefix(page: &Page<'_>, name: &Found) -> usize {
    let first = name.words.start;
    let word = &page.words[first];
    let is_prefix = word.writing == Writing::Lower || !word.has_letters(2);
    let is_joined = page.is(first + 1, "-") && page.is_joined(first + 1) && page.is_joined(first + 2);
    let goes_on = name.words.len() > 2 && page.words[first + 2].is_capital();
    if is_prefix && is_joined && goes_on { first + 2 } else { first }
}

/// Tells whether a word is a dash that stands free.
fn is_dash(page: &Page<'_>, place: usize) -> bool {
    matches!(page.text(place), "—" | "–" | "--") && !page.is_joined(place)
}

fn is_title(page: &Page<'_>, place: usize) -> bool {
    let marks = page.words[place].marks;
    let is_given = marks.any(Marks::GIVEN.with(Marks::GIVEN_WORLD));
    let lower = page.text(place).trim_end_matches('.').to_lowercase();
    marks.any(Marks::TITLE) && !is_given || RANKS.contains(&lower.as_str())
}
