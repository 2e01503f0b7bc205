//! Who is a person, and who is not. News names people in full before it calls them by one word.

use super::{Found, OTHER, PERSON, PLACE, Page};
use crate::model::lists::Marks;
use crate::model::memory::QuickSet;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Lists of given names.
const GIVEN: Marks = Marks::GIVEN.with(Marks::GIVEN_WORLD);
/// Words behind "the Hale" that leave Hale a person.
const OF_PEOPLE: [&str; 5] = ["family", "administration", "government", "years", "era"];

/// Takes a surname alone for the person who was named in full, and doubts people whom nothing but their capital tells.
pub(super) fn settle(page: &Page<'_>, names: &mut [Found]) {
    let is_full = |name: &&Found| name.kind == PERSON && name.words.len() > 1;
    let surnames: QuickSet<&str> = names.iter().filter(is_full).map(|name| page.text(name.words.end - 1)).collect();
    for name in names.iter_mut().filter(|name| name.words.len() == 1) {
        let marks = page.words[name.words.start].marks;
        if surnames.contains(page.text(name.words.start)) && !marks.any(Marks::COUNTRY.with(Marks::PEOPLE)) {
            name.kind = PERSON;
        }
    }
    doubt(page, names);
    let people = words_of_full_names(page, names);
    for name in names.iter_mut().filter(|name| name.kind == PERSON && is_country(page, name)) {
        if !people.contains(page.text(name.words.start)) && !super::told::speaks(page, name) {
            name.kind = PLACE;
        }
    }
}

/// Tells whether a name is that of a country or capital, and no common given name.
fn is_country(page: &Page<'_>, name: &Found) -> bool {
    let marks = page.words[name.words.start].marks;
    name.words.len() == 1 && marks.any(Marks::COUNTRY) && !marks.any(Marks::GIVEN)
}

/// Gives the words of which the full names of people are made.
pub(super) fn words_of_full_names<'p>(page: &'p Page<'_>, names: &[Found]) -> QuickSet<&'p str> {
    let full = names.iter().filter(|name| name.kind == PERSON && name.words.len() > 1);
    let mut words = QuickSet::with_capacity_and_hasher(names.len(), Default::default());
    words.extend(full.flat_map(|name| name.words.clone()).map(|place| page.text(place)));
    words
}

/// Gives another kind to people without a full name or a listed given name: "in Belmora" is a place, "the Belmorans" none.
fn doubt(page: &Page<'_>, names: &mut [Found]) {
    let people = words_of_full_names(page, names);
    let mut groups: BTreeMap<Cow<'_, str>, Vec<usize>> = BTreeMap::new();
    for (at, name) in names.iter().enumerate().filter(|(_, name)| name.kind == PERSON) {
        let is_told = name.words.len() == 1 && people.contains(page.text(name.words.start));
        if !is_told && !page.words[name.words.start].marks.any(GIVEN) {
            groups.entry(page.name(&name.words)).or_default().push(at);
        }
    }
    for group in groups.into_values() {
        if let Some(kind) = kind(page, names, &group) {
            group.into_iter().for_each(|at| names[at].kind = kind);
        }
    }
}

/// Tells what the places of a name make of it, if not a person.
fn kind(page: &Page<'_>, names: &[Found], group: &[usize]) -> Option<usize> {
    let any = |test: &dyn Fn(&Found) -> bool| group.iter().any(|&at| test(&names[at]));
    let first = &names[*group.first()?];
    let articles = group.iter().filter(|&&at| has_article(page, &names[at])).count();
    if any(&|name| is_inside(page, name)) && !any(&|name| speaks(page, name)) {
        return Some(PLACE);
    }
    let is_single = first.words.len() == 1;
    let is_of_people = || is_people(page.text(first.words.start), page.words[first.words.start].marks);
    (is_single && (articles * 2 >= group.len() && articles > 0 || is_of_people())).then_some(OTHER)
}

/// "In Belmora", but not "in Hale's view".
fn is_inside(page: &Page<'_>, name: &Found) -> bool {
    let before = name.words.start.checked_sub(1);
    let is_owner = matches!(page.text(name.words.end), "'s" | "’s");
    before.is_some_and(|before| page.is(before, "in")) && !is_owner
}

/// "Minister Hale", "Hale said", "Hale, who": only people.
fn speaks(page: &Page<'_>, name: &Found) -> bool {
    let has_title = name.words.start.checked_sub(1).is_some_and(|before| page.words[before].marks.any(Marks::TITLE));
    let reports = page.words.get(name.words.end).is_some_and(|after| after.marks.any(Marks::REPORTS));
    has_title || reports || matches!(page.text(name.words.end), "who" | "has" | "told")
}

/// "The Belmora", but not "the Hale family".
fn has_article(page: &Page<'_>, name: &Found) -> bool {
    let before = name.words.start.checked_sub(1);
    let is_article = before.is_some_and(|before| page.is(before, "the") || page.is(before, "The"));
    is_article && !OF_PEOPLE.contains(&page.text(name.words.end))
}

/// Tells whether a word looks like the people of a place: "Belmorans".
fn is_people(text: &str, marks: Marks) -> bool {
    text.ends_with("ans") && !marks.any(Marks::SURNAME.with(Marks::SURNAME_WORLD))
}
