//! Titles that were read as people: "the Vice President", "the council's Speaker".

use super::{Found, ORGANIZATION, PERSON, Page};
use crate::model::lists::Marks;

/// Drops people of whom only a title is left, and cuts a title off the body that it belongs to.
pub(super) fn drop(page: &Page<'_>, names: &mut Vec<Found>) {
    for name in names.iter_mut().filter(|name| name.kind == ORGANIZATION && name.words.len() > 2) {
        let last = name.words.end - 1;
        if page.words[last].marks.any(Marks::TITLE) && matches!(page.text(last - 1), "'s" | "’s" | "'" | "’") {
            name.words.end = last - 1;
        }
    }
    for name in names.iter_mut().filter(|name| name.kind == ORGANIZATION && name.words.len() > 2) {
        let (last, after) = (name.words.end - 1, name.words.end);
        let is_title =
            |place: usize| page.words.get(place).is_some_and(|word| word.is_capital() && word.marks.any(Marks::TITLE));
        if page.words[last].marks.any(Marks::TITLE_PART) && is_title(after) {
            name.words.end = last;
        }
    }
    for name in names.iter_mut().filter(|name| name.kind == ORGANIZATION && name.words.len() > 1) {
        let last = name.words.end - 1;
        let is_country =
            name.words.clone().take(name.words.len() - 1).all(|place| page.words[place].marks.any(Marks::COUNTRY));
        if is_country && page.words[last].marks.any(Marks::TITLE) {
            *name = Found { words: name.words.start..last, kind: super::PLACE };
        }
    }
    let people = super::people::words_of_full_names(page, names);
    let is_rank = |name: &Found| {
        let marks = page.words[name.words.start].marks;
        name.words.len() == 1 && marks.any(Marks::TITLE) && !people.contains(page.text(name.words.start))
    };
    names.retain(|name| name.kind != PERSON || !is_rank(name));
    names.retain(|name| name.kind != PERSON || !name.words.clone().all(|place| is_title(page, place)));
}

fn is_title(page: &Page<'_>, place: usize) -> bool {
    const NAMES: Marks = Marks::GIVEN.with(Marks::GIVEN_WORLD).with(Marks::SURNAME).with(Marks::SURNAME_WORLD);
    let marks = page.words[place].marks;
    marks.any(Marks::TITLE.with(Marks::TITLE_PART)) && !marks.any(NAMES)
}
