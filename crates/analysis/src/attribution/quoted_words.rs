//! For Hale the delay was "the worst thing that has happened to this town". — quoted words without a verb of saying.

use super::{Draft, Piece, Report};
use crate::items::{Item, Kind, Line};
use crate::lexicon::Class;
use crate::not_statements::is_title;
use crate::subjects::clause_subject;

/// Words that make a quotation too long for a scare quote.
const MIN_WORDS: usize = 6;

/// Words of the shortest quotation inside a sentence that is a statement although nobody is found who says it.
const MIN_WORDS_ALONE: usize = 10;

/// Gives long quoted words that no cue explains to the subject of their line.
pub(super) fn find(items: &[Item], line: &Line, number: usize, found: &[Draft]) -> Vec<Draft> {
    let quotes = line.items.clone().filter(|&at| is_spoken(&items[at]) && !is_taken(found, at));
    quotes.filter_map(|at| draft(items, line, number, at)).collect()
}

fn is_spoken(item: &Item) -> bool {
    item.is_quote() && item.text.split_whitespace().count() >= MIN_WORDS && !is_title(item.text)
}

fn is_taken(found: &[Draft], at: usize) -> bool {
    found.iter().any(|draft| draft.pieces.iter().any(|piece| piece.contains(&at)))
}

fn draft(items: &[Item], line: &Line, number: usize, at: usize) -> Option<Draft> {
    let speaker = clause_subject(items, line, at);
    let is_someone = |phrase: &std::ops::Range<usize>| {
        items[phrase.clone()].iter().any(|item| {
            item.is_person_name() || item.is(Class::Pronoun | Class::Person) || matches!(item.kind, Kind::Name(..))
        })
    };
    let speaker = speaker.filter(is_someone);
    if speaker.is_none() && items[at].text.split_whitespace().count() < MIN_WORDS_ALONE && line.items.len() > 2 {
        return None;
    }
    let one: Piece = at..at + 1;
    Some(Draft {
        line: number,
        pieces: vec![one],
        cue: None,
        speaker,
        antecedent: None,
        rule: "quoted_words",
        report: Report::Said,
    })
}
