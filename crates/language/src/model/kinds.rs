//! The finer kind of a name: a place with a government or another, a building, a people, an event.

use crate::NameKind;
use crate::model::Table;
use crate::model::hash::{key, pair};
use crate::model::lists::Marks;
use crate::model::tagger::best;
use crate::model::words::{Word, Writing};
use std::ops::Range;

/// Number of kinds.
pub const KINDS: usize = 8;
/// The kinds in the order of their numbers.
pub const ALL: [NameKind; KINDS] = [
    NameKind::Person,
    NameKind::Organization,
    NameKind::Geopolitical,
    NameKind::Location,
    NameKind::Facility,
    NameKind::Group,
    NameKind::Event,
    NameKind::Other,
];

/// Takes a country for a place, however much it acts ("Sweden's coach" is no organisation's), and a reporting verb in
/// capitals for no name at all.
#[must_use]
pub fn settle(words: &[Word], range: Range<usize>, rough: usize) -> Option<usize> {
    let is_country = |word: &Word| word.marks.any(Marks::COUNTRY) && !word.marks.any(Marks::KNOWN_ORGANIZATION);
    match words.get(range) {
        Some([only]) if rough == 1 && is_country(only) => Some(2),
        Some([only]) if rough == 3 && only.writing == Writing::Upper && only.marks.any(Marks::REPORTS) => None,
        _ => Some(rough),
    }
}

/// Tells the finer kind of the name at `range`, whose rough kind (person, organisation, place, other) is `rough`.
#[must_use]
pub fn refine(table: Option<&Table>, words: &[Word], range: Range<usize>, rough: usize) -> NameKind {
    let possible: &[usize] = match rough {
        0 => return NameKind::Person,
        1 => return NameKind::Organization,
        2 => &[2, 3, 4],
        _ => &[5, 6, 7],
    };
    let Some(table) = table else { return by_lists(words, range, rough) };
    let mut scores = [0; KINDS];
    let rows = table.rows();
    features(words, range, rough, |key| rows.add(key, &mut scores));
    for (kind, score) in scores.iter_mut().enumerate() {
        if !possible.contains(&kind) {
            *score = i32::MIN;
        }
    }
    ALL.get(usize::from(best(&scores))).copied().unwrap_or(NameKind::Other)
}

fn by_lists(words: &[Word], range: Range<usize>, rough: usize) -> NameKind {
    let has = |mark: Marks| words.get(range.clone()).is_some_and(|words| words.iter().any(|word| word.marks.any(mark)));
    match rough {
        2 if has(Marks::PLACE_WORD) => NameKind::Location,
        2 => NameKind::Geopolitical,
        _ if has(Marks::PEOPLE) => NameKind::Group,
        _ if has(Marks::EVENT_WORD) => NameKind::Event,
        _ => NameKind::Other,
    }
}

/// Names what a name and its neighbours say.
pub fn features(words: &[Word], range: Range<usize>, rough: usize, mut add: impl FnMut(u64)) {
    let outside = Word::outside();
    let at = |place: Option<usize>| place.and_then(|place| words.get(place)).unwrap_or(&outside);
    let (first, last) = (at(Some(range.start)), at(range.end.checked_sub(1)));
    let (before, after) = (at(range.start.checked_sub(1)), at(Some(range.end)));
    let length = u32::try_from(range.len().min(4)).unwrap_or(4);
    let whole = words.get(range).unwrap_or_default().iter().fold(0, |sum, word| pair(sum, word.lower));
    let kind = u32::try_from(rough).unwrap_or(9);
    let mut put = |template: u8, value: u32| add(key(template, value, kind));
    put(230, 0);
    put(231, whole);
    put(232, first.lower);
    put(233, last.lower);
    put(234, before.lower);
    put(235, after.lower);
    put(236, pair(last.lower, length));
    put(237, last.look());
    put(238, last.class());
    put(239, pair(first.look(), last.look()));
    put(240, pair(first.class(), last.class()));
    put(241, last.suffix[2]);
    put(242, last.suffix[1]);
    put(243, length);
    put(244, pair(before.lower, last.look()));
    put(245, pair(after.class(), last.look()));
    put(246, last.suffix[3]);
    put(247, pair(u32::from(first.marks.bits()), length));
}
