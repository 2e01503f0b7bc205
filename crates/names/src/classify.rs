//! What a run of capitals names: titles are cut away, people and organisations are told apart by their words.

use crate::NameKind;
use crate::evidence::{Evidence, joined};
use crate::given_names::is_given_name;
use crate::lists::{
    EVENT_WORDS, FACILITY_WORDS, GOVERNMENT_WORDS, GROUPS, LOCATION_WORDS, OFFICES, ORGANISATION_WORDS, ORGANISATIONS,
    PLACES, REGIONS, TITLE_MODIFIERS, TITLES, WORK_WORDS,
};
use crate::runs::listed;
use crate::words::{Shape, Word};
use std::ops::Range;

/// A name inside a run; `kind` is `None` when its words alone do not tell.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    /// Its words, as a range of the document's words.
    pub(crate) words: Range<usize>,
    /// What its words tell.
    pub(crate) kind: Option<NameKind>,
}

/// Cuts one run into its names.
pub(crate) fn pieces(words: &[Word], run: Range<usize>, evidence: &Evidence) -> Vec<Piece> {
    let mut pieces = Vec::new();
    cut(words, run, evidence, &mut pieces);
    pieces
}

fn cut(words: &[Word], run: Range<usize>, evidence: &Evidence, pieces: &mut Vec<Piece>) {
    if run.is_empty() {
        return;
    }
    let Some(title) = last_title(words, &run) else {
        plain(words, run, evidence, pieces);
        return;
    };
    cut(words, run.start..title.start, evidence, pieces);
    let rest = title.end..run.end;
    if !rest.is_empty() {
        pieces.push(Piece { words: rest, kind: Some(NameKind::Person) });
    }
}

/// Finds the words of the last title in the run: "Deputy Defence Minister", "Secretary of State".
fn last_title(words: &[Word], run: &Range<usize>) -> Option<Range<usize>> {
    let fixed = fixed_parts(words, run);
    let is_free = |at: &usize| !fixed.iter().any(|part| part.contains(at));
    let head = run.clone().rev().filter(is_free).find(|&at| is_title(words, at, run))?;
    let mut start = head;
    while start > run.start && is_free(&(start - 1)) && is_title_part(&words[start - 1]) {
        start -= 1;
    }
    Some(start..after_office(words, head + 1, run.end))
}

/// Multi-word entries of the lists ("White House") are never cut.
fn fixed_parts(words: &[Word], run: &Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut at = run.start;
    while at < run.end {
        let length = listed(&words[..run.end], at);
        if length > 1 {
            parts.push(at..at + length);
        }
        at += length.max(1);
    }
    parts
}

fn is_title(words: &[Word], at: usize, run: &Range<usize>) -> bool {
    let lower = words[at].lower();
    let is_title = TITLES.contains(lower.trim_end_matches('.'));
    // "Guard" ends an organisation, "Captain" begins a person; "Major League" is no major.
    let names_organisation =
        run.clone().skip(at + 1 - run.start).any(|next| is_organisation_head(&words[next].lower()));
    is_title && !names_organisation && !(at + 1 == run.end && at > run.start && is_given(&words[at - 1]))
}

fn is_given(word: &Word) -> bool {
    is_given_name(&word.text)
}

fn is_title_part(word: &Word) -> bool {
    let lower = word.lower();
    TITLE_MODIFIERS.contains(&lower)
        || TITLES.contains(lower.trim_end_matches('.'))
        || matches!(lower.as_str(), "and" | "of" | "for")
}

/// Steps over "of State", "for Policy Planning".
fn after_office(words: &[Word], at: usize, end: usize) -> usize {
    let is_small = |word: &Word| matches!(word.text.as_ref(), "of" | "for" | "the" | "and");
    if at >= end || !is_small(&words[at]) {
        return at;
    }
    let mut reach = at;
    while reach < end && (is_small(&words[reach]) || OFFICES.contains(&words[reach].lower())) {
        reach += 1;
    }
    reach
}

/// Cuts a run without titles: "Russian Embassy" stays whole, "Norwegian Anna Holt" is two names.
fn plain(words: &[Word], run: Range<usize>, evidence: &Evidence, pieces: &mut Vec<Piece>) {
    let kind = kind_of(&words[run.clone()], evidence);
    let first = listed(&words[..run.end], run.start).max(1);
    let rest = run.start + first..run.end;
    let splits = !rest.is_empty() && may_stand_alone(words, run.start..rest.start) && !is_whole(kind);
    if !splits && is_bare_noun(&words[run.clone()]) {
        return;
    }
    if !splits {
        pieces.push(Piece { words: run, kind });
        return;
    }
    let first = run.start..rest.start;
    pieces.push(Piece { kind: kind_of(&words[first.clone()], evidence), words: first });
    cut(words, rest, evidence, pieces);
}

/// "Members", "University", "Talks": a capital on a word that names nothing by itself.
fn is_bare_noun(name: &[Word]) -> bool {
    let [word] = name else { return false };
    let lower = word.lower();
    let singular = lower.trim_end_matches('s');
    let is_title = TITLES.contains(singular) || TITLE_MODIFIERS.contains(&lower);
    let heads = [&ORGANISATION_WORDS, &FACILITY_WORDS, &LOCATION_WORDS, &GOVERNMENT_WORDS, &EVENT_WORDS, &WORK_WORDS];
    word.listed == 0
        && word.shape == Shape::Capital
        && (is_title || heads.iter().any(|list| list.contains(&lower) || list.contains(singular)))
}

fn is_whole(kind: Option<NameKind>) -> bool {
    kind.is_some_and(|kind| kind != NameKind::Person)
}

fn may_stand_alone(words: &[Word], range: Range<usize>) -> bool {
    let name = joined(&words[range]);
    GROUPS.contains(&name) || PLACES.contains(&name) && !is_given_name(&name) || ORGANISATIONS.contains(&name)
}

/// Tells what a name names by its words alone.
fn kind_of(name: &[Word], evidence: &Evidence) -> Option<NameKind> {
    let text = joined(name);
    by_list(&text).or_else(|| by_head(name)).or_else(|| evidence.kind_of(&text)).or_else(|| by_shape(name))
}

fn by_list(text: &str) -> Option<NameKind> {
    let lists = [
        (&GROUPS, NameKind::Group),
        (&ORGANISATIONS, NameKind::Organization),
        (&PLACES, NameKind::Geopolitical),
        (&REGIONS, NameKind::Location),
    ];
    lists.into_iter().find(|(list, _)| list.contains(text)).map(|(_, kind)| kind)
}

fn by_head(name: &[Word]) -> Option<NameKind> {
    if name.len() < 2 {
        return None;
    }
    let of = name.iter().position(|word| matches!(word.text.as_ref(), "of" | "for"));
    let head = of.filter(|&at| at > 0).map_or(name.len() - 1, |at| at - 1);
    let is_numbered = matches!(name[head].text.as_ref(), "I" | "II" | "III" | "IV");
    let lower = name[if is_numbered && head > 0 { head - 1 } else { head }].lower();
    by_head_word(&lower).or_else(|| by_first_word(name))
}

fn by_head_word(lower: &str) -> Option<NameKind> {
    let lists = [
        (&FACILITY_WORDS, NameKind::Facility),
        (&LOCATION_WORDS, NameKind::Location),
        (&GOVERNMENT_WORDS, NameKind::Geopolitical),
        (&EVENT_WORDS, NameKind::Event),
        (&WORK_WORDS, NameKind::Other),
    ];
    let found = lists.into_iter().find(|(list, _)| list.contains(lower)).map(|(_, kind)| kind);
    found.or_else(|| is_organisation_head(lower).then_some(NameKind::Organization))
}

fn is_organisation_head(lower: &str) -> bool {
    ORGANISATION_WORDS.contains(lower) || ORGANISATION_WORDS.contains(lower.trim_end_matches('.'))
}

/// "Lake Miran", "Mount Orr", "Hurricane Una", "University College Arden".
fn by_first_word(name: &[Word]) -> Option<NameKind> {
    match name[0].lower().as_str() {
        "lake" | "mount" | "cape" | "gulf" | "strait" | "isle" => Some(NameKind::Location),
        "hurricane" | "typhoon" | "cyclone" | "operation" => Some(NameKind::Event),
        "university" | "ministry" | "bank" | "club" | "radio" => Some(NameKind::Organization),
        "fort" | "port" | "san" | "santa" | "saint" | "st." | "new" | "north" | "south" | "east" | "west"
            if name.len() == 2 =>
        {
            Some(NameKind::Geopolitical)
        }
        _ => None,
    }
}

fn by_shape(name: &[Word]) -> Option<NameKind> {
    let first = &name[0];
    if name.len() == 1 {
        let is_acronym = first.shape == Shape::Capitals && first.text.chars().count() <= 6;
        let is_person = is_given(first) && !first.opens;
        return is_acronym.then_some(NameKind::Organization).or_else(|| is_person.then_some(NameKind::Person));
    }
    let is_person = name.len() <= 5
        && (is_given(first) || name[..name.len() - 1].iter().any(|word| is_initial(&word.text)) || has_particle(name));
    is_person.then_some(NameKind::Person)
}

fn is_initial(word: &str) -> bool {
    word.ends_with('.') && word.chars().count() == 2
}

fn has_particle(name: &[Word]) -> bool {
    name[1..]
        .iter()
        .any(|word| matches!(word.text.as_ref(), "bin" | "ibn" | "van" | "von" | "de" | "al" | "ben" | "der"))
}
