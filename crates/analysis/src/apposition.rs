//! Who stands before commas, brackets and relative clauses: "Hale, the mayor of Arden, said", "an aide who was there said".

use crate::items::{Item, Kind};
use crate::lexicon::Class;
use crate::phrases::simple_phrase_before;
use ascribe_language::NameKind;
use std::ops::Range;

/// Items that an apposition between commas may hold: "Hale, 45, a teacher who moved here in May, said".
const MAX_APPOSITION: usize = 32;

/// Items of the longest relative clause without commas.
const MAX_RELATIVE: usize = 14;

/// "An aide |who did not want to be named| said": whoever the relative clause describes.
pub(crate) fn before_relative(items: &[Item], start: usize, phrase: &Range<usize>) -> Option<Range<usize>> {
    let from = start.max(phrase.start.saturating_sub(MAX_RELATIVE));
    let unbroken = |at: &usize| items[*at].kind != Kind::Mark && !items[*at].is_quote();
    let who = (from..phrase.start).rev().take_while(unbroken).find(|&at| items[at].says("who"))?;
    let described = simple_phrase_before(items, start, who).filter(|described| described.end == who)?;
    let is_better = who + 1 == phrase.start || speaker_rank(&items[phrase.clone()]) < 2;
    (is_better && speaker_rank(&items[described.clone()]) >= 2).then_some(described)
}

/// Finds the phrase before "Hale, the mayor of Arden, |said"; a person's name is better than a noun, a noun better than a place.
pub(crate) fn before_apposition(items: &[Item], start: usize, close: usize, mark: &str) -> Option<Range<usize>> {
    let from = start.max(close.saturating_sub(MAX_APPOSITION));
    let opens = (from..close).rev().filter(|&at| items[at].text == mark);
    let mut best: Option<(u8, Range<usize>)> = None;
    for open in opens {
        let Some(phrase) = simple_phrase_before(items, start, open.max(start + 1)).filter(|phrase| phrase.end == open)
        else {
            continue;
        };
        let named = named_apposition(items, open + 1, close);
        let own = speaker_rank(&items[phrase.clone()]);
        let rank = if named.is_some() { 3 } else { own };
        let is_better = best.as_ref().is_none_or(|(known, _)| *known < rank);
        if rank > 0 && is_better && may_be_apposition(items, open + 1, close) {
            best = Some((rank, named.filter(|_| own < 3).unwrap_or(phrase)));
        }
    }
    best.map(|(_, phrase)| phrase)
}

/// "said its head, |Ann Hale|": the name behind a description is the better speaker.
pub(crate) fn name_behind(items: &[Item], phrase: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let name = phrase.end + 1;
    let is_named = items[..end].get(phrase.end).is_some_and(Item::is_comma)
        && items[..end].get(name).is_some_and(Item::is_person_name);
    let closes = items[..end].get(name + 1).is_none_or(|next| next.kind == Kind::Mark || next.is(Class::Preposition));
    (is_named && closes && speaker_rank(&items[phrase.clone()]) < 3).then_some(name..name + 1)
}

/// Tells how well a phrase names a speaker: 3 a person, 2 people by a noun, 1 any other name.
pub(crate) fn speaker_rank(phrase: &[Item]) -> u8 {
    if phrase.iter().any(|item| item.is_person_name() && !item.possessive) {
        3
    } else if phrase.iter().any(|item| item.is(Class::Person) || item.is(Class::Someone)) {
        2
    } else {
        u8::from(phrase.iter().any(Item::is_name))
    }
}

/// "One senator, |Ann Hale|, said": the name is the better speaker.
fn named_apposition(items: &[Item], start: usize, close: usize) -> Option<Range<usize>> {
    let phrase = simple_phrase_before(items, start, close)?;
    let is_body =
        phrase.len() == 1 && matches!(items[start].kind, Kind::Name(_, NameKind::Organization | NameKind::Other));
    let is_person = items[phrase.clone()].last()?.is_person_name();
    (phrase.start == start && phrase.end == close && (is_person || is_body)).then_some(phrase)
}

pub(crate) fn before_bracket(items: &[Item], start: usize, close: usize) -> Option<Range<usize>> {
    let open = (start..close).rev().take(MAX_APPOSITION).find(|&at| items[at].text == "(")?;
    (open > start).then(|| simple_phrase_before(items, start, open)).flatten()
}

/// Tells whether what stands between commas may describe who stands before them.
fn may_be_apposition(items: &[Item], start: usize, end: usize) -> bool {
    let Some(first) = items[..end].get(start) else { return false };
    let begins_clause = first.is(Class::Conjunction)
        || first.is(Class::Pronoun) && !first.says("who")
        || first.says("that")
        || first.says("because");
    let holds_line = items[start..end].iter().any(|item| matches!(item.text, ";" | ":"));
    !begins_clause && !holds_line
}
