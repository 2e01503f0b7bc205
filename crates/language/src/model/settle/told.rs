//! What the words around an unknown name tell of it: "the Belmar party", "Belmar, a shipping company", "the village of Belmar".

use super::cues::{BODIES, FOREIGN_BODIES, FOREIGN_PLACES, HEADS, PLACES, RULERS, STAFF, WHERE};
use super::people::words_of_full_names;
use super::{Found, ORGANIZATION, OTHER, PERSON, PLACE, Page, is_head};
use crate::model::lists::Marks;
use crate::model::words::Writing;
use ascribe_text::Listed;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Words between a name and what it is said to be: "Belmar, a regional shipping company".
const REACH: usize = 6;

/// Gives names that no list knows the kind that the words around all their places tell.
pub(super) fn settle(page: &Page<'_>, names: &mut [Found]) {
    let people = words_of_full_names(page, names);
    for name in names.iter_mut() {
        name.kind = by_first_word(page, name);
    }
    let mut groups: BTreeMap<Cow<'_, str>, Vec<usize>> = BTreeMap::new();
    for (at, name) in names.iter().enumerate().filter(|(_, name)| is_unknown(page, name)) {
        if name.kind != PERSON || !name.words.clone().any(|place| people.contains(page.text(place))) {
            groups.entry(page.name(&name.words)).or_default().push(at);
        }
    }
    groups.into_values().for_each(|group| settle_group(page, names, &group));
}

/// Gives the places of one name one kind, as far as they tell.
fn settle_group(page: &Page<'_>, names: &mut [Found], group: &[usize]) {
    let all = group.iter().map(|&at| Evidence::new(page, &names[at])).fold(Evidence::default(), Evidence::with);
    let count = |kind: usize| group.iter().filter(|&&at| names[at].kind == kind).count();
    let is_place = count(PLACE) > 0 && count(PLACE) >= count(PERSON) && all.person == 0;
    for &at in group {
        let kind = if is_place && names[at].kind == PERSON { PLACE } else { names[at].kind };
        names[at].kind = all.kind(kind);
    }
}

/// What speaks for each kind.
#[derive(Clone, Copy, Default)]
struct Evidence {
    person: usize,
    body: usize,
    place: usize,
}

impl Evidence {
    fn new(page: &Page<'_>, name: &Found) -> Self {
        let beside = Beside { page, name };
        Self {
            person: usize::from(speaks(page, name)),
            body: usize::from(beside.is_body()),
            place: usize::from(beside.is_place()),
        }
    }

    fn with(self, other: Self) -> Self {
        Self { person: self.person + other.person, body: self.body + other.body, place: self.place + other.place }
    }

    fn kind(self, kind: usize) -> usize {
        match kind {
            PERSON if self.body > self.person && self.body >= self.place => ORGANIZATION,
            PERSON if self.place > self.person => PLACE,
            PLACE if self.body > self.place + self.person => ORGANIZATION,
            ORGANIZATION if self.place > self.body + self.person => PLACE,
            other => other,
        }
    }
}

/// The words beside a name.
struct Beside<'p> {
    page: &'p Page<'p>,
    name: &'p Found,
}

impl Beside<'_> {
    fn is_body(&self) -> bool {
        let behind = self.name.words.end;
        let leads = self.is("of", 1) || self.is("at", 1);
        let is_quoted = self.text(1).is_some_and(|text| matches!(text, "\"" | "\u{201c}" | "\u{2018}"));
        self.has(&BODIES, behind)
            || self.has(&STAFF, behind)
            || self.had(&BODIES, 1 + usize::from(is_quoted))
            || leads && self.had(&HEADS, 2)
            || self.is("for", 1) && self.had(&STAFF, 2)
            || self.is("by", 1) && self.is("published", 2)
            || self.described().is_some_and(|noun| self.has(&BODIES, noun))
    }

    fn is_place(&self) -> bool {
        self.has(&PLACES, self.name.words.end)
            || self.had(&WHERE, 1)
            || self.is("of", 1) && self.had(&PLACES, 2)
            || self.described().is_some_and(|noun| self.has(&PLACES, noun))
            || self.is_in_country()
            || self.is("of", 1) && self.is_behind_ruler()
    }

    /// Gives the last word of "Belmar, a regional shipping company," and "Belmar, the capital of".
    fn described(&self) -> Option<usize> {
        let start = self.name.words.end + 1;
        let is_article = matches!(self.page.text(start), "a" | "an" | "the");
        let ends = |text: &str| matches!(text, "," | "." | "of" | "that" | "which" | "who" | "in" | "from");
        let words = (start..start + REACH).take_while(|&place| !ends(self.page.text(place)));
        words.last().filter(|_| is_article && self.page.is(start - 1, ","))
    }

    /// "Belmar, Drovia".
    fn is_in_country(&self) -> bool {
        let end = self.name.words.end;
        let next = self.page.words.get(end + 1).filter(|_| self.page.is(end, ","));
        let is_country = next.is_some_and(|next| next.is_capital() && next.marks.any(Marks::COUNTRY));
        is_country && matches!(self.page.text(end + 2), "," | "." | ")" | "")
    }

    /// "President Hale of Belmar", but not "the House of Belmar".
    fn is_behind_ruler(&self) -> bool {
        let reach = self.name.words.start.saturating_sub(5)..self.name.words.start.saturating_sub(2);
        reach.into_iter().any(|place| RULERS.has(self.page.text(place)))
    }

    /// Gives a word before the name.
    fn text(&self, steps: usize) -> Option<&str> {
        self.name.words.start.checked_sub(steps).map(|place| self.page.text(place))
    }

    fn is(&self, text: &str, steps: usize) -> bool {
        self.text(steps) == Some(text)
    }

    fn had(&self, cues: &Listed, steps: usize) -> bool {
        self.name.words.start.checked_sub(steps).is_some_and(|place| self.has(cues, place))
    }

    fn has(&self, cues: &Listed, place: usize) -> bool {
        let may_be = |word: &super::Word| matches!(word.writing, Writing::Lower | Writing::Upper);
        self.page.words.get(place).is_some_and(may_be) && cues.has(self.page.text(place))
    }
}

/// Tells whether no list says what a name is.
fn is_unknown(page: &Page<'_>, name: &Found) -> bool {
    const KNOWN: Marks = Marks::COUNTRY.with(Marks::KNOWN_ORGANIZATION).with(Marks::PEOPLE);
    const PEOPLE: Marks = Marks::GIVEN.with(Marks::GIVEN_WORLD);
    let words = page.words.get(name.words.clone()).unwrap_or_default();
    let first = words.first().map_or(Marks::default(), |word| word.marks);
    let is_listed = || words.len() > 1 && page.lists.longest(words, 0).is_some_and(|(length, _)| length == words.len());
    let is_person = name.kind == PERSON && first.any(PEOPLE);
    let is_known = words.len() == 1 && first.any(KNOWN);
    !(is_person || is_known || words.iter().any(is_head) || is_listed())
}

/// "Wadi Belmar" is a place, "Grupo Belmar" a body.
fn by_first_word(page: &Page<'_>, name: &Found) -> usize {
    let first = page.text(name.words.start);
    match name.kind {
        PERSON | PLACE | OTHER if name.words.len() > 1 && FOREIGN_BODIES.has(first) => ORGANIZATION,
        PERSON if name.words.len() > 1 && FOREIGN_PLACES.has(first) => PLACE,
        other => other,
    }
}

/// "Minister Hale", "Hale, who", "Hale, 34,": only people.
pub(super) fn speaks(page: &Page<'_>, name: &Found) -> bool {
    let end = name.words.end;
    let has_title = name.words.start.checked_sub(1).is_some_and(|before| page.words[before].marks.any(Marks::TITLE));
    let is_aged = page.is(end, ",") && page.words.get(end + 1).is_some_and(|word| word.writing == Writing::Digits);
    has_title || is_aged || page.is(end, "who") || page.is(end, ",") && page.is(end + 1, "who")
}
