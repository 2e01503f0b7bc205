//! Names by rules and lists, with the whole document as evidence.
//!
//! First the sentences where capitals mean names; what they tell (surnames, kinds, words that are never in lower case)
//! is evidence for the rest: beginnings of sentences, headlines, single surnames.

use crate::classify::{Piece, pieces};
use crate::evidence::{Evidence, joined};
use crate::lists::{GOVERNMENT_WORDS, TITLES};
use crate::runs::runs;
use crate::words::{Casing, Word};
use crate::{Name, NameKind};

/// Finds the names in order, never overlapping.
pub(crate) fn names(words: &[Word]) -> Vec<Name> {
    let mut evidence = Evidence::gather(words);
    for piece in found(words, &evidence) {
        let name = &words[piece.words.clone()];
        if let Some(kind) = piece.kind.filter(|_| name[0].casing == Casing::Sentence) {
            evidence.remember(name, kind);
        }
    }
    for piece in found(words, &evidence) {
        let name = &words[piece.words.clone()];
        if let Some(kind) = told(words, &piece, &evidence).filter(|_| name[0].casing == Casing::Sentence) {
            evidence.remember(name, kind);
        }
    }
    found(words, &evidence).iter().map(|piece| name(words, piece, &evidence)).collect()
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
    piece.kind.or_else(|| evidence.kind_of(&joined(name))).or_else(|| by_neighbours(words, piece))
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

fn by_neighbours(words: &[Word], piece: &Piece) -> Option<NameKind> {
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
    match (word(1).as_str(), after.as_str()) {
        (_, "said" | "says" | "told" | "added" | "who" | "wrote" | "recalled" | "explained")
            if piece.words.len() <= 3 =>
        {
            Some(NameKind::Person)
        }
        ("in" | "near" | "outside" | "around", _) if is_short => Some(NameKind::Geopolitical),
        ("of", _) if GOVERNMENT_WORDS.contains(&word(2)) => Some(NameKind::Geopolitical),
        ("to" | "at" | "from", _) if is_short && moves.contains(&word(2).as_str()) => Some(NameKind::Geopolitical),
        ("the", _) => Some(NameKind::Organization),
        ("at" | "from", _) if is_short => Some(NameKind::Geopolitical),
        _ => None,
    }
}
