//! Names by rules and lists, with the whole document as evidence.
//!
//! First the sentences where capitals mean names; what they tell (surnames, kinds, words that are never in lower case)
//! is evidence for the rest: beginnings of sentences, headlines, single surnames.

use crate::classify::{Piece, pieces};
use crate::evidence::{Evidence, joined};
use crate::given_names::is_given_name;
use crate::lists::{GOVERNMENT_WORDS, ORGANISATIONS, PLACES, REGIONS, TITLES};
use crate::runs::runs;
use crate::words::{Casing, Shape, Word};
use crate::{Name, NameKind};
use std::collections::HashMap;

/// Words of the longest dateline.
const MAX_DATELINE: usize = 12;

/// Finds the names in order, never overlapping.
pub(crate) fn names(words: &[Word]) -> Vec<Name> {
    let mut evidence = Evidence::gather(words);
    for piece in found(words, &evidence) {
        let name = &words[piece.words.clone()];
        if let Some(kind) = piece.kind.filter(|_| name[0].casing == Casing::Sentence) {
            evidence.remember(name, kind);
        }
    }
    for (place, adjective) in places_by_adjective(words) {
        evidence.remember(&words[place..=place], NameKind::Geopolitical);
        evidence.remember(&words[adjective..=adjective], NameKind::Group);
    }
    let is_place = |piece: &Piece| told(words, piece, &evidence) == Some(NameKind::Geopolitical);
    let places: Vec<Piece> = found(words, &evidence).into_iter().filter(is_place).collect();
    for piece in places {
        let name = &words[piece.words];
        if name[0].casing == Casing::Sentence {
            evidence.remember(name, NameKind::Geopolitical);
        }
    }
    for piece in found(words, &evidence) {
        let name = &words[piece.words.clone()];
        if let Some(kind) = told(words, &piece, &evidence).filter(|_| name[0].casing == Casing::Sentence) {
            evidence.remember(name, kind);
        }
    }
    let is_sure = |piece: &&Piece| !is_headline_guess(words, piece, &evidence);
    found(words, &evidence).iter().filter(is_sure).map(|piece| name(words, piece, &evidence)).collect()
}

/// Tells whether the lists know a name: of other languages nothing else is believed.
pub(crate) fn is_well_known(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    let is_person = first.len() < name.len() && is_given_name(first);
    is_person || PLACES.contains(name) || ORGANISATIONS.contains(name) || REGIONS.contains(name)
}

/// "Will Flow", "Gorge Water" in a headline in title case: capitals that nothing else in the document makes a name.
fn is_headline_guess(words: &[Word], piece: &Piece, evidence: &Evidence) -> bool {
    const COMMON_GIVEN_NAMES: [&str; 14] = [
        "will", "may", "mark", "bill", "grant", "hope", "rose", "chase", "drew", "rob", "chip", "frank", "grace", "sue",
    ];
    let name = &words[piece.words.clone()];
    let is_known = name[0].listed > 0 || evidence.kind_of(&joined(name)).is_some();
    let is_headline = name[0].casing == Casing::Title && name[0].shape != Shape::Capitals && !is_known;
    let is_common = name.len() == 2
        && COMMON_GIVEN_NAMES.contains(&name[0].lower().as_str())
        && !evidence.is_surname(&name[1].text);
    is_headline && (is_common || told(words, piece, evidence).is_none())
}

fn found(words: &[Word], evidence: &Evidence) -> Vec<Piece> {
    runs(words, evidence).into_iter().flat_map(|run| pieces(words, run, evidence)).collect()
}

fn name(words: &[Word], piece: &Piece, evidence: &Evidence) -> Name {
    let (first, last) = (&words[piece.words.start], &words[piece.words.end - 1]);
    Name { span: first.span.hull(last.span), kind: settled(words, piece, evidence) }
}

/// Decides what a name names, at the latest by its length.
fn settled(words: &[Word], piece: &Piece, evidence: &Evidence) -> NameKind {
    told(words, piece, evidence).unwrap_or(match piece.words.len() {
        2 | 3 => NameKind::Person,
        _ => NameKind::Organization,
    })
}

/// Tells what a name names by its words, the rest of the document, or its neighbours.
fn told(words: &[Word], piece: &Piece, evidence: &Evidence) -> Option<NameKind> {
    let name = &words[piece.words.clone()];
    if name.len() == 1 && piece.kind != Some(NameKind::Group) && evidence.is_surname(&name[0].text) {
        return Some(NameKind::Person);
    }
    if name.len() == 1 && name[0].listed == 0 && is_dateline(words, piece.words.start) {
        return Some(NameKind::Geopolitical);
    }
    piece.kind.or_else(|| evidence.kind_of(&joined(name))).or_else(|| by_neighbours(words, piece, evidence))
}

/// "BELMORA, Norway, June 4 (Post) -": a place in capitals, or what stands behind it, before a dash.
fn is_dateline(words: &[Word], at: usize) -> bool {
    let is_comma = |at: usize| words.get(at).is_some_and(|word| word.text == ",");
    let place = if at >= 2 && is_comma(at - 1) && words[at - 2].opens { at - 2 } else { at };
    let leads = words[place].opens && words[place].shape == Shape::Capitals && words[place].text.chars().count() > 3;
    let in_capitals = words[place].casing == Casing::Sentence;
    let behind = words[place..].iter().take(MAX_DATELINE).take_while(|word| word.sentence == words[place].sentence);
    let has_dash = behind.skip(1).any(|word| matches!(word.text.as_ref(), "-" | "–" | "—" | "--"));
    leads && in_capitals && has_dash && (is_comma(place + 1) || place == at)
}

/// Finds "Belmora" with "Belmoran", "Arden" with "Ardenish": words that are in no list, and the adjective made of them.
fn places_by_adjective(words: &[Word]) -> Vec<(usize, usize)> {
    let is_name = |word: &Word| {
        word.shape == Shape::Capital
            && word.casing == Casing::Sentence
            && word.listed == 0
            && word.text.chars().count() > 3
            && !is_given_name(&word.text)
    };
    let mut first: HashMap<&str, usize> = HashMap::new();
    for (at, word) in words.iter().enumerate().filter(|(_, word)| is_name(word)) {
        first.entry(word.text.as_ref()).or_insert(at);
    }
    let mut found: Vec<(usize, usize)> = first
        .iter()
        .flat_map(|(adjective, &at)| {
            stems(adjective).filter_map(|stem| first.get(stem.as_str())).map(move |&place| (place, at))
        })
        .collect();
    ascribe_text::sort(&mut found);
    found
}

/// Gives the places that an adjective may be made of: "Belmora" of "Belmoran", "Arden" of "Ardenian".
fn stems(adjective: &str) -> impl Iterator<Item = String> {
    let endings =
        [("an", "a"), ("ian", "ia"), ("ian", "y"), ("an", ""), ("ian", ""), ("ish", ""), ("ese", ""), ("ese", "a")];
    let stems: Vec<String> = endings
        .iter()
        .filter_map(|(ending, own)| adjective.strip_suffix(ending).map(|stem| format!("{stem}{own}")))
        .filter(|stem| stem.chars().count() > 3)
        .collect();
    stems.into_iter()
}

/// "Belmoran president", "Sarnish officials": an adjective of a place that no list knows.
fn is_adjective_of_place(word: &str, after: &str) -> bool {
    let is_adjective = ["ian", "ean", "an", "ish", "ese"].iter().any(|ending| word.ends_with(ending)) && word.len() > 5;
    let is_office = TITLES.contains(after) || TITLES.contains(after.trim_end_matches('s'));
    is_adjective
        && (is_office
            || matches!(
                after,
                "foreign"
                    | "prime"
                    | "government"
                    | "army"
                    | "police"
                    | "officials"
                    | "people"
                    | "capital"
                    | "border"
                    | "troops"
                    | "forces"
                    | "delegation"
            ))
}

fn by_neighbours(words: &[Word], piece: &Piece, evidence: &Evidence) -> Option<NameKind> {
    let word = |back: usize| piece.words.start.checked_sub(back).map(|at| words[at].lower()).unwrap_or_default();
    let after = words.get(piece.words.end).map(Word::lower).unwrap_or_default();
    let is_short = piece.words.len() <= 2;
    let moves = [
        "came",
        "went",
        "travelled",
        "traveled",
        "flew",
        "returned",
        "moved",
        "flight",
        "trip",
        "visit",
        "near",
        "close",
    ];
    if piece.words.len() == 1 && is_adjective_of_place(&words[piece.words.start].text, &after) {
        return Some(NameKind::Group);
    }
    let is_known_place = |at: Option<usize>| {
        let other = at.and_then(|at| words.get(at)).filter(|other| other.is_capital());
        other.is_some_and(|other| evidence.kind_of(&other.text) == Some(NameKind::Geopolitical))
    };
    match (word(1).as_str(), after.as_str()) {
        (_, "said" | "says" | "told" | "added" | "who" | "wrote" | "recalled" | "explained")
            if piece.words.len() <= 3 =>
        {
            Some(NameKind::Person)
        }
        ("and", _) if is_short && is_known_place(piece.words.start.checked_sub(2)) => Some(NameKind::Geopolitical),
        (_, "and") if is_short && is_known_place(Some(piece.words.end + 1)) => Some(NameKind::Geopolitical),
        ("in" | "near" | "outside" | "around", _) if is_short => Some(NameKind::Geopolitical),
        ("of", _) if GOVERNMENT_WORDS.contains(&word(2)) => Some(NameKind::Geopolitical),
        ("to" | "at" | "from", _) if is_short && moves.contains(&word(2).as_str()) => Some(NameKind::Geopolitical),
        ("the", _) => Some(NameKind::Organization),
        ("at" | "from", _) if is_short => Some(NameKind::Geopolitical),
        _ => None,
    }
}
