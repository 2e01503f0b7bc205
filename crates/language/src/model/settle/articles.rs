//! Small words in front of names: "al-Haddar", "van der Berg", "the 2nd River Battalion".

use super::cues::{ARTICLES, PARTICLES};
use super::{Found, ORGANIZATION, PERSON, Page};
use crate::model::words::Writing;
use std::collections::BTreeSet;

/// Gives names the article that is joined to them by a hyphen.
pub(super) fn take(page: &Page<'_>, names: &mut [Found]) {
    let mut taken = 0;
    for name in names {
        if let Some(article) = name.words.start.checked_sub(2).filter(|&article| article >= taken)
            && is_article(page, article)
        {
            name.words.start = article;
        }
        taken = name.words.end;
    }
}

/// Tells whether an article stands at a word, joined by a hyphen to a capital.
pub(super) fn is_article(page: &Page<'_>, place: usize) -> bool {
    let is_known = ARTICLES.has_small(page.text(place));
    let is_joined = || page.is(place + 1, "-") && page.is_joined(place + 1) && page.is_joined(place + 2);
    is_known && is_joined() && page.words.get(place + 2).is_some_and(crate::model::words::Word::is_capital)
}

/// Gives surnames the small words that their full names have: "Omar bin Haddar" makes "bin | Haddar" one.
pub(super) fn take_particles(page: &Page<'_>, names: &mut [Found]) {
    let is_particle = |place: usize| PARTICLES.has(page.text(place));
    let full = names.iter().filter(|name| name.kind == PERSON && name.words.len() > 2);
    let inner = full.flat_map(|name| name.words.start + 1..name.words.end - 1);
    let known: BTreeSet<(&str, &str)> =
        inner.filter(|&place| is_particle(place)).map(|place| (page.text(place), page.text(place + 1))).collect();
    let mut taken = 0;
    for name in names {
        let is_known = |place: usize| known.contains(&(page.text(place), page.text(place + 1)));
        while let Some(before) = name.words.start.checked_sub(1)
            && name.kind == PERSON
            && before >= taken
            && is_known(before)
        {
            name.words.start = before;
        }
        if name.kind == ORGANIZATION && name.words.start > taken && is_ordinal(page, name.words.start - 1) {
            name.words.start -= 1;
        }
        taken = name.words.end;
    }
}

/// "2nd", "101st".
fn is_ordinal(page: &Page<'_>, place: usize) -> bool {
    let text = page.text(place);
    let is_ending = ["st", "nd", "rd", "th"].iter().any(|ending| text.ends_with(ending));
    page.words[place].writing == Writing::Digits && is_ending
}
