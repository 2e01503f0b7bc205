//! Names by rules and lists, with the whole document as evidence.
//!
//! First the sentences where capitals mean names; what they tell (surnames, kinds, words that are never in lower case)
//! is evidence for the rest: beginnings of sentences, headlines, single surnames.

use crate::classify::{Piece, pieces};
use crate::evidence::{Evidence, joined};
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
        if name[0].casing == Casing::Sentence {
            evidence.remember(name, settled(words, &piece, &evidence));
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

/// Decides what a name names, at the latest by its neighbours.
fn settled(words: &[Word], piece: &Piece, evidence: &Evidence) -> NameKind {
    let name = &words[piece.words.clone()];
    if name.len() == 1 && piece.kind != Some(NameKind::Group) && evidence.is_surname(&name[0].text) {
        return NameKind::Person;
    }
    piece.kind.or_else(|| evidence.kind_of(&joined(name))).unwrap_or_else(|| by_neighbours(words, piece))
}

fn by_neighbours(words: &[Word], piece: &Piece) -> NameKind {
    let before = piece.words.start.checked_sub(1).map(|at| words[at].lower()).unwrap_or_default();
    let after = words.get(piece.words.end).map(Word::lower).unwrap_or_default();
    let length = piece.words.len();
    match (before.as_str(), after.as_str()) {
        (_, "said" | "says" | "told" | "added" | "who" | "wrote" | "recalled" | "explained") if length <= 3 => {
            NameKind::Person
        }
        ("the", _) => NameKind::Organization,
        ("in" | "near" | "at" | "from" | "outside", _) if length <= 2 => NameKind::Geopolitical,
        _ if length == 2 || length == 3 => NameKind::Person,
        _ => NameKind::Organization,
    }
}
