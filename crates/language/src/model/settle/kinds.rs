//! What names name: abbreviations with their long forms, places with their adjectives, bodies by their head words.

use super::{Found, ORGANIZATION, OTHER, PLACE, Page};
use crate::model::lists::Marks;
use crate::model::memory::QuickSet;
use std::collections::{BTreeMap, BTreeSet};

/// Endings of adjectives, and what the place ends with.
const ADJECTIVES: [(&str, &str); 8] =
    [("an", "a"), ("ian", "ia"), ("ian", "y"), ("an", ""), ("ian", ""), ("ish", ""), ("ese", ""), ("ese", "a")];
/// The same endings, each once.
const ENDINGS: [&str; 3] = ["an", "ish", "ese"];
/// Letters of the shortest place that is told by its adjective.
const SHORTEST_PLACE: usize = 4;
/// Letters of the longest abbreviation.
const LONGEST_ABBREVIATION: usize = 7;

/// Gives new kinds to names.
pub(super) fn settle(page: &Page<'_>, names: &mut [Found]) {
    by_head(page, names);
    by_long_form(page, names);
    by_bracket(page, names);
    by_adjective(page, names);
}

/// "Hale Cabinet", "Arden River Association" are bodies.
fn by_head(page: &Page<'_>, names: &mut [Found]) {
    for name in names.iter_mut().filter(|name| name.kind == OTHER) {
        let last = name.words.end - 1;
        let is_body = name.words.len() > 1 && page.words[last].marks.any(Marks::ORGANIZATION_WORD);
        if is_body || page.is(last, "Cabinet") {
            name.kind = ORGANIZATION;
        }
    }
}

/// "the Sorrel River Authority (SRA)": the abbreviation is what its long form is, wherever it stands.
fn by_long_form(page: &Page<'_>, names: &mut [Found]) {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for name in names.iter() {
        let open = name.words.end;
        let short = page.text(open + 1);
        let is_bracketed = matches!(page.text(open), "(" | "[") && matches!(page.text(open + 2), ")" | "]");
        if is_bracketed && short.len() <= LONGEST_ABBREVIATION && is_short_for(page, name, short) {
            kinds.entry(short.to_owned()).or_insert(name.kind);
        }
    }
    for name in names.iter_mut().filter(|name| name.words.len() == 1) {
        if let Some(&kind) = kinds.get(page.text(name.words.start)) {
            name.kind = kind;
        }
    }
}

/// Letters of the longest short name that is no abbreviation: "Belcot".
const LONGEST_SHORT: usize = 9;

/// "the Belmar Cotton Council (Belcot)", "Alianza de Ardena (Alliance of Ardena)": a body's other name is a body's.
fn by_bracket(page: &Page<'_>, names: &mut [Found]) {
    let mut bodies: BTreeSet<String> = BTreeSet::new();
    for at in 1..names.len() {
        let (first, second) = (&names[at - 1], &names[at]);
        let open = first.words.end;
        let is_bracketed = page.is(open, "(") && second.words.start == open + 1 && page.is(second.words.end, ")");
        if !is_bracketed {
            continue;
        }
        let is_headed = |name: &Found| {
            name.words.len() > 1
                && name.words.clone().any(|place| page.words[place].marks.any(Marks::ORGANIZATION_WORD))
        };
        let short = page.text(second.words.start);
        let is_short = second.words.len() == 1
            && short.chars().count() <= LONGEST_SHORT
            && !page.words[second.words.start].marks.any(Marks::COUNTRY.with(Marks::TOWN));
        if first.kind == ORGANIZATION && first.words.len() > 1 && is_short {
            bodies.insert(short.to_owned());
        } else if second.kind == ORGANIZATION && is_headed(second) && first.words.len() > 1 {
            names[at - 1].kind = ORGANIZATION;
        }
    }
    for name in names.iter_mut().filter(|name| name.words.len() == 1) {
        if bodies.contains(page.text(name.words.start)) {
            name.kind = ORGANIZATION;
        }
    }
}

fn is_short_for(page: &Page<'_>, name: &Found, short: &str) -> bool {
    let first = |place| page.text(place).chars().next().filter(|first| first.is_uppercase());
    let initials: String = name.words.clone().filter_map(first).collect();
    initials.chars().count() > 1 && initials == short.replace('.', "")
}

/// "Belmora" beside "Belmoran", "Arden" beside "Ardenish": a place and its adjective, which no list need know.
fn by_adjective(page: &Page<'_>, names: &mut [Found]) {
    let capitals = || page.capitals(0..page.words.len()).map(|place| page.text(place));
    let people = super::people::words_of_full_names(page, names);
    let is_free = |name: &Found, text: &str| {
        let marks = page.words[name.words.start].marks;
        !people.contains(text) && !marks.any(Marks::GIVEN.with(Marks::GIVEN_WORLD))
    };
    let may_be_adjective = |text: &&str| ENDINGS.iter().any(|ending| text.ends_with(ending)) && !people.contains(text);
    let stems_of_all: QuickSet<String> = capitals().filter(may_be_adjective).flat_map(stems).collect();
    if stems_of_all.is_empty() {
        return;
    }
    let places: QuickSet<&str> = capitals().filter(|text| stems_of_all.contains(*text)).collect();
    for name in names.iter_mut().filter(|name| name.words.len() == 1) {
        let text = page.text(name.words.start);
        if places.contains(text) && is_free(name, text) {
            name.kind = PLACE;
        } else if is_free(name, text) && stems(text).any(|stem| places.contains(stem.as_str())) {
            name.kind = OTHER;
        }
    }
}

/// Gives the places that an adjective may be made of.
fn stems(adjective: &str) -> impl Iterator<Item = String> {
    let stem = |(ending, own): (&str, &str)| {
        let stem = adjective.strip_suffix(ending)?;
        (stem.chars().count() >= SHORTEST_PLACE).then(|| format!("{stem}{own}"))
    };
    ADJECTIVES.into_iter().filter_map(stem)
}
