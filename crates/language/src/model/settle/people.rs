//! Who is a person, and who is not.

use super::{Found, OTHER, PERSON, Page};
use crate::model::lists::Marks;
use std::collections::BTreeSet;

/// Takes a surname alone for the person who was named in full, and "Belmorans" for a people.
pub(super) fn settle(page: &Page<'_>, names: &mut [Found]) {
    let is_full = |name: &&Found| name.kind == PERSON && name.words.len() > 1;
    let surnames: BTreeSet<&str> = names.iter().filter(is_full).map(|name| page.text(name.words.end - 1)).collect();
    for name in names.iter_mut().filter(|name| name.words.len() == 1) {
        let (text, marks) = (page.text(name.words.start), page.words[name.words.start].marks);
        if surnames.contains(text) {
            let is_place = marks.any(Marks::COUNTRY.with(Marks::PEOPLE));
            name.kind = if is_place { name.kind } else { PERSON };
        } else if name.kind == PERSON && is_people(text, marks) {
            name.kind = OTHER;
        }
    }
}

/// Tells whether a word looks like the people of a place: "Belmorans".
fn is_people(text: &str, marks: Marks) -> bool {
    const NAMES: Marks = Marks::GIVEN.with(Marks::GIVEN_WORLD).with(Marks::SURNAME).with(Marks::SURNAME_WORLD);
    text.ends_with("ans") && !marks.any(NAMES)
}
